// A text that is read piece by piece.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

#include "text/shared_text.hpp"

namespace contacts {

// Memory that is read into again and again, and that nobody sets to zero first.
class ReadMemory {
 public:
  // At least so many bytes; those that were there before are gone.
  [[nodiscard]] char* room(std::size_t size) {
    if (size > size_) {
      bytes_ = std::make_unique_for_overwrite<char[]>(size);  // NOLINT(modernize-avoid-c-arrays)
      size_ = size;
    }
    return bytes_.get();
  }

 private:
  std::unique_ptr<char[]> bytes_;  // NOLINT(modernize-avoid-c-arrays)
  std::size_t size_ = 0;
};

// May be read from several threads at once.
class TextSource {
 public:
  TextSource() = default;
  TextSource(const TextSource&) = delete;
  TextSource(TextSource&&) = delete;
  TextSource& operator=(const TextSource&) = delete;
  TextSource& operator=(TextSource&&) = delete;
  virtual ~TextSource() = default;

  [[nodiscard]] virtual std::size_t size() const = 0;

  // Bytes [begin, end) as they are now, in `memory` where they have to be put somewhere; fewer where they cannot be
  // had.
  [[nodiscard]] virtual std::string_view read(std::size_t begin, std::size_t end, ReadMemory& memory) const = 0;

  // Whether what was read may have been of two different states.
  [[nodiscard]] virtual bool has_changed() const = 0;
};

// A text that is in memory.
class TextInMemory : public TextSource {
 public:
  explicit TextInMemory(SharedText text) : text_(std::move(text)) {}

  [[nodiscard]] const SharedText& text() const { return text_; }
  [[nodiscard]] std::size_t size() const override { return text_.size(); }
  [[nodiscard]] std::string_view read(std::size_t begin, std::size_t end, ReadMemory& /*memory*/) const override {
    return text_.view().substr(begin, end - begin);
  }
  [[nodiscard]] bool has_changed() const override { return false; }

 private:
  SharedText text_;
};

}  // namespace contacts
