// Fuzzes the reader of directory files: it must hold its promises for any bytes, and agree with toml++ on what is TOML.

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <string>

#include "whole_file.hpp"

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it so.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  const std::string problem = contacts::compare_whole_file(text).problem;
  if (problem.empty()) return 0;
  std::cerr << problem << '\n';
  __builtin_trap();
}
