#include "extract/extract.hpp"

#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "extract/layout.hpp"
#include "extract/names.hpp"
#include "extract/read_lines.hpp"
#include "extract/repair.hpp"
#include "extract/source_text.hpp"
#include "extract/titles.hpp"
#include "extract/tokens.hpp"
#include "rows.hpp"

using namespace contacts;
using contacts::text_rows::check_rows;
using contacts::text_rows::Row;

namespace {

std::string lines_of(const std::vector<TextLine>& lines) {
  std::string out;
  for (const TextLine& line : lines)
    out += fmt::format("{}{}:{}", out.empty() ? "" : "|", line.number, line.text);
  return out;
}

// "phone 070-174 06 05, email a@b.se" of one line in Sweden.
std::string tokens_of(std::string_view text, std::string_view region = "SE") {
  constexpr std::array<std::string_view, 6> kinds = {"email", "phone", "web", "street", "box", "city"};
  ScanState state;
  state.region = region;
  TextLine line;
  line.text = text;
  std::string out;
  for (const Token& token : scan(line, state).tokens) {
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", kinds.at(static_cast<std::size_t>(token.kind)), token.value);
  }
  return out;
}

ReadLine read_line(std::string_view text) {
  return read_lines(text, "SE", {}).lines.front();
}

std::string names_of(std::string_view text) {
  std::string out;
  for (const NameMention& mention : read_line(text).names)
    out += (out.empty() ? "" : ", ") + mention.name;
  return out;
}

std::string organisations_of(std::string_view text) {
  std::string out;
  for (const OrganisationMention& mention : read_line(text).organisations)
    out += (out.empty() ? "" : ", ") + mention.name;
  return out;
}

std::string drafts_of(std::string_view text, std::string_view region = "SE", const KnownOrganisations& known = {}) {
  std::string out;
  for (const Draft& draft : extract(text, region, known).drafts) {
    out += fmt::format("{}: {}", draft.line, draft.entry.name);
    if (draft.entry.organisation) out += " @" + draft.entry.organisation->text;
    if (!draft.entry.title.empty()) out += " (" + draft.entry.title + ")";
    for (const auto* values : {&draft.entry.emails, &draft.entry.phones}) {
      for (const TypedValue& value : *values)
        out += " " + value.value;
    }
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a line is repaired: quotes, bullets, invisible characters, spelled signs") {
  constexpr std::array rows = {
      Row{"> > hej", "hej"},
      Row{"• Anna Berg", "Anna Berg"},
      Row{"08\u00A0123\u202F45", "08 123 45"},
      Row{"an\u00ADna\u200B@b.se", "anna@b.se"},
      Row{"anna (at) b (punkt) se", "anna@b.se"},
      Row{"anna[snabel-a]b.se", "anna@b.se"},
      Row{"anna AT b DOT se", "anna@b.se"},
      Row{"meet at the dot", "meet at the dot"},
      Row{"anna@NOSPAM.b.se", "anna@b.se"},
      Row{"----------", ""},
      Row{"a\x1B[31mb", "a[31mb"},
      Row{"a\xFF"
          "b",
          "ab"},
  };
  check_rows(rows, repair_line);
}

TEST_CASE("words, addresses and sentences that a line end cuts are joined with the line they begin on") {
  CHECK(lines_of(repair("lämnas av upphand-\nlingschef Berg\n")) == "1:lämnas av upphandlingschef Berg");
  CHECK(lines_of(repair("anna@\nb.se\n")) == "1:anna@b.se");
  CHECK(lines_of(repair("bygg-\noch miljö\n")) == "1:bygg- och miljö");
  CHECK(lines_of(repair("Anna Berg\nchef\n")) == "1:Anna Berg|2:chef");
  CHECK(lines_of(repair("a\r\nb\rc")) == "1:a|2:b|3:c");
}

TEST_CASE("columns are read downwards, rows of a table are not") {
  CHECK(lines_of(arrange(repair("Anna Berg   Bo Ek\na@x.se      b@x.se\n"))) ==
        "1:Anna Berg|2:a@x.se|1:|1:Bo Ek|2:b@x.se");
  CHECK(lines_of(arrange(repair("Anna Berg   a@x.se\nBo Ek       b@x.se\n"))) == "1:Anna Berg\ta@x.se|2:Bo Ek\tb@x.se");
  CHECK(lines_of(arrange(repair("Efternamn\tFörnamn\tMobil\nBerg\tAnna\t070-174 06 05\n"))) ==
        "2:Anna Berg\tMobil: 070-174 06 05");
}

TEST_CASE("tokens are told exactly") {
  constexpr std::array rows = {
      Row{"070-174 06 05 eller 08-465 004 11", "phone 070-174 06 05, phone 08-465 004 11"},
      Row{"0155-381 04 070-919 71 35", "phone 0155-381 04, phone 070-919 71 35"},
      Row{"den 12.3.2026 kl. 8.30–17.00", ""},
      Row{"bankgiro 123-4567, org.nr 556712-3344", ""},
      Row{"214 000 000 kronor", ""},
      Row{"Tel. nr 031-390 06 10", "phone 031-390 06 10"},
      Row{"08-465 004 60 ankn. 12", "phone 08-465 004 60 ext. 12"},
      Row{"0980-319 200/201", "phone 0980-319 200, phone 0980-319 201"},
      Row{"a.b@c.se, www.c.se.", "email a.b@c.se, web www.c.se"},
      Row{"Storgatan 4 B, 293 80 Olofström", "street Storgatan 4 B, city Olofström"},
      Row{"Box 77, SE-981 21 Kiruna", "box Box 77, city Kiruna"},
      Row{"i 2026 Kommuner", ""},
      Row{"Am Kanal 12", "street Am Kanal 12"},
      Row{"Kolonilotten Solsidan 2026", ""},
      Row{"08-465 00-110, tel. -317", "phone 08-465 00-110, phone 08-465 00-317"},
  };
  check_rows(rows, [](std::string_view text) { return tokens_of(text); });
  CHECK(tokens_of("12 Mill Lane, London SE1 9GF", "GB") == "street 12 Mill Lane, city London");
  CHECK(tokens_of("Industriestraße 7, 10115 Berlin", "DE") == "street Industriestraße 7, city Berlin");
  CHECK(tokens_of("030/23125-0", "DE") == "phone 030/23125-0");
}

TEST_CASE("names of people are told from titles and organisations") {
  constexpr std::array rows = {
      Row{"kontakta näringslivschef Håkan Andersson", "Håkan Andersson"},
      Row{"van Dyck, Carla (Unterhalt)", "Carla van Dyck"},
      Row{"ELLEN MÖRK", "Ellen Mörk"},
      Row{"Siv och Roland Backe", "Siv Backe, Roland Backe"},
      Row{"Dipl.-Ing. Yusuf Demir, M.Sc.", "Yusuf Demir"},
      Row{"Brightwell Robotics", ""},
      Row{"i. A. Matthias Köhler", "Matthias Köhler"},
  };
  check_rows(rows, names_of);
}

TEST_CASE("two capitals name an organisation of the directory where they are a word of their own") {
  KnownOrganisations known;
  known.add("Zenit Nord", "Zenit Nord");
  known.add("ZN", "Zenit Nord");
  known.add("AB", "Albert Bo");
  known.add("Zn", "Zink");
  known.add("XY", "Xylo");
  known.add("XY", "Xerxes");
  const auto is_named = [&](std::string_view line) {
    const std::string text = std::string(line) + "\nAnna Berg, 08-465 004 31\n";
    return drafts_of(text, "SE", known).find("Zenit Nord") != std::string::npos;
  };
  for (const std::string_view line : {"Kontakt för ZN", "ZN bygger nytt.", "Vi på ZN, som är nya:", "ZN"}) {
    CAPTURE(line);
    CHECK(is_named(line));
  }
  for (const std::string_view line : {"Kontakt för zn", "Zn är zink", "ZN 4711", "NYTT FRÅN ZN", "Kontakt för ZNX"}) {
    CAPTURE(line);
    CHECK_FALSE(is_named(line));
  }
  CHECK(drafts_of("Vi på XY bygger\nAnna Berg, 08-465 004 31\n", "SE", known).find('@') == std::string::npos);
  CHECK(drafts_of("Vi på AB bygger\nAnna Berg, 08-465 004 31\n", "SE", known).find('@') == std::string::npos);
}

TEST_CASE("organisations are known by legal form, kind and place") {
  constexpr std::array rows = {
      Row{"Alvums kommun bygger", "Alvums kommun"},
      Row{"Hafner & Söhne KG", "Hafner & Söhne KG"},
      Row{"Ridgeway Foods, Inc.", "Ridgeway Foods, Inc."},
      Row{"Universität Falkenau", "Universität Falkenau"},
      Row{"vaktmästare, Hagaskolan", "Hagaskolan"},
      Row{"Ljung El AB:s jour", "Ljung El AB"},
      Row{"Petra Nyman", ""},
      Row{"Press Office", ""},
      Row{"Ole Krog", ""},
      Row{"Byggtjänst i Skåne AB", "Byggtjänst i Skåne AB"},
      Row{"Praxis Wieland & Roth", "Praxis Wieland & Roth"},
      Row{"Henkilökunta", ""},
  };
  check_rows(rows, organisations_of);
  KnownOrganisations known;
  known.add("Techtank", "Techtank AB");
  CHECK(drafts_of("Eva Berg, Techtank, 08-465 004 11", "SE", known) ==
        "1: Techtank AB\n1: Eva Berg @Techtank AB 08-465 004 11\n");
}

TEST_CASE("an address is made of a name in many ways") {
  struct FitRow {
    std::string_view address, name;
    int degree;
  };
  constexpr std::array rows = {
      FitRow{"hakan.andersson@x.se", "Håkan Andersson", 5},
      FitRow{"andersson.hakan@x.se", "Håkan Andersson", 5},
      FitRow{"handersson@x.se", "Håkan Andersson", 4},
      FitRow{"hakan@x.se", "Håkan Andersson", 3},
      FitRow{"elwi@x.se", "Elsa Wikström", 3},
      FitRow{"familjen.backe@x.se", "Siv Backe", 2},
      FitRow{"kb@x.dk", "Kirsten Bæk", 1},
      FitRow{"u.schaefer@x.de", "Ute Schäfer", 4},
      FitRow{"info@x.se", "Håkan Andersson", 0},
  };
  for (const FitRow& row : rows) {
    CAPTURE(row.address);
    CHECK(fit(row.address, row.name).degree == row.degree);
  }
}

TEST_CASE("numbers of switchboards, desks and offices are the organisation's") {
  CHECK(drafts_of("Lunde bibliotek\nVäxel: 08-465 004 60\nEva Ekberg, 08-465 004 31\n") ==
        "1: Lunde bibliotek 08-465 004 60\n3: Eva Ekberg @Lunde bibliotek 08-465 004 31\n");
  CHECK(drafts_of("Lövåsa kommun\nPressjouren 08-465 004 20\n") == "1: Lövåsa kommun 08-465 004 20\n");
  // Nearer is the department, but the switchboard is of the whole.
  CHECK(drafts_of("Lövåsa kommun\nSamhällsbyggnadsförvaltningen\nVäxel: 08-465 004 60\n") ==
        "1: Lövåsa kommun 08-465 004 60\n");
}

TEST_CASE("people and organisations that no word tells are told by what stands around them") {
  constexpr std::array<Row, 7> rows = {{
      {"Kontakt Sjöboden Rorbodar\nBokning: 08-465 004 60, bokning@sjoboden.se\n",
       "1: Sjöboden Rorbodar bokning@sjoboden.se 08-465 004 60\n"},
      {"Namn\tRoll\tTelefon\nRuiz, Zenobija\tLots\t08-465 004 11\n", "2: Zenobija Ruiz (Lots) 08-465 004 11\n"},
      {"Efternamn Förnamn  Telefon\nEk Zenobija  08-465 004 11\n", "2: Zenobija Ek 08-465 004 11\n"},
      {"Thomas Richter, 08-465 004 11\n", "1: Thomas Richter 08-465 004 11\n"},
      {"Dr Eva O'Rourke MRCVS\n08-465 004 11\n", "1: Eva O'Rourke 08-465 004 11\n"},
      {"Étienne DE LA ROCHE, 08-465 004 11\n", "1: Étienne de la Roche 08-465 004 11\n"},
      {"Från: Eva Ek <eva.ek@a.se>\n\nHej, ring 08-465 004 11.\n", "1: Eva Ek eva.ek@a.se 08-465 004 11\n"},
  }};
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(drafts_of(row.in) == row.out);
  }
}

TEST_CASE("titles stand before and behind names, above and below them") {
  CHECK(drafts_of("Frågor: biträdande rektor Gun Alm, 08-465 004 11\n") ==
        "1: Gun Alm (Biträdande rektor) 08-465 004 11\n");
  CHECK(drafts_of("Rachel Stone, Director of External Affairs, rs@x.com\n", "US") ==
        "1: Rachel Stone (Director of External Affairs) rs@x.com\n");
  CHECK(drafts_of("KASSÖR\nALI HASSAN\n08-465 004 11\n") == "2: Ali Hassan (Kassör) 08-465 004 11\n");
  CHECK(drafts_of("Ali Hassan\nKassör / Treasurer\n08-465 004 11\n") == "1: Ali Hassan (Kassör) 08-465 004 11\n");
}

TEST_CASE("a very long line is read in pieces, each with its number") {
  std::string line;
  for (int i = 0; i < 2000; ++i)
    line += "Ett ord till. ";
  const std::vector<TextLine> lines = repair("a\n\n" + line + "\nb");
  CHECK(lines.size() > 4);
  CHECK(lines[3].number == 3);
  CHECK(lines.back().number == 4);
}

TEST_CASE("who is only quoted, or has neither address nor number, is no entry") {
  CHECK(drafts_of("Det är bra, säger Bengt Hallin.\n").empty());
  CHECK(drafts_of("Det är bra, säger Bengt Hallin. Ring Eva Ek, 08-465 004 11.\n") == "1: Eva Ek 08-465 004 11\n");
  CHECK(drafts_of("Det är bra, säger Bengt Hallin. Läs mer på 08-465 004 11.\n").empty());
  CHECK(drafts_of("Skickat från no-reply@paketet.se, Anna Berg.\n").empty());
}

TEST_CASE("a long text is read in parts, whose lines go on counting") {
  std::string text;
  for (int i = 0; i < 40000; ++i)
    text += "En rad med ord.\n\n";
  const std::vector<TextPart> parts = parts_of_text(text);
  REQUIRE(parts.size() > 1);
  std::string joined;
  for (const TextPart& part : parts)
    joined += part.text;
  CHECK(joined == text);
  CHECK(parts[1].first_line % 2 == 0);
}

TEST_CASE("the work grows with the text and no faster") {
  const std::string once = "Rektor Gun Alm, 0980-319 250, gun.alm@skolan.se, order 1234567, 12.3.2026\n\n";
  std::string many;
  for (int i = 0; i < 100; ++i)
    many += once;
  const std::size_t work = extract(once, "SE", {}).candidates;
  CHECK(work > 0);
  CHECK(extract(many, "SE", {}).candidates == 100 * work);
}

TEST_CASE("what is no text is named for what it is") {
  CHECK(SourceText("%PDF-1.4").problem());
  CHECK(SourceText("<!DOCTYPE html><p>").problem() == "this is HTML; give its text, as a browser shows it");
  CHECK(SourceText("BEGIN:VCARD").problem() == "these are vCards; leave out --text");
  CHECK(SourceText(std::string_view("some\0text", 9)).problem());
  CHECK(SourceText("\xE5sa").text() == "åsa");
  CHECK(SourceText(std::string_view("\xFF\xFE"
                                    "a\0b\0",
                                    6))
            .text() == "ab");
}

TEST_CASE("a comment says where an entry is from, and what is unsure") {
  Draft draft;
  draft.line = 3;
  draft.line_text = "  Eva\x1B Ek";
  draft.doubts = {{"email", "x@y.se"}};
  CHECK(comment_of(draft, "a.txt") == "# a.txt:3: Eva\\u001B Ek\n# email? x@y.se\n");
}
