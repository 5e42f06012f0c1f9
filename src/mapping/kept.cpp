// A line does not say which version it comes from. It need not: whatever is particular to one version can be told by
// itself ("ENCODING=b" is 3.0, "data:" is 4.0, and so on), and each function here changes that, and nothing else, into
// the form of the version that is asked for.

#include "mapping/kept.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "mapping/kept_values.hpp"
#include "mapping/parameters.hpp"
#include "mapping/values.hpp"
#include "model/validate.hpp"
#include "text/ascii.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"
#include "vcard/uri.hpp"

namespace contacts {

namespace {

// ---- Names

// RFC 6350 A.2 has the list of what 4.0 dropped; RFC 6350 and the later RFCs have the new ones. Each is called X-… in
// the other version, and by its own name again in its own. LABEL and SORT-STRING are parameters in 4.0: see
// fit_card.cpp.
constexpr auto only_in_3 = std::to_array<std::string_view>({"AGENT", "CLASS", "MAILER", "NAME", "PROFILE"});
constexpr auto parameters_in_4 = std::to_array<std::string_view>({"LABEL", "SORT-STRING"});
constexpr auto only_in_4 = std::to_array<std::string_view>(
    {"ANNIVERSARY", "BIRTHPLACE", "CALADRURI",  "CALURI",    "CLIENTPIDMAP",  "CONTACT-URI",
     "CREATED",     "DEATHDATE",  "DEATHPLACE", "EXPERTISE", "FBURL",         "GENDER",
     "GRAMGENDER",  "HOBBY",      "INTEREST",   "LANG",      "LANGUAGE",      "ORG-DIRECTORY",
     "PRONOUNS",    "RELATED",    "XML",        "KIND",      "SOCIALPROFILE", "MEMBER"});
// What 3.0 calls so is something else, or has a name of its own in 4.0.
constexpr auto not_read_back = std::to_array<std::string_view>({"KIND", "MEMBER", "SOCIALPROFILE"});

struct Names {
  std::string_view in_4, in_3;
};

// What Apple and the servers call these in 3.0.
constexpr auto group_names =
    std::to_array<Names>({{"KIND", "X-ADDRESSBOOKSERVER-KIND"}, {"MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"}});

// RFC 6350 3.3 recommends capitals; X-ABLabel and its like are known as Apple writes them.
void capitalise(std::string& name) {
  if (begins_with_name(name, "X-")) return;
  name = upper_case(name);
}

// RFC 6350 6.2.7: programs write "X-GENDER:male", too.
bool is_gender(std::string_view value) {
  const std::string_view sex = value.substr(0, value.find(';'));
  return sex.empty() || (sex.size() == 1 && std::string_view("MFONU").find(sex.front()) != std::string_view::npos);
}

// Whether "X-NAME" is what 4.0 calls NAME: by name, and by a value that 4.0 can have. RFC 9554's profiles name their
// service; Apple's X-SOCIALPROFILE does not.
bool is_of_4(const Property& property, std::string_view name) {
  if (is_same_name(name, "SOCIALPROFILE"))
    return has_parameter(property, "SERVICE-TYPE") || has_parameter(property, "USERNAME");
  if (is_same_name(name, "BDAY") || is_same_name(name, "ANNIVERSARY") || is_same_name(name, "DEATHDATE"))
    return is_date_of_4(property);
  if (is_same_name(name, "GENDER")) return is_gender(property.value);
  return is_one_of(name, only_in_4) && !is_one_of(name, not_read_back);
}

void rename(Property& property, VcardVersion version) {
  constexpr std::string_view prefix = "X-";
  capitalise(property.name);
  for (const Names& names : group_names) {
    if (is_named(property, version == VcardVersion::V3 ? names.in_4 : names.in_3)) {
      property.name = version == VcardVersion::V3 ? names.in_3 : names.in_4;
      return;
    }
  }
  const bool is_3 = version == VcardVersion::V3;
  const std::string_view name = property.name;
  if (is_3 ? is_one_of(name, only_in_4) : is_one_of(name, only_in_3)) {
    property.name.insert(0, prefix);
  } else if (begins_with_name(name, prefix)) {
    const std::string own = upper_case(name.substr(prefix.size()));
    if (is_3 ? is_one_of(own, only_in_3) || is_one_of(own, parameters_in_4) : is_of_4(property, own))
      property.name = own;
  }
}

// RFC 6350 A.2: who acts for somebody is somebody related. The card of such a person is text in 4.0.
void convert_agent(Property& property, VcardVersion version) {
  const bool is_3 = version == VcardVersion::V3;
  if (!is_3 && is_named(property, "AGENT")) {
    const bool is_uri = is_same_name(first_value(property, "VALUE"), "uri");
    property.name = "RELATED";
    remove_parameter(property, "VALUE");
    if (!is_uri) property.value = escape_text(unescape_text(property.value), version);
    if (!is_uri) property.parameters.push_back({"VALUE", {"text"}});
    property.parameters.push_back({"TYPE", {"agent"}});
  } else if (is_3 && is_named(property, "RELATED")) {
    const std::vector<std::string_view> types = parameter_values(property, "TYPE");
    const bool is_text = is_same_name(first_value(property, "VALUE"), "text");
    if (types.size() != 1 || !is_same_name(types.front(), "agent")) return;
    if (is_text && !begins_with_name(property.value, "BEGIN:VCARD")) return;
    property.name = "AGENT";
    remove_parameter(property, "TYPE");
    remove_parameter(property, "VALUE");
    if (is_text) property.value = escape_text(unescape_text(property.value), version);
    if (!is_text) property.parameters.push_back({"VALUE", {"uri"}});
  }
}

// ---- Parameters

// Parameters of 4.0 (RFC 6350 5.3 to 5.5) that 3.0 can only carry.
constexpr auto parameters_of_4 = std::to_array<Names>({{"PREF", "X-PREF"}, {"ALTID", "X-ALTID"}, {"PID", "X-PID"}});

// 3.0 knows what is preferred, 4.0 by how much.
void convert_preference(Property& property, VcardVersion version) {
  if (version == VcardVersion::V4) {
    if (remove_type(property, "pref")) property.parameters.push_back({"PREF", {"1"}});
  } else if (first_value(property, "PREF") == "1") {
    remove_parameter(property, "PREF");
    property.parameters.push_back({"TYPE", {"PREF"}});
  }
}

void rename_parameters(Property& property, VcardVersion version) {
  for (Parameter& parameter : property.parameters) {
    for (const Names& names : parameters_of_4) {
      if (is_same_name(parameter.name, version == VcardVersion::V3 ? names.in_4 : names.in_3))
        parameter.name = version == VcardVersion::V3 ? names.in_3 : names.in_4;
    }
  }
}

struct Types {
  std::string_view property;
  std::array<std::string_view, 6> only_in_3;  // RFC 2426 3.2.1, 3.3.1, 3.3.2
};

constexpr auto types_of_3 = std::to_array<Types>({{"TEL", {"msg", "bbs", "modem", "car", "isdn", "pcs"}},
                                                  {"EMAIL", {"x400"}},
                                                  {"ADR", {"dom", "intl", "postal", "parcel"}}});

// "x-car" in 4.0, which takes such names for types.
void convert_type(std::string& type, const Types& types, VcardVersion version) {
  constexpr std::string_view prefix = "x-";
  const bool is_3 = version == VcardVersion::V3;
  if (is_3 && !begins_with_name(type, prefix)) return;
  const std::string bare = is_3 ? type.substr(prefix.size()) : type;
  const bool is_of_3 = std::ranges::any_of(
      types.only_in_3, [&](std::string_view one) { return !one.empty() && is_same_name(one, bare); });
  if (is_of_3) type = is_3 ? bare : std::string(prefix) + bare;
}

void convert_types(Property& property, VcardVersion version) {
  // Of an address in the internet 4.0 needs not be told.
  if (version == VcardVersion::V4 && is_named(property, "EMAIL")) remove_type(property, "internet");
  for (const Types& types : types_of_3) {
    if (!is_named(property, types.property)) continue;
    for (Parameter& parameter : property.parameters) {
      if (!is_same_name(parameter.name, "TYPE")) continue;
      for (std::string& type : parameter.values)
        convert_type(type, types, version);
    }
  }
}

// ---- Texts

constexpr auto text_names = std::to_array<std::string_view>(
    {"FN", "TITLE", "ROLE", "NOTE", "TEL", "EMAIL", "TZ", "LABEL", "SORT-STRING", "MAILER", "X-MAILER"});
constexpr auto uri_names =
    std::to_array<std::string_view>({"URL", "SOURCE", "IMPP", "GEO", "PHOTO", "LOGO", "SOUND", "KEY", "MEMBER",
                                     "RELATED", "FBURL", "CALURI", "CALADRURI"});

// An escape can stand for a newline, which no URI can hold (RFC 3986 2.1).
std::string with_encoded_newlines(std::string_view text) {
  std::string out;
  for (const char c : text)
    out += c == '\n' ? "%0A" : std::string(1, c);
  return out;
}

// The two versions disagree about semicolons, and URIs have no escapes at all.
void convert_text(Property& property, VcardVersion version) {
  const std::string value_type = first_value(property, "VALUE");
  if (is_one_of(property.name, text_names) && (value_type.empty() || is_same_name(value_type, "text"))) {
    property.value = escape_text(text_value(property), version);
  } else if (is_one_of(property.name, uri_names) && !is_same_name(value_type, "text") &&
             property.value.find('\\') != std::string::npos) {
    property.value = with_encoded_newlines(text_value(property));
  }
  if (is_named(property, "URL")) property.value = to_uri(property.value);
}

// All parts of a name or an address, also those behind the last one that has a value.
void complete_components(Property& property) {
  const std::size_t components = is_named(property, "N") ? 5 : is_named(property, "ADR") ? 7 : 0;
  for (std::size_t given = split_components(property.value).size(); given < components; ++given)
    property.value += ';';
}

void convert(Property& property, VcardVersion version, std::vector<std::string>& losses) {
  convert_agent(property, version);
  rename(property, version);
  convert_preference(property, version);
  rename_parameters(property, version);
  convert_types(property, version);
  convert_value(property, version, losses);
  convert_text(property, version);
  complete_components(property);
}

// Of the kinds 3.0 has a name for groups only; people and organisations are told apart otherwise there.
bool is_kind_of_4(const Property& property, VcardVersion version) {
  return version == VcardVersion::V3 && is_named(property, "X-ADDRESSBOOKSERVER-KIND") &&
         !is_same_name(property.value, "group");
}

void report_kind(const Property& property, std::vector<std::string>& losses) {
  if (is_same_name(property.value, "individual") || is_same_name(property.value, "org")) return;
  losses.push_back(fmt::format("KIND:{} left out: vCard 3.0 has no such kind", property.value));
}

// Somebody may have typed the line.
bool is_line_of_vcard(const std::string& line) {
  return carried_text(line).text == line && !problem_with_content_line(line);
}

// The line may be of 4.0, whose own parameters have escapes that 3.0 does not know (RFC 6868).
std::optional<Property> parse_line(const std::string& line, VcardVersion version) {
  constexpr auto of_4 = std::to_array<std::string_view>({"LABEL", "SORT-AS"});
  std::optional<Property> property = parse_content_line(line, version);
  if (!property || version == VcardVersion::V4 || line.find('^') == std::string::npos) return property;
  const std::optional<Property> as_4 = parse_content_line(line, VcardVersion::V4);
  for (std::size_t i = 0; as_4 && i < property->parameters.size() && i < as_4->parameters.size(); ++i) {
    if (is_one_of(property->parameters[i].name, of_4)) property->parameters[i] = as_4->parameters[i];
  }
  return property;
}

}  // namespace

KeptProperties kept_properties(const std::vector<std::string>& lines, VcardVersion version) {
  KeptProperties kept;
  for (const std::string& line : lines) {
    std::optional<Property> property = is_line_of_vcard(line) ? parse_line(line, version) : std::nullopt;
    if (!property) {
      kept.losses.emplace_back("a line under vcard left out: it is no line of a vCard");
      continue;
    }
    convert(*property, version, kept.losses);
    if (property->name.empty()) continue;
    if (is_kind_of_4(*property, version)) {
      report_kind(*property, kept.losses);
    } else {
      kept.properties.push_back(*std::move(property));
    }
  }
  return kept;
}

}  // namespace contacts
