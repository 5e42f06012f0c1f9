#include "compare/same_value.hpp"

#include <algorithm>

#include "phone/phone.hpp"
#include "text/ascii.hpp"
#include "vcard/uri.hpp"

namespace contacts {

namespace {

std::string phone_form(std::string_view value, std::string_view region) {
  if (const std::optional<PhoneNumber> number = parse_phone(value, region); number && !number->e164.empty())
    return number->e164 + (number->extension.empty() ? "" : ";" + number->extension);
  std::string digits;
  std::ranges::copy_if(value, std::back_inserter(digits), is_digit);
  return digits;
}

std::string email_form(std::string_view value) {
  constexpr std::string_view scheme = "mailto:";
  if (lower_case(value.substr(0, scheme.size())) == scheme) value.remove_prefix(scheme.size());
  const std::size_t at = std::min(value.rfind('@'), value.size());
  return std::string(value.substr(0, at)) + lower_case(value.substr(at));
}

std::string url_form(std::string_view text) {
  const std::string uri = to_uri(text);  // a card brings it back with percent signs for what no URI can hold
  std::string_view value = uri;
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (lower_case(value.substr(0, scheme.size())) == scheme) value.remove_prefix(scheme.size());
  }
  if (value.ends_with('/')) value.remove_suffix(1);
  const std::size_t host_end = std::min(value.find('/'), value.size());
  return lower_case(value.substr(0, host_end)) + std::string(value.substr(host_end));
}

}  // namespace

std::string common_form(ValueForm form, std::string_view value, std::string_view region) {
  switch (form) {
    case ValueForm::Phone:
      return phone_form(value, region);
    case ValueForm::Email:
      return email_form(value);
    case ValueForm::Url:
      return url_form(value);
  }
  return std::string(value);
}

}  // namespace contacts
