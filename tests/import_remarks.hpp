// What import says on standard error.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>

namespace contacts {

// Without the lines on numbers, addresses and days that are none: what is left is not to be.
inline std::string without_expected_remarks(const std::string& err) {
  std::string rest;
  for (std::size_t begin = 0; begin < err.size();) {
    const std::size_t end = std::min(err.find('\n', begin), err.size() - 1) + 1;
    const std::string line = err.substr(begin, end - begin);
    const bool is_expected =
        line.starts_with("<stdin>:") && (line.ends_with("is no telephone number; it is kept under vcard\n") ||
                                         line.ends_with("is no day that can be read; it is kept under vcard\n") ||
                                         line.ends_with("is no e-mail address; it is kept under vcard\n"));
    if (!is_expected) rest += line;
    begin = end;
  }
  return rest;
}

}  // namespace contacts
