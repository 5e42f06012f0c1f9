// Files written whole or not at all.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace contacts {

enum class Sync { Yes, No };  // whether the bytes are on the disk before this returns

// Gives a file new content: a temporary file beside it, renamed over it. Whoever looks sees the old file or the new
// one. Symbolic links are followed, the mode of an existing file is kept. What is no regular file (/dev/stdout, a pipe)
// is written to directly. Throws Error when anything fails; then the old file is as it was.
void write_file(const std::string& path, std::string_view bytes, Sync sync = Sync::Yes);

// The same for content that comes in pieces. Without finish() nothing has happened.
class NewContent {
 public:
  explicit NewContent(const std::string& path);
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
bool write_file_if_changed(const std::string& path, std::string_view bytes, Sync sync);

}  // namespace contacts
