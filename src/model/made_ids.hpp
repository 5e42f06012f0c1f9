// Ids that are made for entries which give none.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>

#include "model/entry.hpp"

namespace contacts {

// An entry without an id has the slug of its name for one. These are the ids of the entries whose slug is taken: a
// person's gets that of the organisation behind it ("anna-berg-ek-ab"), and what is taken still, the first free number
// from 2 on ("anna-berg-2").
class MadeIds {
 public:
  using IsTaken = std::function<bool(const std::string& id)>;

  // `slug`: of the entry's name; it is taken. What was taken once must stay so: a number is tried only once.
  [[nodiscard]] std::string other_id(std::string slug, const std::optional<Reference>& organisation,
                                     const IsTaken& is_taken);

 private:
  const std::string& slug_of_organisation(const std::string& text);

  std::unordered_map<std::string, std::string> organisation_slugs_;  // by the text of the reference
  std::unordered_map<std::string, std::size_t> next_numbers_;        // by what stands before the number
};

}  // namespace contacts
