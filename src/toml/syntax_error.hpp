// Syntax errors in words for the person who wrote the file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "toml/scanner.hpp"

namespace contacts {

struct SyntaxError {
  std::size_t offset = 0;  // of the mistake: bytes from the beginning of the text
  std::string message;     // what is wrong; what would be right
};

// Describes the error that toml++ reports as `description` at byte `offset` of `text`, inside `statement`.
[[nodiscard]] SyntaxError describe_syntax_error(std::string_view text, const Statement& statement, std::size_t offset,
                                                std::string_view description);

// Describes what the statement leaves open; nothing where all is closed.
[[nodiscard]] std::optional<SyntaxError> describe_unclosed(const Statement& statement);

}  // namespace contacts
