// The order of the user's language.
#pragma once

#include <clocale>
#include <memory>
#include <string>
#include <type_traits>

#include "environment.hpp"

namespace contacts {

// LC_COLLATE as the environment names it (POSIX 8.2), without making it the process's: only `list` asks for it, and to
// load a locale takes time. Where there is none of that name, texts are in the order of their bytes.
class Collation {
 public:
  explicit Collation(const Environment& environment);

  // Bytes that compare as the texts do in the locale; equal for texts that it holds for equal.
  [[nodiscard]] std::string sort_key(const std::string& text) const;

 private:
  struct Freed {
    void operator()(locale_t locale) const { freelocale(locale); }
  };

  std::unique_ptr<std::remove_pointer_t<locale_t>, Freed> locale_;  // null: the order of bytes
};

}  // namespace contacts
