#include "vcard/card_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "card_list.hpp"

using namespace contacts;
using namespace std::string_view_literals;

namespace {

struct Row {
  std::string_view in, out;
};

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(cards_as_text(row.in) == row.out);
  }
}

// The lines between BEGIN, VERSION and END of a card of this version, as they are read.
std::string read_lines(std::string_view version, std::string_view lines) {
  const std::string in = fmt::format("BEGIN:VCARD\nVERSION:{}\n{}\nEND:VCARD\n", version, lines);
  const std::string out = cards_as_text(in);
  return out.substr(out.find('\n') + 1);
}

void check_lines(std::string_view version, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.in);
    CHECK(read_lines(version, row.in) == row.out);
  }
}

}  // namespace

TEST_CASE("cards are read one after another with the lines they begin in") {
  check_rows({
      {"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo\r\nEND:VCARD\r\n",
       "1: 3.0\nFN:Anna\n5: 4.0\nFN:Bo\n"},
      {"BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nEND:VCARD\n\n\nBEGIN:VCARD\nVERSION:4.0\nFN:Bo\nEND:VCARD",
       "1: 3.0\nFN:Anna\n7: 4.0\nFN:Bo\n"},
      {"BEGIN:VCARD\rVERSION:3.0\rFN:Anna\rEND:VCARD\rBEGIN:VCARD\rVERSION:3.0\rFN:Bo\rEND:VCARD\r",
       "1: 3.0\nFN:Anna\n5: 3.0\nFN:Bo\n"},
      {"BEGIN:VCARD\r\r\nVERSION:3.0\r\r\nFN:Anna\r\r\n Berg\r\r\nEND:VCARD\r\r\nBEGIN:VCARD\nFN:Bo\rEND:VCARD",
       "1: 3.0\nFN:AnnaBerg\n6: 3.0\nFN:Bo\n"},
      {"begin:vcard\nversion:3.0\nfn:Anna\nend:vcard\n", "1: 3.0\nfn:Anna\n"},
      {" BEGIN : VCARD \n VERSION:3.0\n FN:Anna\n  Berg\n END:VCARD\t\nBEGIN:VCARD\nFN:Bo\n x\nEND:VCARD\n",
       "1: 3.0\nFN:AnnaBerg\n6: 3.0\nFN:Box\n"},
      {"BEGIN:VCARD\nEND:VCARD\n", "1: 3.0\n"},
      {"\uFEFF\uFEFFBEGIN:VCARD\nFN:Anna\nEND:VCARD\n\uFEFFBEGIN:VCARD\nFN:Bo\nEND:VCARD\n\x1A",
       "1: 3.0\nFN:Anna\n4: 3.0\nFN:Bo\n"},
  });
}

TEST_CASE("the version is found wherever it stands and guessed where there is none") {
  check_rows({
      {"BEGIN:VCARD\nFN:Anna\nVERSION:4.0\nEND:VCARD\n", "1: 4.0\nFN:Anna\n"},
      {"BEGIN:VCARD\nVERSION: 4.0 \nFN:a^nb\nEND:VCARD\n", "1: 4.0\nFN:a^nb\n"},
      {"BEGIN:VCARD\nFN:a,b\nVERSION:2.1\nEND:VCARD\n", "1: 3.0\nFN:a\\,b\n"},
      {"BEGIN:VCARD\nFN:a,b\nTEL;WORK:1\nEND:VCARD\n", "1: 3.0\nFN:a\\,b\nTEL;TYPE=WORK:1\n"},
      {"BEGIN:VCARD\nFN:a,b\nNOTE;ENCODING=QUOTED-PRINTABLE:=41\nEND:VCARD\n", "1: 3.0\nFN:a\\,b\nNOTE:A\n"},
      {"BEGIN:VCARD\nFN:a,b\nKIND:org\nEND:VCARD\n", "1: 4.0\nFN:a,b\nKIND:org\n"},
      {"BEGIN:VCARD\nTEL;PREF=1:1\nEND:VCARD\n", "1: 4.0\nTEL;PREF=1:1\n"},
      {"BEGIN:VCARD\nFN:a,b\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nEND:VCARD\n", "1: 3.0\nFN:a,b\n4: 4.0\n"},
      {"BEGIN:VCARD\nVERSION:5.0\nFN:a\nEND:VCARD\n",
       "1: 3.0\nFN:a\nline 2: version '5.0' is not known: read as 3.0\n"},
  });
}

TEST_CASE("folded lines are joined and so are badly folded ones") {
  const std::string full(71, 'x');  // with "NOTE:" as long as a folded line
  check_lines("3.0", {
                         {"NOTE:one\n  two\n\tthree", "NOTE:one twothree\n"},
                         {"NO\n TE;TY\n PE=a:b", "NOTE;TYPE=a:b\n"},
                         {"TEL;TYPE=a;\n TYPE=b\n :1", "TEL;TYPE=a;TYPE=b:1\n"},
                         {"NOTE:a\\\n nb", "NOTE:a\\nb\n"},
                         {"NOTE:one\n\n two\n\nTITLE:x", "NOTE:onetwo\nTITLE:x\n"},
                         {"NOTE:\xC3\n \xA5", "NOTE:å\n"},
                         {"NOTE:\xC3\n\xA5", "NOTE:å\n"},
                         {"NOTE:\xF0\x9F\x98\n\x80z", "NOTE:😀z\n"},
                     });
  check_lines("4.0", {
                         {"NOTE:" + full + "\nyz", "NOTE:" + full + "yz\n"},
                         {"NOTE:" + full + "\nsee: there", "NOTE:" + full + "see: there\n"},
                         {"NOTE:" + full + "\n://there", "NOTE:" + full + "://there\n"},
                         {"NOTE:" + full + "\ntitle:x", "NOTE:" + full + "\ntitle:x\n"},
                         {"NOTE:" + full + "\nx-a:x", "NOTE:" + full + "\nx-a:x\n"},
                         {"NOTE:" + full + "\nNEW:x", "NOTE:" + full + "\nNEW:x\n"},
                     });
}

TEST_CASE("a newline that nobody escaped is kept in a text and reported") {
  check_lines("3.0", {
                         {"NOTE:one\ntwo\nthree, four",
                          "NOTE:one\\ntwo\\nthree, four\n"
                          "line 4: no property in 'two': read as one more line of NOTE\n"
                          "line 5: no property in 'three, four': read as one more line of NOTE\n"},
                         {"NOTE:one\nhttp://a",
                          "NOTE:one\\nhttp://a\n"
                          "line 4: no property in 'http://a': read as one more line of NOTE\n"},
                         {"TEL:1\ntwo\n  three\nFN:a", "TEL:1\nFN:a\nline 4: no property in 'two': left out\n"},
                         {"TEL:1\ntwo\nFN:a", "TEL:1\nFN:a\nline 4: no property in 'two': left out\n"},
                         {"URL:http://a\ntwo", "URL:http://a\nline 4: no property in 'two': left out\n"},
                         {"X-A:1\ntwo", "X-A:1\\ntwo\nline 4: no property in 'two': read as one more line of X-A\n"},
                         {"just text\x1B\nFN:a", "FN:a\nline 3: no property in 'just text\\u001B': left out\n"},
                         {"BEGIN:VCALENDAR\nFN:a", "FN:a\nline 3: no property in 'BEGIN:VCALENDAR': left out\n"},
                     });
}

TEST_CASE("cards that do not end are reported and what they hold is kept") {
  check_rows({
      {"BEGIN:VCARD\nFN:Anna\nTEL:12",
       "1: 3.0\nFN:Anna\nTEL:12\nline 1: the file ends before the END:VCARD of this card\n"},
      {"BEGIN:VCARD\nFN:Anna\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n",
       "1: 3.0\nFN:Anna\nline 1: this card has no END:VCARD before the next one begins in line 3\n3: 3.0\nFN:Bo\n"},
      {"BEGIN:VCARD\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\nBEGIN:VCARD\n\n",
       "2: 3.0\nFN:Bo\nfile, line 1: BEGIN:VCARD begins no card\nfile, line 5: BEGIN:VCARD begins no card\n"},
      {"BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n",
       "1: 3.0\nNOTE:a\n4: 3.0\nFN:Bo\n"},
  });
}

TEST_CASE("text outside of cards is named by what it looks like") {
  constexpr std::string_view card = "BEGIN:VCARD\nFN:a\nEND:VCARD\n";
  struct ForeignRow {
    std::string_view text, message;
  };
  const std::vector<ForeignRow> rows = {
      {"hello\nthere\n", "text outside of a card"},
      {"END:VCARD\n", "END:VCARD ends no card"},
      {"BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "this is a calendar (iCalendar), not a vCard"},
      {"From: anna@example.org\nSubject: Hej\n\n",
       "this is a mail, not a vCard: save what is attached to it as a file of its own"},
      {"  <!doctype html>\n", "this is a web page, not a vCard"},
      {"<?xml version='1.0'?>\n", "this is XML, not a vCard: cards in XML (xCard) are not read"},
      {"dn: cn=a\n", "this is LDIF, not a vCard"},
      {"PK\x03\x04z\n", "this is a ZIP archive, not a vCard: unpack it first"},
      {"a\0b\n"sv, "this is not text"},
  };
  for (const ForeignRow& row : rows) {
    CAPTURE(row.text);
    CHECK(cards_as_text(row.text) == fmt::format("file, line 1: {}\n", row.message));
    CHECK(cards_as_text(std::string(card) + std::string(row.text)) ==
          fmt::format("1: 3.0\nFN:a\nfile, line 4: {}\n", row.message));
  }
  CHECK(cards_as_text("") == "file, line 1: there is nothing in this file\n");
  CHECK(cards_as_text("\n \n") == "file, line 1: there is nothing in this file\n");
}

TEST_CASE("quoted-printable is decoded in every version with all its line breaks") {
  check_lines("2.1", {
                         {"NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:f=C3=B6rst=0D=0Aand=\nra\nTITLE:x",
                          "NOTE:först\\nandra\nTITLE:x\n"},
                         {"NOTE;QUOTED-PRINTABLE:one two=\n three=\n four", "NOTE:one two three four\n"},
                         {"NOTE;QUOTED-PRINTABLE:one=20two=\n three=\n\tfour", "NOTE:one twothreefour\n"},
                         {"NOTE;QUOTED-PRINTABLE:one= \n=\n\nTITLE:x", "NOTE:one\nTITLE:x\n"},
                         {"NOTE;QUOTED-PRINTABLE:one=\n\n=41=\n\nTITLE:x", "NOTE:oneA\nTITLE:x\n"},
                         {"NOTE;QUOTED-PRINTABLE:one=\nTITLE:x", "NOTE:oneTITLE:x\n"},
                         {"NOTE;ENCODING=\n QUOTED-PRINTABLE:a=\nb", "NOTE:ab\n"},
                         {"N;ENCODING=QUOTED-PRINTABLE:=C3=96berg=3B x;Anna;;;", "N:Öberg\\; x;Anna;;;\n"},
                         {"NOTE:1+1=\nTITLE:x", "NOTE:1+1=\nTITLE:x\n"},
                     });
  check_lines("3.0",
              {
                  {"NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:f=C3=B6rst=0D=0Aand=\nra=2C", "NOTE:först\\nandra,\n"},
              });
}

TEST_CASE("values become UTF-8 by the charset that is declared or by what they are") {
  check_lines(
      "2.1",
      {
          {"FN;CHARSET=ISO-8859-1:\xC5sa", "FN:Åsa\n"},
          {"FN;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=CA=E8=BF=E2", "FN:Київ\n"},
          {"FN;CHARSET=Shift_JIS:\x83\x5C", "FN:ソ\n"},
          {"FN:\xC5sa", "FN:Åsa\n"},
          {"FN:\x93\xC5sa\x94 \x80", "FN:“Åsa” €\n"},
          {"FN:\xCA\xE8\xBF\xE2\nLABEL;CHARSET=windows-1251:x", "FN:Київ\nLABEL:x\n"},
          {"FN;CHARSET=UTF-8:\xC5sa", "FN:Åsa\n"},
          {"FN:a\xD2z\nLABEL;CHARSET=ISO-8859-7:x", "FN:aÒz\nLABEL:x\n"},  // that charset has no D2
          {"FN;CHARSET=klingon:abc", "FN:abc\n"},
          {"FN;CHARSET=klingon:å", "FN:å\n"},
          {"FN;CHARSET=klingon:\xC5", "FN:Å\nline 3: FN: charset 'klingon' is not known, the text may be misread\n"},
          {"FN:ÅÄÖ\xC3", "FN:ÅÄÖ\uFFFD\nline 3: FN: bytes that are not UTF-8 became U+FFFD\n"},
          {"FN;CHARSET=ISO-8859-7:\xD2", "FN:\uFFFD\nline 3: FN: bytes that are not ISO-8859-7 became U+FFFD\n"},
          {"FN;X-A=\xC5:a", "FN;X-A=Å:a\n"},
      });
  CHECK(read_lines("3.0", "FN:a\0b"sv) == "FN:ab\nline 3: FN: NUL bytes left out\n");
}

TEST_CASE("a file in UTF-16 is read with and without its mark") {
  const std::string_view card = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Berg\nEND:VCARD\n";
  for (const bool is_little_endian : {true, false}) {
    std::string bytes;
    for (const char c : card)
      bytes += is_little_endian ? std::string({c, '\0'}) : std::string({'\0', c});
    CHECK(cards_as_text(bytes) == "1: 3.0\nFN:Anna Berg\n");
    CHECK(cards_as_text((is_little_endian ? "\xFF\xFE" : "\xFE\xFF") + bytes) == "1: 3.0\nFN:Anna Berg\n");
    CHECK(cards_as_text(bytes.substr(0, bytes.size() - 1)).find("line 1: what is not UTF-16 became U+FFFD") !=
          std::string::npos);
  }
}

TEST_CASE("vCard 2.1 becomes 3.0") {
  check_lines("2.1",
              {
                  {"TEL;WORK;VOICE;PREF:1;ext=2,3", "TEL;TYPE=WORK,VOICE,PREF:1\\;ext=2\\,3\n"},
                  {"N:Berg;Anna, Eva;\\;x;;", "N:Berg;Anna\\, Eva;\\;x;;\n"},
                  {"ORG:Berg, Ltd\\; x;Unit", "ORG:Berg\\, Ltd\\; x;Unit\n"},
                  {"NOTE:C:\\Temp\\x; a\\,b\\;c\\:d\\\\e", "NOTE:C:\\\\Temp\\\\x\\; a\\,b\\;c:d\\\\e\n"},
                  {"NOTE:one\\ntwo\\Nthree", "NOTE:one\\ntwo\\nthree\n"},
                  {"CATEGORIES:a,b;c", "CATEGORIES:a,b\\;c\n"},
                  {"URL:http://a/?b;c,d", "URL:http://a/?b;c,d\n"},
                  {"PHOTO;VALUE=URL;GIF:http://a", "PHOTO;VALUE=uri;TYPE=GIF:http://a\n"},
                  {"NOTE;VALUE=INLINE;ENCODING=8BIT;LANGUAGE=sv:å", "NOTE;LANGUAGE=sv:å\n"},
                  {"X-MS-OL-DESIGN;CHARSET=utf-8:<card a=\"b;c,d\\n\"/>", "X-MS-OL-DESIGN:<card a=\"b;c,d\\n\"/>\n"},
                  {"item1.X-ABLabel:Ämne", "item1.X-ABLabel:Ämne\n"},
              });
}

TEST_CASE("base64 is read over many lines however they are indented") {
  check_lines(
      "2.1",
      {
          {"PHOTO;ENCODING=BASE64;TYPE=JPEG:\n AAAA\n BB==\n\nFN:a", "PHOTO;TYPE=JPEG;ENCODING=b:AAAABB==\nFN:a\n"},
          {"PHOTO;JPEG;ENCODING=BASE64:AAAA\nBBBB\nCC==\n\nFN:a", "PHOTO;TYPE=JPEG;ENCODING=b:AAAABBBBCC==\nFN:a\n"},
      });
  check_lines("3.0", {
                         {"PHOTO;ENCODING=b;TYPE=JPEG:AAAA\n  BB\n\t==", "PHOTO;TYPE=JPEG;ENCODING=b:AAAABB==\n"},
                         {"KEY;ENCODING=B:a b", "KEY;ENCODING=b:ab\n"},
                         {"PHOTO;ENCODING=b:http://a/b c", "PHOTO:http://a/b c\n"},
                         {"PHOTO;ENCODING=b:a-b", "PHOTO:a-b\nline 3: PHOTO: is said to be base64, but is not\n"},
                         {"PHOTO;ENCODING=x-my:a", "PHOTO;ENCODING=x-my:a\n"},
                     });
}
