#include "store/file_in_pieces.hpp"

#include <utility>

#include "model/diagnostic.hpp"
#include "store/document.hpp"
#include "store/entry_reader.hpp"
#include "store/loader.hpp"
#include "toml/encoding.hpp"

namespace contacts {

std::optional<FileInPieces> FileInPieces::open(std::string path, SharedText bytes, std::size_t file,
                                               std::size_t threads) {
  if (problem_with_encoding(bytes)) return std::nullopt;
  std::optional<FileInPieces> opened = FileInPieces(source_of(std::move(path), std::move(bytes)), file, threads);
  if (!opened->read_tables()) return std::nullopt;
  return opened;
}

bool FileInPieces::read_tables() {
  const FileText file{source_.text, file_};
  FormsOfFile forms;
  EntryReader reader(file, forms);
  for (const RawEntry& raw : found_.tables()) {
    const Outcome outcome = reader.read(raw);
    if (!outcome.entries.empty() || has_errors(outcome.diagnostics)) return false;
  }
  reader.tell_directory(source_);
  return !forms.has_lists();
}

bool FileInPieces::read(std::size_t i, Entry& entry, ReadFor use) const {
  const FileText file{source_.text, file_};
  if (found_.read_plainly(file, i, entry, use)) return true;
  FormsOfFile none;
  Outcome outcome = EntryReader(file, none).read(found_.raw(i));
  if (outcome.entries.size() != 1 || has_errors(outcome.diagnostics)) return false;
  entry = std::move(outcome.entries.front());
  return true;
}

}  // namespace contacts
