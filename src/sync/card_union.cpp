#include "sync/card_union.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mapping/entry_card.hpp"
#include "mapping/through_card.hpp"
#include "store/changes.hpp"
#include "sync/card_side.hpp"
#include "sync/pair_merge.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"
#include "vcard/decode.hpp"

namespace contacts {

namespace {

Entry nothing_of(EntryType type) {
  Entry nothing;
  nothing.type = type;
  return nothing;
}

std::string conflict_of_cards(const std::string& name, const Conflict& conflict) {
  return fmt::format("{}: {} is '{}' on another card, which is taken, and '{}' on this one", name, conflict.key->name,
                     escape_controls(conflict.mine.shown), escape_controls(conflict.theirs.shown));
}

// What says whether a card is a person's.
void drop_lines_of_type(Entry& said) {
  std::erase_if(said.vcard, [](const std::string& line) {
    const std::optional<Property> property = parse_content_line(line, VcardVersion::V4);
    return property && (is_named(*property, "KIND") || is_named(*property, "X-ABShowAs"));
  });
}

// The same organisation by another of its names.
void settle_organisation(const Entry& before, const Organisations& organisations, Entry& now) {
  if (!before.organisation || !now.organisation) return;
  const std::vector<std::string> lineage = organisations.place_of({now.organisation->text}).lineage;
  const bool is_same = !lineage.empty() && lineage == organisations.place_of({before.organisation->text}).lineage;
  if (is_same) now.organisation = before.organisation;
}

// Phones rename an organisation's card, and leave its old name on the cards of people: it must still find the entry.
void keep_old_name(const Entry& before, Entry& now) {
  if (before.type != EntryType::Organisation || before.name == now.name) return;
  const auto is_it = [&](const std::string& alias) { return fold(alias) == fold(before.name); };
  if (std::ranges::none_of(now.aliases, is_it)) now.aliases.push_back(before.name);
}

}  // namespace

bool CardUnion::is_of_directory(const Entry& entry) const {
  const std::vector<Entry>& entries = directory_.entries();
  return entry.position < entries.size() && &entries[entry.position] == &entry;
}

std::string_view CardUnion::region_of(const Entry& there) const {
  return is_of_directory(there) ? directory_.country(there) : std::string_view(region_);
}

Card CardUnion::made_card_of(const Entry& there, const Entry& now, const Organisations& organisations,
                             VcardVersion version) const {
  if (!is_of_directory(there)) return card_by_names(now, organisations, region_, version);
  return make_card(there, card_context(directory_, there), version).card;
}

std::vector<Remark> CardUnion::take(const Importer::Update& update) {
  const Entry& there = update.there;
  const Organisations& organisations = update.organisations;
  const bool is_there = is_of_directory(there);
  const auto [place, is_first] = taken_.try_emplace(&there, Taken{is_there ? Entry() : there, 0});
  Taken& taken = place->second;
  ++taken.count;
  const std::string made = write_card(made_card_of(there, taken.said, organisations, VcardVersion::V4));
  CardVersions theirs = new_card_versions(made, update.card, there.type, organisations, [&](Card settled) {
    CardEntry said = entry_of_card(as_card_of(there.type, std::move(settled)), organisations, photos_);
    said.entry.tags = update.imported.entry.tags;  // also those of its groups
    drop_lines_of_keys(said.entry, region_of(there));
    if (type_of_card(update.card) != there.type) drop_lines_of_type(said.entry);
    return said;
  });
  // Some lines are others in the card's own version.
  if (update.card.version != VcardVersion::V4)
    drop_lines_said_by(made_card_of(there, taken.said, organisations, update.card.version), theirs.now);
  settle_organisation(entry_of_made_card(made, organisations), organisations, theirs.now);
  const std::string name = in_quotes(there.name);
  std::vector<Remark> remarks;
  const std::vector<std::string> own = drop_lines_it_has(is_there ? there : taken.said, theirs.now);
  if (!own.empty()) remarks.push_back({0, fmt::format("{} keeps its own {}", name, fmt::join(own, ", "))});
  if (is_there && is_first) {
    taken.said = std::move(theirs.now);
    return remarks;
  }
  static_cast<void>(drop_lines_it_has(taken.said, theirs.now));
  const Entry said = is_there ? taken.said : entry_of_made_card(made, organisations);
  Merged merged = merge_with_card(taken.said, {nothing_of(there.type), said}, theirs, region_of(there), Wins::Neither);
  taken.said = std::move(merged.entry);
  has_conflicts_ = has_conflicts_ || !merged.conflicts.empty();
  for (const Conflict& conflict : merged.conflicts)
    remarks.push_back({0, conflict_of_cards(name, conflict)});
  return remarks;
}

std::map<const Entry*, Entry> CardUnion::changed(const Organisations& organisations) const {
  std::map<const Entry*, Entry> all;
  for (const auto& [there, taken] : taken_) {
    Entry now = taken.said;
    if (is_of_directory(*there)) {
      const Entry nothing = nothing_of(there->type);
      const Entry said = entry_of_made_card(made_card(directory_, *there), organisations);
      now = merge_with_card(*there, {nothing, said}, {nothing, taken.said, true, {}}, directory_.country(*there),
                            Wins::Theirs)
                .entry;
      keep_old_name(*there, now);
    }
    if (!says_the_same(*there, now)) all.emplace(there, std::move(now));
  }
  return all;
}

}  // namespace contacts
