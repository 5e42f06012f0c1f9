#include "cli/imported_json.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "store/writer.hpp"

namespace contacts {

void ImportedJson::add(const Entry& entry, const Draft* draft) {
  Origin origin;
  if (draft != nullptr) {
    origin.text = draft->line_text;
    for (const Doubt& doubt : draft->doubts)
      origin.doubts.emplace_back(doubt.key, doubt.value);
  }
  added_.emplace_back(with_written_kinds(entry), std::move(origin));
}

std::string ImportedJson::text(const Directory& directory, const std::vector<ReadFile>& files) {
  // Organisations are taken before people, and a directory has its entries in the order of its files.
  std::ranges::stable_sort(added_, {}, [](const auto& one) { return one.first.location.file; });
  std::vector<SourceFile> sources = directory.files();
  const std::size_t first = sources.size();
  for (const ReadFile& file : files)
    sources.emplace_back().path = file.path;
  std::vector<Entry> entries = directory.entries();
  std::vector<Origin> origins;
  for (auto& [entry, origin] : added_) {
    entry.location.file += static_cast<std::uint32_t>(first);
    entries.push_back(std::move(entry));
    origins.push_back(std::move(origin));
  }
  std::vector<Diagnostic> diagnostics;
  std::string out;
  render_imported_json(Directory::build(std::move(sources), std::move(entries), diagnostics), origins, out);
  return out;
}

}  // namespace contacts
