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

// LC_COLLATE as the environment names it (POSIX 8.2), without making it the process's: only sorted answers ask for it,
// and to load a locale takes time. C and POSIX in LC_ALL or LC_COLLATE are the order of bytes. Where the system has no
// such locale, as in most containers, the order is that of the alphabet: accents and case do not matter, but the
// letters that Swedish, Finnish, Norwegian, Danish and Icelandic have behind z stand there, if that is the language of
// the locale, or where it names none, of the directory's country.
class Collation {
 public:
  // `country`: ISO 3166-1 alpha-2, or empty.
  Collation(const Environment& environment, std::string_view country);

  // The positions of texts in this order. Those that it holds for equal stay in their order.
  [[nodiscard]] std::vector<std::size_t> order_of(const std::vector<std::string_view>& texts) const;

 private:
  [[nodiscard]] std::vector<std::string> sort_keys(const std::vector<std::string_view>& texts) const;

  struct Freed {
    void operator()(locale_t locale) const { freelocale(locale); }
  };

  std::unique_ptr<std::remove_pointer_t<locale_t>, Freed> locale_;  // null: none of the system's
  bool is_order_of_bytes_ = false;
  std::string_view letters_behind_z_;  // in their order, each two bytes
};

}  // namespace contacts
