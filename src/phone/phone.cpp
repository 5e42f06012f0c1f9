// libphonenumber reads generously: it skips words before a number ("O8-123" with the letter O is 8-123), takes letters
// for the digits on a telephone's keys ("08-123 45 67 vxl") and drops single ones. In a directory that would hide
// mistakes, so this reader is stricter: a number begins with a digit, a plus or a bracket, and has letters only in its
// extension, or where letters as digits are usual: in free, shared-cost and premium numbers (1-800-FLOWERS).
#include "phone/phone.hpp"

#include <algorithm>
#include <memory>
#include <mutex>
#include <set>
#include <utility>
#include <vector>

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

#include "phone/plan.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

using LibraryNumber = i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;
using i18n::phonenumbers::ShortNumberInfo;

constexpr std::size_t longest_text = 250;  // the library's own limit where it searches texts
constexpr std::string_view unknown_region = "ZZ";

const PhoneNumberUtil& library() {
  static const PhoneNumberUtil& instance = []() -> PhoneNumberUtil& {
    PhoneNumberUtil& created = *PhoneNumberUtil::GetInstance();
    created.SetLogger(new i18n::phonenumbers::NullLogger);  // which owns it; nothing may print behind our back
    return created;
  }();
  return instance;
}

bool is_ascii_digit(char32_t character) {
  return character >= '0' && character <= '9';
}

// The text with full-width, Arabic and other digits as ASCII digits: the library leaves those of extensions alone.
std::string with_ascii_digits(std::string_view text) {
  std::string out;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t size = decode_utf8(text, offset).size;
    const std::string character(text.substr(offset, size));
    std::string digit = size == 1 ? "" : character;
    library().NormalizeDigitsOnly(&digit);
    out += digit.empty() ? character : digit;
    offset += size;
  }
  return out;
}

// White space, brackets, and the directional marks that come along when a number is copied from a web page.
bool may_stand_before(char32_t character) {
  return character == ' ' || character == '(' || character == '[' || character == 0xA0 || character == 0xFF08 ||
         (character >= 0x200B && character <= 0x200F) || (character >= 0x202A && character <= 0x202F) ||
         (character >= 0x2066 && character <= 0x2069) || character == 0x3000 || character == 0xFEFF;
}

bool begins_like_a_number(std::string_view text) {
  constexpr char32_t full_width_plus = 0xFF0B;
  for (std::size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint character = decode_utf8(text, offset);
    if (!may_stand_before(character.value)) {
      return is_ascii_digit(character.value) || character.value == '+' || character.value == full_width_plus;
    }
    offset += character.size;
  }
  return false;
}

std::optional<LibraryNumber> read(std::string_view text, std::string_view region) {
  LibraryNumber number;
  const PhoneNumberUtil::ErrorType error =
      library().Parse(std::string(text), std::string(region.empty() ? unknown_region : region), &number);
  if (error != PhoneNumberUtil::NO_PARSING_ERROR) return std::nullopt;
  if (library().IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE) return std::nullopt;
  return number;
}

// The text up to the last digit before the extension and what announces it ("08-123 45 67" of "08-123 45 67 ext. 12").
std::string_view without_extension(std::string_view text, const LibraryNumber& number) {
  if (!number.has_extension()) return text;
  const std::size_t extension = text.rfind(number.extension());
  return text.substr(0, text.substr(0, extension).find_last_of("0123456789") + 1);
}

bool has_letters_for_digits(PhoneNumberUtil::PhoneNumberType type) {
  return type == PhoneNumberUtil::TOLL_FREE || type == PhoneNumberUtil::SHARED_COST ||
         type == PhoneNumberUtil::PREMIUM_RATE;
}

// Fewer letters the library drops instead of reading them as digits.
constexpr std::ptrdiff_t fewest_letters_for_digits = 3;

bool letters_are_digits(std::string_view text, PhoneNumberUtil::PhoneNumberType type) {
  return std::ranges::count_if(text, is_letter) >= fewest_letters_for_digits && has_letters_for_digits(type);
}

ValueKind kind_of(PhoneNumberUtil::PhoneNumberType type) {
  if (type == PhoneNumberUtil::MOBILE) return ValueKind::Mobile;
  return type == PhoneNumberUtil::PAGER ? ValueKind::Pager : ValueKind::Work;
}

bool is_short_number(const LibraryNumber& number) {
  static const ShortNumberInfo short_numbers;
  return short_numbers.IsValidShortNumber(number);
}

std::string formatted(const LibraryNumber& number, PhoneNumberUtil::PhoneNumberFormat format) {
  std::string text;
  library().Format(number, format, &text);
  return text;
}

PhoneNumber described(LibraryNumber number, PhoneNumberUtil::PhoneNumberType type, bool valid) {
  PhoneNumber result;
  result.extension = number.extension();
  result.kind = kind_of(type);
  result.valid = valid;
  number.clear_extension();  // the library would announce it in the way of the number's country
  result.e164 = formatted(number, PhoneNumberUtil::E164);
  result.international = formatted(number, PhoneNumberUtil::INTERNATIONAL);
  if (!result.extension.empty()) result.international += " ext. " + result.extension;
  return result;
}

// Numbering plans that were read and that no thread uses.
class PlanStore {
 public:
  std::unique_ptr<NumberingPlans> take() {
    {
      const std::lock_guard lock(mutex_);
      if (!plans_.empty()) {
        std::unique_ptr<NumberingPlans> plans = std::move(plans_.back());
        plans_.pop_back();
        return plans;
      }
    }
    return std::make_unique<NumberingPlans>();
  }

  void give_back(std::unique_ptr<NumberingPlans> plans) {
    const std::lock_guard lock(mutex_);
    plans_.push_back(std::move(plans));
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<NumberingPlans>> plans_;
};

// Plans that are one thread's for as long as it lives. The next one goes on with what it has learnt.
class LentPlans {
 public:
  LentPlans() : plans_(store().take()) {}
  ~LentPlans() { store().give_back(std::move(plans_)); }
  LentPlans(const LentPlans&) = delete;
  LentPlans& operator=(const LentPlans&) = delete;

  NumberingPlans* operator->() const { return plans_.get(); }

 private:
  // It stays when the program ends, which would take time to free it.
  static PlanStore& store() {
    static PlanStore& all = *new PlanStore;
    return all;
  }

  std::unique_ptr<NumberingPlans> plans_;
};

}  // namespace

std::optional<PhoneNumber> parse_phone_by_library(std::string_view text, std::string_view region) {
  if (text.size() > longest_text || find_invalid_utf8(text) || std::ranges::any_of(text, is_ascii_control)) {
    return std::nullopt;
  }
  const std::string digits = with_ascii_digits(text);
  if (!begins_like_a_number(digits)) return std::nullopt;
  const std::optional<LibraryNumber> number = read(digits, region);
  if (!number) return std::nullopt;
  const bool valid = library().IsValidNumber(*number);
  if (!valid && is_short_number(*number)) return std::nullopt;
  const PhoneNumberUtil::PhoneNumberType type = library().GetNumberType(*number);
  const std::string_view main_number = without_extension(digits, *number);
  if (std::ranges::any_of(main_number, is_letter) && !letters_are_digits(main_number, type)) return std::nullopt;
  return described(*number, type, valid);
}

std::optional<PhoneNumber> parse_phone(std::string_view text, std::string_view region) {
  thread_local LentPlans plans;
  if (std::optional<PhoneNumber> number = plans->read(text, region)) return number;
  return parse_phone_by_library(text, region);
}

namespace {

// "+46 8-12 34 56", without a nought that may be a prefix: nothing but the country's code can be behind the plus. It
// saves reading most numbers.
bool is_plainly_international(std::string_view text) {
  constexpr std::size_t longest_with_prefix = 4;
  if (!text.starts_with('+')) return false;
  std::size_t digits = 0;
  for (const char c : text.substr(1)) {
    if (!is_digit(c) && std::string_view(" -./").find(c) == std::string_view::npos) return false;
    if (!is_digit(c)) continue;
    ++digits;
    if (c == '0' && digits > 1 && digits <= longest_with_prefix) return false;
  }
  return digits > longest_with_prefix;
}

// "+46 (0)8-12 34 56" and "+46 070 …" have digits that are not dialled.
bool is_dialled_as_written(std::string_view text, const PhoneNumber& number) {
  if (!text.starts_with('+')) return false;
  std::string digits;
  for (const char c : text) {
    if (!is_ascii(c) || is_letter(c)) return false;
    if (is_digit(c)) digits += c;
  }
  return digits == std::string_view(number.e164).substr(1);
}

// False for "+31 00 0000000", blotted out by noughts: in international form the first of them is taken for a prefix.
bool is_read_as_itself_again(const PhoneNumber& number) {
  if (number.valid) return true;
  const std::optional<PhoneNumber> again = parse_phone(number.international, {});
  return again && again->e164 == number.e164;
}

// ",,12#" of "+46 8 12 34 56,,12#": what a telephone dials after it has waited is no extension; empty where there is
// none.
std::string_view dialled_later(std::string_view text) {
  constexpr std::ptrdiff_t fewest_digits = 5;
  const std::size_t pause = text.find_first_of(",;");
  if (pause == std::string_view::npos || std::ranges::count_if(text.substr(0, pause), is_digit) < fewest_digits)
    return {};
  const std::string_view later = text.substr(pause);
  return later.find_first_not_of(",;0123456789*#") == std::string_view::npos ? later : std::string_view();
}

}  // namespace

OutgoingPhone outgoing_phone(const TypedValue& phone, std::string_view region) {
  if (phone.kind != ValueKind::Unspecified && is_plainly_international(phone.value)) return {phone.value, phone.kind};
  if (const std::string_view later = dialled_later(phone.value); !later.empty()) {
    TypedValue before = phone;
    before.value.resize(phone.value.size() - later.size());
    OutgoingPhone outgoing = outgoing_phone(before, region);
    outgoing.number += later;
    return outgoing;
  }
  const std::optional<PhoneNumber> number = parse_phone(phone.value, region);
  const ValueKind kind = phone.kind != ValueKind::Unspecified ? phone.kind : number ? number->kind : ValueKind::Work;
  if (!number || is_dialled_as_written(phone.value, *number) || !is_read_as_itself_again(*number))
    return {phone.value, kind};
  return {number->international, kind};
}

bool is_known_region(std::string_view region) {
  static const std::set<std::string> regions = [] {
    std::set<std::string> supported;
    library().GetSupportedRegions(&supported);
    return supported;
  }();
  return regions.contains(std::string(region));
}

}  // namespace contacts
