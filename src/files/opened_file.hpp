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
  // The descriptor must be open.
  explicit OpenedFile(Descriptor descriptor);

  // False for pipes and devices, which can only be read_stream().
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
    std::size_t size = 0;
    std::int64_t seconds = 0;
    std::int64_t nanoseconds = 0;

    friend bool operator==(const State&, const State&) = default;
  };

  [[nodiscard]] State current_state() const;
  [[nodiscard]] ReadBytes read_once(std::size_t expected_size, bool ends_at_nul) const;

  Descriptor descriptor_;
  State state_;  // when it was opened
};

}  // namespace contacts
