// What import sees of a card in a short way comes to what the long way comes to.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "app_fixture.hpp"
#include "store/writer.hpp"

using namespace contacts;
using namespace contacts::app_fixture;

namespace {

std::string card(std::string_view lines) {
  return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + std::string(lines) + "END:VCARD\r\n";
}

Outcome imported(const std::string& cards) {
  return run_with({"import", "-"}, {}, cards);
}

}  // namespace

TEST_CASE("an entry that is made again has the tags of its groups") {
  const std::string group =
      card("FN:Board\r\nX-ADDRESSBOOKSERVER-KIND:group\r\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:a\r\n");
  const Outcome outcome = imported(group + card("UID:a\r\nFN:Anna Berg\r\nN:Berg;Anna;;;\r\nTITLE:Cook\r\n") +
                                   card("UID:a\r\nFN:Anna Berg\r\nN:Berg;Anna;;;\r\nTITLE:Chef\r\n"));
  CAPTURE(outcome.err);
  CHECK(outcome.out.find("tags = \"Board\"") != std::string::npos);
  CHECK(outcome.err.find("says something else in title; left as it is") != std::string::npos);
}

TEST_CASE("a card of many properties says in keys what it says") {
  std::string lines = "FN:Anna Berg\r\nN:Berg;Anna;;;\r\n";
  for (int i = 0; i < 70; ++i)
    lines += "EMAIL:a" + std::to_string(i) + "@x.se\r\n";
  const Outcome outcome = imported(card(lines));
  CHECK(outcome.out.find("a69@x.se") != std::string::npos);
  CHECK(outcome.out.find("vcard =") == std::string::npos);
}

TEST_CASE("blanks beside the separators of a name are none of it") {
  const std::string plain = imported(card("UID:a\r\nFN:Anna Maria Berg\r\nN:Maria Berg;Anna;;;\r\n")).out;
  for (const std::string_view name :
       {"Maria Berg ;Anna;;;", "Maria Berg; Anna;;;", " Maria Berg;Anna;;;", "Maria Berg;Anna;;; "}) {
    CAPTURE(name);
    CHECK(imported(card("UID:a\r\nFN:Anna Maria Berg\r\nN:" + std::string(name) + "\r\n")).out == plain);
  }
}

TEST_CASE("the content of an entry does not depend on its id and its UID") {
  Entry entry;
  entry.name = "Anna Berg";
  const std::string content = content_of(entry);
  entry.id = "somebody";
  entry.id_is_given = true;
  entry.uid = "a";
  CHECK(content_of(entry) == content);
}
