// The fields of an entry by name: one table behind searching, printing and --fields.
#pragma once

#include <forward_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/directory.hpp"
#include "model/entry.hpp"
#include "model/keys.hpp"

namespace contacts {

struct FieldValue {
  std::string_view text;
  ValueKind kind = ValueKind::Unspecified;
};

// The values of one field of one entry. Texts of the entry are not copied: they must outlive this.
class FieldValues {
 public:
  void add(std::string_view text, ValueKind kind = ValueKind::Unspecified) {
    if (!text.empty()) values_.push_back(FieldValue{text, kind});
  }
  // For text that is made for the occasion.
  void add_made(std::string text, ValueKind kind = ValueKind::Unspecified) {
    if (!text.empty()) values_.push_back(FieldValue{made_.emplace_front(std::move(text)), kind});
  }
  void clear() {
    values_.clear();
    made_.clear();
  }

  [[nodiscard]] bool empty() const { return values_.empty(); }
  [[nodiscard]] auto begin() const { return values_.begin(); }
  [[nodiscard]] auto end() const { return values_.end(); }

 private:
  std::vector<FieldValue> values_;
  std::forward_list<std::string> made_;  // does not move its elements when it grows
};

// How many values a field can have and what they are made of.
enum class FieldShape { Text, Texts, TypedValues, Number };

struct Field {
  std::string_view name;   // that of `key`, where it is not null
  const Key* key;          // of the file; null for what no key says: type, file, line
  std::string_view label;  // for people: "E-mail"
  FieldGroup group;
  FieldShape shape;
  // Appends the entry's values; none where the entry has none or is of the other type.
  void (*append_values)(const Directory& directory, const Entry& entry, FieldValues& values);
};

// All fields, in the order in which `contacts show` prints them.
[[nodiscard]] std::span<const Field> all_fields();

// Null where there is no field of that name.
[[nodiscard]] const Field* find_field(std::string_view name);

}  // namespace contacts
