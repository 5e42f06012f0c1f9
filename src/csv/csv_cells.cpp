#include "csv/csv_cells.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/ascii.hpp"
#include "text/charset.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

bool looks_like(CsvField field, std::string_view piece) {
  constexpr std::ptrdiff_t fewest_digits = 3;
  if (field == CsvField::Email) return piece.find('@') != std::string_view::npos;
  if (field == CsvField::Url) return piece.find('.') != std::string_view::npos;
  return std::ranges::count_if(piece, is_digit) >= fewest_digits;
}

struct Default {
  std::string_view column;
  std::string_view cell;
};

// All folded.
constexpr auto defaults = std::to_array<Default>({{"e-mail type", "smtp"},
                                                  {"e-mail 2 type", "smtp"},
                                                  {"e-mail 3 type", "smtp"},
                                                  {"e-mail-typ", "smtp"},
                                                  {"e-mail 2: typ", "smtp"},
                                                  {"e-mail 3: typ", "smtp"},
                                                  {"e-posttyp", "smtp"},
                                                  {"e-posttyp 2", "smtp"},
                                                  {"e-posttyp 3", "smtp"},
                                                  {"gender", "unspecified"},
                                                  {"geschlecht", "keine angabe"},
                                                  {"priority", "normal"},
                                                  {"prioritat", "normal"},
                                                  {"prioritet", "normal"},
                                                  {"sensitivity", "normal"},
                                                  {"vertraulichkeit", "normal"},
                                                  {"private", "false"}});

}  // namespace

std::string cell_as_utf8(const std::string& cell) {
  return find_invalid_utf8(cell) ? decode_windows_1252(cell) : cell;
}

std::vector<std::string> split_cell(std::string_view cell, std::string_view separator) {
  std::vector<std::string> pieces = split_cell_whole(cell, separator);
  std::erase_if(pieces, [](const std::string& piece) { return piece.empty(); });
  return pieces;
}

std::vector<std::string> split_cell_whole(std::string_view cell, std::string_view separator) {
  std::vector<std::string> pieces;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find(separator, begin), cell.size());
    pieces.emplace_back(trimmed(cell.substr(begin, end - begin)));
    begin = end + separator.size();
  }
  return pieces;
}

std::vector<std::string> split_values(CsvField field, const std::string& cell) {
  for (const std::string_view separator : {";", ", ", ","}) {
    std::vector<std::string> pieces = split_cell(cell, separator);
    const bool are_values =
        std::ranges::all_of(pieces, [&](const std::string& piece) { return looks_like(field, piece); });
    if (pieces.size() > 1 && are_values) return pieces;
  }
  return {cell};
}

std::vector<std::string> split_tags(std::string_view cell) {
  constexpr std::array<std::string_view, 5> made_by_google = {"* mycontacts", "* my contacts", "* starred", "* friends",
                                                              "* family"};
  std::vector<std::string> tags;
  if (cell.find(":::") != std::string_view::npos || cell.starts_with("* ")) {
    tags = split_cell(cell, ":::");
  } else {
    for (const std::string& piece : split_cell(cell, ";"))
      std::ranges::move(split_cell(piece, ","), std::back_inserter(tags));
  }
  std::erase_if(tags, [&](const std::string& tag) {
    return std::ranges::find(made_by_google, fold(tag)) != made_by_google.end();
  });
  return tags;
}

void append_word(std::string_view word, std::string& text) {
  if (word.empty()) return;
  if (!text.empty()) text += ' ';
  text += word;
}

std::string family_with_prefix(std::string_view prefix, std::string_view family) {
  if (prefix.empty() || are_initials(prefix)) return std::string(family);
  const std::string folded_prefix = fold(prefix);
  if (fold(family).starts_with(folded_prefix + ' ')) return std::string(family);
  if (const std::size_t comma = family.rfind(','); comma != std::string_view::npos) {
    const std::vector<std::string> behind = split_cell(family.substr(comma + 1), ",");
    if (behind.size() == 1 && fold(behind.front()) == folded_prefix) family = family.substr(0, comma);
  }
  // "d'" and "l'" stand close to the name.
  const bool is_close = prefix.ends_with('\'') || prefix.ends_with("’");
  return std::string(prefix).append(is_close || family.empty() ? "" : " ").append(family);
}

bool are_initials(std::string_view text) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_single = is_capital(text[i]) && (i + 1 == text.size() || !is_letter(text[i + 1]));
    if (!is_single && text[i] != '.' && text[i] != ' ') return false;
  }
  return !text.empty();
}

bool is_company_type(std::string_view type) {
  constexpr std::array<std::string_view, 3> names = {"organisation", "organization", "company"};
  return std::ranges::find(names, fold(type)) != names.end();
}

bool says_nothing(std::string_view column, std::string_view cell) {
  const std::string name = fold(column);
  const std::string value = fold(cell);
  return std::ranges::any_of(defaults, [&](const Default& one) { return one.column == name && one.cell == value; });
}

std::string extension_name(std::string_view column) {
  constexpr std::size_t longest = 60;
  std::string name = "X-CSV";
  bool in_word = false;
  for (const char c : fold(column)) {
    const bool is_of_word = is_letter(c) || is_digit(c);
    if (is_of_word && !in_word) name += '-';
    if (is_of_word) name += upper_case(c);
    in_word = is_of_word;
    if (name.size() >= longest) break;
  }
  return name == "X-CSV" ? "X-CSV-COLUMN" : name;
}

}  // namespace contacts
