#include "sync/links.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "compare/same_value.hpp"
#include "import/known_entries.hpp"
#include "mapping/card_entry.hpp"
#include "model/identity.hpp"
#include "model/keys.hpp"
#include "store/writer.hpp"
#include "sync/card_side.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

namespace {

// What hardly two people have in common.
std::set<std::string> marks_of(const Entry& entry, std::string_view region) {
  std::set<std::string> marks;
  const std::string type(name_of(entry.type));
  for (const TypedValue& email : entry.emails)
    marks.insert(type + " email " + common_form(ValueForm::Email, email.value, region));
  for (const TypedValue& phone : entry.phones)
    marks.insert(type + " phone " + common_form(ValueForm::Phone, phone.value, region));
  for (const Address& address : entry.addresses)
    marks.insert(type + " address " + fold(to_string(address)));
  return marks;
}

}  // namespace

Linking::Linking(const Directory& directory, CardFolder& folder, const std::vector<Remembered>& memory,
                 const SyncRules& rules, Organisations& organisations, const CardGroups& groups, SyncPlan& plan)
    : directory_(directory),
      folder_(folder),
      memory_(memory),
      rules_(rules),
      organisations_(organisations),
      groups_(groups),
      plan_(plan) {}

void Linking::link() {
  find_cards();
  link_remembered();
  link_renamed();
  link_by_uid();
  link_new_cards();
  link_new_entries();
}

Link* Linking::link_of(std::size_t position) {
  const auto found = links_.find(position);
  return found == links_.end() ? nullptr : &plan_.links[found->second];
}

void Linking::find_cards() {
  for (FolderCard& file : folder_.files()) {
    const std::string path = escape_controls(folder_.path_of(file.name));
    if (!file.problem.empty()) {
      tell(fmt::format("{}: error: {}; its entry stays as it is", path, file.problem));
      plan_.has_trouble = true;
      unreadable_names_.insert(file.name);
      if (!file.uid.empty()) blocked_uids_.insert(comparable_uid(file.uid));
      continue;
    }
    if (file.is_group) continue;
    const auto [place, is_new] = cards_.try_emplace(comparable_uid(file.uid), &file);
    if (is_new) continue;
    tell(fmt::format("{} and {} have the same UID; nothing is done with them, take one away",
                     escape_controls(folder_.path_of(place->second->name)), path));
    plan_.needs_decision = true;
    blocked_uids_.insert(place->first);
  }
  for (const std::string& uid : blocked_uids_)
    cards_.erase(uid);
}

void Linking::link_remembered() {
  std::unordered_map<std::string, std::size_t> positions;
  for (const Entry& entry : directory_.entries())
    positions.emplace(comparable_uid(directory_.uid_of(entry)), entry.position);
  for (const Remembered& one : memory_) {
    Link link;
    link.before = &one;
    if (const auto entry = positions.find(one.uid); entry != positions.end()) link.position = entry->second;
    if (const auto card = cards_.find(one.card_uid); card != cards_.end()) link.card = card->second;
    const bool is_blocked = blocked_uids_.contains(one.card_uid) || unreadable_names_.contains(one.name);
    if (is_blocked) link.fate = Link::Fate::Leave;
    if (link.card != nullptr) taken_.insert(link.card);
    if (link.position) links_.emplace(*link.position, plan_.links.size());
    plan_.links.push_back(link);
  }
  for (const std::string& uid : blocked_uids_) {
    const auto entry = positions.find(uid);
    if (entry == positions.end() || links_.contains(entry->second)) continue;
    links_.emplace(entry->second, plan_.links.size());
    plan_.links.push_back({Link::Fate::Leave, nullptr, entry->second, std::nullopt, nullptr, {}});
  }
}

// Somebody changed the name of an entry whose UID is made from it: to the folder one is gone and one is new.
void Linking::link_renamed() {
  std::unordered_map<std::string, std::size_t> gone;  // index into the links, by mark
  for (std::size_t i = 0; i < plan_.links.size(); ++i) {
    const Link& link = plan_.links[i];
    if (link.position || link.card == nullptr) continue;
    const Entry before = entry_of_made_card(link.before->entry, organisations_);
    Entry place;
    for (const std::string& mark : marks_of(before, directory_.country(place)))
      gone.emplace(mark, i);
  }
  if (gone.empty()) return;
  for (const Entry& entry : directory_.entries()) {
    if (links_.contains(entry.position) || !entry.uid.empty()) continue;
    if (cards_.contains(comparable_uid(directory_.uid_of(entry)))) continue;
    for (const std::string& mark : marks_of(entry, directory_.country(entry))) {
      const auto found = gone.find(mark);
      if (found == gone.end() || plan_.links[found->second].position) continue;
      Link& link = plan_.links[found->second];
      link.position = entry.position;
      links_.emplace(entry.position, found->second);
      plan_.edited.try_emplace(entry.position, entry).first->second.uid =
          entry_of_made_card(link.before->entry, organisations_).uid;
      break;
    }
  }
}

void Linking::link_by_uid() {
  for (const Entry& entry : directory_.entries()) {
    if (links_.contains(entry.position)) continue;
    const auto card = cards_.find(comparable_uid(directory_.uid_of(entry)));
    if (card == cards_.end() || !is_free(*card->second)) continue;
    taken_.insert(card->second);
    links_.emplace(entry.position, plan_.links.size());
    plan_.links.push_back({Link::Fate::Both, nullptr, entry.position, std::nullopt, card->second, {}});
  }
}

void Linking::link_new_cards() {
  const auto is_new = [&](const FolderCard& file) { return file.problem.empty() && !file.is_group && is_free(file); };
  std::vector<FolderCard*> cards;
  for (FolderCard& file : folder_.files()) {
    if (is_new(file) && !blocked_uids_.contains(comparable_uid(file.uid))) cards.push_back(&file);
  }
  if (cards.empty()) return;
  KnownEntries known;
  for (const Entry& entry : directory_.entries())
    ids_.insert(entry.id);
  for (const Entry& entry : directory_.entries())
    known.add(entry.position, marks_of(entry, {}, std::to_string(entry.position), directory_.country(entry)));
  for (FolderCard* const card : cards) {
    folder_.load(*card);
    if (type_of_card(card->card) == EntryType::Organisation) take_new_card(*card, true, known);
  }
  for (const FolderCard* const card : cards) {
    if (type_of_card(card->card) == EntryType::Organisation || is_own_card(card->card)) continue;
    const std::vector<std::string> names = organisation_of_card(card->card);
    if (!names.empty()) mention(names.front());
  }
  for (FolderCard* const card : cards) {
    if (type_of_card(card->card) != EntryType::Organisation) take_new_card(*card, false, known);
  }
}

void Linking::take_new_card(FolderCard& card, bool is_of_organisation, KnownEntries& known) {
  const std::string path = escape_controls(folder_.path_of(card.name));
  CardEntry made = entry_of_synced_card(card.card, organisations_,
                                        is_of_organisation ? EntryType::Organisation : EntryType::Contact);
  Entry& entry = made.entry;
  add_groups(groups_.names_of(card.uid), entry);
  entry.uid = card.uid;
  entry.location.file = static_cast<std::uint32_t>(rules_.new_file);
  const std::string region(directory_.country(entry));
  const KnownEntries::Answer answer = known.find(marks_of(entry, {}, {}, region));
  const bool is_there = answer.match == KnownEntries::Match::There || answer.match == KnownEntries::Match::Same;
  const std::size_t directory_size = directory_.entries().size();
  const bool is_added = is_there && *answer.there >= directory_size;
  Link* const link = is_there && !is_added ? link_of(*answer.there) : nullptr;
  if (is_added || (link != nullptr && link->card != nullptr)) {
    const std::string& other = is_added ? added_from_[*answer.there - directory_size] : link->card->name;
    tell(fmt::format("{}: another card of {}, who has {}; nothing is done with it, make one of them", path,
                     in_quotes(entry.name), escape_controls(folder_.path_of(other))));
    plan_.needs_decision = true;
    taken_.insert(&card);
    return;
  }
  if (is_there) {
    const std::size_t position = *answer.there;
    taken_.insert(&card);
    if (link != nullptr) {
      if (link->fate != Link::Fate::Leave) link->card = &card;
      return;
    }
    links_.emplace(position, plan_.links.size());
    plan_.links.push_back({Link::Fate::Both, nullptr, position, std::nullopt, &card, {}});
    const Entry& there = directory_.entries()[position];
    if (there.uid.empty()) plan_.edited.try_emplace(position, there).first->second.uid = card.uid;
    return;
  }
  for (const CardProblem& problem : card.problems)
    tell(fmt::format("{}:{}: {}", path, problem.line, escape_controls(problem.message)));
  for (const Remark& loss : made.losses)
    tell(fmt::format("{}:{}: {}", path, loss.line, loss.sentence));
  if (!made.has_name) tell(path + ": this card has no name; its entry is called 'unnamed'");
  if (answer.match == KnownEntries::Match::NewWithSameName) {
    tell(fmt::format("{}: {} is added, but there is one of that name already; are they the same?", path,
                     in_quotes(entry.name)));
  }
  known.add(directory_size + added_from_.size(), marks_of(entry, {}, card.name, region));
  added_from_.push_back(card.name);
  add_entry(card, std::move(entry));
}

void Linking::add_entry(FolderCard& card, Entry entry) {
  if (entry.id_is_given && !ids_.insert(entry.id).second) {
    entry.id_is_given = false;
    entry.id.clear();
  }
  if (entry.type == EntryType::Organisation) organisations_.add(entry);
  taken_.insert(&card);
  plan_.links.push_back({Link::Fate::Both, nullptr, std::nullopt, plan_.added.size(), &card, {}});
  plan_.added.push_back(std::move(entry));
}

void Linking::mention(const std::string& name) {
  if (is_blank(name) || organisations_.has(name)) return;
  Entry entry;
  entry.type = EntryType::Organisation;
  entry.name = name;
  // The same one where an interrupted sync has written its card, but not the entry.
  entry.uid = uid_of_text("organisation of a card " + name);
  organisations_.add(name, {}, {}, {});
  plan_.links.push_back({Link::Fate::Keep, nullptr, std::nullopt, plan_.added.size(), nullptr, {}});
  plan_.added.push_back(std::move(entry));
}

// An entry that is in no folder yet.
void Linking::link_new_entries() {
  for (const Entry& entry : directory_.entries()) {
    if (links_.contains(entry.position)) continue;
    links_.emplace(entry.position, plan_.links.size());
    plan_.links.push_back({Link::Fate::Keep, nullptr, entry.position, std::nullopt, nullptr, {}});
  }
}

}  // namespace contacts
