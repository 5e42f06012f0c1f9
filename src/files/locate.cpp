#include "files/locate.hpp"

#include <algorithm>
#include <string_view>

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

}  // namespace

std::string user_folder(const Environment& environment) {
  // The XDG Base Directory Specification wants relative paths ignored.
  const std::string_view data_home = environment.variable("XDG_DATA_HOME");
  if (data_home.starts_with('/')) return std::string(data_home) + "/contacts";
  const std::string_view home = environment.variable("HOME");
  return home.empty() ? std::string() : std::string(home) + "/.local/share/contacts";
}

std::vector<std::string> locate_directory(const Environment& environment) {
  std::vector<std::string> paths = split_at_colons(environment.variable("CONTACTS_FILE"));
  if (!paths.empty()) return paths;
  const std::string folder = user_folder(environment);
  if (!folder.empty() && is_folder_with_directory(folder)) return {folder};
  return {};
}

}  // namespace contacts
