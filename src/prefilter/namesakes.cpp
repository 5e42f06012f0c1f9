#include "prefilter/namesakes.hpp"

#include <algorithm>
#include <utility>

#include "model/identity.hpp"
#include "prefilter/slug_beginnings.hpp"
#include "text/ascii.hpp"

namespace contacts {

namespace {

// Whether a slug is equal to another one, or goes on behind it with a hyphen.
bool is_beginning_of(std::string_view beginning, std::string_view slug) {
  return slug.starts_with(beginning) && (slug.size() == beginning.size() || slug[beginning.size()] == '-');
}

// Whether the word of a slug that begins there is a number.
bool is_number_at(std::string_view slug, std::size_t begin) {
  const std::size_t end = slug.find_first_not_of("0123456789", begin);
  return end != begin && (end == std::string_view::npos || slug[end] == '-');
}

bool has_number(std::string_view slug) {
  for (std::size_t hyphen = slug.find('-'); hyphen != std::string_view::npos; hyphen = slug.find('-', hyphen + 1)) {
    if (is_number_at(slug, hyphen + 1)) return true;
  }
  return false;
}

// The slugs with which the values of entries with the same uid begin: a uid may be written with or without "urn:uuid:".
std::vector<std::string> slugs_of_uid(const std::string& uid) {
  const std::string slug = slug_of(uid);
  constexpr std::string_view urn = "urn-uuid-";
  return slug.starts_with(urn) ? std::vector{slug, slug.substr(urn.size())}
                               : std::vector{slug, std::string(urn) + slug};
}

}  // namespace

// Counts an entry once for its name and its id if one of them is the beginning of the other: whatever begins with the
// longer one begins with the shorter one as well.
void CountedSlugs::add(std::string_view name, std::string_view id) {
  const bool is_id_enough = !id.empty() && is_beginning_of(id, name);
  if (!is_id_enough) ++counts_[hash_of_slug(name)];
  if (is_id_enough || (!id.empty() && !is_beginning_of(name, id))) ++counts_[hash_of_slug(id)];
}

std::vector<std::string> CountedSlugs::shared_bases(std::string_view slug, std::size_t most_bytes) const {
  std::vector<std::string> bases;
  std::size_t bytes = 0;
  std::size_t count = 0;
  for_each_beginning(slug, [&](std::size_t end, std::uint64_t hash) {
    const auto found = counts_.find(hash);
    if (found != counts_.end()) count += found->second;
    if (count < 2 || bytes > most_bytes || end == slug.size() || !is_number_at(slug, end + 1)) return;
    bases.emplace_back(slug.substr(0, end));
    bytes += end;
  });
  return bases;
}

std::vector<std::string> Namesakes::ask(const std::vector<Entry>& entries, const std::vector<bool>& matters) {
  make_slugs(entries);
  std::vector<std::string> asked;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    Slugs& slugs = slugs_[i];
    if (!matters[i] || std::exchange(slugs.is_asked, true)) continue;
    add_id(entries[i].id_is_given ? slugs.id : slugs.name);
    if (entries[i].uid.empty()) continue;
    for (std::string& slug : slugs_of_uid(entries[i].uid))
      ask_for(std::move(slug), asked);
  }
  add_shared_bases();
  for (; asked_ids_ < ids_.size(); ++asked_ids_)
    ask_for(ids_[asked_ids_], asked);
  // A namesake's given id may be given to another entry, too: then both are told.
  for (const std::size_t i : with_id_) {
    Slugs& slugs = slugs_[i];
    work_ += slugs.name.size();
    if (slugs.has_own_id_asked || !near_ids_.has_near(slugs.name)) continue;
    slugs.has_own_id_asked = true;
    ask_for(slugs.id, asked);
  }
  return asked;
}

void Namesakes::make_slugs(const std::vector<Entry>& entries) {
  for (std::size_t i = slugs_.size(); i < entries.size(); ++i) {
    const Entry& entry = entries[i];
    slugs_.push_back(Slugs{slug_of(entry.name), entry.id_is_given ? slug_of(entry.id) : std::string()});
    counted_.add(slugs_.back().name, slugs_.back().id);
    if (entry.id_is_given) with_id_.push_back(i);
    work_ += slugs_.back().name.size() + slugs_.back().id.size();
  }
}

void Namesakes::add_id(const std::string& id) {
  if (!near_ids_.add(id)) return;
  ids_.push_back(id);
  if (has_number(id)) numbered_ids_.push_back(id);
}

// Adds the names before the number of numbered ids. All of these ids are asked again each time, since an entry that was
// loaded only now may share the name.
void Namesakes::add_shared_bases() {
  for (std::size_t i = 0; i < numbered_ids_.size() && work_ <= most_work_; ++i) {  // which grow
    work_ += numbered_ids_[i].size();
    for (const std::string& base : counted_.shared_bases(numbered_ids_[i], most_work_)) {
      work_ += base.size();
      add_id(base);
    }
  }
}

void Namesakes::ask_for(std::string slug, std::vector<std::string>& asked) {
  work_ += slug.size();
  if (asked_.add(slug)) asked.push_back(std::move(slug));
}

}  // namespace contacts
