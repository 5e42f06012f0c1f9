// The entries that are there already, so that importing a file twice adds nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "model/entry.hpp"

namespace contacts {

// Remembers 64 bits for each thing that an entry can be known by. (Two of so many things are alike by chance once in a
// billion imports.)
class KnownEntries {
 public:
  // `uid` is the one that a card of the entry would have; `content` is all that it says, ids and UIDs aside; `region`
  // is where its numbers without a country code are from. The entry must outlive this.
  void add(const Entry& entry, std::string_view uid, std::string_view content, std::string_view region);

  // What else the entry may be said to be: the same content in other words.
  void add_content(const Entry& entry, std::string_view content);

  enum class Match {
    New,
    NewWithSameName,  // not known to be the same: perhaps somebody else
    Same,             // it is there, with all that it says
    There,            // it is there by its UID, or by its name and an address or number
  };

  struct Answer {
    Match match = Match::New;
    const Entry* there = nullptr;  // the entry that was found, where it is Same or There
  };

  [[nodiscard]] Answer find(const Entry& entry, std::string_view uid, std::string_view content,
                            std::string_view region) const;

 private:
  using Hashes = std::unordered_map<std::uint64_t, const Entry*>;

  Hashes uids_;
  std::unordered_set<std::uint64_t> names_;
  Hashes addresses_;  // with the name
  Hashes contents_;
};

}  // namespace contacts
