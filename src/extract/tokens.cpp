#include "extract/tokens.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

// RFC 5322's atext without what never stands in addresses that people write, and any letter beyond ASCII.
bool may_be_local(char c) {
  return is_letter_or_digit(c) || is_in_set(c, ".!#$%&'*+-/=?^_`{}~") || !is_ascii(c);
}

bool may_be_domain(char c) {
  return is_letter_or_digit(c) || c == '-' || c == '.' || !is_ascii(c);
}

bool is_top_level(std::string_view name) {
  return name.size() >= 2 && std::ranges::all_of(name, [](char c) { return is_letter(c) || !is_ascii(c); });
}

bool is_domain(std::string_view domain) {
  const std::size_t dot = domain.rfind('.');
  return dot != std::string_view::npos && dot > 0 && domain.find("..") == std::string_view::npos &&
         is_top_level(domain.substr(dot + 1));
}

void scan_emails(std::string_view text, ScannedLine& scanned) {
  constexpr std::string_view not_first = "./'*`=!?#$%&-";
  constexpr std::size_t longest_local = 64;  // RFC 5321 4.5.3.1.1
  std::size_t free = 0;                      // behind the last address
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > free && at - begin <= longest_local && may_be_local(text[begin - 1]))
      --begin;
    while (begin < at && is_in_set(text[begin], not_first))
      ++begin;
    if (text.substr(begin, at - begin).starts_with("mailto:")) begin += 7;
    std::size_t end = at + 1;
    constexpr std::size_t longest_domain = 255;
    while (end < text.size() && end - at <= longest_domain && may_be_domain(text[end]))
      ++end;
    while (end > at + 1 && is_in_set(text[end - 1], ".-"))
      --end;
    const std::string_view address = text.substr(begin, end - begin);
    const bool is_address = begin < at && at - begin <= longest_local && is_domain(text.substr(at + 1, end - at - 1)) &&
                            address.find("..") == std::string_view::npos;
    if (!is_address) continue;
    take_token(scanned,
               {TokenKind::Email, begin, end, std::string(address), {}, label_before(scanned.rest, begin), {}});
    free = end;
  }
}

// Names of pages without "www." are told by their ending: countries and the general ones that are in use.
bool is_known_top_level(std::string_view name) {
  constexpr std::string_view known =
      " se no dk fi de at ch nl be fr lu is fo gl ax ee lv lt pl uk ie us ca com org net info eu nu io biz coop museum "
      "example edu gov berlin bayern hamburg koeln amsterdam paris london scot wales cymru swiss ";
  return known.find(" " + lower_case(name) + " ") != std::string_view::npos;
}

bool is_url_character(char c) {
  return static_cast<unsigned char>(c) > 0x20 && !is_in_set(c, "\"<>|\x01") && c != '\t';
}

bool is_word_end(std::string_view text, std::size_t begin) {
  return begin == 0 || is_in_set(text[begin - 1], " \t(<[|:/\x01,;\"'");
}

std::size_t end_of_url(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_url_character(text[end]))
    ++end;
  while (end > begin && is_in_set(text[end - 1], ".,;:!?)]'"))
    --end;
  return end;
}

bool is_bare_page(std::string_view word) {
  const std::size_t slash = std::min(word.find('/'), word.size());
  const std::string_view host = word.substr(0, slash);
  return is_domain(host) && is_known_top_level(host.substr(host.rfind('.') + 1)) &&
         std::ranges::all_of(host, may_be_domain) && std::ranges::any_of(host, is_letter) &&
         std::ranges::all_of(host, [](char c) { return !is_letter(c) || c == lower_case(c); });
}

void scan_pages(std::string_view text, ScannedLine& scanned) {
  for (std::size_t begin = 0; begin < text.size();) {
    if (!is_word_end(scanned.rest, begin) || scanned.rest[begin] == blanked || text[begin] == ' ') {
      ++begin;
      continue;
    }
    const std::size_t end = end_of_url(scanned.rest, begin);
    const std::string_view word = text.substr(begin, end - begin);
    const bool has_scheme = begins_with_name(word, "http://") || begins_with_name(word, "https://");
    const bool is_page = has_scheme || (begins_with_name(word, "www.") && word.size() > 7) || is_bare_page(word);
    if (is_page) {
      take_token(scanned, {TokenKind::Web, begin, end, std::string(word), {}, label_before(scanned.rest, begin), {}});
    }
    begin = std::max(end, begin + 1);
  }
}

// ---- dates and times

std::size_t count_digits(std::string_view text, std::size_t begin) {
  std::size_t count = 0;
  while (begin + count < text.size() && is_digit(text[begin + count]))
    ++count;
  return count;
}

int number_at(std::string_view text, std::size_t begin, std::size_t digits) {
  int value = 0;
  for (const char c : text.substr(begin, digits))
    value = value * 10 + (c - '0');
  return value;
}

// "2026-03-12", "12.3.2026", "12/3-26": three numbers with the same mark between, one of them a month.
std::size_t date_size(std::string_view text, std::size_t begin) {
  const std::size_t first = count_digits(text, begin);
  if (first != 1 && first != 2 && first != 4) return 0;
  const std::size_t second_begin = begin + first + 1;
  if (second_begin >= text.size() || !is_in_set(text[begin + first], "-./")) return 0;
  const std::size_t second = count_digits(text, second_begin);
  if (second != 1 && second != 2) return 0;
  const std::size_t third_begin = second_begin + second + 1;
  if (third_begin >= text.size() || !is_in_set(text[second_begin + second], "-./")) return 0;
  const std::size_t third = count_digits(text, third_begin);
  const bool is_iso = first == 4 && (third == 1 || third == 2);
  const bool is_other = first != 4 && (third == 4 || third == 2);
  const int month = number_at(text, second_begin, second);
  const int one = number_at(text, begin, first);
  if (!is_iso && !is_other) return 0;
  if (is_iso && (one < 1800 || one > 2199 || month > 12)) return 0;
  if (is_other && (one > 31 || month > 31 ||
                   (third == 4 && (number_at(text, third_begin, 4) < 1800 || number_at(text, third_begin, 4) > 2199))))
    return 0;
  // "08-46-50 12" is no date.
  if (third == 2 && is_other && text[begin] == '0' && text[begin + first] == '-') return 0;
  return third_begin + third - begin;
}

// "8.30", "17:00".
std::size_t time_size(std::string_view text, std::size_t begin) {
  const std::size_t hours = count_digits(text, begin);
  if (hours == 0 || hours > 2 || begin + hours + 2 >= text.size() || !is_in_set(text[begin + hours], ".:")) return 0;
  const std::size_t minutes = count_digits(text, begin + hours + 1);
  if (minutes != 2 || number_at(text, begin, hours) > 24 || number_at(text, begin + hours + 1, 2) > 59) return 0;
  const std::size_t size = hours + 3;
  const bool goes_on =
      begin + size + 1 < text.size() && is_in_set(text[begin + size], ".-/") && is_digit(text[begin + size + 1]);
  if (goes_on && text[begin + hours] == '.' && text[begin + size] == '.') return 0;  // "06.10.20.30.40" is a number
  return size;
}

}  // namespace

void scan_addresses(std::string_view text, ScannedLine& scanned) {
  scan_emails(text, scanned);
  scan_pages(text, scanned);
}

void blank_times(ScannedLine& scanned) {
  std::string& rest = scanned.rest;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const bool begins = is_digit(rest[i]) && (i == 0 || !is_in_set(rest[i - 1], "0123456789.-/+(:"));
    if (!begins) continue;
    std::size_t size = date_size(rest, i);
    const bool is_after_dash = false;
    if (size == 0 && !is_after_dash) size = time_size(rest, i);
    const bool ends = i + size >= rest.size() || !is_digit(rest[i + size]);
    // Pairs of digits with a dot or blank behind may go on as a number: "06.10 20 30 40".
    const bool is_pair = size == 5 && rest[i] == '0' && i + size + 2 < rest.size() && is_in_set(rest[i + size], " .") &&
                         is_digit(rest[i + size + 1]) && is_digit(rest[i + size + 2]);
    if (size > 0 && ends && !is_pair) rest.replace(i, size, size, blanked);
  }
}

WordClasses label_before(std::string_view rest, std::size_t offset) {
  constexpr std::size_t most_words = 4;
  constexpr std::size_t reach = 60;  // bytes
  const std::size_t floor = offset > reach ? offset - reach : 0;
  WordClasses nearest;
  std::size_t end = offset;
  for (std::size_t words = 0; words < most_words;) {
    while (end > floor && is_in_set(rest[end - 1], " :.(),=-'\t") && !(rest[end - 1] == ',' && words > 0))
      --end;
    std::size_t begin = end;
    while (begin > floor && !is_in_set(rest[begin - 1], " :(),;|\x01\t=/"))
      --begin;
    if (begin == end) {
      // "+46 8 … / 070-…" and a token before: the label is not this one's.
      break;
    }
    std::string_view word = rest.substr(begin, end - begin);
    while (word.ends_with('.'))
      word.remove_suffix(1);
    const WordClasses classes = classes_of(fold(word));
    if (classes.is_label()) {
      // "Tel.nr" and "mobile no." are numbers to call, "nr" alone is not.
      const bool is_called =
          classes.is(WordClass::Telephone) || classes.is(WordClass::Mobile) || classes.is(WordClass::Fax);
      if (nearest.is(WordClass::NoNumber) && is_called) return classes;
      nearest.add(classes);
      const bool may_be_more = classes.is(WordClass::Telephone) || (words == 0 && classes.is(WordClass::NoNumber));
      if (!may_be_more) return nearest;
    } else if (nearest.is(WordClass::NoNumber)) {
      return nearest;
    }
    const bool is_sentence_end = end < rest.size() && rest[end] == '.' && end + 1 < offset && word.size() > 4;
    if (is_sentence_end && words > 0) break;
    end = begin;
    ++words;
  }
  return nearest;
}

void take_token(ScannedLine& scanned, Token token) {
  scanned.rest.replace(token.begin, token.end - token.begin, token.end - token.begin, blanked);
  scanned.tokens.push_back(std::move(token));
}

namespace {

bool ends_with_label(std::string_view text) {
  constexpr std::string_view marks = " :.()";
  const std::size_t end = text.find_last_not_of(marks) + 1;
  const std::size_t begin = text.substr(0, end).find_last_of(" ([/") + 1;
  return classes_of(fold(text.substr(begin, end - begin))).is_label();
}

}  // namespace

ScannedLine scan(const TextLine& line, ScanState& state) {
  ScannedLine scanned;
  scanned.rest = line.text;
  if (line.text.empty()) {
    state.label = {};
    return scanned;
  }
  scan_addresses(line.text, scanned);
  scan_places(line.text, state.region, scanned);
  blank_times(scanned);
  scan_numbers(line.text, state, scanned);
  std::ranges::sort(scanned.tokens, {}, &Token::begin);
  constexpr std::size_t longest_label = 30;  // bytes
  state.label = {};
  if (scanned.tokens.empty() && line.text.size() <= longest_label && ends_with_label(line.text))
    state.label = label_before(line.text, line.text.size());
  return scanned;
}

}  // namespace contacts
