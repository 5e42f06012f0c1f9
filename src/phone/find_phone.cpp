#include "phone/find_phone.hpp"

#include <string>

#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>

#include "phone/phone.hpp"

namespace contacts {

std::optional<ByteRange> find_phone(std::string_view candidate, std::string_view region) {
  if (candidate.size() > longest_phone_candidate) return std::nullopt;
  using i18n::phonenumbers::PhoneNumberMatcher;
  using i18n::phonenumbers::PhoneNumberUtil;
  constexpr int most_tries = 4;
  // This also makes sure that the library has been told to be silent.
  static_cast<void>(is_known_region("SE"));
  PhoneNumberMatcher matcher(*PhoneNumberUtil::GetInstance(), std::string(candidate),
                             std::string(region.empty() ? "ZZ" : region), PhoneNumberMatcher::VALID, most_tries);
  i18n::phonenumbers::PhoneNumberMatch match;
  if (!matcher.HasNext() || !matcher.Next(&match)) return std::nullopt;
  return ByteRange{static_cast<std::size_t>(match.start()), static_cast<std::size_t>(match.end())};
}

}  // namespace contacts
