#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app_fixture.hpp"
#include "text/utf8.hpp"

using contacts::decode_utf8;
using contacts::DecodedCodePoint;
using contacts::Environment;
using contacts::app_fixture::Outcome;
using contacts::app_fixture::run_with;
using contacts::app_fixture::with_variable;

namespace {

// Two people who share a number, with characters in their names that turn the text of a terminal round or end its line,
// written by TOML's escapes. U+0085 and U+2028 may stand raw in JSON, as U+202E may.
const std::string hostile = R"(
[[contact]]
name = "Anna\u202E\u0085\u2028 Berg"
phone = "070-174 06 05"
note = "\u001B[31m \u007F \u009B"
tags = "a\u202Eb"
birthday = 1980-05-17

[[contact]]
name = "Bo\u2066\u009C Berg"
phone = "070-174 06 05"
birthday = 1980-05-18
)";

// The first control character that stands raw in a text and ends no line; 0 where there is none.
char32_t raw_control(const std::string& text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint character = decode_utf8(text, offset);
    const char32_t value = character.value;
    if ((value < 0x20 && value != '\n') || (value >= 0x7F && value < 0xA0)) return value;
    if (value == 0x2028 || (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069)) return value;
    offset += character.size;
  }
  return 0;
}

}  // namespace

TEST_CASE("no command prints control characters raw in JSON") {
  const Environment environment = with_variable({}, "CONTACTS_TODAY", "2026-05-01");
  const std::vector<std::vector<std::string>> commands = {
      {"list", "--format", "json"},         {"list", "--format", "jsonl"},
      {"list", "tags", "--format", "json"}, {"find", "berg", "--format", "json"},
      {"check", "--format", "json"},        {"duplicates", "--format", "json"},
      {"birthdays", "--format", "json"},    {"diff", "/dev/null", "--format", "json"},
      {"export", "--format", "jcard"},
  };
  for (const std::vector<std::string>& command : commands) {
    CAPTURE(command.front());
    std::vector<std::string> arguments = {"-f", "-"};
    arguments.insert(arguments.end(), command.begin(), command.end());
    const Outcome outcome = run_with(arguments, environment, hostile);
    CHECK(outcome.out.size() > 20);
    CHECK(static_cast<std::uint32_t>(raw_control(outcome.out)) == 0);
  }
}
