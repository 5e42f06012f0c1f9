#include "vcard/uri.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace contacts {

namespace {

bool is_percent_encoding(std::string_view text) {
  return text.size() >= 3 && text[0] == '%' && is_hex_digit(text[1]) && is_hex_digit(text[2]);
}

// Whether a URI can hold the byte that `rest` begins with; of a percent sign what follows decides.
bool can_stand_in_uri(std::string_view rest) {
  constexpr std::string_view excluded = "\"<>\\^`{|}";
  const char c = rest.front();
  if (c == '%') return is_percent_encoding(rest);
  return c > ' ' && c <= '~' && excluded.find(c) == std::string_view::npos;
}

bool has_only_uri_characters(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    if (!can_stand_in_uri(text.substr(offset))) return false;
  }
  return true;
}

// What stands before the first colon where it has the form of a scheme; else nothing.
std::string_view scheme_of(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return {};
  const std::string_view scheme = text.substr(0, colon);
  const bool well_formed = !scheme.empty() && is_letter(scheme.front()) && std::ranges::all_of(scheme, [](char c) {
    return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
  });
  return well_formed ? scheme : std::string_view();
}

// "localhost:8080/x" has the form of a URI with the scheme "localhost".
bool begins_with_host_and_port(std::string_view text, std::string_view scheme) {
  constexpr std::array<std::string_view, 2> schemes_of_numbers = {"tel", "sms"};
  if (std::ranges::find(schemes_of_numbers, scheme) != schemes_of_numbers.end()) return false;
  const std::string_view rest = text.substr(scheme.size() + 1);
  return std::ranges::all_of(rest.substr(0, rest.find_first_of("/?#")), is_digit) && !rest.starts_with("//");
}

bool has_scheme(std::string_view text) {
  const std::string_view scheme = scheme_of(text);
  return !scheme.empty() && !begins_with_host_and_port(text, scheme);
}

std::string percent_encode(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    const char c = text[offset];
    if (can_stand_in_uri(text.substr(offset))) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte / 16U];
    out += digits[byte % 16U];
  }
  return out;
}

}  // namespace

bool is_uri(std::string_view text) {
  const std::string_view scheme = scheme_of(text);
  return !scheme.empty() && text.size() > scheme.size() + 1 && has_only_uri_characters(text);
}

bool is_uuid(std::string_view text) {
  constexpr std::string_view form = "00000000-0000-0000-0000-000000000000";
  return std::ranges::equal(text, form, [](char c, char f) { return f == '-' ? c == '-' : is_hex_digit(c); });
}

std::string to_uri(std::string_view text) {
  const std::string_view url = trimmed(text);
  if (url.empty()) return {};
  if (has_scheme(url)) return percent_encode(url);
  return (url.starts_with("//") ? "https:" : "https://") + percent_encode(url);
}

}  // namespace contacts
