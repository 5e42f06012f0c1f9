// What the functions of the property table write to.
#pragma once

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vcard/property.hpp"
#include "vcard/vcard_version.hpp"

namespace contacts {

// A parameter as the table has them: its values need no quotes; those that are empty are none, and with no value it is
// none itself.
struct PlainParameter {
  std::string_view name;
  std::array<std::string_view, 2> values;
};

// Takes the properties of a card, in their order.
class PropertySink {
 public:
  PropertySink() = default;
  PropertySink(const PropertySink&) = delete;
  PropertySink& operator=(const PropertySink&) = delete;
  PropertySink(PropertySink&&) = delete;
  PropertySink& operator=(PropertySink&&) = delete;
  virtual ~PropertySink() = default;

  // One that is made. The value is escaped.
  virtual void add(std::string_view name, const PlainParameter& parameter, std::string_view value) = 0;
  // One that the entry keeps as a card had it.
  virtual void add(Property property) = 0;
};

// Writes the properties of a card, one name after the other, and collects what of their values no vCard can hold.
// `kept` are those that the entry holds as a card had them (its key `vcard`): such a line knows more than a key, a
// group or the preferred number, and stands for the key as long as both say the same.
class PropertyWriter {
 public:
  PropertyWriter(VcardVersion version, std::vector<Property> kept, PropertySink& sink)
      : version_(version), all_kept_(std::move(kept)), sink_(sink) {}

  // Between these, the properties of one name are written. finish_name() adds those still kept.
  void begin_name(std::string_view name);
  void finish_name();

  // Adds what is kept and has a name that was not written. Ends the writing.
  void finish();

  // Each adds one property, or nothing where there is no text to write.
  void add_text(std::string_view text, const PlainParameter& parameter = {});
  void add_list(const std::vector<std::string>& items);
  void add_components(std::span<const std::string_view> components, const PlainParameter& parameter = {});
  // A value that is not text, such as a URI or a date: written as it is.
  void add_value(std::string_view value, const PlainParameter& parameter = {});

  // For a key of one value. Adds all kept properties where the first one says what the key says, and returns true.
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

  // For a key of several values. Adds a kept property that says what one of them says, and returns true.
  template <typename Says>
  bool add_one_kept(Says says) {
    const auto found = std::ranges::find_if(kept_, [&](const Property& kept) { return says(kept); });
    if (found == kept_.end()) return false;
    sink_.add(std::move(*found));
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

  // Whether that is any text.
  bool carries(std::string_view text);

  // A sentence for the user on what this version cannot carry.
  void report_loss(std::string sentence) { losses_.push_back(std::move(sentence)); }

  [[nodiscard]] VcardVersion version() const { return version_; }

  // The sentences on all that was lost so far.
  [[nodiscard]] std::vector<std::string> take_losses() { return std::move(losses_); }

 private:
  void add_rest();
  void drop_as_outdated(const Property& kept);

  VcardVersion version_;
  std::vector<Property> all_kept_;
  PropertySink& sink_;
  std::vector<std::string> losses_;
  std::string value_;  // the one that is being made

  // Of the name that is being written.
  std::string_view name_;
  std::vector<Property> kept_;
  std::set<char32_t> left_out_;
  bool has_replacements_ = false;
};

}  // namespace contacts
