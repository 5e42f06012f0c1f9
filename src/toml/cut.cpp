#include "toml/cut.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "parallel/in_parallel.hpp"
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

// What the first byte of a line tells of it.
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

// The bytes with which a line begins that the cutter has to look at.
constexpr std::array<bool, 256> make_is_sought() {
  std::array<bool, 256> is_sought{};
  for (std::size_t byte = 0; byte < is_sought.size(); ++byte)
    is_sought.at(byte) = first_bytes.at(byte) != FirstByte::Other;
  return is_sought;
}
constexpr std::array<bool, 256> is_sought = make_is_sought();

FirstByte first_byte_at(std::string_view text, std::size_t at) {
  return first_bytes[static_cast<unsigned char>(text[at])];
}

// What a line is that begins with a bracket.
enum class LineKind { Entry, Table, Odd };

struct BracketLine {
  LineKind kind = LineKind::Odd;
  std::string_view root;
};

bool ends_line(std::string_view text, std::size_t offset) {
  return offset >= text.size() || text[offset] == '\n' || stands_at(text, offset, "\r\n");
}

// Whether a line is this header and nothing else. Nearly all headers are written so.
template <std::size_t size>
bool is_plain_header(std::string_view text, std::size_t line,
                     const char (&header)[size]) {  // NOLINT(modernize-avoid-c-arrays): so literals are
  return stands_at(text, line, header) && ends_line(text, line + size - 1);
}

// What the line at `begin` is, whose first character but blanks is the bracket at `bracket`.
BracketLine line_of_bracket(std::string_view text, std::size_t begin, std::size_t bracket) {
  const std::string_view line = text.substr(bracket, text.find('\n', bracket) - bracket);
  const Header header = read_header(line);
  if (!header.well_formed || !is_header_line(text, begin)) return {LineKind::Odd, {}};
  return {header.depth == 1 ? LineKind::Entry : LineKind::Table, header.root};
}

RootTable root_table(std::string_view name) {
  return name == "contact"        ? RootTable::Contact
         : name == "organisation" ? RootTable::Organisation
         : name == "directory"    ? RootTable::Directory
                                  : RootTable::Other;
}

std::size_t behind_blanks_and_returns(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank_or_return(text[at]))
    ++at;
  return at;
}

// Whether an escape may be in a name, an alias, an id or a uid, or in one of these keys.
bool may_hide_identity(std::string_view text, std::size_t backslash) {
  const std::size_t line = text.rfind('\n', backslash) + 1;  // npos + 1 is 0
  const std::size_t key = behind_blanks_and_returns(text, line);
  return !is_bare_key_character(text[key]) || identity_value_in_line(text, line);
}

bool is_before(std::size_t offset, const CutEntry& entry) {
  return offset < entry.begin;
}

// Whether split_entries makes exactly one entry of a text, and each """ or ''' in it is closed.
bool is_one_entry(std::string_view text) {
  Scanner scanner(text);
  while (const std::optional<Statement> statement = scanner.next()) {
    if (statement->unclosed != Unclosed::Nothing || statement->header_in_text) return false;
  }
  const std::vector<RawEntry> entries = split_entries(text);
  return entries.size() == 1 && entries.front().sections.size() == 1 && !entries.front().header_in_text;
}

// The offset behind a text between three quotation marks at `quotes`, if it is written as nearly all are: key =
// """text""" on lines of its own, without quotation marks of its kind and brackets in it, or a backslash at its end.
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
  if (!ends_line(text, end + marks.size())) return std::nullopt;
  if (text[end - 1] == '\\') return std::nullopt;
  if (text.substr(begin, end - begin).find('[') != std::string_view::npos) return std::nullopt;
  return end + marks.size();
}

// Whether a text, that before the first entry, holds nothing but comments.
bool is_mute(std::string_view text) {
  return !Scanner(text).next() && has_only_toml_characters(text);
}

// The entries of a part of a text. Their lines count from 1 at its beginning.
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
      const bool is_entry = entry.root == RootTable::Contact || entry.root == RootTable::Organisation;
      auto& places = is_entry ? part.text.entries : part.text.tables;
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

// The ends of `count` parts of about the same size.
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

void EntryCutter::restart(std::string_view text, bool is_part) {
  text_ = text;
  is_part_ = is_part;
  position_ = 0;
  lines_ = 0;
  has_failed_ = false;
}

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
  odd_.clear();
  if (identities_ != nullptr) identities_->clear();
  const std::size_t lines_before = lines_;
  take_lines(window_end);
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
  has_failed_ = has_failed_ || !is_mute(text_.substr(0, first).substr(position_));
  position_ = window_end;
  return true;
}

void EntryCutter::take_lines(std::size_t window_end) {
  constexpr std::size_t chunk = kernels::chunk_size;
  specials_.clear();
  marks_->last_quotes = 0;
  marked_ = position_;
  if (first_byte_at(text_, position_) != FirstByte::Other) take_line(position_, position_);
  while (window_end - marked_ > chunk) {
    const std::size_t chunks = std::min(TextMarks::most_chunks, (window_end - marked_ - 1) / chunk);
    mark(text_.data() + marked_, chunks, window_end);
  }
  // The kernel reads whole chunks: the last one is copied, so that it does not read beyond the window.
  std::array<char, chunk + kernels::text_lookahead> rest{};
  rest.fill('x');
  std::ranges::copy(text_.substr(marked_, window_end - marked_), rest.begin());
  mark(rest.data(), 1, window_end);
}

// Notes the lines and special characters in some chunks. Fails where there is a NUL byte: that file is no text.
void EntryCutter::mark(const char* text, std::size_t chunks, std::size_t window_end) {
  kernels::mark_text(text, chunks, is_sought.data(), *marks_);
  const std::size_t lines_before = lines_;
  for (std::size_t i = 0; i < marks_->line_start_count; ++i) {
    const LineStart& start = marks_->line_starts[i];
    const std::size_t line = marked_ + start.offset;
    if (line >= window_end) break;
    lines_ = lines_before + start.line_ends;
    take_line(line, line);
  }
  lines_ = lines_before + marks_->line_ends;
  for (std::size_t i = 0; i < marks_->special_count; ++i)
    specials_.push_back(marked_ + marks_->specials[i]);
  has_failed_ = has_failed_ || marks_->has_nul;
  marked_ += chunks * kernels::chunk_size;
}

// Takes the line at `line`, whose first byte but blanks is that at `at`.
void EntryCutter::take_line(std::size_t line, std::size_t at) {
  switch (first_byte_at(text_, at)) {
    case FirstByte::Bracket:
      return take_header(line, at);
    case FirstByte::BeyondAscii:
      return doubt_line(at);
    case FirstByte::OfIdentity:
      return take_identity(line);
    case FirstByte::Blank:
      at = behind_blanks_and_returns(text_, at);
      if (at < text_.size()) take_line(line, at);
      return;
    case FirstByte::Other:
      return;
  }
}

void EntryCutter::take_header(std::size_t line, std::size_t bracket) {
  if (is_plain_header(text_, line, "[[contact]]")) return begin_entry(line, "contact", RootTable::Contact);
  if (is_plain_header(text_, line, "[[organisation]]"))
    return begin_entry(line, "organisation", RootTable::Organisation);
  const BracketLine header = line_of_bracket(text_, line, bracket);
  if (header.kind == LineKind::Entry) return begin_entry(line, header.root, root_table(header.root));
  if (!entries_->empty() && (header.kind == LineKind::Odd || header.root != root_)) doubt(entries_->size() - 1);
}

void EntryCutter::begin_entry(std::size_t line, std::string_view name, RootTable root) {
  if (!entries_->empty()) entries_->back().end = line;
  entries_->push_back(CutEntry{line, line, lines_, root});
  root_ = name;
}

void EntryCutter::take_identity(std::size_t line) {
  if (identities_ == nullptr || entries_->empty()) return;
  const std::optional<std::size_t> quote = identity_value_in_line(text_, line);
  if (quote) identities_->push_back(*quote);
}

// A line that begins with a character beyond ASCII: that may be invisible, and the line a header.
void EntryCutter::doubt_line(std::size_t at) {
  const std::string_view line = text_.substr(at, text_.find('\n', at) - at);
  if (!entries_->empty() && line.find('[') != std::string_view::npos) doubt(entries_->size() - 1);
}

// Finds what needs a closer look: texts over several lines, and escapes.
void EntryCutter::look_inside() {
  if (entries_->empty()) return;
  looked_at_ = entries_->front().begin;
  for (const std::size_t special : specials_) {
    if (special < entries_->front().begin || special >= position_) continue;
    if (text_[special] == '\\') {
      take_escape(special);
    } else {
      take_third_quote(special);
    }
  }
}

// Takes a quotation mark behind two others. If all are of one kind, they open a text over several lines.
void EntryCutter::take_third_quote(std::size_t third) {
  const std::size_t at = third - 2;
  const bool are_of_a_kind = stands_at(text_, at, R"(""")") || stands_at(text_, at, "'''");
  if (!are_of_a_kind || at < looked_at_) return;
  const std::size_t index = index_at(*entries_, at);
  if (!odd_.empty() && odd_.back() == index) return;
  const CutEntry& entry = (*entries_)[index];
  const std::string_view text = text_.substr(entry.begin, entry.end - entry.begin);
  if (const std::optional<std::size_t> end = end_of_usual_long_text(text, at - entry.begin)) {
    looked_at_ = entry.begin + *end;
  } else {
    doubt(index);
  }
}

void EntryCutter::take_escape(std::size_t at) {
  CutEntry& entry = (*entries_)[index_at(*entries_, at)];
  entry.has_escape = true;
  // Only the first escape of a line is looked at: to find the line's beginning from each takes the square of its
  // length.
  const std::size_t last = std::exchange(last_escape_, at);
  const bool is_in_known_line = last < at && text_.substr(last, at - last).find('\n') == std::string_view::npos;
  if (!is_in_known_line) entry.may_hide_identity = entry.may_hide_identity || may_hide_identity(text_, at);
}

void EntryCutter::check() {
  for (const std::size_t index : odd_) {
    if (index == entries_->size()) continue;  // it was left for the next window
    const CutEntry& entry = (*entries_)[index];
    if (!is_one_entry(text_.substr(entry.begin, entry.end - entry.begin))) has_failed_ = true;
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
    const std::size_t bracket = behind_blanks_and_returns(text, offset);
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
