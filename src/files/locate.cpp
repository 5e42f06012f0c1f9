#include "files/locate.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "files/read.hpp"

namespace contacts {

namespace {

std::vector<std::string> split_at_colons(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(':', begin), text.size());
    if (end > begin) parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::string folder_of_program(const Environment& environment, std::string_view variable, std::string_view below_home) {
  // The XDG Base Directory Specification wants relative paths ignored.
  const std::string_view folder = environment.variable(variable);
  if (folder.starts_with('/')) return std::string(folder) + "/contacts";
  const std::string_view home = environment.variable("HOME");
  return home.empty() ? std::string() : std::string(home) + std::string(below_home) + "/contacts";
}

}  // namespace

std::string user_folder(const Environment& environment) {
  return folder_of_program(environment, "XDG_DATA_HOME", "/.local/share");
}

std::string state_folder(const Environment& environment) {
  const bool is_named = environment.variable("XDG_STATE_HOME").starts_with('/');
  std::error_code error;
  // No home is made for somebody who has none.
  if (!is_named && !std::filesystem::is_directory(environment.variable("HOME"), error)) return {};
  return folder_of_program(environment, "XDG_STATE_HOME", "/.local/state");
}

bool has_home(const Environment& environment) {
  return std::ranges::any_of(std::array{"HOME", "XDG_DATA_HOME"}, [&](const char* name) {
    const std::string_view path = environment.variable(name);
    std::error_code error;
    return path.starts_with('/') && std::filesystem::is_directory(path, error);
  });
}

std::vector<std::string> locate_directory(const Environment& environment) {
  std::vector<std::string> paths = split_at_colons(environment.variable("CONTACTS_FILE"));
  if (!paths.empty()) return paths;
  const std::string folder = user_folder(environment);
  if (!folder.empty() && is_folder_with_directory(folder)) return {folder};
  return {};
}

}  // namespace contacts
