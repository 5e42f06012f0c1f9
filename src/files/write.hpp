// Files written whole or not at all.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "files/temporary_file.hpp"

namespace contacts {

// Whether a symbolic link leads to the file that is written; else it is replaced, and so is a pipe or a device.
enum class Links { Follow, Replace };

// Gives a file new content: a temporary file beside it, renamed over it. Whoever looks sees the old file or the new
// one. Owner, group, permissions, access control list and extended attributes of an existing file are kept: see
// TemporaryFile::take_attributes_of. A file that may not be written is not replaced either, nor by root where nobody
// may. What is no regular file (/dev/stdout, a pipe) is written to directly. Throws Error when anything fails; then the
// old file is as it was. Whoever changes what a file says holds its FileLock from reading to here.
void write_file(const std::string& path, std::string_view bytes, Sync sync = Sync::Yes);

// The same for content that comes in pieces. Without finish() nothing has happened.
class NewContent {
 public:
  explicit NewContent(const std::string& path, Links links = Links::Follow);
  NewContent(const NewContent&) = delete;
  NewContent& operator=(const NewContent&) = delete;
  NewContent(NewContent&&) = delete;
  NewContent& operator=(NewContent&&) = delete;
  ~NewContent();

  void add(std::string_view bytes);
  void finish(Sync sync = Sync::Yes);

 private:
  class File;
  std::unique_ptr<File> file_;
};

// The same, but leaves a file alone that has these bytes already. Returns whether it wrote.
bool write_file_if_changed(const std::string& path, std::string_view bytes, Sync sync, Links links = Links::Follow);

}  // namespace contacts
