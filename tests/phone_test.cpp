#include "phone/phone.hpp"

#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using contacts::is_known_region;
using contacts::parse_phone;
using contacts::PhoneNumber;

namespace {

using namespace std::string_view_literals;

// What parse_phone says, on one line: "+46 8 123 45 67 ext. 12 | +4681234567 | 12 | work".
std::string described(std::string_view text, std::string_view region) {
  const std::optional<PhoneNumber> number = parse_phone(text, region);
  if (!number) return "none";
  std::string line = number->international + " | " + number->e164 + " | ";
  if (!number->extension.empty()) line += number->extension + " | ";
  line += contacts::name_of(number->kind);
  return number->valid ? line : line + " | not valid";
}

struct Row {
  std::string_view text;
  std::string_view region;
  std::string_view described;
};

template <std::size_t size>
void check_rows(const std::array<Row, size>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.region);
    CHECK(described(row.text, row.region) == row.described);
  }
}

}  // namespace

TEST_CASE("a number is one number however it is written") {
  constexpr std::string_view mobile = "+46 76 861 27 47 | +46768612747 | mobile";
  check_rows(std::array{
      Row{"076-861 27 47", "SE", mobile},
      Row{"0768612747", "SE", mobile},
      Row{"076/8612747", "SE", mobile},
      Row{"076.861.27.47", "SE", mobile},
      Row{"(076) 861 27 47", "SE", mobile},
      Row{"076–861 27 47", "SE", mobile},
      Row{"+46768612747", "", mobile},
      Row{"+46768612747", "US", mobile},
      Row{"+46 (0)76 861 27 47", "", mobile},
      Row{"0046 76 861 27 47", "SE", mobile},
      Row{"0046 (0)76 861 27 47", "SE", mobile},
      Row{"0046 (0)76 861 27 47", "DE", mobile},
      Row{"011 46 76 861 27 47", "US", mobile},
      Row{"  076-861 27 47  ", "SE", mobile},
      Row{"076\u00A0861\u00A027\u00A047", "SE", mobile},
      Row{"\u202A+46 76 861 27 47\u202C", "", mobile},
      Row{"０７６－８６１　２７　４７", "SE", mobile},
      Row{"＋４６７６８６１２７４７", "", mobile},
      Row{"٠٧٦٨٦١٢٧٤٧", "SE", mobile},
      Row{"+٤٦ ٧٦ ٨٦١ ٢٧ ٤٧", "", mobile},
  });
}

TEST_CASE("numbers of several countries") {
  check_rows(std::array{
      Row{"0454-930 00", "SE", "+46 454 930 00 | +4645493000 | work"},
      Row{"08-123 45 67", "SE", "+46 8 123 45 67 | +4681234567 | work"},
      Row{"010-123 45 67", "SE", "+46 10 123 45 67 | +46101234567 | work"},
      Row{"0740-12 34 56", "SE", "+46 74 012 34 56 | +46740123456 | pager"},
      Row{"030 12345678", "DE", "+49 30 12345678 | +493012345678 | work"},
      Row{"0151 23456789", "DE", "+49 1512 3456789 | +4915123456789 | mobile"},
      Row{"(212) 555-0123", "US", "+1 212-555-0123 | +12125550123 | work"},
      Row{"1-212-555-0123", "US", "+1 212-555-0123 | +12125550123 | work"},
      Row{"020 7946 0958", "GB", "+44 20 7946 0958 | +442079460958 | work"},
      Row{"+44 (0)20 7946 0958", "", "+44 20 7946 0958 | +442079460958 | work"},
      Row{"07911 123456", "GB", "+44 7911 123456 | +447911123456 | mobile"},
      Row{"22 12 34 56", "NO", "+47 22 12 34 56 | +4722123456 | work"},
      Row{"401 23 456", "NO", "+47 401 23 456 | +4740123456 | mobile"},
      Row{"06 698 83462", "IT", "+39 06 6988 3462 | +390669883462 | work"},
      Row{"347 123 4567", "IT", "+39 347 123 4567 | +393471234567 | mobile"},
      Row{"+800 1234 5678", "", "+800 1234 5678 | +80012345678 | work"},
  });
}

TEST_CASE("extensions are kept apart") {
  constexpr std::string_view extended = "+46 8 123 45 67 ext. 12 | +4681234567 | 12 | work";
  check_rows(std::array{
      Row{"08-123 45 67 ext. 12", "SE", extended},
      Row{"08-123 45 67 ext 12", "SE", extended},
      Row{"08-123 45 67 EXTENSION 12", "SE", extended},
      Row{"08-123 45 67 x12", "SE", extended},
      Row{"08-123 45 67 #12", "SE", extended},
      Row{"08-123 45 67 int. 12", "SE", extended},
      Row{"+46-8-1234567;ext=12", "", extended},
      Row{"08-123 45 67 ext. １２", "SE", extended},
      Row{"０８－１２３４５６７ ext. 12", "SE", extended},
      Row{"020 7946 0958 ext. 3", "GB", "+44 20 7946 0958 ext. 3 | +442079460958 | 3 | work"},
      Row{"1-800-FLOWERS ext. 3", "US", "+1 800-356-9377 ext. 3 | +18003569377 | 3 | work"},
      Row{"08-123 45 67 anknytning 12", "SE", "none"},
      Row{"08-123 45 67 ankn. 12", "SE", "none"},
  });
}

TEST_CASE("letters are digits only in free and premium numbers") {
  check_rows(std::array{
      Row{"1-800-FLOWERS", "US", "+1 800-356-9377 | +18003569377 | work"},
      Row{"+1 800 flowers", "", "+1 800-356-9377 | +18003569377 | work"},
      Row{"020-VATTEN", "SE", "+46 20 82 88 36 | +4620828836 | work"},
      Row{"(212) 555-FOOD", "US", "none"},
      Row{"O8-123 45 67", "SE", "none"},
      Row{"08-123 45 6l", "SE", "none"},
      Row{"08-12a345 67", "SE", "none"},
      Row{"08-123 45 67 vxl", "SE", "none"},
      Row{"08-123 45 67 (växel)", "SE", "none"},
      Row{"mobil 076-861 27 47", "SE", "none"},
      Row{"8 mobil 076-861 27 47", "SE", "none"},
      Row{"020-828 8x", "SE", "none"},
  });
}

TEST_CASE("a number that its country does not have is not valid") {
  check_rows(std::array{
      Row{"099-123 45 67", "SE", "+46 991234567 | +46991234567 | work | not valid"},
      Row{"0768612747", "US", "+1 0768612747 | +10768612747 | work | not valid"},
  });
}

TEST_CASE("short numbers have no international form") {
  check_rows(std::array{
      Row{"112", "SE", "none"},
      Row{"11414", "SE", "none"},
      Row{"1177", "SE", "none"},
      Row{"116 117", "DE", "none"},
      Row{"118 118", "GB", "none"},
      Row{"911", "US", "none"},
      Row{"+46 112", "", "none"},
      Row{"555-0123", "US", "none"},
  });
}

TEST_CASE("a national number needs a region") {
  check_rows(std::array{
      Row{"076-861 27 47", "", "none"},
      Row{"0046 76 861 27 47", "", "none"},
      Row{"076-861 27 47", "XX", "none"},
      Row{"076-861 27 47", "se", "none"},
      Row{"076-861 27 47", "Sverige", "none"},
      Row{"076-861 27 47", "\xFF", "none"},
      Row{"+46 76 861 27 47", "XX", "+46 76 861 27 47 | +46768612747 | mobile"},
  });
}

TEST_CASE("what is no number is none") {
  check_rows(std::array{
      Row{"", "SE", "none"},
      Row{" ", "SE", "none"},
      Row{"0", "SE", "none"},
      Row{"00", "SE", "none"},
      Row{"+", "SE", "none"},
      Row{"+46", "SE", "none"},
      Row{"()", "SE", "none"},
      Row{"-", "SE", "none"},
      Row{"abc", "SE", "none"},
      Row{"åäö", "SE", "none"},
      Row{"anna@example.org", "SE", "none"},
      Row{"???", "SE", "none"},
      Row{"? 076-861 27 47", "SE", "none"},
      Row{"#31#0768612747", "SE", "none"},
      Row{"*21*0768612747", "SE", "none"},
      Row{"+999 123 456", "SE", "none"},
      Row{"08-123 45 67 89 10 11", "SE", "none"},
      Row{"+46 8 123 45 67 89 10 11", "", "none"},
      Row{"08-123 45 67 / 08-765 43 21", "SE", "none"},
      Row{"2024-01-31 12:00", "SE", "none"},
      Row{"076-861\n27 47", "SE", "none"},
      Row{"076-861 27 47\n", "SE", "none"},
      Row{"076-861\t27 47", "SE", "none"},
      Row{"076-861 \x1B[31m27 47", "SE", "none"},
      Row{"076-861 27 47\0"sv, "SE", "none"},
      Row{"076-861 27 47\x7F", "SE", "none"},
      Row{"076-861 27 4\xE5", "SE", "none"},
      Row{"076-861 27 47\xFF", "SE", "none"},
      Row{"\xFF", "SE", "none"},
  });
  CHECK(described(std::string(10'000, '1'), "SE") == "none");
  CHECK(described(std::string(10'000, '+'), "SE") == "none");
  CHECK(described("+46768612747" + std::string(10'000, ' '), "SE") == "none");
  CHECK(described(std::string(240, '('), "SE") == "none");
}

TEST_CASE("regions are those of ISO 3166 in capitals") {
  for (const std::string_view region : {"SE", "DE", "US", "GB", "NO", "IT", "AX", "FI"}) {
    CAPTURE(region);
    CHECK(is_known_region(region));
  }
  for (const std::string_view region : {"", "se", "S", "SWE", "ZZ", "XX", "UK", "001", "\xFF"}) {
    CAPTURE(region);
    CHECK_FALSE(is_known_region(region));
  }
}

TEST_CASE("what a telephone dials after a pause stays behind the number, and is no extension") {
  struct Row {
    std::string_view text, outgoing;
  };
  const std::vector<Row> rows = {
      {"08-12 34 56,,12#", "+46 8 12 34 56,,12#"},
      {"+46 (0)8-12 34 56,12", "+46 8 12 34 56,12"},
      {"+46 8 12 34 56;12", "+46 8 12 34 56;12"},
      {"+46 8 12 34 56 ext. 12", "+46 8 12 34 56 ext. 12"},
      {"112,1", "112,1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(contacts::outgoing_phone({std::string(row.text), contacts::ValueKind::Work, {}}, "SE").number ==
          row.outgoing);
  }
}

// The digits of a number that is blotted out with noughts: in international form, some would be taken for a prefix.
TEST_CASE("a number that leaves is read as the same number again") {
  for (const std::string_view country : {"31", "46", "49", "39", "1", "44", "358", "7", "81"}) {
    for (const std::string_view digits : {"00 0000000", "0 0000000", "000 000 00", "(0)0 000 000", "0100-20 30 40",
                                          "00 8 123 45 67", "08 123 45 67", "1 0000 0000"}) {
      const std::string text = "+" + std::string(country) + " " + std::string(digits);
      CAPTURE(text);
      const std::string outgoing = contacts::outgoing_phone({text, contacts::ValueKind::Work, {}}, "SE").number;
      CAPTURE(outgoing);
      const std::optional<PhoneNumber> before = parse_phone(text, "SE");
      const std::optional<PhoneNumber> after = parse_phone(outgoing, "SE");
      REQUIRE(before.has_value() == after.has_value());
      if (before) CHECK(before->e164 == after->e164);
    }
  }
}
