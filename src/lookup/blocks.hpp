// The text of a file, block by block and on several threads.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lookup/survey.hpp"
#include "parallel/in_parallel.hpp"
#include "text/bytes.hpp"
#include "text/text_source.hpp"
#include "toml/cut.hpp"

namespace contacts {

// Bytes [begin, end) of a file: whole entries.
struct FilePart {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Parts that together are the file, without a byte order mark.
[[nodiscard]] std::vector<FilePart> parts_of(const TextSource& text, Threads threads);

// Bytes of a file that are in memory.
struct FilePiece {
  std::string_view text;
  std::size_t offset = 0;  // of the text in the file

  // From one offset in the file to another one of this piece.
  [[nodiscard]] std::string_view between(std::size_t begin, std::size_t end) const {
    return text.substr(begin - offset, end - begin);
  }
};

// Some entries of a part, while their text is in memory.
class EntryBlock {
 public:
  // The entries count from the beginning of the piece.
  EntryBlock(const FilePiece& piece, const std::vector<CutEntry>& entries) : piece_(piece), entries_(entries) {}

  [[nodiscard]] const FilePiece& piece() const { return piece_; }
  [[nodiscard]] const std::vector<CutEntry>& entries() const { return entries_; }
  [[nodiscard]] std::string_view text_of(const CutEntry& entry) const {
    return piece_.text.substr(entry.begin, entry.end - entry.begin);
  }
  // Of all of them; entries count from its beginning on when `begin()` is taken off.
  [[nodiscard]] std::string_view text() const {
    return entries_.empty() ? std::string_view() : piece_.text.substr(begin(), entries_.back().end - begin());
  }
  [[nodiscard]] std::size_t begin() const { return entries_.front().begin; }

  // Where an entry is in the file; its line is left to a LineCounter.
  [[nodiscard]] FoundEntry place_of(const CutEntry& entry) const {
    return {piece_.offset + entry.begin, piece_.offset + entry.end, 1};
  }
  // Where the last of them ends in the file; where there are none, the comments that stand in their place.
  [[nodiscard]] std::size_t end_in_file() const {
    return piece_.offset + (entries_.empty() ? piece_.text.size() : entries_.back().end);
  }

 private:
  FilePiece piece_;
  const std::vector<CutEntry>& entries_;
};

// Counts the lines of a part while its pieces go by.
class LineCounter {
 public:
  explicit LineCounter(std::size_t begin) : counted_to_(begin) {}

  // Counts to an offset of this piece, from the last one.
  void count_to(const FilePiece& piece, std::size_t offset) {
    lines_ += count_bytes(piece.between(counted_to_, offset), '\n');
    counted_to_ = offset;
  }
  // Line ends since the beginning of the part.
  [[nodiscard]] std::size_t lines() const { return lines_; }

 private:
  std::size_t counted_to_;
  std::size_t lines_ = 0;
};

// So many bytes are read at once: they are in the cache when they are looked at again.
constexpr std::size_t usual_block = std::size_t{1} << 17;

// Calls `take` with all entries of a part, block after block. False where the text cannot be cut or read.
template <typename Take>
[[nodiscard]] bool for_each_block(const TextSource& text, const FilePart& part, Take take) {
  std::string memory;
  std::vector<CutEntry> entries;
  std::size_t size = usual_block;
  for (std::size_t at = part.begin; at < part.end;) {
    const bool is_last = part.end - at <= size;
    const std::size_t end = is_last ? part.end : at + size;
    std::string_view view = text.read(at, end, memory);
    if (view.size() < end - at) return false;
    if (!is_last) view = view.substr(0, view.rfind('\n') + 1);  // npos + 1 is 0
    EntryCutter cutter(view, !is_last);
    while (cutter.next(entries))
      take(EntryBlock(FilePiece{view, at}, entries));
    if (cutter.has_failed()) return false;
    size = cutter.position() == 0 ? 2 * size : usual_block;
    at = is_last ? part.end : at + cutter.position();
  }
  return true;
}

// In how many parts a text of so many bytes is gone through.
[[nodiscard]] std::size_t count_parts(std::size_t size, Threads threads);

// What work(0), work(1) ... make, in order; on several threads.
template <typename Work>
auto of_parts(std::size_t count, Threads threads, Work work) {
  std::vector<decltype(work(std::size_t{}))> results(count);
  in_parallel(count, 1, threads.value_or(available_threads()), [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      results[i] = work(i);
  });
  return results;
}

}  // namespace contacts
