// The cards of a folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parallel/advance.hpp"
#include "sync/memory.hpp"
#include "vcard/card_problem.hpp"
#include "vcard/property.hpp"

namespace contacts {

// A file NAME.vcf directly in the folder.
struct FolderCard {
  std::string name;
  Stamp stamp;
  bool is_link = false;
  // Where it looks as it did at the last sync, it is not read before load(), and then says what it did.
  const Remembered* known = nullptr;
  bool is_loaded = false;
  std::string bytes;
  std::string problem;                // why it is no card, one sentence; empty: it is one
  std::vector<CardProblem> problems;  // of lines of the card
  Card card;
  std::string uid;  // of the card, see bare_uid(); where it has none, one made of the file's name
  bool has_uid = false;
  bool is_group = false;  // a list of other cards (RFC 6350 6.1.4), also in Apple's way
};

class CardFolder {
 public:
  // Links are followed; hidden files and what is no regular file are passed over. A folder that is not there has no
  // cards. `known`: by file name. `advance` counts files that are read. Throws Error where the folder cannot be read.
  CardFolder(std::string path, const std::unordered_map<std::string_view, const Remembered*>& known,
             const Advance& advance = {});

  // In the order of their names.
  [[nodiscard]] std::vector<FolderCard>& files() { return files_; }

  // Reads a file that is not read yet.
  void load(FolderCard& file) const;

  [[nodiscard]] std::string path_of(std::string_view name) const;

 private:
  std::string path_;
  std::vector<FolderCard> files_;
};

// How a file looks now; nothing where it is not there, or is no regular file.
[[nodiscard]] std::optional<Stamp> stamp_of(const std::string& path);

// The card of one file's bytes: fills what is known of a file that is read.
void read_card_file(std::string bytes, FolderCard& file);

// The name of the file that a card of this UID is written to. No two UIDs give one name, also where the disk makes no
// difference between capitals and small letters.
[[nodiscard]] std::string file_name_of_card(std::string_view uid);

}  // namespace contacts
