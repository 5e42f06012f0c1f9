#include "store/table_names.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "text/excerpt.hpp"
#include "text/nearest.hpp"

namespace contacts {

namespace {

struct TableName {
  std::string_view name;
  std::string_view ours;
};

constexpr std::array<TableName, 8> other_names = {{{"person", "contact"},
                                                   {"persons", "contact"},
                                                   {"people", "contact"},
                                                   {"company", "organisation"},
                                                   {"companies", "organisation"},
                                                   {"org", "organisation"},
                                                   {"orgs", "organisation"},
                                                   {"settings", "directory"}}};

}  // namespace

std::string_view table_meant_by(std::string_view word) {
  const auto* const other = std::ranges::find(other_names, word, &TableName::name);
  if (other != other_names.end()) return other->ours;
  constexpr std::array<std::string_view, 3> names = {"contact", "organisation", "directory"};
  return nearest(word, names).value_or("");
}

std::string problem_with_table(std::string_view word) {
  const std::string_view meant = table_meant_by(word);
  const std::string right = meant.empty()          ? "; write [[contact]], [[organisation]] or [directory]"
                            : meant == "directory" ? "; did you mean [directory]?"
                                                   : fmt::format("; did you mean [[{}]]?", meant);
  return fmt::format("'{}' is not a table of a directory{}", excerpt(word), right);
}

}  // namespace contacts
