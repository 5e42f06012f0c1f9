// Which UIDs are one, wherever they are compared, and which files they name.

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "app_fixture.hpp"
#include "model/entry.hpp"
#include "model/identity.hpp"
#include "temporary_folder.hpp"

using namespace contacts;
using namespace contacts::app_fixture;

namespace {

struct Pair {
  std::string one, other;
  bool are_one;
};

const std::vector<Pair> pairs = {
    {"a", "a", true},
    {"a", "A", false},
    {"a", "a\x01", true},
    {"a b", "a  b", false},
    {"urn:uuid:5f0b1c7e-0000-4000-8000-0000000000ab", "5F0B1C7E-0000-4000-8000-0000000000AB", true},
    {"5f0b1c7e-0000-4000-8000-0000000000a", "5F0B1C7E-0000-4000-8000-0000000000A", false},
};

std::string with_uid(const std::string& name, const std::string& uid) {
  std::string out = "[[contact]]\nname = \"" + name + "\"\nuid = \"";
  for (const char c : uid)
    out += c == '\x01' ? "\\u0001" : std::string(1, c);
  return out + "\"\n";
}

std::set<std::string> names_in(const TemporaryFolder& folder) {
  std::set<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(folder.path()))
    names.insert(file.path().filename());
  return names;
}

std::set<std::string> in_small_letters(const std::set<std::string>& names) {
  std::set<std::string> all;
  for (std::string name : names) {
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    all.insert(name);
  }
  return all;
}

}  // namespace

TEST_CASE("check, import and --split agree on which UIDs are one") {
  for (const Pair& pair : pairs) {
    CAPTURE(pair.one);
    CAPTURE(pair.other);
    CHECK((comparable_uid(pair.one) == comparable_uid(pair.other)) == pair.are_one);
    const std::string both = with_uid("Anna", pair.one) + with_uid("Bo", pair.other);
    CHECK(run_with({"-f", "-", "check"}, {}, both).status == (pair.are_one ? 2 : 0));

    const TemporaryFolder folder;
    const std::string card = "BEGIN:VCARD\nVERSION:3.0\nFN:Bo\nUID:" + pair.other + "\nEND:VCARD\n";
    const std::string file = folder.add("x.toml", with_uid("Anna", pair.one));
    const Outcome imported = run_with({"import", "-", "--into", file}, {}, card);
    CHECK(imported.err.find(pair.are_one ? "0 added" : "1 added") != std::string::npos);

    const TemporaryFolder cards;
    const Outcome split = run_with({"-f", "-", "export", "--keep-going", "--split", cards.path()}, {}, both);
    CHECK(in_small_letters(names_in(cards)).size() == (pair.are_one ? 1 : 2));
    CHECK((split.err.find("Bo: left out: another entry has its uid") != std::string::npos) == pair.are_one);
  }
}

TEST_CASE("no UID names the file of another, whatever it is") {
  const std::string odd = "not a name";
  const std::vector<std::string> uids = {odd,
                                         derived_uid({}, EntryType::Contact, odd),
                                         "uid-" + derived_uid({}, EntryType::Contact, odd),
                                         "x",
                                         "X",
                                         "xY",
                                         "Xy",
                                         std::string(300, 'x'),
                                         std::string(301, 'x'),
                                         ".hidden",
                                         "../up",
                                         "5F0B1C7E-0000-4000-8000-0000000000AB"};
  std::string toml;
  for (const std::string& uid : uids)
    toml += with_uid("Anna " + uid, uid);
  const TemporaryFolder folder;
  CHECK(run_with({"-f", "-", "export", "--split", folder.path()}, {}, toml).status == 0);
  const std::set<std::string> names = names_in(folder);
  CHECK(names.size() == uids.size());
  CHECK(in_small_letters(names).size() == uids.size());
  CHECK(names.contains("x.vcf"));
  CHECK(names.contains("5F0B1C7E-0000-4000-8000-0000000000AB.vcf"));
}

TEST_CASE("a link in a folder of cards is replaced and what it leads to stays") {
  const TemporaryFolder folder;
  folder.add("victim", "old");
  folder.add("cards/.keep", "");
  std::filesystem::create_symlink("../victim", folder.path("cards/x.vcf"));
  CHECK(run_with({"-f", "-", "export", "--split", folder.path("cards")}, {}, with_uid("Anna", "x")).status == 0);
  CHECK(folder.content("victim") == "old");
  CHECK_FALSE(std::filesystem::is_symlink(folder.path("cards/x.vcf")));
  CHECK(folder.content("cards/x.vcf").starts_with("BEGIN:VCARD"));
}

TEST_CASE("a jCard with a number that no program can hold does not take the good ones with it") {
  const Outcome outcome = run_with({"import", "-"}, {},
                                   R"([["vcard",[["version",{},"text","4.0"],["fn",{},"text","Anna"]]],
["vcard",[["version",{},"text","4.0"],["fn",{},"text","Bo"],["x-a",{},"float",1e999]]],
["vcard",[["version",{},"text","4.0"],["fn",{},"text","Cia"]]]])");
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "<stdin>:2: error: a number in this card is too large to be read: the card is left out\n");
  CHECK(outcome.out.find("Anna") != std::string::npos);
  CHECK(outcome.out.find("Cia") != std::string::npos);
}

TEST_CASE("an empty file name is an error wherever a file is written, and so is standard output where one is changed") {
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"export", "-o", ""},
                                                                                     {"export", "--output="},
                                                                                     {"export", "--split", ""},
                                                                                     {"import", "-", "--into", ""},
                                                                                     {"import", "-", "--into", "-"}}) {
    CAPTURE(words);
    const Outcome outcome = run_with(words, {}, "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nEND:VCARD\n");
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK_FALSE(outcome.err.empty());
  }
}
