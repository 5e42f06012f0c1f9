#include "csv/csv_kept.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "mapping/kept.hpp"
#include "mapping/shown_name.hpp"
#include "mapping/tidy_card.hpp"
#include "mapping/values.hpp"
#include "text/ascii.hpp"
#include "vcard/decode.hpp"
#include "vcard/structured_name.hpp"
#include "vcard/uri.hpp"

namespace contacts {

namespace {

// Longer ones are data.
constexpr std::size_t longest = 1000;

std::string capitalised(std::string_view word) {
  std::string text = lower_case(word);
  if (!text.empty()) text.front() = upper_case(text.front());
  return text;
}

class KeptReader {
 public:
  explicit KeptReader(const Entry& entry)
      : entry_(entry), properties_(kept_properties(entry.vcard, VcardVersion::V3).properties) {
    kept_.phone_labels.resize(entry.phones.size());
    kept_.email_labels.resize(entry.emails.size());
    kept_.url_labels.resize(entry.urls.size());
    kept_.address_labels.resize(entry.addresses.size());
  }

  CsvKept read() {
    for (const Property& property : properties_) {
      if (is_named(property, "X-ABLabel"))
        labels_[lower_case(property.group)] = shown_label(unescape_text(property.value));
    }
    for (const Property& property : properties_)
      take(property);
    kept_.names_of_data.assign(names_of_data_.begin(), names_of_data_.end());
    return std::move(kept_);
  }

 private:
  [[nodiscard]] std::string label_of(const Property& property) const {
    const auto found = labels_.find(lower_case(property.group));
    return property.group.empty() || found == labels_.end() ? std::string() : found->second;
  }

  void take(const Property& property) {
    constexpr auto data = std::to_array<std::string_view>({"PHOTO", "LOGO", "SOUND", "KEY", "X-XML"});
    constexpr auto said_elsewhere =
        std::to_array<std::string_view>({"FN", "X-FN", "NICKNAME", "ORG", "CATEGORIES", "UID", "REV", "PRODID",
                                         "X-ABLabel", "X-ABShowAs", "X-ADDRESSBOOKSERVER-KIND", "X-ABADR"});
    if (is_one_of(property.name, said_elsewhere) || begins_with_name(property.name, "X-CONTACTS-")) return;
    if (is_one_of(property.name, data) || property.value.size() > longest) {
      names_of_data_.insert(property.name);
    } else if (!take_name(property) && !take_labelled(property) && !is_said_by_key(property) && !take_event(property) &&
               !take_relation(property)) {
      add_other(property);
    }
  }

  bool take_name(const Property& property) {
    struct Row {
      std::string_view name;
      std::string CsvKept::*text;
    };
    constexpr auto rows = std::to_array<Row>({{"X-PHONETIC-FIRST-NAME", &CsvKept::phonetic_given},
                                              {"X-PHONETIC-MIDDLE-NAME", &CsvKept::phonetic_additional},
                                              {"X-PHONETIC-LAST-NAME", &CsvKept::phonetic_family},
                                              {"SORT-STRING", &CsvKept::sort_string}});
    if (is_named(property, "N")) {
      take_additional_names(property);
      return true;
    }
    const auto* const row = std::ranges::find_if(rows, [&](const Row& one) { return is_named(property, one.name); });
    if (row == rows.end() || !(kept_.*(row->text)).empty()) return false;
    kept_.*(row->text) = unescape_text(property.value);
    return true;
  }

  // As long as the keys say the same name.
  void take_additional_names(const Property& property) {
    constexpr std::size_t additional = 2;
    const std::vector<std::vector<std::string>> parts = split_components(property.value);
    const std::string& shown = shown_name(entry_);
    const StructuredName name =
        complete_name({entry_.family_name, entry_.given_name, entry_.prefix, entry_.suffix}, shown);
    if (parts.size() > additional && complete_name(name_value(property), shown) == name)
      kept_.additional_names = joined(parts[additional], " ");
  }

  // Of a number, an address or a web page that a key says; false where none does.
  bool take_labelled(const Property& property) {
    const auto take_in = [&](std::vector<std::string>& labels, const auto& values, const auto& is_it) {
      for (std::size_t i = 0; i < values.size(); ++i) {
        if (!labels[i].empty() || !is_it(values[i])) continue;
        labels[i] = label_of(property);
        return true;
      }
      return false;
    };
    if (is_named(property, "TEL"))
      return take_in(kept_.phone_labels, entry_.phones,
                     [&](const TypedValue& one) { return one.value == phone_value(property).value; });
    if (is_named(property, "EMAIL"))
      return take_in(kept_.email_labels, entry_.emails,
                     [&](const TypedValue& one) { return one.value == place_value(property).value; });
    if (is_named(property, "URL"))
      return take_in(kept_.url_labels, entry_.urls,
                     [&](const TypedValue& one) { return to_uri(one.value) == to_uri(place_value(property).value); });
    return is_named(property, "ADR") && take_in(kept_.address_labels, entry_.addresses, [&](const Address& one) {
             return to_string(one) == to_string(address_value(property));
           });
  }

  [[nodiscard]] bool is_said_by_key(const Property& property) const {
    if (is_named(property, "BDAY")) return entry_.birthday && date_value(property) == entry_.birthday;
    const std::string text = text_value(property);
    return (is_named(property, "TITLE") && text == entry_.title) ||
           (is_named(property, "ROLE") && text == entry_.role) || (is_named(property, "NOTE") && text == entry_.note);
  }

  bool take_event(const Property& property) {
    const bool is_anniversary = is_named(property, "X-ANNIVERSARY");
    if (!is_anniversary && !is_named(property, "X-ABDATE")) return false;
    const std::optional<Date> date = date_value(property);
    if (!date) return false;
    std::string label = label_of(property);
    if (label.empty() && is_anniversary) label = "Anniversary";
    kept_.events.push_back({std::move(label), to_string(*date)});
    return true;
  }

  bool take_relation(const Property& property) {
    const std::vector<std::string_view> types = parameter_values(property, "TYPE");
    const std::vector<std::string_view> value_types = parameter_values(property, "VALUE");
    const bool is_text = !value_types.empty() && is_same_name(value_types.front(), "text");
    if (!is_named(property, "X-ABRELATEDNAMES") && !(is_named(property, "X-RELATED") && is_text)) return false;
    std::string label = label_of(property);
    if (label.empty() && !types.empty()) label = capitalised(types.front());
    kept_.relations.push_back({std::move(label), text_value(property)});
    return true;
  }

  // What comes before the value of its line is the label, by which it is read again; or its own one.
  void add_other(const Property& property) {
    const std::string label = label_of(property);
    if (!label.empty()) {
      kept_.others.push_back({label, text_value(property)});
      return;
    }
    Property header = property;
    header.group.clear();
    header.value.clear();
    std::string line = write_content_line(header, VcardVersion::V3);
    line.pop_back();
    kept_.others.push_back({std::move(line), property.value});
  }

  const Entry& entry_;
  std::vector<Property> properties_;
  std::unordered_map<std::string, std::string> labels_;  // by group
  std::set<std::string> names_of_data_;
  CsvKept kept_;
};

}  // namespace

CsvKept kept_for_csv(const Entry& entry) {
  return KeptReader(entry).read();
}

}  // namespace contacts
