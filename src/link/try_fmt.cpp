// Links only where fmt.cpp defines what formatting needs.
#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv, argv + argc);
  std::string text = fmt::format("{:<10}|{:04}|{:02X}|{}", words.front(), argc, argc, fmt::join(words, ", "));
  fmt::format_to(std::back_inserter(text), "{:>{}}", argv[0], argc);
  return text.empty() ? 1 : 0;
}
