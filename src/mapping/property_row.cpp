#include "mapping/property_row.hpp"

#include <algorithm>
#include <utility>

#include "mapping/values.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

bool says_text(const Property& property, std::string_view text) {
  const std::string said = text_value(property);
  return said == text || (is_blank(said) && is_blank(text));
}

void write_key(std::string_view text, PropertyWriter& out) {
  if (!out.add_kept([&](const Property& kept) { return says_text(kept, text); })) out.add_text(text);
}

std::vector<std::string> add_kept_lists(std::vector<std::string> values, PropertyWriter& out) {
  const auto says = [&](const Property& kept) {
    std::vector<std::string> left = values;
    for (const std::string& item : list_value(kept)) {
      const auto found = std::ranges::find(left, item);
      if (found == left.end()) return false;
      left.erase(found);
    }
    values = std::move(left);
    return true;
  };
  while (out.add_one_kept(says)) {
  }
  out.drop_kept_if(says_anything);
  return values;
}

void read_key(const Property& property, std::string& text) {
  std::string value = text_value(property);
  if (text.empty() && !is_blank(value)) text = std::move(value);
}

}  // namespace contacts
