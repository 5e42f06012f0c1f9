// Entries and cards for the tests of vCards.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "mapping/entry_card.hpp"
#include "model/directory.hpp"
#include "vcard_check.hpp"

namespace contacts::vcard_fixture {

inline constexpr std::string_view uuid = "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1";

inline Directory directory_of(std::vector<Entry> entries) {
  SourceFile file;
  file.path = "contacts.toml";
  file.name = "Svenska industrikommuner";
  file.country = "SE";
  std::vector<Diagnostic> diagnostics;
  return Directory::build({std::move(file)}, std::move(entries), diagnostics);
}

// A card as bytes.
struct WrittenCard {
  std::string text;
  std::vector<std::string> losses;
};

// Both ways to write a card must come to the same.
inline WrittenCard card_in(const Directory& directory, const Entry& entry, VcardVersion version) {
  const CardContext context = card_context(directory, entry);
  CardResult result = make_card(entry, context, version);
  WrittenCard card{write_card(result.card), std::move(result.losses)};
  std::string text = "before\r\n";
  CHECK(append_card(entry, context, version, text) == card.losses);
  CHECK(text == "before\r\n" + card.text);
  return card;
}

inline WrittenCard card_of(const Entry& entry, VcardVersion version) {
  const Directory directory = directory_of({entry});
  return card_in(directory, directory.entries().front(), version);
}

inline Reference reference_to(std::string_view text) {
  return {std::string(text), {}, {}};
}

inline TypedValue typed(std::string_view value, ValueKind kind = ValueKind::Unspecified) {
  return {std::string(value), kind, {}};
}

// With the uid above.
inline Entry entry_of(EntryType type, std::string_view name) {
  Entry entry;
  entry.type = type;
  entry.name = name;
  entry.uid = uuid;
  return entry;
}

inline Entry person(std::string_view name) {
  return entry_of(EntryType::Contact, name);
}
inline Entry organisation(std::string_view name) {
  return entry_of(EntryType::Organisation, name);
}

// Lines as a vCard has them.
inline std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) {
    out += line;
    out += "\r\n";
  }
  return out;
}

// What the byte check finds; empty where all is well.
inline std::string findings_in(std::string_view bytes) {
  return joined(check_vcard_bytes(bytes));
}

}  // namespace contacts::vcard_fixture
