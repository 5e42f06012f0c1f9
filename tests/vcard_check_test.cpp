#include "vcard_check.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace contacts;

namespace {

// Tests are written with \n; a vCard has CRLF.
std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

constexpr std::string_view good_3 = "BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Anna Berg\nN:Berg;Anna;;;\nEND:VCARD\n";
constexpr std::string_view good_4 = "BEGIN:VCARD\nVERSION:4.0\nUID:urn:x:1\nFN:Anna Berg\nN:Berg;Anna;;;\nEND:VCARD\n";

// A good card with more lines before its END, which is line 6.
std::string card_with(std::string_view good, std::string_view lines) {
  std::string card(good);
  card.insert(card.find("END:"), std::string(lines));
  return with_crlf(card);
}

// One finding a line.
std::string findings_in(std::string_view bytes) {
  std::string out;
  for (const std::string& finding : check_vcard_bytes(bytes))
    out += finding + '\n';
  return out;
}

}  // namespace

TEST_CASE("good cards have no finding") {
  CHECK(findings_in(with_crlf(good_3)) == "");
  CHECK(findings_in(with_crlf(good_4)) == "");
  CHECK(findings_in(with_crlf(std::string(good_3) + std::string(good_4))) == "");
  const std::string both =
      "ORG:A\\;B;C\\,D,E\nORG:A\\;\nTITLE:a: \"b\" \\\\n \\n "
      "\\,\nNICKNAME:a,b\nCATEGORIES:a\\,b,c\nADR;TYPE=WORK:;;a\\nb;c;d;e;f\n"
      "URL:https://example.org/a,b;c\nTEL;TYPE=work,voice:112\nitem1.X-AB-Thing;X-A=\"a;b\":a,b;c\\;d\nNOTE:a\n  b\n "
      "\tc\n";
  CHECK(findings_in(card_with(good_3, both)) == "");
  CHECK(findings_in(card_with(good_4, both)) == "");
  const std::string only_3 =
      "BDAY:1980-02-29\nREV:2024-01-02T03:04:05Z\nGEO:52.5;13.4\nEMAIL;TYPE=INTERNET,WORK:a\nNOTE:a\\;b\nLABEL:a\n"
      "PHOTO;ENCODING=b;TYPE=JPEG:AAAA\n";
  CHECK(findings_in(card_with(good_3, only_3)) == "");
  const std::string only_4 =
      "BDAY:19800229\nREV:20240102T030405Z\nANNIVERSARY:--0229\nGEO:geo:52.5,13.4\nNOTE:a;b\nKIND:org\nEMAIL;PREF=1:a\n"
      "NOTE;X-A=^^a^n^':b\nFN;ALTID=1:a\nGENDER:F;a\nTEL;VALUE=uri:tel:112\n";
  CHECK(findings_in(card_with(good_4, only_4)) == "");
  CHECK(findings_in(with_crlf("BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:A\nN:;;;;\nX-ABShowAs:COMPANY\nEND:VCARD\n")) == "");
  CHECK(findings_in(with_crlf("BEGIN:VCARD\nVERSION:4.0\nUID;VALUE=text:1\nFN:A\nEND:VCARD\n")) == "");
}

TEST_CASE("a line that is wrong in 3.0 is found") {
  struct Row {
    std::string_view line, finding;
  };
  const std::vector<Row> rows = {
      {"not a line", "line 6: not a content line"},
      {"NOTE;TYPE:a", "line 6: not a content line"},
      {"NOTE;X-A=\"a:b", "line 6: not a content line"},
      {"item_1.NOTE:a", "line 6: not a content line"},
      {":a", "line 6: not a content line"},
      {"", "line 6: empty line"},
      {"Note:a", "line 6: Note is not in upper case"},
      {"NOTE:a\x01", "line 6: control character"},
      {"NOTE:a\x7f", "line 6: control character"},
      {"NOTE:a\n ", "line 7: empty continuation"},
      {"NOTE:a, b", "line 6: NOTE has an unescaped comma"},
      {"NOTE:a; b", "line 6: NOTE has an unescaped semicolon"},
      {"CATEGORIES:a;b", "line 6: CATEGORIES has an unescaped semicolon"},
      {"NOTE:a\\:b", "line 6: NOTE has a bad escape \\:"},
      {"NOTE:a\\", "line 6: NOTE has a bad escape \\"},
      {"ORG:a\\\"b", "line 6: ORG has a bad escape \\\""},
      {"X-A:a\\x", "line 6: X-A has a bad escape \\x"},
      {"ORG:a;b;", "line 6: ORG ends with an empty unit"},
      {"ADR:;;a;b;c;d", "line 6: ADR has 6 components"},
      {"ADR:;;a;b;c;d\\;e", "line 6: ADR has 6 components"},
      {"URL:www.example.org", "line 6: URL is not a URI"},
      {"URL:https://example.org/a b", "line 6: URL is not a URI"},
      {"URL:https://example.org/å", "line 6: URL is not a URI"},
      {"URL:https://example.org/\\,", "line 6: URL is not a URI"},
      {"BDAY:1980-02-30", "line 6: BDAY is no day of the calendar"},
      {"BDAY:--02-29", "line 6: BDAY has the form of no date"},
      {"REV:yesterday", "line 6: REV has the form of no date"},
      {"TEL;TYPE=\"work,fax\":1", "line 6: quoted TYPE"},
      {"TEL;TYPE=mobile:1", "line 6: TEL has no TYPE mobile"},
      {"EMAIL;TYPE=other:a", "line 6: EMAIL has no TYPE other"},
      {"ADR;TYPE=x-a,other:;;;;;;", "line 6: ADR has no TYPE other"},
      {"NOTE;X-A=:a", "line 6: X-A without a value"},
      {"TEL;PREF=1:1", "line 6: bad PREF 1"},
      {"PHOTO;ENCODING=BASE64:AAAA", "line 6: bad ENCODING BASE64"},
      {"NOTE;CHARSET=utf-8:a", "line 6: CHARSET"},
      {"BEGIN:VCARD", "line 6: BEGIN inside a card\nline 7: no VERSION\nline 7: no FN\nline 7: no UID"},
      {"END:VCARD\nNOTE:a", "line 7: outside of a card\nline 8: outside of a card"},
      {"GEO:52.5", "line 6: GEO is no position"},
      {"GEO:52.5;x", "line 6: GEO is no position"},
      {"GEO:52.5\\;13.4", "line 6: GEO is no position"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(findings_in(card_with(good_3, std::string(row.line) + "\n")) == std::string(row.finding) + "\n");
  }
}

TEST_CASE("a line that is wrong in 4.0 is found") {
  struct Row {
    std::string_view line, finding;
  };
  const std::vector<Row> rows = {
      {"NOTE:a, b", "line 6: NOTE has an unescaped comma"},
      {"NOTE:a\\; b", "line 6: NOTE has a bad escape \\;"},
      {"CATEGORIES:a\\;b", "line 6: CATEGORIES has a bad escape \\;"},
      {"BDAY:1980-02-29", "line 6: BDAY has the form of no date"},
      {"BDAY:19810229", "line 6: BDAY is no day of the calendar"},
      {"BDAY:--0230", "line 6: BDAY is no day of the calendar"},
      {"ANNIVERSARY:20000000", "line 6: ANNIVERSARY is no day of the calendar"},
      {"REV:2024-01-02T03:04:05Z", "line 6: REV has the form of no date"},
      {"TEL;TYPE=\"work,fax\":1", "line 6: quoted TYPE"},
      {"TEL;TYPE=pref:1", "line 6: TEL has no TYPE pref"},
      {"EMAIL;TYPE=internet:a", "line 6: EMAIL has no TYPE internet"},
      {"TEL;PREF=0:1", "line 6: bad PREF 0"},
      {"TEL;PREF=101:1", "line 6: bad PREF 101"},
      {"PHOTO;ENCODING=b:data:a", "line 6: bad ENCODING b"},
      {"NOTE;X-A=a^b:c", "line 6: lone ^ in a parameter"},
      {"NOTE;X-A=\"a^\":c", "line 6: lone ^ in a parameter"},
      {"TEL;VALUE=uri:112", "line 6: TEL is not a URI"},
      {"MEMBER:urn:x:2", "line 7: MEMBER without KIND:group"},
      {"FN: ", "line 6: FN is empty"},
      {"VERSION;ALTID=1:2.1", "line 6: unknown VERSION 2.1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(findings_in(card_with(good_4, std::string(row.line) + "\n")) == std::string(row.finding) + "\n");
  }
}

TEST_CASE("a property that its version does not have is found") {
  struct Row {
    std::string_view good, missing, name, value;
  };
  const std::vector<Row> rows = {
      {good_3, "3.0", "KIND", "org"},       {good_3, "3.0", "RELATED", "a"},
      {good_3, "3.0", "GENDER", "F"},       {good_3, "3.0", "ANNIVERSARY", "2000-01-01"},
      {good_3, "3.0", "LANG", "sv"},        {good_3, "3.0", "XML", "a"},
      {good_3, "3.0", "CLIENTPIDMAP", "1"}, {good_4, "4.0", "LABEL", "a"},
      {good_4, "4.0", "MAILER", "a"},       {good_4, "4.0", "AGENT", "a"},
      {good_4, "4.0", "CLASS", "a"},        {good_4, "4.0", "NAME", "a"},
      {good_4, "4.0", "PROFILE", "a"},      {good_4, "4.0", "SORT-STRING", "a"},
  };
  for (const Row& row : rows) {
    const std::string found = findings_in(card_with(row.good, fmt::format("{}:{}\n", row.name, row.value)));
    CHECK(found == fmt::format("line 6: {} does not exist in {}\n", row.name, row.missing));
  }
  CHECK(findings_in(card_with(good_3, "MEMBER:urn:x:1\n")) ==
        "line 6: MEMBER does not exist in 3.0\nline 7: MEMBER without KIND:group\n");
}

TEST_CASE("a property that stands more often than its version allows is found") {
  struct Row {
    std::string_view good, name, value;
    bool stands_already;
  };
  const std::vector<Row> rows = {
      {good_3, "VERSION", "3.0", true},      {good_3, "FN", "A", true},
      {good_3, "N", "A;;;;", true},          {good_3, "UID", "2", true},
      {good_3, "PRODID", "a", false},        {good_3, "REV", "2024-01-02", false},
      {good_3, "BDAY", "1980-02-29", false}, {good_4, "VERSION", "4.0", true},
      {good_4, "N", "A;;;;", true},          {good_4, "UID", "urn:x:2", true},
      {good_4, "PRODID", "a", false},        {good_4, "REV", "20240102T030405Z", false},
      {good_4, "BDAY", "19800229", false},   {good_4, "ANNIVERSARY", "2000", false},
      {good_4, "GENDER", "F", false},        {good_4, "KIND", "org", false},
  };
  for (const Row& row : rows) {
    const std::string line = fmt::format("{}:{}\n", row.name, row.value);
    const std::string card = card_with(row.good, row.stands_already ? line : line + line);
    CHECK(findings_in(card) == fmt::format("line {}: {} stands 2 times\n", row.stands_already ? 7 : 8, row.name));
  }
}

TEST_CASE("a TYPE on a property of 4.0 that has none is found") {
  const std::vector<std::string_view> lines = {
      "VERSION;TYPE=work:4.0",
      "N;TYPE=work:a;;;;",
      "UID;TYPE=work:urn:x:1",
      "PRODID;TYPE=work:a",
      "REV;TYPE=work:20240102T030405Z",
      "BDAY;TYPE=work:1980",
      "ANNIVERSARY;TYPE=work:1980",
      "GENDER;TYPE=work:F",
      "KIND;TYPE=work:org",
      "MEMBER;TYPE=work:urn:x:1",
      "SOURCE;TYPE=work:urn:x:1",
  };
  for (const std::string_view line : lines) {
    const std::string found = findings_in(card_with(good_4, std::string(line) + "\n"));
    CHECK(found.starts_with(fmt::format("line 6: TYPE on {}\n", line.substr(0, line.find(';')))));
  }
}

TEST_CASE("an escape or a blank in a property that is a URI is found") {
  const std::vector<std::string_view> of_both = {"URL", "SOURCE"};
  const std::vector<std::string_view> of_4 = {"UID",   "PHOTO",  "LOGO",      "SOUND",   "KEY", "IMPP",
                                              "FBURL", "CALURI", "CALADRURI", "RELATED", "GEO"};
  const auto expect = [](std::string_view good, std::string_view name) {
    for (const std::string_view value : {"a", "x:", "1x:a", "x:a b", "x:a\\,b", "x:\"a", "x:å"}) {
      const std::string found = findings_in(card_with(good, fmt::format("{}:{}\n", name, value)));
      CAPTURE(value);
      CHECK(found.starts_with(fmt::format("line 6: {} is not a URI\n", name)));
    }
  };
  for (const std::string_view name : of_both) {
    expect(good_3, name);
    expect(good_4, name);
  }
  for (const std::string_view name : of_4)
    expect(good_4, name);
}

TEST_CASE("a card that is wrong as a whole is found") {
  struct Row {
    std::string_view card, finding;
  };
  const std::vector<Row> rows = {
      {"BEGIN:VCARD\nVERSION:3.0\nUID:1\nN:a;;;;\nEND:VCARD\n", "line 5: no FN"},
      {"BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:A\nEND:VCARD\n", "line 5: no N"},
      {"BEGIN:VCARD\nVERSION:3.0\nFN:A\nN:A;;;;\nEND:VCARD\n", "line 5: no UID"},
      {"BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN: \nN:a;;;;\nEND:VCARD\n", "line 4: FN is empty"},
      {"BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:A\nN:;;;;\nEND:VCARD\n", "line 6: N is empty in a person's card"},
      {"BEGIN:VCARD\nVERSION:4.0\nUID:urn:x:1\nFN:A\nN:;;;;\nEND:VCARD\n", "line 6: N is empty in a person's card"},
      {"BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:A\nN:A;;;\nEND:VCARD\n", "line 5: N has 4 components"},
      {"BEGIN:VCARD\nVERSION:4.0\nUID:1\nFN:A\nEND:VCARD\n", "line 3: UID is not a URI"},
      {"BEGIN:VCARD\nFN:A\nVERSION:4.0\nUID:urn:x:1\nEND:VCARD\n",
       "line 2: VERSION does not follow BEGIN\nline 5: no FN"},
      {"BEGIN:VCARD\nUID:1\nVERSION:3.0\nFN:A\nN:A;;;;\nEND:VCARD\n",
       "line 2: VERSION does not follow BEGIN\nline 6: no UID"},
      {"BEGIN:VCARD\nVERSION:2.1\nFN:A\nUID:1\nEND:VCARD\n",
       "line 2: unknown VERSION 2.1\nline 5: no VERSION\nline 5: no FN\nline 5: no UID"},
      {"BEGIN:VCARD\nVERSION:4.0\nUID:urn:x:1\nFN:A\n", "line 1: card without END"},
      {"VERSION:4.0\n", "line 1: outside of a card"},
      {"BEGIN:VEVENT\nVERSION:4.0\nUID:urn:x:1\nFN:A\nEND:VCARD\n", "line 1: BEGIN of something else"},
      {" BEGIN:VCARD\n", "line 1: continuation of no line"},
      {"", "line 0: does not end with CRLF"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.card);
    CHECK(findings_in(with_crlf(row.card)) == std::string(row.finding) + "\n");
  }
}

TEST_CASE("wrong bytes are found") {
  const std::string good = with_crlf(good_4);
  const std::string x74(74, 'x');
  struct Row {
    std::string bytes;
    std::string_view finding;
  };
  const std::vector<Row> rows = {
      {"\xEF\xBB\xBF" + good, "line 1: byte order mark"},
      {good.substr(0, good.size() - 2), "line 0: does not end with CRLF"},
      {std::string(good_4), "line 0: does not end with CRLF\nline 0: a line end that is not CRLF"},
      {good.substr(0, good.size() - 2) + "\n", "line 0: does not end with CRLF\nline 0: a line end that is not CRLF"},
      {card_with(good_4, "NOTE:a\rb\n"), "line 0: a line end that is not CRLF\nline 6: control character"},
      {card_with(good_4, "NOTE:" + x74 + "\n"), "line 6: 79 octets, more than 75"},
      {card_with(good_4, "NOTE:a\n  " + x74 + "\n"), "line 7: 76 octets, more than 75"},
      {card_with(good_4, "NOTE:\xC3\n \xA5\n"), "line 6: not UTF-8 on its own\nline 7: not UTF-8 on its own"},
      {card_with(good_4, "NOTE:Malm\xF6\n"), "line 6: not UTF-8 on its own"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(findings_in(row.bytes) == std::string(row.finding) + "\n");
  }
}
