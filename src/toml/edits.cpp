#include "toml/edits.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <tuple>
#include <utility>

#include "toml/characters.hpp"
#include "toml/scanner.hpp"

namespace contacts {

namespace {

std::string_view indent_at(std::string_view text, std::size_t line_begin) {
  return text.substr(line_begin, behind_blanks(text, line_begin) - line_begin);
}

std::size_t behind_line_end(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return text.size();
  return offset + (text[offset] == '\r' ? 2 : 1);
}

// `line_end` in place of each LF.
std::string with_line_ends(std::string_view lines, std::string_view line_end) {
  std::string result;
  for (const char c : lines) {
    if (c == '\n') {
      result += line_end;
    } else {
      result += c;
    }
  }
  return result;
}

std::string as_lines(std::string_view lines, std::string_view line_end) {
  return with_line_ends(lines, line_end).append(lines.ends_with('\n') ? "" : line_end);
}

void drop_line_end(std::string& line) {
  if (line.ends_with('\n')) line.pop_back();
  if (line.ends_with('\r')) line.pop_back();
}

// At the end of a text.
void drop_blank_lines(std::string& text) {
  while (text.ends_with("\n\n") || text.ends_with("\n\r\n") || text == "\n" || text == "\r\n")
    drop_line_end(text);
}

std::size_t behind_element(const LayoutNode& element) {
  return element.comma ? std::max(element.element.end, element.comma->end) : element.element.end;
}

// All statements and headers of a node, as indices into the layout's.
struct PartsOfNode {
  std::vector<std::size_t> statements;
  std::vector<std::size_t> tables;

  void collect(const LayoutNode& node) {
    if (node.statement) statements.push_back(*node.statement);
    if (node.table) tables.push_back(*node.table);
    if (node.is_inline) return;
    for (const LayoutNode& child : node.children)
      collect(child);
  }
};

}  // namespace

void Edits::replace(ByteRange range, std::string by, bool is_line) {
  edits_.push_back(Edit{range, std::move(by), is_line});
}

void Edits::set(const LayoutNode& node, std::string_view value) {
  assert(node.is_inline);
  replace(node.value, with_line_ends(value, line_end_of(text_)));
}

void Edits::surround(const LayoutNode& node, std::string_view open, std::string_view more, std::string_view close) {
  assert(node.is_inline);
  const std::string_view line_end = line_end_of(text_);
  replace({node.value.begin, node.value.begin}, with_line_ends(open, line_end));
  replace({node.value.end, node.value.end}, with_line_ends(more, line_end) + with_line_ends(close, line_end));
}

void Edits::make_array(const LayoutTable& table) {
  const std::size_t open = text_.find('[', table.lines.begin);
  const std::size_t limit = table.comment ? table.comment->begin : table.lines.end;
  const std::size_t close = text_.rfind(']', limit - 1);
  replace({open, open}, "[");
  replace({close, close}, "]");
}

void Edits::remove(const EntryLayout& layout, const LayoutNode& node) {
  PartsOfNode parts;
  parts.collect(node);
  for (const std::size_t statement : parts.statements)
    remove_statement(layout, layout.statements[statement]);
  for (const std::size_t table : parts.tables)
    leave_comment(layout.tables[table].lines, layout.tables[table].comment);
}

void Edits::remove_statement(const EntryLayout& /*layout*/, const LayoutStatement& statement) {
  leave_comment(statement.lines, statement.comment);
}

void Edits::leave_comment(ByteRange lines, const std::optional<ByteRange>& comment) {
  if (!comment) {
    replace(lines, {});
    return;
  }
  const std::string_view indent = indent_at(text_, lines.begin);
  replace({lines.begin + indent.size(), comment->begin}, {});
}

// The lines of an element that no other shares; empty where there is one, or a bracket.
ByteRange Edits::own_lines(const LayoutNode& element) const {
  const std::size_t begin = line_begin_of(text_, element.element.begin);
  if (behind_blanks(text_, begin) != element.element.begin) return {};
  std::size_t end = behind_blanks(text_, behind_element(element));
  if (element.comment && element.comment->begin == end) end = element.comment->end;
  if (!is_line_end(text_, end) || end >= text_.size()) return {};
  return {begin, behind_line_end(text_, end)};
}

void Edits::change_elements(const LayoutNode& node, const std::vector<bool>& removed,
                            const std::vector<std::string>& appended) {
  assert(node.is_inline && removed.size() == node.children.size());
  std::size_t last = node.children.size();  // of those that stay
  while (last > 0 && removed[last - 1])
    --last;
  if (last == 0) {
    assert(!appended.empty());
    std::string elements;
    for (const std::string& one : appended)
      elements += (elements.empty() ? "" : ", ") + one;
    const bool is_table = node.form == LayoutNode::Form::Table;
    replace(node.value, is_table ? "{ " + elements + " }" : "[" + elements + "]");
    return;
  }
  for (std::size_t i = 0; i < removed.size(); ++i) {
    if (removed[i]) remove_element(node, i, removed);
  }
  const LayoutNode& before = node.children[last - 1];
  // Where all behind it go, the comma behind the one before them goes too, unless it may stand at the end.
  const bool becomes_last = last < node.children.size();
  const bool had_comma_at_end = node.children.back().comma.has_value();
  const bool may_keep_comma =
      had_comma_at_end || (node.form == LayoutNode::Form::List && !own_lines(node.children.back()).empty());
  if (becomes_last && appended.empty() && !may_keep_comma) replace(*before.comma, {});
  if (!appended.empty()) append_elements(node, before, had_comma_at_end, appended);
}

void Edits::remove_element(const LayoutNode& node, std::size_t i, const std::vector<bool>& removed) {
  const LayoutNode& element = node.children[i];
  if (const ByteRange lines = own_lines(element); !lines.empty()) {
    replace(lines, {});
    return;
  }
  ByteRange range{element.element.begin, behind_blanks(text_, behind_element(element))};
  const bool is_behind_all =
      std::all_of(removed.begin() + static_cast<std::ptrdiff_t>(i), removed.end(), std::identity());
  // What stands before the last bracket, or at the end of a line, leaves no blanks behind.
  if (is_behind_all || is_line_end(text_, range.end)) {
    range.end = behind_element(element);
    while (i > 0 && !removed[i - 1] && is_blank(text_[range.begin - 1]))
      --range.begin;
  }
  replace(range, {});
}

// `is_behind_comma`: the last element of the list has a comma behind it, so that the new last one has one, too.
void Edits::append_elements(const LayoutNode& /*node*/, const LayoutNode& last, bool is_behind_comma,
                            const std::vector<std::string>& appended) {
  if (!last.comma) replace({last.element.end, last.element.end}, ",");
  const ByteRange lines = own_lines(last);
  std::string added;
  for (std::size_t i = 0; i < appended.size(); ++i) {
    const bool has_comma = i + 1 < appended.size() || is_behind_comma;
    if (lines.empty()) {
      added += " " + appended[i] + (has_comma ? "," : "");
    } else {
      const std::size_t end = lines.end - 1;
      const std::string_view line_end = text_[end - 1] == '\r' ? "\r\n" : "\n";
      added +=
          std::string(indent_at(text_, lines.begin)) + appended[i] + (has_comma ? "," : "") + std::string(line_end);
    }
  }
  const std::size_t at = lines.empty() ? behind_element(last) : lines.end;
  replace({at, at}, std::move(added));
}

void Edits::insert_line(const EntryLayout& layout, std::size_t at, std::string_view indent, std::string_view line) {
  replace({at, at}, std::string(indent) + as_lines(line, layout.line_end), true);
}

void Edits::insert_below(const EntryLayout& layout, const LayoutStatement& statement, std::string_view line) {
  insert_line(layout, statement.lines.end, indent_at(text_, statement.lines.begin), line);
}

void Edits::insert_below(const EntryLayout& layout, const LayoutTable& table, std::string_view line) {
  insert_line(layout, table.lines.end, indent_at(text_, table.lines.begin), line);
}

void Edits::insert_above(const EntryLayout& layout, const LayoutStatement& statement, std::string_view line) {
  insert_line(layout, statement.lines.begin, indent_at(text_, statement.lines.begin), line);
}

void Edits::remove_entry(const std::vector<ByteRange>& lines) {
  for (const ByteRange& range : lines) {
    replace(range, {});
    if (range.end == text_.size()) takes_end_ = true;
  }
}

void Edits::append(std::string_view entry) {
  const std::string_view line_end = line_end_of(text_);
  std::string added = as_lines(entry, line_end);
  const bool is_first = text_.empty() && edits_.empty();
  const bool has_blank_line = text_.ends_with("\n\n") || text_.ends_with("\n\r\n");
  if (!is_first && !has_blank_line) added.insert(0, line_end);
  if (!text_.empty() && !text_.ends_with('\n') && edits_.empty()) added.insert(0, line_end);
  replace({text_.size(), text_.size()}, std::move(added));
}

std::string Edits::result() const {
  std::vector<Edit> sorted = edits_;
  // New lines go before what is new in the line that begins there.
  std::ranges::stable_sort(
      sorted, {}, [](const Edit& edit) { return std::tuple(edit.range.begin, edit.range.end, !edit.is_line); });
  std::string out;
  out.reserve(text_.size());
  std::size_t at = 0;
  for (Edit& edit : sorted) {
    assert(edit.range.begin >= at);
    out += text_.substr(at, edit.range.begin - at);
    if (edit.is_line && !out.empty() && !out.ends_with('\n')) {
      drop_line_end(edit.by);
      out += line_end_of(text_);
    }
    out += edit.by;
    at = edit.range.end;
  }
  out.append(text_.substr(at));
  if (takes_end_) drop_blank_lines(out);
  return out;
}

namespace {

// Where the lines of comments begin that stand directly above `at`. What is before `limit` is no comment, but perhaps
// a line of a text.
std::size_t comments_above(std::string_view text, std::size_t at, std::size_t limit) {
  while (at > limit) {
    const std::size_t line = line_begin_of(text, at - 1);
    const std::size_t first = behind_blanks(text, line);
    if (line < limit || text[first] != '#') break;
    at = line;
  }
  return at;
}

// The end of the last statement's line in a section; its begin where there is none.
std::size_t end_of_statements(std::string_view text, std::size_t begin, std::size_t end) {
  Scanner scanner(text.substr(0, end), begin);
  std::size_t last = begin;
  while (const std::optional<Statement> statement = scanner.next())
    last = std::min(text.find('\n', statement->end), end);
  return last;
}

// The comments directly above the header that begins at `at`.
std::size_t begin_with_comments(std::string_view text, const std::vector<RawEntry>& entries, std::size_t at) {
  for (const RawEntry& entry : entries) {
    for (const Section& section : entry.sections) {
      if (section.end == at && section.begin != section.end)
        return comments_above(text, at, end_of_statements(text, section.begin, section.end));
    }
  }
  return comments_above(text, at, 0);
}

}  // namespace

std::vector<ByteRange> text_of_entry(std::string_view text, const std::vector<RawEntry>& entries, std::size_t i) {
  std::vector<ByteRange> lines;
  for (const Section& section : entries[i].sections) {
    const std::size_t end = section.end == text.size() ? section.end : begin_with_comments(text, entries, section.end);
    lines.push_back({begin_with_comments(text, entries, section.begin), end});
  }
  return lines;
}

std::string_view line_end_of(std::string_view text) {
  const std::size_t line_end = text.find('\n');
  return line_end != std::string_view::npos && line_end > 0 && text[line_end - 1] == '\r' ? "\r\n" : "\n";
}

}  // namespace contacts
