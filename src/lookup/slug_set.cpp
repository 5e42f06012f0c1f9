#include "lookup/slug_set.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "directory/identity.hpp"
#include "text/ascii.hpp"
#include "text/block.hpp"
#include "text/bytes.hpp"
#include "text/fold.hpp"
#include "toml/characters.hpp"

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
    if (words_ == 2) second_ = hash_with(second_, folded);
  }
  void add(std::string_view folded) {
    for (const char c : folded)
      add(c);
  }

  // How many words have begun; three are as good as more.
  [[nodiscard]] std::size_t words() const { return words_; }
  [[nodiscard]] bool is_behind_first() const { return words_ == 1 && !is_in_word_; }
  // Hashes of the first one, and of both with a hyphen between them.
  [[nodiscard]] std::uint32_t first() const { return first_; }
  [[nodiscard]] std::uint32_t both() const { return second_; }

 private:
  std::size_t words_ = 0;
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

bool has_near(const SlugSet& slugs, std::string_view text, std::size_t quote) {
  if (!slugs.may_begin_near(text.substr(quote + 1))) return false;
  const std::string_view value = value_at(text, quote);
  return slugs.may_have_near(value) && slugs.has_near(slug_of_value(value, slugs));
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

std::size_t without_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at]))
    ++at;
  return at;
}

bool is_quote(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '"' || text[at] == '\'');
}

// As std::string_view's, but for a size that is known to the compiler.
template <std::size_t size>
bool begins_with(std::string_view text,
                 const char (&word)[size]) {  // NOLINT(modernize-avoid-c-arrays): so literals are
  return text.size() >= size - 1 && std::memcmp(text.data(), word, size - 1) == 0;
}

// Behind one of the keys, in quotation marks or not, that `text` goes on with; npos where it does with another one.
std::size_t behind_identity_key(std::string_view text, std::size_t at) {
  at = without_blanks(text, at);
  const bool is_quoted = is_quote(text, at);
  if (is_quoted) ++at;
  const std::string_view rest = text.substr(std::min(at, text.size()));
  const std::size_t size = begins_with(rest, "name")  ? 4
                           : begins_with(rest, "id")  ? 2
                           : begins_with(rest, "uid") ? 3
                                                      : 0;
  if (size == 0) return std::string_view::npos;
  at += size;
  return is_quoted && is_quote(text, at) ? at + 1 : at;
}

// Where the text is opened that is the value of an identity in the line that begins at `line`; npos where none is.
std::size_t identity_at(std::string_view text, std::size_t line) {
  const std::size_t key = behind_identity_key(text, line);
  if (key == std::string_view::npos) return key;
  const std::size_t equals = without_blanks(text, key);
  if (equals >= text.size() || text[equals] != '=') return std::string_view::npos;
  const std::size_t quote = without_blanks(text, equals + 1);
  return is_quote(text, quote) ? quote : std::string_view::npos;
}

// Calls `take` with the beginning of each line that may begin with such a key: with one of their first letters, with
// blanks or with a quotation mark.
template <typename Take>
void for_each_line_of_identity(std::string_view text, Take take) {
  const Block line_end = Block::all('\n');
  const Block tab = Block::all('\t');
  const std::array<Block, 3> letters{Block::all('n'), Block::all('i'), Block::all('u')};
  if (!text.empty()) take(0);
  std::size_t at = 0;
  for (; at + Block::size + 1 <= text.size(); at += Block::size) {
    const Block next = Block::at(text.data() + at + 1);
    const Block begins = next.equal(letters[0]) | next.equal(letters[1]) | next.equal(letters[2]) | next.equal(tab) |
                         next.between(' ', '\'');
    for (Block::Mask mask = (Block::at(text.data() + at).equal(line_end) & begins).high_bits(); mask != 0;
         mask &= mask - 1)
      take(at + first_of(mask) + 1);
  }
  for (; at + 1 < text.size(); ++at) {
    if (text[at] == '\n') take(at + 1);
  }
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
  words.add(slug);
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

bool SlugSet::may_have_near(std::string_view text) const {
  if (!may_begin_near(text)) return false;
  FirstWords words;
  for (std::size_t at = 0; at < text.size() && words.words() < 3; ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      words.add(lower_case(text[at]));
      if (words.is_behind_first() && !first_words_.may_have(words.first())) return false;
    } else if (byte >= first_latin_byte && byte <= last_latin_byte && at + 1 < text.size()) {
      words.add(fold_latin((byte & 0x1FU) << 6U | (static_cast<unsigned char>(text[++at]) & 0x3FU)));
    } else if (words.words() > 0 || !(stands_in_no_slug(byte) || is_continuation(byte))) {
      return true;  // it may be folded to a letter, or to nothing
    }
  }
  if (words.words() == 0) return has_made_of_no_letters_;
  if (words.words() == 1) return first_words_.may_have(words.first());
  return first_two_words_.may_have(words.both()) || only_words_.may_have(words.first());
}

std::vector<std::size_t> find_values(std::string_view text, const SlugSet& slugs) {
  return find_quotes(text, [&](std::size_t quote) { return has_near(slugs, text, quote); });
}

std::vector<std::size_t> find_same_values(std::string_view text, const SlugSet& slugs) {
  return find_quotes(text, [&](std::size_t quote) {
    if (!slugs.may_begin_near(text.substr(quote + 1))) return false;
    const std::string_view value = value_at(text, quote);
    return slugs.may_have_near(value) && slugs.contains(slug_of_value(value, slugs));
  });
}

std::vector<std::size_t> find_identities(std::string_view text, const SlugSet& slugs) {
  std::vector<std::size_t> found;
  for_each_line_of_identity(text, [&](std::size_t line) {
    const std::size_t quote = identity_at(text, line);
    if (quote != std::string_view::npos && has_near(slugs, text, quote)) found.push_back(quote);
  });
  return found;
}

}  // namespace contacts
