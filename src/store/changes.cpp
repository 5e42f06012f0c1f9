#include "store/changes.hpp"

#include <algorithm>
#include <array>
#include <variant>

#include "model/keys.hpp"
#include "phone/phone.hpp"
#include "store/sequence.hpp"
#include "store/value_texts.hpp"

namespace contacts {

namespace {

// Collects the changes of one key.
class Comparison {
 public:
  Comparison(std::string_view key, std::vector<Change>& changes) : key_(key), changes_(changes) {}

  void text(const std::string& part, const std::string& before, const std::string& after) {
    if (before == after) return;
    changes_.push_back(Change{part.empty() ? key_ : key_ + "." + part, before, after});
  }

  void texts(const std::string& part, const std::vector<std::string>& before, const std::vector<std::string>& after) {
    const SequenceChange change = sequence_change(before, after);
    if (!change.is_possible) {
      text(part, joined(before), joined(after));
      return;
    }
    for (std::size_t i = 0; i < before.size(); ++i)
      text(part, before[i], change.becomes[i] ? after[*change.becomes[i]] : std::string());
    for (const std::size_t j : change.appended)
      text(part, {}, after[j]);
  }

  void addresses(const std::vector<Address>& before, const std::vector<Address>& after) {
    const SequenceChange change = sequence_change(before, after);
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (change.becomes[i]) {
        parts(before[i], after[*change.becomes[i]]);
      } else {
        text({}, to_string(before[i]), {});
      }
    }
    for (const std::size_t j : change.appended)
      text({}, {}, to_string(after[j]));
  }

 private:
  void parts(const Address& before, const Address& after) {
    text("kind", std::string(name_of(before.kind)), std::string(name_of(after.kind)));
    for (const AddressPart& part : address_parts)
      text(std::string(part.name), before.*part.member, after.*part.member);
  }

  static std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& one : texts)
      all += (all.empty() ? "" : ", ") + one;
    return all;
  }

  std::string key_;
  std::vector<Change>& changes_;
};

// A value that is gone and the same value that is new under another kind are one change.
void join_moves(std::vector<Change>& changes, std::size_t begin) {
  for (std::size_t i = begin; i < changes.size(); ++i) {
    if (changes[i].before.empty()) continue;
    for (std::size_t j = begin; j < changes.size(); ++j) {
      if (changes[j].after != changes[i].before || !changes[j].before.empty() || !changes[i].after.empty()) continue;
      changes[j].before = changes[j].after;
      changes[j].moved_from = changes[i].key;
      changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(i--));
      break;
    }
  }
}

constexpr std::array all_kinds = {ValueKind::Unspecified, ValueKind::Work,  ValueKind::Home, ValueKind::Mobile,
                                  ValueKind::Fax,         ValueKind::Pager, ValueKind::Other};

std::string text_of(const std::optional<Date>& date) {
  return date ? to_string(*date) : std::string();
}

std::string text_of(const Reference* reference) {
  return reference == nullptr ? std::string() : reference->text;
}

void compare(const Key& key, const Entry& before, const Entry& after, Comparison comparison) {
  std::visit(
      Overloaded{
          [&](const TextKey& type) { comparison.text({}, before.*type.member, after.*type.member); },
          [&](const LinesKey& type) { comparison.text({}, before.*type.member, after.*type.member); },
          [&](const TextsKey& type) { comparison.texts({}, before.*type.member, after.*type.member); },
          [&](const ContentLinesKey& type) { comparison.texts({}, before.*type.member, after.*type.member); },
          [&](const IdKey&) {
            comparison.text({}, before.id_is_given ? before.id : "", after.id_is_given ? after.id : "");
          },
          [&](const UidKey&) { comparison.text({}, before.uid, after.uid); },
          [&](const ReferenceKey& type) { comparison.text({}, text_of(type.get(before)), text_of(type.get(after))); },
          [&](const ReferencesKey& type) {
            comparison.texts({}, texts_of(before.*type.member), texts_of(after.*type.member));
          },
          [&](const TypedValuesKey& type) {
            for (const ValueKind kind : all_kinds) {
              comparison.texts(std::string(name_of(kind)), texts_of_kind(before.*type.member, kind),
                               texts_of_kind(after.*type.member, kind));
            }
          },
          [&](const AddressesKey& type) { comparison.addresses(before.*type.member, after.*type.member); },
          [&](const DateKey& type) { comparison.text({}, text_of(before.*type.member), text_of(after.*type.member)); },
          [&](const YearlessDateKey& type) {
            comparison.text({}, text_of(before.*type.member), text_of(after.*type.member));
          },
      },
      key.type);
}

}  // namespace

std::vector<Change> changes(const Entry& before, const Entry& after) {
  std::vector<Change> all;
  for (const Key& key : keys) {
    if (!belongs_to(key, after.type)) continue;
    const std::size_t begin = all.size();
    compare(key, before, after, Comparison(key.name, all));
    if (std::holds_alternative<TypedValuesKey>(key.type)) join_moves(all, begin);
  }
  return all;
}

bool says_the_same(const Entry& left, const Entry& right) {
  return left.type == right.type && std::ranges::all_of(keys, [&](const Key& key) {
           if (!belongs_to(key, left.type) || has_same_value(key, left, right)) return true;
           const auto* const typed = std::get_if<TypedValuesKey>(&key.type);
           return typed != nullptr && std::ranges::all_of(all_kinds, [&](ValueKind kind) {
                    return texts_of_kind(left.*typed->member, kind) == texts_of_kind(right.*typed->member, kind);
                  });
         });
}

void give_missing_kinds(Entry& entry, std::string_view region) {
  for (const Key& key : keys) {
    const auto* const typed = std::get_if<TypedValuesKey>(&key.type);
    if (typed == nullptr) continue;
    std::vector<TypedValue>& values = entry.*typed->member;
    const auto has_kind = [](const TypedValue& value) { return value.kind != ValueKind::Unspecified; };
    if (std::ranges::none_of(values, has_kind)) continue;
    for (TypedValue& value : values) {
      if (has_kind(value)) continue;
      value.kind = typed->form == ValueForm::Phone ? outgoing_phone(value, region).kind : ValueKind::Other;
    }
  }
}

}  // namespace contacts
