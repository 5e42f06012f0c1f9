#include "text/mapped.hpp"

#include <cstdlib>
#include <memory>
#include <utf8proc.h>

namespace contacts {

std::string mapped(std::string_view text, unsigned options) {
  utf8proc_uint8_t* result = nullptr;
  std::string copy(text);
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(copy.data()), static_cast<utf8proc_ssize_t>(copy.size()),
                   &result, static_cast<utf8proc_option_t>(options));
  if (size < 0) return copy;
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(result, &std::free);
  return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(size)};
}

}  // namespace contacts
