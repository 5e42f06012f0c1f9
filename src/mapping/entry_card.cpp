// A card is the properties of the table (property_table.cpp), in its order, and then the lines that the entry keeps.

#include "mapping/entry_card.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "mapping/fit_card.hpp"
#include "mapping/kept.hpp"
#include "mapping/property_table.hpp"
#include "mapping/property_writer.hpp"
#include "mapping/revision.hpp"
#include "mapping/shown_name.hpp"
#include "model/identity.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"

namespace contacts {

namespace {

class CardSink : public PropertySink {
 public:
  explicit CardSink(Card& card) : card_(card) {}

  void add(std::string_view name, const PlainParameter& parameter, std::string_view value) override {
    Property& property = card_.properties.emplace_back();
    property.name = name;
    property.value = value;
    std::vector<std::string> values(parameter.values.begin(), parameter.values.end());
    std::erase(values, "");
    if (!values.empty()) property.parameters.push_back({std::string(parameter.name), std::move(values)});
  }

  void add(Property property) override { card_.properties.push_back(std::move(property)); }

 private:
  Card& card_;
};

class TextSink : public PropertySink {
 public:
  TextSink(VcardVersion version, std::string& text) : version_(version), text_(text) {}

  void add(std::string_view name, const PlainParameter& parameter, std::string_view value) override {
    const std::size_t begin = text_.size();
    text_ += name;
    char separator = '=';
    for (const std::string_view one : parameter.values) {
      if (one.empty()) continue;
      if (separator == '=') text_.append(";").append(parameter.name);
      text_ += separator;
      text_ += one;
      separator = ',';
    }
    text_ += ':';
    text_ += value;
    fold_last_line(text_, begin);
  }

  void add(Property property) override { text_ += fold_line(write_content_line(property, version_)); }

 private:
  VcardVersion version_;
  std::string& text_;
};

// Returns what is lost.
std::vector<std::string> write_properties(const Entry& entry, const CardContext& context, VcardVersion version,
                                          PropertySink& sink) {
  KeptProperties kept = kept_properties(entry.vcard, version);
  PropertyWriter out(version, std::move(kept.properties), sink);
  const Source source{entry, context, shown_name(entry)};
  for (const PropertyRow& row : property_table()) {
    if (row.only && *row.only != entry.type) continue;
    out.begin_name(row.name);
    row.write(source, out);
    out.finish_name();
  }
  out.finish();
  std::ranges::move(out.take_losses(), std::back_inserter(kept.losses));
  return std::move(kept.losses);
}

std::string_view first_lines(VcardVersion version) {
  return version == VcardVersion::V3 ? "BEGIN:VCARD\r\nVERSION:3.0\r\n" : "BEGIN:VCARD\r\nVERSION:4.0\r\n";
}

constexpr std::string_view last_line = "END:VCARD\r\n";

// RFC 2426 and RFC 6350: what a card has at most once.
constexpr auto once_in_3 = std::to_array<std::string_view>({"FN", "N", "UID", "BDAY", "REV", "PRODID", "SORT-STRING"});
constexpr auto once_in_4 =
    std::to_array<std::string_view>({"KIND", "N", "UID", "BDAY", "ANNIVERSARY", "GENDER", "REV", "PRODID"});

// Whether a name is said all the same.
bool is_nickname(const Card& card, const Property& name) {
  return std::ranges::any_of(card.properties, [&](const Property& one) {
    if (!is_named(one, "NICKNAME")) return false;
    const std::vector<std::string> names = split_list(one.value);
    return std::ranges::find(names, unescape_text(name.value)) != names.end();
  });
}

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
    if (*name == "FN" && is_nickname(result.card, property)) return true;
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
  if (is_blank_when_carried(context.uid)) {
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

CardContext context_by_names(const Entry& entry, std::vector<std::string> lineage) {
  CardContext context;
  context.uid = "none";
  context.lineage = std::move(lineage);
  if (entry.part_of) context.part_of = entry.part_of->text;
  for (const Reference& association : entry.member_of)
    context.member_of.push_back(association.text);
  return context;
}

CardResult make_card(const Entry& entry, const CardContext& context, VcardVersion version) {
  CardResult result{Card{version, {}}, {}};
  CardSink sink(result.card);
  result.losses = write_properties(entry, context, version, sink);
  if (entry.vcard.empty()) return result;
  settle_revision(entry, result.card);
  fit_to_version(result.card);
  drop_surplus(result);
  return result;
}

std::vector<std::string> append_card(const Entry& entry, const CardContext& context, VcardVersion version,
                                     std::string& out) {
  if (!entry.vcard.empty()) {
    CardResult result = make_card(entry, context, version);
    out += write_card(result.card);
    return std::move(result.losses);
  }
  out += first_lines(version);
  TextSink sink(version, out);
  std::vector<std::string> losses = write_properties(entry, context, version, sink);
  out += last_line;
  return losses;
}

std::string write_card(const Card& card) {
  std::string text(first_lines(card.version));
  for (const Property& property : card.properties)
    text += fold_line(write_content_line(property, card.version));
  text += last_line;
  return text;
}

}  // namespace contacts
