// The entries that are there already, so that importing a file twice adds nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "import/hashed_numbers.hpp"
#include "model/entry.hpp"

namespace contacts {

// What an entry is known by: hashes of 64 bits. (Two of so many things are alike by chance once in a billion imports.)
struct EntryMarks {
  std::uint64_t content = 0;
  std::optional<std::uint64_t> uid;
  std::uint64_t name = 0;
  std::vector<std::uint64_t> addresses;  // with the name: e-mail addresses, numbers, postal addresses
  std::vector<std::uint64_t> asked_for;  // those of others that say that it is the same
};

// `uid` is the one that a card of the entry would have, or empty; `content` is all that it says, ids and UIDs aside;
// `region` is where its numbers without a country code are from.
[[nodiscard]] EntryMarks marks_of(const Entry& entry, std::string_view uid, std::string_view content,
                                  std::string_view region);

// Remembers the marks alone.
class KnownEntries {
 public:
  // `number` is the caller's, less than 2^32 - 1.
  void add(std::size_t number, const EntryMarks& marks);

  // What else the entry may be said to be: the same content in other words.
  void add_content(std::size_t number, const Entry& entry, std::string_view content);

  enum class Match {
    New,
    NewWithSameName,  // not known to be the same: perhaps somebody else
    Same,             // it is there, with all that it says
    There,            // it is there by its UID, or by its name and an address or number
  };

  struct Answer {
    Match match = Match::New;
    std::optional<std::size_t> there;  // the number of the entry that was found, where it is Same or There
  };

  [[nodiscard]] Answer find(const EntryMarks& marks) const;

 private:
  HashedNumbers known_;
};

}  // namespace contacts
