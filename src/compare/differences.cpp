#include "compare/differences.hpp"

namespace contacts {

namespace {

std::vector<Said> chosen(const std::vector<Said>& all, const std::vector<std::size_t>& indexes) {
  std::vector<Said> some;
  for (const std::size_t index : indexes)
    some.push_back(all[index]);
  return some;
}

}  // namespace

std::vector<KeyDifference> differences(const Entry& before, const Entry& after, std::string_view region,
                                       Tolerance tolerance) {
  std::vector<KeyDifference> found;
  for (const Key& key : keys) {
    const std::vector<Said> left = said_of(key, before, region, tolerance);
    const std::vector<Said> right = said_of(key, after, region, tolerance);
    const Unlike differing = unlike(key, left, right, tolerance);
    if (differing.gone.empty() && differing.added.empty()) continue;
    found.push_back({&key, chosen(left, differing.gone), chosen(right, differing.added)});
  }
  return found;
}

}  // namespace contacts
