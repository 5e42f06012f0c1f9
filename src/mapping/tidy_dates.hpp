// Days of cards in the spellings that programs and people give them.
#pragma once

#include <string>

#include "vcard/property.hpp"

namespace contacts {

// A birthday or another day whose digits can mean one day only gets the form of the standard: " --04-15" of Google,
// "1980-4-5", "15.4.1980", "4/15/1980", "0000-04-15" for no year. Others stay. Returns a sentence where the property is
// to be a day and is none that can be read, else an empty one.
[[nodiscard]] std::string tidy_date(Property& property);

}  // namespace contacts
