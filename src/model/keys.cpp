#include "model/keys.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace contacts {

namespace {

struct OtherName {
  std::string_view name;
  std::string_view key;
  bool is_short = false;  // may be written in its place, in queries and by `contacts set`
};

// What other programs and people call our keys.
constexpr auto other_names = std::to_array<OtherName>({
    {"org", "organisation", true},
    {"tag", "tags", true},
    {"mail", "email", true},
    {"tel", "phone", true},
    {"web", "url", true},
    {"e-mail", "email"},
    {"telephone", "phone"},
    {"mobile", "phone"},
    {"cell", "phone"},
    {"fax", "phone"},
    {"website", "url"},
    {"homepage", "url"},
    {"company", "organisation"},
    {"employer", "organisation"},
    {"firstname", "given_name"},
    {"first_name", "given_name"},
    {"lastname", "family_name"},
    {"last_name", "family_name"},
    {"surname", "family_name"},
    {"nickname", "alias"},
    {"job", "title"},
    {"position", "title"},
    {"notes", "note"},
    {"comment", "note"},
    {"parent", "part_of"},
});
static_assert(std::ranges::all_of(other_names, [](const OtherName& other) { return find_key(other.key) != nullptr; }));

const OtherName* find_other_name(std::string_view name) {
  const auto* const found = std::ranges::find(other_names, name, &OtherName::name);
  return found == other_names.end() ? nullptr : found;
}

// A type of value that is a member of Entry and nothing else.
template <typename Type>
concept HasMember = requires(const Type& type, const Entry& entry) {
  entry.*type.member;
};

bool is_same(const Reference& left, const Reference& right) {
  return left.text == right.text;
}
bool is_same(const TypedValue& left, const TypedValue& right) {
  return left.value == right.value && left.kind == right.kind;
}
template <typename Value>
bool is_same(const Value& left, const Value& right) {
  return left == right;
}
template <typename Value>
bool is_same(const std::vector<Value>& left, const std::vector<Value>& right) {
  return std::ranges::equal(left, right, [](const Value& one, const Value& other) { return is_same(one, other); });
}

bool is_absent(const std::optional<Date>& date) {
  return !date.has_value();
}
template <typename Texts>
bool is_absent(const Texts& texts) {
  return texts.empty();
}

}  // namespace

std::optional<ValueKind> find_kind(std::span<const ValueKind> kinds, std::string_view name) {
  const auto found = std::ranges::find(kinds, name, [](ValueKind kind) { return name_of(kind); });
  return found == kinds.end() ? std::nullopt : std::optional(*found);
}

const AddressPart* find_address_part(std::string_view name) {
  const auto* const found = std::ranges::find(address_parts, name, &AddressPart::name);
  return found == address_parts.end() ? nullptr : found;
}

bool is_empty(const Address& address) {
  return std::ranges::all_of(address_parts, [&](const AddressPart& part) { return (address.*part.member).empty(); });
}

std::vector<std::string_view> key_names(EntryType type) {
  std::vector<std::string_view> names;
  for (const Key& key : keys) {
    if (belongs_to(key, type)) names.push_back(key.name);
  }
  return names;
}

std::string_view long_name(std::string_view name) {
  const OtherName* const other = find_other_name(name);
  return other != nullptr && other->is_short ? other->key : name;
}

const Key* find_key_by_other_name(std::string_view word) {
  const OtherName* const other = find_other_name(word);
  return other == nullptr ? nullptr : find_key(other->key);
}

bool has_value(const Key& key, const Entry& entry) {
  return std::visit(
      Overloaded{[&](const IdKey&) { return entry.id_is_given; }, [&](const UidKey&) { return !entry.uid.empty(); },
                 [&](const ReferenceKey& type) { return type.get(entry) != nullptr; },
                 [&](const HasMember auto& type) { return !is_absent(entry.*type.member); }},
      key.type);
}

bool has_same_value(const Key& key, const Entry& left, const Entry& right) {
  if (has_value(key, left) != has_value(key, right)) return false;
  if (!has_value(key, left)) return true;
  return std::visit(
      Overloaded{[&](const IdKey&) { return left.id == right.id; },
                 [&](const UidKey&) { return left.uid == right.uid; },
                 [&](const ReferenceKey& type) { return is_same(*type.get(left), *type.get(right)); },
                 [&](const HasMember auto& type) { return is_same(left.*type.member, right.*type.member); }},
      key.type);
}

void copy_value(const Key& key, const Entry& from, Entry& to) {
  std::visit(Overloaded{[&](const IdKey&) {
                          to.id_is_given = from.id_is_given;
                          to.id = from.id_is_given ? from.id : std::string();
                        },
                        [&](const UidKey&) { to.uid = from.uid; },
                        [&](const ReferenceKey& type) {
                          const Reference* const reference = type.get(from);
                          type.set(to, reference == nullptr ? std::nullopt : std::optional(*reference));
                        },
                        [&](const HasMember auto& type) { to.*type.member = from.*type.member; }},
             key.type);
}

}  // namespace contacts
