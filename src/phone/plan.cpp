// libphonenumber takes some twenty microseconds for a number, most of them for two dozen regular expressions, one after
// the other: more than all else that is done for an entry together. What it does is decided by its metadata, though,
// which say for each country with regular expressions over digits alone what its numbers look like, which of them are
// mobile, and how they are written. Here all expressions of a country are matched at once (see digit_patterns.cpp), and
// then its rules are followed, as PhoneNumberUtil::Parse, IsValidNumber, GetNumberType and Format follow them.
//
// They are followed only as far as they are simple, so that it can be seen that the answer is the same:
//
//   - the number is written with ASCII digits, blanks and hyphens between them, and perhaps a plus before them;
//   - it is one of the first country that has its calling code (the United States have 1), and of no other;
//   - a prefix that it has, national (0) or international (00), is always the same there;
//   - without the prefixes it has a length and a form that the country knows, and does not begin with 0;
//   - what it would be formatted by has groups whose lengths follow from the length of the number.
//
// The answer to all else is nothing, and libphonenumber is asked. A test asks both about the numbers of all countries.
#include "phone/plan.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <phonenumbers/phonemetadata.pb.h>

#include "phone/digit_format.hpp"
#include "phone/digit_patterns.hpp"
#include "text/ascii.hpp"

namespace i18n::phonenumbers {

// What PhoneNumberUtil reads its metadata from. No header of the library's declares it.
int metadata_size();
const void* metadata_get();

}  // namespace i18n::phonenumbers

namespace contacts {

namespace {

using i18n::phonenumbers::NumberFormat;
using i18n::phonenumbers::PhoneMetadata;
using i18n::phonenumbers::PhoneMetadataCollection;
using i18n::phonenumbers::PhoneNumberDesc;

constexpr std::size_t most_characters = 40;
constexpr std::size_t most_digits = 17;  // the library's limit for a number without its calling code
constexpr std::string_view no_region = "001";

struct PlainNumber {
  bool has_plus = false;
  std::string digits;
};

std::optional<PlainNumber> simple_number(std::string_view text) {
  if (text.empty() || text.size() > most_characters) return std::nullopt;
  PlainNumber number{text.front() == '+', {}};
  if (number.has_plus) text.remove_prefix(1);
  constexpr std::size_t fewest_digits = 4;
  if (text.size() < fewest_digits || !is_digit(text.front()) || !is_digit(text.back())) return std::nullopt;
  for (const char c : text) {
    if (is_digit(c)) {
      number.digits += c;
    } else if (c != ' ' && c != '-') {
      return std::nullopt;
    }
  }
  return number.digits.size() < fewest_digits ? std::nullopt : std::optional(std::move(number));
}

// Empty where it cannot be read.
const PhoneMetadataCollection& all_metadata() {
  static const PhoneMetadataCollection all = [] {
    PhoneMetadataCollection read;
    if (!read.ParseFromArray(i18n::phonenumbers::metadata_get(), i18n::phonenumbers::metadata_size())) read.Clear();
    return read;
  }();
  return all;
}

// The numbering plan of one country.
class Plan {
 public:
  explicit Plan(const PhoneMetadata& metadata)
      : metadata_(metadata), calling_code_(std::to_string(metadata.country_code())) {
    is_known_ = add_kinds() && add_beginnings() && add_formats();
  }

  // Of digits behind the calling code, or where no code is: of a number within the country.
  std::optional<PhoneNumber> read(std::string_view digits) {
    if (!is_known_) return std::nullopt;
    const DigitPatterns::Matches matches = patterns_.match(digits);
    const std::string& prefix = metadata_.national_prefix_for_parsing();
    if (prefix.empty() || !matches[Prefix]) return read_without_prefix(digits, matches);
    if (!are_digits(prefix) || metadata_.has_national_prefix_transform_rule()) return std::nullopt;
    const std::string_view rest = digits.substr(prefix.size());
    const DigitPatterns::Matches matches_of_rest = patterns_.match(rest);
    // What begins like a prefix is none where the number has the right form with it, and without it has not.
    if (matches[General] && !matches_of_rest[General]) return read_without_prefix(digits, matches);
    return read_without_prefix(rest, matches_of_rest);
  }

 private:
  struct Format {
    DigitFormat format;
    std::size_t pattern = 0;  // numbers of patterns
    std::optional<std::size_t> leading_digits;
  };

  enum Kind : std::size_t {
    General,
    PremiumRate,
    TollFree,
    SharedCost,
    Voip,
    PersonalNumber,
    Pager,
    Uan,
    Voicemail,
    FixedLine,
    Mobile,
    CountOfKinds,
    Prefix = CountOfKinds,
    LeadingDigits,  // what tells the country from others that have its calling code
    FirstOfFormats
  };

  [[nodiscard]] const PhoneNumberDesc& description(std::size_t kind) const {
    switch (static_cast<Kind>(kind)) {
      case PremiumRate:
        return metadata_.premium_rate();
      case TollFree:
        return metadata_.toll_free();
      case SharedCost:
        return metadata_.shared_cost();
      case Voip:
        return metadata_.voip();
      case PersonalNumber:
        return metadata_.personal_number();
      case Pager:
        return metadata_.pager();
      case Uan:
        return metadata_.uan();
      case Voicemail:
        return metadata_.voicemail();
      case FixedLine:
        return metadata_.fixed_line();
      case Mobile:
        return metadata_.mobile();
      case General:
      case Prefix:
      case LeadingDigits:
      case FirstOfFormats:
        break;
    }
    return metadata_.general_desc();
  }

  bool add_kinds() {
    for (std::size_t kind = General; kind < CountOfKinds; ++kind) {
      // A pattern that is empty matches nothing.
      if (!patterns_.add(description(kind).national_number_pattern(), DigitPatterns::Extent::Whole)) return false;
    }
    return true;
  }

  // An empty one begins everything.
  bool add_beginnings() {
    return patterns_.add(metadata_.national_prefix_for_parsing(), DigitPatterns::Extent::Beginning) &&
           patterns_.add(metadata_.leading_digits(), DigitPatterns::Extent::Beginning);
  }

  bool add_formats() {
    const auto& formats =
        metadata_.intl_number_format_size() > 0 ? metadata_.intl_number_format() : metadata_.number_format();
    std::size_t next = FirstOfFormats;
    for (const NumberFormat& format : formats) {
      Format one{DigitFormat(format.pattern(), format.format()), next++, std::nullopt};
      if (!patterns_.add(format.pattern(), DigitPatterns::Extent::Whole)) return false;
      if (const int leading = format.leading_digits_pattern_size(); leading > 0) {
        one.leading_digits = next++;
        if (!patterns_.add(format.leading_digits_pattern(leading - 1), DigitPatterns::Extent::Beginning)) return false;
      }
      formats_.push_back(std::move(one));
    }
    return true;
  }

  [[nodiscard]] bool has_length(std::size_t kind, std::size_t length) const {
    const auto& lengths = description(kind).possible_length();
    return lengths.empty() || std::ranges::find(lengths, static_cast<int>(length)) != lengths.end();
  }

  [[nodiscard]] bool is_of(std::size_t kind, const DigitPatterns::Matches& matches, std::size_t length) const {
    return matches[kind] && !description(kind).national_number_pattern().empty() && has_length(kind, length);
  }

  // Nothing where no such number is in use.
  [[nodiscard]] std::optional<ValueKind> kind_of(const DigitPatterns::Matches& matches, std::size_t length) const {
    for (std::size_t kind = PremiumRate; kind <= FixedLine; ++kind) {
      if (is_of(kind, matches, length)) return kind == Pager ? ValueKind::Pager : ValueKind::Work;
    }
    const bool is_mobile = !metadata_.same_mobile_and_fixed_line_pattern() && is_of(Mobile, matches, length);
    return is_mobile ? std::optional(ValueKind::Mobile) : std::nullopt;
  }

  [[nodiscard]] std::optional<PhoneNumber> read_without_prefix(std::string_view digits,
                                                               const DigitPatterns::Matches& matches) const {
    const bool has_form = !digits.empty() && digits.front() != '0' && digits.size() <= most_digits &&
                          metadata_.general_desc().possible_length_size() > 0;
    if (!has_form || !matches[LeadingDigits] || !is_of(General, matches, digits.size())) return std::nullopt;
    const std::optional<ValueKind> kind = kind_of(matches, digits.size());
    const std::optional<std::string> written = written_by(matches, digits);
    if (!kind || !written) return std::nullopt;
    return PhoneNumber{
        "+" + calling_code_ + " " + *written, "+" + calling_code_ + std::string(digits), {}, *kind, true};
  }

  [[nodiscard]] std::optional<std::string> written_by(const DigitPatterns::Matches& matches,
                                                      std::string_view digits) const {
    const auto format = std::ranges::find_if(formats_, [&](const Format& one) {
      return (!one.leading_digits || matches[*one.leading_digits]) && matches[one.pattern];
    });
    if (format == formats_.end()) return std::string(digits);
    return format->format.is_known() ? std::optional(format->format.written(digits)) : std::nullopt;
  }

  const PhoneMetadata& metadata_;
  std::string calling_code_;
  bool is_known_ = false;
  DigitPatterns patterns_;
  std::vector<Format> formats_;
};

}  // namespace

struct NumberingPlans::Plans {
  struct Code {
    const PhoneMetadata* country = nullptr;  // the first one that has it
    std::unique_ptr<Plan> plan;              // of that country, when it was needed
  };

  std::map<std::string, const PhoneMetadata*, std::less<>> by_region;
  static constexpr std::size_t longest_calling_code = 3;
  std::array<Code, 1000> by_calling_code;

  Code& code_of(const PhoneMetadata& metadata) {
    return by_calling_code.at(static_cast<std::size_t>(metadata.country_code()));
  }

  void add(const PhoneMetadata& metadata) {
    if (metadata.id() == no_region) return;
    by_region.emplace(metadata.id(), &metadata);
    Code& code = code_of(metadata);
    if (code.country == nullptr || metadata.main_country_for_code()) code.country = &metadata;
  }

  static Plan& plan_of(Code& code) {
    if (code.plan == nullptr) code.plan = std::make_unique<Plan>(*code.country);
    return *code.plan;
  }

  // Of the digits behind a plus, or what is dialled for one.
  std::optional<PhoneNumber> read_international(std::string_view digits) {
    if (digits.starts_with('0')) return std::nullopt;
    std::size_t number = 0;
    for (std::size_t size = 1; size <= std::min(digits.size(), longest_calling_code); ++size) {
      number = number * 10 + static_cast<std::size_t>(digits[size - 1] - '0');
      Code& code = by_calling_code[number];
      if (code.country != nullptr) return plan_of(code).read(digits.substr(size));
    }
    return std::nullopt;
  }

  // Of the digits of a number that is dialled in a country.
  std::optional<PhoneNumber> read_within(const PhoneMetadata& country, std::string_view digits) {
    const std::string& abroad = country.international_prefix();
    if (abroad.empty() || !are_digits(abroad)) return std::nullopt;
    if (digits.starts_with(abroad)) return read_international(digits.substr(abroad.size()));
    Code& code = code_of(country);
    // It may be the country's own calling code without a plus.
    const bool is_plain = code.country == &country && !digits.starts_with(std::to_string(country.country_code()));
    return is_plain ? plan_of(code).read(digits) : std::nullopt;
  }
};

NumberingPlans::NumberingPlans() : plans_(std::make_unique<Plans>()) {
  for (const PhoneMetadata& metadata : all_metadata().metadata())
    plans_->add(metadata);
}

NumberingPlans::~NumberingPlans() = default;

std::optional<PhoneNumber> NumberingPlans::read(std::string_view text, std::string_view region) {
  const std::optional<PlainNumber> number = simple_number(text);
  if (!number) return std::nullopt;
  if (number->has_plus) return plans_->read_international(number->digits);
  const auto country = plans_->by_region.find(region);
  return country == plans_->by_region.end() ? std::nullopt : plans_->read_within(*country->second, number->digits);
}

}  // namespace contacts
