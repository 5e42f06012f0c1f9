// What an entry matches by without having it in its own text is found without parsing everything, too.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "app_fixture.hpp"
#include "make_directory.hpp"
#include "prefilter/lookup.hpp"
#include "search/date_bound.hpp"
#include "search_fixture.hpp"
#include "temporary_folder.hpp"

using contacts::Date;
using contacts::days_before;
using contacts::Directory;
using contacts::Ids;
using contacts::look_up;
using contacts::LookupFile;
using contacts::months_before;
using contacts::TemporaryFolder;
using contacts::TextInMemory;
using contacts::app_fixture::run_with;
using contacts::directory_fixture::query_of;
using contacts::search_fixture::found;

namespace {

// With so many others that it is worth not to parse them.
std::string among_others(std::string_view text) {
  std::string all(text);
  for (int i = 0; i < 300; ++i)
    all += "\n[[contact]]\nname = \"Somebody Else" + std::to_string(i) + "\"\n";
  return all;
}

constexpr std::string_view names = R"toml(
[[organisation]]
name = "AT&T"

[[contact]]
name = "Eva Ek"
note = "att ringa"

[[contact]]
name = "Jean-Luc Picard"

[[contact]]
name = "Zed"
title = "Chef" # \
alias = "Mc\u004bay Ann-Bo"

[[organisation]]
name = "Nyby kommun"
alias = "Storkommunen"

[[organisation]]
name = "Kontoret"
part_of = "storkommunen"

[[organisation]]
name = "Enheten"
alias = "E"
part_of = "kontoret"

[[contact]]
name = "Bo Ek"
organisation = "E"
)toml";

}  // namespace

TEST_CASE("names without punctuation and organisations above are looked up as they are searched") {
  struct Row {
    std::string_view query;
    std::string_view ids;
  };
  const std::string text = among_others(names);
  const std::vector<LookupFile> files = {{"-", std::make_shared<TextInMemory>(text)}};
  for (const Row& row : {Row{"att", "at-t eva-ek"}, Row{"jeanlucpicard", "jean-luc-picard"},
                         Row{"nyby", "nyby-kommun bo-ek kontoret"}, Row{"ek nyby", "bo-ek"}, Row{"org:nyby", "bo-ek"},
                         Row{"org:nyby-kommun ek", "bo-ek"}, Row{"org:storkommunen", "bo-ek"}}) {
    CAPTURE(row.query);
    const std::optional<Directory> part = look_up(files, query_of({std::string(row.query)}), Ids::OfOrganisations, 1);
    REQUIRE(part);
    CHECK(part->entries().size() < 100);
    CHECK(found(*part, row.query) == row.ids);
    CHECK(found(contacts::directory_fixture::read_text(text).directory, row.query) == row.ids);
  }
}

TEST_CASE("a number that is made behind a name need not stand in the text, but the end of a value before it") {
  struct Row {
    std::string_view query;
    std::string_view ids;
    std::size_t most;  // entries that are read for it
  };
  std::string text;
  for (int i = 0; i < 12; ++i) {
    text += "\n[[organisation]]\nname = \"Skola Öst!\"\n" + std::string(i == 9 ? "alias = [\"SSK\", \"Öst X\"]\n" : "");
    text += "\n[[contact]]\nname = \"Bo ０７０\"\n\n[[contact]]\nname = \"李\"\n";
    text += "\n[[contact]]\nname = \"Ek\"\norganisation = \"Verk Syd\"\n";
  }
  text +=
      "\n[[contact]]\nname = \"Ada\"\norganisation = \"SSK\"\n\n[[contact]]\nname = \"Bea\"\norganisation = \"Öst "
      "X\"\n";
  text += "\n[[contact]]\nname = \"Cia\"\nid = \"skola-ost-5\"\n";
  text += "\n[[contact]]\nname = \"Bo 070-11 X\"\n\n[[organisation]]\nname = \"Skola Öst-11 Nord\"\nalias = \"N\"\n";
  text += "\n[[contact]]\nname = \"Eva\"\norganisation = \"N\"\n";
  for (int i = 0; i < 300; ++i)
    text += "\n[[contact]]\nname = \"Anna Lind\"\nphone = \"070-99\"\nnote = \"skola öst med alla\"\n";
  const std::vector<LookupFile> files = {{"-", std::make_shared<TextInMemory>(text)}};
  for (const Row& row :
       {Row{"ost-11", "skola-ost-11 ada bea skola-ost-11-nord eva", 20}, Row{"bo-070-11", "bo-070-11 bo-070-11-x", 30},
        Row{"070-11", "bo-070-11-x bo-070-11", 30}, Row{"u674e-11", "u674e-11", 30},
        Row{"verk-syd-11", "ek-verk-syd-11", 30}, Row{"ost-14", "", 20}, Row{"lind-299", "anna-lind-299", 330}}) {
    CAPTURE(row.query);
    const std::optional<Directory> part = look_up(files, query_of({std::string(row.query)}), Ids::OfOrganisations, 1);
    CHECK(found(contacts::directory_fixture::read_text(text).directory, row.query) == row.ids);
    REQUIRE(part);
    CHECK(part->entries().size() < row.most);
    CHECK(found(*part, row.query) == row.ids);
  }
}

TEST_CASE("a comment that ends in a backslash hides no name behind another key") {
  const TemporaryFolder folder;
  const std::string file = folder.add("names.toml", among_others(names));
  CHECK(run_with({"-f", file, "find", "annbo", "--get", "id"}).out == "zed\n");
}

TEST_CASE("those who refer to an organisation are found by a name of it that escapes hide") {
  const TemporaryFolder folder;
  const std::string file = folder.add("names.toml", among_others(R"toml(
[[organisation]]
name = "\u0042o Ek"
alias = "Zan\u006Ea"
id = "x"

[[contact]]
name = "Ada Berg"
organisation = "x"
)toml"));
  CHECK(run_with({"-f", file, "find", "zanna", "--get", "id"}).out == "x\nada-berg\n");
}

TEST_CASE("a reference is found by any name of what it refers to, which its text does not hold") {
  const TemporaryFolder folder;
  const std::string file = folder.add("names.toml", among_others(names));
  for (const std::string_view query :
       {"part_of:nyby", "part_of:storkommunen", "part_of:nyby-kommun", "part_of:=e", "part_of:kontoret"}) {
    CAPTURE(query);
    const std::string ids = run_with({"-f", file, "find", std::string(query), "--get", "id"}).out;
    CHECK(ids == run_with({"-f", file, "list", std::string(query), "--get", "id"}).out);
    CHECK(ids == (query == "part_of:=e" ? "" : query == "part_of:kontoret" ? "enheten\n" : "kontoret\n"));
  }
}

TEST_CASE("a month that has no such day gives its last") {
  CHECK(months_before(Date{2026, 3, 31}, 1) == Date{2026, 2, 28});
  CHECK(months_before(Date{2024, 3, 31}, 1) == Date{2024, 2, 29});
  CHECK(months_before(Date{2024, 2, 29}, 12) == Date{2023, 2, 28});
  CHECK(months_before(Date{2026, 1, 15}, 1) == Date{2025, 12, 15});
  CHECK(days_before(Date{2024, 3, 1}, 1) == Date{2024, 2, 29});
}
