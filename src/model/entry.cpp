#include "model/entry.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace contacts {

namespace {

std::string padded(int number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

void append_line(std::string& out, std::string_view line) {
  if (line.empty()) return;
  if (!out.empty()) out += ", ";
  out += line;
}

void append_part(std::string& out, std::string_view part) {
  for (std::size_t begin = 0; begin <= part.size();) {
    const std::size_t end = std::min(part.find('\n', begin), part.size());
    append_line(out, trimmed(part.substr(begin, end - begin)));
    begin = end + 1;
  }
}

std::string postcode_and_city(const Address& address) {
  if (address.postcode.empty() || address.city.empty()) return address.postcode + address.city;
  return address.postcode + ' ' + address.city;
}

}  // namespace

std::string_view name_of(EntryType type) {
  return type == EntryType::Contact ? "contact" : "organisation";
}

std::string_view name_of(ValueKind kind) {
  switch (kind) {
    case ValueKind::Unspecified:
      return "";
    case ValueKind::Work:
      return "work";
    case ValueKind::Home:
      return "home";
    case ValueKind::Mobile:
      return "mobile";
    case ValueKind::Fax:
      return "fax";
    case ValueKind::Pager:
      return "pager";
    case ValueKind::Other:
      return "other";
  }
  return "";
}

std::string to_string(const Date& date) {
  const std::string year = date.year ? padded(*date.year, 4) : "-";
  return year + '-' + padded(date.month, 2) + '-' + padded(date.day, 2);
}

std::string to_string(const Address& address) {
  std::string out;
  append_part(out, address.box);
  append_part(out, address.street);
  append_part(out, postcode_and_city(address));
  append_part(out, address.region);
  append_part(out, address.country);
  return out;
}

}  // namespace contacts
