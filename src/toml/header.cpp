#include "toml/header.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include <fmt/core.h>

#include "text/ascii.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "toml/characters.hpp"
#include "toml/scanner.hpp"
#include "toml/tree.hpp"

namespace contacts {

namespace {

constexpr std::array<std::string_view, 3> table_names = {"contact", "organisation", "directory"};

// ["cont\u0061ct"] is [contact].
std::string_view without_escapes(std::string_view key) {
  if (key.find('\\') == std::string_view::npos) return key;
  try {
    const toml::table table = toml::parse(fmt::format("key = \"{}\"", key));
    const std::string text = table["key"].value_or(std::string());
    const auto* const name = std::find(table_names.begin(), table_names.end(), text);
    return name == table_names.end() ? key : *name;
  } catch (const toml::parse_error&) {
    return key;
  }
}

// Goes through a header by TOML's grammar for as long as it holds to it.
class HeaderReader {
 public:
  explicit HeaderReader(std::string_view line) : line_(line) {}

  // False where the brackets are not closed as they were opened, or hold no path.
  bool read_brackets() {
    const bool is_array = line_.starts_with("[[");
    const std::string_view close = is_array ? "]]" : "]";
    offset_ = close.size();
    do {
      if (!read_key()) return false;
    } while (take("."));
    return take(close);
  }

  // False where more than a comment stands behind the brackets.
  bool read_rest() {
    skip_blanks();
    return offset_ >= line_.size() || line_[offset_] == '#' || line_.substr(offset_) == "\r";
  }

  [[nodiscard]] std::string_view root() const { return root_; }
  [[nodiscard]] std::size_t depth() const { return depth_; }
  [[nodiscard]] std::size_t offset() const { return offset_; }

 private:
  void skip_blanks() {
    while (offset_ < line_.size() && is_blank(line_[offset_]))
      ++offset_;
  }

  bool take(std::string_view mark) {
    skip_blanks();
    if (!line_.substr(offset_).starts_with(mark)) return false;
    offset_ += mark.size();
    return true;
  }

  bool read_key() {
    skip_blanks();
    if (offset_ >= line_.size()) return false;
    const std::optional<std::string_view> key = is_quote(line_[offset_]) ? read_quoted_key() : read_bare_key();
    if (!key) return false;
    if (depth_ == 0) root_ = *key;
    ++depth_;
    return true;
  }

  std::optional<std::string_view> read_bare_key() {
    const std::size_t begin = offset_;
    while (offset_ < line_.size() && is_bare_key_character(line_[offset_]))
      ++offset_;
    return offset_ > begin ? std::optional(line_.substr(begin, offset_ - begin)) : std::nullopt;
  }

  std::optional<std::string_view> read_quoted_key() {
    const char quote = line_[offset_];
    const std::size_t begin = ++offset_;
    while (offset_ < line_.size() && line_[offset_] != quote)
      offset_ += line_[offset_] == '\\' && quote == '"' ? 2U : 1U;
    if (offset_ >= line_.size()) return std::nullopt;
    const std::string_view key = line_.substr(begin, offset_ - begin);
    ++offset_;
    return quote == '"' ? without_escapes(key) : key;
  }

  static bool is_quote(char c) { return c == '"' || c == '\''; }

  std::string_view line_;
  std::size_t offset_ = 0;
  std::string_view root_;
  std::size_t depth_ = 0;
};

// What somebody meant who wrote a header that is none.
struct Guess {
  std::string_view root;  // empty: no telling
  std::vector<std::string_view> path;
};

Guess guess_header(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of("[ \t"), line.size());
  const std::string_view inside = line.substr(begin, line.find_first_of("]}#", begin) - begin);
  Guess guess;
  for (std::size_t at = 0; at <= inside.size();) {
    const std::size_t dot = std::min(inside.find('.', at), inside.size());
    const std::string_view part = trimmed(inside.substr(at, dot - at));
    if (!part.empty()) guess.path.push_back(part);
    at = dot + 1;
  }
  if (guess.path.empty()) return guess;
  guess.root = nearest(guess.path.front(), table_names).value_or("");
  const bool has_plain_keys = std::all_of(guess.path.begin() + 1, guess.path.end(), [](std::string_view part) {
    return std::all_of(part.begin(), part.end(), is_bare_key_character);
  });
  if (!has_plain_keys) guess.path.resize(1);
  return guess;
}

// `tags =` and ["a", "b"] on the next line: part of a value, not a header gone wrong.
bool looks_like_value(std::string_view line) {
  const std::string_view inside = line.substr(std::min(line.find_first_not_of("[ \t"), line.size()));
  const bool is_empty = inside.empty() || inside.find_first_of("]#\r") == 0;
  return inside.find_first_of(",\"'=") != std::string_view::npos || (is_empty && !line.starts_with("[["));
}

std::string right_line(const Guess& guess, bool is_array) {
  if (guess.root.empty()) return {};
  const bool is_entry = guess.path.size() == 1 && guess.root != "directory";
  std::string path(guess.root);
  for (const std::string_view key : std::span(guess.path).subspan(1))
    path.append(".").append(key);
  const bool has_two_brackets = is_entry || (is_array && guess.path.size() > 1);
  return has_two_brackets ? "[[" + path + "]]" : "[" + path + "]";
}

}  // namespace

Header read_header(std::string_view line) {
  const std::size_t prefix = invisible_prefix(line);
  line.remove_prefix(prefix);
  HeaderReader reader(line);
  if (reader.read_brackets() && reader.read_rest() && prefix == 0)
    return Header{reader.root(), static_cast<std::uint32_t>(reader.depth()), true};
  const Guess guess = guess_header(line);
  if (!guess.root.empty()) return Header{guess.root, static_cast<std::uint32_t>(guess.path.size()), false};
  return Header{{}, looks_like_value(line) ? 0U : 1U, false};
}

RepairedHeader repair_header(std::string_view line) {
  const std::size_t prefix = invisible_prefix(line);
  const std::string_view header = line.substr(prefix);
  const std::string right = right_line(guess_header(header), header.starts_with("[["));
  if (prefix > 0) {
    const auto code_point = static_cast<unsigned>(decode_utf8(line, 0).value);
    return {0, fmt::format("U+{:04X}, which does not show, stands before this header; remove it", code_point), right};
  }
  HeaderReader reader(header);
  const bool is_closed = reader.read_brackets();
  if (is_closed && !reader.read_rest() && header[reader.offset()] != ']') {
    return {reader.offset(), "only a comment may stand behind a header; begin a new line for this", right};
  }
  return {0,
          fmt::format("this is not a table header; write {}",
                      right.empty() ? "[[contact]], [[organisation]] or [directory]" : right),
          right};
}

}  // namespace contacts
