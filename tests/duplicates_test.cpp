#include "check/duplicates.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "make_directory.hpp"

using contacts::Directory;
using contacts::DuplicateGroup;
using contacts::Entry;
using contacts::find_duplicates;
using contacts::directory_fixture::read_text;

namespace {

// "sure: a, b: the same name; …" of each group.
std::string duplicates_in(const std::string& text) {
  const Directory directory = read_text("[directory]\ncountry = \"SE\"\n" + text).directory;
  std::vector<const Entry*> entries;
  for (const Entry& entry : directory.entries())
    entries.push_back(&entry);
  std::string groups;
  for (const DuplicateGroup& group : find_duplicates(directory, entries)) {
    groups += group.is_sure ? "sure:" : "perhaps:";
    for (const Entry* const entry : group.entries)
      groups += " " + entry->id;
    for (const std::string& reason : group.reasons)
      groups += "; " + reason;
    groups += "\n";
  }
  return groups;
}

std::string contact(std::string_view name, std::string_view more = {}) {
  return fmt::format("[[contact]]\nname = \"{}\"\n{}\n", name, more);
}

}  // namespace

TEST_CASE("names in any order of their words, case and accents are one name") {
  CHECK(duplicates_in(contact("Åsa Öberg") + contact("OBERG, asa")) == "perhaps: asa-oberg oberg-asa; the same name\n");
  CHECK(duplicates_in(contact("Åsa Öberg") + contact("Åsa Öberg-Lind") + contact("Åsa")).empty());
}

TEST_CASE("what is shared makes a group once, with all reasons, and the sure ones come first") {
  CHECK(duplicates_in(contact("A", "email = \"x@x.se\"") + contact("B", "email = \"X@x.se\"") +
                      contact("Eva Ek", "phone = \"070-174 06 05\"\nemail = \"e@x.se\"") +
                      contact("Ek Eva", "phone = \"+46 70 1740605\"\nemail = \"e@x.se\"")) ==
        "sure: eva-ek ek-eva; the same name; the same number +46 70 174 06 05; the same address e@x.se\n"
        "perhaps: a b; the same address x@x.se\n");
  CHECK(duplicates_in(contact("A", "phone = [\"08-12 34 56\", \"08-123456\"]")).empty());
  CHECK(
      duplicates_in(contact("A", "phone = \"08-12 34 56 ext. 1\"") + contact("B", "phone = \"08-12 34 56\"")).empty());
}

TEST_CASE("numbers without an international form are one where their digits are") {
  CHECK(duplicates_in(contact("A", "phone = \"11 414\"") + contact("B", "phone = \"11414\"")) ==
        "perhaps: a b; the same number 11 414\n");
}

TEST_CASE("names one letter apart need a value in common") {
  struct Row {
    std::string_view left, right;
    bool is_near;
  };
  const std::string birthday = "birthday = 1980-04-15";
  for (const Row& row : std::vector<Row>{{"Ulf Sjöberg", "Ulf Sjöborg", true},
                                         {"Ulf Sjöberg", "Sjöberj Ulf", true},
                                         {"Ulf Sjöberg", "Ulf Sjöbrg", true},
                                         {"Ulf Sjöberg", "Ulf Sjöebrg", true},
                                         {"Ulf Sjöberg", "Ulv Sjöborg", false},
                                         {"Ulf Sjöberg", "Ulf Sjöbergg", true},
                                         {"Ulf Sjöberg", "Ulf", false},
                                         {"李雷", "李磊", true},
                                         {"李雷", "王磊", false}}) {
    CAPTURE(row.right);
    CHECK(duplicates_in(contact(row.left) + contact(row.right)).empty());
    const std::string found = duplicates_in(contact(row.left, birthday) + contact(row.right, birthday));
    CHECK((found.find("names one letter apart; the same birthday 1980-04-15") != std::string::npos) == row.is_near);
  }
  CHECK(duplicates_in(contact("Ulf Ek", "email = \"u@x.se\"") + contact("Ulf El", "email = \"u@x.se\"")) ==
        "sure: ulf-ek ulf-el; names one letter apart; the same address u@x.se\n");
}

TEST_CASE("a person and an organisation are never one") {
  CHECK(duplicates_in(contact("Ek", "email = \"e@x.se\"") + "[[organisation]]\nname = \"Ek\"\nemail = \"e@x.se\"\n")
            .empty());
}

TEST_CASE("many who share all but a letter take no comparison of each with each") {
  std::string text;
  constexpr std::size_t count = 3000;
  for (std::size_t i = 0; i < count; ++i)
    text += contact(fmt::format("Anna Q{:04}x", i), "organisation = \"Ek\"");
  CHECK(duplicates_in(text).find("anna-q0000x anna-q0001x") != std::string::npos);
}
