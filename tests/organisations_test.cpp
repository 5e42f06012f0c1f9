#include "mapping/organisations.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "interop/hard_texts.hpp"
#include "model/organisation_names.hpp"
#include "text/fold.hpp"

using namespace contacts;

namespace {

std::string listed(const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, ">"));
}

struct Known {
  std::string name, id, alias, part_of;
};

// What ORG means by the words of its definition: each organisation's lineage is asked anew for each beginning of the
// components.
class Definition {
 public:
  void add(const Known& one) {
    names_.add(known_.size(), one.id, one.name, {one.alias});
    known_.push_back(one);
  }

  // The lineage that is found, or nothing where no beginning of the components is one.
  [[nodiscard]] std::vector<std::string> lineage_of(const std::vector<std::string>& components) const {
    for (std::size_t depth = components.size(); depth > 0; --depth) {
      for (std::size_t i = 0; i < known_.size(); ++i) {
        std::vector<std::string> lineage = lineage_of(i);
        const std::vector<std::string> names(components.begin(),
                                             components.begin() + static_cast<std::ptrdiff_t>(depth));
        const bool fits = std::ranges::equal(lineage, names, {}, fold_text, fold_text);
        if (fits) return lineage;
      }
    }
    return {};
  }

 private:
  static std::string fold_text(const std::string& text) { return fold(text); }

  [[nodiscard]] std::vector<std::string> lineage_of(std::size_t index) const {
    constexpr std::size_t deepest = 32;
    std::vector<std::string> names = {known_[index].name};
    std::string above = known_[index].part_of;
    while (!above.empty() && names.size() < deepest) {
      const std::optional<OrganisationNames::Found> parent = names_.find(fold(above));
      names.push_back(parent ? known_[parent->position].name : above);
      above = parent ? known_[parent->position].part_of : std::string();
    }
    std::ranges::reverse(names);
    return names;
  }

  std::vector<Known> known_;
  OrganisationNames names_;
};

}  // namespace

TEST_CASE("what ORG says is looked for among the organisations") {
  Organisations known;
  known.add("Acme AB", "acme-ab", {"Acme"}, "");
  known.add("Kök", "kok", {}, "acme-ab");
  known.add("Disk", "disk", {}, "KÖK");
  known.add("Styrelsen", "styrelsen", {}, "Acme AB");
  known.add("Styrelsen", "styrelsen-2", {}, "Beta");
  known.add("Ring", "ring", {}, "Ring");
  known.add("Lager", "lager-of-acme", {}, "styrelsen");
  known.add("Lager", "lager-of-beta", {}, "styrelsen-2");
  struct Row {
    std::vector<std::string> components;
    std::string reference, lineage, department;
  };
  const std::vector<Row> rows = {
      {{}, "", "", ""},
      {{"Nix"}, "Nix", "Nix", ""},
      {{"Nix", "a", "", "b"}, "Nix", "Nix", "a, b"},
      {{"", "Kök"}, "", "", "Kök"},
      {{"acme ab"}, "Acme AB", "Acme AB", ""},
      {{"Acme"}, "Acme", "Acme AB", ""},
      {{"Acme AB", "kök"}, "Kök", "Acme AB>Kök", ""},
      {{"Acme AB", "Kök", "Disk", "Rum 2"}, "Disk", "Acme AB>Kök>Disk", "Rum 2"},
      {{"Acme AB", "Vind", "Disk"}, "Acme AB", "Acme AB", "Vind, Disk"},
      {{"Kök"}, "Kök", "Acme AB>Kök", ""},
      {{"Acme AB", "Styrelsen"}, "Styrelsen", "Acme AB>Styrelsen", ""},
      {{"Beta", "Styrelsen"}, "styrelsen-2", "Beta>Styrelsen", ""},
      {{"Beta", "Styrelsen", "Lager", "Hylla"}, "lager-of-beta", "Beta>Styrelsen>Lager", "Hylla"},
  };
  for (const Row& row : rows) {
    CAPTURE(listed(row.components));
    const Organisations::Place place = known.place_of(row.components);
    CHECK(place.reference == row.reference);
    CHECK(fmt::format("{}", fmt::join(place.lineage, ">")) == row.lineage);
    CHECK(place.department == row.department);
  }
  CHECK(known.place_of({"Ring"}).lineage.size() == 32);  // a circle has no end
  CHECK(known.has("ACME"));
  CHECK(known.has("styrelsen-2"));
  CHECK_FALSE(known.has("Beta"));
}

TEST_CASE("organisations are found by their lineage, in whatever order they become known") {
  HardTexts random(17);
  const std::vector<std::string> words = {"Ek", "ek", "Kök", "Bo", "x-1", "x-2"};
  const auto any = [&] { return words[random.below(words.size())]; };
  for (int round = 0; round < 300; ++round) {
    Organisations organisations;
    Definition definition;
    for (int i = 0; i < 8; ++i) {
      const Known one{any(), fmt::format("x-{}", i), any(), random.below(4) == 0 ? std::string() : any()};
      organisations.add(one.name, one.id, {one.alias}, one.part_of);
      definition.add(one);
      for (int asked = 0; asked < 4; ++asked) {
        std::vector<std::string> components(1 + random.below(4));
        std::ranges::generate(components, any);
        const std::vector<std::string> expected = definition.lineage_of(components);
        CAPTURE(listed(components));
        if (!expected.empty()) CHECK(listed(organisations.place_of(components).lineage) == listed(expected));
      }
    }
  }
}
