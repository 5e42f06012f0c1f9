// The specification of a search for telephone numbers.
#include <ostream>
#include <string_view>

#include <doctest/doctest.h>

#include "search_fixture.hpp"

using contacts::search_fixture::check_rows;

namespace {

constexpr std::string_view numbers = R"toml(
[directory]
country = "SE"
[[contact]]
name = "Anna"
phone = "076-861 27 47"
[[contact]]
name = "Bo"
phone = "+46 76 861 27 48"
[[contact]]
name = "Cia"
phone = ["0046 (0)76 861 27 49"]
[[contact]]
name = "Dan"
phone = { work = "08-123 45 67 ext. 12", fax = "08-123 45 68" }
[[contact]]
name = "Eva"
phone = "+1 212 555 0123"
[[contact]]
name = "Fia"
phone = "112"
[[contact]]
name = "Gun"
phone = "0454-930 00"
[[contact]]
name = "Hal"
phone = "+46 (0)454 930 01"
)toml";

}  // namespace

TEST_CASE("a telephone number is found in every writing") {
  check_rows(numbers, {{"076-861 27 47", "anna"},
                       {"0768612747", "anna"},
                       {"+46768612747", "anna"},
                       {"+46 76 861 27 47", "anna"},
                       {"0046 (0)76 861 27 47", "anna"},
                       {"0046768612747", "anna"},
                       {"+46 (0)76-861 27 47", "anna"},
                       {"(076) 861 27 47", "anna"},
                       {"076/861.27.47", "anna"},
                       {"8612747", "anna"},
                       {"861 27 47", "anna"},
                       {"76 861 27 47", "anna"},
                       {"０７６８６１２７４７", "anna"},
                       {"+4676861", "anna bo cia"},
                       {"076-861 27 48", "bo"},
                       {"+46768612748", "bo"},
                       {"0046 (0)76 861 27 48", "bo"},
                       {"8612748", "bo"},
                       {"076-861 27 49", "cia"},
                       {"+46768612749", "cia"},
                       {"+46 (0)76 861 27 49", "cia"},
                       {"8612749", "cia"},
                       {"0454-930 00", "gun"},
                       {"+46 454 930 00", "gun"},
                       {"0454-930 01", "hal"},
                       {"+46454 93001", "hal"},
                       {"0454-930", "gun hal"},
                       {"+1 212 555 0123", "eva"},
                       {"(212) 555-0123", "eva"},
                       {"001 212 555 0123", "eva"},
                       {"555 0123", "eva"},
                       {"112", "fia"}});
}

TEST_CASE("a telephone number is found by a part of it and with other words and with an extension") {
  check_rows(numbers, {{"076-861 27", "anna bo cia"},
                       {"861 27", "anna bo cia"},
                       {"27", "anna bo cia"},
                       {"7", "bo cia anna dan"},
                       {"08-123 45 67", "dan"},
                       {"+46 8 123 45 67", "dan"},
                       {"+4681234567", "dan"},
                       {"1234567", "dan"},
                       {"08-123 45 67 ext. 12", "dan"},
                       {"08-123 45 68", "dan"},
                       {"anna 076-861 27 47", "anna"},
                       {"076-861 27 47 anna", "anna"},
                       {R"("076-861 27 47")", "anna"}});
}

TEST_CASE("a telephone number that nobody has is not found") {
  check_rows(numbers, {{"076-861 27 40", ""},
                       {"076-861 47 27", ""},
                       {"+46 76 861 47 27", ""},
                       {"+47 76 861 27 47", ""},
                       {"0047768612747", ""},
                       {"+46 8 123 45 69", ""},
                       {"bo 076-861 27 47", ""},
                       {"076-861 27 47 076-861 27 48", ""},
                       {"000000", ""},
                       {"0000", ""},
                       {"113", ""}});
}

TEST_CASE("where no country is known numbers are what is written") {
  check_rows(
      "[[contact]]\nname = \"Anna\"\nphone = \"076-861 27 47\"\n"
      "[[contact]]\nname = \"Bo\"\nphone = \"+46 76 861 27 48\"\n",
      {{"0768612747", "anna"},
       {"8612747", "anna"},
       {"+46768612747", ""},
       {"076-861 27 48", "bo"},
       {"0046768612748", "bo"}});
}
