#include "sync/card_side.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "compare/same_value.hpp"
#include "mapping/entry_card.hpp"
#include "mapping/facts.hpp"
#include "mapping/kept.hpp"
#include "mapping/tidy_card.hpp"
#include "mapping/values.hpp"
#include "vcard/card_reader.hpp"
#include "vcard/decode.hpp"

namespace contacts {

namespace {

constexpr auto never_compared = std::to_array<std::string_view>({"PHOTO", "LOGO", "SOUND", "KEY"});

// Also in the names that 3.0 and clients have for them.
constexpr auto taken_over = std::to_array<std::string_view>({"IMPP",
                                                             "RELATED",
                                                             "ANNIVERSARY",
                                                             "GENDER",
                                                             "LANG",
                                                             "SOCIALPROFILE",
                                                             "X-RELATED",
                                                             "X-ANNIVERSARY",
                                                             "X-GENDER",
                                                             "X-LANG",
                                                             "X-SOCIALPROFILE",
                                                             "X-ABRELATEDNAMES",
                                                             "X-ABDATE",
                                                             "X-AIM",
                                                             "X-GOOGLE-TALK",
                                                             "X-GTALK",
                                                             "X-ICQ",
                                                             "X-JABBER",
                                                             "X-MSN",
                                                             "X-SKYPE",
                                                             "X-SKYPE-USERNAME",
                                                             "X-YAHOO",
                                                             "X-QQ",
                                                             "X-SPOUSE",
                                                             "X-MANAGER",
                                                             "X-ASSISTANT",
                                                             "X-MASTODON",
                                                             "X-TWITTER"});
constexpr auto labelled = std::to_array<std::string_view>({"TEL", "EMAIL", "ADR", "URL"});

std::optional<Property> parsed(const std::string& line) {
  return parse_content_line(line, VcardVersion::V4);
}

// Groups with a label that somebody thought of, not one of Apple's ("_$!<Home>!$_").
std::set<std::string> labelled_groups(const std::vector<std::string>& lines) {
  std::set<std::string> groups;
  for (const std::string& line : lines) {
    const std::optional<Property> property = parsed(line);
    if (property && !property->group.empty() && is_named(*property, "X-ABLabel") &&
        shown_label(property->value) == property->value)
      groups.insert(property->group);
  }
  return groups;
}

// Preferences stay in the card, also those of a number that has a label.
std::string without_preference(Property property, VcardVersion version) {
  for (Parameter& parameter : property.parameters) {
    if (!is_same_name(parameter.name, "TYPE")) continue;
    std::erase_if(parameter.values, [](const std::string& one) { return is_same_name(one, "pref"); });
  }
  std::erase_if(property.parameters, [](const Parameter& one) {
    return is_same_name(one.name, "PREF") || (is_same_name(one.name, "TYPE") && one.values.empty());
  });
  return write_content_line(property, version);
}

void keep_what_is_taken_over(Entry& entry, VcardVersion version) {
  const std::set<std::string> groups = labelled_groups(entry.vcard);
  std::set<std::string> kept_groups;
  std::vector<std::string> kept;
  for (const std::string& line : entry.vcard) {
    const std::optional<Property> property = parse_content_line(line, version);
    if (!property || is_named(*property, "X-ABLabel")) continue;
    const bool has_label = groups.contains(property->group) && is_one_of(property->name, labelled);
    if (!is_one_of(property->name, taken_over) && !has_label) continue;
    kept.push_back(has_label ? without_preference(*property, version) : line);
    if (!property->group.empty()) kept_groups.insert(property->group);
  }
  for (const std::string& line : entry.vcard) {
    const std::optional<Property> property = parsed(line);
    if (property && is_named(*property, "X-ABLabel") && kept_groups.contains(property->group)) kept.push_back(line);
  }
  entry.vcard = std::move(kept);
}

// What lines under `vcard` say, in the form of 4.0, without their groups.
std::set<std::string> facts_of_lines(const std::vector<std::string>& lines) {
  std::set<std::string> facts;
  for (Property& property : kept_properties(lines, VcardVersion::V4).properties) {
    property.group.clear();
    for (std::string& fact : facts_of(property))
      facts.insert(std::move(fact));
  }
  return facts;
}

}  // namespace

Card as_card_of(EntryType type, Card card) {
  if (type_of_card(card) == type) return card;
  const auto says_kind = [](const Property& one) {
    return is_named(one, "KIND") || is_named(one, "X-ADDRESSBOOKSERVER-KIND");
  };
  std::erase_if(card.properties, says_kind);
  Property kind;
  kind.name = "KIND";
  kind.value = type == EntryType::Organisation ? "org" : "individual";
  card.properties.push_back(std::move(kind));
  return card;
}

CardEntry entry_of_synced_card(Card card, const Organisations& organisations, std::optional<EntryType> type) {
  std::erase_if(card.properties, [](const Property& one) { return is_one_of(one.name, never_compared); });
  if (type) card = as_card_of(*type, std::move(card));
  CardEntry made = entry_of_card(card, organisations, Photos::Drop);
  keep_what_is_taken_over(made.entry, card.version);
  return made;
}

void drop_lines_of_keys(Entry& said, std::string_view region) {
  const std::set<std::string> groups = labelled_groups(said.vcard);
  const auto is_among = [&](const std::vector<TypedValue>& values, ValueForm form, const Property& property) {
    const auto common = [&](std::string_view value) { return common_form(form, value, region); };
    return std::ranges::any_of(
        values, [&](const TypedValue& one) { return common(one.value) == common(text_value(property)); });
  };
  std::erase_if(said.vcard, [&](const std::string& line) {
    const std::optional<Property> property = parsed(line);
    if (!property || groups.contains(property->group)) return false;
    if (is_named(*property, "N")) return true;
    if (is_named(*property, "ORG")) return said.organisation.has_value();
    if (is_named(*property, "ADR")) return !said.addresses.empty();
    return (is_named(*property, "TEL") && is_among(said.phones, ValueForm::Phone, *property)) ||
           (is_named(*property, "EMAIL") && is_among(said.emails, ValueForm::Email, *property)) ||
           (is_named(*property, "URL") && is_among(said.urls, ValueForm::Url, *property));
  });
}

std::vector<std::string> drop_lines_it_has(const Entry& there, Entry& said) {
  const std::set<std::string> groups = labelled_groups(said.vcard);
  const auto has = [&](const Property& wanted) {
    return std::ranges::any_of(there.vcard, [&](const std::string& line) {
      const std::optional<Property> property = parsed(line);
      return property && is_same_name(property->name, wanted.name);
    });
  };
  std::set<std::string> left_groups;
  std::vector<std::string> names;
  std::erase_if(said.vcard, [&](const std::string& line) {
    const std::optional<Property> property = parsed(line);
    const bool has_label = property && groups.contains(property->group) && is_one_of(property->name, labelled);
    if (!property || has_label || is_one_of(property->name, taken_over) || is_named(*property, "X-ABLabel"))
      return false;
    if (!has(*property)) return false;
    const bool is_told = !is_one_of(property->name, never_compared) && !is_named(*property, "REV");
    if (is_told && std::ranges::find(names, property->name) == names.end()) names.push_back(property->name);
    if (!property->group.empty()) left_groups.insert(property->group);
    return true;
  });
  std::erase_if(said.vcard, [&](const std::string& line) {
    const std::optional<Property> property = parsed(line);
    return property && is_named(*property, "X-ABLabel") && left_groups.contains(property->group);
  });
  return names;
}

std::string made_card(const Directory& directory, const Entry& entry) {
  std::string text;
  static_cast<void>(append_card(entry, card_context(directory, entry), VcardVersion::V4, text));
  return text;
}

Entry entry_of_made_card(std::string_view card, const Organisations& organisations) {
  return entry_of_card(parse_card(card), organisations, Photos::Keep).entry;
}

Card parse_card(std::string_view text) {
  std::optional<ReadCard> read = CardReader(text).next();
  return read ? std::move(read->card) : Card{};
}

std::string card_to_remember(const Card& card) {
  Card kept{card.version, {}};
  for (const Property& property : card.properties) {
    if (!is_one_of(property.name, never_compared)) kept.properties.push_back(property);
  }
  return write_card(kept);
}

void drop_lines_said_by(const Card& card, Entry& entry) {
  std::vector<std::string> lines;
  for (const Property& property : card.properties)
    lines.push_back(write_content_line(property, card.version));
  const std::set<std::string> said = facts_of_lines(lines);
  std::erase_if(entry.vcard, [&](const std::string& line) {
    const std::set<std::string> facts = facts_of_lines({line});
    return std::ranges::includes(said, facts);
  });
}

Organisations organisations_of(const Directory& directory) {
  Organisations organisations;
  organisations.add_all(directory);
  return organisations;
}

}  // namespace contacts
