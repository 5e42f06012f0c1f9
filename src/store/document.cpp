#include "store/document.hpp"

#include <algorithm>
#include <utility>

#include "toml/recovery.hpp"

namespace contacts {

namespace {

std::string_view text_of(const FileText& file, const Section& section) {
  return file.text.substr(section.begin, section.end - section.begin);
}

// The section that a line of the joined text stands in.
const Section& section_of(const RawEntry& entry, std::size_t joined_line) {
  const auto after =
      std::upper_bound(entry.sections.begin(), entry.sections.end(), joined_line,
                       [](std::size_t line, const Section& section) { return line < section.joined_line; });
  return *std::prev(after);
}

ParsedEntry recovered_entry(const FileText& file, const RawEntry& entry) {
  Recovered recovered = recover(joined_text(file.text, entry));
  ParsedEntry parsed{std::move(recovered.document), {}, recovered.name_is_lost};
  for (PlacedError& error : recovered.errors) {
    const toml::source_position position{static_cast<toml::source_index>(error.line),
                                         static_cast<toml::source_index>(error.column)};
    parsed.diagnostics.push_back(Diagnostic{Severity::Error, location_in_file(file, entry, position),
                                            std::move(error.message), text_range(entry)});
  }
  return parsed;
}

}  // namespace

ParsedEntry parse_entry(const FileText& file, const RawEntry& entry) {
  const bool is_simple =
      entry.sections.size() == 1 && !entry.has_deep_key && (entry.header.depth == 0 || entry.header.well_formed);
  if (is_simple) {
    try {
      return ParsedEntry{toml::parse(text_of(file, entry.sections.front())), {}, false};
    } catch (const toml::parse_error&) {
      // Read again below, statement by statement.
    }
  }
  return recovered_entry(file, entry);
}

Location location_in_file(const FileText& file, const RawEntry& entry, const toml::source_position& position) {
  const Section& section = section_of(entry, position.line);
  return Location{file.file, section.line + position.line - section.joined_line, position.column};
}

std::size_t offset_in_file(const FileText& file, const RawEntry& entry, const toml::source_position& position) {
  const Section& section = section_of(entry, position.line);
  const toml::source_position within{static_cast<toml::source_index>(position.line - section.joined_line + 1),
                                     position.column};
  return section.begin + offset_of(text_of(file, section), within);
}

ByteRange text_range(const RawEntry& entry) {
  return ByteRange{entry.sections.front().begin, entry.sections.front().end};
}

}  // namespace contacts
