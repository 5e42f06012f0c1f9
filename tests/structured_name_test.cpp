#include "vcard/structured_name.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace contacts;

namespace {

void check_name(std::string_view display_name, const StructuredName& given, const StructuredName& expected) {
  CAPTURE(display_name);
  const StructuredName name = complete_name(given, display_name);
  CHECK(name.family == expected.family);
  CHECK(name.given == expected.given);
  CHECK(name.prefix == expected.prefix);
  CHECK(name.suffix == expected.suffix);
}

}  // namespace

TEST_CASE("a display name is split at its last word") {
  struct Row {
    std::string_view in, family, given;
  };
  const std::vector<Row> rows = {
      {"", "", ""},
      {"Madonna", "", "Madonna"},
      {"Håkan Andersson", "Andersson", "Håkan"},
      {"Anna Maria Berg", "Berg", "Anna Maria"},
      {"Ludwig van Beethoven", "van Beethoven", "Ludwig"},
      {"Maria de la Cruz", "de la Cruz", "Maria"},
      {"Dick Van Dyke", "Van Dyke", "Dick"},
      {"Van Morrison", "Morrison", "Van"},
      {"Vincent van 't Hoff", "van 't Hoff", "Vincent"},
      {"José Ortega y Gasset", "Ortega y Gasset", "José"},
      {"Carl von und zu Berg", "von und zu Berg", "Carl"},
      {"Berg, Anna", "Berg", "Anna"},
      {",, Anna Berg", "Berg", ",, Anna"},
      {"van der Berg, Anna Maria", "van der Berg", "Anna Maria"},
      {"Anna Berg (Volvo)", "Berg", "Anna"},
      {"Anna Berg (Volvo, lagret)", "Berg", "Anna"},
      {"(Volvo)", "", "(Volvo)"},
      {", Anna", "Anna", ","},
      {"Anna,", "", "Anna,"},
      {"Yo-Yo Ma", "Ma", "Yo-Yo"},
      {"van de", "de", "van"},
      {"  Anna  Maria\tBerg\n", "Berg", "Anna  Maria"},
      {"Anna\nBerg", "Berg", "Anna"},
      {"Anna van\u00A0Berg", "van\u00A0Berg", "Anna"},
      {"Anna\u202FBerg", "", "Anna\u202FBerg"},
      {"Anna\u2007Berg", "", "Anna\u2007Berg"},
      {"山田\u3000太郎", "太郎", "山田"},
      {"Anna\u2003Berg", "Berg", "Anna"},
      {"Anna Berg-Ek", "Berg-Ek", "Anna"},
      {"María José de la Cruz Pérez", "de la Cruz Pérez", "María José"},
      {"María del Carmen García", "García", "María del Carmen"},
      {"Juan de Dios de la Torre Ruiz", "de la Torre Ruiz", "Juan de Dios"},
      {"João da Silva Santos", "da Silva Santos", "João"},
      {"Jan van der Berg Olsen", "van der Berg Olsen", "Jan"},
      {"de Vries", "de Vries", ""},
      {"VAN DER BERG Jan", "VAN DER BERG", "Jan"},
      {"DUPONT Jean Marie", "DUPONT", "Jean Marie"},
      {"Jean DUPONT MARTIN", "DUPONT MARTIN", "Jean"},
      {"SJÖBERG Åsa", "SJÖBERG", "Åsa"},
      {"JP Morgan", "Morgan", "JP"},
      {"O'BRIEN-LUND Åsa", "O'BRIEN-LUND", "Åsa"},
      {"BEGIN:VCARD Åsa", "Åsa", "BEGIN:VCARD"},
      {"J. R. Berg", "Berg", "J. R."},
      {"ANNA BERG", "BERG", "ANNA"},
      {"Anna \"Nisse\" Berg", "Berg", "Anna"},
      {"Anna (Nisse) Berg", "Berg", "Anna"},
      {"Anna Berg – Volvo Lastvagnar", "Berg", "Anna"},
      {"Anna Berg | Volvo", "Berg", "Anna"},
      {"- Anna Berg", "Berg", "- Anna"},
  };
  for (const Row& row : rows) {
    check_name(row.in, {}, {std::string(row.family), std::string(row.given), "", ""});
  }
}

TEST_CASE("titles and suffixes are taken off a display name") {
  struct Row {
    std::string_view in;
    StructuredName expected;
  };
  const std::vector<Row> rows = {
      {"Dr. Anna Berg", {"Berg", "Anna", "Dr.", ""}},
      {"Prof. Dr. med. Karl von der Leyen", {"von der Leyen", "Karl", "Prof. Dr. med.", ""}},
      {"Dr. rer. nat. Eva Ek", {"Ek", "Eva", "Dr. rer. nat.", ""}},
      {"Med Ek", {"Ek", "Med", "", ""}},
      {"Prof. Dr. Hans von Berg", {"von Berg", "Hans", "Prof. Dr.", ""}},
      {"Martin King Jr.", {"King", "Martin", "", "Jr."}},
      {"Anna Berg, PhD", {"Berg", "Anna", "", "PhD"}},
      {"Anna Berg PhD, MBA", {"Berg", "Anna", "", "PhD, MBA"}},
      {"Frau Berg", {"Berg", "", "Frau", ""}},
      {"Dr.", {"", "Dr.", "", ""}},
      {"Mme Anne Lind", {"Lind", "Anne", "Mme", ""}},
      {"Berg, Dr. Anna", {"Berg", "Anna", "Dr.", ""}},
  };
  for (const Row& row : rows)
    check_name(row.in, {}, row.expected);
}

TEST_CASE("the parts that the file gives are kept and what they leave of the display name fills the others") {
  struct Row {
    std::string_view in;
    StructuredName given, expected;
  };
  const std::vector<Row> rows = {
      {"Anna Berg", {"Ek", "Bo", "", ""}, {"Ek", "Bo", "", ""}},
      {"Ludwig van Beethoven", {"van Beethoven", "", "", ""}, {"van Beethoven", "Ludwig", "", ""}},
      {"Ludwig van Beethoven", {"", "Ludwig", "", ""}, {"van Beethoven", "Ludwig", "", ""}},
      {"Nagy Péter", {"Nagy", "", "", ""}, {"Nagy", "Péter", "", ""}},
      {"Nagy Péter", {"", "Péter", "", ""}, {"Nagy", "Péter", "", ""}},
      {"Anna Sandberg", {"berg", "", "", ""}, {"berg", "", "", ""}},
      {"Anna Berg", {"", "An", "", ""}, {"", "An", "", ""}},
      {"Berg", {"Berg", "", "", ""}, {"Berg", "", "", ""}},
      {"Anna", {"", "Anna", "", ""}, {"", "Anna", "", ""}},
      {"Dr. Anna Berg", {"", "", "Dr.", ""}, {"Berg", "Anna", "Dr.", ""}},
      {"Prof. Dr. Anna Berg", {"", "", "Prof. Dr.", ""}, {"Berg", "Anna", "Prof. Dr.", ""}},
      {"Drew Berg", {"", "", "Dr", ""}, {"Berg", "Drew", "Dr", ""}},
      {"Anna Berg", {"", "", "Dr.", "PhD"}, {"Berg", "Anna", "Dr.", "PhD"}},
      {"Anna Berg", {" ", "\u00A0", "", ""}, {"Berg", "Anna", "", ""}},
      {"Anna Berg PhD", {"", "", "", "PhD"}, {"Berg", "Anna", "", "PhD"}},
      {"Anna Berg, PhD, MBA", {"", "", "", "PhD, MBA"}, {"Berg", "Anna", "", "PhD, MBA"}},
      {"Anna Berg , PhD", {"", "", "", "PhD"}, {"Berg", "Anna", "", "PhD"}},
      {"Dr. Anna Berg, PhD", {"Berg", "", "Dr.", "PhD"}, {"Berg", "Anna", "Dr.", "PhD"}},
      {"Dr. Anna Berg, PhD", {"", "Anna", "Dr.", "PhD"}, {"Berg", "Anna", "Dr.", "PhD"}},
      {"Dr. Madonna", {"", "", "Dr.", ""}, {"", "Madonna", "Dr.", ""}},
      {"Dr.", {"", "", "Dr.", ""}, {"", "Dr.", "Dr.", ""}},
      {"PhD", {"", "", "", "PhD"}, {"", "PhD", "", "PhD"}},
  };
  for (const Row& row : rows)
    check_name(row.in, row.given, row.expected);
}

TEST_CASE("a text is blank when it holds nothing but white space") {
  for (const std::string_view text : {"", " ", "\t\r\n", "\u00A0\u3000\u2028"})
    CHECK(is_blank(text));
  for (const std::string_view text : {"a", " a ", "\u200B", "."})
    CHECK_FALSE(is_blank(text));
}
