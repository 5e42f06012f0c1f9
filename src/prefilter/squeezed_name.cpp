#include "prefilter/squeezed_name.hpp"

#include <algorithm>
#include <cstddef>

#include "model/keys.hpp"
#include "search/squeezed.hpp"
#include "text/ascii.hpp"
#include "toml/characters.hpp"

namespace contacts {

namespace {

// Whether a line, without the blanks before it, may give a name: it may unless it begins with another key.
bool may_give_name(std::string_view line) {
  return !is_letter(line.front()) || std::ranges::any_of(keys, [&](const Key& key) {
    return key.group == FieldGroup::Name && line.starts_with(key.name);
  });
}

// Whether a text, squeezed, may begin with `wanted`. A character beyond ASCII may become anything.
bool may_begin_with(std::string_view text, std::string_view wanted) {
  std::size_t count = 0;
  for (const char c : text) {
    if (count == wanted.size() || !is_ascii(c)) return true;
    if (lower_case(c) == wanted[count]) {
      ++count;
    } else if (!squeezed(std::string_view(&c, 1)).empty()) {
      return false;
    }
  }
  return count == wanted.size();
}

bool may_be_in_line(std::string_view line, std::string_view wanted) {
  bool begins_word = true;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (begins_word && may_begin_with(line.substr(at), wanted)) return true;
    begins_word = !is_letter_or_digit(line[at]);
  }
  return false;
}

// Whether a text over several lines begins in the line: then the name may stand in the next lines.
bool begins_long_text(std::string_view line) {
  return line.find(R"(""")") != std::string_view::npos || line.find("'''") != std::string_view::npos;
}

}  // namespace

bool may_be_squeezed_in_names(std::string_view raw, std::string_view wanted) {
  if (wanted.empty()) return false;
  for (std::size_t begin = 0; begin < raw.size();) {
    const std::size_t end = std::min(raw.find('\n', begin), raw.size());
    while (begin < end && is_blank(raw[begin]))
      ++begin;
    const std::string_view line = raw.substr(begin, end - begin);
    if (!line.empty() && may_give_name(line) && (may_be_in_line(line, wanted) || begins_long_text(line))) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace contacts
