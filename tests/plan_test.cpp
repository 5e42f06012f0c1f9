#include "phone/plan.hpp"

#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "phone/digit_format.hpp"
#include "phone/digit_patterns.hpp"
#include "phone/phone.hpp"

using contacts::DigitFormat;
using contacts::DigitPatterns;
using contacts::is_known_region;
using contacts::NumberingPlans;
using contacts::parse_phone_by_library;
using contacts::PhoneNumber;

namespace {

struct Counts {
  std::size_t by_plan = 0;
  std::size_t valid = 0;
};

void compare(NumberingPlans& plans, const std::string& text, const std::string& region, Counts& counts) {
  const std::optional<PhoneNumber> by_plan = plans.read(text, region);
  const std::optional<PhoneNumber> by_library = parse_phone_by_library(text, region);
  counts.valid += by_library && by_library->valid ? 1U : 0U;
  if (!by_plan) return;
  ++counts.by_plan;
  CAPTURE(text);
  CAPTURE(region);
  REQUIRE(by_library);
  REQUIRE(by_plan->valid);
  REQUIRE(by_plan->international == by_library->international);
  REQUIRE(*by_plan == *by_library);
}

std::string random_digits(std::mt19937& random, std::size_t count) {
  std::string digits;
  for (std::size_t i = 0; i < count; ++i) {
    digits += static_cast<char>('0' + random() % 10);
    if (i + 1 < count && random() % 6 == 0) digits += random() % 2 == 0 ? " " : "-";
  }
  return digits;
}

struct Row {
  std::string_view pattern;
  std::string_view digits;
  bool whole;
  bool beginning;
};

constexpr Row rows[] = {
    {"", "", true, true},
    {"", "1", false, true},
    {"12", "12", true, true},
    {"12", "123", false, true},
    {"12", "1", false, false},
    {"\\d", "7", true, true},
    {"[2-4]", "3", true, true},
    {"[2-46]", "5", false, false},
    {"[2-46]", "6", true, true},
    {"[13\\d]", "9", true, true},
    {"1|23", "23", true, true},
    {"1|23", "13", false, true},
    {"(?:1|2)3", "23", true, true},
    {"(1)(2)", "12", true, true},
    {"1?2", "2", true, true},
    {"1*2", "1112", true, true},
    {"1+2", "2", false, false},
    {"1+2", "112", true, true},
    {"1{3}", "111", true, true},
    {"1{3}", "11", false, false},
    {"1{2,3}", "1111", false, true},
    {"(?:12){2,3}", "121212", true, true},
    {"(?:12){2,3}", "12121", false, true},
    {"\\d{6}(?:\\d{2})?", "1234567", false, true},
    {"\\d{6}(?:\\d{2})?", "12345678", true, true},
    {"1(?:[02]|4(?:5|6{2}))", "1466", true, true},
    {"1(?:[02]|4(?:5|6{2}))", "146", false, false},
};

}  // namespace

TEST_CASE("digit patterns match what regular expressions match") {
  DigitPatterns together;
  for (const Row& row : rows) {
    REQUIRE(together.add(row.pattern, DigitPatterns::Extent::Whole));
    REQUIRE(together.add(row.pattern, DigitPatterns::Extent::Beginning));
  }
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    CAPTURE(rows[i].pattern);
    CAPTURE(rows[i].digits);
    const DigitPatterns::Matches matches = together.match(rows[i].digits);
    CHECK(matches[2 * i] == rows[i].whole);
    CHECK(matches[2 * i + 1] == rows[i].beginning);
  }
}

TEST_CASE("a pattern with anything else is refused") {
  for (const char* const pattern :
       {"a", "1)", "(1", "[1", "[a]", "[]", "1{2", "1{a}", "1{3,2}", "(?=1)", "^1", "1$", "1{99}", "\\w", "1{2,}"}) {
    CAPTURE(pattern);
    DigitPatterns patterns;
    CHECK_FALSE(patterns.add(pattern, DigitPatterns::Extent::Whole));
  }
}

TEST_CASE("digits are written in the groups of a pattern") {
  struct FormatRow {
    const char* pattern;
    const char* rule;
    const char* digits;
    const char* written;
  };
  for (const FormatRow& row : {FormatRow{"(\\d{2})(\\d{3})", "$1 $2", "12345", "12 345"},
                               {"(\\d{2})(\\d{3,4})(\\d{2})", "$1-$2 $3", "12345678", "12-3456 78"},
                               {"(\\d{2})(\\d{3,4})(\\d{2})", "$1-$2 $3", "1234567", "12-345 67"},
                               {"(1[2-5]\\d)(\\d{4})", "($1) $2", "1234567", "(123) 4567"},
                               {"(\\d)(\\d)", "$2 $1 $2", "12", "2 1 2"},
                               {"(\\d{3})", "$1", "123", "123"}}) {
    CAPTURE(row.pattern);
    const DigitFormat format(row.pattern, row.rule);
    REQUIRE(format.is_known());
    CHECK(format.written(row.digits) == row.written);
  }
}

TEST_CASE("a format with anything else is not known") {
  for (const char* const pattern : {"(\\d{2,3})(\\d{3,4})", "(\\d+)", "(\\d?)", "(\\d*)", "\\d{3}", "(\\d{3}", "(a)",
                                    "([12)", "(\\d{3,2})", "((\\d)\\d)", "(1|2)"}) {
    CAPTURE(std::string_view(pattern));
    CHECK_FALSE(DigitFormat(pattern, "$1").is_known());
  }
  for (const char* const rule : {"$2", "$", "$0", "$1\\$"}) {
    CAPTURE(std::string_view(rule));
    CHECK_FALSE(DigitFormat("(\\d{2})", rule).is_known());
  }
}

TEST_CASE("numbers of all countries are read as libphonenumber reads them") {
  NumberingPlans plans;
  std::mt19937 random(20260102);
  Counts counts;
  for (char first = 'A'; first <= 'Z'; ++first) {
    for (char second = 'A'; second <= 'Z'; ++second) {
      const std::string region{first, second};
      if (!is_known_region(region)) continue;
      for (std::size_t i = 0; i < 80; ++i) {
        const std::string prefix = i % 4 == 0 ? "" : i % 4 == 1 ? "00" : "0";
        compare(plans, prefix + random_digits(random, 5 + random() % 8), region, counts);
      }
    }
  }
  CHECK(counts.by_plan > 200);
}

TEST_CASE("numbers of all calling codes are read as libphonenumber reads them") {
  NumberingPlans plans;
  std::mt19937 random(20260103);
  Counts counts;
  for (int code = 1; code < 1000; ++code) {
    for (std::size_t i = 0; i < 12; ++i) {
      compare(plans, fmt::format("+{} {}", code, random_digits(random, 6 + random() % 6)), "SE", counts);
    }
  }
  CHECK(counts.by_plan > 500);
}

// As numbers of a country are written, with 0 to 999 in the place of {}; and how many of 10 that are in use the plans
// should know, or they are not worth having.
struct Beginning {
  const char* text;
  std::size_t share;
};

TEST_CASE("all beginnings of a country's numbers are read as libphonenumber reads them") {
  for (const Beginning& row : {Beginning{"0{:03}-", 9},
                               {"+46 {:03} ", 9},
                               {"+46 0{:03} ", 9},
                               {"0049 {:03} ", 9},
                               {"+7 {:03} ", 8},
                               {"+86 {:03} ", 8},
                               {"+1 {:03} ", 7},
                               {"+44 {:03} ", 7}}) {
    NumberingPlans plans;
    std::mt19937 random(20260104);
    Counts counts;
    CAPTURE(row.text);
    for (int beginning = 0; beginning < 1000; ++beginning) {
      const std::string begin = fmt::format(fmt::runtime(row.text), beginning);
      for (std::size_t rest = 4; rest <= 8; ++rest)
        compare(plans, begin + random_digits(random, rest), "SE", counts);
    }
    CHECK(counts.valid > 200);
    CHECK(counts.by_plan * 10 > counts.valid * row.share);
  }
}

TEST_CASE("what is not written simply is left to libphonenumber") {
  NumberingPlans plans;
  CHECK(plans.read("070-123 45 67", "SE"));
  CHECK(plans.read("+46 70 123 45 67", ""));
  CHECK(plans.read("0046 70 123 45 67", "SE"));
  for (const char* const text :
       {"", "0", "070-123 45 67 ", " 070-123 45 67", "(070) 123 45 67", "070/1234567", "070-123 45 67 ext. 1", "112",
        "+", "+ 46 70 123 45 67", "+46 (0)70 123 45 67", "46701234567", "000 46 70 123 45 67",
        "0701234567890123456789012345678901234567890", "+999 123 456", "+1 416 555 0123", "-0701234567"}) {
    CAPTURE(text);
    CHECK_FALSE(plans.read(text, "SE"));
  }
  CHECK_FALSE(plans.read("070-123 45 67", ""));
  CHECK_FALSE(plans.read("070-123 45 67", "XX"));
}
