#include "render/table.hpp"

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"

using contacts::append_related;
using contacts::ColumnLayout;
using contacts::Directory;
using contacts::Entry;
using contacts::find_field_path;
using contacts::Layout;
using contacts::Match;
using contacts::render_table;
using contacts::Results;
using contacts::directory_fixture::MadeDirectory;
using contacts::directory_fixture::read_text;

namespace {

constexpr std::string_view municipality = R"(
[[organisation]]
name = "Olofströms kommun"
kind = "municipality"
phone = "0454-930 00"

[[contact]]
name = "Håkan Andersson"
organisation = "olofstroms-kommun"
title = "Näringslivschef"
email = ["hakan@olofstrom.se", "h@x.se"]
phone = { mobile = "076-861 27 47", fax = "0454-1" }

[[contact]]
name = "李雷"
note = "x"
)";

std::string table(const Directory& directory, const Layout& layout) {
  Results results{directory, {}};
  for (const Entry& entry : directory.entries())
    results.matches.push_back(Match{&entry, {}, {}});
  std::string out;
  render_table(results, layout, out);
  return out;
}

Layout layout_of(const std::vector<std::string_view>& fields, std::size_t columns = 0) {
  Layout layout;
  layout.columns = columns;
  for (const std::string_view field : fields)
    layout.fields.push_back(*find_field_path(field));
  return layout;
}

}  // namespace

TEST_CASE("a table has name and phone and e-mail and what the entry is") {
  const MadeDirectory made = read_text(municipality);
  CHECK(table(made.directory, {}) ==
        "Name               Phone          E-mail              About\n"
        "Olofströms kommun  0454-930 00                        municipality\n"
        "Håkan Andersson    076-861 27 47  hakan@olofstrom.se  Näringslivschef, Olofströms kommun\n"
        "                   0454-1         h@x.se\n"
        "李雷\n");
}

TEST_CASE("a table has the fields that are asked for in that order") {
  const MadeDirectory made = read_text(municipality);
  CHECK(table(made.directory, layout_of({"id", "name"})) ==
        "Id                 Name\n"
        "olofstroms-kommun  Olofströms kommun\n"
        "hakan-andersson    Håkan Andersson\n"
        "u674e-u96f7        李雷\n");
  CHECK(table(made.directory, layout_of({"name", "name"}, 12)) ==
        "Name   Name\n"
        "Olof…  Olof…\n"
        "Håka…  Håka…\n"
        "李雷   李雷\n");
}

TEST_CASE("columns without values are left out and a table of nothing else is nothing") {
  const MadeDirectory made = read_text(municipality);
  CHECK(table(made.directory, layout_of({"birthday", "note", "alias"})) ==
        "Note\n"
        "\n"
        "\n"
        "x\n");
  CHECK(table(made.directory, layout_of({"birthday"})).empty());
  CHECK(table(made.directory, layout_of({"birthday", "alias"}, 80)).empty());
  CHECK(table(read_text("").directory, {}).empty());
}

TEST_CASE("names are whole as long as addresses can give, and numbers are cut last") {
  const MadeDirectory made = read_text(municipality);
  CHECK(table(made.directory, layout_of({}, 60)) ==
        "Name               Phone          E-mail            About\n"
        "Olofströms kommun  0454-930 00                      municip…\n"
        "Håkan Andersson    076-861 27 47  hakan@ol…trom.se  Närings…\n"
        "                   0454-1         h@x.se\n"
        "李雷\n");
}

TEST_CASE("control characters of an entry are escaped before they are measured") {
  const MadeDirectory made = read_text("[[contact]]\nname = \"A\\u001B[31m\\tB\\nC\"\nnote = \"x\\u202Ey\"\n");
  CHECK(table(made.directory, layout_of({"name", "note"})) ==
        "Name               Note\n"
        "A\\u001B[31m\\tB\\nC  x\\u202Ey\n");
}

TEST_CASE("people and parts in a card have what is needed to reach them") {
  const MadeDirectory made = read_text(municipality);
  std::string out;
  append_related(made.directory, {made.directory.entries().data() + 1, made.directory.entries().data() + 2}, false,
                 ColumnLayout{0, 4, false, false}, out);
  CHECK(out ==
        "    Håkan Andersson  076-861 27 47  hakan@olofstrom.se  Näringslivschef\n"
        "                     0454-1         h@x.se\n"
        "    李雷\n");
}
