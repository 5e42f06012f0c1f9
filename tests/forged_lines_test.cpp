// Nothing that comes in goes out as a line, or a card, of its own.

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "app_fixture.hpp"
#include "import_remarks.hpp"
#include "mapping/consumer.hpp"
#include "mapping/entry_card.hpp"
#include "temporary_folder.hpp"
#include "vcard/decode.hpp"

using namespace contacts;
using namespace contacts::app_fixture;

namespace {

const std::vector<std::string_view> properties = {"PHOTO",       "LOGO",
                                                  "SOUND",       "KEY",
                                                  "GEO",         "SOURCE",
                                                  "IMPP",        "RELATED",
                                                  "MEMBER",      "CALURI",
                                                  "FBURL",       "CALADRURI",
                                                  "URL",         "NOTE",
                                                  "TITLE",       "TEL",
                                                  "EMAIL",       "BDAY",
                                                  "REV",         "UID",
                                                  "ADR",         "ORG",
                                                  "X-OWN",       "AGENT",
                                                  "TZ",          "LABEL",
                                                  "CLASS",       "KIND",
                                                  "GENDER",      "LANG",
                                                  "ANNIVERSARY", "NICKNAME",
                                                  "CATEGORIES",  "X-CONTACTS-SOURCE",
                                                  "X-ABShowAs",  "CLIENTPIDMAP",
                                                  "XML"};

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

std::size_t count_of_entries(std::string_view toml) {
  return count_of(toml, "[[contact]]\n") + count_of(toml, "[[organisation]]\n");
}

// No control character but the line ends of the format, and so many cards.
void check_vcards(const std::string& text, std::size_t cards) {
  CHECK(count_of("\r\n" + text, "\r\nBEGIN:VCARD\r\n") == cards);
  CHECK(count_of(text, "\r\nEND:VCARD\r\n") == cards);
  CHECK(count_of(text, "\r") == count_of(text, "\r\n"));
  CHECK(count_of(text, "\n") == count_of(text, "\r\n"));
  CHECK(std::ranges::none_of(text, [](char c) {
    return (static_cast<unsigned char>(c) < ' ' && c != '\r' && c != '\n' && c != '\t') || c == '\x7F';
  }));
}

bool has_control_but(std::string_view usual, std::string_view text) {
  return std::ranges::any_of(text, [&](char c) {
    return (static_cast<unsigned char>(c) < ' ' || c == '\x7F') && usual.find(c) == std::string_view::npos;
  });
}

// A record for each entry, and each line one that RFC 2849 knows: "name: value", "name:: base64" or a folded one.
void check_ldif(const std::string& text, std::size_t entries) {
  CHECK(count_of(text, "\ndn:") == entries);
  CHECK_FALSE(has_control_but("\n", text));
  for (std::size_t begin = 0; begin < text.size();) {
    const std::string line = text.substr(begin, text.find('\n', begin) - begin);
    begin += line.size() + 1;
    const std::size_t name = line.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789;-");
    if (!line.empty() && line.front() != ' ') CHECK(line.substr(std::min(name, line.size())).starts_with(":"));
  }
}

// A header and a record for each entry: line ends of cells stand between quotation marks.
void check_csv(const std::string& text, std::size_t entries) {
  std::size_t records = 0;
  bool is_quoted = false;
  for (const char c : text) {
    is_quoted = is_quoted != (c == '"');
    if (c == '\n' && !is_quoted) ++records;
  }
  CHECK(records == entries + 1);
  CHECK_FALSE(has_control_but("\r\n\t", text));
}

// A file for each entry, of one card.
void check_split(const std::string& file, const std::string& folder, std::size_t entries,
                 const std::vector<std::string>& options = {}) {
  std::vector<std::string> arguments = {"-f", file, "export", "--keep-going", "--split", folder};
  arguments.insert(arguments.end(), options.begin(), options.end());
  static_cast<void>(run_with(arguments));
  std::size_t files = 0;
  for (const std::filesystem::directory_entry& one : std::filesystem::directory_iterator(folder)) {
    std::ifstream stream(one.path(), std::ios::binary);
    check_vcards(std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()), 1);
    ++files;
  }
  CHECK(files == entries);
}

void check_exports(const std::string& toml) {
  const TemporaryFolder folder;
  const std::string file = folder.add("x.toml", toml);
  const std::size_t entries = count_of_entries(toml);
  CAPTURE(toml);
  for (const std::string_view version : {"3.0", "4.0"})
    check_vcards(run_with({"-f", file, "export", "--keep-going", "--vcard", std::string(version)}).out, entries);
  for (const Consumer& consumer : all_consumers()) {
    const std::string name(consumer.name);
    if (consumer.one_card_a_file) {
      check_split(file, folder.path(name), entries, {"--for", name});
    } else {
      check_vcards(run_with({"-f", file, "export", "--keep-going", "--for", name}).out, entries);
    }
  }
  const Outcome jcard = run_with({"-f", file, "export", "--keep-going", "--format", "jcard"});
  CHECK(count_of(jcard.out, "[\"vcard\"") == entries);
  const Outcome again = run_with({"import", "-"}, {}, jcard.out);
  CHECK(without_expected_remarks(again.err) == "");
  CHECK(again.status == 0);
  CHECK(count_of_entries(again.out) == entries);
  check_ldif(run_with({"-f", file, "export", "--keep-going", "--format", "ldif", "--base", "dc=x"}).out, entries);
  for (const std::string_view consumer : {"google", "outlook"})
    check_csv(run_with({"-f", file, "export", "--keep-going", "--format", "csv", "--for", std::string(consumer)}).out,
              entries);
  check_split(file, folder.path("cards"), entries);
}

constexpr std::string_view evil = "x\\nEND:VCARD\\nBEGIN:VCARD\\nVERSION:3.0\\nFN:Evil";

}  // namespace

TEST_CASE("no value of a card becomes another card, whatever its version") {
  for (const std::string_view version : {"2.1", "3.0", "4.0"}) {
    for (const std::string_view parameter : {"", ";VALUE=text", ";VALUE=uri", ";ENCODING=b"}) {
      std::string cards;
      for (const std::string_view property : properties) {
        cards += fmt::format("BEGIN:VCARD\r\nVERSION:{}\r\nFN:Anna {}\r\n{}{}:{}\r\nEND:VCARD\r\n", version, property,
                             property, parameter, evil);
      }
      CAPTURE(cards);
      const Outcome imported = run_with({"import", "-"}, {}, cards);
      CHECK(count_of_entries(imported.out) >= properties.size());
      CHECK(run_with({"-f", "-", "check"}, {}, imported.out).status == 0);
      check_exports(imported.out);
    }
  }
}

TEST_CASE("no value of a jCard becomes another card") {
  for (const std::string_view type : {"text", "uri", "date"}) {
    std::string cards;
    for (const std::string_view property : properties) {
      cards += fmt::format(
          R"({}["vcard",[["version",{{}},"text","4.0"],["fn",{{}},"text","Anna {}"],["{}",{{"type":"a\nEND:VCARD"}},"{}","{}"]]])",
          cards.empty() ? "[" : ",", property, property, type, evil);
    }
    cards += "]";
    CAPTURE(cards);
    const Outcome imported = run_with({"import", "-"}, {}, cards);
    CHECK(imported.status == 0);
    check_exports(imported.out);
  }
}

TEST_CASE("no line that somebody wrote under vcard becomes another card") {
  for (const std::string_view property : properties)
    check_exports(fmt::format("[[contact]]\nname = \"Anna\"\nvcard = ['{}:{}']\n", property, evil));
  for (const std::string_view header :
       {"PHOTO;ENCODING=b;TYPE=\"a^nEND:VCARD^n\"", "X-A;B=^nEND:VCARD^n", "NOTE;a|b=X", "NOTE;^n=X", "NOTE;=X"})
    check_exports(fmt::format("[[contact]]\nname = \"Anna\"\nvcard = ['{}:AAAA']\n", header));
}

TEST_CASE("a parameter whose name is none is a mistake under vcard, and mended where a card has it") {
  const Outcome checked =
      run_with({"-f", "-", "check"}, {}, "[[contact]]\nname = \"Anna\"\nvcard = [\"EMAIL;a|b=X:\"]\n");
  CHECK(checked.status == 2);
  CHECK(checked.out.find("is not a line of a vCard") != std::string::npos);
  const Outcome imported =
      run_with({"import", "-"}, {}, "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nNOTE;a|b=X:y\nEND:VCARD\n");
  CHECK(imported.out.find("NOTE;a-b=X:y") != std::string::npos);
}

TEST_CASE("what is said to be base64 and is none does not go out as base64") {
  const Outcome checked =
      run_with({"-f", "-", "check"}, {}, "[[contact]]\nname = \"Anna\"\nvcard = [\"PHOTO;ENCODING=b:x y!\"]\n");
  CHECK(checked.status == 2);
  CHECK(checked.out.find("says that it is base64 (ENCODING=b), and is not") != std::string::npos);
  const Outcome imported =
      run_with({"import", "-"}, {}, "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nPHOTO;ENCODING=b;TYPE=JPEG:x!\nEND:VCARD\n");
  CHECK(imported.err.find("PHOTO: is said to be base64, but is not") != std::string::npos);
  CHECK(imported.out.find("PHOTO;TYPE=JPEG:x!") != std::string::npos);
  const Outcome data = run_with({"-f", "-", "export"}, {},
                                "[[contact]]\nname = \"Anna\"\nvcard = [\"PHOTO:data:image/png;base64,x!\"]\n");
  CHECK(data.out.find("PHOTO:data:image/png;base64,x!") != std::string::npos);
}

TEST_CASE("whatever stands in a property, the line is one line") {
  const Property property{.group = "a\nb",
                          .name = "E:ND\r",
                          .parameters = {{"T Y\n",
                                          {"v\n\x01"
                                           ":"}}},
                          .value = "1\r\n2\r3\n4\x1b\x7F"};
  const std::string text = write_card(Card{VcardVersion::V3, {property, Property{"", "end", {}, "VCARD"}}});
  CHECK(text == "BEGIN:VCARD\r\nVERSION:3.0\r\na-b.E-ND-;T-Y-=\"v :\":1\\n2\\n3\\n4\r\nX-end:VCARD\r\nEND:VCARD\r\n");
}
