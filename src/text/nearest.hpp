// "Did you mean": the known word that a mistyped one is nearest to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace contacts {

// Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other, in code points
// (Damerau-Levenshtein, optimal string alignment).
[[nodiscard]] std::size_t edit_distance(std::string_view left, std::string_view right);

// Words to compare many others with.
class WordList {
 public:
  // The candidates must outlive the list.
  explicit WordList(std::span<const std::string_view> candidates);

  // The candidate nearest to `word`, both folded; nothing when even that one differs in more than a third of the word's
  // characters (at least one). The first of equally near ones.
  [[nodiscard]] std::optional<std::string_view> nearest(std::string_view word) const;

  // Up to `most` candidates that are near in this sense, nearest first, none that folds like another.
  [[nodiscard]] std::vector<std::string_view> nearest_ones(std::string_view word, std::size_t most) const;

  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  struct Word {
    std::string_view text;
    std::u32string letters;        // folded
    std::uint64_t letter_set = 0;  // see nearest.cpp
  };

  std::vector<Word> words_;
};

// WordList(candidates).nearest(word).
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word,
                                                      std::span<const std::string_view> candidates);

// "; did you mean 'email'?", or nothing where no candidate is near.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace contacts
