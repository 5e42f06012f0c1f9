#include "check/hidden_characters.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/core.h>

#include "model/keys.hpp"
#include "text/excerpt.hpp"
#include "text/invisible.hpp"

namespace contacts {

namespace {

// What is wrong with a text; empty where nothing is.
std::string hidden_in(std::string_view label, std::string_view text) {
  if (const std::optional<char32_t> found = first_deceptive(text)) {
    return fmt::format("'{}' holds U+{:04X}, which cannot be seen: '{}'; write it without", label,
                       static_cast<std::uint32_t>(*found), excerpt(text));
  }
  if (without_blank_ends(text).size() == text.size()) return {};
  return fmt::format("'{}' begins or ends with a blank: '{}'; write it without", label, excerpt(text));
}

class HiddenCharacters {
 public:
  explicit HiddenCharacters(const Entry& entry) : entry_(entry) {}

  std::vector<Diagnostic> find() {
    for (const Key& key : keys) {
      if (!belongs_to(key, entry_.type)) continue;
      label_ = key.name;
      std::visit(*this, key.type);
    }
    return std::move(doubts_);
  }

  void operator()(const TextKey& key) { look_at(entry_.*key.member, entry_.location); }

  void operator()(const TextsKey& key) {
    for (const std::string& text : entry_.*key.member)
      look_at(text, entry_.location);
  }

  void operator()(const ReferenceKey& key) {
    if (const Reference* const reference = key.get(entry_)) look_at(reference->text, reference->location);
  }

  void operator()(const ReferencesKey& key) {
    for (const Reference& reference : entry_.*key.member)
      look_at(reference.text, reference.location);
  }

  void operator()(const TypedValuesKey& key) {
    for (const TypedValue& value : entry_.*key.member)
      look_at(value.value, value.location);
  }

  void operator()(const AddressesKey& key) {
    for (const Address& address : entry_.*key.member) {
      for (const AddressPart& part : address_parts) {
        label_ = part.name;
        std::string_view text = address.*part.member;
        if (part.may_have_lines && text.ends_with('\n')) text.remove_suffix(1);  // of a text between """
        look_at(text, entry_.location);
      }
    }
  }

  // Texts in which a soft hyphen or a no-break space belongs to how they are set.
  void operator()(const LinesKey& /*key*/) {}
  void operator()(const ContentLinesKey& /*key*/) {}
  // UIDs are kept as they came: a card is found by them.
  void operator()(const UidKey& /*key*/) {}
  // These have a form that no such character fits.
  void operator()(const IdKey& /*key*/) {}
  void operator()(const DateKey& /*key*/) {}
  void operator()(const YearlessDateKey& /*key*/) {}

 private:
  void look_at(std::string_view text, const Location& location) {
    std::string message = hidden_in(label_, text);
    if (message.empty()) return;
    doubts_.push_back(
        Diagnostic{Severity::Warning, location, std::move(message), ByteRange{entry_.text_begin, entry_.text_end}});
  }

  const Entry& entry_;
  std::string_view label_;
  std::vector<Diagnostic> doubts_;
};

}  // namespace

std::vector<Diagnostic> find_hidden_characters(const Entry& entry) {
  return HiddenCharacters(entry).find();
}

}  // namespace contacts
