#include "prefilter/blocks.hpp"

#include <algorithm>

#include "text/charset.hpp"

namespace contacts {

namespace {

// The first entry that begins in a line behind `offset`; the end of the text where none does.
std::size_t entry_behind(const TextSource& text, std::size_t offset, ReadMemory& memory) {
  constexpr std::size_t often_enough = std::size_t{1} << 10;
  for (std::size_t size = often_enough; offset < text.size(); size *= 2) {
    const bool is_last = text.size() - offset <= size;
    std::string_view view = text.read(offset, is_last ? text.size() : offset + size, memory);
    if (!is_last) view = view.substr(0, view.rfind('\n') + 1);
    const std::size_t line = std::min(view.find('\n'), view.size());
    const std::size_t entry = line < view.size() ? entry_from(view, line + 1) : view.size();
    if (entry < view.size()) return offset + entry;
    if (is_last) break;
  }
  return text.size();
}

std::size_t size_of_mark(const TextSource& text, ReadMemory& memory) {
  constexpr std::size_t enough = 64;
  const std::string_view view = text.read(0, std::min(enough, text.size()), memory);
  return view.size() - without_byte_order_mark(view).size();
}

}  // namespace

std::size_t count_parts(std::size_t size, Threads threads) {
  constexpr std::size_t worth_a_thread = std::size_t{1} << 19;
  constexpr std::size_t usual_part = worth_a_thread / 2;
  constexpr std::size_t most_a_thread = 16;  // enough for nobody to wait long for the slowest
  const std::size_t usual =
      size < worth_a_thread ? 1 : std::min(size / usual_part, most_a_thread * available_threads());
  return std::max<std::size_t>(threads.value_or(usual), 1);
}

std::vector<ByteRange> parts_of(const TextSource& text, Threads threads) {
  const std::size_t size = text.size();
  const std::size_t count = count_parts(size, threads);
  ReadMemory memory;
  std::vector<ByteRange> parts;
  std::size_t begin = size_of_mark(text, memory);
  for (std::size_t i = 1; i <= count; ++i) {
    const std::size_t offset = size / count * i;
    // Where the part before reaches beyond this offset, no entry of this part begins before its end: nothing is read
    // twice.
    const std::size_t end = i == count ? size : offset < begin ? begin : entry_behind(text, offset, memory);
    parts.push_back(ByteRange{begin, end});
    begin = end;
  }
  return parts;
}

}  // namespace contacts
