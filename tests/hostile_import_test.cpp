// Address books that nobody means well with: an import ends, says what is wrong, and leaves what was there.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "app_fixture.hpp"
#include "interop/hard_texts.hpp"
#include "random_card.hpp"
#include "temporary_folder.hpp"

using namespace contacts;
using namespace contacts::app_fixture;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i)
    out += text;
  return out;
}

constexpr std::string_view old_content = "# kept\n\n[[contact]]\nname = \"Old\"\n";

struct Attempt {
  Outcome outcome;
  std::string content;  // of the target, afterwards
};

Attempt import_into_old(std::string_view bytes) {
  const TemporaryFolder folder;
  const std::string target = folder.add("x.toml", old_content);
  const Outcome outcome = run_with({"import", "-", "--into", target}, {}, std::string(bytes));
  CHECK(folder.size() == 1);
  return {outcome, folder.content("x.toml")};
}

}  // namespace

TEST_CASE("what is no address book leaves the target as it was") {
  using namespace std::string_literals;
  struct Row {
    std::string bytes, message;
  };
  const std::vector<Row> rows = {
      {repeated("a", 3'000'000), "<stdin>:1: error: text outside of a card"},
      {repeated("BEGIN:VCARD\n", 200'000), " more problems from here on"},
      {repeated("END:VCARD\n", 200'000), "END:VCARD ends no card"},
      {std::string(1'000'000, '\0'), "this is not text"},
      {"", "error: "},
      {"\xFF\xFE"s, "error: "},
      {repeated("[", 100'000), "error: "},
      {"[" + repeated("[\"vcard\",[", 50'000), "error: "},
      {repeated("\n", 500'000), "error: "},
      {repeated(";", 500'000), "text outside of a card"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes.substr(0, 40));
    const Attempt attempt = import_into_old(row.bytes);
    CHECK(attempt.outcome.status == 2);
    CHECK(attempt.outcome.out == "");
    CHECK(attempt.outcome.err.find(row.message) != std::string::npos);
    CHECK(attempt.outcome.err.size() < 10'000);
    CHECK(attempt.content == old_content);
  }
}

TEST_CASE("what is wrong with one card is no harm to another") {
  const std::string good = "BEGIN:VCARD\nVERSION:3.0\nFN:Good\nEND:VCARD\n";
  const std::vector<std::string> bad = {
      "BEGIN:VCARD\nVERSION:3.0\nFN:Bad\nNOTE:" + repeated("a", 17'000'000) + "\nEND:VCARD\n",
      "BEGIN:VCARD\nVERSION:3.0\nFN:Bad\nEND\n",
      "BEGIN:VCARD\nVERSION:3.0\nFN:Bad\nNOTE\nTEL;TYPE=\nEND:VCARD\n",
      "BEGIN:VCARD\nVERSION:3.0\nFN:Bad\n" + repeated("AGENT:\nBEGIN:VCARD\nFN:A\n", 2'000) +
          repeated("END:VCARD\n", 2'001),
  };
  for (const std::string& one : bad) {
    CAPTURE(one.substr(0, 60));
    const Attempt attempt = import_into_old(one + good);
    CHECK(attempt.outcome.status == 2);
    CHECK(attempt.outcome.err.find("<stdin>:") != std::string::npos);
    CHECK(attempt.content.starts_with(old_content));
    CHECK(attempt.content.find("name = \"Good\"") != std::string::npos);
  }
}

TEST_CASE("a card that is damaged anywhere is imported without a directory that cannot be read") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    HardTexts texts(seed);
    std::string card = RandomCards(seed, seed % 2 == 0 ? VcardVersion::V3 : VcardVersion::V4).card("x");
    for (std::size_t count = 1 + texts.below(5); count > 0; --count) {
      const std::size_t at = texts.below(card.size());
      if (texts.one_in(3)) {
        card.erase(at, 1 + texts.below(40));
      } else {
        card[at] = static_cast<char>(texts.below(256));
      }
    }
    CAPTURE(card);
    const Attempt attempt = import_into_old(card);
    CHECK(attempt.content.starts_with(old_content));
    const TemporaryFolder folder;
    const Outcome checked = run_with({"check", folder.add("x.toml", attempt.content)});
    CHECK(checked.out.find(" error: ") == std::string::npos);
    CHECK(checked.status == 0);
  }
}
