#include "sync/folder.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>
#include <system_error>
#include <utility>

#include <sys/stat.h>

#include "error.hpp"
#include "files/read.hpp"
#include "mapping/card_entry.hpp"
#include "mapping/values.hpp"
#include "model/identity.hpp"
#include "text/ascii.hpp"
#include "text/hash.hpp"
#include "vcard/card_reader.hpp"
#include "vcard/structured_name.hpp"
#include "vcard/uri.hpp"

namespace contacts {

namespace {

namespace fs = std::filesystem;

// A card that was cut off may end anywhere.
bool ends_as_card(std::string_view bytes) {
  constexpr std::string_view end = "END:VCARD";
  while (!bytes.empty() &&
         (bytes.back() == '\0' || std::string_view(" \t\r\n").find(bytes.back()) != std::string_view::npos))
    bytes.remove_suffix(1);
  // Of UTF-16 the bytes say nothing here.
  if (bytes.find('\0') != std::string_view::npos) return true;
  return bytes.size() >= end.size() && is_same_name(bytes.substr(bytes.size() - end.size()), end);
}

void find_uid(FolderCard& file) {
  for (const Property& property : file.card.properties) {
    if (!is_named(property, "UID") || file.has_uid) continue;
    file.uid = uid_value(property);
    file.has_uid = !is_blank(file.uid);
  }
  if (!file.has_uid) file.uid = uid_of_text("card in the file " + file.name);
}

}  // namespace

std::optional<Stamp> stamp_of(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return Stamp{static_cast<std::uint64_t>(status.st_size), status.st_ino, status.st_mtim.tv_sec,
               status.st_mtim.tv_nsec};
}

void read_card_file(std::string bytes, FolderCard& file) {
  file.bytes = std::move(bytes);
  file.is_loaded = true;
  CardReader reader(file.bytes);
  std::optional<ReadCard> first = reader.next();
  if (!first || first->card.properties.empty()) {
    file.problem = file.bytes.empty() ? "the file is empty" : "there is no card in it";
  } else if (reader.next()) {
    file.problem = "there are several cards in it";
  } else if (!ends_as_card(file.bytes)) {
    file.problem = "the card is cut off: it has no END:VCARD";
  }
  if (!first) return;
  file.card = std::move(first->card);
  file.problems = std::move(first->problems);
  file.is_group = says_group(file.card);
  find_uid(file);
}

CardFolder::CardFolder(std::string path, const std::unordered_map<std::string_view, const Remembered*>& known,
                       const Advance& advance)
    : path_(std::move(path)) {
  std::error_code error;
  if (!fs::exists(path_, error) && !error) return;
  for (fs::directory_iterator entry(path_, error), end; !error && entry != end; entry.increment(error)) {
    FolderCard file;
    file.name = entry->path().filename().string();
    if (file.name.starts_with('.') || !file.name.ends_with(card_files.extension)) continue;
    const std::optional<Stamp> stamp = stamp_of(path_of(file.name));
    if (!stamp) continue;
    file.stamp = *stamp;
    file.is_link = entry->is_symlink(error);
    const auto found = known.find(file.name);
    if (found != known.end() && found->second->card_hash != 0 && found->second->stamp == file.stamp) {
      file.known = found->second;
      file.uid = file.known->card_uid;
    }
    files_.push_back(std::move(file));
  }
  if (error) throw Error("'" + path_ + "': " + error.message());
  std::ranges::sort(files_, {}, &FolderCard::name);
  for (FolderCard& file : files_) {
    if (file.known == nullptr) {
      load(file);
      tell_done(advance);
    }
    const auto found = known.find(file.name);
    const bool is_same = file.known == nullptr && found != known.end() && file.problem.empty() &&
                         found->second->card_hash == Fnv1a().add(file.bytes).value();
    if (is_same) file.known = found->second;
  }
}

void CardFolder::load(FolderCard& file) const {
  if (file.is_loaded) return;
  std::istringstream none;
  std::vector<ReadFile> read = read_path(path_of(file.name), none, card_files);
  if (read.front().problem) {
    file.problem = *read.front().problem;
    file.is_loaded = true;
    return;
  }
  read_card_file(std::string(read.front().bytes), file);
}

std::string CardFolder::path_of(std::string_view name) const {
  return (fs::path(path_) / name).string();
}

// Most UIDs are UUIDs and can name a file as they are. Others may hold anything, so they are hashed. What could be
// another's name, or looks like one that is made here, is hashed too.
std::string file_name_of_card(std::string_view uid) {
  constexpr std::size_t longest = 200;  // bytes; file systems end at 255
  constexpr std::string_view made = "uid-";
  const bool is_safe =
      uid.size() <= longest && !uid.starts_with('.') && !uid.starts_with(made) && std::ranges::all_of(uid, [](char c) {
        return (is_letter_or_digit(c) && c == lower_case(c)) || c == '-' || c == '_' || c == '.';
      });
  if (is_safe || is_uuid(uid)) return std::string(uid) + ".vcf";
  return std::string(made) + derived_uid({}, EntryType::Contact, uid) + ".vcf";
}

}  // namespace contacts
