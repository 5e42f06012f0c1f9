// What address books do to a card by themselves, and what people do with them.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "compare/differences.hpp"
#include "make_directory.hpp"
#include "sync/card_edit.hpp"
#include "sync/card_side.hpp"
#include "sync/pair_merge.hpp"

using namespace contacts;

namespace {

const std::string hans =
    "BEGIN:VCARD\r\n"
    "VERSION:3.0\r\n"
    "PRODID:-//contacts//contacts//EN\r\n"
    "UID:0ec1ace8-c8f6-58d7-9818-d9d3b6b71084\r\n"
    "FN:Hans Testmann\r\n"
    "N:Testmann;Hans;;Dr.;\r\n"
    "NICKNAME:Hasse\r\n"
    "NICKNAME:Testis\r\n"
    "ORG:Ek & Co;Board\r\n"
    "TITLE:Chef; tills vidare\r\n"
    "TEL;TYPE=CELL:+46704235783\r\n"
    "TEL;TYPE=WORK,VOICE:+4645493000\r\n"
    "EMAIL;TYPE=INTERNET,WORK:hans@example.org\r\n"
    "ADR;TYPE=WORK:;;Storgatan 1;Olofström;;293 80;Sverige\r\n"
    "URL:https://example.org/hans\r\n"
    "BDAY:1980-04-15\r\n"
    "CATEGORIES:board,choir\r\n"
    "NOTE:one\\, two\\; three\\nfour\r\n"
    "END:VCARD\r\n";

const std::string company =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:c\r\nFN:Ek & Co\r\nN:;;;;\r\nORG:Ek & Co\r\nTEL;TYPE=WORK:+4645493000\r\n"
    "X-ABShowAs:COMPANY\r\nEND:VCARD\r\n";

struct Replacement {
  std::string from;
  std::string to;
};

std::string rewritten(std::string card, const std::vector<Replacement>& replacements) {
  for (const Replacement& one : replacements) {
    const std::size_t at = card.find(one.from);
    REQUIRE_MESSAGE(at != std::string::npos, one.from);
    card.replace(at, one.from.size(), one.to);
  }
  return card;
}

const std::string end = "END:VCARD\r\n";

// The keys that differ between two versions of a card, as sync sees them.
std::string changed_keys(const std::string& before, const std::string& now, EntryType type = EntryType::Contact,
                         const KeptByWriter& kept = {true, true, true, true, true}) {
  Remembered memory;
  memory.card = card_to_remember(parse_card(before));
  const Card card = parse_card(now);
  const CardVersions versions = card_versions(memory, {card, {}}, type, Organisations(), "SE", kept);
  std::string keys;
  for (const KeyDifference& one : differences(versions.before, versions.now, "SE", Tolerance::Clients))
    keys += (keys.empty() ? "" : " ") + std::string(one.key->name);
  for (const std::string_view key : versions.not_kept)
    keys += (keys.empty() ? "not kept: " : ", not kept: ") + std::string(key);
  return keys;
}

}  // namespace

TEST_CASE("sync takes what clients write anew by themselves for no change") {
  struct Row {
    const char* what;
    std::string before;
    std::vector<Replacement> replacements;
  };
  const std::vector<Row> rows = {
      {"order and case of TYPE, TYPE twice", hans, {{"TYPE=WORK,VOICE", "type=voice;type=work"}}},
      {"names in capitals and small letters", hans, {{"NICKNAME:H", "nickname:H"}, {"TITLE", "title"}}},
      {"folding", hans, {{"hans@example.org", "hans@\r\n example.org"}}},
      {"PRODID and REV", hans, {{"PRODID:-//contacts//contacts//EN", "REV:20260101T000000Z\r\nPRODID:-//X//EN"}}},
      {"pref on the first of its kind", hans, {{"TYPE=CELL", "TYPE=CELL,pref"}, {"INTERNET,WORK", "WORK,pref"}}},
      {"VOICE comes", hans, {{"TYPE=CELL", "TYPE=CELL,VOICE"}}},
      {"VOICE goes, and INTERNET", hans, {{"WORK,VOICE", "WORK"}, {"INTERNET,WORK", "WORK"}}},
      {"Apple's groups",
       hans,
       {{"ADR;TYPE=WORK", "item1.ADR;TYPE=WORK"},
        {"URL:", "item1.X-ABADR:se\r\nitem2.URL:"},
        {"BDAY", "item2.X-ABLabel:_$!<HomePage>!$_\r\nBDAY"}}},
      {"ORG ends in nothing", hans, {{"ORG:Ek & Co;Board", "ORG:Ek & Co;Board;"}}},
      {"FN with the prefix", hans, {{"FN:Hans", "FN:Dr. Hans"}}},
      {"FN is the last name first", hans, {{"FN:Hans Testmann", "FN:Testmann\\, Hans"}}},
      {"FN is company and name", hans, {{"FN:Hans Testmann", "FN:Ek & Co (Testmann\\, Hans)"}}},
      {"N made of FN", hans, {{"N:Testmann;Hans;;Dr.;", "N:Testmann;Hans;;;"}}},
      {"numbers with blanks and brackets",
       hans,
       {{"+46704235783",
         "+46 (70) 423\xC2\xA0"
         "57 83"}}},
      {"numbers as people dial them", hans, {{"+46704235783", "070-423 57 83"}}},
      {"numbers as URIs", hans, {{"TYPE=CELL:+46704235783", "TYPE=CELL;VALUE=uri:tel:+46-70-423-57-83"}}},
      {"URIs that say so", hans, {{"URL:", "URL;VALUE=URI:"}}},
      {"dates in parameters", hans, {{"BDAY:1980-04-15", "BDAY;VALUE=DATE:19800415"}}},
      {"dates with a time", hans, {{"BDAY:1980-04-15", "BDAY:1980-04-15T00:00:00Z"}}},
      {"a year left out", rewritten(hans, {{"BDAY:1980-04-15", "BDAY:--0415"}}), {{"--0415", "1604-04-15"}}},
      {"the year that says there is none",
       rewritten(hans, {{"BDAY:1980", "BDAY;X-APPLE-OMIT-YEAR=1604:1604"}}),
       {{"1604:1604-04-15", "1604:1604-04-15"}}},
      {"backslashes of ical.js", hans, {{"Chef;", "Chef\\\\;"}, {"two\\;", "two\\\\;"}}},
      {"semicolons that are escaped", hans, {{"Chef;", "Chef\\;"}}},
      {"nicknames as a list", hans, {{"NICKNAME:Hasse\r\nNICKNAME:Testis", "NICKNAME:testis,Hasse"}}},
      {"tags as lines", hans, {{"CATEGORIES:board,choir", "CATEGORIES:Choir\r\nCATEGORIES:BOARD"}}},
      {"empty properties", hans, {{end, "ROLE:\r\nADR:;;;;;;\r\nTEL:\r\n" + end}}},
      {"notes of clients", hans, {{end, "X-EVOLUTION-FILE-AS:x\r\nX-MOZILLA-HTML:FALSE\r\nX-ABUID:1\r\n" + end}}},
      {"a photo", hans, {{end, "PHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n" + end}}},
      {"an address in other components", hans, {{";;Storgatan 1;Olofström;;", ";Storgatan 1;;;Olofström;"}}},
      {"4.0", hans, {{"VERSION:3.0", "VERSION:4.0"}, {"UID:", "UID:urn:uuid:"}, {"TITLE:Chef;", "TITLE:Chef\\;"}}},
      {"levels of ORG joined", hans, {{"Ek & Co;Board", "Ek & Co / Board"}}},
      {"a tag with a comma in two",
       rewritten(hans, {{"board,choir", "board\\, old"}}),
       {{"board\\, old", "board,old"}}},
      {"a company without its sign", company, {{"X-ABShowAs:COMPANY\r\n", ""}}},
      {"a company by KIND", company, {{"X-ABShowAs:COMPANY", "KIND:org"}}},
      {"a company's sign in capitals", company, {{"X-ABShowAs", "X-ABSHOWAS"}, {"N:;;;;\r\n", ""}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const EntryType type =
        row.before.find("ABShowAs") == std::string::npos ? EntryType::Contact : EntryType::Organisation;
    CHECK(changed_keys(row.before, rewritten(row.before, row.replacements), type).empty());
  }
}

TEST_CASE("sync sees what people change on a card") {
  struct Row {
    const char* what;
    std::vector<Replacement> replacements;
    std::string keys;
  };
  const std::vector<Row> rows = {
      {"another family name",
       {{"FN:Hans Testmann", "FN:Hans Neumann"}, {"N:Testmann", "N:Neumann"}},
       "name family_name"},
      {"a display name with another word", {{"FN:Hans Testmann", "FN:Hans Testmann (Olof)"}}, "name"},
      {"a number", {{"+46704235783", "+46709999999"}}, "phone"},
      {"another kind", {{"TEL;TYPE=CELL", "TEL;TYPE=HOME"}}, "phone"},
      {"a number less", {{"TEL;TYPE=CELL:+46704235783\r\n", ""}}, "phone"},
      {"a day", {{"1980-04-15", "1980-04-16"}}, "birthday"},
      {"a year that is known now", {{"1980-04-15", "1981-04-15"}}, "birthday"},
      {"one tag less", {{"board,choir", "board"}}, "tags"},
      {"a note", {{"one\\,", "One\\,"}}, "note"},
      {"a handle", {{end, "IMPP:xmpp:hans@example.org\r\n" + end}}, "vcard"},
      {"a label", {{"TEL;TYPE=CELL", "item1.X-ABLabel:Boat\r\nitem1.TEL;TYPE=CELL"}}, "vcard"},
      {"another company", {{"ORG:Ek & Co", "ORG:Ny AB"}}, "organisation"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(changed_keys(hans, rewritten(hans, row.replacements)) == row.keys);
  }
}

TEST_CASE("what a writer never keeps is not removed") {
  const std::string no_tags = rewritten(hans, {{"CATEGORIES:board,choir\r\n", ""}});
  const std::string one_name = rewritten(hans, {{"NICKNAME:Hasse\r\n", ""}});
  const std::string no_level = rewritten(hans, {{";Board", ""}});
  CHECK(changed_keys(hans, no_tags, EntryType::Contact, {}) == "not kept: tags");
  CHECK(changed_keys(hans, no_tags) == "tags");
  CHECK(changed_keys(hans, one_name, EntryType::Contact, {}) == "not kept: alias");
  CHECK(changed_keys(hans, one_name) == "alias");
  CHECK(changed_keys(hans, no_level, EntryType::Contact, {}) == "not kept: department");
  const std::string yearless = rewritten(hans, {{"BDAY:1980-04-15", "BDAY:--0415"}});
  CHECK(changed_keys(yearless, rewritten(yearless, {{"BDAY:--0415\r\n", ""}}), EntryType::Contact, {}) ==
        "not kept: birthday");
}

namespace {

std::string edited(const std::string& card, const std::function<void(Entry&)>& edit) {
  const Card parsed = parse_card(card);
  const Entry before = entry_of_synced_card(parsed, Organisations()).entry;
  Entry after = before;
  edit(after);
  CardEdit change(card, parsed);
  change.change(before, after, Organisations(), "SE");
  return change.bytes();
}

}  // namespace

TEST_CASE("a card is edited line by line") {
  const std::string phone =
      "BEGIN:VCARD\nVERSION:3.0\nN:Ek;Eva;;;\nFN:Eva Ek\nitem1.TEL;type=CELL;type=pref:+46 70 1234567\n"
      "item1.X-ABLabel:Boat\nTEL;type=HOME:0454-1\nPHOTO;ENCODING=b:AAAA\n "
      "AAAA\nX-OWN;a=b:c\ncategories:b,A\nTITLE:Chef\n"
      "END:VCARD\n";
  struct Row {
    const char* what;
    std::function<void(Entry&)> edit;
    std::vector<Replacement> replacements;
  };
  const std::vector<Row> rows = {
      {"nothing", [](Entry&) {}, {}},
      {"a title", [](Entry& entry) { entry.title = "Direktör"; }, {{"TITLE:Chef", "TITLE:Direktör"}}},
      {"no title", [](Entry& entry) { entry.title.clear(); }, {{"TITLE:Chef\n", ""}}},
      {"a number that has a label",
       [](Entry& entry) { entry.phones[0].value = "0709999999"; },
       {{"+46 70 1234567", "+46 70 999 99 99"}}},
      {"no such number",
       [](Entry& entry) {
         entry.phones.erase(entry.phones.begin());
         entry.vcard.clear();
       },
       {{"item1.TEL;type=CELL;type=pref:+46 70 1234567\nitem1.X-ABLabel:Boat\n", ""}}},
      {"another kind",
       [](Entry& entry) { entry.phones[1].kind = ValueKind::Work; },
       {{"TEL;type=HOME:0454-1", "TEL;TYPE=WORK,VOICE:0454-1"}}},
      {"a tag more, one less",
       [](Entry& entry) {
         entry.tags = {"b", "new, one"};
       },
       {{"b,A", "b,new\\, one"}}},
      {"an address",
       [](Entry& entry) {
         entry.emails = {{"e@x.org", ValueKind::Home, {}}};
       },
       {{"TITLE:Chef\n", "TITLE:Chef\nEMAIL;TYPE=INTERNET,HOME:e@x.org\n"}}},
      {"a name",
       [](Entry& entry) { entry.name = "Eva Berg"; },
       {{"N:Ek;Eva;;;\nFN:Eva Ek", "N:Berg;Eva;;;\nFN:Eva Berg"}}},
      {"a handle",
       [](Entry& entry) { entry.vcard.emplace_back("item1.IMPP:xmpp:e@x.org"); },
       {{"TITLE:Chef\n", "TITLE:Chef\nitem2.IMPP:xmpp:e@x.org\n"}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(edited(phone, row.edit) == rewritten(phone, row.replacements));
  }
}

TEST_CASE("an address that two lines of a card make is edited as one") {
  const std::string begin = "BEGIN:VCARD\nVERSION:3.0\nN:Ek;Eva;;;\nFN:Eva Ek\n";
  const std::string halves = "ADR;type=WORK:;;Storgatan 1;;;;\nADR:;;;Lund;;222 22;\n";
  CHECK(edited(begin + halves + "END:VCARD\n", [](Entry& entry) { entry.addresses[0].city = "Malmö"; }) ==
        begin + "ADR;type=WORK:;;Storgatan 1;Malmö;;222 22;\nEND:VCARD\n");
  CHECK(edited(begin + halves + "END:VCARD\n", [](Entry& entry) { entry.addresses.clear(); }) == begin + "END:VCARD\n");
  CHECK(edited(begin + halves + "END:VCARD\n", [](Entry& entry) { entry.title = "Chef"; }) ==
        begin + halves + "TITLE:Chef\nEND:VCARD\n");
}

TEST_CASE("a card whose lines others do not fit into is written anew") {
  const std::string old =
      "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Ek;Eva\r\nFN:Eva Ek\r\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nb\r\nEND:VCARD\r\n";
  CHECK(edited(old, [](Entry& entry) { entry.title = "Chef"; }) ==
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ek;Eva\r\nFN:Eva Ek\r\nNOTE:ab\r\nTITLE:Chef\r\nEND:VCARD\r\n");
}

TEST_CASE("the memory of a sync comes back as it was written") {
  Remembered one;
  one.uid = "u\n1";
  one.name = "a\tb.vcf";
  one.stamp = {1, 2, -3, 4};
  one.card_hash = 5;
  one.entry = "BEGIN";
  Remembered other = one;
  other.uid = "a";
  other.card = "end 2 \n";
  const std::string bytes = write_memory({one, other});
  const auto back = read_memory(bytes);
  REQUIRE(back);
  CHECK(back->size() == 2);
  CHECK(back->front().uid == "a");
  CHECK(write_memory(*back) == bytes);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(read_memory(bytes.substr(0, size)));
}
