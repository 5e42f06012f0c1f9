// All entries of one or more directory files, with unique ids and resolved references.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/diagnostic.hpp"
#include "model/entry.hpp"
#include "text/shared_text.hpp"

namespace contacts {

// A file that was read, and what its [directory] table says.
struct SourceFile {
  std::string path;     // as the user named it
  SharedText text;      // UTF-8 without a byte order mark; bytes that are not UTF-8 are possible in broken entries
  std::string name;     // of the directory; empty where the file gives none
  std::string country;  // ISO 3166-1 alpha-2; empty where the file gives none
  Location country_location;
};

// Invariants: entries are in file order and each knows its position; every entry has an id, and no two the same;
// each reference that names an organisation (by id, name or alias, compared folded) points to it; part_of has no
// circles. Pointers to entries stay valid as long as the directory is neither changed nor moved from.
class Directory {
 public:
  Directory() = default;

  // Takes entries in file order. Appends to `diagnostics` what only shows when all are together: two entries with one
  // id or uid, and circles of part_of.
  static Directory build(std::vector<SourceFile> files, std::vector<Entry> entries,
                         std::vector<Diagnostic>& diagnostics);

  [[nodiscard]] const std::vector<SourceFile>& files() const { return files_; }
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

  // The entries that have this id, name or alias, compared folded, in file order.
  [[nodiscard]] std::vector<const Entry*> named(std::string_view reference) const;

  // The entry a reference resolves to; null where it names none.
  [[nodiscard]] const Entry* target(const Reference& reference) const;
  // The organisation of a contact or the parent of an organisation, where it is an entry; else null.
  [[nodiscard]] const Entry* organisation_of(const Entry& contact) const;
  [[nodiscard]] const Entry* parent_of(const Entry& organisation) const;

  // The people of an organisation, its parts, and those who are members of it, each in file order.
  [[nodiscard]] std::vector<const Entry*> people_of(const Entry& organisation) const;
  [[nodiscard]] std::vector<const Entry*> parts_of(const Entry& organisation) const;
  [[nodiscard]] std::vector<const Entry*> members_of(const Entry& organisation) const;

  // What a reference is called: the name of the entry it resolves to, else its own text.
  [[nodiscard]] std::string_view name_of(const Reference& reference) const;

  // The names from the outermost organisation down to `organisation` itself, along part_of.
  [[nodiscard]] std::vector<std::string_view> lineage(const Reference& organisation) const;

  // Name and country that hold for an entry: those of its file, else of the first file that gives one.
  [[nodiscard]] std::string_view directory_name(const Entry& entry) const;
  [[nodiscard]] std::string_view country(const Entry& entry) const;

  // The vCard UID: as given (without "urn:uuid:"), else UUID version 5 of directory name, entry type and id.
  [[nodiscard]] std::string uid_of(const Entry& entry) const;

 private:
  [[nodiscard]] std::string_view said_of(const Entry& entry, std::string SourceFile::*what) const;

  std::vector<SourceFile> files_;
  std::vector<Entry> entries_;
};

}  // namespace contacts
