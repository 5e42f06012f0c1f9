#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "extract/address_kinds.hpp"
#include "extract/host_name.hpp"
#include "extract/line_words.hpp"
#include "extract/words.hpp"

using namespace contacts;

namespace {

constexpr auto class_names = std::to_array<std::pair<WordClass, std::string_view>>({
    {WordClass::Title, "title"},
    {WordClass::TitleBegin, "begins a title"},
    {WordClass::Kind, "kind"},
    {WordClass::KindBegin, "begins a kind"},
    {WordClass::Unit, "unit"},
    {WordClass::AcademicTitle, "academic"},
    {WordClass::Degree, "degree"},
    {WordClass::Particle, "particle"},
    {WordClass::GivenName, "given"},
    {WordClass::SignOff, "sign-off"},
    {WordClass::Speech, "speech"},
    {WordClass::Both, "both"},
    {WordClass::Street, "street"},
    {WordClass::Telephone, "telephone"},
    {WordClass::Mobile, "mobile"},
    {WordClass::Fax, "fax"},
    {WordClass::Switchboard, "switchboard"},
    {WordClass::Desk, "desk"},
    {WordClass::Email, "e-mail"},
    {WordClass::Web, "web"},
    {WordClass::NoNumber, "no number"},
    {WordClass::Extension, "extension"},
    {WordClass::Header, "header"},
});

std::string names_of(const WordClasses& classes) {
  std::string out;
  for (const auto& [word_class, name] : class_names) {
    if (classes.is(word_class)) out.append(out.empty() ? "" : ", ").append(name);
  }
  return out;
}

struct ClassRow {
  WordClass word_class;
  std::string_view words;  // folded, between blanks, of all languages
};

std::vector<std::string> split(std::string_view words) {
  std::vector<std::string> all;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    all.emplace_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return all;
}

// "|name(shape) name|": the words with what a gap is before them.
std::string words_with_gaps(std::string_view text) {
  constexpr std::array<std::string_view, 13> gaps = {"^", "_", ",", ":", "-", "/", "(", ")", "|", ".", "@", "\\", "\""};
  std::string out;
  for (const TextWord& word : words_of_line(text)) {
    out += gaps.at(static_cast<std::size_t>(word.gap));
    out += word.folded;
    if (word.has_dot) out += "(dot)";
  }
  return out;
}

struct TextRow {
  std::string_view in;
  std::string_view out;
};

}  // namespace

TEST_CASE("each language has its words of each class") {
  constexpr std::array rows = {
      ClassRow{WordClass::Title,
               "kommunikationschef sjukskoterska rektor avdelingsleder radgiver "
               "kontorchef paallikko johtaja geschaftsfuhrer referentin manager officer "
               "directeur medewerker directrice responsable"},
      ClassRow{WordClass::Kind, "kommun forening foretag kommune museum kaupunki verein council trust stichting"},
      ClassRow{WordClass::SignOff, "halsningar hilsen terveisin grussen regards groet cordialement"},
      ClassRow{WordClass::Telephone, "telefon tel tlf puh phone"},
      ClassRow{WordClass::Mobile, "mobil mobiltelefon matkapuhelin handy mobile mobiel portable"},
      ClassRow{WordClass::Switchboard, "vaxel sentralbord vaihde zentrale switchboard standard"},
      ClassRow{WordClass::Fax, "fax faksi telefax"},
      ClassRow{WordClass::Header, "fran fra lahettaja von from van de"},
      ClassRow{WordClass::NoNumber, "bankgiro orgnr ytunnus ustidnr iban"},
      ClassRow{WordClass::Particle, "af av von zu van de du"},
      ClassRow{WordClass::Both, "bada begge molemmat beide both"},
  };
  for (const ClassRow& row : rows) {
    for (const std::string& word : split(row.words)) {
      CAPTURE(word);
      CAPTURE(names_of(row.word_class == WordClass::Title ? classes_of(word) : whole_classes_of(word)));
      CHECK((classes_of(word).is(row.word_class) || whole_classes_of(word).is(row.word_class)));
    }
  }
}

TEST_CASE("an ending tells a word, but not as a whole word") {
  CHECK(classes_of("olofstromskommun").is(WordClass::Kind));
  CHECK_FALSE(whole_classes_of("olofstromskommun").is(WordClass::Kind));
  CHECK(whole_classes_of("kommun").is(WordClass::Kind));
  CHECK(classes_of("zzqx").is_nothing());
  CHECK(classes_of("").is_nothing());
}

TEST_CASE("a legal form is one as it is written") {
  for (const std::string_view form : {"AB", "A/S", "AS", "Oy", "GmbH", "KG", "Ltd", "Inc", "B.V.", "SARL"}) {
    CAPTURE(form);
    CHECK(is_legal_form(form));
  }
  for (const std::string_view word : {"Ås", "as", "ab", "oy", "Berg", ""}) {
    CAPTURE(word);
    CHECK_FALSE(is_legal_form(word));
  }
}

TEST_CASE("a line is words with what stands between them") {
  constexpr std::array rows = {
      TextRow{"Anna Berg, chef", "^anna_berg,chef"},
      TextRow{"Tel: 08", "^tel:08"},
      TextRow{"Anna Berg (chef) | Vision", "^anna_berg(chef|vision"},
      TextRow{"Dr. Anna Berg. Hon", "^dr(dot)_anna_berg(dot).hon"},
      TextRow{"Anna-Lisa O'Neil & Co", "^anna-lisa_o'neil_&_co"},
      TextRow{"a\tb", "^a\\b"},
      TextRow{"Anna \x01\x01\x01 Berg", "^anna@berg"},
      TextRow{"", ""},
  };
  for (const TextRow& row : rows) {
    CAPTURE(row.in);
    CHECK(words_with_gaps(row.in) == row.out);
  }
}

TEST_CASE("what an address is for shows in it") {
  struct Row {
    std::string_view address;
    bool is_role, is_dead, is_pattern, is_of_organisation;
  };
  constexpr std::array rows = {
      Row{"info@a.se", true, false, false, false},          Row{"presse@a.de", true, false, false, false},
      Row{"no-reply@a.se", true, true, false, false},       Row{"fornamn.efternamn@a.se", false, false, true, false},
      Row{"hallsta@hallsta.se", false, false, false, true}, Row{"anna.berg@a.se", false, false, false, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.address);
    CHECK(is_role_address(row.address) == row.is_role);
    CHECK(is_dead_address(row.address) == row.is_dead);
    CHECK(is_address_pattern(row.address) == row.is_pattern);
    CHECK(is_organisation_address(row.address) == row.is_of_organisation);
  }
}

TEST_CASE("a host is called like an organisation") {
  CHECK(host_name("maja@mail.regionvastervik.se") == "regionvastervik");
  CHECK(host_name("https://www.region-vastervik.se/kontakt") == "regionvastervik");
  CHECK(host_name("nothing").empty());
  CHECK(host_likeness("olofstrom", "Olofströms kommun") > 0);
  CHECK(host_likeness("lunde", "Alvums kommun") == 0);
}
