#include "cli/import_target.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/progress.hpp"
#include "files/links.hpp"
#include "files/locate.hpp"
#include "files/read.hpp"

namespace contacts {

namespace {

namespace fs = std::filesystem;

FoundFile empty_file(const std::string& path) {
  return {path, std::make_shared<TextInMemory>(SharedText()), std::nullopt};
}

bool is_there(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error);
}

// A file that is to come, where a folder will have it.
void put_in_order(const ImportTarget& target, std::vector<FoundFile>& files) {
  const std::string folder = folder_of(target.path);
  const auto is_beside = [&](const FoundFile& file) { return folder_of(file.path) == folder; };
  std::erase_if(files, [&](const FoundFile& file) { return file.problem && is_same_file(file.path, folder); });
  auto place =
      std::ranges::find_if(files, [&](const FoundFile& file) { return is_beside(file) && file.path > target.path; });
  if (place == files.end()) {
    const auto last = std::ranges::find_if(files.rbegin(), files.rend(), is_beside);
    place = last.base();
    if (last == files.rend()) place = files.end();
  }
  files.insert(place, empty_file(target.path));
}

}  // namespace

ImportTarget target_of(const ImportOptions& options, const Session& session) {
  ImportTarget target;
  target.path = options.into;
  target.directory = session.global.files.empty() ? locate_directory(session.environment) : session.global.files;
  target.is_part = options.into.empty();
  if (target.is_part) return target;
  const std::string name = fs::path(options.into).filename().string();
  const bool is_seen_in_folder = name.ends_with(directory_files.extension) && !name.starts_with('.');
  for (const std::string& path : target.directory) {
    const bool is_in_folder = is_seen_in_folder && is_same_file(path, folder_of(options.into));
    if (!is_in_folder && !is_same_file(path, options.into)) continue;
    target.path = is_in_folder ? (fs::path(path) / name).string() : path;
    target.is_part = true;
    break;
  }
  return target;
}

LoadedDirectory load_around(const ImportTarget& target, const Session& session) {
  if (target.path.empty()) return load_visibly(session, find_directory(session, session.global.files));
  std::vector<std::string> paths = target.directory;
  const bool exists = is_there(target.path);
  if (!target.is_part && exists) paths.insert(paths.begin(), target.path);
  std::vector<FoundFile> files = paths.empty() ? std::vector<FoundFile>() : find_directory(session, paths);
  if (!exists && target.is_part) put_in_order(target, files);
  if (!exists && !target.is_part) files.insert(files.begin(), empty_file(target.path));
  return load_visibly(session, files);
}

LoadedDirectory load_alone(const ImportTarget& target, const Session& session) {
  if (is_there(target.path)) return load_visibly(session, find_directory(session, {target.path}));
  return load_directory({empty_file(target.path)}, Texts::Always);
}

}  // namespace contacts
