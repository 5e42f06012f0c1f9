// The formats in which entries are printed. Renderers make text and know neither options nor streams.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "directory/directory.hpp"
#include "directory/fields.hpp"
#include "search/match.hpp"

namespace contacts {

// How much of an organisation is told: itself, or its people, parts and members too.
enum class Detail { Entry, Relations };

struct Results {
  const Directory& directory;
  std::vector<Match> matches;  // in the order to print them; of entries that were not searched for, without rank and fields
  Detail detail = Detail::Entry;
};

struct Layout {
  std::vector<const Field*> fields;  // none: the format's own choice
  std::size_t columns = 0;           // of the terminal; 0: as many as needed
  bool colour = false;
};

struct Format {
  std::string_view name;
  std::string_view description;
  // Appends to `out`. What it appends holds no control character but newlines, tabs between fields and, where the layout
  // has colour, colours.
  void (*render)(const Results& results, const Layout& layout, std::string& out);
};

// All formats, in the order in which help names them. A new format is a file in this folder and a row in this table.
[[nodiscard]] std::span<const Format> all_formats();

// Null where there is no format of that name.
[[nodiscard]] const Format* find_format(std::string_view name);

}  // namespace contacts
