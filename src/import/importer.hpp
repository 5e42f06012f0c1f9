// Cards become entries of a directory: new ones only, organisations before the people who refer to them.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "directory/directory.hpp"
#include "import/card_entry.hpp"
#include "import/known_entries.hpp"
#include "import/organisations.hpp"
#include "vcard/property.hpp"

namespace contacts {

struct ImportCounts {
  std::size_t added = 0;
  std::size_t skipped = 0;
  std::size_t doubtful = 0;  // of the added
  std::size_t photos_left_out = 0;
};

class Importer {
 public:
  using Take = std::function<void(const Entry& entry)>;
  // Content that tells two entries apart: all keys but ids and UIDs. See toml/writer.hpp.
  using Describe = std::string (*)(const Entry& entry);

  Importer(Photos photos, Describe describe, Take take)
      : photos_(photos), describe_(describe), take_(std::move(take)) {}

  // The entries that are there already.
  void know(const Directory& directory);

  // All cards are given twice: first to the one, then, after end_of_organisations(), to the other. Each returns what
  // the user had better know of the card, a sentence each.
  [[nodiscard]] std::vector<std::string> take_organisation(const Card& card);
  void end_of_organisations();
  [[nodiscard]] std::vector<std::string> take_person(const Card& card);

  [[nodiscard]] const ImportCounts& counts() const { return counts_; }

 private:
  [[nodiscard]] std::vector<std::string> take(CardEntry imported);
  void add(Entry entry);
  void make_id_unique(Entry& entry);
  void mention_organisation(const Card& card);

  Photos photos_;
  Describe describe_;
  Take take_;
  KnownEntries known_;
  Organisations organisations_;
  std::unordered_set<std::string> ids_;
  std::vector<std::string> mentioned_;  // organisations that people are said to work for, in order
  std::unordered_set<std::string> mentioned_folded_;
  ImportCounts counts_;
};

}  // namespace contacts
