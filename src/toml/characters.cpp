#include "toml/characters.hpp"

#include <algorithm>
#include <cstddef>

#include "text/block.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

// Whether a text has no control characters but tabs and line ends.
bool has_usual_controls(std::string_view text) {
  std::size_t at = 0;
  for (; text.size() - at >= Block::size; at += Block::size) {
    const Block block = Block::at(text.data() + at);
    const Block controls = block.between('\0', ' ' - 1) | block.equal(Block::all('\x7F'));
    const Block usual = block.equal(Block::all('\n')) | block.equal(Block::all('\t')) | block.equal(Block::all('\r'));
    if (controls.high_bits() != usual.high_bits()) return false;
  }
  return std::ranges::none_of(text.substr(at), [](char c) {
    return (static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t' && c != '\r') || c == '\x7F';
  });
}

}  // namespace

bool has_only_toml_characters(std::string_view text) {
  if (!has_usual_controls(text)) return false;
  for (std::size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1)) {
    if (!text.substr(at + 1).starts_with('\n')) return false;
  }
  return !find_invalid_utf8(text);
}

}  // namespace contacts
