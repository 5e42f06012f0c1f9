#include "vcard/jcard_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include "card_list.hpp"
#include "vcard/json_elements.hpp"

using namespace contacts;

namespace {

std::string jcards_as_text(std::string_view bytes) {
  std::string out;
  for (const ReadCard& card : read_jcard(bytes))
    out += to_text(card);
  return out;
}

std::string read_property(std::string_view json) {
  const std::string out = jcards_as_text(fmt::format(R"(["vcard", [["version", {{}}, "text", "4.0"], {}]])", json));
  return out.substr(out.find('\n') + 1);
}

}  // namespace

TEST_CASE("properties of jCard become those of vCard 4.0") {
  struct Row {
    std::string_view in, out;
  };
  const std::vector<Row> rows = {
      {R"(["fn", {}, "text", "Anna Berg, jr; \\x"])", "FN:Anna Berg\\, jr; \\\\x\n"},
      {R"(["n", {}, "text", ["Berg", "Anna", ["Maria", "Eva; x"], "", "fil. dr"]])",
       "N:Berg;Anna;Maria,Eva\\; x;;fil. dr\n"},
      {R"(["org", {}, "text", "Berg; Ltd"])", "ORG:Berg\\; Ltd\n"},
      {R"(["org", {}, "text", ["Berg, Ltd", "Unit"]])", "ORG:Berg\\, Ltd;Unit\n"},
      {R"(["categories", {}, "text", "a,b", "c"])", "CATEGORIES:a\\,b,c\n"},
      {R"(["note", {"language": "sv"}, "text", "rad\nrad\r\nrad"])", "NOTE;LANGUAGE=sv:rad\\nrad\\nrad\n"},
      {R"(["tel", {"type": ["work", "voice"], "pref": "1"}, "uri", "tel:+46-454-930-00"])",
       "TEL;TYPE=work,voice;PREF=1;VALUE=uri:tel:+46-454-930-00\n"},
      {R"(["email", {"pref": 1, "group": "item1"}, "text", "a@b"])", "item1.EMAIL;PREF=1:a@b\n"},
      {R"(["adr", {"label": "Gata 1\n\"Ort\""}, "text", ["", "", "Gata 1", "Ort", "", "", ""]])",
       "ADR;LABEL=Gata 1^n^'Ort^':;;Gata 1;Ort;;;\n"},
      {R"(["url", {}, "uri", "http://a/b;c,d"])", "URL:http://a/b;c,d\n"},
      {R"(["uid", {}, "text", "a;b"])", "UID;VALUE=text:a;b\n"},
      {R"(["bday", {}, "date", "1985-04-12"])", "BDAY;VALUE=date:19850412\n"},
      {R"(["bday", {}, "date-and-or-time", "1985-04-12"])", "BDAY:19850412\n"},
      {R"(["bday", {}, "date-and-or-time", "--04-12"])", "BDAY:--0412\n"},
      {R"(["bday", {}, "date-and-or-time", "1985-04"])", "BDAY:1985-04\n"},
      {R"(["bday", {}, "date-and-or-time", "---12"])", "BDAY:---12\n"},
      {R"(["bday", {}, "date-and-or-time", "1985-04-12T10:22:00Z"])", "BDAY:19850412T102200Z\n"},
      {R"(["bday", {}, "date-and-or-time", "T10:22"])", "BDAY:T1022\n"},
      {R"(["bday", {}, "text", "circa 1800"])", "BDAY;VALUE=text:circa 1800\n"},
      {R"(["rev", {}, "timestamp", "2013-02-14T12:30:00Z"])", "REV:20130214T123000Z\n"},
      {R"(["tz", {}, "utc-offset", "-05:00"])", "TZ;VALUE=utc-offset:-0500\n"},
      {R"(["lang", {}, "language-tag", "sv"])", "LANG:sv\n"},
      {R"(["x-flag", {}, "boolean", true])", "X-FLAG;VALUE=boolean:TRUE\n"},
      {R"(["x-count", {}, "integer", 3, 4])", "X-COUNT;VALUE=integer:3,4\n"},
      {R"(["x-a", {}, "unknown", "a;b,c"])", "X-A:a;b,c\n"},
      {R"(["fn", {}, "text", "a\u0000\u0001b"])", "FN:ab\nline 1: control characters left out of FN\n"},
      {R"(["fn", {}, "text", {"a": 1}])", "FN:\nline 1: a value of FN is not text: left out\n"},
      {R"(["fn", {}, "text"])", "line 1: a property is not [name, {parameters}, type, value]: left out\n"},
      {R"(["fn:a\nTEL", {}, "text", "a"])",
       "line 1: a property whose name is not of letters, digits and \"-\": left out\n"},
      {R"(["fn", {"x:y": "z"}, "text", "a"])",
       "FN:a\nline 1: a parameter of FN that has no name of letters, digits and \"-\": left out\n"},
      {R"(["fn", {"group": "a:b"}, "text", "a"])",
       "FN:a\nline 1: a parameter of FN that has no name of letters, digits and \"-\": left out\n"},
      {R"("fn")", "line 1: a property is not [name, {parameters}, type, value]: left out\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(read_property(row.in) == row.out);
  }
}

TEST_CASE("an array of jCards is read card by card so that a bad one spoils no other") {
  CHECK(jcards_as_text("\uFEFF[\n[\"vcard\", [[\"fn\",{},\"text\",\"Anna\"]]],\n"
                       "[\"vcard\", [[\"fn\",{},\"text\",\n\"a\" \"b\"]]],\n"
                       "[\"vcalendar\", []], 7,\n"
                       "[\"VCARD\", [[\"fn\",{},\"text\",\"Bo]\\\"\"]]]\n]") ==
        "2: 4.0\nFN:Anna\n"
        "3: 4.0\nline 4: this is not valid JSON\n"
        "5: 4.0\nline 5: this is not a jCard: it is not [\"vcard\", [properties]]\n"
        "5: 4.0\nline 5: this is not a jCard: it is not [\"vcard\", [properties]]\n"
        "6: 4.0\nFN:Bo]\"\n");
}

TEST_CASE("a jCard that is cut short is reported") {
  CHECK(jcards_as_text("[\"vcard\", [[\"fn\",{},\"te") == "1: 4.0\nline 1: this is not valid JSON\n");
  CHECK(jcards_as_text("[[\"vcard\", [[\"fn\",{},\"text\",\"a\"]]],\n[\"vcard\", [") ==
        "1: 4.0\nFN:a\n2: 4.0\nline 2: this is not valid JSON\n");
  CHECK(jcards_as_text("") == "1: 4.0\nline 1: this is not valid JSON\n");
  CHECK(jcards_as_text("[]").find("this is not a jCard") != std::string::npos);
}

TEST_CASE("jCard is told from other text by how it begins") {
  for (const std::string_view text : {"[\"vcard\",", " \n[ \"vCard\"", "[\n[\"vcard\", []]]", "\uFEFF[\"vcard\""}) {
    CAPTURE(text);
    CHECK(looks_like_jcard(text));
  }
  for (const std::string_view text : {"", "[", "BEGIN:VCARD", "[\"vcalendar\"", "{\"vcard\": 1}", "[[[\"vcard\""}) {
    CAPTURE(text);
    CHECK_FALSE(looks_like_jcard(text));
  }
  using namespace std::string_view_literals;
  CHECK(looks_like_jcard("\xFF\xFE[\0\"\0v\0c\0a\0r\0d\0\"\0"sv));
}

TEST_CASE("the elements of an array are found by brackets and strings alone") {
  struct Row {
    std::string_view in;
    std::vector<std::string_view> out;
  };
  const std::vector<Row> rows = {
      {"", {}},
      {"{}", {}},
      {"[]", {}},
      {"[1]", {"1"}},
      {"[1,[2,3],{\"a\":[4]}]", {"1", "[2,3]", "{\"a\":[4]}"}},
      {"[\"a]\\\"],\",2]", {"\"a]\\\"],\"", "2"}},
      {"[[1", {"[1"}},
      {"[\"a\\", {"\"a\\"}},
      {"[1,", {"1"}},
      {"[,]", {""}},
      {"[1},2}]", {"1}", "2}"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    std::vector<std::string_view> texts;
    for (const JsonElement& element : json_elements(row.in))
      texts.push_back(element.text);
    CHECK(fmt::format("{}", texts) == fmt::format("{}", row.out));
  }
}
