#include "mapping/kept.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "vcard/decode.hpp"

using namespace contacts;

namespace {

// As they stand in a card, and then what is lost, a line each.
std::string kept_in(VcardVersion version, const std::vector<std::string>& lines) {
  const KeptProperties kept = kept_properties(lines, version);
  std::string out;
  for (const Property& property : kept.properties)
    out += (out.empty() ? "" : "\n") + write_content_line(property, version);
  for (const std::string& loss : kept.losses)
    out += (out.empty() ? "" : "\n") + loss;
  return out;
}

}  // namespace

TEST_CASE("a kept line has the form of the version it goes out in") {
  struct Row {
    std::string line, in_3, in_4;
  };
  const std::vector<Row> rows = {
      {"X-Skype:a,b;c\\n", "X-Skype:a,b;c\\n", "X-Skype:a,b;c\\n"},
      {"item1.X-ABLabel:_$!<Other>!$_", "item1.X-ABLabel:_$!<Other>!$_", "item1.X-ABLabel:_$!<Other>!$_"},
      {"note;language=sv:a", "NOTE;language=sv:a", "NOTE;language=sv:a"},
      {"X-GENDER:F", "X-GENDER:F", "GENDER:F"},
      {"X-GENDER:male", "X-GENDER:male", "X-GENDER:male"},
      {"X-SOCIALPROFILE;TYPE=twitter:http://x.y/a", "X-SOCIALPROFILE;TYPE=twitter:http://x.y/a",
       "X-SOCIALPROFILE;TYPE=twitter:http://x.y/a"},
      {"AGENT;VALUE=uri:CID:a@b", "AGENT;VALUE=uri:CID:a@b", "RELATED;TYPE=agent:CID:a@b"},
      {"AGENT:BEGIN:VCARD\\nFN:a\\;b\\nEND:VCARD", "AGENT:BEGIN:VCARD\\nFN:a\\;b\\nEND:VCARD",
       "RELATED;VALUE=text;TYPE=agent:BEGIN:VCARD\\nFN:a;b\\nEND:VCARD"},
      {"RELATED;TYPE=agent;VALUE=text:Bo", "X-RELATED;TYPE=agent;VALUE=text:Bo", "RELATED;TYPE=agent;VALUE=text:Bo"},
      {"X-CLASS:PRIVATE", "CLASS:PRIVATE", "X-CLASS:PRIVATE"},
      {"CLASS:PRIVATE", "CLASS:PRIVATE", "X-CLASS:PRIVATE"},
      {"GENDER:F", "X-GENDER:F", "GENDER:F"},
      {"ANNIVERSARY:20100506", "X-ANNIVERSARY:2010-05-06", "ANNIVERSARY:20100506"},
      {"KIND:group", "X-ADDRESSBOOKSERVER-KIND:group", "KIND:group"},
      {"KIND:org", "", "KIND:org"},
      {"KIND:location", "KIND:location left out: vCard 3.0 has no such kind", "KIND:location"},
      {"MEMBER:urn:uuid:1", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1", "MEMBER:urn:uuid:1"},
      {"X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1", "MEMBER:urn:uuid:1"},
      {"TEL;TYPE=HOME,PREF:1", "TEL;TYPE=HOME,PREF:1", "TEL;TYPE=HOME;PREF=1:1"},
      {"TEL;TYPE=home;PREF=1:1", "TEL;TYPE=home;TYPE=PREF:1", "TEL;TYPE=home;PREF=1:1"},
      {"TEL;PREF=2:1", "TEL;X-PREF=2:1", "TEL;PREF=2:1"},
      {"TEL;TYPE=car:1", "TEL;TYPE=car:1", "TEL;TYPE=x-car:1"},
      {"EMAIL;TYPE=INTERNET:a@b", "EMAIL;TYPE=INTERNET:a@b", "EMAIL:a@b"},
      {"TEL;VALUE=uri:tel:+46-8-1;ext=2", "TEL:+46-8-1 ext. 2", "TEL;VALUE=uri:tel:+46-8-1;ext=2"},
      {"TEL;VALUE=uri:tel:1;phone-context=+46",
       "TEL:1\n'phone-context=+46' of TEL left out: a number has no context in vCard 3.0",
       "TEL;VALUE=uri:tel:1;phone-context=+46"},
      {"PHOTO;ENCODING=b;TYPE=JPEG:AAAA", "PHOTO;ENCODING=b;TYPE=JPEG:AAAA", "PHOTO:data:image/jpeg;base64,AAAA"},
      {"PHOTO:data:image/jpeg\\;base64\\,AAAA", "PHOTO;ENCODING=b;TYPE=JPEG:AAAA", "PHOTO:data:image/jpeg;base64,AAAA"},
      {"KEY;ENCODING=b;TYPE=PGP:AAAA", "KEY;ENCODING=b;TYPE=PGP:AAAA", "KEY:data:application/pgp-keys;base64,AAAA"},
      {"NOTE;LANGUAGE=sv:data:\\, x", "NOTE;LANGUAGE=sv:data:\\, x", "NOTE;LANGUAGE=sv:data:\\, x"},
      {"X-A:data:\\,;base64,x", "X-A:data:\\,;base64,x", "X-A:data:\\,;base64,x"},
      {"NOTE;LANGUAGE=sv:a;b", "NOTE;LANGUAGE=sv:a\\;b", "NOTE;LANGUAGE=sv:a;b"},
      {"NOTE;LANGUAGE=sv:a\\;b", "NOTE;LANGUAGE=sv:a\\;b", "NOTE;LANGUAGE=sv:a;b"},
      {"REV:2024-01-02T03:04:05Z", "REV:2024-01-02T03:04:05Z", "REV:20240102T030405Z"},
      {"REV:20240102T030405Z", "REV:2024-01-02T03:04:05Z", "REV:20240102T030405Z"},
      {"BDAY:1985-04", "X-BDAY:1985-04", "BDAY:1985-04"},
      {"X-BDAY:1985-04", "X-BDAY:1985-04", "BDAY:1985-04"},
      {"BDAY;VALUE=text:circa 1800", "X-BDAY;VALUE=text:circa 1800", "BDAY;VALUE=text:circa 1800"},
      {"BDAY:20090808T1430-0500", "BDAY;VALUE=date-time:2009-08-08T14:30:00-05:00", "BDAY:20090808T143000-0500"},
      {"ANNIVERSARY:--0415", "X-ANNIVERSARY;X-APPLE-OMIT-YEAR=1604:1604-04-15", "ANNIVERSARY:--0415"},
      {"ANNIVERSARY:1985", "X-ANNIVERSARY:1985", "ANNIVERSARY:1985"},
      {"REV:1995-10-31", "REV:1995-10-31", "REV:19951031T000000Z"},
      {"REV:yesterday", "REV left out: 'yesterday' is no point in time",
       "REV left out: 'yesterday' is no point in time"},
      {"TZ:Europe/Berlin", "TZ;VALUE=text:Europe/Berlin", "TZ:Europe/Berlin"},
      {"TZ;VALUE=utc-offset:-0500", "TZ:-05:00", "TZ;VALUE=utc-offset:-0500"},
      {"TZ:-05:00", "TZ:-05:00", "TZ;VALUE=utc-offset:-0500"},
      {"PHOTO:http://x.y/a.jpg", "PHOTO;VALUE=uri:http://x.y/a.jpg", "PHOTO:http://x.y/a.jpg"},
      {"KEY;VALUE=uri:http://x.y/a", "KEY;VALUE=uri:http://x.y/a", "KEY:http://x.y/a"},
      {"SOUND;TYPE=X-IRMC-N:kana", "SOUND;TYPE=X-IRMC-N:kana", "SOUND;TYPE=X-IRMC-N;VALUE=text:kana"},
      {"BDAY:--0415T102200", "X-BDAY:--0415T102200", "BDAY:--0415T102200"},
      {"BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15", "BDAY:--0415"},
      {"GEO:52.5;13.4", "GEO:52.5;13.4", "GEO:geo:52.5,13.4"},
      {"GEO:geo:52.5,13.4", "GEO:52.5;13.4", "GEO:geo:52.5,13.4"},
      {"N;LANGUAGE=sv:Berg;Anna", "N;LANGUAGE=sv:Berg;Anna;;;", "N;LANGUAGE=sv:Berg;Anna;;;"},
      {"N;ALTID=1:Berg;Anna;;;", "N;X-ALTID=1:Berg;Anna;;;", "N;ALTID=1:Berg;Anna;;;"},
      {"ADR;PID=1.1:;;Gata 1", "ADR;X-PID=1.1:;;Gata 1;;;;", "ADR;PID=1.1:;;Gata 1;;;;"},
      {"no line", "a line under vcard left out: it is no line of a vCard",
       "a line under vcard left out: it is no line of a vCard"},
      {"NOTE:a\nEND:VCARD", "a line under vcard left out: it is no line of a vCard",
       "a line under vcard left out: it is no line of a vCard"},
      {"END:VCARD", "a line under vcard left out: it is no line of a vCard",
       "a line under vcard left out: it is no line of a vCard"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(kept_in(VcardVersion::V3, {row.line}) == row.in_3);
    CHECK(kept_in(VcardVersion::V4, {row.line}) == row.in_4);
  }
}

TEST_CASE("kept lines stay in their order") {
  CHECK(kept_in(VcardVersion::V4, {"X-B:1", "X-A:2", "X-B:1"}) == "X-B:1\nX-A:2\nX-B:1");
}
