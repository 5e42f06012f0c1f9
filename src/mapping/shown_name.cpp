#include "mapping/shown_name.hpp"

#include "vcard/content_line.hpp"

namespace contacts {

const std::string& shown_name(const Entry& entry) {
  return is_blank_when_carried(entry.name) ? entry.id : entry.name;
}

}  // namespace contacts
