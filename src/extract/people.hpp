// The people of a text and what belongs to them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/read_lines.hpp"
#include "model/entry.hpp"

namespace contacts {

inline constexpr std::size_t nobody = static_cast<std::size_t>(-1);

// Where a name stands.
struct NamePlace {
  std::size_t line = 0;  // index into ReadText::lines
  std::size_t name = 0;  // index into its names
};

// What may belong to somebody, but is not sure to: a key of contacts.toml(5) and its value.
struct Doubt {
  std::string key;
  std::string value;
};

struct Person {
  std::string name;
  std::vector<NamePlace> places;  // in the order of the text
  std::vector<TypedValue> emails;
  std::vector<TypedValue> phones;
  std::string title;
  std::string organisation;
  std::string department;
  std::vector<Address> addresses;
  std::vector<TypedValue> urls;
  std::vector<Doubt> doubts;
  std::vector<std::size_t> more_blocks;  // that name nobody and hold what is theirs
  std::vector<std::size_t> references;   // lines that call them by their given name alone
  std::size_t line = nobody;             // where they are named before the first thing that is theirs
  bool has_fitting_address = false;      // an address is made of the name
  bool is_counted = false;               // the name is one: see find_people

  [[nodiscard]] bool has_contact() const { return !emails.empty() || !phones.empty(); }
};

// Adds what is not there yet: addresses without case, numbers by their digits.
void add_value(std::vector<TypedValue>& values, TypedValue value);

struct People {
  std::vector<Person> all;
  // By line and name: index into `all`.
  std::vector<std::vector<std::size_t>> by_place;
  // By line and token: whose address it was found to be, by the name in it or right before it.
  std::vector<std::vector<std::size_t>> owners;

  // Whether a line names somebody who counts.
  [[nodiscard]] bool is_named_in(std::size_t line) const {
    return std::ranges::any_of(by_place[line], [&](std::size_t index) { return all[index].is_counted; });
  }
};

// Names of one person become one; "Wikström Elsa" is turned where an address or another place says so. Addresses go to
// the names they are made of, the best and then the nearest, and to the name right before them. A name counts that has
// such an address, that is likely (see NameMention), or that stands where only a name can.
[[nodiscard]] People find_people(const ReadText& text);

}  // namespace contacts
