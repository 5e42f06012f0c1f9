// Cards drawn at random from strings that are hard to write, written and read again.
#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "card_list.hpp"
#include "vcard/content_line.hpp"

using namespace contacts;

namespace {

constexpr auto hard_pieces = std::to_array<std::string_view>({
    "Anna",       "Å",
    "李雷",       "😀",
    "e\u0301",    "שלום",
    " ",          "  ",
    "\t",         ",",
    ";",          ":",
    "\\",         "\\n",
    "\\\\",       "\"",
    "'",          "^",
    "^n",         "^'",
    "=",          "=C3",
    "\n",         "\u2028",
    ".",          "BEGIN:VCARD",
    "END:VCARD",  "NOTE:",
    "http://a/b", "\u0085",
    "\uFEFF",     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
});

class CardGenerator {
 public:
  explicit CardGenerator(unsigned seed) : engine_(seed) {}

  Card card(VcardVersion version) {
    constexpr std::array<std::string_view, 8> names = {"FN", "N", "NOTE", "TEL", "X-Thing", "ADR", "CATEGORIES", "URL"};
    Card card{.version = version, .properties = {}};
    for (std::size_t count = below(8); count > 0; --count) {
      Property property;
      property.name = names.at(below(names.size()));
      if (below(4) == 0) property.group = "item" + std::to_string(below(3));
      for (std::size_t parameters = below(3); parameters > 0; --parameters)
        property.parameters.push_back(parameter(version));
      property.value = value(version);
      card.properties.push_back(std::move(property));
    }
    return card;
  }

 private:
  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(engine_); }

  std::string text() {
    std::string out;
    for (std::size_t pieces = below(12); pieces > 0; --pieces)
      out += hard_pieces.at(below(hard_pieces.size()));
    return out;
  }

  std::string value(VcardVersion version) {
    std::string out = escape_text(text(), version);
    for (std::size_t components = below(4); components > 0; --components)
      out += (below(2) == 0 ? ';' : ',') + escape_component(text());
    return out;
  }

  Parameter parameter(VcardVersion version) {
    Parameter parameter{.name = below(2) == 0 ? "X-LABEL" : "LANGUAGE", .values = {}};
    for (std::size_t values = 1 + below(3); values > 0; --values) {
      std::string one = text();
      if (version == VcardVersion::V3) std::erase_if(one, [](char c) { return c == '"' || c == '\n'; });
      parameter.values.push_back(std::move(one));
    }
    return parameter;
  }

  std::mt19937 engine_;
};

std::string file_of(const Card& card) {
  std::string text =
      card.version == VcardVersion::V4 ? "BEGIN:VCARD\r\nVERSION:4.0\r\n" : "BEGIN:VCARD\r\nVERSION:3.0\r\n";
  for (const Property& property : card.properties)
    text += fold_line(write_content_line(property, card.version));
  return text + "END:VCARD\r\n";
}

std::string without_last(std::string_view text, std::size_t count) {
  return std::string(text.substr(0, text.size() - count));
}

}  // namespace

TEST_CASE("a card of hard strings is read as it was written") {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    CAPTURE(seed);
    const Card card = CardGenerator(seed).card(seed % 2 == 0 ? VcardVersion::V3 : VcardVersion::V4);
    const std::string file = file_of(card);
    CAPTURE(file);
    const CardFile read = read_cards(file);
    REQUIRE(read.cards.size() == 1);
    CHECK(read.problems.empty());
    CHECK(to_text(read.cards.front()) == to_text({.card = card, .line = 1, .problems = {}}));
    for (const Property& property : card.properties) {
      const std::string line = write_content_line(property, card.version);
      CAPTURE(line);
      const std::optional<Property> parsed = parse_content_line(line, card.version);
      REQUIRE(parsed.has_value());
      CHECK(parsed->value == property.value);
      CHECK(std::ranges::equal(parsed->parameters, property.parameters, [](const Parameter& a, const Parameter& b) {
        return a.name == b.name && a.values == b.values;
      }));
    }
  }
}

TEST_CASE("what is written of a card is read the same with other line ends") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const std::string file = file_of(CardGenerator(seed).card(VcardVersion::V3));
    std::string with_lf = file;
    std::erase(with_lf, '\r');
    std::string with_cr = file;
    std::erase(with_cr, '\n');
    CHECK(cards_as_text(with_lf) == cards_as_text(file));
    CHECK(cards_as_text(with_cr) == cards_as_text(file));
  }
}

TEST_CASE("a card cut short anywhere is read without losing a line before the cut in silence") {
  const std::string file = file_of(CardGenerator(4).card(VcardVersion::V3));
  constexpr std::size_t end = std::string_view("END:VCARD\r\n").size();
  for (std::size_t cut = 3; cut + end < file.size(); ++cut) {
    CAPTURE(cut);
    const CardFile read = read_cards(without_last(file, cut));
    std::size_t problems = read.problems.size();
    for (const ReadCard& card : read.cards)
      problems += card.problems.size();
    CHECK(problems > 0);
  }
}
