// The text of a file, block by block and on several threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parallel/in_parallel.hpp"
#include "prefilter/survey.hpp"
#include "text/byte_range.hpp"
#include "text/text_source.hpp"
#include "toml/cut.hpp"

namespace contacts {

// The parts of the file, in order; together they are all of it, without a byte order mark.
[[nodiscard]] std::vector<ByteRange> parts_of(const TextSource& text, Threads threads);

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
  // Offsets in `entries` and `identities` are relative to `piece`. `lines_before`: line ends in the part before the
  // piece.
  EntryBlock(const FilePiece& piece, std::size_t lines_before, const std::vector<CutEntry>& entries,
             const std::vector<std::size_t>& identities)
      : piece_(piece), lines_before_(lines_before), entries_(entries), identities_(identities) {}

  [[nodiscard]] const std::vector<CutEntry>& entries() const { return entries_; }
  [[nodiscard]] std::string_view text_of(const CutEntry& entry) const {
    return piece_.text.substr(entry.begin, entry.end - entry.begin);
  }
  // The text of all of them. An offset of an entry, less begin(), is an offset in it.
  [[nodiscard]] std::string_view text() const {
    return entries_.empty() ? std::string_view() : piece_.text.substr(begin(), entries_.back().end - begin());
  }
  [[nodiscard]] std::size_t begin() const { return entries_.front().begin; }

  // Where an entry is in the file, with the lines of the part.
  [[nodiscard]] EntryPlace place_of(const CutEntry& entry) const {
    return {piece_.offset + entry.begin, piece_.offset + entry.end, 1 + lines_before_ + entry.lines};
  }

  // Where the values of names, ids and uids are opened, and what follows.
  [[nodiscard]] const std::vector<std::size_t>& identities() const { return identities_; }
  [[nodiscard]] std::string_view text_from(std::size_t identity) const { return piece_.text.substr(identity); }

 private:
  FilePiece piece_;
  std::size_t lines_before_;
  const std::vector<CutEntry>& entries_;
  const std::vector<std::size_t>& identities_;
};

// Bytes read at once: few enough to be in the cache still when they are looked at again.
constexpr std::size_t usual_block = std::size_t{1} << 16;

// Goes through parts of a text block by block, in the same memory.
class BlockReader {
 public:
  explicit BlockReader(const TextSource& text) : text_(text) {}

  // Calls `take` with an EntryBlock for all entries of a part, one after the other. Returns the number of line ends in
  // the part; nullopt where the text cannot be cut or read.
  template <typename Take>
  [[nodiscard]] std::optional<std::size_t> for_each_block(const ByteRange& part, Take take) {
    std::size_t lines = 0;
    std::size_t size = usual_block;
    for (std::size_t at = part.begin; at < part.end;) {
      const bool is_last = part.end - at <= size;
      const std::size_t end = is_last ? part.end : at + size;
      std::string_view view = text_.read(at, end, memory_);
      if (view.size() < end - at) return std::nullopt;
      if (!is_last) view = view.substr(0, view.rfind('\n') + 1);  // npos + 1 is 0
      cutter_.restart(view, !is_last);
      while (cutter_.next(entries_, identities_))
        take(EntryBlock(FilePiece{view, at}, lines, entries_, identities_));
      if (cutter_.has_failed()) return std::nullopt;
      lines += cutter_.lines();
      size = cutter_.position() == 0 ? 2 * size : usual_block;
      at = is_last ? part.end : at + cutter_.position();
    }
    return lines;
  }

 private:
  const TextSource& text_;
  ReadMemory memory_;
  EntryCutter cutter_{{}, false};
  std::vector<CutEntry> entries_;
  std::vector<std::size_t> identities_;
};

// The number of parts in which a text of `size` bytes is read.
[[nodiscard]] std::size_t count_parts(std::size_t size, Threads threads);

// Calls worker(0), worker(1) ... worker(count - 1) on several threads and returns the results in order. make_worker()
// makes the worker of each thread.
template <typename MakeWorker>
auto of_parts(std::size_t count, Threads threads, MakeWorker make_worker) {
  std::vector<decltype(make_worker()(std::size_t{}))> results(count);
  const std::size_t workers = std::min(count, threads.value_or(available_threads()));
  std::atomic<std::size_t> next = 0;
  in_parallel(workers, 1, workers, [&](std::size_t /*begin*/, std::size_t /*end*/) {
    auto worker = make_worker();
    for (std::size_t part = next++; part < count; part = next++)
      results[part] = worker(part);
  });
  return results;
}

}  // namespace contacts
