// What is remembered of an entry and a card that are in conflict.
#pragma once

#include <string_view>
#include <vector>

#include "compare/merge.hpp"
#include "mapping/organisations.hpp"
#include "model/entry.hpp"
#include "sync/memory.hpp"

namespace contacts {

struct ConflictingPair {
  EntryType type;
  const Organisations& organisations;
  std::string_view region;
};

// Puts the values that conflicts are about into `memory`, which has what both say now, as both said them `before`: so
// each sync sees these conflicts again until they are decided, and all other values are in step.
void remember_conflicts(const std::vector<Conflict>& conflicts, const Remembered& before, const ConflictingPair& pair,
                        Remembered& memory);

}  // namespace contacts
