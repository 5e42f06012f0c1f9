#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "csv/csv_reader.hpp"
#include "vcard/content_line.hpp"

namespace {

using namespace contacts;

std::string line_of(const Property& property) {
  std::string line = property.group.empty() ? "" : property.group + '.';
  line += property.name;
  for (const Parameter& parameter : property.parameters)
    line += format_parameter(parameter, VcardVersion::V3);
  return line + ':' + property.value + '\n';
}

// The properties of all cards, a line each, an empty line after each card; then the problems as "3: message".
std::string read(std::string_view csv) {
  CsvCardReader reader(csv);
  std::string out;
  std::string problems;
  while (const std::optional<ReadCard> card = reader.next()) {
    CHECK(card->card.version == VcardVersion::V3);
    for (const Property& property : card->card.properties)
      out += line_of(property);
    out += '\n';
    for (const CardProblem& problem : card->problems)
      problems += std::to_string(problem.line) + ": " + problem.message + '\n';
  }
  for (const CardProblem& problem : reader.problems())
    problems += std::to_string(problem.line) + ": " + problem.message + '\n';
  return out + problems;
}

}  // namespace

TEST_CASE("a file of Google Contacts is read by its columns") {
  CHECK(read("First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,File As,"
             "Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,"
             "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,"
             "Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,"
             "Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,"
             "Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value,Event 1 - Label,"
             "Event 1 - Value,Event 2 - Label,Event 2 - Value,Custom Field 1 - Label,Custom Field 1 - Value\r\n"
             "Åsa,Maria,Öberg,Osa,Dr,PhD,Ossian,\"Öberg, Åsa\",Växjö kommun,Chef,Gata,\" --03-14\",\"a, b\nc\",,"
             "Kund ::: * myContacts ::: * starred,* Work,a@b.se ::: c@d.se,Mobile,070-1,Jour,112,"
             "Sommar,\"Ängen 1\n123 45 Ö\nSverige\",Ängen 1,Ö,Box 2,Skåne,123 45,Sverige,tr 2,"
             "Son,Olle,Blog,x.se,Anniversary,2001-02-03,Namnsdag,--05-06,Skonummer,38\r\n") ==
        R"(FN:Dr Åsa Maria Öberg PhD
N:Öberg;Åsa;Maria;Dr;PhD
NICKNAME:Ossian
ORG:Växjö kommun;Gata
TITLE:Chef
TEL;TYPE=CELL:070-1
item1.TEL:112
item1.X-ABLabel:Jour
EMAIL;TYPE=INTERNET,WORK,PREF:a@b.se
EMAIL;TYPE=INTERNET,WORK,PREF:c@d.se
item2.ADR:Box 2;tr 2;Ängen 1;Ö;Skåne;123 45;Sverige
item2.X-ABLabel:Sommar
item3.URL:x.se
item3.X-ABLabel:Blog
BDAY:--03-14
CATEGORIES:Kund
NOTE:a\, b\nc
X-ANNIVERSARY:2001-02-03
item4.X-ABDATE:--05-06
item4.X-ABLabel:Namnsdag
item5.X-ABRELATEDNAMES:Olle
item5.X-ABLabel:Son
X-PHONETIC-FIRST-NAME:Osa
SORT-STRING:Öberg\, Åsa
X-CSV-SKONUMMER:38

)");
}

TEST_CASE("a file of Google Contacts with the names of before 2024 is read") {
  CHECK(read("Name,Given Name,Additional Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,"
             "E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,"
             "Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Organization 1 - Department\n"
             "Anna Berg,Anna,,Berg,1980-02-29,,* My Contacts ::: Vän,* ,a@b.se,Home Fax,1,Home,\"Gatan 1\nLund\","
             ",Volvo,Chef,Lager\n") == R"(FN:Anna Berg
N:Berg;Anna;;;
ORG:Volvo;Lager
TITLE:Chef
TEL;TYPE=HOME,FAX:1
EMAIL;TYPE=INTERNET,PREF:a@b.se
ADR;TYPE=HOME:;;Gatan 1\nLund;;;;
BDAY:1980-02-29
CATEGORIES:Vän

)");
}

TEST_CASE("a line without a person's name is a company") {
  CHECK(read("First Name,Last Name,Organization Name,Phone 1 - Label,Phone 1 - Value\n,,\"Volvo; AB\",Work,112\n") ==
        R"(FN:Volvo\; AB
N:;;;;
ORG:Volvo\; AB
X-ABShowAs:COMPANY
TEL;TYPE=WORK,VOICE:112

)");
}

TEST_CASE("a file of Outlook is read in English and what says nothing is left out") {
  CHECK(read("\"Title\",\"First Name\",\"Middle Name\",\"Last Name\",\"Suffix\",\"Company\",\"Department\","
             "\"Job Title\",\"Business Street\",\"Business Street 2\",\"Business City\",\"Business Postal Code\","
             "\"Business Country/Region\",\"Home City\",\"Business Fax\",\"Business Phone\",\"Business Phone 2\","
             "\"Company Main Phone\",\"Home Phone\",\"Mobile Phone\",\"Other Phone\",\"Pager\",\"Anniversary\","
             "\"Birthday\",\"Business Address PO Box\",\"Categories\",\"E-mail Address\",\"E-mail Type\","
             "\"E-mail 2 Address\",\"Gender\",\"Initials\",\"Notes\",\"Priority\",\"Private\",\"Profession\","
             "\"Sensitivity\",\"Spouse\",\"Web Page\"\r\n"
             "\"Dr\",\"Anna\",\"M\",\"Berg\",\"Jr\",\"Volvo\",\"Lager\",\"Chef\",\"Gatan 1\",\"tr 2\",\"Lund\","
             "\"123\",\"SE\",\"Malmö\",\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"0/0/00\",\"2/29/1980\","
             "\"Box 9\",\"a;b\",\"a@b.se\",\"SMTP\",\"c@d.se\",\"Unspecified\",\"AMB\",\"n\",\"Normal\",\"False\","
             "\"läkare\",\"Normal\",\"Olle\",\"x.se\"\r\n") == R"(FN:Dr Anna M Berg Jr
N:Berg;Anna;M;Dr;Jr
ORG:Volvo;Lager
TITLE:Chef
ROLE:läkare
TEL;TYPE=WORK,FAX:1
TEL;TYPE=WORK,VOICE:2
TEL;TYPE=WORK,VOICE:3
item1.TEL:4
item1.X-ABLabel:Company
TEL;TYPE=HOME,VOICE:5
TEL;TYPE=CELL:6
TEL;TYPE=VOICE:7
TEL;TYPE=PAGER:8
EMAIL;TYPE=INTERNET:a@b.se
EMAIL;TYPE=INTERNET:c@d.se
ADR;TYPE=WORK:Box 9;;Gatan 1\ntr 2;Lund;;123;SE
ADR;TYPE=HOME:;;;Malmö;;;
URL:x.se
BDAY:1980-02-29
CATEGORIES:a,b
NOTE:n
item2.X-ABRELATEDNAMES:Olle
item2.X-ABLabel:Spouse
X-CSV-INITIALS:AMB

)");
}

TEST_CASE("a file of Outlook is read in German and in Swedish") {
  constexpr std::string_view card = R"(FN:Dr Anna Berg
N:Berg;Anna;;Dr;
ORG:Volvo;Lager
TITLE:Chef
TEL;TYPE=WORK,VOICE:1
TEL;TYPE=CELL:2
EMAIL;TYPE=INTERNET:a@b.se
EMAIL;TYPE=INTERNET:c@d.se
ADR;TYPE=WORK:;;Gatan 1;Lund;;123;SE
BDAY:1980-02-29
NOTE:n
)";
  CHECK(read("Anrede;Vorname;Nachname;Firma;Abteilung;Position;Straße geschäftlich;Ort geschäftlich;"
             "Postleitzahl geschäftlich;Land/Region geschäftlich;Telefon geschäftlich;Mobiltelefon;E-Mail-Adresse;"
             "E-Mail 2: Adresse;Geburtstag;Notizen;Ort\n"
             "Dr;Anna;Berg;Volvo;Lager;Chef;Gatan 1;Lund;123;SE;1;2;a@b.se;c@d.se;29.2.1980;n;hier\n") ==
        std::string(card) + "X-CSV-ORT:hier\n\n");
  CHECK(read("Titel,Förnamn,Efternamn,Företag,Avdelning,Befattning,\"Gatuadress, arbete\",\"Ort, arbete\","
             "\"Postadress, arbete\",\"Land, arbete\",Arbete,Mobiltelefon,E-postadress,E-postadress 2,Födelsedag,"
             "Anteckningar\n"
             "Dr,Anna,Berg,Volvo,Lager,Chef,Gatan 1,Lund,123,SE,1,2,a@b.se,c@d.se,1980-02-29,n\n") ==
        std::string(card) + '\n');
}

TEST_CASE("lists that people write are read with commas or semicolons or tabs") {
  constexpr std::string_view card = R"(FN:Anna Berg
ORG:Volvo
TITLE:Chef
TEL;X-CONTACTS-KIND=unspecified:070-123 45 67
EMAIL;TYPE=INTERNET:a@b.se
EMAIL;TYPE=INTERNET:c@d.se
ADR:;;Gatan 1;Lund;;123 45;

)";
  CHECK(read("name,email,phone,organisation,title,street,city,postcode\n"
             "Anna Berg,\"a@b.se, c@d.se\",070-123 45 67,Volvo,Chef,Gatan 1,Lund,123 45\n") == card);
  CHECK(read("Namn;E-post;Telefon;Företag;Titel;Adress;Postort;Postnummer\n"
             "Anna Berg;\"a@b.se;c@d.se\";070-123 45 67;Volvo;Chef;Gatan 1;Lund;123 45\n") == card);
  CHECK(
      read("Name\tE-Mail\tTelefon\tFirma\tPosition\tStraße\tOrt geschäftlich\n"
           "Anna Berg\ta@b.se\t1\tVolvo\tChef\tGatan 1\tLund\n") ==
      "FN:Anna Berg\nORG:Volvo\nTITLE:Chef\nTEL;X-CONTACTS-KIND=unspecified:1\nEMAIL;TYPE=INTERNET:a@b.se\nADR:;;Gatan "
      "1;;;;\n"
      "ADR;TYPE=WORK:;;;Lund;;;\n\n");
}

TEST_CASE("what this program lists as CSV is read") {
  CHECK(
      read("name,type,alias,kind,phone.mobile,email,address,tags,id,uid,note\r\n"
           "Anna Berg,contact,\"AB, Ann\",,\"+46 70 123, +46 70 456\",a@b.se,\"Gatan 1, Lund\",\"x, y\",anna,u-1,n\r\n"
           "Volvo,organisation,,company,,,,,,,\r\n") == R"(FN:Anna Berg
NICKNAME:AB
NICKNAME:Ann
TEL;TYPE=CELL:+46 70 123
TEL;TYPE=CELL:+46 70 456
EMAIL;TYPE=INTERNET:a@b.se
ADR:;;Gatan 1\, Lund;;;;
CATEGORIES:x,y
NOTE:n
X-CONTACTS-ID:anna
UID:u-1

FN:Volvo
N:;;;;
ORG:Volvo
X-ABShowAs:COMPANY
X-CONTACTS-KIND:company

)");
}

TEST_CASE("a column of any name is kept under a property's name") {
  struct Row {
    std::string_view column;
    std::string_view property;
  };
  constexpr Row rows[] = {{"Skostorlek", "X-CSV-SKOSTORLEK"},
                          {"Screen Name", "X-CSV-SCREEN-NAME"},
                          {"Ångström (å)", "X-CSV-ANGSTROM-A"},
                          {"IM 1 - Value", "X-CSV-IM-1-VALUE"},
                          {"Organization 2 - Name", "X-CSV-ORGANIZATION-2-NAME"},
                          {"Phone 1 - City", "X-CSV-PHONE-1-CITY"},
                          {"Address 1 - Value", "X-CSV-ADDRESS-1-VALUE"},
                          {"李雷", "X-CSV-COLUMN"},
                          {"", "X-CSV-COLUMN"}};
  for (const Row& row : rows) {
    CAPTURE(row.column);
    CHECK(read("name," + std::string(row.column) + "\nAnna,\"a,;\\b\"\n") ==
          "FN:Anna\n" + std::string(row.property) + ":a\\,\\;\\\\b\n\n");
  }
}

TEST_CASE("a line with other cells than the header has is a problem and loses nothing") {
  CHECK(read("name,email\n"
             "Anna,a@b.se,\n"
             "Bo,b@b.se,more,,\n"
             "Cilla\n"
             ",,\n") ==
        "FN:Anna\nEMAIL;TYPE=INTERNET:a@b.se\n\n"
        "FN:Bo\nEMAIL;TYPE=INTERNET:b@b.se\nX-CSV-COLUMN-3:more\n\n"
        "FN:Cilla\n\n"
        "3: the line has 3 cells, but the header has 2\n"
        "4: the line has 1 cells, but the header has 2\n");
}

TEST_CASE("a second column of one meaning is kept") {
  CHECK(read("First Name,Vorname,Street,PO Box,Postfach,Note,Notes\nAnna,Ann,Gatan 1,Box 1,Box 2,n,m\n") ==
        "FN:Anna\nN:;Anna;;;\nADR:Box 1;;Gatan 1;;;;\nNOTE:n\nNOTE:m\nX-CSV-VORNAME:Ann\nX-CSV-POSTFACH:Box 2\n\n");
}

TEST_CASE("a file that names no known column gives no card") {
  CHECK(read("a,b\n1,2\n") ==
        "1: the first line names no column that is known; this is CSV, and needs a line of "
        "names above the others, such as Name,E-mail,Phone\n");
  CHECK(read("") ==
        "1: the first line names no column that is known; this is CSV, and needs a line of "
        "names above the others, such as Name,E-mail,Phone\n");
  CHECK(read("\n\n") ==
        "1: the first line names no column that is known; this is CSV, and needs a line of "
        "names above the others, such as Name,E-mail,Phone\n");
}

TEST_CASE("whether a file is CSV of contacts is told by its first line") {
  CHECK(is_csv_of_contacts("\xEF\xBB\xBF\"First Name\",x\n"));
  CHECK(is_csv_of_contacts("e-post\n"));
  CHECK(is_csv_of_contacts(std::string("N\0a\0m\0e\0\n\0", 10)));
  CHECK_FALSE(is_csv_of_contacts("BEGIN:VCARD\nname\n"));
  CHECK_FALSE(is_csv_of_contacts("[\"vcard\"]"));
  CHECK_FALSE(is_csv_of_contacts(""));
}

TEST_CASE("CSV of any encoding is read") {
  constexpr std::string_view card = "FN:Åsa\nNOTE:ö\n\n";
  CHECK(read("name,note\nÅsa,ö\n") == card);
  CHECK(read("\xEF\xBB\xBFname,note\nÅsa,ö\n") == card);
  CHECK(read("name,note\n\xC5sa,\xF6\n") == card);
  CHECK(read("name,note\n\xC5sa,ö\n") == card);
  std::string utf_16 = "\xFF\xFE";
  for (const char c : std::string_view("name,note\n\xC5sa,\xF6\n"))
    utf_16 += {c, '\0'};
  CHECK(read(utf_16) == card);
  CHECK(read("F\xF6rnamn,x\nA,\n") == "FN:A\nN:;A;;;\n\n");
}

TEST_CASE("control characters in CSV are left out and reported") {
  using namespace std::string_view_literals;
  CHECK(read("name,note\nAnna\0,a\x1B[31m\n"sv) ==
        "FN:Anna\nNOTE:a[31m\n\n2: control character U+0000 left out of name\n"
        "2: control character U+001B left out of note\n");
}

TEST_CASE("dates with slashes are read in the order that the file shows") {
  CHECK(read("name,birthday\nA,4/1/1981\nB,12/31/1981\n") == "FN:A\nBDAY:1981-04-01\n\nFN:B\nBDAY:1981-12-31\n\n");
  CHECK(read("name,birthday\nA,4/1/1981\nB,31/12/1981\n") == "FN:A\nBDAY:1981-01-04\n\nFN:B\nBDAY:1981-12-31\n\n");
  CHECK(read("name,birthday\nA,4/4/1981\n\nB,4/1/1981\n") ==
        "FN:A\nBDAY:1981-04-04\n\nFN:B\nBDAY:1981-04-01\n\n4: dates of numbers are read as month, day, year\n");
  CHECK(read("name,birthday\nA,in May\n") ==
        "FN:A\nX-CSV-BIRTHDAY:in May\n\n2: 'in May' is no day that can be read: kept under vcard\n");
}

TEST_CASE("dates of CSV files are read in many forms") {
  struct Row {
    std::string_view in;
    std::string_view out;  // empty: no date
  };
  constexpr Row rows[] = {{"1980-02-29", "1980-02-29"},
                          {" 1980-02-29 ", "1980-02-29"},
                          {"--02-29", "--02-29"},
                          {"--0229", "--02-29"},
                          {"19800229", "1980-02-29"},
                          {"29.2.1980", "1980-02-29"},
                          {"29.02.1980", "1980-02-29"},
                          {"1980/2/9", "1980-02-09"},
                          {"2/29/1980", "1980-02-29"},
                          {"2-29-1980", "1980-02-29"},
                          {"29-Feb-80", "1980-02-29"},
                          {"1-ene-05", "2005-01-01"},
                          {"4/15", "--04-15"},
                          {"15.4.", "--04-15"},
                          {"15.4", "--04-15"},
                          {"04-15", "--04-15"},
                          {"Tuesday, April 15, 1980", "1980-04-15"},
                          {"fredag 15 april 1980", "1980-04-15"},
                          {"mardi 15 avril 1980", "1980-04-15"},
                          {"maanantai 15. huhtikuuta 1980", "1980-04-15"},
                          {"15 d'abril de 1980", "1980-04-15"},
                          {"1980年4月15日", "1980-04-15"},
                          {"年月日", ""},
                          {"15/4", ""},
                          {"1981-02-29", ""},
                          {"2/29/80", ""},
                          {"1980", ""},
                          {"1980-02", ""},
                          {"--13-01", ""},
                          {"0/0/00", ""},
                          {"0000-01-01", ""},
                          {"a.b.1980", ""},
                          {"-1.-1.1980", ""},
                          {"1980-02-29-1", ""},
                          {"", ""},
                          {"99999999999", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.in);
    const std::optional<Date> date = parse_csv_date(row.in, DateOrder::MonthFirst);
    CHECK((date ? to_string(*date) : "") == row.out);
  }
}

TEST_CASE("an open quote is a problem of its line alone") {
  CHECK(read("name,note\nA,\"a\nB,b\n") == "FN:A\nNOTE:\"a\n\nFN:B\nNOTE:b\n\n2: a quote is never closed\n");
}

TEST_CASE("many open quotes and columns take bounded time") {
  std::string quotes = "name\n";
  for (int i = 0; i < 200'000; ++i)
    quotes += "\"\"\"a\n";
  CHECK(csv_separator(quotes) == ',');
  CsvCardReader reader(quotes);
  std::size_t cards = 0;
  while (reader.next())
    ++cards;
  CHECK(cards > 0);
  std::string header = "name";
  for (int i = 0; i < 50'000; ++i)
    header += ",Phone " + std::to_string(i) + " - Value";
  CHECK(read(header + "\nA,112\n").starts_with("FN:A\nTEL;X-CONTACTS-KIND=unspecified:112\n"));
}

TEST_CASE("a prefix of the family name in a column of its own stands before it") {
  CHECK(read("Voornaam,Tussenvoegsel,Achternaam\nJan,van der,Berg\nPiet,,Jansen\nEva,van den,van den Heuvel\n"
             "Tom,de,\"Vries, de\"\nAnna,M.J.,Bos\nLucie,d',Arc\n") ==
        "FN:Jan van der Berg\nN:van der Berg;Jan;;;\n\n"
        "FN:Piet Jansen\nN:Jansen;Piet;;;\n\n"
        "FN:Eva van den Heuvel\nN:van den Heuvel;Eva;;;\n\n"
        "FN:Tom de Vries\nN:de Vries;Tom;;;\n\n"
        "FN:Anna M.J. Bos\nN:Bos;Anna;M.J.;;\n\n"
        "FN:Lucie d'Arc\nN:d'Arc;Lucie;;;\n\n");
  CHECK(read("Vorname;Nachname;Namensvorsatz\nAda;Bülow;von\n") == "FN:Ada von Bülow\nN:von Bülow;Ada;;;\n\n");
  CHECK(read("Voornaam,Middelste naam,Achternaam\nJan,Karel,Berg\n") == "FN:Jan Karel Berg\nN:Berg;Jan;Karel;;\n\n");
}
