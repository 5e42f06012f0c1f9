#include "model/identity.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"
#include "model/validate.hpp"

using contacts::derived_uid;
using contacts::Entry;
using contacts::EntryType;
using contacts::problem_with_id;
using contacts::slug_of;
using contacts::directory_fixture::build;
using contacts::directory_fixture::MadeDirectory;
using contacts::directory_fixture::messages_of;
using contacts::directory_fixture::person;

TEST_CASE("a slug is the folded name with hyphens") {
  struct Row {
    std::string_view name, slug;
  };
  const std::array rows{
      Row{"Håkan Andersson", "hakan-andersson"},
      Row{"HÅKAN ANDERSSON", "hakan-andersson"},
      Row{"Ha\u030Akan Andersson", "hakan-andersson"},
      Row{"Anna-Lena  Söderström", "anna-lena-soderstrom"},
      Row{"  Anna  ", "anna"},
      Row{"-- Anna --", "anna"},
      Row{"O’Brien & Sons, Ltd.", "o-brien-sons-ltd"},
      Row{"O'Brien", "o-brien"},
      Row{"Łódź Æther Øst Straße", "lodz-aether-ost-strasse"},
      Row{"ﬁne ①", "fine-1"},
      Row{"112", "112"},
      Row{"A/B\\C_D.E@F", "a-b-c-d-e-f"},
      Row{"李雷", "u674e-u96f7"},
      Row{"李 雷", "u674e-u96f7"},
      Row{"李雷 AB", "ab"},
      Row{"Иван", "u438-u432-u430-u43d"},
      Row{"😀", "u1f600"},
      Row{"", "entry"},
      Row{" ", "entry"},
      Row{"!?", "entry"},
      Row{"\u0301", "entry"},
      Row{"\u200B", "entry"},
      Row{"a\x1b[31mb", "a-31mb"},
      Row{std::string_view("a\0b", 3), "a-b"},
      Row{"\x01", "entry"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(slug_of(row.name) == row.slug);
  }
}

TEST_CASE("a slug is an id whatever the name holds") {
  for (char32_t byte = 0; byte < 0x100; ++byte) {
    const std::string one(1, static_cast<char>(byte));
    for (const std::string& name : {one, one + one, "a" + one, one + "z", "å" + one + "李"}) {
      CHECK(problem_with_id(slug_of(name)) == std::nullopt);
      CHECK(slug_of(slug_of(name)) == slug_of(name));
    }
  }
  constexpr std::size_t megabyte = 1000000;
  CHECK(slug_of(std::string(megabyte, 'A')) == std::string(megabyte, 'a'));
  CHECK(slug_of(std::string(megabyte, '.')) == "entry");
}

// The expected ones are those of Python's uuid.uuid5(namespace, f"{directory}\n{type}\n{id}").
TEST_CASE("a derived uid is the UUID version 5 of directory name and type and id") {
  struct Row {
    std::string directory;
    EntryType type;
    std::string_view id, uid;
  };
  const std::array rows{
      Row{"Svenska industrikommuner", EntryType::Contact, "hakan-andersson", "2be1666c-1894-51b3-82b7-920aacb9d84d"},
      Row{"Svenska industrikommuner", EntryType::Organisation, "hakan-andersson",
          "73cf0910-1753-50de-917d-70b4f7a9cfe3"},
      Row{"", EntryType::Contact, "hakan-andersson", "1f64c9f1-7407-5db1-bb40-ab7d0ae6f697"},
      Row{"", EntryType::Organisation, "olofstroms-kommun", "d4e94fbd-30f6-5189-8f0d-d1dbcda56fbf"},
      Row{"Åäö 李雷", EntryType::Contact, "u674e-u96f7", "826d7764-d5d5-5fc1-91a1-d1b63e7e6a6b"},
      Row{"", EntryType::Contact, "", "3ea1e7af-2585-5a61-92be-ae012b4cb6cc"},
      Row{std::string(1000000, 'x'), EntryType::Contact, "a", "ddd8353c-6b35-5cc5-b583-3664f8b841dd"},
  };
  for (const Row& row : rows)
    CHECK(derived_uid(row.directory, row.type, row.id) == row.uid);
}

TEST_CASE("a uid is the given one without urn:uuid or else derived") {
  struct Row {
    std::string_view given, uid;
  };
  const std::array rows{
      Row{"", "c0da38c1-636a-599b-88aa-9d55de57f1e7"},
      Row{"4fbe8971-0bc3-424c-9c26-36c3e1eff6b1", "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"},
      Row{"urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1", "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"},
      Row{"URN:UUID:4FBE8971-0BC3-424C-9C26-36C3E1EFF6B1", "4FBE8971-0BC3-424C-9C26-36C3E1EFF6B1"},
      Row{"urn:uuid:", "c0da38c1-636a-599b-88aa-9d55de57f1e7"},
      Row{"urn:uuid", "urn:uuid"},
      Row{"urn:isbn:0451450523", "urn:isbn:0451450523"},
      Row{"x urn:uuid:1", "x urn:uuid:1"},
      Row{"åäö", "åäö"},
  };
  for (const Row& row : rows) {
    Entry entry = person("Anna");
    entry.uid = row.given;
    const MadeDirectory made = build({entry});
    CAPTURE(row.given);
    CHECK(made.directory.uid_of(made.directory.entries().front()) == row.uid);
  }
}

TEST_CASE("a uid that two entries share is an error of the later one") {
  std::vector<Entry> entries(5, person("Anna"));
  entries[0].uid = "urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1";
  entries[2].uid = "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1";
  entries[3].uid = "another";
  entries[4].uid = "URN:UUID:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1";
  entries[0].name = "\u202EannA\u202C";
  for (std::size_t i = 0; i < entries.size(); ++i)
    entries[i].location = contacts::Location{0, i + 1, 1};
  const MadeDirectory made = build(entries);
  const std::string message = "this uid is that of '\\u202EannA\\u202C' already; a uid belongs to one entry\n";
  CHECK(messages_of(made.diagnostics) == message + message);
  REQUIRE(made.diagnostics.size() == 2);
  CHECK(made.diagnostics[0].location.line == 3);
  CHECK(made.diagnostics[1].location.line == 5);
}
