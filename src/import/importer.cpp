#include "import/importer.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "compare/differences.hpp"
#include "mapping/through_card.hpp"
#include "model/identity.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"
#include "text/invisible.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

namespace {

bool has_references(const Entry& entry) {
  return entry.organisation || entry.part_of || !entry.member_of.empty();
}

// Of a card that has none: version 5 of what it says, so that the same card is the same entry whenever it comes again.
std::string uid_of(const Card& card) {
  constexpr auto of_writer = std::to_array<std::string_view>({"PRODID", "REV"});
  std::string text = "card";
  for (const Property& property : card.properties) {
    if (is_one_of(property.name, of_writer)) continue;
    text.append("\n").append(property.group).append(".").append(lower_case(property.name));
    for (const Parameter& parameter : property.parameters) {
      text.append(";").append(lower_case(parameter.name));
      for (const std::string& value : parameter.values)
        text.append("=").append(value);
    }
    text.append(":").append(property.value);
  }
  return uid_of_text(text);
}

}  // namespace

void Importer::know(const Directory& directory, std::string region) {
  directory_ = &directory;
  region_ = std::move(region);
  for (const Entry& entry : directory.entries()) {
    known_.add(entry, directory.uid_of(entry), describe_(entry), directory.country(entry));
    if (has_references(entry)) known_.add_content(entry, describe_(with_names(directory, entry)));
    ids_.insert(entry.id);
  }
  organisations_.add_all(directory);
}

std::vector<Remark> Importer::take_organisation(const Card& card, const Location& from) {
  if (is_group_card(card)) return {};
  if (type_of_card(card) == EntryType::Organisation) {
    CardEntry imported = entry_of_card(card, organisations_, photos_);
    groups_.add_tags(imported.entry);
    imported.entry.location = from;
    return take(std::move(imported), card);
  }
  if (!is_own_card(card)) mention_organisation(card, from);
  return {};
}

void Importer::mention_organisation(const Card& card, const Location& from) {
  const std::vector<std::string> names = organisation_of_card(card);
  const std::string name = names.empty() ? std::string() : without_deceptive(names.front());
  if (is_blank(name)) return;
  if (mentioned_folded_.insert(fold(name)).second) mentioned_.push_back({name, from, {}});
}

void Importer::end_of_organisations() {
  for (const Reference& mention : mentioned_) {
    if (organisations_.has(mention.text)) continue;
    Entry entry;
    entry.type = EntryType::Organisation;
    entry.name = mention.text;
    entry.location = mention.location;
    ++counts_.added;
    const std::string content = describe_(entry);
    add(std::move(entry), content);
  }
}

std::vector<Remark> Importer::take_person(const Card& card, const Location& from) {
  if (type_of_card(card) == EntryType::Organisation) return {};
  CardEntry imported = entry_of_card(card, organisations_, photos_);
  groups_.add_tags(imported.entry);
  imported.entry.location = from;
  return take(std::move(imported), card);
}

std::vector<Remark> Importer::take_group(const Card& card) {
  constexpr auto needed = std::to_array<std::string_view>(
      {"FN", "N", "UID", "REV", "PRODID", "KIND", "MEMBER", "X-ADDRESSBOOKSERVER-KIND", "X-ADDRESSBOOKSERVER-MEMBER"});
  if (!is_group_card(card)) return {};
  const CardEntry group = entry_of_card(card, organisations_, photos_);
  groups_.add(card, group.entry.name);
  std::vector<Remark> remarks;
  for (const Property& property : card.properties) {
    if (is_one_of(property.name, needed) || property.value.empty() || is_same_name(property.name, "X-ABLabel"))
      continue;
    remarks.push_back({property.line, fmt::format("the group '{}' becomes a tag of its members; its {} is left out",
                                                  escape_controls(group.entry.name), property.name)});
  }
  return remarks;
}

std::vector<Remark> Importer::take_entry(Entry entry) {
  const bool is_bare = entry.emails.empty() && entry.phones.empty() && entry.urls.empty() && entry.addresses.empty();
  if (entry.type == EntryType::Organisation && is_bare && organisations_.has(entry.name)) return {};
  CardEntry made;
  made.entry = std::move(entry);
  return take(std::move(made), Card{});
}

bool Importer::is_of_directory(const Entry& entry) const {
  if (directory_ == nullptr || directory_->entries().empty()) return false;
  const std::less_equal<> is_not_behind;
  return is_not_behind(&directory_->entries().front(), &entry) && is_not_behind(&entry, &directory_->entries().back());
}

// The entries of an export of this program are as many as their UIDs say, whatever they share.
bool Importer::is_another_of_export(const KnownEntries::Answer& answer, const Entry& entry, const Card& card) const {
  return answer.there != nullptr && is_own_card(card) && !answer.there->uid.empty() &&
         !is_same_name(entry.uid, answer.there->uid) && !is_of_directory(*answer.there);
}

// "phone, title"; empty where a card of the one would say what a card of the other says.
std::string Importer::what_differs(const Entry& there, const Entry& imported, VcardVersion version) const {
  const Entry before =
      through_card(is_of_directory(there) ? with_names(*directory_, there) : there, organisations_, region_, version);
  std::string names;
  for (const KeyDifference& difference :
       differences(before, through_card(imported, organisations_, region_, version), region_))
    names.append(names.empty() ? "" : ", ").append(difference.key->name);
  return names;
}

std::vector<Remark> Importer::take(CardEntry imported, const Card& card) {
  Entry& entry = imported.entry;
  const bool has_uid = !entry.uid.empty();
  const std::string content = describe_(entry);
  if (!has_uid) entry.uid = card.properties.empty() ? uid_of_text("text\n" + content) : uid_of(card);
  const std::string name = in_quotes(entry.name);
  KnownEntries::Answer answer = known_.find(entry, entry.uid, content, region_);
  if (has_uid && is_another_of_export(answer, entry, card)) answer.match = KnownEntries::Match::NewWithSameName;
  if (answer.match == KnownEntries::Match::Same || answer.match == KnownEntries::Match::There) {
    ++counts_.skipped;
    if (answer.match == KnownEntries::Match::Same) return {};
    return take_known(*answer.there, std::move(imported), card);
  }
  std::vector<Remark> remarks = std::move(imported.losses);
  if (!imported.has_name) remarks.push_back({0, "this card has no name; its entry is called 'unnamed'"});
  if (answer.match == KnownEntries::Match::NewWithSameName) {
    ++counts_.doubtful;
    remarks.push_back({0, fmt::format("{} is added, but there is one of that name already; are they the same?", name)});
  }
  ++counts_.added;
  counts_.photos_left_out += imported.photos_left_out;
  add(std::move(imported.entry), content);
  return remarks;
}

std::vector<Remark> Importer::take_known(const Entry& there, CardEntry imported, const Card& card) {
  const Entry& entry = imported.entry;
  if (!update_) {
    const std::string differing = what_differs(there, entry, card.version);
    if (differing.empty()) return {};
    return {{0, fmt::format("'{}' is there already, and says something else in {}; left as it is",
                            escape_controls(entry.name), differing)}};
  }
  std::vector<Remark> remarks = std::move(imported.losses);
  counts_.photos_left_out += imported.photos_left_out;
  std::ranges::move(update_({there, imported, card, organisations_}), std::back_inserter(remarks));
  // Those who work there may come with the new name.
  const bool is_renamed = entry.type == EntryType::Organisation && !organisations_.has(entry.name);
  if (is_renamed && imported.has_name) organisations_.add(entry);
  return remarks;
}

void Importer::add(Entry entry, std::string_view content) {
  make_id_unique(entry);
  const Entry& added = added_.emplace_back(std::move(entry));
  known_.add(added, added.uid, content, region_);
  take_(added);
  if (added.type == EntryType::Organisation) organisations_.add(added);
}

// The id that the directory will give the entry by itself is not written down; one that it could not, is.
void Importer::make_id_unique(Entry& entry) {
  if (entry.id_is_given && ids_.insert(entry.id).second) return;
  entry.id = slug_of(entry.name);
  entry.id_is_given = !ids_.insert(entry.id).second;
  if (!entry.id_is_given) return;
  const auto is_taken = [&](const std::string& id) { return ids_.contains(id); };
  entry.id = made_ids_.other_id(std::move(entry.id), entry.organisation, is_taken);
  ids_.insert(entry.id);
}

}  // namespace contacts
