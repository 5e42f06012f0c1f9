#include "prefilter/slug_set.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include "model/identity.hpp"
#include "prefilter/slug_beginnings.hpp"
#include "text/ascii.hpp"
#include "text/bytes.hpp"
#include "text/fold.hpp"
#include "toml/identity_value.hpp"

// To make the slug of a value costs much more than to find the value. But two slugs that are near each other have the
// same first word, and the same second word if both have one. So the first two words of a value are hashed as they
// stand in the text. Nearly always no slug of the set has these hashes, and the value is done with.

namespace contacts {

namespace {

// FNV-1a.
constexpr std::uint32_t hash_of_nothing = 2166136261U;
constexpr std::uint32_t hash_with(std::uint32_t hash, char c) {
  constexpr std::uint32_t prime = 16777619U;
  return (hash ^ static_cast<unsigned char>(c)) * prime;
}

// The first two words of a slug, hashed while its characters come.
class FirstWords {
 public:
  void add(char folded) {
    if (!is_slug_character(folded)) {
      is_in_word_ = false;
      return;
    }
    if (!is_in_word_) {
      if (words_ == 1) second_ = hash_with(first_, '-');
      ++words_;
      is_in_word_ = true;
    }
    if (words_ == 1) first_ = hash_with(first_, folded);
    if (words_ == 2) {
      second_ = hash_with(second_, folded);
      ++size_of_second_;
    }
  }
  // How many words have begun.
  [[nodiscard]] std::size_t words() const { return words_; }
  [[nodiscard]] bool is_behind_first() const { return words_ == 1 && !is_in_word_; }
  [[nodiscard]] bool is_far_in_second() const { return words_ == 2 && size_of_second_ == few_letters; }
  // Hashes of the first one, and of both, as far as they have come, with a hyphen between them.
  [[nodiscard]] std::uint32_t first() const { return first_; }
  [[nodiscard]] std::uint32_t both() const { return second_; }

 private:
  static constexpr std::size_t few_letters = 3;

  std::size_t words_ = 0;
  std::size_t size_of_second_ = 0;
  bool is_in_word_ = false;
  std::uint32_t first_ = hash_of_nothing;
  std::uint32_t second_ = 0;
};

// The text between a quotation mark, or three of them, and the closing ones, if no quotation mark in it is escaped.
std::string_view value_at(std::string_view text, std::size_t quote) {
  const std::string_view three = text.substr(quote, 3);
  const bool is_long = three == R"(""")" || three == "'''";
  const std::string_view rest = text.substr(quote + (is_long ? three.size() : 1));
  return rest.substr(0, is_long ? rest.find(three) : rest.find(text[quote]));
}

// The slug of a value. Of a value much longer than any slug of the set, only as much as tells them apart.
std::string slug_of_value(std::string_view value, const SlugSet& slugs) {
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

// The slug of the value that a quotation mark opens; nothing where its first words tell that no slug is near it.
std::optional<std::string> slug_if_it_may_be_near(const SlugSet& slugs, std::string_view text, std::size_t quote) {
  if (!slugs.may_begin_with(FirstLetters::of_value(text, quote, begin_of_slug(text, quote)))) return std::nullopt;
  const std::string_view value = value_at(text, quote);
  if (!slugs.may_have_near(value)) return std::nullopt;
  return slug_of_value(value, slugs);
}

bool has_near(const SlugSet& slugs, std::string_view text, std::size_t quote) {
  const std::optional<std::string> slug = slug_if_it_may_be_near(slugs, text, quote);
  return slug && slugs.has_near(*slug);
}

// Whether slug_of() may make a slug of a text without letters or digits: "u674e-u96f7" or "entry".
bool may_be_of_no_letters(std::string_view slug) {
  std::string_view word = slug.substr(0, slug.find('-'));
  if (word == "entry") return true;
  if (!word.starts_with('u')) return false;
  word.remove_prefix(1);
  return std::ranges::all_of(word, is_hex_digit);
}

// Such a quotation mark opens no value: a text over several lines opens with three, and the first of them counts.
bool is_at_end_of_line(std::string_view text, std::size_t quote) {
  return quote + 1 < text.size() && (text[quote + 1] == '\n' || text[quote + 1] == '\r');
}

// Calls `take` with the offset of each quotation mark that may open a value.
template <typename Take>
void for_each_opening_quote(std::string_view text, Take take) {
  for_each_byte(text, '"', '\'', [&](std::size_t quote) {
    if (!is_at_end_of_line(text, quote)) take(quote);
  });
}

}  // namespace

bool SlugSet::add(const std::string& slug) {
  if (!slugs_.insert(slug).second) return false;
  for_each_beginning(slug, [&](std::size_t end, std::uint64_t hash) {
    beginnings_.insert(hash);
    if (end == slug.size()) hashes_.insert(hash);
  });
  longest_ = std::max(longest_, slug.size());
  has_made_of_no_letters_ = has_made_of_no_letters_ || may_be_of_no_letters(slug);
  for (std::size_t count = 0; count <= FirstLetters::most; ++count)
    first_letters_.set(FirstLetters::of_slug(slug, count).number());
  if (has_made_of_no_letters_) first_letters_.set(FirstLetters::of_no_letters().number());
  FirstWords words;
  for (const char c : slug) {
    words.add(c);
    if (words.is_far_in_second()) second_beginnings_.add(words.both());
  }
  first_words_.add(words.first());
  if (words.words() == 1) {
    only_words_.add(words.first());
  } else {
    first_two_words_.add(words.both());
  }
  return true;
}

bool SlugSet::has_near(std::string_view slug) const {
  bool is_near = false;
  for_each_beginning(slug, [&](std::size_t end, std::uint64_t hash) {
    is_near = is_near || hashes_.contains(hash) || (end == slug.size() && beginnings_.contains(hash));
  });
  return is_near;
}

bool SlugSet::may_have_near(std::string_view text, bool goes_on) const {
  FirstWords words;
  const auto is_far = [&](char folded) {
    words.add(folded);
    if (words.is_behind_first()) return !first_words_.may_have(words.first());
    return words.is_far_in_second() && !second_beginnings_.may_have(words.both()) &&
           !only_words_.may_have(words.first());
  };
  for (std::size_t at = 0; at < text.size() && words.words() < 3; ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const char lower = lower_case(text[at]);
    std::string_view folded;
    if (byte < 0x80) {
      folded = std::string_view(&lower, 1);
    } else if (byte >= first_latin_byte && byte <= last_latin_byte && at + 1 < text.size()) {
      folded = fold_latin((byte & 0x1FU) << 6U | (static_cast<unsigned char>(text[++at]) & 0x3FU));
    } else if (words.words() > 0 || !stands_in_no_slug(byte)) {
      return true;  // it may be folded to a letter, or to nothing
    }
    if (std::ranges::any_of(folded, is_far)) return false;
  }
  if (goes_on && words.words() < 3) return true;
  if (words.words() == 0) return has_made_of_no_letters_;
  if (words.words() == 1) return first_words_.may_have(words.first());
  return first_two_words_.may_have(words.both()) || only_words_.may_have(words.first());
}

std::vector<std::size_t> find_values(std::string_view text, const SlugSet& slugs) {
  std::vector<std::size_t> found;
  for_each_opening_quote(text, [&](std::size_t quote) {
    if (has_near(slugs, text, quote)) found.push_back(quote);
  });
  return found;
}

std::vector<PlacedValue> values_in(std::string_view text) {
  std::vector<PlacedValue> values;
  for_each_opening_quote(text, [&](std::size_t quote) {
    values.push_back(PlacedValue{static_cast<std::uint32_t>(quote),
                                 FirstLetters::of_value(text, quote, begin_of_slug(text, quote))});
  });
  return values;
}

bool has_slug_of(const SlugSet& slugs, std::string_view text, const PlacedValue& value) {
  if (!slugs.may_begin_with(value.letters)) return false;
  const std::optional<std::string> slug = slug_if_it_may_be_near(slugs, text, value.quote);
  return slug && slugs.contains(*slug);
}

std::vector<std::size_t> find_identities(std::string_view text, const SlugSet& slugs) {
  std::vector<std::size_t> found;
  const auto take_line = [&](std::size_t line) {
    const std::optional<std::size_t> quote = identity_value_in_line(text, line);
    if (quote && has_near(slugs, text, *quote)) found.push_back(*quote);
  };
  take_line(0);
  for_each_byte(text, '\n', [&](std::size_t line_end) { take_line(line_end + 1); });
  return found;
}

ValueBeginning::ValueBeginning(std::string_view text) {
  const std::size_t begin = begin_of_slug(text, 0);
  letters_ = FirstLetters::of_value(text, 0, begin);
  if (text.size() - begin >= bytes_.size()) {
    std::memcpy(bytes_.data() + 1, text.data() + begin, bytes_.size() - 1);
  } else {
    std::ranges::copy(text.substr(begin), bytes_.begin() + 1);
  }
  bytes_.front() = text.front();
}

bool ValueBeginning::may_be_near(const SlugSet& slugs) const {
  if (!slugs.may_begin_with(letters_)) return false;
  const std::string_view value(bytes_.data() + 1, bytes_.size() - 1);
  const std::size_t end = value.find(bytes_.front());
  const bool may_have_lines = end == 0;
  return may_have_lines || letters_.are_of_no_letters() ||
         slugs.may_have_near(value.substr(0, end), end == std::string_view::npos);
}

ValueBeginning::KnownSlug ValueBeginning::known_slug() const {
  const std::string_view value(bytes_.data() + 1, bytes_.size() - 1);
  const std::size_t end = value.find(bytes_.front());
  const bool may_have_lines = end == 0;
  if (may_have_lines) return {};
  std::string slug = slug_of(value.substr(0, end));
  if (end != std::string_view::npos) return {std::move(slug), Known::Whole};
  std::size_t hyphen = slug.find('-');
  if (hyphen == std::string::npos) return {std::move(slug), Known::Beginning};
  if (const std::size_t second = slug.find('-', hyphen + 1); second != std::string::npos) hyphen = second;
  return {slug.substr(0, hyphen), Known::FirstWords};
}

}  // namespace contacts
