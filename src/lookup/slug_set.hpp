// Names looked for in TOML text without parsing it.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace contacts {

// Slugs (see slug_of) in which two are near each other when one is the other, or begins with it and a hyphen: the ids
// "anna-berg", "anna-berg-2" and "anna-berg-ek-ab" may all be made of the name "Anna Berg", and the first one of
// "Anna", too, who works at "Berg".
class SlugSet {
 public:
  void add(const std::string& slug);
  [[nodiscard]] bool empty() const { return slugs_.empty(); }
  [[nodiscard]] bool contains(const std::string& slug) const { return slugs_.contains(slug); }

  // Whether one of them is near a slug.
  [[nodiscard]] bool has_near(std::string_view slug) const;

  // Whether one of them may be near the slug of a text that begins with these bytes. Quick, and says yes too often.
  [[nodiscard]] bool may_have_near(std::string_view text) const;

  // No slug that is near one of them is longer without having one of them at its beginning.
  [[nodiscard]] std::size_t longest() const { return longest_; }

 private:
  std::unordered_set<std::string> slugs_;
  std::unordered_set<std::string> beginnings_;  // of each slug: "anna", "anna-berg"
  std::size_t longest_ = 0;
  std::bitset<256> first_bytes_;
  std::bitset<256> short_words_;  // the first bytes of those that begin with a word of one letter
  std::bitset<65536> first_pairs_;
};

// Which values are looked at: all texts, or only those of the keys that tell who an entry is (name, id and uid).
enum class Values { All, Identity };

// Offsets of quotation marks in `text` that may open a value whose slug is near one of `slugs`, in order. Of entries
// with escapes only those values are found that have none.
[[nodiscard]] std::vector<std::size_t> find_values(std::string_view text, const SlugSet& slugs, Values values);

}  // namespace contacts
