#include "store/values.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/validate.hpp"
#include "store/value_forms.hpp"
#include "text/escape.hpp"
#include "text/excerpt.hpp"
#include "text/nearest.hpp"

namespace contacts {

namespace {

std::string_view type_in_words(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::integer:
    case toml::node_type::floating_point:
      return "a number";
    case toml::node_type::boolean:
      return "true or false";
    case toml::node_type::date:
    case toml::node_type::time:
    case toml::node_type::date_time:
      return "a date or time";
    case toml::node_type::array:
      return "a list";
    case toml::node_type::table:
      return "a table";
    case toml::node_type::string:
      return "text";
    case toml::node_type::none:
      break;
  }
  return "nothing";
}

void report_not_text(EntryReading& reading, std::string_view label, const toml::node& node) {
  const std::string_view source = reading.source_text(node.source());
  if (node.is_array() || node.is_table() || source.empty()) {
    reading.error(node.source(), fmt::format("'{}' must be text, not {}", label, type_in_words(node)));
    return;
  }
  reading.error(node.source(), fmt::format("'{}' must be text, not {}; put it in quotes: \"{}\"", label,
                                           type_in_words(node), excerpt(source)));
}

void report_controls(EntryReading& reading, std::string_view label, const toml::node& node, std::string_view text,
                     Lines lines) {
  if (has_controls(text)) {
    reading.warning(node.source(), fmt::format("'{}' holds characters that do not print: {}", label, excerpt(text)));
  } else if (lines == Lines::One && text.find('\n') != std::string_view::npos) {
    reading.warning(node.source(), fmt::format("'{}' holds a line end; write it on one line", label));
  }
}

// Calls `read` with each element of a list, or with the node itself where it is none.
template <typename Read>
void for_each_value(const toml::node& node, Read read) {
  const toml::array* const list = node.as_array();
  if (list == nullptr) {
    read(node);
    return;
  }
  for (const toml::node& element : *list)
    read(element);
}

struct KindName {
  std::string_view name;
  ValueKind kind;
};

// Words that people and other address books use for our kinds.
constexpr std::array<KindName, 11> other_kind_names = {{{"cell", ValueKind::Mobile},
                                                        {"cellular", ValueKind::Mobile},
                                                        {"mobil", ValueKind::Mobile},
                                                        {"handy", ValueKind::Mobile},
                                                        {"office", ValueKind::Work},
                                                        {"business", ValueKind::Work},
                                                        {"company", ValueKind::Work},
                                                        {"switchboard", ValueKind::Work},
                                                        {"private", ValueKind::Home},
                                                        {"personal", ValueKind::Home},
                                                        {"landline", ValueKind::Home}}};

std::string kind_suggestion(std::string_view word, std::span<const ValueKind> kinds) {
  for (const KindName& other : other_kind_names) {
    const bool is_known = std::find(kinds.begin(), kinds.end(), other.kind) != kinds.end();
    if (word == other.name && is_known) return fmt::format("; did you mean '{}'?", name_of(other.kind));
  }
  std::vector<std::string_view> names;
  for (const ValueKind kind : kinds)
    names.push_back(name_of(kind));
  const std::string suggestion = did_you_mean(word, names);
  return suggestion.empty() ? fmt::format("; it is one of {}", fmt::join(names, ", ")) : suggestion;
}

ValueKind read_kind(EntryReading& reading, std::string_view label, const toml::source_region& where,
                    std::string_view word, std::span<const ValueKind> kinds) {
  if (const auto found = find_kind(kinds, word)) return *found;
  reading.error(where, fmt::format("'{}' is not a kind of {}{}", excerpt(word), label, kind_suggestion(word, kinds)));
  return ValueKind::Other;
}

void read_values_of_kind(EntryReading& reading, std::string_view label, const toml::node& node, ValueKind kind,
                         const TypedValuesKey& type, std::vector<TypedValue>& values) {
  for_each_value(node, [&](const toml::node& element) {
    std::optional<std::string> text = read_text(reading, label, element);
    if (!text) return;
    if (const auto problem = problem_with_value(type.form, *text)) reading.error(element.source(), *problem);
    values.push_back(TypedValue{*std::move(text), kind, reading.location(element.source())});
  });
}

struct OtherName {
  std::string_view name;
  std::string_view ours;
};

constexpr std::array<OtherName, 8> other_address_names = {{{"zip", "postcode"},
                                                           {"postal_code", "postcode"},
                                                           {"zipcode", "postcode"},
                                                           {"town", "city"},
                                                           {"locality", "city"},
                                                           {"state", "region"},
                                                           {"pobox", "box"},
                                                           {"type", "kind"}}};

std::string address_key_suggestion(std::string_view word) {
  for (const OtherName& other : other_address_names) {
    if (word == other.name) return fmt::format("; did you mean '{}'?", other.ours);
  }
  std::vector<std::string_view> names = {"kind"};
  for (const AddressPart& part : address_parts)
    names.push_back(part.name);
  return did_you_mean(word, names);
}

void read_address_key(EntryReading& reading, std::string_view label, const toml::key& key, const toml::node& node,
                      std::span<const ValueKind> kinds, Address& address) {
  const std::string full_label = fmt::format("{}.{}", label, excerpt(key.str()));
  if (const AddressPart* const part = find_address_part(key.str())) {
    const Lines lines = part->may_have_lines ? Lines::Many : Lines::One;
    address.*part->member = read_text(reading, full_label, node, lines).value_or("");
  } else if (key.str() == "kind") {
    if (const auto text = read_text(reading, full_label, node)) {
      address.kind = read_kind(reading, label, node.source(), *text, kinds);
    }
  } else {
    reading.error(key.source(), fmt::format("'{}' is not a key of an address{}", excerpt(key.str()),
                                            address_key_suggestion(key.str())));
  }
}

std::optional<Date> checked_day(EntryReading& reading, std::string_view label, const toml::node& node,
                                const Date& date) {
  if (const auto problem = problem_with_date(date)) {
    reading.error(node.source(), fmt::format("'{}' is not a day: {}", label, *problem));
    return std::nullopt;
  }
  return date;
}

}  // namespace

bool is_blank_text(const toml::node& node) {
  const toml::value<std::string>* const text = node.as_string();
  return text != nullptr && text->get().find_first_not_of(" \t\r\n") == std::string::npos;
}

std::optional<std::string> read_text(EntryReading& reading, std::string_view label, const toml::node& node,
                                     Lines lines) {
  const toml::value<std::string>* const value = node.as_string();
  if (value == nullptr) {
    report_not_text(reading, label, node);
    return std::nullopt;
  }
  const std::string& text = value->get();
  if (is_blank_text(node)) {
    reading.warning(node.source(), fmt::format("'{}' is empty; leave it out", label));
    return std::nullopt;
  }
  report_controls(reading, label, node, text, lines);
  return text;
}

std::vector<TextAt> read_texts_at(EntryReading& reading, std::string_view label, const toml::node& node) {
  std::vector<TextAt> texts;
  for_each_value(node, [&](const toml::node& element) {
    std::optional<std::string> text = read_text(reading, label, element);
    if (text) texts.push_back({*std::move(text), element.source()});
  });
  return texts;
}

std::vector<std::string> read_texts(EntryReading& reading, std::string_view label, const toml::node& node) {
  std::vector<std::string> texts;
  for_each_value(node, [&](const toml::node& element) {
    if (std::optional<std::string> text = read_text(reading, label, element)) texts.push_back(*std::move(text));
  });
  return texts;
}

std::optional<Reference> read_reference(EntryReading& reading, std::string_view label, const toml::node& node) {
  std::optional<std::string> text = read_text(reading, label, node);
  if (!text) return std::nullopt;
  return Reference{*std::move(text), reading.location(node.source()), std::nullopt};
}

std::vector<Reference> read_references(EntryReading& reading, std::string_view label, const toml::node& node) {
  std::vector<Reference> references;
  for_each_value(node, [&](const toml::node& element) {
    if (auto reference = read_reference(reading, label, element)) references.push_back(*std::move(reference));
  });
  return references;
}

std::vector<TypedValue> read_typed_values(EntryReading& reading, std::string_view label, const toml::node& node,
                                          const TypedValuesKey& type) {
  std::vector<TypedValue> values;
  const toml::table* const by_kind = node.as_table();
  if (by_kind == nullptr) {
    read_values_of_kind(reading, label, node, ValueKind::Unspecified, type, values);
    return values;
  }
  for (const auto& [key, value] : *by_kind) {
    const ValueKind kind = read_kind(reading, label, key.source(), key.str(), type.kinds);
    read_values_of_kind(reading, fmt::format("{}.{}", label, excerpt(key.str())), value, kind, type, values);
  }
  // A table has its keys in the order of the alphabet; the file has them in the order the author meant.
  std::stable_sort(values.begin(), values.end(), [](const TypedValue& left, const TypedValue& right) {
    return std::pair(left.location.line, left.location.column) < std::pair(right.location.line, right.location.column);
  });
  return values;
}

std::vector<Address> read_addresses(EntryReading& reading, std::string_view label, const toml::node& node,
                                    std::span<const ValueKind> kinds) {
  std::vector<Address> addresses;
  for_each_value(node, [&](const toml::node& element) {
    const toml::table* const table = element.as_table();
    if (table == nullptr) {
      reading.error(element.source(), fmt::format("'{0}' must be a table; write {0} = {{ street = \"…\", postcode = "
                                                  "\"…\", city = \"…\" }}",
                                                  label));
      return;
    }
    Address address;
    for (const auto& [key, value] : *table)
      read_address_key(reading, label, key, value, kinds, address);
    if (!is_empty(address)) {
      addresses.push_back(std::move(address));
    } else {
      reading.warning(table->source(), fmt::format("'{}' is empty; leave it out", label));
    }
  });
  return addresses;
}

std::optional<Date> read_date(EntryReading& reading, std::string_view label, const toml::node& node, Year year) {
  if (const toml::value<toml::date>* const value = node.as_date()) {
    const toml::date& date = value->get();
    return checked_day(reading, label, node, Date{date.year, date.month, date.day});
  }
  if (const toml::value<std::string>* const value = node.as_string(); value != nullptr && year == Year::Optional) {
    if (const std::optional<Date> date = parse_day_without_year(value->get())) {
      return checked_day(reading, label, node, *date);
    }
  }
  const std::string_view or_text = year == Year::Optional ? " or, without the year, \"--04-15\"" : "";
  reading.error(node.source(),
                fmt::format("'{0}' must be a date; write {0} = 1980-04-15 without quotes{1}", label, or_text));
  return std::nullopt;
}

}  // namespace contacts
