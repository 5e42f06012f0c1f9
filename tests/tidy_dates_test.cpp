#include "mapping/tidy_dates.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "app_fixture.hpp"

using namespace contacts;
using namespace contacts::app_fixture;

TEST_CASE("a birthday whose digits can mean one day only is that day") {
  struct Row {
    std::string_view written, day;
  };
  const std::vector<Row> rows = {{" --04-15", "--04-15"},
                                 {"--4-5", "--04-05"},
                                 {"0000-04-15", "--04-15"},
                                 {"1980-4-5", "1980-04-05"},
                                 {"15.04.1980", "1980-04-15"},
                                 {"5.4.1980", "1980-04-05"},
                                 {"1980/04/05", "1980-04-05"},
                                 {"4/15/1980", "1980-04-15"},
                                 {"15/4/1980", "1980-04-15"},
                                 {"4/4/1980", "1980-04-04"},
                                 {"29.2.1981", "29.2.1981"},
                                 {"4/5/1980", "4/5/1980"},
                                 {"15.4", "15.4"},
                                 {"1980-04", "1980-04"},
                                 {"---15", "---15"},
                                 {"1-2-3-4", "1-2-3-4"},
                                 {"12345-1-1", "12345-1-1"},
                                 {"spring", "spring"},
                                 {"1980-04-15", "1980-04-15"}};
  for (const Row& row : rows) {
    CAPTURE(row.written);
    Property property{.group = {}, .name = "BDAY", .parameters = {}, .value = std::string(row.written)};
    const bool is_told = !tidy_date(property).empty();
    CHECK(property.value == row.day);
    CHECK(is_told == (row.written == row.day && row.day != "1980-04-15"));
  }
}

TEST_CASE("a birthday that was written in another way goes out as the others") {
  const std::string card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Ek\nBDAY: --04-15\nEND:VCARD\n";
  const Outcome imported = run_with({"import", "-"}, {}, card);
  CHECK(imported.err == "");
  CHECK(imported.out.find("birthday = \"--04-15\"\n") != std::string::npos);
  CHECK(imported.out.find("vcard") == std::string::npos);
  CHECK(run_with({"-f", "-", "export", "--for", "apple"}, {}, imported.out)
            .out.find("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15") != std::string::npos);
}

TEST_CASE("a name that no property can have is told") {
  const std::string card =
      "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Ek\nX-WAB-SPOUSE_NAME:Bo\nX-messaging/irc-All:ann\nEND:VCARD\n";
  CHECK(run_with({"import", "-"}, {}, card).err ==
        "<stdin>:4: 'X-WAB-SPOUSE_NAME' cannot be the name of a property of vCards; it is kept as X-WAB-SPOUSE-NAME\n"
        "<stdin>:5: 'X-messaging/irc-All' cannot be the name of a property of vCards; it is kept as "
        "X-messaging-irc-All\n");
}
