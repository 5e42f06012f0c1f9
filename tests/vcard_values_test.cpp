#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "mapping/values.hpp"
#include "vcard/decode.hpp"

using namespace contacts;

namespace {

Property property_of(std::string_view line) {
  const std::optional<Property> property = parse_content_line(line, VcardVersion::V3);
  REQUIRE(property.has_value());
  return *property;
}

struct Row {
  std::string_view line, value;
};

std::string to_text(const TypedValue& value) {
  return fmt::format("{} {}", value.value, name_of(value.kind));
}

}  // namespace

TEST_CASE("a number is taken from its property with its kind") {
  const std::vector<Row> rows = {
      {"TEL:1", "1 other"},
      {"TEL;TYPE=voice:1", "1 other"},
      {"TEL;TYPE=work,voice:1", "1 work"},
      {"TEL;TYPE=HOME:1", "1 home"},
      {"TEL;TYPE=home,cell:1", "1 mobile"},
      {"TEL;TYPE=work,fax:1", "1 fax"},
      {"TEL;TYPE=work;TYPE=pager:1", "1 pager"},
      {"TEL: 070-1 \\n", "070-1 other"},
      {"TEL;VALUE=uri:tel:+46-8-1", "+46-8-1 other"},
      {"TEL;VALUE=uri:TEL:+46-8-1;phone-context=x;ext=12;y", "+46-8-1 ext. 12 other"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(to_text(phone_value(property_of(row.line))) == row.value);
  }
}

TEST_CASE("an address or a page is taken from its property with its kind") {
  const std::vector<Row> rows = {
      {"EMAIL:a@b ", "a@b "},
      {"EMAIL;TYPE=internet,WORK:a@b", "a@b work"},
      {"EMAIL;TYPE=home:mailto:a@b", "a@b home"},
      {"URL;TYPE=home,work:http://a/b\\,c", "http://a/b,c work"},
      {"URL:mailto:a@b", "mailto:a@b "},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(to_text(place_value(property_of(row.line))) == row.value);
  }
}

TEST_CASE("a postal address has all that its property has") {
  const Address whole = address_value(property_of("ADR;TYPE=home:Box 1;c/o Ek;Gata 1,Hus B;Ort;Län;1\\;2;Land"));
  CHECK(whole == Address{.street = "c/o Ek, Gata 1, Hus B",
                         .box = "Box 1",
                         .postcode = "1;2",
                         .city = "Ort",
                         .region = "Län",
                         .country = "Land",
                         .kind = ValueKind::Home});
  const Address cut = address_value(property_of("ADR:;;Gata 1"));
  CHECK(to_string(cut) == "Gata 1");
}

TEST_CASE("a name has its parts but no additional names") {
  const StructuredName name = name_value(property_of("N:von,Öst;Anna;Lena;Dr.,med.;PhD,MA"));
  CHECK(name == StructuredName{"von Öst", "Anna", "Dr. med.", "PhD, MA"});
  CHECK(name_value(property_of("N:Berg")) == StructuredName{"Berg", "", "", ""});
}

TEST_CASE("units without a name at the end are none") {
  CHECK(organisation_value(property_of("ORG:A\\;B;;C; ;")) == std::vector<std::string>{"A;B", "", "C"});
  CHECK(organisation_value(property_of("ORG:;")).empty());
}

TEST_CASE("a date is taken in every form that names a day") {
  const std::vector<Row> rows = {
      {"BDAY:1980-02-29", "1980-02-29"},
      {"BDAY:19800229", "1980-02-29"},
      {"BDAY:1980-02-29T10:00:00Z", "1980-02-29"},
      {"BDAY:1980-02-29 00:00", "1980-02-29"},
      {"BDAY:--0229", "--02-29"},
      {"BDAY:--02-29T10", "--02-29"},
      {"BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15", "--04-15"},
      {"BDAY;X-APPLE-OMIT-YEAR=1604:1980-04-15", "1980-04-15"},
      {"BDAY:1985-04", "none"},
      {"BDAY:1985", "none"},
      {"BDAY:---12", "none"},
      {"BDAY:T102200", "none"},
      {"BDAY:1981-02-29", "none"},
      {"BDAY:19800230", "none"},
      {"BDAY:circa 1800", "none"},
      {"BDAY:", "none"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    const std::optional<Date> date = date_value(property_of(row.line));
    CHECK((date ? to_string(*date) : "none") == row.value);
  }
}

TEST_CASE("lists are without empty items and UIDs without their scheme") {
  CHECK(list_value(property_of("NICKNAME:a\\,b,, ,c")) == std::vector<std::string>{"a,b", "c"});
  CHECK(uid_value(property_of("UID:urn:uuid:1-2")) == "1-2");
  CHECK(uid_value(property_of("UID:URN:UUID:1-2")) == "1-2");
  CHECK(uid_value(property_of("UID:urn:x:1")) == "urn:x:1");
}

TEST_CASE("texts are joined without the empty ones") {
  CHECK(joined({"", "a", "", "b", ""}, ", ") == "a, b");
  CHECK(joined({}, ", ").empty());
}
