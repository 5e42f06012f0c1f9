// The texts of an entry's values, without where they stand.
#pragma once

#include <string>
#include <vector>

#include "model/entry.hpp"

namespace contacts {

// The values of one kind, in their order.
[[nodiscard]] inline std::vector<std::string> texts_of_kind(const std::vector<TypedValue>& values, ValueKind kind) {
  std::vector<std::string> texts;
  for (const TypedValue& value : values) {
    if (value.kind == kind) texts.push_back(value.value);
  }
  return texts;
}

[[nodiscard]] inline std::vector<std::string> texts_of(const std::vector<Reference>& references) {
  std::vector<std::string> texts;
  for (const Reference& reference : references)
    texts.push_back(reference.text);
  return texts;
}

}  // namespace contacts
