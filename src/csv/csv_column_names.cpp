// Outlook's names in German and Swedish are those by which Exchange recognises files of Outlook in these languages. A
// name that stands for two things in two programs ("Title") has one row, and csv_columns.cpp tells the two apart.

#include "csv/csv_column_names.hpp"

#include <array>
#include <string>
#include <unordered_map>

#include "text/fold.hpp"

namespace contacts {

namespace {

struct ColumnRow {
  std::string_view names;  // between bars
  CsvMeaning meaning;
};

constexpr auto column_rows = std::to_array<ColumnRow>({
    {"Name|Full Name|Fullname|Display Name|Namn|Visningsnamn|Anzeigename|FN", {CsvField::FullName, "", {}}},
    {"First Name|Firstname|First|Given Name|given_name|Vorname|Förnamn", {CsvField::GivenName, "", {}}},
    {"Middle Name|Middlename|Additional Name|Weitere Vornamen|Mellannamn", {CsvField::MiddleName, "", {}}},
    {"Last Name|Lastname|Last|Family Name|family_name|Surname|Nachname|Efternamn", {CsvField::FamilyName, "", {}}},
    {"Name Prefix|Prefix|Anrede", {CsvField::Prefix, "", {}}},
    {"Name Suffix|Suffix|Namnsuffix", {CsvField::Suffix, "", {}}},
    {"Nickname|Nick|Alias|Smeknamn|Spitzname", {CsvField::Nickname, "", {}}},
    {"Company|Company Name|Organisation|Organization|Organization Name|Org|Employer|Firma|Företag",
     {CsvField::Company, "", {}}},
    {"Department|Organization Department|Abteilung|Avdelning", {CsvField::Department, "", {}}},
    {"Title|Titel|Job Title|Jobtitle|Organization Title|Position|Befattning", {CsvField::JobTitle, "", {}}},
    {"Role|Profession|Occupation|Beruf|Yrke|Roll", {CsvField::Role, "", {}}},

    {"Email|E-mail|Mail|Email Address|E-mail Address|E-mail 2 Address|Alternate Email 1|Alternate Email 2|E-mail 3 "
     "Address|Primary Email|Secondary Email|"
     "E-Mail-Adresse|E-Mail 2: Adresse|E-Mail 3: Adresse|E-post|Epost|E-postadress|E-postadress 2|E-postadress 3",
     {CsvField::Email, "", {}}},
    {"email.work|Work Email", {CsvField::Email, "Work", {}}},
    {"email.home|Home Email", {CsvField::Email, "Home", {}}},
    {"email.other", {CsvField::Email, "Other", {}}},

    {"Phone|Telephone|Tel|Phone Number|Telephone Number|Telefon|Telefonnummer|Festnetz|Fasttelefon",
     {CsvField::Phone, "", {}}},
    {"phone.work|Work Phone|Workphone|Business Phone|Business Phone 2|Telefon geschäftlich|Telefon geschäftlich 2|"
     "Arbete|Telefon 2, arbete|Arbetstelefon|Jobbtelefon|Diensttelefon|Geschäftstelefon|Arbeidstelefon|Arbejdstelefon|"
     "Werktelefoon|Büro|Ufficio|Ufficio 2|Työpuhelin",
     {CsvField::Phone, "Work", {}}},
    {"phone.home|Home Phone|Home Phone 2|Telefon privat|Telefon privat 2|Telefon (privat)|Telefon (privat 2)|Hem|"
     "Telefon 2, hem|Hemtelefon|Privattelefon|Hjemmetelefon|Thuistelefoon|Abitazione|Abitazione 2|Kotipuhelin",
     {CsvField::Phone, "Home", {}}},
    {"phone.mobile|Mobile|Mobile Phone|Mobile Number|Cell|Cell Phone|Mobil|Mobiltelefon|Mobiltelefon 2|Mobilnummer|"
     "Handy",
     {CsvField::Phone, "Mobile", {}}},
    {"phone.fax|Fax|Fax Number|Telefax|Other Fax|Weiteres Fax|Fax, annan", {CsvField::Phone, "Fax", {}}},
    {"Business Fax|Work Fax|Fax geschäftlich|Fax arbete", {CsvField::Phone, "Work Fax", {}}},
    {"Home Fax|Fax privat|Fax, hem", {CsvField::Phone, "Home Fax", {}}},
    {"phone.pager|Pager|Pager Number|Personsökare", {CsvField::Phone, "Pager", {}}},
    {"phone.other|Other Phone|Weiteres Telefon|Telefon, annan", {CsvField::Phone, "Other", {}}},
    {"Primary Phone|Haupttelefon|Telefon 1", {CsvField::Phone, "Main", {}}},
    {"Car Phone|Autotelefon|Biltelefon", {CsvField::Phone, "Car", {}}},
    {"ISDN", {CsvField::Phone, "ISDN", {}}},
    {"Company Main Phone|Telefon Firma|Företag, växel", {CsvField::Phone, "Company", {}}},
    {"Assistant's Phone|Telefon Assistent|Telefon, assistent", {CsvField::Phone, "Assistant", {}}},
    {"Callback|Rückmeldung|Motringning", {CsvField::Phone, "Callback", {}}},
    {"Radio Phone|Telefon 2", {CsvField::Phone, "Radio", {}}},
    {"TTY/TDD Phone|Telefon für Hörbehinderte|TTY/TDD-telefon", {CsvField::Phone, "TTY", {}}},
    {"Telex", {CsvField::Phone, "Telex", {}}},

    {"url|Website|Web|Web Page|Web Page 2|Webpage|Homepage|Webseite|Webbsida|Webbplats|Hemsida",
     {CsvField::Url, "", {}}},
    {"url.work|Web Page 1", {CsvField::Url, "Work", {}}},
    {"url.home|Personal Web Page", {CsvField::Url, "Home", {}}},
    {"url.other", {CsvField::Url, "Other", {}}},

    {"Address|Street|Street Address|address.street|Adress|Adresse|Gatuadress|Straße",
     {CsvField::Address, "", CsvPart::Street}},
    {"PO Box|Box|Postbox|address.box|Postfach", {CsvField::Address, "", CsvPart::Box}},
    {"City|Town|address.city|Ort|Postort|Stad|Stadt", {CsvField::Address, "", CsvPart::City}},
    {"State|Region|Province|County|address.region|Bundesland|Län", {CsvField::Address, "", CsvPart::Region}},
    {"Postcode|Postal Code|Zip|Zip Code|Zipcode|address.postcode|Postnummer|Postleitzahl|PLZ",
     {CsvField::Address, "", CsvPart::Postcode}},
    {"Country|Country/Region|address.country|Land", {CsvField::Address, "", CsvPart::Country}},

    {"Business Street|Business Street 2|Business Street 3|Work Address|Work Address 2|Work "
     "Street|Werkadres|Työosoite|Arbetsadress|Arbejdsadresse|Straße geschäftlich|"
     "Straße geschäftlich 2|Straße geschäftlich 3|Gatuadress, arbete|Gatuadress 2, arbete|Gatuadress 3, arbete",
     {CsvField::Address, "Work", CsvPart::Street}},
    {"Business Address PO Box|Postfach geschäftlich|Arbetsadress, box", {CsvField::Address, "Work", CsvPart::Box}},
    {"Business City|Work City|Ort geschäftlich|Ort, arbete", {CsvField::Address, "Work", CsvPart::City}},
    {"Business State|Work State|Work County|Region geschäftlich|Region, arbete",
     {CsvField::Address, "Work", CsvPart::Region}},
    {"Business Postal Code|Work ZipCode|Work Zip|Work Post Code|Postleitzahl geschäftlich|Postadress, arbete",
     {CsvField::Address, "Work", CsvPart::Postcode}},
    {"Business Country/Region|Business Country|Work Country|Land/Region geschäftlich|Land geschäftlich|Land, arbete",
     {CsvField::Address, "Work", CsvPart::Country}},

    {"Home Street|Home Street 2|Home Street 3|Home Address|Home Address 2|Huisadres|Kotiosoite|Hemadress|Straße "
     "privat|Straße privat 2|"
     "Straße privat 3|Gatuadress, hem|Gatuadress 2, hem|Gatuadress 3, hem",
     {CsvField::Address, "Home", CsvPart::Street}},
    {"Home Address PO Box|Postfach privat|Hemadress, box", {CsvField::Address, "Home", CsvPart::Box}},
    {"Home City|Ort privat|Hemort", {CsvField::Address, "Home", CsvPart::City}},
    {"Home State|Home County|Bundesland/Kanton privat|Region privat|Region, hem",
     {CsvField::Address, "Home", CsvPart::Region}},
    {"Home Postal Code|Home ZipCode|Home Zip|Home Post Code|Postleitzahl privat|Postnr, hem",
     {CsvField::Address, "Home", CsvPart::Postcode}},
    {"Home Country/Region|Home Country|Land/Region privat|Land privat|Land, hem",
     {CsvField::Address, "Home", CsvPart::Country}},

    {"Other Street|Other Street 2|Other Street 3|Weitere Straße|Weitere Straße 2|Weitere Straße 3|Annan gata|"
     "Annan gata 2|Annan gata 3",
     {CsvField::Address, "Other", CsvPart::Street}},
    {"Other Address PO Box|Weiteres Postfach|Annan adress, box", {CsvField::Address, "Other", CsvPart::Box}},
    {"Other City|Weiterer Ort|Annan ort", {CsvField::Address, "Other", CsvPart::City}},
    {"Other State|Weiteres/r Bundesland/Kanton|Weitere Region|Annan region",
     {CsvField::Address, "Other", CsvPart::Region}},
    {"Other Postal Code|Weitere Postleitzahl|Annat postnummer", {CsvField::Address, "Other", CsvPart::Postcode}},
    {"Other Country/Region|Other Country|Weiteres/e Land/Region|Weiteres Land|Annat land",
     {CsvField::Address, "Other", CsvPart::Country}},

    {"Birthday|Birth Date|Birthdate|Date of Birth|BDAY|Geburtstag|Geburtsdatum|Födelsedag|Födelsedatum",
     {CsvField::Birthday, "", {}}},
    {"Birth Year|Geburtsjahr|Födelseår|Année de naissance", {CsvField::BirthYear, "", {}}},
    {"Birth Month|Geburtsmonat|Födelsemånad|Mois de naissance", {CsvField::BirthMonth, "", {}}},
    {"Birth Day|Jour de naissance", {CsvField::BirthDay, "", {}}},
    {"Anniversary|Jahrestag|Årsdag", {CsvField::Event, "Anniversary", {}}},
    {"Spouse|Partner|Make maka", {CsvField::Relation, "Spouse", {}}},
    {"Children|Kinder|Barn", {CsvField::Relation, "Child", {}}},
    {"Manager's Name|Name des/der Vorgesetzten|Namn, chef", {CsvField::Relation, "Manager", {}}},
    {"Assistant's Name|Name Assistent|Namn, assistent", {CsvField::Relation, "Assistant", {}}},
    {"Note|Notes|Comment|Comments|Notizen|Bemerkung|Bemerkungen|Anteckning|Anteckningar|Kommentar",
     {CsvField::Note, "", {}}},
    {"Tags|Tag|Labels|Categories|Category|Groups|Group Membership|Kategorien|Kategorier|Grupp|Gruppe|Gruppen|Groep",
     {CsvField::Tags, "", {}}},
    {"Type", {CsvField::Type, "", {}}},

    {"Phonetic First Name|Given Yomi", {CsvField::Extension, "X-PHONETIC-FIRST-NAME", {}}},
    {"Phonetic Middle Name", {CsvField::Extension, "X-PHONETIC-MIDDLE-NAME", {}}},
    {"Phonetic Last Name|Surname Yomi", {CsvField::Extension, "X-PHONETIC-LAST-NAME", {}}},
    {"File As", {CsvField::Extension, "SORT-STRING", {}}},
    {"UID", {CsvField::Extension, "UID", {}}},
    {"Id", {CsvField::Extension, "X-CONTACTS-ID", {}}},
    {"Kind", {CsvField::Extension, "X-CONTACTS-KIND", {}}},
    {"Part of|part_of", {CsvField::Extension, "X-CONTACTS-PART-OF", {}}},
    {"Member of|member_of", {CsvField::Extension, "X-CONTACTS-MEMBER-OF", {}}},
    {"Source", {CsvField::Extension, "X-CONTACTS-SOURCE", {}}},
    {"Checked", {CsvField::Extension, "X-CONTACTS-CHECKED", {}}},
});

using Meanings = std::unordered_map<std::string, const CsvMeaning*>;

Meanings meanings_by_name() {
  Meanings meanings;
  for (const ColumnRow& row : column_rows) {
    for (std::size_t begin = 0; begin <= row.names.size();) {
      const std::size_t end = std::min(row.names.find('|', begin), row.names.size());
      meanings.emplace(fold(row.names.substr(begin, end - begin)), &row.meaning);
      begin = end + 1;
    }
  }
  return meanings;
}

}  // namespace

const CsvMeaning* find_csv_meaning(std::string_view folded_name) {
  static const Meanings meanings = meanings_by_name();
  const auto found = meanings.find(std::string(folded_name));
  return found == meanings.end() ? nullptr : found->second;
}

}  // namespace contacts
