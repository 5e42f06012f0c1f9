#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "extract/doubts.hpp"
#include "extract/extract.hpp"

using namespace contacts;

namespace {

struct Row {
  std::string_view in;
  std::string_view out;
};

// "title? kranförare; organisation? Volvo" of all entries.
std::string doubts_of(std::string_view text) {
  std::string out;
  for (const Draft& draft : extract(text, "SE", {}).drafts) {
    for (const Doubt& doubt : draft.doubts)
      out += fmt::format("{}{}? {}", out.empty() ? "" : "; ", doubt.key, doubt.value);
  }
  return out;
}

}  // namespace

TEST_CASE("what is unsure is a doubt and no value") {
  constexpr std::array rows = {
      Row{"Eva Ek, zumbahjälte, 08-465 004 11\n", "title? zumbahjälte"},
      Row{"Eva Ek\nZumbahjälte på deltid\n08-465 004 11\n", "title? Zumbahjälte på deltid"},
      Row{"Eva Ek\nRektor\nVisselblåset\n08-465 004 11\n", "organisation? Visselblåset"},
      Row{"Eva Ek\nVisselblåset\n08-465 004 11\n", "title? Visselblåset; organisation? Visselblåset"},
      Row{"Eva Ek, 08-465 004 11\nVäxel 08-465 004 60\n", "phone? 08-465 004 60"},
      Row{"Eva Ek, eva.ek@a.se, xyz@a.se\n", "email? xyz@a.se"},
      // Nothing is unsure of these.
      Row{"Eva Ek, rektor, 08-465 004 11\n", ""},
      Row{"Eva Ek\nRektor\nHagaskolan\n08-465 004 11\n", ""},
      Row{"Eva Ek, 08-465 004 11\n", ""},
      Row{"Eva Ek\nVi ses i höst!\n08-465 004 11\n", ""},
      Row{"Eva Ek, zumbahjälte\n", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(doubts_of(row.in) == row.out);
  }
}
