// People that a line names.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/line_words.hpp"
#include "extract/organisations.hpp"

namespace contacts {

struct NameMention {
  std::size_t first = 0;       // index into the line's words
  std::size_t end = 0;         // behind the last
  std::string name;            // given name first, without titles; "ELLEN MÖRK" as "Ellen Mörk"
  bool is_likely = false;      // begins with a known given name, an initial, or stands behind a title or "Dr."
  bool has_given = false;      // a known given name is in it
  bool is_alone = false;       // fills its line or cell, titles and degrees aside
  bool may_be_turned = false;  // "Wikström Elsa": the family name may be first
};

// In the order of the line. `taken`: the line's organisations, which are no people.
[[nodiscard]] std::vector<NameMention> find_names(std::string_view text, const std::vector<TextWord>& words,
                                                  const std::vector<OrganisationMention>& taken);

// What two spellings of a name have in common: folded, given name first.
[[nodiscard]] std::string name_key(std::string_view name);

// How well the local part of an address is made of a name: 0 not at all, 1 by initials, 2 by one of its names inside,
// 3 by one of its names alone, 4 by an initial and a name, 5 by both names. `turned`: the family name is first.
struct AddressFit {
  int degree = 0;
  bool is_turned = false;
};
[[nodiscard]] AddressFit fit(std::string_view address, std::string_view name);

// The same, where one is held against many others: what is made of each is made once.
struct LocalPart {
  std::string letters;              // folded, all of them
  std::vector<std::string> pieces;  // between ".", "_" and "-"
};
struct NameForm {
  std::vector<std::string> words;  // folded, letters only
  std::string given;               // the first, with its hyphen's second
  std::string family;              // the last
  std::string family_with_particles;
};
[[nodiscard]] LocalPart local_part_of(std::string_view address);
// By each way to write its letters; none where it is less than two words.
[[nodiscard]] std::vector<NameForm> forms_of_name(std::string_view name);
[[nodiscard]] AddressFit fit(const LocalPart& local, const std::vector<NameForm>& name);

}  // namespace contacts
