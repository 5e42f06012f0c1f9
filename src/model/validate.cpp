#include "model/validate.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include <fmt/core.h>

#include "model/identity.hpp"
#include "text/ascii.hpp"
#include "text/base64.hpp"
#include "text/excerpt.hpp"
#include "text/line_name.hpp"

namespace contacts {

namespace {

// Some characters of ASCII, which are found faster in a table than in a text.
class Characters {
 public:
  constexpr explicit Characters(std::string_view characters) {
    for (const char c : characters)
      has_[static_cast<unsigned char>(c)] = true;
  }

  // These, blanks and control characters.
  static constexpr Characters and_blanks(std::string_view characters) {
    Characters all(characters);
    for (std::size_t i = 0; i <= ' '; ++i)
      all.has_.at(i) = true;
    all.has_[0x7F] = true;
    return all;
  }

  [[nodiscard]] constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }
  [[nodiscard]] constexpr bool have_any_of(std::string_view text) const {
    return std::ranges::any_of(text, [&](char c) { return has(c); });
  }

 private:
  std::array<bool, 256> has_{};
};

constexpr Characters blanks = Characters::and_blanks("");
constexpr Characters not_in_local_parts = Characters::and_blanks("@()<>[]:;,\\\"");
constexpr Characters not_in_domains = Characters::and_blanks("@()<>[]:;,\\\"/!#$%&'*+=?^_`{|}~");

// The part before the last "@" may be quoted, and then hold nearly anything.
bool is_local_part(std::string_view local) {
  if (local.size() >= 2 && local.front() == '"' && local.back() == '"') return true;
  const bool dots_ok =
      !local.empty() && local.front() != '.' && local.back() != '.' && local.find("..") == std::string_view::npos;
  return dots_ok && !not_in_local_parts.have_any_of(local);
}

bool is_domain(std::string_view domain) {
  if (domain.size() >= 2 && domain.front() == '[' && domain.back() == ']') return true;
  const bool dots_ok =
      !domain.empty() && domain.front() != '.' && domain.back() != '.' && domain.find("..") == std::string_view::npos;
  return dots_ok && !not_in_domains.have_any_of(domain);
}

// "item1.TEL" or "TEL"; whatever its group, nothing that would end a card or begin another.
bool is_content_line_name(std::string_view text) {
  const std::size_t dot = text.find('.');
  const bool has_group = dot != std::string_view::npos;
  const std::string_view name = text.substr(has_group ? dot + 1 : 0);
  return is_line_name(name) && !is_frame_of_card(name) && (!has_group || is_line_name(text.substr(0, dot)));
}

// Where the value of a parameter that begins at `at` ends: a quoted one may hold what else would end it.
std::size_t end_of_parameter_value(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with('"')) {
    const std::size_t close = text.find('"', at + 1);
    if (close != std::string_view::npos) at = close + 1;
  }
  return std::min(text.find_first_of(",;:", at), text.size());
}

// What stands between the name of a line and its value.
struct LineParameters {
  bool are_sound = true;  // their names are names, and a colon follows
  bool say_base64 = false;
  std::size_t end = 0;  // the colon
};

std::string_view without_blanks(std::string_view text) {
  while (text.starts_with(' '))
    text.remove_prefix(1);
  while (text.ends_with(' '))
    text.remove_suffix(1);
  return text;
}

// A parameter without a name is one of vCard 2.1: "TEL;WORK:…".
LineParameters parameters_of_line(std::string_view text, std::size_t name_end) {
  LineParameters found{.are_sound = true, .say_base64 = false, .end = name_end};
  while (text.substr(found.end).starts_with(';')) {
    const std::size_t begin = found.end + 1;
    const std::size_t equals = std::min(text.find_first_of("=;:,\"", begin), text.size());
    const bool has_name = text.substr(equals).starts_with('=');
    const std::string_view name = without_blanks(text.substr(begin, equals - begin));
    if (has_name && !is_line_name(name)) found.are_sound = false;
    found.end = has_name ? equals : begin - 1;
    do {
      const std::size_t value = found.end + 1;
      found.end = end_of_parameter_value(text, value);
      const std::string_view said = text.substr(value, found.end - value);
      if (is_same_name(name, "ENCODING") && (is_same_name(said, "b") || is_same_name(said, "base64")))
        found.say_base64 = true;
    } while (text.substr(found.end).starts_with(','));
  }
  if (!text.substr(found.end).starts_with(':')) found.are_sound = false;
  return found;
}

}  // namespace

std::optional<std::string> problem_with_email(std::string_view text) {
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos) {
    return fmt::format("'{}' is not an e-mail address; it has no @", excerpt(text));
  }
  if (!is_local_part(text.substr(0, at)) || !is_domain(text.substr(at + 1))) {
    return fmt::format("'{}' is not an e-mail address; write name@domain and nothing else", excerpt(text));
  }
  return std::nullopt;
}

std::optional<std::string> problem_with_url(std::string_view text) {
  const std::size_t host = text.find("://") == std::string_view::npos ? 0 : text.find("://") + 3;
  const bool has_host_or_scheme = text.substr(host).find_first_of(".:/") != std::string_view::npos || host > 0;
  if (has_host_or_scheme && host < text.size() && host != 3 && !blanks.have_any_of(text)) return std::nullopt;
  return fmt::format("'{}' is not a web address; write one such as https://example.org", excerpt(text));
}

std::optional<std::string> problem_with_date(const Date& date) {
  if (date.month < 1 || date.month > 12) return fmt::format("there is no month {}", date.month);
  constexpr int leap_year = 2000;
  const std::chrono::year year{date.year.value_or(leap_year)};
  const auto last_day = static_cast<unsigned>((year / date.month / std::chrono::last).day());
  if (date.day < 1 || static_cast<unsigned>(date.day) > last_day)
    return fmt::format("month {} has {} days", date.month, last_day);
  if (date.year && *date.year < 1) return "years count from 1";
  return std::nullopt;
}

std::optional<std::string> problem_with_country(std::string_view text) {
  const bool is_code =
      text.size() == 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (is_code) return std::nullopt;
  return fmt::format("'{}' is not a country code; write two capital letters such as \"SE\" (ISO 3166-1)",
                     excerpt(text));
}

std::optional<std::string> problem_with_id(std::string_view text) {
  const bool is_id = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-';
  });
  if (is_id) return std::nullopt;
  return fmt::format("'{}' is not an id; ids are a-z, 0-9 and '-', such as \"{}\"", excerpt(text), slug_of(text));
}

std::optional<std::string> problem_with_content_line(std::string_view text) {
  const std::size_t name_end = std::min(text.find_first_of(";:"), text.size());
  const std::string_view name = text.substr(0, name_end);
  const LineParameters parameters = parameters_of_line(text, name_end);
  const bool is_line = is_content_line_name(name) && parameters.are_sound &&
                       std::ranges::none_of(text, [](char c) { return is_ascii_control(c) && c != '\t'; });
  if (is_line && parameters.say_base64 && !is_base64(text.substr(parameters.end + 1)))
    return fmt::format("'{}' says that it is base64 (ENCODING=b), and is not", excerpt(text));
  if (is_line) return std::nullopt;
  return fmt::format("'{}' is not a line of a vCard; write NAME:value, such as \"GENDER:F\"", excerpt(text));
}

std::optional<Date> parse_day_without_year(std::string_view text) {
  const bool has_form = text.size() == 7 && text.starts_with("--") && text[4] == '-' && is_digit(text[2]) &&
                        is_digit(text[3]) && is_digit(text[5]) && is_digit(text[6]);
  if (!has_form) return std::nullopt;
  const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
  return Date{std::nullopt, number(2), number(5)};
}

}  // namespace contacts
