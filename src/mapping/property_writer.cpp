#include "mapping/property_writer.hpp"

#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"

namespace contacts {

namespace {

// Removes the properties of this name, and returns them.
std::vector<Property> taken_out(std::vector<Property>& properties, std::string_view name) {
  const auto first = std::stable_partition(properties.begin(), properties.end(),
                                           [&](const Property& one) { return !is_named(one, name); });
  std::vector<Property> taken(std::make_move_iterator(first), std::make_move_iterator(properties.end()));
  properties.erase(first, properties.end());
  return taken;
}

}  // namespace

void PropertyWriter::begin_name(std::string_view name) {
  name_ = name;
  if (!all_kept_.empty()) kept_ = taken_out(all_kept_, name);
}

void PropertyWriter::finish_name() {
  add_rest();
  if (left_out_.empty() && !has_replacements_) return;
  append_losses({{}, left_out_, has_replacements_}, name_, losses_);
  left_out_.clear();
  has_replacements_ = false;
}

void PropertyWriter::finish() {
  kept_ = std::move(all_kept_);
  add_rest();
}

void PropertyWriter::add_text(std::string_view text, const PlainParameter& parameter) {
  value_.clear();
  is_carried(text) ? append_text(value_, text, version_) : append_text(value_, carry(text), version_);
  add_value(value_, parameter);
}

void PropertyWriter::add_list(const std::vector<std::string>& items) {
  value_.clear();
  for (const std::string& item : items) {
    const std::string carried = carry(item);
    if (!value_.empty() && !carried.empty()) value_ += ',';
    append_text(value_, carried, version_);
  }
  add_value(value_);
}

void PropertyWriter::add_components(std::span<const std::string_view> components, const PlainParameter& parameter) {
  value_.clear();
  for (std::size_t i = 0; i < components.size(); ++i) {
    if (i > 0) value_ += ';';
    is_carried(components[i]) ? append_component(value_, components[i])
                              : append_component(value_, carry(components[i]));
  }
  const bool is_empty = value_.size() < components.size();  // only semicolons
  if (!is_empty) add_value(value_, parameter);
}

void PropertyWriter::add_value(std::string_view value, const PlainParameter& parameter) {
  if (!value.empty()) sink_.add(name_, parameter, value);
}

void PropertyWriter::add_rest() {
  for (Property& kept : kept_)
    sink_.add(std::move(kept));
  kept_.clear();
}

void PropertyWriter::drop_as_outdated(const Property& kept) {
  constexpr std::size_t most_bytes = 60;
  std::string line = write_content_line(kept, version_);
  if (line.size() > most_bytes) {
    std::size_t end = most_bytes;
    while ((static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
      --end;
    line = line.substr(0, end) + "…";
  }
  losses_.push_back(fmt::format("'{}' under vcard left out: no key says the same any more", line));
}

std::string PropertyWriter::carry(std::string_view text) {
  if (is_carried(text)) return std::string(text);
  CarriedText carried = carried_text(text);
  left_out_.merge(carried.left_out);
  has_replacements_ = has_replacements_ || carried.has_replacements;
  return std::move(carried.text);
}

bool PropertyWriter::carries(std::string_view text) {
  return !is_blank_when_carried(text) || !carry(text).empty();
}

}  // namespace contacts
