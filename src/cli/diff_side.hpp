// What `contacts diff` compares: directories and address books, read the same way.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "mapping/organisations.hpp"
#include "model/directory.hpp"
#include "vcard/vcard_version.hpp"

namespace contacts {

// One side: a directory, or the entries of cards made one.
struct DiffSide {
  LoadedDirectory loaded;                             // without diagnostics where it is made of cards
  bool is_unreadable = false;                         // a file of cards could not be read at all
  std::vector<std::string> problems;                  // of cards: each a whole line
  std::vector<std::optional<VcardVersion>> versions;  // by position: of the card; nullopt: no card
};

// Files that are read already, of which it is known whether they are cards.
class DiffSource {
 public:
  // A file, a folder or "-"; empty: the directory that answers.
  DiffSource(Session& session, const std::string& path);

  [[nodiscard]] bool is_of_cards() const { return is_of_cards_; }
  // Of a directory.
  [[nodiscard]] DiffSide directory() const;
  // Of cards; `organisations` are those that their people may work for. Adds those that have cards themselves.
  [[nodiscard]] DiffSide cards(Organisations& organisations) const;

 private:
  bool is_of_cards_ = false;
  std::vector<FoundFile> found_;  // of a directory
  std::vector<ReadFile> files_;   // of cards
};

}  // namespace contacts
