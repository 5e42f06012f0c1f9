#include "compare/said.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "compare/same_value.hpp"
#include "mapping/facts.hpp"
#include "mapping/tidy_card.hpp"
#include "text/fold.hpp"
#include "text/letter_case.hpp"
#include "vcard/decode.hpp"
#include "vcard/structured_name.hpp"

// What address books write anew without being asked to: a backslash before a comma or semicolon; the case of tags and
// nicknames; the components of an address that a text stands in; the third and further levels of ORG joined by " / ";
// the year 1604 of a birthday that has none; Apple's fixed labels and X-ABADR.

namespace contacts {

namespace {

constexpr int year_of_none = 1604;  // Apple's: see X-APPLE-OMIT-YEAR

// A text of one form: line ends are LF, and no blanks or empty lines are at its end.
std::string plain_text(const std::string& text, Tolerance tolerance) {
  if (tolerance == Tolerance::Exact) return text;
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') continue;
    const std::size_t next = text.find_first_not_of('\\', i);
    const bool is_escape = text[i] == '\\' && next != std::string::npos && (text[next] == ',' || text[next] == ';');
    if (!is_escape) plain += text[i];
  }
  plain.erase(plain.find_last_not_of(" \t\n") + 1);
  return plain;
}

std::string item_text(const std::string& text, Tolerance tolerance) {
  return tolerance == Tolerance::Exact ? text : small_letters(plain_text(text, tolerance));
}

// The words of all parts, whichever part each is in.
std::string words_of(const Address& address) {
  std::vector<std::string> words;
  for (const AddressPart& part : address_parts) {
    std::string word;
    for (const char c : fold(address.*part.member) + " ") {
      const bool is_between = c == ' ' || c == ',' || c == ';' || c == '\n' || c == '\\' || c == '\r';
      if (!is_between) word += c;
      if (is_between && !word.empty()) words.push_back(std::exchange(word, {}));
    }
  }
  std::ranges::sort(words);
  return fmt::format("{}", fmt::join(words, " "));
}

std::string parts_of(const Address& address) {
  std::string parts;
  for (const AddressPart& part : address_parts)
    parts += address.*part.member + '\x1F';
  return parts;
}

// "Board / Choir", "Board; Choir" and "Board, Choir" are levels of one organisation.
std::string levels_of(const std::string& department) {
  std::string levels;
  for (const char c : department) {
    if (c == '\\') continue;
    const bool is_between = c == ',' || c == ';' || c == '/';
    if (is_between) {
      levels.erase(levels.find_last_not_of(' ') + 1);
      levels += ',';
    } else if (c != ' ' || (!levels.empty() && levels.back() != ',')) {
      levels += c;
    }
  }
  return levels;
}

// What no kind stands for is as good as not said.
ValueKind known(ValueKind kind) {
  return kind == ValueKind::Other ? ValueKind::Unspecified : kind;
}

class Values {
 public:
  Values(const Key& key, const Entry& entry, std::string_view region, Tolerance tolerance)
      : key_(key), entry_(entry), region_(region), tolerance_(tolerance) {}

  std::vector<Said> operator()(const TextKey& type) const { return text(entry_.*type.member); }
  std::vector<Said> operator()(const LinesKey& type) const { return text(entry_.*type.member); }
  std::vector<Said> operator()(const IdKey& /*type*/) const { return {}; }
  std::vector<Said> operator()(const UidKey& /*type*/) const { return {}; }
  std::vector<Said> operator()(const TextsKey& type) const {
    return each(entry_.*type.member, [&](const std::string& one) { return Said{one, item_text(one, tolerance_)}; });
  }
  std::vector<Said> operator()(const ReferenceKey& type) const {
    const Reference* const reference = type.get(entry_);
    return reference == nullptr ? std::vector<Said>() : std::vector<Said>{said(*reference)};
  }
  std::vector<Said> operator()(const ReferencesKey& type) const {
    return each(entry_.*type.member, [](const Reference& one) { return said(one); });
  }
  std::vector<Said> operator()(const TypedValuesKey& type) const {
    return each(entry_.*type.member, [&](const TypedValue& one) {
      return Said{one.value, common_form(type.form, one.value, region_), known(one.kind)};
    });
  }
  std::vector<Said> operator()(const AddressesKey& type) const {
    return each(entry_.*type.member, [&](const Address& one) {
      const std::string essence = tolerance_ == Tolerance::Exact ? parts_of(one) : words_of(one);
      return Said{to_string(one), essence, known(one.kind)};
    });
  }
  std::vector<Said> operator()(const DateKey& type) const { return date(entry_.*type.member); }
  std::vector<Said> operator()(const YearlessDateKey& type) const { return date(entry_.*type.member); }
  std::vector<Said> operator()(const ContentLinesKey& type) const {
    const std::vector<std::string>& lines = entry_.*type.member;
    return each(lines, [&](const std::string& line) { return said(line, lines); });
  }

 private:
  template <typename Member, typename Say>
  static std::vector<Said> each(const std::vector<Member>& members, Say say) {
    std::vector<Said> all;
    for (const Member& one : members)
      all.push_back(say(one));
    return all;
  }
  [[nodiscard]] std::vector<Said> text(const std::string& text) const {
    if (is_blank(text)) return {};
    const bool is_department = tolerance_ == Tolerance::Clients && key_.name == "department";
    return {{text, is_department ? levels_of(text) : plain_text(text, tolerance_)}};
  }
  [[nodiscard]] std::vector<Said> date(std::optional<Date> date) const {
    if (!date) return {};
    if (tolerance_ == Tolerance::Clients && date->year == year_of_none) date->year.reset();
    return {{to_string(*date), to_string(*date)}};
  }
  static Said said(const Reference& reference) { return {reference.text, fold(reference.text)}; }

  // A label belongs to the property of its group.
  [[nodiscard]] Said said(const std::string& line, const std::vector<std::string>& lines) const {
    std::optional<Property> property = parse_content_line(line, VcardVersion::V4);
    if (!property || is_named(*property, "REV") || is_named(*property, "PRODID")) return {line, {}};
    const std::string group = std::exchange(property->group, {});
    const bool is_label = is_named(*property, "X-ABLabel");
    if (tolerance_ == Tolerance::Clients) {
      const bool is_fixed_label = is_label && shown_label(property->value) != property->value;
      if (is_fixed_label || is_named(*property, "X-ABADR")) return {line, {}};
    }
    std::string essence = fmt::format("{}", fmt::join(facts_of(*property), "\n"));
    if (is_label && !group.empty()) essence += "\n" + labelled_by(group, lines);
    return {line, essence};
  }
  [[nodiscard]] std::string labelled_by(const std::string& group, const std::vector<std::string>& lines) const {
    for (const std::string& line : lines) {
      const std::optional<Property> property = parse_content_line(line, VcardVersion::V4);
      if (property && is_same_name(property->group, group) && !is_named(*property, "X-ABLabel"))
        return common_form(ValueForm::Phone, property->value, region_) + property->value.substr(0, 1);
    }
    return {};
  }

  const Key& key_;
  const Entry& entry_;
  std::string_view region_;
  Tolerance tolerance_;
};

// "--04-15" beside "1980-04-15": what a program that knows no such dates has left out.
bool lacks_year(const std::string& text, const std::string& other) {
  return text.starts_with("--") && text.size() < other.size() && other.ends_with(std::string_view(text).substr(1));
}

bool is_same_essence(const Key& key, const Said& before, const Said& after, Tolerance tolerance) {
  if (before.essence == after.essence) return true;
  if (!std::holds_alternative<YearlessDateKey>(key.type)) return false;
  if (lacks_year(after.essence, before.essence)) return true;
  // A year that somebody adds is news.
  return tolerance == Tolerance::Exact && lacks_year(before.essence, after.essence);
}

}  // namespace

std::vector<Said> said_of(const Key& key, const Entry& entry, std::string_view region, Tolerance tolerance) {
  if (!belongs_to(key, entry.type)) return {};
  return std::visit(Values(key, entry, region, tolerance), key.type);
}

bool is_same(const Key& key, const Said& before, const Said& after, Tolerance tolerance) {
  if (!is_same_essence(key, before, after, tolerance)) return false;
  return before.kind == after.kind || before.kind == ValueKind::Unspecified || after.kind == ValueKind::Unspecified;
}

Unlike unlike(const Key& key, const std::vector<Said>& before, const std::vector<Said>& after, Tolerance tolerance) {
  Unlike found;
  // Dates alone can be the same in two forms, and a key has one.
  const bool is_date = std::holds_alternative<YearlessDateKey>(key.type);
  const auto sought = [&](const Said& value) { return is_date ? std::string_view() : std::string_view(value.essence); };
  std::unordered_multimap<std::string_view, std::size_t> left;  // of `after`, by essence
  for (std::size_t i = after.size(); i > 0; --i) {
    if (!after[i - 1].essence.empty()) left.emplace(sought(after[i - 1]), i - 1);
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i].essence.empty()) continue;
    auto [same, end] = left.equal_range(sought(before[i]));
    while (same != end && !is_same(key, before[i], after[same->second], tolerance))
      ++same;
    if (same == end) {
      found.gone.push_back(i);
    } else {
      left.erase(same);
    }
  }
  for (const auto& [essence, index] : left)
    found.added.push_back(index);
  std::ranges::sort(found.added);
  return found;
}

}  // namespace contacts
