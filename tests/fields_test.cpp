#include "model/fields.hpp"

#include <array>
#include <ostream>
#include <set>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "make_directory.hpp"
#include "model/keys.hpp"
#include "search/field_path.hpp"

using contacts::all_fields;
using contacts::Directory;
using contacts::Entry;
using contacts::EntryType;
using contacts::Field;
using contacts::FieldGroup;
using contacts::FieldValue;
using contacts::FieldValues;
using contacts::find_field;
using contacts::key_names;
using contacts::name_of;
using contacts::directory_fixture::build;
using contacts::directory_fixture::MadeDirectory;
using contacts::directory_fixture::person;
using contacts::directory_fixture::read_text;

namespace {

// "text (kind)" of each value, joined by " | ".
std::string values_of(const Directory& directory, const Entry& entry, std::string_view field) {
  FieldValues values;
  find_field(field)->append_values(directory, entry, values);
  std::string out;
  for (const FieldValue& value : values) {
    out.append(out.empty() ? "" : " | ").append(value.text);
    if (!name_of(value.kind).empty()) out.append(" (").append(name_of(value.kind)).append(")");
  }
  return out;
}

const std::string_view full_entries = R"([directory]
name = "Svenska industrikommuner"
country = "SE"

[[organisation]]
name = "Olofströms kommun"
id = "ok"
alias = ["Olofström", "Kommunen"]
kind = "municipality"
part_of = "Blekinge"
member_of = ["SIK", "kansliet"]
uid = "urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"

[[organisation]]
name = "Kansliet"

[[contact]]
name = "Dr. Håkan Andersson"
alias = "Hasse"
organisation = "ok"
given_name = "Håkan"
family_name = "Andersson"
prefix = "Dr."
suffix = "PhD"
department = "Näringsliv"
title = "Näringslivschef"
role = "Kontakt"
email = ["a@x.se", "b@x.se"]
phone = { work = "0454-930 00", mobile = ["076-861 27 47", "070-123 45 67"] }
url = { home = "https://x.se" }
address = [{ street = "Storgatan 2\nUppgång B", postcode = "293 80", city = "Olofström", kind = "work" }, { box = "Box 1" }]
birthday = "--04-15"
tags = ["styrelse", "choir"]
note = """
Line 1
Line 2"""
source = "Telefonkatalogen"
checked = 2024-05-01
vcard = ["GENDER:M", "item1.X-ABLabel:Växel"]
)";

}  // namespace

TEST_CASE("each field gives the values of an entry") {
  const MadeDirectory made = read_text(full_entries);
  REQUIRE(made.diagnostics.empty());
  REQUIRE(made.directory.entries().size() == 3);
  struct Row {
    std::string_view field, organisation, person;
  };
  const std::array rows{
      Row{"name", "Olofströms kommun", "Dr. Håkan Andersson"},
      Row{"type", "organisation", "contact"},
      Row{"alias", "Olofström | Kommunen", "Hasse"},
      Row{"kind", "municipality", ""},
      Row{"prefix", "", "Dr."},
      Row{"given_name", "", "Håkan"},
      Row{"family_name", "", "Andersson"},
      Row{"suffix", "", "PhD"},
      Row{"title", "", "Näringslivschef"},
      Row{"role", "", "Kontakt"},
      Row{"department", "", "Näringsliv"},
      Row{"organisation", "", "Olofströms kommun"},
      Row{"part_of", "Blekinge", ""},
      Row{"member_of", "SIK | Kansliet", ""},
      Row{"phone", "", "0454-930 00 (work) | 076-861 27 47 (mobile) | 070-123 45 67 (mobile)"},
      Row{"email", "", "a@x.se | b@x.se"},
      Row{"url", "", "https://x.se (home)"},
      Row{"address", "", "Storgatan 2, Uppgång B, 293 80 Olofström (work) | Box 1"},
      Row{"birthday", "", "--04-15"},
      Row{"more", "", "GENDER: M"},
      Row{"tags", "", "styrelse | choir"},
      Row{"note", "", "Line 1\nLine 2"},
      Row{"source", "", "Telefonkatalogen"},
      Row{"checked", "", "2024-05-01"},
      Row{"id", "ok", "dr-hakan-andersson"},
      Row{"uid", "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1", "a5071032-95eb-56f3-a990-644d26880179"},
      Row{"vcard", "", "GENDER:M | item1.X-ABLabel:Växel"},
      Row{"file", "1.toml", "1.toml"},
      Row{"line", "5", "17"},
  };
  CHECK(all_fields().size() == rows.size());
  for (const Row& row : rows) {
    CAPTURE(row.field);
    CHECK(values_of(made.directory, made.directory.entries()[0], row.field) == row.organisation);
    CHECK(values_of(made.directory, made.directory.entries()[2], row.field) == row.person);
  }
}

TEST_CASE("what an entry lacks has no values") {
  const MadeDirectory made = build({person("Anna")});
  const std::set<std::string_view> always{"name", "type", "id", "uid", "file", "line"};
  for (const Field& field : all_fields()) {
    FieldValues values;
    field.append_values(made.directory, made.directory.entries().front(), values);
    CAPTURE(field.name);
    CHECK(values.empty() == !always.contains(field.name));
  }
}

TEST_CASE("names and labels of fields are unique and every key of a file is one") {
  std::set<std::string_view> names;
  std::set<std::string_view> labels;
  for (const Field& field : all_fields()) {
    names.insert(field.name);
    labels.insert(field.label);
    CHECK(find_field(field.name) == &field);
  }
  CHECK(names.size() == all_fields().size());
  CHECK(labels.size() == all_fields().size());
  for (const EntryType type : {EntryType::Contact, EntryType::Organisation}) {
    for (const std::string_view key : key_names(type))
      CHECK(names.contains(key));
  }
}

TEST_CASE("a field that does not exist is not found") {
  for (const std::string_view name : {"", "Name", "name ", "nam", "names", "e-mail", "E-mail", "address.city"})
    CHECK(find_field(name) == nullptr);
}

TEST_CASE("fields that a search ranks alike are in one group") {
  struct Row {
    FieldGroup group;
    std::string_view names;
  };
  const std::array rows{
      Row{FieldGroup::Name, "name alias prefix given_name family_name suffix id "},
      Row{FieldGroup::Organisation, "organisation part_of member_of "},
      Row{FieldGroup::Function, "kind title role department tags "},
      Row{FieldGroup::Address, "phone email url address "},
      Row{FieldGroup::Note, "birthday more note source checked "},
      Row{FieldGroup::Unsearched, "type uid vcard file line "},
  };
  for (const Row& row : rows) {
    std::string names;
    for (const Field& field : all_fields()) {
      if (field.group == row.group) names.append(field.name).append(" ");
    }
    CHECK(names == row.names);
  }
}

TEST_CASE("empty texts are no values and made ones stay where they are") {
  FieldValues values;
  values.add("");
  values.add_made("");
  CHECK(values.empty());
  constexpr std::size_t many = 1000;
  for (std::size_t i = 0; i < many; ++i)
    values.add_made(std::to_string(i));
  std::size_t expected = 0;
  for (const FieldValue& value : values)
    CHECK(value.text == std::to_string(expected++));
  CHECK(expected == many);
  values.clear();
  CHECK(values.empty());
}

TEST_CASE("a number without a kind is of the kind that it tells itself, and one with a kind of that") {
  const MadeDirectory made = read_text(
      "[directory]\ncountry = \"SE\"\n[[contact]]\nname = \"A\"\nphone = [\"070-174 06 05\", \"0454-930 00\"]\n"
      "[[contact]]\nname = \"B\"\nphone = { work = \"070-174 06 06\" }\n");
  const auto values = [&](std::size_t entry, std::string_view path) {
    return contacts::joined_values(made.directory, made.directory.entries()[entry], *contacts::find_field_path(path));
  };
  CHECK(values(0, "phone.mobile") == "070-174 06 05");
  CHECK(values(0, "phone.work") == "0454-930 00");
  CHECK(values(1, "phone.mobile").empty());
  CHECK(values(1, "phone.work") == "070-174 06 06");
}
