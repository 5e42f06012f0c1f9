#include "import/importer.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "card_list.hpp"
#include "import/known_entries.hpp"
#include "import/organisations.hpp"
#include "make_directory.hpp"
#include "toml/writer.hpp"

using namespace contacts;

namespace {

std::string described(const Entry& entry) {
  Entry content = entry;
  content.id_is_given = false;
  content.uid.clear();
  return write_toml(content);
}

struct Imported {
  std::vector<std::string> entries;  // "name", "name (id)" where it is written down
  std::vector<std::string> remarks;
  ImportCounts counts;
};

// Cards of 3.0, given by their lines, into a directory of that text.
Imported import_into(std::string_view directory, const std::vector<std::string>& cards) {
  Imported result;
  Importer importer(Photos::Keep, described, [&](const Entry& entry) {
    result.entries.push_back(entry.id_is_given ? fmt::format("{} ({})", entry.name, entry.id) : entry.name);
  });
  const directory_fixture::MadeDirectory made = directory_fixture::read_text(directory);
  importer.know(made.directory);
  std::string file;
  for (const std::string& card : cards)
    file += "BEGIN:VCARD\nVERSION:3.0\n" + card + "\nEND:VCARD\n";
  const CardFile read = read_cards(file);
  for (const ReadCard& one : read.cards) {
    for (std::string& remark : importer.take_organisation(one.card))
      result.remarks.push_back(std::move(remark));
  }
  importer.end_of_organisations();
  for (const ReadCard& one : read.cards) {
    for (std::string& remark : importer.take_person(one.card))
      result.remarks.push_back(std::move(remark));
  }
  result.counts = importer.counts();
  return result;
}

std::string listed(const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, "|"));
}

Address address_in(std::string_view street, std::string_view city) {
  Address address;
  address.street = street;
  address.city = city;
  return address;
}

}  // namespace

TEST_CASE("an import takes what is new") {
  struct Row {
    std::string directory;
    std::vector<std::string> cards;
    std::string entries, remarks;
  };
  const std::string anna = "[[contact]]\nname = \"Anna Berg\"\nphone = \"+46701234567\"\n";
  const std::string doubt = "'Anna Berg' is added, but there is one of that name already; are they the same?";
  const std::string changed = "'Anna Berg' is there already, and says something else; left as it is";
  const std::vector<Row> rows = {
      {"", {"FN:Anna Berg"}, "Anna Berg", ""},
      {anna, {"FN:Anna Berg\nTEL:070-123 45 67"}, "", changed},
      {anna,
       {"FN:anna berg\nEMAIL:a@b.se"},
       "anna berg (anna-berg-2)",
       "'anna berg' is added, but there is one of that name already; are they the same?"},
      {anna + "uid = \"u1\"\n",
       {"FN:Anna Öst\nUID:U1"},
       "",
       "'Anna Öst' is there already, and says something else; left as it is"},
      {"[[organisation]]\nname = \"Anna Berg\"\n", {"FN:Anna Berg"}, "Anna Berg (anna-berg-2)", ""},
      // Those of one address book are as many as their UIDs say.
      {"", {"FN:Anna Berg\nUID:1\nTEL:12", "FN:Anna Berg\nUID:2\nTEL:12"}, "Anna Berg|Anna Berg (anna-berg-2)", doubt},
      {"", {"FN:Anna Berg\nTEL:12", "FN:Anna Berg\nTEL:12"}, "Anna Berg", ""},
      {"", {"FN:Anna Berg\nTEL:12", "FN:Anna Berg\nTEL:12\nNOTE:x"}, "Anna Berg|Anna Berg (anna-berg-2)", doubt},
      {"", {"FN:Anna Berg\nUID:1", "FN:Anna Berg\nUID:1\nNOTE:x"}, "Anna Berg", changed},
      {"", {"FN:Anna Berg\nUID:1", "FN:Anna Berg\nUID:1"}, "Anna Berg", ""},
      // Organisations come first, and are made where somebody works for one.
      {"", {"FN:Anna Berg\nORG:Ek"}, "Ek|Anna Berg", ""},
      {"", {"FN:Anna Berg\nORG:EK", "FN:Bo\nORG:Ek", "FN:Ek\nORG:Ek\nX-ABShowAs:COMPANY"}, "Ek|Anna Berg|Bo", ""},
      {"[[organisation]]\nname = \"Eks Bageri\"\nalias = \"ek\"\n", {"FN:Anna Berg\nORG:Ek"}, "Anna Berg", ""},
      {"", {"PRODID:-//contacts//contacts//EN\nFN:Anna Berg\nORG:Ek"}, "Anna Berg", ""},
      {"", {"FN:Anna Berg\nORG:;Kök"}, "Anna Berg", ""},
      // An id that would be another's.
      {"",
       {"FN:Åsa", "FN:Asa", "FN:asa\nORG:Ek"},
       "Ek|Åsa|Asa (asa-2)|asa (asa-ek)",
       "'Asa' is added, but there is one of that name already; are they the same?|'asa' is added, but there is one of "
       "that name already; are they the same?"},
      {"", {"FN:Anna\nX-CONTACTS-ID:a-1", "FN:Bo\nX-CONTACTS-ID:a-1"}, "Anna (a-1)|Bo", ""},
      {"", {"NOTE:nameless"}, "unnamed", "this card has no name; its entry is called 'unnamed'"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.directory);
    CAPTURE(listed(row.cards));
    const Imported imported = import_into(row.directory, row.cards);
    CHECK(listed(imported.entries) == row.entries);
    CHECK(listed(imported.remarks) == row.remarks);
    CHECK(imported.counts.added == imported.entries.size());
  }
}

TEST_CASE("an import counts") {
  const Imported imported =
      import_into("[[contact]]\nname = \"Anna\"\nemail = \"a@b.se\"\n",
                  {"FN:Anna\nEMAIL:a@b.se", "FN:Anna\nEMAIL:c@d.se", "FN:Bo\nORG:Ek", "FN:Bo\nORG:Ek"});
  CHECK(imported.counts.added == 3);
  CHECK(imported.counts.skipped == 2);
  CHECK(imported.counts.doubtful == 1);
}

TEST_CASE("what ORG says is looked for among the organisations") {
  Organisations known;
  known.add("Acme AB", "acme-ab", {"Acme"}, "");
  known.add("Kök", "kok", {}, "acme-ab");
  known.add("Disk", "disk", {}, "KÖK");
  known.add("Styrelsen", "styrelsen", {}, "Acme AB");
  known.add("Styrelsen", "styrelsen-2", {}, "Beta");
  known.add("Ring", "ring", {}, "Ring");
  struct Row {
    std::vector<std::string> components;
    std::string reference, lineage, department;
  };
  const std::vector<Row> rows = {
      {{}, "", "", ""},
      {{"Nix"}, "Nix", "Nix", ""},
      {{"Nix", "a", "", "b"}, "Nix", "Nix", "a, b"},
      {{"", "Kök"}, "", "", "Kök"},
      {{"acme ab"}, "Acme AB", "Acme AB", ""},
      {{"Acme"}, "Acme", "Acme AB", ""},
      {{"Acme AB", "kök"}, "Kök", "Acme AB>Kök", ""},
      {{"Acme AB", "Kök", "Disk", "Rum 2"}, "Disk", "Acme AB>Kök>Disk", "Rum 2"},
      {{"Acme AB", "Vind", "Disk"}, "Acme AB", "Acme AB", "Vind, Disk"},
      {{"Kök"}, "Kök", "Acme AB>Kök", ""},
      {{"Acme AB", "Styrelsen"}, "Styrelsen", "Acme AB>Styrelsen", ""},
      {{"Beta", "Styrelsen"}, "styrelsen-2", "Beta>Styrelsen", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(listed(row.components));
    const Organisations::Place place = known.place_of(row.components);
    CHECK(place.reference == row.reference);
    CHECK(fmt::format("{}", fmt::join(place.lineage, ">")) == row.lineage);
    CHECK(place.department == row.department);
  }
  CHECK(known.place_of({"Ring"}).lineage.size() == 32);  // a circle has no end
  CHECK(known.has("ACME"));
  CHECK(known.has("styrelsen-2"));
  CHECK_FALSE(known.has("Beta"));
}

TEST_CASE("an entry is known by its UID and by its name with an address or a number") {
  using Answer = KnownEntries::Answer;
  using Origin = KnownEntries::Origin;
  Entry anna = directory_fixture::person("Anna Berg");
  anna.emails = {{"Anna@B.se", ValueKind::Work, {}}};
  anna.phones = {{"+46 70 123 45 67", ValueKind::Mobile, {}}};
  anna.addresses = {address_in("Gata 1", "Öst")};
  Entry bo = directory_fixture::person("Bo");
  bo.emails = {{"bo@b.se", ValueKind::Work, {}}};
  KnownEntries known;
  known.add(anna, "UID-1", "anna", Origin::Directory);
  known.add(bo, "uid-2", "bo", Origin::Import);

  const auto asked = [&](std::string_view name, const auto& change, std::string_view uid, std::string_view content) {
    Entry entry = directory_fixture::person(name);
    change(entry);
    return known.find(entry, uid, content);
  };
  const auto nothing = [](Entry& /*entry*/) {};
  CHECK(asked("Cia", nothing, "", "cia") == Answer::New);
  CHECK(asked("anna  berg", nothing, "", "x") == Answer::NewWithSameName);
  CHECK(asked("Anna Berg", nothing, "uid-9", "anna") == Answer::Same);
  CHECK(asked("Cia", nothing, "uid-1", "x") == Answer::Changed);
  CHECK(asked(
            "ANNA BERG",
            [](Entry& e) {
              e.emails = {{"anna@b.SE", {}, {}}};
            },
            "", "x") == Answer::Changed);
  CHECK(asked(
            "Anna Berg",
            [](Entry& e) {
              e.phones = {{"070-1234567", {}, {}}};
            },
            "", "x") == Answer::Changed);
  CHECK(asked(
            "Anna Berg",
            [](Entry& e) {
              e.phones = {{"070-1234568", {}, {}}};
            },
            "", "x") == Answer::NewWithSameName);
  CHECK(asked(
            "Anna Berg", [](Entry& e) { e.addresses = {address_in("gata 1", "Ost")}; }, "", "x") == Answer::Changed);
  CHECK(asked(
            "Anna Berg", [](Entry& e) { e.type = EntryType::Organisation; }, "", "x") == Answer::New);
  CHECK(asked(
            "Bo",
            [](Entry& e) {
              e.emails = {{"bo@b.se", {}, {}}};
            },
            "uid-3", "bo") == Answer::NewWithSameName);
  CHECK(asked("Bo", nothing, "", "bo") == Answer::Same);
  CHECK(asked("Bo", nothing, "uid-2", "bo") == Answer::Same);
  CHECK(asked("Bo", nothing, "uid-2", "x") == Answer::Changed);
}
