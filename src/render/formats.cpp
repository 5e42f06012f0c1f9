#include "render/formats.hpp"

#include <algorithm>
#include <array>
#include <variant>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "render/card.hpp"
#include "render/csv.hpp"
#include "render/json.hpp"
#include "render/mail.hpp"
#include "render/table.hpp"
#include "render/template.hpp"
#include "render/tsv.hpp"
#include "text/escape.hpp"
#include "text/nearest.hpp"

namespace contacts {

namespace {

constexpr std::array<Format, 9> formats = {{
    {"table", "columns for people; the usual one on a terminal", render_table},
    {"tsv", "values between tabs, one entry a line, no header; the usual one elsewhere", render_tsv},
    {"card", "all that is known, a line each", render_cards},
    {"csv", "values between commas, with a header, for spreadsheets", render_csv},
    {"json", "an array of objects", render_json},
    {"jsonl", "an object a line", render_jsonl},
    {"mutt", "for neomutt's query_command: address, name and note, one address a line", render_mutt, true},
    {"aerc", "for aerc's address-book-cmd: address and name, one address a line", render_aerc, true},
    {"recipients", "one line of names and addresses, for the To of a message", render_recipients, true},
}};

}  // namespace

std::span<const Format> all_formats() {
  return formats;
}

std::vector<FieldPath> script_fields(const Layout& layout) {
  if (!layout.fields.empty()) return layout.fields;
  std::vector<FieldPath> fields;
  for (const std::string_view name : {"name", "phone", "email", "title", "organisation", "id"}) {
    fields.push_back(path_to(*find_field(name)));
  }
  return fields;
}

const Format* find_format(std::string_view name) {
  const auto* const found =
      std::find_if(formats.begin(), formats.end(), [&](const Format& one) { return one.name == name; });
  return found == formats.end() ? nullptr : found;
}

std::optional<std::string> problem_with_format(std::string_view format) {
  if (is_template(format)) {
    const std::variant<Template, std::string> parsed = parse_template(format);
    const auto* const problem = std::get_if<std::string>(&parsed);
    return problem == nullptr ? std::nullopt : std::optional(*problem);
  }
  if (find_format(format) != nullptr) return std::nullopt;
  std::vector<std::string_view> names;
  for (const Format& one : formats)
    names.push_back(one.name);
  const std::string suggestion = did_you_mean(format, names);
  return fmt::format("'{}' is not a format{}", escape_controls(format),
                     suggestion.empty()
                         ? fmt::format("; it is one of {}, or holds fields: '{{name}}'", fmt::join(names, ", "))
                         : suggestion);
}

void render(std::string_view format, const Results& results, const Layout& layout, std::string& out) {
  if (is_template(format)) {
    render_template(std::get<Template>(parse_template(format)), results, out);
  } else {
    find_format(format)->render(results, layout, out);
  }
}

}  // namespace contacts
