// Nearly all entries are written the same way: [[contact]], then lines of `key = "text"`. For them TOML's grammar is
// small enough to be read in one pass straight into an Entry, which takes a tenth of the time that toml++ takes to make
// a tree of nodes, and to look through it. Plain is:
//
//   - a header [[contact]] or [[organisation]], and nothing of the entry in another place;
//   - bare keys, each once, alone or with one part behind a dot (phone.mobile, address.city);
//   - texts between " or ' on one line, without a backslash between ";
//   - lists of such texts, dates, tables in braces with bare keys, lists of them for addresses;
//   - comments and blanks wherever TOML has them, line ends of either kind.
//
// Everything else is not read at all: the whole entry is left to toml++, so that there is one place that knows what is
// TOML, and one that words what is wrong. For the same reason an entry is left to toml++ as soon as anything about it
// would be reported: an unknown key, an empty text, a character that does not show, an address without "@". So there
// are no messages here, and the functions below say no more than whether they could read on.
//
// That this reader and toml++ agree wherever this one reads is a test with random entries. A key without a row in the
// table at the end is read by toml++.
#include "toml/plain_entry.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "directory/validate.hpp"
#include "toml/characters.hpp"
#include "toml/plain_cursor.hpp"
#include "toml/typed_value_rules.hpp"

namespace contacts {

namespace {

struct AddressPart {
  std::string_view name;
  std::string Address::*member;
};

constexpr auto address_parts = std::to_array<AddressPart>({{"street", &Address::street},
                                                           {"box", &Address::box},
                                                           {"postcode", &Address::postcode},
                                                           {"city", &Address::city},
                                                           {"region", &Address::region},
                                                           {"country", &Address::country}});

bool is_empty(const Address& address) {
  return std::ranges::all_of(address_parts, [&](const AddressPart& part) { return (address.*part.member).empty(); });
}

std::optional<ValueKind> kind_named(std::string_view name, const std::vector<ValueKind>& kinds) {
  for (const ValueKind kind : kinds) {
    if (name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

// Each function reads what stands at the cursor, and returns false, or nothing, where that is not plain.
class PlainReader : PlainCursor {
 public:
  PlainReader(std::string_view text, std::size_t file, std::size_t line, Entry& entry)
      : PlainCursor(text, file, line), entry_(entry) {}

  bool read() {
    if (!has_only_toml_characters(rest()) || !read_header()) return false;
    for (skip_lines(); !at_end(); skip_lines()) {
      if (!read_statement() || !read_line_end()) return false;
    }
    return !entry_.name.empty() && std::ranges::none_of(entry_.addresses, is_empty);
  }

  // For the table of keys. `part`: behind the dot of the key; empty: there is none.
  using Read = bool (PlainReader::*)(std::string_view part);

  template <std::string Entry::*member>
  bool text(std::string_view part) {
    const std::optional<std::string_view> value = read_text();
    if (!value || !part.empty()) return false;
    entry_.*member = *value;
    return true;
  }

  template <std::vector<std::string> Entry::*member>
  bool texts(std::string_view part) {
    return part.empty() && read_texts([&](std::string_view value, const Location& /*where*/) {
             (entry_.*member).emplace_back(value);
             return true;
           });
  }

  template <auto member>
  bool reference(std::string_view part) {
    const Location where = here();
    const std::optional<std::string_view> value = read_text();
    if (!value || !part.empty()) return false;
    entry_.*member = Reference{std::string(*value), where, std::nullopt};
    return true;
  }

  template <std::vector<TypedValue> Entry::*member, const TypedValueRules& (*rules)()>
  bool typed(std::string_view part) {
    std::vector<TypedValue>& values = entry_.*member;
    if (!part.empty()) return read_values(values, rules(), kind_named(part, rules().kinds));
    if (!stands('{')) return read_values(values, rules(), ValueKind::Unspecified);
    std::uint32_t seen = 0;
    return read_table([&](std::string_view name) {
      const std::optional<ValueKind> kind = kind_named(name, rules().kinds);
      return kind && take_bit(seen, static_cast<std::size_t>(*kind)) && read_values(values, rules(), kind);
    });
  }

  template <std::optional<Date> Entry::*member>
  bool date(std::string_view part) {
    entry_.*member = read_date();
    return part.empty() && entry_.*member;
  }

  bool birthday(std::string_view part) {
    if (!stands('"') && !stands('\'')) return date<&Entry::birthday>(part);
    const std::optional<std::string_view> value = read_text();
    entry_.birthday = value ? parse_day_without_year(*value) : std::nullopt;
    return part.empty() && entry_.birthday && !problem_with_date(*entry_.birthday);
  }

  bool id(std::string_view part) {
    entry_.id_is_given = true;
    return text<&Entry::id>(part) && !problem_with_id(entry_.id);
  }

  bool member_of(std::string_view part) {
    return part.empty() && read_texts([&](std::string_view value, const Location& where) {
             entry_.member_of.push_back(Reference{std::string(value), where, std::nullopt});
             return true;
           });
  }

  bool vcard(std::string_view part) {
    return texts<&Entry::vcard>(part) && std::ranges::none_of(entry_.vcard, [](const std::string& line) {
             return problem_with_content_line(line).has_value();
           });
  }

  bool address(std::string_view part) {
    if (!part.empty()) {
      if (entry_.addresses.empty()) entry_.addresses.emplace_back();
      return read_address_part(part, entry_.addresses.front());
    }
    if (!stands('[')) return read_address();
    return read_list([&] { return read_address(); });
  }

 private:
  static bool take_bit(std::uint32_t& seen, std::size_t index) {
    const std::uint32_t bit = std::uint32_t{1} << index;
    const bool is_new = (seen & bit) == 0;
    seen |= bit;
    return is_new;
  }

  bool read_header() {
    skip_blanks();
    entry_.location = here();
    if (!take("[[contact]]")) {
      if (!take("[[organisation]]")) return false;
      entry_.type = EntryType::Organisation;
    }
    return read_line_end();
  }

  bool read_statement();

  // Whether a key, or a part of one, may be given: once, and with parts or without.
  bool is_new(std::size_t row, std::string_view key, std::string_view part) {
    if (take_bit(seen_, row)) {
      if (!part.empty()) parts_.insert(parts_.end(), {key, part});
      return true;
    }
    if (part.empty()) return false;
    bool has_parts = false;
    for (std::size_t i = 0; i < parts_.size(); i += 2) {
      if (parts_[i] != key) continue;
      if (parts_[i + 1] == part) return false;
      has_parts = true;
    }
    parts_.insert(parts_.end(), {key, part});
    return has_parts;
  }

  // Calls `use` with a text, or each text of a list, and its place.
  template <typename Use>
  bool read_texts(Use use) {
    const auto read_one = [&] {
      const Location where = here();
      const std::optional<std::string_view> value = read_text();
      return value && use(*value, where);
    };
    return stands('[') ? read_list(read_one) : read_one();
  }

  bool read_values(std::vector<TypedValue>& values, const TypedValueRules& rules, std::optional<ValueKind> kind) {
    return kind && read_texts([&](std::string_view value, const Location& where) {
             if (rules.validator(value)) return false;
             values.push_back(TypedValue{std::string(value), *kind, where});
             return true;
           });
  }

  bool read_address() {
    Address address;
    std::uint32_t seen = 0;
    const bool is_plain = read_table([&](std::string_view name) {
      const auto index =
          static_cast<std::size_t>(std::ranges::find(address_parts, name, &AddressPart::name) - address_parts.begin());
      return take_bit(seen, index) && read_address_part(name, address);
    });
    if (is_plain) entry_.addresses.push_back(std::move(address));
    return is_plain;
  }

  bool read_address_part(std::string_view name, Address& address) {
    const std::optional<std::string_view> value = read_text();
    if (!value) return false;
    const auto* const part = std::ranges::find(address_parts, name, &AddressPart::name);
    if (part != address_parts.end()) {
      address.*part->member = *value;
      return true;
    }
    static const std::vector<ValueKind> kinds = {ValueKind::Work, ValueKind::Home, ValueKind::Other};
    const std::optional<ValueKind> kind = name == "kind" ? kind_named(*value, kinds) : std::nullopt;
    address.kind = kind.value_or(ValueKind::Unspecified);
    return kind.has_value();
  }

  std::uint32_t seen_ = 0;               // keys, by their rows in the table below
  std::vector<std::string_view> parts_;  // of dotted keys, with those keys
  Entry& entry_;
};

struct Row {
  std::string_view name;
  std::optional<EntryType> of;  // nothing: of both types
  PlainReader::Read read;
};

constexpr auto rows = std::to_array<Row>({
    {"name", {}, &PlainReader::text<&Entry::name>},
    {"id", {}, &PlainReader::id},
    {"uid", {}, &PlainReader::text<&Entry::uid>},
    {"alias", {}, &PlainReader::texts<&Entry::aliases>},
    {"kind", EntryType::Organisation, &PlainReader::text<&Entry::kind>},
    {"part_of", EntryType::Organisation, &PlainReader::reference<&Entry::part_of>},
    {"member_of", EntryType::Organisation, &PlainReader::member_of},
    {"organisation", EntryType::Contact, &PlainReader::reference<&Entry::organisation>},
    {"given_name", EntryType::Contact, &PlainReader::text<&Entry::given_name>},
    {"family_name", EntryType::Contact, &PlainReader::text<&Entry::family_name>},
    {"prefix", EntryType::Contact, &PlainReader::text<&Entry::prefix>},
    {"suffix", EntryType::Contact, &PlainReader::text<&Entry::suffix>},
    {"department", EntryType::Contact, &PlainReader::text<&Entry::department>},
    {"title", EntryType::Contact, &PlainReader::text<&Entry::title>},
    {"role", EntryType::Contact, &PlainReader::text<&Entry::role>},
    {"email", {}, &PlainReader::typed<&Entry::emails, email_rules>},
    {"phone", {}, &PlainReader::typed<&Entry::phones, phone_rules>},
    {"url", {}, &PlainReader::typed<&Entry::urls, url_rules>},
    {"address", {}, &PlainReader::address},
    {"birthday", EntryType::Contact, &PlainReader::birthday},
    {"tags", {}, &PlainReader::texts<&Entry::tags>},
    {"note", {}, &PlainReader::text<&Entry::note>},
    {"source", {}, &PlainReader::text<&Entry::source>},
    {"checked", {}, &PlainReader::date<&Entry::checked>},
    {"vcard", {}, &PlainReader::vcard},
});

bool PlainReader::read_statement() {
  const std::string_view key = read_bare_key();
  const auto* const row = std::ranges::find(rows, key, &Row::name);
  if (row == rows.end() || (row->of && *row->of != entry_.type)) return false;
  skip_blanks();
  std::string_view part;
  if (take('.')) {
    skip_blanks();
    part = read_bare_key();
    if (part.empty()) return false;
  }
  return read_equals() && is_new(static_cast<std::size_t>(row - rows.begin()), key, part) && (this->*row->read)(part);
}

}  // namespace

bool read_plain_entry(const FileText& file, const EntryPlace& place, Entry& entry) {
  entry.text_begin = place.begin;
  entry.text_end = place.end;
  return PlainReader(file.text.substr(place.begin, place.end - place.begin), file.file, place.line, entry).read();
}

}  // namespace contacts
