#include "prefilter/name_counts.hpp"

#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"
#include "prefilter/needed_text.hpp"
#include "text/text_source.hpp"

using contacts::most_of_one_name;
using contacts::NeededText;
using contacts::Survey;
using contacts::survey;
using contacts::TextInMemory;
using contacts::directory_fixture::query_of;

namespace {

std::size_t most_in(std::size_t count, const std::function<std::string(std::size_t)>& lines) {
  std::string text;
  for (std::size_t i = 1; i <= count; ++i)
    text += "[[contact]]\n" + lines(i);
  std::vector<Survey> surveys;
  surveys.push_back(survey(TextInMemory(text), NeededText(query_of({"x"}), 0), 1).value());
  return most_of_one_name(surveys);
}

std::string name(const std::string& text) {
  return "name = \"" + text + "\"\n";
}

}  // namespace

TEST_CASE("as many share a name as have it, and no fewer are counted however it is written") {
  struct Row {
    std::string_view what;
    std::function<std::string(std::size_t)> lines;
    std::size_t least;
    std::size_t most;
  };
  constexpr std::size_t count = 300;
  for (const Row& row : std::vector<Row>{
           {"one name", [](std::size_t) { return name("Anna"); }, count, count},
           {"in two spellings", [](std::size_t i) { return name(i % 2 == 0 ? "Åsa Ek" : "asa-ek"); }, count, count},
           {"each another one", [](std::size_t i) { return name("N" + std::to_string(i)); }, 1, 1},
           {"ids of a name",
            [](std::size_t i) {
              return i == 1 ? name("Anna")
                            : name("B" + std::to_string(i)) + "id = \"anna-" + std::to_string(i) + "\"\n";
            },
            count, count + 1},
           {"ids of no name",
            [](std::size_t i) { return name("B" + std::to_string(i)) + "id = \"person-" + std::to_string(i) + "\"\n"; },
            1, 1},
           {"ids of a long name",
            [](std::size_t i) {
              return i == 1 ? name("Öööööö Ååååå Ää")
                            : name("B" + std::to_string(i)) + "id = \"oooooo-aaaaa-aa-" + std::to_string(i) + "\"\n";
            },
            2, count + 2},
           {"a long name", [](std::size_t) { return name("Anna Karolina Lindström"); }, count, count},
           {"a long word", [](std::size_t) { return name("Försäkringskassans"); }, count, count},
           {"with escapes", [](std::size_t) { return name("A\\u006ena"); }, count, 3 * count},
       }) {
    CAPTURE(row.what);
    const std::size_t most = most_in(count, row.lines);
    CHECK(most >= row.least);
    CHECK(most <= row.most);
  }
}
