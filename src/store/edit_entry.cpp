// An entry's text is edited key by key: a key that says the same is left alone, one that is new gets a line where
// `import` would have written it, and of all others only that value is touched which differs, in the form in which it
// is written. Where a form cannot say what is asked (kinds in place of a plain list), the value is written anew; the
// comments in it move above it.

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/keys.hpp"
#include "store/changes.hpp"
#include "store/sequence.hpp"
#include "store/value_texts.hpp"
#include "store/writer.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "toml/layout_value.hpp"

namespace contacts {

namespace {

std::string elements_of(const std::vector<std::string>& texts) {
  std::vector<std::string> strings;
  for (const std::string& text : texts)
    strings.push_back(toml_string(text));
  return fmt::format("{}", fmt::join(strings, ", "));
}

std::string list_of(const std::vector<std::string>& texts) {
  return texts.size() == 1 ? toml_string(texts.front()) : "[" + elements_of(texts) + "]";
}

std::size_t order_of(std::string_view key) {
  return static_cast<std::size_t>(std::ranges::find(keys, key, &Key::name) - keys.begin());
}

// The kind that a member of a table of kinds is called by.
ValueKind kind_of(const LayoutNode& member) {
  return find_kind(phone_kinds, member.key).value_or(ValueKind::Unspecified);
}

class EntryEditor {
 public:
  EntryEditor(std::string_view text, const EntryLayout& layout, const Entry& before, const Entry& after, Edits& edits)
      : text_(text), layout_(layout), before_(before), after_(after), edits_(edits) {}

  void edit() {
    for (const Key& key : keys) {
      if (belongs_to(key, after_.type) && !has_same_value(key, before_, after_)) edit_key(key);
    }
  }

 private:
  void edit_key(const Key& key) {
    const LayoutNode* const node = layout_.root.child(key.name);
    if (!has_value(key, after_)) {
      if (node != nullptr) edits_.remove(layout_, *node);
    } else if (node == nullptr) {
      insert(key);
    } else if (!has_value(key, before_)) {
      write_anew(key, *node);
    } else {
      std::visit([&](const auto& type) { edit_value(key, type, *node); }, key.type);
    }
  }

  // ---- Whole keys

  // Below the last key that stands before it in the order of keys, in front of tables with headers.
  void insert(const Key& key) {
    const std::string line = fmt::format("{} = {}", key.name, toml_value(key, after_));
    const LayoutStatement* above = nullptr;
    for (const LayoutNode& child : layout_.root.children) {
      if (order_of(child.key) >= order_of(key.name)) continue;
      const LayoutStatement* const last = last_statement(child);
      if (last != nullptr && last->table == 0 && (above == nullptr || above->lines.end < last->lines.end)) above = last;
    }
    if (above != nullptr) {
      edits_.insert_below(layout_, *above, line);
    } else {
      edits_.insert_below(layout_, layout_.tables.front(), line);
    }
  }

  void write_anew(const Key& key, const LayoutNode& node) {
    if (!node.is_inline || !node.statement) {
      edits_.remove(layout_, node);
      insert(key);
      return;
    }
    for (const ByteRange& comment : comments_in(text_, node.value)) {
      edits_.insert_above(layout_, layout_.statements[*node.statement],
                          text_.substr(comment.begin, comment.end - comment.begin));
    }
    edits_.set(node, toml_value(key, after_));
  }

  [[nodiscard]] const LayoutStatement* last_statement(const LayoutNode& node) const {
    const LayoutStatement* last = node.statement ? &layout_.statements[*node.statement] : nullptr;
    if (node.is_inline) return last;
    for (const LayoutNode& child : node.children) {
      const LayoutStatement* const of_child = last_statement(child);
      if (of_child != nullptr && (last == nullptr || last->lines.end < of_child->lines.end)) last = of_child;
    }
    return last;
  }

  // ---- Texts and lists of them

  void edit_value(const Key& key, const TextKey& type, const LayoutNode& node) {
    set_text(key, node, after_.*type.member);
  }
  void edit_value(const Key& key, const LinesKey& type, const LayoutNode& node) {
    set_text(key, node, after_.*type.member);
  }
  void edit_value(const Key& key, const IdKey& /*type*/, const LayoutNode& node) { set_text(key, node, after_.id); }
  void edit_value(const Key& key, const UidKey& /*type*/, const LayoutNode& node) { set_text(key, node, after_.uid); }
  void edit_value(const Key& key, const ReferenceKey& type, const LayoutNode& node) {
    set_text(key, node, type.get(after_)->text);
  }
  void edit_value(const Key& key, const DateKey& /*type*/, const LayoutNode& node) { write_anew(key, node); }
  void edit_value(const Key& key, const YearlessDateKey& /*type*/, const LayoutNode& node) { write_anew(key, node); }
  void edit_value(const Key& key, const TextsKey& type, const LayoutNode& node) {
    if (!change_texts(node, before_.*type.member, after_.*type.member)) write_anew(key, node);
  }
  void edit_value(const Key& key, const ContentLinesKey& type, const LayoutNode& node) {
    if (!change_texts(node, before_.*type.member, after_.*type.member)) write_anew(key, node);
  }
  void edit_value(const Key& key, const ReferencesKey& type, const LayoutNode& node) {
    if (!change_texts(node, texts_of(before_.*type.member), texts_of(after_.*type.member))) write_anew(key, node);
  }

  // The quotes stay those that are there, where they can hold the new text.
  [[nodiscard]] std::string string_like(const LayoutNode& node, const std::string& text) const {
    const std::string_view old = text_.substr(node.value.begin, node.value.end - node.value.begin);
    const bool can_be_literal = text.find_first_of("'\n\t") == std::string::npos && !has_controls(text);
    if (old.starts_with('\'') && !old.starts_with("'''") && can_be_literal) return "'" + text + "'";
    return toml_string(text);
  }

  void set_text(const Key& key, const LayoutNode& node, const std::string& text) {
    if (node.form != LayoutNode::Form::Text || text.find('\n') != std::string::npos) {
      write_anew(key, node);
    } else {
      edits_.set(node, string_like(node, text));
    }
  }

  // Of a text or a list of texts. False where its form cannot take the change.
  bool change_texts(const LayoutNode& node, const std::vector<std::string>& before,
                    const std::vector<std::string>& after) {
    if (before == after) return true;
    if (node.form == LayoutNode::Form::Text) {
      change_single(node, before, after);
      return true;
    }
    const SequenceChange change = sequence_change(before, after);
    if (node.form != LayoutNode::Form::List || !node.is_inline || !change.is_possible) return false;
    std::vector<bool> removed(node.children.size(), false);
    std::size_t i = 0;
    for (std::size_t child = 0; child < node.children.size(); ++child) {
      const LayoutNode& element = node.children[child];
      if (element.form != LayoutNode::Form::Text) return false;
      if (trimmed(element.text).empty()) continue;  // is not read
      if (i >= before.size() || element.text != before[i]) return false;
      removed[child] = !change.becomes[i].has_value();
      ++i;
    }
    if (i != before.size()) return false;
    set_texts(node, after, change);
    std::vector<std::string> appended;
    for (const std::size_t j : change.appended)
      appended.push_back(toml_string(after[j]));
    edits_.change_elements(node, removed, appended);
    return true;
  }

  void set_texts(const LayoutNode& list, const std::vector<std::string>& after, const SequenceChange& change) {
    std::size_t i = 0;
    for (const LayoutNode& element : list.children) {
      if (trimmed(element.text).empty()) continue;
      const std::optional<std::size_t> becomes = change.becomes[i++];
      if (becomes && after[*becomes] != element.text) edits_.set(element, string_like(element, after[*becomes]));
    }
  }

  // A single text that is one still, or becomes a list.
  void change_single(const LayoutNode& node, const std::vector<std::string>& before,
                     const std::vector<std::string>& after) {
    if (after.size() == 1) {
      edits_.set(node, string_like(node, after.front()));
    } else if (after.front() == before.front()) {
      edits_.surround(node, "[", ", " + elements_of({after.begin() + 1, after.end()}), "]");
    } else {
      edits_.set(node, list_of(after));
    }
  }

  // ---- Values with kinds

  void edit_value(const Key& key, const TypedValuesKey& type, const LayoutNode& node) {
    const std::vector<TypedValue>& before = before_.*type.member;
    const std::vector<TypedValue>& after = after_.*type.member;
    const bool has_kinds = after.front().kind != ValueKind::Unspecified;
    if (node.form != LayoutNode::Form::Table) {
      const bool is_plain = !has_kinds && change_texts(node, texts_of_kind(before, ValueKind::Unspecified),
                                                       texts_of_kind(after, ValueKind::Unspecified));
      if (!is_plain) write_anew(key, node);
    } else if (!has_kinds || !can_change_kinds(node, before, after)) {
      write_anew(key, node);
    } else {
      change_kinds(key, type, node);
    }
  }

  [[nodiscard]] static bool can_change_kinds(const LayoutNode& table, const std::vector<TypedValue>& before,
                                             const std::vector<TypedValue>& after) {
    return std::ranges::all_of(table.children, [&](const LayoutNode& child) {
      const std::vector<std::string> from = texts_of_kind(before, kind_of(child));
      const std::vector<std::string> to = texts_of_kind(after, kind_of(child));
      if (from == to || to.empty()) return true;
      if (!child.is_inline || from.empty()) return false;
      if (child.form == LayoutNode::Form::Text) return true;
      const auto is_text = [](const LayoutNode& one) {
        return one.form == LayoutNode::Form::Text && !trimmed(one.text).empty();
      };
      return child.form == LayoutNode::Form::List && child.children.size() == from.size() &&
             std::ranges::all_of(child.children, is_text) && sequence_change(from, to).is_possible;
    });
  }

  void change_kinds(const Key& key, const TypedValuesKey& type, const LayoutNode& table) {
    const std::vector<TypedValue>& before = before_.*type.member;
    const std::vector<TypedValue>& after = after_.*type.member;
    std::vector<bool> removed(table.children.size(), false);
    for (std::size_t i = 0; i < table.children.size(); ++i) {
      const LayoutNode& child = table.children[i];
      const std::vector<std::string> to = texts_of_kind(after, kind_of(child));
      removed[i] = to.empty();
      if (!removed[i]) static_cast<void>(change_texts(child, texts_of_kind(before, kind_of(child)), to));
    }
    std::vector<Member> added;
    for (const ValueKind kind : type.kinds) {
      const std::vector<std::string> to = texts_of_kind(after, kind);
      if (!to.empty() && table.child(name_of(kind)) == nullptr) added.push_back({name_of(kind), list_of(to)});
    }
    change_members(key, table, removed, added);
  }

  // ---- Members of tables, however these are written

  struct Member {
    std::string_view key;
    std::string value;
  };

  void change_members(const Key& key, const LayoutNode& table, const std::vector<bool>& removed,
                      const std::vector<Member>& added) {
    const bool stays_same = added.empty() && std::ranges::none_of(removed, std::identity());
    if (stays_same) return;
    if (table.is_inline) {
      std::vector<std::string> appended;
      for (const Member& member : added)
        appended.push_back(fmt::format("{} = {}", member.key, member.value));
      edits_.change_elements(table, removed, appended);
      return;
    }
    for (std::size_t i = 0; i < removed.size(); ++i) {
      if (removed[i]) edits_.remove(layout_, table.children[i]);
    }
    for (const Member& member : added)
      insert_member(key, table, member);
  }

  void insert_member(const Key& key, const LayoutNode& table, const Member& member) {
    const LayoutStatement* const above = last_statement(table);
    const bool is_below_header = table.table && (above == nullptr || above->table == *table.table);
    const std::string line = is_below_header ? fmt::format("{} = {}", member.key, member.value)
                                             : fmt::format("{}.{} = {}", key.name, member.key, member.value);
    if (above != nullptr) {
      edits_.insert_below(layout_, *above, line);
    } else {
      edits_.insert_below(layout_, layout_.tables[table.table.value_or(0)], line);
    }
  }

  // ---- Addresses

  void edit_value(const Key& key, const AddressesKey& type, const LayoutNode& node) {
    const std::vector<Address>& before = before_.*type.member;
    const std::vector<Address>& after = after_.*type.member;
    const SequenceChange change = sequence_change(before, after);
    const bool is_list = node.form == LayoutNode::Form::List;
    const bool is_dotted = !node.is_inline && !is_list && !node.table;
    const std::size_t places = is_list ? node.children.size() : 1;
    if (places != before.size() || !change.is_possible || (is_dotted && !change.appended.empty())) {
      write_anew(key, node);
      return;
    }
    std::vector<bool> removed(places, false);
    for (std::size_t i = 0; i < places; ++i) {
      removed[i] = !change.becomes[i];
      const LayoutNode& table = is_list ? node.children[i] : node;
      if (!removed[i]) change_address(key, table, before[i], after[*change.becomes[i]]);
    }
    std::vector<Address> appended;
    for (const std::size_t j : change.appended)
      appended.push_back(after[j]);
    change_addresses(key, node, removed, appended);
  }

  void change_address(const Key& key, const LayoutNode& table, const Address& before, const Address& after) {
    std::vector<bool> removed(table.children.size(), false);
    std::vector<Member> added;
    const auto change = [&](std::string_view part, std::string_view from, const std::string& to) {
      if (from == to) return;
      const LayoutNode* const child = table.child(part);
      if (child == nullptr) {
        if (!to.empty()) added.push_back({part, toml_string(to)});
      } else if (to.empty()) {
        removed[static_cast<std::size_t>(child - table.children.data())] = true;
      } else {
        edits_.set(*child, string_like(*child, to));
      }
    };
    change("kind", name_of(before.kind), std::string(name_of(after.kind)));
    for (const AddressPart& part : address_parts)
      change(part.name, before.*part.member, after.*part.member);
    change_members(key, table, removed, added);
  }

  // Takes addresses out of a list, and adds some behind the last.
  void change_addresses(const Key& key, const LayoutNode& node, const std::vector<bool>& removed,
                        const std::vector<Address>& appended) {
    const bool is_list = node.form == LayoutNode::Form::List;
    if (is_list && node.is_inline) {
      std::vector<std::string> tables;
      for (const Address& address : appended)
        tables.push_back(toml_address(address));
      edits_.change_elements(node, removed, tables);
      return;
    }
    for (std::size_t i = 0; is_list && i < removed.size(); ++i) {
      if (removed[i]) edits_.remove(layout_, node.children[i]);
    }
    if (appended.empty()) return;
    if (node.is_inline) {
      std::string more;
      for (const Address& address : appended)
        more += fmt::format(",\n  {}", toml_address(address));
      edits_.surround(node, "[\n  ", more, ",\n]");
    } else {
      append_tables(key, node, appended);
    }
  }

  // [[contact.address]] below the last; a single [contact.address] becomes one of them.
  void append_tables(const Key& key, const LayoutNode& node, const std::vector<Address>& appended) {
    if (node.table) edits_.make_array(layout_.tables[*node.table]);
    const LayoutStatement* const above = last_statement(node);
    std::string lines;
    for (const Address& address : appended) {
      lines += fmt::format("\n[[{}.{}]]\n", name_of(after_.type), key.name);
      if (address.kind != ValueKind::Unspecified)
        lines += fmt::format("kind = {}\n", toml_string(name_of(address.kind)));
      for (const AddressPart& part : address_parts) {
        if (!(address.*part.member).empty())
          lines += fmt::format("{} = {}\n", part.name, toml_string(address.*part.member));
      }
    }
    if (above != nullptr) edits_.insert_below(layout_, *above, lines);
  }

  std::string_view text_;
  const EntryLayout& layout_;
  const Entry& before_;
  const Entry& after_;
  Edits& edits_;
};

}  // namespace

std::optional<std::string> edit_entry(std::string_view text, const EntryLayout& layout, const Entry& before,
                                      const Entry& after, Edits& edits) {
  if (before.type != after.type) return "a person cannot become an organisation, nor the other way round";
  EntryEditor(text, layout, before, after, edits).edit();
  return std::nullopt;
}

}  // namespace contacts
