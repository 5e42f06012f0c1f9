#include "vcard/property_writer.hpp"

#include <utility>

#include <fmt/format.h>

namespace contacts {

namespace {

std::string code_points(const std::set<char32_t>& characters) {
  std::string out;
  for (const char32_t character : characters) {
    if (!out.empty()) out += ", ";
    out += fmt::format("U+{:04X}", static_cast<unsigned>(character));
  }
  return out;
}

}  // namespace

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
  add_value(value);
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
  if (!is_empty) add_value(value, parameters);
}

void PropertyWriter::add_value(std::string_view value, const std::vector<Parameter>& parameters) {
  if (value.empty()) return;
  std::string line(name_);
  for (const Parameter& parameter : parameters)
    line += format_parameter(parameter, version_);
  line += ':';
  line += value;
  lines_ += fold_line(line);
}

std::vector<std::string> PropertyWriter::losses() const {
  std::vector<std::string> all = losses_;
  if (!left_out_.empty()) {
    const std::string_view noun = left_out_.size() == 1 ? "control character" : "control characters";
    all.push_back(fmt::format("{} {} left out of {}", noun, code_points(left_out_), name_));
  }
  if (has_replacements_) all.push_back(fmt::format("bytes that are not UTF-8 became U+FFFD in {}", name_));
  return all;
}

std::string PropertyWriter::carry(std::string_view text) {
  CarriedText carried = carried_text(text);
  left_out_.merge(carried.left_out);
  has_replacements_ = has_replacements_ || carried.has_replacements;
  return std::move(carried.text);
}

}  // namespace contacts
