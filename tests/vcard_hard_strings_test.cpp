// Texts that are hard to carry, in every property that is text: the card must pass the byte check, and a reader that
// unfolds and unescapes it must get the text back.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "vcard_fixture.hpp"

using namespace contacts;
using namespace contacts::vcard_fixture;

namespace {

struct TextProperty {
  std::string_view name;
  EntryType type;
  std::size_t component;  // counted from 0, where the value has components
  void (*set)(Entry& entry, const std::string& text);
};

constexpr std::size_t whole = static_cast<std::size_t>(-1);

constexpr auto text_properties = std::to_array<TextProperty>({
    {"FN", EntryType::Contact, whole, [](Entry& entry, const std::string& text) { entry.name = text; }},
    {"FN", EntryType::Organisation, whole, [](Entry& entry, const std::string& text) { entry.name = text; }},
    {"ORG", EntryType::Organisation, 0, [](Entry& entry, const std::string& text) { entry.name = text; }},
    {"N", EntryType::Contact, 0, [](Entry& entry, const std::string& text) { entry.family_name = text; }},
    {"N", EntryType::Contact, 1, [](Entry& entry, const std::string& text) { entry.given_name = text; }},
    {"N", EntryType::Contact, 3, [](Entry& entry, const std::string& text) { entry.prefix = text; }},
    {"N", EntryType::Contact, 4, [](Entry& entry, const std::string& text) { entry.suffix = text; }},
    {"NICKNAME", EntryType::Contact, whole, [](Entry& entry, const std::string& text) { entry.aliases = {text}; }},
    {"ORG", EntryType::Contact, 0,
     [](Entry& entry, const std::string& text) { entry.organisation = reference_to(text); }},
    {"ORG", EntryType::Contact, 1, [](Entry& entry, const std::string& text) { entry.department = text; }},
    {"TITLE", EntryType::Contact, whole, [](Entry& entry, const std::string& text) { entry.title = text; }},
    {"ROLE", EntryType::Contact, whole, [](Entry& entry, const std::string& text) { entry.role = text; }},
    {"TEL", EntryType::Contact, whole,
     [](Entry& entry, const std::string& text) { entry.phones = {typed(text, ValueKind::Fax)}; }},
    {"EMAIL", EntryType::Contact, whole,
     [](Entry& entry, const std::string& text) { entry.emails = {typed(text, ValueKind::Work)}; }},
    {"ADR", EntryType::Contact, 0, [](Entry& entry, const std::string& text) { entry.addresses.at(0).box = text; }},
    {"ADR", EntryType::Contact, 2, [](Entry& entry, const std::string& text) { entry.addresses.at(0).street = text; }},
    {"ADR", EntryType::Contact, 3, [](Entry& entry, const std::string& text) { entry.addresses.at(0).city = text; }},
    {"ADR", EntryType::Contact, 4, [](Entry& entry, const std::string& text) { entry.addresses.at(0).region = text; }},
    {"ADR", EntryType::Contact, 5,
     [](Entry& entry, const std::string& text) { entry.addresses.at(0).postcode = text; }},
    {"ADR", EntryType::Contact, 6, [](Entry& entry, const std::string& text) { entry.addresses.at(0).country = text; }},
    {"CATEGORIES", EntryType::Contact, whole, [](Entry& entry, const std::string& text) { entry.tags = {text}; }},
    {"NOTE", EntryType::Contact, whole, [](Entry& entry, const std::string& text) { entry.note = text; }},
    {"X-CONTACTS-KIND", EntryType::Organisation, whole,
     [](Entry& entry, const std::string& text) { entry.kind = text; }},
    {"X-CONTACTS-PART-OF", EntryType::Organisation, whole,
     [](Entry& entry, const std::string& text) { entry.part_of = reference_to(text); }},
    {"X-CONTACTS-MEMBER-OF", EntryType::Organisation, whole,
     [](Entry& entry, const std::string& text) { entry.member_of = {reference_to(text)}; }},
    {"X-CONTACTS-SOURCE", EntryType::Contact, whole,
     [](Entry& entry, const std::string& text) { entry.source = text; }},
});

struct HardText {
  std::string in;
  std::string carried;  // empty: as it is
};

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i)
    out += text;
  return out;
}

std::vector<HardText> hard_texts() {
  return {
      {"one, two,three,", ""},
      {"one; two;three;", ""},
      {"10:30: :", ""},
      {R"("quoted" and ")", ""},
      {"C:\\new\\", ""},
      {R"(typed \n and \, and \; and \\)", ""},
      {"\\", ""},
      {"\\\\n\\\n", ""},
      {"two\nlines", ""},
      {"\nleading and trailing\n\n", ""},
      {"one\r\ntwo\rthree", "one\ntwo\nthree"},
      {"\ttab\t\ttab\t", ""},
      {" leading and trailing blanks ", ""},
      {repeated(" ", 150) + "x" + repeated(" ", 150), ""},
      {"emoji 😀 👩‍👩‍👧 🇸🇪", ""},
      {repeated("👩‍👩‍👧", 40), ""},
      {"combining a\u0308 e\u0301\u0302", ""},
      {"a" + repeated("\u0308", 100), ""},
      {"שלום, עולם; مرحبا", ""},
      {"\u202Eoverride\u202C", ""},
      {"line\u2028separator\u2029and\u0085", ""},
      {"\uFEFFmark", ""},
      {repeated("x", 300), ""},
      {repeated("å", 300), ""},
      {repeated(",", 300), ""},
      {repeated("\n", 150) + "x" + repeated("\n", 150), ""},
      {"BEGIN:VCARD\r\nEND:VCARD", "BEGIN:VCARD\nEND:VCARD"},
      {"END:VCARD\nNOTE:injected", ""},
      {"^n ^^ ^' %0A =0D=0A &amp; <b>", ""},
      {"a\x1b[31mb\x01", "a[31mb"},
      {"Malm\xF6 \xC3", "Malm\uFFFD \uFFFD"},
  };
}

Entry entry_with(const TextProperty& property, const std::string& text) {
  Entry entry;
  entry.type = property.type;
  entry.name = "Anna Berg";
  if (property.name == "ORG" && property.component == 1) entry.organisation = reference_to("Volvo");
  entry.addresses.emplace_back();
  property.set(entry, text);
  return entry;
}

std::string unfold(std::string card) {
  constexpr std::string_view fold = "\r\n ";
  for (std::size_t at = 0; (at = card.find(fold, at)) != std::string::npos;)
    card.erase(at, fold.size());
  return card;
}

// The value of the only line of a property.
std::string raw_value(const std::string& card, std::string_view name) {
  std::string found;
  int lines = 0;
  const std::string unfolded = unfold(card);
  for (std::size_t begin = 0; begin < unfolded.size();) {
    const std::size_t end = unfolded.find("\r\n", begin);
    const std::string line = unfolded.substr(begin, end - begin);
    begin = end + 2;
    if (line.substr(0, line.find_first_of(":;")) != name) continue;
    found = line.substr(line.find(':') + 1);
    ++lines;
  }
  CHECK(lines == 1);
  return found;
}

// The unescaped components of a value, or its only one.
std::vector<std::string> decoded(std::string_view value, bool has_components) {
  std::vector<std::string> components(1);
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == ';' && has_components) {
      components.emplace_back();
    } else if (value[i] != '\\') {
      components.back() += value[i];
    } else if (++i < value.size()) {
      components.back() += value[i] == 'n' ? '\n' : value[i];
    }
  }
  return components;
}

}  // namespace

TEST_CASE("a hard text in any property passes the byte check and comes back from a reader") {
  for (const TextProperty& property : text_properties) {
    for (const HardText& text : hard_texts()) {
      for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4}) {
        CAPTURE(property.name);
        CAPTURE(property.component);
        CAPTURE(text.in);
        const WrittenCard card = card_of(entry_with(property, text.in), version);
        CHECK(findings_in(card.text) == "");
        const bool has_components = property.component != whole;
        const std::vector<std::string> components = decoded(raw_value(card.text, property.name), has_components);
        const std::size_t component = has_components ? property.component : 0;
        REQUIRE(component < components.size());
        CHECK(components[component] == (text.carried.empty() ? text.in : text.carried));
      }
    }
  }
}

TEST_CASE("hard texts in all properties at once and as uid and web page pass the byte check") {
  for (const HardText& text : hard_texts()) {
    for (const EntryType type : {EntryType::Contact, EntryType::Organisation}) {
      Entry entry;
      entry.type = type;
      entry.addresses.emplace_back();
      for (const TextProperty& property : text_properties) {
        if (property.type == type) property.set(entry, text.in);
      }
      entry.uid = text.in;
      entry.urls = {typed(text.in, ValueKind::Home), typed("https://example.org/" + text.in)};
      for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4}) {
        CAPTURE(text.in);
        CHECK(findings_in(card_of(entry, version).text) == "");
      }
    }
  }
}
