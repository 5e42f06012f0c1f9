#include "phone/written_numbers.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace contacts;

namespace {

// "number (words)|number", as they were found.
std::string found(std::string_view text) {
  std::string out;
  for (const WrittenNumber& one : written_numbers(text)) {
    out.append(out.empty() ? "" : "|").append(one.number);
    if (!one.words.empty()) out.append(" {").append(one.words).append("}");
  }
  return out;
}

}  // namespace

TEST_CASE("numbers are found among words") {
  struct Row {
    std::string_view text, expected;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"ring", ""},
      {"rum 12", ""},
      {"112", "112"},
      {"112 (SOS)", "112 {SOS}"},
      {"070-174 06 05", "070-174 06 05"},
      {"+46 (0)70-174 06 05", "+46 (0)70-174 06 05"},
      {"(08) 12 34 56", "(08) 12 34 56"},
      {"030/12 34 56", "030/12 34 56"},
      {"034441/39 23 34", "034441/39 23 34"},
      {"0701740605 (mamma)", "0701740605 {mamma}"},
      {"Mobil: 070-174 06 05", "070-174 06 05 {Mobil}"},
      {"Tel. 070-174 06 05", "070-174 06 05"},
      {"08-12 34 56 vx", "08-12 34 56 {vx}"},
      {"08-12 34 56 eller 070-174 06 05", "08-12 34 56|070-174 06 05"},
      {"08-12 34 56/070-174 06 05", "08-12 34 56|070-174 06 05"},
      {"08-12 34 56, 070-174 06 05 (privat)", "08-12 34 56|070-174 06 05 {privat}"},
      {"Jobb: 08-12 34 56, hem: 08-65 43 21", "08-12 34 56 {Jobb}|08-65 43 21 {hem}"},
      {"070 174 06 05 efter kl 17", "070 174 06 05 {efter kl 17}"},
      {"tel 08-123 45 67 (kl 9-12)", "08-123 45 67 {kl 9-12}"},
      {"Storgatan 5, 08-12 34 56", "08-12 34 56 {Storgatan 5}"},
      {"08-12 34 56, mobil 070-174 06 05", "08-12 34 56|070-174 06 05 {mobil}"},
      {"08-12 34 56 hem, 070-174 06 05 mob", "08-12 34 56 {hem}|070-174 06 05 {mob}"},
      {"08-12 34 56 (hem, kväll) 070-174 06 05", "08-12 34 56 {hem, kväll}|070-174 06 05"},
      {"08-123 45 67 anknytning 12", "08-123 45 67 ext. 12"},
      {"08-123 45 67 ankn. 12", "08-123 45 67 ext. 12"},
      {"030 123456 Durchwahl 12", "030 123456 ext. 12"},
      {"01 23 45 67 89 poste 12", "01 23 45 67 89 ext. 12"},
      {"+46701740605;ext=12", "+46701740605 ext. 12"},
      {"08-12 34 56 el. 070-174 06 05", "08-12 34 56|070-174 06 05"},
      {"08-12 34 56 resp. 070-174 06 05 (jobb)", "08-12 34 56|070-174 06 05 {jobb}"},
      {"0771-100 100,,12#", "0771-100 100 {,,12#}"},
      {"0771-100 100p12", "0771-100 100 {p12}"},
      {"0771-100 100;0701740605", "0771-100 100|0701740605"},
      {"0200-VATTEN", "0200-828836 {0200-VATTEN}"},
      {"0200 VATTEN", "0200 828836 {0200 VATTEN}"},
      {"+1 800 FLOWERS", "+1 800 3569377 {+1 800 FLOWERS}"},
      {"1 800 FLOWERS", "1 800 3569377 {1 800 FLOWERS}"},
      {"11414 POLISEN", "11414 {POLISEN}"},
      {"070-174 06 05 MAMMA", "070-174 06 05 {MAMMA}"},
      {"=\"0701740605\"", "0701740605"},
      {"'0701740605", "0701740605"},
      {"46701740605.0", "46701740605"},
      {"+4.67017E+10", ""},
      {"4,67E+10", ""},
      {"\u202A+46 70 174 06 05\u202C", "+46 70 174 06 05"},
      {"070\u00A0174\u00A006 05", "070 174 06 05"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found(row.text) == row.expected);
  }
}
