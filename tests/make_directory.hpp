// Directories for tests, made of TOML text or of entries.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/directory.hpp"
#include "search/query.hpp"
#include "store/loader.hpp"

namespace contacts::directory_fixture {

struct MadeDirectory {
  Directory directory;
  std::vector<Diagnostic> diagnostics;  // of reading and of building, in file order
};

// The files are called 1.toml, 2.toml, …
inline MadeDirectory read_files(const std::vector<std::string>& texts) {
  std::vector<SourceFile> files;
  std::vector<Entry> entries;
  MadeDirectory made;
  for (const std::string& text : texts) {
    LoadedFile loaded = load_toml(std::to_string(files.size() + 1) + ".toml", text, files.size());
    files.push_back(std::move(loaded.source));
    for (Entry& entry : loaded.entries)
      entries.push_back(std::move(entry));
    for (Diagnostic& diagnostic : loaded.diagnostics)
      made.diagnostics.push_back(std::move(diagnostic));
  }
  made.directory = Directory::build(std::move(files), std::move(entries), made.diagnostics);
  sort_by_location(made.diagnostics);
  return made;
}

inline MadeDirectory read_text(std::string_view text) {
  return read_files({std::string(text)});
}

// The entries are of one file without a text.
inline MadeDirectory build(std::vector<Entry> entries) {
  SourceFile file;
  file.path = "1.toml";
  MadeDirectory made;
  made.directory = Directory::build({std::move(file)}, std::move(entries), made.diagnostics);
  return made;
}

inline Entry organisation(std::string_view name) {
  Entry entry;
  entry.type = EntryType::Organisation;
  entry.name = name;
  return entry;
}

inline Entry person(std::string_view name) {
  Entry entry;
  entry.name = name;
  return entry;
}

inline Entry with_id(Entry entry, std::string_view id) {
  entry.id = id;
  entry.id_is_given = true;
  return entry;
}

inline Entry working_at(Entry entry, std::string_view organisation) {
  entry.organisation = Reference{std::string(organisation), {}, {}};
  return entry;
}

inline Entry part_of(Entry entry, std::string_view organisation) {
  entry.part_of = Reference{std::string(organisation), {}, {}};
  return entry;
}

// A query that has no mistakes.
inline Query query_of(const std::vector<std::string>& words) {
  return std::get<Query>(parse_query(words, Date{2026, 3, 15}));
}

// Joined by spaces.
inline std::string ids_of(const std::vector<const Entry*>& entries) {
  std::string ids;
  for (const Entry* const entry : entries)
    ids += (ids.empty() ? "" : " ") + entry->id;
  return ids;
}

inline std::string ids_of(const Directory& directory) {
  std::vector<const Entry*> entries;
  for (const Entry& entry : directory.entries())
    entries.push_back(&entry);
  return ids_of(entries);
}

// Throws std::out_of_range where there is none of that id.
inline const Entry& entry_of(const Directory& directory, std::string_view id) {
  for (const Entry& entry : directory.entries()) {
    if (entry.id == id) return entry;
  }
  throw std::out_of_range(std::string(id));
}

inline std::string joined_names(const std::vector<std::string_view>& names) {
  std::string out;
  for (const std::string_view name : names)
    out.append(out.empty() ? "" : " / ").append(name);
  return out;
}

// A line each.
inline std::string messages_of(const std::vector<Diagnostic>& diagnostics) {
  std::string messages;
  for (const Diagnostic& diagnostic : diagnostics)
    messages += diagnostic.message + '\n';
  return messages;
}

}  // namespace contacts::directory_fixture
