#include "mapping/tidy_addresses.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "mapping/values.hpp"
#include "text/ascii.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"

namespace contacts {

namespace {

using Components = std::vector<std::vector<std::string>>;

// Of ADR (RFC 6350 6.3.1).
enum Component : std::size_t { Box, Extended, Street, City, Region, Postcode, Country };

bool has(const Components& components, Component which) {
  return which < components.size() &&
         std::ranges::any_of(components[which], [](const std::string& item) { return !is_blank(item); });
}

bool has_street(const Components& components) {
  return has(components, Box) || has(components, Extended) || has(components, Street);
}

bool has_town(const Components& components) {
  return has(components, City) || has(components, Postcode);
}

std::string_view kind_of(const Property& address) {
  return has_type(address, "work") ? "work" : has_type(address, "home") ? "home" : "";
}

// A label or a position says more than a kind: such an address is one of its own.
bool is_bare(const Property& address) {
  return address.group.empty() &&
         std::ranges::all_of(address.parameters, [](const Parameter& one) { return is_same_name(one.name, "TYPE"); });
}

std::string joined_value(Components street, const Components& town) {
  street.resize(std::max(street.size(), town.size()));
  for (std::size_t i = 0; i < town.size(); ++i) {
    if (!has(street, static_cast<Component>(i))) street[i] = town[i];
  }
  std::string value;
  for (const std::vector<std::string>& items : street) {
    if (&items != &street.front()) value += ';';
    for (const std::string& item : items) {
      if (&item != &items.front()) value += ',';
      value += escape_component(item);
    }
  }
  return value;
}

}  // namespace

std::optional<AddressHalves> address_halves(const std::vector<Property>& properties) {
  std::vector<std::size_t> streets;
  std::vector<std::size_t> towns;
  for (std::size_t i = 0; i < properties.size(); ++i) {
    if (!is_named(properties[i], "ADR")) continue;
    const Components components = split_components(properties[i].value);
    const bool is_with_street = has_street(components);
    if (is_with_street && !has_town(components)) streets.push_back(i);
    if (!is_with_street && has_town(components)) towns.push_back(i);
  }
  if (streets.size() != 1 || towns.size() != 1) return std::nullopt;
  const Property& street = properties[streets.front()];
  const Property& town = properties[towns.front()];
  if (!is_bare(street) || !is_bare(town)) return std::nullopt;
  if (kind_of(street) != kind_of(town) && !kind_of(street).empty() && !kind_of(town).empty()) return std::nullopt;
  const Components of_street = split_components(street.value);
  const Components of_town = split_components(town.value);
  for (const Component both : {Region, Country}) {
    if (has(of_street, both) && has(of_town, both) && of_street[both] != of_town[both]) return std::nullopt;
  }
  AddressHalves halves{std::min(streets.front(), towns.front()), std::max(streets.front(), towns.front()),
                       kind_of(street).empty() ? town : street};
  halves.joined.value = joined_value(of_street, of_town);
  halves.joined.line = properties[halves.first].line;
  return halves;
}

void join_address_halves(std::vector<Property>& properties) {
  std::optional<AddressHalves> halves = address_halves(properties);
  if (!halves) return;
  properties[halves->first] = std::move(halves->joined);
  properties.erase(properties.begin() + static_cast<std::ptrdiff_t>(halves->second));
}

}  // namespace contacts
