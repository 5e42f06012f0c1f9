// What finding without reading everything takes, counted: it grows with what is found, and ends where it is too much.
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"
#include "prefilter/lookup.hpp"
#include "prefilter/namesakes.hpp"
#include "prefilter/near_names.hpp"
#include "prefilter/slug_set.hpp"
#include "search/search.hpp"

using contacts::CountedSlugs;
using contacts::Ids;
using contacts::look_up;
using contacts::look_up_near_names;
using contacts::LookupFile;
using contacts::most_lookup_work;
using contacts::SlugSet;
using contacts::TextInMemory;
using contacts::Writings;
using contacts::directory_fixture::query_of;

namespace {

struct Work {
  std::size_t bytes = 0;
  std::size_t most = 0;
  bool has_found = false;
};

Work work_in(const std::string& text, const std::string& query, Ids ids = Ids::OfMatches) {
  const std::vector<LookupFile> files = {{"-", std::make_shared<TextInMemory>(text)}};
  Work work;
  work.has_found = look_up(files, query_of({query}), ids, 1, Writings::Plain, &work.bytes).has_value();
  work.most = most_lookup_work(text.size());
  return work;
}

std::string entries(std::size_t count, const std::function<std::string(std::size_t)>& lines) {
  std::string text;
  for (std::size_t i = 1; i <= count; ++i)
    text += lines(i);
  return text;
}

std::string contact(const std::string& name, const std::string& more = "") {
  return "[[contact]]\nname = \"" + name + "\"\n" + more;
}

std::string numbers_up_to(std::size_t last) {
  std::string text;
  for (std::size_t i = 1; i <= last; ++i)
    text += " " + std::to_string(i);
  return text;
}

}  // namespace

TEST_CASE("a common name is found with the work of reading those who have it, whatever their ids") {
  struct Row {
    std::string_view what;
    std::function<std::string(std::size_t)> id;
  };
  const std::string note = "note = \"" + std::string(200, 'x') + "\"\n";
  for (const Row& row : std::vector<Row>{
           {"none", [](std::size_t) { return std::string(); }},
           {"numbered", [](std::size_t i) { return "id = \"person-" + std::to_string(i) + "\"\n"; }},
           {"numbered twice", [](std::size_t i) { return "id = \"a-" + std::to_string(i) + "-2\"\n"; }},
           {"like names of others", [](std::size_t i) { return "id = \"bo-ek-" + std::to_string(i) + "\"\n"; }},
       }) {
    CAPTURE(row.what);
    for (const std::size_t count : {1000U, 4000U}) {
      std::size_t bytes = 0;
      const std::string text = entries(count, [&](std::size_t i) {
        const bool is_found = i % 10 == 0;
        std::string entry =
            contact((is_found ? "Anna Berg " : "Bo Ek ") + std::to_string(i * 7919 % 1000), row.id(i) + note);
        if (is_found) bytes += entry.size();
        return entry;
      });
      const Work work = work_in(text, "anna");
      CAPTURE(count);
      CHECK(work.has_found);
      CHECK(work.bytes < 2 * bytes + text.size() / 10);
    }
  }
}

TEST_CASE("what costs more than reading everything is given up") {
  struct Row {
    std::string_view what;
    std::string query;
    std::function<std::string(std::size_t)> text;  // for so many entries
  };
  const auto of_each = [](const std::function<std::string(std::size_t)>& lines) {
    return [=](std::size_t count) { return entries(count, lines); };
  };
  const std::vector<Row> rows{
      {"one name", "anna", of_each([](std::size_t) { return contact("Anna"); })},
      {"one name, and its numbers", "anna-7",
       of_each([](std::size_t i) { return contact(i % 2 == 0 ? "Anna" : "Anna " + std::to_string(i)); })},
      {"one name, and ids that are numbers of it", "anna",
       of_each([](std::size_t i) { return contact("Anna", "id = \"anna-" + std::to_string(i) + "\"\n"); })},
      {"names that begin others", "x-1",
       of_each([](std::size_t i) { return contact("X" + numbers_up_to(i % 50)) + contact("X 1"); })},
      {"a name of many numbers", "bo",
       [](std::size_t count) { return contact("Bo") + contact("Bo") + contact("Bo" + numbers_up_to(count)); }},
      {"all of one organisation", "olofstrom", of_each([](std::size_t i) {
         return i == 1 ? std::string("[[organisation]]\nname = \"Olofström\"\nalias = \"O\"\n")
                       : contact("Bo " + std::to_string(i), "organisation = \"O\"\n");
       })},
      {"organisations in a row", "last", of_each([](std::size_t i) {
         return "[[organisation]]\nname = \"O" + std::to_string(i) + "x\"\npart_of = \"O" + std::to_string(i + 1) +
                "x\"\n" + (i == 1 ? "note = \"last\"\n" : "");
       })},
      {"organisations of one name, and their numbers", "bo", of_each([](std::size_t i) {
         return "[[organisation]]\nname = \"Acme\"\n" +
                contact("Bo", "organisation = \"acme-" + std::to_string(i) + "\"\n");
       })},
      {"an organisation of many names", "ek",
       [](std::size_t count) {
         return "[[organisation]]\nname = \"Ek\"\naliases = [" +
                entries(count, [](std::size_t i) { return "\"ek " + std::to_string(i) + "\", "; }) + "]\n";
       }},
      {"namesakes who lead to others", "a1x", of_each([](std::size_t i) {
         return contact("A" + std::to_string(i) + "x", "id = \"a" + std::to_string(i + 1) + "x\"\n");
       })},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    for (const std::size_t count : {500U, 2000U}) {
      for (const Ids ids : {Ids::OfMatches, Ids::OfOrganisations}) {
        const std::string text = row.text(count);
        CAPTURE(count);
        const Work work = work_in(text, row.query, ids);
        CHECK(work.bytes < 3 * (work.most + 4 * count));
      }
    }
  }
}

TEST_CASE("the beginnings of a slug are compared in one pass") {
  CountedSlugs counted;
  counted.add("skola", "");
  counted.add("skola-70-ystad", "skola");  // one entry
  counted.add("berg", "org-2");
  constexpr std::size_t all = 1000;
  CHECK(counted.shared_bases("skola-70", all) == std::vector<std::string>{"skola"});
  CHECK(counted.shared_bases("skola-70-ystad-2-3", all) ==
        std::vector<std::string>{"skola", "skola-70-ystad", "skola-70-ystad-2"});
  CHECK(counted.shared_bases("skola-70-ystad-2-3", 1).size() == 1);
  CHECK(counted.shared_bases("org-7", all).empty());
  CHECK(counted.shared_bases("skola-ystad", all).empty());
  CHECK(counted.shared_bases("skolan-7", all).empty());
  counted.add("org", "");
  CHECK(counted.shared_bases("org-2-5", all) == std::vector<std::string>{"org-2"});

  SlugSet slugs;
  std::string long_slug = "a";
  for (std::size_t i = 0; i < 20000; ++i)
    long_slug += "-" + std::to_string(i);
  slugs.add(long_slug);
  CHECK(slugs.has_near(long_slug.substr(0, long_slug.rfind('-'))));
  CHECK(slugs.has_near(long_slug + "-x"));
  CHECK_FALSE(slugs.has_near(long_slug.substr(0, long_slug.size() - 1)));
}

TEST_CASE("what nobody has is answered, suggestions included, without parsing those who are not near") {
  struct Row {
    std::string_view what;
    std::string query;
    std::function<std::string(std::size_t)> lines;
    bool is_little;  // else the most that it may be
  };
  const std::string note = "note = \"" + std::string(200, 'q') + "\"\n";
  for (const Row& row : std::vector<Row>{
           {"one is near", "lindströmm",
            [&](std::size_t i) { return contact(i == 7 ? "Bo Lindström" : "Ek " + std::to_string(i), note); }, true},
           {"a number", "070-999 99 99",
            [&](std::size_t i) {
              return contact("Bo Ek " + std::to_string(2 * i + 1), "phone = \"+46 8 12 34 56\"\n" + note);
            },
            true},
           {"all are near", "annx", [](std::size_t) { return contact("Anny"); }, false},
           {"all hold it, written so that only a parser knows", "zzz",
            [](std::size_t) { return contact("A\\u007azz"); }, false},
       }) {
    CAPTURE(row.what);
    for (const std::size_t count : {1000U, 4000U}) {
      CAPTURE(count);
      const std::string text = entries(count, row.lines);
      const std::vector<LookupFile> files = {{"-", std::make_shared<TextInMemory>(text)}};
      const auto query = query_of({row.query});
      std::size_t others = 0;
      std::size_t names = 0;
      const bool has_others = look_up(files, query, Ids::OfMatches, 1, Writings::Others, &others).has_value();
      const bool has_names = look_up_near_names(files, query, 1, &names).has_value();
      CHECK(names <= most_lookup_work(text.size()));
      if (!row.is_little) continue;
      CHECK(has_others);
      CHECK(has_names);
      CHECK(others + names < 2000);
    }
  }
}

TEST_CASE("who has a name that may be the whole query is known without parsing those whose names are others") {
  const std::string note = "note = \"" + std::string(200, 'q') + "\"\n";
  for (const std::string_view name : {"Åsa Öberg", "O'Hara", "O’Hara", "\"Olof\""}) {
    CAPTURE(name);
    const std::string text = entries(1000, [&](std::size_t i) {
      return "[[contact]]\nname = " +
             (name.front() == '"' ? std::string(name) : "\"" + std::string(name) + " " + std::to_string(i) + "\"") +
             "\n" + note;
    });
    const Work work = work_in(text, "olofstrom");
    CHECK(work.has_found);
    CHECK(work.bytes < 1000);
  }
}

TEST_CASE("a word that does not show in the text is one that stands there, with another from an organisation") {
  struct Row {
    std::string name;
    std::vector<std::string> words;
    Writings writings;
  };
  for (const Row& row : std::vector<Row>{{"Brien O'Karlsson", {"okarlsson", "ekeby"}, Writings::Others},
                                         {"Karlss\\u006fn", {"karlsson", "ekeby"}, Writings::Plain}}) {
    CAPTURE(row.name);
    const std::string text =
        "[[organisation]]\nname = \"Ekeby\"\nalias = \"X\"\n" + contact(row.name, "organisation = \"X\"\n");
    const std::vector<LookupFile> files = {{"-", std::make_shared<TextInMemory>(text)}};
    const auto query = query_of(row.words);
    const auto found = look_up(files, query, Ids::OfMatches, 1, row.writings);
    REQUIRE(found);
    CHECK(contacts::search(*found, query, std::nullopt).size() == 1);
  }
}
