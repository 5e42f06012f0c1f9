// Directories and queries made at random of few words, so that there is much to find, much that is shared and much that
// is wrong.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"

namespace contacts {

class DirectoryGenerator {
 public:
  explicit DirectoryGenerator(unsigned seed) : random_(seed) {}

  // A file with some entries. Few are broken, of most files none is.
  std::string file();

  // A search in it.
  FindOptions search();

  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool one_in(std::size_t chances) { return below(chances) == 0; }

 private:
  std::string_view pick(const std::vector<std::string_view>& from) { return from[below(from.size())]; }

  void add_line(std::string_view line);
  void add_value(std::string_view key, std::string_view value);
  void add_entry();
  void add_organisation();
  void add_person();
  void add_contact_data(std::string_view root);
  void add_mistake();
  std::string name();
  std::string number();
  std::string text(std::string_view value);
  std::string escaped(std::string_view value);
  std::string list(const std::vector<std::string>& values);
  std::string word();
  std::string term();

  std::mt19937 random_;
  std::string out_;
  std::string_view line_end_ = "\n";
  bool is_broken_ = false;
  bool has_escapes_ = false;
};

}  // namespace contacts
