#include "ldif/distinguished_name.hpp"

#include <fmt/format.h>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

constexpr std::string_view special = R"("+,;<>\)";

// Checks "type=value" by its characters, from left to right; each function says what is wrong and how far it came.
class NameParser {
 public:
  explicit NameParser(std::string_view name) : rest_(name) {}

  std::optional<std::string> problem() {
    while (true) {
      if (std::optional<std::string> found = problem_with_type()) return found;
      if (std::optional<std::string> found = problem_with_value()) return found;
      if (rest_.empty()) return std::nullopt;
      rest_.remove_prefix(1);  // "," or "+"
    }
  }

 private:
  static bool ends_value(char c) { return c == ',' || c == '+'; }

  // "dc", or an object identifier: "0.9.2342.19200300.100.1.25".
  std::optional<std::string> problem_with_type() {
    const std::size_t equals = rest_.find('=');
    const std::string_view type = rest_.substr(0, equals);
    if (type.find(' ') != std::string_view::npos) return "no blank may stand before or after ',' and '='";
    if (equals == std::string_view::npos) return fmt::format("'{}' has no '='", type);
    if (!is_name(type) && !is_identifier(type)) return fmt::format("'{}' is no name of an attribute", type);
    rest_.remove_prefix(equals + 1);
    return std::nullopt;
  }

  static bool is_name(std::string_view type) {
    if (type.empty() || !is_letter(type.front())) return false;
    return type.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") ==
           std::string_view::npos;
  }

  static bool is_identifier(std::string_view type) {
    return !type.empty() && is_digit(type.front()) && is_digit(type.back()) &&
           type.find("..") == std::string_view::npos && type.find_first_not_of("0123456789.") == std::string_view::npos;
  }

  std::optional<std::string> problem_with_value() {
    if (rest_.empty() || ends_value(rest_.front())) return "there is no value after '='";
    if (rest_.front() == ' ') return "no blank may stand before or after ',' and '='";
    if (rest_.front() == '#') return problem_with_hexadecimal_value();
    bool ends_blank = false;
    while (!rest_.empty() && !ends_value(rest_.front())) {
      ends_blank = rest_.front() == ' ';
      const std::size_t size = size_of_character();
      if (size == 0) return fmt::format("'{}' needs a backslash before it", rest_.front());
      if (size > rest_.size()) return "what follows the backslash is no character that needs one";
      rest_.remove_prefix(size);
    }
    if (ends_blank) return "no blank may stand before or after ',' and '='";
    return std::nullopt;
  }

  // "#04024869": the value's encoding.
  std::optional<std::string> problem_with_hexadecimal_value() {
    rest_.remove_prefix(1);
    std::size_t digits = 0;
    while (!rest_.empty() && is_hex_digit(rest_.front())) {
      rest_.remove_prefix(1);
      ++digits;
    }
    if (digits == 0 || digits % 2 != 0 || (!rest_.empty() && !ends_value(rest_.front())))
      return "'#' at the beginning of a value needs a backslash before it";
    return std::nullopt;
  }

  // How many characters of the text stand for one; 0 for a character that cannot stand alone, and more than there are
  // for a bad escape.
  [[nodiscard]] std::size_t size_of_character() const {
    const char c = rest_.front();
    if (c != '\\') return special.find(c) == std::string_view::npos && c != '\0' ? 1 : 0;
    if (rest_.size() > 1 &&
        (special.find(rest_[1]) != std::string_view::npos || rest_[1] == ' ' || rest_[1] == '#' || rest_[1] == '='))
      return 2;
    if (rest_.size() > 2 && is_hex_digit(rest_[1]) && is_hex_digit(rest_[2])) return 3;
    return rest_.size() + 1;
  }

  std::string_view rest_;
};

}  // namespace

// Control characters are written in hexadecimal, which is always allowed: where a name is shown it stays on one line.
std::string relative_name(std::string_view attribute, std::string_view value) {
  std::string out = std::string(attribute) + '=';
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    const bool is_edge = (c == ' ' && (i == 0 || i + 1 == value.size())) || (c == '#' && i == 0);
    if (static_cast<unsigned char>(c) < 0x20 || c == '\x7F') {
      out += fmt::format("\\{:02X}", static_cast<unsigned char>(c));
      continue;
    }
    if (is_edge || special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::optional<std::string> problem_with_base(std::string_view base) {
  std::optional<std::string> problem;
  if (base.empty()) {
    problem = "it is empty";
  } else if (find_invalid_utf8(base)) {
    problem = "it is not UTF-8";
  } else {
    problem = NameParser(base).problem();
  }
  if (!problem) return std::nullopt;
  return fmt::format("'{}' is not a distinguished name like dc=example,dc=org: {}", base, *problem);
}

}  // namespace contacts
