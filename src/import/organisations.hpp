// The organisations that people can be said to work for while cards are read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace contacts {

class Organisations {
 public:
  // `part_of`: what refers to its parent, or empty.
  void add(std::string_view name, std::string_view id, const std::vector<std::string>& aliases,
           std::string_view part_of);

  // Whether a reference of this text would find one: by name, alias or id, compared folded.
  [[nodiscard]] bool has(std::string_view reference) const;

  struct Place {
    std::string reference;             // what the key `organisation` is to say
    std::vector<std::string> lineage;  // as a card of the person will have it: the outermost organisation first
    std::string department;            // what no organisation stands for, joined by commas
  };

  // What the components of ORG mean: the longest beginning of them that is an organisation with all its parents; else
  // the first names one, known or not, or nothing where it is empty.
  [[nodiscard]] Place place_of(const std::vector<std::string>& components) const;

 private:
  struct Organisation {
    std::string name, id, part_of;
  };

  // Folded; of several that are called the same, the first. See OrganisationNames.
  using Names = std::unordered_map<std::string, std::size_t>;

  [[nodiscard]] std::optional<std::size_t> resolve(std::string_view reference) const;
  [[nodiscard]] std::vector<std::string> lineage_of(std::size_t organisation) const;
  [[nodiscard]] std::string reference_to(std::size_t organisation) const;

  std::vector<Organisation> organisations_;
  Names ids_;
  Names names_;
  Names aliases_;
  std::unordered_multimap<std::string, std::size_t> all_names_;
};

}  // namespace contacts
