// Fuzzes import and export: what comes in from anybody goes out in every format, and comes in again.

#include "import_again.hpp"

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <string>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it so.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string broken = contacts::broken_by_import_again(std::string(data, data + size));
  if (broken.empty()) return 0;
  std::cerr << broken;
  __builtin_trap();
}
