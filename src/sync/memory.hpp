// What a folder of cards and a directory said when they were last in step.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace contacts {

// How a file looks from outside: another one of these, and somebody may have written it.
struct Stamp {
  std::uint64_t size = 0;
  std::uint64_t inode = 0;
  std::int64_t seconds = 0;
  std::int64_t nanoseconds = 0;

  friend bool operator==(const Stamp&, const Stamp&) = default;
};

// An entry and its card.
struct Remembered {
  std::string uid;       // of the entry, see comparable_uid()
  std::string card_uid;  // of the card, in the same form
  std::string name;      // of the card's file in the folder
  std::string groups;    // the names of the group cards that named the card, one a line
  Stamp stamp;
  std::uint64_t card_hash = 0;   // of the card's bytes; 0: the two are in conflict, look at them again
  std::uint64_t entry_hash = 0;  // of the card that would be made of the entry
  std::string entry;             // what the file said: that card
  std::string card;              // what the card said, without what is never compared
};

// The memory as the bytes of its file, in the order of the UIDs.
[[nodiscard]] std::string write_memory(std::vector<Remembered> all);

// The inverse; nothing where the bytes are no whole memory.
[[nodiscard]] std::optional<std::vector<Remembered>> read_memory(std::string_view bytes);

}  // namespace contacts
