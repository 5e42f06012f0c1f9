// What the functions of the property table write to.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vcard/property.hpp"
#include "vcard/vcard_version.hpp"

namespace contacts {

// Collects the properties of one name of one card, and what of its values no vCard can hold. `kept` are those of this
// name that the entry holds as a card had them (its key `vcard`): such a line knows more than a key, a group or
// the preferred number, and stands for the key as long as both say the same.
class PropertyWriter {
 public:
  PropertyWriter(std::string_view name, VcardVersion version, std::vector<Property> kept = {})
      : name_(name), version_(version), kept_(std::move(kept)) {}

  // Each appends one property, or nothing where there is no text to write.
  void add_text(std::string_view text, const std::vector<Parameter>& parameters = {});
  void add_list(const std::vector<std::string>& items);
  void add_components(const std::vector<std::string_view>& components, const std::vector<Parameter>& parameters = {});
  // A value that is not text, such as a URI or a date: written as it is.
  void add_value(std::string value, const std::vector<Parameter>& parameters = {});

  // For a key of one value. Appends all kept properties where the first one says what the key says, and returns true.
  // Else the first is out of date: it is dropped, and the others follow what will be added instead.
  template <typename Says>
  bool add_kept(Says says) {
    if (kept_.empty()) return false;
    if (!says(std::as_const(kept_.front()))) {
      drop_as_outdated(kept_.front());
      kept_.erase(kept_.begin());
      return false;
    }
    add_rest();
    return true;
  }

  // For a key of several values. Appends a kept property that says what one of them says, and returns true.
  template <typename Says>
  bool add_one_kept(Says says) {
    const auto found = std::ranges::find_if(kept_, [&](const Property& kept) { return says(kept); });
    if (found == kept_.end()) return false;
    properties_.push_back(std::move(*found));
    kept_.erase(found);
    return true;
  }

  // Drops the kept properties that a key would hold: none does any more.
  template <typename Says>
  void drop_kept_if(Says would_be_key) {
    const auto is_outdated = [&](const Property& kept) {
      if (!would_be_key(kept)) return false;
      drop_as_outdated(kept);
      return true;
    };
    std::erase_if(kept_, is_outdated);
  }

  // The text without what no vCard can hold, which is noted as a loss of this property.
  std::string carry(std::string_view text);

  // A sentence for the user on what this version cannot carry.
  void report_loss(std::string sentence) { losses_.push_back(std::move(sentence)); }

  [[nodiscard]] VcardVersion version() const { return version_; }

  // All properties, those still kept included. Ends the writing.
  [[nodiscard]] std::vector<Property> take_properties();
  [[nodiscard]] std::vector<std::string> losses() const;

 private:
  void add_rest();
  void drop_as_outdated(const Property& kept);

  std::string_view name_;
  VcardVersion version_;
  std::vector<Property> kept_;
  std::vector<Property> properties_;
  std::vector<std::string> losses_;
  std::set<char32_t> left_out_;
  bool has_replacements_ = false;
};

}  // namespace contacts
