#include "render/tsv.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "parallel/in_parallel.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

void append_value(std::string_view text, std::string& out) {
  // A backslash is doubled so that the escapes can be told from text that looks like one.
  std::size_t begin = 0;
  for (std::size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', begin)) {
    append_escaped(out, text.substr(begin, at - begin));
    out += "\\\\";
    begin = at + 1;
  }
  append_escaped(out, text.substr(begin));
}

// Appends lines to a text.
class LineWriter {
 public:
  LineWriter(const Directory& directory, const std::vector<FieldPath>& fields, std::string& out)
      : directory_(directory), fields_(fields), out_(out) {}

  void write(const Entry& entry) {
    for (const FieldPath& field : fields_) {
      if (&field != &fields_.front()) out_ += '\t';
      values_.clear();
      field.append_values(directory_, entry, values_);
      std::string_view separator;
      for (const FieldValue& value : values_) {
        out_ += separator;
        append_value(value.text, out_);
        separator = ", ";
      }
    }
    out_ += '\n';
  }

 private:
  const Directory& directory_;
  const std::vector<FieldPath>& fields_;
  std::string& out_;
  FieldValues values_;
};

}  // namespace

std::string tsv_value(std::string_view text) {
  std::string value;
  append_value(text, value);
  return value;
}

void render_tsv(const Results& results, const Layout& layout, std::string& out) {
  constexpr std::size_t lines_at_once = 32;  // a string for each costs as much as the line
  const std::vector<FieldPath> fields = script_fields(layout);
  const std::vector<Match>& matches = results.matches;
  const auto write_lines = [&](std::size_t part) {
    std::string text;
    LineWriter writer(results.directory, fields, text);
    for (std::size_t i = part * lines_at_once; i < std::min(matches.size(), (part + 1) * lines_at_once); ++i)
      writer.write(*matches[i].entry);
    return text;
  };
  make_in_parallel((matches.size() + lines_at_once - 1) / lines_at_once, write_lines,
                   [&](const std::string& text) { out += text; });
}

}  // namespace contacts
