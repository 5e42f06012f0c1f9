// Names looked for in TOML text without parsing it.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "prefilter/first_letters.hpp"

namespace contacts {

// Slugs (see slug_of) in which two are near each other when one is the other, or begins with it and a hyphen: the ids
// "anna-berg", "anna-berg-2" and "anna-berg-ek-ab" may all be made of the name "Anna Berg", and the first one of
// "Anna", too, who works at "Berg".
class SlugSet {
 public:
  // Returns whether it is new.
  bool add(const std::string& slug);
  [[nodiscard]] bool empty() const { return slugs_.empty(); }
  [[nodiscard]] bool contains(const std::string& slug) const { return slugs_.contains(slug); }

  // True if one of them is near `slug`. Compares hashes of 64 bits, so a false yes is next to impossible.
  [[nodiscard]] bool has_near(std::string_view slug) const;

  // False only if none of them can be near the slug of `text` (`goes_on`: of a text that begins with it), or near a
  // slug with these first letters. Both are quick, and are often true without need.
  [[nodiscard]] bool may_have_near(std::string_view text, bool goes_on = false) const;
  [[nodiscard]] bool may_begin_with(FirstLetters letters) const { return first_letters_[letters.number()]; }

  // No slug that is near one of them is longer without having one of them at its beginning.
  [[nodiscard]] std::size_t longest() const { return longest_; }

 private:
  // Hashes of words; a hash that is not there is of none of them.
  class HashedWords {
   public:
    void add(std::uint32_t hash) { bits_.set(index_of(hash)); }
    [[nodiscard]] bool may_have(std::uint32_t hash) const { return bits_[index_of(hash)]; }

   private:
    static constexpr std::size_t size = std::size_t{1} << 16;  // few of thousands of names meet there
    static std::size_t index_of(std::uint32_t hash) { return (hash ^ hash >> 16U) % size; }

    std::bitset<size> bits_;
  };

  std::unordered_set<std::string> slugs_;
  std::unordered_set<std::uint64_t> hashes_;      // of the slugs, see slug_beginnings.hpp
  std::unordered_set<std::uint64_t> beginnings_;  // those of "anna" and "anna-berg" for each "anna-berg"
  std::size_t longest_ = 0;
  std::bitset<FirstLetters::numbers> first_letters_;  // of the slugs that are near
  HashedWords first_words_;                           // "anna"
  HashedWords first_two_words_;                       // "anna-berg"
  HashedWords second_beginnings_;                     // "anna-ber"
  HashedWords only_words_;                            // of slugs of one word
  bool has_made_of_no_letters_ = false;               // may have: "u674e-u96f7", "entry"
};

// Offsets of the quotation marks in `text` that may open a value whose slug is near one of `slugs`, in order; those
// that close one, too, where what follows looks like it. Of entries with escapes only those values are found that have
// none.
[[nodiscard]] std::vector<std::size_t> find_values(std::string_view text, const SlugSet& slugs);

// Where a value may be opened, and how it begins.
struct PlacedValue {
  std::uint32_t quote = 0;  // offset
  FirstLetters letters;
};

// All of a text, for when it is asked for values again and again; and whether one of them has one of `slugs`.
[[nodiscard]] std::vector<PlacedValue> values_in(std::string_view text);
[[nodiscard]] bool has_slug_of(const SlugSet& slugs, std::string_view text, const PlacedValue& value);

// As find_values, of the keys that tell who an entry is (see identity_value.hpp).
[[nodiscard]] std::vector<std::size_t> find_identities(std::string_view text, const SlugSet& slugs);

// The beginning of a value, from its quotation mark on: its first letters, and the first bytes that may stand in a
// slug, so many as mostly suffice to tell that its slug is another one.
class ValueBeginning {
 public:
  // `text` begins with the quotation mark.
  explicit ValueBeginning(std::string_view text);

  // False only if the value cannot be near one of `slugs`. Quick, and often true without need.
  [[nodiscard]] bool may_be_near(const SlugSet& slugs) const;

  // What the beginning tells of the value's slug: nothing, how its first word begins, its first word or two, or all.
  enum class Known : std::uint8_t { Nothing, Beginning, FirstWords, Whole };
  struct KnownSlug {
    std::string text;
    Known known = Known::Nothing;
  };
  [[nodiscard]] KnownSlug known_slug() const;

 private:
  FirstLetters letters_;
  std::array<char, 18> bytes_{};  // the first one is the quotation mark
};

}  // namespace contacts
