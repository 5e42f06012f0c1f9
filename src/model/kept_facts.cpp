#include "model/kept_facts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "text/ascii.hpp"
#include "vcard/decode.hpp"
#include "vcard/property.hpp"

namespace contacts {

namespace {

constexpr auto said_by_keys = std::to_array<std::string_view>({"N", "FN", "ORG", "KIND", "BDAY", "CATEGORIES", "UID"});
constexpr auto bookkeeping = std::to_array<std::string_view>(
    {"PRODID", "REV", "SORT-STRING", "CLASS", "MAILER", "PROFILE", "CLIENTPIDMAP", "X-ABADR", "X-ABLabel", "X-ABShowAs",
     "X-ABUID", "X-IMAGEHASH", "X-MOZILLA-HTML", "X-EVOLUTION-FILE-AS", "X-MARK"});
constexpr auto data = std::to_array<std::string_view>({"PHOTO", "LOGO", "SOUND", "KEY", "XML"});

// Longer ones are no labels, handles or names.
constexpr std::size_t longest = 1000;

// Apple writes its own labels as "_$!<Spouse>!$_".
std::string bare_label(std::string label) {
  constexpr std::string_view begin = "_$!<";
  constexpr std::string_view end = ">!$_";
  if (label.size() > begin.size() + end.size() && label.starts_with(begin) && label.ends_with(end))
    return label.substr(begin.size(), label.size() - begin.size() - end.size());
  return label;
}

bool has_value(const std::vector<TypedValue>& values, const std::string& text) {
  return std::ranges::any_of(values, [&](const TypedValue& one) { return one.value == text; });
}

bool is_said_by_key(const Entry& entry, const std::string& text) {
  return has_value(entry.phones, text) || has_value(entry.emails, text) || has_value(entry.urls, text) ||
         text == entry.title || text == entry.role || text == entry.note || text == entry.source ||
         std::ranges::find(entry.aliases, text) != entry.aliases.end();
}

// The texts of all components, for people.
std::string shown_value(const Property& property) {
  if (!is_named(property, "ADR")) return unescape_text(property.value);
  std::string text;
  for (const std::vector<std::string>& component : split_components(property.value)) {
    for (const std::string& item : component) {
      if (!item.empty()) text.append(text.empty() ? "" : ", ").append(item);
    }
  }
  return text;
}

}  // namespace

std::vector<std::string> kept_facts(const Entry& entry) {
  std::vector<Property> properties;
  std::unordered_map<std::string, std::string> labels;  // by group
  for (const std::string& line : entry.vcard) {
    if (line.size() > longest) continue;
    std::optional<Property> property = parse_content_line(line, VcardVersion::V4);
    if (!property) continue;
    if (is_named(*property, "X-ABLabel"))
      labels[lower_case(property->group)] = bare_label(unescape_text(property->value));
    properties.push_back(*std::move(property));
  }
  std::vector<std::string> facts;
  for (const Property& property : properties) {
    if (is_one_of(property.name, said_by_keys) || is_one_of(property.name, bookkeeping) ||
        is_one_of(property.name, data) || begins_with_name(property.name, "X-CONTACTS-"))
      continue;
    const auto label = labels.find(lower_case(property.group));
    const bool has_label = !property.group.empty() && label != labels.end() && !label->second.empty();
    const std::string value = shown_value(property);
    if (value.empty() || (!has_label && (is_named(property, "ADR") || is_said_by_key(entry, value)))) continue;
    facts.push_back((has_label ? label->second : property.name) + ": " + value);
  }
  return facts;
}

}  // namespace contacts
