#include "import/importer.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "card_list.hpp"
#include "import/known_entries.hpp"
#include "make_directory.hpp"
#include "store/writer.hpp"

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
  importer.know(made.directory, "SE");
  std::string file;
  for (const std::string& card : cards)
    file += "BEGIN:VCARD\nVERSION:3.0\n" + card + "\nEND:VCARD\n";
  const CardFile read = read_cards(file);
  for (const ReadCard& one : read.cards) {
    for (Remark& remark : importer.take_group(one.card))
      result.remarks.push_back(std::move(remark.sentence));
  }
  for (const ReadCard& one : read.cards) {
    for (Remark& remark : importer.take_organisation(one.card))
      result.remarks.push_back(std::move(remark.sentence));
  }
  importer.end_of_organisations();
  for (const ReadCard& one : read.cards) {
    for (Remark& remark : importer.take_person(one.card))
      result.remarks.push_back(std::move(remark.sentence));
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
  const auto changed = [](std::string_view key) {
    return fmt::format("'Anna Berg' is there already, and says something else in {}; left as it is", key);
  };
  const std::vector<Row> rows = {
      {"", {"FN:Anna Berg"}, "Anna Berg", ""},
      // The same number in another form is no difference.
      {anna, {"FN:Anna Berg\nTEL:070-123 45 67"}, "", ""},
      {anna, {"FN:Anna Berg\nTEL:070-123 45 67\nTITLE:Chef"}, "", changed("title")},
      {anna, {"FN:Anna Berg\nTEL:+46 8 123 45 67"}, "Anna Berg (anna-berg-2)", doubt},
      {anna,
       {"FN:anna berg\nEMAIL:a@b.se"},
       "anna berg (anna-berg-2)",
       "'anna berg' is added, but there is one of that name already; are they the same?"},
      {anna + "uid = \"u1\"\n",
       {"FN:Anna Öst\nUID:u1"},
       "",
       "'Anna Öst' is there already, and says something else in name, phone; left as it is"},
      {"[[organisation]]\nname = \"Anna Berg\"\n", {"FN:Anna Berg"}, "Anna Berg (anna-berg-2)", ""},
      // Those of an export of the program are as many as their UIDs say.
      {"", {"FN:Anna Berg\nUID:1\nTEL:12", "FN:Anna Berg\nUID:2\nTEL:12"}, "Anna Berg", ""},
      {"",
       {"PRODID:-//contacts//contacts//EN\nFN:Anna Berg\nUID:1\nTEL:12",
        "PRODID:-//contacts//contacts//EN\nFN:Anna Berg\nUID:2\nTEL:12"},
       "Anna Berg|Anna Berg (anna-berg-2)",
       doubt},
      {"", {"FN:Anna Berg\nTEL:12", "FN:Anna Berg\nTEL:12"}, "Anna Berg", ""},
      {"", {"FN:Anna Berg\nTEL:12", "FN:Anna Berg\nTEL:12\nNOTE:x"}, "Anna Berg", changed("note")},
      {"", {"FN:Anna Berg\nTEL:0701234567", "FN:Anna Berg\nTEL:+46 70 123 45 67"}, "Anna Berg", ""},
      {"", {"FN:Anna Berg\nEMAIL:a@b.se", "FN:Anna Berg\nEMAIL:A@B.SE"}, "Anna Berg", changed("email")},
      {"", {"FN:Anna Berg\nUID:1", "FN:Anna Berg\nUID:1\nNOTE:x"}, "Anna Berg", changed("note")},
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

TEST_CASE("an entry is known by its UID and by its name with an address or a number") {
  using Match = KnownEntries::Match;
  Entry anna = directory_fixture::person("Anna Berg");
  anna.emails = {{"Anna@B.se", ValueKind::Work, {}}};
  anna.phones = {{"+46 70 123 45 67", ValueKind::Mobile, {}}};
  anna.addresses = {address_in("Gata 1", "Öst")};
  Entry bo = directory_fixture::person("Bo");
  bo.emails = {{"bo@b.se", ValueKind::Work, {}}};
  KnownEntries known;
  known.add(0, marks_of(anna, "UID-1", "anna", "SE"));
  known.add(1, marks_of(bo, "uid-2", "bo", "SE"));

  const auto asked = [&](std::string_view name, const auto& change, std::string_view uid, std::string_view content) {
    Entry entry = directory_fixture::person(name);
    change(entry);
    return known.find(marks_of(entry, uid, content, "SE")).match;
  };
  const auto nothing = [](Entry& /*entry*/) {};
  CHECK(asked("Cia", nothing, "", "cia") == Match::New);
  CHECK(asked("anna  berg", nothing, "", "x") == Match::NewWithSameName);
  CHECK(asked("Anna Berg", nothing, "uid-9", "anna") == Match::Same);
  CHECK(asked("Cia", nothing, "UID-1", "x") == Match::There);
  CHECK(asked(
            "ANNA BERG",
            [](Entry& e) {
              e.emails = {{"anna@b.SE", {}, {}}};
            },
            "", "x") == Match::There);
  CHECK(asked(
            "Anna Berg",
            [](Entry& e) {
              e.phones = {{"070-1234567", {}, {}}};
            },
            "", "x") == Match::There);
  CHECK(asked(
            "Anna Berg",
            [](Entry& e) {
              e.phones = {{"070-1234568", {}, {}}};
            },
            "", "x") == Match::NewWithSameName);
  CHECK(asked(
            "Anna Berg", [](Entry& e) { e.addresses = {address_in("gata 1", "Ost")}; }, "", "x") == Match::There);
  CHECK(asked(
            "Anna Berg", [](Entry& e) { e.type = EntryType::Organisation; }, "", "x") == Match::New);
  CHECK(asked(
            "Bo",
            [](Entry& e) {
              e.emails = {{"bo@b.se", {}, {}}};
            },
            "uid-3", "x") == Match::There);
  CHECK(asked("Bo", nothing, "", "bo") == Match::Same);
  CHECK(asked("Bo", nothing, "uid-2", "bo") == Match::Same);
  CHECK(asked("Bo", nothing, "uid-2", "x") == Match::There);
}

TEST_CASE("who is there by an id or alias of the organisation is there for a card that has its name") {
  const std::string_view directory = R"(
[[organisation]]
name = "Olofströms kommun"
id = "ok"
alias = "Kommunen"

[[organisation]]
name = "Kansliet"
part_of = "ok"
member_of = ["Kommunen"]

[[contact]]
name = "Anna Berg"
organisation = "ok"

[[contact]]
name = "Bo Ek"
organisation = "Kommunen"
)";
  const Imported imported = import_into(
      directory, {"FN:Anna Berg\nN:Berg;Anna;;;\nORG:Olofströms kommun", "FN:Bo Ek\nN:Ek;Bo;;;\nORG:Olofströms kommun",
                  "FN:Kansliet\nORG:Kansliet\nX-ABShowAs:COMPANY\n"
                  "X-CONTACTS-PART-OF:Olofströms kommun\n"
                  "X-CONTACTS-MEMBER-OF:Olofströms kommun"});
  CHECK(listed(imported.entries).empty());
  CHECK(listed(imported.remarks).empty());
  CHECK(imported.counts.skipped == 3);
}
