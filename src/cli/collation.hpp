// The order of the user's language.
#pragma once

#include <clocale>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "environment.hpp"

namespace contacts {

// LC_COLLATE as the environment names it (POSIX 8.2), without making it the process's: only `list` asks for it, and to
// load a locale takes time. Where there is none of that name, texts are in the order of their bytes.
class Collation {
 public:
  explicit Collation(const Environment& environment);

  // The positions of texts in the order of the locale. Those that it holds for equal stay in their order.
  [[nodiscard]] std::vector<std::size_t> order_of(const std::vector<std::string_view>& texts) const;

 private:
  [[nodiscard]] std::vector<std::string> sort_keys(const std::vector<std::string_view>& texts) const;

  struct Freed {
    void operator()(locale_t locale) const { freelocale(locale); }
  };

  std::unique_ptr<std::remove_pointer_t<locale_t>, Freed> locale_;  // null: the order of bytes
};

}  // namespace contacts
