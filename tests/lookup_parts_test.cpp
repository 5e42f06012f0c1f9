// What is looked up in a file of many parts is what reading all of it gives: each field of each match, and of its
// organisation, too.
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "make_directory.hpp"
#include "prefilter/lookup.hpp"
#include "search/field_path.hpp"
#include "search/search.hpp"

using namespace contacts;
using contacts::directory_fixture::query_of;
using contacts::directory_fixture::read_text;

namespace {

// Thirty organisations that share five names, the last ones first in no part, and people who call them by name, by
// alias and by id.
std::string large_directory() {
  constexpr auto names = std::to_array<std::string_view>({"Ek", "Berg AB", "Staden", "Malmö", "Kommunen"});
  constexpr auto people = std::to_array<std::string_view>({"Anna Ek", "Bo Berg", "Åsa Öberg", "Ulla", "Sixten Malm"});
  std::string text = "[directory]\nname = \"Large\"\ncountry = \"SE\"\n";
  for (std::size_t i = 0; i < 300; ++i) {
    const std::string_view name = names.at(i % names.size());
    if (i % 10 == 9) {
      text +=
          fmt::format("\n[[organisation]]\nname = \"{}\"\nalias = \"Call {}\"\nnote = \"number {}\"\n", name, i % 7, i);
      text += fmt::format("address = {{ city = \"City {}\", postcode = \"{:05}\" }}\nphone.work = \"0454-{:05}\"\n", i,
                          i, i);
      if (i > 50) text += fmt::format("part_of = \"{}\"\n", names.at((i + 1) % 2));
    }
    const std::string by = i % 3 == 0 ? fmt::format("call {}", i % 7) : i % 3 == 1 ? std::string(name) : "ek-2";
    text += fmt::format("\n[[contact]]\nname = \"{}\"\norganisation = \"{}\"\nemail.home = \"p{}@example.org\"\n",
                        people.at(i * i % people.size()), by, i);
  }
  return text;
}

// All that can be asked of an entry, a line each.
std::string all_values(const Directory& directory, const Entry& entry) {
  std::string text;
  for (const std::string& name : all_field_paths()) {
    const std::string values = joined_values(directory, entry, *find_field_path(name));
    if (!values.empty()) text += name + ": " + values + "\n";
  }
  return text;
}

std::string answer(const Directory& directory, const Query& query) {
  std::string text;
  for (const Match& match : search(directory, query, std::nullopt))
    text += all_values(directory, *match.entry) + "\n";
  return text;
}

// Says when it is asked that it was written meanwhile.
class ChangingText : public TextInMemory {
 public:
  using TextInMemory::TextInMemory;
  [[nodiscard]] bool has_changed() const override { return true; }
};

}  // namespace

TEST_CASE("what is looked up in many parts has the values that the whole directory gives it") {
  const std::string text = large_directory();
  const auto whole = read_text(text);
  REQUIRE(directory_fixture::messages_of(whole.diagnostics).empty());
  std::size_t looked_up = 0;
  for (const std::string_view word : {"p17@", "p4@", "p5@", "p6@", "p293@", "p299@", "number 299", "number 9",
                                      "ulla p3@", "anna", "org:malmo", "city 209", "call 3", "ek-2", "0454-00199"}) {
    const Query query = query_of({std::string(word)});
    const std::string expected = answer(whole.directory, query);
    for (const std::size_t threads : {1U, 2U, 7U, 30U}) {
      CAPTURE(word);
      CAPTURE(threads);
      const LookupFile file{"1.toml", std::make_shared<TextInMemory>(text)};
      const std::optional<Directory> found = look_up({file}, query, Ids::OfOrganisations, threads);
      if (!found) continue;
      ++looked_up;
      REQUIRE(answer(*found, query) == expected);
    }
  }
  CHECK(looked_up > 20);
}

TEST_CASE("ids of organisations are right where they are asked for, though nothing of theirs is printed") {
  const std::string text =
      "[[organisation]]\nname = \"Ek\"\nnote = \"first\"\n\n[[organisation]]\nname = \"Ek\"\nalias = \"Other\"\n\n"
      "[[contact]]\nname = \"Anna\"\norganisation = \"Other\"\n\n[[contact]]\nname = \"Bo\"\n" +
      [] {
        std::string others;
        for (int i = 0; i < 100; ++i)
          others += fmt::format("\n[[contact]]\nname = \"Person {}\"\n", i);
        return others;
      }();
  const Query query = query_of({"anna"});
  const LookupFile file{"1.toml", std::make_shared<TextInMemory>(text)};
  const std::optional<Directory> found = look_up({file}, query, Ids::OfOrganisations, 1);
  REQUIRE(found);
  const std::vector<Match> matches = search(*found, query, std::nullopt);
  REQUIRE(matches.size() == 1);
  CHECK(joined_values(*found, *matches.front().entry, *find_field_path("organisation.id")) == "ek-2");
}

TEST_CASE("a file that was written while it was looked through gives no answer") {
  const std::string text = large_directory();
  const Query query = query_of({"p17@"});
  const LookupFile same{"1.toml", std::make_shared<TextInMemory>(text)};
  const LookupFile changing{"1.toml", std::make_shared<ChangingText>(text)};
  CHECK(look_up({same}, query, Ids::OfMatches, 1).has_value());
  CHECK_FALSE(look_up({changing}, query, Ids::OfMatches, 1).has_value());
  CHECK_FALSE(look_up({same, changing}, query, Ids::OfMatches, 1).has_value());
}
