// What reading a directory costs at least: parse_toml FILE parses it whole with toml++ and prints how many entries it
// has.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include <fmt/core.h>
#include <toml++/toml.h>

namespace {

// In one piece, not through the stream that toml::parse_file may read from.
std::string read_file(const char* path) {
  std::string bytes(std::filesystem::file_size(path), '\0');
  std::ifstream file(path, std::ios::binary);
  if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) throw std::runtime_error("cannot read");
  return bytes;
}

std::size_t count(const toml::table& document, const char* key) {
  const toml::array* const entries = document[key].as_array();
  return entries == nullptr ? 0 : entries->size();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 2) throw std::runtime_error("usage: parse_toml FILE");
    const std::string bytes = read_file(argv[1]);
    const toml::table document = toml::parse(bytes);
    fmt::print("{}\n", count(document, "organisation") + count(document, "contact"));
    return 0;
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "%s\n", problem.what());
    return 2;
  }
}
