#include "directory_generator.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace contacts {

namespace {

using Words = std::vector<std::string_view>;

const Words name_words = {"Anna",   "Åsa",    "Ha\u030Akan", "Bo",   "Ada",   "Jean-Luc", "李",   "Ольга",
                          "Entry",  "2",      "Zoë",         "Berg", "Öberg", "Ek",       "Lind", "雷",
                          "Straße", "O’Neil", "anna",        "!!",   "Ek-2",  "2",        "8o"};
const Words organisation_names = {"Ek AB",   "Berg",  "Anna", "Olofströms kommun", "Volvo", "Acme",        "Acme 2",
                                  "Ek & Co", "Bo Ek", "李雷", "Volvo Lastvagnar",  "Entry", "Acme-2 Nord", "Å 2"};
const Words calls = {"Ek AB",
                     "ek ab",
                     "ek-ab",
                     "BERG",
                     "Anna",
                     "Olofströms kommun",
                     "olofstroms-kommun",
                     "OK",
                     "olof",
                     "Volvo",
                     "volvo",
                     "acme",
                     "V",
                     "x",
                     "acme-2",
                     "Acme 2",
                     "Ingens",
                     "李雷",
                     "volvo-2",
                     "ek",
                     "Ek"};
const Words ids = {"anna-berg",   "berg-2", "ek",    "ok",     "volvo", "x",
                   "anna-berg-2", "entry",  "u674e", "acme-2", "bo",    "anna"};
const Words numbers = {
    "076-861 27 47", "+46 (0)76 861 27 47", "0046768612747", "08-123 45 67",  "+46 (0)8 12 34 56", "0454-930 00",
    "2747",          "+44 20 7946 0018",    "(08) 12 34",    "076 861 27 48", "+46 76(0)8612747"};
const Words texts = {"Chef",
                     "näringslivschef",
                     "a # b",
                     "it's",
                     "C:\\dir",
                     "say \"hi\"",
                     "two  blanks",
                     " leading",
                     "e\u0301te\u0301",
                     "ſtraße",
                     "ﬁn",
                     "½",
                     "x, y",
                     "a-b",
                     "--",
                     "１２",
                     "tab\there",
                     "Göteborg",
                     "[[contact]]"};
// What only other writings than the plain one find, mostly.
const Words otherwise = {"jeanluc",           "oneil", "acme2",    "ekco",   "46768612747", "O'N-eil",
                         "olofstroms.kommun", "e-k",   "anna-ek",  "oeberg", "aasa",        "haakan",
                         "annaberg",          "luc",   "b.e.r.g.", "boek",   "goeteborg",   "&"};
const Words uids = {"urn:uuid:1-2", "1-2", "URN:UUID:1-2", "abc", "ABC", "Anna"};
const Words fields = {"name",
                      "id",
                      "uid",
                      "type",
                      "line",
                      "file",
                      "alias",
                      "organisation",
                      "org",
                      "phone",
                      "phone.mobile",
                      "e164",
                      "email",
                      "city",
                      "address",
                      "organisation.phone",
                      "organisation.city",
                      "part_of",
                      "member_of",
                      "birthday",
                      "title",
                      "note",
                      "tags"};
const Words formats = {"",    "tsv",   "json", "jsonl", "card",
                       "csv", "table", "mutt", "aerc",  "{id}|{uid}|{organisation}|{organisation.phone}|{line}"};

}  // namespace

std::string DirectoryGenerator::file() {
  out_.clear();
  line_end_ = one_in(4) ? "\r\n" : "\n";
  is_broken_ = one_in(4);
  has_escapes_ = one_in(3);
  if (one_in(10)) out_ += "\xEF\xBB\xBF";
  if (one_in(4)) add_line("# people [[contact]]");
  if (is_broken_ && one_in(10)) add_line(R"(contact = [{ name = "Anna Berg" }])");
  if (one_in(3)) {
    add_line("[directory]");
    add_value("name", "Test");
    if (one_in(2)) add_value("country", pick({"SE", "GB"}));
  }
  const std::size_t count = below(12);
  for (std::size_t i = 0; i < count; ++i)
    add_entry();
  if (one_in(5)) {
    while (!out_.empty() && (out_.back() == '\n' || out_.back() == '\r'))
      out_.pop_back();
  }
  return out_;
}

void DirectoryGenerator::add_line(std::string_view line) {
  if (one_in(12)) out_ += pick({" ", "\t", "  "});
  out_ += line;
  if (one_in(12)) out_ += pick({" ", " # note", "\t# \"", " # \\"});
  out_ += line_end_;
}

void DirectoryGenerator::add_value(std::string_view key, std::string_view value) {
  std::string written(key);
  if (key.find('.') == std::string_view::npos) {
    if (one_in(15)) written = fmt::format("\"{}\"", key);
    if (one_in(15)) written = fmt::format("'{}'", key);
    if (has_escapes_ && one_in(15))
      written = fmt::format("\"\\u{:04x}{}\"", static_cast<unsigned>(key.front()), key.substr(1));
  }
  const std::string_view blank = pick({" ", " ", " ", "", "\t"});
  add_line(fmt::format("{}{}={}{}", written, blank, blank, text(value)));
}

void DirectoryGenerator::add_entry() {
  if (one_in(3)) out_ += line_end_;
  if (one_in(20)) add_line("# [[contact]]");
  if (one_in(3)) {
    add_organisation();
  } else {
    add_person();
  }
  if (is_broken_ && one_in(4)) add_mistake();
}

void DirectoryGenerator::add_organisation() {
  add_line(one_in(12) ? "[[ organisation ]]" : "[[organisation]]");
  add_value("name", pick(organisation_names));
  if (one_in(3)) add_value("alias", pick({"OK", "olof", "V", "Ek", "Anna", "Göteborg"}));
  if (one_in(3)) add_value("part_of", pick(calls));
  if (one_in(4)) add_line("member_of = " + list({std::string(pick(calls)), std::string(pick(calls))}));
  add_contact_data("organisation");
}

void DirectoryGenerator::add_person() {
  add_line(one_in(12) ? "[[\"contact\"]]" : "[[contact]]");
  add_value("name", name());
  if (!one_in(3)) add_value("organisation", pick(calls));
  if (one_in(3)) add_value("title", pick(texts));
  if (one_in(8)) add_value("alias", name());
  if (one_in(8)) add_line("birthday = 1980-04-15");
  if (one_in(8)) add_line(one_in(2) ? "checked = 2025-02-01" : "checked = 2026-03-01");
  add_contact_data("contact");
}

void DirectoryGenerator::add_contact_data(std::string_view root) {
  if (one_in(5)) add_value("id", pick(ids));
  if (one_in(6)) add_value("uid", pick(uids));
  if (one_in(3)) add_value(one_in(2) ? "phone" : "phone.mobile", number());
  if (one_in(4)) add_value("email", pick({"anna@ek.se", "hakan@olofstrom.se", "info@volvo.se"}));
  if (one_in(5)) add_line("tags = " + list({std::string(pick(texts)), "kör"}));
  if (one_in(4)) add_value("note", pick(texts));
  if (one_in(6)) {
    add_line(fmt::format("address = {{ postcode = {}, city = {} }}", text("293 80"), text(pick({"Göteborg", "Ek"}))));
  } else if (one_in(6)) {
    add_line(fmt::format("[{}.address]", root));
    add_value("street", "Berggatan 2");
    add_value("city", pick({"Göteborg", "Malmö"}));
  }
}

void DirectoryGenerator::add_mistake() {
  switch (below(19)) {
    case 0:
      return add_line("name = \"Anna");
    case 1:
      return add_line("emial = \"anna@x.se\"");
    case 2:
      return add_line("phone = 076-861 27 47");
    case 3:
      return add_line("[[contacts]]");
    case 4:
      return add_line("[[contact]");
    case 5:
      return add_line("note = \"\"\"Anna");
    case 6:
      return add_line("note = '''");
    case 7:
      return add_line("\u00A0[[contact]]");
    case 8:
      return add_line("[organisation.address]");
    case 9:
      return add_line("tags = [\"Berg\",");
    case 10:
      return add_line("x = { y = [");
    case 11:
      return add_line("[contact]");
    case 12:
      return add_line("note = \"\xE5\"");
    case 13:
      return add_line("[directory]");
    case 14:
      return add_line("name = 'Ek'\r");
    case 15:
      return add_line("note = \"\xE5 Berg\"");
    case 16:
      return add_line("# Anna \xFF Olofstr\xF6m");
    case 17:
      return add_line("organisation = 'Ek\xC3'");
    default:
      out_ += std::string("note = \"") + (one_in(3) ? '\0' : '\x01') + "\"" + std::string(line_end_);
  }
}

std::string DirectoryGenerator::name() {
  std::string result(pick(name_words));
  while (one_in(2))
    result += std::string(pick({" ", " ", "-", ", "})) + std::string(pick(name_words));
  return result;
}

std::string DirectoryGenerator::number() {
  if (one_in(2)) return std::string(pick(numbers));
  return fmt::format("0{}-{} {}", 7 + below(3), 10 + below(30), 10 + below(30));
}

std::string DirectoryGenerator::escaped(std::string_view value) {
  std::string result;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (c == '"' || c == '\\') {
      result += std::string("\\") + c;
    } else if (c == '\t') {
      result += "\\t";
    } else if (has_escapes_ && c > ' ' && c < '\x7f' && one_in(6)) {
      result += fmt::format(fmt::runtime(one_in(2) ? "\\u{:04X}" : "\\U{:08x}"), static_cast<unsigned>(c));
    } else if (has_escapes_ && value.substr(i).starts_with("ö")) {
      result += "\\u00f6";
      ++i;
    } else {
      result += c;
    }
  }
  return result;
}

std::string DirectoryGenerator::text(std::string_view value) {
  const bool is_literal = value.find('\'') == std::string_view::npos;
  if (is_literal && one_in(6)) return fmt::format("'{}'", value);
  if (is_literal && one_in(20)) return fmt::format("'''{}{}'''", one_in(2) ? line_end_ : "", value);
  if (one_in(15)) {
    return fmt::format("\"\"\"{}{}\"\"\"", has_escapes_ && one_in(2) ? fmt::format("\\{}  ", line_end_) : line_end_,
                       escaped(value));
  }
  return fmt::format("\"{}\"", escaped(value));
}

std::string DirectoryGenerator::list(const std::vector<std::string>& values) {
  const bool has_lines = one_in(3);
  std::string result = "[";
  for (const std::string& value : values) {
    if (has_lines) result += line_end_;
    result += text(value) + ",";
  }
  if (has_lines) result += line_end_;
  return result + "]";
}

// A word as somebody may type it, or a part of one.
std::string DirectoryGenerator::word() {
  static const Words others = {"goteborg", "goeteborg", "hakan",      "asa",    "oberg",  "olofstrom", "kommun",
                               "strasse",  "ab",        "-",          "2",      "-2",     "1980",      "04-15",
                               "u674e",    "67",        "try",        "berg-2", "ek-ab",  "entry-2",   "anna-berg-ek",
                               "e",        "olga",      "ольга",      "oneil",  "o'neil", "12",        "fin",
                               "y-ek",     "se",        "berg-volvo", "293",    "80",     "contact",   "wrongword",
                               "2-2",      "ek-2-2",    "berg-3",     "a-2",    "cme-2",  "acme-2-2",  "n-2",
                               "2-ek-2",   "8o-2",      "bo-ek-2",    "96f7-2", "7-2",    "2-acme-2",  "k-ab-2"};
  switch (below(7)) {
    case 0:
      return std::string(pick(organisation_names));
    case 1:
      return std::string(pick(calls));
    case 2:
      return std::string(pick(ids));
    case 3:
      return number();
    case 4:
      return std::string(pick(texts));
    case 5:
      return std::string(pick(others));
    default:
      return std::string(pick(name_words));
  }
}

std::string DirectoryGenerator::term() {
  std::string result = word();
  if (one_in(4)) {
    const std::size_t begin = below(result.size());
    const std::string part = result.substr(begin, 1 + below(6));
    // A character must not be cut.
    if (std::ranges::all_of(part, [](unsigned char c) { return c < 0x80; })) result = part;
  }
  if (one_in(5)) {
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; });
  }
  if (one_in(3)) result = fmt::format("\"{}\"", one_in(4) ? result + " " + word() : result);
  if (one_in(8)) result = std::string(pick(fields)) + (one_in(4) ? ":=" : ":") + result;
  if (one_in(30)) result = std::string(pick(fields)) + ":";
  if (one_in(40)) result = std::string(pick({"checked:<2025-06", "birthday:<50y", "birthday:>=1980", "checked:>=12m"}));
  if (one_in(12)) result += "|" + word();
  if (one_in(12)) result = std::string(pick(otherwise));
  if (one_in(40)) result = "<" + std::string(pick({"anna@ek.se", "hakan+x@olofstrom.se"})) + ">";
  return (one_in(15) ? "!" : "") + result;
}

FindOptions DirectoryGenerator::search() {
  FindOptions options;
  const std::size_t count = one_in(3) ? 1 + below(3) : 1;
  for (std::size_t i = 0; i < count; ++i)
    options.words.push_back(term());
  options.output.format = pick(formats);
  if (one_in(6)) options.output.fields = {"name", "id", "uid", "line", "organisation", "organisation.city", "part_of"};
  if (options.output.format == "mutt" || options.output.format == "aerc" || options.output.format.starts_with("{")) {
    options.output.fields.clear();
  }
  if (one_in(6)) options.output.type = one_in(2) ? EntryType::Contact : EntryType::Organisation;
  if (one_in(10)) options.limit = 1 + below(3);
  options.one = one_in(10);
  if (one_in(10)) options.get = pick(fields);
  return options;
}

}  // namespace contacts
