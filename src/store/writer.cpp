// The form is the one that people write: one key a line, absent ones left out, texts in double quotes, or in single
// ones where that saves escapes, and texts of several lines as such.

#include "store/writer.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "text/escape.hpp"

namespace contacts {

namespace {

bool has_quotes_or_backslashes(std::string_view text) {
  return text.find('"') != std::string_view::npos || text.find('\\') != std::string_view::npos;
}

// What escape_controls leaves is for us: the quotes, and the backslash itself.
std::string escaped(std::string_view text, Keep keep) {
  if (!has_quotes_or_backslashes(text)) return escape_controls(text, keep);
  std::string with_backslashes;
  for (const char c : text) {
    if (c == '"' || c == '\\') with_backslashes += '\\';
    with_backslashes += c;
  }
  return escape_controls(with_backslashes, keep);
}

bool can_be_literal(std::string_view text) {
  return has_quotes_or_backslashes(text) && text.find_first_of("'\n\t") == std::string_view::npos &&
         !has_controls(text);
}

std::string several_lines(std::string_view text) {
  constexpr std::string_view quotes = R"(""")";
  return fmt::format("{0}\n{1}{0}", quotes, escaped(text, Keep::Newlines));
}

std::string value_or_list(std::vector<std::string> values) {
  return values.size() == 1 ? std::move(values.front()) : fmt::format("[{}]", fmt::join(values, ", "));
}

std::string text_or_nothing(std::string_view text) {
  return text.empty() ? std::string() : toml_string(text);
}

std::string texts(const std::vector<std::string>& values) {
  if (values.empty()) return {};
  std::vector<std::string> strings;
  for (const std::string& value : values)
    strings.push_back(toml_string(value));
  return value_or_list(std::move(strings));
}

// A value of a kind that the key does not have stays with a value without one: it is of kind "other".
ValueKind written_kind(const TypedValue& value, std::span<const ValueKind> kinds) {
  return std::ranges::find(kinds, value.kind) != kinds.end() ? value.kind : ValueKind::Other;
}

bool has_kinds(const std::vector<TypedValue>& values) {
  return std::ranges::any_of(values, [](const TypedValue& one) { return one.kind != ValueKind::Unspecified; });
}

// The kinds of the values as they are written, each once, in the order of the values.
std::vector<ValueKind> kinds_of(const std::vector<TypedValue>& values, std::span<const ValueKind> kinds) {
  std::vector<ValueKind> found;
  for (const TypedValue& value : values) {
    const ValueKind kind = written_kind(value, kinds);
    if (std::ranges::find(found, kind) == found.end()) found.push_back(kind);
  }
  return found;
}

// The value of a key as TOML; empty where the entry has none.
class ValueWriter {
 public:
  explicit ValueWriter(const Entry& entry) : entry_(entry) {}

  std::string operator()(const TextKey& type) const { return text_or_nothing(entry_.*type.member); }
  std::string operator()(const LinesKey& type) const {
    const std::string& text = entry_.*type.member;
    return text.find('\n') == std::string::npos ? text_or_nothing(text) : several_lines(text);
  }
  std::string operator()(const TextsKey& type) const { return texts(entry_.*type.member); }
  std::string operator()(const IdKey& /*type*/) const {
    return entry_.id_is_given ? text_or_nothing(entry_.id) : std::string();
  }
  std::string operator()(const UidKey& /*type*/) const { return text_or_nothing(entry_.uid); }
  std::string operator()(const ReferenceKey& type) const {
    const Reference* const reference = type.get(entry_);
    return reference == nullptr ? std::string() : text_or_nothing(reference->text);
  }
  std::string operator()(const ReferencesKey& type) const {
    std::vector<std::string> values;
    for (const Reference& reference : entry_.*type.member)
      values.push_back(reference.text);
    return texts(values);
  }
  std::string operator()(const TypedValuesKey& type) const;
  std::string operator()(const AddressesKey& type) const {
    std::vector<std::string> tables;
    for (const Address& address : entry_.*type.member)
      tables.push_back(toml_address(address));
    if (tables.size() < 2) return tables.empty() ? std::string() : tables.front();
    return fmt::format("[\n  {},\n]", fmt::join(tables, ",\n  "));
  }
  std::string operator()(const DateKey& type) const { return date(entry_.*type.member); }
  std::string operator()(const YearlessDateKey& type) const { return date(entry_.*type.member); }
  std::string operator()(const ContentLinesKey& type) const;

 private:
  // TOML has no dates without a year.
  [[nodiscard]] static std::string date(const std::optional<Date>& date) {
    if (!date) return {};
    return date->year ? to_string(*date) : toml_string(to_string(*date));
  }

  const Entry& entry_;
};

std::string ValueWriter::operator()(const TypedValuesKey& type) const {
  const std::vector<TypedValue>& values = entry_.*type.member;
  if (values.empty()) return {};
  if (!has_kinds(values)) {
    std::vector<std::string> plain;
    for (const TypedValue& value : values)
      plain.push_back(value.value);
    return texts(plain);
  }
  std::vector<std::string> tables;
  for (const ValueKind kind : kinds_of(values, type.kinds)) {
    std::vector<std::string> of_kind;
    for (const TypedValue& value : values) {
      if (written_kind(value, type.kinds) == kind) of_kind.push_back(toml_string(value.value));
    }
    if (!of_kind.empty()) tables.push_back(fmt::format("{} = {}", name_of(kind), value_or_list(std::move(of_kind))));
  }
  return fmt::format("{{ {} }}", fmt::join(tables, ", "));
}

std::string ValueWriter::operator()(const ContentLinesKey& type) const {
  const std::vector<std::string>& lines = entry_.*type.member;
  if (lines.size() < 2) return texts(lines);
  std::string list = "[\n";
  for (const std::string& line : lines)
    list += fmt::format("  {},\n", toml_string(line));
  return list + "]";
}

std::string header_of(const Entry& entry) {
  return fmt::format("[[{}]]\n", name_of(entry.type));
}

// Nothing where the entry has none.
void append_key(std::string& out, const Key& key, const Entry& entry) {
  if (const std::string value = toml_value(key, entry); !value.empty())
    out.append(key.name).append(" = ").append(value).append("\n");
}

}  // namespace

std::string toml_string(std::string_view text) {
  const bool is_literal = can_be_literal(text);
  const std::string_view quote = is_literal ? "'" : "\"";
  std::string out(quote);
  out += is_literal ? std::string(text) : escaped(text, Keep::Nothing);
  out += quote;
  return out;
}

std::string toml_address(const Address& address) {
  std::vector<std::string> values;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) values.push_back(fmt::format("{} = {}", name, toml_string(value)));
  };
  add("kind", name_of(address.kind));
  for (const AddressPart& part : address_parts)
    add(part.name, address.*part.member);
  return fmt::format("{{ {} }}", fmt::join(values, ", "));
}

std::string toml_value(const Key& key, const Entry& entry) {
  return belongs_to(key, entry.type) ? std::visit(ValueWriter(entry), key.type) : std::string();
}

std::string write_toml(const Entry& entry) {
  std::string out = header_of(entry);
  for (const Key& key : keys)
    append_key(out, key, entry);
  return out;
}

Entry with_written_kinds(Entry entry) {
  for (const Key& key : keys) {
    const auto* const typed = std::get_if<TypedValuesKey>(&key.type);
    if (typed == nullptr || !has_kinds(entry.*typed->member)) continue;
    for (TypedValue& value : entry.*typed->member)
      value.kind = written_kind(value, typed->kinds);
  }
  return entry;
}

std::string content_of(const Entry& entry) {
  std::string out = header_of(entry);
  for (const Key& key : keys) {
    const bool says_which = std::holds_alternative<IdKey>(key.type) || std::holds_alternative<UidKey>(key.type);
    if (!says_which) append_key(out, key, entry);
  }
  return out;
}

}  // namespace contacts
