#include "model/place.hpp"

#include <fmt/format.h>

#include "text/escape.hpp"

namespace contacts {

std::string place_of(const Directory& directory, const Entry& entry) {
  return fmt::format("{}:{}", escape_controls(directory.files()[entry.location.file].path), entry.location.line);
}

}  // namespace contacts
