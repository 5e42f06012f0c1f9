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
// That this reader and toml++ agree wherever this one reads is a test with random entries.
#include "store/plain_entry.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/keys.hpp"
#include "model/validate.hpp"
#include "store/plain_cursor.hpp"
#include "store/value_forms.hpp"
#include "toml/characters.hpp"

namespace contacts {

namespace {

// Each function reads what stands at the cursor, and returns false, or nothing, where that is not plain.
class PlainReader : PlainCursor {
 public:
  PlainReader(std::string_view text, std::size_t file, std::size_t line, Entry& entry, ReadFor use)
      : PlainCursor(text, file, line, use == ReadFor::Again), entry_(entry), use_(use) {}

  bool read() {
    if (use_ != ReadFor::Again && !has_only_toml_characters(rest())) return false;
    if (!read_header()) return false;
    for (skip_lines(); !at_end(); skip_lines()) {
      if (!read_statement() || !read_line_end()) return false;
    }
    return !entry_.name.empty() && std::ranges::none_of(entry_.addresses, is_empty);
  }

  // Each type of key is read by one of these; `part`: behind the dot of the key; empty: there is none.

  bool read_value(const TextKey& type, std::string_view part) {
    return part.empty() && (type.member == &Entry::name || keeps_all() ? read_into(entry_.*type.member) : pass_text());
  }
  bool read_value(const LinesKey& type, std::string_view part) {
    return part.empty() && (keeps_all() ? read_into(entry_.*type.member) : pass_text());
  }
  bool read_value(const UidKey& /*type*/, std::string_view part) { return part.empty() && read_into(entry_.uid); }

  bool read_value(const IdKey& /*type*/, std::string_view part) {
    entry_.id_is_given = true;
    return part.empty() && read_into(entry_.id) && !problem_with_id(entry_.id);
  }

  bool read_value(const TextsKey& type, std::string_view part) {
    return part.empty() && read_texts([&](std::string_view value, const Location& /*where*/) {
             (entry_.*type.member).emplace_back(value);
             return true;
           });
  }

  bool read_value(const ContentLinesKey& type, std::string_view part) {
    return part.empty() && read_texts([&](std::string_view value, const Location& /*where*/) {
             (entry_.*type.member).emplace_back(value);
             return !problem_with_content_line(value);
           });
  }

  bool read_value(const ReferenceKey& type, std::string_view part) {
    const Location where = here();
    const std::optional<std::string_view> value = read_text();
    if (!value || !part.empty()) return false;
    type.set(entry_, Reference{std::string(*value), where, std::nullopt});
    return true;
  }

  bool read_value(const ReferencesKey& type, std::string_view part) {
    return part.empty() && read_texts([&](std::string_view value, const Location& where) {
             (entry_.*type.member).push_back(Reference{std::string(value), where, std::nullopt});
             return true;
           });
  }

  bool read_value(const TypedValuesKey& type, std::string_view part) {
    if (!part.empty()) return read_values(type, find_kind(type.kinds, part));
    if (!stands('{')) return read_values(type, ValueKind::Unspecified);
    std::uint32_t seen = 0;
    return read_table([&](std::string_view name) {
      const std::optional<ValueKind> kind = find_kind(type.kinds, name);
      return kind && take_bit(seen, static_cast<std::size_t>(*kind)) && read_values(type, kind);
    });
  }

  bool read_value(const AddressesKey& type, std::string_view part) {
    std::vector<Address>& addresses = entry_.*type.member;
    if (!part.empty()) {
      if (addresses.empty()) addresses.emplace_back();
      return read_address_part(part, type.kinds, addresses.front());
    }
    if (!stands('[')) return read_address(type);
    return read_list([&] { return read_address(type); });
  }

  bool read_value(const DateKey& type, std::string_view part) {
    entry_.*type.member = read_date();
    return part.empty() && entry_.*type.member;
  }

  bool read_value(const YearlessDateKey& type, std::string_view part) {
    std::optional<Date>& date = entry_.*type.member;
    if (!stands('"') && !stands('\'')) return read_value(DateKey{type.member}, part);
    const std::optional<std::string_view> value = read_text();
    date = value ? parse_day_without_year(*value) : std::nullopt;
    return part.empty() && date && !problem_with_date(*date);
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

  bool read_statement() {
    const std::string_view name = read_bare_key();
    const Key* const key = find_key(name);
    if (key == nullptr || !belongs_to(*key, entry_.type)) return false;
    skip_blanks();
    std::string_view part;
    if (take('.')) {
      skip_blanks();
      part = read_bare_key();
      if (part.empty()) return false;
    }
    return read_equals() && is_new(*key, part) &&
           std::visit([&](const auto& type) { return read_value(type, part); }, key->type);
  }

  [[nodiscard]] bool keeps_all() const { return use_ != ReadFor::Outline; }

  bool pass_text() { return read_text().has_value(); }

  bool read_into(std::string& member) {
    const std::optional<std::string_view> value = read_text();
    if (value) member = *value;
    return value.has_value();
  }

  // Whether a key, or a part of one, may be given: once, and with parts or without.
  bool is_new(const Key& key, std::string_view part) {
    if (take_bit(seen_, static_cast<std::size_t>(&key - keys.data()))) {
      if (!part.empty()) parts_.insert(parts_.end(), {key.name, part});
      return true;
    }
    if (part.empty()) return false;
    bool has_parts = false;
    for (std::size_t i = 0; i < parts_.size(); i += 2) {
      if (parts_[i] != key.name) continue;
      if (parts_[i + 1] == part) return false;
      has_parts = true;
    }
    parts_.insert(parts_.end(), {key.name, part});
    return has_parts;
  }

  // Calls `use` with a text, or each text of a list, and its place.
  template <typename Use>
  bool read_texts(Use use) {
    const auto read_one = [&] {
      const Location where = keeps_all() ? here() : Location();  // to find out takes long
      const std::optional<std::string_view> value = read_text();
      return value && use(*value, where);
    };
    return stands('[') ? read_list(read_one) : read_one();
  }

  bool read_values(const TypedValuesKey& type, std::optional<ValueKind> kind) {
    return kind && read_texts([&](std::string_view value, const Location& where) {
             if (use_ != ReadFor::Again && problem_with_value(type.form, value)) return false;
             if (keeps_all()) (entry_.*type.member).push_back(TypedValue{std::string(value), *kind, where});
             return true;
           });
  }

  bool read_address(const AddressesKey& type) {
    Address address;
    std::uint32_t seen = 0;
    const bool is_plain = read_table([&](std::string_view name) {
      const AddressPart* const part = find_address_part(name);
      const auto index = part == nullptr ? address_parts.size() : static_cast<std::size_t>(part - address_parts.data());
      return take_bit(seen, index) && read_address_part(name, type.kinds, address);
    });
    if (is_plain) (entry_.*type.member).push_back(std::move(address));
    return is_plain;
  }

  // The part of this name, or `kind`.
  bool read_address_part(std::string_view name, std::span<const ValueKind> kinds, Address& address) {
    const std::optional<std::string_view> value = read_text();
    if (!value) return false;
    if (const AddressPart* const part = find_address_part(name)) {
      address.*part->member = *value;
      return true;
    }
    const std::optional<ValueKind> kind = name == "kind" ? find_kind(kinds, *value) : std::nullopt;
    address.kind = kind.value_or(ValueKind::Unspecified);
    return kind.has_value();
  }

  std::uint32_t seen_ = 0;               // keys, by their rows in the table of keys
  std::vector<std::string_view> parts_;  // of dotted keys, with those keys
  Entry& entry_;
  ReadFor use_;
};

}  // namespace

bool read_plain_entry(const FileText& file, const EntryPlace& place, Entry& entry, ReadFor use) {
  entry.text_begin = place.begin;
  entry.text_end = place.end;
  return PlainReader(file.text.substr(place.begin, place.end - place.begin), file.file, place.line, entry, use).read();
}

}  // namespace contacts
