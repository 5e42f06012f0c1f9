#include "sync/plan.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "compare/differences.hpp"
#include "model/place.hpp"
#include "store/changes.hpp"
#include "sync/card_side.hpp"
#include "sync/links.hpp"
#include "sync/pair_merge.hpp"
#include "text/escape.hpp"
#include "text/hash.hpp"

// First who belongs to whom (links.cpp), then for each pair what the card changed, which goes into the entry. What the
// entry changed goes into the card once the directory is as it is to be: see card_plan.cpp.

namespace contacts {

namespace {

class Planner {
 public:
  Planner(const Directory& directory, CardFolder& folder, const std::vector<Remembered>& memory, const SyncRules& rules)
      : directory_(directory),
        folder_(folder),
        memory_(memory),
        rules_(rules),
        organisations_(organisations_of(directory)),
        groups_(folder.files()),
        linking_(directory, folder, memory, rules, organisations_, groups_, plan_) {}

  SyncPlan plan(const Advance& advance) {
    linking_.link();
    learn_what_writers_keep();
    for (Link& link : plan_.links) {
      judge(link);
      tell_done(advance);
    }
    keep_what_is_referred_to();
    remove_entries();
    mention_new_organisations();
    guard();
    return std::move(plan_);
  }

 private:
  [[nodiscard]] const Entry& entry_of(const Link& link) const { return directory_.entries()[*link.position]; }
  [[nodiscard]] std::string path_of(const FolderCard& card) const {
    return escape_controls(folder_.path_of(card.name));
  }
  [[nodiscard]] std::string groups_of(const FolderCard& card) const { return groups_.names_of(card.uid); }
  void tell(std::string message) { plan_.messages.push_back(std::move(message)); }

  [[nodiscard]] bool has_card_changed(const Link& link) const {
    const bool is_same = link.card->known == link.before ||
                         (link.card->is_loaded && Fnv1a().add(link.card->bytes).value() == link.before->card_hash);
    return !is_same || groups_of(*link.card) != link.before->groups;
  }

  void learn_what_writers_keep() {
    for (const Link& link : plan_.links) {
      if (link.card == nullptr || link.before == nullptr || !has_card_changed(link)) continue;
      folder_.load(*link.card);
      add_kept(entry_of_synced_card(link.card->card, organisations_).entry, kept_[writer_of(link.card->card)]);
    }
  }

  // ---- One pair

  void judge(Link& link) {
    if (link.fate == Link::Fate::Leave || link.added) return;
    if (link.position && link.card != nullptr) {
      if (link.before == nullptr) {
        unite(link);
      } else if (has_card_changed(link)) {
        take_over(link);
      }
    } else if (link.position && link.before != nullptr) {
      judge_removed_card(link);
    } else if (link.card != nullptr) {
      judge_removed_entry(link);
    }
  }

  void unite(Link& link) {
    folder_.load(*link.card);
    const Entry& entry = entry_of(link);
    const std::string made = made_card(directory_, entry);
    const CardVersions theirs =
        new_card_versions(made, {link.card->card, groups_of(*link.card)}, entry.type, organisations_);
    Entry nothing;
    nothing.type = entry.type;
    merge_into(link, {nothing, entry_of_made_card(made, organisations_)}, theirs,
               rules_.wins == Wins::Mine ? Wins::Mine : Wins::Theirs);
  }

  void take_over(Link& link) {
    const Entry& entry = entry_of(link);
    const CardVersions theirs = versions_of(link, entry.type, directory_.country(entry));
    tell_not_kept(link, entry.name, theirs);
    if (!theirs.has_changed) return;
    const Entry before = entry_of_made_card(link.before->entry, organisations_);
    const Entry now = entry_of_made_card(made_card(directory_, entry), organisations_);
    merge_into(link, {before, now}, theirs, rules_.wins);
  }

  CardVersions versions_of(const Link& link, EntryType type, std::string_view region) {
    folder_.load(*link.card);
    const Card& card = link.card->card;
    return card_versions(*link.before, {card, groups_of(*link.card)}, type, organisations_, region,
                         kept_[writer_of(card)]);
  }

  void tell_not_kept(const Link& link, const std::string& name, const CardVersions& theirs) {
    for (const std::string_view key : theirs.not_kept) {
      tell(fmt::format("{}: '{}' has lost its {} there; whoever wrote the card may keep none, so the entry keeps it",
                       path_of(*link.card), escape_controls(name), key));
    }
  }

  void merge_into(Link& link, const Version& mine, const CardVersions& theirs, Wins wins) {
    const Entry& entry = entry_of(link);
    const std::string_view region = directory_.country(entry);
    const auto edited = plan_.edited.find(entry.position);
    Merged merged = merge_with_card(edited == plan_.edited.end() ? entry : edited->second, mine, theirs, region, wins);
    for (const Conflict& conflict : merged.conflicts) {
      tell(conflict_text(entry, conflict, region, {place_of(directory_, entry), path_of(*link.card), rules_.program}));
      plan_.needs_decision = true;
    }
    link.conflicts = std::move(merged.conflicts);
    if (says_the_same(entry, merged.entry)) return;
    if (merged.entry.name != entry.name && entry.type == EntryType::Organisation)
      plan_.renamed.push_back(entry.position);
    const bool is_elsewhere = merged.entry.organisation &&
                              (!entry.organisation || merged.entry.organisation->text != entry.organisation->text);
    if (is_elsewhere) mentioned_.push_back(merged.entry.organisation->text);
    plan_.edited.insert_or_assign(entry.position, merged.entry);
  }

  // ---- Removals

  void judge_removed_card(Link& link) {
    const Entry& entry = entry_of(link);
    const std::string made = made_card(directory_, entry);
    const bool has_changed = Fnv1a().add(made).value() != link.before->entry_hash &&
                             !differences(entry_of_made_card(link.before->entry, organisations_),
                                          entry_of_made_card(made, organisations_), directory_.country(entry))
                                  .empty();
    if (has_changed && rules_.wins != Wins::Theirs) {
      keep(link, "changed in the file");
    } else {
      plan_.removed.insert(entry.position);
    }
  }

  void keep(Link& link, std::string_view why) {
    const Entry& entry = entry_of(link);
    link.fate = Link::Fate::Keep;
    plan_.needs_decision = true;
    tell(fmt::format("'{}' ({}): its card was removed, but the entry is {}; it stays, and its card is written again",
                     escape_controls(entry.name), place_of(directory_, entry), why));
  }

  void judge_removed_entry(Link& link) {
    if (!has_card_changed(link) || rules_.wins == Wins::Mine) {
      link.fate = Link::Fate::RemoveCard;
      return;
    }
    Entry entry = entry_of_made_card(link.before->entry, organisations_);
    entry.location.file = static_cast<std::uint32_t>(rules_.new_file);
    const std::string_view region = directory_.country(entry);
    const CardVersions theirs = versions_of(link, entry.type, region);
    if (!theirs.has_changed) {
      link.fate = Link::Fate::RemoveCard;
      return;
    }
    const Entry before = entry;
    entry = merge(before, {before, before}, {theirs.before, theirs.now, Tolerance::Clients}, {region}).entry;
    const auto has_id = [&](const Entry& one) { return one.id == entry.id; };
    if (std::ranges::any_of(directory_.entries(), has_id)) entry.id_is_given = false;
    tell(fmt::format("'{}' was removed from the file, but changed in {}; it is added again",
                     escape_controls(entry.name), path_of(*link.card)));
    plan_.needs_decision = true;
    link.added = plan_.added.size();
    plan_.added.push_back(std::move(entry));
  }

  // Positions of the entries that those refer to who stay.
  [[nodiscard]] std::set<std::size_t> referred_to() const {
    std::set<std::size_t> positions;
    const auto take = [&](const Reference& reference) {
      if (const Entry* const target = directory_.target(reference)) positions.insert(target->position);
    };
    for (const Entry& entry : directory_.entries()) {
      if (plan_.removed.contains(entry.position)) continue;
      if (entry.organisation) take(*entry.organisation);
      if (entry.part_of) take(*entry.part_of);
      std::ranges::for_each(entry.member_of, take);
    }
    return positions;
  }

  // Until nothing that stays refers to what goes.
  void keep_what_is_referred_to() {
    bool has_kept = true;
    while (has_kept && !plan_.removed.empty()) {
      has_kept = false;
      const std::set<std::size_t> needed = referred_to();
      for (Link& link : plan_.links) {
        if (!link.position || !plan_.removed.contains(*link.position) || !needed.contains(*link.position)) continue;
        plan_.removed.erase(*link.position);
        keep(link, "referred to by others");
        has_kept = true;
      }
    }
  }

  void remove_entries() {
    std::erase_if(plan_.links,
                  [&](const Link& link) { return link.position && plan_.removed.contains(*link.position); });
    // What both sides removed.
    std::erase_if(plan_.links, [](const Link& link) {
      return !link.position && !link.added && link.card == nullptr && link.fate != Link::Fate::Leave;
    });
    for (const std::size_t position : plan_.removed)
      plan_.edited.erase(position);
  }

  void mention_new_organisations() {
    for (const std::string& name : mentioned_) {
      const bool is_new_name = std::ranges::any_of(
          plan_.renamed, [&](std::size_t position) { return plan_.edited.at(position).name == name; });
      if (!is_new_name) linking_.mention(name);
    }
  }

  // ---- The guard

  void guard() {
    if (rules_.is_forced || memory_.empty()) return;
    const auto is_card = [](const FolderCard& file) { return !file.is_group; };
    const bool is_empty = std::ranges::none_of(folder_.files(), is_card);
    const auto cards = static_cast<std::size_t>(std::ranges::count(plan_.links, Link::Fate::RemoveCard, &Link::fate));
    if (is_empty) {
      refuse(fmt::format("the folder has no cards any more, and had {}", memory_.size()));
    } else if (is_too_much(plan_.removed.size(), memory_.size())) {
      refuse(fmt::format("{} of {} entries would be removed, since their cards are gone", plan_.removed.size(),
                         memory_.size()));
    } else if (is_too_much(cards, memory_.size())) {
      refuse(fmt::format("{} of {} cards would be removed, since their entries are gone", cards, memory_.size()));
    }
  }

  void refuse(const std::string& why) {
    plan_ = SyncPlan();
    plan_.is_refused = plan_.needs_decision = true;
    tell(guarded(why));
  }

  const Directory& directory_;
  CardFolder& folder_;
  const std::vector<Remembered>& memory_;
  const SyncRules& rules_;
  Organisations organisations_;
  CardGroups groups_;
  SyncPlan plan_;
  Linking linking_;
  std::unordered_map<std::string, KeptByWriter> kept_;  // by writer_of()
  std::vector<std::string> mentioned_;
};

}  // namespace

bool is_too_much(std::size_t removed, std::size_t all) {
  constexpr std::size_t few = 10;
  constexpr std::size_t share = 4;
  return (removed == all && all > 1) || (removed > few && removed * share > all);
}

std::string guarded(const std::string& why) {
  return "contacts: " + why + "; nothing is done. If that is right: --force";
}

SyncPlan plan_sync(const Directory& directory, CardFolder& folder, const std::vector<Remembered>& memory,
                   const SyncRules& rules, const Advance& advance) {
  return Planner(directory, folder, memory, rules).plan(advance);
}

}  // namespace contacts
