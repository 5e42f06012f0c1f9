// What ENTRY stands for, as a table.
#include "search/entry_named.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"

using contacts::entries_named;
using contacts::NamedEntries;
using contacts::no_entry_named;
using contacts::directory_fixture::ids_of;
using contacts::directory_fixture::MadeDirectory;
using contacts::directory_fixture::read_text;

namespace {

constexpr std::string_view people = R"toml(
[[organisation]]
name = "Region Syd"
alias = ["SYD", "anna-ek"]
note = "Uppdrag: konkurrenskraft, Anna Lind"

[[contact]]
name = "Anna Berg"
organisation = "Region Syd"
email = "boss@example.org"

[[contact]]
name = "Anna Ek"
id = "chefen"
family_name = "von Ek"

[[contact]]
name = "Chefen"
alias = "Ulf Sjöberg"

[[contact]]
name = "Ulf Sjöberg"

[[contact]]
name = "Ulf Sjöberg"
)toml";

}  // namespace

TEST_CASE("ENTRY is an id, else a name, else an alias, else the only one with the words in its names") {
  struct Row {
    std::string_view wanted;
    std::string_view entries;
    std::string_view candidates;
  };
  const MadeDirectory made = read_text(people);
  for (const Row& row : {Row{"chefen", "chefen", ""}, Row{"CHEFEN", "chefen", ""}, Row{"anna ek", "chefen", ""},
                         Row{"Anna-Ek", "region-syd", ""}, Row{"ulf sjoberg", "ulf-sjoberg ulf-sjoberg-2", ""},
                         Row{" Ulf\tSjöberg ", "ulf-sjoberg ulf-sjoberg-2", ""}, Row{"ulf-sjoberg", "ulf-sjoberg", ""},
                         Row{"berg anna", "anna-berg", ""}, Row{"von", "chefen", ""}, Row{"syd", "region-syd", ""},
                         Row{"anna", "", "region-syd anna-berg chefen"}, Row{"skr", "", ""},
                         Row{"konkurrenskraft", "", ""}, Row{"anna lind", "", ""}, Row{"boss", "", ""},
                         Row{"name:anna", "", ""}, Row{"!anna", "", ""}, Row{" ", "", ""}, Row{"", "", ""}}) {
    CAPTURE(row.wanted);
    const NamedEntries named = entries_named(made.directory, row.wanted);
    CHECK(ids_of(named.entries) == row.entries);
    CHECK(ids_of(named.candidates) == row.candidates);
  }
}

TEST_CASE("where ENTRY stands for none, names that may have been meant are told") {
  struct Row {
    std::string_view wanted;
    std::string_view sentence;
  };
  const MadeDirectory made = read_text(people);
  for (const Row& row :
       {Row{"anna", "no entry is called 'anna'; its words are in the names of 'Region Syd', 'Anna Berg', 'Anna Ek'"},
        Row{"ulf-sjoburg", "no entry is called 'ulf-sjoburg'; did you mean 'Ulf Sjöberg', 'Chefen'?"},
        Row{"Ana Berg", "no entry is called 'Ana Berg'; did you mean 'Anna Berg'?"},
        Row{"konkurrenskraft", "no entry is called 'konkurrenskraft'"}, Row{"a\nb", "no entry is called 'a\\nb'"}}) {
    CAPTURE(row.wanted);
    const std::vector<const contacts::Entry*> candidates = entries_named(made.directory, row.wanted).candidates;
    CHECK(no_entry_named(made.directory, row.wanted, candidates) == row.sentence);
  }
}
