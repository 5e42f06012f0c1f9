#include "mapping/tidy_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "text/ascii.hpp"
#include "text/excerpt.hpp"
#include "text/invisible.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"

namespace contacts {

namespace {

std::string sentence_on(const LostSense& lost, std::string_view text) {
  const std::string plain = excerpt(without_deceptive(text));
  const auto code = static_cast<std::uint32_t>(lost.character);
  switch (lost.kind) {
    case LostSense::Kind::Parting:
      return fmt::format("'{}' had U+{:04X} between two letters, which cannot be seen; are they two words?", plain,
                         code);
    case LostSense::Kind::Order:
      return fmt::format("'{}' had U+{:04X}, which shows what follows it backwards; is it right without?", plain, code);
    case LostSense::Kind::HiddenLetters:
      return fmt::format("'{}' had letters that cannot be seen (U+{:04X}); they are left out", plain, code);
  }
  return {};
}

std::string what_is_lost(std::string_view text) {
  const std::optional<LostSense> lost = lost_sense(text);
  return lost ? sentence_on(*lost, text) : std::string();
}

using Components = std::vector<std::vector<std::string>>;

std::string cleaned(const Components& components) {
  std::string value;
  for (const std::vector<std::string>& items : components) {
    if (&items != &components.front()) value += ';';
    for (const std::string& item : items) {
      if (&item != &items.front()) value += ',';
      value += escape_component(without_deceptive(item));
    }
  }
  return value;
}

// Whether nothing can be wrong with a value or its items, as with most: none is escaped, or has a blank at an end.
bool is_plain(std::string_view value) {
  if (may_have_invisible(value)) return false;
  const auto is_end = [&](std::size_t i) { return i >= value.size() || value[i] == ';' || value[i] == ','; };
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\' || is_ascii_control(value[i])) return false;
    if (value[i] == ' ' && (i == 0 || is_end(i - 1) || is_end(i + 1))) return false;
  }
  return true;
}

std::string tidy_components(Property& property, const Components& components) {
  std::string sentence;
  bool needs_cleaning = false;
  for (const std::vector<std::string>& items : components) {
    for (const std::string& item : items) {
      needs_cleaning = needs_cleaning || without_deceptive(item) != item;
      if (sentence.empty()) sentence = what_is_lost(item);
    }
  }
  if (needs_cleaning) property.value = cleaned(components);
  return sentence;
}

}  // namespace

std::string tidy_names(Property& property, VcardVersion version) {
  constexpr auto texts = std::to_array<std::string_view>(
      {"FN", "TITLE", "ROLE", "X-CONTACTS-KIND", "X-CONTACTS-PART-OF", "X-CONTACTS-MEMBER-OF"});
  constexpr auto lists = std::to_array<std::string_view>({"NICKNAME", "CATEGORIES"});
  constexpr auto compounds = std::to_array<std::string_view>({"N", "ORG", "ADR"});
  const bool is_list = is_one_of(property.name, lists);
  const bool is_compound = is_one_of(property.name, compounds);
  if (!is_list && !is_compound && !is_one_of(property.name, texts)) return {};
  if (is_plain(property.value)) return {};
  if (is_list) return tidy_components(property, {split_list(property.value)});
  if (is_compound) return tidy_components(property, split_components(property.value));
  const std::string text = unescape_text(property.value);
  if (const std::string plain = without_deceptive(text); plain != text) property.value = escape_text(plain, version);
  return what_is_lost(text);
}

std::string lost_but_parting(std::string_view text) {
  const std::optional<LostSense> lost = lost_sense(text);
  return lost && lost->kind != LostSense::Kind::Parting ? sentence_on(*lost, text) : std::string();
}

}  // namespace contacts
