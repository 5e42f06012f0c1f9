// What stands around the names of people, and words that begin sentences and headings and are no names: the frequent
// words of each language, and those of agendas, letters and lists of staff.
#include <array>

#include "extract/words.hpp"

namespace contacts {

namespace {

constexpr std::array name_rows = {
    WordRow{WordClass::AcademicTitle, "all", R"(
mw mw. mevr. dhr. fam fam. ds ds. pfr pfr. mgr mgr. frk frk. ap tekn.dr tekn.lic fil.lic cand.merc cand.mag cand.jur
cand.polit cand.scient cand.psych cand.oecon siv.ing siv.øk dipl.ing dipl.arch mag.a univ.prof ao.univ.-prof ltn kapt
fil.kand med.dr kommerseråd vuorineuvos kunnallisneuvos dr dr. prof prof. professor univ.-prof univ.-prof. dr.-ing
dr.-ing. dipl.-ing dipl.-ing. dipl.-kfm dipl.-kfm. dipl.-biol dipl.-biol. dipl.-inf dipl.-psych dipl.-psych.
dipl.-volksw dipl.-betriebsw dipl dipl. habil habil. mag mag. ing ing. ir ir. drs drs. mr mr. mrs mrs. ms ms. miss mx
sir dame lord lady cllr rev rev. revd hon hon. herr frau hr hr. fru fr fr. fröken mme mme. m mlle madame monsieur
mevr mevrouw dhr heer rouva herra tri tri. fil fil. med med. tekn tekn. jur jur. phil phil. nat nat. rer rer. h.c
h.c. ph.d i.a i.a. i.v i.v. ppa ppa. pd priv.-doz cand cand. dott lic lic. techn docent doc prof.dr ra)"},
    WordRow{WordClass::Degree, "all", R"(
fcca acma cima cipd mcipd fcipd facs pgce qts cissp frsa fba frs kc qc mrcvs frcvs mrcp frcp rgn cmgr dba mmath mchem
mphys mres mphil barch fm ftl tm yti tkt vtm ktm hm otm ot mcicm cphr prince2 eit pe dplg hmonp ma.phil dr.med m.d
d.phil jd llb iel elle/la il/lui hij/hem zij/hen hen/hun de/dem den/denne phd ph.d ph.d. mba msc m.sc m.sc. bsc b.sc
b.sc. ba b.a b.a. ma m.a m.a. llm ll.m ll.m. ceng meng beng md pmp pmp® cpa cfa frcs ffa esq jr sr fil.dr fil.mag
civ.ing mpa mph mfa obe mbe cbe dphil edd fht fft dt aca acca riba mrics frics fcipr rn ll.b fd td she/her he/him
they/them hon/henne han/honom hun/hende sie/ihr zij/haar elle er/ihm she her he him they them)"},
    WordRow{WordClass::Particle, "all",
            "von van de der den af av zu zur zum vom di da do dos du la le les el al bin ibn ben ten ter te 't op del "
            "della y o' d' l' af"},
    WordRow{WordClass::Common, "sv no da", R"(
områdesansvariga kontaktlista telefonlista deltagare talare moderatorer föreläsare arrangörer arrangör hälsar
undertecknad kallelse protokoll dagordning stadgar avgift anmälningar ansökan bifogat ämne ärende bildmaterial
pressbilder fotograf bokning vakant ledig tjänstledig föräldraledig semester kaffe lunch middag mingel fika paus
vertskap styret verv foredrag foredragsholder påmelding møteleder referent sted pris kontaktliste telefonliste
permisjon lunsj pause velkommen innledning avslutning bestyrelsen suppleanter udvalg oplæg oplægsholder tilmelding
hver mød vores alle kære de bedste venlige hilsner ferie autosvar automatisk svar fravær för från med till hos vid
och eller men på av om den det en ett som här där vi du ni han hon jag man kontakta kontakt kontaktperson
kontaktpersoner presskontakt presskontakter mediekontakt mer mera ytterligare information frågor upplysningar läs
ring välkommen hej hejsan bästa vänliga vänlig telefontid öppettider öppet måndag tisdag onsdag torsdag fredag lördag
söndag januari februari mars april maj juni juli augusti september oktober november december idag pressmeddelande
nyheter oss personal styrelsen styrelse medarbetare kontaktuppgifter nyhetsbrev pressinbjudan inbjudan skicka dela
senast uppdaterad publicerad bilaga sida fax foto bild namn befattning titel roll avdelning enhet ort automatiskt
frågorna fackliga facklig företrädare välkomna anmälan plats tid datum program dag första ordinarie redaktionen
utgivare kontaktpersonar kontaktinfo pressekontakt pressekontakter flere yderligere oplysninger opplysninger nærmere
spørgsmål spørsmål les læs henvendelse henvendelser mandag tirsdag lørdag søndag januar marts mai desember
pressemelding pressemeddelelse ansatte tilsette medarbeidere medarbejdere åpningstider åbningstider hei venlig
vennlig beste navn stilling avdeling afdeling del pressebilder ved og fra hvis når alla se din ditt min mitt vår våra
vårt er ert upplands)"},
    WordRow{WordClass::Common, "fi", R"(
ilmoittautuminen kahvi lounas avaus ohjelma puhujat puhuja järjestäjä osallistujat tiedustelut kuvat lehdistötiedote
kutsu kokous pöytäkirja esityslista sukunimi etunimi osoite osasto poissa loma automaattinen vastaus moikka moi terve
rakas hyvä hyvät lisätietoja lisätiedot yhteystiedot yhteyshenkilö yhteyshenkilöt tiedote mediatiedote ja tai sekä
että on nimi tehtävä nimike puhelin maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai tammikuu
helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu hei terveisin
ystävällisin henkilöstö henkilökunta hallitus aukioloajat haastattelupyynnöt haastattelut kysymykset uusi ota
yhteyttä)"},
    WordRow{WordClass::Common, "de", R"(
programm begrüßung einführung vortrag vorträge pause kaffeepause mittagspause mittagessen anmeldung referenten
referentin teilnehmer moderation podiumsdiskussion einladung protokoll tagesordnung anwesend entschuldigt abwesenheit
automatische antwort urlaub ihre ihr unsere unser ansprechpersonen ansprechperson kontaktdaten anlage anlagen beste
schöne fachlicher fachliche teilnahmegebühr bildmaterial fotos pressefotos bildnachweis sprecherinnen gerne bitte
heute moin servus grüß für von mit zu zur zum bei und oder aber auf an am im in der die das ein eine einer wir sie
ich kontakt pressekontakt medienkontakt presseinformation pressemitteilung pressemeldung ansprechpartner
ansprechpartnerin ansprechpartnerinnen weitere informationen rückfragen fragen sprechstunde sprechzeiten
öffnungszeiten montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli
august september oktober november dezember sehr geehrte geehrter liebe lieber viele freundlichen herzliche
telefonliste stand raum zimmer name funktion team mitarbeiter impressum vertreten durch verantwortlich angaben gemäß
hinweise aus hallo guten tag neue neuer neues herausgeber redaktion seite betreff anfragen auskunft)"},
    WordRow{WordClass::Common, "en", R"(
march attached photographs pictures survey swim party bookings directory faculty members committee contacts enquiry
venue date time cost fee tickets refreshments tea dinner reception networking introduction introductions chair
apologies minutes present absent vacant retired maternity leave annual automatic reply auto weekday weekdays everyone
folks both many further resolution for from with to at by and or but the a an this that these those we you he she i
it is are was please contact media enquiries inquiries press release notes note editors editor about more information
questions interview interviews call email ends monday tuesday wednesday thursday friday saturday sunday january
february april may june july august september october november december dear hi hello thanks thank best kind warm
regards yours sincerely name position role phone staff our team meet welcome day panel keynote registration lunch
break coffee closing opening workshop workshops session sessions agenda programme program last updated follow share
view read click download copyright all rights reserved immediate embargo embargoed photo image chaired speaker
speakers organised organized on in of out office if when where what how new sent forwarded message original begin
dr-title)"},
    WordRow{WordClass::Common, "nl", R"(
bestuur team leden programma inloop ontvangst pauze lunch borrel afsluiting opening spreker sprekers dagvoorzitter
aanmelding kosten locatie datum tijd beeldmateriaal interviews uitnodiging notulen agenda aanwezig afwezig vacant
verlof vakantie automatisch antwoord dag hoi lieve hartelijke spoed personeel contactgegevens bereikbaar onderzoek
website voor van met naar bij en of maar op in de het een wij u ik hij zij neem contact contactpersoon
contactpersonen perscontact noot redactie informatie meer vragen persbericht maandag dinsdag woensdag donderdag
vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december beste
geachte hallo vriendelijke groet groeten openingstijden naam functie medewerkers nieuwsbrief niet publicatie dit dat
deze ons onze)"},
    WordRow{WordClass::Common, "fr", R"(
accueil programme pause café déjeuner inscription inscriptions intervenants intervenant clôture ouverture
introduction compte-rendu ordre jour présents absents excusés annuaire invitation lieu date tarif entrée visuels
photos réponse automatique absence congés bonsoir salut bien à bientôt pensez jeudi responsables pour de avec chez et
ou mais sur dans le la les un une des du au aux nous vous il elle je contact contacts presse relations communiqué
informations information renseignements plus lundi mardi mercredi vendredi samedi dimanche janvier février mars avril
mai juin juillet août septembre octobre novembre décembre bonjour cher chère madame monsieur cordialement équipe
notre nos horaires nom fonction page service votre ce cette ces propos)"},
};

}  // namespace

std::span<const WordRow> name_words() {
  return name_rows;
}

}  // namespace contacts
