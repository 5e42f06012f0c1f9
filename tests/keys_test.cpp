// Every key of the table goes through every room that has to know it. A new key gets a sample value from its type, so
// a room that forgets it fails here.
#include "model/keys.hpp"

#include <cstddef>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "csv/google_csv.hpp"
#include "csv/outlook_csv.hpp"
#include "ldif/ldif.hpp"
#include "make_directory.hpp"
#include "mapping/card_entry.hpp"
#include "mapping/entry_card.hpp"
#include "model/fields.hpp"
#include "store/loader.hpp"
#include "store/writer.hpp"

using namespace contacts;

namespace {

// ---- Each member of Entry that a file says is in the table

// Converts to anything: as many of these as initialise an Entry, so many members has it.
struct Anything {
  template <typename Type>
  operator Type() const {  // NOLINT(google-explicit-constructor)
    std::abort();          // never called: only its type is asked for
  }
};

template <typename... Members>
constexpr std::size_t count_members() {
  if constexpr (requires { Entry{Members{}..., Anything{}}; }) {
    return count_members<Members..., Anything>();
  } else {
    return sizeof...(Members);
  }
}

// type, id_is_given, id_is_of_name, location, text_begin, text_end, position: what no key says.
constexpr std::size_t members_without_key = 7;
static_assert(count_members<>() == keys.size() + members_without_key,
              "a member of Entry has no row in the table of keys");

template <typename Type>
constexpr bool is_same_member(Type left, Type right) {
  return left == right;
}
template <typename Left, typename Right>
constexpr bool is_same_member(Left /*left*/, Right /*right*/) {
  return false;
}

// True where two rows write to one member.
bool share_member(const Key& left, const Key& right) {
  return std::visit(
      [](const auto& one, const auto& other) {
        if constexpr (requires {
                        one.member;
                        other.member;
                      }) {
          return is_same_member(one.member, other.member);
        } else {
          return std::is_same_v<decltype(one), decltype(other)> && !requires {
            one.get;
          };
        }
      },
      left.type, right.type);
}

// ---- A value for each key

class Sampling {
 public:
  // `seed` makes values differ.
  Sampling(std::string_view name, Entry& entry, int seed)
      : text_(std::string(name) + " sample " + std::to_string(seed)), seed_(seed), entry_(entry) {}

  void operator()(const TextKey& type) const { entry_.*type.member = text_; }
  void operator()(const LinesKey& type) const { entry_.*type.member = text_ + "\nsecond line"; }
  void operator()(const TextsKey& type) const { entry_.*type.member = {text_, text_ + " too"}; }
  void operator()(const IdKey& /*type*/) const {
    entry_.id = "sample-id-" + std::to_string(seed_);
    entry_.id_is_given = true;
  }
  void operator()(const UidKey& /*type*/) const { entry_.uid = text_; }
  void operator()(const ReferenceKey& type) const { type.set(entry_, Reference{text_, {}, {}}); }
  void operator()(const ReferencesKey& type) const {
    entry_.*type.member = {Reference{text_, {}, {}}, Reference{text_ + " too", {}, {}}};
  }
  void operator()(const TypedValuesKey& type) const {
    for (const ValueKind kind : type.kinds)
      (entry_.*type.member).push_back({value(type.form, static_cast<int>(kind)), kind, {}});
  }
  void operator()(const AddressesKey& type) const {
    for (const ValueKind kind : type.kinds) {
      Address address;
      for (const AddressPart& part : address_parts)
        address.*part.member = text_ + " " + std::string(part.name) + " " + std::string(name_of(kind));
      address.kind = kind;
      (entry_.*type.member).push_back(std::move(address));
    }
  }
  void operator()(const DateKey& type) const { entry_.*type.member = Date{2024, 5, 1 + seed_}; }
  void operator()(const YearlessDateKey& type) const { entry_.*type.member = Date{1980, 4, 15 + seed_}; }
  void operator()(const ContentLinesKey& type) const {
    entry_.*type.member = {"X-SAMPLE:" + text_, "X-OTHER-SAMPLE:" + text_};
  }

 private:
  [[nodiscard]] std::string value(ValueForm form, int number) const {
    const std::string digits = std::to_string(10 + seed_) + std::to_string(10 + number);
    switch (form) {
      case ValueForm::Email:
        return "sample" + digits + "@example.org";
      case ValueForm::Phone:
        return "+46 454 93 " + digits.substr(0, 2) + " " + digits.substr(2);
      case ValueForm::Url:
        return "https://example.org/" + digits;
    }
    return {};
  }

  std::string text_;
  int seed_;
  Entry& entry_;
};

void give_sample(const Key& key, Entry& entry, int seed = 1) {
  std::visit(Sampling(key.name, entry, seed), key.type);
}

Entry named_entry(EntryType type) {
  Entry entry;
  entry.type = type;
  entry.name = "Anna Berg";
  return entry;
}

// Calls `use` with each key, for each type of entry that has it, and an entry that has this key and a name.
template <typename Use>
void for_each_key(Use use) {
  for (const EntryType type : {EntryType::Contact, EntryType::Organisation}) {
    for (const Key& key : keys) {
      if (!belongs_to(key, type)) continue;
      Entry entry = named_entry(type);
      give_sample(key, entry);
      CAPTURE(key.name);
      CAPTURE(type);
      use(key, entry);
    }
  }
}

// Each text of a key's value, as `show` prints it.
std::vector<std::string> texts_of(const Directory& directory, const Key& key) {
  FieldValues values;
  find_field(key.name)->append_values(directory, directory.entries().front(), values);
  std::vector<std::string> texts;
  for (const FieldValue& value : values)
    texts.emplace_back(value.text);
  return texts;
}

// vCards have no type for "other", but for numbers, where it is "voice": such a value has none there.
Entry without_kind_other(Entry entry) {
  const auto drop = [](auto& values) {
    for (auto& value : values) {
      if (value.kind == ValueKind::Other) value.kind = ValueKind::Unspecified;
    }
  };
  drop(entry.emails);
  drop(entry.urls);
  drop(entry.addresses);
  return entry;
}

// An entry in the formats that are not made of cards.
struct Exports {
  CsvExport google, outlook;
  LdifRecord ldif;
};

Exports exports_of(const Entry& entry) {
  const directory_fixture::MadeDirectory made = directory_fixture::build({entry});
  const std::vector<const Entry*> entries = {&made.directory.entries().front()};
  return {write_google_csv(made.directory, entries), write_outlook_csv(made.directory, entries),
          LdifWriter(made.directory, "dc=x").record_of(*entries.front())};
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("keys have names, labels and members of their own, and say what they are about") {
  std::set<std::string_view> names;
  std::set<std::string_view> labels;
  for (const Key& key : keys) {
    names.insert(key.name);
    labels.insert(key.label);
    CAPTURE(key.name);
    CHECK(find_key(key.name) == &key);
    CHECK(key.about.ends_with('.'));
    for (const Key& other : keys)
      CHECK((share_member(key, other) == (&key == &other) || std::holds_alternative<ReferenceKey>(key.type)));
  }
  CHECK(names.size() == keys.size());
  CHECK(labels.size() == keys.size());
  CHECK(find_key("") == nullptr);
  CHECK(find_key("Name") == nullptr);
  CHECK(find_key("names") == nullptr);
}

TEST_CASE("what an entry has of a key is seen, compared and copied") {
  for_each_key([](const Key& key, const Entry& entry) {
    Entry without = named_entry(entry.type);
    if (key.name == "name") without.name.clear();
    CHECK(has_value(key, entry));
    CHECK_FALSE(has_value(key, without));
    CHECK(has_same_value(key, entry, entry));
    CHECK(has_same_value(key, without, without));
    CHECK_FALSE(has_same_value(key, entry, without));
    CHECK_FALSE(has_same_value(key, without, entry));

    Entry different = entry;
    copy_value(key, without, different);
    CHECK(has_same_value(key, different, without));
    give_sample(key, different, 2);
    CHECK_FALSE(has_same_value(key, entry, different));
    copy_value(key, entry, different);
    for (const Key& other : keys) {
      if (belongs_to(other, entry.type)) CHECK(has_same_value(other, entry, different));
    }
  });
}

TEST_CASE("kinds are compared, and places in files are not") {
  Entry left = named_entry(EntryType::Contact);
  left.emails = {{"a@b.se", ValueKind::Work, Location{0, 1, 2}}};
  left.organisation = Reference{"SKR", Location{0, 1, 2}, 7};
  Entry right = left;
  right.emails.front().location = Location{1, 3, 4};
  right.organisation = Reference{"SKR", Location{1, 3, 4}, {}};
  CHECK(has_same_value(*find_key("email"), left, right));
  CHECK(has_same_value(*find_key("organisation"), left, right));
  right.emails.front().kind = ValueKind::Home;
  CHECK_FALSE(has_same_value(*find_key("email"), left, right));
}

TEST_CASE("a made id and a made UID are no values of their keys") {
  Entry entry = named_entry(EntryType::Contact);
  entry.id = "anna-berg";
  CHECK_FALSE(has_value(*find_key("id"), entry));
  Entry other = entry;
  other.id = "anna-berg-2";
  CHECK(has_same_value(*find_key("id"), entry, other));
  other.id_is_given = true;
  CHECK_FALSE(has_same_value(*find_key("id"), entry, other));
}

TEST_CASE("short names lead to keys, and the words of other programs to what they mean") {
  CHECK(long_name("org") == "organisation");
  CHECK(long_name("tag") == "tags");
  CHECK(long_name("mail") == "email");
  CHECK(long_name("tel") == "phone");
  CHECK(long_name("web") == "url");
  CHECK(long_name("first_name") == "first_name");
  CHECK(long_name("nonsense") == "nonsense");
  CHECK(find_key_by_other_name("first_name") == find_key("given_name"));
  CHECK(find_key_by_other_name("tel") == find_key("phone"));
  CHECK(find_key_by_other_name("nonsense") == nullptr);
}

TEST_CASE("each key is written and read again as it is") {
  for_each_key([](const Key& key, const Entry& entry) {
    const std::string toml = write_toml(entry);
    CAPTURE(toml);
    CHECK(contains(toml, std::string(key.name) + " = " + toml_value(key, entry) + "\n"));
    const LoadedFile loaded = load_toml("x.toml", toml, 0);
    CHECK(loaded.diagnostics.empty());
    REQUIRE(loaded.entries.size() == 1);
    for (const Key& one : keys) {
      CAPTURE(one.name);
      if (belongs_to(one, entry.type)) CHECK(has_same_value(one, loaded.entries.front(), entry));
    }
  });
}

TEST_CASE("each key is a field with its label and group, and is shown") {
  for_each_key([](const Key& key, const Entry& entry) {
    const Field* const field = find_field(key.name);
    REQUIRE(field != nullptr);
    CHECK(field->key == &key);
    CHECK(field->label == key.label);
    CHECK(field->group == key.group);
    CHECK_FALSE(texts_of(directory_fixture::build({entry}).directory, key).empty());
  });
}

TEST_CASE("each key becomes a property of a vCard and a key again") {
  for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4}) {
    for_each_key([&](const Key& key, Entry entry) {
      // A vCard has all parts of a name or none, and a name has those that stand in it.
      if (key.name == "given_name") entry.family_name = "Family";
      if (key.name == "family_name" || key.name == "prefix" || key.name == "suffix") entry.given_name = "Given";
      // A department is what stands behind an organisation in ORG (RFC 6350 6.6.4).
      if (key.name == "department") entry.organisation = Reference{"SKR", {}, {}};
      const directory_fixture::MadeDirectory made = directory_fixture::build({entry});
      const Entry& built = made.directory.entries().front();
      CardContext context = card_context(made.directory, built);
      const CardResult card = make_card(built, context, version);
      CHECK(card.losses.empty());
      const CardEntry back = entry_of_card(card.card, Organisations(), Photos::Keep);
      const std::string written = write_card(card.card);
      CAPTURE(written);
      if (key.name == "id") return;  // X-CONTACTS-ID has its own test: it is read only where it is the entry's own
      CHECK(has_same_value(key, back.entry, without_kind_other(entry)));
      if (key.name != "vcard") CHECK(back.entry.vcard.empty());
    });
  }
}

TEST_CASE("each key is in CSV and LDIF, or it is told that it is left out") {
  for_each_key([](const Key& key, const Entry& entry) {
    if (key.name == "name") return;
    const Exports with = exports_of(entry);
    const Exports without = exports_of(named_entry(entry.type));
    CAPTURE(with.google.text);
    CAPTURE(with.outlook.text);
    CAPTURE(with.ldif.text);
    CHECK((with.google.text != without.google.text || !with.google.losses.empty()));
    CHECK((with.outlook.text != without.outlook.text || !with.outlook.losses.empty()));
    CHECK((with.ldif.text != without.ldif.text || !with.ldif.losses.empty()));
  });
}
