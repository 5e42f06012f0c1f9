// Sources: Apple's labels as CNLabel… of the Contacts framework writes them; X-CUSTOM as phones of Samsung write it
// (mangstadt/ez-vcard#88, nextcloud/contacts#2230); X-ANDROID-CUSTOM and its numbers as VCardBuilder.java and
// ContactsContract.CommonDataKinds of the Android Open Source Project have them.

#include "mapping/tidy_card.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "mapping/card_entry.hpp"
#include "mapping/tidy_addresses.hpp"
#include "mapping/tidy_dates.hpp"
#include "mapping/tidy_names.hpp"
#include "mapping/values.hpp"
#include "model/validate.hpp"
#include "phone/phone_form.hpp"
#include "phone/written_numbers.hpp"
#include "text/ascii.hpp"
#include "text/excerpt.hpp"
#include "text/fold.hpp"
#include "text/invisible.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"
#include "vcard/transfer_encoding.hpp"

namespace contacts {

namespace {

constexpr auto labelled = std::to_array<std::string_view>({"TEL", "EMAIL", "ADR", "URL", "IMPP"});

void add_types(Property& property, std::string_view types) {
  Parameter parameter{"TYPE", {}};
  for (std::size_t begin = 0; begin < types.size();) {
    const std::size_t end = std::min(types.find(',', begin), types.size());
    const std::string_view type = types.substr(begin, end - begin);
    if (!has_type(property, type)) parameter.values.emplace_back(type);
    begin = end + 1;
  }
  if (!parameter.values.empty()) property.parameters.push_back(std::move(parameter));
}

// ---- Apple's labels

constexpr std::string_view label_begin = "_$!<";
constexpr std::string_view label_end = ">!$_";

std::string_view inner_label(std::string_view label) {
  if (label.size() <= label_begin.size() + label_end.size()) return {};
  if (!label.starts_with(label_begin) || !label.ends_with(label_end)) return {};
  return label.substr(label_begin.size(), label.size() - label_begin.size() - label_end.size());
}

struct AppleLabel {
  std::string_view name;
  std::string_view types;
};

constexpr auto apple_labels = std::to_array<AppleLabel>({{"Work", "WORK"},
                                                         {"Home", "HOME"},
                                                         {"Mobile", "CELL"},
                                                         {"iPhone", "CELL"},
                                                         {"WorkFAX", "WORK,FAX"},
                                                         {"HomeFAX", "HOME,FAX"},
                                                         {"OtherFAX", "FAX"},
                                                         {"Pager", "PAGER"}});

class Tidying {
 public:
  explicit Tidying(Card card) { result_.card = std::move(card); }

  TidyCard take() {
    if (!is_own_card(result_.card)) join_address_halves(result_.card.properties);
    std::vector<Property> properties = std::exchange(result_.card.properties, {});
    find_groups(properties);
    take_apple_labels(properties);
    for (Property& property : properties)
      take_property(std::move(property));
    return std::move(result_);
  }

 private:
  void find_groups(const std::vector<Property>& properties) {
    for (const Property& property : properties) {
      if (!property.group.empty()) groups_.push_back(lower_case(property.group));
    }
  }

  [[nodiscard]] std::string new_group() {
    std::string group;
    do
      group = fmt::format("item{}", ++made_groups_);
    while (std::ranges::find(groups_, group) != groups_.end());
    return group;
  }

  // The label goes where a kind says the same, and its group with it where nothing else is in that.
  static void take_apple_labels(std::vector<Property>& properties) {
    for (Property& label : properties) {
      if (label.group.empty() || !is_named(label, "X-ABLabel")) continue;
      const std::string name(inner_label(unescape_text(label.value)));
      const auto* const row = std::ranges::find(apple_labels, std::string_view(name), &AppleLabel::name);
      if (row == apple_labels.end()) continue;
      const std::string group = label.group;
      std::vector<Property*> members;
      for (Property& one : properties) {
        if (&one != &label && is_same_name(one.group, group)) members.push_back(&one);
      }
      if (members.size() != 1 || !is_one_of(members.front()->name, labelled)) continue;
      add_types(*members.front(), row->types);
      members.front()->group.clear();
      label.name.clear();
    }
    std::erase_if(properties, [](const Property& one) { return one.name.empty(); });
  }

  void take_property(Property property) {
    take_samsung_label(property);
    if (is_named(property, "TEL")) {
      take_numbers(std::move(property));
    } else if (is_named(property, "EMAIL")) {
      take_address(std::move(property));
    } else if (is_named(property, "URL") || is_named(property, "IMPP")) {
      take_uris(std::move(property));
    } else if (is_named(property, "X-ANDROID-CUSTOM")) {
      take_android_custom(std::move(property));
    } else {
      tell(tidy_names(property, result_.card.version), property.line);
      tell(tidy_date(property), property.line);
      add(std::move(property));
    }
  }

  void add(Property property) { result_.card.properties.push_back(std::move(property)); }

  void tell(std::string sentence, std::size_t line) {
    if (!sentence.empty()) result_.remarks.push_back({line, std::move(sentence)});
  }

  void add_label(const std::string& group, std::string_view label) {
    add({group, "X-ABLabel", {}, escape_text(label, result_.card.version)});
  }

  // Adds the property with a label beside the one it has.
  void add_labelled(Property property, const std::string& label) {
    if (!label.empty()) property.group = new_group();
    const std::string group = property.group;
    add(std::move(property));
    if (!label.empty()) add_label(group, label);
  }

  // ---- Numbers

  void take_numbers(Property property) {
    const std::string text = unescape_text(property.value);
    tell(lost_but_parting(text), property.line);
    if (begins_with_name(text, "tel:")) {
      add(std::move(property));
      return;
    }
    const std::vector<WrittenNumber> numbers = written_numbers(text);
    if (numbers.empty()) report_number(text, property.line);
    if (numbers.empty() || is_number_as_written(numbers, text)) {
      property.value = escape_text(without_invisible_or_wide(text), result_.card.version);
      add(std::move(property));
      return;
    }
    for (const WrittenNumber& number : numbers) {
      Property one = property;
      one.value = escape_text(number.number, result_.card.version);
      if (&number != &numbers.front() && !one.group.empty()) one.group.clear();
      add_labelled(std::move(one), number.words);
    }
  }

  // Also where the program knows what letters mean: 1-800-FLOWERS, 08-12 34 56 ext. 7.
  static bool is_number_as_written(const std::vector<WrittenNumber>& numbers, std::string_view text) {
    if (numbers.size() > 1) return false;
    const WrittenNumber& one = numbers.front();
    const std::string clean = without_invisible_or_wide(text);
    if (problem_with_phone(clean)) return false;
    const bool has_usual_extension =
        one.number.find(" ext. ") != std::string::npos &&
        (fold(clean).find("ext") != std::string::npos || fold(clean).find('x') != std::string::npos);
    return (one.words.empty() && (one.number == clean || has_usual_extension)) || one.words == clean ||
           std::ranges::none_of(clean, [](char c) { return is_letter(c) || c == ',' || c == ';' || c == '/'; });
  }

  void report_number(std::string_view text, std::size_t line) {
    const std::string clean = without_invisible_or_wide(text);
    if (clean.empty() || !problem_with_phone(clean)) return;
    if (is_rounded_number(clean)) {
      result_.remarks.push_back(
          {line, fmt::format("'{}' is what a spreadsheet has made of a number, whose digits are lost; it is no number",
                             excerpt(clean))});
    } else {
      result_.remarks.push_back(
          {line, fmt::format("'{}' is no telephone number; it is kept under vcard", excerpt(clean))});
    }
  }

  // ---- URIs

  // "\n" is no part of a URI (RFC 3986 2), but the line end that somebody typed: what stands behind it is another one
  // where it has a scheme, and else goes on.
  void take_uris(Property property) {
    constexpr std::size_t longest_typed = 2000;  // bytes
    if (property.value.size() > longest_typed) return add(std::move(property));
    std::vector<std::string> uris(1);
    const std::string value = std::exchange(property.value, {});
    for (std::size_t begin = 0; begin <= value.size();) {
      std::size_t end = value.find('\\', begin);
      while (end != std::string::npos && lower_case(value.substr(end + 1, 1)) != "n")
        end = value.find('\\', end + 2);
      end = std::min(end, value.size());
      const std::string line = value.substr(begin, end - begin);
      if (!uris.back().empty() && line.find(':') != std::string::npos) uris.emplace_back();
      uris.back() += line;
      begin = end + 2;
    }
    for (std::string& uri : uris) {
      Property one = property;
      if (&uri != &uris.front()) one.group.clear();
      one.value = std::move(uri);
      add(std::move(one));
    }
  }

  // ---- Addresses

  void take_address(Property property) {
    const std::string written = unescape_text(property.value);
    const std::string text = without_invisible_or_wide(written);
    tell(lost_but_parting(written), property.line);
    const std::vector<std::string> pieces = addresses_in(text);
    if (pieces.empty()) {
      report_address(text, property.line);
      property.value = escape_text(text, result_.card.version);
      add(std::move(property));
      return;
    }
    for (const std::string& piece : pieces) {
      const std::size_t angle = piece.find('<');
      Property one = property;
      std::string name = angle == std::string::npos ? std::string() : without_invisible(piece.substr(0, angle));
      if (name.size() > 1 && name.starts_with('"') && name.ends_with('"')) name = name.substr(1, name.size() - 2);
      one.value = escape_text(address_of(piece), result_.card.version);
      if (&piece != &pieces.front()) one.group.clear();
      add_labelled(std::move(one), is_name_of_card(name) ? std::string() : name);
    }
  }

  static std::string address_of(const std::string& piece) {
    const std::size_t angle = piece.find('<');
    if (angle == std::string::npos) return piece;
    return piece.substr(angle + 1, piece.find('>', angle) - angle - 1);
  }

  // The mailboxes of the text; none where it is one plain address, or not all of it are mailboxes.
  static std::vector<std::string> addresses_in(const std::string& text) {
    if (!problem_with_email(text) || begins_with_name(text, "mailto:")) return {};
    std::vector<std::string> pieces;
    for (const std::string_view separators : {";", ",", " "}) {
      pieces.clear();
      for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
        if (std::string piece = without_invisible(text.substr(begin, end - begin)); !piece.empty())
          pieces.push_back(std::move(piece));
        begin = end + 1;
      }
      const auto is_mailbox = [](const std::string& piece) {
        const bool has_angles = piece.find('<') != std::string::npos && piece.ends_with('>');
        return (has_angles || piece.find('<') == std::string::npos) && !problem_with_email(address_of(piece));
      };
      if (!pieces.empty() && std::ranges::all_of(pieces, is_mailbox)) return pieces;
    }
    return {};
  }

  bool is_name_of_card(const std::string& name) const {
    return std::ranges::any_of(result_.card.properties, [&](const Property& one) {
      return is_named(one, "FN") && fold(unescape_text(one.value)) == fold(name);
    });
  }

  void report_address(const std::string& text, std::size_t line) {
    if (text.empty() || begins_with_name(text, "mailto:") || !problem_with_email(text)) return;
    result_.remarks.push_back({line, fmt::format("'{}' is no e-mail address; it is kept under vcard", excerpt(text))});
  }

  // ---- Samsung and Android

  // "X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=53=74=75=67=61)", which the reader takes for a parameter.
  void take_samsung_label(Property& property) {
    const auto found = std::ranges::find_if(
        property.parameters, [](const Parameter& one) { return begins_with_name(one.name, "X-CUSTOM("); });
    if (found == property.parameters.end()) return;
    std::string label = found->values.empty() ? std::string() : found->values.back();
    if (label.ends_with(')')) label.pop_back();
    const bool is_encoded = std::ranges::any_of(
        found->values, [](const std::string& value) { return is_same_name(value, "ENCODING=QUOTED-PRINTABLE"); });
    if (is_encoded) label = decode_quoted_printable(label, PropertyForm::Text);
    property.parameters.erase(found);
    if (label.empty()) return;
    property.group = new_group();
    add_label(property.group, label);
  }

  static constexpr auto relations =
      std::to_array<std::string_view>({"", "Assistant", "Brother", "Child", "Partner", "Father", "Friend", "Manager",
                                       "Mother", "Parent", "Partner", "Referred by", "Relative", "Sister", "Spouse"});

  void take_android_custom(Property property) {
    const std::vector<std::vector<std::string>> parts = split_components(property.value);
    const auto part = [&](std::size_t i) { return i < parts.size() && !parts[i].empty() ? parts[i].front() : ""; };
    const std::string type = part(2);
    if (part(1).empty()) {
      add(std::move(property));
      return;
    }
    if (part(0) == "vnd.android.cursor.item/nickname") {
      add({{}, "NICKNAME", {}, escape_text(without_invisible(part(1)), result_.card.version)});
    } else if (part(0) == "vnd.android.cursor.item/relation") {
      std::size_t index = 0;
      for (const char c : type)
        index = is_digit(c) ? index * 10 + static_cast<std::size_t>(c - '0') : relations.size();
      const std::string label(index < relations.size() && index > 0 ? relations.at(index) : part(3));
      add_labelled({{}, "X-ABRELATEDNAMES", {}, escape_text(part(1), result_.card.version)}, label);
    } else if (part(0) == "vnd.android.cursor.item/contact_event" && type == "1") {
      add({{}, "X-ANNIVERSARY", {}, part(1)});
    } else if (part(0) == "vnd.android.cursor.item/contact_event" && type == "3") {
      add({{}, "BDAY", {}, part(1)});
    } else if (part(0) == "vnd.android.cursor.item/contact_event") {
      add_labelled({{}, "X-ABDATE", {}, part(1)}, part(3));
    } else {
      add(std::move(property));
    }
  }

  TidyCard result_;
  std::vector<std::string> groups_;
  int made_groups_ = 0;
};

}  // namespace

TidyCard tidy_card(Card card) {
  return Tidying(std::move(card)).take();
}

std::string shown_label(std::string_view label) {
  const std::string_view inner = inner_label(label);
  return std::string(inner.empty() ? label : inner);
}

}  // namespace contacts
