#include "render/style.hpp"

#include "search/highlight.hpp"

namespace contacts {

namespace {

std::string_view sgr_of(Tone tone) {
  switch (tone) {
    case Tone::Plain:
      return "";
    case Tone::Strong:
      return "\x1b[1m";
    case Tone::Faint:
      return "\x1b[2m";
    case Tone::Error:
      return "\x1b[1;31m";
    case Tone::Warning:
      return "\x1b[1;33m";
    case Tone::Hint:
      return "\x1b[1;32m";
    case Tone::Match:
      return "\x1b[1;31m";
  }
  return {};
}

}  // namespace

std::string toned(std::string_view text, Tone tone, bool colour) {
  if (!colour || text.empty() || tone == Tone::Plain) return std::string(text);
  return std::string(sgr_of(tone)).append(text).append("\x1b[0m");
}

std::string toned_with_matches(std::string_view text, Tone tone, const Query* query, bool colour) {
  if (!colour || query == nullptr) return toned(text, tone, colour);
  std::string result;
  std::size_t done = 0;
  for (const ByteRange& span : spans_of(*query, text)) {
    result += toned(text.substr(done, span.begin - done), tone, colour);
    result += toned(text.substr(span.begin, span.end - span.begin), Tone::Match, colour);
    done = span.end;
  }
  return result + toned(text.substr(done), tone, colour);
}

}  // namespace contacts
