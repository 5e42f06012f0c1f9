#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "extract/signature.hpp"

using namespace contacts;

namespace {

struct SenderRow {
  std::string_view what;
  std::string_view name;
  std::string_view address;
  std::string_view body;
  std::string_view out;
};

// "Eva Ekberg @Lunde bibliotek (Bibliotekarie) eva@lunde.se 08-465 004 31", or "nothing".
std::string sender_of(const SenderRow& row, std::string_view region = "SE") {
  const std::optional<Entry> sender = entry_of_sender(row.name, row.address, row.body, region, {});
  if (!sender) return "nothing";
  std::string out = sender->name;
  if (sender->organisation) out += " @" + sender->organisation->text;
  if (!sender->title.empty()) out += fmt::format(" ({})", sender->title);
  for (const auto* values : {&sender->emails, &sender->phones}) {
    for (const TypedValue& value : *values)
      out += " " + value.value;
  }
  return out;
}

template <std::size_t size>
void check_senders(const std::array<SenderRow, size>& rows, std::string_view region) {
  for (const SenderRow& row : rows) {
    CAPTURE(row.what);
    CHECK(sender_of(row, region) == row.out);
  }
}

}  // namespace

TEST_CASE("a signature gives the sender of a message title, organisation and numbers") {
  constexpr std::array rows = {
      SenderRow{"below a sign-off", "Eva Ekberg", "eva.ekberg@lunde.se",
                "Hej!\n\nMvh\nEva Ekberg\nBibliotekarie\nLunde bibliotek\n08-465 004 31\n",
                "Eva Ekberg @Lunde bibliotek (Bibliotekarie) eva.ekberg@lunde.se 08-465 004 31"},
      SenderRow{"without a name, below two dashes", "Eva Ekberg", "eva.ekberg@lunde.se",
                "Hej!\n\n-- \nLunde bibliotek\n08-465 004 31\n",
                "Eva Ekberg @Lunde bibliotek eva.ekberg@lunde.se 08-465 004 31"},
      SenderRow{"a title without a name, below two dashes", "Eva Ekberg", "eva.ekberg@lunde.se",
                "Hej!\n\n-- \nBibliotekarie\nLunde bibliotek\n08-465 004 31\n",
                "Eva Ekberg @Lunde bibliotek (Bibliotekarie) eva.ekberg@lunde.se 08-465 004 31"},
      SenderRow{"a title without a name, below a sign-off and a blank line", "Eva Ekberg", "eva.ekberg@lunde.se",
                "Hej!\n\nMed vänlig hälsning\n\nRektor\n08-465 004 31\n",
                "Eva Ekberg (Rektor) eva.ekberg@lunde.se 08-465 004 31"},
      SenderRow{"a title that is somebody else's", "Eva Ekberg", "eva.ekberg@lunde.se",
                "Hej!\n\n-- \nVD Bo Ek\n08-465 004 31\n", "Eva Ekberg eva.ekberg@lunde.se"},
      SenderRow{"a title in what the message answers", "Eva Ekberg", "eva.ekberg@lunde.se",
                "Ja!\n\nFrån: Bo Ek\nSkickat: den 3 mars\n\nMvh\nKassör\n", "Eva Ekberg eva.ekberg@lunde.se"},
      SenderRow{"a title in the text alone", "Eva Ekberg", "eva.ekberg@lunde.se", "Hej!\n\nRektor\n",
                "Eva Ekberg eva.ekberg@lunde.se"},
      SenderRow{"by the given name alone", "Eva Ekberg", "eva.ekberg@lunde.se",
                "Hej!\n\nHälsningar\nEva\n070-174 06 05\n", "Eva Ekberg eva.ekberg@lunde.se 070-174 06 05"},
      SenderRow{"above the mail that it answers", "Eva Ekberg", "eva.ekberg@lunde.se",
                "Ja.\n\nMvh\nEva Ekberg\nRektor\n08-465 004 31\n\nDen 3 mars skrev Bo Ek <bo.ek@alvum.se>:\n> Hej\n> \n"
                "> Mvh\n> Bo Ek\n> Kassör\n> 08-465 004 11\n",
                "Eva Ekberg (Rektor) eva.ekberg@lunde.se 08-465 004 31"},
      SenderRow{"with nothing of their own above one", "Eva Ekberg", "eva.ekberg@lunde.se",
                "Ja!\n\nDen 3 mars skrev Bo Ek <bo.ek@alvum.se>:\n> Mvh\n> Bo Ek\n> Kassör\n> 08-465 004 11\n",
                "Eva Ekberg eva.ekberg@lunde.se"},
      SenderRow{"the family name first", "Ekberg, Eva", "eva.ekberg@lunde.se", "Mvh\nEva Ekberg\n08-465 004 31\n",
                "Ekberg, Eva eva.ekberg@lunde.se 08-465 004 31"},
      SenderRow{"the fax and the switchboard are not theirs", "Eva Ekberg", "eva.ekberg@lunde.se",
                "Eva Ekberg\nVD\nLunde Trä AB\nVäxel: 08-465 004 60\nDirekt: 08-465 004 31\n",
                "Eva Ekberg @Lunde Trä AB (VD) eva.ekberg@lunde.se 08-465 004 31"},
      SenderRow{"nobody", "", "info@lunde.se", "Hej!\n", "nothing"},
      SenderRow{"no signature", "Eva Ekberg", "ee@lunde.se", "Hej!\n", "Eva Ekberg ee@lunde.se"},
  };
  check_senders(rows, "SE");
}

TEST_CASE("a signature in another language gives the sender as much") {
  constexpr std::array rows = {
      SenderRow{"German", "Ute Schäfer", "u.schaefer@hafner.de",
                "Hallo,\n\nmit freundlichen Grüßen\ni. A. Ute Schäfer\nLeiterin Einkauf\n\nHafner & Söhne KG\n"
                "Tel.: +49 30 23125-117\nAmtsgericht Berlin, HRB 12345\n",
                "Ute Schäfer @Hafner & Söhne KG (Leiterin Einkauf) u.schaefer@hafner.de +49 30 23125-117"},
      SenderRow{"French", "Hélène Garnier", "h.garnier@valmont.fr",
                "Bonjour,\n\nCordialement,\nHélène Garnier\nDirectrice des achats\nTél. : 01 42 68 53 17\n",
                "Hélène Garnier (Directrice des achats) h.garnier@valmont.fr 01 42 68 53 17"},
      SenderRow{"English, with a disclaimer", "Rachel Stone", "rachel@stoneandco.co.uk",
                "Hi\n\nKind regards,\nRachel Stone\nSales Manager | Stone & Co Ltd\nT: 020 7946 0018\n\nThis e-mail is "
                "confidential. If you are not the addressee, call 020 7946 0000.\n",
                "Rachel Stone @Stone & Co Ltd (Sales Manager) rachel@stoneandco.co.uk 020 7946 0018"},
  };
  check_senders(rows, "");
}
