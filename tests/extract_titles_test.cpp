#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "extract/read_lines.hpp"
#include "extract/titles.hpp"
#include "rows.hpp"

using namespace contacts;
using contacts::text_rows::check_rows;
using contacts::text_rows::Row;

namespace {

ReadLine read_line(std::string_view text) {
  return read_lines(text, "SE", {}).lines.front();
}

std::string before(std::string_view text) {
  const ReadLine line = read_line(text);
  return line.names.empty() ? "nobody" : title_before(line, line.names.front());
}

std::string behind(std::string_view text) {
  const ReadLine line = read_line(text);
  std::size_t end = 0;
  return line.names.empty() ? "nobody" : title_behind(line, line.names.front(), end);
}

std::string whole(std::string_view text) {
  return title_of_line(read_line(text));
}

}  // namespace

TEST_CASE("a title stands right before a name") {
  constexpr std::array rows = {
      Row{"kontakta näringslivschef Håkan Andersson", "Näringslivschef"},
      Row{"Rektor: Gun Alm", "Rektor"},
      Row{"biträdande rektor Gun Alm", "Biträdande rektor"},
      Row{"directrice de la communication Hélène Garnier", "Directrice de la communication"},
      Row{"Leiterin Unternehmenskommunikation Ute Schäfer", "Leiterin Unternehmenskommunikation"},
      Row{"Projektleder i Ejendomscenteret Kasper Ravn", "Projektleder"},
      Row{"viestintäpäällikkö Aino Virtanen", "Viestintäpäällikkö"},
      Row{"rektor Dr. Eva Ek", "Rektor"},
      Row{"rektor, Gun Alm", ""},
      Row{"kontakta Gun Alm", ""},
  };
  check_rows(rows, before);
}

TEST_CASE("a title stands in the segments behind a name") {
  constexpr std::array rows = {
      Row{"Rachel Stone, Head of Communications, on", "Head of Communications"},
      Row{"Gun Alm (rektor)", "Rektor"},
      Row{"Eva Ek, PhD, forskare", "Forskare"},
      Row{"Eva Ek – styrelseordförande", "Styrelseordförande"},
      Row{"Eva Ek, projektledare på Norrdala Vatten AB", "Projektledare"},
      Row{"Eva Ek, 08-465 004 11, rektor", ""},
      Row{"Eva Ek. Rektor", ""},
      Row{"Eva Ek, Lund", ""},
  };
  check_rows(rows, behind);
}

TEST_CASE("a line is a title where a title word ends or begins it, and nothing else is in it") {
  constexpr std::array rows = {
      Row{"Bibliotekarie", "Bibliotekarie"},
      Row{"KASSÖR", "Kassör"},
      Row{"Kassör / Treasurer", "Kassör"},
      Row{"Director of External Affairs", "Director of External Affairs"},
      Row{"Vice ordf.", "Vice ordf."},
      Row{"Referentin für Öffentlichkeitsarbeit", "Referentin für Öffentlichkeitsarbeit"},
      Row{"Referentin", ""},
      Row{"Rektor, Hagaskolan", "Rektor"},
      Row{"Rektor 08-465 004 11", ""},
      Row{"Vår nya rektor börjar i augusti.", ""},
      Row{"Från: rektor", ""},
      Row{"Blå dörren", ""},
  };
  check_rows(rows, whole);
}
