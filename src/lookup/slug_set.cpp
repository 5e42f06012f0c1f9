#include "lookup/slug_set.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "directory/identity.hpp"
#include "text/ascii.hpp"
#include "text/bytes.hpp"
#include "text/fold.hpp"
#include "toml/identity_value.hpp"

// The slug of a value costs much more than to find the value. But two slugs that are near each other begin with the
// same word, and go on with the same second one if both have one. So these words are hashed as they stand in the text,
// and where no slug has them, which is nearly always, the value is not looked at any closer.

namespace contacts {

namespace {

bool is_slug_character(char c) {
  return (c >= 'a' && c <= 'z') || is_digit(c);
}

// FNV-1a.
constexpr std::uint32_t hash_of_nothing = 2166136261U;
constexpr std::uint32_t hash_with(std::uint32_t hash, char c) {
  constexpr std::uint32_t prime = 16777619U;
  return (hash ^ static_cast<unsigned char>(c)) * prime;
}

// Whether a byte is of a character that stands in no slug: those of most alphabets but the Latin.
bool stands_in_no_slug(unsigned char byte) {
  return (byte >= 0xCE && byte <= 0xDF) || (byte >= 0xE4 && byte <= 0xE9) || (byte >= 0xEB && byte <= 0xED);
}

bool is_continuation(unsigned char byte) {
  return byte >= 0x80 && byte < 0xC0;
}

std::size_t behind_what_stands_in_no_slug(std::string_view text, std::size_t at) {
  const auto stands_in_one = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_ascii(c)) return is_letter_or_digit(c) || c == '"' || c == '\'' || c == '\n';
    return !stands_in_no_slug(byte) && !is_continuation(byte);
  };
  while (at < text.size() && !stands_in_one(text[at]))
    ++at;
  return at;
}

// Letters in either case and digits have a number each, everything else has one together.
constexpr std::size_t another = 36;
constexpr std::array<unsigned char, 256> make_kinds() {
  std::array<unsigned char, 256> kinds{};
  kinds.fill(another);
  for (unsigned char i = 0; i < 26; ++i) {
    kinds.at('a' + i) = i;
    kinds.at('A' + i) = i;
  }
  for (unsigned char i = 0; i < 10; ++i)
    kinds.at('0' + i) = static_cast<unsigned char>(26 + i);
  return kinds;
}
constexpr std::array<unsigned char, 256> kinds = make_kinds();

std::size_t kind_at(std::string_view text, std::size_t at) {
  return at < text.size() ? kinds[static_cast<unsigned char>(text[at])] : another;
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
  // How many words have begun; three are as good as more.
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

// The text between a quotation mark, or the first of three, and what closes it where nothing is escaped.
std::string_view value_at(std::string_view text, std::size_t quote) {
  const std::string_view three = text.substr(quote, 3);
  const bool is_long = three == R"(""")" || three == "'''";
  const std::string_view rest = text.substr(quote + (is_long ? three.size() : 1));
  return rest.substr(0, is_long ? rest.find(three) : rest.find(text[quote]));
}

// The slug of a value, as far as it matters.
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

// The slug of the value that a quotation mark opens; nothing where it is soon seen that none is near it.
std::optional<std::string> slug_if_it_may_be_near(const SlugSet& slugs, std::string_view text, std::size_t quote) {
  if (!slugs.may_begin_near(text.substr(quote + 1))) return std::nullopt;
  const std::string_view value = value_at(text, quote);
  if (!slugs.may_have_near(value)) return std::nullopt;
  return slug_of_value(value, slugs);
}

bool has_near(const SlugSet& slugs, std::string_view text, std::size_t quote) {
  const std::optional<std::string> slug = slug_if_it_may_be_near(slugs, text, quote);
  return slug && slugs.has_near(*slug);
}

template <typename Condition>
std::vector<std::size_t> find_quotes(std::string_view text, Condition condition) {
  std::vector<std::size_t> found;
  const auto take = [&](std::size_t quote) {
    if (condition(quote)) found.push_back(quote);
  };
  for_each_byte(text, '"', take);
  for_each_byte(text, '\'', take);
  std::ranges::sort(found);
  return found;
}

}  // namespace

bool SlugSet::add(const std::string& slug) {
  if (!slugs_.insert(slug).second) return false;
  for (std::size_t end = slug.find('-'); end != std::string::npos; end = slug.find('-', end + 1))
    beginnings_.insert(slug.substr(0, end));
  beginnings_.insert(slug);
  longest_ = std::max(longest_, slug.size());
  has_made_of_no_letters_ = has_made_of_no_letters_ || slug.starts_with('u') || slug.starts_with("entry");
  add_first_bytes(slug);
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

std::size_t SlugSet::index_of(std::string_view text) {
  return (kind_at(text, 0) * byte_kinds + kind_at(text, 1)) * byte_kinds + kind_at(text, 2);
}

// Behind a byte that is no letter nobody knows what comes: it may be a part of one, or nothing.
void SlugSet::add_first_bytes(std::string_view slug) {
  const std::size_t first = kind_at(slug, 0) * byte_kinds * byte_kinds;
  const std::size_t second = first + kind_at(slug, 1) * byte_kinds;
  first_bytes_.set(second + kind_at(slug, 2));
  first_bytes_.set(second + another);
  for (std::size_t third = 0; third < byte_kinds; ++third)
    first_bytes_.set(first + another * byte_kinds + third);
  if (slugs_.size() > 1) return;
  for (std::size_t rest = 0; rest < byte_kinds * byte_kinds; ++rest)
    first_bytes_.set(another * byte_kinds * byte_kinds + rest);
}

bool SlugSet::has_near(std::string_view slug) const {
  std::string beginning(slug);
  if (beginnings_.contains(beginning)) return true;
  for (std::size_t end = slug.rfind('-'); end != std::string_view::npos && end > 0; end = slug.rfind('-', end - 1)) {
    beginning.resize(end);
    if (slugs_.contains(beginning)) return true;
  }
  return false;
}

bool SlugSet::may_have_near(std::string_view text, bool goes_on) const {
  if (!may_begin_near(text)) return false;
  FirstWords words;
  const auto is_far = [&](char folded) {
    words.add(folded);
    if (words.is_behind_first()) return !first_words_.may_have(words.first());
    return words.is_far_in_second() && !second_beginnings_.may_have(words.both()) &&
           !only_words_.may_have(words.first());
  };
  for (std::size_t at = 0; at < text.size() && words.words() < 3; ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      if (is_far(lower_case(text[at]))) return false;
    } else if (byte >= first_latin_byte && byte <= last_latin_byte && at + 1 < text.size()) {
      if (std::ranges::any_of(fold_latin((byte & 0x1FU) << 6U | (static_cast<unsigned char>(text[++at]) & 0x3FU)),
                              is_far))
        return false;
    } else if (words.words() > 0 || !(stands_in_no_slug(byte) || is_continuation(byte))) {
      return true;  // it may be folded to a letter, or to nothing
    }
  }
  if (goes_on && words.words() < 3) return true;
  if (words.words() == 0) return has_made_of_no_letters_;
  if (words.words() == 1) return first_words_.may_have(words.first());
  return first_two_words_.may_have(words.both()) || only_words_.may_have(words.first());
}

std::vector<std::size_t> find_values(std::string_view text, const SlugSet& slugs) {
  return find_quotes(text, [&](std::size_t quote) { return has_near(slugs, text, quote); });
}

std::vector<std::size_t> find_same_values(std::string_view text, const SlugSet& slugs) {
  return find_quotes(text, [&](std::size_t quote) {
    const std::optional<std::string> slug = slug_if_it_may_be_near(slugs, text, quote);
    return slug && slugs.contains(*slug);
  });
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
  const char quote = text.front();
  const std::size_t at = behind_what_stands_in_no_slug(text, 1);
  const bool has_nothing_else = at > 1 && text.substr(at).starts_with(quote);
  bytes_[0] = quote;
  // A blank, so that it is not taken for one of three marks.
  if (has_nothing_else) bytes_[1] = ' ';
  const std::size_t begin = has_nothing_else ? 2 : 1;
  text.remove_prefix(std::min(at, text.size()));
  std::ranges::copy(text.substr(0, bytes_.size() - begin), bytes_.begin() + static_cast<std::ptrdiff_t>(begin));
}

bool ValueBeginning::may_be_near(const SlugSet& slugs) const {
  const std::string_view value = std::string_view(bytes_.data(), bytes_.size()).substr(1);
  const std::size_t end = value.find(bytes_.front());
  const bool may_have_lines = end == 0;
  return may_have_lines || slugs.may_have_near(value.substr(0, end), end == std::string_view::npos);
}

}  // namespace contacts
