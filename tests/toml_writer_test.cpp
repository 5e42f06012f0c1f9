#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <toml++/toml.h>

#include "interop/hard_texts.hpp"
#include "store/loader.hpp"
#include "store/writer.hpp"

using namespace contacts;

namespace {

// Each key of an entry has one of these.
class RandomEntry {
 public:
  explicit RandomEntry(unsigned seed) : texts_(seed) {}

  Entry entry() {
    Entry one;
    one.type = texts_.one_in(2) ? EntryType::Contact : EntryType::Organisation;
    one.name = text();
    one.id_is_given = texts_.one_in(2);
    if (one.id_is_given) one.id = texts_.any_of("a", "anna-berg-2", "0");
    for (std::string* const member : {&one.uid, &one.note, &one.source})
      *member = text_or_nothing();
    one.aliases = some_texts();
    one.tags = some_texts();
    one.emails = typed({"a@b.se", "\"a b\"@c.de"}, {ValueKind::Work, ValueKind::Home, ValueKind::Other});
    one.urls = typed({"https://a.b/'c'", "www.x.se"}, {ValueKind::Work, ValueKind::Home, ValueKind::Other});
    one.phones = typed({"+46 8 1", "*111#"}, {ValueKind::Work, ValueKind::Mobile, ValueKind::Fax, ValueKind::Pager});
    for (std::size_t count = texts_.below(3); count > 0; --count)
      one.addresses.push_back({text(), text_or_nothing(), text_or_nothing(), text_or_nothing(), text_or_nothing(),
                               text_or_nothing(), texts_.one_in(2) ? ValueKind::Home : ValueKind::Unspecified});
    if (texts_.one_in(2)) one.checked = Date{2026, 1, 2};
    if (texts_.one_in(2)) one.vcard = {"X-A:\"'\\n\\\\;a", "NOTE;X-B=\"'''\":\"\"\"", "item1.X-C:\u2028"};
    one.type == EntryType::Contact ? add_keys_of_contact(one) : add_keys_of_organisation(one);
    return one;
  }

 private:
  void add_keys_of_contact(Entry& one) {
    for (std::string* const member :
         {&one.given_name, &one.family_name, &one.prefix, &one.suffix, &one.department, &one.title, &one.role})
      *member = text_or_nothing();
    if (texts_.one_in(2)) one.organisation = Reference{text(), {}, {}};
    if (texts_.one_in(2)) one.birthday = Date{std::nullopt, 2, 29};
    if (texts_.one_in(3)) one.birthday = Date{812, 12, 31};
  }

  void add_keys_of_organisation(Entry& one) {
    one.kind = text_or_nothing();
    if (texts_.one_in(2)) one.part_of = Reference{text(), {}, {}};
    for (std::size_t count = texts_.below(3); count > 0; --count)
      one.member_of.push_back(Reference{text(), {}, {}});
  }

  std::string text() { return texts_.text(); }
  std::string text_or_nothing() { return texts_.one_in(2) ? text() : std::string(); }
  std::vector<std::string> some_texts() {
    std::vector<std::string> all;
    for (std::size_t count = texts_.below(4); count > 0; --count)
      all.push_back(text());
    return all;
  }

  // In the order of the kinds, which is the file's.
  std::vector<TypedValue> typed(const std::vector<std::string>& values, const std::vector<ValueKind>& kinds) {
    std::vector<TypedValue> all;
    if (texts_.one_in(3)) {
      for (const std::string& value : values)
        all.push_back({value, ValueKind::Unspecified, {}});
      return all;
    }
    for (const ValueKind kind : kinds) {
      for (const std::string& value : values) {
        if (texts_.one_in(3)) all.push_back({value, kind, {}});
      }
    }
    return all;
  }

  HardTexts texts_;
};

// What Unicode or TOML cannot hold is none of the writer's business; a carriage return is.
Entry read_back(const std::string& toml) {
  LoadedFile loaded = load_toml("x.toml", toml, 0);
  std::string problems;
  for (const Diagnostic& diagnostic : loaded.diagnostics) {
    if (diagnostic.severity == Severity::Error) problems += diagnostic.message + "\n";
  }
  CHECK(problems == "");
  REQUIRE(loaded.entries.size() == 1);
  return loaded.entries.front();
}

}  // namespace

TEST_CASE("an entry that is written is read with the same values") {
  for (unsigned seed = 0; seed < 600; ++seed) {
    CAPTURE(seed);
    const Entry entry = RandomEntry(seed).entry();
    const std::string toml = write_toml(entry);
    CAPTURE(toml);
    const Entry back = read_back(toml);
    CHECK(write_toml(back) == toml);
    CHECK(back.name == entry.name);
    CHECK(back.uid == entry.uid);
    CHECK(back.note == entry.note);
    CHECK(back.source == entry.source);
    CHECK(back.aliases == entry.aliases);
    CHECK(back.tags == entry.tags);
    CHECK(back.vcard == entry.vcard);
    CHECK(back.addresses == entry.addresses);
    CHECK(back.given_name == entry.given_name);
    CHECK(back.suffix == entry.suffix);
    CHECK(back.kind == entry.kind);
    CHECK((back.birthday == entry.birthday));
    CHECK((back.checked == entry.checked));
    CHECK(back.id_is_given == entry.id_is_given);
    CHECK(back.emails.size() == entry.emails.size());
    CHECK(back.phones.size() == entry.phones.size());
  }
}

TEST_CASE("a text is written as a string that a person can read") {
  struct Row {
    std::string_view text, toml;
  };
  const std::vector<Row> rows = {
      {"", "\"\""},
      {"Anna's", "\"Anna's\""},
      {"C:\\new", "'C:\\new'"},
      {"say \"hi\"", "'say \"hi\"'"},
      {"it's \"x\"", "\"it's \\\"x\\\"\""},
      {"a\tb", "\"a\\tb\""},
      {"a\nb\r", "\"a\\nb\\r\""},
      {"\x1b[1m\\", "\"\\u001B[1m\\\\\""},
      {"\u202E\u202C", "\"\\u202E\\u202C\""},
      {"å😀", "\"å😀\""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.toml);
    CHECK(toml_string(row.text) == row.toml);
  }
}

TEST_CASE("a text of hard pieces is a TOML string") {
  HardTexts texts(1);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = texts.text();
    CAPTURE(text);
    const toml::table table = toml::parse("x = " + toml_string(text));
    CHECK(table["x"].value<std::string>() == text);
  }
}
