#include "sync/pair_merge.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "compare/differences.hpp"
#include "sync/card_side.hpp"
#include "sync/groups.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

// A word as a shell takes it.
std::string shell_word(const std::string& text) {
  std::string word = "'";
  for (const char c : text)
    word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

std::string shown(const Said& said) {
  return said.shown.empty() ? "nothing" : in_quotes(said.shown);
}

// As the entry has it, not as a card would.
std::string as_written(const Key& key, const Entry& entry, std::string_view region, const Said& said) {
  for (const Said& one : said_of(key, entry, region, Tolerance::Exact)) {
    if (!one.essence.empty() && one.essence == said.essence) return one.shown;
  }
  return said.shown;
}

std::string assignments_of(const Entry& entry, const Conflict& conflict, std::string_view region) {
  const Key& key = *conflict.key;
  const bool is_address = std::holds_alternative<AddressesKey>(key.type);
  const bool is_typed = std::holds_alternative<TypedValuesKey>(key.type);
  const bool is_list = is_typed || std::holds_alternative<TextsKey>(key.type) ||
                       std::holds_alternative<ReferencesKey>(key.type) ||
                       std::holds_alternative<ContentLinesKey>(key.type);
  if (is_address) return {};
  const std::string name(key.name);
  if (!is_list) return name + "=" + shell_word(conflict.theirs.shown);
  std::string text;
  if (!conflict.mine.shown.empty())
    text = name + "-=" + shell_word(as_written(key, entry, region, conflict.mine)) + " ";
  const std::string kind(is_typed ? name_of(conflict.theirs.kind) : std::string_view());
  return text + name + (kind.empty() ? "" : "." + kind) + "+=" + shell_word(conflict.theirs.shown);
}

// A card without a name says none: the makeshift one is no other name.
Entry said_by(CardEntry made) {
  if (!made.has_name) made.entry.name.clear();
  return std::move(made.entry);
}

}  // namespace

CardVersions card_versions(const Remembered& before, const CardNow& now, EntryType type,
                           const Organisations& organisations, std::string_view region, const KeptByWriter& kept) {
  const Card card_before = parse_card(before.card);
  CardVersions versions;
  versions.before = entry_of_synced_card(card_before, organisations, type).entry;
  add_groups(before.groups, versions.before);
  versions.now = said_by(entry_of_synced_card(settled(now.card, card_before), organisations, type));
  add_groups(now.groups, versions.now);
  settle_lists(versions.now, versions.before);
  versions.not_kept = restore_dropped(versions.before, kept, versions.now);
  versions.has_changed = !differences(versions.before, versions.now, region, Tolerance::Clients).empty();
  return versions;
}

CardVersions new_card_versions(std::string_view made_card, const CardNow& now, EntryType type,
                               const Organisations& organisations) {
  return new_card_versions(made_card, now.card, type, organisations, [&](Card settled) {
    CardEntry made = entry_of_synced_card(std::move(settled), organisations, type);
    add_groups(now.groups, made.entry);
    return made;
  });
}

CardVersions new_card_versions(std::string_view made_card, const Card& card, EntryType type,
                               const Organisations& organisations, const std::function<CardEntry(Card settled)>& read) {
  const Card made = parse_card(made_card);
  CardVersions versions;
  versions.before.type = type;
  versions.now = said_by(read(settled(card, made)));
  settle_lists(versions.now, entry_of_made_card(made_card, organisations));
  drop_lines_said_by(made, versions.now);
  versions.has_changed = true;
  return versions;
}

Merged merge_with_card(const Entry& target, const Version& mine, const CardVersions& theirs, std::string_view region,
                       Wins wins) {
  Merged merged =
      merge(target, mine, {theirs.before, theirs.now, Tolerance::Clients}, {region, wins, is_hidden_from_cards});
  // The entry need not have said them.
  if (merged.entry.name != target.name) {
    for (const auto member : {&Entry::prefix, &Entry::given_name, &Entry::family_name, &Entry::suffix})
      merged.entry.*member = theirs.now.*member;
  }
  return merged;
}

bool is_hidden_from_cards(const Key& key) {
  constexpr auto hidden =
      std::to_array<std::string_view>({"id", "kind", "source", "checked", "uid", "part_of", "member_of", "vcard"});
  return std::ranges::find(hidden, key.name) != hidden.end();
}

std::string conflict_text(const Entry& entry, const Conflict& conflict, std::string_view region,
                          const ConflictPlace& place) {
  Said mine = conflict.mine;
  mine.shown = as_written(*conflict.key, entry, region, mine);
  std::string text = fmt::format("'{}': {} is {} in {} and {} in {}", escape_controls(entry.name), conflict.key->name,
                                 shown(mine), place.entry_file, shown(conflict.theirs), place.card_file);
  const std::string assignments = assignments_of(entry, conflict, region);
  text += "; both stay. To take the card's: ";
  text += assignments.empty() ? place.program + " edit " + entry.id
                              : place.program + " set " + entry.id + " " + assignments;
  return escape_controls(text);
}

}  // namespace contacts
