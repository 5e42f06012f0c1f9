#include "vcard/uri.hpp"

#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace contacts;

TEST_CASE("a web page as people write it becomes a URI") {
  struct Row {
    std::string_view in, out;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {" \n", ""},
      {"https://www.olofstrom.se", "https://www.olofstrom.se"},
      {"HTTP://example.org/", "HTTP://example.org/"},
      {"www.olofstrom.se", "https://www.olofstrom.se"},
      {" www.olofstrom.se\n", "https://www.olofstrom.se"},
      {"//example.org/a", "https://example.org/a"},
      {"example.org/a:b", "https://example.org/a:b"},
      {"localhost:8080", "https://localhost:8080"},
      {"example.org:8080/a", "https://example.org:8080/a"},
      {"example.org:8080?a", "https://example.org:8080?a"},
      {"example.org:80#a", "https://example.org:80#a"},
      {"example.org:", "https://example.org:"},
      {"localhost://8080", "localhost://8080"},
      {"mailto:a@example.org", "mailto:a@example.org"},
      {"tel:112", "tel:112"},
      {"sms:112", "sms:112"},
      {"sms:+4676", "sms:+4676"},
      {"urn:isbn:0451450523", "urn:isbn:0451450523"},
      {"1a:b", "https://1a:b"},
      {":b", "https://:b"},
      {"https://example.org/a,b;c?d='e'&f=(g)#h", "https://example.org/a,b;c?d='e'&f=(g)#h"},
      {"https://[::1]/", "https://[::1]/"},
      {"https://example.org/å b", "https://example.org/%C3%A5%20b"},
      {"https://example.org/%C3%A5", "https://example.org/%C3%A5"},
      {"https://example.org/100%", "https://example.org/100%25"},
      {"https://example.org/%4", "https://example.org/%254"},
      {"https://example.org/%zz%2g", "https://example.org/%25zz%252g"},
      {"https://example.org/\"<>\\^{|}`", "https://example.org/%22%3C%3E%5C%5E%7B%7C%7D%60"},
      {"https://example.org/\x1b\x7f\t\n~", "https://example.org/%1B%7F%09%0A~"},
      {"https://example.org/\xE5", "https://example.org/%E5"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(to_uri(row.in) == row.out);
    if (!row.out.empty()) CHECK(is_uri(row.out));
  }
}

TEST_CASE("a URI has a scheme and only characters a URI can hold") {
  for (const std::string_view text : {"urn:uuid:x", "a:b", "https://example.org/%20", "x-my.scheme+1:y"}) {
    CAPTURE(text);
    CHECK(is_uri(text));
  }
  for (const std::string_view text : {"", ":", "a:", ":b", "abc", "1a:b", "a b:c", "å:b", "a:b c", "a:å", "a:\"", "a:%",
                                      "a:%2", "a:%2x", "a:\n", "a:\x7f"}) {
    CAPTURE(text);
    CHECK_FALSE(is_uri(text));
  }
}

TEST_CASE("a UUID is recognised by its form") {
  CHECK(is_uuid("4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"));
  CHECK(is_uuid("4FBE8971-0BC3-424C-9C26-36C3E1EFF6B1"));
  for (const std::string_view text :
       {"", "4fbe8971-0bc3-424c-9c26-36c3e1eff6b", "4fbe8971-0bc3-424c-9c26-36c3e1eff6b11",
        "4fbe8971-0bc3-424c-9c26-36c3e1eff6bg", "4fbe89710bc3-424c--9c26-36c3e1eff6b1",
        "urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"}) {
    CAPTURE(text);
    CHECK_FALSE(is_uuid(text));
  }
}
