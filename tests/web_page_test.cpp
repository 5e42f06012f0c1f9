// Web pages of cards that are no URIs.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "app_fixture.hpp"

using namespace contacts;
using namespace contacts::app_fixture;

TEST_CASE("a web page that is no URI is imported as the one that goes out") {
  struct Row {
    std::string_view written, url;
  };
  constexpr Row rows[] = {{"Acme AB", "https://Acme%20AB"},
                          {"https://x.se/a b", "https://x.se/a%20b"},
                          {"Acme", "https://Acme"},
                          {"x.se", "x.se"},
                          {"https://x.se/å", "https://x.se/å"}};
  for (const Row& row : rows) {
    CAPTURE(row.written);
    const std::string card =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:a\r\nFN:Anna Berg\r\nURL:" + std::string(row.written) + "\r\nEND:VCARD\r\n";
    const std::string entry = run_with({"import", "-"}, {}, card).out;
    CHECK(entry.find("\nurl = \"" + std::string(row.url) + "\"\n") != std::string::npos);
    for (const std::string_view format : {"vcard", "csv"}) {
      const Outcome exported = run_with({"-f", "-", "export", "--format", std::string(format)}, {}, entry);
      CHECK(exported.err.empty());
      CHECK(run_with({"import", "-"}, {}, exported.out).out.find("\nurl = \"") != std::string::npos);
    }
  }
}
