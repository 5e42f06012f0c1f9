// The lower half of the vCard check: from bytes to content lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace contacts::vcard_check {

class Findings {
 public:
  void add(std::size_t line, std::string_view finding);
  [[nodiscard]] const std::vector<std::string>& all() const { return all_; }

 private:
  std::vector<std::string> all_;
};

struct Parameter {
  std::string name;                 // in upper case
  std::vector<std::string> values;  // as written, with their quotes
};

struct ContentLine {
  std::size_t number = 0;  // of its first physical line, from 1
  std::string name;        // in upper case
  std::vector<Parameter> parameters;
  std::string value;
};

// The lines that can be read; the others, and whatever is wrong with bytes and folding, go to `findings`.
[[nodiscard]] std::vector<ContentLine> read_content_lines(std::string_view bytes, Findings& findings);

}  // namespace contacts::vcard_check
