#include "change/assignment.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "compare/same_value.hpp"
#include "model/keys.hpp"
#include "model/validate.hpp"
#include "store/value_forms.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/excerpt.hpp"
#include "text/nearest.hpp"

namespace contacts {

namespace {

using Why = AssignmentError::Why;

[[noreturn]] void fail(const std::string& message, Why why = Why::Wrong) {
  throw AssignmentError(why, message);
}

std::string quoted_beginning(std::string_view text) {
  return in_quotes(excerpt(text));
}

bool is_key_character(char c) {
  return is_letter_or_digit(c) || c == '_' || c == '.';
}

std::string_view a_type(EntryType type) {
  return type == EntryType::Contact ? "a contact" : "an organisation";
}

const Key& known_key(std::string_view name, EntryType type) {
  const Key* const key = find_key(long_name(name));
  if (key != nullptr && belongs_to(*key, type)) return *key;
  if (key != nullptr) fail(fmt::format("{} is no key of {}", quoted_beginning(name), a_type(type)));
  const Key* const other = find_key_by_other_name(name);
  if (other != nullptr) fail(fmt::format("{} is no key; did you mean '{}'?", quoted_beginning(name), other->name));
  fail(fmt::format("{} is no key of {}{}", quoted_beginning(name), a_type(type), did_you_mean(name, key_names(type))));
}

std::string listed(std::span<const ValueKind> kinds) {
  std::string names;
  for (const ValueKind kind : kinds)
    names += (names.empty() ? "" : ", ") + std::string(name_of(kind));
  return names;
}

void check_part(const Key& key, std::string_view part) {
  if (part.empty()) return;
  if (const auto* const typed = std::get_if<TypedValuesKey>(&key.type)) {
    if (find_kind(typed->kinds, part)) return;
    fail(fmt::format("{} is no kind of {}; there are {}", quoted_beginning(part), key.name, listed(typed->kinds)));
  }
  if (std::holds_alternative<AddressesKey>(key.type)) {
    if (part == "kind" || find_address_part(part) != nullptr) return;
    fail(fmt::format("{} is no part of an address; there are street, box, postcode, city, region, country and kind",
                     quoted_beginning(part)));
  }
  fail(fmt::format("'{}' has no parts; write {}=…", key.name, key.name));
}

// A file's text as a value: without the line end that every file has, and with LF for CRLF.
std::string file_value(std::string text) {
  std::erase(text, '\r');
  while (text.ends_with('\n'))
    text.pop_back();
  return text;
}

std::string value_of(std::string_view word, const AssignmentContext& context) {
  if (word.starts_with("@@")) return std::string(word.substr(1));
  if (word.starts_with('@')) return file_value(context.read(std::string(word.substr(1))));
  return std::string(word);
}

std::optional<int> number_in(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool is_number = error == std::errc() && end == digits.data() + digits.size() && is_digit(digits.front());
  return is_number ? std::optional(number) : std::nullopt;
}

std::optional<Date> date_in(std::string_view text, bool may_lack_year) {
  if (may_lack_year && text.starts_with("--")) return parse_day_without_year(text);
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const std::optional<int> year = number_in(text.substr(0, 4));
  const std::optional<int> month = number_in(text.substr(5, 2));
  const std::optional<int> day = number_in(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return Date{*year, *month, *day};
}

class Assigner {
 public:
  Assigner(const AssignmentContext& context, Entry& entry) : context_(context), entry_(entry) {}

  void assign(const Assignment& one) {
    key_ = find_key(one.key);
    one_ = &one;
    label_ = one.key + (one.part.empty() ? "" : "." + one.part);
    is_first_ = one.how != Assign::Set || given_.insert(label_).second;
    if (one.how == Assign::Set && one.value.empty() && is_required(*key_))
      fail(fmt::format("'{}' cannot be removed; every entry has one", one.key));
    if (one.how != Assign::Remove) check_text();
    std::visit([&](const auto& type) { assign_to(type); }, key_->type);
  }

 private:
  // ---- What all values have in common

  void check_text() const {
    const std::string& value = one_->value;
    if (value.empty()) {
      if (one_->how == Assign::Add) fail(fmt::format("'{}+=' has no value", label_));
      return;
    }
    if (value.find_first_not_of(" \t\n") == std::string::npos) fail(fmt::format("'{}' is blank", label_));
    const AddressPart* const part = find_address_part(one_->part);
    const bool may_have_lines =
        std::holds_alternative<LinesKey>(key_->type) || (part != nullptr && part->may_have_lines);
    if (has_controls(value) || (!may_have_lines && value.find_first_of("\n\t") != std::string::npos)) {
      fail(fmt::format("'{}' is text {}; {} is not", label_,
                       may_have_lines ? "without control characters" : "on one line", quoted_beginning(value)));
    }
  }

  [[nodiscard]] bool is_set() const { return one_->how == Assign::Set; }
  [[nodiscard]] bool is_remove() const { return one_->how == Assign::Remove; }

  [[noreturn]] void not_there() const {
    fail(fmt::format("{} has no {} {}", quoted_beginning(entry_.name), label_, quoted_beginning(one_->value)),
         Why::NotThere);
  }

  // ---- Keys of one value

  // The new value of a key that has one: `now` is the one that it has, or empty.
  [[nodiscard]] std::string single(const std::string& now) const {
    if (is_remove()) {
      if (now != one_->value || now.empty()) not_there();
      return {};
    }
    const bool is_second = !is_first_ && is_set() && !one_->value.empty();
    if (is_second || (one_->how == Assign::Add && !now.empty() && now != one_->value))
      fail(fmt::format("'{}' has one value; write {}=… once", label_, label_));
    return one_->value;
  }

  void assign_to(const TextKey& type) { entry_.*type.member = single(entry_.*type.member); }
  void assign_to(const LinesKey& type) { entry_.*type.member = single(entry_.*type.member); }
  void assign_to(const UidKey& /*type*/) { entry_.uid = single(entry_.uid); }

  void assign_to(const IdKey& /*type*/) {
    const std::string id = single(entry_.id_is_given ? entry_.id : std::string());
    if (!id.empty()) refuse(problem_with_id(id));
    entry_.id_is_given = !id.empty();
    if (entry_.id_is_given) entry_.id = id;
  }

  void assign_to(const ReferenceKey& type) {
    const Reference* const now = type.get(entry_);
    const std::string text = single(now == nullptr ? std::string() : now->text);
    if (now != nullptr && now->text == text) return;
    type.set(entry_, text.empty() ? std::nullopt : std::optional(Reference{text, {}, std::nullopt}));
  }

  void assign_to(const DateKey& type) { entry_.*type.member = date(entry_.*type.member, false); }
  void assign_to(const YearlessDateKey& type) { entry_.*type.member = date(entry_.*type.member, true); }

  [[nodiscard]] std::optional<Date> date(const std::optional<Date>& now, bool may_lack_year) const {
    if (is_set() && one_->value.empty()) return std::nullopt;
    const std::optional<Date> date = one_->value == "today" ? context_.today : date_in(one_->value, may_lack_year);
    if (!date) {
      fail(fmt::format("'{}' is a date such as 1980-04-15{}; {} is none", label_,
                       may_lack_year ? " or --04-15" : " or today", quoted_beginning(one_->value)));
    }
    if (const auto problem = problem_with_date(*date)) fail(fmt::format("{}: {}", label_, *problem));
    if (is_remove() && now != date) not_there();
    if (!is_remove() && !is_first_) fail(fmt::format("'{}' has one value; write {}=… once", label_, label_));
    return is_remove() ? std::nullopt : date;
  }

  void refuse(const std::optional<std::string>& problem) const {
    if (problem) fail(fmt::format("{}: {}", label_, *problem));
  }

  // ---- Lists

  void assign_to(const TextsKey& type) { change_texts(entry_.*type.member); }

  void assign_to(const ContentLinesKey& type) {
    if (!is_remove() && !one_->value.empty()) refuse(problem_with_content_line(one_->value));
    change_texts(entry_.*type.member);
  }

  void change_texts(std::vector<std::string>& texts) const {
    const auto found = std::ranges::find(texts, one_->value);
    if (is_remove()) {
      if (found == texts.end()) not_there();
      texts.erase(found);
      return;
    }
    if (is_set() && is_first_ && texts == std::vector{one_->value}) return;
    if (is_set() && is_first_) texts.clear();
    const bool is_there = std::ranges::find(texts, one_->value) != texts.end();
    if (!one_->value.empty() && !is_there) texts.push_back(one_->value);
  }

  void assign_to(const ReferencesKey& type) {
    std::vector<Reference>& references = entry_.*type.member;
    std::vector<std::string> texts;
    for (const Reference& reference : references)
      texts.push_back(reference.text);
    change_texts(texts);
    std::vector<Reference> changed;
    for (const std::string& text : texts) {
      const auto found = std::ranges::find(references, text, &Reference::text);
      changed.push_back(found == references.end() ? Reference{text, {}, std::nullopt} : *found);
    }
    references = std::move(changed);
  }

  // ---- Values with kinds

  void assign_to(const TypedValuesKey& type) {
    std::vector<TypedValue>& values = entry_.*type.member;
    const ValueKind kind = find_kind(type.kinds, one_->part).value_or(ValueKind::Unspecified);
    const auto is_meant = [&](const TypedValue& value) { return one_->part.empty() || value.kind == kind; };
    if (!is_remove() && !one_->value.empty()) refuse(problem_with_value(type.form, one_->value));
    const std::string form = common_form(type.form, one_->value, context_.region);
    const auto is_same = [&](const TypedValue& value) {
      return is_meant(value) && common_form(type.form, value.value, context_.region) == form;
    };
    if (is_remove()) {
      const auto found = std::ranges::find_if(values, is_same);
      if (found == values.end()) not_there();
      values.erase(found);
      return;
    }
    if (is_set() && is_first_) {
      set_values(values, TypedValue{one_->value, kind, {}}, is_meant);
    } else if (!one_->value.empty() && std::ranges::none_of(values, is_same)) {
      values.push_back(TypedValue{one_->value, kind, {}});
    }
  }

  // The first that is meant gets the new value, so that it keeps its place; all others go. A single number that stays
  // keeps its kind where none is named.
  template <typename IsMeant>
  static void set_values(std::vector<TypedValue>& values, TypedValue value, IsMeant is_meant) {
    const auto meant = static_cast<std::size_t>(std::ranges::count_if(values, is_meant));
    auto found = std::ranges::find_if(values, is_meant);
    if (meant == 1 && found->value == value.value) return;
    if (value.value.empty()) {
      std::erase_if(values, is_meant);
    } else if (found == values.end()) {
      values.push_back(std::move(value));
    } else {
      *found = std::move(value);
      values.erase(std::remove_if(found + 1, values.end(), is_meant), values.end());
    }
  }

  // ---- Addresses

  void assign_to(const AddressesKey& type) {
    std::vector<Address>& addresses = entry_.*type.member;
    if (one_->part.empty()) {
      if (!is_set() || !one_->value.empty())
        fail("an address is set by its parts: address.street=…, address.postcode=…, address.city=…");
      addresses.clear();
      return;
    }
    if (one_->part == "kind" && !one_->value.empty() && !find_kind(type.kinds, one_->value))
      fail(fmt::format("{} is no kind of address; there are {}", quoted_beginning(one_->value), listed(type.kinds)));
    Address& address = meant_address(addresses);
    if (is_remove() && part_of(address) != one_->value) not_there();
    if (is_set() && !is_first_) fail(fmt::format("'{}' has one value; write {}=… once", label_, label_));
    set_part(address, is_remove() ? std::string() : one_->value);
    std::erase_if(addresses, [](const Address& one) { return is_empty(one) && one.kind == ValueKind::Unspecified; });
  }

  // `+=` begins a new address, which further ones add their parts to.
  Address& meant_address(std::vector<Address>& addresses) {
    if (one_->how == Assign::Add) {
      if (!has_new_address_ || !part_of(addresses.back()).empty()) addresses.emplace_back();
      has_new_address_ = true;
      return addresses.back();
    }
    if (addresses.empty() && is_remove()) not_there();
    if (addresses.empty()) return addresses.emplace_back();
    if (addresses.size() == 1) return addresses.front();
    const auto has_value = [&](const Address& address) { return part_of(address) == one_->value; };
    if (is_remove() && std::ranges::count_if(addresses, has_value) == 1)
      return *std::ranges::find_if(addresses, has_value);
    fail(fmt::format("{} has {} addresses, and '{}' may be of either; change it with contacts edit",
                     quoted_beginning(entry_.name), addresses.size(), label_),
         Why::Several);
  }

  [[nodiscard]] std::string part_of(const Address& address) const {
    const AddressPart* const part = find_address_part(one_->part);
    return part == nullptr ? std::string(name_of(address.kind)) : address.*part->member;
  }

  void set_part(Address& address, const std::string& value) const {
    const AddressPart* const part = find_address_part(one_->part);
    if (part == nullptr) {
      address.kind = find_kind(place_kinds, value).value_or(ValueKind::Unspecified);
    } else {
      address.*part->member = value;
    }
  }

  const AssignmentContext& context_;
  Entry& entry_;
  const Key* key_ = nullptr;
  const Assignment* one_ = nullptr;
  std::string label_;
  bool is_first_ = true;  // the first Set of its key and part
  bool has_new_address_ = false;
  std::set<std::string> given_;
};

}  // namespace

bool is_assignment(std::string_view word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string_view::npos) return false;
  std::string_view key = word.substr(0, equals);
  if (key.ends_with('+') || key.ends_with('-')) key.remove_suffix(1);
  return !key.empty() && std::ranges::all_of(key, is_key_character);
}

Assignment parse_assignment(std::string_view word, EntryType type, const AssignmentContext& context) {
  if (!is_assignment(word))
    fail(fmt::format("{} is not KEY=VALUE, such as phone.mobile='070-123 45 67'", quoted_beginning(word)));
  const std::size_t equals = word.find('=');
  std::string_view name = word.substr(0, equals);
  Assignment assignment;
  if (name.ends_with('+')) assignment.how = Assign::Add;
  if (name.ends_with('-')) assignment.how = Assign::Remove;
  if (assignment.how != Assign::Set) name.remove_suffix(1);
  const std::size_t dot = name.find('.');
  const Key& key = known_key(name.substr(0, dot), type);
  assignment.key = key.name;
  if (dot != std::string_view::npos) assignment.part = name.substr(dot + 1);
  if (dot != std::string_view::npos && assignment.part.empty())
    fail(fmt::format("{} lacks its part", quoted_beginning(name)));
  check_part(key, assignment.part);
  assignment.value = value_of(word.substr(equals + 1), context);
  return assignment;
}

void assign(const std::vector<Assignment>& assignments, const AssignmentContext& context, Entry& entry) {
  Assigner assigner(context, entry);
  for (const Assignment& one : assignments)
    assigner.assign(one);
}

}  // namespace contacts
