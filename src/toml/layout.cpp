// An entry is scanned statement by statement (scanner.hpp), and each statement's key and value are read with the places
// of their parts. What TOML lets one write in several ways then hangs in one tree: `phone.work = "1"`,
// `phone = { work = "1" }` and `[contact.phone]` with `work = "1"` below it are all a child "work" of a child "phone".

#include "toml/layout.hpp"

#include <algorithm>
#include <utility>

#include "toml/characters.hpp"
#include "toml/layout_value.hpp"
#include "toml/scanner.hpp"

namespace contacts {

namespace {

// Past the line end of the line that `offset` stands in.
std::size_t next_line_from(std::string_view text, std::size_t offset) {
  const std::size_t line_end = text.find('\n', offset);
  return line_end == std::string_view::npos ? text.size() : line_end + 1;
}

LayoutNode* find_child(LayoutNode& node, std::string_view key) {
  const auto found = std::ranges::find(node.children, key, &LayoutNode::key);
  return found == node.children.end() ? nullptr : &*found;
}

class LayoutReader {
 public:
  LayoutReader(std::string_view text, const RawEntry& raw) : text_(text), raw_(raw) {}

  EntryLayout read() {
    if (raw_.header.depth != 1 || !raw_.header.well_formed || !is_name_of_entries(raw_.header.root)) {
      throw LayoutProblem{raw_.sections.front().begin,
                          "this entry has no header of its own; give it one, [[contact]] or [[organisation]]"};
    }
    layout_.text = {raw_.sections.front().begin, raw_.sections.front().end};
    for (const Section& section : raw_.sections) {
      layout_.sections.push_back({section.begin, section.end});
      read_section(section);
    }
    return std::move(layout_);
  }

 private:
  void read_section(const Section& section) {
    Scanner scanner(text_.substr(0, section.end), section.begin);
    while (const std::optional<Statement> statement = scanner.next()) {
      if (statement->unclosed != Unclosed::Nothing || statement->has_deep_key)
        throw LayoutProblem{statement->begin, "this is not TOML"};
      if (statement->is_header) {
        read_header_line(*statement);
      } else {
        read_statement(*statement);
      }
    }
  }

  void read_header_line(const Statement& statement) {
    LayoutTable table;
    table.is_array = text_.substr(statement.begin, 2) == "[[";
    ValueReader reader(text_, statement.begin + (table.is_array ? 2 : 1));
    reader.skip_blanks();
    table.path = reader.read_key();
    table.path.erase(table.path.begin());
    reader.skip_blanks();
    reader.expect(']');
    if (table.is_array) reader.expect(']');
    reader.skip_blanks();
    table.comment = reader.read_comment();
    table.lines = {line_begin_of(text_, statement.begin), next_line_from(text_, statement.end)};
    if (layout_.tables.empty() && text_.substr(0, table.lines.end).ends_with("\r\n")) layout_.line_end = "\r\n";
    if (!layout_.tables.empty()) begin_table(table);
    layout_.tables.push_back(std::move(table));
  }

  // A table of the entry gets its node, a list of tables one more.
  void begin_table(const LayoutTable& table) {
    LayoutNode& node = node_at(table.path);
    if (node.is_inline) throw LayoutProblem{table.lines.begin, "there is such a key already"};
    if (!table.is_array) {
      node.table = layout_.tables.size();
      return;
    }
    node.form = LayoutNode::Form::List;
    LayoutNode element;
    element.table = layout_.tables.size();
    node.children.push_back(std::move(element));
  }

  void read_statement(const Statement& statement) {
    if (layout_.tables.empty()) throw LayoutProblem{statement.begin, "a key stands before the header of its entry"};
    LayoutStatement read;
    read.table = layout_.tables.size() - 1;
    ValueReader reader(text_, statement.begin);
    const std::vector<std::string> key = reader.read_key();
    read.key = {statement.begin, reader.at()};
    reader.skip_blanks();
    reader.expect('=');
    reader.skip_blanks();
    LayoutNode value = reader.read_value();
    read.value = value.value;
    reader.skip_blanks();
    read.comment = reader.read_comment();
    if (reader.at() < statement.end && !reader.is_at('\r')) throw LayoutProblem{reader.at(), "this is not TOML"};
    read.lines = {line_begin_of(text_, statement.begin), next_line_from(text_, statement.end)};
    hang(key, std::move(value));
    layout_.statements.push_back(read);
  }

  void hang(const std::vector<std::string>& key, LayoutNode value) {
    std::vector<std::string> path = layout_.tables.back().path;
    path.insert(path.end(), key.begin(), key.end());
    LayoutNode& node = node_at(path);
    if (node.is_inline || !node.children.empty()) throw LayoutProblem{value.value.begin, "this key is there twice"};
    value.key = path.back();
    value.statement = layout_.statements.size();
    node = std::move(value);
  }

  // The node of a path, made where it is missing. Of a list of [[…]] the last element is meant.
  LayoutNode& node_at(const std::vector<std::string>& path) {
    LayoutNode* node = &layout_.root;
    for (const std::string& key : path) {
      if (node->form == LayoutNode::Form::List && !node->children.empty() && !node->is_inline)
        node = &node->children.back();
      LayoutNode* child = find_child(*node, key);
      if (child == nullptr) {
        node->children.emplace_back();
        child = &node->children.back();
        child->key = key;
      }
      node = child;
    }
    return *node;
  }

  std::string_view text_;
  const RawEntry& raw_;
  EntryLayout layout_;
};

}  // namespace

const LayoutNode* LayoutNode::child(std::string_view wanted) const {
  const auto found = std::ranges::find(children, wanted, &LayoutNode::key);
  return found == children.end() ? nullptr : &*found;
}

std::variant<EntryLayout, LayoutProblem> layout_of(std::string_view text, const RawEntry& entry) {
  try {
    return LayoutReader(text, entry).read();
  } catch (const LayoutProblem& problem) {
    return problem;
  }
}

std::size_t line_begin_of(std::string_view text, std::size_t offset) {
  const std::size_t line_end = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  return line_end == std::string_view::npos ? 0 : line_end + 1;
}

std::size_t line_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  return 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
}

}  // namespace contacts
