#include "import/importer.hpp"

#include <utility>

#include <fmt/format.h>

#include "directory/identity.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

namespace {

bool has_references(const Entry& entry) {
  return entry.organisation || entry.part_of || !entry.member_of.empty();
}

// References as cards of the directory have them: by name.
Entry with_names(const Directory& directory, Entry entry) {
  const auto name = [&](Reference& reference) { reference.text = directory.name_of(reference); };
  if (entry.organisation) name(*entry.organisation);
  if (entry.part_of) name(*entry.part_of);
  for (Reference& association : entry.member_of)
    name(association);
  return entry;
}

}  // namespace

void Importer::know(const Directory& directory) {
  for (const Entry& entry : directory.entries()) {
    const std::string uid = directory.uid_of(entry);
    known_.add(entry, uid, describe_(entry), KnownEntries::Origin::Directory);
    if (has_references(entry)) {
      known_.add(entry, uid, describe_(with_names(directory, entry)), KnownEntries::Origin::Directory);
    }
    ids_.insert(entry.id);
    if (entry.type != EntryType::Organisation) continue;
    const std::string parent(entry.part_of ? directory.name_of(*entry.part_of) : std::string_view());
    organisations_.add(entry.name, entry.id, entry.aliases, parent);
  }
}

std::vector<std::string> Importer::take_organisation(const Card& card) {
  if (type_of_card(card) == EntryType::Organisation) return take(entry_of_card(card, organisations_, photos_));
  if (!is_own_card(card)) mention_organisation(card);
  return {};
}

void Importer::mention_organisation(const Card& card) {
  const std::vector<std::string> names = organisation_of_card(card);
  if (names.empty() || is_blank(names.front())) return;
  if (mentioned_folded_.insert(fold(names.front())).second) mentioned_.push_back(names.front());
}

void Importer::end_of_organisations() {
  for (const std::string& name : mentioned_) {
    if (organisations_.has(name)) continue;
    Entry entry;
    entry.type = EntryType::Organisation;
    entry.name = name;
    ++counts_.added;
    add(std::move(entry));
  }
}

std::vector<std::string> Importer::take_person(const Card& card) {
  if (type_of_card(card) == EntryType::Organisation) return {};
  return take(entry_of_card(card, organisations_, photos_));
}

std::vector<std::string> Importer::take(CardEntry imported) {
  const Entry& entry = imported.entry;
  const std::string name = "'" + escape_controls(entry.name) + "'";
  const KnownEntries::Answer answer = known_.find(entry, entry.uid, describe_(entry));
  if (answer == KnownEntries::Answer::Same || answer == KnownEntries::Answer::Changed) {
    ++counts_.skipped;
    if (answer == KnownEntries::Answer::Same) return {};
    return {fmt::format("{} is there already, and says something else; left as it is", name)};
  }
  std::vector<std::string> remarks = std::move(imported.losses);
  if (!imported.has_name) remarks.emplace_back("this card has no name; its entry is called 'unnamed'");
  if (answer == KnownEntries::Answer::NewWithSameName) {
    ++counts_.doubtful;
    remarks.push_back(fmt::format("{} is added, but there is one of that name already; are they the same?", name));
  }
  ++counts_.added;
  counts_.photos_left_out += imported.photos_left_out;
  add(std::move(imported.entry));
  return remarks;
}

void Importer::add(Entry entry) {
  make_id_unique(entry);
  known_.add(entry, entry.uid, describe_(entry), KnownEntries::Origin::Import);
  if (entry.type == EntryType::Organisation) {
    organisations_.add(entry.name, entry.id, entry.aliases, entry.part_of ? entry.part_of->text : std::string());
  }
  take_(entry);
}

// The id that the directory will give the entry by itself is not written down; one that it could not, is.
void Importer::make_id_unique(Entry& entry) {
  if (entry.id_is_given && ids_.insert(entry.id).second) return;
  entry.id = slug_of(entry.name);
  entry.id_is_given = ids_.contains(entry.id);
  if (entry.id_is_given && entry.organisation) entry.id += "-" + slug_of(entry.organisation->text);
  const std::string base = entry.id;
  for (std::size_t number = 2; !ids_.insert(entry.id).second; ++number)
    entry.id = fmt::format("{}-{}", base, number);
}

}  // namespace contacts
