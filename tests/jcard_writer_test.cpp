#include "vcard/jcard_writer.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "vcard/decode.hpp"
#include "vcard/jcard_reader.hpp"
#include "vcard/value_type.hpp"
#include "vcard_fixture.hpp"

namespace {

using namespace contacts;
using Json = nlohmann::ordered_json;

Card card_of_lines(const std::vector<std::string>& lines) {
  Card card;
  card.version = VcardVersion::V4;
  for (const std::string& line : lines) {
    std::optional<Property> property = parse_content_line(line, VcardVersion::V4);
    REQUIRE(property);
    card.properties.push_back(std::move(*property));
  }
  return card;
}

// The only property of a card, besides the version.
std::string property_of(const std::string& line) {
  constexpr std::string_view begin = R"(["vcard",[["version",{},"text","4.0"],)";
  const std::string text = write_jcard(card_of_lines({line}));
  REQUIRE(text.starts_with(begin));
  REQUIRE(text.ends_with("]]"));
  return text.substr(begin.size(), text.size() - begin.size() - 2);
}

}  // namespace

TEST_CASE("properties become arrays of name and parameters and type and values") {
  struct Row {
    std::string_view line;
    std::string_view json;
  };
  constexpr Row rows[] = {
      {"FN:Anna Berg", R"(["fn",{},"text","Anna Berg"])"},
      {R"(NOTE:one\, two; three\nC:\\new)", R"(["note",{},"text","one, two; three\nC:\\new"])"},
      {"N:Berg;Anna,Maria;;Dr;PhD", R"(["n",{},"text",["Berg",["Anna","Maria"],"","Dr","PhD"]])"},
      {R"(N:a\,b;c\;d;;;)", R"(["n",{},"text",["a,b","c;d","","",""]])"},
      {"ADR;TYPE=home:;;Storgatan 2;Växjö;;352 33;Sverige",
       R"(["adr",{"type":"home"},"text",["","","Storgatan 2","Växjö","","352 33","Sverige"]])"},
      {"ORG:Volvo", R"(["org",{},"text","Volvo"])"},
      {"ORG:Volvo;Lager", R"(["org",{},"text",["Volvo","Lager"]])"},
      {R"(ORG:Volvo\, AB\;)", R"(["org",{},"text","Volvo, AB;"])"},
      {"GENDER:F", R"(["gender",{},"text","F"])"},
      {"GENDER:O;it's complicated", R"(["gender",{},"text",["O","it's complicated"]])"},
      {"CLIENTPIDMAP:1;urn:uuid:53e374d9", R"(["clientpidmap",{},"text",["1","urn:uuid:53e374d9"]])"},
      {R"(CATEGORIES:a,b\,c)", R"(["categories",{},"text","a","b,c"])"},
      {"NICKNAME:Ann,Annie", R"(["nickname",{},"text","Ann","Annie"])"},
      {"TEL;TYPE=work,voice:+46 470 1", R"(["tel",{"type":["work","voice"]},"text","+46 470 1"])"},
      {"TEL;VALUE=uri;PREF=1;TYPE=work;TYPE=fax:tel:+46-470-1",
       R"(["tel",{"pref":"1","type":["work","fax"]},"uri","tel:+46-470-1"])"},
      {"item1.TEL:112", R"(["tel",{"group":"item1"},"text","112"])"},
      {"URL:https://example.org/a,b;c", R"(["url",{},"uri","https://example.org/a,b;c"])"},
      {"UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
       R"(["uid",{},"uri","urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"])"},
      {R"(UID;VALUE=text:a\,b)", R"(["uid",{},"text","a,b"])"},
      {"BDAY:19800229", R"(["bday",{},"date-and-or-time","1980-02-29"])"},
      {"BDAY:--0415", R"(["bday",{},"date-and-or-time","--04-15"])"},
      {"BDAY;VALUE=date:1985-04", R"(["bday",{},"date","1985-04"])"},
      {R"(BDAY;VALUE=text:circa 1800\, in May)", R"(["bday",{},"text","circa 1800, in May"])"},
      {"REV:20240102T030405Z", R"(["rev",{},"timestamp","2024-01-02T03:04:05Z"])"},
      {"TZ;VALUE=utc-offset:-0500", R"(["tz",{},"utc-offset","-05:00"])"},
      {"TZ:Europe/Stockholm", R"(["tz",{},"text","Europe/Stockholm"])"},
      {"LANG:sv", R"(["lang",{},"language-tag","sv"])"},
      {"KIND:org", R"(["kind",{},"text","org"])"},
      {R"(RELATED;VALUE=text:Bo\, Cilla)", R"(["related",{},"text","Bo, Cilla"])"},
      {"PHOTO:data:image/jpeg;base64,AAAA", R"(["photo",{},"uri","data:image/jpeg;base64,AAAA"])"},
      {R"(X-CONTACTS-SOURCE:a\, b)", R"(["x-contacts-source",{},"text","a, b"])"},
      {R"(X-FOO:a\, b)", R"(["x-foo",{},"unknown","a\\, b"])"},
      {"FOO-BAR:x", R"(["foo-bar",{},"unknown","x"])"},
      {"X-FOO;VALUE=integer:42", R"(["x-foo",{},"integer",42])"},
      {"X-FOO;VALUE=integer:4,2", R"(["x-foo",{},"integer","4,2"])"},
      {"X-FOO;VALUE=integer:18446744073709551615", R"(["x-foo",{},"integer","18446744073709551615"])"},
      {"X-FOO;VALUE=float:1.5", R"(["x-foo",{},"float",1.5])"},
      {"X-FOO;VALUE=float:-2.5e3", R"(["x-foo",{},"float",-2500.0])"},
      {"X-FOO;VALUE=float:3", R"(["x-foo",{},"float",3.0])"},
      {"X-FOO;VALUE=float:inf", R"(["x-foo",{},"float","inf"])"},
      {"X-FOO;VALUE=float:nan", R"(["x-foo",{},"float","nan"])"},
      {"X-FOO;VALUE=float:1e999", R"(["x-foo",{},"float","1e999"])"},
      {"X-FOO;VALUE=boolean:TRUE", R"(["x-foo",{},"boolean",true])"},
      {"X-FOO;VALUE=boolean:false", R"(["x-foo",{},"boolean",false])"},
      {"X-FOO;VALUE=boolean:maybe", R"(["x-foo",{},"boolean","maybe"])"},
      {"N;SORT-AS=\"Berg,Anna\":Berg;Anna;;;", R"(["n",{"sort-as":"Berg,Anna"},"text",["Berg","Anna","","",""]])"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(property_of(std::string(row.line)) == row.json);
  }
}

TEST_CASE("days and times take the extended format") {
  struct Row {
    std::string_view type;
    std::string_view in;
    std::string_view out;
  };
  constexpr Row rows[] = {{"date", "19850412", "1985-04-12"},
                          {"date", "1985-04", "1985-04"},
                          {"date", "1985", "1985"},
                          {"date", "--0412", "--04-12"},
                          {"date", "--04", "--04"},
                          {"date", "---12", "---12"},
                          {"date", "1985-04-12", "1985-04-12"},
                          {"date", "a9850412", "a9850412"},
                          {"date", "1985041x", "1985041x"},
                          {"date", "-", "-"},
                          {"date", "", ""},
                          {"time", "102200", "10:22:00"},
                          {"time", "1022", "10:22"},
                          {"time", "10", "10"},
                          {"time", "-2200", "-22:00"},
                          {"time", "--00", "--00"},
                          {"time", "102200Z", "10:22:00Z"},
                          {"time", "102200-0800", "10:22:00-08:00"},
                          {"time", "102200+01", "10:22:00+01"},
                          {"time", "10:22", "10:22"},
                          {"time", "123", "123"},
                          {"time", "Z", "Z"},
                          {"date-time", "19850412T102200Z", "1985-04-12T10:22:00Z"},
                          {"date-time", "--1022T1400", "--10-22T14:00"},
                          {"date-time", "---22T14", "---22T14"},
                          {"date-and-or-time", "T102200-0800", "T10:22:00-08:00"},
                          {"date-and-or-time", "19850412", "1985-04-12"},
                          {"timestamp", "19961022T140000-05", "1996-10-22T14:00:00-05"},
                          {"utc-offset", "-0500", "-05:00"},
                          {"utc-offset", "+01", "+01"}};
  for (const Row& row : rows) {
    CAPTURE(row.type);
    CAPTURE(row.in);
    CHECK(extended_format(row.in, row.type) == row.out);
  }
}

TEST_CASE("one card is a jCard and several are an array of them") {
  const Card card = card_of_lines({"FN:A"});
  const std::string jcard = R"(["vcard",[["version",{},"text","4.0"],["fn",{},"text","A"]]])";
  std::string one;
  append_jcard(card, 0, 1, one);
  CHECK(one == jcard + '\n');
  std::string three;
  for (std::size_t i = 0; i < 3; ++i)
    append_jcard(card, i, 3, three);
  CHECK(three == "[\n" + jcard + ",\n" + jcard + ",\n" + jcard + "\n]\n");
  CHECK(Json::parse(three).size() == 3);
}

TEST_CASE("bytes that are not UTF-8 become replacement characters in a jCard") {
  const std::string jcard = write_jcard(card_of_lines({"FN:Malm\xF6", "X-A;X-B=\xC3:\xFF"}));
  CHECK(Json::parse(jcard)[1][1][3] == "Malm\uFFFD");
}

TEST_CASE("every value of a card is in its jCard and comes back from the reader") {
  constexpr auto texts =
      std::to_array<std::string_view>({"one, two,", "one; two;", "\"quoted\"", "C:\\new\\", "typed \\n and \\,",
                                       "two\nlines", " blanks ", "\ttab", "emoji 😀 👩‍👩‍👧", "a\u0308",
                                       "שלום", "\u202Eoverride\u202C", "a\u2028b\u0085", "</script>", "\\u0041", "\\"});
  for (const std::string_view text : texts) {
    CAPTURE(text);
    Entry entry = vcard_fixture::entry_of(EntryType::Contact, text);
    entry.given_name = text;
    entry.family_name = text;
    entry.aliases = {std::string(text), "second"};
    entry.title = text;
    entry.note = text;
    entry.source = text;
    entry.tags = {std::string(text), "second"};
    entry.department = text;
    entry.addresses.emplace_back();
    entry.addresses.front().street = text;
    entry.birthday = Date{{}, 4, 15};
    const Directory directory = vcard_fixture::directory_of({entry});
    const Entry& built = directory.entries().front();
    const Card card = make_card(built, card_context(directory, built), VcardVersion::V4).card;
    const std::string jcard = write_jcard(card);
    const Json json = Json::parse(jcard);
    REQUIRE(json[1].size() == card.properties.size() + 1);
    for (const Json& property : json[1]) {
      const auto name = property[0].get<std::string>();
      CAPTURE(name);
      if (name == "fn" || name == "title" || name == "note" || name == "x-contacts-source") CHECK(property[3] == text);
      if (name == "n") CHECK(property[3] == Json({text, text, "", "", ""}));
      if (name == "org") CHECK(property[3] == Json({"", text}));
      if (name == "adr") CHECK(property[3] == Json({"", "", text, "", "", "", ""}));
      if (name == "categories") CHECK(Json({property[3], property[4]}) == Json({text, "second"}));
      if (name == "bday") CHECK(property[3] == "--04-15");
    }
    const std::vector<ReadCard> read = read_jcard(jcard);
    REQUIRE(read.size() == 1);
    CHECK(read.front().problems.empty());
    CHECK(write_card(read.front().card) == write_card(card));
  }
}
