// Keys are filled first, each from the properties that can give it. Then a card is made of these keys, as an export
// would make it: what the original has and this card does not say is kept as it is. So whatever the table of keys does
// or leaves, the export has all that the card had.

#include "mapping/card_entry.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "mapping/entry_card.hpp"
#include "mapping/facts.hpp"
#include "mapping/property_table.hpp"
#include "mapping/revision.hpp"
#include "mapping/tidy_card.hpp"
#include "mapping/values.hpp"
#include "model/validate.hpp"
#include "text/ascii.hpp"
#include "text/excerpt.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"
#include "vcard/structured_name.hpp"

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

void fill_keys(const Card& card, Entry& entry) {
  for (const Property& property : card.properties) {
    const auto row = std::ranges::find_if(
        property_table(), [&](const PropertyRow& one) { return one.read != nullptr && is_named(property, one.name); });
    if (row == property_table().end() || is_empty(property) || (row->only && *row->only != entry.type)) continue;
    Reading reading{entry, property};
    row->read(reading);
  }
}

// A card may have several names of one person, in other scripts or for other purposes (RFC 6350 6.2.1).
void fill_other_names(const Card& card, Entry& entry) {
  for (const Property& property : card.properties) {
    if (!is_named(property, "FN")) continue;
    const std::string name = text_value(property);
    const bool is_known =
        is_blank(name) || name == entry.name || std::ranges::find(entry.aliases, name) != entry.aliases.end();
    if (!is_known) entry.aliases.push_back(name);
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

// ---- What is left

bool is_same(const Parameter& left, const Parameter& right) {
  return left.name == right.name && left.values == right.values;
}

// Whether two properties are written alike, and so say the same.
bool is_written_alike(const Property& left, const Property& right) {
  return left.value == right.value && left.name == right.name && left.group == right.group &&
         std::ranges::equal(left.parameters, right.parameters, is_same);
}

// What the properties of a card say, each as often as it is said. Most properties that are taken are written alike:
// what the others say is found out when one comes that is not.
class Facts {
 public:
  explicit Facts(const Card& card) {
    constexpr std::size_t most_compared = 64;  // each with each
    for (const Property& property : card.properties)
      left_.push_back(&property);
    if (left_.size() > most_compared) count();
  }

  // Takes what the property says, where all of it is there.
  bool take(const Property& property) {
    if (!are_counted_) {
      const auto alike =
          std::ranges::find_if(left_, [&](const Property* one) { return is_written_alike(*one, property); });
      if (alike != left_.end()) {
        left_.erase(alike);
        return true;
      }
      const bool has_name =
          std::ranges::any_of(left_, [&](const Property* one) { return is_named(*one, property.name); });
      if (!has_name) return false;
      count();
    }
    return take_facts(facts_of(property));
  }

 private:
  void count() {
    are_counted_ = true;
    for (const Property* const property : left_) {
      for (std::string& fact : facts_of(*property))
        ++counts_[std::move(fact)];
    }
  }

  bool take_facts(const std::vector<std::string>& facts) {
    std::size_t taken = 0;
    while (taken < facts.size() && take_fact(facts[taken]))
      ++taken;
    if (taken == facts.size()) return true;
    for (std::size_t i = 0; i < taken; ++i)
      ++counts_[facts[i]];
    return false;
  }

  bool take_fact(const std::string& fact) {
    const auto found = counts_.find(fact);
    if (found == counts_.end() || found->second == 0) return false;
    --found->second;
    return true;
  }

  std::vector<const Property*> left_;  // that were not taken, until they are counted
  bool are_counted_ = false;
  std::unordered_map<std::string, std::size_t> counts_;  // of facts
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

// What an organisation is called, where its ORG says something else. See name_properties.cpp.
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

// What `check` would not have is told and left out.
void keep(Property property, VcardVersion version, CardEntry& result) {
  std::erase_if(property.parameters, [](const Parameter& one) { return is_same_name(one.name, unspecified_kind); });
  std::string name = clean_name(property.name);
  if (name != property.name) {
    result.losses.push_back(
        {property.line, fmt::format("'{}' cannot be the name of a property of vCards; it is kept as {}",
                                    excerpt(property.name), name)});
  }
  property.name = std::move(name);
  property.group = clean_name(std::move(property.group));
  const CarriedText carried = carried_text(write_content_line(property, version));
  if (!carried.left_out.empty()) {
    result.losses.push_back({property.line, fmt::format("control characters left out of {}", property.name)});
  }
  std::string line = as_one_line(carried.text);
  if (problem_with_content_line(line)) {
    result.losses.push_back({property.line, fmt::format("{} left out: it is no line of a vCard", property.name)});
  } else {
    result.entry.vcard.push_back(std::move(line));
  }
}

// A day in any of its spellings, and nothing but the day.
bool is_birthday(const Property& property, const Entry& entry) {
  constexpr auto plain = std::to_array<std::string_view>({"VALUE", "CALSCALE", "X-APPLE-OMIT-YEAR"});
  return is_named(property, "BDAY") && property.group.empty() && entry.birthday &&
         property.value.find_first_of("Tt:") == std::string::npos && date_value(property) == entry.birthday &&
         std::ranges::all_of(property.parameters, [&](const Parameter& one) { return is_one_of(one.name, plain); });
}

// A column of numbers says no more than that.
bool is_number_without_kind(const Property& property, const Entry& entry) {
  return is_named(property, "TEL") && property.group.empty() && property.parameters.size() == 1 &&
         is_same_name(property.parameters.front().name, unspecified_kind) &&
         std::ranges::find(entry.phones, phone_value(property).value, &TypedValue::value) != entry.phones.end();
}

void keep_the_rest(const Card& card, const CardContext& context, Photos photos, CardEntry& result) {
  const Card made = make_card(result.entry, context, card.version).card;
  Facts said(made);
  for (const Property& property : card.properties) {
    if (is_empty(property) || is_blank_name(property) || is_one_of(property.name, names_not_kept)) continue;
    if (photos == Photos::Drop && is_one_of(property.name, photo_names)) {
      ++result.photos_left_out;
    } else if (is_number_without_kind(property, result.entry) ||
               (is_birthday(property, result.entry) && !is_first_of_several(card, property))) {
      continue;
    } else if (!said.take(property) || is_first_of_several(card, property) ||
               is_name_beside_organisation(card, property, result.entry)) {
      keep(property, card.version, result);
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
  if (find(card, "N") != nullptr) return EntryType::Contact;
  const std::vector<std::string> organisation = organisation_of_card(card);
  const std::string name = text_of(card, "FN");
  const bool is_nothing_else =
      !organisation.empty() && !is_blank(organisation.front()) && (name.empty() || name == organisation.front());
  return is_nothing_else ? EntryType::Organisation : EntryType::Contact;
}

std::vector<std::string> organisation_of_card(const Card& card) {
  const Property* const property = find(card, "ORG");
  return property == nullptr ? std::vector<std::string>() : organisation_value(*property);
}

bool is_own_card(const Card& card) {
  return text_of(card, "PRODID").starts_with("-//contacts//");
}

bool is_group_card(const Card& card) {
  return says_group(card) && !members_of_group(card).empty();
}

bool says_group(const Card& card) {
  return says(card, "KIND", "group") || says(card, "X-ADDRESSBOOKSERVER-KIND", "group");
}

bool is_member(const Property& property) {
  return is_named(property, "MEMBER") || is_named(property, "X-ADDRESSBOOKSERVER-MEMBER");
}

std::vector<std::string> members_of_group(const Card& card) {
  std::vector<std::string> members;
  for (const Property& property : card.properties) {
    if (is_member(property)) members.push_back(uid_value(property));
  }
  return members;
}

CardEntry entry_of_card(const Card& untidy, const Organisations& organisations, Photos photos) {
  TidyCard tidy = tidy_card(untidy);
  const Card& card = tidy.card;
  CardEntry result;
  result.losses = std::move(tidy.remarks);
  Entry& entry = result.entry;
  entry.type = type_of_card(card);
  entry.name = name_of_card(card);
  result.has_name = !entry.name.empty();
  if (!result.has_name) entry.name = "unnamed";
  fill_keys(card, entry);
  fill_other_names(card, entry);
  fill_parts_of_name(card, entry);
  CardContext context = context_by_names(entry, fill_organisation(card, organisations, entry));
  if (!entry.uid.empty()) context.uid = entry.uid;
  keep_the_rest(card, context, photos, result);
  seal_revision(entry);
  return result;
}

}  // namespace contacts
