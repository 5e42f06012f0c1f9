#include "text/domain.hpp"

#include <cstddef>
#include <cstdlib>
#include <idn2.h>
#include <memory>

#include "text/ascii.hpp"

namespace contacts {

namespace {

struct Freed {
  void operator()(char* text) const { idn2_free(text); }
};
using IdnText = std::unique_ptr<char, Freed>;

std::string to_unicode(const std::string& domain) {
  char* text = nullptr;
  if (idn2_to_unicode_8z8z(domain.c_str(), &text, IDN2_NONTRANSITIONAL) != IDN2_OK) return {};
  return IdnText(text).get();
}

std::string to_ascii(const std::string& domain) {
  char* text = nullptr;
  if (idn2_to_ascii_8z(domain.c_str(), &text, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL) != IDN2_OK) return {};
  return IdnText(text).get();
}

}  // namespace

std::string with_other_domain(std::string_view address) {
  constexpr std::size_t longest = 1000;  // bytes; a domain has 255 at most (RFC 1035 2.3.4)
  const std::size_t at = address.rfind('@');
  const std::size_t begin = at == std::string_view::npos ? 0 : at + 1;
  const std::string domain(address.substr(begin));
  const bool is_domain = domain.size() <= longest && domain.find('.') != std::string::npos &&
                         domain.find_first_of(" /:\0") == std::string::npos;
  if (!is_domain) return {};
  const bool has_punycode = lower_case(domain).find("xn--") != std::string::npos;
  const std::string other = has_punycode ? to_unicode(domain) : is_ascii(domain) ? std::string() : to_ascii(domain);
  return other.empty() || other == domain ? std::string() : std::string(address.substr(0, begin)) + other;
}

}  // namespace contacts
