// A directory file whose entries are read when they are wanted, over and over, and not kept.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "model/directory.hpp"
#include "model/entry.hpp"
#include "store/found_entries.hpp"
#include "text/shared_text.hpp"

namespace contacts {

class FileInPieces {
 public:
  // Nothing where something beside the entries has an error, or where an entry depends on others: lists of entries.
  // `file` becomes Location::file of all that comes from it.
  [[nodiscard]] static std::optional<FileInPieces> open(std::string path, SharedText bytes, std::size_t file,
                                                        std::size_t threads);

  // With its text.
  [[nodiscard]] const SourceFile& source() const { return source_; }

  // How many entries there are.
  [[nodiscard]] std::size_t size() const { return found_.size(); }

  // Reads an entry, as load_toml reads it, into one that is empty. False where it has an error. On any thread.
  [[nodiscard]] bool read(std::size_t i, Entry& entry, ReadFor use) const;

 private:
  FileInPieces(SourceFile source, std::size_t file, std::size_t threads)
      : source_(std::move(source)), file_(file), found_(source_.text, threads) {}

  [[nodiscard]] bool read_tables();

  SourceFile source_;
  std::size_t file_;
  FoundEntries found_;
};

}  // namespace contacts
