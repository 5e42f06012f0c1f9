#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "csv/google_csv.hpp"
#include "csv/outlook_csv.hpp"
#include "make_directory.hpp"

namespace {

using namespace contacts;
using directory_fixture::read_text;

// Owns what the losses point to.
struct Exported {
  directory_fixture::MadeDirectory made;
  CsvExport csv;

  // "Anna Berg: sentence", a line each.
  [[nodiscard]] std::string losses() const {
    std::string lines;
    for (const EntryLosses& entry : csv.losses) {
      for (const std::string& sentence : entry.sentences)
        lines += entry.entry->name + ": " + sentence + '\n';
    }
    return lines;
  }
};

using Writer = CsvExport (*)(const Directory&, const std::vector<const Entry*>&);

Exported exported(std::string_view toml, Writer write) {
  Exported result{read_text(toml), {}};
  CHECK(directory_fixture::messages_of(result.made.diagnostics) == "");
  std::vector<const Entry*> entries;
  for (const Entry& entry : result.made.directory.entries())
    entries.push_back(&entry);
  result.csv = write(result.made.directory, entries);
  return result;
}

constexpr std::string_view fixed_google_columns =
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
    "Labels";

// The column and the value of every cell of the first line that is not empty: "Notes=hello", a line each.
std::string cells_of(std::string text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  std::vector<std::vector<std::string>> lines(1, std::vector<std::string>(1));
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      lines.back().emplace_back();
    } else if (c == '\n' && !quoted) {
      lines.emplace_back(1);
    } else if (c != '\r') {
      lines.back().back() += c;
    }
  }
  std::string out;
  for (std::size_t i = 0; i < lines[0].size(); ++i) {
    REQUIRE(i < lines[1].size());
    if (!lines[1][i].empty()) out += lines[0][i] + '=' + lines[1][i] + '\n';
  }
  return out;
}

constexpr std::string_view rich_person = R"([directory]
country = "SE"
[[organisation]]
name = "Olofströms kommun"
[[organisation]]
name = "Teknik"
part_of = "Olofströms kommun"
[[contact]]
name = "Dr Håkan Andersson"
prefix = "Dr"
alias = ["HA", "Hasse"]
organisation = "Teknik"
department = "Gata"
title = "Chef"
role = "projektledare"
birthday = "--04-15"
tags = ["styrelse", "vän"]
note = "says \"hej\",\nthen goes"
source = "webb"
phone = { mobile = "076-861 27 47", fax = "0454-930 01", other = "112" }
email = { work = "h@example.org", home = "hem@example.org" }
url = { other = "www.example.org" }
[[contact.address]]
street = "Storgatan 2"
box = "Box 1"
postcode = "293 80"
city = "Olofström"
region = "Blekinge"
country = "Sverige"
kind = "home"
)";

Exported rich_person_only(Writer write) {
  Exported result = exported(rich_person, write);
  result.csv = write(result.made.directory, {&result.made.directory.entries().back()});
  return result;
}

}  // namespace

TEST_CASE("a Google file has the fixed columns and as many numbered ones as the entries need") {
  const Exported result = exported(R"([[contact]]
name = "Anna Berg"
email = ["a@example.org", "b@example.org"]
[[organisation]]
name = "Volvo, AB"
url = "volvo.example"
)",
                                   write_google_csv);
  CHECK(result.csv.text == std::string(fixed_google_columns) +
                               ",E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Website 1 - "
                               "Label,Website 1 - Value\r\n"
                               "Anna,,Berg,,,,,,,,,,,,,,* myContacts,,a@example.org,,b@example.org,,\r\n"
                               ",,,,,,,,,,\"Volvo, AB\",,,,,,* myContacts,,,,,,volvo.example\r\n");
  CHECK(result.losses() == "");
}

TEST_CASE("a Google file of no entries is a header") {
  CHECK(write_google_csv({}, {}).text == std::string(fixed_google_columns) + "\r\n");
}

TEST_CASE("every key of a person has its Google column") {
  const Exported result = rich_person_only(write_google_csv);
  CHECK(cells_of(result.csv.text) == R"(First Name=Håkan
Last Name=Andersson
Name Prefix=Dr
Nickname=HA
Organization Name=Olofströms kommun
Organization Title=Chef
Organization Department=Teknik, Gata
Birthday=--04-15
Notes=says hej,
then goes
Labels=styrelse ::: vän ::: * myContacts
E-mail 1 - Label=Work
E-mail 1 - Value=h@example.org
E-mail 2 - Label=Home
E-mail 2 - Value=hem@example.org
Phone 1 - Label=Mobile
Phone 1 - Value=+46 76 861 27 47
Phone 2 - Label=Work Fax
Phone 2 - Value=+46 454 930 01
Phone 3 - Label=Other
Phone 3 - Value=112
Address 1 - Label=Home
Address 1 - Formatted=Box 1
Storgatan 2
293 80 Olofström
Blekinge
Sverige
Address 1 - Street=Storgatan 2
Address 1 - City=Olofström
Address 1 - PO Box=Box 1
Address 1 - Region=Blekinge
Address 1 - Postal Code=293 80
Address 1 - Country=Sverige
Website 1 - Label=Other
Website 1 - Value=www.example.org
Custom Field 1 - Label=Role
Custom Field 1 - Value=projektledare
Custom Field 2 - Label=Nickname
Custom Field 2 - Value=Hasse
Custom Field 3 - Label=Source
Custom Field 3 - Value=webb
)");
  CHECK(result.losses() == "");
}

TEST_CASE("quotes and line ends in a cell are quoted and formulas stay as they are") {
  const Exported result = exported("[[contact]]\nname = \"=1+1\"\nnote = \"a \\\"b\\\"\\nc\"\n", write_google_csv);
  CHECK(result.csv.text ==
        std::string(fixed_google_columns) + "\r\n=1+1,,,,,,,,,,,,,,\"a \"\"b\"\"\nc\",,* myContacts\r\n");
}

TEST_CASE("what Google would read as several values is reported") {
  const Exported result =
      exported("[[contact]]\nname = \"Anna Berg\"\ntags = [\"a ::: b\"]\nurl = \"x:::y\"\n", write_google_csv);
  CHECK(result.losses() ==
        "Anna Berg: tag 'a ::: b' becomes several: Google separates values by ':::'\n"
        "Anna Berg: url 'x:::y' becomes several: Google separates values by ':::'\n");
}

TEST_CASE("an Outlook file has Outlook's columns after a byte order mark") {
  const Exported result = exported("[[contact]]\nname = \"Anna Berg\"\n", write_outlook_csv);
  CHECK(result.csv.text ==
        "\xEF\xBB\xBF"
        "Title,First Name,Middle Name,Last Name,Suffix,Nickname,Given Yomi,Surname Yomi,Company,Department,Job "
        "Title,Business Street,Business City,"
        "Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Home State,Home Postal Code,"
        "Home Country/Region,Other Street,Other City,Other State,Other Postal Code,Other Country/Region,Business Fax,"
        "Business Phone,Business Phone 2,Home Phone,Home Phone 2,Mobile Phone,Other Fax,Other Phone,Pager,"
        "Anniversary,Assistant's Name,Birthday,Business Address PO Box,Categories,Children,E-mail Address,"
        "E-mail 2 Address,E-mail 3 Address,Home Address PO Box,Manager's Name,Notes,Other Address PO Box,Profession,"
        "Spouse,Web Page\r\n"
        ",Anna,,Berg,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\r\n");
  CHECK(result.losses() == "");
}

TEST_CASE("every key of a person has its Outlook column or is a loss") {
  const Exported result = rich_person_only(write_outlook_csv);
  CHECK(cells_of(result.csv.text) == R"(Title=Dr
First Name=Håkan
Last Name=Andersson
Nickname=HA
Company=Olofströms kommun
Department=Teknik, Gata
Job Title=Chef
Home Street=Storgatan 2
Home City=Olofström
Home State=Blekinge
Home Postal Code=293 80
Home Country/Region=Sverige
Business Fax=+46 454 930 01
Mobile Phone=+46 76 861 27 47
Other Phone=112
Categories=styrelse;vän
E-mail Address=h@example.org
E-mail 2 Address=hem@example.org
Home Address PO Box=Box 1
Notes=says hej,
then goes
Profession=projektledare
Web Page=www.example.org
)");
  CHECK(result.losses() ==
        "Dr Håkan Andersson: birthday --04-15 left out: Outlook has no dates without a year\n"
        "Dr Håkan Andersson: alias 'Hasse' left out: Outlook has one\n"
        "Dr Håkan Andersson: source 'webb' left out: Outlook has no column for it\n");
}

TEST_CASE("what finds no column in Outlook goes out as another one where that is free and is reported") {
  const Exported result = exported(R"([directory]
country = "SE"
[[contact]]
name = "Anna Berg"
birthday = 1980-02-29
tags = ["a, b"]
phone = { mobile = ["076-861 27 41", "076-861 27 42", "076-861 27 43"] }
email = ["a@b.se", "b@b.se", "c@b.se", "d@b.se"]
url = { home = "hem.example", work = "jobb.example" }
address = [{ city = "Växjö" }, { city = "Malmö", kind = "work" }, { city = "Lund" }]
)",
                                   write_outlook_csv);
  CHECK(cells_of(result.csv.text) == R"(First Name=Anna
Last Name=Berg
Business City=Växjö
Other City=Malmö
Mobile Phone=+46 76 861 27 41
Other Phone=+46 76 861 27 42
Birthday=1980-02-29
Categories=a, b
E-mail Address=a@b.se
E-mail 2 Address=b@b.se
E-mail 3 Address=c@b.se
Web Page=jobb.example
)");
  CHECK(result.losses() ==
        "Anna Berg: mobile number +46 76 861 27 42 goes out as another one: Outlook has no further column for it\n"
        "Anna Berg: mobile number +46 76 861 27 43 left out: Outlook has no further column for it\n"
        "Anna Berg: address 'Malmö' goes out as another one: Outlook has one for each kind\n"
        "Anna Berg: address 'Lund' left out: Outlook has one for each kind\n"
        "Anna Berg: email d@b.se left out: Outlook has three\n"
        "Anna Berg: url hem.example left out: Outlook has one\n"
        "Anna Berg: tag 'a, b' becomes several: Outlook separates categories by commas and semicolons\n");
}

TEST_CASE("control characters and bytes that are not UTF-8 are left out of CSV and reported") {
  Entry entry = directory_fixture::person("Anna Berg");
  entry.note = "a\x1B[31m";
  entry.title = "Malm\xF6";
  const directory_fixture::MadeDirectory made = directory_fixture::build({entry});
  for (const Writer write : {write_google_csv, write_outlook_csv}) {
    const CsvExport csv = write(made.directory, {&made.directory.entries().front()});
    CHECK(csv.text.find("Malm\uFFFD") != std::string::npos);
    CHECK(csv.text.find("a[31m") != std::string::npos);
    REQUIRE(csv.losses.size() == 1);
    CHECK(csv.losses.front().sentences == std::vector<std::string>{"bytes that are not UTF-8 became U+FFFD in title",
                                                                   "control character U+001B left out of note"});
  }
}

namespace {

constexpr std::string_view person_with_lines = R"([[contact]]
name = "Anna Maria Berg"
given_name = "Anna"
family_name = "Berg"
phone = ["08-12 34 56", "070-174 06 05"]
email = "a@example.org"
vcard = [
  "N:Berg;Anna;Maria;;",
  "X-PHONETIC-FIRST-NAME:Ahna",
  "X-PHONETIC-LAST-NAME:Bärj",
  "item1.TEL:070-174 06 05",
  "item1.X-ABLabel:Sommarstuga",
  "item2.X-ABDATE:2001-05-06",
  "item2.X-ABLabel:_$!<Anniversary>!$_",
  "RELATED;VALUE=text;TYPE=spouse:Bo Berg",
  "item3.X-ABRELATEDNAMES:Eva",
  "item3.X-ABLabel:_$!<Child>!$_",
  "GENDER:F",
  "X-SKYPE;TYPE=home:anna",
  "PHOTO:data:image/jpeg;base64,AAAA",
  "KEY:data:application/pgp-keys;base64,AAAA",
]
)";

}  // namespace

TEST_CASE("what stands under vcard has Google's columns, and data has none") {
  const Exported result = exported(person_with_lines, write_google_csv);
  CHECK(cells_of(result.csv.text) == R"(First Name=Anna
Middle Name=Maria
Last Name=Berg
Phonetic First Name=Ahna
Phonetic Last Name=Bärj
Labels=* myContacts
E-mail 1 - Value=a@example.org
Phone 1 - Label=Work
Phone 1 - Value=08-12 34 56
Phone 2 - Label=Sommarstuga
Phone 2 - Value=070-174 06 05
Relation 1 - Label=Spouse
Relation 1 - Value=Bo Berg
Relation 2 - Label=Child
Relation 2 - Value=Eva
Event 1 - Label=Anniversary
Event 1 - Value=2001-05-06
Custom Field 1 - Label=X-GENDER
Custom Field 1 - Value=F
Custom Field 2 - Label=X-SKYPE;TYPE=home
Custom Field 2 - Value=anna
)");
  CHECK(result.losses() ==
        "Anna Maria Berg: KEY under vcard left out: CSV has no column for it\n"
        "Anna Maria Berg: PHOTO under vcard left out: CSV has no column for it\n");
}

TEST_CASE("what stands under vcard has Outlook's columns, and the rest is reported") {
  const Exported result = exported(person_with_lines, write_outlook_csv);
  CHECK(cells_of(result.csv.text) == R"(First Name=Anna
Middle Name=Maria
Last Name=Berg
Given Yomi=Ahna
Surname Yomi=Bärj
Business Phone=08-12 34 56
Business Phone 2=070-174 06 05
Anniversary=2001-05-06
Children=Eva
E-mail Address=a@example.org
Spouse=Bo Berg
)");
  CHECK(result.losses() ==
        "Anna Maria Berg: label 'Sommarstuga' of 070-174 06 05 left out: Outlook has no labels\n"
        "Anna Maria Berg: X-GENDER under vcard left out: Outlook has no column for it\n"
        "Anna Maria Berg: X-SKYPE;TYPE=home under vcard left out: Outlook has no column for it\n"
        "Anna Maria Berg: KEY under vcard left out: Outlook has no column for it\n"
        "Anna Maria Berg: PHOTO under vcard left out: Outlook has no column for it\n");
}
