// The entries that are there already, so that importing a file twice adds nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "directory/entry.hpp"

namespace contacts {

// Remembers 64 bits for each thing that an entry can be known by, not the entries themselves: a hundred thousand take a
// few megabytes. (Two of so many things are alike by chance once in a billion imports.)
class KnownEntries {
 public:
  // Whether an entry was there before, or came with the same import: there two of one name are two, whatever they
  // share.
  enum class Origin { Directory, Import };

  // `uid` is the one that a card of the entry would have; `content` is all that it says, ids and UIDs aside.
  void add(const Entry& entry, std::string_view uid, std::string_view content, Origin origin);

  enum class Answer {
    New,
    NewWithSameName,  // not known to be the same: perhaps somebody else
    Same,             // it is there, with all that it says
    Changed,          // it is there by its UID, or by its name and an address or number, and says something else
  };

  [[nodiscard]] Answer find(const Entry& entry, std::string_view uid, std::string_view content) const;

 private:
  using Hashes = std::unordered_set<std::uint64_t>;

  Hashes uids_;
  Hashes names_;
  Hashes addresses_;  // with the name; of the directory's entries
  Hashes contents_;   // of the directory's entries
  Hashes imported_contents_;
};

}  // namespace contacts
