// What differs between two address books, for people and as JSON.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/entry.hpp"

namespace contacts {

// One value that is new, gone or another one.
struct ValueDifference {
  std::string key;
  std::string kind;    // of the value, or empty
  std::string before;  // empty: there was none
  std::string after;   // empty: there is none any more
};

struct EntryDifference {
  enum class Kind { Added, Removed, Changed };

  Kind kind = Kind::Changed;
  const Entry* entry = nullptr;  // of the later side, or of the one that has it; never null
  std::string uid;
  std::string file;
  std::size_t line = 0;                 // from 1
  std::vector<ValueDifference> values;  // of Changed
};

// "+ Eva Ek", "- Bo Ek", and "~ Ulf Ek (file:line)" with a line for each value: "  title Chef → Direktör".
void render_differences(const std::vector<EntryDifference>& differences, std::string& out);

void render_differences_json(const std::vector<EntryDifference>& differences, std::string& out);

}  // namespace contacts
