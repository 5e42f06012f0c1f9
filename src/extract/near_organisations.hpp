// Whose the numbers and addresses of a place in the text are that are no person's.
#pragma once

#include <cstddef>
#include <string_view>

#include "extract/organisation_index.hpp"
#include "extract/people.hpp"
#include "extract/read_lines.hpp"

namespace contacts {

class NearOrganisations {
 public:
  NearOrganisations(const ReadText& text, const People& people, const OrganisationIndex& organisations)
      : text_(text), people_(people), organisations_(organisations), main_(organisations.main()) {}

  // The organisation of the line, else that of the address' host (empty: none), of the block around, of the text.
  // Nobody where none is near.
  [[nodiscard]] std::size_t of(std::size_t line, std::string_view address) const;

  // The last that the block names up to `first_back` lines before. Nobody where it names none.
  [[nodiscard]] std::size_t in_block(std::size_t line, std::size_t first_back = 0) const;

  // The one that the text is about, or nobody.
  [[nodiscard]] std::size_t main() const { return main_; }

 private:
  [[nodiscard]] std::size_t in_line(std::size_t line) const;

  const ReadText& text_;
  const People& people_;
  const OrganisationIndex& organisations_;
  std::size_t main_ = nobody;
};

}  // namespace contacts
