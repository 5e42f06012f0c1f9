// Queries that nobody types by hand: each has an answer or one clear error.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app_fixture.hpp"

using contacts::app_fixture::Outcome;
using contacts::app_fixture::run_with;
using contacts::app_fixture::two_people;

namespace {

Outcome find(std::vector<std::string> words) {
  std::vector<std::string> arguments = {"-f", "-", "find", "--"};
  std::ranges::move(words, std::back_inserter(arguments));
  return run_with(arguments, {}, two_people);
}

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

}  // namespace

TEST_CASE("a query of nothing is an error") {
  for (const std::string& word : {std::string(), std::string(" "), std::string("\"\""), std::string("\u0301\u0308")}) {
    const Outcome outcome = find({word});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.starts_with("contacts: there is nothing to look for in '"));
    CHECK(lines_of(outcome.err) == 1);
  }
}

TEST_CASE("a query of very many words or of a very long one is answered in one line") {
  std::vector<std::string> words;
  for (int i = 0; i < 10000; ++i)
    words.push_back("w" + std::to_string(i));
  for (const std::vector<std::string>& query : {words,
                                                {std::string(1 << 18, 'x')},
                                                {std::string(1 << 18, ':')},
                                                {std::string(1 << 18, '7')},
                                                {std::string(1 << 18, '[')}}) {
    const Outcome outcome = find(query);
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == "contacts: no entry matches so long a query\n");
  }
}

TEST_CASE("words that are all there are found however many they are") {
  std::vector<std::string> words(10000, "anna");
  CHECK(find(words).status == 0);
}

TEST_CASE("a query that is not UTF-8 is answered without printing it raw") {
  const Outcome outcome = find({"\xFF\xFE\x9B"});
  CHECK(outcome.status == 1);
  CHECK(outcome.err == "contacts: no entry matches '\\xFF\\xFE\\x9B'\n");
}
