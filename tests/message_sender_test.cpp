#include "import/message_sender.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace contacts {

TEST_CASE("the author of a message is read in every form that RFC 5322 and RFC 2047 have") {
  struct Row {
    std::string_view header, name, address;
  };
  const Row rows[] = {
      {"From: Anna Berg <anna@x.se>", "Anna Berg", "anna@x.se"},
      {"from : anna@x.se", "", "anna@x.se"},
      {"From: <anna@x.se>", "", "anna@x.se"},
      {"From: anna@x.se (Anna Berg)", "Anna Berg", "anna@x.se"},
      {"From: anna@x.se (Anna (at \\(home) Berg)", "Anna (at (home) Berg", "anna@x.se"},
      {"From: \"Berg, Anna\" <anna@x.se>", "Anna Berg", "anna@x.se"},
      {"From: \"Ek & Co, Ltd.\" <info@x.se>", "Ek & Co, Ltd.", "info@x.se"},
      {"From: \"Anna \\\"A\\\" Berg\" <anna@x.se>", "Anna \"A\" Berg", "anna@x.se"},
      {"From: Anna\r\n\tBerg\r\n <anna@x.se>", "Anna Berg", "anna@x.se"},
      {"From: Choir: Anna Berg <anna@x.se>, Bo <bo@x.se>;", "Anna Berg", "anna@x.se"},
      {"From: Anna <@a.se,@b.se:anna@x.se>", "Anna", "anna@x.se"},
      {"From: anna@x.se, bo@x.se", "", "anna@x.se"},
      {"From: 'Anna Berg' <anna@x.se>", "Anna Berg", "anna@x.se"},
      {"From: anna@x.se <Anna@x.se>", "", "Anna@x.se"},
      {"From: =?UTF-8?Q?=C3=85sa_=C3=96berg?= <asa@x.se>", "Åsa Öberg", "asa@x.se"},
      {"From: =?iso-8859-1?q?=C5sa?= =?iso-8859-1?q?_=D6berg?= <asa@x.se>", "Åsa Öberg", "asa@x.se"},
      {"From: =?UTF-8?B?w4U=?= Berg <a@x.se>", "Å Berg", "a@x.se"},
      {"From: =?UTF-8?B?5p2O6Zs=?=\r\n =?UTF-8?B?tw==?= <li@x.cn>", "李雷", "li@x.cn"},
      {"From: =?KOI8-R?B?4c7OwQ==?= <anna@x.ru>", "Анна", "anna@x.ru"},
      {"From: =?ISO-2022-JP?B?GyRCOzNFRBsoQg==?= <y@x.jp>", "山田", "y@x.jp"},
      {"From: =?utf-8*sv?Q?=C3=85sa?= <asa@x.se>", "Åsa", "asa@x.se"},
      {"From: \xC5sa <asa@x.se>", "Åsa", "asa@x.se"},
      {"From: =?UTF-8?Q?open <asa@x.se>", "=?UTF-8?Q?open", "asa@x.se"},
      {"Sender: Anna <anna@x.se>", "Anna", "anna@x.se"},
      {"From: undisclosed-recipients:;", "", ""},
      {"From: Anna Berg via Choir <choir@x.se>\nReply-To: Anna <anna@x.se>", "Anna Berg", "anna@x.se"},
      {"From: \"'Anna Berg' via Choir\" <choir@x.se>\nX-Original-From: anna@x.se\nReply-To: choir@x.se", "Anna Berg",
       "anna@x.se"},
      {"From: Anna via Choir <choir@x.se>\nReply-To: choir@x.se", "Anna", ""},
      {"Subject: From: x\nFrom: Bo <bo@x.se>", "Bo", "bo@x.se"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.header);
    const auto sender = sender_of_message("Received: x\n" + std::string(row.header) + "\n\nFrom: other@x.se\n");
    REQUIRE(sender);
    CHECK(sender->name == row.name);
    CHECK(sender->address == row.address);
  }
  CHECK_FALSE(sender_of_message("Subject: x\n\nFrom: Anna <anna@x.se>\n"));
  CHECK_FALSE(sender_of_message(""));
}

}  // namespace contacts
