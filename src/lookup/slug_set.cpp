#include "lookup/slug_set.hpp"

#include <algorithm>
#include <iterator>

#include "directory/identity.hpp"
#include "text/ascii.hpp"
#include "text/bytes.hpp"
#include "toml/characters.hpp"

namespace contacts {

namespace {

std::size_t index_of(char c) {
  return static_cast<unsigned char>(c);
}

std::size_t index_of(char first, char second) {
  return index_of(first) << 8U | index_of(second);
}

// Whether a quotation mark may open the value of a key that tells who an entry is. A quoted key may be one.
bool tells_identity(std::string_view text, std::size_t quote) {
  std::string_view before = text.substr(0, quote);
  // The second and third of three marks, and a line end behind them, belong to the first.
  while (before.ends_with('\n') || before.ends_with('\r') || before.ends_with(text[quote]))
    before.remove_suffix(1);
  while (!before.empty() && is_blank(before.back()))
    before.remove_suffix(1);
  if (!before.ends_with('=')) return false;
  before.remove_suffix(1);
  while (!before.empty() && is_blank(before.back()))
    before.remove_suffix(1);
  if (before.ends_with('"') || before.ends_with('\'')) return true;
  const auto begin = std::find_if_not(before.rbegin(), before.rend(), is_bare_key_character);
  const std::string_view key = before.substr(static_cast<std::size_t>(std::distance(begin, before.rend())));
  return key == "name" || key == "id" || key == "uid";
}

// The slug of the text behind a quotation mark, as far as it matters.
std::string slug_behind(std::string_view text, std::size_t quote, const SlugSet& slugs) {
  const std::string_view rest = text.substr(quote + 1);
  const std::string_view value = rest.substr(0, rest.find(text[quote]));
  const std::size_t enough = 4 * slugs.longest() + 64;
  if (value.size() > enough) {
    std::size_t end = enough;
    while (end > 0 && !is_ascii(value[end]))
      --end;
    std::string slug = slug_of(value.substr(0, end));
    if (slug.size() > slugs.longest() + 64) return slug;
  }
  return slug_of(value);
}

}  // namespace

void SlugSet::add(const std::string& slug) {
  if (!slugs_.insert(slug).second) return;
  for (std::size_t hyphen = slug.find('-'); hyphen != std::string::npos; hyphen = slug.find('-', hyphen + 1))
    beginnings_.insert(slug.substr(0, hyphen));
  beginnings_.insert(slug);
  longest_ = std::max(longest_, slug.size());
  first_bytes_.set(index_of(slug.front()));
  if (slug.size() < 2 || slug[1] == '-') {
    short_words_.set(index_of(slug.front()));
  } else {
    first_pairs_.set(index_of(slug[0], slug[1]));
  }
}

bool SlugSet::has_near(std::string_view slug) const {
  std::string beginning(slug);
  if (beginnings_.contains(beginning)) return true;
  for (std::size_t hyphen = slug.rfind('-'); hyphen != std::string_view::npos && hyphen > 0;
       hyphen = slug.rfind('-', hyphen - 1)) {
    beginning.resize(hyphen);
    if (slugs_.contains(beginning)) return true;
  }
  return false;
}

bool SlugSet::may_have_near(std::string_view text) const {
  const auto* const begin = std::ranges::find_if(text, [](char c) { return !is_ascii(c) || is_letter_or_digit(c); });
  text.remove_prefix(static_cast<std::size_t>(std::distance(text.begin(), begin)));
  if (text.empty()) return false;
  if (!is_ascii(text[0])) return true;
  const char first = lower_case(text[0]);
  if (!first_bytes_[index_of(first)]) return false;
  if (text.size() > 1 && !is_ascii(text[1])) return true;
  if (text.size() < 2 || !is_letter_or_digit(text[1])) return short_words_[index_of(first)];
  return first_pairs_[index_of(first, lower_case(text[1]))];
}

std::vector<std::size_t> find_values(std::string_view text, const SlugSet& slugs, Values values) {
  std::vector<std::size_t> found;
  const auto take = [&](std::size_t quote) {
    if (!slugs.may_have_near(text.substr(quote + 1))) return;
    if (values == Values::Identity && !tells_identity(text, quote)) return;
    if (slugs.has_near(slug_behind(text, quote, slugs))) found.push_back(quote);
  };
  for_each_byte(text, '"', take);
  for_each_byte(text, '\'', take);
  std::ranges::sort(found);
  return found;
}

}  // namespace contacts
