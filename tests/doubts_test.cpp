#include "check/doubts.hpp"

#include <ostream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "make_directory.hpp"

using contacts::Diagnostic;
using contacts::find_doubts;
using contacts::Location;
using contacts::Severity;
using contacts::Strictness;
using contacts::directory_fixture::MadeDirectory;
using contacts::directory_fixture::messages_of;
using contacts::directory_fixture::read_files;
using contacts::directory_fixture::read_text;

namespace {

std::string doubts_in(const std::string& text, Strictness strictness = Strictness::Usual) {
  return messages_of(find_doubts(read_text(text).directory, strictness));
}

std::string with_phone(std::string_view country, std::string_view number) {
  std::string text = country.empty() ? "" : "[directory]\ncountry = \"" + std::string(country) + "\"\n";
  return text + "[[contact]]\nname = \"Anna\"\nphone = \"" + std::string(number) + "\"\n";
}

const std::string olofstrom = R"(
[[organisation]]
name = "Olofströms kommun"
alias = "Kommunen"
)";

std::string with_organisation(std::string_view name) {
  return olofstrom + "[[contact]]\nname = \"Anna\"\norganisation = \"" + std::string(name) + "\"\n";
}

}  // namespace

TEST_CASE("ids that depend on other entries are doubtful") {
  CHECK(doubts_in("[[contact]]\nname = \"Anna\"\n[[contact]]\nname = \"Bo\"\n").empty());
  CHECK(doubts_in("[[contact]]\nname = \"Anna\"\n[[contact]]\nname = \"Anna\"\nid = \"a\"\n").empty());
  CHECK(doubts_in("[[contact]]\nname = \"Anna\"\n[[contact]]\nname = \"ANNA\\u001B\"\n") ==
        "'ANNA\\u001B' is called like 'Anna' in 1.toml:1, so its id, 'anna-2', and its UID depend on which of them "
        "comes first; give it an id, or write UIDs down with contacts pin\n");
  CHECK(
      doubts_in("[[contact]]\nname = \"Anna\"\n[[contact]]\nname = \"Anna\"\nuid = \"u\"\n") ==
      "'Anna' is called like 'Anna' in 1.toml:1, so its id, 'anna-2', depends on which of them comes first; give it an "
      "id\n");
}

TEST_CASE("references") {
  struct Row {
    std::string_view reference, usual, strict;
  };
  const std::vector<Row> rows{
      {"Olofströms kommun", "", ""},
      {"OLOFSTROMS KOMMUN", "", ""},
      {"kommunen", "", ""},
      {"olofstroms-kommun", "", ""},
      {"Olofstroms komun", "no organisation is called 'Olofstroms komun'; did you mean 'Olofströms kommun'?\n",
       "no organisation is called 'Olofstroms komun'; did you mean 'Olofströms kommun'?\n"},
      {"Komunen", "no organisation is called 'Komunen'; did you mean 'Olofströms kommun'?\n",
       "no organisation is called 'Komunen'; did you mean 'Olofströms kommun'?\n"},
      {"Volvo", "", "no organisation is called 'Volvo'\n"},
      {"Vol\\u001Bvo", "", "no organisation is called 'Vol\\u001Bvo'\n"},
      {"李雷", "", "no organisation is called '李雷'\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.reference);
    CHECK(doubts_in(with_organisation(row.reference)) == row.usual);
    CHECK(doubts_in(with_organisation(row.reference), Strictness::Strict) == row.strict);
  }
}

TEST_CASE("references of organisations are doubted too") {
  const std::string text = olofstrom + R"(
[[organisation]]
name = "Kansliet"
part_of = "Olofström kommun"
member_of = ["Komunen", "Kommunen", "SIK"]
)";
  CHECK(doubts_in(text, Strictness::Strict) ==
        "no organisation is called 'Olofström kommun'; did you mean 'Olofströms kommun'?\n"
        "no organisation is called 'Komunen'; did you mean 'Olofströms kommun'?\n"
        "no organisation is called 'SIK'\n");
}

TEST_CASE("a name that several refer to and none has is told once") {
  const std::string_view people =
      "[[contact]]\nname = \"Bo\"\norganisation = \"VOLVO\"\n"
      "[[contact]]\nname = \"Eva\"\norganisation = \"Saab\"\n";
  CHECK(
      doubts_in(with_organisation("Volvo") + std::string(people)) ==
      "no organisation is called 'Volvo', to which 2 entries refer; was it renamed or removed? Write its new name, or "
      "an entry for it\n");
  CHECK(doubts_in(with_organisation("Volvo") + std::string(people), Strictness::Strict) ==
        "no organisation is called 'Volvo'\n"
        "no organisation is called 'VOLVO'\n"
        "no organisation is called 'Saab'\n");
  CHECK(doubts_in(with_organisation("Komunen") + "[[contact]]\nname = \"Bo\"\norganisation = \"Komunen\"\n") ==
        "no organisation is called 'Komunen'; did you mean 'Olofströms kommun'?\n"
        "no organisation is called 'Komunen'; did you mean 'Olofströms kommun'?\n");
}

TEST_CASE("a tag with a comma is doubtful") {
  CHECK(doubts_in("[[contact]]\nname = \"Anna\"\ntags = \"board, choir\"\n") ==
        "the tag 'board, choir' has a comma; if it is several, write a list: tags = [\"board\", …]\n");
  CHECK(doubts_in("[[contact]]\nname = \"Anna\"\ntags = [\"board\", \"choir of lund\"]\n").empty());
}

TEST_CASE("what two organisations are called is doubtful unless it is the id of one") {
  const std::string two = R"(
[[organisation]]
name = "Techtank"
id = "t1"

[[organisation]]
name = "TECHTANK"
id = "t2"

[[organisation]]
name = "Volvo"

[[organisation]]
name = "Personvagnar"
alias = ["Volvo", "Techtank"]

[[contact]]
name = "Anna"
organisation = )";
  const auto doubts_about = [&](std::string_view reference) {
    return doubts_in(two + fmt::format("\"{}\"", reference));
  };
  for (const std::string_view name : {"Techtank", "techtank", "TECHTANK", "Volvo"}) {
    CHECK(doubts_about(name) ==
          fmt::format("several organisations are called '{}'; write the id of the right one\n", name));
  }
  for (const std::string_view id : {"t1", "t2", "volvo", "personvagnar"})
    CHECK(doubts_about(id).empty());
}

TEST_CASE("an organisation that is called the same twice is not ambiguous") {
  CHECK(doubts_in("[[organisation]]\nname = \"Volvo\"\nalias = [\"VOLVO\", \"volvo\"]\n"
                  "[[contact]]\nname = \"Anna\"\norganisation = \"Volvo\"\n")
            .empty());
}

TEST_CASE("a reference that closes a circle is an error and not doubted as well") {
  const std::string circle =
      "[[organisation]]\nname = \"Nord\"\npart_of = \"Syd\"\n"
      "[[organisation]]\nname = \"Syd\"\npart_of = \"Nord\"\n";
  CHECK(doubts_in(circle, Strictness::Strict).empty());
}

TEST_CASE("telephone numbers that the plan of their country does not have") {
  const std::string no_plan = "is not a number that is in use";
  const std::string digits = "; is a digit missing or too many?\n";
  struct Row {
    std::string_view country, number;
    std::string doubts;
  };
  const std::vector<Row> rows{
      {"SE", "076-861 27 47", ""},
      {"SE", "+46 76 861 27 47", ""},
      {"SE", "+47 22 22 22 22", ""},
      {"SE", "112", ""},
      {"SE", "11414", ""},
      {"SE", "076-861 27 4", "'076-861 27 4' " + no_plan + " in SE" + digits},
      {"SE", "076-861 27 47 99", "'076-861 27 47 99' " + no_plan + " in SE" + digits},
      {"SE", "076-861 27 47 99 99 99", "'076-861 27 47 99 99 99' " + no_plan + " in SE" + digits},
      {"SE", "+46 76 861 27 4", "'+46 76 861 27 4' " + no_plan + digits},
      {"SE", "0046 76 861 27 4", "'0046 76 861 27 4' " + no_plan + digits},
      {"SE", "+46 1", "'+46 1' " + no_plan + digits},
      {"SE", "+999 123 456 789", "'+999 123 456 789' " + no_plan + digits},
      {"", "+46 76 861 27 47", ""},
      {"", "+46 1", "'+46 1' " + no_plan + digits},
      {"", "076-861 27 47", "'076-861 27 47' has no country; write +46 …, or country = \"SE\" under [directory]\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.country);
    CAPTURE(row.number);
    CHECK(doubts_in(with_phone(row.country, row.number)) == row.doubts);
  }
}

TEST_CASE("what is no telephone number at all is an error and not doubted as well") {
  for (const std::string_view number : {"Anna", "08-123 45 67 vxl", "076-861 27 4B", "+46 Anna"}) {
    CHECK(doubts_in(with_phone("SE", number)).empty());
    CHECK(doubts_in(with_phone("", number)).empty());
    CHECK_FALSE(read_text(with_phone("SE", number)).diagnostics.empty());
  }
}

TEST_CASE("a country without telephones is doubtful once and its numbers are not") {
  const std::string doubt = "'XX' is not a country that has telephones\n";
  CHECK(doubts_in(with_phone("XX", "076-861 27 47")) == doubt);
  CHECK(doubts_in(with_phone("XX", "+46 76 861 27 47")) == doubt);
  const MadeDirectory made = read_files({"[directory]\ncountry = \"SE\"\n", "[directory]\ncountry = \"ZZ\"\n"});
  const std::vector<Diagnostic> doubts = find_doubts(made.directory, Strictness::Usual);
  REQUIRE(doubts.size() == 1);
  CHECK(doubts[0].location == Location{1, 2, 11});
}

TEST_CASE("doubts are warnings and stand in file order at what they are about") {
  const std::vector<Diagnostic> doubts = find_doubts(read_text(R"([directory]
country = "SE"

[[organisation]]
name = "Volvo"

[[contact]]
name = "Anna"
phone = ["076-861 27 47", "076-861 27 4"]
organisation = "Vovlo"

[[contact]]
name = "Anna"
)")
                                                         .directory,
                                                     Strictness::Usual);
  REQUIRE(doubts.size() == 3);
  struct Row {
    std::size_t line, column;
  };
  const std::vector<Row> rows{{9, 27}, {10, 16}, {12, 1}};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(doubts[i].severity == Severity::Warning);
    CHECK(doubts[i].location.line == rows[i].line);
    CHECK(doubts[i].location.column == rows[i].column);
    CHECK(doubts[i].entry.has_value());
  }
}

TEST_CASE("short numbers are not doubted, and longer ones that no plan has are") {
  for (const std::string_view number : {"112", "1177", "11414", "116 117", "90 000"})
    CHECK(doubts_in(with_phone("SE", number)).empty());
  for (const std::string_view number : {"0701234", "114140"})
    CHECK_FALSE(doubts_in(with_phone("SE", number)).empty());
  for (const std::string_view country : {"DE", "NO"})  // where numbers of five digits are not all short ones
    CHECK_FALSE(doubts_in(with_phone(country, "34567")).empty());
}
