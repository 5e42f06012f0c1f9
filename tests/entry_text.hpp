// An entry as a text with all that is in it, to compare entries by.
#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

#include "model/diagnostic.hpp"
#include "model/entry.hpp"

namespace contacts::entry_text {

inline std::string text_of(const Location& location) {
  return fmt::format("{}:{}:{}", location.file, location.line, location.column);
}

inline std::string text_of(const Reference& reference) {
  return fmt::format("<{}@{}>", reference.text, text_of(reference.location));
}

inline std::string text_of(const std::optional<Reference>& reference) {
  return reference ? text_of(*reference) : "none";
}

inline std::string text_of(const Rare<Reference>& reference) {
  return reference ? text_of(*reference) : "none";
}

inline std::string text_of(const std::optional<Date>& date) {
  return date ? to_string(*date) : "none";
}

inline std::string text_of(const std::string& text) {
  return "<" + text + ">";
}

inline std::string text_of(const TypedValue& value) {
  return fmt::format("{}<{}@{}>", name_of(value.kind), value.value, text_of(value.location));
}

inline std::string text_of(const Address& address) {
  return fmt::format("{}<{}|{}|{}|{}|{}|{}>", name_of(address.kind), address.street, address.box, address.postcode,
                     address.city, address.region, address.country);
}

std::string text_of(const Entry& entry);
std::string text_of(const Diagnostic& diagnostic);

template <typename Value>
std::string text_of(const std::vector<Value>& values) {
  std::string text;
  for (const Value& value : values)
    text += text_of(value);
  return text;
}

inline std::string text_of(const Entry& entry) {
  std::string text = fmt::format("{} {} [{},{}) id {} {}", name_of(entry.type), text_of(entry.location),
                                 entry.text_begin, entry.text_end, entry.id, entry.id_is_given);
  for (const std::string& one : {entry.name, entry.uid, entry.note, entry.source, entry.given_name, entry.family_name,
                                 entry.prefix, entry.suffix, entry.department, entry.title, entry.role, entry.kind})
    text += text_of(one);
  for (const std::vector<std::string>& list : {entry.aliases, entry.tags, entry.vcard})
    text += " texts " + text_of(list);
  for (const std::vector<TypedValue>& list : {entry.emails, entry.phones, entry.urls})
    text += " values " + text_of(list);
  return text + fmt::format(" addresses {} dates {} {} references {} {} {}", text_of(entry.addresses),
                            text_of(entry.checked), text_of(entry.birthday), text_of(entry.organisation),
                            text_of(entry.part_of), text_of(entry.member_of));
}

inline std::string text_of(const Diagnostic& diagnostic) {
  return fmt::format("{}: {} {}\n", text_of(diagnostic.location),
                     diagnostic.severity == Severity::Error ? "error" : "warning", diagnostic.message);
}

}  // namespace contacts::entry_text
