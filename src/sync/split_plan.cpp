#include "sync/split_plan.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "mapping/card_entry.hpp"
#include "model/identity.hpp"
#include "store/changes.hpp"
#include "sync/card_side.hpp"
#include "sync/pair_merge.hpp"
#include "text/escape.hpp"
#include "text/hash.hpp"

namespace contacts {

namespace {

std::uint64_t hash_of_bytes(std::string_view bytes) {
  return Fnv1a().add(bytes).value();
}

}  // namespace

SplitPlanner::SplitPlanner(const Directory& directory, CardFolder& folder, const std::vector<Remembered>& memory,
                           SplitRules rules)
    : directory_(directory),
      folder_(folder),
      memory_(memory),
      rules_(std::move(rules)),
      organisations_(organisations_of(directory)),
      groups_(folder.files()) {
  for (const Remembered& one : memory_)
    remembered_.emplace(one.uid, &one);
  find_cards();
}

// Of two cards of one UID, the one that has the name of an export.
void SplitPlanner::find_cards() {
  for (FolderCard& file : folder_.files()) {
    files_.emplace(file.name, &file);
    if (!file.problem.empty() || file.is_group) continue;
    const auto [place, is_new] = cards_.try_emplace(comparable_uid(file.uid), &file);
    if (!is_new && file.name == file_name_of_card(file.uid)) place->second = &file;
  }
}

FolderCard* SplitPlanner::card_of(const Entry& entry, const Remembered* before) const {
  const std::string uid(directory_.uid_of(entry));
  if (const auto card = cards_.find(before != nullptr ? before->card_uid : comparable_uid(uid)); card != cards_.end())
    return card->second;
  // What stands in its place, and is no card or another one.
  const auto file = files_.find(before != nullptr ? before->name : file_name_of_card(uid));
  return file == files_.end() ? nullptr : file->second;
}

void SplitPlanner::take(const Entry& entry, std::string bytes) {
  const auto known = remembered_.find(comparable_uid(directory_.uid_of(entry)));
  const Remembered* before = nullptr;
  if (known != remembered_.end()) {
    before = known->second;
    remembered_.erase(known);
  }
  FolderCard* const card = card_of(entry, before);
  if (card == nullptr || card->is_link) {
    write(entry, before, card, std::move(bytes));
    return;
  }
  const bool is_known = before != nullptr && card->known == before;
  if (is_known && hash_of_bytes(bytes) == before->card_hash) {
    kept_.push_back({before, card->stamp});
    return;
  }
  folder_.load(*card);
  bring_in_step(entry, before, *card, std::move(bytes));
}

void SplitPlanner::write(const Entry& entry, const Remembered* before, const FolderCard* card, std::string bytes) {
  const std::string uid = directory_.uid_of(entry);
  CardWrite write;
  write.name = card != nullptr ? card->name : before != nullptr ? before->name : file_name_of_card(uid);
  if (card != nullptr) write.stamp = card->stamp;
  Remembered memory = remembered_card(directory_, entry, uid, write.name, bytes, parse_card(bytes));
  write.memory = remember(std::move(memory), before);
  write.after = std::move(bytes);
  plan_.cards.writes.push_back(std::move(write));
}

void SplitPlanner::bring_in_step(const Entry& entry, const Remembered* before, FolderCard& card, std::string bytes) {
  if (card.problem.empty() && card.bytes == bytes) {
    Remembered memory = remembered_card(directory_, entry, directory_.uid_of(entry), card.name, bytes, card.card);
    memory.stamp = card.stamp;
    remember(std::move(memory), before);
    return;
  }
  const bool is_of_entry =
      card.problem.empty() && card.has_uid && comparable_uid(card.uid) == comparable_uid(directory_.uid_of(entry));
  const bool is_replaced = is_of_entry && may_replace(before, card);
  if (!is_replaced && card.problem.empty() && may_edit(entry, before, card)) {
    edits_.push_back({Link::Fate::Both, before, entry.position, std::nullopt, &card, {}});
  } else if (is_replaced || rules_.is_forced) {
    write(entry, before, &card, std::move(bytes));
  } else {
    leave(card, before,
          card.problem.empty()
              ? fmt::format("'{}' was changed there since it was written", escape_controls(entry.name))
              : fmt::format("the card of '{}' belongs there, but {}", escape_controls(entry.name), card.problem),
          "overwrites");
  }
}

// A card that the program wrote, as it wrote it. What a client wrote, and a sync has seen, has its photos.
bool SplitPlanner::may_replace(const Remembered* before, const FolderCard& card) const {
  return (before == nullptr || hash_of_bytes(card.bytes) == before->card_hash) && rules_.is_own(card);
}

// One that says what it said when it was in step; or, where that is not known, nothing that the entry does not say.
bool SplitPlanner::may_edit(const Entry& entry, const Remembered* before, const FolderCard& card) const {
  const CardNow now{card.card, groups_.names_of(card.uid)};
  const std::string_view region = directory_.country(entry);
  if (before != nullptr) {
    constexpr KeptByWriter everything{true, true, true, true, true};
    return !card_versions(*before, now, entry.type, organisations_, region, everything).has_changed;
  }
  if (comparable_uid(card.uid) != comparable_uid(directory_.uid_of(entry))) return false;
  const std::string made = made_card(directory_, entry);
  const Entry mine = entry_of_made_card(made, organisations_);
  Entry nothing;
  nothing.type = entry.type;
  const CardVersions theirs = new_card_versions(made, now, entry.type, organisations_);
  return says_the_same(mine, merge_with_card(mine, {nothing, mine}, theirs, region, Wins::Theirs).entry);
}

std::size_t SplitPlanner::remember(Remembered one, const Remembered* before) {
  plan_.cards.memory.push_back(std::move(one));
  plan_.cards.old_memory.push_back(before);
  return plan_.cards.memory.size() - 1;
}

void SplitPlanner::leave(const FolderCard& card, const Remembered* before, const std::string& why,
                         std::string_view forced) {
  if (before != nullptr) remember(*before, before);
  plan_.messages.push_back(fmt::format("{}: {}; it is left as it is (--force {} it)",
                                       escape_controls(folder_.path_of(card.name)), why, forced));
  plan_.needs_decision = true;
}

// ---- Entries that are gone

void SplitPlanner::prune() {
  std::unordered_set<std::string> there;
  for (const Entry& entry : directory_.entries())
    there.insert(comparable_uid(directory_.uid_of(entry)));
  for (const Remembered& one : memory_) {
    if (!there.contains(one.uid)) prune_remembered(one);
  }
  if (!memory_.empty()) return;
  for (FolderCard& card : folder_.files()) {
    const bool is_card = card.problem.empty() && !card.is_group && !card.is_link;
    if (is_card && !there.contains(comparable_uid(card.uid))) prune_unknown(card);
  }
}

void SplitPlanner::prune_remembered(const Remembered& one) {
  const auto found = cards_.find(one.card_uid);
  if (found == cards_.end()) {
    const bool is_there = files_.contains(one.name);  // and cannot be read
    if (!is_there) remembered_.erase(one.uid);
    return;
  }
  FolderCard& card = *found->second;
  folder_.load(card);
  const std::string name = escape_controls(entry_of_made_card(one.entry, organisations_).name);
  const bool is_ours = card.problem.empty() && hash_of_bytes(card.bytes) == one.card_hash && rules_.is_own(card);
  remembered_.erase(one.uid);
  if (is_ours || rules_.is_forced) {
    if (!is_ours) plan_.removed += card.bytes;
    remove(card, name);
  } else {
    leave(card, &one, fmt::format("'{}' is gone, but its card was changed since it was written", name), "removes");
  }
}

void SplitPlanner::prune_unknown(FolderCard& card) {
  folder_.load(card);
  if (card.problem.empty() && card.has_uid && rules_.is_own(card))
    remove(card, escape_controls(entry_of_card(card.card, organisations_, Photos::Drop).entry.name));
}

void SplitPlanner::remove(FolderCard& card, const std::string& name) {
  plan_.cards.changes.push_back(fmt::format("{}: - {}", escape_controls(folder_.path_of(card.name)), name));
  plan_.cards.writes.push_back({card.name, card.stamp, {}, {}, true, std::nullopt});
  ++removed_;
}

// ---- All of it

void SplitPlanner::edit_cards() {
  SyncRules rules;
  if (rules_.is_forced) rules.wins = Wins::Mine;
  const auto entry_of = [&](const Link& link) -> const Entry& { return directory_.entries()[*link.position]; };
  CardPlan edited = plan_cards(directory_, edits_, entry_of, folder_, rules);
  const std::size_t before = plan_.cards.memory.size();
  for (std::size_t i = 0; i < edited.memory.size(); ++i)
    remember(std::move(edited.memory[i]), edited.old_memory[i]);
  for (CardWrite& write : edited.writes) {
    if (write.memory) *write.memory += before;
    plan_.cards.writes.push_back(std::move(write));
  }
}

SplitPlan SplitPlanner::finish() {
  const std::size_t all = memory_.empty() ? cards_.size() : memory_.size();
  if (!rules_.is_forced && is_too_much(removed_, all)) {
    SplitPlan refused;
    refused.is_refused = refused.needs_decision = true;
    refused.messages.push_back(
        guarded(fmt::format("{} of {} cards would be removed, since their entries are gone", removed_, all)));
    return refused;
  }
  if (!edits_.empty()) edit_cards();
  const auto is_same = [](const Kept& one) { return one.memory->stamp == one.stamp; };
  plan_.is_remembered = plan_.cards.memory.empty() && kept_.size() + remembered_.size() == memory_.size() &&
                        std::ranges::all_of(kept_, is_same);
  if (plan_.is_remembered) return std::move(plan_);
  for (const Kept& one : kept_) {
    Remembered same = *one.memory;
    same.stamp = one.stamp;
    remember(std::move(same), one.memory);
  }
  for (const auto& [uid, one] : remembered_)
    remember(*one, one);
  return std::move(plan_);
}

}  // namespace contacts
