// Words: those of the columns that Outlook, Thunderbird, Yahoo and the spreadsheets of associations have in these
// languages. A name is understood only where all its words are: "E-mail Display Name" is no address.

#include "csv/csv_words.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "text/ascii.hpp"

namespace contacts {

namespace {

enum class Word {
  Filler,
  Phone,
  Mobile,
  Fax,
  Pager,
  Email,
  Url,
  Street,
  Box,
  City,
  Region,
  Postcode,
  Country,
  Given,
  Middle,
  Family,
  FamilyPrefix,
  Full,
  Suffix,
  Nickname,
  Company,
  Department,
  Job,
  Birthday,
  Anniversary,
  Spouse,
  Note,
  Tags,
  Work,
  Home,
  Other
};

struct WordRow {
  Word word;
  std::string_view names;  // folded, between bars; of several words too
};

constexpr auto word_rows = std::to_array<WordRow>({
    {Word::Filler,
     "de|du|d|l|la|le|des|del|di|da|della|van|til|af|of|the|para|numero|nummer|nr|no|number|num|1|2|3|4|5|principal|"
     "principale|primary|primaire|primario|premiere|secondary|secondaire|secundario|secundaria|secondario|alternate|a|"
     "op"},
    {Word::Phone,
     "telefon|telephone|telefono|telefoon|telefonnummer|telefoonnummer|tel|tlf|tfn|phone|puhelin|puhelinnumero|"
     "telefonu|"
     "telefonnr|telefone"},
    {Word::Mobile,
     "mobile|mobil|mobiltelefon|mobilnummer|mobilnr|mobiltlf|portable|movil|celular|cellulare|mobiele|mobiel|gsm|"
     "matkapuhelin|kannykka|komorkowy|komorka|komorkowego|handy|cell|mobilephone"},
    {Word::Fax, "fax|telefax|telecopie|telecopieur|faks|faksi|faxnummer|faxnr|faksnummer"},
    {Word::Pager, "pager|personsoker|semafoon|hakulaite|buscapersonas|cercapersone|recepteur radiomessagerie"},
    {Word::Email,
     "email|mail|epost|epostadress|epostadresse|courriel|messagerie|electronique|correo|correo electronico|electronico|"
     "posta elettronica|sahkoposti|sahkopostiosoite|emailadresse|emailadres|emailadress|mailadresse|email adres"},
    {Word::Url,
     "site web|page web|web|pagina web|sitio web|sito web|sito|website|webside|hjemmeside|kotisivu|verkkosivu|"
     "verkkosivusto|strona internetowa|strona|www|webpagina|hemsida|nettsted|internet|url|homepage|webadresse|site"},
    {Word::Street,
     "rue|calle|via|straat|strasse|strase|gade|gate|adresse|adress|address|direccion|indirizzo|adres|osoite|katuosoite|"
     "lahiosoite|ulica|gateadresse|gatuadress|vej|street|postadresse|postadress|katu|adresse postale|gata|domicilio"},
    {Word::Box,
     "boite postale|bp|apartado|apartado correos|casella postale|postbus|postboks|postilokero|skrytka pocztowa|po box|"
     "postfach"},
    {Word::City,
     "ville|ciudad|poblacion|citta|plaats|woonplaats|stad|ort|by|sted|poststed|kaupunki|postitoimipaikka|paikkakunta|"
     "miasto|miejscowosc|city|town|localidad|comune|localite|postort|stadt"},
    {Word::Region,
     "region|departement|dep|provincia|provincie|fylke|delstat|laani|maakunta|wojewodztwo|etat|estado|stato|provins|"
     "state|province|county|lan|bundesland|kanton|regione|gewest"},
    {Word::Postcode,
     "code postal|cp|codigo postal|cap|postcode|postnummer|postnr|postinumero|kod pocztowy|plz|postleitzahl|zip|"
     "zip code|zipcode|postal code|post code"},
    {Word::Country, "pays|pais|paese|land|maa|kraj|nazione|country|stato nazione"},
    {Word::Given,
     "prenom|nombre|nome|voornaam|fornavn|fornamn|etunimi|imie|vorname|first name|given name|nombre pila|roepnaam"},
    {Word::Middle,
     "deuxieme prenom|segundo nombre|secondo nome|tweede voornaam|middelste naam|mellomnavn|mellemnavn|mellannamn|"
     "toinen nimi|drugie imie|middle name"},
    {Word::Family,
     "nom famille|apellido|apellidos|primer apellido|segundo apellido|cognome|achternaam|etternavn|efternavn|efternamn|"
     "sukunimi|nazwisko|nachname|last name|family name|surname|familienaam|familienname"},
    {Word::FamilyPrefix,
     "tussenvoegsel|tussenvoegsels|tussenv|tussenvgsl|voorvoegsel|voorvoegsels|voorvoegsel achternaam|tussenvoegsel "
     "achternaam|voorvoegsel "
     "geslachtsnaam|namensvorsatz|namensvorsatze|vorsatzwort|vorsatzworter|namenszusatz|particule|"
     "particule nom|particella|particula|surname prefix|last name prefix|family name prefix"},
    {Word::Full,
     "nom|nom complet|nombre completo|nome completo|volledige naam|fullt navn|fullstandigt navn|koko nimi|nimi|pelna "
     "nazwa|nazwa|navn|naam|namn|name|full name|nom afficher|nom affiche|nombre mostrar|visningsnavn|visningsnamn|"
     "weergavenaam|nayttonimi|nome visualizzato|nazwa wyswietlana|imie i nazwisko|imie nazwisko|nom prenom|nombre "
     "apellidos|vor und nachname|kontaktperson|contact"},
    {Word::Suffix, "suffixe|sufijo|suffisso|achtervoegsel|suffiks|jalkiliite|sufiks|suffix"},
    {Word::Nickname,
     "surnom|apodo|soprannome|bijnaam|kallenavn|kaelenavn|kaldenavn|lempinimi|kutsumanimi|pseudonim|nickname|smeknamn|"
     "spitzname"},
    {Word::Company,
     "societe|entreprise|empresa|compania|organizacion|societa|azienda|ditta|bedrijf|bedrijfsnaam|organisatie|firma|"
     "bedrift|virksomhed|yritys|organisaatio|przedsiebiorstwo|organizacja|organisasjon|organisation|organization|"
     "organizzazione|foretag|company|virksomhet|forening|nom societe|firmanavn"},
    {Word::Department,
     "service|departamento|reparto|afdeling|avdeling|avdelning|osasto|dzial|dipartimento|department|"
     "abteilung"},
    {Word::Job,
     "fonction|poste|cargo|puesto|posizione|functie|stilling|stillingsbetegnelse|tehtavanimike|stanowisko|jobtitel|"
     "jobbtittel|titre1|befattning|job title|position|qualifica|mansione|intitule poste|nimike"},
    {Word::Birthday,
     "anniversaire|date naissance|naissance|ne le|cumpleanos|fecha nacimiento|nacimiento|compleanno|data nascita|"
     "verjaardag|geboortedatum|bursdag|fodselsdag|fodselsdato|fodelsedag|fodelsedatum|syntymapaiva|syntymaaika|"
     "urodziny|data urodzenia|geburtstag|geburtsdatum|birthday|date birth"},
    {Word::Anniversary,
     "anniversaire mariage|anniversaire mariage ou fete|aniversario|anniversario|trouwdag|merkedag|arsdag|bryllupsdag|"
     "vuosipaiva|merkkipaiva|rocznica|anniversary|jahrestag|speciale dag"},
    {Word::Spouse,
     "conjoint|conjointe|conjoint e|conyuge|coniuge|echtgenoot|partner|ektefelle|aegtefaelle|puoliso|malzonek|spouse"},
    {Word::Note,
     "notes|note|notas|notizie|opmerkingen|notities|notater|notat|noter|bemaerkninger|muistiinpanot|huomautukset|"
     "notatki|uwagi|"
     "remarques|commentaires|comentarios|anteckningar|notizen"},
    {Word::Tags,
     "categories|categorias|categorie|categorieen|kategorier|kategori|luokat|kategorie|kategorien|etiquettes|etiquetas|"
     "etichette|groupes|grupos|gruppi|groepen|grupper|ryhmat|grupy|groupe"},
    {Word::Work,
     "bureau|professionnel|professionnelle|travail|trabajo|negocios|laboral|ufficio|lavoro|werk|zakelijk|arbeid|jobb|"
     "arbejde|arbejds|tyo|tyopaikka|toimisto|sluzbowy|sluzbowa|sluzbowe|praca|firmowy|geschaftlich|dienstlich|arbete|"
     "business|work|pro|job|kontor|uff|werkadres|tyoosoite|arbetsadress|arbejdsadresse|privat og arbeid|abteilung "
     "buro"},
    {Word::Home,
     "domicile|personnel|personnelle|prive|privee|particular|casa|personal|abitazione|privato|privata|thuis|hjem|"
     "privat|"
     "koti|ab|huisadres|thuisadres|kotiosoite|hemadress|domowy|domowa|domowe|prywatny|prywatna|prywatne|home|hem|dom|"
     "maison"},
    {Word::Other,
     "autre|otro|otra|altro|altra|overig|overige|ander|andere|annen|annet|anden|andet|andre|muu|inny|inna|inne|other|"
     "annan|annat|weiteres|weitere"},
});

// Longer than any of the words and phrases.
std::optional<Word> find_word(std::string_view phrase) {
  for (const WordRow& row : word_rows) {
    for (std::size_t begin = 0; begin <= row.names.size();) {
      const std::size_t end = std::min(row.names.find('|', begin), row.names.size());
      if (row.names.substr(begin, end - begin) == phrase) return row.word;
      begin = end + 1;
    }
  }
  return std::nullopt;
}

// "e-mail" and "e-post" are one word.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  bool is_in_word = false;
  for (const char c : name) {
    const bool is_of_e_mail = c == '-' && is_in_word && words.back() == "e";
    if (is_of_e_mail) continue;
    if (is_word_byte(c) && !is_in_word) words.emplace_back();
    is_in_word = is_word_byte(c);
    if (is_in_word) words.back() += c;
  }
  return words;
}

// The words and phrases of a name, the longest first; nothing where one is not known.
std::optional<std::vector<Word>> meanings_of(const std::vector<std::string>& words) {
  constexpr std::size_t longest_phrase = 5;
  std::vector<Word> found;
  for (std::size_t i = 0; i < words.size();) {
    std::optional<Word> word;
    std::size_t length = std::min(longest_phrase, words.size() - i);
    for (; length > 0 && !word; --length) {
      std::string phrase;
      for (std::size_t k = i; k < i + length; ++k)
        phrase.append(k == i ? "" : " ").append(words[k]);
      word = find_word(phrase);
      if (word) break;
    }
    if (!word) return std::nullopt;
    if (*word != Word::Filler) found.push_back(*word);
    i += length;
  }
  return found;
}

std::vector<std::string> without_fillers(std::vector<std::string> words) {
  std::erase_if(words, [](const std::string& word) { return find_word(word) == Word::Filler; });
  return words;
}

struct Meaning {
  Word word;
  CsvField field;
  std::string_view label;
  CsvPart part;
};

// What a name means that has several of the words: the first of these, "Adresse de messagerie" an address of e-mail.
constexpr auto meanings = std::to_array<Meaning>({{Word::Email, CsvField::Email, "", {}},
                                                  {Word::Url, CsvField::Url, "", {}},
                                                  {Word::Fax, CsvField::Phone, "Fax", {}},
                                                  {Word::Pager, CsvField::Phone, "Pager", {}},
                                                  {Word::Mobile, CsvField::Phone, "Mobile", {}},
                                                  {Word::Phone, CsvField::Phone, "", {}},
                                                  {Word::Anniversary, CsvField::Event, "Anniversary", {}},
                                                  {Word::Birthday, CsvField::Birthday, "", {}},
                                                  {Word::Spouse, CsvField::Relation, "Spouse", {}},
                                                  {Word::Country, CsvField::Address, "", CsvPart::Country},
                                                  {Word::Postcode, CsvField::Address, "", CsvPart::Postcode},
                                                  {Word::Box, CsvField::Address, "", CsvPart::Box},
                                                  {Word::City, CsvField::Address, "", CsvPart::City},
                                                  {Word::Region, CsvField::Address, "", CsvPart::Region},
                                                  {Word::Street, CsvField::Address, "", CsvPart::Street},
                                                  {Word::Middle, CsvField::MiddleName, "", {}},
                                                  {Word::FamilyPrefix, CsvField::FamilyPrefix, "", {}},
                                                  {Word::Full, CsvField::FullName, "", {}},
                                                  {Word::Family, CsvField::FamilyName, "", {}},
                                                  {Word::Given, CsvField::GivenName, "", {}},
                                                  {Word::Suffix, CsvField::Suffix, "", {}},
                                                  {Word::Nickname, CsvField::Nickname, "", {}},
                                                  {Word::Company, CsvField::Company, "", {}},
                                                  {Word::Department, CsvField::Department, "", {}},
                                                  {Word::Job, CsvField::JobTitle, "", {}},
                                                  {Word::Note, CsvField::Note, "", {}},
                                                  {Word::Tags, CsvField::Tags, "", {}}});

std::string_view place_of(const std::vector<Word>& words) {
  const auto has = [&](Word word) { return std::ranges::find(words, word) != words.end(); };
  return has(Word::Work) ? "Work" : has(Word::Home) ? "Home" : has(Word::Other) ? "Other" : "";
}

struct Month {
  std::string_view beginning;
  int month;
};

// The longer ones first where one begins another's name: "marraskuu" is November.
constexpr auto months = std::to_array<Month>(
    {{"marras", 11}, {"maalis", 3}, {"jan", 1},  {"ene", 1},  {"gen", 1},  {"tammi", 1}, {"sty", 1},  {"feb", 2},
     {"fev", 2},     {"helmi", 2},  {"lut", 2},  {"mar", 3},  {"maa", 3},  {"mrt", 3},   {"apr", 4},  {"avr", 4},
     {"abr", 4},     {"huhti", 4},  {"kwi", 4},  {"may", 5},  {"mai", 5},  {"maj", 5},   {"mei", 5},  {"mag", 5},
     {"touko", 5},   {"jun", 6},    {"juin", 6}, {"giu", 6},  {"kesa", 6}, {"cze", 6},   {"jul", 7},  {"juil", 7},
     {"lug", 7},     {"heina", 7},  {"lip", 7},  {"aug", 8},  {"aou", 8},  {"ago", 8},   {"elo", 8},  {"sie", 8},
     {"sep", 9},     {"set", 9},    {"syys", 9}, {"wrz", 9},  {"okt", 10}, {"oct", 10},  {"ott", 10}, {"loka", 10},
     {"paz", 10},    {"nov", 11},   {"lis", 11}, {"dec", 12}, {"dez", 12}, {"des", 12},  {"dic", 12}, {"joulu", 12},
     {"gru", 12}});

}  // namespace

std::optional<CsvWords> read_csv_words(std::string_view folded_name) {
  constexpr std::size_t longest_name = 80;
  if (folded_name.size() > longest_name) return std::nullopt;
  std::vector<std::string> words = words_of(folded_name);
  std::optional<std::vector<Word>> found = meanings_of(words);
  // "Nom de famille" is a phrase without its filler.
  const std::vector<std::string> bare = without_fillers(words);
  if (bare.size() != words.size()) {
    if (std::optional<std::vector<Word>> of_bare = meanings_of(bare);
        of_bare && (!found || of_bare->size() < found->size()))
      found = std::move(of_bare);
  }
  if (!found) return std::nullopt;
  for (const Meaning& one : meanings) {
    if (std::ranges::find(*found, one.word) == found->end()) continue;
    const std::string_view place = place_of(*found);
    const bool has_place = one.field == CsvField::Phone || one.field == CsvField::Email ||
                           one.field == CsvField::Address || one.field == CsvField::Url;
    if (!has_place && !place.empty()) return std::nullopt;
    if (one.word == Word::Fax && !place.empty())
      return CsvWords{one.field, place == "Work" ? "Work Fax" : place == "Home" ? "Home Fax" : "Fax", one.part};
    return CsvWords{one.field, one.label.empty() ? place : one.label, one.part};
  }
  return std::nullopt;
}

int month_of(std::string_view folded_word) {
  const auto* const found =
      std::ranges::find_if(months, [&](const Month& one) { return folded_word.starts_with(one.beginning); });
  return found == months.end() ? 0 : found->month;
}

bool is_day_of_week(std::string_view folded_word) {
  constexpr auto days = std::to_array<std::string_view>(
      {"monday",    "tuesday", "wednesday", "thursday",  "friday",      "saturday",   "sunday",    "mon",
       "tue",       "wed",     "thu",       "fri",       "sat",         "sun",        "mandag",    "tisdag",
       "onsdag",    "torsdag", "fredag",    "lordag",    "sondag",      "tirsdag",    "montag",    "dienstag",
       "mittwoch",  "freitag", "samstag",   "sonnabend", "sonntag",     "donnerstag", "lundi",     "mardi",
       "mercredi",  "jeudi",   "vendredi",  "samedi",    "dimanche",    "lunes",      "martes",    "miercoles",
       "jueves",    "viernes", "sabado",    "domingo",   "lunedi",      "martedi",    "mercoledi", "giovedi",
       "venerdi",   "sabato",  "domenica",  "maandag",   "dinsdag",     "woensdag",   "donderdag", "vrijdag",
       "zaterdag",  "zondag",  "maanantai", "tiistai",   "keskiviikko", "torstai",    "perjantai", "lauantai",
       "sunnuntai", "wtorek",  "sroda",     "czwartek",  "piatek",      "sobota",     "niedziela", "poniedzialek"});
  return std::ranges::find(days, folded_word) != days.end();
}

}  // namespace contacts
