// What the files of a directory say after entries of it are changed, go or come. Nothing is written here.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/diagnostic.hpp"
#include "model/directory.hpp"
#include "store/changes.hpp"

namespace contacts {

// A place in a file as it is after the change, and what was done there.
struct ChangeMade {
  std::size_t file = 0;
  std::size_t line = 0;  // of the value; where it is gone, of its entry's header
  Change change;
};

// A reference that leads to another entry than before, or to none.
struct MovedReference {
  const Entry* from = nullptr;    // the entry that has it, of the directory before
  const Entry* target = nullptr;  // what it led to
  std::string text;
};

struct ChangedFile {
  std::size_t file = 0;  // index into Directory::files()
  std::string text;      // all of it, as SourceFile::text
};

struct ChangedDirectory {
  std::vector<ChangedFile> files;                     // those that change, in the order of the directory
  std::vector<ChangeMade> made;                       // in file order
  std::vector<std::string> removed_texts;             // of entries that go, in file order
  std::vector<MovedReference> moved;                  // in file order
  Directory directory;                                // as it is read again
  std::vector<std::optional<std::size_t>> positions;  // in it, of each entry before; nullopt: it is gone
  std::vector<std::size_t> added;                     // positions in it of entries that came
};

// Collects the changes of one directory, whose entries know their texts (Texts::Always), and which outlives this.
class DirectoryChange {
 public:
  // `diagnostics`: what is wrong with the directory as it is.
  DirectoryChange(const Directory& directory, const std::vector<Diagnostic>& diagnostics)
      : directory_(directory), diagnostics_(diagnostics) {}

  // What an entry will say: a copy of it, to be changed.
  [[nodiscard]] Entry& edit(const Entry& entry);
  void remove(const Entry& entry) { removed_[entry.position] = &entry; }
  // A new entry at the end of a file, below `comment`: whole lines of TOML, or none.
  void add(std::size_t file, Entry entry, std::string comment = {}) {
    added_.push_back({file, std::move(entry), std::move(comment)});
  }

  // Makes the new texts and reads them again. UIDs that would move from one entry to another, or to none, are written
  // down (`uid = "…"`). Throws Error, one sentence, where an entry cannot be edited, where a file would have an error
  // that it did not have, and where anything would be read but what was asked.
  [[nodiscard]] ChangedDirectory finish();

  // Writes the UID of an entry down where its file does not say it.
  void pin(const Entry& entry);

 private:
  struct Added {
    std::size_t file = 0;
    Entry entry;
    std::string comment;
  };

  [[nodiscard]] bool is_touched(std::size_t file) const;
  [[nodiscard]] std::string text_after(std::size_t number, std::vector<std::string>& removed_texts) const;
  [[nodiscard]] ChangedDirectory make() const;
  void read_again(ChangedDirectory& changed) const;
  void match_entries(ChangedDirectory& changed) const;
  void refuse_new_errors(const std::vector<Diagnostic>& after, const Directory& directory) const;
  void compare(const ChangedDirectory& changed) const;
  [[nodiscard]] bool pin_moved_uids(const ChangedDirectory& changed);
  void find_moved_references(ChangedDirectory& changed) const;
  void tell_changes(ChangedDirectory& changed) const;
  [[nodiscard]] const Entry* edited(std::size_t position) const;

  const Directory& directory_;
  const std::vector<Diagnostic>& diagnostics_;
  std::map<std::size_t, Entry> edited_;  // by position
  std::map<std::size_t, const Entry*> removed_;
  std::deque<Added> added_;
};

}  // namespace contacts
