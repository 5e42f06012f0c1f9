#include "render/style.hpp"

namespace contacts {

namespace {

std::string_view sgr_of(Tone tone) {
  switch (tone) {
    case Tone::Strong: return "\x1b[1m";
    case Tone::Faint: return "\x1b[2m";
    case Tone::Error: return "\x1b[1;31m";
    case Tone::Warning: return "\x1b[1;33m";
    case Tone::Hint: return "\x1b[1;32m";
  }
  return {};
}

}  // namespace

std::string toned(std::string_view text, Tone tone, bool colour) {
  if (!colour || text.empty()) return std::string(text);
  return std::string(sgr_of(tone)).append(text).append("\x1b[0m");
}

}  // namespace contacts
