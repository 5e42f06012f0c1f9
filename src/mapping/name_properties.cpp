#include "mapping/name_properties.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "mapping/values.hpp"
#include "text/fold.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

namespace {

std::vector<std::string_view> organisation_components(const Source& source, PropertyWriter& out) {
  const Entry& entry = source.entry;
  if (is_organisation(entry)) return {source.shown_name};
  std::vector<std::string_view> components;
  for (const std::string& name : source.context.lineage) {
    if (out.carries(name)) components.push_back(name);
  }
  if (out.carries(entry.department)) {
    if (components.empty()) components.emplace_back();  // the place of the organisation's name
    components.push_back(entry.department);
  }
  return components;
}

// What the FN lines say that the entry keeps.
std::vector<std::string> kept_names(const Entry& entry) {
  std::vector<std::string> names;
  for (const std::string& line : entry.vcard) {
    const std::optional<Property> kept = parse_content_line(line, VcardVersion::V4);
    if (kept && is_named(*kept, "FN")) names.push_back(text_value(*kept));
  }
  return names;
}

// An organisation whose FN and ORG are not the same keeps both lines: the one holds as long as the other does.
bool keeps_name(const Source& source, VcardVersion version) {
  return std::ranges::any_of(source.entry.vcard, [&](const std::string& line) {
    const std::optional<Property> kept = parse_content_line(line, version);
    return kept && is_named(*kept, "FN") && says_text(*kept, source.shown_name);
  });
}

bool is_same_folded(const std::string& left, const std::string& right) {
  return fold(left) == fold(right);
}

// Whether the components begin with these names, and go on with the department. Units that the directory has no entries
// for are one department.
bool is_place(const std::vector<std::string>& said, std::vector<std::string> names, const std::string& department) {
  if (names.empty() && said.size() > 1) names.emplace_back();
  if (said.size() < names.size() || !std::equal(names.begin(), names.end(), said.begin(), is_same_folded)) return false;
  return joined({said.begin() + std::ssize(names), said.end()}, ", ") == department;
}

// The organisation may also be called as the entry itself refers to it, by an alias or without what it is part of.
bool says_organisation(const Property& kept, const Source& source, VcardVersion version) {
  const Entry& entry = source.entry;
  const std::vector<std::string> said = organisation_value(kept);
  if (is_organisation(entry)) {
    return (!said.empty() && said.front() == source.shown_name) || keeps_name(source, version);
  }
  return is_place(said, source.context.lineage, entry.department) ||
         (entry.organisation && is_place(said, {entry.organisation->text}, entry.department));
}

}  // namespace

void write_fn(const Source& source, PropertyWriter& out) {
  write_key(source.shown_name, out);
}

// Apple shows a person without N under the organisation's name. An organisation has no parts of a name, but 3.0
// requires the property.
void write_n(const Source& source, PropertyWriter& out) {
  const Entry& entry = source.entry;
  if (is_organisation(entry)) {
    if (!out.add_kept(says_anything) && out.version() == VcardVersion::V3) out.add_value(";;;;");
    return;
  }
  const std::string shown = carried_text(source.shown_name).text;  // what it loses, FN reports
  const StructuredName name = complete_name(
      {out.carry(entry.family_name), out.carry(entry.given_name), out.carry(entry.prefix), out.carry(entry.suffix)},
      shown);
  // What a kept name lacks, the display name has.
  if (out.add_kept([&](const Property& kept) { return complete_name(name_value(kept), shown) == name; })) return;
  constexpr std::string_view additional_names;
  out.add_components(
      std::array<std::string_view, 5>{name.family, name.given, additional_names, name.prefix, name.suffix});
}

// A line for each: some readers keep only the first name of a list.
void write_nickname(const Source& source, PropertyWriter& out) {
  std::vector<std::string> aliases = source.entry.aliases;
  if (out.version() == VcardVersion::V4) {
    // A card of 4.0 may have further names.
    for (const std::string& name : kept_names(source.entry))
      std::erase(aliases, name);
  }
  for (const std::string& alias : add_kept_lists(std::move(aliases), out))
    out.add_text(alias);
}

void read_nickname(Reading& reading) {
  for (std::string& item : list_value(reading.property))
    reading.entry.aliases.push_back(std::move(item));
}

void write_org(const Source& source, PropertyWriter& out) {
  if (out.add_kept([&](const Property& kept) { return says_organisation(kept, source, out.version()); })) return;
  out.add_components(organisation_components(source, out));
}

}  // namespace contacts
