// libphonenumber takes some twenty microseconds for a number, most of them for two dozen regular expressions, one after
// the other: more than all else that is done for an entry together. What it does is decided by its metadata, though,
// which say for each country with regular expressions over digits alone what its numbers look like, which of them are
// mobile, and how they are written. Here all expressions of a country are matched at once (see digit_patterns.cpp), and
// then its rules are followed, as PhoneNumberUtil::Parse, IsValidNumber, GetNumberType and Format follow them.
//
// They are followed only as far as they are simple, so that it can be seen that the answer is the same:
//
//   - the number is written with ASCII digits, blanks and hyphens between them, and perhaps a plus before them;
//   - its country alone has its calling code, and numbers there have no prefix, or always the same (0);
//   - without the prefix it has a length and a form that the country knows, and does not begin with 0;
//   - what it would be formatted by has groups whose lengths follow from the length of the number.
//
// The answer to all else is nothing, and libphonenumber is asked. A test asks both about the numbers of all countries.
#include "phone/plan.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <phonenumbers/phonemetadata.pb.h>

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

bool are_digits(std::string_view text) {
  return std::ranges::all_of(text, is_digit);
}

struct WrittenNumber {
  bool has_plus = false;
  std::string digits;
};

std::optional<WrittenNumber> simple_number(std::string_view text) {
  if (text.empty() || text.size() > most_characters) return std::nullopt;
  WrittenNumber number{text.front() == '+', {}};
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

// The lengths of the groups of a pattern such as (\d{2})(\d{3,4})(\d{4}), of which one at most has several.
class Groups {
 public:
  explicit Groups(std::string_view pattern) {
    while (!pattern.empty() && is_known_)
      read_group(pattern);
    const auto is_variable = [](const Length& length) { return length.least != length.most; };
    is_known_ = is_known_ && std::ranges::count_if(lengths_, is_variable) <= 1;
  }

  [[nodiscard]] bool is_known() const { return is_known_; }

  // `digits` as a rule such as "$1 $2" writes them; the pattern must match all of them.
  [[nodiscard]] std::string written(std::string_view digits, std::string_view rule) const {
    std::vector<std::string_view> groups;
    std::size_t spare = digits.size();
    for (const Length& length : lengths_)
      spare -= length.least;
    for (const Length& length : lengths_) {
      const std::size_t size = length.least + (length.least == length.most ? 0 : spare);
      groups.push_back(digits.substr(0, size));
      digits.remove_prefix(size);
    }
    std::string text;
    for (std::size_t i = 0; i < rule.size(); ++i) {
      if (rule[i] != '$') {
        text += rule[i];
      } else {
        text += groups.at(static_cast<std::size_t>(rule[++i] - '1'));
      }
    }
    return text;
  }

  // Whether the rule has nothing in it but text and these groups.
  [[nodiscard]] bool are_all_of(std::string_view rule) const {
    for (std::size_t i = 0; i < rule.size(); ++i) {
      if (rule[i] == '\\') return false;
      if (rule[i] != '$') continue;
      ++i;
      if (i == rule.size() || rule[i] < '1' || static_cast<std::size_t>(rule[i] - '0') > lengths_.size()) return false;
    }
    return true;
  }

 private:
  struct Length {
    std::size_t least = 0;
    std::size_t most = 0;
  };

  static bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
  }

  static std::size_t number(std::string_view& text) {
    std::size_t value = 0;
    for (; !text.empty() && is_digit(text.front()) && value < most_digits; text.remove_prefix(1))
      value = value * 10 + static_cast<std::size_t>(text.front() - '0');
    return value;
  }

  void read_group(std::string_view& pattern) {
    Length group;
    is_known_ = take(pattern, "(");
    while (is_known_ && !take(pattern, ")")) {
      const Length one = read_digits(pattern);
      group.least += one.least;
      group.most += one.most;
    }
    lengths_.push_back(group);
  }

  Length read_digits(std::string_view& pattern) {
    if (take(pattern, "[")) {
      pattern.remove_prefix(std::min(pattern.find(']'), pattern.size()));
      is_known_ = take(pattern, "]");
    } else if (!take(pattern, "\\d")) {
      is_known_ = !pattern.empty() && is_digit(pattern.front());
      if (is_known_) pattern.remove_prefix(1);
    }
    if (!take(pattern, "{")) {
      is_known_ = is_known_ && !pattern.starts_with('?') && !pattern.starts_with('*') && !pattern.starts_with('+');
      return {1, 1};
    }
    Length length;
    length.least = length.most = number(pattern);
    if (take(pattern, ",")) length.most = number(pattern);
    is_known_ = is_known_ && take(pattern, "}") && length.least <= length.most;
    return length;
  }

  std::vector<Length> lengths_;
  bool is_known_ = true;
};

// The numbering plan of one country.
class Plan {
 public:
  explicit Plan(const PhoneMetadata& metadata)
      : metadata_(metadata), calling_code_(std::to_string(metadata.country_code())) {
    const std::string& prefix = metadata.national_prefix_for_parsing();
    is_known_ = are_digits(prefix) && are_digits(metadata.international_prefix()) &&
                !metadata.has_national_prefix_transform_rule() && add_kinds() && add_formats();
  }

  // Of a number as it is written without a plus, and one behind the calling code.
  std::optional<PhoneNumber> read_national(std::string_view digits) {
    const std::string& prefix = metadata_.national_prefix_for_parsing();
    const std::string& international = metadata_.international_prefix();
    const bool is_foreign = !international.empty() && digits.starts_with(international);
    if (is_foreign || digits.starts_with(calling_code_) || !digits.starts_with(prefix)) return std::nullopt;
    return read(digits.substr(prefix.size()));
  }

  std::optional<PhoneNumber> read_behind_code(std::string_view digits) {
    const std::string& prefix = metadata_.national_prefix_for_parsing();
    if (!prefix.empty() && digits.starts_with(prefix)) return std::nullopt;
    return read(digits);
  }

 private:
  struct Format {
    const NumberFormat* format = nullptr;
    Groups groups;
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
    CountOfKinds
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
      case CountOfKinds:
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

  bool add_formats() {
    const auto& formats =
        metadata_.intl_number_format_size() > 0 ? metadata_.intl_number_format() : metadata_.number_format();
    std::size_t next = CountOfKinds;
    for (const NumberFormat& format : formats) {
      Format one{&format, Groups(format.pattern()), next++, std::nullopt};
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

  std::optional<PhoneNumber> read(std::string_view digits) {
    const bool has_form = is_known_ && !digits.empty() && digits.front() != '0' && digits.size() <= most_digits &&
                          metadata_.general_desc().possible_length_size() > 0 && has_length(General, digits.size());
    if (!has_form) return std::nullopt;
    const DigitPatterns::Matches& matches = patterns_.match(digits);
    if (!is_of(General, matches, digits.size())) return std::nullopt;
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
    const std::string& rule = format->format->format();
    if (!format->groups.is_known() || !format->groups.are_all_of(rule)) return std::nullopt;
    return format->groups.written(digits, rule);
  }

  const PhoneMetadata& metadata_;
  std::string calling_code_;
  bool is_known_ = false;
  DigitPatterns patterns_;
  std::vector<Format> formats_;
};

}  // namespace

struct NumberingPlans::Plans {
  PhoneMetadataCollection collection;
  std::map<std::string, const PhoneMetadata*, std::less<>> by_region;
  std::map<std::string, std::vector<const PhoneMetadata*>, std::less<>> by_calling_code;
  std::map<const PhoneMetadata*, Plan> plans;  // those that were needed

  // Null where several have its calling code, or it is no country.
  Plan* plan_of(const PhoneMetadata& metadata) {
    const bool is_alone = by_calling_code.find(std::to_string(metadata.country_code()))->second.size() == 1;
    if (!is_alone || metadata.id() == no_region) return nullptr;
    return &plans.try_emplace(&metadata, metadata).first->second;
  }
};

NumberingPlans::NumberingPlans() : plans_(std::make_unique<Plans>()) {
  if (!plans_->collection.ParseFromArray(i18n::phonenumbers::metadata_get(), i18n::phonenumbers::metadata_size())) {
    return;
  }
  for (const PhoneMetadata& metadata : plans_->collection.metadata()) {
    if (metadata.id() != no_region) plans_->by_region.emplace(metadata.id(), &metadata);
    plans_->by_calling_code[std::to_string(metadata.country_code())].push_back(&metadata);
  }
}

NumberingPlans::~NumberingPlans() = default;

std::optional<PhoneNumber> NumberingPlans::read(std::string_view text, std::string_view region) {
  const std::optional<WrittenNumber> number = simple_number(text);
  if (!number) return std::nullopt;
  const std::string_view digits = number->digits;
  if (!number->has_plus) {
    const auto country = plans_->by_region.find(region);
    Plan* const plan = country == plans_->by_region.end() ? nullptr : plans_->plan_of(*country->second);
    return plan == nullptr ? std::nullopt : plan->read_national(digits);
  }
  constexpr std::size_t longest_calling_code = 3;
  for (std::size_t size = 1; size <= longest_calling_code; ++size) {
    const auto country = plans_->by_calling_code.find(digits.substr(0, size));
    if (country == plans_->by_calling_code.end()) continue;
    Plan* const plan = plans_->plan_of(*country->second.front());
    return plan == nullptr ? std::nullopt : plan->read_behind_code(digits.substr(size));
  }
  return std::nullopt;
}

}  // namespace contacts
