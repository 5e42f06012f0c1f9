// Organisations that a line names.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/line_words.hpp"

namespace contacts {

struct OrganisationMention {
  std::size_t first = 0;  // index into the line's words
  std::size_t end = 0;    // behind the last
  std::string name;       // as the text has it, without the article and a genitive; of the directory's, as that has it
  bool is_known = false;  // of the directory
  bool is_unit = false;   // a part of an organisation: a department, an institute
};

// The organisations of a directory, which are recognised by their names and aliases.
class KnownOrganisations {
 public:
  // `called`: a name or an alias; `name`: what the entry is called. Two capitals ("ZN") are known as they stand, where
  // only one organisation is called so and they mean nothing else; other names of two letters are nobody's.
  void add(std::string_view called, std::string_view name);

  // The longest name that begins with the word at `first`; false where there is none.
  [[nodiscard]] bool match(const std::vector<TextWord>& words, std::size_t first, OrganisationMention& found) const;

 private:
  struct Name {
    std::vector<std::string> folded_words;
    std::string name;
    bool is_two_capitals = false;
  };
  using Names = std::vector<Name>;
  static bool fits(const Name& name, const Names& namesakes, const std::vector<TextWord>& words, std::size_t first);

  std::unordered_map<std::string, Names> by_first_word_;
};

// In the order of the line, none in another. `text` is the line that the words are of. Found are names with a legal
// form, with a word for a kind of organisation at their end or beginning, and those of the directory.
[[nodiscard]] std::vector<OrganisationMention> find_organisations(std::string_view text,
                                                                  const std::vector<TextWord>& words,
                                                                  const KnownOrganisations& known);

// The text of words [first, end) with single blanks.
[[nodiscard]] std::string text_of(std::string_view text, const std::vector<TextWord>& words, std::size_t first,
                                  std::size_t end);

}  // namespace contacts
