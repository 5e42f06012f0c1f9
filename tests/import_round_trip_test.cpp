// Cards that are imported and exported again say what they said: cards drawn at random from all that a vCard can hold,
// through the program, compared by a reader of its own.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "app_fixture.hpp"
#include "card_comparison.hpp"
#include "random_card.hpp"
#include "temporary_folder.hpp"

using namespace contacts;
using namespace contacts::app_fixture;

namespace {

std::string name_of(VcardVersion version) {
  return version == VcardVersion::V3 ? "3.0" : "4.0";
}

struct Travelled {
  SaidCard before;
  SaidCard after;
  std::string errors;  // what the export says
};

std::string listed(const std::vector<SaidProperty>& properties) {
  std::string out;
  for (const SaidProperty& property : properties)
    out += property.text() + "\n";
  return out;
}

// The card through the program. It is the one among the exported ones that has the mark.
Travelled travelled(const std::string& card, VcardVersion version) {
  const TemporaryFolder folder;
  const Outcome imported = run_with({"import", "-"}, {}, card);
  CHECK(imported.err.empty());
  CHECK(imported.status == 0);
  const Outcome exported =
      run_with({"-f", folder.add("x.toml", imported.out), "export", "--vcard", name_of(version)});
  CHECK(exported.status == 0);
  Travelled result{said_cards(card).front(), {}, exported.err};
  for (const SaidCard& one : said_cards(exported.out)) {
    if (one.mark == result.before.mark) result.after = one;
  }
  REQUIRE(result.after.mark == result.before.mark);
  return result;
}

// What an export adds to each card, or to those of organisations, or to keep two ids apart.
void remove_what_is_always_added(const SaidCard& before, std::vector<SaidProperty>& added) {
  constexpr auto names =
      std::to_array<std::string_view>({"PRODID", "UID", "N", "ORG", "X-ABSHOWAS", "X-CONTACTS-ID"});
  std::erase_if(added, [&](const SaidProperty& property) {
    const bool is_company = property.name == "KIND" && property.texts == std::vector<std::string>{"org"};
    const bool is_usual = std::ranges::find(names, property.name) != names.end() || is_company;
    return is_usual && (property.name == "PRODID" || !has(before, property.name));
  });
}

}  // namespace

TEST_CASE("a card is exported as it was imported") {
  constexpr unsigned cards = 1500;
  for (unsigned seed = 0; seed < cards; ++seed) {
    const VcardVersion version = seed % 2 == 0 ? VcardVersion::V3 : VcardVersion::V4;
    const std::string card = RandomCards(seed, version).card(std::to_string(seed));
    CAPTURE(seed);
    CAPTURE(card);
    const Travelled through = travelled(card, version);
    std::vector<SaidProperty> lost = only_in(through.before, through.after);
    std::erase_if(lost, [](const SaidProperty& one) { return one.name == "PRODID"; });
    std::vector<SaidProperty> added = only_in(through.after, through.before);
    remove_what_is_always_added(through.before, added);
    CHECK(listed(lost) == "");
    CHECK(listed(added) == "");
    CHECK(through.errors == "");
  }
}
