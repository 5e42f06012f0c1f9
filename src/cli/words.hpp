// The words that options and arguments are made of, where only some will do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "completion/shape.hpp"

namespace contacts {

// The tables, as words.
[[nodiscard]] std::vector<Word> format_words();
[[nodiscard]] std::vector<Word> field_words();
[[nodiscard]] std::vector<Word> export_format_words();
[[nodiscard]] std::vector<Word> consumer_words();
[[nodiscard]] std::vector<Word> completion_words();  // the shells, and what they ask for

[[nodiscard]] std::vector<std::string_view> texts_of(const std::vector<Word>& words);

// "table, tsv, card, json"
[[nodiscard]] std::string listed(const std::vector<Word>& words);

}  // namespace contacts
