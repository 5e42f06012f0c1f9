#include "entry_text_generator.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/keys.hpp"
#include "store/changes.hpp"
#include "store/value_texts.hpp"
#include "store/writer.hpp"

namespace contacts {

namespace {

const std::vector<std::string_view> words = {"Anna",  "Åsa Öberg", "O'Neil",     R"("Bo" Ek)", R"(C:\x)",    "a # b",
                                             "x = 1", "[list]",    "{ a, b }",   "李雷",       "two, three", "”quoted”",
                                             "-",     "1980",      "key.of = 2", "'",          R"(""")",     "tom@to"};
const std::vector<std::string_view> emails = {"a@x.se", "b@x.se", "o'neil@y.org", "c#d@y.org"};
const std::vector<std::string_view> phones = {"0980-319 200", "070-174 06 05", "+46 8 123 45 67", "112"};
const std::vector<std::string_view> urls = {"x.se", "https://y.org/#top", "https://z.org/a=b"};

}  // namespace

std::string EntryTextGenerator::some_text() {
  std::string text(pick(words));
  while (one_in(3))
    text.append(" ").append(pick(words));
  return text;
}

std::string EntryTextGenerator::some_lines() {
  std::string text = some_text();
  while (one_in(2))
    text.append("\n").append(one_in(5) ? "# no comment" : some_text());
  return text;
}

std::vector<std::string> EntryTextGenerator::some_texts() {
  std::vector<std::string> texts(below(5));
  for (std::string& text : texts)
    text = some_text();
  return texts;
}

std::vector<TypedValue> EntryTextGenerator::some_values(const std::vector<std::string_view>& values,
                                                        const std::vector<ValueKind>& kinds) {
  std::vector<TypedValue> result(below(5));
  const bool has_kinds = one_in(2);
  for (TypedValue& one : result) {
    one.value = pick(values);
    if (has_kinds) one.kind = kinds[below(kinds.size())];
  }
  // In the order of a table, which has each kind in one place.
  std::ranges::stable_sort(result, {}, &TypedValue::kind);
  return result;
}

Address EntryTextGenerator::some_address() {
  Address address;
  address.city = some_text();
  if (one_in(2)) address.street = some_lines();
  if (one_in(3)) address.box = some_text();
  if (one_in(3)) address.postcode = some_text();
  if (one_in(3)) address.kind = one_in(2) ? ValueKind::Home : ValueKind::Work;
  return address;
}

Entry EntryTextGenerator::entry(EntryType type) {
  Entry entry;
  entry.type = type;
  entry.name = some_text();
  if (one_in(4)) {
    entry.id_is_given = true;
    entry.id = fmt::format("id-{}", below(1000000));
  }
  if (one_in(4)) entry.uid = fmt::format("uid {}", below(1000000));
  if (one_in(2)) entry.aliases = some_texts();
  if (one_in(2)) entry.tags = some_texts();
  if (one_in(2)) entry.note = some_lines();
  if (one_in(4)) entry.source = some_lines();
  if (one_in(4)) entry.checked = Date{2020 + static_cast<int>(below(6)), 2, 3};
  if (one_in(4)) entry.vcard = {"GENDER:F", "X-A:b#c"};
  if (one_in(2)) entry.emails = some_values(emails, {place_kinds.begin(), place_kinds.end()});
  if (!one_in(3)) entry.phones = some_values(phones, {phone_kinds.begin(), phone_kinds.end()});
  if (one_in(3)) entry.urls = some_values(urls, {place_kinds.begin(), place_kinds.end()});
  for (std::size_t i = one_in(2) ? below(3) : 0; i > 0; --i)
    entry.addresses.push_back(some_address());
  if (type == EntryType::Organisation) {
    if (one_in(3)) entry.kind = some_text();
    if (one_in(4)) entry.member_of = {Reference{some_text(), {}, {}}};
    return entry;
  }
  if (one_in(2)) entry.organisation = Reference{some_text(), {}, {}};
  if (one_in(3)) entry.title = some_text();
  if (one_in(4)) entry.birthday = Date{one_in(2) ? std::optional(1980) : std::nullopt, 2, 29};
  return entry;
}

Entry EntryTextGenerator::changed(Entry entry) {
  const Entry other = this->entry(entry.type);
  for (const Key& key : keys) {
    const bool can_go = !is_required(key) || has_value(key, other);
    if (belongs_to(key, entry.type) && can_go && one_in(5)) copy_value(key, other, entry);
  }
  if (one_in(3)) entry.tags.push_back(some_text());
  if (one_in(3) && !entry.tags.empty())
    entry.tags.erase(entry.tags.begin() + static_cast<long>(below(entry.tags.size())));
  if (one_in(3) && !entry.phones.empty()) entry.phones.erase(entry.phones.begin());
  if (one_in(3)) entry.phones.push_back(TypedValue{"113", one_in(2) ? ValueKind::Mobile : ValueKind::Unspecified, {}});
  if (one_in(3)) entry.emails.push_back(TypedValue{"new@x.se", ValueKind::Unspecified, {}});
  if (one_in(3) && !entry.addresses.empty()) entry.addresses.front().city = some_text();
  if (one_in(4) && !entry.addresses.empty()) entry.addresses.back().box = one_in(2) ? some_text() : std::string();
  if (one_in(4)) entry.addresses.push_back(some_address());
  give_missing_kinds(entry, "SE");
  return entry;
}

std::string EntryTextGenerator::comment() {
  return fmt::format("# {} {}", pick({"c", "\"", "'''", "]", "} ,", "= 1", "[x]"}), below(1000));
}

std::string EntryTextGenerator::blanks() {
  return std::string(pick({"", "", " ", "\t", "  "}));
}

void EntryTextGenerator::end_line() {
  if (one_in(4)) out_ += blanks() + " " + comment();
  out_ += blanks() + "\n";
  if (one_in(12)) out_ += "\n";
  if (one_in(8)) out_ += blanks() + comment() + "\n";
}

void EntryTextGenerator::add_key(std::string_view name, const std::string& value) {
  if (value.empty()) return;
  out_ += fmt::format("{}{}{}={}{}", indent_, one_in(8) ? fmt::format("\"{}\"", name) : std::string(name), blanks(),
                      blanks(), value);
  end_line();
}

std::string EntryTextGenerator::string(std::string_view text) {
  const bool has_lines = text.find('\n') != std::string_view::npos;
  const bool ends_with_quote = text.ends_with('\'') || text.ends_with('"');
  if (has_lines && !ends_with_quote && text.find("'''") == std::string_view::npos && one_in(2))
    return fmt::format("'''\n{}'''", text);
  if (has_lines) {
    Entry entry;
    entry.note = text;
    return toml_value(*find_key("note"), entry);
  }
  if (text.find('\'') == std::string_view::npos && one_in(3)) return fmt::format("'{}'", text);
  return toml_string(text);
}

std::string EntryTextGenerator::list(const std::vector<std::string>& elements) {
  const bool has_lines = one_in(2);
  std::string result = "[" + blanks();
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (has_lines && !one_in(4)) {
      if (one_in(4)) result += " " + comment();
      result += "\n" + blanks();
      if (one_in(5)) result += comment() + "\n";
    }
    result += elements[i];
    const bool is_last = i + 1 == elements.size();
    if (has_lines && one_in(6)) result += " " + comment() + "\n";
    if (!is_last || one_in(2)) result += blanks() + ",";
    result += blanks();
  }
  if (has_lines) result += (one_in(3) ? comment() : std::string()) + "\n";
  return result + "]";
}

std::string EntryTextGenerator::text_or_list(const std::vector<std::string>& texts) {
  if (texts.empty()) return {};
  std::vector<std::string> strings;
  for (const std::string& text : texts)
    strings.push_back(string(text));
  return texts.size() == 1 && !one_in(4) ? strings.front() : list(strings);
}

void EntryTextGenerator::add_values(std::string_view name, const std::vector<TypedValue>& values) {
  if (values.empty()) return;
  if (values.front().kind == ValueKind::Unspecified) {
    add_key(name, text_or_list(texts_of_kind(values, ValueKind::Unspecified)));
    return;
  }
  const bool is_dotted = one_in(3);
  std::vector<std::string> members;
  for (const ValueKind kind : phone_kinds) {
    const std::string of_kind = text_or_list(texts_of_kind(values, kind));
    if (of_kind.empty()) continue;
    if (is_dotted) {
      out_ += fmt::format("{}{} .{} {}= {}", indent_, name, blanks(), name_of(kind), of_kind);
      end_line();
    } else {
      members.push_back(fmt::format("{}{}={}{}", name_of(kind), blanks(), blanks(), of_kind));
    }
  }
  if (!is_dotted) add_key(name, fmt::format("{{ {} }}", fmt::join(members, " , ")));
}

std::vector<std::string> EntryTextGenerator::address_members(const Address& address) {
  std::vector<std::string> members;
  for (const AddressPart& part : address_parts) {
    if (!(address.*part.member).empty())
      members.push_back(fmt::format("{} = {}", part.name, string(address.*part.member)));
  }
  if (address.kind != ValueKind::Unspecified) members.push_back(fmt::format("kind = \"{}\"", name_of(address.kind)));
  std::ranges::shuffle(members, random_);
  return members;
}

bool EntryTextGenerator::add_addresses(const Entry& entry) {
  if (entry.addresses.empty()) return false;
  if (one_in(3)) return true;
  std::vector<std::string> tables;
  for (const Address& address : entry.addresses)
    tables.push_back(fmt::format("{{{}{}{}}}", blanks(), fmt::join(address_members(address), ", "), blanks()));
  if (tables.size() == 1 && one_in(3)) {
    for (const std::string& member : address_members(entry.addresses.front())) {
      out_ += fmt::format("{}address.{}", indent_, member);
      end_line();
    }
  } else {
    add_key("address", tables.size() == 1 && !one_in(3) ? tables.front() : list(tables));
  }
  return false;
}

void EntryTextGenerator::add_address_keys(const Address& address) {
  for (const std::string& member : address_members(address)) {
    out_ += indent_ + member;
    end_line();
  }
}

void EntryTextGenerator::add_address_tables(const Entry& entry) {
  const bool is_array = entry.addresses.size() > 1 || one_in(3);
  for (const Address& address : entry.addresses) {
    out_ += is_array ? fmt::format("[[{}.address]]", name_of(entry.type))
                     : fmt::format("[ {} . address ]", name_of(entry.type));
    end_line();
    add_address_keys(address);
  }
}

void EntryTextGenerator::add_entry(const Entry& entry) {
  while (one_in(3))
    out_ += comment() + "\n" + (one_in(2) ? "\n" : "");
  out_ += fmt::format("[[{}]]", name_of(entry.type));
  end_line();
  indent_ = one_in(4) ? "\t" : "";
  bool has_tables = false;
  std::vector<const Key*> order;
  for (const Key& key : keys)
    order.push_back(&key);
  if (one_in(2)) std::ranges::shuffle(order, random_);
  for (const Key* const key : order) {
    if (!belongs_to(*key, entry.type) || !has_value(*key, entry)) continue;
    const auto add = [&](const std::string& text) { add_key(key->name, string(text)); };
    std::visit(
        Overloaded{[&](const TextKey& type) { add(entry.*type.member); },
                   [&](const LinesKey& type) { add(entry.*type.member); },
                   [&](const TextsKey& type) { add_key(key->name, text_or_list(entry.*type.member)); },
                   [&](const ContentLinesKey& type) { add_key(key->name, text_or_list(entry.*type.member)); },
                   [&](const IdKey&) { add(entry.id); }, [&](const UidKey&) { add(entry.uid); },
                   [&](const ReferenceKey& type) { add(type.get(entry)->text); },
                   [&](const ReferencesKey& type) { add_key(key->name, text_or_list(texts_of(entry.*type.member))); },
                   [&](const TypedValuesKey& type) { add_values(key->name, entry.*type.member); },
                   [&](const AddressesKey&) { has_tables = add_addresses(entry); },
                   [&](const auto& /*date*/) { add_key(key->name, toml_value(*key, entry)); }},
        key->type);
  }
  if (has_tables) add_address_tables(entry);
  while (one_in(3))
    out_ += "\n";
}

std::string EntryTextGenerator::file(const std::vector<Entry>& entries) {
  out_.clear();
  if (one_in(2)) out_ += "[directory]\ncountry = \"SE\"\n\n";
  for (const Entry& entry : entries)
    add_entry(entry);
  if (one_in(4) && out_.ends_with('\n')) out_.pop_back();
  if (!one_in(3)) return out_;
  std::string with_cr;
  for (const char c : out_)
    with_cr += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return with_cr;
}

}  // namespace contacts
