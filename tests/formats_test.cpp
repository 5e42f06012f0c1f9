#include "render/formats.hpp"

#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"
#include "model/diagnostic.hpp"
#include "render/diagnostics.hpp"
#include "render/json.hpp"
#include "render/tags.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

using contacts::all_fields;
using contacts::all_formats;
using contacts::append_utf8;
using contacts::Detail;
using contacts::Entry;
using contacts::escape_controls;
using contacts::Field;
using contacts::find_format;
using contacts::Format;
using contacts::has_controls;
using contacts::Layout;
using contacts::Match;
using contacts::path_to;
using contacts::render_diagnostics;
using contacts::render_diagnostics_json;
using contacts::render_tags;
using contacts::Results;
using contacts::Severity;
using contacts::SourceFile;
using contacts::directory_fixture::build;
using contacts::directory_fixture::MadeDirectory;
using contacts::directory_fixture::organisation;
using contacts::directory_fixture::person;

namespace {

// Every character that a terminal may obey, and bytes that are not UTF-8.
std::vector<std::string> dangerous_texts() {
  std::vector<std::string> texts{"\xFF", "\xC3", "\xED\xA0\x80",
                                 "\x9B"
                                 "31m"};
  for (char32_t character = 0; character < 0x10000; ++character) {
    std::string text;
    append_utf8(text, character);
    if (escape_controls(text) != text) texts.push_back(text);
  }
  return texts;
}

// A person and an organisation that have the text in every field.
MadeDirectory entries_with(const std::string& text) {
  Entry anna = person("name " + text);
  anna.uid = anna.note = anna.source = anna.given_name = anna.family_name = anna.prefix = anna.suffix =
      anna.department = anna.title = anna.role = text;
  anna.aliases = anna.tags = {text, "a" + text + "b"};
  anna.emails = anna.phones = anna.urls = {{text, {}, {}}};
  anna.addresses = {{text, text, text, text, text, text, {}}};
  anna.organisation = {text, {}, {}};
  Entry ltd = organisation("ltd" + text);
  ltd.kind = text;
  ltd.part_of = contacts::Reference{text, {}, {}};
  ltd.member_of = {{"ltd" + text, {}, {}}};
  return build({anna, ltd});
}

std::string without_colours(std::string text) {
  for (const std::string_view colour : {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;32m"}) {
    for (std::size_t at = text.find(colour); at != std::string::npos; at = text.find(colour, at))
      text.erase(at, colour.size());
  }
  return text;
}

}  // namespace

TEST_CASE("formats are found by their names") {
  std::set<std::string_view> names;
  for (const Format& format : all_formats()) {
    names.insert(format.name);
    CHECK(find_format(format.name) == &format);
    CHECK_FALSE(format.description.empty());
  }
  CHECK(names.size() == all_formats().size());
  for (const std::string_view name : {"", "Table", "tables", "xml", "{name}"})
    CHECK(find_format(name) == nullptr);
}

TEST_CASE("no format prints control characters raw") {
  for (const std::string& text : dangerous_texts()) {
    const MadeDirectory made = entries_with(text);
    Results results{made.directory, {}, Detail::Relations};
    for (const Entry& entry : made.directory.entries())
      results.matches.push_back(Match{&entry, {}, {}});
    Layout layout;
    for (const bool all : {false, true}) {
      for (const Field& field : all_fields()) {
        if (all) layout.fields.push_back(path_to(field));
      }
      layout.columns = all ? 0 : 60;
      layout.colour = true;
      for (const Format& format : all_formats()) {
        std::string out;
        format.render(results, layout, out);
        CAPTURE(escape_controls(text));
        CAPTURE(format.name);
        if (format.name == "csv") std::erase(out, '\r');  // its lines end with CRLF
        CHECK_FALSE(has_controls(without_colours(out)));
      }
    }
  }
}

TEST_CASE("neither tags nor diagnostics print control characters raw") {
  for (const std::string& text : dangerous_texts()) {
    if (text == "\n") continue;  // ends a line of a file
    CAPTURE(escape_controls(text));
    std::string out;
    for (const Format& format : all_formats())
      render_tags({{text, 1}, {"a" + text, 2}}, format.name, {}, out);
    SourceFile file;
    file.path = "path" + text;
    file.text = "x" + text + "y\n";
    for (const std::size_t column : {0U, 1U, 2U, 3U, 9U})
      render_diagnostics({file}, {{Severity::Error, {0, 1, column}, "message " + text, {}}}, false, out);
    render_diagnostics_json({file}, {{Severity::Error, {0, 1, 1}, "message " + text, {}}}, out);
    CHECK_FALSE(has_controls(out));
  }
}
