// The one table of keys: what a key of a directory file is called, which entries have it, what its value is, and
// which member of Entry holds it. See contacts.toml(5).
//
// Whatever has to do something for every key goes through `keys` and asks std::visit for the type of each:
//
//     for (const Key& key : keys)
//       if (belongs_to(key, entry.type)) std::visit(Writer{entry, out}, key.type);
//
// A visitor has one operator() for each type of value; one that lacks a type does not compile. So a new key is a member
// of Entry and a row here. It is then read, written, searched, printed, edited, compared and part of the schema. What
// else it needs (its place in `contacts show`, a property of vCards, the manual page) a static_assert or a test names.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/entry.hpp"

namespace contacts {

// What a field is about, in the order in which matches in it count: see search.hpp. Unsearched: not looked at.
enum class FieldGroup { Name, Organisation, Function, Address, Note, Unsearched };

// ---- Types of values: each has the member of Entry that the value stands in.

// A text on one line; absent is empty.
struct TextKey {
  std::string Entry::*member;
};

// A text that may have several lines; absent is empty.
struct LinesKey {
  std::string Entry::*member;
};

// One text or a list of texts.
struct TextsKey {
  std::vector<std::string> Entry::*member;
};

// The id of an entry, in the form of problem_with_id(): given only where Entry::id_is_given.
struct IdKey {};

// The UID of an entry's card (RFC 6350 6.7.6), as given: see Directory::uid_of() for the one that is always there.
struct UidKey {};

// The id, name or alias of an organisation. The members differ in type, so there are functions.
struct ReferenceKey {
  const Reference* (*get)(const Entry& entry);  // null where the entry has none
  void (*set)(Entry& entry, std::optional<Reference> reference);
};

// One reference or a list of them.
struct ReferencesKey {
  std::vector<Reference> Entry::*member;
};

// What a value of a TypedValuesKey is; problem_with_value() in store/value_forms.hpp says what is wrong with one.
enum class ValueForm : std::uint8_t { Email, Phone, Url };

// A text, a list of texts, or a table of kinds with either: `phone = { work = "…", mobile = ["…", "…"] }`.
struct TypedValuesKey {
  std::vector<TypedValue> Entry::*member;
  ValueForm form;
  std::span<const ValueKind> kinds;  // that a value may have
};

// A table of address_parts and `kind`, or a list of such tables.
struct AddressesKey {
  std::vector<Address> Entry::*member;
  std::span<const ValueKind> kinds;
};

// A day with its year.
struct DateKey {
  std::optional<Date> Entry::*member;
};

// A day that may lack its year.
struct YearlessDateKey {
  std::optional<Date> Entry::*member;
};

// One content line of a vCard (RFC 6350 3.3) or a list of them.
struct ContentLinesKey {
  std::vector<std::string> Entry::*member;
};

using KeyType = std::variant<TextKey, LinesKey, TextsKey, IdKey, UidKey, ReferenceKey, ReferencesKey, TypedValuesKey,
                             AddressesKey, DateKey, YearlessDateKey, ContentLinesKey>;

// For visitors that are made of lambdas: std::visit(Overloaded{[](const TextKey&) { … }, …}, key.type).
template <typename... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

// ---- The kinds that values may have

inline constexpr auto phone_kinds = std::to_array<ValueKind>(
    {ValueKind::Work, ValueKind::Home, ValueKind::Mobile, ValueKind::Fax, ValueKind::Pager, ValueKind::Other});
inline constexpr auto place_kinds = std::to_array<ValueKind>({ValueKind::Work, ValueKind::Home, ValueKind::Other});

// The kind of this name among `kinds`; nullopt where there is none.
[[nodiscard]] std::optional<ValueKind> find_kind(std::span<const ValueKind> kinds, std::string_view name);

// ---- The parts of an address

struct AddressPart {
  std::string_view name;   // in the file, and in `address.city`
  std::string_view label;  // for people
  std::string Address::*member;
  bool may_have_lines;
};

// In the order in which they are written.
inline constexpr auto address_parts = std::to_array<AddressPart>({
    {"street", "Street", &Address::street, true},
    {"box", "Box", &Address::box, false},
    {"postcode", "Postcode", &Address::postcode, false},
    {"city", "City", &Address::city, false},
    {"region", "Region", &Address::region, false},
    {"country", "Country", &Address::country, false},
});

// Null where no part is called so.
[[nodiscard]] const AddressPart* find_address_part(std::string_view name);

// True for an address all parts of which are empty, whatever its kind.
[[nodiscard]] bool is_empty(const Address& address);

// ---- The table

// Which entries have a key.
enum class Has : std::uint8_t { Both, Contact, Organisation };

struct Key {
  std::string_view name;  // in the file
  Has has;
  KeyType type;
  std::string_view label;  // for people: "E-mail"
  FieldGroup group;        // of the field of the same name
  std::string_view about;  // one sentence, for the schema
};

// In the order in which keys are written.
inline constexpr auto keys = std::to_array<Key>({
    {"name", Has::Both, TextKey{&Entry::name}, "Name", FieldGroup::Name,
     "What the entry is called. Every entry has it."},
    {"id", Has::Both, IdKey{}, "Id", FieldGroup::Name,
     "A short name for scripts, made from the name where it is not given."},
    {"alias", Has::Both, TextsKey{&Entry::aliases}, "Also", FieldGroup::Name, "What else the entry is called."},
    {"kind", Has::Organisation, TextKey{&Entry::kind}, "Kind", FieldGroup::Function,
     "What the organisation is: municipality, company, association."},
    {"part_of", Has::Organisation,
     ReferenceKey{[](const Entry& entry) { return entry.part_of ? &*entry.part_of : nullptr; },
                  [](Entry& entry, std::optional<Reference> reference) { entry.part_of = std::move(reference); }},
     "Part of", FieldGroup::Organisation, "The organisation that this one is a part of: its id, name or alias."},
    {"member_of", Has::Organisation, ReferencesKey{&Entry::member_of}, "Member of", FieldGroup::Organisation,
     "The organisations that this one is a member of."},
    {"organisation", Has::Contact,
     ReferenceKey{[](const Entry& entry) { return entry.organisation ? &*entry.organisation : nullptr; },
                  [](Entry& entry, std::optional<Reference> reference) { entry.organisation = std::move(reference); }},
     "Organisation", FieldGroup::Organisation,
     "Where the person works: id, name or alias of an organisation, or a name that has no entry."},
    {"prefix", Has::Contact, TextKey{&Entry::prefix}, "Prefix", FieldGroup::Name, "What stands before the name: Dr."},
    {"given_name", Has::Contact, TextKey{&Entry::given_name}, "Given name", FieldGroup::Name,
     "The given name, where it is not all words of the name but the last."},
    {"family_name", Has::Contact, TextKey{&Entry::family_name}, "Family name", FieldGroup::Name,
     "The family name, where it is not the last word of the name."},
    {"suffix", Has::Contact, TextKey{&Entry::suffix}, "Suffix", FieldGroup::Name, "What stands behind the name: PhD."},
    {"department", Has::Contact, TextKey{&Entry::department}, "Department", FieldGroup::Function,
     "A part of the organisation that has no entry."},
    {"title", Has::Contact, TextKey{&Entry::title}, "Title", FieldGroup::Function, "The person's title or position."},
    {"role", Has::Contact, TextKey{&Entry::role}, "Role", FieldGroup::Function, "What the person does."},
    {"email", Has::Both, TypedValuesKey{&Entry::emails, ValueForm::Email, place_kinds}, "E-mail", FieldGroup::Address,
     "E-mail addresses."},
    {"phone", Has::Both, TypedValuesKey{&Entry::phones, ValueForm::Phone, phone_kinds}, "Phone", FieldGroup::Address,
     "Telephone numbers, as people write them."},
    {"url", Has::Both, TypedValuesKey{&Entry::urls, ValueForm::Url, place_kinds}, "Web", FieldGroup::Address,
     "Web pages."},
    {"address", Has::Both, AddressesKey{&Entry::addresses, place_kinds}, "Address", FieldGroup::Address,
     "Postal addresses."},
    {"birthday", Has::Contact, YearlessDateKey{&Entry::birthday}, "Birthday", FieldGroup::Note,
     "The day of birth; without the year it is a text, \"--04-15\"."},
    {"tags", Has::Both, TextsKey{&Entry::tags}, "Tags", FieldGroup::Function, "Words to find entries by."},
    {"note", Has::Both, LinesKey{&Entry::note}, "Note", FieldGroup::Note, "Anything else."},
    {"source", Has::Both, LinesKey{&Entry::source}, "Source", FieldGroup::Note, "Where this was learnt."},
    {"checked", Has::Both, DateKey{&Entry::checked}, "Checked", FieldGroup::Note,
     "The day on which this was last found right."},
    {"uid", Has::Both, UidKey{}, "UID", FieldGroup::Unsearched,
     "The UID of the entry's vCard, made from the id where it is not given."},
    {"vcard", Has::Both, ContentLinesKey{&Entry::vcard}, "vCard", FieldGroup::Unsearched,
     "Content lines of vCards for what has no key of its own."},
});

[[nodiscard]] constexpr bool belongs_to(const Key& key, EntryType type) {
  return key.has == Has::Both || (key.has == Has::Contact) == (type == EntryType::Contact);
}

// Every entry has a value for it.
[[nodiscard]] constexpr bool is_required(const Key& key) {
  return key.name == "name";
}

// Null where no key is called so.
[[nodiscard]] constexpr const Key* find_key(std::string_view name) {
  for (const Key& key : keys) {
    if (key.name == name) return &key;
  }
  return nullptr;
}

// The names of the keys that an entry of this type may have, in the order of the table.
[[nodiscard]] std::vector<std::string_view> key_names(EntryType type);

// The key or field that a short name of queries and of `contacts set` stands for: "organisation" of "org", "tags" of
// "tag", "email" of "mail", "phone" of "tel", "url" of "web". Any other name stands for itself.
[[nodiscard]] std::string_view long_name(std::string_view name);

// The key that other programs and people call by this word: "given_name" of "first_name". Null where there is none.
[[nodiscard]] const Key* find_key_by_other_name(std::string_view word);

// ---- Values of any key. `entry` must be of a type that has the key.

// Whether the entry gives a value: false for an id that was made from the name.
[[nodiscard]] bool has_value(const Key& key, const Entry& entry);

// Whether both entries give the same value: its texts and kinds, in the same order, wherever they stand in a file.
[[nodiscard]] bool has_same_value(const Key& key, const Entry& left, const Entry& right);

// Gives `to` the value that `from` has, or takes its value away where `from` has none.
void copy_value(const Key& key, const Entry& from, Entry& to);

}  // namespace contacts
