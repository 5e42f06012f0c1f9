// A block of sixteen bytes, which one instruction handles.
//
// A comparison gives a block, too: each of its bytes is 0xFF for true and 0 for false.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace contacts {

class Block {
 public:
  static constexpr std::size_t size = 16;

  // A bit for each byte, the first one in the lowest.
  using Mask = std::uint64_t;

  // Reads, or writes, `size` bytes.
  static Block at(const char* bytes) {
    Block block;
    std::memcpy(&block.bytes_, bytes, size);
    return block;
  }
  void store(char* bytes) const { std::memcpy(bytes, &bytes_, size); }

  // A block in which every byte is `c`.
  static Block all(char c) { return Block(Bytes{} + static_cast<unsigned char>(c)); }

  // Which bytes are the same in both.
  [[nodiscard]] Block equal(const Block& other) const { return where(bytes_ == other.bytes_); }
  // Which bytes are not less than `first`, and which are from `first` to `last`.
  [[nodiscard]] Block at_least(unsigned char first) const { return where(bytes_ >= first); }
  [[nodiscard]] Block between(unsigned char first, unsigned char last) const {
    const Bytes distance = bytes_ - first;
    return where(distance <= static_cast<unsigned char>(last - first));
  }

  friend Block operator&(const Block& left, const Block& right) { return Block(left.bytes_ & right.bytes_); }
  friend Block operator|(const Block& left, const Block& right) { return Block(left.bytes_ | right.bytes_); }

  // The bytes whose highest bit is set: those that are not ASCII, or for which a comparison holds.
  [[nodiscard]] Mask high_bits() const;

  // With a-z for A-Z.
  [[nodiscard]] Block lower_case() const {
    constexpr unsigned char case_bit = 'a' - 'A';
    return Block(bytes_ + (between('A', 'Z').bytes_ & case_bit));
  }

 private:
  using Bytes [[gnu::vector_size(size)]] = unsigned char;

  Block() = default;
  explicit Block(const Bytes& bytes) : bytes_(bytes) {}

  // Of the truth values of a comparison.
  template <typename Truths>
  static Block where(const Truths& truths) {
    return Block(reinterpret_cast<Bytes>(truths));
  }

  Bytes bytes_;
};

#if defined(__SSE2__)
inline Block::Mask Block::high_bits() const {
  return static_cast<Mask>(_mm_movemask_epi8(reinterpret_cast<__m128i>(bytes_)));
}
#else
inline Block::Mask Block::high_bits() const {
  Mask mask = 0;
  for (std::size_t i = 0; i < size; ++i)
    mask |= static_cast<Mask>(bytes_[i] >> 7U) << i;
  return mask;
}
#endif

// 64 bytes: several blocks that are tested together and give one mask.
struct Chunk {
  static constexpr std::size_t size = 64;

  // A mask of the bytes for which `test` holds. `test` takes the address of a block and returns the block of a
  // comparison.
  template <typename Test>
  [[nodiscard]] static Block::Mask where(const char* bytes, Test test) {
    return where(bytes, test, std::make_index_sequence<size / Block::size>());
  }

 private:
  template <typename Test, std::size_t... index>
  static Block::Mask where(const char* bytes, Test test, std::index_sequence<index...> /*blocks*/) {
    return (... | (test(bytes + index * Block::size).high_bits() << (index * Block::size)));
  }
};

// The number of the lowest bit; the mask must not be 0.
inline std::size_t first_of(Block::Mask mask) {
  return static_cast<std::size_t>(std::countr_zero(mask));
}

}  // namespace contacts
