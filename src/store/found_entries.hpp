// What is to be read of the text of a directory file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/entry.hpp"
#include "store/document.hpp"
#include "store/plain_entry.hpp"
#include "toml/cut.hpp"
#include "toml/splitter.hpp"

namespace contacts {

// An entry that was cut out of a text, as split_entries has it.
[[nodiscard]] RawEntry raw_entry_at(std::string_view text, const EntryPlace& place);

// Entries and tables that stand in a text. Where it was cut, only the places of entries are kept (see cut.hpp).
class FoundEntries {
 public:
  FoundEntries(std::string_view text, std::size_t threads);
  FoundEntries(std::string_view text, std::vector<RawEntry> raws);

  // What others depend on: what stands before the first header, [directory], and tables that nobody knows.
  [[nodiscard]] const std::vector<RawEntry>& tables() const { return tables_; }

  // All others, in the order of the file.
  [[nodiscard]] std::size_t size() const { return raws_.empty() ? places_.size() : raws_.size(); }
  [[nodiscard]] RawEntry raw(std::size_t i) const { return raws_.empty() ? raw_entry_at(text_, place(i)) : raws_[i]; }

  // Whether the entry could be read by read_plain_entry(); `entry` is empty where not. `file` has the same text.
  [[nodiscard]] bool read_plainly(const FileText& file, std::size_t i, Entry& entry,
                                  ReadFor use = ReadFor::Values) const;

 private:
  // An EntryPlace in half of its room: files have less than 4 GiB (see files/read.hpp).
  struct Place {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t line = 0;
  };

  [[nodiscard]] EntryPlace place(std::size_t i) const { return {places_[i].begin, places_[i].end, places_[i].line}; }
  void take(std::vector<RawEntry> raws);

  std::string_view text_;
  std::vector<Place> places_;
  std::vector<RawEntry> raws_;  // in place of places
  std::vector<RawEntry> tables_;
};

}  // namespace contacts
