#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "write.hpp"

namespace contacts::benchmark {

namespace {

using Pairs = std::vector<std::pair<std::string_view, std::string_view>>;

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result;
}

std::string quoted(std::string_view text) {
  if (text.find('\n') != std::string_view::npos) return fmt::format("\"\"\"\n{}\"\"\"", escaped(text));
  return fmt::format("\"{}\"", escaped(text));
}

void write_line(std::string& out, std::string_view key, std::string_view value) {
  out += fmt::format("{} = {}\n", key, value);
}

void write_text(std::string& out, std::string_view key, std::string_view text) {
  if (!text.empty()) write_line(out, key, quoted(text));
}

void write_table(std::string& out, std::string_view key, const Pairs& pairs, bool is_dotted) {
  if (is_dotted) {
    for (const auto& [part, text] : pairs)
      write_text(out, fmt::format("{}.{}", key, part), text);
    return;
  }
  std::string table;
  for (const auto& [part, text] : pairs)
    table += fmt::format("{}{} = {}", table.empty() ? " " : ", ", part, quoted(text));
  write_line(out, key, fmt::format("{{{} }}", table));
}

// One value needs no table, unless tables are what is asked for.
void write_kinds(std::string& out, std::string_view key, const Pairs& pairs, bool is_dotted) {
  if (pairs.size() == 1 && !is_dotted)
    write_text(out, key, pairs.front().second);
  else
    write_table(out, key, pairs, is_dotted);
}

Pairs pairs_of(const Address& address) {
  return {
      {"street", address.street}, {"postcode", address.postcode}, {"city", address.city}, {"country", address.country}};
}

// The last thing of an entry, as a table that has a header must be.
void write_address_table(std::string& out, std::string_view header, const Address& address) {
  out += fmt::format("[{}]\n", header);
  for (const auto& [part, text] : pairs_of(address))
    write_text(out, part, text);
}

Pairs phones_of(const Person& person) {
  Pairs pairs;
  for (const Phone& phone : person.phones)
    pairs.emplace_back(phone.is_mobile ? "mobile" : "work", phone.number);
  return pairs;
}

Pairs emails_of(const Person& person) {
  Pairs pairs = {{"work", person.email}};
  if (!person.private_email.empty()) pairs.emplace_back("home", person.private_email);
  return pairs;
}

// Whether the last word of the name is the family name, which then needs not be said.
bool ends_in_word(std::string_view name, std::string_view family_name) {
  return name.substr(name.rfind(' ') + 1) == family_name;
}

void write_tags(std::string& out, const std::vector<std::string>& tags) {
  if (tags.empty()) return;
  std::string list;
  for (const std::string& tag : tags)
    list += fmt::format("{}{}", list.empty() ? "" : ", ", quoted(tag));
  write_line(out, "tags", fmt::format("[{}]", list));
}

}  // namespace

void DirectoryWriter::begin(std::string& out) {
  out += "[directory]\nname = \"Benchmark\"\ncountry = \"SE\"\n";
}

void DirectoryWriter::write(std::string& out, const Group& group) {
  if (random_.chance(10)) out += fmt::format("\n# {}\n", group.organisation.name);
  write_organisation(out, group.organisation);
  for (const Person& person : group.people)
    write_person(out, person, group.organisation.name);
}

void DirectoryWriter::write_organisation(std::string& out, const Organisation& organisation) {
  const bool is_dotted = is_next_dotted();
  out += "\n[[organisation]]\n";
  write_id(out, "org");
  write_text(out, "name", organisation.name);
  write_text(out, "alias", organisation.alias);
  write_text(out, "kind", organisation.kind);
  write_text(out, "part_of", organisation.part_of);
  write_text(out, "member_of", organisation.member_of);
  write_kinds(out, "email", {{"work", organisation.email}}, is_dotted);
  write_kinds(out, "phone", {{"work", organisation.phone}}, is_dotted);
  write_text(out, "url", organisation.url);
  if (organisation.address) write_table(out, "address", pairs_of(*organisation.address), is_dotted);
}

void DirectoryWriter::write_person(std::string& out, const Person& person, const std::string& organisation) {
  const bool is_dotted = is_next_dotted();
  const bool has_address_table = is_dotted && random_.chance(50);
  out += "\n[[contact]]\n";
  write_id(out, "person");
  write_text(out, "name", person.name);
  if (!ends_in_word(person.name, person.family_name)) {
    write_text(out, "given_name", person.given_name);
    write_text(out, "family_name", person.family_name);
  }
  write_text(out, "alias", person.alias);
  write_text(out, "organisation", organisation);
  write_text(out, "department", person.department);
  write_text(out, "title", person.title);
  write_kinds(out, "email", emails_of(person), is_dotted);
  write_kinds(out, "phone", phones_of(person), is_dotted);
  if (!person.birthday.empty()) write_line(out, "birthday", person.birthday);
  write_tags(out, person.tags);
  write_text(out, "note", person.note);
  if (!person.checked.empty()) write_line(out, "checked", person.checked);
  if (!person.address) return;
  if (has_address_table)
    write_address_table(out, "contact.address", *person.address);
  else
    write_table(out, "address", pairs_of(*person.address), is_dotted);
}

void DirectoryWriter::write_id(std::string& out, std::string_view kind) {
  ++written_;
  if (ids_ == GivenIds::Numbered) write_text(out, "id", fmt::format("{}-{}", kind, written_));
}

bool DirectoryWriter::is_next_dotted() {
  if (keys_ != Keys::Mixed) return keys_ == Keys::Dotted;
  return random_.chance(50);
}

}  // namespace contacts::benchmark
