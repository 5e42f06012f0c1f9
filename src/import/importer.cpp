#include "import/importer.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "compare/differences.hpp"
#include "mapping/through_card.hpp"
#include "model/identity.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"
#include "text/hash.hpp"
#include "text/invisible.hpp"
#include "vcard/card_reader.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

namespace {

bool has_references(const Entry& entry) {
  return entry.organisation || entry.part_of || !entry.member_of.empty();
}

std::uint64_t hash_of(std::string_view text) {
  return Fnv1a().add(text).value();
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
  directory_size_ = directory.entries().size();
  for (std::size_t i = 0; i < directory_size_; ++i) {
    const Entry& entry = directory.entries()[i];
    known_.add(i, marks_of(entry, directory.uid_of(entry), describe_(entry), directory.country(entry)));
    if (has_references(entry)) known_.add_content(i, entry, describe_(with_names(directory, entry)));
    add_id(entry.id);
  }
  organisations_.add_all(directory);
}

std::vector<Remark> Importer::take_organisation(Card card, const Location& from, std::string_view text) {
  if (is_group_card(card)) return {};
  if (type_of_card(card) == EntryType::Organisation) return take(make(std::move(card), from, text));
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
    const EntryMarks marks = marks_of(entry, {}, describe_(entry), region_);
    add(std::move(entry), marks, {});
  }
  has_all_organisations_ = true;
}

std::vector<Remark> Importer::take_person(Card card, const Location& from, std::string_view text) {
  if (type_of_card(card) == EntryType::Organisation) return {};
  return take(make(std::move(card), from, text));
}

Importer::Made Importer::make(Card card, const Location& from, std::string_view text) const {
  Made made;
  made.card = std::move(card);
  made.text = text;
  made.imported = entry_of_card(made.card, organisations_, photos_);
  Entry& entry = made.imported.entry;
  groups_.add_tags(entry);
  entry.location = from;
  if (entry.uid.empty()) made.uid = uid_of(made.card);
  made.marks = marks_of(entry, entry.uid.empty() ? made.uid : entry.uid, describe_(entry), region_);
  return made;
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
  const std::string content = describe_(entry);
  Made made;
  if (entry.uid.empty()) made.uid = uid_of_text("text\n" + content);
  made.marks = marks_of(entry, entry.uid.empty() ? made.uid : entry.uid, content, region_);
  made.imported.entry = std::move(entry);
  return take(std::move(made));
}

// Null where it is made again.
const Entry* Importer::kept(std::size_t number) const {
  if (is_of_directory(number)) return &directory_->entries()[number];
  const Added& added = added_[number - directory_size_];
  return added.text == nullptr ? &kept_[added.size] : nullptr;
}

Entry Importer::made_again(std::size_t number) const {
  const Added& added = added_[number - directory_size_];
  const Card card = read_again({added.text, added.size});
  Entry entry = entry_of_card(card, organisations_, photos_).entry;
  groups_.add_tags(entry);
  if (entry.uid.empty()) entry.uid = uid_of(card);
  return entry;
}

// That of an organisation is always the same; that of a contact depends on the organisations that there are.
bool Importer::can_be_made_again(const Entry& entry) const {
  return entry.type == EntryType::Organisation || has_all_organisations_;
}

// The entries of an export of this program are as many as their UIDs say, whatever they share.
bool Importer::is_another_of_export(const KnownEntries::Answer& answer, const Made& made) const {
  if (!made.uid.empty() || !answer.there || is_of_directory(*answer.there) || !is_own_card(made.card)) return false;
  const Entry* const there = kept(*answer.there);
  const std::string uid = there == nullptr ? made_again(*answer.there).uid : there->uid;
  return !uid.empty() && !is_same_name(made.imported.entry.uid, uid);
}

// "phone, title"; empty where a card of the one would say what a card of the other says.
std::string Importer::what_differs(std::size_t there, const Entry& imported, VcardVersion version) const {
  const Entry* const entry = kept(there);
  const Entry named = entry == nullptr         ? made_again(there)
                      : is_of_directory(there) ? with_names(*directory_, *entry)
                                               : *entry;
  const Entry before = through_card(named, organisations_, region_, version);
  std::string names;
  for (const KeyDifference& difference :
       differences(before, through_card(imported, organisations_, region_, version), region_))
    names.append(names.empty() ? "" : ", ").append(difference.key->name);
  return names;
}

std::vector<Remark> Importer::take(Made made) {
  CardEntry& imported = made.imported;
  groups_.meet(imported.entry);
  if (!made.uid.empty()) imported.entry.uid = made.uid;
  KnownEntries::Answer answer = known_.find(made.marks);
  if (is_another_of_export(answer, made)) answer.match = KnownEntries::Match::NewWithSameName;
  if (answer.match == KnownEntries::Match::Same || answer.match == KnownEntries::Match::There) {
    ++counts_.skipped;
    if (answer.match == KnownEntries::Match::Same) return {};
    return take_known(*answer.there, std::move(made));
  }
  std::vector<Remark> remarks = std::move(imported.losses);
  if (!imported.has_name) remarks.push_back({0, "this card has no name; its entry is called 'unnamed'"});
  if (answer.match == KnownEntries::Match::NewWithSameName) {
    ++counts_.doubtful;
    remarks.push_back({0, fmt::format("{} is added, but there is one of that name already; are they the same?",
                                      in_quotes(imported.entry.name))});
  }
  ++counts_.added;
  counts_.photos_left_out += imported.photos_left_out;
  add(std::move(imported.entry), made.marks, made.text);
  return remarks;
}

std::vector<Remark> Importer::take_known(std::size_t there, Made made) {
  CardEntry& imported = made.imported;
  const Entry& entry = imported.entry;
  if (!update_) {
    const std::string differing = what_differs(there, entry, made.card.version);
    if (differing.empty()) return {};
    return {{0, fmt::format("'{}' is there already, and says something else in {}; left as it is",
                            escape_controls(entry.name), differing)}};
  }
  std::vector<Remark> remarks = std::move(imported.losses);
  counts_.photos_left_out += imported.photos_left_out;
  std::ranges::move(update_({*kept(there), imported, made.card, organisations_}), std::back_inserter(remarks));
  // Those who work there may come with the new name.
  const bool is_renamed = entry.type == EntryType::Organisation && !organisations_.has(entry.name);
  if (is_renamed && imported.has_name) organisations_.add(entry);
  return remarks;
}

void Importer::add(Entry entry, const EntryMarks& marks, std::string_view text) {
  make_id_unique(entry);
  const bool is_kept = text.empty() || !can_be_made_again(entry);
  const Entry& added = is_kept ? kept_.emplace_back(std::move(entry)) : entry;
  known_.add(directory_size_ + added_.size(), marks);
  added_.push_back(is_kept ? Added{nullptr, kept_.size() - 1} : Added{text.data(), text.size()});
  take_(added);
  if (added.type != EntryType::Organisation) return;
  assert(!has_all_organisations_);  // people who are made again would find another one
  organisations_.add(added);
}

bool Importer::add_id(std::string_view id) {
  return ids_.add(hash_of(id), 0);
}

// The id that the directory will give the entry by itself is not written down; one that it could not, is.
void Importer::make_id_unique(Entry& entry) {
  if (entry.id_is_given && add_id(entry.id)) return;
  entry.id = slug_of(entry.name);
  entry.id_is_given = !add_id(entry.id);
  if (!entry.id_is_given) return;
  entry.id = made_ids_.other_id(std::move(entry.id), entry.organisation,
                                [&](const std::string& id) { return ids_.find(hash_of(id)).has_value(); });
  add_id(entry.id);
}

}  // namespace contacts
