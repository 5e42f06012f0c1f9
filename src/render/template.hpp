// A line of one's own for each entry: --format '{name} <{email}>'.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "render/formats.hpp"
#include "search/field_path.hpp"

namespace contacts {

// Text and fields in turn. "{{" and "}}" stand for braces, "\t" and "\n" for tab and line end.
struct Template {
  struct Part {
    std::string text;              // where there is no field
    FieldPath path;                // its field is null where there is text
    bool is_display_name = false;  // {name} before " <": see display_name()
  };
  std::vector<Part> parts;
};

// True for a format that is a template: it holds a "{".
[[nodiscard]] bool is_template(std::string_view format);

// Reads a template; the text is what is wrong with it, naming the nearest field.
[[nodiscard]] std::variant<Template, std::string> parse_template(std::string_view text);

// A line for each entry; where the first field that can have several values has several, a line for each of them, and
// none where it has none. Several values of other fields are joined by ", ". Values are escaped as in TOML where they
// hold characters that do not print.
void render_template(const Template& line, const Results& results, std::string& out);

}  // namespace contacts
