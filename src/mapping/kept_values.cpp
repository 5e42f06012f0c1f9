// Each function tells the form of the other version by itself, and changes that, and nothing else.

#include "mapping/kept_values.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "mapping/parameters.hpp"
#include "mapping/values.hpp"
#include "text/ascii.hpp"
#include "text/base64.hpp"
#include "text/excerpt.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"
#include "vcard/uri.hpp"

namespace contacts {

namespace {

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
    if (is_one_of(property.name, binary_names) && is_same_name(first_value(property, "VALUE"), "uri"))
      remove_parameter(property, "VALUE");  // goes without saying
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
  // What stands in 3.0 without VALUE is base64.
  if (!begins_with_name(property.value, scheme) && is_uri(property.value) && !has_parameter(property, "ENCODING") &&
      !has_parameter(property, "VALUE"))
    property.parameters.push_back({"VALUE", {"uri"}});
  if (!begins_with_name(property.value, scheme) || data == std::string::npos) return;
  if (!is_base64(std::string_view(property.value).substr(data + base64.size()))) return;
  const std::string media_type = property.value.substr(scheme.size(), data - scheme.size());
  remove_parameter(property, "VALUE");
  remove_parameter(property, "MEDIATYPE");
  property.parameters.push_back({"ENCODING", {"b"}});
  if (!media_type.empty()) property.parameters.push_back({"TYPE", {type_of(property, media_type)}});
  property.value.erase(0, data + base64.size());
}

// ---- Days and times

bool has_form(std::string_view value, std::string_view form) {
  return std::ranges::equal(value, form, [](char c, char f) { return f == '9' ? is_digit(c) : c == f; });
}

bool has_one_form(std::string_view value, std::initializer_list<std::string_view> forms) {
  return std::ranges::any_of(forms, [&](std::string_view form) { return has_form(value, form); });
}

// "+0100" of "+01:00" and "+01"; "Z"; nothing for what is no zone.
std::optional<std::string> basic_zone(std::string_view zone) {
  if (zone.empty() || is_same_name(zone, "Z")) return upper_case(zone);
  const bool has_sign = zone.front() == '+' || zone.front() == '-';
  if (!has_sign || !has_one_form(zone.substr(1), {"99", "9999", "99:99"})) return std::nullopt;
  const std::string digits = digits_of(zone);
  return zone.front() + digits + (digits.size() == 2 ? "00" : "");
}

std::string extended_zone(const std::string& zone) {
  return zone.size() < 5 ? zone : zone.substr(0, 3) + ':' + zone.substr(3);
}

// A whole day with its year, and perhaps a time of it.
struct Moment {
  std::string day;   // 19800229
  std::string time;  // 102200, or empty
  std::string zone;  // Z, +0100, or empty
};

// Of ISO 8601's basic and extended format (RFC 2426 and RFC 6350 4.3); nothing for all else.
std::optional<Moment> moment_of(std::string_view value) {
  const std::size_t end_of_day = std::min(value.find_first_of("Tt "), value.size());
  if (!has_one_form(value.substr(0, end_of_day), {"99999999", "9999-99-99"})) return std::nullopt;
  Moment moment{digits_of(value.substr(0, end_of_day)), {}, {}};
  if (end_of_day == value.size()) return moment;
  const std::string_view rest = value.substr(end_of_day + 1);
  const std::size_t end_of_time = std::min(rest.find_first_of("Zz+-"), rest.size());
  const std::string_view time = rest.substr(0, std::min(rest.find_first_of(".,"), end_of_time));
  const std::optional<std::string> zone = basic_zone(rest.substr(end_of_time));
  if (!zone || !has_one_form(time, {"99", "9999", "99:99", "999999", "99:99:99"})) return std::nullopt;
  moment.time = digits_of(time);
  moment.time.resize(6, '0');
  moment.zone = *zone;
  return moment;
}

std::string written(const Moment& moment, VcardVersion version) {
  const std::string& day = moment.day;
  const std::string& time = moment.time;
  if (version == VcardVersion::V4) return day + (time.empty() ? "" : "T" + time + moment.zone);
  std::string text = fmt::format("{}-{}-{}", day.substr(0, 4), day.substr(4, 2), day.substr(6));
  if (!time.empty())
    text +=
        fmt::format("T{}:{}:{}{}", time.substr(0, 2), time.substr(2, 2), time.substr(4), extended_zone(moment.zone));
  return text;
}

constexpr auto date_names =
    std::to_array<std::string_view>({"BDAY", "X-BDAY", "ANNIVERSARY", "X-ANNIVERSARY", "DEATHDATE", "X-DEATHDATE"});

// "--0229", "1985-04", "1985", "---12", "T102200", "--0415T102200": what 4.0 knows of a day (RFC 6350 4.3).
bool is_partial(std::string_view value) {
  const std::size_t end_of_day = std::min(value.find('T'), value.size());
  const std::string_view day = value.substr(0, end_of_day);
  const bool is_day = has_one_form(day, {"--9999", "--99", "---99", "9999-99", "9999"});
  const std::string_view time = value.substr(std::min(end_of_day + 1, value.size()));
  const bool is_time = end_of_day < value.size() && !time.empty() && is_digit(time.front());
  return (is_day && end_of_day == value.size()) || ((is_day || day.empty()) && is_time);
}

void remove_date_types(Property& property) {
  for (const std::string_view type : {"date", "date-time", "date-and-or-time"}) {
    if (is_same_name(first_value(property, "VALUE"), type)) remove_parameter(property, "VALUE");
  }
}

// 3.0 has whole days only (RFC 2426 3.1.5); Apple's form of one without a year is a year in which there is every day.
void convert_date_to_3(Property& property) {
  constexpr std::string_view year_of_apple = "1604";
  const std::optional<Moment> moment = moment_of(property.value);
  if (moment && !is_same_name(first_value(property, "VALUE"), "text")) {
    const bool has_time = !moment->time.empty();
    property.value = written(*moment, VcardVersion::V3);
    if (has_time || is_same_name(first_value(property, "VALUE"), "date-and-or-time")) remove_date_types(property);
    if (has_time) property.parameters.push_back({"VALUE", {"date-time"}});
    return;
  }
  remove_date_types(property);
  const std::optional<Date> day = date_value(property);
  if (day && !day->year && has_one_form(property.value, {"--9999", "--99-99"})) {
    property.value = fmt::format("{}-{:02}-{:02}", year_of_apple, day->month, day->day);
    remove_parameter(property, "X-APPLE-OMIT-YEAR");
    property.parameters.push_back({"X-APPLE-OMIT-YEAR", {std::string(year_of_apple)}});
  } else if (is_named(property, "BDAY")) {
    property.name.insert(0, "X-");
  }
}

void convert_date_to_4(Property& property) {
  const std::optional<Moment> moment = moment_of(property.value);
  const bool is_extended = has_form(property.value, "--99-99");
  if (!moment && !is_extended && !is_partial(property.value)) return;
  remove_date_types(property);
  if (!moment && !is_extended) return;
  if (moment) property.value = written(*moment, VcardVersion::V4);
  const std::optional<Date> day = date_value(property);
  if (!day || day->year) return;
  property.value = fmt::format("--{:02}{:02}{}", day->month, day->day,
                               moment && !moment->time.empty() ? "T" + moment->time + moment->zone : "");
  remove_parameter(property, "X-APPLE-OMIT-YEAR");
}

// RFC 6350 4.3.5: a time and its day, both whole. In 3.0 a day will do. An invalid one says nothing.
void convert_timestamp(Property& property, VcardVersion version, std::vector<std::string>& losses) {
  std::optional<Moment> moment = moment_of(property.value);
  if (!moment) {
    losses.push_back(fmt::format("{} left out: '{}' is no point in time", property.name, excerpt(property.value)));
    property.name.clear();
    return;
  }
  remove_date_types(property);
  if (version == VcardVersion::V4 && moment->time.empty()) {
    moment->time = "000000";
    moment->zone = "Z";
  }
  property.value = written(*moment, version);
}

void convert_date(Property& property, VcardVersion version, std::vector<std::string>& losses) {
  if (is_named(property, "REV")) {
    convert_timestamp(property, version, losses);
  } else if (is_one_of(property.name, date_names)) {
    version == VcardVersion::V3 ? convert_date_to_3(property) : convert_date_to_4(property);
  } else if (is_named(property, "CREATED") || is_named(property, "X-CREATED")) {
    if (const std::optional<Moment> moment = moment_of(property.value)) property.value = written(*moment, version);
  }
}

// RFC 2426 3.4.1: an offset, or text that says so. RFC 6350 6.5.1: text, or an offset that says so.
void convert_zone(Property& property, VcardVersion version) {
  if (!is_named(property, "TZ")) return;
  const std::string type = first_value(property, "VALUE");
  const bool is_text = is_same_name(type, "text");
  const std::optional<std::string> offset = basic_zone(property.value);
  const bool is_offset = offset && offset->size() == 5 && !is_text;
  if (!type.empty() && !is_text && !is_same_name(type, "utc-offset")) return;
  remove_parameter(property, "VALUE");
  if (is_offset) {
    property.value = version == VcardVersion::V3 ? extended_zone(*offset) : *offset;
    if (version == VcardVersion::V4) property.parameters.push_back({"VALUE", {"utc-offset"}});
  } else {
    property.value = escape_text(unescape_text(property.value), version);
    if (version == VcardVersion::V3) property.parameters.push_back({"VALUE", {"text"}});
  }
}

// "52.5;13.4" of 3.0 is "geo:52.5,13.4" in 4.0 (RFC 5870).
void convert_position(Property& property, VcardVersion version, std::vector<std::string>& losses) {
  constexpr std::string_view scheme = "geo:";
  if (!is_named(property, "GEO")) return;
  const bool is_uri = begins_with_name(property.value, scheme);
  if (version == VcardVersion::V4 && !is_uri) {
    std::ranges::replace(property.value, ';', ',');
    property.value.insert(0, scheme);
  } else if (version == VcardVersion::V3 && is_uri) {
    const std::size_t parameters = std::min(property.value.find(';'), property.value.size());
    if (parameters < property.value.size())
      losses.push_back(
          fmt::format("'{}' of GEO left out: vCard 3.0 has a position only", property.value.substr(parameters + 1)));
    property.value = property.value.substr(scheme.size(), parameters - scheme.size());
    std::ranges::replace(property.value, ',', ';');
  }
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

// The reading of a name in kana, which phones from Japan write as a sound: text, and no URI.
void convert_kana(Property& property, VcardVersion version) {
  if (!is_named(property, "SOUND") || !has_type(property, "X-IRMC-N")) return;
  remove_parameter(property, "VALUE");
  if (version == VcardVersion::V4) property.parameters.push_back({"VALUE", {"text"}});
}

}  // namespace

bool is_date_of_4(const Property& property) {
  return is_same_name(first_value(property, "VALUE"), "text") || is_partial(property.value) ||
         moment_of(property.value).has_value();
}

void convert_value(Property& property, VcardVersion version, std::vector<std::string>& losses) {
  convert_binary(property, version);
  convert_kana(property, version);
  convert_date(property, version, losses);
  convert_zone(property, version);
  convert_position(property, version, losses);
  convert_number(property, version, losses);
}

}  // namespace contacts
