// The words that people, towns and organisations of the benchmark are made of.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace contacts::benchmark {

// A name as it is written, and as it stands in an e-mail address.
struct Name {
  std::string_view written;
  std::string_view ascii;
};

// What an organisation is called: {town}, {family} and {number} are filled in.
struct OrganisationPattern {
  std::string_view name;
  std::string_view kind;
};

struct Language {
  std::size_t weight;  // so many of all organisations, with their people, speak it
  std::string_view country;
  bool family_name_first;  // and without a blank between the names
  std::span<const Name> given_names;
  std::span<const Name> family_names;
  std::span<const Name> family_stems;  // others are one of these with one of the endings
  std::span<const Name> family_endings;
  std::span<const Name> towns;
  std::span<const OrganisationPattern> organisations;
  std::span<const std::string_view> titles;
  std::span<const std::string_view> departments;
  std::span<const std::string_view> streets;
  std::span<const std::string_view> landlines;  // "#" is a digit
  std::span<const std::string_view> mobiles;
  std::string_view postcode;
  std::span<const std::string_view> notes;
};

[[nodiscard]] std::span<const Language> languages();

}  // namespace contacts::benchmark
