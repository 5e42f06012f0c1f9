#include "vcard/shown_name.hpp"

#include "vcard/content_line.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

const std::string& shown_name(const Entry& entry) {
  return is_blank(carried_text(entry.name).text) ? entry.id : entry.name;
}

}  // namespace contacts
