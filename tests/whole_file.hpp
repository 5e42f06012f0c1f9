// Two readers of one text: toml++ of the whole, and ours of entry by entry.
#pragma once

#include <string>
#include <string_view>

namespace contacts {

[[nodiscard]] bool is_toml(std::string_view text);

// Where the two disagree; empty where they do not. On what toml++ accepts, they agree when ours reports no syntax error
// and has the same contacts, organisations and directory, with the same values at the same places. On what toml++
// refuses, they agree when ours reports an error.
[[nodiscard]] std::string disagreement(std::string_view text);

// What load_toml promises of every text and does not hold for this one; empty where it holds all of it.
[[nodiscard]] std::string broken_promise(std::string_view text);

// Both of the above in less time, first the disagreement; and in `is_toml` whether toml++ accepts the text.
struct WholeFile {
  std::string problem;
  bool is_toml = false;
};
[[nodiscard]] WholeFile compare_whole_file(std::string_view text);

}  // namespace contacts
