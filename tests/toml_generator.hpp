// Directory files made at random, with as much of TOML's grammar in them as fits.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace contacts {

class TomlGenerator {
 public:
  explicit TomlGenerator(unsigned seed) : random_(seed) {}

  // A file that is TOML, and that has each kind of entry in one form.
  std::string file();

  // The file with a few bytes deleted, inserted or doubled.
  std::string mutated(std::string file);

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool one_in(std::size_t chances) { return below(chances) == 0; }

  template <typename... Options>
  std::string_view any_of(Options... options) {
    const std::string_view all[] = {options...};
    return all[below(sizeof...(options))];
  }

  void end_line();
  void add_blank_lines();
  void add_lists_of_entries();
  void add_entry();
  void add_table(std::string_view root);
  void add_header(std::string_view path_root, std::string_view rest, bool is_array);
  void add_pairs();
  void add_pair();
  std::string new_key();
  std::string key(std::string_view plain);
  std::string value(std::size_t depth);
  std::string list(std::size_t depth);
  std::string inline_table(std::size_t depth);
  std::string text();
  std::string basic_text();
  std::string literal_text();
  std::string basic_lines();
  std::string literal_lines();
  std::string number_or_date();
  std::string blanks();
  std::string comment();

  std::mt19937 random_;
  std::string out_;
  std::string_view line_end_ = "\n";
  std::size_t keys_ = 0;  // so that none is given twice
  std::size_t tables_ = 0;
  bool has_contact_ = false;
  bool has_organisation_ = false;
  bool contacts_are_list_ = false;
  bool organisations_are_list_ = false;
};

}  // namespace contacts
