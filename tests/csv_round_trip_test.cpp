#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "csv/csv_reader.hpp"
#include "csv/google_csv.hpp"
#include "csv/outlook_csv.hpp"
#include "make_directory.hpp"
#include "vcard/decode.hpp"

// What is written as CSV is read again with the same values.

namespace {

using namespace contacts;

constexpr std::array<std::string_view, 22> hard_texts = {"one, two,three,",
                                                         "one; two;three;",
                                                         "\"quoted\" and \"",
                                                         "\"",
                                                         "\"\"",
                                                         "=1+1",
                                                         "+46 70",
                                                         "-1",
                                                         "@SUM(A1)",
                                                         "'text",
                                                         "C:\\new\\",
                                                         "typed \\n and \\, and \\;",
                                                         "two\nlines",
                                                         "\nleading and trailing\n\n",
                                                         " leading and trailing blanks ",
                                                         "\ttab\t",
                                                         "emoji 😀 👩‍👩‍👧 🇸🇪",
                                                         "combining a\u0308 e\u0301",
                                                         "שלום, עולם",
                                                         "\uFEFFmark",
                                                         "a\u2028b\u0085c",
                                                         "a::b: ::"};

Entry person_of(const std::string& text) {
  Entry entry = directory_fixture::person("Anna Berg");
  entry.title = text;
  entry.role = text;
  entry.note = text;
  entry.source = text;
  entry.prefix = text;
  entry.suffix = text;
  entry.department = text;
  entry.aliases = {text, "second " + text};
  entry.addresses = {Address{.street = text,
                             .box = text,
                             .postcode = text,
                             .city = text,
                             .region = text,
                             .country = text,
                             .kind = ValueKind::Home}};
  entry.emails = {TypedValue{"a@b.se", ValueKind::Work, {}}, TypedValue{"c@d.se", ValueKind::Home, {}}};
  entry.birthday = Date{1980, 2, 29};
  return directory_fixture::working_at(entry, text);
}

using Writer = CsvExport (*)(const Directory&, const std::vector<const Entry*>&);

Card written_and_read(const Entry& entry, Writer write) {
  const directory_fixture::MadeDirectory made = directory_fixture::build({entry});
  const CsvExport csv = write(made.directory, {&made.directory.entries().front()});
  CsvCardReader reader(csv.text);
  const std::optional<ReadCard> card = reader.next();
  REQUIRE(card);
  CHECK(card->problems.empty());
  CHECK(reader.problems().empty());
  CHECK_FALSE(reader.next());
  return card->card;
}

// The values of a property, between bars; components between "/".
std::string values_of(const Card& card, std::string_view name) {
  std::string out;
  for (const Property& property : card.properties) {
    if (!is_named(property, name)) continue;
    std::string value;
    for (const std::vector<std::string>& component : split_components(property.value)) {
      if (!value.empty()) value += '/';
      REQUIRE(component.size() == 1);
      value += component.front();
    }
    out += '|' + value;
  }
  return out;
}

bool has_type(const Card& card, std::string_view name, std::string_view value, std::string_view type) {
  for (const Property& property : card.properties) {
    if (!is_named(property, name) || property.value != value) continue;
    for (const std::string_view one : parameter_values(property, "TYPE")) {
      if (is_same_name(one, type)) return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("hard texts come back from CSV of Google and of Outlook") {
  for (const std::string_view hard : hard_texts) {
    const std::string text(hard);
    CAPTURE(text);
    for (const Writer write : {write_google_csv, write_outlook_csv}) {
      const Card card = written_and_read(person_of(text), write);
      CHECK(values_of(card, "N") == fmt::format("|Berg/Anna//{0}/{0}", text));
      CHECK(values_of(card, "TITLE") == '|' + text);
      CHECK(values_of(card, "ROLE") == '|' + text);
      CHECK(values_of(card, "NOTE") == '|' + text);
      CHECK(values_of(card, "ORG") == fmt::format("|{0}/{0}", text));
      CHECK(values_of(card, "ADR") == fmt::format("|{0}//{0}/{0}/{0}/{0}/{0}", text));
      CHECK(values_of(card, "BDAY") == "|1980-02-29");
      CHECK(values_of(card, "EMAIL") == "|a@b.se|c@d.se");
      const bool is_google = write == write_google_csv;
      CHECK(values_of(card, "NICKNAME") == (is_google ? fmt::format("|{0}|second {0}", text) : '|' + text));
      CHECK(values_of(card, "X-CONTACTS-SOURCE") == (is_google ? '|' + text : ""));
    }
  }
}

TEST_CASE("kinds come back from CSV of Google and of Outlook") {
  Entry entry = directory_fixture::person("Anna Berg");
  entry.phones = {TypedValue{"11414", ValueKind::Work, {}}, TypedValue{"11415", ValueKind::Home, {}},
                  TypedValue{"11416", ValueKind::Mobile, {}}, TypedValue{"11417", ValueKind::Fax, {}},
                  TypedValue{"11418", ValueKind::Pager, {}}};
  entry.addresses.resize(2);
  entry.addresses[0].city = "Lund";
  entry.addresses[0].kind = ValueKind::Work;
  entry.addresses[1].city = "Ystad";
  entry.addresses[1].kind = ValueKind::Home;
  for (const Writer write : {write_google_csv, write_outlook_csv}) {
    const Card card = written_and_read(entry, write);
    CHECK(has_type(card, "TEL", "11414", "work"));
    CHECK(has_type(card, "TEL", "11415", "home"));
    CHECK(has_type(card, "TEL", "11416", "cell"));
    CHECK(has_type(card, "TEL", "11417", "fax"));
    CHECK(has_type(card, "TEL", "11418", "pager"));
    CHECK(has_type(card, "ADR", ";;;Lund;;;", "work"));
    CHECK(has_type(card, "ADR", ";;;Ystad;;;", "home"));
  }
}

TEST_CASE("an organisation comes back from CSV with its keys") {
  Entry entry = directory_fixture::organisation("Växjö kommun");
  entry.kind = "municipality";
  entry.part_of = Reference{"Kronoberg", {}, {}};
  entry.member_of = {Reference{"SKR", {}, {}}, Reference{"SIK", {}, {}}};
  entry.checked = Date{2026, 1, 2};
  entry.tags = {"kommun", "söder ut"};
  entry.uid = "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1";
  const Card card = written_and_read(directory_fixture::with_id(entry, "vaxjo"), write_google_csv);
  CHECK(values_of(card, "FN") == "|Växjö kommun");
  CHECK(values_of(card, "ORG") == "|Växjö kommun");
  CHECK(values_of(card, "X-ABShowAs") == "|COMPANY");
  CHECK(values_of(card, "X-CONTACTS-KIND") == "|municipality");
  CHECK(values_of(card, "X-CONTACTS-PART-OF") == "|Kronoberg");
  CHECK(values_of(card, "X-CONTACTS-MEMBER-OF") == "|SKR|SIK");
  CHECK(values_of(card, "X-CONTACTS-CHECKED") == "|2026-01-02");
  CHECK(values_of(card, "X-CONTACTS-ID") == "|vaxjo");
  CHECK(values_of(card, "UID") == "|4fbe8971-0bc3-424c-9c26-36c3e1eff6b1");
  for (const Property& property : card.properties) {
    if (is_named(property, "CATEGORIES")) CHECK(property.value == "kommun,söder ut");
  }
  CHECK(values_of(written_and_read(entry, write_outlook_csv), "ORG") == "|Växjö kommun");
}

TEST_CASE("what stands under vcard comes back from CSV of Google") {
  Entry entry = directory_fixture::person("Anna Maria Berg");
  entry.given_name = "Anna";
  entry.family_name = "Berg";
  entry.phones = {TypedValue{"11414", ValueKind::Other, {}}};
  entry.vcard = {"N:Berg;Anna;Maria;;",
                 "item1.TEL:11414",
                 "item1.X-ABLabel:Stuga",
                 "X-PHONETIC-FIRST-NAME:Ahna",
                 "X-ANNIVERSARY:2001-05-06",
                 "item2.X-ABRELATEDNAMES:Bo",
                 "item2.X-ABLabel:_$!<Spouse>!$_",
                 "X-GENDER:F",
                 "IMPP;TYPE=home:xmpp:anna@x.example",
                 "SORT-STRING:Berg"};
  const Card card = written_and_read(entry, write_google_csv);
  CHECK(values_of(card, "N") == "|Berg/Anna/Maria//");
  CHECK(values_of(card, "X-PHONETIC-FIRST-NAME") == "|Ahna");
  CHECK(values_of(card, "X-ABLabel") == "|Stuga|Spouse");
  CHECK(values_of(card, "X-ANNIVERSARY") == "|2001-05-06");
  CHECK(values_of(card, "X-ABRELATEDNAMES") == "|Bo");
  CHECK(values_of(card, "X-GENDER") == "|F");
  CHECK(values_of(card, "IMPP") == "|xmpp:anna@x.example");
  CHECK(has_type(card, "IMPP", "xmpp:anna@x.example", "home"));
  CHECK(values_of(card, "SORT-STRING") == "|Berg");
}
