#include "toml_generator.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace contacts {

namespace {

// Lines that would be something else outside of a text.
constexpr std::string_view hard_lines[] = {
    "[[contact]]",
    "[directory]",
    "  [[ organisation ]] # x",
    "[contact.address]",
    "name = 'x' # \"y\".",
    "# no comment",
    "[",
    "]",
    "{ } = ,",
    "",
    "plain words",
    "Åsa Öström 李雷 😀",
    "it's",
    "[[contact]",
    "\t[contact.]",
    "x = [",
    "[Note]",
    "x = {",
    "## [[",
    "a \"quoted\" b",
    "''two''.",
};

}  // namespace

std::string TomlGenerator::file() {
  out_.clear();
  keys_ = 0;
  tables_ = 0;
  has_contact_ = has_organisation_ = contacts_are_list_ = organisations_are_list_ = false;
  line_end_ = one_in(4) ? "\r\n" : "\n";
  if (one_in(8)) out_ += "\xEF\xBB\xBF";
  add_blank_lines();
  if (one_in(6)) add_lists_of_entries();
  if (one_in(2)) {
    add_header("directory", "", false);
    add_pairs();
  }
  const std::size_t count = below(12);
  for (std::size_t i = 0; i < count; ++i)
    add_entry();
  if (one_in(5)) {
    while (!out_.empty() && (out_.back() == '\n' || out_.back() == '\r'))
      out_.pop_back();
  }
  return std::move(out_);
}

std::string TomlGenerator::mutated(std::string file) {
  const std::size_t count = 1 + below(4);
  for (std::size_t i = 0; i < count && !file.empty(); ++i) {
    const std::size_t at = below(file.size());
    const std::size_t size = 1 + below(one_in(4) ? 40 : 3);
    switch (below(4)) {
      case 0:
        file.erase(at, size);
        break;
      case 1:
        file.insert(at, any_of("\"", "'", "[", "]", "{", "}", "#", "=", "\n", "\\", ",", ".", "\"\"\"", "'''"));
        break;
      case 2:
        file.insert(
            at, any_of("a", "Z", "0", "-", " ", "\t", "\r", "\x01", "\xC3\xA9", "\xE9", "\xC2\xA0", "[[contact]]\n"));
        break;
      default:
        file.insert(at, file.substr(at, size));
    }
  }
  return file;
}

void TomlGenerator::end_line() {
  out_ += blanks();
  if (one_in(5)) out_ += comment();
  out_ += line_end_;
}

void TomlGenerator::add_blank_lines() {
  while (one_in(4))
    end_line();
}

// contact = [ { … }, { … } ], which must stand before all headers.
void TomlGenerator::add_lists_of_entries() {
  contacts_are_list_ = !one_in(3);
  organisations_are_list_ = !contacts_are_list_ || one_in(3);
  if (organisations_are_list_) {
    out_ += fmt::format("{}={}[ {}, {} ]", key("organisation"), blanks(), inline_table(1), inline_table(1));
    end_line();
  }
  if (contacts_are_list_) {
    out_ += fmt::format("{} = [{}{}{}]", key("contact"), line_end_, inline_table(1), line_end_);
    end_line();
  }
}

void TomlGenerator::add_entry() {
  const bool is_contact = !contacts_are_list_ && (organisations_are_list_ || !one_in(3));
  if (!is_contact && organisations_are_list_) return;
  const std::string_view root = is_contact ? "contact" : "organisation";
  (is_contact ? has_contact_ : has_organisation_) = true;
  add_header(root, "", true);
  add_pairs();
  while (one_in(3))
    add_table(root);
  // A table of the entry before, of the other kind: far from its header.
  if (one_in(4) && has_contact_ && has_organisation_) add_table(is_contact ? "organisation" : "contact");
}

// [contact.address], [[contact.address]] or [contact.address.part]
void TomlGenerator::add_table(std::string_view root) {
  const std::string name = fmt::format("table{}", tables_++);
  const std::string rest = fmt::format("{}.{}{}", blanks(), blanks(), key(name));
  if (one_in(3)) {
    add_header(root, rest, true);
    add_pairs();
    if (one_in(2)) return;
    add_header(root, rest, true);
  } else if (one_in(3)) {
    add_header(root, fmt::format("{}.{}", rest, key("part")), false);
    if (one_in(2)) return;
    add_pairs();
    add_header(root, rest, false);
  } else {
    add_header(root, rest, false);
  }
  add_pairs();
}

void TomlGenerator::add_header(std::string_view path_root, std::string_view rest, bool is_array) {
  out_ += blanks();
  out_ += is_array ? "[[" : "[";
  out_ += fmt::format("{}{}{}{}", blanks(), key(path_root), rest, blanks());
  out_ += is_array ? "]]" : "]";
  end_line();
}

void TomlGenerator::add_pairs() {
  const std::size_t count = below(6);
  for (std::size_t i = 0; i < count; ++i)
    add_pair();
  add_blank_lines();
}

void TomlGenerator::add_pair() {
  out_ += blanks();
  out_ += new_key();
  if (one_in(6)) out_ += fmt::format("{}.{}{}", blanks(), blanks(), key("part"));
  out_ += fmt::format("{}={}{}", blanks(), blanks(), value(0));
  end_line();
}

std::string TomlGenerator::new_key() {
  return key(fmt::format("{}{}", any_of("name", "phone", "note", "1", "-", "_"), keys_++));
}

std::string TomlGenerator::key(std::string_view plain) {
  if (one_in(8)) return fmt::format("\"{}\"", plain);
  if (one_in(8)) return fmt::format("'{}'", plain);
  if (one_in(12)) return fmt::format("\"\\u{:04X}{}\"", static_cast<unsigned>(plain.front()), plain.substr(1));
  return std::string(plain);
}

std::string TomlGenerator::value(std::size_t depth) {
  if (depth < 3 && one_in(5)) return list(depth + 1);
  if (depth < 3 && one_in(6)) return inline_table(depth + 1);
  return one_in(5) ? number_or_date() : text();
}

std::string TomlGenerator::list(std::size_t depth) {
  std::string result = "[";
  const auto add_gap = [&] {
    result += blanks();
    if (!one_in(3)) return;
    if (one_in(2)) result += comment();
    result += line_end_;
    result += blanks();
  };
  const std::size_t count = below(4);
  for (std::size_t i = 0; i < count; ++i) {
    add_gap();
    result += value(depth);
    add_gap();
    if (i + 1 < count || one_in(2)) result += ",";
  }
  add_gap();
  return result + "]";
}

std::string TomlGenerator::inline_table(std::size_t depth) {
  std::string result = "{";
  const std::size_t count = below(4);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) result += ",";
    result += fmt::format("{}{}{}={}{}{}", blanks(), new_key(), blanks(), blanks(), value(depth), blanks());
  }
  return result + "}";
}

std::string TomlGenerator::text() {
  switch (below(4)) {
    case 0:
      return literal_text();
    case 1:
      return basic_lines();
    case 2:
      return literal_lines();
    default:
      return basic_text();
  }
}

std::string TomlGenerator::basic_text() {
  return fmt::format("\"{}\"", any_of("", "076-861 27 47", "a # b", "[[contact]]", "it's", "\\\"", "\\\\",
                                      "a\\tb\\u00e5", "'''", "Åsa Öström", "{ x = [", "\\\\\\\"]", "=", "a.b.c"));
}

std::string TomlGenerator::literal_text() {
  return fmt::format("'{}'", any_of("", "C:\\", "\"", "# no", "\"\"\"", "[contact]", "李雷", "\\\"", "] } ,"));
}

std::string TomlGenerator::basic_lines() {
  std::string result = "\"\"\"";
  if (one_in(2)) result += line_end_;
  const std::size_t count = below(4);
  for (std::size_t i = 0; i < count; ++i) {
    result += hard_lines[below(std::size(hard_lines))];
    result += any_of("", " \\\"\"\" ", "\"", "\"\" ", "\\\\", "'''", "\\u0041", "\\");
    if (result.ends_with('\\') && !result.ends_with("\\\\")) result += any_of("", "  ", "\t");
    result += line_end_;
  }
  return result + std::string(any_of("", "x", "\\\"", "\"", "\"\"", "\\\\")) + "\"\"\"";
}

std::string TomlGenerator::literal_lines() {
  std::string result = "'''";
  if (one_in(2)) result += line_end_;
  const std::size_t count = below(4);
  for (std::size_t i = 0; i < count; ++i) {
    result += hard_lines[below(std::size(hard_lines))];
    result += any_of("", "\"\"\"", "' ", "'' ", "\\");
    result += line_end_;
  }
  return result + std::string(any_of("", "x", "'", "''", "\\")) + "'''";
}

std::string TomlGenerator::number_or_date() {
  return std::string(any_of("0", "-17", "1_000", "0xFF", "3.25", "1e3", "true", "false", "1980-04-15",
                            "1980-04-15T10:00:00Z", "1980-04-15 10:00:00", "10:00:00.5", "inf", "-inf"));
}

std::string TomlGenerator::blanks() {
  return std::string(any_of("", "", "", " ", "  ", "\t"));
}

std::string TomlGenerator::comment() {
  return fmt::format("#{}",
                     any_of("", " note", " \"", " '''", " \"\"\"", " [", " ]", " [[contact]]", " x = [", " åäö", "#"));
}

}  // namespace contacts
