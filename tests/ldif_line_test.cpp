#include "ldif/ldif_line.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace contacts;

TEST_CASE("a value that is safe in LDIF is written as it is and every other one in base64") {
  struct Row {
    std::string_view in, out;
  };
  const std::vector<Row> rows = {
      {"Anna Berg", "cn: Anna Berg\n"},
      {"a: <b> #c", "cn: a: <b> #c\n"},
      {"#1", "cn: #1\n"},
      {"tab\there", "cn: tab\there\n"},
      {"", "cn: \n"},
      {" Anna", "cn:: IEFubmE=\n"},
      {":Anna", "cn:: OkFubmE=\n"},
      {"<Anna", "cn:: PEFubmE=\n"},
      {"Anna ", "cn:: QW5uYSA=\n"},
      {"two\nlines", "cn:: dHdvCmxpbmVz\n"},
      {"a\rb", "cn:: YQ1i\n"},
      {{"a\0b", 3}, "cn:: YQBi\n"},
      {"Åsa", "cn:: w4VzYQ==\n"},
      {"😀", "cn:: 8J+YgA==\n"},
      {"å", "cn:: w6U=\n"},
      {"åå1", "cn:: w6XDpTE=\n"},
      {"ÿ\x7f¾", "cn:: w79/wr4=\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(ldif_line("cn", row.in) == row.out);
  }
}

TEST_CASE("a line of LDIF is folded at 76 columns") {
  const std::string x72(72, 'x');
  const std::string x75(75, 'x');
  CHECK(ldif_line("cn", x72) == "cn: " + x72 + "\n");
  CHECK(ldif_line("cn", x72 + "y") == "cn: " + x72 + "\n y\n");
  CHECK(ldif_line("cn", x72 + x75) == "cn: " + x72 + "\n " + x75 + "\n");
  CHECK(ldif_line("cn", x72 + x75 + "y") == "cn: " + x72 + "\n " + x75 + "\n y\n");
}
