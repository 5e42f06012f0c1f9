// A syntax error and what stands around it.
#pragma once

#include <cstddef>
#include <string_view>

#include "toml/scanner.hpp"

namespace contacts {

// What toml++ reports as `description` at byte `offset` of `text`, inside `statement`.
struct Mistake {
  std::string_view text;
  Statement statement;  // empty where the mistake is in a comment or on a blank line
  std::size_t offset = 0;
  std::string_view description;

  // The innermost key before the mistake, as written, and its value from the first character on: "work" and "12 34" of
  // `phone = { work = 12 34, home = "56" }`. A value ends with its line, or with its bracket or comma.
  std::string_view key;
  std::string_view value;
  std::string_view pair;        // both with all that stands between them
  bool has_equals = false;      // before the mistake
  bool equals_follows = false;  // behind the mistake: it is one in the key
  std::size_t equals_offset = 0;
  std::size_t value_offset = 0;
  bool in_list = false;            // the value is an element of a list
  bool in_table = false;           // the key is one of a table in braces
  std::size_t bracket_offset = 0;  // of the list or table
};

[[nodiscard]] Mistake examine_mistake(std::string_view text, const Statement& statement, std::size_t offset,
                                      std::string_view description);

}  // namespace contacts
