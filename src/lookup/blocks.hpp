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

// Some entries of a part, while their text is in memory.
class EntryBlock {
 public:
  EntryBlock(std::string_view text, std::size_t offset, const std::vector<CutEntry>& entries)
      : text_(text), offset_(offset), entries_(entries) {}

  [[nodiscard]] const std::vector<CutEntry>& entries() const { return entries_; }
  [[nodiscard]] std::string_view text_of(const CutEntry& entry) const {
    return text_.substr(entry.begin, entry.end - entry.begin);
  }
  // Of all of them; entries count from its beginning on when `begin()` is taken off.
  [[nodiscard]] std::string_view text() const {
    return entries_.empty() ? std::string_view() : text_.substr(begin(), entries_.back().end - begin());
  }
  [[nodiscard]] std::size_t begin() const { return entries_.front().begin; }

  // Where an entry is in the file; its line is left to a LineCounter.
  [[nodiscard]] FoundEntry place_of(const CutEntry& entry) const {
    return {offset_ + entry.begin, offset_ + entry.end, 1};
  }
  // Where the last of them ends in the file; where there are none, the comments that stand in their place.
  [[nodiscard]] std::size_t end_in_file() const {
    return offset_ + (entries_.empty() ? text_.size() : entries_.back().end);
  }
  // The text of the file from one offset to another one of this block.
  [[nodiscard]] std::string_view between(std::size_t begin, std::size_t end) const {
    return text_.substr(begin - offset_, end - begin);
  }

 private:
  std::string_view text_;
  std::size_t offset_;  // of the text in the file
  const std::vector<CutEntry>& entries_;
};

// Counts the lines of a part while its blocks go by.
class LineCounter {
 public:
  explicit LineCounter(const FilePart& part) : counted_to_(part.begin) {}

  // Counts to an offset of this block, from the last one.
  void count_to(const EntryBlock& block, std::size_t offset) {
    lines_ += count_bytes(block.between(counted_to_, offset), '\n');
    counted_to_ = offset;
  }
  // Line ends since the beginning of the part.
  [[nodiscard]] std::size_t lines() const { return lines_; }

 private:
  std::size_t counted_to_;
  std::size_t lines_ = 0;
};

// Calls `take` with all entries of a part, block after block: so many that they are in the cache when they are looked
// at again. False where the text cannot be cut or read.
template <typename Take>
[[nodiscard]] bool for_each_block(const TextSource& text, const FilePart& part, Take take) {
  constexpr std::size_t usual_size = std::size_t{1} << 17;
  std::string memory;
  std::vector<CutEntry> entries;
  std::size_t size = usual_size;
  for (std::size_t at = part.begin; at < part.end;) {
    const bool is_last = part.end - at <= size;
    const std::size_t end = is_last ? part.end : at + size;
    std::string_view view = text.read(at, end, memory);
    if (view.size() < end - at) return false;
    if (!is_last) view = view.substr(0, view.rfind('\n') + 1);  // npos + 1 is 0
    EntryCutter cutter(view, !is_last);
    while (cutter.next(entries))
      take(EntryBlock(view, at, entries));
    if (cutter.has_failed()) return false;
    size = cutter.position() == 0 ? 2 * size : usual_size;
    at = is_last ? part.end : at + cutter.position();
  }
  return true;
}

// What `work` makes of each part of a text, in order.
template <typename Work>
auto of_parts(const TextSource& text, Threads threads, Work work) {
  const std::vector<FilePart> parts = parts_of(text, threads);
  std::vector<decltype(work(parts.front()))> results(parts.size());
  in_parallel(parts.size(), 1, threads.value_or(available_threads()), [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      results[i] = work(parts[i]);
  });
  return results;
}

}  // namespace contacts
