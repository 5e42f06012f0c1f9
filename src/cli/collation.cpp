#include "cli/collation.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <tuple>

#include "parallel/in_parallel.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

std::string_view locale_name(const Environment& environment) {
  for (const std::string_view name : {"LC_ALL", "LC_COLLATE", "LANG"}) {
    if (const std::string_view value = environment.variable(name); !value.empty()) return value;
  }
  return {};
}

bool is_c(std::string_view name) {
  return name == "C" || name == "POSIX";
}

// Who sets these wants bytes; LANG may be C only because nobody chose a language.
bool wants_bytes(const Environment& environment) {
  const std::string_view all = environment.variable("LC_ALL");
  return is_c(all.empty() ? environment.variable("LC_COLLATE") : all);
}

// Whether a locale is of no language.
bool names_no_language(std::string_view name) {
  return name.empty() || is_c(name) || name.starts_with("C.");
}

struct LettersBehindZ {
  std::array<std::string_view, 4> languages;
  std::array<std::string_view, 4> countries;
  std::string_view letters;
};

constexpr std::array<LettersBehindZ, 3> alphabets = {{
    {{"sv", "fi"}, {"SE", "FI", "AX"}, "åäö"},
    {{"da", "nb", "nn", "no"}, {"DK", "NO", "GL", "SJ"}, "æøå"},
    {{"is"}, {"IS"}, "þæö"},
}};

std::string_view letters_behind_z(std::string_view locale, std::string_view country) {
  const bool is_by_country = names_no_language(locale);
  const std::string_view wanted = is_by_country ? country : locale.substr(0, 2);
  for (const LettersBehindZ& alphabet : alphabets) {
    const auto& names = is_by_country ? alphabet.countries : alphabet.languages;
    if (!wanted.empty() && std::ranges::find(names, wanted) != names.end()) return alphabet.letters;
  }
  return {};
}

// ä is written for æ in Norway, and æ for ä in Sweden.
std::string_view letter_of_neighbours(std::string_view letter, std::string_view letters) {
  constexpr std::array<std::array<std::string_view, 2>, 2> neighbours = {{{"ä", "æ"}, {"ö", "ø"}}};
  for (const auto& [one, other] : neighbours) {
    if (letter == one && letters.find(one) == std::string_view::npos) return other;
    if (letter == other && letters.find(other) == std::string_view::npos) return one;
  }
  return letter;
}

// Bytes that compare as the text does in the alphabet. Marks and case decide between texts that are the same but for
// them.
std::string alphabetical_key(std::string_view text, std::string_view letters) {
  constexpr char behind_z = '{';
  constexpr std::size_t letter_size = 2;  // bytes
  const std::string cased = fold_case(text);
  std::string key;
  for (std::size_t at = 0; at < cased.size();) {
    if (is_letter_or_digit(cased[at])) {  // as fold() has it
      key += cased[at++];
      continue;
    }
    const std::size_t size = std::max<std::size_t>(decode_utf8(cased, at).size, 1);
    const std::string_view letter = std::string_view(cased).substr(at, size);
    const std::size_t place = letters.empty() || size != letter_size
                                  ? std::string_view::npos
                                  : letters.find(letter_of_neighbours(letter, letters));
    if (place != std::string_view::npos) {
      key += behind_z;
      key += static_cast<char>('0' + place / letter_size);
    } else if (letter != "'" && letter != "-") {
      key += fold(letter);
    }
    at += size;
  }
  return key.append(1, '\0').append(cased).append(1, '\0').append(text);
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

Collation::Collation(const Environment& environment, std::string_view country)
    : is_order_of_bytes_(wants_bytes(environment)) {
  const std::string name(locale_name(environment));
  if (is_order_of_bytes_) return;
  if (!names_no_language(name)) locale_.reset(newlocale(LC_COLLATE_MASK, name.c_str(), nullptr));
  letters_behind_z_ = letters_behind_z(name, country);
}

std::vector<std::size_t> Collation::order_of(const std::vector<std::string_view>& texts) const {
  if (is_order_of_bytes_) return order_of_bytes(texts);
  const std::vector<std::string> keys = sort_keys(texts);
  return order_of_bytes({keys.begin(), keys.end()});
}

std::vector<std::string> Collation::sort_keys(const std::vector<std::string_view>& texts) const {
  std::vector<std::string> keys(texts.size());
  constexpr std::size_t fewest = 1000;  // keys that are worth a thread
  in_parallel(texts.size(), fewest, available_threads(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      keys[i] =
          locale_ ? sort_key(std::string(texts[i]), locale_.get()) : alphabetical_key(texts[i], letters_behind_z_);
    }
  });
  return keys;
}

}  // namespace contacts
