// Links only where libphonenumber can be linked statically.
#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

int main() {
  i18n::phonenumbers::PhoneNumber number;
  const auto* const library = i18n::phonenumbers::PhoneNumberUtil::GetInstance();
  const i18n::phonenumbers::ShortNumberInfo short_numbers;
  return library->Parse("+46 8 123 45 67", "ZZ", &number) == i18n::phonenumbers::PhoneNumberUtil::NO_PARSING_ERROR &&
                 !short_numbers.IsValidShortNumber(number)
             ? 0
             : 1;
}
