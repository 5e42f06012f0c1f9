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
  CHECK(run_with({"--example", "find", "olofstrom", "--limit", "1", "--get", "id"}, both).out == "olofstroms-kommun\n");
}

TEST_CASE("the example answers who has no directory yet, is told of, and feeds no program") {
  const TemporaryFolder home;
  const std::string note = "contacts: this is the example directory; begin your own with 'contacts init'\n";
  for (const Environment& place : {Environment(), terminal(80)}) {
    const Environment environment = with_variable(place, "HOME", home.path());
    for (const std::vector<std::string>& answered :
         std::vector<std::vector<std::string>>{{"find", "olofstrom"},
                                               {"find", "olofstrom", "--format", "json"},
                                               {"list"},
                                               {"list", "tags"},
                                               {"show", "olofstroms-kommun"},
                                               {"export"},
                                               {"export", "-o", "-"},
                                               {"files"}}) {
      CAPTURE(answered.front());
      CHECK(run_with(answered, environment).err == note);
      std::vector<std::string> on_purpose = answered;
      on_purpose.insert(on_purpose.begin(), "--example");
      CHECK(run_with(on_purpose, environment).err.empty());
    }
    for (const std::vector<std::string>& refused :
         std::vector<std::vector<std::string>>{{"find", "olofstrom", "--one"},
                                               {"find", "olofstrom", "--get", "email"},
                                               {"find", "olofstrom", "--format", "mutt"},
                                               {"list", "--format", "aerc"},
                                               {"export", "-o", home.path("x.vcf")},
                                               {"export", "--split", home.path("cards")},
                                               {"check"}}) {
      CAPTURE(refused.front());
      const Outcome outcome = run_with(refused, environment);
      CHECK(outcome.status == 2);
      CHECK(outcome.out.empty());
      CHECK(outcome.err == "contacts: there is no directory in '" + home.path() +
                               "/.local/share/contacts' yet; begin one with 'contacts init', or name a file with "
                               "--file\n");
    }
    CHECK(home.size() == 0);
    CHECK(run_with({"completion", "entries"}, environment).status == 1);
    CHECK(run_with({"-f", "-", "list"}, environment, two_people).err.empty());
  }
}

TEST_CASE("who has no home folder has no example either") {
  const TemporaryFolder home;
  for (const Environment& environment :
       {Environment(), with_variable({}, "HOME", "/nowhere/\x1b"), with_variable({}, "HOME", home.add("file", ""))}) {
    for (const std::string command : {"list", "export", "files", "check", "init"}) {
      const Outcome outcome = run_with({command}, environment);
      CHECK(outcome.status == 2);
      CHECK(outcome.out.empty());
    }
    CHECK(run_with({"list", "-f", "-"}, environment, two_people).status == 0);
    CHECK(run_with({"--example", "list"}, environment).status == 0);
  }
  const Environment data = with_variable(with_variable({}, "HOME", "/nowhere"), "XDG_DATA_HOME", home.path());
  CHECK(run_with({"list"}, data).status == 0);
}

TEST_CASE("a directory is begun once, and nothing is wrong with it") {
  const TemporaryFolder home;
  const Environment environment = with_variable(with_variable({}, "HOME", home.path()), "LANG", "sv_SE.UTF-8");
  const Outcome begun = run_with({"init"}, environment);
  CHECK(begun.status == 0);
  CHECK(begun.out == home.path(".local/share/contacts/contacts.toml") + "\n");
  CHECK(home.content(".local/share/contacts/contacts.toml").find("country = \"SE\"") != std::string::npos);
  CHECK(run_with({"check", "--strict"}, environment).status == 0);
  const Outcome again = run_with({"init"}, environment);
  CHECK(again.status == 2);
  CHECK(again.err == "contacts: there is a directory in '" + home.path(".local/share/contacts") + "' already\n");

  struct Row {
    std::string locale;
    std::string_view line;
  };
  for (const Row& row : {Row{"C.UTF-8", "# country = \"SE\""}, Row{"de_AT@euro", "country = \"AT\""},
                         Row{"en_ZZ", "# country = \"SE\""}, Row{"eo", "# country = \"SE\""}}) {
    CAPTURE(row.locale);
    const std::string name = "club-" + row.locale + "/new.toml";
    CHECK(run_with({"init", home.path(name)}, with_variable(environment, "LC_ALL", row.locale)).status == 0);
    CHECK(home.content(name).find("\n" + std::string(row.line)) != std::string::npos);
    CHECK(run_with({"check", "--strict", home.path(name)}, environment).status == 0);
    CHECK(run_with({"init", home.path(name)}, environment).status == 2);
  }
  CHECK(run_with({"init", home.path("empty/")}, environment).out == home.path("empty/contacts.toml") + "\n");
  CHECK(run_with({"init"}, with_variable(environment, "CONTACTS_FILE", home.path("c.toml"))).out ==
        home.path("c.toml") + "\n");
  CHECK(run_with({"init", "-f", home.path("d.toml")}, environment).out == home.path("d.toml") + "\n");
  CHECK(run_with({"init", "-f", "-"}, environment).status == 2);
  CHECK(run_with({"init", home.path("c.toml/below.toml")}, environment).status == 2);
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
