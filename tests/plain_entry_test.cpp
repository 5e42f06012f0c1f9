#include "store/plain_entry.hpp"

#include <cstddef>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <toml++/toml.h>

#include "entry_text.hpp"
#include "store/document.hpp"
#include "store/loader.hpp"
#include "store/read_entry.hpp"
#include "toml/splitter.hpp"

using namespace contacts;
using contacts::entry_text::text_of;

namespace {

constexpr std::string_view texts[] = {
    "Anna Berg",
    "Åsa Öström",
    "A\u030asa",
    "李雷",
    "anna@example.org",
    "é@ü.example",
    "0454-930 00",
    "+46 8 12 34",
    "08-123 vxl",
    "1-800-FLOWERS",
    "112",
    "example.org",
    "https://a.b/",
    "a b",
    "x",
    "",
    " ",
    "\u00A0",
    "a\tb",
    "a\u0085b",
    "a\u2028b",
    "a\u202Eb\u202C",
    "\uFEFFa",
    "it's",
    "a # b",
    "[[contact]]",
    "a]b",
    "{x = 1}",
    "a, b",
    "2024-01-01",
    "--04-15",
    "--02-30",
    "anna-berg",
    "Anna",
    "work",
    "home",
    "mobile",
    "pager",
    "wurk",
    "a\\b",
    "a\\u0041",
    "\\\"",
    "N;X=1:y",
    "a\u00ADb",
    "\xC3\x28",
    "\xED\xA0\x80",
    "a\x01",
    "a\x7F",
    "😀",
};
constexpr std::string_view keys[] = {
    "name",       "id",         "uid",    "alias",  "kind",        "part_of",  "member_of", "organisation",
    "given_name", "title",      "role",   "email",  "phone",       "url",      "address",   "birthday",
    "tags",       "note",       "source", "vcard",  "checked",     "email",    "phone",     "address",
    "prefix",     "department", "emial",  "suffix", "family_name", "\"name\"", "na me"};
constexpr std::string_view parts[] = {"work", "home",   "mobile",  "fax",      "other", "street", "city",
                                      "box",  "region", "country", "postcode", "kind",  "zip",    "'work'"};
constexpr std::string_view dates[] = {"2024-03-01",          "2024-02-29", "2023-02-29",
                                      "0000-01-01",          "1980-4-1",   "2024-03-01T10:00:00",
                                      "2024-03-01 10:00:00", "10:00:00",   "17"};

// Writes entries, most of them plainly, some not, and some not as TOML.
class EntryGenerator {
 public:
  explicit EntryGenerator(unsigned seed) : random_(seed) {}

  std::string entry() {
    line_end_ = one_in(4) ? "\r\n" : "\n";
    std::string out = blanks() + std::string(one_in(3) ? "[[organisation]]" : "[[contact]]") + line_end();
    if (!one_in(10)) out += "name = \"Anna Berg\"" + line_end();
    for (std::size_t count = below(5); count > 0; --count)
      out += (one_in(8) ? blanks() : "") + statement() + line_end();
    if (one_in(3)) out += blanks() + line_end();
    if (one_in(6)) out.insert(below(out.size()), any(texts));
    if (one_in(6)) out.erase(below(out.size()), 1 + below(3));
    if (one_in(8)) out += "[contact.address]\ncity = 'x'\n";
    return out;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool one_in(std::size_t chances) { return below(chances) == 0; }

  template <typename Texts>
  std::string any(const Texts& all) {
    return std::string(all[below(std::size(all))]);
  }

  std::string blanks() { return one_in(2) ? "" : one_in(2) ? " " : "\t  "; }
  std::string line_end() { return (one_in(5) ? blanks() + "# [ ' åäö" : one_in(5) ? " " : "") + line_end_; }

  std::string text() {
    const std::string quote = one_in(4) ? "'" : one_in(20) ? "\"\"\"" : "\"";
    return quote + any(texts) + quote;
  }

  std::string list(bool of_tables) {
    std::string out = "[";
    const auto gap = [&] { out += one_in(4) ? line_end() : blanks(); };
    for (std::size_t count = below(4); count > 0; --count) {
      gap();
      out += of_tables ? table() : text();
      gap();
      if (count > 1 || one_in(3)) out += ",";
    }
    gap();
    return out + "]";
  }

  std::string table() {
    std::string out = "{";
    for (std::size_t count = below(4); count > 0; --count) {
      out += blanks() + any(parts) + blanks() + "=" + blanks() + (one_in(4) ? list(false) : text()) + blanks();
      if (count > 1 || one_in(9)) out += ",";
    }
    return out + "}";
  }

  std::string statement() {
    const std::string key = any(keys);
    const bool has_parts = key == "email" || key == "phone" || key == "url" || key == "address";
    const std::string part = one_in(has_parts ? 2 : 15) ? blanks() + "." + blanks() + any(parts) : "";
    const std::string before = key + part + blanks() + "=" + blanks();
    if ((key == "checked" || key == "birthday") && !one_in(4)) return before + any(dates);
    if (part.empty() && one_in(has_parts ? 2 : 12)) return before + (one_in(3) ? list(true) : table());
    return before + (one_in(5) ? list(false) : text());
  }

  std::mt19937 random_;
  std::string line_end_;
};

// The entry as toml++ has it read; nothing where anything is to be reported, or where it is not one entry.
std::optional<Entry> read_by_toml(const FileText& file, const RawEntry& raw) {
  ParsedEntry parsed = parse_entry(file, raw);
  std::vector<Diagnostic>& diagnostics = parsed.diagnostics;
  EntryReading reading(file, raw, diagnostics);
  Entry entry;
  entry.type = raw.header.root == "contact" ? EntryType::Contact : EntryType::Organisation;
  const toml::array* const list = parsed.document[raw.header.root].as_array();
  if (list == nullptr || list->size() != 1 || parsed.document.size() != 1) return std::nullopt;
  const toml::table& table = *list->front().as_table();
  entry.location = reading.location(table.source());
  entry.text_begin = text_range(raw).begin;
  entry.text_end = text_range(raw).end;
  read_entry(reading, table, entry);
  if (!diagnostics.empty() || entry.name.empty() || raw.header_in_text) return std::nullopt;
  return entry;
}

std::optional<Entry> read_plainly(const FileText& file, const RawEntry& raw, ReadFor use = ReadFor::Values) {
  if (raw.sections.size() != 1) return std::nullopt;
  const contacts::Section& section = raw.sections.front();
  Entry entry;
  const EntryPlace place{section.begin, section.end, section.line};
  return read_plain_entry(file, place, entry, use) ? std::optional(entry) : std::nullopt;
}

// What an outline keeps of an entry.
std::string outline_of(const Entry& entry) {
  Entry outline;
  outline.type = entry.type;
  outline.location = entry.location;
  outline.text_begin = entry.text_begin;
  outline.text_end = entry.text_end;
  outline.name = entry.name;
  outline.id = entry.id;
  outline.id_is_given = entry.id_is_given;
  outline.uid = entry.uid;
  outline.aliases = entry.aliases;
  outline.organisation = entry.organisation;
  outline.part_of = entry.part_of;
  return text_of(outline);
}

struct Counts {
  std::size_t plain = 0;
  std::size_t good = 0;
};

void compare(const std::string& text, Counts& counts) {
  CAPTURE(text);
  const FileText file{text, 3};
  for (const RawEntry& raw : split_entries(text)) {
    if (raw.header.depth != 1 || (raw.header.root != "contact" && raw.header.root != "organisation")) continue;
    const std::optional<Entry> plain = read_plainly(file, raw);
    const std::optional<Entry> by_toml = read_by_toml(file, raw);
    counts.plain += plain ? 1U : 0U;
    counts.good += by_toml ? 1U : 0U;
    const std::optional<Entry> outline = read_plainly(file, raw, ReadFor::Outline);
    REQUIRE(outline.has_value() == plain.has_value());
    if (outline) REQUIRE(outline_of(*outline) == outline_of(*plain));
    const std::optional<Entry> again = by_toml ? read_plainly(file, raw, ReadFor::Again) : std::nullopt;
    if (again) REQUIRE(text_of(*again) == text_of(*by_toml));
    if (!plain) continue;
    REQUIRE(again);
    REQUIRE(by_toml);
    REQUIRE(text_of(*plain) == text_of(*by_toml));
  }
}

bool is_plain(const std::string& text) {
  const FileText file{text, 0};
  return read_plainly(file, split_entries(text).front()).has_value();
}

}  // namespace

TEST_CASE("what is read plainly is read as toml++ reads it") {
  EntryGenerator generator(20260101);
  Counts counts;
  for (int i = 0; i < 20'000; ++i)
    compare(generator.entry() + generator.entry(), counts);
  CHECK(counts.good > 7000);
  CHECK(counts.plain > counts.good * 3 / 4);
}

TEST_CASE("entries as people write them are plain") {
  const std::string name = "[[contact]]\nname = \"Anna\"\n";
  for (const char* const more :
       {"", "# a comment\n", "email = \"a@b.example\" # work\n",
        "email.work = 'a@b.example'\nemail.home = 'c@d.example'\n",
        "phone = { work = \"0454-930 00\", mobile = [\"070-123 45 67\", '070-123 45 68'] }\n",
        "address = { street = \"Storgatan 1\", city = \"Växjö\" }\naddress_ = 1\n",
        "address = [{ city = 'a', kind = 'home' },\n  { city = 'b' }]\n",
        "address.city = 'a'\naddress . street = 'b'\n", "tags = [\n  'a', # b\n  'c',\n]\n",
        "birthday = 1980-02-29\nchecked = 2024-01-01\n", "birthday = '--02-29'\n",
        "id = 'anna'\nuid = 'urn:x'\nnote = 'a \"b\"'\nurl = 'example.org'\r\n", "\torganisation\t=\t'Växjö kommun'"}) {
    CAPTURE(more);
    CHECK(is_plain(name + more) == (std::string_view(more).find("address_") == std::string_view::npos));
  }
}

TEST_CASE("what has to be reported is left to toml++") {
  const std::string name = "[[contact]]\nname = \"Anna\"\n";
  for (const char* const more : {"emial = 'a@b.example'\n",
                                 "email = 'a'\n",
                                 "title = ''\n",
                                 "name = 'Berta'\n",
                                 "phone = '1'\nphone.work = '2'\n",
                                 "phone.work = '1'\nphone.work = '2'\n",
                                 "phone.work = '1'\nphone = '2'\n",
                                 "phone = '12'\nphone.work = '34'\n",
                                 "phone.work = '12'\nphone.work = '34'\n",
                                 "phone.work = '12'\nphone = '34'\n",
                                 "address.city = 'A'\naddress.city = 'B'\n",
                                 "address.kind = 'work'\n",
                                 "kind = 'x'\n",
                                 "note = 'a\u202Eb\u202C'\n",
                                 "birthday = '--02-30'\n",
                                 "checked = 2023-02-29\n",
                                 "title = 1\n",
                                 "title.x = 'a'\n",
                                 "id = 'Anna'\n",
                                 "title = 'a' b\n",
                                 "tags = ['a' 'b']\n",
                                 "title = 'a'\r"}) {
    CAPTURE(more);
    CHECK_FALSE(is_plain(name + more));
  }
}

TEST_CASE("a file that is cut is read as one that is split") {
  EntryGenerator generator(8);
  std::string text = "[directory]\nname = 'D'\n[unknown]\n";
  for (int i = 0; i < 3000; ++i) {
    const std::string entry = generator.entry() + "\n";
    if (cut_text(entry, 1, 1)) text += entry;
  }
  // A text over several lines in which an entry seems to begin cannot be cut.
  const std::string last = "[[contact]]\nname = 'Z'\nnote = \'\'\'\n[[contact]]\n\'\'\'\n";
  REQUIRE(cut_text(text, 9, 1));
  REQUIRE_FALSE(cut_text(text + last, 9, 1));
  const LoadedFile cut = load_toml("1.toml", text, 0);
  LoadedFile split = load_toml("1.toml", text + last, 0);
  CHECK(cut.entries.size() > 2000);
  CHECK(cut.diagnostics.size() > 300);
  split.entries.pop_back();
  split.diagnostics.pop_back();
  CHECK(text_of(cut.entries) == text_of(split.entries));
  CHECK(text_of(cut.diagnostics) == text_of(split.diagnostics));
}

TEST_CASE("one thread and many read the same from a file") {
  EntryGenerator generator(7);
  std::string text = "[directory]\nname = 'D'\n[unknown]\n";
  for (int i = 0; i < 3000; ++i)
    text += generator.entry();
  for (const std::string& start : {std::string(), std::string("contact = [{ name = 'A' }, { name = 'B' }]\n")}) {
    const LoadedFile one = load_toml("1.toml", start + text, 0, 1);
    const LoadedFile many = load_toml("1.toml", start + text, 0, 5);
    CHECK(one.entries.size() > 2000);
    CHECK(one.diagnostics.size() > 500);
    CHECK(one.source.name == "D");
    CHECK(many.source.name == "D");
    CHECK(text_of(one.entries) == text_of(many.entries));
    CHECK(text_of(one.diagnostics) == text_of(many.diagnostics));
  }
}
