#include "extract/layout.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "extract/words.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

struct Cell {
  std::string text;
  std::size_t column = 0;  // code points before it
};
using Cells = std::vector<Cell>;

// "anna@a.se bo@a.se": the left cell was so wide that only one blank was left.
bool has_only_addresses(std::string_view line) {
  std::size_t words = 0;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    if (line.substr(begin, end - begin).find('@') == std::string_view::npos) return false;
    ++words;
    begin = end + 1;
  }
  return words >= 2;
}

// Cells may be empty where tabs or bars part them.
Cells cells_of(std::string_view line) {
  Cells cells;
  const bool has_bars = line.starts_with('|');
  const bool has_tabs = !has_bars && line.find('\t') != std::string_view::npos;
  const bool has_marks = has_bars || has_tabs;
  const std::string_view mark = has_bars ? "|" : has_tabs ? "\t" : has_only_addresses(line) ? " " : "  ";
  if (has_bars) line = trimmed(line.substr(1, line.size() - (line.ends_with('|') && line.size() > 1 ? 2 : 1)));
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(mark, begin), line.size());
    const std::size_t column = count_code_points(line.substr(0, begin));
    cells.push_back({std::string(trimmed(line.substr(begin, end - begin))), column});
    if (end == line.size()) break;
    begin = has_marks ? end + 1 : std::min(line.find_first_not_of(' ', end), line.size());
  }
  return cells;
}

bool begins_with_capital(std::string_view text) {
  return !text.empty() && is_capital(decode_utf8(text, 0).value);
}

bool begins_with_particle(std::string_view name) {
  return classes_of(fold(name.substr(0, name.find(' ')))).is(WordClass::Particle);
}

enum class CellKind { Text, Number, Address };

CellKind kind_of(const Cell& cell) {
  constexpr std::ptrdiff_t fewest_digits = 6;
  if (cell.text.find('@') != std::string::npos) return CellKind::Address;
  const auto digits = std::ranges::count_if(cell.text, is_digit);
  const auto letters = std::ranges::count_if(cell.text, is_letter);
  return digits >= fewest_digits && letters <= 2 * digits ? CellKind::Number : CellKind::Text;
}

bool is_of_one_kind(const Cells& cells) {
  return std::ranges::all_of(cells, [&](const Cell& cell) { return kind_of(cell) == kind_of(cells.front()); });
}

struct Block {
  std::vector<TextLine> lines;
  std::vector<Cells> cells;
};

// Where the second cells of all rows begin, in code points; 0 where that differs.
std::size_t second_column(const Block& block) {
  std::size_t column = 0;
  for (const Cells& cells : block.cells) {
    if (cells.size() != 2 || (column != 0 && cells[1].column != column)) return 0;
    column = cells[1].column;
  }
  return column;
}

// Rows of a table hold different things, columns the same ones.
bool has_columns(const Block& block) {
  std::size_t rows = 0;
  std::size_t alike = 0;
  bool has_values = false;
  for (const Cells& cells : block.cells) {
    if (cells.size() < 2) continue;
    ++rows;
    if (!is_of_one_kind(cells)) continue;
    ++alike;
    has_values = has_values || kind_of(cells.front()) != CellKind::Text;
  }
  return rows >= 2 && has_values && alike * 5 >= rows * 4;
}

void append_columns(std::vector<TextLine>& out, const Block& block) {
  const auto widest = std::ranges::max_element(block.cells, {}, &Cells::size);
  for (std::size_t column = 0; column < widest->size(); ++column) {
    if (column > 0) out.push_back({"", block.lines.front().number, {}, {}});
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      for (const Cell& cell : block.cells[i]) {
        const auto nearest = std::ranges::min_element(*widest, {}, [&](const Cell& other) {
          return other.column > cell.column ? other.column - cell.column : cell.column - other.column;
        });
        const bool is_here = std::distance(widest->begin(), nearest) == static_cast<std::ptrdiff_t>(column);
        if (is_here && !cell.text.empty()) out.push_back({cell.text, block.lines[i].number, {}, {}});
      }
    }
  }
}

// What a header's cell says.
struct Column {
  CellRole role = CellRole::Unknown;
  bool is_given_name = false;
  bool is_family_name = false;
  bool is_family_first = false;  // of a name
  std::string label;             // of numbers and addresses
};

bool is_any(std::string_view folded, std::string_view words) {
  return (" " + std::string(words) + " ").find(" " + std::string(folded) + " ") != std::string::npos;
}

constexpr std::string_view given_name_headings =
    "fornamn fornavn etunimi vorname voornaam prenom firstname first forename given";
constexpr std::string_view family_name_headings =
    "efternamn etternavn efternavn sukunimi nachname achternaam surname last lastname";

std::string_view first_of_heading(std::string_view folded) {
  return folded.substr(0, folded.find_first_of(" ,/"));
}

// "Sukunimi Etunimi", "Name, Vorname": both names in one column.
bool holds_whole_name(std::string_view folded) {
  const std::string_view first = first_of_heading(folded);
  const std::string_view last = folded.substr(folded.find_last_of(" ,/") + 1);
  const bool is_name = first == "name" || first == "nom";  // "Name, Vorname"
  if (is_name && first.size() < folded.size() && is_any(last, given_name_headings)) return true;
  return first.size() < folded.size() && ((is_any(first, given_name_headings) && is_any(last, family_name_headings)) ||
                                          (is_any(first, family_name_headings) && is_any(last, given_name_headings)));
}

std::optional<Column> column_of(const Cell& cell) {
  const std::string folded = fold(cell.text);
  Column column;
  column.is_given_name = is_any(folded, given_name_headings) || folded == "first name" || folded == "given name";
  column.is_family_name = is_any(folded, family_name_headings) || folded == "last name" || folded == "family name";
  if (holds_whole_name(folded)) {
    column.role = CellRole::Name;
    column.is_family_first = !is_any(first_of_heading(folded), given_name_headings);
  } else if (is_any(
                 folded,
                 "namn navn nimi name naam nom kontaktperson yhteyshenkilo responsable contactpersoon interlocuteur "
                 "lehrkraft"
                 " mitarbeiter medarbejder medarbeider ansatt medewerker ansprechpartner medarbetare contact person")) {
    column.role = CellRole::Name;
  } else if (is_any(
                 folded,
                 "befattning titel tittel title stilling tehtava nimike funktion funktie functie fonction roll rolle "
                 "role position poste uppdrag tjanst job arbetsuppgift tehtavanimike verv")) {
    column.role = CellRole::Title;
  } else if (is_any(
                 folded,
                 "organisation organisasjon organisaatio organization organisatie company firma foretag bolag yritys "
                 "virksomhed bedrift bedrijf entreprise societe unternehmen institution")) {
    column.role = CellRole::Organisation;
  }
  const std::string last_word = folded.substr(folded.find_last_of(' ') + 1);
  if (classes_of(last_word).is_label()) column.label = cell.text;
  const bool is_known = column.role != CellRole::Unknown || column.is_given_name || column.is_family_name ||
                        !column.label.empty() || classes_of(last_word).is(WordClass::Unit) ||
                        classes_of(last_word).is(WordClass::Common);
  return is_known ? std::optional(column) : std::nullopt;
}

// Nothing where the line is no header: one of its cells is of no known kind.
std::optional<std::vector<Column>> header_of(const Cells& cells) {
  if (cells.size() < 2) return std::nullopt;
  std::vector<Column> columns;
  for (const Cell& cell : cells) {
    const std::optional<Column> column = column_of(cell);
    if (!column || kind_of(cell) != CellKind::Text) return std::nullopt;
    columns.push_back(*column);
  }
  // "Name | Vorname"
  const bool has_given = std::ranges::any_of(columns, &Column::is_given_name);
  for (Column& column : columns)
    column.is_family_name = column.is_family_name || (has_given && column.role == CellRole::Name);
  return columns;
}

// The column of the header for a cell of a row: by its place where blanks part the cells.
std::size_t column_index(const Cells& header, const Cells& row, std::size_t cell, bool has_marks) {
  if (header.size() == row.size() || has_marks) return std::min(cell, header.size() - 1);
  const auto nearest = std::ranges::min_element(header, {}, [&](const Cell& other) {
    const std::size_t column = row[cell].column;
    return other.column > column ? other.column - column : column - other.column;
  });
  return static_cast<std::size_t>(std::distance(header.begin(), nearest));
}

// "Whitcombe, Harold J." as "Harold J. Whitcombe"; "Aaltonen Riitta" where the header says that the family is first.
std::string name_in_order(const std::string& name, bool is_family_first) {
  const std::size_t comma = name.find(", ");
  const bool has_one_comma = comma != std::string::npos && name.find(',', comma + 1) == std::string::npos;
  const std::size_t blank = name.find(' ');
  if (has_one_comma) {
    const std::string given = name.substr(comma + 2);
    constexpr std::ptrdiff_t most_blanks = 2;
    const bool is_name = std::ranges::count(given, ' ') <= most_blanks && begins_with_capital(given) &&
                         !classes_of(fold(given)).is(WordClass::Title) &&
                         !classes_of(fold(given.substr(0, given.find(' ')))).is(WordClass::Title) &&
                         (name.find(' ') >= comma || begins_with_particle(name));
    return is_name || is_family_first ? given + " " + name.substr(0, comma) : name;
  }
  if (!is_family_first || blank == std::string::npos) return name;
  return name.substr(blank + 1) + " " + name.substr(0, blank);
}

void append_row(std::vector<TextLine>& out, const TextLine& line, Cells row, const Cells& header,
                const std::vector<Column>& columns) {
  const bool has_marks = line.text.find('\t') != std::string::npos || line.text.starts_with('|');
  TextLine made = {"", line.number, {}, {}};
  std::string given;
  std::string family;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Column& column = columns[column_index(header, row, i, has_marks)];
    if (column.is_given_name) given = row[i].text;
    if (column.is_family_name) family = row[i].text;
    if (column.is_given_name || column.is_family_name) continue;
    if (column.role == CellRole::Name) row[i].text = name_in_order(row[i].text, column.is_family_first);
    const bool takes_label = !column.label.empty() && kind_of(row[i]) == CellKind::Number;
    made.text += "\t" + (takes_label ? column.label + ": " + row[i].text : row[i].text);
    made.roles.push_back(column.role);
  }
  if (!given.empty() || !family.empty()) {
    made.roles.insert(made.roles.begin(), CellRole::Name);
    made.text = given + (given.empty() ? "" : " ") + family + made.text;
  } else if (!made.text.empty()) {
    made.text.erase(0, 1);
  }
  out.push_back(std::move(made));
}

void append_rows(std::vector<TextLine>& out, Block& block) {
  std::optional<std::vector<Column>> columns;
  const Cells* header = nullptr;
  for (std::size_t i = 0; i < block.lines.size(); ++i) {
    const Cells& row = block.cells[i];
    if (row.size() < 2) {
      out.push_back(std::move(block.lines[i]));
      continue;
    }
    if (auto found = header_of(row); found && i + 1 < block.lines.size()) {
      columns = std::move(found);
      header = &row;
      continue;
    }
    if (columns) {
      append_row(out, block.lines[i], row, *header, *columns);
      continue;
    }
    std::string text;
    for (const Cell& cell : row)
      text += (text.empty() ? "" : "\t") + cell.text;
    out.push_back({std::move(text), block.lines[i].number, {}, std::move(block.lines[i].joints)});
  }
}

}  // namespace

std::vector<TextLine> arrange(std::vector<TextLine> lines) {
  std::vector<TextLine> out;
  std::size_t columns_at = 0;
  for (auto begin = lines.begin(); begin != lines.end();) {
    const auto end = std::find_if(begin, lines.end(), [](const TextLine& line) { return line.text.empty(); });
    Block block;
    for (auto line = begin; line != end; ++line) {
      const std::string_view bare = line->text;
      if (bare.starts_with('|') && bare.find_first_not_of("|-:= ") == std::string_view::npos) continue;
      block.cells.push_back(cells_of(line->text));
      block.lines.push_back(std::move(*line));
    }
    // Where columns were, the next block of the same form has them too.
    const std::size_t second = second_column(block);
    if (has_columns(block) || (second != 0 && second == columns_at && block.cells.size() > 1)) {
      columns_at = second;
      append_columns(out, block);
    } else {
      append_rows(out, block);
    }
    begin = end;
    if (begin != lines.end()) out.push_back(std::move(*begin++));
  }
  return out;
}

}  // namespace contacts
