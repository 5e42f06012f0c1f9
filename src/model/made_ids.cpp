#include "model/made_ids.hpp"

#include <utility>

#include <fmt/format.h>

#include "model/identity.hpp"

namespace contacts {

std::string MadeIds::other_id(std::string slug, const std::optional<Reference>& organisation, const IsTaken& is_taken) {
  std::string base = std::move(slug);
  if (organisation) base += "-" + slug_of_organisation(organisation->text);
  if (organisation && !is_taken(base)) return base;
  std::size_t& number = next_numbers_.try_emplace(base, 2).first->second;
  for (;;) {
    std::string id = fmt::format("{}-{}", base, number++);
    if (!is_taken(id)) return id;
  }
}

const std::string& MadeIds::slug_of_organisation(const std::string& text) {
  const auto [place, is_new] = organisation_slugs_.try_emplace(text);
  if (is_new) place->second = slug_of(text);
  return place->second;
}

}  // namespace contacts
