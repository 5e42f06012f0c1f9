// Import into a file: whatever cards say, the file is read again as it was meant, and what was there stays.
#include <cstddef>
#include <string>

#include <doctest/doctest.h>

#include "app_fixture.hpp"
#include "random_card.hpp"
#include "temporary_folder.hpp"

using contacts::RandomCards;
using contacts::TemporaryFolder;
using contacts::VcardVersion;
using contacts::app_fixture::Outcome;
using contacts::app_fixture::run_with;

namespace {

std::string random_cards(unsigned seed, VcardVersion version) {
  constexpr int count = 12;
  RandomCards cards(seed, version);
  std::string text;
  for (int i = 0; i < count; ++i)
    text += cards.card(std::to_string(i));
  return text;
}

}  // namespace

TEST_CASE("random cards go into a file that says what import prints, behind what the file has") {
  constexpr unsigned rounds = 12;
  const std::string before = "# ours\n[directory]\nname = \"D\"\n\n[[contact]]\nname = \"Åsa\" # first\n";
  for (unsigned seed = 1; seed <= rounds; ++seed) {
    CAPTURE(seed);
    const TemporaryFolder folder;
    const std::string cards = random_cards(seed, seed % 2 == 0 ? VcardVersion::V3 : VcardVersion::V4);
    const std::string file = folder.add("d.toml", before);
    const Outcome printed = run_with({"-f", file, "import", "-"}, {}, cards);
    const Outcome added = run_with({"-f", file, "import", "-", "--into", file}, {}, cards);
    CAPTURE(added.err);
    CHECK(added.status == printed.status);
    CHECK(folder.content("d.toml") == before + "\n" + printed.out);
    CHECK(run_with({"check", file}).status == 0);
    const Outcome again = run_with({"-f", file, "import", "-", "--into", file}, {}, cards);
    CHECK(folder.content("d.toml") == before + "\n" + printed.out);
  }
}

TEST_CASE("a number without a kind beside others that have one is written as import prints it") {
  const TemporaryFolder folder;
  const std::string before = "[directory]\ncountry = \"SE\"\n";
  const std::string file = folder.add("d.toml", before);
  const std::string card =
      "BEGIN:VCARD\nVERSION:3.0\nFN:Eva Ek\nUID:eva\nTEL;TYPE=HOME:0454-930 00\nTEL:070-174 06 05\nEND:VCARD\n";
  const Outcome printed = run_with({"-f", file, "import", "-"}, {}, card);
  CHECK(printed.out.find("070-174 06 05") != std::string::npos);
  CHECK(run_with({"-f", file, "import", "-", "--into", file}, {}, card).status == 0);
  CHECK(folder.content("d.toml") == before + "\n" + printed.out);
}

TEST_CASE("import prints as objects the kinds that the file has") {
  const std::string card =
      "BEGIN:VCARD\nVERSION:3.0\nFN:Eva Ek\nUID:eva\nEMAIL:a@x.se\nEMAIL;TYPE=HOME:b@x.se\nEND:VCARD\n";
  const auto emails_of = [](const std::string& json) {
    const std::size_t begin = json.find("\"email\"");
    REQUIRE(begin != std::string::npos);
    return json.substr(begin, json.find(']', begin) - begin);
  };
  const std::string file = run_with({"import", "-"}, {}, card).out;
  const std::string listed = emails_of(run_with({"-f", "-", "list", "--format", "json"}, {}, file).out);
  CHECK(listed.find("\"other\"") != std::string::npos);
  CHECK(emails_of(run_with({"import", "-", "--format", "json"}, {}, card).out) == listed);
}

TEST_CASE("import --update takes random cards over once, and what it exports again is no update") {
  constexpr unsigned rounds = 12;
  for (unsigned seed = 1; seed <= rounds; ++seed) {
    CAPTURE(seed);
    const VcardVersion version = seed % 2 == 0 ? VcardVersion::V3 : VcardVersion::V4;
    const TemporaryFolder folder;
    const std::string file = folder.add("d.toml", "[directory]\nname = \"D\"\n");
    CHECK(run_with({"-f", file, "import", "-", "--into", file}, {}, random_cards(seed, version)).err != "");
    // Other cards of the same UIDs.
    const std::string cards = random_cards(seed + rounds, version);
    const Outcome updated = run_with({"-f", file, "import", "--update", "-"}, {}, cards);
    CAPTURE(updated.out);
    CAPTURE(updated.err);
    CHECK(updated.err.find(" updated") != std::string::npos);
    CHECK(run_with({"check", file}).status == 0);
    const std::string after = folder.content("d.toml");
    const Outcome again = run_with({"-f", file, "import", "--update", "-"}, {}, cards);
    CHECK(again.out == "");
    CHECK(folder.content("d.toml") == after);
    for (const std::string one : {"3.0", "4.0"}) {
      const Outcome exported = run_with({"-f", file, "export", "--vcard", one});
      const Outcome unchanged = run_with({"-f", file, "import", "--update", "-"}, {}, exported.out);
      CHECK(unchanged.out == "");
      CHECK(folder.content("d.toml") == after);
    }
  }
}
