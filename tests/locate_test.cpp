#include "files/locate.hpp"

#include <filesystem>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "temporary_folder.hpp"

using contacts::Environment;
using contacts::locate_directory;
using contacts::TemporaryFolder;
using contacts::user_folder;

namespace {

using Variables = std::map<std::string, std::string, std::less<>>;

Environment environment_of(Variables variables) {
  Environment environment;
  environment.variables = std::move(variables);
  return environment;
}

// The paths joined by spaces.
std::string located(Variables variables) {
  std::string out;
  for (const std::string& path : locate_directory(environment_of(std::move(variables))))
    out += (out.empty() ? "" : " ") + path;
  return out;
}

}  // namespace

TEST_CASE("the folder of the user is below XDG_DATA_HOME or HOME") {
  struct Row {
    Variables variables;
    std::string_view folder;
  };
  const std::vector<Row> rows{
      {{}, ""},
      {{{"HOME", ""}}, ""},
      {{{"HOME", "/home/anna"}}, "/home/anna/.local/share/contacts"},
      {{{"HOME", "/home/anna"}, {"XDG_DATA_HOME", ""}}, "/home/anna/.local/share/contacts"},
      {{{"HOME", "/home/anna"}, {"XDG_DATA_HOME", "/data"}}, "/data/contacts"},
      {{{"XDG_DATA_HOME", "/data"}}, "/data/contacts"},
      {{{"HOME", "/home/anna"}, {"XDG_DATA_HOME", "data"}}, "/home/anna/.local/share/contacts"},
      {{{"HOME", "/home/anna"}, {"XDG_DATA_HOME", "~/data"}}, "/home/anna/.local/share/contacts"},
      {{{"XDG_DATA_HOME", "data"}}, ""},
  };
  for (const Row& row : rows)
    CHECK(user_folder(environment_of(row.variables)) == row.folder);
}

TEST_CASE("CONTACTS_FILE goes before the folder of the user and that before what ships") {
  const TemporaryFolder home;
  const TemporaryFolder data;
  CHECK(located({{"HOME", home.path()}, {"XDG_DATA_HOME", data.path()}}).empty());
  home.add(".local/share/contacts/a.toml", "");
  CHECK(located({{"HOME", home.path()}}) == home.path(".local/share/contacts"));
  CHECK(located({{"HOME", home.path()}, {"XDG_DATA_HOME", data.path()}}).empty());
  data.add("contacts/a.toml", "");
  CHECK(located({{"HOME", home.path()}, {"XDG_DATA_HOME", data.path()}}) == data.path("contacts"));
  CHECK(located({{"HOME", home.path()}, {"XDG_DATA_HOME", data.path()}, {"CONTACTS_FILE", "x"}}) == "x");
  CHECK(located({}).empty());
}

TEST_CASE("a folder of the user without toml files is passed over") {
  const TemporaryFolder home;
  home.add(".local/share/contacts/notes.txt", "");
  CHECK(located({{"HOME", home.path()}}).empty());
  const TemporaryFolder other;
  other.add(".local/share/contacts", "a file where the folder should be");
  CHECK(located({{"HOME", other.path()}}).empty());
}

TEST_CASE("CONTACTS_FILE is paths joined by colons whether they exist or not") {
  struct Row {
    std::string value;
    std::string_view paths;
  };
  const std::vector<Row> rows{
      {"", ""},
      {":", ""},
      {":::", ""},
      {"/a.toml", "/a.toml"},
      {"a:b", "a b"},
      {":a::b:", "a b"},
      {"~/a:$HOME", "~/a $HOME"},
      {"-", "-"},
  };
  for (const Row& row : rows)
    CHECK(located({{"CONTACTS_FILE", row.value}}) == row.paths);
}
