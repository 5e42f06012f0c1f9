#include "text/nearest.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

using contacts::did_you_mean;
using contacts::edit_distance;
using contacts::nearest;

namespace {

std::size_t distance_by_definition(std::string_view left, std::string_view right);

// The same, worked out once for each pair: the short words have the same beginnings.
std::size_t known_distance(std::string_view left, std::string_view right) {
  static std::map<std::pair<std::string, std::string>, std::size_t> known;
  const std::pair pair{std::string(left), std::string(right)};
  const auto found = known.find(pair);
  if (found != known.end()) return found->second;
  return known[pair] = distance_by_definition(left, right);
}

// The definition of the distance, word for word.
std::size_t distance_by_definition(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty()) return left.size() + right.size();
  const std::string_view shorter_left = left.substr(0, left.size() - 1);
  const std::string_view shorter_right = right.substr(0, right.size() - 1);
  std::size_t least = std::min({known_distance(shorter_left, right) + 1, known_distance(left, shorter_right) + 1,
                                known_distance(shorter_left, shorter_right) + (left.back() == right.back() ? 0U : 1U)});
  if (left.size() > 1 && right.size() > 1 && left.back() == right[right.size() - 2] &&
      left[left.size() - 2] == right.back()) {
    least = std::min(least, known_distance(left.substr(0, left.size() - 2), right.substr(0, right.size() - 2)) + 1);
  }
  return least;
}

// All words over a, b and c of up to four letters.
std::vector<std::string> short_words() {
  std::vector<std::string> words{""};
  for (std::size_t i = 0; i < words.size() && words[i].size() < 4; ++i) {
    const std::string word = words[i];
    for (const char c : {'a', 'b', 'c'})
      words.push_back(word + c);
  }
  return words;
}

}  // namespace

TEST_CASE("edit distance counts insertions and deletions and substitutions and swaps") {
  struct Row {
    std::string_view left, right;
    std::size_t distance;
  };
  const std::array rows{
      Row{"", "", 0},          Row{"", "abc", 3},         Row{"email", "email", 0}, Row{"emial", "email", 1},
      Row{"emal", "email", 1}, Row{"emaill", "email", 1}, Row{"enail", "email", 1}, Row{"kitten", "sitting", 3},
      Row{"ca", "abc", 3},  // a swap is not edited again
      Row{"å", "ä", 1},        Row{"åäö", "aao", 3},      Row{"张伟", "李伟", 1},   Row{"a\xFF", "a", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.left);
    CAPTURE(row.right);
    CHECK(edit_distance(row.left, row.right) == row.distance);
    CHECK(edit_distance(row.right, row.left) == row.distance);
  }
}

TEST_CASE("edit distance is that of its definition for all short words") {
  const std::vector<std::string> words = short_words();
  REQUIRE(words.size() == 1 + 3 + 9 + 27 + 81);
  for (const std::string& left : words) {
    for (const std::string& right : words) {
      const std::size_t distance = known_distance(left, right);
      if (edit_distance(left, right) != distance) FAIL_CHECK(left, " and ", right);
      // What is longer than 64 is compared in another way: each pair is, once.
      for (const std::size_t size : {62U, 70U}) {
        if (size == 70 && left.size() > 2) continue;
        const std::string beginning(size, 'x');
        if (edit_distance(beginning + left, beginning + right) != distance) FAIL_CHECK(left, " and ", right);
      }
    }
  }
}

TEST_CASE("the nearest word is the first of those with the least distance") {
  const std::vector<std::string> words = short_words();
  const std::vector<std::string_view> candidates{"ccccc", "bcab", "abcb", "cacb", "bb", "aab", "c"};
  for (const std::string& word : words) {
    if (word.empty()) continue;
    const auto by_distance = [&word](std::string_view left, std::string_view right) {
      return edit_distance(word, left) < edit_distance(word, right);
    };
    const std::string_view best = *std::ranges::min_element(candidates, by_distance);
    const bool near = edit_distance(word, best) <= std::max<std::size_t>(word.size() / 3, 1);
    if (nearest(word, candidates).value_or("none") != (near ? best : "none")) FAIL_CHECK(word);
  }
}

TEST_CASE("the nearest word is what a mistyped one was meant to be") {
  struct Row {
    std::string_view word;
    std::string_view found;
  };
  constexpr std::array<std::string_view, 8> keys{"name",  "email",  "phone",        "organisation",
                                                 "given", "kommun", "Håkan Åström", "tags"};
  const std::array rows{
      Row{"emial", "email"},
      Row{"EMAIL", "email"},
      Row{"e-mail", "email"},
      Row{"fone", "none"},
      Row{"phne", "phone"},
      Row{"organization", "organisation"},
      Row{"organizasion", "organisation"},
      Row{"orgamizaiton", "organisation"},
      Row{"hakan astrom", "Håkan Åström"},
      Row{"HAKAN ÅSTRÖN", "Håkan Åström"},
      Row{"komun", "kommun"},
      Row{"tag", "tags"},
      Row{"xyz", "none"},
      Row{"telephone", "none"},
      Row{"", "none"},
      Row{"\u00AD", "none"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(nearest(row.word, keys).value_or("none") == row.found);
  }
}

TEST_CASE("nothing is near where there is nothing") {
  CHECK_FALSE(nearest("email", {}).has_value());
  CHECK(did_you_mean("email", {}).empty());
}

TEST_CASE("a suggestion is worded as the end of a message") {
  constexpr std::array<std::string_view, 2> keys{"email", "phone"};
  CHECK(did_you_mean("emial", keys) == "; did you mean 'email'?");
  CHECK(did_you_mean("birthday", keys).empty());
}

TEST_CASE("words of more than a hundred characters are not compared") {
  const std::string hundred(100, 'a');
  const std::string one_more(101, 'a');
  const std::string wide = [] {
    std::string text;
    for (int i = 0; i < 100; ++i)
      text += "😀";
    return text;
  }();
  const std::array<std::string_view, 3> candidates{one_more, hundred, wide};
  CHECK(nearest(hundred, candidates).value_or("none") == hundred);
  CHECK(nearest(wide, candidates).value_or("none") == wide);
  CHECK_FALSE(nearest(one_more, candidates).has_value());
  CHECK_FALSE(nearest(std::string(1'000'000, 'a'), candidates).has_value());
}
