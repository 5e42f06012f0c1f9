// A file that is read at once, or piece by piece.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "files/descriptor.hpp"
#include "text/shared_text.hpp"
#include "text/text_source.hpp"

namespace contacts {

// What became of reading: a text, or why there is none, as one sentence without the path.
struct ReadBytes {
  SharedText bytes;
  std::optional<std::string> problem;
};

// A regular file. It is read and never mapped: a mapping changes while somebody writes the file, and ends the program
// where it becomes shorter; and to copy it block by block into the same memory takes no longer.
class OpenedFile : public TextSource {
 public:
  // The descriptor must be open. Of a regular file it is kept only as long as a few files are open; of more, each read
  // opens `path` again, and has_changed() where it means another file by then.
  OpenedFile(Descriptor descriptor, std::string path);
  OpenedFile(const OpenedFile&) = delete;
  OpenedFile(OpenedFile&&) = delete;
  OpenedFile& operator=(const OpenedFile&) = delete;
  OpenedFile& operator=(OpenedFile&&) = delete;
  ~OpenedFile() override;

  // False for pipes and devices: of these only read_all() gives something.
  [[nodiscard]] bool is_regular() const { return state_.is_regular; }

  [[nodiscard]] std::size_t size() const override { return state_.size; }
  [[nodiscard]] std::string_view read(std::size_t begin, std::size_t end, ReadMemory& memory) const override;
  // Whether it has been written since it was opened.
  [[nodiscard]] bool has_changed() const override { return current_state() != state_; }

  // All of it, as it is at one moment: where it is written meanwhile it is read again, and when that does not end it is
  // a problem. `ends_at_nul`: what follows a NUL byte is not wanted.
  [[nodiscard]] ReadBytes read_all(bool ends_at_nul) const;

 private:
  struct State {
    bool is_regular = false;
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::size_t size = 0;
    std::int64_t seconds = 0;
    std::int64_t nanoseconds = 0;

    friend bool operator==(const State&, const State&) = default;
  };

  // The descriptor that is kept, or one that is opened for as long as this exists.
  class Use;

  [[nodiscard]] static State state_of(int descriptor);
  [[nodiscard]] State current_state() const;
  [[nodiscard]] ReadBytes read_once(int descriptor, std::size_t expected_size, bool ends_at_nul) const;

  std::string path_;
  std::optional<Descriptor> descriptor_;
  State state_;  // when it was opened
};

}  // namespace contacts
