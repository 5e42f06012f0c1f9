// One way through the text of a file: what of it may answer a query.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lookup/needed_text.hpp"
#include "lookup/slug_set.hpp"
#include "text/text_source.hpp"

namespace contacts {

// Bytes [begin, end) of a file, and the number of the line that they begin in, from 1.
struct FoundEntry {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t line = 1;
};

// Bytes [begin, end) of a file: whole entries.
struct FilePart {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// What a thread found in a part of a file. In its order, each list.
struct SurveyedPart {
  // There are many: small numbers take less time, too, as half of that goes into getting memory for them.
  static constexpr std::size_t most_bytes = std::size_t{1} << 32U;
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
    FoundEntry place;      // with the line of the part
    std::size_t text = 0;  // offset in organisation_texts
    bool has_escape = false;
  };

  FilePart part;
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

  [[nodiscard]] FoundEntry found(std::size_t entry) const {
    const bool is_last = entry + 1 == entries.size();
    return {part.begin + entries[entry].begin, is_last ? part.end : part.begin + entries[entry + 1].begin,
            lines_before + entries[entry].line};
  }
};

// In the order of the file, each list.
struct Survey {
  std::vector<SurveyedPart> parts;
  std::vector<FoundEntry> candidates;  // that the query's words say yes to
  std::vector<FoundEntry> directories;
  std::vector<FoundEntry> called_organisations;  // in which some of the query's words stand

  [[nodiscard]] std::size_t count_entries() const;
};

// How many threads go through a text: so many, or where it is nothing as many as pay.
using Threads = std::optional<std::size_t>;

// Nothing where the text cannot be cut (see EntryCutter) or read, and where it is not UTF-8, as a whole or in an entry
// that the words may be in.
[[nodiscard]] std::optional<Survey> survey(const TextSource& text, const NeededText& needed, Threads threads);

// The entries of a surveyed text with a value that find_values, or find_identities, says yes to. Nothing where the text
// cannot be read. The first one goes through all of it, the second one looks only where it may be.
[[nodiscard]] std::optional<std::vector<FoundEntry>> entries_with_value(const TextSource& text, const Survey& survey,
                                                                        const SlugSet& slugs, Threads threads);
[[nodiscard]] std::optional<std::vector<FoundEntry>> entries_with_identity(const TextSource& text, const Survey& survey,
                                                                           const SlugSet& slugs, Threads threads);

// The organisations with a value that has one of `slugs`, and perhaps some with one that is near.
[[nodiscard]] std::vector<FoundEntry> organisations_with(const Survey& survey, const SlugSet& slugs);

// Empty where it cannot be read.
[[nodiscard]] std::string text_of(const TextSource& text, const FoundEntry& entry);

}  // namespace contacts
