#include "extract/near_organisations.hpp"

#include <algorithm>
#include <vector>

namespace contacts {

namespace {

// The first that is no part of an organisation, else the first part.
class Choice {
 public:
  explicit Choice(const OrganisationIndex& organisations) : organisations_(organisations) {}

  // Returns whether the search is over.
  bool take(std::size_t index) {
    if (index == nobody) return false;
    const bool is_whole = !organisations_.all()[index].is_unit;
    if (is_whole || best_ == nobody) best_ = index;
    return is_whole;
  }
  [[nodiscard]] std::size_t best() const { return best_; }

 private:
  const OrganisationIndex& organisations_;
  std::size_t best_ = nobody;
};

}  // namespace

// What a line with a person names is that one's.
std::size_t NearOrganisations::in_line(std::size_t line) const {
  const std::vector<std::size_t> named = organisations_.of_line(line);
  return named.empty() || people_.is_named_in(line) ? nobody : named.front();
}

std::size_t NearOrganisations::of(std::size_t line, std::string_view address) const {
  if (const std::vector<std::size_t> named = organisations_.of_line(line); !named.empty()) return named.front();
  if (const std::size_t by_host = address.empty() ? nobody : organisations_.by_host(address); by_host != nobody)
    return by_host;
  constexpr std::size_t most_lines = 12;
  Choice choice(organisations_);
  const std::size_t block = text_.lines[line].block;
  for (std::size_t back = 1; back <= std::min(line, most_lines) && text_.lines[line - back].block == block; ++back) {
    if (choice.take(in_line(line - back))) return choice.best();
  }
  for (std::size_t i = line + 1; i < std::min(text_.lines.size(), line + most_lines) && text_.lines[i].block == block;
       ++i) {
    if (choice.take(in_line(i))) return choice.best();
  }
  return choice.best() == nobody ? main_ : choice.best();
}

std::size_t NearOrganisations::in_block(std::size_t line, std::size_t first_back) const {
  constexpr std::size_t most_lines = 10;
  Choice choice(organisations_);
  for (std::size_t back = first_back;
       back <= std::min(line, most_lines) && text_.lines[line - back].block == text_.lines[line].block; ++back) {
    const std::vector<std::size_t> named = organisations_.of_line(line - back);
    if (choice.take(named.empty() ? nobody : named.front())) break;
  }
  return choice.best();
}

}  // namespace contacts
