// Entries made at random, and their texts in every form that TOML has for them, with comments wherever one may stand.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry.hpp"

namespace contacts {

class EntryTextGenerator {
 public:
  explicit EntryTextGenerator(unsigned seed) : random_(seed) {}

  Entry entry(EntryType type);

  // The entry with some keys changed: as those of another entry, or a little.
  Entry changed(Entry entry);

  // A file of these entries. Line ends are LF or CRLF, and the last one may be missing.
  std::string file(const std::vector<Entry>& entries);

  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool one_in(std::size_t chances) { return below(chances) == 0; }

 private:
  std::string_view pick(const std::vector<std::string_view>& from) { return from[below(from.size())]; }

  std::string some_text();
  std::string some_lines();
  std::vector<std::string> some_texts();
  std::vector<TypedValue> some_values(const std::vector<std::string_view>& values, const std::vector<ValueKind>& kinds);
  Address some_address();

  void add_entry(const Entry& entry);
  void add_key(std::string_view name, const std::string& value);
  std::string string(std::string_view text);
  std::string list(const std::vector<std::string>& elements);
  std::string text_or_list(const std::vector<std::string>& texts);
  void add_values(std::string_view name, const std::vector<TypedValue>& values);
  bool add_addresses(const Entry& entry);  // true where they have headers and go to the end of the entry
  void add_address_tables(const Entry& entry);
  void add_address_keys(const Address& address);
  std::vector<std::string> address_members(const Address& address);
  std::string comment();
  std::string blanks();
  void end_line();

  std::mt19937 random_;
  std::string out_;
  std::string indent_;
};

}  // namespace contacts
