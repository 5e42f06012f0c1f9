// Words of names that are neither a given nor a family name by themselves.
#pragma once

#include <string_view>

namespace contacts {

// "van", "de", "la": a word that belongs to the family name behind it. Those that are given names elsewhere ("Di",
// "Le") only in small letters.
[[nodiscard]] bool is_particle(std::string_view word);

// "Dr.", "Herr", "Mme": what stands before a name. With or without its full stop.
[[nodiscard]] bool is_title(std::string_view word);

// "med." of "Dr. med.": a word that goes on a title. With its full stop.
[[nodiscard]] bool is_faculty(std::string_view word);

// "Jr.", "III", "PhD": what stands behind a name. With or without its full stops.
[[nodiscard]] bool is_name_suffix(std::string_view word);

}  // namespace contacts
