#include "sync/card_plan.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "mapping/card_entry.hpp"
#include "mapping/entry_card.hpp"
#include "mapping/values.hpp"
#include "model/identity.hpp"
#include "store/changes.hpp"
#include "sync/card_edit.hpp"
#include "sync/card_side.hpp"
#include "sync/conflict_memory.hpp"
#include "sync/groups.hpp"
#include "sync/pair_merge.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"
#include "text/hash.hpp"

namespace contacts {

namespace {

Wins seen_from_card(Wins wins) {
  return wins == Wins::Mine ? Wins::Theirs : wins == Wins::Theirs ? Wins::Mine : Wins::Neither;
}

bool has_folded(const std::vector<std::string>& texts, const std::string& wanted) {
  return std::ranges::any_of(texts, [&](const std::string& one) { return fold(one) == fold(wanted); });
}

class CardPlanner {
 public:
  CardPlanner(const Directory& directory, const std::vector<Link>& links,
              const std::function<const Entry&(const Link& link)>& entry_of, CardFolder& folder, const SyncRules& rules)
      : directory_(directory),
        links_(links),
        entry_of_(entry_of),
        folder_(folder),
        rules_(rules),
        organisations_(organisations_of(directory)),
        groups_(folder.files()) {}

  CardPlan plan(const Advance& advance) {
    for (const FolderCard& file : folder_.files())
      names_.insert(lower_case(file.name));
    for (const Link& link : links_) {
      switch (link.fate) {
        case Link::Fate::Leave:
          if (link.before != nullptr) remember(*link.before, link.before);
          break;
        case Link::Fate::RemoveCard:
          remove(link);
          break;
        case Link::Fate::Keep:
          write_new(link);
          break;
        case Link::Fate::Both:
          bring_in_step(link);
          break;
      }
      tell_done(advance);
    }
    finish_groups();
    return std::move(plan_);
  }

 private:
  std::size_t remember(Remembered one, const Remembered* before) {
    plan_.memory.push_back(std::move(one));
    plan_.old_memory.push_back(before);
    return plan_.memory.size() - 1;
  }
  [[nodiscard]] std::string path_of(const std::string& name) const { return escape_controls(folder_.path_of(name)); }

  void remove(const Link& link) {
    FolderCard& card = *link.card;
    folder_.load(card);
    for (const std::string& group : split_groups(groups_.names_of(card.uid)))
      leave_group(group, card.uid);
    const Entry entry = entry_of_made_card(link.before->entry, organisations_);
    plan_.changes.push_back(fmt::format("{}: - {}", path_of(card.name), escape_controls(entry.name)));
    plan_.writes.push_back({card.name, card.stamp, card.bytes, {}, true, std::nullopt});
  }

  // ---- Cards that are not there

  void write_new(const Link& link) {
    const Entry& entry = entry_of_(link);
    const CardContext context = card_context(directory_, entry);
    Entry said = entry;
    std::vector<std::string> groups;
    std::erase_if(said.tags, [&](const std::string& tag) {
      if (groups_.find(tag) == nullptr) return false;
      groups.push_back(join_group(tag, context.uid));
      return true;
    });
    CardWrite write;
    static_cast<void>(append_card(said, context, rules_.version, write.after));
    write.name = free_name(link.before != nullptr ? link.before->name : file_name_of_card(context.uid));
    Remembered memory =
        remembered_card(directory_, entry, context.uid, write.name, write.after, parse_card(write.after));
    memory.groups = joined_groups(std::move(groups));
    plan_.changes.push_back(fmt::format("{}: + {}", path_of(write.name), escape_controls(entry.name)));
    write.memory = remember(std::move(memory), link.before);
    plan_.writes.push_back(std::move(write));
  }

  std::string free_name(const std::string& wanted) {
    const std::string stem = wanted.substr(0, wanted.rfind('.'));
    std::string name = wanted;
    for (std::size_t i = 2; !names_.insert(lower_case(name)).second; ++i)
      name = fmt::format("{}-{}.vcf", stem, i);
    return name;
  }

  // ---- Cards that are there

  void bring_in_step(const Link& link) {
    const Entry& entry = entry_of_(link);
    FolderCard& card = *link.card;
    const std::string groups = groups_.names_of(card.uid);
    const std::string made = made_card(directory_, entry);
    const bool is_untouched = link.before != nullptr && card.known == link.before && groups == link.before->groups;
    if (is_untouched && Fnv1a().add(made).value() == link.before->entry_hash) {
      Remembered same = *link.before;
      same.stamp = card.stamp;
      remember(std::move(same), link.before);
      return;
    }
    folder_.load(card);
    if (!card.problem.empty()) {  // by now
      if (link.before != nullptr) remember(*link.before, link.before);
      return;
    }
    edit(link, entry, made, card, groups);
  }

  // `made`: the card that is made of the entry, here and below.
  void edit(const Link& link, const Entry& entry, const std::string& made, const FolderCard& card,
            const std::string& groups) {
    const std::string_view region = directory_.country(entry);
    const CardVersions versions = versions_of(link, entry, made, {card.card, groups});
    const Entry wanted = wanted_of(link, entry, made, card.card, versions);
    CardEdit edit(card.bytes, card.card);
    if (!card.has_uid) edit.add(uid_line(card.uid));
    Entry before = versions.now;
    Entry after = wanted;
    const std::string groups_after = change_groups(card, groups, before, after);
    edit.change(before, after, organisations_, region);
    CardWrite write{card.name, card.stamp, card.bytes, edit.bytes(), false, std::nullopt};
    for (const Change& change : changes(versions.now, wanted))
      tell_change(card.name, change);
    const bool is_same = write.after == write.before;
    Remembered memory = remembered_card(directory_, entry, card.uid, card.name, write.after,
                                        is_same ? card.card : parse_card(write.after));
    memory.groups = groups_after;
    memory.stamp = card.stamp;
    if (!link.conflicts.empty())
      remember_conflicts(link.conflicts, *link.before, {entry.type, organisations_, region}, memory);
    const std::size_t index = remember(std::move(memory), link.before);
    if (is_same) return;
    write.memory = index;
    plan_.writes.push_back(std::move(write));
  }

  [[nodiscard]] CardVersions versions_of(const Link& link, const Entry& entry, const std::string& made,
                                         const CardNow& now) const {
    if (link.before == nullptr) return new_card_versions(made, now, entry.type, organisations_);
    constexpr KeptByWriter everything{true, true, true, true, true};
    return card_versions(*link.before, now, entry.type, organisations_, directory_.country(entry), everything);
  }

  // What the card is to say: what it says, and what the file has changed.
  [[nodiscard]] Entry wanted_of(const Link& link, const Entry& entry, const std::string& made, const Card& card,
                                const CardVersions& versions) const {
    Entry file_before;
    file_before.type = entry.type;
    if (link.before != nullptr) file_before = entry_of_made_card(link.before->entry, organisations_);
    Entry file_now = entry_of_made_card(made, organisations_);
    if (link.before == nullptr) drop_lines_said_by(card, file_now);
    const Wins wins = link.before == nullptr ? Wins::Theirs : seen_from_card(rules_.wins);
    const Version mine{versions.before, versions.now, Tolerance::Clients};
    const Version theirs{file_before, file_now};
    const std::string_view region = directory_.country(entry);
    Merged merged = merge(versions.now, mine, theirs, {region, wins});
    Entry wanted = std::move(merged.entry);
    take_decided(merged.conflicts, link.conflicts, file_now, wanted);
    if (link.before != nullptr && !changes(versions.now, wanted).empty())
      put_back(file_before, versions.before, file_now, wanted);
    return wanted;
  }

  // The entry has taken over what the card changed. Where that was no conflict, the card takes what the entry says,
  // also where it looks like one from here: a number that took the place of another on the card, beside one that was
  // added to the entry. Lines under `vcard` are not all the card's.
  static void take_decided(const std::vector<Conflict>& here, const std::vector<Conflict>& told, const Entry& file_now,
                           Entry& wanted) {
    for (const Conflict& conflict : here) {
      const bool is_told = std::ranges::find(told, conflict.key, &Conflict::key) != told.end();
      const bool is_of_lines = std::holds_alternative<ContentLinesKey>(conflict.key->type);
      if (!is_told && !is_of_lines) copy_value(*conflict.key, file_now, wanted);
    }
  }

  static Property uid_line(const std::string& uid) {
    Property property;
    property.name = "UID";
    property.value = uid;
    return property;
  }

  void tell_change(const std::string& name, const Change& change) {
    const auto shown = [](const std::string& value) {
      return value.empty() ? std::string("(none)") : escape_controls(value);
    };
    plan_.changes.push_back(
        change.moved_from.empty()
            ? fmt::format("{}: {}: {} → {}", path_of(name), change.key, shown(change.before), shown(change.after))
            : fmt::format("{}: {} → {}: {}", path_of(name), change.moved_from, change.key, shown(change.after)));
  }

  // ---- Groups

  // Carries changed tags that are groups to their cards, and leaves in both entries only the tags of CATEGORIES.
  // Returns the groups that the card is in then.
  std::string change_groups(const FolderCard& card, const std::string& groups, Entry& before, Entry& after) {
    std::vector<std::string> names = split_groups(groups);
    if (groups_.is_empty()) return groups;
    const std::vector<std::string> own = entry_of_synced_card(card.card, organisations_, before.type).entry.tags;
    std::erase_if(names, [&](const std::string& name) {
      if (has_folded(after.tags, name) || !has_folded(before.tags, name)) return false;
      leave_group(name, card.uid);
      return true;
    });
    std::erase_if(after.tags, [&](const std::string& tag) {
      if (has_folded(own, tag)) return false;
      if (has_folded(names, tag)) return true;
      if (groups_.find(tag) == nullptr) return false;
      names.push_back(join_group(tag, card.uid));
      return true;
    });
    before.tags = own;
    return joined_groups(std::move(names));
  }

  CardEdit& edit_of_group(FolderCard& group) {
    return group_edits_.try_emplace(&group, group.bytes, group.card).first->second;
  }

  // Returns what the group is called.
  std::string join_group(const std::string& name, const std::string& uid) {
    FolderCard& group = *groups_.find(name);
    CardEdit& edit = edit_of_group(group);
    Property member;
    member.name = edit.version() == VcardVersion::V4 ? "MEMBER" : "X-ADDRESSBOOKSERVER-MEMBER";
    const auto line = std::ranges::find_if(group.card.properties, is_member);
    if (line != group.card.properties.end()) member.name = line->name;
    member.value = "urn:uuid:" + uid;
    edit.add(std::move(member));
    return groups_.name_of(group);
  }

  void leave_group(const std::string& name, const std::string& uid) {
    const std::string wanted = comparable_uid(uid);
    edit_of_group(*groups_.find(name)).remove_if([&](const Property& one) {
      return is_member(one) && comparable_uid(uid_value(one)) == wanted;
    });
  }

  void finish_groups() {
    for (const auto& [file, edit] : group_edits_) {
      std::string after = edit.bytes();
      if (after != file->bytes)
        plan_.writes.push_back({file->name, file->stamp, file->bytes, std::move(after), false, std::nullopt});
    }
  }

  const Directory& directory_;
  const std::vector<Link>& links_;
  const std::function<const Entry&(const Link& link)>& entry_of_;
  CardFolder& folder_;
  const SyncRules& rules_;
  Organisations organisations_;
  CardGroups groups_;
  std::unordered_set<std::string> names_;  // of files, in small letters
  std::map<FolderCard*, CardEdit> group_edits_;
  CardPlan plan_;
};

}  // namespace

Remembered remembered_card(const Directory& directory, const Entry& entry, std::string_view card_uid,
                           const std::string& name, std::string_view bytes, const Card& card) {
  Remembered memory;
  memory.uid = comparable_uid(directory.uid_of(entry));
  memory.card_uid = comparable_uid(card_uid);
  memory.name = name;
  memory.entry = made_card(directory, entry);
  memory.entry_hash = Fnv1a().add(memory.entry).value();
  memory.card_hash = Fnv1a().add(bytes).value();
  memory.card = card_to_remember(card);
  return memory;
}

CardPlan plan_cards(const Directory& directory, const std::vector<Link>& links,
                    const std::function<const Entry&(const Link& link)>& entry_of, CardFolder& folder,
                    const SyncRules& rules, const Advance& advance) {
  return CardPlanner(directory, links, entry_of, folder, rules).plan(advance);
}

}  // namespace contacts
