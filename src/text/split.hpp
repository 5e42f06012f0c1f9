// Texts taken apart. What is returned are parts of the text, and live as long.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace contacts {

// Calls `take` with each run of bytes that are none of `separators`, in order.
template <typename Take>
void for_each_word(std::string_view text, std::string_view separators, Take take) {
  for (std::size_t begin = text.find_first_not_of(separators); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    take(text.substr(begin, end - begin));
    begin = text.find_first_not_of(separators, end);
  }
}

// The lines, each with its LF where it has one.
[[nodiscard]] inline std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

}  // namespace contacts
