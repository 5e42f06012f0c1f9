// How a display name is split. The prefix and the suffix that the file gives are taken off its ends. If the file gives
// the family or the given name as well, that is taken off the end where it stands, and what remains is the other one.
// If it gives neither, titles at the beginning and suffixes at the end are taken off, and a remark in brackets, which
// is in no part, nor is a nickname in quotes or what follows a dash. What stands before a comma is the family name
// then; else what is in capitals beside words that are not; else the last word is, with the particles before it, or all
// from the first particle on. A single word is the given name: programs that address people by it, or show nothing
// else, then still have a name to show; but behind a title it is the family name.

#include "vcard/structured_name.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "text/invisible.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"
#include "vcard/name_words.hpp"

namespace contacts {

namespace {

using Words = std::span<const std::string_view>;

bool is_no_break_space(char32_t c) {
  return c == 0xA0 || c == 0x2007 || c == 0x202F;
}

// The Unicode property White_Space.
bool is_white_space(char32_t c) {
  if (c < 0x80) return c == 0x20 || (c >= 0x09 && c <= 0x0D);
  constexpr std::array<char32_t, 8> scattered = {0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000};
  return (c >= 0x2000 && c <= 0x200A) || std::ranges::find(scattered, c) != scattered.end();
}

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::size_t usual = 8;
  std::vector<std::string_view> words;
  if (!text.empty()) words.reserve(usual);
  std::size_t begin = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, offset);
    if (is_white_space(decoded.value) && !is_no_break_space(decoded.value)) {
      if (begin < offset) words.push_back(text.substr(begin, offset - begin));
      begin = offset + decoded.size;
    }
    offset += decoded.size;
  }
  if (begin < text.size()) words.push_back(text.substr(begin));
  return words;
}

// The words, which stand in one text, with what is between them.
std::string text_of(Words words) {
  if (words.empty()) return {};
  const std::string_view last = words.back();
  return {words.front().data(), last.data() + last.size()};
}

// The words that follow or precede `part`; none where `part` does not stand there, or is all there is.
Words after(Words words, Words part) {
  if (part.empty() || part.size() > words.size()) return {};
  return std::ranges::equal(words.first(part.size()), part) ? words.subspan(part.size()) : Words();
}

Words before(Words words, Words part) {
  if (part.empty() || part.size() > words.size()) return {};
  return std::ranges::equal(words.last(part.size()), part) ? words.first(words.size() - part.size()) : Words();
}

// The words of the display name between prefix and suffix; the comma of "Anna Berg, PhD" goes with the suffix.
std::vector<std::string_view> bare_name(std::string_view display_name, const StructuredName& name) {
  std::vector<std::string_view> words = words_of(display_name);
  if (const Words rest = after(words, words_of(name.prefix)); !rest.empty()) {
    words.erase(words.begin(), words.end() - std::ssize(rest));
  }
  if (const Words rest = before(words, words_of(name.suffix)); !rest.empty()) {
    words.resize(rest.size());
    if (words.back().ends_with(',')) words.back().remove_suffix(1);
    if (words.back().empty()) words.pop_back();
  }
  return words;
}

// "(Volvo)" at the end.
void drop_remark(std::vector<std::string_view>& words) {
  if (words.size() < 2 || !words.back().ends_with(')')) return;
  std::size_t begin = words.size();
  while (begin > 1 && !words[begin - 1].starts_with('('))
    --begin;
  if (begin > 1) words.resize(begin - 1);
}

// "Anna Berg – Volvo", "Anna Berg | Volvo".
void drop_asides(std::vector<std::string_view>& words) {
  constexpr auto signs = std::to_array<std::string_view>({"-", "–", "—", "|", "/", "@", "·"});
  const auto sign =
      std::ranges::find_if(words, [&](std::string_view word) { return std::ranges::find(signs, word) != signs.end(); });
  if (sign != words.begin() && sign != words.end()) words.erase(sign, words.end());
}

struct Quotes {
  std::string_view open, close;
};

bool is_quoted(std::string_view word) {
  constexpr auto quotes = std::to_array<Quotes>(
      {{"\"", "\""}, {"“", "”"}, {"”", "”"}, {"„", "“"}, {"«", "»"}, {"»", "«"}, {"»", "»"}, {"(", ")"}});
  return std::ranges::any_of(quotes, [&](const Quotes& one) {
    return word.size() > one.open.size() + one.close.size() && word.starts_with(one.open) && word.ends_with(one.close);
  });
}

bool is_suffix(std::string_view word) {
  while (word.ends_with(','))
    word.remove_suffix(1);
  return is_name_suffix(word);
}

// Takes titles and suffixes off the ends, as long as a word is left.
void take_titles(std::vector<std::string_view>& words, StructuredName& name) {
  std::size_t titles = 0;
  while (name.prefix.empty() && titles + 1 < words.size() &&
         (is_title(words[titles]) || (titles > 0 && is_faculty(words[titles]))))
    ++titles;
  if (titles > 0) name.prefix = text_of(Words(words).first(titles));
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(titles));
  std::size_t end = words.size();
  while (name.suffix.empty() && end > 1 && is_suffix(words[end - 1]))
    --end;
  if (end == words.size()) return;
  name.suffix = text_of(Words(words).subspan(end));
  words.resize(end);
  if (words.back().ends_with(',')) words.back().remove_suffix(1);
  if (words.back().empty()) words.pop_back();
}

// Letters, hyphens and apostrophes alone; a single letter is an initial.
bool is_in_capitals(std::string_view word) {
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < word.size();) {
    const DecodedCodePoint decoded = decode_utf8(word, i);
    i += decoded.size;
    const bool joins = decoded.value == '-' || decoded.value == '\'' || decoded.value == U'’';
    if (joins) continue;
    if (!is_any_letter(decoded.value)) return false;
    if (!is_capital(decoded.value)) return false;
    ++capitals;
  }
  return capitals > 1;
}

// "BERG Anna", "Anna BERG LUND": the words in capitals, where they stand at one end and a word of three letters is
// among them, and the others are not in capitals. None else.
Words in_capitals(Words words) {
  const auto is_small = [](std::string_view word) { return !is_in_capitals(word); };
  const auto first = std::ranges::find_if(words, is_small);
  const bool is_at_begin = first != words.begin();
  const auto begin = is_at_begin ? words.begin() : std::ranges::find_if(words, is_in_capitals);
  const auto end = is_at_begin ? first : words.end();
  const bool is_rest_small =
      std::all_of(is_at_begin ? end : words.begin(), is_at_begin ? words.end() : begin, is_small);
  const bool is_at_end_only = std::all_of(begin, end, is_in_capitals);
  const bool has_long = std::any_of(begin, end, [](std::string_view word) { return word.size() > 2; });
  const auto count = static_cast<std::size_t>(end - begin);
  if (!is_rest_small || !is_at_end_only || !has_long || count == words.size()) return {};
  return words.subspan(static_cast<std::size_t>(begin - words.begin()), count);
}

// Of "María del Carmen": the words behind "María" that belong to it. Spanish given names of the Virgin and of saints.
std::size_t size_of_given_compound(Words words) {
  constexpr auto small = std::to_array<std::string_view>({"de", "del", "la", "las", "los"});
  constexpr auto names = std::to_array<std::string_view>(
      {"Carmen", "Pilar",  "Mar",      "Rosario", "Rocío",     "Rocio",   "Ángeles", "Angeles",
       "Luz",    "Jesús",  "Jesus",    "Dios",    "Mercedes",  "Dolores", "Lourdes", "Fátima",
       "Fatima", "Nieves", "Consuelo", "Socorro", "Guadalupe", "Valle"});
  std::size_t size = 0;
  while (size < words.size() && size < 2 && std::ranges::find(small, words[size]) != small.end())
    ++size;
  const bool is_name = size > 0 && size < words.size() && std::ranges::find(names, words[size]) != names.end();
  return is_name ? size + 1 : 0;
}

// That begins a family name of several words, in small letters.
bool is_beginning_particle(std::string_view word) {
  constexpr auto particles = std::to_array<std::string_view>(
      {"de", "da", "do", "dos", "das", "del", "della", "di", "van", "von", "af", "av", "zu", "du"});
  return std::ranges::find(particles, word) != particles.end();
}

// Where a particle begins a family name of several words: "de la Cruz Pérez", "da Silva Santos", "van der Berg Olsen".
// The number of words where none does.
std::size_t first_particle(Words words) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (const std::size_t given = size_of_given_compound(words.subspan(i)); given > 0) {
      i += given - 1;
    } else if (is_beginning_particle(words[i])) {
      return i;
    }
  }
  return words.size();
}

// Where the family name begins: at the last word, or the first of the particles before it.
std::size_t begin_of_family(const std::vector<std::string_view>& words) {
  if (const std::size_t particle = first_particle(words); particle < words.size()) return particle;
  std::size_t begin = words.size() - 1;
  while (begin > 1 && is_particle(words[begin - 1])) {
    // "Ortega y Gasset" is a name of two families.
    begin -= words[begin - 1] == "y" && begin > 2 ? 2U : 1U;
  }
  const bool is_only_family = begin == 1 && is_beginning_particle(words.front()) && !is_particle(words.back());
  return is_only_family ? 0 : begin;
}

// Without a nickname behind it: of "Anna "Nisse" Berg" or "Anna (Nisse) Berg".
std::string given_of(Words words) {
  while (words.size() > 1 && is_quoted(words.back()))
    words = words.first(words.size() - 1);
  return text_of(words);
}

// Of "Berg, Anna" the word that ends in the comma; the number of words where none does, or several do, or where nothing
// stands before it.
std::size_t comma_of(const std::vector<std::string_view>& words) {
  const auto has_comma = [](std::string_view word) { return word.ends_with(','); };
  if (std::ranges::count_if(words, has_comma) != 1 || has_comma(words.back())) return words.size();
  const auto found = std::ranges::find_if(words, has_comma);
  const bool is_bare = found->find_first_not_of(',') == std::string_view::npos;
  return is_bare ? words.size() : static_cast<std::size_t>(found - words.begin());
}

void split(std::vector<std::string_view> words, StructuredName& name) {
  drop_remark(words);
  drop_asides(words);
  const bool had_prefix = !name.prefix.empty();
  take_titles(words, name);
  if (words.empty()) return;
  const std::size_t comma = comma_of(words);
  if (comma < words.size()) {
    words[comma].remove_suffix(1);
    name.family = text_of(Words(words).first(comma + 1));
    std::vector<std::string_view> given(words.begin() + static_cast<std::ptrdiff_t>(comma) + 1, words.end());
    take_titles(given, name);  // "Berg, Dr. Anna"
    name.given = text_of(given);
    return;
  }
  if (const Words capitals = in_capitals(words); !capitals.empty()) {
    const bool is_first = capitals.data() == words.data();
    name.family = text_of(capitals);
    name.given =
        given_of(is_first ? Words(words).subspan(capitals.size()) : Words(words).first(words.size() - capitals.size()));
    return;
  }
  const std::size_t family = words.size() == 1 && (had_prefix || name.prefix.empty()) ? 1 : begin_of_family(words);
  name.family = text_of(Words(words).subspan(family));
  name.given = given_of(Words(words).first(family));
}

std::string first_not_empty(Words preferred, Words other) {
  return text_of(preferred.empty() ? other : preferred);
}

}  // namespace

StructuredName complete_name(StructuredName name, std::string_view display_name) {
  if (is_blank(name.family)) name.family.clear();
  if (is_blank(name.given)) name.given.clear();
  const std::vector<std::string_view> words = bare_name(display_name, name);
  if (name.family.empty() && name.given.empty()) {
    split(words, name);
    // A no-break blank between two parts is in neither.
    for (std::string* const part : {&name.family, &name.given})
      *part = std::string(without_blank_ends(*part));
  } else if (name.given.empty()) {
    const std::vector<std::string_view> family = words_of(name.family);
    name.given = first_not_empty(before(words, family), after(words, family));
  } else if (name.family.empty()) {
    const std::vector<std::string_view> given = words_of(name.given);
    name.family = first_not_empty(after(words, given), before(words, given));
  }
  return name;
}

bool is_blank(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, offset);
    if (!is_white_space(decoded.value)) return false;
    offset += decoded.size;
  }
  return true;
}

}  // namespace contacts
