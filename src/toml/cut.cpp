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
#include "toml/identity_value.hpp"
#include "toml/scanner.hpp"
#include "toml/splitter.hpp"

namespace contacts {

namespace {

constexpr std::size_t window_size = std::size_t{1} << 15;  // small enough to stay in the cache while it is searched

bool is_blank_or_return(char c) {
  return is_blank(c) || c == '\r';
}

// What a line may be, by its first byte.
enum class FirstByte : unsigned char { Other, Bracket, Blank, BeyondAscii, OfIdentity };

constexpr std::array<FirstByte, 256> make_first_bytes() {
  std::array<FirstByte, 256> first_bytes{};
  for (std::size_t byte = 0x80; byte < first_bytes.size(); ++byte)
    first_bytes.at(byte) = FirstByte::BeyondAscii;
  for (const char c : std::string_view("niu\"'"))
    first_bytes.at(static_cast<std::size_t>(c)) = FirstByte::OfIdentity;
  for (const char c : std::string_view(" \t\r"))
    first_bytes.at(static_cast<std::size_t>(c)) = FirstByte::Blank;
  first_bytes.at('[') = FirstByte::Bracket;
  return first_bytes;
}
constexpr std::array<FirstByte, 256> first_bytes = make_first_bytes();

FirstByte first_byte_at(std::string_view text, std::size_t at) {
  return first_bytes[static_cast<unsigned char>(text[at])];
}

// What a line is that begins with a bracket.
enum class LineKind { Entry, Table, Odd };

struct BracketLine {
  LineKind kind = LineKind::Odd;
  std::string_view root;
};

bool is_line_end(std::string_view text, std::size_t offset) {
  return offset >= text.size() || text[offset] == '\n' || text.substr(offset, 2) == "\r\n";
}

// Calls `take` with the first of each three quotation marks of a kind that stand together.
template <typename Take>
void for_each_three_quotes(std::string_view text, Take take) {
  const Block quote = Block::all('"');
  const Block apostrophe = Block::all('\'');
  const auto is_any_quote = [&](const Block& block) { return block.equal(quote) | block.equal(apostrophe); };
  const auto take_three = [&](std::size_t at) {
    const std::string_view three = text.substr(at, 3);
    if (three == R"(""")" || three == "'''") take(at);
  };
  std::size_t at = 0;
  FourBlocks::Mask before = 0;
  for (; text.size() - at >= FourBlocks::size; at += FourBlocks::size) {
    const FourBlocks::Mask quotes = FourBlocks::where(text.data() + at, is_any_quote);
    const FourBlocks::Mask second = quotes & (quotes << 1U | before >> 63U);
    for (auto third = second & (quotes << 2U | before >> 62U); third != 0; third &= third - 1)
      take_three(at + first_of(third) - 2);
    before = quotes;
  }
  for (at = std::max<std::size_t>(at, 2) - 2; at < text.size(); ++at)
    take_three(at);
}

// Of a line as nearly all headers are written.
std::optional<BracketLine> plain_header(std::string_view text, std::size_t begin) {
  const std::string_view line = text.substr(begin);
  const std::size_t size = begins_with(line, "[[contact]]") ? 11 : begins_with(line, "[[organisation]]") ? 16 : 0;
  if (size == 0 || !is_line_end(line, size)) return std::nullopt;
  return BracketLine{LineKind::Entry, line.substr(2, size - 4)};
}

BracketLine header_line(std::string_view text, std::size_t begin, std::size_t bracket) {
  const std::string_view line = text.substr(bracket, text.find('\n', bracket) - bracket);
  const Header header = read_header(line);
  if (!header.well_formed || !is_header_line(text, begin)) return {LineKind::Odd, {}};
  return {header.depth == 1 ? LineKind::Entry : LineKind::Table, header.root};
}

// Of a line whose first character but blanks is a bracket.
BracketLine line_of_bracket(std::string_view text, std::size_t begin, std::size_t bracket) {
  if (begin == bracket) {
    if (const std::optional<BracketLine> plain = plain_header(text, begin)) return *plain;
  }
  return header_line(text, begin, bracket);
}

std::size_t behind_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank_or_return(text[at]))
    ++at;
  return at;
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
  CutPart part;
  EntryCutter cutter(text.substr(begin, end - begin), false);
  std::vector<CutEntry> entries;
  while (cutter.next(entries)) {
    for (const CutEntry& entry : entries) {
      auto& places = is_name_of_entries(entry.root) ? part.text.entries : part.text.tables;
      places.push_back(EntryPlace{begin + entry.begin, begin + entry.end, 1 + entry.lines});
    }
  }
  part.lines = cutter.lines();
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
  return next(entries, nullptr);
}

bool EntryCutter::next(std::vector<CutEntry>& entries, std::vector<std::size_t>& identities) {
  return next(entries, &identities);
}

bool EntryCutter::next(std::vector<CutEntry>& entries, std::vector<std::size_t>* identities) {
  entries_ = &entries;
  identities_ = identities;
  for (std::size_t window = window_size; position_ < text_.size() && !has_failed_; window *= 2) {
    const std::size_t window_end = text_.size() - position_ > window ? position_ + window : text_.size();
    if (cut(window_end)) {
      look_inside();
      check();
      return !has_failed_;
    }
    if (window_end == text_.size()) return false;
  }
  return false;
}

// Cuts up to `window_end`. False where no entry ends before it.
bool EntryCutter::cut(std::size_t window_end) {
  entries_->clear();
  is_odd_.clear();
  if (identities_ != nullptr) identities_->clear();
  const std::size_t lines_before = lines_;
  take_line(position_);
  for_each_byte(text_.substr(0, window_end).substr(position_), '\n', [&](std::size_t offset) {
    ++lines_;
    const std::size_t line = position_ + offset + 1;
    if (line < window_end && first_byte_at(text_, line) != FirstByte::Other) take_line(line);
  });
  const std::size_t first = entries_->empty() ? text_.size() : entries_->front().begin;
  if (window_end < text_.size() || is_part_) {
    if (entries_->size() < 2) {
      lines_ = lines_before;
      return false;
    }
    window_end = entries_->back().begin;
    lines_ = entries_->back().lines;
    entries_->pop_back();  // where it ends is not known yet
    while (identities_ != nullptr && !identities_->empty() && identities_->back() >= window_end)
      identities_->pop_back();
  } else if (!entries_->empty()) {
    entries_->back().end = window_end;
  }
  has_failed_ = !is_mute(text_.substr(0, first).substr(position_));
  position_ = window_end;
  return true;
}

void EntryCutter::take_line(std::size_t line) {
  const std::size_t at = behind_blanks(text_, line);
  if (at == text_.size()) return;
  switch (first_byte_at(text_, at)) {
    case FirstByte::Bracket:
      return take_header(line, at);
    case FirstByte::BeyondAscii:
      return doubt_line(at);
    case FirstByte::OfIdentity:
      return take_identity(line);
    case FirstByte::Blank:
    case FirstByte::Other:
      return;
  }
}

void EntryCutter::take_header(std::size_t line, std::size_t bracket) {
  const BracketLine header = line_of_bracket(text_, line, bracket);
  if (header.kind == LineKind::Entry) {
    if (!entries_->empty()) entries_->back().end = line;
    entries_->push_back(CutEntry{line, line, lines_, header.root, false});
    is_odd_.push_back(false);
  } else if (!entries_->empty() && (header.kind == LineKind::Odd || header.root != entries_->back().root)) {
    is_odd_.back() = true;
  }
}

void EntryCutter::take_identity(std::size_t line) {
  if (identities_ == nullptr || entries_->empty()) return;
  const std::optional<std::size_t> quote = identity_value_in_line(text_, line);
  if (quote) identities_->push_back(*quote);
}

// A character that does not show may stand before a header.
void EntryCutter::doubt_line(std::size_t at) {
  const std::string_view line = text_.substr(at, text_.find('\n', at) - at);
  if (!is_odd_.empty() && line.find('[') != std::string_view::npos) is_odd_.back() = true;
}

// Finds what needs a closer look: texts over several lines, and escapes.
void EntryCutter::look_inside() {
  std::vector<CutEntry>& entries = *entries_;
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

void EntryCutter::check() {
  for (std::size_t i = 0; i < entries_->size(); ++i) {
    const CutEntry& entry = (*entries_)[i];
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
  while (offset < text.size()) {
    const std::size_t bracket = behind_blanks(text, offset);
    const bool has_bracket = bracket < text.size() && text[bracket] == '[';
    if (has_bracket && line_of_bracket(text, offset, bracket).kind == LineKind::Entry) return offset;
    offset = std::min(text.find('\n', offset), text.size() - 1) + 1;
  }
  return text.size();
}

std::size_t index_at(const std::vector<CutEntry>& entries, std::size_t offset) {
  const auto after = std::upper_bound(entries.begin(), entries.end(), offset, is_before);
  return static_cast<std::size_t>(std::distance(entries.begin(), after)) - 1;
}

}  // namespace contacts
