// "Did you mean": the known word that a mistyped one is nearest to.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace contacts {

// Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other, in code points
// (Damerau-Levenshtein, optimal string alignment).
[[nodiscard]] std::size_t edit_distance(std::string_view left, std::string_view right);

// Where each letter stands in a word: a bit for each of its first 64.
class LetterPlaces {
 public:
  LetterPlaces() = default;
  explicit LetterPlaces(std::u32string_view word);

  [[nodiscard]] std::uint64_t of(char32_t letter) const;

 private:
  std::array<std::uint64_t, 128> ascii_{};
  std::vector<std::pair<char32_t, std::uint64_t>> others_;
};

// A word that many others are compared with.
class SoughtWord {
 public:
  explicit SoughtWord(std::string_view word);

  // Of two words that differ in more than a third of the sought one's characters (at least one), it is not near.
  [[nodiscard]] bool is_near(std::string_view other) const;

 private:
  friend class WordList;

  // A folded word, and what tells it from most others without comparing it: see nearest.cpp.
  struct Letters {
    std::u32string letters;
    std::uint64_t set = 0;
  };
  static std::optional<Letters> letters_of(std::string_view word);

  [[nodiscard]] bool is_near_to_plain(std::string_view other) const;

  // What differs, where it is below `limit`; else any number from there on.
  [[nodiscard]] std::size_t edits_to(const Letters& other, std::size_t limit) const;

  std::optional<Letters> letters_;  // nothing: near to none
  std::size_t limit_ = 0;           // what is near differs in fewer
  LetterPlaces places_;
};

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
    SoughtWord::Letters letters;
  };

  std::vector<Word> words_;
};

// WordList(candidates).nearest(word).
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word,
                                                      std::span<const std::string_view> candidates);

// "; did you mean 'email'?", or nothing where no candidate is near.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace contacts
