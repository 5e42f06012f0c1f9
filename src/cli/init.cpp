#include <array>
#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/status.hpp"
#include "error.hpp"
#include "files/locate.hpp"
#include "files/read.hpp"
#include "files/write.hpp"
#include "phone/phone.hpp"
#include "text/escape.hpp"

// contacts init: choose a path where nothing is yet, write a file that check has nothing against, print the path.

namespace contacts {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view file_name = "contacts.toml";

// {0}: the directory's name, {1}: a line with its country.
constexpr std::string_view new_directory =
    R"toml(# People and organisations: contacts.toml(5) has all their keys. Lines that begin with # say nothing to the program.

[directory]
name = "{0}"
{1}

# An entry looks like this, and `contacts add "Anna Berg"` writes one:
#
# [[contact]]
# name = "Anna Berg"
# organisation = "Ek AB"
# title = "Head of sales"
# phone = {{ work = "+46 8 123 456 00", mobile = "+46 70 174 06 05" }}
# email = "anna.berg@example.org"
# tags = ["board"]
)toml";

// The territory of "sv_SE.UTF-8" (POSIX 8.2), in which telephone numbers are written; empty where the locale has none.
std::string country_of_locale(const Environment& environment) {
  for (const char* const name : {"LC_ALL", "LC_TELEPHONE", "LANG"}) {
    const std::string_view locale = environment.variable(name);
    if (locale.empty()) continue;
    const std::size_t mark = locale.find('_');
    const std::string country(mark == std::string_view::npos ? std::string_view() : locale.substr(mark + 1, 2));
    return is_known_region(country) ? country : std::string();
  }
  return {};
}

std::string country_line(const Environment& environment) {
  const std::string country = country_of_locale(environment);
  if (country.empty())
    return "# country = \"SE\"  # take the # away, and say where numbers without +46 and the like are from";
  return fmt::format("country = \"{}\"  # where numbers without a country code are from", country);
}

std::string wanted_path(const InitOptions& options, const Session& session) {
  if (!options.file.empty()) return options.file;
  const std::vector<std::string> named =
      session.global.files.empty() ? locate_directory(session.environment) : session.global.files;
  if (named.size() > 1) throw Error("several files are named; say which to make: contacts init FILE");
  if (!named.empty()) return named.front();
  if (!has_home(session.environment))
    throw Error("there is no home folder to make it in; name a file: contacts init FILE");
  return user_folder(session.environment) + "/" + std::string(file_name);
}

// Throws Error where there is a directory already.
std::string free_path(const InitOptions& options, const Session& session) {
  std::string path = wanted_path(options, session);
  if (path == "-") throw Error("a directory is begun in a file: contacts init FILE");
  std::error_code error;
  if (path.ends_with('/') || fs::is_directory(path, error)) {
    if (is_folder_with_directory(path)) throw Error(fmt::format("there is a directory in '{}' already", path));
    path = (fs::path(path) / file_name).string();
  }
  if (fs::exists(fs::symlink_status(path, error))) throw Error(fmt::format("'{}' is there already", path));
  return path;
}

void make_folder_of(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  std::error_code error;
  if (!folder.empty()) fs::create_directories(folder, error);
  if (error) throw Error(fmt::format("'{}' cannot be made: {}", folder.string(), error.message()));
}

}  // namespace

int run_command(const InitOptions& options, Session& session) {
  const std::string path = free_path(options, session);
  make_folder_of(path);
  write_file(path, fmt::format(new_directory, "Contacts", country_line(session.environment)));
  session.out << escape_controls(path) << '\n';
  return status_done;
}

}  // namespace contacts
