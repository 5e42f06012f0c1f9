#include "toml/identity_value.hpp"

#include "text/bytes.hpp"
#include "toml/characters.hpp"

namespace contacts {

namespace {

bool has_quote(std::string_view text, std::size_t at) {
  return at < text.size() && is_quote(text[at]);
}

// The offset behind one of the keys that `text` begins with, in quotation marks or without; npos for any other key.
std::size_t behind_identity_key(std::string_view text, std::size_t at) {
  at = behind_blanks(text, at);
  const bool is_quoted = has_quote(text, at);
  if (is_quoted) ++at;
  const std::size_t size = stands_at(text, at, "name")  ? 4
                           : stands_at(text, at, "id")  ? 2
                           : stands_at(text, at, "uid") ? 3
                                                        : 0;
  if (size == 0) return std::string_view::npos;
  at += size;
  return is_quoted && has_quote(text, at) ? at + 1 : at;
}

}  // namespace

std::optional<std::size_t> identity_value_in_line(std::string_view text, std::size_t line) {
  constexpr std::size_t size_of_usual = 7;
  if (stands_at(text, line, "name = \"")) return line + size_of_usual;
  const std::size_t key = behind_identity_key(text, line);
  if (key == std::string_view::npos) return std::nullopt;
  const std::size_t equals = behind_blanks(text, key);
  if (equals >= text.size() || text[equals] != '=') return std::nullopt;
  const std::size_t quote = behind_blanks(text, equals + 1);
  return has_quote(text, quote) ? std::optional(quote) : std::nullopt;
}

}  // namespace contacts
