#include "vcard/value_type.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "vcard/property.hpp"

namespace contacts {

namespace {

struct TypeRow {
  std::string_view property, type;
};

constexpr auto type_rows = std::to_array<TypeRow>({
    {"ANNIVERSARY", "date-and-or-time"},
    {"BDAY", "date-and-or-time"},
    {"CALADRURI", "uri"},
    {"CALURI", "uri"},
    {"CONTACT-URI", "uri"},
    {"CREATED", "timestamp"},
    {"DEATHDATE", "date-and-or-time"},
    {"FBURL", "uri"},
    {"GEO", "uri"},
    {"IMPP", "uri"},
    {"KEY", "uri"},
    {"LANG", "language-tag"},
    {"LOGO", "uri"},
    {"MEMBER", "uri"},
    {"ORG-DIRECTORY", "uri"},
    {"PHOTO", "uri"},
    {"RELATED", "uri"},
    {"REV", "timestamp"},
    {"SOCIALPROFILE", "uri"},
    {"SOUND", "uri"},
    {"SOURCE", "uri"},
    {"UID", "uri"},
    {"URL", "uri"},
});

constexpr std::string_view digits = "0123456789";

// "102200" as "10:22:00"; text of another form stays.
std::string in_pairs(std::string_view text) {
  if (!are_digits(text) || text.size() % 2 != 0) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); i += 2) {
    if (i > 0) out += ':';
    out += text.substr(i, 2);
  }
  return out;
}

std::string extended_date(std::string_view date) {
  constexpr std::size_t full = std::string_view("19850412").size();
  constexpr std::size_t without_year = std::string_view("--0412").size();
  std::string out(date);
  const bool is_full = date.size() == full && are_digits(date);
  if (is_full || (date.size() == without_year && date.starts_with("--") && are_digits(date.substr(2))))
    out.insert(out.size() - 2, "-");
  if (is_full) out.insert(4, "-");
  return out;
}

// Hyphens in front stand for an hour, or an hour and a minute, that are not said; a sign behind begins the zone.
std::string extended_time(std::string_view time) {
  const std::size_t begin = std::min(time.find_first_of(digits), time.size());
  const std::size_t zone = std::min(time.find_first_not_of(digits, begin), time.size());
  std::string out(time.substr(0, begin));
  out += in_pairs(time.substr(begin, zone - begin));
  if (zone == time.size()) return out;
  return out + time[zone] + in_pairs(time.substr(zone + 1));
}

}  // namespace

std::string_view default_value_type(std::string_view property) {
  const auto* const row =
      std::ranges::find_if(type_rows, [&](const TypeRow& one) { return is_same_name(one.property, property); });
  return row == type_rows.end() ? "text" : row->type;
}

bool is_date_type(std::string_view type) {
  constexpr std::array<std::string_view, 5> types = {"date", "time", "date-time", "date-and-or-time", "timestamp"};
  return std::ranges::any_of(types, [&](std::string_view one) { return is_same_name(one, type); });
}

std::string extended_format(std::string_view value, std::string_view type) {
  if (is_same_name(type, "time") || is_same_name(type, "utc-offset")) return extended_time(value);
  const std::size_t end = value.find('T');
  if (end == std::string_view::npos) return extended_date(value);
  return extended_date(value.substr(0, end)) + 'T' + extended_time(value.substr(end + 1));
}

}  // namespace contacts
