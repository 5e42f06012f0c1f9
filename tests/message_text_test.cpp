#include "import/message_text.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace contacts {

TEST_CASE("the text of a message is its first part of text/plain, decoded and without what it quotes") {
  struct Row {
    std::string_view message, text;
  };
  const Row rows[] = {
      {"From: a@x.se\n\nHello\n> quoted\nAnna\n", "Hello\nAnna\n"},
      {"From: a@x.se\r\n\r\nHello\r\nAnna", "Hello\nAnna\n"},
      {"Content-Type: text/plain; charset=\"iso-8859-1\"\nContent-Transfer-Encoding: quoted-printable\n\n=C5sa =\n=3D "
       "1=zz",
       "Åsa = 1=zz\n"},
      {"Content-type: TEXT/PLAIN; format=flowed; charset=utf-8\nContent-transfer-encoding: BASE64\n\nw4Vz\nYQ==\n",
       "Åsa\n"},
      {"Content-Type: multipart/alternative; boundary=\"b b\"\n\npreamble\n--b b\nContent-Type: "
       "text/html\n\n<p>no\n--b b\n\nyes\n"
       "--b b--\nepilogue\n",
       "yes\n"},
      {"Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: multipart/alternative;\n "
       "boundary=o-i\n\n--o-i\n"
       "Content-Type: text/html\n\nno\n--o-i--\n--o\nContent-Disposition: attachment\n\nno\n--o\nContent-Type: "
       "text/plain\n\ncut off",
       "cut off\n"},
      {"Content-Type: text/html\n\n<p>Anna</p>\n", ""},
      {"Content-Type: multipart/mixed\n\n--\nno\n", ""},
      {"Content-Type: multipart/mixed; boundary=o\n\n--o--\n", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.message);
    CHECK(body_of_message(row.message) == row.text);
  }
}

}  // namespace contacts
