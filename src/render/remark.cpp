#include "render/remark.hpp"

#include <algorithm>

#include "search/highlight.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"
#include "text/width.hpp"

namespace contacts {

namespace {

constexpr std::size_t context_before = 20;  // columns that are kept before a match where a text is cut there

// The end of a text, cut so that the span at `begin` comes into sight.
std::string from_shortly_before(std::string_view text, std::size_t begin, std::size_t columns) {
  if (columns == 0 || display_width(text) <= columns) return std::string(text);
  const std::size_t width_before = display_width(text.substr(0, begin));
  if (width_before <= columns / 2) return std::string(text);
  // Cut at a blank, so that no word and no character is split.
  std::size_t cut = text.rfind(' ', begin);
  while (cut != std::string_view::npos && cut > 0 && display_width(text.substr(cut, begin - cut)) < context_before) {
    cut = text.rfind(' ', cut - 1);
  }
  if (cut == std::string_view::npos || cut == 0) return std::string(text);
  return "…" + std::string(text.substr(cut));
}

bool is_visible(const Term& term, const std::vector<std::string>& visible) {
  return std::ranges::any_of(visible, [&](const std::string& text) { return !spans_of(term, text).empty(); });
}

// The first value of the fields that matched which holds the term, behind the field's label.
std::string where_it_matched(const Results& results, const Match& match, const Term& term, std::size_t columns) {
  for (const Field* const field : match.fields) {
    FieldValues values;
    field->append_values(results.directory, *match.entry, values);
    for (const FieldValue& value : values) {
      const std::string text = escape_controls(value.text);
      const std::vector<ByteRange> spans = spans_of(term, text);
      // Who asks for a value of a field knows it: a tag is not repeated below every row.
      if (spans.empty() || (term.field && fold(text) == term.folded)) continue;
      const std::string label = std::string(field->label) + ": ";
      const std::size_t room = columns > display_width(label) ? columns - display_width(label) : columns;
      return label + from_shortly_before(text, spans.front().begin, room);
    }
  }
  return {};
}

}  // namespace

std::string match_remark(const Results& results, const Match& match, const std::vector<std::string>& visible,
                         std::size_t columns) {
  if (results.query == nullptr) return {};
  std::vector<std::string> remarks;
  for (const Term& term : results.query->terms) {
    if (term.is_negated || is_visible(term, visible)) continue;
    const std::string remark = where_it_matched(results, match, term, columns);
    if (!remark.empty() && std::ranges::find(remarks, remark) == remarks.end()) remarks.push_back(remark);
  }
  std::string joined;
  for (const std::string& remark : remarks)
    joined += (joined.empty() ? "" : "; ") + remark;
  return joined;
}

}  // namespace contacts
