// A directory without errors of which only what entries need of each other is kept: its memory is that of its text, and
// about half as much again, where a Directory takes six times as much. The text is read twice: first to settle ids and
// to see that nothing is wrong, then for what is wanted of the entries.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/directory.hpp"
#include "model/organisation_names.hpp"
#include "parallel/advance.hpp"
#include "store/file_in_pieces.hpp"

namespace contacts {

// Many small texts, which stay where they are put.
class TextStore {
 public:
  std::string_view add(std::string_view text);

 private:
  std::deque<std::string> blocks_;  // none of which grows beyond its room
};

class DirectoryInPieces {
 public:
  // Reads the files once, in pieces of so many entries, on all cores. Nothing where there is any error: to report it,
  // all must be read. `advance` counts entries.
  [[nodiscard]] static std::optional<DirectoryInPieces> read(std::vector<FileInPieces> files, std::size_t piece,
                                                             const Advance& advance = {});

  // The files without their texts, and all organisations as others refer to them: their ids, names and aliases, and
  // what they are part of. To others than visit() their positions mean nothing.
  [[nodiscard]] const Directory& organisations() const { return organisations_; }

  // Where in the order of the directory entries of a type stand; nullopt: all.
  [[nodiscard]] std::vector<std::uint32_t> positions(std::optional<EntryType> type) const;

  // Reads entries again, one after the other: as Directory has them, but their references point into organisations().
  // An entry is gone when `use` has returned. On any thread.
  void visit(std::span<const std::uint32_t> positions, const std::function<void(const Entry& entry)>& use) const;

 private:
  enum Mark : std::uint8_t { Organisation = 1, GivenId = 2, IdOfName = 4 };
  // An id that neither stands in the text nor is the slug of the name.
  struct OtherId {
    std::uint32_t position = 0;  // of the entry
    std::uint32_t size = 0;
    const char* text = nullptr;
  };
  struct Settling;
  struct Piece;
  class Ids;

  explicit DirectoryInPieces(std::vector<FileInPieces> files);

  [[nodiscard]] bool read_all(std::size_t piece, Settling& settling, const Advance& advance);
  [[nodiscard]] Piece read_piece(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool read_entry(std::size_t position, Entry& entry, ReadFor use) const;
  void take(const Piece& piece, Settling& settling);
  [[nodiscard]] bool settle(Settling& settling);
  [[nodiscard]] bool gather();
  [[nodiscard]] std::size_t size() const { return first_positions_.back(); }
  [[nodiscard]] std::string id_of(std::size_t position, const Entry& entry) const;

  std::vector<FileInPieces> files_;
  std::vector<std::size_t> first_positions_;  // of the files, and behind the last
  std::vector<std::uint8_t> marks_;           // of each entry
  std::vector<OtherId> other_ids_;            // by position
  TextStore other_id_texts_;
  Directory organisations_;
  OrganisationNames names_;
};

}  // namespace contacts
