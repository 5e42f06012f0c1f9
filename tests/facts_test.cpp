#include "mapping/facts.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "vcard/decode.hpp"

using namespace contacts;

namespace {

Property property_of(std::string_view line) {
  const std::optional<Property> property = parse_content_line(line, VcardVersion::V4);
  REQUIRE(property.has_value());
  return *property;
}

std::vector<std::string> sorted_facts_of(std::string_view line) {
  std::vector<std::string> facts = facts_of(property_of(line));
  std::ranges::sort(facts);
  return facts;
}

struct Row {
  std::string_view left, right;
};

}  // namespace

TEST_CASE("properties that say the same have the same facts") {
  const std::vector<Row> rows = {
      {"note:a", "NOTE:a"},
      {"NOTE:a\\,b\\;c\\:d\\ne", "NOTE:a,b;c:d\\Ne"},
      {"NOTE;VALUE=text:a", "NOTE:a"},
      {"SOURCE;VALUE=URI:http://a.se/b.vcf", "SOURCE:http://a.se/b.vcf"},
      {"TEL;TYPE=work,Fax:1", "TEL;type=FAX;TYPE=WORK:1"},
      {"TEL;TYPE=voice:1", "TEL:1"},
      {"TEL;TYPE=work,work:1", "TEL;TYPE=WORK:1"},
      {"EMAIL;TYPE=INTERNET,home:a@b", "EMAIL;TYPE=HOME:a@b"},
      {"X-A;b=1;A=2:v", "X-A;A=2;B=1:v"},
      {"N:Berg;Anna", "N:Berg;Anna;;;"},
      {"ADR:;;Gata 1;;;;", "ADR:;;Gata 1"},
      {"ORG:A;", "ORG:A"},
      {"NICKNAME:a,b", "NICKNAME:b,a"},
      {"CATEGORIES:a,,b", "CATEGORIES:a,b"},
      {"BDAY:1980-02-29", "BDAY:19800229"},
      {"REV:2024-01-02T03:04:05Z", "REV:20240102T030405Z"},
      {"URL:www.a.se", "URL:https://www.a.se"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.left);
    CHECK(sorted_facts_of(row.left) == sorted_facts_of(row.right));
  }
}

TEST_CASE("properties that say something else have other facts") {
  const std::vector<Row> rows = {
      {"NOTE:a", "NOTE:A"},
      {"NOTE:a", "TITLE:a"},
      {"NOTE:a\\\\nb", "NOTE:a\\nb"},
      {"NOTE:a", "item1.NOTE:a"},
      {"item1.NOTE:a", "item2.NOTE:a"},
      {"NOTE;LANGUAGE=en:a", "NOTE;LANGUAGE=EN:a"},
      {"TEL;TYPE=work:1", "TEL;TYPE=home:1"},
      {"EMAIL;TYPE=voice:a@b", "EMAIL:a@b"},
      {"TEL;PREF=1:1", "TEL:1"},
      {"N:Berg;Anna", "N:Anna;Berg"},
      {"N:Berg\\;Anna", "N:Berg;Anna"},
      {"N:a,b;c", "N:a\\,b;c"},
      {"ORG:;A", "ORG:A"},
      {"NICKNAME:a\\,b", "NICKNAME:a,b"},
      {"BDAY:--0229", "BDAY:0229"},
      {"BDAY:1985-04", "BDAY:1985"},
      {"REV:20240102T030405Z", "REV:20240102T030405"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.left);
    CHECK(sorted_facts_of(row.left) != sorted_facts_of(row.right));
  }
}

TEST_CASE("a list says one thing for each item and a property without a value nothing") {
  CHECK(facts_of(property_of("CATEGORIES:a,b,b")).size() == 3);
  for (const std::string_view line : {"NOTE:", "N:;;;;", "ADR:,;;;", "NICKNAME:,", "ORG:;", "CATEGORIES: , "}) {
    CAPTURE(line);
    CHECK(is_empty(property_of(line)));
    CHECK(facts_of(property_of(line)).empty());
  }
  for (const std::string_view line : {"NOTE: ", "N:;a", "X-A:;"})
    CHECK_FALSE(is_empty(property_of(line)));
}
