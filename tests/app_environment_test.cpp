#include <cstddef>
#include <filesystem>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "app_fixture.hpp"
#include "temporary_folder.hpp"
#include "text/width.hpp"

using contacts::display_width;
using contacts::Environment;
using contacts::TemporaryFolder;
using contacts::app_fixture::has_colour;
using contacts::app_fixture::Outcome;
using contacts::app_fixture::run_with;
using contacts::app_fixture::some_broken;
using contacts::app_fixture::terminal;
using contacts::app_fixture::two_people;
using contacts::app_fixture::with_variable;

namespace fs = std::filesystem;

TEST_CASE("colour is for terminals that want it or for who asks for it") {
  const Environment pipe;
  const Environment screen = terminal(80);
  struct Row {
    Environment environment;
    std::string_view choice;
    bool colour;
  };
  const std::vector<Row> rows{
      {pipe, "auto", false},
      {screen, "auto", true},
      {with_variable(screen, "NO_COLOR", "1"), "auto", false},
      {with_variable(screen, "NO_COLOR", ""), "auto", true},
      {with_variable(screen, "TERM", "dumb"), "auto", false},
      {with_variable(screen, "TERM", "xterm"), "auto", true},
      {screen, "never", false},
      {pipe, "always", true},
      {with_variable(pipe, "NO_COLOR", "1"), "always", true},
  };
  for (const Row& row : rows) {
    const std::string colour = "--color=" + std::string(row.choice);
    const Outcome list = run_with({"-f", "-", colour, "list", "--format", "card"}, row.environment, two_people);
    CHECK(has_colour(list.out) == row.colour);
    const Outcome find = run_with({"-f", "-", colour, "find", "bo"}, row.environment, some_broken);
    CHECK(has_colour(find.err) == row.colour);
    for (const std::string format : {"tsv", "json"})
      CHECK_FALSE(
          has_colour(run_with({"-f", "-", colour, "list", "--format", format}, row.environment, two_people).out));
  }
}

namespace {

struct Leaving {
  std::ostringstream out;
  int status = -1;
};

Leaving* leaving = nullptr;

}  // namespace

TEST_CASE("a process that ends at once has written its answer and its status is that of the command") {
  struct Row {
    std::vector<std::string> arguments;
    int status;
    std::string_view out;
  };
  const std::vector<Row> rows{
      {{"-f", "-", "list", "--fields", "name"}, 0, "Anna Berg\nEk & Co\n"},
      {{"-f", "-", "find", "nobody-has-this"}, 1, ""},
      {{"-f", "-", "check"}, 0, ""},
  };
  for (const Row& row : rows) {
    Leaving record;
    leaving = &record;
    Environment environment;
    environment.leave = [](int status) { leaving->status = status; };
    std::istringstream in(two_people);
    std::ostringstream err;
    CHECK(contacts::run(row.arguments, environment, in, record.out, err) == row.status);
    CHECK(record.status == row.status);
    CHECK(record.out.str() == row.out);
  }
}

TEST_CASE("a terminal gets a table that fits and a program gets values between tabs") {
  CHECK(run_with({"-f", "-", "find", "anna"}, {}, two_people).out == "Anna Berg\t\tanna@x.se\t\t\tanna-berg\n");
  for (std::size_t columns = 1; columns < 60; ++columns) {
    std::istringstream lines(run_with({"-f", "-", "--color=never", "list"}, terminal(columns), two_people).out);
    for (std::string line; std::getline(lines, line);)
      CHECK(display_width(line) <= columns);
  }
  CHECK(run_with({"-f", "-", "--color=never", "list"}, terminal(80), two_people).out ==
        "Name       E-mail\n"
        "Anna Berg  anna@x.se\n"
        "Ek & Co\n");
}

TEST_CASE("files are those that are named or else those of the environment or else the one that ships") {
  const TemporaryFolder folder;
  folder.add("one.toml", "[[contact]]\nname = \"One\"\n");
  folder.add("home/.local/share/contacts/two.toml", "[[contact]]\nname = \"Two\"\n");
  const Environment home = with_variable({}, "HOME", folder.path("home"));
  const Environment both = with_variable(home, "CONTACTS_FILE", folder.path("one.toml"));
  CHECK(run_with({"list", "--fields", "id"}, home).out == "two\n");
  CHECK(run_with({"list", "--fields", "id"}, both).out == "one\n");
  CHECK(run_with({"list", "--fields", "id", "-f", folder.path("home/.local/share/contacts")}, both).out == "two\n");
  CHECK(run_with({"find", "olofstrom", "--limit", "1", "--get", "id"}).out == "olofstroms-kommun\n");
}

TEST_CASE("who sees the directory that ships on a terminal is told so") {
  Environment environment = terminal(80);
  CHECK(run_with({"find", "olofstrom"}).err.empty());
  CHECK(run_with({"find", "olofstrom"}, environment).err ==
        "contacts: this is the example directory; put your own into a file and name it with --file\n");
  environment = with_variable(environment, "HOME", "/nowhere/\x1b");
  CHECK(run_with({"find", "olofstrom"}, environment).err ==
        "contacts: this is the example directory; put your own into "
        "/nowhere/\\u001B/.local/share/contacts/contacts.toml\n");
  CHECK(run_with({"-f", "-", "list"}, environment, two_people).err.empty());
}

TEST_CASE("a file that is named twice is read once") {
  const TemporaryFolder folder;
  const std::string path = folder.add("a.toml", two_people);
  fs::create_symlink("a.toml", folder.path("link"));
  CHECK(run_with({"-f", path, "-f", path, "-f", folder.path("./a.toml"), "-f", folder.path("link"), "-f", folder.path(),
                  "list", "--fields", "id"})
            .out == "anna-berg\nek-co\n");
  CHECK(run_with({"-f", "-", "-f", "-", "list", "--fields", "id"}, {}, two_people).out == "anna-berg\nek-co\n");
}

TEST_CASE("a file that cannot be read is reported and the others answer") {
  const TemporaryFolder folder;
  const std::string path = folder.add("a.toml", two_people);
  for (const std::string& bad : {folder.path("missing"), std::string("/dev/zero"), std::string()}) {
    const Outcome outcome = run_with({"-f", bad, "-f", path, "find", "anna", "--get", "id"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out == "anna-berg\n");
    CHECK(outcome.err.starts_with(bad + ": error: "));
    CHECK(outcome.err.find('\n') == outcome.err.size() - 1);
  }
}
