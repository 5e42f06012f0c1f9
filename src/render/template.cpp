#include "render/template.hpp"

#include <algorithm>
#include <optional>

#include "render/mail.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

// Takes a template apart from left to right.
class TemplateParser {
 public:
  explicit TemplateParser(std::string_view text) : text_(text) {}

  std::variant<Template, std::string> parse() {
    while (at_ < text_.size()) {
      const std::string_view two = text_.substr(at_, 2);
      if (two == "{{" || two == "}}") {
        add_text(two.substr(0, 1), 2);
      } else if (two == "\\t" || two == "\\n") {
        add_text(two == "\\t" ? "\t" : "\n", 2);
      } else if (two.front() == '{') {
        if (std::optional<std::string> problem = add_field()) return *std::move(problem);
      } else {
        add_text(two.substr(0, 1), 1);
      }
    }
    return std::move(result_);
  }

 private:
  void add_text(std::string_view text, std::size_t taken) {
    if (result_.parts.empty() || result_.parts.back().path.field != nullptr) result_.parts.emplace_back();
    result_.parts.back().text += text;
    at_ += taken;
  }

  std::optional<std::string> add_field() {
    const std::size_t close = text_.find('}', at_);
    if (close == std::string_view::npos) return "a { in it is never closed; a brace itself is written {{";
    const std::string_view name = text_.substr(at_ + 1, close - at_ - 1);
    std::optional<FieldPath> path = find_field_path(name);
    if (!path) return problem_with_field(name);
    at_ = close + 1;
    const bool before_address = path->field->name == "name" && text_.substr(at_, 2) == " <";
    result_.parts.push_back(Template::Part{{}, *std::move(path), before_address});
    return std::nullopt;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Template result_;
};

bool can_have_several(const Template::Part& part) {
  if (part.path.field == nullptr) return false;
  return part.path.field->shape == FieldShape::Texts || part.path.field->shape == FieldShape::TypedValues;
}

std::string one_line(const Template& line, const Results& results, const Entry& entry, const Template::Part* repeated,
                     std::string_view value) {
  std::string text;
  for (const Template::Part& part : line.parts) {
    if (part.path.field == nullptr) {
      text += part.text;
      continue;
    }
    const std::string shown =
        escape_controls(&part == repeated ? value : joined_values(results.directory, entry, part.path));
    text += part.is_display_name ? display_name(shown) : shown;
  }
  return text + '\n';
}

}  // namespace

bool is_template(std::string_view format) {
  return format.find('{') != std::string_view::npos;
}

std::variant<Template, std::string> parse_template(std::string_view text) {
  return TemplateParser(text).parse();
}

void render_template(const Template& line, const Results& results, std::string& out) {
  const auto repeated = std::ranges::find_if(line.parts, can_have_several);
  FieldValues values;
  for (const Match& match : results.matches) {
    if (repeated == line.parts.end()) {
      out += one_line(line, results, *match.entry, nullptr, {});
      continue;
    }
    values.clear();
    repeated->path.append_values(results.directory, *match.entry, values);
    for (const FieldValue& value : values)
      out += one_line(line, results, *match.entry, &*repeated, value.text);
  }
}

}  // namespace contacts
