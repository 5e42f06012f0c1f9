// What is known of slugs without making them holds for every character: folding decides, and these rules follow it.
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "model/identity.hpp"
#include "prefilter/first_letters.hpp"
#include "prefilter/slug_set.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

using namespace contacts;

namespace {

constexpr char32_t end_of_code_points = 0x110000;

std::string utf8(char32_t code_point) {
  std::string text;
  append_utf8(text, code_point);
  return text;
}

bool is_surrogate(char32_t code_point) {
  return code_point >= 0xD800 && code_point < 0xE000;
}

bool has_slug_character(std::string_view folded) {
  for (const char c : folded) {
    if (is_slug_character(c)) return true;
  }
  return false;
}

// Those of which something stands in a slug, and some more of every alphabet.
std::vector<char32_t> interesting_code_points() {
  std::vector<char32_t> all;
  for (char32_t c = 1; c < end_of_code_points; ++c) {
    if (!is_surrogate(c) && (c < 0x180 || c % 997 == 0 || has_slug_character(fold_code_point(c)))) all.push_back(c);
  }
  return all;
}

// True where the first letters say no more than the slug: they are its first ones, or fewer of them, or say that there
// are none where there are none.
bool agree(FirstLetters letters, const std::string& slug, bool has_letters) {
  if (letters.are_of_no_letters()) return !has_letters;
  for (std::size_t count = 0; count <= FirstLetters::most; ++count) {
    if (FirstLetters::of_slug(slug, count).number() == letters.number()) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a byte that is said to stand in no slug begins no character of which something does") {
  std::array<char32_t, 256> wrong{};
  for (char32_t c = 0x80; c < end_of_code_points; ++c) {
    if (is_surrogate(c)) continue;
    const std::string text = utf8(c);
    const auto first = static_cast<unsigned char>(text.front());
    if (stands_in_no_slug(first) && has_slug_character(fold_code_point(c))) wrong.at(first) = c;
  }
  for (const char32_t c : wrong)
    CHECK(static_cast<std::size_t>(c) == 0);
}

TEST_CASE("the first letters of a value are those of its slug, whatever characters it has") {
  for (const char32_t c : interesting_code_points()) {
    if (c == '"' || c == '\n' || c == '\\') continue;
    for (const std::string& value :
         {utf8(c), utf8(c) + "bc", "a" + utf8(c) + "c", "ab" + utf8(c), " " + utf8(c) + " x"}) {
      const std::string text = "\"" + value + "\"\n";
      const bool has_letters = has_slug_character(fold(value));
      if (agree(FirstLetters::of_value(text, 0, begin_of_slug(text, 0)), slug_of(value), has_letters)) continue;
      CAPTURE(static_cast<std::size_t>(c));
      CAPTURE(value);
      FAIL_CHECK("the first letters are others");
    }
  }
}

TEST_CASE("a value is found by its slug, whatever characters it has") {
  for (const char32_t c : interesting_code_points()) {
    if (c == '"' || c == '\'' || c == '\n' || c == '\r' || c == '\\') continue;
    const std::string value = "x" + utf8(c) + "yz a" + utf8(c);
    SlugSet slugs;
    slugs.add(slug_of(value));
    const std::string text = "[[contact]]\nname = \"" + value + "\"\n";
    if (slugs.may_have_near(value) && find_values(text, slugs).size() == 1) continue;
    CAPTURE(static_cast<std::size_t>(c));
    FAIL_CHECK("the value is not found");
  }
}

TEST_CASE("an id consists of what an id may consist of, whatever characters the name has") {
  for (char32_t c = 1; c < end_of_code_points; ++c) {
    if (is_surrogate(c)) continue;
    const std::string slug = slug_of(utf8(c));
    const bool is_id = !slug.empty() &&
                       slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos &&
                       slug.front() != '-' && slug.back() != '-';
    if (is_id) continue;
    CAPTURE(static_cast<std::size_t>(c));
    FAIL_CHECK("the slug is no id");
  }
}
