#include <string_view>

#include <fmt/core.h>

#include "write.hpp"

namespace contacts::benchmark {

namespace {

void write_field(std::string& out, std::string_view key, std::string_view value) {
  if (!value.empty()) out += fmt::format("{}={}\n", key, value);
}

void write_address(std::string& out, const std::optional<Address>& address) {
  if (!address) return;
  write_field(out, "address", address->street);
  write_field(out, "city", address->city);
  write_field(out, "zip", address->postcode);
  write_field(out, "country", address->country);
}

// A line for a field is all that abook has.
std::string on_one_line(std::string text) {
  for (char& c : text)
    if (c == '\n') c = ' ';
  return text;
}

// What abook has no field for, organisation and title, stands in the notes.
void write_person(std::string& out, const Person& person, std::string_view organisation) {
  write_field(out, "name", person.name);
  write_field(out, "email", person.private_email.empty() ? person.email : person.email + "," + person.private_email);
  write_address(out, person.address);
  for (const Phone& phone : person.phones)
    write_field(out, phone.is_mobile ? "mobile" : "workphone", phone.number);
  write_field(out, "nick", person.alias);
  write_field(out, "notes", on_one_line(fmt::format("{}, {} {}", person.title, organisation, person.note)));
  write_field(out, "anniversary", person.birthday);
}

void write_organisation(std::string& out, const Organisation& organisation) {
  write_field(out, "name", organisation.name);
  write_field(out, "email", organisation.email);
  write_address(out, organisation.address);
  write_field(out, "workphone", organisation.phone);
  write_field(out, "nick", organisation.alias);
  write_field(out, "url", organisation.url);
  write_field(out, "notes", organisation.kind);
}

}  // namespace

void AbookWriter::begin(std::string& out) {
  out += "# abook addressbook file\n\n[format]\nprogram=abook\nversion=0.6.1\n\n\n";
}

void AbookWriter::write(std::string& out, const Group& group) {
  begin_entry(out);
  write_organisation(out, group.organisation);
  for (const Person& person : group.people) {
    begin_entry(out);
    write_person(out, person, group.organisation.name);
  }
}

void AbookWriter::begin_entry(std::string& out) {
  out += fmt::format("\n[{}]\n", entries_++);
}

}  // namespace contacts::benchmark
