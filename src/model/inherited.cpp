#include "model/inherited.hpp"

#include <algorithm>

namespace contacts {

namespace {

std::vector<TypedValue> switchboard(const Entry& organisation, const Entry& contact) {
  std::vector<TypedValue> phones;
  for (const TypedValue& phone : organisation.phones) {
    const bool is_spoken_to = phone.kind != ValueKind::Fax && phone.kind != ValueKind::Pager;
    const bool is_own = std::ranges::find(contact.phones, phone.value, &TypedValue::value) != contact.phones.end();
    if (is_spoken_to && !is_own) phones.push_back(phone);
  }
  return phones;
}

template <typename Value>
void take_first(Inherited::Of<Value>& inherited, const Entry& organisation, const std::vector<Value>& values) {
  if (inherited.from != nullptr || values.empty()) return;
  inherited.from = &organisation;
  inherited.values = values;
}

}  // namespace

Inherited inherited_by(const Directory& directory, const Entry& contact) {
  Inherited inherited;
  for (const Entry* at = directory.organisation_of(contact); at != nullptr; at = directory.parent_of(*at)) {
    take_first(inherited.phones, *at, switchboard(*at, contact));
    if (contact.addresses.empty()) take_first(inherited.addresses, *at, at->addresses);
    if (contact.urls.empty()) take_first(inherited.urls, *at, at->urls);
  }
  return inherited;
}

}  // namespace contacts
