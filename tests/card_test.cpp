#include "render/card.hpp"

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"
#include "text/width.hpp"

using contacts::Detail;
using contacts::Directory;
using contacts::display_width;
using contacts::find_field_path;
using contacts::Layout;
using contacts::Match;
using contacts::render_cards;
using contacts::Results;
using contacts::directory_fixture::MadeDirectory;
using contacts::directory_fixture::read_text;

namespace {

std::string cards(const Directory& directory, const std::vector<std::size_t>& entries, const Layout& layout,
                  Detail detail = Detail::Entry) {
  Results results{directory, {}, detail};
  for (const std::size_t i : entries)
    results.matches.push_back(Match{&directory.entries()[i], {}, {}});
  std::string out;
  render_cards(results, layout, out);
  return out;
}

constexpr std::string_view full_card = R"([directory]
country = "SE"

[[contact]]
name = "Håkan Andersson"
alias = ["Hasse", "HA"]
given_name = "Håkan"
family_name = "Andersson"
title = "Näringslivschef"
organisation = "Olofströms kommun"
department = "Näringsliv"
phone = ["076-861 27 47", "0454-930 00", "112"]
email = { home = "h@x.se", work = "hakan@olofstrom.se" }
address = { street = "Storgatan 2", postcode = "293 80", city = "Olofström", kind = "work" }
birthday = 1980-02-29
tags = ["choir", "board"]
note = """
One line.

Another line."""
)";

constexpr std::string_view association = R"(
[[organisation]]
name = "Svenska industrikommuner"
alias = "SIK"

[[organisation]]
name = "Kansliet"
part_of = "SIK"

[[organisation]]
name = "Olofströms kommun"
member_of = "SIK"
kind = "municipality"

[[contact]]
name = "Johan Scherlin"
organisation = "SIK"
phone = "0155-381 04"

[[contact]]
name = "Åsa Öberg"
organisation = "SIK"
title = "Ordförande"

[[contact]]
name = "Bo Ek"
organisation = "Kansliet"
)";

}  // namespace

TEST_CASE("a card has a line for each value") {
  const MadeDirectory made = read_text(full_card);
  REQUIRE(made.diagnostics.empty());
  CHECK(cards(made.directory, {0}, {}) == R"(Håkan Andersson
  Also          Hasse
                HA
  Given name    Håkan
  Family name   Andersson
  Title         Näringslivschef
  Department    Näringsliv
  Organisation  Olofströms kommun
  Phone         076-861 27 47 (mobile)
                0454-930 00 (work)
                112
  E-mail        h@x.se (home)
                hakan@olofstrom.se (work)
  Address       Storgatan 2, 293 80 Olofström (work)
  Birthday      1980-02-29
  Tags          choir
                board
  Note          One line.

                Another line.
  Id            hakan-andersson
  File          1.toml:4
)");
}

TEST_CASE("a card of some fields has only these in their order") {
  const MadeDirectory made = read_text(full_card);
  Layout layout;
  layout.fields = {*find_field_path("email"), *find_field_path("birthday"), *find_field_path("source"),
                   *find_field_path("name")};
  CHECK(cards(made.directory, {0}, layout) == R"(Håkan Andersson
  E-mail        h@x.se (home)
                hakan@olofstrom.se (work)
  Birthday      1980-02-29
  Name          Håkan Andersson
)");
}

TEST_CASE("an empty line stands between cards") {
  const MadeDirectory made = read_text("contact = [{ name = \"Anna\" }, { name = \"Bo\" }]");
  CHECK(cards(made.directory, {1, 0}, {}) ==
        "Bo\n  Id            bo\n  File          1.toml:1\n\nAnna\n  Id            anna\n  File          1.toml:1\n");
  CHECK(cards(made.directory, {}, {}).empty());
}

TEST_CASE("an organisation is shown with its people and parts and members") {
  const MadeDirectory made = read_text(association);
  CHECK(cards(made.directory, {0}, {}, Detail::Relations) == R"(Svenska industrikommuner
  Also          SIK
  Id            svenska-industrikommuner

  People
    Johan Scherlin  0155-381 04
    Åsa Öberg                    Ordförande

  Parts
    Kansliet

  People of parts
    Bo Ek  Kansliet

  Members
    Olofströms kommun  municipality

  File          1.toml:2
)");
  CHECK(cards(made.directory, {0}, {}) == R"(Svenska industrikommuner
  Also          SIK
  Id            svenska-industrikommuner
  File          1.toml:2
)");
  CHECK(cards(made.directory, {3}, {}, Detail::Relations) == R"(Johan Scherlin
  Organisation  Svenska industrikommuner
  Phone         0155-381 04
  Id            johan-scherlin
  File          1.toml:15
)");
}

TEST_CASE("name and labels and titles are toned") {
  const MadeDirectory made = read_text(association);
  Layout layout;
  layout.colour = true;
  layout.fields = {*find_field_path("alias")};
  CHECK(cards(made.directory, {0}, layout, Detail::Relations) ==
        "\x1b[1mSvenska industrikommuner\x1b[0m\n"
        "  \x1b[2mAlso\x1b[0m          SIK\n"
        "\n  \x1b[1mPeople\x1b[0m\n"
        "    Johan Scherlin  0155-381 04\n"
        "    Åsa Öberg                    Ordförande\n"
        "\n  \x1b[1mParts\x1b[0m\n"
        "    Kansliet\n"
        "\n  \x1b[1mPeople of parts\x1b[0m\n"
        "    Bo Ek  Kansliet\n"
        "\n  \x1b[1mMembers\x1b[0m\n"
        "    Olofströms kommun  municipality\n");
}

TEST_CASE("long values are wrapped to the terminal") {
  const MadeDirectory made = read_text(R"(
[[contact]]
name = "Anna"
note = "One two three four five six seven 李雷李雷李雷李雷李雷李雷李雷"
url = { work = "https://example.org/a/very/long/path" }
)");
  Layout layout;
  layout.columns = 40;
  CHECK(cards(made.directory, {0}, layout) == R"(Anna
  Web           https://example.org/a/ve
                ry/long/path (work)
  Note          One two three four five
                six seven
                李雷李雷李雷李雷李雷李雷
                李雷
  Id            anna
  File          1.toml:2
)");
}

TEST_CASE("no line of a card is wider than a terminal of 37 columns or more") {
  MadeDirectory made = read_text(full_card);
  for (std::size_t columns = 37; columns <= 120; ++columns) {
    Layout layout;
    layout.columns = columns;
    const std::string text = cards(made.directory, {0}, layout, Detail::Relations);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      CHECK(display_width(text.substr(begin, end - begin)) <= columns);
      begin = end + 1;
    }
  }
}

TEST_CASE("on a terminal too narrow for a card values keep 20 columns") {
  const MadeDirectory made = read_text("[[contact]]\nname = \"Anna\"\nnote = \"A note that is longer than that\"\n");
  for (const std::size_t columns : {1U, 10U, 36U}) {
    Layout layout;
    layout.columns = columns;
    CHECK(cards(made.directory, {0}, layout) == R"(Anna
  Note          A note that is
                longer than that
  Id            anna
  File          1.toml:1
)");
  }
}

TEST_CASE("control characters of an entry are escaped on a card") {
  const MadeDirectory made =
      read_text("[[contact]]\nname = \"A\\u001B\"\nalias = \"\\u0007\\nb\"\nnote = \"x\\ty\\r\\nz\\u2028\\u202E\"\n");
  CHECK(cards(made.directory, {0}, {}) ==
        "A\\u001B\n"
        "  Also          \\u0007\n"
        "                b\n"
        "  Note          x\\ty\\r\n"
        "                z\\u2028\\u202E\n"
        "  Id            a\n"
        "  File          1.toml:1\n");
}
