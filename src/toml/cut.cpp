#include "toml/cut.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "parallel/in_parallel.hpp"
#include "text/block.hpp"
#include "text/bytes.hpp"
#include "toml/characters.hpp"
#include "toml/header.hpp"
#include "toml/scanner.hpp"
#include "toml/splitter.hpp"

namespace contacts {

namespace {

constexpr std::size_t window_size = std::size_t{1} << 15;  // small enough to stay in the cache while it is searched

bool is_blank_or_return(char c) {
  return is_blank(c) || c == '\r';
}

// What a line is that begins with a bracket.
enum class LineKind { Other, Entry, Table, Odd };

struct BracketLine {
  LineKind kind = LineKind::Other;
  std::size_t begin = 0;  // of the line
  std::string_view root;
};

// Nearly all headers are written so.
constexpr std::array<std::string_view, 2> plain_headers = {"[[contact]]", "[[organisation]]"};

bool is_line_end(std::string_view text, std::size_t offset) {
  return offset >= text.size() || text[offset] == '\n' || text.substr(offset, 2) == "\r\n";
}

// Calls `take` with the first of each three quotation marks of a kind that stand together.
template <typename Take>
void for_each_three_quotes(std::string_view text, Take take) {
  const Block quote = Block::all('"');
  const Block apostrophe = Block::all('\'');
  std::size_t at = 0;
  for (; at + Block::size + 2 <= text.size(); at += Block::size) {
    const Block first = Block::at(text.data() + at);
    const Block second = Block::at(text.data() + at + 1);
    const Block three = first.equal(second) & second.equal(Block::at(text.data() + at + 2));
    for (Block::Mask mask = (three & (first.equal(quote) | first.equal(apostrophe))).high_bits(); mask != 0;
         mask &= mask - 1)
      take(at + first_of(mask));
  }
  for (; at < text.size(); ++at) {
    if (const std::string_view rest = text.substr(at); rest.starts_with(R"(""")") || rest.starts_with("'''")) take(at);
  }
}

std::optional<BracketLine> plain_header(std::string_view text, std::size_t begin) {
  for (const std::string_view header : plain_headers) {
    if (!text.substr(begin).starts_with(header) || !is_line_end(text, begin + header.size())) continue;
    return BracketLine{LineKind::Entry, begin, header.substr(2, header.size() - 4)};
  }
  return std::nullopt;
}

BracketLine header_line(std::string_view text, std::size_t begin, std::size_t bracket) {
  const std::string_view line = text.substr(bracket, text.find('\n', bracket) - bracket);
  const Header header = read_header(line);
  if (!header.well_formed || !is_header_line(text, begin)) return {LineKind::Odd, begin, {}};
  return {header.depth == 1 ? LineKind::Entry : LineKind::Table, begin, header.root};
}

// Of the line of a bracket, where nothing but blanks stands before it.
BracketLine line_of_bracket(std::string_view text, std::size_t bracket) {
  std::size_t begin = bracket;
  while (begin > 0 && is_blank_or_return(text[begin - 1]))
    --begin;
  if (begin > 0 && text[begin - 1] != '\n') {
    // A character that does not show may stand before a header.
    const bool may_be_header = static_cast<unsigned char>(text[begin - 1]) >= 0x80 && begin == bracket;
    return {may_be_header ? LineKind::Odd : LineKind::Other, begin, {}};
  }
  if (begin == bracket) {
    if (const std::optional<BracketLine> plain = plain_header(text, begin)) return *plain;
  }
  return header_line(text, begin, bracket);
}

bool is_before(std::size_t offset, const CutEntry& entry) {
  return offset < entry.begin;
}

// Whether split_entries makes one entry of a text, in which every text between """ or ''' ends.
bool is_one_entry(std::string_view text) {
  Scanner scanner(text);
  while (const std::optional<Statement> statement = scanner.next()) {
    if (statement->unclosed != Unclosed::Nothing || statement->header_in_text) return false;
  }
  const std::vector<RawEntry> entries = split_entries(text);
  return entries.size() == 1 && entries.front().sections.size() == 1 && !entries.front().header_in_text;
}

// Where a text between three quotation marks ends that is written as nearly all are: key = """text""", in lines of
// their own and with neither marks, escapes nor brackets in it. Nothing where a scanner has to tell. `quotes` is where
// it begins.
std::optional<std::size_t> end_of_usual_long_text(std::string_view text, std::size_t quotes) {
  std::string_view line = text.substr(0, quotes);
  line.remove_prefix(line.rfind('\n') + 1);  // npos + 1 is 0
  const auto* const key_end = std::find_if_not(line.begin(), line.end(), is_bare_key_character);
  const auto* const equals = std::find_if_not(key_end, line.end(), is_blank);
  if (key_end == line.begin() || equals == line.end() || *equals != '=') return std::nullopt;
  if (!std::all_of(equals + 1, line.end(), is_blank)) return std::nullopt;
  const std::string_view marks = text.substr(quotes, 3);
  const std::size_t begin = quotes + marks.size();
  const std::size_t end = text.find(marks.front(), begin);
  if (end == std::string_view::npos || !text.substr(end).starts_with(marks)) return std::nullopt;
  if (!is_line_end(text, end + marks.size())) return std::nullopt;
  if (text.substr(begin, end - begin).find_first_of("\\[") != std::string_view::npos) return std::nullopt;
  return end + marks.size();
}

// Whether there is nothing but comments before the first entry.
bool is_mute(std::string_view text) {
  return !Scanner(text).next() && has_only_toml_characters(text);
}

// A part of a text, with lines that count from 1 in it.
struct CutPart {
  CutText text;
  std::size_t lines = 0;
  bool has_failed = false;
};

CutPart cut_part(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view part_text = text.substr(begin, end - begin);
  CutPart part;
  EntryCutter cutter(part_text, false);
  std::vector<CutEntry> entries;
  std::size_t counted_to = 0;
  const auto count_to = [&](std::size_t offset) {
    part.lines += count_bytes(part_text.substr(counted_to, offset - counted_to), '\n');
    counted_to = offset;
  };
  while (cutter.next(entries)) {
    for (const CutEntry& entry : entries) {
      count_to(entry.begin);
      auto& places = is_name_of_entries(entry.root) ? part.text.entries : part.text.tables;
      places.push_back(EntryPlace{begin + entry.begin, begin + entry.end, 1 + part.lines});
    }
  }
  count_to(part_text.size());
  part.has_failed = cutter.has_failed();
  return part;
}

void append(std::vector<EntryPlace>& to, const std::vector<EntryPlace>& places, std::size_t lines_before) {
  for (const EntryPlace& place : places)
    to.push_back(EntryPlace{place.begin, place.end, lines_before + place.line});
}

// Where parts of about the same size end.
std::vector<std::size_t> ends_of_parts(std::string_view text, std::size_t count) {
  std::vector<std::size_t> ends;
  for (std::size_t i = 1; i < count; ++i) {
    const std::size_t line = text.find('\n', std::max(text.size() / count * i, ends.empty() ? 0 : ends.back()));
    ends.push_back(line == std::string_view::npos ? text.size() : entry_from(text, line + 1));
  }
  ends.push_back(text.size());
  return ends;
}

}  // namespace

bool EntryCutter::next(std::vector<CutEntry>& entries) {
  for (std::size_t window = window_size; position_ < text_.size() && !has_failed_; window *= 2) {
    const std::size_t window_end = text_.size() - position_ > window ? position_ + window : text_.size();
    if (cut(window_end, entries)) {
      look_inside(entries);
      check(entries);
      return !has_failed_;
    }
    if (window_end == text_.size()) return false;
  }
  return false;
}

// Cuts up to `window_end`. False where no entry ends before it.
bool EntryCutter::cut(std::size_t window_end, std::vector<CutEntry>& entries) {
  entries.clear();
  is_odd_.clear();
  for_each_byte(text_.substr(0, window_end).substr(position_), '[',
                [&](std::size_t offset) { take_bracket(position_ + offset, entries); });
  const std::size_t first = entries.empty() ? text_.size() : entries.front().begin;
  if (window_end < text_.size() || is_part_) {
    if (entries.size() < 2) return false;
    entries.pop_back();  // where it ends is not known yet
    window_end = entries.back().end;
  } else if (!entries.empty()) {
    entries.back().end = window_end;
  }
  has_failed_ = !is_mute(text_.substr(0, first).substr(position_));
  position_ = window_end;
  return true;
}

void EntryCutter::take_bracket(std::size_t bracket, std::vector<CutEntry>& entries) {
  const char before = bracket == 0 ? '\n' : text_[bracket - 1];
  if (before != '\n' && !is_blank_or_return(before) && static_cast<unsigned char>(before) < 0x80) return;
  const BracketLine line = line_of_bracket(text_, bracket);
  if (line.kind == LineKind::Other) return;
  if (line.kind == LineKind::Entry) {
    if (!entries.empty()) entries.back().end = line.begin;
    entries.push_back(CutEntry{line.begin, line.begin, line.root, false});
    is_odd_.push_back(false);
  } else if (!entries.empty() && (line.kind == LineKind::Odd || line.root != entries.back().root)) {
    is_odd_[entries.size() - 1] = true;
  }
}

// Finds what needs a closer look: texts over several lines, and escapes.
void EntryCutter::look_inside(std::vector<CutEntry>& entries) {
  if (entries.empty()) return;
  const std::size_t begin = entries.front().begin;
  const std::string_view block = text_.substr(begin, entries.back().end - begin);
  has_failed_ = has_failed_ || block.find('\0') != std::string_view::npos;
  std::size_t looked_at = 0;
  for_each_three_quotes(block, [&](std::size_t at) {
    if (at < looked_at) return;
    const std::size_t index = index_at(entries, begin + at);
    const std::size_t entry = entries[index].begin - begin;
    const std::string_view text = block.substr(entry, entries[index].end - entries[index].begin);
    if (const std::optional<std::size_t> end = end_of_usual_long_text(text, at - entry)) {
      looked_at = entry + *end;
    } else {
      is_odd_[index] = true;
    }
  });
  for (std::size_t at = block.find('\\'); at != std::string_view::npos;) {
    CutEntry& entry = entries[index_at(entries, begin + at)];
    entry.has_escape = true;
    at = block.find('\\', entry.end - begin);
  }
}

void EntryCutter::check(const std::vector<CutEntry>& entries) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const CutEntry& entry = entries[i];
    if (is_odd_[i] && !is_one_entry(text_.substr(entry.begin, entry.end - entry.begin))) has_failed_ = true;
  }
}

std::optional<CutText> cut_text(std::string_view text, std::size_t parts, std::size_t threads) {
  const std::vector<std::size_t> ends = ends_of_parts(text, parts);
  std::vector<CutPart> cuts(ends.size());
  in_parallel(ends.size(), 1, threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      cuts[i] = cut_part(text, i == 0 ? 0 : ends[i - 1], ends[i]);
  });
  CutText all;
  std::size_t lines_before = 0;
  for (const CutPart& cut : cuts) {
    if (cut.has_failed) return std::nullopt;
    append(all.entries, cut.text.entries, lines_before);
    append(all.tables, cut.text.tables, lines_before);
    lines_before += cut.lines;
  }
  return all;
}

std::size_t entry_from(std::string_view text, std::size_t offset) {
  for (std::size_t at = text.find('[', offset); at != std::string_view::npos; at = text.find('[', at + 1)) {
    const BracketLine line = line_of_bracket(text, at);
    if (line.kind == LineKind::Entry && line.begin >= offset) return line.begin;
  }
  return text.size();
}

std::size_t index_at(const std::vector<CutEntry>& entries, std::size_t offset) {
  const auto after = std::upper_bound(entries.begin(), entries.end(), offset, is_before);
  return static_cast<std::size_t>(std::distance(entries.begin(), after)) - 1;
}

}  // namespace contacts
