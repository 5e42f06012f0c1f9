#include "vcard/decode.hpp"

namespace contacts {

namespace {

// Calls `take` with each part between unescaped separators.
template <typename Take>
void for_each_part(std::string_view value, char separator, Take take) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\') {
      ++i;
    } else if (value[i] == separator) {
      take(value.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  take(value.substr(begin));
}

}  // namespace

std::string unescape_text(std::string_view value) {
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\' || i + 1 == value.size()) {
      text += value[i];
      continue;
    }
    ++i;
    text += value[i] == 'n' || value[i] == 'N' ? '\n' : value[i];
  }
  return text;
}

std::vector<std::string> split_list(std::string_view value) {
  std::vector<std::string> items;
  for_each_part(value, ',', [&](std::string_view item) { items.push_back(unescape_text(item)); });
  return items;
}

std::vector<std::vector<std::string>> split_components(std::string_view value) {
  std::vector<std::vector<std::string>> components;
  for_each_part(value, ';', [&](std::string_view component) { components.push_back(split_list(component)); });
  return components;
}

}  // namespace contacts
