// Formats for mail programs and spreadsheets, and templates.
#include "render/mail.hpp"

#include <string>

#include <doctest/doctest.h>

#include "make_directory.hpp"
#include "render/formats.hpp"
#include "render/template.hpp"

using contacts::Detail;
using contacts::display_name;
using contacts::Layout;
using contacts::Match;
using contacts::problem_with_format;
using contacts::render;
using contacts::Results;
using contacts::directory_fixture::MadeDirectory;
using contacts::directory_fixture::read_text;

namespace {

constexpr std::string_view people = R"toml(
[[organisation]]
name = "Acme, Inc."
kind = "company"
email = "info@acme.example"
phone = { work = "+46 8 123 456 00" }

[[contact]]
name = "Berg, Anna"
organisation = "Acme, Inc."
title = "Head of \"R&D\""
email = { work = "anna@acme.example", home = "a.berg@example.org" }
phone = { mobile = "+46 70 174 06 05" }
tags = ["a", "b"]

[[contact]]
name = "Bo"
note = "first\nsecond"
)toml";

std::string rendered(std::string_view format) {
  const MadeDirectory made = read_text(people);
  Results results{made.directory, {}, Detail::Entry, nullptr};
  for (const contacts::Entry& entry : made.directory.entries())
    results.matches.push_back(Match{&entry, {}, {}});
  std::string out;
  render(format, results, Layout{}, out);
  return out;
}

}  // namespace

TEST_CASE("mutt gets a line that sums up and then an address a line") {
  CHECK(rendered("mutt") ==
        "3 addresses\n"
        "info@acme.example\tAcme, Inc.\tcompany\n"
        "anna@acme.example\tBerg, Anna\tHead of \"R&D\", Acme, Inc.\n"
        "a.berg@example.org\tBerg, Anna\tHead of \"R&D\", Acme, Inc.\n");
}

TEST_CASE("aerc gets an address a line") {
  CHECK(rendered("aerc") ==
        "info@acme.example\tAcme, Inc.\n"
        "anna@acme.example\tBerg, Anna\n"
        "a.berg@example.org\tBerg, Anna\n");
}

TEST_CASE("csv has a header and quotes what needs it and ends lines with CRLF") {
  CHECK(rendered("csv") ==
        "name,phone,email,title,organisation,id\r\n"
        "\"Acme, Inc.\",+46 8 123 456 00,info@acme.example,,,acme-inc\r\n"
        "\"Berg, Anna\",+46 70 174 06 05,\"anna@acme.example, a.berg@example.org\",\"Head of \"\"R&D\"\"\",\"Acme, "
        "Inc.\",berg-anna\r\n"
        "Bo,,,,,bo\r\n");
}

TEST_CASE("a template makes a line an entry or a line a value") {
  struct Row {
    std::string_view line, out;
  };
  for (const Row& row : {
           Row{"{name} <{email}>",
               "\"Acme, Inc.\" <info@acme.example>\n\"Berg, Anna\" <anna@acme.example>\n\"Berg, Anna\" "
               "<a.berg@example.org>\n"},
           Row{"{id}", "acme-inc\nberg-anna\nbo\n"},
           Row{"{email.home}", "a.berg@example.org\n"},
           Row{"{organisation.phone}: {name}", "+46 8 123 456 00: Berg, Anna\n"},
           Row{"{name}\\t{title}", "Acme, Inc.\t\nBerg, Anna\tHead of \"R&D\"\nBo\t\n"},
           Row{"{phone} {tags}", "+46 8 123 456 00 \n+46 70 174 06 05 a, b\n"},
           Row{"{tags} {email}", "a anna@acme.example, a.berg@example.org\nb anna@acme.example, a.berg@example.org\n"},
           Row{"{{{id}}}", "{acme-inc}\n{berg-anna}\n{bo}\n"},
           Row{"{name}|{note}", "Acme, Inc.|\nBerg, Anna|\nBo|first\\nsecond\n"},
       }) {
    CAPTURE(row.line);
    CHECK(rendered(row.line) == row.out);
  }
}

TEST_CASE("what is wrong with a format is told") {
  CHECK_FALSE(problem_with_format("table"));
  CHECK_FALSE(problem_with_format("{name}"));
  CHECK(problem_with_format("{nmae}") == "'nmae' is not a field; did you mean 'name'?");
  CHECK(problem_with_format("{name") == "a { in it is never closed; a brace itself is written {{");
  CHECK(problem_with_format("tabel") == "'tabel' is not a format; did you mean 'table'?");
}

TEST_CASE("names stand in quotation marks before an address where RFC 5322 wants them") {
  struct Row {
    std::string_view name, out;
  };
  for (const Row& row :
       {Row{"Anna Berg", "Anna Berg"}, Row{"Åsa Öberg", "Åsa Öberg"}, Row{"Seán O'Brien", "Seán O'Brien"},
        Row{"Berg, Anna", "\"Berg, Anna\""}, Row{"J. R. Tolkien", "\"J. R. Tolkien\""},
        Row{"Anna (R&D)", "\"Anna (R&D)\""}, Row{"\"Lou\"", "\"\\\"Lou\\\"\""}, Row{"a\\b", "\"a\\\\b\""},
        Row{"a@b", "\"a@b\""}, Row{"[x]", "\"[x]\""}, Row{" x", "\" x\""}, Row{"", "\"\""}}) {
    CAPTURE(row.name);
    CHECK(display_name(row.name) == row.out);
  }
}
