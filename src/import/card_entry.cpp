// Keys are filled first, each from the properties that can give it. Then a card is made of these keys, as an export
// would make it: what the original has and this card does not say is kept as it is. So whatever the table of keys does
// or leaves, the export has all that the card had.

#include "import/card_entry.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "directory/validate.hpp"
#include "text/ascii.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"
#include "vcard/facts.hpp"
#include "vcard/structured_name.hpp"
#include "vcard/values.hpp"
#include "vcard/vcard_writer.hpp"

namespace contacts {

namespace {

const Property* find(const Card& card, std::string_view name) {
  const auto found =
      std::ranges::find_if(card.properties, [&](const Property& one) { return is_named(one, name) && !is_empty(one); });
  return found == card.properties.end() ? nullptr : &*found;
}

std::string text_of(const Card& card, std::string_view name) {
  const Property* const property = find(card, name);
  std::string text = property == nullptr ? std::string() : text_value(*property);
  return is_blank(text) ? std::string() : text;
}

std::string name_from_parts(const Card& card) {
  const Property* const property = find(card, "N");
  if (property == nullptr) return {};
  const StructuredName name = name_value(*property);
  return joined({name.prefix, name.given, name.family, name.suffix}, " ");
}

// What an address book would show: FN, else the nearest thing to it.
std::string name_of_card(const Card& card) {
  if (std::string name = text_of(card, "FN"); !name.empty()) return name;
  if (std::string name = name_from_parts(card); !is_blank(name)) return name;
  if (std::vector<std::string> names = organisation_of_card(card); !names.empty() && !is_blank(names[0]))
    return names[0];
  for (const std::string_view name : {"NICKNAME", "EMAIL", "TEL", "URL"}) {
    if (std::string text = text_of(card, name); !text.empty()) return text;
  }
  return {};
}

// ---- Keys

// What fills the keys of an entry, property by property.
struct Filling {
  Entry& entry;
  const Property& property;
};

template <std::string Entry::*member>
void text(Filling& filling) {
  std::string value = text_value(filling.property);
  if ((filling.entry.*member).empty() && !is_blank(value)) filling.entry.*member = std::move(value);
}

template <std::vector<std::string> Entry::*member>
void list(Filling& filling) {
  for (std::string& item : list_value(filling.property))
    (filling.entry.*member).push_back(std::move(item));
}

using Problem = std::optional<std::string> (*)(std::string_view text);

template <std::vector<TypedValue> Entry::*member, TypedValue (*read)(const Property&), Problem problem>
void typed(Filling& filling) {
  TypedValue value = read(filling.property);
  if (!problem(value.value)) (filling.entry.*member).push_back(std::move(value));
}

void address(Filling& filling) {
  Address value = address_value(filling.property);
  if (!is_blank(to_string(value))) filling.entry.addresses.push_back(std::move(value));
}

template <std::optional<Date> Entry::*member>
void date(Filling& filling) {
  if (!(filling.entry.*member)) filling.entry.*member = date_value(filling.property);
}

void checked(Filling& filling) {
  date<&Entry::checked>(filling);
  if (filling.entry.checked && !filling.entry.checked->year) filling.entry.checked.reset();
}

void uid(Filling& filling) {
  std::string value = uid_value(filling.property);
  if (filling.entry.uid.empty() && !is_blank(value)) filling.entry.uid = std::move(value);
}

void id(Filling& filling) {
  const std::string value = text_value(filling.property);
  if (problem_with_id(value)) return;
  filling.entry.id = value;
  filling.entry.id_is_given = true;
}

void part_of(Filling& filling) {
  const std::string value = text_value(filling.property);
  if (!filling.entry.part_of && !is_blank(value)) filling.entry.part_of = Reference{value, {}, {}};
}

void member_of(Filling& filling) {
  std::string value = text_value(filling.property);
  if (!is_blank(value)) filling.entry.member_of.push_back(Reference{std::move(value), {}, {}});
}

struct Row {
  std::string_view property;
  std::optional<EntryType> only;  // the entries that have the key
  void (*fill)(Filling& filling);
};

// The inverse of property_table(). FN, N and ORG depend on more than themselves.
constexpr auto rows = std::to_array<Row>({
    {"UID", std::nullopt, uid},
    {"NICKNAME", std::nullopt, list<&Entry::aliases>},
    {"TITLE", EntryType::Contact, text<&Entry::title>},
    {"ROLE", EntryType::Contact, text<&Entry::role>},
    {"TEL", std::nullopt, typed<&Entry::phones, phone_value, problem_with_phone>},
    {"EMAIL", std::nullopt, typed<&Entry::emails, place_value, problem_with_email>},
    {"ADR", std::nullopt, address},
    {"URL", std::nullopt, typed<&Entry::urls, place_value, problem_with_url>},
    {"BDAY", EntryType::Contact, date<&Entry::birthday>},
    {"CATEGORIES", std::nullopt, list<&Entry::tags>},
    {"NOTE", std::nullopt, text<&Entry::note>},
    {"X-CONTACTS-ID", std::nullopt, id},
    {"X-CONTACTS-KIND", EntryType::Organisation, text<&Entry::kind>},
    {"X-CONTACTS-PART-OF", EntryType::Organisation, part_of},
    {"X-CONTACTS-MEMBER-OF", EntryType::Organisation, member_of},
    {"X-CONTACTS-SOURCE", std::nullopt, text<&Entry::source>},
    {"X-CONTACTS-CHECKED", std::nullopt, checked},
});

void fill_keys(const Card& card, Entry& entry) {
  for (const Property& property : card.properties) {
    const auto* const row =
        std::ranges::find_if(rows, [&](const Row& one) { return is_named(property, one.property); });
    if (row == rows.end() || is_empty(property) || (row->only && *row->only != entry.type)) continue;
    Filling filling{entry, property};
    row->fill(filling);
  }
}

// The keys of the parts of the name, where the display name does not have them at its ends.
void fill_parts_of_name(const Card& card, Entry& entry) {
  const Property* const property = find(card, "N");
  if (property == nullptr || entry.type != EntryType::Contact) return;
  const StructuredName name = name_value(*property);
  if (complete_name({}, entry.name) == name) return;
  entry.family_name = name.family;
  entry.given_name = name.given;
  entry.prefix = name.prefix;
  entry.suffix = name.suffix;
}

// A card has the names of all organisations above; an entry refers to the nearest.
std::vector<std::string> fill_organisation(const Card& card, const Organisations& organisations, Entry& entry) {
  if (entry.type != EntryType::Contact) return {};
  Organisations::Place place = organisations.place_of(organisation_of_card(card));
  entry.department = std::move(place.department);
  if (!is_blank(place.reference)) entry.organisation = Reference{std::move(place.reference), {}, {}};
  return std::move(place.lineage);
}

CardContext context_of(const Entry& entry, std::vector<std::string> lineage) {
  CardContext context;
  context.uid = entry.uid.empty() ? "none" : entry.uid;
  context.lineage = std::move(lineage);
  if (entry.part_of) context.part_of = entry.part_of->text;
  for (const Reference& association : entry.member_of)
    context.member_of.push_back(association.text);
  return context;
}

// ---- What is left

// Things that are said, and how often.
class Facts {
 public:
  explicit Facts(const Card& card) {
    for (const Property& property : card.properties) {
      for (std::string& fact : facts_of(property))
        ++counts_[std::move(fact)];
    }
  }

  // Takes what the property says, where all of it is there.
  bool take(const Property& property) {
    const std::vector<std::string> facts = facts_of(property);
    std::size_t taken = 0;
    while (taken < facts.size() && take(facts[taken]))
      ++taken;
    if (taken == facts.size()) return true;
    for (std::size_t i = 0; i < taken; ++i)
      ++counts_[facts[i]];
    return false;
  }

 private:
  bool take(const std::string& fact) {
    const auto found = counts_.find(fact);
    if (found == counts_.end() || found->second == 0) return false;
    --found->second;
    return true;
  }

  std::unordered_map<std::string, std::size_t> counts_;
};

constexpr auto photo_names = std::to_array<std::string_view>({"PHOTO", "LOGO"});
// The program that made the card is not the one that will make the next; and an id is the directory's.
constexpr auto names_not_kept = std::to_array<std::string_view>({"PRODID", "X-CONTACTS-ID"});

// Says nothing; the entry is called by something else.
bool is_blank_name(const Property& property) {
  return is_named(property, "FN") && is_blank(text_value(property));
}

// Of these, the key says what the first one says. See PropertyWriter::add_kept.
constexpr auto names_of_one_key =
    std::to_array<std::string_view>({"FN", "TITLE", "ROLE", "NOTE", "ORG", "BDAY", "N", "X-CONTACTS-KIND",
                                     "X-CONTACTS-SOURCE", "X-CONTACTS-PART-OF", "X-CONTACTS-CHECKED"});

// Where a further property of the same name is kept, the first has to be, too: so that it can be told which is which.
bool is_first_of_several(const Card& card, const Property& property) {
  if (!is_one_of(property.name, names_of_one_key)) return false;
  return std::ranges::count_if(card.properties,
                               [&](const Property& one) { return is_named(one, property.name) && !is_empty(one); }) > 1;
}

// What an organisation is called, where its ORG says something else. See property_table.cpp.
bool is_name_beside_organisation(const Card& card, const Property& property, const Entry& entry) {
  if (entry.type != EntryType::Organisation || !is_named(property, "FN")) return false;
  const std::vector<std::string> names = organisation_of_card(card);
  return !names.empty() && names.front() != entry.name;
}

// Names of programs that mind no rules, as readers take them: "X-messaging/xmpp" is X-messaging-xmpp.
std::string clean_name(std::string name) {
  std::ranges::replace_if(
      name, [](char c) { return !is_letter_or_digit(c); }, '-');
  return name;
}

std::string kept_line(Property property, VcardVersion version, CardEntry& result) {
  property.name = clean_name(std::move(property.name));
  property.group = clean_name(std::move(property.group));
  const CarriedText carried = carried_text(write_content_line(property, version));
  if (!carried.left_out.empty()) {
    result.losses.push_back(fmt::format("control characters left out of {}", property.name));
  }
  std::string line = carried.text;
  for (std::size_t end = line.find('\n'); end != std::string::npos; end = line.find('\n', end))
    line.replace(end, 1, "\\n");
  return line;
}

void keep_the_rest(const Card& card, const CardContext& context, Photos photos, CardEntry& result) {
  Facts said(make_card(result.entry, context, card.version).card);
  for (const Property& property : card.properties) {
    if (is_empty(property) || is_blank_name(property) || is_one_of(property.name, names_not_kept)) continue;
    if (photos == Photos::Drop && is_one_of(property.name, photo_names)) {
      ++result.photos_left_out;
    } else if (!said.take(property) || is_first_of_several(card, property) ||
               is_name_beside_organisation(card, property, result.entry)) {
      result.entry.vcard.push_back(kept_line(property, card.version, result));
    }
  }
}

bool says(const Card& card, std::string_view name, std::string_view value) {
  const Property* const property = find(card, name);
  return property != nullptr && is_same_name(text_value(*property), value);
}

}  // namespace

EntryType type_of_card(const Card& card) {
  for (const std::string_view name : {"KIND", "X-ADDRESSBOOKSERVER-KIND"}) {
    if (const Property* const kind = find(card, name)) {
      return is_same_name(text_value(*kind), "individual") ? EntryType::Contact : EntryType::Organisation;
    }
  }
  if (says(card, "X-ABShowAs", "COMPANY")) return EntryType::Organisation;
  const std::vector<std::string> organisation = organisation_of_card(card);
  const std::string name = text_of(card, "FN");
  const bool is_nothing_else = find(card, "N") == nullptr && !organisation.empty() && !is_blank(organisation.front()) &&
                               (name.empty() || name == organisation.front());
  return is_nothing_else ? EntryType::Organisation : EntryType::Contact;
}

std::vector<std::string> organisation_of_card(const Card& card) {
  const Property* const property = find(card, "ORG");
  return property == nullptr ? std::vector<std::string>() : organisation_value(*property);
}

bool is_own_card(const Card& card) {
  return text_of(card, "PRODID").starts_with("-//contacts//");
}

CardEntry entry_of_card(const Card& card, const Organisations& organisations, Photos photos) {
  CardEntry result;
  Entry& entry = result.entry;
  entry.type = type_of_card(card);
  entry.name = name_of_card(card);
  result.has_name = !entry.name.empty();
  if (!result.has_name) entry.name = "unnamed";
  fill_keys(card, entry);
  fill_parts_of_name(card, entry);
  const CardContext context = context_of(entry, fill_organisation(card, organisations, entry));
  keep_the_rest(card, context, photos, result);
  return result;
}

}  // namespace contacts
