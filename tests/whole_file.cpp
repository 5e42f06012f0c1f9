#include "whole_file.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <sstream>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "model/diagnostic.hpp"
#include "store/document.hpp"
#include "store/loader.hpp"
#include "text/charset.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"
#include "toml/encoding.hpp"
#include "toml/splitter.hpp"

namespace contacts {

namespace {

// A key or a value of a document, and where it stands in the file.
struct Item {
  Location location;
  std::string text;

  friend bool operator==(const Item&, const Item&) = default;
};

using Locate = std::function<Location(const toml::source_position&)>;

// Lists all that is in the tables of a directory, each with its path. Several documents are one after the other.
class Inventory {
 public:
  void add(const toml::table& document, const Locate& locate) {
    for (const std::string_view root : {"contact", "organisation", "directory"}) {
      const toml::node* const node = document.get(root);
      if (node == nullptr) continue;
      if (const toml::array* const list = node->as_array()) {
        for (const toml::node& element : *list)
          add_node(element, fmt::format("{}#{}", root, count(root)++), locate);
      } else if (const toml::table* const table = node->as_table()) {
        add_table(*table, std::string(root), locate);
      }
    }
  }

  // In file order: the tables of an entry may stand behind later entries.
  std::vector<Item> items() && {
    std::ranges::sort(items_, [](const Item& left, const Item& right) {
      return std::tie(left.location.line, left.location.column, left.text) <
             std::tie(right.location.line, right.location.column, right.text);
    });
    return std::move(items_);
  }

 private:
  std::size_t& count(std::string_view root) {
    return root == "contact" ? contacts_ : root == "organisation" ? organisations_ : directories_;
  }

  void add_table(const toml::table& table, const std::string& path, const Locate& locate) {
    for (const auto& [key, node] : table) {
      const std::string key_path = fmt::format("{}.{}", path, key.str());
      items_.push_back(Item{locate(key.source().begin), "key " + key_path});
      add_node(node, key_path, locate);
    }
  }

  void add_node(const toml::node& node, const std::string& path, const Locate& locate) {
    std::ostringstream value;
    if (const toml::table* const table = node.as_table()) {
      add_table(*table, path, locate);
      value << "table of " << table->size();
    } else if (const toml::array* const array = node.as_array()) {
      for (std::size_t i = 0; i < array->size(); ++i)
        add_node(*array->get(i), fmt::format("{}[{}]", path, i), locate);
      value << "array of " << array->size();
    } else {
      node.visit([&](const auto& one) {
        if constexpr (toml::is_value<decltype(one)>) value << one.type() << ' ' << one.get();
      });
    }
    items_.push_back(Item{locate(node.source().begin), path + " = " + value.str()});
  }

  std::vector<Item> items_;
  std::size_t contacts_ = 0;
  std::size_t organisations_ = 0;
  std::size_t directories_ = 0;
};

std::optional<toml::table> parse_whole(std::string_view text) {
  try {
    return toml::parse(text);
  } catch (const toml::parse_error&) {
    return std::nullopt;
  }
}

std::vector<Item> items_of_whole(const toml::table& document) {
  Inventory inventory;
  inventory.add(document, [](const toml::source_position& position) {
    return Location{0, position.line, position.column};
  });
  return std::move(inventory).items();
}

std::string shown(const Item& item) {
  return fmt::format("{}:{} {}", item.location.line, item.location.column, escape_controls(item.text));
}

std::string first_difference(const std::vector<Item>& whole, const std::vector<Item>& ours) {
  const auto [left, right] = std::ranges::mismatch(whole, ours);
  if (left == whole.end() && right == ours.end()) return {};
  return fmt::format("toml++ has: {}\nwe have: {}", left == whole.end() ? "nothing more" : shown(*left),
                     right == ours.end() ? "nothing more" : shown(*right));
}

bool has_lists_only(const toml::table& document) {
  const auto is_list = [&](std::string_view root) {
    return !document.contains(root) || document.get(root)->is_array();
  };
  return is_list("contact") && is_list("organisation");
}

std::string disagreement_on_toml(std::string_view text, const toml::table& whole, const LoadedFile& loaded) {
  const FileText file{text, 0};
  Inventory inventory;
  for (const RawEntry& raw : split_entries(file.text)) {
    const ParsedEntry parsed = parse_entry(file, raw);
    if (!parsed.diagnostics.empty()) {
      const Diagnostic& first = parsed.diagnostics.front();
      return fmt::format("we report {}:{} {}", first.location.line, first.location.column, first.message);
    }
    inventory.add(parsed.document,
                  [&](const toml::source_position& position) { return location_in_file(file, raw, position); });
  }
  // [contact] instead of [[contact]] is TOML, but no directory: it takes the tables of all later ones.
  if (has_lists_only(whole)) return first_difference(items_of_whole(whole), std::move(inventory).items());
  return has_errors(loaded.diagnostics) ? "" : "we take a table for a list of tables";
}

std::string disagreement_with(const std::optional<toml::table>& whole, std::string_view text,
                              const LoadedFile& loaded) {
  if (whole) return disagreement_on_toml(text, *whole, loaded);
  return has_errors(loaded.diagnostics) ? "" : "toml++ refuses it and we do not";
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

bool is_before(const Location& left, const Location& right) {
  return std::tie(left.line, left.column) < std::tie(right.line, right.column);
}

std::string problem_with_diagnostic(const Diagnostic& one, const std::vector<std::string_view>& lines,
                                    std::size_t text_size) {
  const Location& at = one.location;
  if (one.message.empty()) return "an empty message";
  if (has_controls(one.message) || one.message.find('\n') != std::string::npos) return "controls in a message";
  if (at.line == 0) return at.column == 0 && !one.entry ? "" : "a column or an entry without a line";
  if (at.line > lines.size()) return "a line behind the end of the file";
  // A mistake may be that something is missing at the end of a line.
  if (at.column == 0 || at.column > count_code_points(lines[at.line - 1]) + 1)
    return "a column behind the end of the line";
  if (!one.entry || one.entry->begin >= one.entry->end || one.entry->end > text_size) return "a bad entry range";
  return {};
}

std::string problem_with_entry(const Entry& entry, std::size_t line_count, std::size_t text_size) {
  if (entry.name.empty()) return "an entry without a name";
  if (entry.location.line == 0 || entry.location.line > line_count) return "an entry without a place";
  if (entry.text_begin >= entry.text_end || entry.text_end > text_size) return "an entry without a text";
  return {};
}

std::string promise_broken_by(const LoadedFile& loaded) {
  const std::vector<std::string_view> lines = lines_of(loaded.source.text);
  for (const Diagnostic& one : loaded.diagnostics) {
    const std::string problem = problem_with_diagnostic(one, lines, loaded.source.text.size());
    if (!problem.empty()) {
      return fmt::format("{}: {}:{} {}", problem, one.location.line, one.location.column, escape_controls(one.message));
    }
  }
  for (const Entry& entry : loaded.entries) {
    const std::string problem = problem_with_entry(entry, lines.size(), loaded.source.text.size());
    if (!problem.empty()) return fmt::format("{} in line {}", problem, entry.location.line);
  }
  const bool entries_sorted = std::ranges::is_sorted(loaded.entries, is_before, &Entry::location);
  const bool diagnostics_sorted = std::ranges::is_sorted(loaded.diagnostics, is_before, &Diagnostic::location);
  return entries_sorted && diagnostics_sorted ? "" : "not in file order";
}

}  // namespace

bool is_toml(std::string_view text) {
  return parse_whole(text).has_value();
}

std::string disagreement(std::string_view text) {
  // toml++ takes only one for nothing.
  text = without_byte_order_mark(text);
  return disagreement_with(parse_whole(text), text, load_toml("file.toml", std::string(text), 0));
}

std::string broken_promise(std::string_view text) {
  return promise_broken_by(load_toml("file.toml", std::string(text), 0));
}

WholeFile compare_whole_file(std::string_view text) {
  const LoadedFile loaded = load_toml("file.toml", std::string(text), 0);
  const std::string_view unmarked = without_byte_order_mark(text);
  const std::optional<toml::table> whole = parse_whole(unmarked);
  std::string problem = disagreement_with(whole, unmarked, loaded);
  if (problem.empty()) problem = promise_broken_by(loaded);
  return {std::move(problem), whole.has_value()};
}

}  // namespace contacts
