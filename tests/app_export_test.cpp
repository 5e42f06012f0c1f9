#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app_fixture.hpp"
#include "temporary_folder.hpp"

using contacts::TemporaryFolder;
using contacts::app_fixture::has_colour;
using contacts::app_fixture::Outcome;
using contacts::app_fixture::run_with;
using contacts::app_fixture::some_broken;
using contacts::app_fixture::terminal;
using contacts::app_fixture::two_people;

namespace fs = std::filesystem;

TEST_CASE("export refuses a directory with errors unless it is to keep going") {
  const TemporaryFolder folder;
  const Outcome refused = run_with({"-f", "-", "export", "anna", "-o", folder.path("a.vcf")}, {}, some_broken);
  CHECK(refused.status == 2);
  CHECK(refused.out.empty());
  CHECK(refused.err.find("contacts: nothing is exported from a directory with errors") != std::string::npos);
  CHECK(folder.size() == 0);
  const Outcome kept = run_with({"-f", "-", "export", "anna", "--keep-going"}, {}, some_broken);
  CHECK(kept.status == 2);
  CHECK(kept.out.starts_with("BEGIN:VCARD\r\n"));
  CHECK(kept.out.find("FN:Anna Berg\r\n") != std::string::npos);
  CHECK(kept.err.find("nothing is exported") == std::string::npos);
}

TEST_CASE("a terminal that is too low for a QR code is told, below the code") {
  contacts::Environment low = terminal(80);
  const std::vector<std::string> words = {"-f", "-", "export", "anna", "--format", "qr"};
  CHECK(run_with(words, low, two_people).err == "contacts: Anna Berg: tags left out: a card for phones has none\n");
  low.lines = 10;
  const Outcome outcome = run_with(words, low, two_people);
  CHECK(outcome.status == 0);
  CHECK(outcome.err.find("lines, and the terminal has 10; make it higher, or use -o code.png\n") != std::string::npos);
  low.lines = 100;
  CHECK(run_with(words, low, two_people).err.find("lines") == std::string::npos);
}

TEST_CASE("quiet leaves remarks unsaid and errors not") {
  const std::vector<std::string> ldif = {"--quiet", "-f", "-", "export", "--format", "ldif", "--base", "dc=x"};
  const Outcome outcome = run_with(ldif, {}, two_people);
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  CHECK(run_with({ldif.begin() + 1, ldif.end()}, {}, two_people).err.find("left out") != std::string::npos);
  CHECK(run_with({"-f", "-", "export", "--quiet"}, {}, some_broken).err.find("error: ") != std::string::npos);
  CHECK(run_with({"-f", "-", "list", "--format", "recipients", "--quiet"}, {}, two_people).err.empty());
  CHECK_FALSE(run_with({"-f", "-", "list", "--format", "recipients"}, {}, two_people).err.empty());
}

TEST_CASE("export writes a file or a folder and leaves alone what would not change") {
  const TemporaryFolder folder;
  const Outcome to_file = run_with({"-f", "-", "export", "-o", folder.path("a.vcf")}, {}, two_people);
  CHECK(to_file.status == 0);
  CHECK(to_file.out.empty());
  const Outcome to_out = run_with({"-f", "-", "export", "-o", "-"}, {}, two_people);
  CHECK(folder.content("a.vcf") == to_out.out);
  const std::vector<std::string> split = {"-f", "-", "export", "--split", folder.path("below/cards")};
  CHECK(run_with(split, {}, two_people).status == 0);
  std::string cards;
  for (const fs::directory_entry& card : fs::directory_iterator(folder.path("below/cards"))) {
    cards += folder.content("below/cards/" + card.path().filename().string());
    fs::last_write_time(card.path(), fs::file_time_type{});
  }
  CHECK(cards.size() == to_out.out.size());
  CHECK(run_with(split, {}, two_people).status == 0);
  for (const fs::directory_entry& card : fs::directory_iterator(folder.path("below/cards")))
    CHECK(fs::last_write_time(card.path()) == fs::file_time_type{});
}

TEST_CASE("what cannot be written by export is one line and status 2") {
  const TemporaryFolder folder;
  folder.add("file", "");
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"export", "-o", folder.path()},
                                             {"export", "-o", folder.path("missing/a.vcf")},
                                             {"export", "-o", "/dev/full"},
                                             {"export", "--split", folder.path("file")},
                                             {"export", "--split", folder.path("file/x\x1b")}}) {
    std::vector<std::string> all = arguments;
    all.insert(all.end(), {"-f", "-"});
    const Outcome outcome = run_with(all, {}, two_people);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.starts_with("contacts: '"));
    CHECK(outcome.err.find('\n') == outcome.err.size() - 1);
    CHECK_FALSE(has_colour(outcome.err));
  }
}

TEST_CASE("a card in place of a folder is an error and not an exception") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path("x.vcf"));
  const Outcome outcome =
      run_with({"-f", "-", "export", "--split", folder.path()}, {}, "[[contact]]\nname = \"Anna\"\nuid = \"x\"\n");
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "contacts: '" + folder.path("x.vcf") + "' cannot be written: Is a directory\n");
}

TEST_CASE("vCards are safe to print on a terminal and raw elsewhere") {
  const std::string text = "[[contact]]\nname = \"Anna\"\nnote = \"\\u202Ex\\u0085\"\n";
  CHECK(run_with({"-f", "-", "export"}, terminal(80), text).out.find("NOTE:\\u202Ex\\u0085\r\n") != std::string::npos);
  CHECK(run_with({"-f", "-", "export"}, {}, text).out.find("NOTE:\u202Ex\u0085\r\n") != std::string::npos);
}
