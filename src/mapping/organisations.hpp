// The organisations that people can be said to work for while cards are read.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/directory.hpp"
#include "model/entry.hpp"
#include "model/organisation_names.hpp"

namespace contacts {

class Organisations {
 public:
  // `part_of`: what refers to its parent, or empty.
  void add(std::string_view name, std::string_view id, const std::vector<std::string>& aliases,
           std::string_view part_of);
  // The same of an entry that is one.
  void add(const Entry& organisation);
  // All organisations of a directory.
  void add_all(const Directory& directory);

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
    std::vector<std::string> calls;  // its id, and its name and aliases folded
    std::string lineage;             // the key of by_lineage_ that it stands below
  };

  [[nodiscard]] std::optional<std::size_t> resolve(std::string_view reference) const;
  [[nodiscard]] std::vector<std::string> lineage_of(std::size_t organisation) const;
  [[nodiscard]] std::string reference_to(std::size_t organisation) const;
  [[nodiscard]] std::vector<std::size_t> parts_called(const std::string& parent) const;
  // Files an organisation by its lineage, and all below it, since theirs has changed with it.
  void file_by_lineage(std::size_t organisation);

  // Indexes into organisations_ are the positions of names_ and what the maps hold.
  std::vector<Organisation> organisations_;
  OrganisationNames names_;
  std::unordered_map<std::string, std::vector<std::size_t>> parts_;  // by what they call their parent, folded
  std::unordered_map<std::string, std::set<std::size_t>> by_lineage_;
};

}  // namespace contacts
