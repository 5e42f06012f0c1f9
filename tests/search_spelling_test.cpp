// The specification of spelling, as tables: what is asked, and who answers in which order.
#include <string_view>

#include <doctest/doctest.h>

#include "search_fixture.hpp"

using contacts::search_fixture::check_rows;

namespace {

constexpr std::string_view spellings = R"toml(
contact = [
  { name = "Göran Göteborg" },
  { name = "Jürgen Müller" },
  { name = "Aage Aarhus" },
  { name = "Åke Århus" },
  { name = "Søren Ærø" },
  { name = "Łukasz Wałęsa" },
  { name = "Đorđe Đoković" },
  { name = "Þóra Guðrún" },
  { name = "Straße Weiß" },
  { name = "GROẞ Fuß" },
  { name = "Işıl Yıldız" },
  { name = "İpek Öz" },
  { name = "Ħamrun Żebbuġ" },
  { name = "Ŧor Sáŋŋa" },
  { name = "Œuvre Cœur" },
  { name = "IJsbrand Ĳssel" },
  { name = "ŉou Jan" },
  { name = "Ｆｕｌｌ Ｗｉｄｔｈ" },
  { name = "oﬃce ﬁeld" },
  { name = "Οδυσσέας Παπαδόπουλος" },
  { name = "Сергей Королёв" },
  { name = "Zoë O’Brien" },
  { name = "E\u0301mile Zola\u0323" },
  { name = "Nguyễn Văn Trỗi" },
  { name = "Čeněk Dvořák" },
  { name = "Ştefan Țepeș" },
  { name = "Ğüneş Çelik" },
]
)toml";

}  // namespace

TEST_CASE("letters are found by how they are read") {
  check_rows(spellings,
             {{"goran", "goran-goteborg"},
              {"GÖTEBORG", "goran-goteborg"},
              {"jurgen muller", "jurgen-muller"},
              {"ake", "ake-arhus"},
              {"soren aero", "soren-aero"},
              {"lukasz walesa", "lukasz-walesa"},
              {"dorde dokovic", "dorde-dokovic"},
              {"thora gudrun", "thora-gudrun"},
              {"strasse weiss", "strasse-weiss"},
              {"gross fuss", "gross-fuss"},
              {"isil yildiz", "isil-yildiz"},
              {"ipek oz", "ipek-oz"},
              {"hamrun zebbug", "hamrun-zebbug"},
              {"tor sanna", "tor-sanna"},
              {"oeuvre coeur", "oeuvre-coeur"},
              {"ijssel", "ijsbrand-ijssel"},
              {"nou", "nou-jan"},
              {"full width", "full-width"},
              {"office field", "office-field"},
              {"ΟΔΥΣΣΕΑΣ",
               "u3bf-u3b4-u3c5-u3c3-u3c3-u3b5-u3b1-u3c3-u3c0-u3b1-u3c0-u3b1-u3b4-u3bf-u3c0-u3bf-u3c5-u3bb-u3bf-u3c3"},
              {"королев", "u441-u435-u440-u433-u435-u438-u43a-u43e-u440-u43e-u43b-u435-u432"},
              {"СЕРГЕИ", "u441-u435-u440-u433-u435-u438-u43a-u43e-u440-u43e-u43b-u435-u432"},
              {"o'brien", "zoe-o-brien"},
              {"emile zola", "emile-zola"},
              {"Émile", "emile-zola"},
              {"nguyen troi", "nguyen-van-troi"},
              {"cenek dvorak", "cenek-dvorak"},
              {"stefan tepes", "stefan-tepes"},
              {"gunes celik", "gunes-celik"}});
}

TEST_CASE("two letters for one find it when the plain spelling finds nothing") {
  check_rows(spellings, {{"Goeteborg", "goran-goteborg"},
                         {"goeran", "goran-goteborg"},
                         {"Mueller", "jurgen-muller"},
                         {"juergen mueller", "jurgen-muller"},
                         {"Soeren", "soren-aero"},
                         {"Aake", "ake-arhus"},
                         {"aarhus", "aage-aarhus"},
                         {"Århus", "ake-arhus aage-aarhus"},
                         {"goeteborg nobody", ""}});
}
