#include "mapping/fit_card.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "mapping/facts.hpp"
#include "mapping/kept_values.hpp"
#include "mapping/parameters.hpp"
#include "mapping/values.hpp"
#include "text/ascii.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

namespace {

constexpr std::string_view label_group = "label";

bool is_same_place(const Property& left, const Property& right) {
  return has_type(left, "work") == has_type(right, "work") && has_type(left, "home") == has_type(right, "home");
}

std::string only_in_street(std::string_view text) {
  return ";;" + escape_component(text) + ";;;;";
}

constexpr std::string_view no_components = ";;;;;;";

class Fitting {
 public:
  explicit Fitting(Card& card) : card_(card) {}

  void fit() {
    if (card_.version == VcardVersion::V4) {
      names_to_4();
      labels_to_4();
      sort_strings_to_4();
      apples_to_4();
    } else {
      names_to_3();
      labels_to_3();
      sort_strings_to_3();
      apples_to_3();
    }
    std::erase_if(card_.properties, [](const Property& property) { return property.name.empty(); });
  }

 private:
  Property* find(std::string_view name) {
    const auto found = std::ranges::find_if(card_.properties, [&](const Property& one) { return is_named(one, name); });
    return found == card_.properties.end() ? nullptr : &*found;
  }

  // ---- Further names

  // RFC 2426 3.1.1: one name. It stays a nickname, too, which programs show.
  void names_to_3() {
    bool is_first = true;
    for (Property& property : card_.properties) {
      if (!is_named(property, "FN")) continue;
      if (!is_first) property.name = "X-FN";
      is_first = false;
    }
  }

  void names_to_4() {
    for (Property& property : card_.properties) {
      if (!is_named(property, "X-FN")) continue;
      property.name = "FN";
      property.value = escape_text(unescape_text(property.value), card_.version);
      for (Property& nickname : card_.properties) {
        if (is_named(nickname, "NICKNAME") && nickname.parameters.empty() &&
            split_list(nickname.value) == std::vector<std::string>{unescape_text(property.value)})
          nickname.name.clear();
      }
    }
  }

  // ---- Labels of addresses

  void labels_to_4() {
    for (Property& label : card_.properties) {
      if (!is_named(label, "LABEL")) continue;
      Property* const address = address_of(label);
      if (address == nullptr) {
        label.name = "X-LABEL";
        continue;
      }
      const std::string text = unescape_text(label.value);
      if (address->value == only_in_street(text)) address->value = no_components;
      // Readers take a backslash in it for an escape (RFC 6350 6.3.1).
      std::string value;
      for (const char c : text)
        value.append(c == '\\' ? 2 : 1, c);
      address->parameters.push_back({"LABEL", {std::move(value)}});
      if (begins_with_name(address->group, label_group)) address->group.clear();
      label.name.clear();
    }
  }

  Property* address_of(const Property& label) {
    const auto is_free = [](const Property& one) { return is_named(one, "ADR") && !has_parameter(one, "LABEL"); };
    auto found = std::ranges::find_if(card_.properties, [&](const Property& one) {
      return is_free(one) && !label.group.empty() && is_same_name(one.group, label.group);
    });
    if (found == card_.properties.end()) {
      found = std::ranges::find_if(card_.properties, [&](const Property& one) {
        return is_free(one) && is_same_place(one, label) && !begins_with_name(label.group, label_group);
      });
    }
    return found == card_.properties.end() ? nullptr : &*found;
  }

  void labels_to_3() {
    std::vector<Property> properties;
    int groups = 0;
    for (std::size_t i = 0; i < card_.properties.size(); ++i) {
      Property& address = card_.properties[i];
      const std::string text = is_named(address, "ADR") ? unescape_text(first_value(address, "LABEL")) : std::string();
      if (is_blank(text)) {
        properties.push_back(std::move(address));
        continue;
      }
      remove_parameter(address, "LABEL");
      if (is_empty(address)) address.value = only_in_street(text);
      if (address.group.empty() && may_be_mistaken(i, properties))
        address.group = fmt::format("{}{}", label_group, ++groups);
      Property label{address.group, "LABEL", {}, escape_text(text, card_.version)};
      for (const std::string_view type : parameter_values(address, "TYPE"))
        label.parameters.push_back({"TYPE", {std::string(type)}});
      properties.push_back(std::move(address));
      properties.push_back(std::move(label));
    }
    card_.properties = std::move(properties);
  }

  // Whether an address before, of the same place, has no label.
  [[nodiscard]] bool may_be_mistaken(std::size_t i, const std::vector<Property>& before) const {
    const Property& address = card_.properties[i];
    const auto is_of_place = [&](std::string_view name) {
      return std::ranges::count_if(
          before, [&](const Property& one) { return is_named(one, name) && is_same_place(one, address); });
    };
    return is_of_place("ADR") > is_of_place("LABEL");
  }

  // ---- Sorting

  Property* sorted_by() {
    Property* const name = find("N");
    return name != nullptr && !is_empty(*name) ? name : find("ORG");
  }

  void sort_strings_to_4() {
    for (Property& property : card_.properties) {
      if (!is_named(property, "N") && !is_named(property, "ORG")) continue;
      for (Parameter& parameter : property.parameters) {
        if (is_same_name(parameter.name, "X-SORT-AS")) parameter.name = "SORT-AS";
      }
    }
    Property* const sort = find("SORT-STRING");
    if (sort == nullptr) return;
    Property* const sorted = sorted_by();
    if (sorted == nullptr || has_parameter(*sorted, "SORT-AS") || !sort->parameters.empty()) {
      sort->name = "X-SORT-STRING";
    } else {
      sorted->parameters.push_back({"SORT-AS", {unescape_text(sort->value)}});
      sort->name.clear();
    }
  }

  void sort_strings_to_3() {
    Property* const sorted = sorted_by();
    std::string value;
    if (sorted != nullptr && find("SORT-STRING") == nullptr && has_parameter(*sorted, "SORT-AS")) {
      for (const std::string_view one : parameter_values(*sorted, "SORT-AS"))
        value.append(value.empty() ? "" : ",").append(one);
      remove_parameter(*sorted, "SORT-AS");
    }
    for (Property& property : card_.properties) {
      for (Parameter& parameter : property.parameters) {
        if (is_same_name(parameter.name, "SORT-AS")) parameter.name = "X-SORT-AS";
      }
    }
    if (!value.empty()) card_.properties.push_back({{}, "SORT-STRING", {}, escape_text(value, card_.version)});
  }

  // ---- Apple's days and people

  struct Relation {
    std::string_view label;
    std::string_view type;  // RFC 6350 6.6.6
  };

  static constexpr std::string_view anniversary = "_$!<Anniversary>!$_";
  static constexpr auto relations = std::to_array<Relation>({{"_$!<Spouse>!$_", "spouse"},
                                                             {"_$!<Child>!$_", "child"},
                                                             {"_$!<Parent>!$_", "parent"},
                                                             {"_$!<Friend>!$_", "friend"}});

  // The label of the property's group, and of nothing else in it; empty where there is none.
  [[nodiscard]] std::string label_of(const Property& property) const {
    if (property.group.empty()) return {};
    std::string label;
    std::size_t members = 0;
    for (const Property& one : card_.properties) {
      if (!is_same_name(one.group, property.group)) continue;
      ++members;
      if (is_named(one, "X-ABLabel")) label = unescape_text(one.value);
    }
    return members == 2 ? label : std::string();
  }

  static std::string_view type_of(std::string_view label) {
    const auto* const found = std::ranges::find(relations, label, &Relation::label);
    return found == relations.end() ? std::string_view() : found->type;
  }

  void apples_to_4() {
    for (Property& property : card_.properties) {
      const std::string label = label_of(property);
      if (label.empty() || !property.parameters.empty()) continue;
      if (is_named(property, "X-ABDATE") && label == anniversary && is_date_of_4(property) &&
          find("ANNIVERSARY") == nullptr) {
        property.name = "ANNIVERSARY";
        std::vector<std::string> losses;  // a date has none
        convert_value(property, card_.version, losses);
      } else if (is_named(property, "X-ABRELATEDNAMES")) {
        property.name = "RELATED";
        property.value = escape_text(unescape_text(property.value), card_.version);
        property.parameters.push_back({"VALUE", {"text"}});
        if (const std::string_view type = type_of(label); !type.empty())
          property.parameters.push_back({"TYPE", {std::string(type)}});
      }
    }
  }

  void apples_to_3() {
    for (Property& property : card_.properties) {
      const std::string label = label_of(property);
      if (label.empty()) continue;
      if (is_named(property, "X-ANNIVERSARY") && label == anniversary) {
        property.name = "X-ABDATE";
      } else if (is_named(property, "X-RELATED") && is_same_name(first_value(property, "VALUE"), "text")) {
        const std::string type(type_of(label));
        const std::size_t usual = type.empty() ? 1 : 2;
        if (property.parameters.size() != usual || !is_same_name(first_value(property, "TYPE"), type)) continue;
        property.name = "X-ABRELATEDNAMES";
        property.parameters.clear();
        property.value = escape_text(unescape_text(property.value), card_.version);
      }
    }
  }

  Card& card_;
};

}  // namespace

void fit_to_version(Card& card) {
  Fitting(card).fit();
}

}  // namespace contacts
