#include "render/columns.hpp"

#include <algorithm>
#include <numeric>

#include "render/style.hpp"
#include "text/width.hpp"

// Columns get the width of their widest cell. Where the sum is too wide, the widest column of those to be cut first
// gives way, one by one, down to a few; then those to be cut later join in, then the last. When all are that narrow,
// the widest goes on giving way. Where even one column for each is too much, the last ones are left out.

namespace contacts {

namespace {

constexpr std::size_t gap = 2;             // columns between columns
constexpr std::size_t least_readable = 8;  // what a column keeps as long as another can give way

std::vector<std::size_t> natural_widths(const std::vector<Column>& columns, const std::vector<Row>& rows,
                                        bool has_header) {
  std::vector<std::size_t> widths;
  for (const Column& column : columns)
    widths.push_back(has_header ? display_width(column.header) : 0);
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      for (const std::string& line : row[i])
        widths[i] = std::max(widths[i], display_width(line));
    }
  }
  return widths;
}

// The widest column of those that may be cut as early as `cut` and are wider than `least`; widths.size() for none.
std::size_t widest(const std::vector<std::size_t>& widths, const std::vector<Column>& columns, Cut cut,
                   std::size_t least) {
  std::size_t found = widths.size();
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const bool may_give = columns[i].cut <= cut && widths[i] > least;
    if (may_give && (found == widths.size() || widths[i] > widths[found])) found = i;
  }
  return found;
}

// The column that gives way next; widths.size() where none can.
std::size_t giving_column(const std::vector<std::size_t>& widths, const std::vector<Column>& columns) {
  for (const Cut cut : {Cut::First, Cut::Later, Cut::Last}) {
    const std::size_t found = widest(widths, columns, cut, least_readable);
    if (found < widths.size()) return found;
  }
  return widest(widths, columns, Cut::Last, 1);
}

std::size_t total(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), (widths.size() - 1) * gap);
}

std::vector<std::size_t> fitted_widths(std::vector<std::size_t> widths, const std::vector<Column>& columns,
                                       std::size_t available) {
  while (widths.size() > 1 && widths.size() + (widths.size() - 1) * gap > available)
    widths.pop_back();
  while (total(widths) > available) {
    const std::size_t giving = giving_column(widths, columns);
    if (giving == widths.size()) break;
    --widths[giving];
  }
  return widths;
}

std::string without_trailing_spaces(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

// One line of a row, built cell by cell; spaces are added only before something that follows.
class LineBuilder {
 public:
  explicit LineBuilder(std::size_t indent) : pending_(indent) {}

  // `query`: whose matches are shown, or null.
  void add(const std::string& text, std::size_t width, Tone tone, const Query* query, bool colour) {
    const std::string cut = without_trailing_spaces(truncate_to_width(text, width));
    const std::size_t used = display_width(cut);
    if (!cut.empty()) {
      line_.append(pending_, ' ');
      line_ += toned_with_matches(cut, tone, query, colour);
      pending_ = 0;
    }
    pending_ += width - used + gap;
  }

  [[nodiscard]] std::string line() const { return line_ + '\n'; }

 private:
  std::string line_;
  std::size_t pending_;
};

void append_header(const std::vector<Column>& columns, const std::vector<std::size_t>& widths,
                   const ColumnLayout& layout, std::string& out) {
  LineBuilder header(layout.indent);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    header.add(columns[i].header, widths[i], Tone::Faint, nullptr, layout.colour);
  }
  out += header.line();
}

void append_row(const Row& row, const std::vector<std::size_t>& widths, const ColumnLayout& layout, std::string& out) {
  std::size_t height = 1;
  for (const auto& cell : row)
    height = std::max(height, cell.size());
  for (std::size_t line = 0; line < height; ++line) {
    LineBuilder builder(layout.indent);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::string& text = line < row[i].size() ? row[i][line] : std::string();
      builder.add(text, widths[i], i == 0 ? Tone::Strong : Tone::Plain, layout.query, layout.colour);
    }
    out += builder.line();
  }
}

void append_remark(const std::string& remark, const ColumnLayout& layout, std::string& out) {
  if (remark.empty()) return;
  const std::size_t indent = layout.indent + gap;
  const std::size_t room = std::max(layout.width, indent + 1) - indent;
  LineBuilder builder(indent);
  builder.add(remark, layout.width > 0 ? room : display_width(remark), Tone::Faint, layout.query, layout.colour);
  out += builder.line();
}

}  // namespace

void append_columns(const std::vector<Column>& columns, const std::vector<Row>& rows, const ColumnLayout& layout,
                    std::string& out) {
  if (columns.empty()) return;
  std::vector<std::size_t> widths = natural_widths(columns, rows, layout.has_header);
  if (layout.width > 0)
    widths = fitted_widths(widths, columns, std::max(layout.width, layout.indent + 1) - layout.indent);
  if (layout.has_header) append_header(columns, widths, layout, out);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    append_row(rows[i], widths, layout, out);
    if (i < layout.remarks.size()) append_remark(layout.remarks[i], layout, out);
  }
}

}  // namespace contacts
