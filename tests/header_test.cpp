#include "toml/header.hpp"

#include <cstddef>
#include <ostream>
#include <string_view>

#include <doctest/doctest.h>

using contacts::Header;
using contacts::read_header;
using contacts::repair_header;
using contacts::RepairedHeader;

TEST_CASE("well formed headers give their first key and how many there are") {
  struct Row {
    std::string_view line;
    std::string_view root;
    std::size_t depth;
  };
  constexpr Row rows[] = {
      {"[directory]", "directory", 1},
      {"[[contact]]", "contact", 1},
      {"[[\tcontact ]]  # x", "contact", 1},
      {"[[contact]]#", "contact", 1},
      {"[[contact]]\r", "contact", 1},
      {"[contact.address]", "contact", 2},
      {"[ contact . address\t. 1-_ ]", "contact", 3},
      {"[\"contact\".\"a ] b\"]", "contact", 2},
      {"['contact'.'\"']", "contact", 2},
      {"[\"cont\\u0061ct\"]", "contact", 1},
      {"[\"\\u00e5\"]", "\\u00e5", 1},
      {"['cont\\u0061ct']", "cont\\u0061ct", 1},
      {"[\"a\\\"b\\\\\"]", "a\\\"b\\\\", 1},
      {"[\"\"]", "", 1},
      {"[1]", "1", 1},
      {"[contacts]", "contacts", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const Header header = read_header(row.line);
    CHECK(header.well_formed);
    CHECK(header.root == row.root);
    CHECK(header.depth == row.depth);
  }
}

TEST_CASE("broken headers are put right") {
  struct Row {
    std::string_view line;
    std::size_t depth;
    std::string_view root;
    std::string_view right;  // "": no telling
  };
  constexpr Row rows[] = {
      {"[[contact]", 1, "contact", "[[contact]]"},
      {"[contact]]", 1, "contact", "[[contact]]"},
      {"[[contact", 1, "contact", "[[contact]]"},
      {"[contact", 1, "contact", "[[contact]]"},
      {"[ [contact] ]", 1, "contact", "[[contact]]"},
      {"[[ contact ] ] # x", 1, "contact", "[[contact]]"},
      {"[[contact}}", 1, "contact", "[[contact]]"},
      {"[[contact]]]", 1, "contact", "[[contact]]"},
      {"[[con tact]]", 1, "contact", "[[contact]]"},
      {"[[kontåkt]]", 1, "contact", "[[contact]]"},
      {"[[Contact.]]", 1, "contact", "[[contact]]"},
      {"[\"contact]", 1, "contact", "[[contact]]"},
      {"[[organization", 1, "organisation", "[[organisation]]"},
      {"[directory", 1, "directory", "[directory]"},
      {"[[directory]", 1, "directory", "[directory]"},
      {"[contact.address", 2, "contact", "[contact.address]"},
      {"[contact.address]]", 2, "contact", "[contact.address]"},
      {"[[contact.address]", 2, "contact", "[[contact.address]]"},
      {"[contact..address]", 2, "contact", "[contact.address]"},
      {"[contact.adress here]", 1, "contact", "[[contact]]"},
      {"[[]]", 1, "", ""},
      {"[[wholly different", 1, "", ""},
      {"[some words]", 1, "", ""},
      // Parts of lists, not headers.
      {"[", 0, "", ""},
      {"[]", 0, "", ""},
      {"[ # x", 0, "", ""},
      {"[\"a\", \"b\"]", 0, "", ""},
      {"['a']]", 0, "", ""},
      {"[1, 2]", 0, "", ""},
      {"[{ a = 1 }]", 0, "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const Header header = read_header(row.line);
    CHECK_FALSE(header.well_formed);
    CHECK(header.depth == row.depth);
    CHECK(header.root == row.root);
    const RepairedHeader repaired = repair_header(row.line);
    CHECK(repaired.line == row.right);
    CHECK(repaired.offset == 0);
    CHECK(repaired.message.starts_with("this is not a table header; write "));
    CHECK(repaired.message.ends_with(row.right));
    if (!row.right.empty()) CHECK(read_header(row.right).well_formed);
  }
}

TEST_CASE("what stands around a header is told from what is wrong with it") {
  struct Row {
    std::string_view line;
    std::size_t offset;
    std::string_view message;
    std::string_view right;
  };
  constexpr Row rows[] = {
      {"[[contact]] name = 'x'", 12, "only a comment may stand behind a header; begin a new line for this",
       "[[contact]]"},
      {"[contact.address] [x]", 18, "only a comment may stand behind a header; begin a new line for this",
       "[contact.address]"},
      {"\uFEFF[[contact]]", 0, "U+FEFF, which does not show, stands before this header; remove it", "[[contact]]"},
      {"\u00A0[directory]", 0, "U+00A0, which does not show, stands before this header; remove it", "[directory]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK_FALSE(read_header(row.line).well_formed);
    const RepairedHeader repaired = repair_header(row.line);
    CHECK(repaired.offset == row.offset);
    CHECK(repaired.message == row.message);
    CHECK(repaired.line == row.right);
  }
}
