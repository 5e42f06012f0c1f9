// Entries from running text: press releases, signatures, lists, pages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/organisations.hpp"
#include "extract/people.hpp"
#include "model/entry.hpp"

namespace contacts {

// An entry that a text seems to hold.
struct Draft {
  Entry entry;                // without id and UID; a person refers to an organisation by its name
  std::size_t line = 0;       // of the text, from 1, where it is named
  std::string line_text;      // that line, as the text has it; of a very long one the beginning
  std::vector<Doubt> doubts;  // what may belong to it
};

struct Extraction {
  std::vector<Draft> drafts;   // in the order of the text
  std::size_t candidates = 0;  // runs of digits that libphonenumber was asked about
};

// What the entries of a text are. A person is one who is named and has an e-mail address or a number there; an
// organisation is one that such a person answers for, or that numbers and addresses of the text belong to. All values
// are of the text: nothing is guessed. `text` is UTF-8; `region` is the country of its national numbers (ISO 3166-1
// alpha-2), empty where the text is to tell; `first_line` the number of its first line.
[[nodiscard]] Extraction extract(std::string_view text, std::string_view region, const KnownOrganisations& known,
                                 std::size_t first_line = 1);

// A piece of a long text, cut at a blank line where there is one, so that memory does not grow with the text.
struct TextPart {
  std::string_view text;
  std::size_t first_line = 1;
};
[[nodiscard]] std::vector<TextPart> parts_of_text(std::string_view text);

// Comments to stand above an entry: "# FILE:LINE: the line", and "# email? jk@firma.se" for each doubt. Controls are
// escaped, long lines cut.
[[nodiscard]] std::string comment_of(const Draft& draft, std::string_view file);

}  // namespace contacts
