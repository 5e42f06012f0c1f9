// Entries and tables of a directory file, read by toml++ one after the other.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/diagnostic.hpp"
#include "model/directory.hpp"
#include "model/entry.hpp"
#include "store/document.hpp"
#include "toml/splitter.hpp"

namespace contacts {

// What entries and tables of a file leave behind for those that follow.
struct FormsOfFile {
  std::optional<std::size_t> directory_line;
  std::optional<std::size_t> contacts_line;  // where they are given as a list
  std::optional<std::size_t> organisations_line;

  [[nodiscard]] bool has_lists() const { return contacts_line || organisations_line; }
};

// What comes of one of them.
struct Outcome {
  std::vector<Entry> entries;  // those that have a name
  std::vector<Diagnostic> diagnostics;
};

class EntryReader {
 public:
  // Both must stay as long as it is used.
  EntryReader(const FileText& file, FormsOfFile& forms) : file_(file), forms_(forms) {}

  [[nodiscard]] Outcome read(const RawEntry& raw);

  // Puts what [directory] said into the source of the file.
  void tell_directory(SourceFile& source) const;

 private:
  const FileText& file_;
  FormsOfFile& forms_;
  SourceFile directory_;
};

}  // namespace contacts
