#include "cli/collation.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <tuple>

#include "parallel/in_parallel.hpp"

namespace contacts {

namespace {

std::string_view locale_name(const Environment& environment) {
  for (const std::string_view name : {"LC_ALL", "LC_COLLATE", "LANG"}) {
    if (const std::string_view value = environment.variable(name); !value.empty()) return value;
  }
  return "C";
}

// That of the code points is that of the bytes in UTF-8.
bool is_order_of_bytes(std::string_view name) {
  constexpr std::array<std::string_view, 4> names = {"C", "POSIX", "C.UTF-8", "C.utf8"};
  return std::ranges::find(names, name) != names.end();
}

// Bytes that compare as the text does in the locale; equal for texts that it holds for equal.
std::string sort_key(const std::string& text, locale_t locale) {
  std::string key(text.size() * 8, '\0');  // what most names take
  const std::size_t size = strxfrm_l(key.data(), text.c_str(), key.size() + 1, locale);
  const bool fits = size <= key.size();
  key.resize(size);
  if (!fits) strxfrm_l(key.data(), text.c_str(), size + 1, locale);
  return key;
}

// The first eight bytes as a number that compares as they do. It decides on most texts without a look at them.
std::uint64_t first_bytes(std::string_view text) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i)
    number = number << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return number;
}

std::vector<std::size_t> order_of_bytes(const std::vector<std::string_view>& texts) {
  struct Item {
    std::uint64_t first_bytes;
    std::size_t position;
  };
  std::vector<Item> items;
  items.reserve(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i)
    items.push_back(Item{first_bytes(texts[i]), i});
  std::ranges::sort(items, [&](const Item& left, const Item& right) {
    if (left.first_bytes != right.first_bytes) return left.first_bytes < right.first_bytes;
    return std::tie(texts[left.position], left.position) < std::tie(texts[right.position], right.position);
  });
  std::vector<std::size_t> positions;
  positions.reserve(items.size());
  for (const Item& item : items)
    positions.push_back(item.position);
  return positions;
}

}  // namespace

Collation::Collation(const Environment& environment) {
  const std::string name(locale_name(environment));
  if (!is_order_of_bytes(name)) locale_.reset(newlocale(LC_COLLATE_MASK, name.c_str(), nullptr));
}

std::vector<std::size_t> Collation::order_of(const std::vector<std::string_view>& texts) const {
  if (!locale_) return order_of_bytes(texts);
  const std::vector<std::string> keys = sort_keys(texts);
  return order_of_bytes({keys.begin(), keys.end()});
}

std::vector<std::string> Collation::sort_keys(const std::vector<std::string_view>& texts) const {
  std::vector<std::string> keys(texts.size());
  constexpr std::size_t fewest = 1000;  // keys that are worth a thread
  in_parallel(texts.size(), fewest, available_threads(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      keys[i] = sort_key(std::string(texts[i]), locale_.get());
  });
  return keys;
}

}  // namespace contacts
