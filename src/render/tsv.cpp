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
  constexpr std::size_t lines_at_once = 1024;
  const std::vector<FieldPath> fields = script_fields(layout);
  const std::size_t count = results.matches.size();
  std::vector<std::string> texts((count + lines_at_once - 1) / lines_at_once);
  in_parallel(texts.size(), 1, available_threads(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      LineWriter writer(results.directory, fields, texts[i]);
      for (std::size_t line = i * lines_at_once; line < std::min(count, (i + 1) * lines_at_once); ++line)
        writer.write(*results.matches[line].entry);
    }
  });
  for (const std::string& text : texts)
    out += text;
}

}  // namespace contacts
