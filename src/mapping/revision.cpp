#include "mapping/revision.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "mapping/entry_card.hpp"
#include "mapping/facts.hpp"
#include "mapping/parameters.hpp"
#include "text/hash.hpp"
#include "vcard/decode.hpp"

namespace contacts {

namespace {

constexpr std::string_view sum_name = "X-CONTACTS-SUM";

bool is_revision(std::string_view line) {
  const std::optional<Property> property = parse_content_line(line, VcardVersion::V4);
  return property && is_named(*property, "REV");
}

std::string sum_of(const std::vector<std::string>& texts) {
  Fnv1a sum;
  for (const std::string& text : texts)
    sum.add(text).add(0xFF);  // which stands in no UTF-8
  return fmt::format("{:016x}", sum.value());
}

// Of what a card of the entry says by itself: in any order, and without what says only which entry it is.
std::string content_sum(Entry entry) {
  std::erase_if(entry.vcard, is_revision);
  std::vector<std::string> lineage;
  if (entry.organisation) lineage.push_back(entry.organisation->text);
  const CardContext context = context_by_names(entry, std::move(lineage));
  std::vector<std::string> facts;
  for (const Property& property : make_card(entry, context, VcardVersion::V4).card.properties) {
    if (is_named(property, "UID") || is_named(property, "X-CONTACTS-ID")) continue;
    for (std::string& fact : facts_of(property))
      facts.push_back(std::move(fact));
  }
  std::ranges::sort(facts);
  return sum_of(facts);
}

}  // namespace

void seal_revision(Entry& entry) {
  const auto line = std::ranges::find_if(entry.vcard, is_revision);
  if (line == entry.vcard.end()) return;
  Property property = *parse_content_line(*line, VcardVersion::V4);
  property.parameters.push_back({std::string(sum_name), {content_sum(entry)}});
  *line = write_content_line(property, VcardVersion::V4);
}

void settle_revision(const Entry& entry, Card& card) {
  const auto is_stale = [&](Property& property) {
    if (!is_named(property, "REV") || !has_parameter(property, sum_name)) return false;
    const bool is_of_this = first_value(property, sum_name) == content_sum(entry);
    remove_parameter(property, sum_name);
    return !is_of_this;
  };
  std::vector<Property>& properties = card.properties;
  properties.erase(std::remove_if(properties.begin(), properties.end(), is_stale), properties.end());
}

}  // namespace contacts
