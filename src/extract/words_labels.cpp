// What stands before numbers, addresses and pages, and around letters: the labels of address books (RFC 6350 TYPE,
// RFC 2426) and of web pages, headers as mail programs translate them, identifiers that look like telephone numbers.
#include <array>

#include "extract/words.hpp"

namespace contacts {

namespace {

constexpr std::array label_rows = {
    WordRow{WordClass::Telephone, "all", R"(
telefon telefonnummer telefonnr tel tfn tfn. tlf tlf. tlfn telnr telno telephone phone ph phn call ring puh puh.
puhelin puhelinnumero tél téléphone telefoon telefoonnummer telnr. t p fon fernruf ruf rufnummer dir direct direkt
direkte direktnummer direktvalg ddi d direktwahl doorkiesnummer direktenummer rechtstreeks suora kontor office work
arbete arbeid arbejde dienstlich geschäftlich werk bureau jobb kontaktnummer kontaktnr telefonnumero puhelinnro
puhnro nro number nummer telefonnumret vaktnummer servicenummer noodnummer nødnummer hotlinenummer telefonnro tél.
portnummer ligne whatsapp signal o nås träffas erreichbar bereikbaar bereiken joindre)"},
    WordRow{WordClass::Mobile, "all", R"(
mobil mobilnummer mobilnr mobiltelefon mob mob. mobile cell cellphone cellular m handy gsm matkapuhelin kännykkä
mobiel mobieltje portable port port. mobilen mobiltlf mobiltel sms mbl mobilt c)"},
    WordRow{WordClass::Fax, "all",
            "fax telefax faksi telefaks faks fx telefaxnummer faxnummer télécopie télécopieur fax. f"},
    WordRow{WordClass::Home, "all",
            "hem hemma bostad hemtelefon home hjem hjemme privat koti kotiin thuis privé domicile privé."},
    WordRow{WordClass::Switchboard, "all", R"(
växel växeln växelnummer vx vx. vxl vxl. telefonväxel kundväxel sentralbord sentralbordet hovedbord omstilling
hovednummer hovednr hovedtelefon hovedtlf vaihde puhelinvaihde keskus zentrale telefonzentrale vermittlung
switchboard main hovednr. hoofdnummer receptie algemeen standard accueil huvudnummer centrale)"},
    WordRow{WordClass::Desk, "all", R"(
störningsjour störningsjouren felanmälningar kundmottagning växelnumret vakthavande bilddesk nyhetsdesk bildredaktion
lokalbokning lokalbokningen biblioteksdisken informationsdisken turistbyrå turistinformation uthyrning uthyrningen
verkstadsbokning tidsbokning tidbokning receptförnyelse telefontid sjukanmälan frånvaroanmälan köket matsalen fritids
fritidshemmet godsmottagning godsmottagningen booking bookingen vaktmesteren feilmeldingen vaktsentralen
alarmsentralen timebestilling timebestillingen skadestue turistkontor utleie utleien kantinen billettkontoret
billetsalget billetkontoret tidsbestilling tidsbestillingen lægevagten vagtlæge omstillingen borgerservicen skadedyr
driftsvagt driftsvakt havnevakt havnevagt fravær vikailmoitus vikailmoitukset laskutus myynti varaukset tilaukset
lipunmyynti vaihde päivystäjä päivystyspuhelin hätänumero info asiakaspalvelun huoltopäivystys poissaoloilmoitukset
toimisto vuokraus zentrale rezeption notruf pforte telefonseelsorge bestellannahme kartenvorverkauf terminvergabe
terminvereinbarung kundenhotline störungsmeldung krankmeldung krankmeldungen servicebüro wache leitstelle
pflegestützpunkt abendkasse reservierung reservierungen emergency emergencies box-office appointments reservations
orders dispatch frontdesk spoed spoednummer spoedlijn afspraken recepten receptenlijn ziekmelding ziekmeldingen
verhuur reserveringen kaartverkoop storing storingen klachten huisartsenpost noodnummer doktersdienst aanmelden
aanmeldingen urgences urgence dépannage location locations commandes standardiste scolarité secrétariats reception
receptionen receptionens expedition expeditionen kundtjänst kundservice kundcenter kundcentrum kontaktcenter
medborgarservice medborgarkontor jour jouren -jour -jouren pressjour pressjouren presstjänst presservice pressrum
felanmälan support supporten servicedesk helpdesk help hotline information informationen växeltelefon bokning
bokningen bokningar biljettkassan beställning beställningar order ordermottagning fakturor fakturafrågor pressekontor
pressevakt pressevakten pressetelefon pressetelefonen pressetjeneste mediatelefon medietelefon mediavakt vakttelefon
vakttelefonen vakt vagt vagttelefon døgnvakt kundeservice kundesenter kundecenter borgerservice servicetorg
servicetorget resepsjon resepsjonen feilmelding skranke sentralbord turvakt mediapuhelin mediapalvelu päivystys
asiakaspalvelu palvelunumero neuvonta palvelupiste vastaanotto ajanvaraus pressestelle pressebüro presseamt
kundenservice kundendienst servicetelefon empfang bürgertelefon bürgerservice bereitschaft störungsdienst notdienst
anmeldung geschäftsstelle sekretariat infotelefon bestellhotline redaktion newsroom enquiries inquiries bookings
helpline customer front duty hours out-of-hours admissions persdienst persvoorlichting klantenservice klantcontact
klantcontactcentrum receptie meldpunt storingsdienst servicepunt wachtdienst publieksservice balie secretariaat
standard accueil secrétariat réservations renseignements permanence astreinte assistance billetterie kansli kansliet
bemannat bemannad dygnet)"},
    WordRow{WordClass::Email, "all", R"(
e-post e-postadress epost epostadress e-mail email e-mailadresse mail mejl mejladress mailadress mailadresse
sähköposti s-posti sposti e-mailadres mailadres courriel mél e mailto e-postadresse)"},
    WordRow{WordClass::Web, "all", R"(
webb webbplats webbsida hemsida hemsidan web website webside webpage nettside nettsted hjemmeside hjemmesiden
internet internett internetseite homepage webseite verkkosivu verkkosivut kotisivut www url site w)"},
    WordRow{WordClass::Place, "all", R"(
besöksadress postadress leveransadress adress besök gatuadress fakturaadress besøksadresse besøk postadresse adresse
besøgsadresse leveringsadresse käyntiosoite postiosoite osoite anschrift postanschrift hausanschrift besucheradresse
lieferanschrift sitz address visit visiting bezoekadres postadres adres bezoek postale leveranser kontor office
filial büro standort)"},
    WordRow{WordClass::NoNumber, "all", R"(
-nummer -nummeret -nummern -numero -numéro -number -nr -nro -tunnus -kode -kod -koden -code -referens -reference
-referenz stelnr chassisnr vnr vnr. vin imei mac kfz kennzeichen policenr versicherungsnummer
sozialversicherungsnummer mitgliedsnummer mitgliedsnr patientnr journalnr bokningsnr bokningsnummer biljettnr
biljettnummer startnr klubbnr licensnr fastighetsbeteckning lösenord kontrollnummer verifikationsnr kvittonr kvitto
protokollnr beslutsnr avtalsnr avtalsnummer projektnr projektnummer rumsnr lokal lägenhetsnummer lghnr husnr gatenr
bilaga bilagenr kapittel kapitel punkt sak saksnr tilausnro laskunro viitenro asiakasnro jäsennro jäsennumero
asiakasnumero vakuutusnumero kiinteistötunnus rekisterinumero lidnummer polisnummer kenteken factuurnr klantnr
bestelnummer bestelnr burgerservicenummer kadastraal devis facture n° n°. commande bon contrat matricule
immatriculation adhérent licence agrément finess uai tracking   membership license permit grant
award docket matter claim org.nr orgnr org organisationsnummer organisationsnr organisasjonsnummer orgnummer bankgiro
bg plusgiro pg postgiro giro konto kontonr kontonummer clearingnr iban bic swift ocr ocr-nr referens referensnummer
ref ref.nr refnr ref-nr dnr diarienr diarienummer ärendenr ärendenummer ärende personnr personnummer p.nr fakturanr
fakturanummer faktura ordernr ordernummer order kundnr kundnummer medlemsnr medlemsnummer kollinr kollinummer
kolli-id sändningsnr artikelnr artikelnummer art.nr serienr serienummer isbn issn ean gtin doi lot batch build
version ver momsreg.nr momsregnr moms vat vat-nr momsnr swish swishnr startnummer nr no no. nr. num numéro
beställning bestilling fødselsnummer fnr cpr cpr-nr cvr cvr-nr cvr.nr se-nr kid kid-nummer saksnummer sagsnr
sagsnummer journalnummer arkivsaksnr løpenr matrikkel gårdsnr gnr bnr betalings-id reg.nr regnr regnr. kontonr.
y-tunnus ytunnus tilinumero viitenumero viite hetu henkilötunnus laskunumero tilausnumero diaarinumero alv-tunnus hrb
hra vr ust-idnr ust-id ustid ust-idnr. steuernr steuernr. steuernummer st.-nr kto kto. blz kundennummer kundennr
rechnungsnummer rechnungsnr auftragsnummer bestellnummer bestellnr aktenzeichen az az. geschäftszeichen
vorgangsnummer seriennummer seriennummern handelsregister amtsgericht registergericht vereinsregister gläubiger-id
company registered registration reg charity invoice account acct sort ticket case serial model part item sku parcel
reference id id-nr nhs passport policy po ip ip-adresse ip-adress port room rum raum sal zimmer kvk kvk-nummer kvk-nr
btw btw-nr btw-nummer rsin rekeningnummer rekening factuurnummer klantnummer kenmerk zaaknummer bsn dossiernummer
ondernemingsnummer siren siret rcs naf ape tva dossier client compte rib cedex code gln peppol peppol-id edi duns lei
orcid bankkonto girokonto spendenkonto pin gate portkod kod)"},
    WordRow{WordClass::Extension, "all", R"(
ankn ankn. anknytning anknyt ext ext. extn extension x dw durchwahl durchwahlnummer nebenstelle nst nst. toestel tst
lokal lokalnr lokalnummer linje alanumero poste apparat app)"},
    WordRow{WordClass::Header, "all", R"(
oggetto avsender: mottaker modtager mottagare à: afzender: verzonden: onderwerp: alkuperäinen sv vs re fwd fw från
from fra von van de lähettäjä expéditeur afzender absender till to til an aan à vastaanottaja empfänger kopia cc bcc
kopi kopio cc: kopie skickat sent sendt sendt: lähetetty gesendet verzonden envoyé date datum dato päivä ämne subject
emne aihe betreff onderwerp objet reply-to avsändare avsender afsender)"},
    WordRow{WordClass::Confidential, "all", R"(
konfidentiell konfidentiellt konfidentiella konfidentielle konfidensiell konfidensielt konfidensielle förtrolig
förtroligt förtroliga fortrolig fortroligt fortrolige sekretess sekretessbelagd sekretessbelagda
taushetsbelagt luottamuksellinen luottamuksellista luottamuksellisia vertraulich vertrauliche vertraulichen
confidential confidentiality privileged disclaimer vertrouwelijk vertrouwelijke confidentiel confidentiels
confidentielle confidentielles)"},
    WordRow{WordClass::Privacy, "all", R"(
gdpr privacy integritet integritetspolicy personuppgifter personuppgift persondata personvern personvernerklæring
privatliv privatlivspolitik tietosuoja tietosuojaseloste datenschutz datenschutzerklärung avg privacyverklaring
confidentialité rgpd avsluta prenumerationen unsubscribe abmelden avmeld afmeld afmelden uitschrijven désabonner
désinscrire cookies cookie disclaimer linkedin facebook twitter instagram youtube xing mastodon tiktok bluesky x zoom
teams meet)"},
    WordRow{WordClass::RoleAddress, "all", R"(
loen løn lon loner lonegruppen payroll compta comptabilite comptabilité laskut laskutus ostolaskut myyntilaskut
buchhaltung bilder foto fotos photo photos images image griffie facturatie crediteuren debiteuren administratie balie
planning inkoop inköp inkop einkauf achats purchasing procurement tilaukset varaukset myynti tuki huolto vuokraus
tiedotteet media.desk newsdesk newsroom editors editorial letters redaksjonen desk tips nyhetstips pressoffice
press.office presse-service pressestelle presseservice pressekontakt mediadesk medienservice oeffentlichkeitsarbeit
pr marketing marknad markedsforing viestinta kommunikation kommunikasjon communicatie communicatie-afdeling leden
ledenadministratie medlem medlemskap medlemsservice membership jasenet jasenasiat mitglieder mitgliedschaft adhesion
adhesions vie.scolaire scolarite elevhalsan elever foraldrar rektorsexp expedition exp forskola forskolan fritids
skolkansli kantine kitchen koket kok kuche reservations reservation reservierung reserveren boeking boekingen
rezeption empfang vastaanotto ajanvaraus lager warehouse magasin verkstad verksted verkstedet werkstatt werkplaats
drift teknik teknisk technik technique techniek it itsupport it-support ict edv helpdesken servicedesk felanmalning
storning stoerung notdienst jourhavande vakt vakten vagt lost-found security dataprotection datenschutz personvern
tietosuoja swimschool classes courses kurs kurser kurssit kurse cursus formation training academy donate donera
spenden gaver giving grants bidrag tilskud stipendium scholarships shopen webshop webbutik nettbutikk verkkokauppa
boutique onlineshop tourism tourist turist turistinformation visit besok besuch visite bezoek stadt gemeinde rathaus
buergerbuero buergerservice borger borgerservice innbygger medborgare medborgarservice asukas kunta kaupunki diarium
diariet arkiv arkivet archiv archives archief museo kirjasto bibliotheek bibliotheque library kassa lipunmyynti liput
billetterie kasse karten ticketing vaxel vaxeln sentralbord omstillingen zentral centrale keskus forlag verlag
publishing rights lizenzen licens licensing produktion production teknikken lyd lys styre styreleder bestyrelse
vorstand bureau comite committee board valgkomite valberedningen hallitus puheenjohtaja sihteeri rahastonhoitaja
secretary treasurer chair president formand formann leder kasserer kassierer schatzmeister secretaris penningmeester
voorzitter tresorier secretaire presidence ordf sekr ombud info information kontakt contact contacto mail post epost
e-post office kontor kontoret press presse media medien pers news nyheter redaktion redaksjon redaktionen redactie
redaction kommun kommunen kommune registrator kansli kansliet reception receptie bokning booking bookings order
orders support help helpdesk service kundservice kundtjanst kundeservice kundenservice klantenservice servicecenter
kundcenter faktura fakturor invoice invoices billing rechnung facturen felanmalan bygglov admin administration
webmaster webbmaster postmaster hello hej hei moi sales salj salg verkauf vertrieb verkoop ventes jobs jobb
rekrytering hr personal karriere bewerbung vacatures recrutement kirjaamo toimisto asiakaspalvelu tiedotus
secretariat sekretariat sekretariatet accueil enquiries feedback team staff all alla members styrelsen styret
bestyrelsen kassor kassoren ordforande sekreterare valberedning noreply no-reply donotreply postmottak firmapost
poststelle zentrale mairie presse.medien bibliotek biblioteket museum skolan skola event events tickets biljetter
anmalan anmeldung anmeldelse pamelding inschrijving inscription conference konferens forum gdpr dpo abuse
subscriptions newsletter nyhetsbrev jour pressjour communication communications welcome studio shop butik bestallning
persvoorlichting woordvoering dataskydd privacy secretariaat bestuur donations)"},
    WordRow{WordClass::SignOff, "all", R"(
mvh/ hälsn hälsn. hels helsing helsingar klem kram kramar hilser yst yst. t terv terv. rakkaudella lg vg mfg bg viele
liebe herzlich herzliche herzlichst schöne warmly respectfully truly groetjes liefs hartelijke hoogachtend bàv cdlt
cdt bises amitiés hälsning hälsningar mvh vänligen bästa hilsen hilsning hilsner vennlig venlig mvh. med beste
terveisin terveisiin ystävällisin kunnioittavasti grüße grüßen gruß grüssen hochachtungsvoll regards best sincerely
cheers thanks yours faithfully kind warm groet groeten vriendelijke mvg cordialement salutations bien sincères
amicalement tack takk kiitos danke bedankt merci)"},
    WordRow{WordClass::Speech, "all", R"(
berättade förklarade konstaterade menade hoppas jublar tillägger summerar fortsätter forklarte fortalte sa fortsetter
håper mente understreker oppsummerer påpeker legger forklarede fastslår understreger glæder tilføjer mener oplyser
vurderer kertoi sanoi totesi iloitsee korostaa jatkaa toivoo kiittää freut berichtet erzählt meint kommentiert
ergänzt lobt unterstreicht fasst resümiert notes noted continued continues argues argued hopes believes vindt noemt
benadrukt vervolgt hoopt stelde vertelde reageert indique explique raconte confie conclut poursuit estime résume
säger sade menar berättar förklarar konstaterar kommenterar hälsar tycker skriver sier forteller uttaler sagde
fortæller udtaler forklarer siger sanoo toteaa kertoo kommentoi arvioi sagt sagte erklärt erklärte betont betonte so
erläutert says said explains explained commented comments added adds told stated zegt zei aldus vertelt stelt licht
dit déclare déclaré affirme souligne précise commente ajoute reserverade)"},
    WordRow{WordClass::Both, "all",
            R"(
båda bägge begge både molemmat molemmille beide beiden both either allebei deux respective)"},
    WordRow{WordClass::UnitOfCount, "all", R"(
kronor kr kr. mkr tkr mdkr mnkr sek nok dkk kroner euro euroa eur usd gbp chf £ € $ miljoner miljon miljarder miljard
tusen millioner million millions milliarder billion billions mio mrd mrd. mio. tn bn miljoonaa miljoen miljardit
invånare innbyggere indbyggere asukasta einwohner inwoners habitants personer person people personen personnes
medlemmar medlemmer members mitglieder leden anställda ansatte ansatte. employees mitarbeitende procent prosent
prosenttia percent prozent % pct meter m² kvm m2 kvadratmeter neliötä km kg ton tons tonnes tonn kwh mwh gwh mw kw st
stk kpl stück stuks exemplar uhr klo kl besökare visitors visiteurs bezoekers besucher hushåll husstande husstander
arbetsplatser arbeitsplätze jobs sidor sider seiten pages)"},
    WordRow{WordClass::Street, "all", R"(
-gatan -gata -vägen -väg -gränd -gränden -torget -torg -stigen -stig -backen -allén -allé -leden -esplanaden -kajen
-promenaden -slingan -svängen -plan -planen -hamnen -bron -parken -gården -ringen -brinken -trappan -vreten -udden
-gate -gaten -veien -vei -vegen -veg -veg. -gt -gt. -plass -plassen -bakken -stien -svingen -brygge -bryggen -kaia
-lia -tunet -alleen -gade -vej -vejen -plads -pladsen -stræde -torv -torvet -vænget -vang -parkvej -kaj -boulevard
-toften -skrænten -katu -tie -kuja -polku -aukio -tori -ranta -kaari -rinne -penger -raitti -väylä -mäki -portti
-taival -straße -strasse -str -str. -weg -platz -allee -gasse -ring -ufer -damm -chaussee -markt -steig -pfad -wall
-graben -berg -kai -tor -straat -laan -plein -gracht -kade -singel -dijk -dreef -hof -pad -steeg -baan -lei -kaai
-park -plantsoen street st st. road rd rd. avenue ave ave. lane ln ln. drive dr close court ct square sq place pl
terrace boulevard blvd hill park row walk gardens quay parade way crescent mews grove wharf yard gate rise broadway
highway hwy parkway pkwy circle turnpike rue av. bd bd. quai chemin allée impasse route cours passage esplanade
faubourg sentier rond-point villa)"},
};

}  // namespace

std::span<const WordRow> label_words() {
  return label_rows;
}

}  // namespace contacts
