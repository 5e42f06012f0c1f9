#include "store/found_entries.hpp"

#include <optional>
#include <utility>

namespace contacts {

namespace {

// Nothing where the entry does not stand in one place.
std::optional<EntryPlace> place_of(const RawEntry& raw) {
  if (raw.sections.size() != 1) return std::nullopt;
  const Section& section = raw.sections.front();
  return EntryPlace{section.begin, section.end, section.line};
}

}  // namespace

RawEntry raw_entry_at(std::string_view text, const EntryPlace& place) {
  RawEntry raw = split_entries(text.substr(place.begin, place.end - place.begin)).front();
  Section& section = raw.sections.front();
  section.begin = place.begin;
  section.end = place.end;
  section.line = place.line;
  return raw;
}

FoundEntries::FoundEntries(std::string_view text, std::size_t threads) : text_(text) {
  constexpr std::size_t part_size = std::size_t{1} << 18;
  std::optional<CutText> cut = cut_text(text, 1 + text.size() / part_size, threads);
  if (!cut) {
    take(split_entries(text));
    return;
  }
  places_.reserve(cut->entries.size());
  for (const EntryPlace& place : cut->entries) {
    places_.push_back(Place{static_cast<std::uint32_t>(place.begin), static_cast<std::uint32_t>(place.end),
                            static_cast<std::uint32_t>(place.line)});
  }
  for (const EntryPlace& place : cut->tables)
    tables_.push_back(raw_entry_at(text, place));
}

FoundEntries::FoundEntries(std::string_view text, std::vector<RawEntry> raws) : text_(text) {
  take(std::move(raws));
}

void FoundEntries::take(std::vector<RawEntry> raws) {
  for (RawEntry& raw : raws) {
    const bool others_depend = raw.header.depth == 0 || !is_name_of_entries(raw.header.root);
    (others_depend ? tables_ : raws_).push_back(std::move(raw));
  }
}

bool FoundEntries::read_plainly(const FileText& file, std::size_t i, Entry& entry, ReadFor use) const {
  const std::optional<EntryPlace> at = raws_.empty() ? place(i) : place_of(raws_[i]);
  if (at && read_plain_entry(file, *at, entry, use)) return true;
  entry = Entry();
  return false;
}

}  // namespace contacts
