#include "render/columns.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "render/style.hpp"
#include "text/width.hpp"

// Columns get the width of their widest cell. Where the sum is too wide, the widest column of those to be cut first
// gives way, one by one, down to a few; then those to be cut in the middle join in, and both once more. Where that is
// not enough, these columns go below their rows, one after the other: first what explains, then addresses, so that one
// long address never cuts the names of all others. Only then names give way, then what is cut last. When all are that
// narrow, the widest goes on giving way. Where even one column for each is too much, the last ones are left out.

namespace contacts {

namespace {

constexpr std::size_t gap = 2;               // columns between columns
constexpr std::size_t least_for_below = 24;  // columns of a terminal that has room for something below a row

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

// How far columns give way that are cut as early as `cut`, before those of the next stage do.
struct Stage {
  Cut cut;
  std::size_t least;
  std::size_t least_of_address;
};

// What explains is of little use in eight columns: an address that keeps twice what it needs gives before that.
constexpr auto stages = std::to_array<Stage>({{Cut::First, 14, 24},
                                              {Cut::Middle, 14, 24},
                                              {Cut::First, 8, 12},
                                              {Cut::Middle, 8, 12},
                                              {Cut::Later, 8, 12},
                                              {Cut::Last, 8, 12},
                                              {Cut::Last, 1, 1}});

// The widest column that may give way in this stage; widths.size() for none.
std::size_t widest(const std::vector<std::size_t>& widths, const std::vector<Column>& columns, const Stage& stage) {
  std::size_t found = widths.size();
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::size_t least = columns[i].cut == Cut::Middle ? stage.least_of_address : stage.least;
    const bool may_give = columns[i].cut <= stage.cut && widths[i] > least;
    if (may_give && (found == widths.size() || widths[i] > widths[found])) found = i;
  }
  return found;
}

// The column that gives way next while those to be cut later than `last` stay whole; widths.size() where none can.
std::size_t giving_column(const std::vector<std::size_t>& widths, const std::vector<Column>& columns, Cut last) {
  for (const Stage& stage : stages) {
    if (stage.cut > last) break;
    const std::size_t found = widest(widths, columns, stage);
    if (found < widths.size()) return found;
  }
  return widths.size();
}

std::size_t total(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), (widths.size() - 1) * gap);
}

void shrink(std::vector<std::size_t>& widths, const std::vector<Column>& columns, std::size_t available, Cut last) {
  while (total(widths) > available) {
    const std::size_t giving = giving_column(widths, columns, last);
    if (giving == widths.size()) break;
    --widths[giving];
  }
}

// Some columns side by side, and those that stand below each row.
struct Arrangement {
  std::vector<std::size_t> beside;  // positions of columns
  std::vector<std::size_t> below;
  std::vector<std::size_t> widths;  // of those beside
};

template <typename Element>
std::vector<Element> chosen(const std::vector<Element>& all, const std::vector<std::size_t>& positions) {
  std::vector<Element> some;
  for (const std::size_t position : positions)
    some.push_back(all[position]);
  return some;
}

// Whether the columns of `beside` fit with all whole that are to be cut later than addresses.
bool fits_whole(const std::vector<std::size_t>& natural, const std::vector<Column>& columns,
                const std::vector<std::size_t>& beside, std::size_t available) {
  std::vector<std::size_t> widths = chosen(natural, beside);
  shrink(widths, chosen(columns, beside), available, Cut::Middle);
  return total(widths) <= available;
}

// Moves the last column of this kind below. The first one of all begins the row, and stays. False where there is none.
bool move_below(Arrangement& arrangement, const std::vector<Column>& columns, Cut cut) {
  for (std::size_t i = arrangement.beside.size(); i > 1; --i) {
    const auto column = arrangement.beside.begin() + static_cast<std::ptrdiff_t>(i) - 1;
    if (columns[*column].cut != cut) continue;
    arrangement.below.push_back(*column);
    arrangement.beside.erase(column);
    return true;
  }
  return false;
}

// `available`: columns of the terminal; 0: as many as needed.
Arrangement arranged(const std::vector<std::size_t>& natural, const std::vector<Column>& columns,
                     std::size_t available) {
  Arrangement arrangement;
  arrangement.beside.resize(columns.size());
  std::iota(arrangement.beside.begin(), arrangement.beside.end(), std::size_t{0});
  if (available > 0) {
    const auto is_too_wide = [&] { return !fits_whole(natural, columns, arrangement.beside, available); };
    while (available >= least_for_below && is_too_wide()) {
      if (!move_below(arrangement, columns, Cut::First) && !move_below(arrangement, columns, Cut::Middle)) break;
    }
    std::ranges::sort(arrangement.below);
    std::vector<std::size_t>& beside = arrangement.beside;
    while (beside.size() > 1 && beside.size() + (beside.size() - 1) * gap > available)
      beside.pop_back();
  }
  arrangement.widths = chosen(natural, arrangement.beside);
  if (available > 0) shrink(arrangement.widths, chosen(columns, arrangement.beside), available, Cut::Last);
  return arrangement;
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
  void add(const std::string& text, std::size_t width, Tone tone, const Query* query, bool colour,
           bool in_middle = false) {
    const std::string cut =
        without_trailing_spaces(in_middle ? truncate_middle_to_width(text, width) : truncate_to_width(text, width));
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

void append_header(const std::vector<Column>& columns, const Arrangement& arrangement, const ColumnLayout& layout,
                   std::string& out) {
  LineBuilder header(layout.indent);
  for (std::size_t i = 0; i < arrangement.beside.size(); ++i) {
    header.add(columns[arrangement.beside[i]].header, arrangement.widths[i], Tone::Faint, nullptr, layout.colour);
  }
  out += header.line();
}

void append_row(const Row& row, const std::vector<Column>& columns, const Arrangement& arrangement,
                const ColumnLayout& layout, std::string& out) {
  std::size_t height = 1;
  for (const std::size_t position : arrangement.beside)
    height = std::max(height, row[position].size());
  for (std::size_t line = 0; line < height; ++line) {
    LineBuilder builder(layout.indent);
    for (std::size_t i = 0; i < arrangement.beside.size(); ++i) {
      const std::size_t position = arrangement.beside[i];
      const std::string& text = line < row[position].size() ? row[position][line] : std::string();
      builder.add(text, arrangement.widths[i], position == 0 ? Tone::Strong : Tone::Plain, layout.query, layout.colour,
                  columns[position].cut == Cut::Middle);
    }
    out += builder.line();
  }
}

// A line below a row, as wide as there is room for.
void append_below(const std::string& text, Tone tone, bool in_middle, const ColumnLayout& layout, std::string& out) {
  if (text.empty()) return;
  const std::size_t indent = layout.indent + gap;
  const std::size_t room = std::max(layout.width, indent + 1) - indent;
  LineBuilder builder(indent);
  builder.add(text, layout.width > 0 ? room : display_width(text), tone, layout.query, layout.colour, in_middle);
  out += builder.line();
}

void append_cells_below(const Row& row, const std::vector<Column>& columns, const Arrangement& arrangement,
                        const ColumnLayout& layout, std::string& out) {
  for (const std::size_t position : arrangement.below) {
    for (const std::string& text : row[position])
      append_below(text, Tone::Plain, columns[position].cut == Cut::Middle, layout, out);
  }
}

}  // namespace

void append_columns(const std::vector<Column>& columns, const std::vector<Row>& rows, const ColumnLayout& layout,
                    std::string& out) {
  if (columns.empty()) return;
  const std::size_t available = layout.width > 0 ? std::max(layout.width, layout.indent + 1) - layout.indent : 0;
  const Arrangement arrangement = arranged(natural_widths(columns, rows, layout.has_header), columns, available);
  if (layout.has_header) append_header(columns, arrangement, layout, out);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    append_row(rows[i], columns, arrangement, layout, out);
    append_cells_below(rows[i], columns, arrangement, layout, out);
    if (i < layout.remarks.size()) append_below(layout.remarks[i], Tone::Faint, false, layout, out);
  }
}

}  // namespace contacts
