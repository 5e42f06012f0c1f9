#include "model/directory.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "make_directory.hpp"
#include "model/identity.hpp"
#include "model/validate.hpp"

using contacts::Directory;
using contacts::Entry;
using contacts::has_errors;
using contacts::problem_with_id;
using contacts::Reference;
using contacts::slug_of;
using contacts::directory_fixture::build;
using contacts::directory_fixture::entry_of;
using contacts::directory_fixture::ids_of;
using contacts::directory_fixture::joined_names;
using contacts::directory_fixture::MadeDirectory;
using contacts::directory_fixture::messages_of;
using contacts::directory_fixture::organisation;
using contacts::directory_fixture::part_of;
using contacts::directory_fixture::person;
using contacts::directory_fixture::read_text;
using contacts::directory_fixture::with_id;
using contacts::directory_fixture::working_at;

namespace {

// The id of the entry that is referred to, or nothing.
std::string id_of(const Entry* entry) {
  return entry == nullptr ? "" : entry->id;
}

std::string numbered(std::string_view name, std::size_t number) {
  return std::string(name) + std::to_string(number);
}

// Organisations o0 to o<size - 1>, each part of the next one, and the last of the first.
std::vector<Entry> circle(std::size_t size) {
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < size; ++i)
    entries.push_back(part_of(organisation(numbered("o", i)), numbered("o", (i + 1) % size)));
  return entries;
}

std::size_t length_of_way_up(const Directory& directory, const Entry& organisation) {
  std::size_t length = 0;
  for (const Entry* at = &organisation; at != nullptr && length <= directory.entries().size(); ++length)
    at = directory.parent_of(*at);
  return length;
}

std::vector<Entry> awkward_entries() {
  return {person("Anna Berg"), with_id(person("Bo Ek"), "anna-berg"), working_at(person("Anna Berg"), "Lund"),
          with_id(person("李雷"), "anna-berg-lund"), person("Anna Berg 2")};
}

const std::string_view some_references = R"(
[[organisation]]
name = "Olofströms kommun"
alias = ["Olofström", "Kommunen"]

[[organisation]]
id = "volvo"
name = "Volvo Personvagnar"
alias = "Techtank"

[[organisation]]
name = "Techtank"
alias = "olofstroms-kommun"

[[organisation]]
name = "Volvo"

[[contact]]
name = "Kommunen AB"
)";

}  // namespace

TEST_CASE("an id is made of the name and of what keeps it unique") {
  struct Row {
    std::vector<Entry> entries;
    std::string_view ids;
  };
  const std::vector<Row> rows{
      {{}, ""},
      {{person("Håkan Andersson")}, "hakan-andersson"},
      {{person("Anna Berg"), person("Anna Berg"), person("ANNA  BERG")}, "anna-berg anna-berg-2 anna-berg-3"},
      {{person("Anna Berg"), working_at(person("Anna Berg"), "Lunds kommun")}, "anna-berg anna-berg-lunds-kommun"},
      {{working_at(person("Anna Berg"), "Lund"), person("Anna Berg")}, "anna-berg anna-berg-2"},
      {{person("Anna Berg"), working_at(person("Anna Berg"), "Lund"), working_at(person("Anna Berg"), "Lund")},
       "anna-berg anna-berg-lund anna-berg-lund-2"},
      {{organisation("Techtank"), person("Techtank")}, "techtank techtank-2"},
      {{person("李雷"), person("李雷"), person("!?")}, "u674e-u96f7 u674e-u96f7-2 entry"},
      {{with_id(person("Anna Berg"), "x"), person("X")}, "x x-2"},
      {{person("X"), with_id(person("Anna Berg"), "x")}, "x-2 x"},
      {{with_id(person("X"), "a-2"), person("A"), person("A"), person("A")}, "a-2 a a-3 a-4"},
      {{person("A"), person("A 2"), person("A")}, "a a-2 a-3"},
      {{person("A"), person("A"), person("A 2")}, "a a-2 a-2-2"},
      {{person("A"), working_at(person("A"), "李雷")}, "a a-u674e-u96f7"},
  };
  for (const Row& row : rows) {
    const MadeDirectory made = build(row.entries);
    CHECK(ids_of(made.directory) == row.ids);
    CHECK(made.diagnostics.empty());
  }
}

TEST_CASE("an id that is given twice is an error and the second entry gets another") {
  const MadeDirectory made = build({with_id(person("Anna\x1b"), "a"), with_id(person("Bo"), "a"), person("Bo")});
  CHECK(ids_of(made.directory) == "a bo bo-2");
  CHECK(messages_of(made.diagnostics) == "id 'a' is that of 'Anna\\u001B' already; give this entry another\n");
  CHECK(has_errors(made.diagnostics));
  CHECK_FALSE(made.directory.entries()[1].id_is_given);
}

TEST_CASE("in whatever order entries stand ids are unique and given ones are kept") {
  const std::vector<Entry> entries = awkward_entries();
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), 0U);
  do {
    std::vector<Entry> shuffled;
    for (const std::size_t i : order)
      shuffled.push_back(entries[i]);
    const MadeDirectory made = build(shuffled);
    std::set<std::string> ids;
    for (const Entry& entry : made.directory.entries()) {
      ids.insert(entry.id);
      CHECK(problem_with_id(entry.id) == std::nullopt);
      CHECK(made.directory.entries()[entry.position].id == entry.id);
      CHECK(entry.id_is_of_name == (!entry.id_is_given && entry.id == slug_of(entry.name)));
    }
    CHECK(ids.size() == entries.size());
    CHECK(entry_of(made.directory, "anna-berg").name == "Bo Ek");
    CHECK(entry_of(made.directory, "anna-berg-lund").name == "李雷");
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("many entries of one name get numbers") {
  constexpr std::size_t many = 20000;
  const MadeDirectory made = build(std::vector<Entry>(many, person("Anna")));
  CHECK(made.directory.entries().front().id == "anna");
  CHECK(made.directory.entries().back().id == numbered("anna-", many));
}

TEST_CASE("a reference is an id or a name or an alias in that order and compared folded") {
  struct Row {
    std::string_view reference;
    std::string_view id;
  };
  const std::array rows{
      Row{"Olofströms kommun", "olofstroms-kommun"},
      Row{"OLOFSTRÖMS  KOMMUN", "olofstroms-kommun"},
      Row{"olofstroms kommun", "olofstroms-kommun"},
      Row{"Olofstro\u0308ms kommun", "olofstroms-kommun"},
      Row{"olofstroms-kommun", "olofstroms-kommun"},  // also an alias of Techtank: an id wins
      Row{"Olofstroms-Kommun", "olofstroms-kommun"},
      Row{"Olofström", "olofstroms-kommun"},
      Row{"kommunen", "olofstroms-kommun"},
      Row{"Techtank", "techtank"},  // also an alias of Volvo Personvagnar: a name wins
      Row{"volvo", "volvo"},        // also a name: an id wins
      Row{"volvo-2", "volvo-2"},
      Row{"Volvo Personvagnar", "volvo"},
      Row{"Kommunen AB", ""},  // a person is no organisation
      Row{"Olofströms", ""},
      Row{"kommun", ""},
      Row{"Svenska industrikommuner", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.reference);
    std::string text(some_references);
    text += "[[contact]]\nname = \"Anna\"\norganisation = \"" + std::string(row.reference) + "\"\n";
    text += "[[organisation]]\nname = \"Part\"\npart_of = \"" + std::string(row.reference) + "\"\n";
    text += "[[organisation]]\nname = \"Member\"\nmember_of = [\"" + std::string(row.reference) + "\"]\n";
    const MadeDirectory made = read_text(text);
    CHECK(made.diagnostics.empty());
    const Directory& directory = made.directory;
    CHECK(id_of(directory.organisation_of(entry_of(directory, "anna"))) == row.id);
    CHECK(id_of(directory.parent_of(entry_of(directory, "part"))) == row.id);
    CHECK(id_of(directory.target(entry_of(directory, "member").member_of.front())) == row.id);
  }
}

TEST_CASE("each reference is resolved by itself whichever stood before it") {
  std::string text(some_references);
  text += "[[organisation]]\nname = \"Member\"\n";
  text += "member_of = [\"Techtank\", \"nobody\", \"Techtank\", \"techtank\", \"nobody\", \"volvo\"]\n";
  const MadeDirectory made = read_text(text);
  std::string ids;
  for (const Reference& reference : entry_of(made.directory, "member").member_of)
    ids += id_of(made.directory.target(reference)) + " ";
  CHECK(ids == "techtank  techtank techtank  volvo ");
}

TEST_CASE("many entries have the ids that they would have one after the other") {
  struct Row {
    std::string name;
    std::string organisation;
    std::string id;
  };
  std::vector<Row> rows;
  std::string text = "[[contact]]\nname = \"X\"\nid = \"anna-7\"\n";
  for (std::size_t i = 0; i < 3000; ++i) {
    const std::string name = fmt::format("Anna {}", i);
    const std::string organisation = fmt::format("Örg {}", i);
    rows.push_back(Row{name, "", i == 7 ? "anna-7-2" : fmt::format("anna-{}", i)});
    if (i % 3 == 0) rows.push_back(Row{name, organisation, fmt::format("anna-{0}-org-{0}", i)});
    if (i % 9 == 0) rows.push_back(Row{name, organisation, fmt::format("anna-{0}-org-{0}-2", i)});
  }
  for (const Row& row : rows) {
    text += fmt::format("[[contact]]\nname = \"{}\"\n", row.name);
    if (!row.organisation.empty()) text += fmt::format("organisation = \"{}\"\n", row.organisation);
  }
  const MadeDirectory made = read_text(text);
  CHECK(made.diagnostics.empty());
  REQUIRE(made.directory.entries().size() == rows.size() + 1);
  for (std::size_t i = 0; i < rows.size(); ++i)
    REQUIRE(made.directory.entries()[i + 1].id == rows[i].id);
}

TEST_CASE("an unresolved reference is called what the file calls it") {
  const MadeDirectory made = build({working_at(person("Anna"), "Nobody's Ltd"), organisation("Techtank AB"),
                                    working_at(person("Bo"), "techtank-ab")});
  const Directory& directory = made.directory;
  CHECK(directory.name_of(*directory.entries()[0].organisation) == "Nobody's Ltd");
  CHECK(directory.name_of(*directory.entries()[2].organisation) == "Techtank AB");
  CHECK(joined_names(directory.lineage(*directory.entries()[0].organisation)) == "Nobody's Ltd");
  CHECK(directory.organisation_of(directory.entries()[1]) == nullptr);
  CHECK(directory.parent_of(directory.entries()[1]) == nullptr);
}

TEST_CASE("named finds all entries by id and name and alias in file order") {
  const MadeDirectory made = read_text(some_references);
  CHECK(ids_of(made.directory.named("techtank")) == "volvo techtank");
  CHECK(ids_of(made.directory.named("VOLVO")) == "volvo volvo-2");
  CHECK(ids_of(made.directory.named("olofstroms-kommun")) == "olofstroms-kommun techtank");
  CHECK(ids_of(made.directory.named("Kommunen ab")) == "kommunen-ab");
  CHECK(ids_of(made.directory.named("kommun")).empty());
  CHECK(ids_of(made.directory.named("")).empty());
}

TEST_CASE("each circle of part_of is reported once and cut") {
  for (const std::size_t size : {1U, 2U, 5U, 1000U}) {
    CAPTURE(size);
    const MadeDirectory made = build(circle(size));
    CHECK(messages_of(made.diagnostics) == "'o0' would be part of itself; 'part_of' must lead upwards\n");
    CHECK(has_errors(made.diagnostics));
    CHECK(length_of_way_up(made.directory, made.directory.entries().front()) == size);
  }
}

TEST_CASE("a cut circle leaves no name twice in a lineage") {
  for (const std::size_t size : {1U, 2U, 5U}) {
    std::vector<Entry> entries = circle(size);
    entries.push_back(working_at(person("Anna"), "o0"));
    const MadeDirectory made = build(entries);
    std::vector<std::string_view> names = made.directory.lineage(*made.directory.entries().back().organisation);
    CHECK(names.size() == size);
    CHECK(names.back() == "o0");
    CHECK(std::set<std::string_view>(names.begin(), names.end()).size() == size);
  }
}

TEST_CASE("circles are found beside each other and behind ways that lead into them") {
  std::vector<Entry> entries{part_of(organisation("in"), "o0"), part_of(organisation("into in"), "in")};
  for (Entry& entry : circle(3))
    entries.push_back(entry);
  entries.push_back(part_of(organisation("self"), "self"));
  entries.push_back(part_of(organisation("tail"), "o2"));
  const MadeDirectory made = build(entries);
  CHECK(messages_of(made.diagnostics) ==
        "'o0' would be part of itself; 'part_of' must lead upwards\n"
        "'self' would be part of itself; 'part_of' must lead upwards\n");
  for (const Entry& entry : made.directory.entries())
    CHECK(length_of_way_up(made.directory, entry) <= entries.size());
}

TEST_CASE("a long way up is no circle") {
  constexpr std::size_t length = 20000;
  std::vector<Entry> entries;
  for (std::size_t i = 0; i + 1 < length; ++i)
    entries.push_back(part_of(organisation(numbered("o", i)), numbered("o", i + 1)));
  entries.push_back(organisation(numbered("o", length - 1)));
  const MadeDirectory made = build(entries);
  CHECK(made.diagnostics.empty());
  const std::vector<std::string_view> names = made.directory.lineage(Reference{"o0", {}, 0});
  CHECK(names.size() == length);
  CHECK(names.front() == numbered("o", length - 1));
  CHECK(names.back() == "o0");
}
