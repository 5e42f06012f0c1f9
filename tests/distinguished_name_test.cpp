#include "ldif/distinguished_name.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace contacts;

TEST_CASE("a value is escaped as a part of a distinguished name") {
  struct Row {
    std::string_view in, out;
  };
  const std::vector<Row> rows = {
      {"Olofströms kommun", "o=Olofströms kommun"},
      {"Berg, Ek", "o=Berg\\, Ek"},
      {"R+D", "o=R\\+D"},
      {R"("Bo"; <x> \ y)", R"(o=\"Bo\"\; \<x\> \\ y)"},
      {"a=b", "o=a=b"},
      {"#1", "o=\\#1"},
      {"No #1", "o=No #1"},
      {" Acme", "o=\\ Acme"},
      {"Acme ", "o=Acme\\ "},
      {"  Acme  ", "o=\\  Acme \\ "},
      {" ", "o=\\ "},
      {"a\nb\tc\x7f", "o=a\\0Ab\\09c\\7F"},
      {"山田 😀", "o=山田 😀"},
      {"", "o="},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(relative_name("o", row.in) == row.out);
    if (!row.in.empty()) CHECK_FALSE(problem_with_base(row.out).has_value());
  }
}

TEST_CASE("a base is a distinguished name") {
  for (const std::string_view base :
       {"dc=example,dc=org", "o=Berg\\, Ek,c=SE", "ou=a+l=b,dc=example", "0.9.2342.19200300.100.1.25=example",
        "o=\\C3\\85sa", "o=Åsa", "cn=#04024869", "o=a b", "o=a=b", "o=x\\ ", "o=\\ x", "o=\\#x", "x-a1=b", "o=a#b"}) {
    CAPTURE(base);
    CHECK_FALSE(problem_with_base(base).has_value());
  }
}

TEST_CASE("what is wrong with a base is said") {
  constexpr std::string_view blank = "no blank may stand before or after ',' and '='";
  constexpr std::string_view no_value = "there is no value after '='";
  constexpr std::string_view hash = "'#' at the beginning of a value needs a backslash before it";
  constexpr std::string_view escape = "what follows the backslash is no character that needs one";
  struct Row {
    std::string_view base, problem;
  };
  const std::vector<Row> rows = {
      {"", "it is empty"},
      {"o=\xC5", "it is not UTF-8"},
      {"example.org", "'example.org' has no '='"},
      {"dc=example,org", "'org' has no '='"},
      {"dc=example,", "'' has no '='"},
      {"dc=example, dc=org", blank},
      {"dc=example ,dc=org", blank},
      {"dc = example", blank},
      {"dc= example", blank},
      {"dc=example,dc=org ", blank},
      {"dc=,dc=org", no_value},
      {"dc=", no_value},
      {"dc=a,=b", "'' is no name of an attribute"},
      {"1a=b", "'1a' is no name of an attribute"},
      {"1..2=b", "'1..2' is no name of an attribute"},
      {"1.=b", "'1.' is no name of an attribute"},
      {"ö=b", "'ö' is no name of an attribute"},
      {"-a=b", "'-a' is no name of an attribute"},
      {"o=a;b", "';' needs a backslash before it"},
      {"o=<a", "'<' needs a backslash before it"},
      {"o=\"a\"", "'\"' needs a backslash before it"},
      {"o=#zz", hash},
      {"o=#", hash},
      {"o=#123", hash},
      {"o=#12x", hash},
      {"o=a\\", escape},
      {"o=a\\x", escape},
      {"o=a\\1", escape},
  };
  for (const Row& row : rows) {
    CAPTURE(row.base);
    CHECK(problem_with_base(row.base).value_or("none") ==
          "'" + std::string(row.base) +
              "' is not a distinguished name like dc=example,dc=org: " + std::string(row.problem));
  }
}
