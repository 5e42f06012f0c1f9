// What people have through their organisation.
#pragma once

#include <vector>

#include "model/directory.hpp"

namespace contacts {

// The switchboard, the address and the web page of the nearest organisation upwards that has one; `from` is that
// organisation. Empty where a contact has an address or a web page of its own, and of a number that it has itself.
struct Inherited {
  template <typename Value>
  struct Of {
    const Entry* from = nullptr;
    std::vector<Value> values;
  };

  Of<TypedValue> phones;  // without fax and pager
  Of<Address> addresses;
  Of<TypedValue> urls;
};

[[nodiscard]] Inherited inherited_by(const Directory& directory, const Entry& contact);

}  // namespace contacts
