// The formats in which entries are printed. Renderers make text and know neither options nor streams.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/directory.hpp"
#include "search/field_path.hpp"
#include "search/match.hpp"
#include "search/query.hpp"

namespace contacts {

// How much of an organisation is told: itself, or its people, parts and members too.
enum class Detail { Entry, Relations };

struct Results {
  const Directory& directory;
  std::vector<Match>
      matches;  // in the order to print them; of entries that were not searched for, without rank and fields
  Detail detail = Detail::Entry;
  const Query* query = nullptr;  // what was searched for; null: nothing was
};

struct Layout {
  std::vector<FieldPath> fields;  // none: the format's own choice
  std::size_t columns = 0;        // of the terminal; 0: as many as needed
  bool colour = false;
  std::optional<ValueKind> prefer = std::nullopt;  // the kind of address that recipients are written to
};

struct Format {
  std::string_view name;
  std::string_view description;
  // Appends to `out`. What it appends holds no control character but newlines, tabs between fields and, where the
  // layout has colour, colours.
  void (*render)(const Results& results, const Layout& layout, std::string& out);
  bool is_for_program = false;  // one program reads it, and takes whatever it gets for the user's own directory
};

// All formats, in the order in which help names them. A new format is a file in this folder and a row in this table.
[[nodiscard]] std::span<const Format> all_formats();

// The fields of the layout; where it has none those that scripts get: name, phone, email, title, organisation, id.
[[nodiscard]] std::vector<FieldPath> script_fields(const Layout& layout);

// Null where there is no format of that name.
[[nodiscard]] const Format* find_format(std::string_view name);

// What is wrong with a format as it is asked for: neither the name of one nor a template; nothing where it is fine.
[[nodiscard]] std::optional<std::string> problem_with_format(std::string_view format);

// Appends the results in a format, or by a template, that there is no problem with.
void render(std::string_view format, const Results& results, const Layout& layout, std::string& out);

}  // namespace contacts
