#include "model/validate.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "phone/phone_form.hpp"
#include "text/escape.hpp"

using contacts::Date;
using contacts::has_controls;
using contacts::parse_day_without_year;
using contacts::problem_with_country;
using contacts::problem_with_date;
using contacts::problem_with_email;
using contacts::problem_with_id;
using contacts::problem_with_phone;
using contacts::problem_with_url;

using namespace std::string_view_literals;

namespace {

using Validator = std::optional<std::string> (*)(std::string_view);

void check_good(Validator problem_with, const std::vector<std::string_view>& texts) {
  for (const std::string_view text : texts) {
    CAPTURE(text);
    CHECK(problem_with(text) == std::nullopt);
  }
}

// What is wrong is said in one line that is safe to print.
void check_bad(Validator problem_with, const std::vector<std::string_view>& texts) {
  for (const std::string_view text : texts) {
    CAPTURE(text);
    const std::optional<std::string> problem = problem_with(text);
    REQUIRE(problem);
    CHECK_FALSE(has_controls(*problem));
    CHECK(problem->find_first_of("\n\t") == std::string::npos);
  }
}

// Validators that accept none of these.
void check_hostile(Validator problem_with) {
  constexpr std::size_t megabyte = 1000000;
  const std::string blanks(megabyte, ' ');
  const std::string ats(megabyte, '@');
  const std::string letters = std::string(megabyte, 'x') + " x";
  check_bad(problem_with, {"", " ", "\n", "\0"sv, "\x1b[31m", "\x7F", "\xFF", "\xC3", "a\tb", "å\r\n",
                           "\u202Ex y\u202C", blanks, ats, letters});
}

}  // namespace

TEST_CASE("e-mail addresses") {
  const std::string long_address = std::string(500000, 'a') + "@" + std::string(500000, 'b');
  check_good(problem_with_email,
             {"a@b", "hakan.andersson@olofstrom.se", "håkan@olofström.se", "李雷@例子.中国", "a+b_c-d@x.example",
              "o'brien@x.ie", "\"a b@c\"@example.org", "\"\"@example.org", "root@[127.0.0.1]", "root@[IPv6:::1]",
              "!#$%&'*/=?^`{|}~@x.se", "a@xn--olofstrm-m4a.se", "a@b-c.d", "1@2", long_address});
  check_bad(problem_with_email, {"@",
                                 "a@",
                                 "@b",
                                 "a b@c",
                                 "a@b c",
                                 "a@b@c",
                                 "a@b.",
                                 "a@.b",
                                 "a@b..c",
                                 ".a@b",
                                 "a.@b",
                                 "a..b@c",
                                 "a@b,c@d",
                                 "a@b;c@d",
                                 "Anna <a@b>",
                                 "<a@b>",
                                 "a@b>",
                                 "mailto:a@b",
                                 "a(at)b.se",
                                 "a@b/c",
                                 "a@b\n",
                                 "\na@b",
                                 "a\x1b@b",
                                 "a@b\x7F",
                                 "a@b?subject=x",
                                 "a@b_c",
                                 "\"a@b",
                                 "a\"@b",
                                 "a\\@b",
                                 "a,b@c",
                                 "anna.example.org"});
  check_hostile(problem_with_email);
}

TEST_CASE("what is wrong with an e-mail address") {
  CHECK(problem_with_email("bo.example.org") == "'bo.example.org' is not an e-mail address; it has no @");
  CHECK(problem_with_email("Bo <bo@x.se>") ==
        "'Bo <bo@x.se>' is not an e-mail address; write name@domain and nothing else");
  CHECK(problem_with_email("a\x1b@x.se") ==
        "'a\\u001B@x.se' is not an e-mail address; write name@domain and nothing else");
}

TEST_CASE("telephone numbers") {
  check_good(problem_with_phone, {"112",
                                  "11414",
                                  "90 000",
                                  "076-861 27 47",
                                  "+46768612747",
                                  "0046 (0)76 861 27 47",
                                  "+46 (0)76-861 27 47",
                                  "08/123 45 67",
                                  "08.123.45.67",
                                  "*100#",
                                  "12",
                                  "076\u00A0861\u202F27\u200947",
                                  "076‑861–27‐47",
                                  "+46 8 123 45 67 ext. 12",
                                  "+46 8 123 45 67 x12",
                                  "08-123 45 67 ankn. 12",
                                  "08-123 45 67 доб. 12",
                                  "1-800-FLOWERS",
                                  "+1 800 FLOWERS",
                                  "０７６８６１２７４７",
                                  "(076) 861 27 47"});
  check_bad(problem_with_phone, {"1", "-", "+", "+ ( ) -", "anna", "076-861 27 47 (Anna)", "call 076-861 27 47",
                                 "O76-861 27 47", "076-861 27 4B", "076\n861", "08-123 45 67\x1b ext. 12", "076\t861",
                                 "08-123 45 67 vxl", "Flowers", "a@b", "\u2028 12", "12\x7F"});
  check_hostile(problem_with_phone);
}

TEST_CASE("what is wrong with a telephone number") {
  CHECK(problem_with_phone("Anna\n") ==
        "'Anna\\n' is not a telephone number; write digits, such as 0454-930 00 or +46 454 930 00");
}

TEST_CASE("web addresses") {
  const std::string long_address = "https://example.org/" + std::string(1000000, 'x');
  check_good(problem_with_url, {"https://example.org", "http://x", "techtank.se", "www.olofström.se/å",
                                "https://例子.中国/李", "example.org:8080", "localhost/x", "https://x?a=b&c=[d]#e",
                                "mailto:a@b.se", "ftp://x", "a.b", long_address});
  check_bad(problem_with_url, {"techtank", "https://", "://x", "http:// x", "https://example.org/a b", "x y.se",
                               "a.b\n", "\thttps://x", "a.b\x7F", "a.b\x01", "www", "å"});
  check_hostile(problem_with_url);
}

TEST_CASE("what is wrong with a web address") {
  CHECK(problem_with_url("tech\x1btank") ==
        "'tech\\u001Btank' is not a web address; write one such as https://example.org");
}

TEST_CASE("country codes") {
  check_good(problem_with_country, {"SE", "NO", "DE", "ZZ", "AA"});
  check_bad(problem_with_country,
            {"se", "Se", "S", "SWE", "Sverige", "46", "+46", "S ", " SE", "SE ", "ÅÄ", "Å", "S\x1b"});
  check_hostile(problem_with_country);
  CHECK(problem_with_country("se") ==
        "'se' is not a country code; write two capital letters such as \"SE\" (ISO 3166-1)");
}

TEST_CASE("ids") {
  const std::string long_id(1000000, 'x');
  check_good(problem_with_id, {"a", "0", "-", "hakan-andersson", "a--b", "2024", long_id});
  check_bad(problem_with_id, {"A", "Håkan", "hakan andersson", "a_b", "a.b", "a/b", "a\n", " a", "å", "李", "a\x7F"});
  check_hostile(problem_with_id);
  CHECK(problem_with_id("Håkan A.") == "'Håkan A.' is not an id; ids are a-z, 0-9 and '-', such as \"hakan-a\"");
}

TEST_CASE("days of the calendar") {
  struct Row {
    std::optional<int> year;
    int month, day;
    std::string_view problem;  // empty where it is a day
  };
  const std::array rows{
      Row{2024, 2, 29, ""},
      Row{2000, 2, 29, ""},
      Row{std::nullopt, 2, 29, ""},
      Row{2023, 2, 29, "month 2 has 28 days"},
      Row{1900, 2, 29, "month 2 has 28 days"},
      Row{2024, 2, 30, "month 2 has 29 days"},
      Row{std::nullopt, 2, 30, "month 2 has 29 days"},
      Row{2024, 1, 31, ""},
      Row{2024, 4, 30, ""},
      Row{2024, 4, 31, "month 4 has 30 days"},
      Row{2024, 12, 31, ""},
      Row{2024, 12, 32, "month 12 has 31 days"},
      Row{2024, 12, 0, "month 12 has 31 days"},
      Row{2024, 12, -1, "month 12 has 31 days"},
      Row{2024, 0, 1, "there is no month 0"},
      Row{2024, 13, 1, "there is no month 13"},
      Row{2024, -1, 1, "there is no month -1"},
      Row{1, 1, 1, ""},
      Row{9999, 12, 31, ""},
      Row{0, 1, 1, "years count from 1"},
      Row{-1, 1, 1, "years count from 1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.month);
    CAPTURE(row.day);
    CHECK(problem_with_date(Date{row.year, row.month, row.day}).value_or("") == row.problem);
  }
}

TEST_CASE("a day without a year") {
  struct Row {
    std::string_view text;
    std::optional<Date> date;
  };
  const std::array rows{
      Row{"--04-15", Date{std::nullopt, 4, 15}},
      Row{"--02-30", Date{std::nullopt, 2, 30}},
      Row{"--99-00", Date{std::nullopt, 99, 0}},
      Row{"", std::nullopt},
      Row{"04-15", std::nullopt},
      Row{"--4-15", std::nullopt},
      Row{"--0415", std::nullopt},
      Row{"--04-1", std::nullopt},
      Row{"--04-155", std::nullopt},
      Row{"--04/15", std::nullopt},
      Row{"-104-15", std::nullopt},
      Row{"1980-04-15", std::nullopt},
      Row{"--a4-15", std::nullopt},
      Row{"--04-1x", std::nullopt},
      Row{"--04-15\n", std::nullopt},
      Row{"--٠٤-15", std::nullopt},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(parse_day_without_year(row.text) == row.date);
  }
}
