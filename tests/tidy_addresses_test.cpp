#include "mapping/tidy_addresses.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "app_fixture.hpp"

using namespace contacts;
using namespace contacts::app_fixture;

namespace {

std::string addresses_of(const std::string& lines) {
  const std::string card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Ek\n" + lines + "END:VCARD\n";
  const std::string out = run_with({"import", "-"}, {}, card).out;
  const std::size_t begin = std::min(out.find("address = "), out.size());
  return out.substr(begin, out.find("\nuid", begin) - begin);
}

}  // namespace

TEST_CASE("a street and the place it is in are one address") {
  const std::string joined =
      R"(address = { kind = "work", street = "Storgatan 1", postcode = "293 31", city = "Lund" })";
  for (const std::string_view lines : {"ADR;TYPE=WORK:;;Storgatan 1;;;;\nADR:;;;Lund;;293 31;\n",
                                       "ADR:;;;Lund;;293 31;\nADR;TYPE=WORK:;;Storgatan 1\n",
                                       "ADR:;;Storgatan 1;;;;\nADR;TYPE=WORK:;;;Lund;;293 31;\n",
                                       "ADR;TYPE=WORK:;;Storgatan 1;;;;\nADR;TYPE=WORK:;;;Lund;;293 31;\n"}) {
    CAPTURE(lines);
    CHECK(addresses_of(std::string(lines)) == joined);
  }
}

TEST_CASE("addresses that may be two stay two") {
  for (const std::string_view lines :
       {"ADR;TYPE=WORK:;;Storgatan 1;;;;\nADR;TYPE=HOME:;;;Lund;;293 31;\n",
        "ADR;TYPE=WORK:;;Storgatan 1;Lund;;;\nADR:;;;Lund;;293 31;\n",
        "ADR;TYPE=WORK:;;Storgatan 1;;;;Norge\nADR:;;;Lund;;293 31;Sverige\n",
        "ADR;TYPE=WORK:;;Storgatan 1;;;;\nitem1.ADR:;;;Lund;;293 31;\nitem1.X-ABLabel:Stuga\n",
        "PRODID:-//contacts//contacts//EN\nADR;TYPE=WORK:;;Storgatan 1;;;;\nADR:;;;Lund;;293 31;\n"}) {
    CAPTURE(lines);
    CHECK(addresses_of(std::string(lines)).starts_with("address = [\n"));
  }
  CHECK(addresses_of("ADR;TYPE=WORK:;;Storgatan 1;;;;\nADR;TYPE=HOME:;;Lillgatan 2;;;;\nADR:;;;Lund;;293 31;\n")
            .starts_with("address = [\n"));
}

TEST_CASE("a line of CSV with a street of work beside a postcode has one address") {
  const std::string out =
      run_with({"import", "-"}, {}, "Name,Work Street,Postcode,City\nAnn Ek,Storgatan 1,293 31,Lund\n").out;
  CHECK(out.find(R"(address = { kind = "work", street = "Storgatan 1", postcode = "293 31", city = "Lund" })") !=
        std::string::npos);
}
