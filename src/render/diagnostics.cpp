#include "render/diagnostics.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "render/style.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

namespace contacts {

namespace {

constexpr std::string_view indent = "  ";
constexpr std::size_t context = 70;  // code points that are shown before and after the caret at the most

// Finds lines of one text. Asked for them in ascending order it reads the text once.
class LineFinder {
 public:
  explicit LineFinder(std::string_view text) : text_(text) {}

  std::string_view line(std::size_t number) {
    if (number < number_) {
      offset_ = 0;
      number_ = 1;
    }
    for (; number_ < number; ++number_) {
      const std::size_t end = text_.find('\n', offset_);
      if (end == std::string_view::npos) return {};
      offset_ = end + 1;
    }
    std::string_view line = text_.substr(offset_, text_.find('\n', offset_) - offset_);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;  // where line number_ begins
  std::size_t number_ = 1;
};

struct Excerpt {
  std::string before;  // the caret
  std::string after;
};

std::string printable(std::string_view text) {
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), '\t', ' ');
  return escape_controls(spaced);
}

// The offset that lies `count` code points behind `begin`.
std::size_t advance(std::string_view text, std::size_t begin, std::size_t count) {
  for (; count > 0 && begin < text.size(); --count)
    begin += decode_utf8(text, begin).size;
  return begin;
}

Excerpt excerpt_at(std::string_view line, std::size_t column) {
  const std::size_t skipped = column > context + 1 ? column - 1 - context : 0;
  const std::size_t begin = advance(line, 0, skipped);
  const std::size_t caret = advance(line, begin, column - 1 - skipped);
  const std::size_t end = advance(line, caret, context);
  return Excerpt{(begin > 0 ? "…" : "") + printable(line.substr(begin, caret - begin)),
                 printable(line.substr(caret, end - caret)) + (end < line.size() ? "…" : "")};
}

void append_source_line(std::string_view line, std::size_t column, bool colour, std::string& out) {
  const Excerpt excerpt = excerpt_at(line, std::max<std::size_t>(column, 1));
  if (!line.empty()) out.append(indent).append(excerpt.before).append(excerpt.after);
  out += '\n';
  out.append(indent).append(display_width(excerpt.before), ' ');
  out.append(toned("^", Tone::Hint, colour)).append("\n");
}

}  // namespace

void render_diagnostics(const std::vector<SourceFile>& files, const std::vector<Diagnostic>& diagnostics, bool colour,
                        std::string& out) {
  std::optional<std::size_t> current;
  LineFinder lines({});
  for (const Diagnostic& diagnostic : diagnostics) {
    const Location& at = diagnostic.location;
    const SourceFile& file = files[at.file];
    std::string place = escape_controls(file.path);
    if (at.line > 0) place += fmt::format(":{}:{}", at.line, at.column);
    const bool is_error = diagnostic.severity == Severity::Error;
    out += toned(place + ":", Tone::Strong, colour) + ' ';
    out += toned(is_error ? "error:" : "warning:", is_error ? Tone::Error : Tone::Warning, colour);
    out += ' ' + escape_controls(diagnostic.message) + '\n';
    if (at.line == 0) continue;
    if (current != at.file) lines = LineFinder(file.text);
    current = at.file;
    append_source_line(lines.line(at.line), at.column, colour, out);
  }
}

}  // namespace contacts
