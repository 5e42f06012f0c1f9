// Reads entries as this program prints them: `--format json` and `--format jsonl`.
#pragma once

#include <string_view>
#include <vector>

#include "vcard/card_reader.hpp"

namespace contacts {

// Whether the bytes begin as an object of JSON does, or an array of them.
[[nodiscard]] bool looks_like_json_entries(std::string_view bytes);

// The entries as cards of 4.0, in their order; objects one behind the other are as good as an array. Members are the
// keys of a directory file, in the shapes in which they are printed, or as plain texts; what is printed beside the keys
// ("file", "e164", "people", "doubts") is passed over. Lines are those where an object begins. What is no entry comes
// as an empty card with its problem.
[[nodiscard]] std::vector<ReadCard> read_json_entries(std::string_view bytes);

}  // namespace contacts
