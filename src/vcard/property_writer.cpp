#include "vcard/property_writer.hpp"

#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"

namespace contacts {

void PropertyWriter::add_text(std::string_view text, const std::vector<Parameter>& parameters) {
  add_value(escape_text(carry(text), version_), parameters);
}

void PropertyWriter::add_list(const std::vector<std::string>& items) {
  std::string value;
  for (const std::string& item : items) {
    const std::string escaped = escape_text(carry(item), version_);
    if (!value.empty() && !escaped.empty()) value += ',';
    value += escaped;
  }
  add_value(std::move(value));
}

void PropertyWriter::add_components(const std::vector<std::string_view>& components,
                                    const std::vector<Parameter>& parameters) {
  std::string value;
  bool is_empty = true;
  for (std::size_t i = 0; i < components.size(); ++i) {
    const std::string escaped = escape_component(carry(components[i]));
    is_empty = is_empty && escaped.empty();
    if (i > 0) value += ';';
    value += escaped;
  }
  if (!is_empty) add_value(std::move(value), parameters);
}

void PropertyWriter::add_value(std::string value, const std::vector<Parameter>& parameters) {
  if (!value.empty()) properties_.push_back(Property{{}, std::string(name_), parameters, std::move(value)});
}

void PropertyWriter::add_rest() {
  std::ranges::move(kept_, std::back_inserter(properties_));
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

std::vector<Property> PropertyWriter::take_properties() {
  add_rest();
  return std::move(properties_);
}

std::vector<std::string> PropertyWriter::losses() const {
  std::vector<std::string> all = losses_;
  append_losses({{}, left_out_, has_replacements_}, name_, all);
  return all;
}

std::string PropertyWriter::carry(std::string_view text) {
  CarriedText carried = carried_text(text);
  left_out_.merge(carried.left_out);
  has_replacements_ = has_replacements_ || carried.has_replacements;
  return std::move(carried.text);
}

}  // namespace contacts
