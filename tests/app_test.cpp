#include "app.hpp"

#include <cerrno>
#include <cstddef>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "app_fixture.hpp"
#include "temporary_folder.hpp"

using contacts::run;
using contacts::TemporaryFolder;
using contacts::app_fixture::Outcome;
using contacts::app_fixture::run_with;
using contacts::app_fixture::some_broken;
using contacts::app_fixture::two_people;

namespace {

// A disk that takes only some bytes.
class FullDisk : public std::streambuf {
 public:
  explicit FullDisk(std::size_t room) : room_(room) {}

 protected:
  int_type overflow(int_type character) override {
    if (room_ == 0) return traits_type::eof();
    --room_;
    return character;
  }

 private:
  std::size_t room_;
};

// Takes everything, and then says on flushing that it did not arrive.
class LateFailure : public std::streambuf {
 protected:
  int_type overflow(int_type character) override { return character; }
  int sync() override {
    errno = ENOSPC;
    return -1;
  }
};

}  // namespace

TEST_CASE("the exit status tells how it went") {
  struct Row {
    std::vector<std::string> arguments;
    int status;
  };
  const std::vector<Row> rows{
      {{"find", "anna"}, 0},
      {{"find", "berg", "ek"}, 1},
      {{"find", "nobody"}, 1},
      {{"find", "anna", "--one"}, 0},
      {{"find", "nobody", "--one"}, 1},
      {{"find", "a", "--one"}, 0},
      {{"find", "e", "--one"}, 3},
      {{"find", "e", "--one", "--organisations"}, 0},
      {{"find", "e", "--one", "--limit", "1"}, 3},
      {{"find", "anna", "--get", "email"}, 0},
      {{"find", "anna", "--get", "phone"}, 1},
      {{"find", ""}, 2},
      {{"find"}, 2},
      {{"list"}, 0},
      {{"list", "people"}, 0},
      {{"list", "tags"}, 0},
      {{"list", "tags", "--organisations"}, 1},
      {{"show", "anna-berg"}, 0},
      {{"show", "Ek & Co", "anna berg"}, 0},
      {{"show", "nobody"}, 1},
      {{"show", "anna-berg", "nobody"}, 1},
      {{"export"}, 0},
      {{"export", "anna"}, 0},
      {{"export", "nobody"}, 1},
      {{"export", ""}, 2},
      {{"check"}, 0},
      {{"check", "--strict"}, 0},
      {{"check", "/nowhere"}, 2},
      {{"--help"}, 0},
      {{"find", "--help"}, 0},
      {{"--version"}, 0},
      {{}, 2},
      {{"frobnicate"}, 2},
      {{"list", "--format", "x"}, 2},
  };
  for (const Row& row : rows) {
    std::vector<std::string> arguments = {"-f", "-"};
    arguments.insert(arguments.end(), row.arguments.begin(), row.arguments.end());
    std::string command;
    for (const std::string& argument : row.arguments)
      command += argument + ' ';
    CAPTURE(command);
    const Outcome outcome = run_with(arguments, {}, two_people);
    CHECK(outcome.status == row.status);
    if (row.status == 0) CHECK(outcome.err.empty());
  }
}

TEST_CASE("a bad command line prints nothing on standard output") {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{{},
                                                                                         {"frobnicate"},
                                                                                         {"find"},
                                                                                         {"find", "x", "--limit", "0"},
                                                                                         {"list", "--format", "x"},
                                                                                         {"show"},
                                                                                         {"find", " "}}) {
    const Outcome outcome = run_with(arguments);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.starts_with("contacts: "));
  }
}

TEST_CASE("output that cannot be written is trouble for every command") {
  const TemporaryFolder folder;
  const std::string file = folder.add("a.toml", two_people);
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"find", "anna"},
                                             {"find", "anna", "--format", "json"},
                                             {"list"},
                                             {"list", "tags"},
                                             {"show", "anna-berg"},
                                             {"export"},
                                             {"--help"},
                                             {"--version"}}) {
    CAPTURE(arguments.front());
    std::vector<std::string> all = arguments;
    all.insert(all.end(), {"-f", file});
    for (const std::size_t room : {0U, 1U, 5U}) {
      std::istringstream in;
      FullDisk full(room);
      std::ostream out(&full);
      std::ostringstream err;
      CHECK(run(all, {}, in, out, err) == 2);
      CHECK(err.str() == "contacts: the output cannot be written\n");
    }
    std::istringstream in;
    LateFailure late;
    std::ostream out(&late);
    std::ostringstream err;
    CHECK(run(all, {}, in, out, err) == 2);
    CHECK(err.str() == "contacts: the output cannot be written: No space left on device\n");
  }
}

TEST_CASE("nothing to print is not a full disk") {
  std::istringstream in(two_people);
  FullDisk full(0);
  std::ostream out(&full);
  std::ostringstream err;
  CHECK(run({"-f", "-", "check"}, {}, in, out, err) == 0);
  CHECK(err.str().empty());
}

TEST_CASE("find answers from good entries and reports the broken ones that hold the words") {
  struct Row {
    std::vector<std::string> words;
    int status;
    std::string_view out;
    std::size_t errors;
  };
  const std::vector<Row> rows{
      {{"anna"}, 0, "Anna Berg\n", 0},
      {{"berg"}, 2, "Anna Berg\nBo Berg\n", 1},
      {{"bo"}, 2, "Bo Berg\n", 1},
      {{"bo@x.se"}, 2, "", 1},
      {{"emial"}, 2, "", 1},
      {{"cia"}, 2, "Cia Lind\n", 1},
      {{"076-861 27 48"}, 2, "", 1},
      {{"+46768612748"}, 2, "", 1},
      {{"076-861 27 47"}, 0, "Anna Berg\n", 0},
      {{"contact"}, 2, "", 2},
      {{"nobody"}, 1, "", 0},
  };
  for (const Row& row : rows) {
    std::vector<std::string> arguments = {"-f", "-", "find", "--get", "name"};
    arguments.insert(arguments.end(), row.words.begin(), row.words.end());
    CAPTURE(row.words.front());
    const Outcome outcome = run_with(arguments, {}, some_broken);
    CHECK(outcome.status == row.status);
    CHECK(outcome.out == row.out);
    std::size_t errors = 0;
    for (std::size_t at = outcome.err.find(": error: "); at != std::string::npos;
         at = outcome.err.find(": error: ", at + 1))
      ++errors;
    CHECK(errors == row.errors);
  }
}

TEST_CASE("an error looks like this") {
  const Outcome outcome = run_with({"-f", "-", "find", "bo"}, {}, some_broken);
  CHECK(outcome.err ==
        "<stdin>:8:1: error: 'emial' is not a key of a contact; did you mean 'email'?\n"
        "  emial = \"bo@x.se\"\n"
        "  ^\n");
}

TEST_CASE("show and list report errors and answer nevertheless") {
  const Outcome good = run_with({"-f", "-", "show", "anna-berg"}, {}, some_broken);
  CHECK(good.status == 0);
  CHECK(good.err.empty());
  const Outcome broken = run_with({"-f", "-", "show", "bo-berg"}, {}, some_broken);
  CHECK(broken.status == 2);
  CHECK(broken.out == "Bo Berg\n  Id            bo-berg\n  File          <stdin>:6\n");
  const Outcome list = run_with({"-f", "-", "list", "--fields", "id"}, {}, some_broken);
  CHECK(list.status == 2);
  CHECK(list.out == "anna-berg\nbo-berg\ncia-lind\n");
}

TEST_CASE("check prints all diagnostics as its answer") {
  const Outcome broken = run_with({"-f", "-", "check"}, {}, some_broken);
  CHECK(broken.status == 2);
  CHECK(broken.err.empty());
  CHECK(broken.out.find("'emial' is not a key") != std::string::npos);
  const std::string doubtful = "[[contact]]\nname = \"Anna\"\nphone = \"112112\"\n";
  CHECK(run_with({"-f", "-", "check"}, {}, doubtful).status == 0);
  const Outcome strict = run_with({"-f", "-", "check", "--strict"}, {}, doubtful);
  CHECK(strict.status == 2);
  CHECK(strict.out.find(": warning: ") != std::string::npos);
  CHECK(run_with({"-f", "-", "check", "--format", "json"}, {}, two_people).out == "[]\n");
  const TemporaryFolder folder;
  CHECK(run_with({"-f", "/nowhere", "check", folder.add("a.toml", two_people)}).status == 0);
}

TEST_CASE("several matches where one is asked for are listed on standard error") {
  const std::string many = "contact = [" + [] {
    std::string names;
    for (int i = 0; i < 7; ++i)
      names += "{ name = \"Anna\\u001B" + std::to_string(i) + "\" },";
    return names;
  }() + "]";
  const Outcome outcome = run_with({"-f", "-", "find", "anna", "--one"}, {}, many);
  CHECK(outcome.status == 3);
  CHECK(outcome.out.empty());
  CHECK(outcome.err ==
        "contacts: 7 entries match; name one of them:\n"
        "  anna-0  Anna\\u001B0\n"
        "  anna-1  Anna\\u001B1\n"
        "  anna-2  Anna\\u001B2\n"
        "  anna-3  Anna\\u001B3\n"
        "  anna-4  Anna\\u001B4\n"
        "  …\n");
}
