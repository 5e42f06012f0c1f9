// The bytes of a file as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace contacts {

// UTF-8 is taken as it is, the wide encodings by their marks, everything else as Windows-1252: see text/charset.hpp.
class SourceText {
 public:
  // The bytes must outlive this.
  explicit SourceText(std::string_view bytes);

  [[nodiscard]] std::string_view text() const { return text_; }

  // Why it is no text that can be read: a picture, a document of a word processor, HTML, vCards. One sentence.
  [[nodiscard]] const std::optional<std::string>& problem() const { return problem_; }

 private:
  std::string decoded_;
  std::string_view text_;
  std::optional<std::string> problem_;
};

}  // namespace contacts
