// Telephone numbers: the only room that knows libphonenumber.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/entry.hpp"

namespace contacts {

struct PhoneNumber {
  std::string international;         // "+46 76 861 27 47", with an extension "+46 8 123 45 67 ext. 12"
  std::string e164;                  // "+46768612747", without extension
  std::string extension;             // "12", or empty
  ValueKind kind = ValueKind::Work;  // Mobile or Pager where the number itself says so, else Work
  bool valid = false;                // false: it has the form of a number, but its country's plan has no such number

  friend bool operator==(const PhoneNumber&, const PhoneNumber&) = default;
};

// Reads a number as people write it. `region` (ISO 3166-1 alpha-2, upper case; empty: none) is where a number without a
// country code is from. Nothing where the text is no number, or is national and no region is known. Short numbers
// (112, 11414) are none either: they have no international form. Nor is a text with words or control characters:
// letters may only announce an extension ("ext. 12", "x12") or be digits of a free or premium number (1-800-FLOWERS).
[[nodiscard]] std::optional<PhoneNumber> parse_phone(std::string_view text, std::string_view region);

// The same, by libphonenumber alone: what the quick way (plan.hpp) is held against.
[[nodiscard]] std::optional<PhoneNumber> parse_phone_by_library(std::string_view text, std::string_view region);

// A number as it leaves the directory: for a vCard, a CSV file, a QR code.
struct OutgoingPhone {
  // In international form. As the file has it where it names its country, has no such form (112), or would be read as
  // another number in it.
  std::string number;
  ValueKind kind = ValueKind::Work;  // as the file says, else as the number tells; never Unspecified
};

[[nodiscard]] OutgoingPhone outgoing_phone(const TypedValue& phone, std::string_view region);

// True for the regions that have telephone numbers, by ISO 3166-1 alpha-2 code in upper case.
[[nodiscard]] bool is_known_region(std::string_view region);

}  // namespace contacts
