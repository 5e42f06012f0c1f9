#include "sync/card_edit.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "compare/same_value.hpp"
#include "mapping/entry_card.hpp"
#include "mapping/facts.hpp"
#include "mapping/parameters.hpp"
#include "mapping/through_card.hpp"
#include "mapping/tidy_addresses.hpp"
#include "mapping/tidy_card.hpp"
#include "mapping/values.hpp"
#include "text/fold.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"

// Two cards are made, of what the card says and of what it is to say. What differs between them is done to the real
// one, whose lines are found by what they say.

namespace contacts {

namespace {

constexpr auto lists = std::to_array<std::string_view>({"CATEGORIES", "NICKNAME"});
// What a card has once: the line is found by its name alone.
constexpr auto singles =
    std::to_array<std::string_view>({"FN", "N", "ORG", "TITLE", "ROLE", "NOTE", "BDAY", "KIND", "X-ABShowAs",
                                     "X-CONTACTS-ID", "X-CONTACTS-KIND", "X-CONTACTS-PART-OF", "X-CONTACTS-SOURCE",
                                     "X-CONTACTS-CHECKED", "GENDER", "X-GENDER", "ANNIVERSARY", "X-ANNIVERSARY"});
// An id changes with those of others; the UID never does.
constexpr auto never_edited = std::to_array<std::string_view>({"PRODID", "UID", "REV", "X-CONTACTS-ID"});
// What belongs to another line of its group.
constexpr auto of_group = std::to_array<std::string_view>({"X-ABLabel", "X-ABADR"});

std::vector<const Property*> named(const Card& card, std::string_view name) {
  std::vector<const Property*> found;
  for (const Property& property : card.properties) {
    if (is_named(property, name)) found.push_back(&property);
  }
  return found;
}

std::vector<std::string> items_of(const Card& card, std::string_view name) {
  std::vector<std::string> items;
  for (const Property* const property : named(card, name)) {
    for (std::string& item : list_value(*property))
      items.push_back(std::move(item));
  }
  return items;
}

std::string facts_text(const Property& property) {
  return fmt::format("{}", fmt::join(facts_of(property), "\n"));
}

// Those of the left that the right does not have, each as often as it has more of them.
std::vector<const Property*> only_left(const std::vector<const Property*>& left,
                                       const std::vector<const Property*>& right) {
  std::map<std::string, std::size_t> counts;
  for (const Property* const one : right)
    ++counts[facts_text(*one)];
  std::vector<const Property*> only;
  for (const Property* const one : left) {
    std::size_t& count = counts[facts_text(*one)];
    if (count == 0) {
      only.push_back(one);
    } else {
      --count;
    }
  }
  return only;
}

// A text that all lines have in common that say this value.
std::string essence_of(const Property& property, std::string_view region) {
  if (is_named(property, "TEL")) return common_form(ValueForm::Phone, phone_value(property).value, region);
  if (is_named(property, "EMAIL")) return common_form(ValueForm::Email, place_value(property).value, region);
  if (is_named(property, "URL")) return common_form(ValueForm::Url, place_value(property).value, region);
  if (is_named(property, "ADR")) return fold(to_string(address_value(property)));
  return text_value(property);
}

bool is_same_parameters(const Property& left, const Property& right) {
  Property a = left;
  Property b = right;
  a.value = b.value = "x";
  a.group = b.group = "";
  return facts_of(a) == facts_of(b);
}

}  // namespace

CardEdit::CardEdit(std::string_view bytes, const Card& card) : bytes_(bytes), version_(card.version) {
  for (const Property& property : card.properties)
    slots_.push_back({property});
}

void CardEdit::change(const Entry& before, const Entry& after, const Organisations& organisations,
                      std::string_view region) {
  const Card from = card_by_names(before, organisations, region, version_);
  const Card to = card_by_names(after, organisations, region, version_);
  std::vector<std::string> names;
  const auto add_names = [&](const Card& card) {
    for (const Property& property : card.properties) {
      const auto is_it = [&](const std::string& name) { return is_same_name(name, property.name); };
      if (std::ranges::none_of(names, is_it)) names.push_back(property.name);
    }
  };
  add_names(from);
  add_names(to);
  groups_.clear();
  // A label is found by the group of its line, which comes first.
  std::stable_partition(names.begin(), names.end(), [](const std::string& name) { return !is_one_of(name, of_group); });
  for (const std::string& name : names) {
    if (is_one_of(name, never_edited)) continue;
    if (is_one_of(name, lists)) {
      change_list(name, from, to);
    } else {
      change_values(name, from, to, region);
    }
  }
}

void CardEdit::change_list(std::string_view name, const Card& from, const Card& to) {
  const std::vector<std::string> was = items_of(from, name);
  std::vector<std::string> added = items_of(to, name);
  std::vector<std::string> gone;
  for (const std::string& item : was) {
    const auto same = std::ranges::find(added, item);
    if (same == added.end()) {
      gone.push_back(fold(item));
    } else {
      added.erase(same);
    }
  }
  if (gone.empty() && added.empty()) return;
  CardSlot* first = nullptr;
  for (CardSlot& slot : slots_) {
    if (slot.is_gone || !is_named(slot.property, name)) continue;
    std::vector<std::string> items = list_value(slot.property);
    const std::size_t count = items.size();
    std::erase_if(items, [&](const std::string& item) { return std::ranges::find(gone, fold(item)) != gone.end(); });
    const bool takes_added = first == nullptr && !added.empty() && is_same_name(name, "CATEGORIES");
    if (first == nullptr) first = &slot;
    if (takes_added) items.insert(items.end(), added.begin(), added.end());
    if (takes_added) added.clear();
    if (items.size() == count && !takes_added) continue;
    slot.is_gone = items.empty();
    slot.is_new = true;
    slot.property.value.clear();
    for (const std::string& item : items)
      slot.property.value += (slot.property.value.empty() ? "" : ",") + escape_component(item);
  }
  // Some readers keep only the first name of a list: each has its line.
  for (const std::string& item : added) {
    Property property;
    property.name = name;
    property.value = escape_component(item);
    insert(std::move(property));
  }
}

void CardEdit::change_values(std::string_view name, const Card& from, const Card& to, std::string_view region) {
  const std::vector<const Property*> was = named(from, name);
  const std::vector<const Property*> is = named(to, name);
  const std::vector<const Property*> gone = only_left(was, is);
  std::vector<const Property*> added = only_left(is, was);
  for (const Property* const one : gone) {
    CardSlot* slot = slot_of(*one, region);
    if (slot == nullptr) slot = joined_slot_of(*one, region);
    // The same value in another kind, or the one that has its kind, or whichever is left.
    auto successor = std::ranges::find_if(
        added, [&](const Property* other) { return essence_of(*other, region) == essence_of(*one, region); });
    if (successor == added.end())
      successor = std::ranges::find_if(added, [&](const Property* other) { return is_same_parameters(*one, *other); });
    if (successor == added.end()) successor = added.begin();
    if (slot == nullptr) continue;
    if (successor == added.end()) {
      erase(*slot);
    } else {
      replace(*slot, *one, **successor);
      added.erase(successor);
    }
  }
  for (const Property* const one : added)
    insert(*one);
}

CardSlot* CardEdit::slot_of(const Property& wanted, std::string_view region) {
  const auto find = [&](auto is_it) -> CardSlot* {
    const auto found = std::ranges::find_if(slots_, [&](const CardSlot& slot) {
      return !slot.is_gone && !slot.is_new && is_named(slot.property, wanted.name) && !is_empty(slot.property) &&
             is_it(slot.property);
    });
    return found == slots_.end() ? nullptr : &*found;
  };
  if (CardSlot* const slot = find([&](const Property& one) { return facts_of(one) == facts_of(wanted); })) return slot;
  if (is_one_of(wanted.name, singles)) {
    // Also one without a value: it takes one.
    const auto found = std::ranges::find_if(slots_, [&](const CardSlot& slot) {
      return !slot.is_gone && !slot.is_new && is_named(slot.property, wanted.name);
    });
    return found == slots_.end() ? nullptr : &*found;
  }
  const std::string essence = essence_of(wanted, region);
  const auto is_alike = [&](const Property& one) { return essence_of(one, region) == essence; };
  if (CardSlot* const slot =
          find([&](const Property& one) { return is_alike(one) && phone_value(one).kind == phone_value(wanted).kind; }))
    return slot;
  return find(is_alike);
}

CardSlot* CardEdit::joined_slot_of(const Property& wanted, std::string_view region) {
  if (!is_named(wanted, "ADR")) return nullptr;
  std::vector<Property> properties;
  std::vector<CardSlot*> slots;
  for (CardSlot& slot : slots_) {
    if (slot.is_gone || slot.is_new) continue;
    properties.push_back(slot.property);
    slots.push_back(&slot);
  }
  std::optional<AddressHalves> halves = address_halves(properties);
  if (!halves || essence_of(halves->joined, region) != essence_of(wanted, region)) return nullptr;
  slots[halves->second]->is_gone = true;
  slots[halves->first]->property = std::move(halves->joined);
  return slots[halves->first];
}

void CardEdit::replace(CardSlot& slot, const Property& was, const Property& is) {
  Property& property = slot.property;
  slot.is_new = true;
  property.value = is.value;
  if (property.group.empty()) {
    property.group = group_for(is.group);
  } else if (!is.group.empty()) {
    groups_.emplace_back(is.group, property.group);
  }
  const bool is_date = is_named(is, "BDAY") || is_named(is, "X-CONTACTS-CHECKED");
  if (is_date) {
    property.parameters = is.parameters;
    return;
  }
  for (const std::string_view name : {"VALUE", "ENCODING", "CHARSET", "LABEL"})
    remove_parameter(property, name);
  const bool is_preferred = has_type(property, "pref");
  if (!is_same_parameters(was, is)) {
    remove_parameter(property, "TYPE");
    for (const Parameter& parameter : is.parameters) {
      if (is_same_name(parameter.name, "TYPE")) property.parameters.push_back(parameter);
    }
    if (is_preferred && !has_type(property, "pref")) property.parameters.push_back({"TYPE", {"pref"}});
  }
  for (const Parameter& parameter : is.parameters) {
    if (!is_same_name(parameter.name, "TYPE") && !has_parameter(property, parameter.name))
      property.parameters.push_back(parameter);
  }
}

// A label goes with the last line of its group.
void CardEdit::erase(CardSlot& slot) {
  slot.is_gone = true;
  const std::string group = slot.property.group;
  if (group.empty() || is_one_of(slot.property.name, of_group)) return;
  const auto is_of_group = [&](const CardSlot& one) { return !one.is_gone && is_same_name(one.property.group, group); };
  const bool has_others = std::ranges::any_of(
      slots_, [&](const CardSlot& one) { return is_of_group(one) && !is_one_of(one.property.name, of_group); });
  if (has_others) return;
  for (CardSlot& one : slots_) {
    if (is_of_group(one)) one.is_gone = true;
  }
}

void CardEdit::insert(Property property) {
  const bool is_known =
      std::ranges::find(groups_, property.group, &std::pair<std::string, std::string>::first) != groups_.end();
  // A label that is new for a line of the card has the group of that line.
  if (is_known || !is_one_of(property.name, of_group)) property.group = group_for(property.group);
  add(std::move(property));
}

std::string CardEdit::group_for(const std::string& wanted) {
  if (wanted.empty()) return {};
  const auto known = std::ranges::find(groups_, wanted, &std::pair<std::string, std::string>::first);
  if (known != groups_.end()) return known->second;
  return groups_.emplace_back(wanted, free_group()).second;
}

void CardEdit::add(Property property) {
  auto place = slots_.end();
  for (auto slot = slots_.begin(); slot != slots_.end(); ++slot) {
    if (is_named(slot->property, property.name)) place = slot + 1;
  }
  slots_.insert(place, {std::move(property), false, true});
}

std::string CardEdit::free_group() const {
  std::set<std::string> used;
  for (const CardSlot& slot : slots_)
    used.insert(upper_case(slot.property.group));
  for (const auto& [name, given] : groups_)
    used.insert(upper_case(given));
  for (std::size_t i = 1;; ++i) {
    std::string group = fmt::format("item{}", i);
    if (!used.contains(upper_case(group))) return group;
  }
}

bool CardEdit::has_changed() const {
  return std::ranges::any_of(slots_, [](const CardSlot& slot) { return slot.is_gone || slot.is_new; });
}

std::string CardEdit::written_anew() const {
  Card card{version_, {}};
  for (const CardSlot& slot : slots_) {
    if (!slot.is_gone) card.properties.push_back(slot.property);
  }
  return write_card(card);
}

std::string CardEdit::bytes() const {
  if (!has_changed()) return std::string(bytes_);
  std::optional<std::string> edited = edited_lines(bytes_, version_, slots_);
  return edited ? *std::move(edited) : written_anew();
}

}  // namespace contacts
