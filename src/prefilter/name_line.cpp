#include "prefilter/name_line.hpp"

#include "search/suggest.hpp"
#include "text/bytes.hpp"
#include "toml/characters.hpp"

namespace contacts {

namespace {

// The offset behind the key `name` or `alias`, and the blanks after it; npos where the line has another key.
std::size_t behind_name_key(std::string_view line) {
  std::size_t at = behind_blanks(line, 0);
  const bool is_quoted = at < line.size() && is_quote(line[at]);
  if (is_quoted) ++at;
  const std::size_t size = stands_at(line, at, "name") ? 4 : stands_at(line, at, "alias") ? 5 : 0;
  if (size == 0) return std::string_view::npos;
  at += size;
  if (is_quoted && at < line.size() && is_quote(line[at])) ++at;
  return behind_blanks(line, at);
}

// Appends the words of the texts in quotation marks from `at` on, and tells whether a list goes on in the next line.
NameLine append_words_of_texts(std::string_view line, std::size_t at, std::vector<std::string_view>& words) {
  std::size_t depth = 0;
  bool has_text = false;
  for (; at < line.size() && line[at] != '#'; ++at) {
    if (line[at] == '[') ++depth;
    if (line[at] == ']' && depth > 0) --depth;
    if (!is_quote(line[at])) continue;
    const std::size_t end = line.find(line[at], at + 1);
    if (end == std::string_view::npos) return NameLine::Unclear;
    const bool may_be_of_three = end == at + 1;
    const std::string_view text = line.substr(at + 1, end - at - 1);
    if (may_be_of_three || text.find('\\') != std::string_view::npos) return NameLine::Unclear;
    append_words(text, words);
    has_text = true;
    at = end;
  }
  return has_text && depth == 0 ? NameLine::Clear : NameLine::Unclear;
}

}  // namespace

bool may_be_name_line(std::string_view text, std::size_t line) {
  const std::size_t at = behind_blanks(text, line);
  return at < text.size() && (text[at] == 'n' || text[at] == 'a' || is_quote(text[at]));
}

NameLine words_of_name_line(std::string_view line, std::vector<std::string_view>& words) {
  const std::size_t at = behind_name_key(line);
  if (at == std::string_view::npos) {
    const std::size_t begin = behind_blanks(line, 0);
    const bool may_be_escaped_key = is_quote(line[begin]) && line.find('\\') != std::string_view::npos;
    return may_be_escaped_key ? NameLine::Unclear : NameLine::Other;
  }
  if (at >= line.size() || line[at] != '=') return NameLine::Other;
  return append_words_of_texts(line, at + 1, words);
}

}  // namespace contacts
