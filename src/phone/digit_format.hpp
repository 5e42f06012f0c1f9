// The digits of a number in groups.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace contacts {

// What becomes of digits that a regular expression such as (\d{2})(\d{3,4})(\d{4}) matches, when a rule such as
// "$1 $2-$3" replaces it.
class DigitFormat {
 public:
  // The rule must stay where it is.
  DigitFormat(std::string_view pattern, std::string_view rule);

  // False where the pattern is more than groups of which all but one have one length, or the rule more than text and
  // those groups. Then nothing can be told.
  [[nodiscard]] bool is_known() const { return is_known_; }

  // The digits, all of which the pattern must match, as the rule has them.
  [[nodiscard]] std::string written(std::string_view digits) const;

 private:
  struct Length {
    std::size_t least = 0;
    std::size_t most = 0;
  };

  void read_group(std::string_view& pattern);
  Length read_digits(std::string_view& pattern);
  [[nodiscard]] bool knows_rule() const;

  std::string_view rule_;
  std::vector<Length> groups_;
  bool is_known_ = true;
};

}  // namespace contacts
