#include <array>
#include <ostream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"
#include "model/directory.hpp"
#include "model/inherited.hpp"

using contacts::Diagnostic;
using contacts::Directory;
using contacts::Entry;
using contacts::directory_fixture::build;
using contacts::directory_fixture::entry_of;
using contacts::directory_fixture::ids_of;
using contacts::directory_fixture::joined_names;
using contacts::directory_fixture::MadeDirectory;
using contacts::directory_fixture::person;
using contacts::directory_fixture::read_files;
using contacts::directory_fixture::read_text;

TEST_CASE("a lineage goes from the outermost organisation inwards and ends at a name without an entry") {
  const MadeDirectory made = read_text(R"(
[[organisation]]
name = "Office"
part_of = "dept"

[[organisation]]
id = "dept"
name = "Department"
part_of = "The World Ltd"

[[contact]]
name = "Anna"
organisation = "office"
)");
  CHECK(joined_names(made.directory.lineage(*made.directory.entries()[2].organisation)) ==
        "The World Ltd / Department / Office");
}

TEST_CASE("people and parts and members of an organisation come in file order") {
  const MadeDirectory made = read_text(R"(
[[contact]]
name = "Zoe"
organisation = "SIK"

[[organisation]]
name = "Svenska industrikommuner"
alias = "SIK"

[[organisation]]
name = "Olofströms kommun"
member_of = ["Nobody", "SIK"]

[[organisation]]
name = "Kansliet"
part_of = "svenska-industrikommuner"

[[contact]]
name = "Anna"
organisation = "Svenska Industrikommuner"

[[organisation]]
name = "Arboga"
member_of = "SIK"

[[contact]]
name = "Bo"
organisation = "Kansliet"
)");
  const Directory& directory = made.directory;
  const Entry& association = entry_of(directory, "svenska-industrikommuner");
  CHECK(ids_of(directory.people_of(association)) == "zoe anna");
  CHECK(ids_of(directory.parts_of(association)) == "kansliet");
  CHECK(ids_of(directory.members_of(association)) == "olofstroms-kommun arboga");
  CHECK(ids_of(directory.people_of(entry_of(directory, "kansliet"))) == "bo");
  CHECK(ids_of(directory.people_of(entry_of(directory, "arboga"))).empty());
  CHECK(ids_of(directory.people_of(entry_of(directory, "bo"))).empty());
}

TEST_CASE("name and country of a directory are those of the file or else of the first that gives one") {
  const std::string entry = "[[contact]]\nname = \"Anna\"\n";
  const MadeDirectory made = read_files({
      entry,
      "[directory]\nname = \"Norr\"\n" + entry,
      "[directory]\ncountry = \"NO\"\nname = \"Söder\"\n" + entry,
      "[directory]\ncountry = \"DE\"\n" + entry,
  });
  struct Row {
    std::string_view name, country, uid;
  };
  const std::array rows{
      Row{"Norr", "NO", "08cda793-0812-59ef-8a49-7ac2bf3fe2a1"},
      Row{"Norr", "NO", "30997529-50f2-5149-b8ce-fe707d241bc9"},
      Row{"Söder", "NO", "9d14e9d5-258e-5f74-8f3d-54d3221ac0ad"},
      Row{"Norr", "DE", "e6b86bbf-b493-5f6f-b512-aa94f4dfe516"},
  };
  const std::vector<Entry>& entries = made.directory.entries();
  REQUIRE(entries.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(made.directory.directory_name(entries[i]) == rows.at(i).name);
    CHECK(made.directory.country(entries[i]) == rows.at(i).country);
    CHECK(made.directory.uid_of(entries[i]) == rows.at(i).uid);
  }
}

TEST_CASE("where no file says it there is no name and no country") {
  const MadeDirectory made = build({person("Anna")});
  CHECK(made.directory.directory_name(made.directory.entries().front()).empty());
  CHECK(made.directory.country(made.directory.entries().front()).empty());
}

TEST_CASE("an empty directory answers nothing") {
  std::vector<Diagnostic> diagnostics;
  const Directory directory = Directory::build({}, {}, diagnostics);
  CHECK(diagnostics.empty());
  CHECK(directory.entries().empty());
  CHECK(directory.named("x").empty());
}

TEST_CASE("a person has the switchboard of the organisation, but not its fax, its pager, or their own number") {
  const MadeDirectory made = read_text(R"(
[[organisation]]
name = "Kommunen"
phone = { work = "08-1 11 11", fax = "08-2 22 22", pager = "08-3 33 33", other = "08-4 44 44" }

[[contact]]
name = "Anna"
organisation = "Kommunen"
phone = "08-4 44 44"
)");
  const contacts::Inherited inherited = contacts::inherited_by(made.directory, made.directory.entries()[1]);
  REQUIRE(inherited.phones.values.size() == 1);
  CHECK(inherited.phones.values.front().value == "08-1 11 11");
}

TEST_CASE("a person with a web page or an address of their own has not those of the organisation") {
  const MadeDirectory made = read_text(R"(
[[organisation]]
name = "Kommunen"
url = "kommunen.se"
address = { city = "Olofström" }

[[contact]]
name = "Anna"
organisation = "Kommunen"
url = "anna.se"

[[contact]]
name = "Bo"
organisation = "Kommunen"
address = { city = "Lund" }
)");
  const contacts::Inherited by_anna = contacts::inherited_by(made.directory, made.directory.entries()[1]);
  CHECK(by_anna.urls.values.empty());
  CHECK(by_anna.addresses.values.size() == 1);
  const contacts::Inherited by_bo = contacts::inherited_by(made.directory, made.directory.entries()[2]);
  CHECK(by_bo.urls.values.size() == 1);
  CHECK(by_bo.addresses.values.empty());
}
