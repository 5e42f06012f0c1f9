// One way through the text of a file: what of it may answer a query.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "prefilter/needed_text.hpp"
#include "prefilter/slug_set.hpp"
#include "text/byte_range.hpp"
#include "text/text_source.hpp"
#include "toml/cut.hpp"

namespace contacts {

// What a thread found in a part of a file. In its order, each list.
struct SurveyedPart {
  // There are many: small numbers take less time, too, as half of that goes into getting memory for them.
  static constexpr std::size_t most_bytes = std::size_t{1} << (sizeof(std::size_t) > 4 ? 32U : 31U);
  struct Entry {
    std::uint32_t begin = 0;  // from that of the part on
    std::uint32_t line = 1;   // of the part
  };
  // Of a name, an id or a uid.
  struct Identity {
    std::uint32_t entry = 0;
    ValueBeginning value;
  };
  struct Organisation {
    EntryPlace place;      // with the line of the part
    std::size_t text = 0;  // offset in organisation_texts
    bool has_escape = false;
  };

  ByteRange part;
  std::size_t lines_before = 0;  // line ends of the file before it
  std::vector<Entry> entries;    // all of them
  std::vector<Identity> identities;
  std::vector<std::uint32_t> entries_with_hidden_identities;  // perhaps, behind escapes
  std::vector<Organisation> organisations;
  std::string organisation_texts;                // one behind the other: they are few, and asked for again and again
  std::vector<PlacedValue> organisation_values;  // of these texts

  [[nodiscard]] std::string_view text_of_organisation(std::size_t index) const {
    const std::size_t begin = organisations[index].text;
    const bool is_last = index + 1 == organisations.size();
    return std::string_view(organisation_texts)
        .substr(begin, is_last ? std::string_view::npos : organisations[index + 1].text - begin);
  }

  [[nodiscard]] EntryPlace found(std::size_t entry) const {
    const bool is_last = entry + 1 == entries.size();
    return {part.begin + entries[entry].begin, is_last ? part.end : part.begin + entries[entry + 1].begin,
            lines_before + entries[entry].line};
  }
};

// In the order of the file, each list.
struct Survey {
  std::vector<SurveyedPart> parts;
  std::vector<EntryPlace> candidates;  // that may match the query
  std::vector<EntryPlace> directories;
  std::vector<EntryPlace> called_organisations;  // in which some of the query's words stand
  bool has_key = false;                          // see NeededText::key(): false where it stands in no entry

  [[nodiscard]] std::size_t count_entries() const;
};

// Number of threads. nullopt: chosen by the size of the file.
using Threads = std::optional<std::size_t>;

// nullopt where the text cannot be read or cut (see EntryCutter), and where an entry that may match is not UTF-8.
[[nodiscard]] std::optional<Survey> survey(const TextSource& text, const NeededText& needed, Threads threads);

// The entries with a value that find_values(), or find_identities(), reports for `slugs`. nullopt where the text cannot
// be read. entries_with_value() reads the whole text, entries_with_identity() only the parts that may have one.
[[nodiscard]] std::optional<std::vector<EntryPlace>> entries_with_value(const TextSource& text, const Survey& survey,
                                                                        const SlugSet& slugs, Threads threads);
[[nodiscard]] std::optional<std::vector<EntryPlace>> entries_with_identity(const TextSource& text, const Survey& survey,
                                                                           const SlugSet& slugs, Threads threads);

// The organisations that have a value with one of `slugs`, and perhaps some whose slug is only near one.
[[nodiscard]] std::vector<EntryPlace> organisations_with(const Survey& survey, const SlugSet& slugs);

// The bytes of an entry; empty where the text cannot be read.
[[nodiscard]] std::string text_of(const TextSource& text, const EntryPlace& entry);

}  // namespace contacts
