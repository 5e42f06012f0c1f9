#include "text/excerpt.hpp"

#include <cstddef>

#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace contacts {

std::string excerpt(std::string_view text) {
  constexpr std::size_t most_code_points = 60;
  std::size_t end = 0;
  for (std::size_t count = 0; count < most_code_points && end < text.size(); ++count)
    end += decode_utf8(text, end).size;
  return escape_controls(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

}  // namespace contacts
