#include "cli/collation.hpp"

#include <cstddef>
#include <cstring>
#include <string_view>

namespace contacts {

namespace {

std::string_view locale_name(const Environment& environment) {
  for (const std::string_view name : {"LC_ALL", "LC_COLLATE", "LANG"}) {
    if (const std::string_view value = environment.variable(name); !value.empty()) return value;
  }
  return "C";
}

bool is_order_of_bytes(std::string_view name) {
  return name == "C" || name == "POSIX";
}

}  // namespace

Collation::Collation(const Environment& environment) {
  const std::string name(locale_name(environment));
  if (!is_order_of_bytes(name)) locale_.reset(newlocale(LC_COLLATE_MASK, name.c_str(), nullptr));
}

std::string Collation::sort_key(const std::string& text) const {
  if (!locale_) return text;
  std::string key(text.size() * 8, '\0');  // what most names take
  const std::size_t size = strxfrm_l(key.data(), text.c_str(), key.size() + 1, locale_.get());
  const bool fits = size <= key.size();
  key.resize(size);
  if (!fits) strxfrm_l(key.data(), text.c_str(), size + 1, locale_.get());
  return key;
}

}  // namespace contacts
