// Gives each of many entries an id of its own, whatever they are kept as.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry.hpp"

namespace contacts {

// Of an id, to ask an entry for its id only where another one has the same.
using IdHash = std::uint32_t;

[[nodiscard]] inline IdHash id_hash(std::string_view id) {
  return static_cast<IdHash>(std::hash<std::string_view>()(id));
}

// Entries in their order, by their positions.
class EntriesWithIds {
 public:
  EntriesWithIds() = default;
  EntriesWithIds(const EntriesWithIds&) = delete;
  EntriesWithIds(EntriesWithIds&&) = delete;
  EntriesWithIds& operator=(const EntriesWithIds&) = delete;
  EntriesWithIds& operator=(EntriesWithIds&&) = delete;
  virtual ~EntriesWithIds() = default;

  // As given, or the slug of the name.
  [[nodiscard]] virtual std::string_view id(std::size_t i) const = 0;
  // What a contact says of its organisation. It stays good until the next call.
  [[nodiscard]] virtual const std::optional<Reference>& organisation(std::size_t i) = 0;

  // The id that the entry gives is that of `owner` already: it shall have the slug of its name from now on.
  virtual void refuse_id(std::size_t i, std::size_t owner) = 0;
  // The entry has the slug of its name, which no other had before.
  virtual void keep_slug(std::size_t i) = 0;
  // Another one had it.
  virtual void set_id(std::size_t i, std::string id) = 0;
};

// Settles the ids of all entries. Those that are given come first, so that no made one takes their place; for the
// others see MadeIds. `hashes`: of the ids, of every entry; `given` and `made`: the positions of entries that give an
// id, and of all others, each in order.
void settle_ids(EntriesWithIds& entries, std::vector<IdHash> hashes, const std::vector<std::uint32_t>& given,
                std::vector<std::uint32_t> made);

}  // namespace contacts
