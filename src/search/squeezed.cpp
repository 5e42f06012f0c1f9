#include "search/squeezed.hpp"

#include <cstddef>

#include "text/ascii.hpp"

namespace contacts {

namespace {

// How many bytes of what is left out stand at `at`.
inline std::size_t left_out(std::string_view folded, std::size_t at) {
  constexpr std::string_view middle_dot = "·";
  if (is_ascii(folded[at])) return is_left_out(folded[at]) ? 1 : 0;
  return folded.substr(at).starts_with(middle_dot) ? middle_dot.size() : 0;
}

// How many bytes of `wanted` the squeezed text begins with. Reads no further than that.
std::size_t squeezed_begins(std::string_view folded, std::string_view wanted) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < folded.size() && count < wanted.size();) {
    const std::size_t gap = left_out(folded, at);
    if (gap == 0 && folded[at] != wanted[count]) return count;
    if (gap == 0) ++count;
    at += gap == 0 ? 1 : gap;
  }
  return count;
}

}  // namespace

std::string squeezed(std::string_view folded) {
  std::string text(folded.size(), '\0');
  std::size_t size = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t gap = left_out(folded, at);
    text[size] = folded[at];
    size += gap == 0 ? 1 : 0;
    at += gap == 0 ? 1 : gap;
  }
  text.resize(size);
  return text;
}

bool is_squeezed_to(std::string_view folded, std::string_view wanted) {
  return squeezed_begins(folded, wanted) == wanted.size() && squeezed(folded).size() == wanted.size();
}

bool begins_in_squeezed(std::string_view folded, std::string_view wanted) {
  bool begins_word = true;
  for (std::size_t at = 0; at < folded.size();) {
    if (const std::size_t gap = left_out(folded, at); gap != 0) {
      begins_word = true;
      at += gap;
      continue;
    }
    if (begins_word && squeezed_begins(folded.substr(at), wanted) == wanted.size()) return true;
    begins_word = std::string_view(",;:()/\"").find(folded[at]) != std::string_view::npos;
    ++at;
  }
  return false;
}

}  // namespace contacts
