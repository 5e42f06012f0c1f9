#include "render/json.hpp"

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "make_directory.hpp"
#include "search/search.hpp"
#include "text/utf8.hpp"

using contacts::append_utf8;
using contacts::Detail;
using contacts::Directory;
using contacts::Entry;
using contacts::find_field_path;
using contacts::Layout;
using contacts::Location;
using contacts::Match;
using contacts::render_diagnostics_json;
using contacts::render_json;
using contacts::render_tags_json;
using contacts::Results;
using contacts::search;
using contacts::Severity;
using contacts::SourceFile;
using contacts::directory_fixture::build;
using contacts::directory_fixture::MadeDirectory;
using contacts::directory_fixture::person;
using contacts::directory_fixture::query_of;
using contacts::directory_fixture::read_text;
using nlohmann::json;

namespace {

std::string json_text(const Directory& directory, const Layout& layout = {}, Detail detail = Detail::Entry) {
  Results results{directory, {}, detail};
  for (const Entry& entry : directory.entries())
    results.matches.push_back(Match{&entry, {}, {}});
  std::string out;
  render_json(results, layout, out);
  return out;
}

constexpr std::string_view full_entries = R"([directory]
name = "Svenska industrikommuner"
country = "SE"

[[organisation]]
id = "ok"
name = "Olofströms kommun"
alias = ["Olofström", "Kommunen"]
kind = "municipality"
part_of = "Blekinge"
member_of = "SIK"
uid = "urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"

[[contact]]
name = "Håkan Andersson"
alias = "Hasse"
organisation = "ok"
title = "Näringslivschef"
email = { work = "a@x.se", home = "b@x.se" }
phone = ["076-861 27 47", "112"]
url = "https://x.se"
address = [{ street = "Storgatan 2\nB", postcode = "293 80", city = "Olofström", kind = "work" }, { box = "1", region = "K", country = "SE" }]
birthday = "--04-15"
tags = "choir"
note = "x \"y\" \\ \u001B"
checked = 2024-05-01
)";

const json full_organisation = {
    {"name", "Olofströms kommun"},
    {"type", "organisation"},
    {"alias", {"Olofström", "Kommunen"}},
    {"kind", "municipality"},
    {"part_of", "Blekinge"},
    {"member_of", {"SIK"}},
    {"id", "ok"},
    {"uid", "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"},
    {"file", "1.toml"},
    {"line", 5},
};

const json full_person = {
    {"name", "Håkan Andersson"},
    {"type", "contact"},
    {"alias", json::array({"Hasse"})},
    {"organisation", "Olofströms kommun"},
    {"title", "Näringslivschef"},
    {"email", {{{"value", "a@x.se"}, {"kind", "work"}}, {{"value", "b@x.se"}, {"kind", "home"}}}},
    {"phone", {{{"value", "076-861 27 47"}, {"kind", "mobile"}, {"e164", "+46768612747"}}, {{"value", "112"}}}},
    {"url", json::array({{{"value", "https://x.se"}}})},
    {"address",
     {{{"street", "Storgatan 2\nB"}, {"postcode", "293 80"}, {"city", "Olofström"}, {"kind", "work"}},
      {{"box", "1"}, {"region", "K"}, {"country", "SE"}}}},
    {"birthday", "--04-15"},
    {"tags", json::array({"choir"})},
    {"note", "x \"y\" \\ \x1b"},
    {"checked", "2024-05-01"},
    {"id", "hakan-andersson"},
    {"uid", "2be1666c-1894-51b3-82b7-920aacb9d84d"},
    {"file", "1.toml"},
    {"line", 14},
};

}  // namespace

TEST_CASE("JSON parsed back is what the file says") {
  const MadeDirectory made = read_text(full_entries);
  REQUIRE(made.directory.entries().size() == 2);
  CHECK(json::parse(json_text(made.directory)) == json::array({full_organisation, full_person}));
}

TEST_CASE("JSON of an organisation with its relations has ids") {
  const MadeDirectory made = read_text(full_entries);
  json organisation = full_organisation;
  organisation["people"] = json::array({"hakan-andersson"});
  organisation["parts"] = json::array();
  organisation["people_of_parts"] = json::array();
  organisation["members"] = json::array();
  CHECK(json::parse(json_text(made.directory, {}, Detail::Relations)) == json::array({organisation, full_person}));
}

TEST_CASE("JSON is indented and has its keys in the order of the fields") {
  CHECK(json_text(build({person("Anna")}).directory) == R"([
  {
    "name": "Anna",
    "type": "contact",
    "id": "anna",
    "uid": "c0da38c1-636a-599b-88aa-9d55de57f1e7",
    "file": "1.toml",
    "line": 0
  }
]
)");
}

TEST_CASE("JSON of nothing is an empty array") {
  CHECK(json_text(build({}).directory) == "[]\n");
  std::string out;
  render_tags_json({}, out);
  render_diagnostics_json({}, {}, out);
  CHECK(out == "[]\n[]\n");
}

TEST_CASE("JSON has the fields that are asked for where an entry has them") {
  Layout layout;
  layout.fields = {*find_field_path("birthday"), *find_field_path("name"), *find_field_path("kind")};
  CHECK(json_text(read_text(full_entries).directory, layout) == R"([
  {
    "name": "Olofströms kommun",
    "kind": "municipality"
  },
  {
    "birthday": "--04-15",
    "name": "Håkan Andersson"
  }
]
)");
  layout.fields = {*find_field_path("note")};
  CHECK(json_text(build({person("Anna")}).directory, layout) == "[\n  {}\n]\n");
}

TEST_CASE("JSON of a search names the fields that matched unless fields are asked for") {
  const MadeDirectory made = read_text(full_entries);
  Results results{made.directory, search(made.directory, query_of({"hakan olofstrom"}), std::nullopt)};
  std::string out;
  render_json(results, {}, out);
  CHECK(json::parse(out)[0]["matched"] == json::array({"name", "organisation"}));
  Layout layout;
  layout.fields = {*find_field_path("id")};
  out.clear();
  render_json(results, layout, out);
  CHECK(json::parse(out) == json::parse(R"([{"id":"hakan-andersson"}])"));
}

TEST_CASE("JSON is equal in value for every character") {
  std::string name = "x";
  for (char32_t character = 0; character < 0x3100; ++character)
    append_utf8(name, character);
  for (const char32_t character : {0xD7FFU, 0xE000U, 0xFEFFU, 0xFFFDU, 0xFFFFU, 0x1F600U, 0xE0001U, 0x10FFFFU})
    append_utf8(name, character);
  const std::string text = json_text(build({person(name)}).directory);
  CHECK(json::parse(text)[0]["name"] == name);
}

TEST_CASE("bytes that are not UTF-8 become replacement characters in JSON") {
  const std::string text = json_text(build({person("a\xFF\xC3(b")}).directory);
  CHECK(json::parse(text)[0]["name"] == "a\uFFFD\uFFFD(b");
}

TEST_CASE("JSON of tags and of diagnostics") {
  std::string out;
  render_tags_json({{"choir", 2}, {"\"b\\\u202E\u202C", 1}}, out);
  CHECK(out == R"([
  {
    "tag": "choir",
    "count": 2
  },
  {
    "tag": "\"b\\\u202e\u202c",
    "count": 1
  }
]
)");
  SourceFile file;
  file.path = "å.toml";
  std::string diagnostics;
  render_diagnostics_json(
      {SourceFile{}, file},
      {{Severity::Warning, Location{1, 3, 5}, "a \x1b", {}}, {Severity::Error, Location{1, 0, 0}, "b", {}}},
      diagnostics);
  CHECK(diagnostics == R"([
  {
    "file": "å.toml",
    "line": 3,
    "column": 5,
    "severity": "warning",
    "message": "a \u001b"
  },
  {
    "file": "å.toml",
    "line": 0,
    "column": 0,
    "severity": "error",
    "message": "b"
  }
]
)");
}
