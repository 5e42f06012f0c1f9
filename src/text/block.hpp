// Sixteen bytes that are looked at together: SSE2 where there is, plain C++ elsewhere.
//
// Comparisons give a block, too: of bytes that are 0xFF where they hold and 0 where they do not.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace contacts {

class Block {
 public:
  static constexpr std::size_t size = 16;

  // A bit for each byte, the first one in the lowest.
  using Mask = std::uint32_t;

  // Reads, or writes, sixteen bytes.
  static Block at(const char* bytes);
  void store(char* bytes) const;

  // The same byte sixteen times.
  static Block all(char c);

  // Which bytes are the same in both.
  [[nodiscard]] Block equal(const Block& other) const;
  // Which bytes are not less than `first`, and which are from `first` to `last`.
  [[nodiscard]] Block at_least(unsigned char first) const;
  [[nodiscard]] Block between(unsigned char first, unsigned char last) const;

  friend Block operator&(const Block& left, const Block& right);
  friend Block operator|(const Block& left, const Block& right);

  // The bytes whose highest bit is set: those that are not ASCII, or for which a comparison holds.
  [[nodiscard]] Mask high_bits() const;

  // The number of bytes of a text that are `c`. It must have so many as make blocks.
  static std::size_t count(const char* bytes, std::size_t blocks, char c);

  // With a-z for A-Z.
  [[nodiscard]] Block lower_case() const;

 private:
#if defined(__SSE2__)
  __m128i bytes_;
#else
  std::array<char, size> bytes_;
#endif
};

// The number of the lowest bit; the mask must not be 0.
template <typename Mask>
std::size_t first_of(Mask mask) {
  return static_cast<std::size_t>(std::countr_zero(mask));
}

// Four blocks that are tested together, so that what is done with the mask is done once.
struct FourBlocks {
  static constexpr std::size_t size = 4 * Block::size;
  using Mask = std::uint64_t;

  // A bit for each byte of `bytes` that `test` says yes to; it is given a Block and returns one, as comparisons do.
  template <typename Test>
  [[nodiscard]] static Mask where(const char* bytes, Test test) {
    Mask mask = 0;
    for (std::size_t at = 0; at < size; at += Block::size)
      mask |= Mask{test(Block::at(bytes + at)).high_bits()} << at;
    return mask;
  }
};

#if defined(__SSE2__)

inline Block Block::at(const char* bytes) {
  Block block;
  block.bytes_ = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  return block;
}

inline void Block::store(char* bytes) const {
  _mm_storeu_si128(reinterpret_cast<__m128i*>(bytes), bytes_);
}

inline Block Block::all(char c) {
  Block block;
  block.bytes_ = _mm_set1_epi8(c);
  return block;
}

inline Block Block::equal(const Block& other) const {
  Block block;
  block.bytes_ = _mm_cmpeq_epi8(bytes_, other.bytes_);
  return block;
}

inline Block Block::at_least(unsigned char first) const {
  Block block;
  block.bytes_ = _mm_cmpeq_epi8(_mm_max_epu8(bytes_, _mm_set1_epi8(static_cast<char>(first))), bytes_);
  return block;
}

inline Block Block::between(unsigned char first, unsigned char last) const {
  const __m128i at_most = _mm_cmpeq_epi8(_mm_min_epu8(bytes_, _mm_set1_epi8(static_cast<char>(last))), bytes_);
  Block block;
  block.bytes_ = _mm_and_si128(at_least(first).bytes_, at_most);
  return block;
}

inline Block operator&(const Block& left, const Block& right) {
  Block block;
  block.bytes_ = _mm_and_si128(left.bytes_, right.bytes_);
  return block;
}

inline Block operator|(const Block& left, const Block& right) {
  Block block;
  block.bytes_ = _mm_or_si128(left.bytes_, right.bytes_);
  return block;
}

// Sixteen counters of one byte each, which are added up before one of them is full.
inline std::size_t Block::count(const char* bytes, std::size_t blocks, char c) {
  constexpr std::size_t most = 255;
  const __m128i wanted = _mm_set1_epi8(c);
  const __m128i zero = _mm_setzero_si128();
  __m128i sums = zero;
  while (blocks > 0) {
    const std::size_t end = blocks < most ? blocks : most;
    __m128i counters = zero;
    for (std::size_t i = 0; i < end; ++i)
      counters = _mm_sub_epi8(counters, _mm_cmpeq_epi8(at(bytes + i * size).bytes_, wanted));
    sums = _mm_add_epi64(sums, _mm_sad_epu8(counters, zero));
    bytes += end * size;
    blocks -= end;
  }
  const auto low = static_cast<std::size_t>(_mm_cvtsi128_si64(sums));
  return low + static_cast<std::size_t>(_mm_cvtsi128_si64(_mm_srli_si128(sums, 8)));
}

inline Block::Mask Block::high_bits() const {
  return static_cast<Mask>(_mm_movemask_epi8(bytes_));
}

// Bytes that are not ASCII are negative here, and so below 'A'.
inline Block Block::lower_case() const {
  const __m128i from_a = _mm_cmpgt_epi8(bytes_, _mm_set1_epi8('A' - 1));
  const __m128i up_to_z = _mm_cmplt_epi8(bytes_, _mm_set1_epi8('Z' + 1));
  const __m128i difference = _mm_set1_epi8('a' - 'A');
  Block block;
  block.bytes_ = _mm_add_epi8(bytes_, _mm_and_si128(_mm_and_si128(from_a, up_to_z), difference));
  return block;
}

#else

inline Block Block::at(const char* bytes) {
  Block block;
  std::memcpy(block.bytes_.data(), bytes, size);
  return block;
}

inline void Block::store(char* bytes) const {
  std::memcpy(bytes, bytes_.data(), size);
}

inline Block Block::all(char c) {
  Block block;
  block.bytes_.fill(c);
  return block;
}

inline Block Block::equal(const Block& other) const {
  Block block;
  for (std::size_t i = 0; i < size; ++i)
    block.bytes_[i] = static_cast<char>(bytes_[i] == other.bytes_[i] ? -1 : 0);
  return block;
}

inline Block Block::at_least(unsigned char first) const {
  return between(first, 0xFF);
}

inline Block Block::between(unsigned char first, unsigned char last) const {
  Block block;
  for (std::size_t i = 0; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(bytes_[i]);
    block.bytes_[i] = static_cast<char>(byte >= first && byte <= last ? -1 : 0);
  }
  return block;
}

inline Block operator&(const Block& left, const Block& right) {
  Block block;
  for (std::size_t i = 0; i < Block::size; ++i)
    block.bytes_[i] = static_cast<char>(left.bytes_[i] & right.bytes_[i]);
  return block;
}

inline Block operator|(const Block& left, const Block& right) {
  Block block;
  for (std::size_t i = 0; i < Block::size; ++i)
    block.bytes_[i] = static_cast<char>(left.bytes_[i] | right.bytes_[i]);
  return block;
}

inline std::size_t Block::count(const char* bytes, std::size_t blocks, char c) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < blocks * size; ++i)
    count += bytes[i] == c ? 1U : 0U;
  return count;
}

inline Block::Mask Block::high_bits() const {
  Mask mask = 0;
  for (std::size_t i = 0; i < size; ++i)
    mask |= static_cast<Mask>((static_cast<unsigned char>(bytes_[i]) & 0x80U) != 0) << i;
  return mask;
}

inline Block Block::lower_case() const {
  Block block;
  for (std::size_t i = 0; i < size; ++i) {
    const char c = bytes_[i];
    block.bytes_[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  return block;
}

#endif

}  // namespace contacts
