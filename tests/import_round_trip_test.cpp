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
#include "import_remarks.hpp"
#include "random_card.hpp"
#include "temporary_folder.hpp"
#include "text/ascii.hpp"

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
  CHECK(without_expected_remarks(imported.err) == "");
  CHECK(imported.status == 0);
  const Outcome exported = run_with({"-f", folder.add("x.toml", imported.out), "export", "--vcard", name_of(version)});
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
  constexpr auto names = std::to_array<std::string_view>({"PRODID", "UID", "N", "ORG", "X-ABSHOWAS", "X-CONTACTS-ID"});
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

namespace {

std::string digits_of(std::string_view text) {
  std::string digits(text);
  std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
  return digits;
}

// The value without the form that its version gives it.
std::string essence(const SaidProperty& property) {
  std::string all;
  for (const std::string& text : property.texts)
    all += text + '\x1F';
  const auto is_one_of = [&](std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, property.name) != names.end();
  };
  if (is_one_of({"PHOTO", "LOGO", "SOUND", "KEY"})) return all.substr(all.find_last_of(',') + 1);
  if (is_one_of({"TZ", "CREATED", "X-CREATED", "DEATHDATE", "X-DEATHDATE"})) {
    const std::string digits = digits_of(all);
    return digits.size() == 8 && digits.starts_with("1604") ? digits.substr(4) : digits;
  }
  if (is_one_of({"REV"})) return digits_of(all).substr(0, 8);
  if (is_one_of({"GEO", "TEL"}) && digits_of(all).size() > 2) return digits_of(all);
  if (property.rest.find("X-APPLE-OMIT-YEAR=1604") != std::string::npos) return "--" + all.substr(4);
  if (is_one_of({"UID"}) && all.starts_with("urn:uuid:")) return all.substr(9);
  return all;
}

bool says_the_value(const SaidCard& card, const SaidProperty& property) {
  const bool may_be_parameter = property.name == "SORT-STRING" || property.name == "LABEL";
  return std::ranges::any_of(card.properties, [&](const SaidProperty& one) {
    return essence(one) == essence(property) ||
           (may_be_parameter && one.rest.find(property.texts.front()) != std::string::npos);
  });
}

// Whether a card is of a person or of an organisation shows in both versions.
bool is_told_otherwise(const SaidProperty& property, const SaidCard& card) {
  if (property.name == "X-ABSHOWAS") return has(card, "KIND");
  const std::string kind = property.name == "KIND" ? property.texts.front() : "";
  return kind == "individual" || ((kind == "org" || kind == "ORG") && has(card, "X-ABSHOWAS"));
}

}  // namespace

TEST_CASE("a card exported in the other version loses no value in silence") {
  constexpr unsigned cards = 800;
  for (unsigned seed = 0; seed < cards; ++seed) {
    const VcardVersion before = seed % 2 == 0 ? VcardVersion::V3 : VcardVersion::V4;
    const VcardVersion after = seed % 2 == 0 ? VcardVersion::V4 : VcardVersion::V3;
    const std::string card = RandomCards(seed, before).card(std::to_string(seed));
    CAPTURE(seed);
    CAPTURE(card);
    const Travelled through = travelled(card, after);
    CAPTURE(through.errors);
    for (const SaidProperty& property : through.before.properties) {
      if (property.is_empty || property.name == "PRODID" || says_the_value(through.after, property)) continue;
      CAPTURE(property.text());
      CHECK((is_told_otherwise(property, through.after) || through.errors.find(property.name) != std::string::npos));
    }
  }
}

namespace {

// Imports the cards and exports them in this version. `told` gets what the program says.
std::string carried_over(const std::string& cards, VcardVersion version, std::string& told) {
  const TemporaryFolder folder;
  const Outcome imported = run_with({"import", "-"}, {}, cards);
  const Outcome exported =
      run_with({"-f", folder.add("x.toml", imported.out), "export", "--keep-going", "--vcard", name_of(version)});
  told += imported.err + exported.err;
  return exported.out;
}

SaidCard marked(const std::string& cards, std::string_view mark) {
  for (SaidCard& one : said_cards(cards)) {
    if (one.mark == mark) return std::move(one);
  }
  FAIL("the card is gone: " << mark);
  return {};
}

void take_out(std::string& text, std::string_view part) {
  if (const std::size_t at = text.find(part); at != std::string::npos) text.erase(at, part.size());
}

// Without what a version has one way of writing for.
SaidCard comparable(SaidCard card) {
  for (SaidProperty& property : card.properties) {
    if (property.texts.empty()) continue;
    std::string& text = property.texts.front();
    if (property.name == "REV" || property.name == "CREATED" || property.name == "TEL") property.rest.clear();
    if (property.name == "REV") take_out(text, "T000000Z");  // 4.0 has no days
    if (property.name == "TEL") text = digits_of(text);      // a URI, or not
    if (property.name == "ADR") std::erase(property.rest, '\\');
    if (property.name == "KIND") text = lower_case(text);
    // The type of a picture is one of a picture.
    if (text.starts_with("data:")) text.erase(5, std::min(text.find('/'), text.size()) - 5);
  }
  std::erase_if(card.properties, [](const SaidProperty& one) { return one.name == "X-ABSHOWAS"; });
  return card;
}

std::vector<SaidProperty> not_told(std::vector<SaidProperty> lost, const std::string& told) {
  std::erase_if(
      lost, [&](const SaidProperty& one) { return one.name == "PRODID" || told.find(one.name) != std::string::npos; });
  return lost;
}

}  // namespace

TEST_CASE("a card exported in the other version, imported and exported again is the card") {
  constexpr unsigned cards = 400;
  for (unsigned seed = 0; seed < cards; ++seed) {
    const VcardVersion version = seed % 2 == 0 ? VcardVersion::V3 : VcardVersion::V4;
    const VcardVersion other = seed % 2 == 0 ? VcardVersion::V4 : VcardVersion::V3;
    const std::string mark = std::to_string(seed);
    std::string told;
    const std::string card = carried_over(RandomCards(seed, version).card(mark), version, told);
    const std::string in_other = carried_over(card, other, told);
    const std::string back = carried_over(in_other, version, told);
    CAPTURE(seed);
    CAPTURE(card);
    CAPTURE(in_other);
    CAPTURE(back);
    CAPTURE(told);
    const SaidCard before = comparable(marked(card, mark));
    const SaidCard after = comparable(marked(back, mark));
    CHECK(listed(not_told(only_in(before, after), told)) == "");
    CHECK(listed(not_told(only_in(after, before), told)) == "");
  }
}

TEST_CASE("importing the same cards again adds nothing") {
  constexpr unsigned batches = 20;
  constexpr unsigned cards = 25;
  for (unsigned batch = 0; batch < batches; ++batch) {
    CAPTURE(batch);
    std::string file;
    for (unsigned seed = 0; seed < cards; ++seed) {
      const VcardVersion version = seed % 2 == 0 ? VcardVersion::V3 : VcardVersion::V4;
      file += RandomCards(batch * cards + seed, version).card(std::to_string(seed));
    }
    const TemporaryFolder folder;
    const std::string cards_path = folder.add("x.vcf", file);
    const Outcome first = run_with({"import", cards_path, "--into", folder.path("x.toml")});
    const std::string content = folder.content("x.toml");
    const Outcome second = run_with({"import", cards_path, "--into", folder.path("x.toml")});
    CHECK(first.status == 0);
    CHECK(second.status == 0);
    CAPTURE(second.err);
    CHECK(second.err.find("contacts: 0 added") != std::string::npos);
    CHECK(second.err.find("says something else") == std::string::npos);
    CHECK(folder.content("x.toml") == content);
    const Outcome checked = run_with({"check", folder.path("x.toml")});
    CHECK(checked.out.find(" error: ") == std::string::npos);
    CHECK(checked.status == 0);
  }
}
