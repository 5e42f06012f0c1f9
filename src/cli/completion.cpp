#include <algorithm>
#include <filesystem>
#include <ostream>
#include <sstream>
#include <string_view>
#include <system_error>

#include "cli/commands.hpp"
#include "cli/parse_options.hpp"
#include "cli/status.hpp"
#include "completion/shells.hpp"
#include "files/locate.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"

// contacts completion: print a script, or the entries that it asks for. A shell asks while somebody types, so this
// reads nothing that could wait or be used up, and says nothing of what is wrong.

namespace contacts {

namespace {

constexpr std::size_t most_entries = 300;

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// Both folded. The words of a text begin behind what is neither letter nor digit.
bool has_word_beginning(std::string_view text, std::string_view prefix) {
  if (prefix.empty()) return true;
  for (std::size_t at = text.find(prefix); at != std::string_view::npos; at = text.find(prefix, at + 1)) {
    if (at == 0 || !is_word_character(text[at - 1])) return true;
  }
  return false;
}

bool begins(const Entry& entry, std::string_view prefix) {
  return entry.id.starts_with(prefix) || has_word_beginning(fold(entry.name), prefix) ||
         std::ranges::any_of(entry.aliases, [&](const std::string& alias) { return fold(alias).starts_with(prefix); });
}

// The paths to read but for standard input, pipes and the like. Nothing is left of paths that are all of that sort.
std::vector<std::string> quiet_paths(const std::vector<std::string>& paths) {
  std::vector<std::string> quiet;
  std::ranges::copy_if(paths, std::back_inserter(quiet), [](const std::string& path) {
    std::error_code error;
    return std::filesystem::is_regular_file(path, error) || std::filesystem::is_directory(path, error);
  });
  return quiet;
}

// Where there are too many, the last one is among those that stay: with the first one it has the beginning that all
// have in common, which shells insert.
void cut(std::vector<const Entry*>& entries) {
  if (entries.size() > most_entries) entries.erase(entries.begin() + most_entries - 1, entries.end() - 1);
}

std::vector<const Entry*> entries_beginning(const Directory& directory, std::string_view prefix) {
  std::vector<const Entry*> entries;
  for (const Entry& entry : directory.entries()) {
    if (begins(entry, prefix)) entries.push_back(&entry);
  }
  std::ranges::sort(entries, {}, &Entry::id);
  cut(entries);
  return entries;
}

int print_entries(const std::string& prefix, const Session& session) {
  std::vector<std::string> paths =
      session.global.files.empty() ? locate_directory(session.environment) : session.global.files;
  if (!paths.empty()) {
    paths = quiet_paths(paths);
    if (paths.empty()) return status_nothing;
  }
  std::istringstream no_input;
  std::ostream no_output(nullptr);
  const Session quiet{session.global, session.environment, no_input, session.out, no_output};
  const LoadedDirectory loaded = load_directory(quiet, paths);
  const std::vector<const Entry*> entries = entries_beginning(loaded.directory, fold(prefix));
  for (const Entry* const entry : entries)
    session.out << entry->id << '\t' << escape_controls(entry->name) << '\n';
  return entries.empty() ? status_nothing : status_done;
}

}  // namespace

int run_command(const CompletionOptions& options, Session& session) {
  if (options.what == completion_entries) return print_entries(options.prefix, session);
  session.out << find_shell(options.what)->script(program_shape());
  return status_done;
}

}  // namespace contacts
