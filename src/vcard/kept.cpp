// A line does not say which version it comes from. It need not: whatever is particular to one version can be told by
// itself ("ENCODING=b" is 3.0, "data:" is 4.0, and so on), and each function here changes that, and nothing else, into
// the form of the version that is asked for.

#include "vcard/kept.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "directory/validate.hpp"
#include "text/ascii.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"
#include "vcard/uri.hpp"
#include "vcard/values.hpp"

namespace contacts {

namespace {

// ---- Names

// RFC 6350 A.2 has the list of what 4.0 dropped; RFC 6350 and the later RFCs have the new ones.
constexpr auto only_in_3 =
    std::to_array<std::string_view>({"AGENT", "CLASS", "LABEL", "MAILER", "NAME", "PROFILE", "SORT-STRING"});
constexpr auto only_in_4 = std::to_array<std::string_view>(
    {"ANNIVERSARY", "BIRTHPLACE",    "CALADRURI",  "CALURI",    "CLIENTPIDMAP",  "CONTACT-URI",
     "CREATED",     "DEATHDATE",     "DEATHPLACE", "EXPERTISE", "FBURL",         "GENDER",
     "GRAMGENDER",  "HOBBY",         "INTEREST",   "KIND",      "LANG",          "LANGUAGE",
     "MEMBER",      "ORG-DIRECTORY", "PRONOUNS",   "RELATED",   "SOCIALPROFILE", "XML"});

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

void rename(Property& property, VcardVersion version) {
  capitalise(property.name);
  for (const Names& names : group_names) {
    if (is_named(property, version == VcardVersion::V3 ? names.in_4 : names.in_3)) {
      property.name = version == VcardVersion::V3 ? names.in_3 : names.in_4;
      return;
    }
  }
  if (version == VcardVersion::V3 ? is_one_of(property.name, only_in_4) : is_one_of(property.name, only_in_3)) {
    property.name.insert(0, "X-");
  }
}

// ---- Parameters

// Removes one value of TYPE; false where there is none.
bool remove_type(Property& property, std::string_view type) {
  std::size_t removed = 0;
  for (Parameter& parameter : property.parameters) {
    if (!is_same_name(parameter.name, "TYPE")) continue;
    removed += std::erase_if(parameter.values, [&](const std::string& value) { return is_same_name(value, type); });
  }
  std::erase_if(property.parameters, [](const Parameter& one) { return one.values.empty(); });
  return removed > 0;
}

void remove_parameter(Property& property, std::string_view name) {
  std::erase_if(property.parameters, [&](const Parameter& one) { return is_same_name(one.name, name); });
}

std::string first_value(const Property& property, std::string_view parameter) {
  const std::vector<std::string_view> values = parameter_values(property, parameter);
  return values.empty() ? std::string() : std::string(values.front());
}

// 3.0 knows what is preferred, 4.0 by how much (RFC 6350 5.3).
void convert_preference(Property& property, VcardVersion version, std::vector<std::string>& losses) {
  if (version == VcardVersion::V4) {
    if (remove_type(property, "pref")) property.parameters.push_back({"PREF", {"1"}});
    return;
  }
  const std::string preference = first_value(property, "PREF");
  if (preference.empty()) return;
  remove_parameter(property, "PREF");
  if (preference == "1") {
    property.parameters.push_back({"TYPE", {"PREF"}});
  } else {
    losses.push_back(
        fmt::format("PREF={} of {} left out: vCard 3.0 has no degrees of preference", preference, property.name));
  }
}

struct Types {
  std::string_view property;
  std::array<std::string_view, 8> only_in_3;  // RFC 2426 3.2.1, 3.3.1, 3.3.2
};

constexpr auto types_of_3 = std::to_array<Types>({{"TEL", {"msg", "bbs", "modem", "car", "isdn", "pcs"}},
                                                  {"EMAIL", {"internet", "x400"}},
                                                  {"ADR", {"dom", "intl", "postal", "parcel"}}});

void remove_types_of_3(Property& property, std::vector<std::string>& losses) {
  for (const Types& types : types_of_3) {
    if (!is_named(property, types.property)) continue;
    for (const std::string_view type : types.only_in_3) {
      // Of an address in the internet nobody needs to be told.
      if (!type.empty() && remove_type(property, type) && type != "internet") {
        losses.push_back(fmt::format("TYPE={} of {} left out: vCard 4.0 has no such type", type, property.name));
      }
    }
  }
}

// ---- Values

constexpr auto binary_names = std::to_array<std::string_view>({"PHOTO", "LOGO", "SOUND", "KEY"});

struct MediaType {
  std::string_view property;
  std::string_view type;  // of 3.0, where it is not simply what follows the slash
  std::string_view media_type;
};

constexpr auto media_types = std::to_array<MediaType>({{"KEY", "PGP", "application/pgp-keys"},
                                                       {"KEY", "X509", "application/pkix-cert"},
                                                       {"SOUND", "WAVE", "audio/x-wav"},
                                                       {"SOUND", "BASIC", "audio/basic"}});

std::string media_type_of(const Property& property, std::string_view type) {
  for (const MediaType& one : media_types) {
    if (is_named(property, one.property) && is_same_name(type, one.type)) return std::string(one.media_type);
  }
  std::string media_type = is_named(property, "SOUND") ? "audio/"
                           : is_named(property, "KEY") ? "application/"
                                                       : "image/";
  return media_type + lower_case(type);
}

std::string type_of(const Property& property, std::string_view media_type) {
  for (const MediaType& one : media_types) {
    if (is_named(property, one.property) && is_same_name(media_type, one.media_type)) return std::string(one.type);
  }
  return upper_case(media_type.substr(media_type.find('/') + 1));
}

// Programs that take the URI for a text write "data:image/jpeg\;base64\,…" (khard); no URI has a backslash.
void remove_escapes_of_data(Property& property) {
  if (begins_with_name(property.value, "data:") && is_one_of(property.name, binary_names))
    std::erase(property.value, '\\');
}

// "ENCODING=b;TYPE=JPEG:…" of 3.0 is "data:image/jpeg;base64,…" in 4.0 (RFC 6350 6.2.4, RFC 2397).
void convert_binary(Property& property, VcardVersion version) {
  constexpr std::string_view scheme = "data:";
  constexpr std::string_view base64 = ";base64,";
  remove_escapes_of_data(property);
  if (version == VcardVersion::V4) {
    if (!is_same_name(first_value(property, "ENCODING"), "b")) return;
    const std::string type = first_value(property, "TYPE");
    remove_parameter(property, "ENCODING");
    remove_parameter(property, "VALUE");
    if (!type.empty()) remove_type(property, type);
    property.value = type.empty() ? fmt::format("data:;base64,{}", property.value)
                                  : fmt::format("data:{};base64,{}", media_type_of(property, type), property.value);
    return;
  }
  const std::size_t data = property.value.find(base64);
  if (!is_one_of(property.name, binary_names)) return;
  if (!begins_with_name(property.value, scheme) || data == std::string::npos) return;
  const std::string media_type = property.value.substr(scheme.size(), data - scheme.size());
  remove_parameter(property, "VALUE");
  remove_parameter(property, "MEDIATYPE");
  property.parameters.push_back({"ENCODING", {"b"}});
  if (!media_type.empty()) property.parameters.push_back({"TYPE", {type_of(property, media_type)}});
  property.value.erase(0, data + base64.size());
}

constexpr auto date_names =
    std::to_array<std::string_view>({"BDAY", "ANNIVERSARY", "X-ANNIVERSARY", "DEATHDATE", "REV"});

bool has_form(std::string_view value, std::string_view form) {
  return std::ranges::equal(value, form, [](char c, char f) { return f == '9' ? is_digit(c) : c == f; });
}

// "2024-01-02T03:04:05Z" of 3.0 is "20240102T030405Z" in 4.0 (RFC 6350 4.3). What has another form stays.
void convert_date(Property& property, VcardVersion version) {
  if (!is_one_of(property.name, date_names)) return;
  const std::size_t end_of_date = std::min(property.value.find('T'), property.value.size());
  std::string date = property.value.substr(0, end_of_date);
  std::string time = property.value.substr(end_of_date);
  const std::optional<Date> day = date_value(property);
  if (version == VcardVersion::V4) {
    if (day && !day->year) {
      date = fmt::format("--{:02}{:02}", day->month, day->day);
      remove_parameter(property, "X-APPLE-OMIT-YEAR");
    }
    if (has_form(date, "9999-99-99")) std::erase(date, '-');
    if (has_form(time.substr(0, 9), "T99:99:99")) std::erase(time, ':');
  } else {
    if (has_form(date, "99999999"))
      date = fmt::format("{}-{}-{}", date.substr(0, 4), date.substr(4, 2), date.substr(6));
    if (has_form(time.substr(0, 7), "T999999")) {
      time = fmt::format("{}:{}:{}{}", time.substr(0, 3), time.substr(3, 2), time.substr(5, 2), time.substr(7));
    }
  }
  property.value = date + time;
}

// "52.5;13.4" of 3.0 is "geo:52.5,13.4" in 4.0 (RFC 5870).
void convert_position(Property& property, VcardVersion version) {
  constexpr std::string_view scheme = "geo:";
  if (!is_named(property, "GEO")) return;
  const bool is_uri = begins_with_name(property.value, scheme);
  if (version == VcardVersion::V4 && !is_uri) {
    std::ranges::replace(property.value, ';', ',');
    property.value.insert(0, scheme);
  } else if (version == VcardVersion::V3 && is_uri && property.value.find(';') == std::string::npos) {
    property.value.erase(0, scheme.size());
    std::ranges::replace(property.value, ',', ';');
  }
}

constexpr auto text_names = std::to_array<std::string_view>(
    {"FN", "TITLE", "ROLE", "NOTE", "TEL", "EMAIL", "TZ", "LABEL", "X-LABEL", "MAILER", "X-MAILER"});
constexpr auto uri_names =
    std::to_array<std::string_view>({"URL", "SOURCE", "IMPP", "GEO", "PHOTO", "LOGO", "SOUND", "KEY", "MEMBER",
                                     "RELATED", "FBURL", "CALURI", "CALADRURI"});

// The two versions disagree about semicolons, and URIs have no escapes at all.
void convert_text(Property& property, VcardVersion version) {
  const std::string value_type = first_value(property, "VALUE");
  if (is_one_of(property.name, text_names) && (value_type.empty() || is_same_name(value_type, "text"))) {
    property.value = escape_text(text_value(property), version);
  } else if (is_one_of(property.name, uri_names) && !is_same_name(value_type, "text") &&
             property.value.find('\\') != std::string::npos) {
    property.value = text_value(property);
  }
  if (is_named(property, "URL")) property.value = to_uri(property.value);
}

// All parts of a name or an address, also those behind the last one that has a value.
void complete_components(Property& property) {
  const std::size_t components = is_named(property, "N") ? 5 : is_named(property, "ADR") ? 7 : 0;
  for (std::size_t given = split_components(property.value).size(); given < components; ++given)
    property.value += ';';
}

// Most readers of 3.0 show the "tel:" of a number.
void convert_number(Property& property, VcardVersion version, std::vector<std::string>& losses) {
  if (version == VcardVersion::V4 || !is_named(property, "TEL") || !begins_with_name(property.value, "tel:")) return;
  const std::size_t context = property.value.find(";phone-context=");
  if (context != std::string::npos) {
    losses.push_back(
        fmt::format("'{}' of TEL left out: a number has no context in vCard 3.0", property.value.substr(context + 1)));
  }
  remove_parameter(property, "VALUE");
  property.value = escape_text(phone_value(property).value, version);
}

// Which of several is meant, and where they were changed, only programs that read 4.0 ask (RFC 6350 5.4, 5.5).
void remove_parameters_of_4(Property& property) {
  remove_parameter(property, "ALTID");
  remove_parameter(property, "PID");
}

void convert(Property& property, VcardVersion version, std::vector<std::string>& losses) {
  rename(property, version);
  convert_preference(property, version, losses);
  if (version == VcardVersion::V4) {
    remove_types_of_3(property, losses);
  } else {
    remove_parameters_of_4(property);
  }
  convert_binary(property, version);
  convert_date(property, version);
  convert_position(property, version);
  convert_number(property, version, losses);
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

}  // namespace

KeptProperties kept_properties(const std::vector<std::string>& lines, VcardVersion version) {
  KeptProperties kept;
  for (const std::string& line : lines) {
    std::optional<Property> property = is_line_of_vcard(line) ? parse_content_line(line, version) : std::nullopt;
    if (!property) {
      kept.losses.emplace_back("a line under vcard left out: it is no line of a vCard");
      continue;
    }
    convert(*property, version, kept.losses);
    if (is_kind_of_4(*property, version)) {
      report_kind(*property, kept.losses);
    } else {
      kept.properties.push_back(*std::move(property));
    }
  }
  return kept;
}

}  // namespace contacts
