// Well-formed UTF-8 after table 3-7 of the Unicode standard: the lead byte decides how many bytes follow, and for four
// lead bytes the range of the second one is narrower than 80-BF. That keeps out overlong forms (E0, F0), surrogates
// (ED) and values above U+10FFFF (F4); C0, C1 and F5-FF never begin anything.
#include "text/utf8.hpp"

#include "text/block.hpp"

namespace contacts {

namespace {

struct LeadByte {
  std::uint16_t size = 0;  // of the sequence; 0 where the byte begins none
  unsigned char second_low = 0x80;
  unsigned char second_high = 0xBF;
};

LeadByte classify(unsigned char byte) {
  if (byte < 0xC2 || byte > 0xF4) return {};
  if (byte < 0xE0) return {.size = 2};
  if (byte < 0xF0) {
    return {.size = 3,
            .second_low = static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80),
            .second_high = static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
  }
  return {.size = 4,
          .second_low = static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80),
          .second_high = static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
}

unsigned char byte_at(std::string_view text, std::size_t offset) {
  return static_cast<unsigned char>(text[offset]);
}

bool is_continuation(unsigned char byte) {
  return (byte & 0xC0U) == 0x80;
}

// Which bytes of a block, from E0 on, begin no character, or one whose second byte is not in the range that this one
// asks for. `behind` is the block that begins one byte later.
Block is_wrong_long(const Block& block, const Block& behind) {
  const auto lead = [&](unsigned byte) { return block.equal(Block::all(static_cast<char>(byte))); };
  return (lead(0xE0) & behind.between(0x80, 0x9F)) | (lead(0xED) & behind.between(0xA0, 0xBF)) |
         (lead(0xF0) & behind.between(0x80, 0x8F)) | (lead(0xF4) & behind.between(0x90, 0xBF)) | block.at_least(0xF5);
}

// Checks block by block which bytes have to be continuation bytes, and whether those are. Returns where that ends: a
// character that is not well-formed, or the last bytes, begin there or later.
std::size_t well_formed_blocks(std::string_view text) {
  Block::Mask due = 0;  // the bytes of the next block that belong to a character of the last one
  std::size_t at = 0;
  for (; text.size() - at > Block::size; at += Block::size) {
    const Block block = Block::at(text.data() + at);
    const Block::Mask not_ascii = block.high_bits();
    if ((not_ascii | due) == 0) continue;
    const Block::Mask from_c0 = block.at_least(0xC0).high_bits();
    const Block::Mask leads = block.at_least(0xC2).high_bits();
    const Block::Mask long_leads = block.at_least(0xE0).high_bits();
    const Block::Mask longest_leads = block.at_least(0xF0).high_bits();
    const Block::Mask followers = due | leads << 1U | long_leads << 2U | longest_leads << 3U;
    constexpr Block::Mask all = (Block::Mask{1} << Block::size) - 1;
    if (from_c0 != leads || (followers & all) != (not_ascii ^ from_c0)) break;
    if (long_leads != 0 && is_wrong_long(block, Block::at(text.data() + at + 1)).high_bits() != 0) break;
    due = followers >> Block::size;
  }
  if (due == 0) return at;
  while (is_continuation(byte_at(text, --at)))
    continue;
  return at;
}

char continuation_byte(char32_t code_point, unsigned shift) {
  return static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU));
}

}  // namespace

DecodedCodePoint decode_beyond_ascii(std::string_view text, std::size_t offset) {
  const unsigned char first = byte_at(text, offset);
  const DecodedCodePoint stray{.value = first, .size = 1, .valid = false};
  const LeadByte lead = classify(first);
  if (lead.size == 0 || text.size() - offset < lead.size) return stray;
  const unsigned char second = byte_at(text, offset + 1);
  if (second < lead.second_low || second > lead.second_high) return stray;
  char32_t value = ((first & (0x7FU >> lead.size)) << 6U) | (second & 0x3FU);
  for (std::size_t i = 2; i < lead.size; ++i) {
    const unsigned char next = byte_at(text, offset + i);
    if (!is_continuation(next)) return stray;
    value = (value << 6U) | (next & 0x3FU);
  }
  return {.value = value, .size = lead.size};
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
    return;
  }
  if (code_point < 0x800) {
    out += static_cast<char>(0xC0U | (code_point >> 6U));
  } else {
    if (code_point < 0x10000) {
      out += static_cast<char>(0xE0U | (code_point >> 12U));
    } else {
      out += static_cast<char>(0xF0U | (code_point >> 18U));
      out += continuation_byte(code_point, 12);
    }
    out += continuation_byte(code_point, 6);
  }
  out += continuation_byte(code_point, 0);
}

std::size_t skip_ascii(std::string_view text, std::size_t offset) {
  for (; text.size() - offset >= Block::size; offset += Block::size) {
    const Block::Mask mask = Block::at(text.data() + offset).high_bits();
    if (mask != 0) return offset + first_of(mask);
  }
  while (offset < text.size() && byte_at(text, offset) < 0x80)
    ++offset;
  return offset;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t offset = well_formed_blocks(text); offset < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, offset);
    if (!decoded.valid) return offset;
    offset += decoded.size;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count)
    offset += decode_utf8(text, offset).size;
  return count;
}

}  // namespace contacts
