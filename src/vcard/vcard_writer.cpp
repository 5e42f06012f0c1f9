// A card is the properties of the table (property_table.cpp), in its order, and then the lines that the entry keeps.

#include "vcard/vcard_writer.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "directory/identity.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"
#include "vcard/kept.hpp"
#include "vcard/property_table.hpp"
#include "vcard/property_writer.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

namespace {

// Removes the properties of this name, and returns them.
std::vector<Property> taken_out(std::vector<Property>& properties, std::string_view name) {
  const auto first = std::stable_partition(properties.begin(), properties.end(),
                                           [&](const Property& one) { return !is_named(one, name); });
  std::vector<Property> taken(std::make_move_iterator(first), std::make_move_iterator(properties.end()));
  properties.erase(first, properties.end());
  return taken;
}

// RFC 2426 and RFC 6350: what a card has at most once.
constexpr auto once_in_3 = std::to_array<std::string_view>({"FN", "N", "UID", "BDAY", "REV", "PRODID", "SORT-STRING"});
constexpr auto once_in_4 =
    std::to_array<std::string_view>({"KIND", "N", "UID", "BDAY", "ANNIVERSARY", "GENDER", "REV", "PRODID"});

// A kept line can be one too many.
void drop_surplus(CardResult& result) {
  std::vector<std::string_view> seen;
  const bool is_3 = result.card.version == VcardVersion::V3;
  const std::span<const std::string_view> once = is_3 ? std::span<const std::string_view>(once_in_3) : once_in_4;
  const auto is_surplus = [&](const Property& property) {
    const auto name = std::ranges::find_if(once, [&](std::string_view one) { return is_named(property, one); });
    // Alternatives of one property count as one (RFC 6350 5.4).
    if (name == once.end() || (!is_3 && !parameter_values(property, "ALTID").empty())) return false;
    if (std::ranges::find(seen, *name) == seen.end()) {
      seen.push_back(*name);
      return false;
    }
    result.losses.push_back(fmt::format("another {} left out: vCard {} has one", *name, is_3 ? "3.0" : "4.0"));
    return true;
  };
  std::erase_if(result.card.properties, is_surplus);
}

}  // namespace

CardContext card_context(const Directory& directory, const Entry& entry) {
  CardContext context;
  context.uid = directory.uid_of(entry);
  // Servers refuse cards without a UID, so one that no vCard can hold is replaced.
  if (is_blank(carried_text(context.uid).text)) {
    context.uid = derived_uid(directory.directory_name(entry), entry.type, entry.id);
  }
  if (entry.organisation) {
    for (const std::string_view name : directory.lineage(*entry.organisation))
      context.lineage.emplace_back(name);
  }
  if (entry.part_of) context.part_of = directory.name_of(*entry.part_of);
  for (const Reference& association : entry.member_of)
    context.member_of.emplace_back(directory.name_of(association));
  context.region = directory.country(entry);
  return context;
}

CardResult make_card(const Entry& entry, const CardContext& context, VcardVersion version) {
  KeptProperties kept = kept_properties(entry.vcard, version);
  CardResult result{Card{version, {}}, std::move(kept.losses)};
  for (const PropertyRow& row : property_table()) {
    if (row.only && *row.only != entry.type) continue;
    PropertyWriter out(row.name, version, taken_out(kept.properties, row.name));
    row.write(Source{entry, context}, out);
    std::ranges::move(out.take_properties(), std::back_inserter(result.card.properties));
    std::ranges::move(out.losses(), std::back_inserter(result.losses));
  }
  std::ranges::move(kept.properties, std::back_inserter(result.card.properties));
  drop_surplus(result);
  return result;
}

std::string write_card(const Card& card) {
  std::string text =
      card.version == VcardVersion::V3 ? "BEGIN:VCARD\r\nVERSION:3.0\r\n" : "BEGIN:VCARD\r\nVERSION:4.0\r\n";
  for (const Property& property : card.properties)
    text += fold_line(write_content_line(property, card.version));
  text += "END:VCARD\r\n";
  return text;
}

}  // namespace contacts
