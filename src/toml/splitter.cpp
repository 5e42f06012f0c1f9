#include "toml/splitter.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "toml/recovery.hpp"
#include "toml/scanner.hpp"

namespace contacts {

namespace {

constexpr std::array<std::string_view, 2> entry_tables = {"contact", "organisation"};

// Collects sections into entries while the scan goes through the file.
class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text), scanner_(text) {}

  std::vector<RawEntry> split() {
    if (!text_.empty()) begin_entry(Header{}, 0);
    do {
      while (const std::optional<Statement> statement = scanner_.next())
        take(*statement);
    } while (!end_section(text_.size()));
    // What stands before the first header is nothing in most files.
    if (!entries_.empty() && entries_.front().sections.front().end == 0) entries_.erase(entries_.begin());
    return std::move(entries_);
  }

 private:
  void take(const Statement& statement) {
    const Header header =
        statement.is_header ? read_header(text_.substr(statement.begin, statement.end - statement.begin)) : Header{};
    if (header.depth > 0 && !belongs_to_current(header)) {
      const std::size_t begin = line_begin(statement.begin);
      if (!end_section(begin)) return;
      begin_section(header, begin);
    }
    RawEntry& current = entries_[current_];
    current.has_deep_key = current.has_deep_key || statement.has_deep_key;
    if (!header_in_text_) header_in_text_ = statement.header_in_text;
  }

  [[nodiscard]] bool belongs_to_current(const Header& header) const {
    if (header.depth < 2) return false;
    const Header& current = entries_[current_].header;
    // The tables of an entry whose header nobody can read are lost with it: they must not go to the entry before it.
    const bool is_lost = current.depth > 0 && current.root.empty() && !current.well_formed;
    return is_lost || header.root == current.root;
  }

  // Ends the section that is being read. False where a text of it swallowed entries: then the scan goes on from the
  // first.
  bool end_section(std::size_t end) {
    if (entries_.empty()) return true;
    RawEntry& current = entries_[current_];
    Section& section = current.sections.back();
    section.end = end;
    const std::optional<std::size_t> header = std::exchange(header_in_text_, std::nullopt);
    if (!header) return true;
    if (!is_broken_from(text_.substr(section.begin, end - section.begin), *header - section.begin)) {
      if (!current.header_in_text) current.header_in_text = header;
      return true;
    }
    section.end = *header;
    scanner_.go_to(*header);
    return false;
  }

  void begin_section(const Header& header, std::size_t begin) {
    const std::optional<std::size_t> owner = header.depth > 1 ? last_entry_of(header.root) : std::nullopt;
    if (!owner) {
      begin_entry(header, begin);
      return;
    }
    current_ = *owner;
    std::vector<Section>& sections = entries_[current_].sections;
    const Section& last = sections.back();
    sections.push_back(section_from(begin, last.joined_line + count_lines(last.begin, last.end)));
  }

  void begin_entry(const Header& header, std::size_t begin) {
    current_ = entries_.size();
    entries_.push_back(RawEntry{header, {section_from(begin, 1)}, false, std::nullopt});
    for (std::size_t i = 0; i < entry_tables.size(); ++i) {
      if (header.depth == 1 && header.root == entry_tables[i]) last_[i] = current_;
    }
  }

  [[nodiscard]] std::optional<std::size_t> last_entry_of(std::string_view root) const {
    for (std::size_t i = 0; i < entry_tables.size(); ++i) {
      if (root == entry_tables[i]) return last_[i];
    }
    return std::nullopt;
  }

  // Blanks before a header belong to it, so that columns count from the beginning of the line.
  [[nodiscard]] std::size_t line_begin(std::size_t statement_begin) const {
    const std::size_t line_end = text_.substr(0, statement_begin).rfind('\n');
    return line_end == std::string_view::npos ? 0 : line_end + 1;
  }

  Section section_from(std::size_t begin, std::size_t joined_line) {
    line_ += count_lines(counted_to_, begin);
    counted_to_ = begin;
    return Section{begin, begin, line_, joined_line};
  }

  [[nodiscard]] std::size_t count_lines(std::size_t begin, std::size_t end) const {
    const std::string_view part = text_.substr(begin, end - begin);
    return static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
  }

  std::string_view text_;
  Scanner scanner_;
  std::size_t counted_to_ = 0;  // line_ is the line of this offset
  std::size_t line_ = 1;
  std::vector<RawEntry> entries_;
  std::size_t current_ = 0;
  std::optional<std::size_t> header_in_text_;  // of the section that is being read
  std::array<std::optional<std::size_t>, entry_tables.size()> last_;
};

}  // namespace

bool is_name_of_entries(std::string_view root) {
  return std::ranges::find(entry_tables, root) != entry_tables.end();
}

std::vector<RawEntry> split_entries(std::string_view text) {
  return Splitter(text).split();
}

std::string joined_text(std::string_view text, const RawEntry& entry) {
  std::string joined;
  for (const Section& section : entry.sections)
    joined += text.substr(section.begin, section.end - section.begin);
  return joined;
}

}  // namespace contacts
