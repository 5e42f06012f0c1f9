#include "vcard/transfer_encoding.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "text/base64.hpp"

using namespace contacts;

TEST_CASE("quoted-printable is decoded and what is not it stays") {
  struct Row {
    std::string_view in, out;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"plain text", "plain text"},
      {"=C3=A5", "å"},
      {"=c3=a5", "å"},
      {"a=0D=0Ab", "a\r\nb"},
      {"=3D=41", "=A"},
      {"1+1=2", "1+1=2"},
      {"a=b", "a=b"},
      {"a==41", "a=A"},
      {"=4", "=4"},
      {"=G1", "=G1"},
      {"end=", "end"},
      {"end= \t", "end"},
      {"a;b=3Bc", "a;b;c"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(decode_quoted_printable(row.in, PropertyForm::Text) == row.out);
  }
}

TEST_CASE("an encoded semicolon is text where others separate components") {
  struct Row {
    std::string_view in, out;
  };
  const std::vector<Row> rows = {
      {"Berg=3B Ltd;Anna", "Berg\\; Ltd;Anna"},
      {"Berg\\=3B Ltd;Anna", "Berg\\; Ltd;Anna"},
      {"Berg=5C=3B Ltd;Anna", "Berg\\; Ltd;Anna"},
      {"Berg\\\\=3B Ltd;Anna", "Berg\\\\\\; Ltd;Anna"},
      {"Berg=3BAnna=3B", "Berg;Anna;"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(decode_quoted_printable(row.in, PropertyForm::Components) == row.out);
  }
}

TEST_CASE("base64 loses its white space and nothing else") {
  CHECK(compact_base64(" aGVq\r\n\tIGRp Zw== ") == "aGVqIGRpZw==");
  CHECK(compact_base64("").empty());
}

TEST_CASE("base64 is what can be decoded") {
  struct Row {
    std::string text;
    bool is_base64;
  };
  const std::vector<Row> rows = {
      {"", true},           {"aGVq\n IGRpZw==", true}, {"+/9A", true},
      {"aGVqIGRpZw", true}, {"http://a", false},       {"å", false},
      {"A", false},         {"AAAAA", false},          {"AA=A", false},
      {"AA=", false},       {"AAA==", false},          {"====", false},
      {"AAAA=", false},     {"AAAA\\nAAAA", false},    {"AAA=AAAA", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(is_base64(row.text) == row.is_base64);
  }
}
