// The form is the one that people write: one key a line, absent ones left out, texts in double quotes, or in single
// ones where that saves escapes, and texts of several lines as such.

#include "toml/writer.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "text/escape.hpp"

namespace contacts {

namespace {

// What escape_controls leaves is for us: the quotes, and the backslash itself.
std::string escaped(std::string_view text, Keep keep) {
  std::string with_backslashes;
  for (const char c : text) {
    if (c == '"' || c == '\\') with_backslashes += '\\';
    with_backslashes += c;
  }
  return escape_controls(with_backslashes, keep);
}

bool can_be_literal(std::string_view text) {
  return text.find_first_of(R"("\)") != std::string_view::npos &&
         text.find_first_of("'\n\t") == std::string_view::npos && !has_controls(text);
}

std::string several_lines(std::string_view text) {
  constexpr std::string_view quotes = R"(""")";
  return fmt::format("{0}\n{1}{0}", quotes, escaped(text, Keep::Newlines));
}

std::string list_of(const std::vector<std::string>& values) {
  return values.size() == 1 ? values.front() : fmt::format("[{}]", fmt::join(values, ", "));
}

class EntryWriter {
 public:
  explicit EntryWriter(EntryType type) : out_(fmt::format("[[{}]]\n", name_of(type))) {}

  void key(std::string_view name, const std::string& value) {
    if (!value.empty()) out_ += fmt::format("{} = {}\n", name, value);
  }

  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) key(name, toml_string(value));
  }

  void lines(std::string_view name, std::string_view value) {
    if (value.find('\n') == std::string_view::npos) {
      text(name, value);
    } else {
      key(name, several_lines(value));
    }
  }

  void texts(std::string_view name, const std::vector<std::string>& values) {
    std::vector<std::string> strings;
    for (const std::string& value : values)
      strings.push_back(toml_string(value));
    if (!strings.empty()) key(name, list_of(strings));
  }

  void references(std::string_view name, const std::vector<Reference>& references) {
    std::vector<std::string> strings;
    for (const Reference& reference : references)
      strings.push_back(reference.text);
    texts(name, strings);
  }

  void typed(std::string_view name, const std::vector<TypedValue>& values);
  void addresses(const std::vector<Address>& addresses);
  void date(std::string_view name, const std::optional<Date>& date);
  void long_lines(std::string_view name, const std::vector<std::string>& values);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

constexpr std::array<ValueKind, 6> kinds = {ValueKind::Work, ValueKind::Home,  ValueKind::Mobile,
                                            ValueKind::Fax,  ValueKind::Pager, ValueKind::Other};

bool is_of_kind(const TypedValue& value, ValueKind kind) {
  return value.kind == kind || (kind == ValueKind::Other && value.kind == ValueKind::Unspecified);
}

void EntryWriter::typed(std::string_view name, const std::vector<TypedValue>& values) {
  if (std::ranges::all_of(values, [](const TypedValue& one) { return one.kind == ValueKind::Unspecified; })) {
    std::vector<std::string> plain;
    for (const TypedValue& value : values)
      plain.push_back(value.value);
    texts(name, plain);
    return;
  }
  std::vector<std::string> tables;
  for (const ValueKind kind : kinds) {
    std::vector<std::string> of_kind;
    for (const TypedValue& value : values) {
      if (is_of_kind(value, kind)) of_kind.push_back(toml_string(value.value));
    }
    if (!of_kind.empty()) tables.push_back(fmt::format("{} = {}", name_of(kind), list_of(of_kind)));
  }
  key(name, fmt::format("{{ {} }}", fmt::join(tables, ", ")));
}

std::string inline_table(const Address& address) {
  std::vector<std::string> keys;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) keys.push_back(fmt::format("{} = {}", name, toml_string(value)));
  };
  add("kind", name_of(address.kind));
  add("street", address.street);
  add("box", address.box);
  add("postcode", address.postcode);
  add("city", address.city);
  add("region", address.region);
  add("country", address.country);
  return fmt::format("{{ {} }}", fmt::join(keys, ", "));
}

void EntryWriter::addresses(const std::vector<Address>& addresses) {
  std::vector<std::string> tables;
  for (const Address& address : addresses)
    tables.push_back(inline_table(address));
  if (tables.size() == 1) key("address", tables.front());
  if (tables.size() > 1) key("address", fmt::format("[\n  {},\n]", fmt::join(tables, ",\n  ")));
}

// TOML has no dates without a year.
void EntryWriter::date(std::string_view name, const std::optional<Date>& date) {
  if (date) key(name, date->year ? to_string(*date) : toml_string(to_string(*date)));
}

void EntryWriter::long_lines(std::string_view name, const std::vector<std::string>& values) {
  if (values.size() < 2) {
    texts(name, values);
    return;
  }
  std::string list = "[\n";
  for (const std::string& value : values)
    list += fmt::format("  {},\n", toml_string(value));
  key(name, list + "]");
}

}  // namespace

std::string toml_string(std::string_view text) {
  return can_be_literal(text) ? fmt::format("'{}'", text) : fmt::format("\"{}\"", escaped(text, Keep::Nothing));
}

std::string write_toml(const Entry& entry) {
  EntryWriter out(entry.type);
  out.text("name", entry.name);
  if (entry.id_is_given) out.text("id", entry.id);
  out.texts("alias", entry.aliases);
  out.text("kind", entry.kind);
  if (entry.part_of) out.text("part_of", entry.part_of->text);
  out.references("member_of", entry.member_of);
  if (entry.organisation) out.text("organisation", entry.organisation->text);
  out.text("prefix", entry.prefix);
  out.text("given_name", entry.given_name);
  out.text("family_name", entry.family_name);
  out.text("suffix", entry.suffix);
  out.text("department", entry.department);
  out.text("title", entry.title);
  out.text("role", entry.role);
  out.typed("email", entry.emails);
  out.typed("phone", entry.phones);
  out.typed("url", entry.urls);
  out.addresses(entry.addresses);
  out.date("birthday", entry.birthday);
  out.texts("tags", entry.tags);
  out.lines("note", entry.note);
  out.lines("source", entry.source);
  out.date("checked", entry.checked);
  out.text("uid", entry.uid);
  out.long_lines("vcard", entry.vcard);
  return out.take();
}

}  // namespace contacts
