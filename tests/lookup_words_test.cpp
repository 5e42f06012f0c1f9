#include <algorithm>
#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"
#include "model/identity.hpp"
#include "prefilter/name_line.hpp"
#include "prefilter/needed_text.hpp"
#include "prefilter/slug_set.hpp"
#include "prefilter/unescape.hpp"
#include "search/writing.hpp"
#include "text/fold.hpp"

using contacts::EntryTextMaker;
using contacts::escapes_line_end;
using contacts::find_identities;
using contacts::find_values;
using contacts::fold;
using contacts::fold_as_digraphs;
using contacts::FoldBuffer;
using contacts::has_slug_of;
using contacts::may_be_name_line;
using contacts::NameLine;
using contacts::NeededText;
using contacts::PlacedValue;
using contacts::plain_pieces;
using contacts::slug_of;
using contacts::SlugSet;
using contacts::unescaped;
using contacts::ValueBeginning;
using contacts::values_in;
using contacts::words_of_name_line;
using contacts::Writing;
using contacts::directory_fixture::query_of;

TEST_CASE("an escape is read as what it stands for") {
  struct Row {
    std::string_view in;
    std::string_view out;
  };
  const std::vector<Row> rows{
      {"plain", "plain"},
      {R"(a\tb\nc\"d\\e)", "a\tb\nc\"d\\e"},
      {R"(Olofstr\u00f6m \U0001F600)", "Olofström 😀"},
      {R"(\uD800 \u12 \U00110000 \x \)", R"(\uD800 \u12 \U00110000 \x \)"},
      {"a\\\n   b", "ab"},
      {"a\\  \r\n\tb", "ab"},
      {"a\\  b", "a\\  b"},
      {R"('C:\dir\new')", "'C:\\dir\new'"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(unescaped(row.in) == row.out);
  }
}

TEST_CASE("a backslash at the end of a line is seen") {
  for (const std::string_view text : {"a\\\nb", "a\\ \t\r\n", "\\n \\\n"})
    CHECK(escapes_line_end(text));
  for (const std::string_view text : {"", "a\nb", "a\\n\n", "a\\", "a\\ b\n"})
    CHECK_FALSE(escapes_line_end(text));
}

TEST_CASE("a buffer folds words as fold does") {
  const std::vector<std::string_view> texts{"",
                                            "OLOFSTRÖM",
                                            "Ha\u030Akan Öberg och Åsa Åkesson i Göteborg, ABCÄÖÅabc",
                                            "Ольга ﷺ ﷺ ﷺ ﷺ ﷺ",
                                            "ſtraße ﬁn ½ 李雷 😀 \u00AD\u0301",
                                            "0123456789ABCDEF"};
  FoldBuffer buffer;
  for (const std::string_view text : texts) {
    buffer.clear();
    REQUIRE(buffer.append(text));
    CHECK(buffer.text() == fold(text));
  }
  buffer.clear();
  REQUIRE(buffer.append("A \t\n B"));
  REQUIRE(buffer.append("Ö"));
  CHECK(buffer.text() == "a \t\n bo");
  for (const std::string_view text : {"\xE5", "abcdefghijklmnopq\xC3", "\xED\xA0\x80"})
    CHECK_FALSE(buffer.append(text));
}

TEST_CASE("a text is asked for what a match needs") {
  struct Row {
    std::string_view query;
    std::string_view text;
    bool answer;
  };
  constexpr std::size_t entries = 100;
  const std::vector<Row> rows{
      {"olofstrom", "name = \"Olofström\"", true},
      {"olofstrom", "name = \"Olof Ström\"", false},
      {"olofstrom", R"(name = "Olofstr\u00f6m")", true},
      {"anna berg", "name = 'Berg, Anna'", true},
      {"anna berg", "name = 'Anna Lind'", false},
      {"anna !berg", "name = 'Anna Berg'", true},
      {"\"293 80 olofstrom\"", "postcode = '293 80', city = 'Olofström'", true},
      {"\"293 80 olofstrom\"", "postcode = '293 81', city = 'Olofström'", false},
      // Ids.
      {"anna-berg", "name = 'Anna (Berg)'", true},
      {"anna-berg", "name = 'Anna Lind'", false},
      {"anna-berg-2", "name = 'Anna Berg'", true},
      {"berg-101", "name = 'Berg'", false},
      {"u674e", "name = '李'", true},
      {"u674e", "name = 'Bo'", false},
      {"entry-ek", "organisation = 'Ek'", true},
      {"berg-2", "name = 'Berg'", true},
      {"berg-2", "name = 'Berg!!'", true},
      {"berg-2", "name = 'Berg Lind'", false},
      {"berg-2", "name = 'Berg-2 Lind'", true},
      {"berg-2", "name = 'Bergs'\n2", true},
      {"berg-2", "name = 'Berg\\u0073'", false},
      {"n-2", "name = 'n Lind'", true},
      {"u674e-2", "name = '\u674e'", true},
      {"674e-2", "name = '\u674e'", true},
      {"674e-2", "name = '\u96f7'", false},
      {"u674e-674e", "name = '\u674e'", false},
      // Numbers.
      {"076-861 27 47", "phone = '+46 (0)76 861 27 47'", true},
      {"+46768612747", "phone = '0768612747'", true},
      {"46768612747", "phone = '+46 (0)768612747'", true},
      {"0768612747", "phone = '0768612748'", false},
      {"\"076-861 27 47\"", "street = 'Gata 47', postcode = '27'", false},
      {"street:1", "", false},
      {"type:contact anna", "name = 'Anna'", true},
      {"type:contact anna", "name = 'Bo'", false},
      {"organisation.city:lund anna", "name = 'Anna'", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CAPTURE(row.text);
    const NeededText needed(query_of({std::string(row.query)}), entries);
    EntryTextMaker maker;
    CHECK(needed.is_in(maker.make(row.text).value()) == row.answer);
    if (!needed.key().empty() && row.answer) {
      CHECK(maker.make(row.text).value().folded.find(needed.key()) != std::string_view::npos);
    }
  }
  for (const std::string query : {"-", "2", "e", "-2", "type:contact", "organisation.city:lund", "!anna", "entry-2"}) {
    CAPTURE(query);
    CHECK(NeededText(query_of({query}), entries).says_nothing());
  }
}

TEST_CASE("what an organisation may be called by is not asked for") {
  NeededText needed(query_of({"olofstrom", "anna"}), 100);
  CHECK(needed.waive({"olofstroms kommun"}, {"olofstroms-kommun"}).empty());
  EntryTextMaker maker;
  CHECK_FALSE(needed.is_in(maker.make("name = 'Anna', organisation = 'OK'").value()));
  CHECK(needed.waive({"olofstroms kommun", "ok"}, {"olofstroms kommun", "ok"}) == std::vector<std::string>{"ok"});
  CHECK(needed.is_in(maker.make("name = 'Anna', organisation = 'OK'").value()));
  CHECK_FALSE(needed.is_in(maker.make("name = 'Bo', organisation = 'OK'").value()));
}

TEST_CASE("a slug is near what may have the same id") {
  SlugSet slugs;
  CHECK(slugs.empty());
  slugs.add("anna-berg");
  for (const std::string_view slug : {"anna", "anna-berg", "anna-berg-2", "anna-berg-ek-ab"})
    CHECK(slugs.has_near(slug));
  for (const std::string_view slug : {"ann", "anna-b", "anna-bergs", "berg", "anna-lind", "entry"})
    CHECK_FALSE(slugs.has_near(slug));
}

TEST_CASE("values are found by their slugs") {
  struct Row {
    std::string_view text;
    std::size_t all;
    std::ptrdiff_t same;
    std::size_t identity;
  };
  SlugSet slugs;
  CHECK(slugs.add("anna-oberg"));
  CHECK_FALSE(slugs.add("anna-oberg"));
  slugs.add("x");
  slugs.add("u674e-u96f7");
  const std::vector<Row> rows{
      {"name = \"Anna Öberg\"", 1, 1, 1},
      {"name='ANNA-Oberg 2'", 1, 0, 1},
      {"\"name\" = 'Anna'", 2, 0, 1},  // what closes may be taken for what opens
      {"'name'\t=\t'Anna'", 1, 0, 1},
      {"name = \"\"\"\nAnna Öberg\"\"\"", 1, 1, 1},
      {"name = '''Anna 'Öberg' 2'''", 2, 0, 1},
      {"title = 'Anna Öberg'", 1, 1, 0},
      {"[[contact]]\n  name = 'Anna'", 1, 0, 1},
      {"[[contact]]\r\n\t\"id\" = \"x\"\r\n", 1, 1, 1},
      {"[[contact]]\nnote = 'of a file that goes on for long'\n'uid' = 'x'\nnote = 'x'", 2, 2, 1},
      {"a name = 'x'", 1, 1, 0},
      {"given_name = 'Anna'", 1, 0, 0},
      {"name", 0, 0, 0},
      {"name =", 0, 0, 0},
      {"nickname-id = 'x'", 1, 1, 0},
      {"tags = [\"Anna Öberg\", 'x']", 3, 3, 0},
      {"id = \"x\"\nuid = 'x-2'", 2, 1, 2},
      {"name = \"Ånna Oberg\"", 1, 1, 1},
      {"name = \"A\u030Anna Oberg\"", 1, 1, 1},
      {"name = \"(Anna) Öberg\"", 1, 1, 1},
      {"name = \"Ольга Anna Öberg\"", 1, 1, 1},
      {"name = \"李雷\"", 1, 1, 1},
      {"name = \"- 李 雷\"", 1, 1, 1},
      {"name = \"李\"", 1, 0, 1},
      {"name = \"Ольга\"", 0, 0, 0},
      {"name = \"Anna Lind\"", 0, 0, 0},
      {"name = \"Xy\"", 0, 0, 0},
      {"name = \"X Y\"", 1, 0, 1},
      {"name = \"Annabel\"", 0, 0, 0},
      {"name = anna oberg", 0, 0, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(find_values(row.text, slugs).size() == row.all);
    const auto is_same = [&](const PlacedValue& value) { return has_slug_of(slugs, row.text, value); };
    CHECK(std::ranges::count_if(values_in(row.text), is_same) == row.same);
    CHECK(find_identities(row.text, slugs).size() == row.identity);
  }
}

TEST_CASE("a look at a text tells enough of its slug") {
  constexpr std::array<std::string_view, 20> pieces{"a", "A", "n",  "b",      "-",      " ", "2",  ".", "å", "ß",
                                                    "Æ", "о", "李", "\u0301", "\u00AD", "ﬁ", "ａ", "'", "½", "\u064B"};
  std::mt19937 random(1);
  const auto random_text = [&](std::size_t most) {
    std::string text;
    for (std::size_t count = random() % most; count > 0; --count)
      text += pieces.at(random() % pieces.size());
    return text;
  };
  std::size_t near = 0;
  for (int i = 0; i < 100000; ++i) {
    SlugSet slugs;
    slugs.add(slug_of(random_text(5)));
    const std::string text = random_text(7);
    if (!slugs.has_near(slug_of(text))) continue;
    ++near;
    CAPTURE(text);
    REQUIRE(slugs.may_have_near(text));
    REQUIRE(ValueBeginning("\"" + text + "\"\n").may_be_near(slugs));
  }
  CHECK(near > 2000);
  SlugSet anna;
  anna.add("anna-berg");
  CHECK_FALSE(anna.may_have_near("Åse"));
  CHECK_FALSE(anna.may_have_near("李雷"));
  struct Row {
    std::string_view slug;
    bool may_be_of_no_letters;
  };
  for (const Row& row : std::vector<Row>{{"u674e-u96f7", true},
                                         {"u-2", true},
                                         {"entry-2", true},
                                         {"ulla-lind", false},
                                         {"uwe", false},
                                         {"entrys", false}}) {
    CAPTURE(row.slug);
    SlugSet slugs;
    slugs.add(std::string(row.slug));
    CHECK(slugs.may_have_near("李雷") == row.may_be_of_no_letters);
    CHECK(ValueBeginning("\"李雷\"").may_be_near(slugs) == row.may_be_of_no_letters);
  }
}

TEST_CASE("the beginning of a value tells that it is another one") {
  struct Row {
    std::string_view text;
    bool may_be_near;
  };
  SlugSet slugs;
  slugs.add("anna-berglund");
  for (const Row& row : std::vector<Row>{
           {"\"Anna Berglund\"", true},
           {"\"Anna Berglund-Alexandersson von Essen\"", true},
           {"'Anna'\n", true},
           {"\"\"\"\nAnna\"\"\"", true},
           {"''", true},
           {"\"Ольга Константиновна Anna Berglund\"", true},
           {"'李 (Anna Berglund)'", true},
           {"\"Anna Ber", true},
           {"\"Anna Lind\"", false},
           {"\"Anna Lindgren-Alexandersson von Essen\"", false},
           {"\"Bo\"\nAnna Berglund", false},
           {"\"Ольга\"", false},
           {"\"Κωνσταντίνος Παπαδόπουλος\"", false},
           {"' 李雷 '", false},
       }) {
    CAPTURE(row.text);
    CHECK(ValueBeginning(row.text).may_be_near(slugs) == row.may_be_near);
  }
}

TEST_CASE("a line says what an entry is called, or that it takes a parser to know") {
  struct Row {
    std::string_view line;
    NameLine kind;
    std::vector<std::string_view> words;
  };
  using enum NameLine;
  for (const Row& row : std::vector<Row>{
           {"name = \"Anna Öberg (AB)\"", Clear, {"Anna", "Öberg", "AB"}},
           {"\t'name'='O\"Brien' # x \"y\"", Clear, {"O", "Brien"}},
           {"alias = [\"A\", 'B C']\r", Clear, {"A", "B", "C"}},
           {"\"alias\" = 'x'", Clear, {"x"}},
           {"alias = [\"A\",", Unclear, {"A"}},
           {"alias = [", Unclear, {}},
           {"name = \"\"\"Anna\"\"\"", Unclear, {}},
           {"name = \"A\\u006ena\"", Unclear, {}},
           {"\"n\\u0061me\" = 'Anna'", Unclear, {}},
           {"name = \"Anna", Unclear, {}},
           {"name = 5", Unclear, {}},
           {"names = 'x'", Other, {}},
           {"name", Other, {}},
           {"note = 'name'", Other, {}},
           {"'note' = 'x'", Other, {}},
       }) {
    CAPTURE(row.line);
    CHECK(may_be_name_line(row.line, 0));
    std::vector<std::string_view> words;
    CHECK((words_of_name_line(row.line, words) == row.kind));
    CHECK(words == row.words);
  }
  CHECK_FALSE(may_be_name_line("title = 'x'", 0));
}

TEST_CASE("of a word in digraphs that is asked for which stands in the text without marks, too") {
  struct Row {
    std::string_view word;
    std::vector<std::string_view> pieces;
  };
  for (const Row& row : std::vector<Row>{{"goeteborg", {"go", "teborg"}},
                                         {"olofstrom", {"olofstrom"}},
                                         {"anna", {"nna"}},
                                         {"eva", {"va"}},
                                         {"aarhus", {"rhus"}},
                                         {"xaaex", {"xa", "x"}},
                                         {"mueller-luedenscheidt", {"mu", "ller-lu", "denscheidt"}}}) {
    CAPTURE(row.word);
    CHECK(plain_pieces(row.word, Writing::Digraphs) == row.pieces);
    CHECK(plain_pieces(row.word, Writing::Plain) == std::vector<std::string_view>{row.word});
  }
  std::mt19937 random(2);
  constexpr std::array<std::string_view, 12> letters{"a", "e", "o", "u", "ä", "ö", "å", "ü", "x", "æ", "ø", "o\u0308"};
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t size = 1 + random() % 8; size > 0; --size)
      text += letters.at(random() % letters.size());
    const std::string digraphs = fold_as_digraphs(text);
    const std::size_t begin = random() % digraphs.size();
    const std::string word = digraphs.substr(begin, 1 + random() % 5);
    for (const std::string_view piece : plain_pieces(word, Writing::Digraphs)) {
      CAPTURE(text);
      CAPTURE(word);
      REQUIRE(fold(text).find(piece) != std::string::npos);
    }
  }
}
