// What people are called by what they do. The families are those of the national classifications of occupations (SSYK
// 2012, STYRK-08, DISCO-08, Ammattiluokitus 2010, KldB 2010, SOC 2020, ISCO-08 in Dutch, PCS-ESE 2017): a compound
// language needs the endings, the others the nouns that begin or end a title.
#include <array>

#include "extract/words.hpp"

namespace contacts {

namespace {

constexpr std::array title_rows = {
    WordRow{WordClass::Title, "sv", R"(
-handlare -byggare -odlare -vårdare -hållare -skrivare -granskare -utredare -medarbetare -fostrare -tolk -översättare
-mekaniker -operatör -montör -konstruktör -regissör -dirigent -koreograf -geograf -bonde -brukare -fiskare
-logistiker -statistiker -matematiker -fysiker -sociolog -antropolog -arkeolog -etnolog -historiker -teolog
-meteorolog -socionom -hygienist -naprapat -kiropraktor -kapten -styrman -maskinist -lots -förare -chaufför -aktuarie
-värderare -besiktningsman -politiker -talman -förrättare -vetare -rekryterare -copywriter -skapare -grafiker
-formgivare -animatör -musiker -organist -pastor -komminister -vicevärd -frisör -massör -väktare -ordningsvakt
-vägledare -handledare -mentor -coach -utbildare -föreläsare -samtalsledare -föranden -redaktören -sekreteraren
-ledaren -handläggaren -rektorn -professorn -samordnaren -koordinatorn -intendenten -administratören -kommunikatören
-strategen -planeraren -inspektören -assistenten -praktikant -lärling -trainee -volontär -elev -bagare -sömmare
-skräddare -trädgårdsmästare -husmor -kallskänka -servitör -hovmästare -portier -steward -pilot -flygledare
-brevbärare -lokförare -tågvärd -vakt -skötaren -sköterskan -läkaren -terapeuten -psykologen -kuratorn -läraren
-pedagogen -bibliotekarien -arkivarien -ekonomen -juristen -arkitekten -ingenjören -teknikern byggmästare praktikant
lärling trainee elev sommelier konditor kaplan imam rabbin syv coach mentor värd -chef -chefen -direktör -direktören
-ansvarig -ansvarige -ledare -samordnare -koordinator -sekreterare -handläggare -strateg -utvecklare -konsult
-ingenjör -tekniker -rådgivare -ordförande -ledamot -kassör -redaktör -kommunikatör -informatör -producent -pedagog
-lärare -rektor -professor -lektor -forskare -läkare -sköterska -skötare -terapeut -psykolog -kurator -bibliotekarie
-arkivarie -antikvarie -intendent -curator -assistent -administratör -kamrer -ekonom -revisor -jurist -advokat
-notarie -åklagare -domare -arkitekt -planerare -inspektör -kontrollant -registrator -vaktmästare -förvaltare
-mäklare -säljare -inköpare -specialist -expert -analytiker -controller -designer -fotograf -journalist -reporter
-skribent -författare -talesperson -talesman -taleskvinna -ombud -representant -företrädare -borgmästare
-landshövding -präst -kyrkoherde -diakon -kantor -biskop -tränare -instruktör -värd -värdinna -kock -städare
-brandman -polis -kommissarie -befäl -general -överste -generalsekreterare -föreståndare -verksamhetschef -grundare
-delägare -partner -ägare -mästare -arbetare -biträde -sammankallande -suppleant -moderator -projektledare
-kontaktperson -vd -forskningsledare -agronom -biolog -ekolog -geolog -hydrolog -kemist -veterinär -optiker
-apotekare -farmaceut -tandläkare -logoped -sman -sombud vd ordf ordf. doktorand postdoktor docent adjunkt rektor
kassör kanslist receptionist webbansvarig webbmaster konsulent sekr. gd överläkare undersköterska barnmorska dietist
sjukgymnast fysioterapeut arbetsterapeut studierektor prefekt dekan kanslichef sakkunnig utredare statssekreterare
minister statsråd riksdagsledamot kommunalråd regionråd oppositionsråd borgarråd landstingsråd hovrättsråd
gruppledare sekreterare snickare elektriker rörmokare målare murare rörläggare sotare chaufför programmerare
systemutvecklare testare)"},
    WordRow{WordClass::Title, "no da", R"(
-styrer -veileder -vejleder -rettleiar -leiar -mekaniker -mekanikar -montør -snekker -tømrer -elektriker -rørlegger
-sjåfør -chauffør -vekter -renholder -gartner -skipper -kaptein -kaptajn -styrmann -styrmand -maskinist -pilot
-kjemiker -fysiker -matematiker -historiker -arkeolog -sosiolog -sociolog -etnolog -geograf -teolog -filolog -musiker
-organist -kantor -skuespiller -regissør -koreograf -danser -forfatter -skribent -oversetter -oversætter -tolk
-designer -grafiker -programmerer -varamedlem -suppleant -medlem -rådmand -kommunaldirektør -forstander -souschef
-overlege -overlæge -tannlege -tandlæge -dyrlege -dyrlæge -farmasøyt -farmaceut -apoteker -bioanalytiker -radiograf
-ergoterapeut -logoped -audiograf -hjemmehjælper -sosionom -socialrådgiver -pedagogen -terapeut -takstmann -fører
-holder -kontrollant -formidler -verge -værge -oppmann -bager -slagter -kelner -tjener -vært -vert -vertinne
-værtinde -portør -lærling -elev -praktikant -trainee -medhjælper -medhjelper -lederen -rådgiveren -rådgiver
-konsulenten -redaktøren -sekretæren -koordinatoren -ordføreren -formanden -rektoren -læreren -pressetalsmand
-talerør -byggeleder -meister -stipendiat -studerende -praktikumsvært -entreprenør -installatør -optiker -vaktleder
-sokneprest -sogneprest -kirketjener -kirkeverge -kordegn -organisator -produsenten -utviklar -rådgivar elev lærling
styrer styrar pædagogmedhjælper kok gartner maler bager suppleant menigmedlem visedirektør vicedirektør hr-partner
partner forperson nestformann kontaktlærer inspektør tillidsrepræsentant verneombud rådgivar dagleg -sjef -sjefen
-direktør -direktøren -leder -ansvarlig -ansvarlige -koordinator -sekretær -rådgjevar -konsulent -medarbeider
-medarbejder -saksbehandler -sagsbehandler -ingeniør -tekniker -teknikar -utvikler -udvikler -redaktør -journalist
-fotograf -lærer -lærar -rektor -lektor -forsker -forskar -lege -læge -sykepleier -sygeplejerske -vernepleier
-jordmor -jordemoder -fysioterapeut -psykolog -pedagog -pædagog -bibliotekar -arkivar -konservator -inspektør
-kontrollør -revisor -jurist -advokat -dommer -arkitekt -planlegger -planlægger -megler -mægler -selger -sælger
-innkjøper -indkøber -spesialist -specialist -ekspert -analytiker -kommunikatør -talsperson -talsmann -talsmand
-talskvinne -representant -ordfører -byrådsmedlem -borgmester -borgmesteren -formand -formann -forperson -næstformand
-nestleder -kasserer -kasserar -styreleder -styremedlem -varaformann -gründer -partner -eier -ejer -indehaver
-vaktmester -pedel -prest -præst -prost -biskop -trener -træner -instruktør -kokk -kok -brannmann -politi
-overbetjent -betjent -referent -dirigent -fuldmægtig -kontorist -assistent -forvalter -forvaltar -mester -arbeider
-kunstner -kurator -programleder -produsent -producent -økonom -statistiker -meteorolog -geolog -biolog -veterinær
-tillidsmand -tillitsvalgt adm. administrerende direktør formand sjef leder chef stipendiat postdoktor professor
førsteamanuensis amanuensis dekan rektor byrådsleder rådmann kommunedirektør fylkesordfører statsråd statssekretær
stortingsrepresentant minister ekspedisjonssjef kontaktperson sekretær rådgiver ansvarshavende)"},
    WordRow{WordClass::Title, "fi", R"(
-avustaja -harjoittelija -opiskelija -kapteeni -perämies -konemestari -kuljettaja -kokki -keittäjä -leipuri -siivooja
-talonmies -puutarhuri -viljelijä -kalastaja -metsuri -proviisori -farmaseutti -kemisti -fyysikko -biologi -geologi
-arkeologi -historioitsija -sosiologi -tulkki -kääntäjä -kirjailija -muusikko -näyttelijä -kuvaaja -graafikko
-ohjelmoija -testaaja -valtuutettu -valvoja -kuraattori -kätilö -fysioterapeutti -palvelija -kouluttaja -vetäjä
-järjestäjä -isäntä -rakentaja -muotoilija -kuvittaja -säveltäjä -kapellimestari -kutsuja -koollekutsuja -lukija
-tarkkailija -arvioija -tilintarkastaja -kamreeri -agronomi -metsänhoitaja -logistikko -sähköasentaja -asentaja
-korjaaja -koneistaja -hitsaaja -maalari -muurari -putkimies -kirvesmies -parturi -kampaaja -hieroja -optikko
-kanttori -lukkari -suntio -diakoni -luutnantti -komisario -ylikonstaapeli -konstaapeli -vartija -vahtimestari
-varajäsen -varapuhemies -luennoitsija -apulaisprofessori -apulaisrehtori -vararehtori -maaherra -pormestari
-apulaispormestari pj pj. varapj varapj. siht siht. rahastonh rahastonh. puheenjohtaja emäntä isäntä maaherra
yrittäjä harjoittelija opas lääninrovasti -päällikkö -johtaja -vastaava -koordinaattori -sihteeri -suunnittelija
-asiantuntija -insinööri -neuvoja -ohjaaja -opettaja -rehtori -professori -lehtori -tutkija -lääkäri -hoitaja
-terapeutti -psykologi -kirjastonhoitaja -informaatikko -tarkastaja -lakimies -juristi -asianajaja -arkkitehti
-toimittaja -tuottaja -kehittäjä -konsultti -analyytikko -myyjä -ostaja -edustaja -tiedottaja -viestijä -puhemies
-puheenjohtaja -varapuheenjohtaja -kaupunginjohtaja -emäntä -isännöitsijä -kirjanpitäjä -taloudenhoitaja -jäsen
-apulainen -työntekijä -mestari -esimies -esihenkilö -luotsi -valmentaja -pappi -kirkkoherra -poliisi -palomies
-omistaja -perustaja -yrittäjä -osakas -assistentti -sairaanhoitaja -hallintojohtaja -tekniikko -teknikko -virkamies
-neuvos -ministeri toimitusjohtaja tj rehtori dosentti dekaani kansleri tohtorikoulutettava lehtori professori
tutkija)"},
    WordRow{WordClass::Title, "de", R"(
-konstrukteur -konstrukteurin -disponent -disponentin -monteur -monteurin -mechaniker -mechanikerin -elektriker
-elektrikerin -installateur -erzieher -erzieherin -pädagoge -pädagogin -arbeiter -arbeiterin -lehrkraft -hilfskraft
-bürokraft -pflegekraft -angestellter -angestellte -angestellten -auszubildender -auszubildende -praktikant
-praktikantin -volontär -volontärin -trainee -werkstudent -werkstudentin -beamter -beamtin -hauptmann -kommissar
-kommissarin -pilot -pilotin -kapitän -kapitänin -lektor -lektorin -lektorat -übersetzer -übersetzerin -dolmetscher
-dolmetscherin -autor -autorin -regisseur -regisseurin -produzent -produzentin -komponist -musiker -musikerin
-dirigent -dirigentin -organist -organistin -grafiker -grafikerin -gestalter -gestalterin -designer -designerin
-fotograf -fotografin -texter -texterin -chemiker -chemikerin -physiker -physikerin -biologe -biologin -geologe
-geologin -historiker -historikerin -archäologe -archäologin -soziologe -soziologin -politologe -ökonom -ökonomin
-statistiker -statistikerin -mathematiker -mathematikerin -informatiker -informatikerin -programmierer
-programmiererin -administrator -administratorin -tester -testerin -betriebswirt -betriebswirtin -fachwirt
-fachwirtin -gastwirt -gastwirtin -händler -händlerin -ausbilder -ausbilderin -moderator -moderatorin -organisator
-organisatorin -vermittler -vermittlerin -vorsteher -vorsteherin -konrektor -konrektorin -logopäde -logopädin
-heilpraktiker -heilpraktikerin -beisitzer -beisitzerin -jugendwart -sportwart -wartin -kassierer -kassiererin
-kassier -betreuung -koordination -reporter -reporterin -kapellmeister -geschäftsführung -vorsitz -stellvertreter
-stellvertreterin -schulleitung -verwaltungskraft -sekretärinnen -erzieherinnen -hebamme -hebammen -fahrer -fahrerin
-zusteller -kellner -kellnerin -küchenchef -bäckermeister -dekorateur -restaurator -restauratorin -bühnenbildner
-dramaturgin -kustos -kustodin -provenienzforscher -schulsozialarbeiter -beirat hebamme mfa bürgermeister
oberbürgermeister ortsvorsteher rektor konrektor kassier vorsitz geschäftsführung stellvertreter -leiter -leiterin
-leitung -chef -chefin -direktor -direktorin -sprecher -sprecherin -referent -referentin -berater -beraterin
-betreuer -betreuerin -koordinator -koordinatorin -beauftragter -beauftragte -beauftragten -sekretär -sekretärin
-assistent -assistentin -assistenz -mitarbeiter -mitarbeiterin -sachbearbeiter -sachbearbeiterin -ingenieur
-ingenieurin -techniker -technikerin -meister -meisterin -entwickler -entwicklerin -architekt -architektin -planer
-planerin -führer -führerin -vorstand -vorständin -vorsitzender -vorsitzende -vorsitzenden -präsident -präsidentin
-schatzmeister -kassenwart -schriftführer -schriftführerin -redakteur -redakteurin -journalist -journalistin -lehrer
-lehrerin -rektor -rektorin -professor -professorin -dozent -dozentin -forscher -forscherin -arzt -ärztin -pfleger
-pflegerin -therapeut -therapeutin -psychologe -psychologin -apotheker -apothekerin -bibliothekar -bibliothekarin
-archivar -archivarin -kurator -kuratorin -jurist -juristin -anwalt -anwältin -notar -notarin -richter -richterin
-prüfer -prüferin -verwalter -verwalterin -makler -maklerin -verkäufer -verkäuferin -einkäufer -einkäuferin
-spezialist -spezialistin -experte -expertin -analyst -analystin -manager -managerin -controller -controllerin
-inhaber -inhaberin -gründer -gründerin -gesellschafter -gesellschafterin -partner -partnerin -prokurist -prokuristin
-bürgermeister -bürgermeisterin -landrat -landrätin -dezernent -dezernentin -minister -ministerin -sekretariat
-amtsleitung -trainer -trainerin -pfarrer -pfarrerin -pastor -pastorin -kantorin -hausmeister -fachkraft -kaufmann
-kauffrau -inspektor -inspektorin -obmann -obfrau -ansprechpartner -ansprechpartnerin -vertreter -vertreterin
geschäftsführer geschäftsführerin vorsitzender vorsitzende lehrstuhlinhaber lehrstuhlinhaberin doktorand doktorandin
stadtrat stadträtin gemeinderat gemeinderätin studienrat studienrätin oberstudienrat regierungsrat verwaltungsrat
aufsichtsrat platzwart kassenwart zeugwart gerätewart lehrkraft bürokraft dekan dekanin kanzler kanzlerin
privatdozent leiter leiterin leitung wissenschaftler wissenschaftlerin auszubildende azubi gesellschafter intendant
intendantin dramaturg dramaturgin rat rätin oberrat kämmerer kämmerin)"},
    WordRow{WordClass::Title, "en", R"(
keeper gardener cook chef driver pilot skipper porter cleaner handyman trainee intern apprentice investigator
detective chancellor vice-chancellor emeritus matron audiologist radiographer optometrist dietitian dietician
psychiatrist cardiologist oncologist paediatrician pediatrician epidemiologist geographer historian archaeologist
anthropologist sociologist linguist mathematician astronomer meteorologist botanist zoologist hydrologist animator
illustrator composer musician choreographer dancer actor playwright poet novelist columnist correspondent presenter
broadcaster blogger videographer dramaturg stylist tailor florist butcher brewer distiller winemaker farmer grower
forester harbourmaster harbormaster envoy consul delegate senator congressman congresswoman alderman sheriff marshal
lieutenant colonel admiral commander underwriter adjuster assessor appraiser valuer arbitrator mediator notary
conveyancer tester sysadmin webmaster estimator welder joiner carpenter painter decorator roofer groundskeeper
greenkeeper lifeguard referee umpire secretary-general comptroller proprietor landlord landlady publican hostess
verger organist churchwarden curate imam rabbi programmer buyer shopper merchandiser scientist modeller modeler tutor
demonstrator invigilator examiner moderator facilitator ambassador navigator worker practitioner carer caseworker
youthworker storyteller headteacher co-chair co-director co-lead co-convenor co-ordinator vice-chair vice-chairman
vice-principal sub-editor copy-editor self-employed director manager officer head chief executive ceo cfo cto coo cmo
cio chro president chair chairman chairwoman chairperson vice-president vp evp svp secretary treasurer founder
co-founder cofounder owner co-owner partner principal associate consultant adviser advisor analyst engineer architect
designer developer researcher professor lecturer reader fellow dean provost registrar bursar librarian archivist
curator conservator teacher headmaster headmistress coach trainer instructor doctor surgeon physician nurse midwife
dentist pharmacist therapist physiotherapist psychologist paramedic vet counsellor counselor lawyer solicitor
barrister attorney counsel paralegal judge magistrate clerk administrator assistant coordinator organiser organizer
planner specialist expert technician mechanic electrician plumber builder surveyor inspector auditor accountant
bookkeeper controller salesperson representative rep spokesperson spokesman spokeswoman editor journalist reporter
writer author copywriter photographer producer publisher publicist translator interpreter mayor councillor minister
commissioner superintendent sergeant constable warden ranger vicar rector chaplain priest pastor bishop deacon
supervisor lead foreman caretaker janitor receptionist steward convener convenor trustee governor ombudsman
strategist marketer recruiter broker agent realtor banker economist statistician actuary liaison technologist
ecologist biologist geologist chemist physicist postdoc captain operator evangelist md undersecretary)"},
    WordRow{WordClass::Title, "nl", R"(
-constructeur -constructrice -tekenaar -tekenares -uitvoerder -voorbereider -chauffeur -kapitein -ondersteuner
-ondersteunster -houder -houdster -verlener -behandelaar -verpleger -verpleegster -verzorger -verzorgende
-verloskundige -tandarts -dierenarts -apotheker -logopedist -logopediste -fysiotherapeut -diëtist -diëtiste -opticien
-audicien -pedagoog -pedagoge -leidinggevende -coördinatrice -organisator -programmeur -maker -regisseur -producent
-dirigent -organist -acteur -auteur -vertaler -vertaalster -tolk -vormgever -vormgeefster -illustrator -stylist
-winkelier -ondernemer -ondernemster -portier -bewaker -beveiliger -agent -commissaris -officier -rechercheur
-wachter -hovenier -kweker -teler -recruiter -stagiair -stagiaire -leerling -trainee -vrijwilliger -vrijwilligster
-ambassadeur -notulist -predikant -dominee -pastor -pastoor -diaken -rentmeester -begeleidster -mentor -mentrix
-decaan -wetenschapper -statisticus -econoom -historicus -archeoloog -socioloog -bioloog -chemicus -fysicus
-psychiater -huisarts -redacteurs -officer -strateeg -strateg -ontwikkelaars -verantwoordelijke -gemachtigde
-afgevaardigde -kamerlid -minister -staatssecretaris -griffiers -bode -concierge -bibliothecaresse -directie -leiding
-coach -trainster -spreker -gastheer -gastvrouw -bestuurster -inkoopster -verkoopster -onderhoudsmonteur
-baliemedewerker -hoofdmeester -bedrijfsleider -ploegleider -schipper -stuurman -machinist -brandweerman
-politieagent -wijkagent -boswachter -makelaar chef constructeur adviseur dijkgraaf heemraad commissaris stagiair
mentor intercedent kok tuinman beeldhouwer -woordvoerder -woordvoerster -adviseur -adviseuse -medewerker
-medewerkster -manager -leider -leidster -hoofd -directeur -directrice -coördinator -secretaris -secretaresse
-voorzitter -penningmeester -beheerder -beheerster -beleidsmedewerker -ontwikkelaar -ontwerper -ontwerpster
-architect -ingenieur -technicus -monteur -inspecteur -controleur -redacteur -redactrice -journalist -fotograaf
-docent -docente -leraar -lerares -leerkracht -hoogleraar -onderzoeker -onderzoekster -arts -verpleegkundige
-therapeut -psycholoog -bibliothecaris -archivaris -conservator -jurist -advocaat -notaris -rechter -verkoper
-inkoper -specialist -deskundige -analist -accountant -boekhouder -eigenaar -eigenaresse -oprichter -vennoot
-burgemeester -wethouder -gedeputeerde -griffier -bestuurder -bestuurslid -raadslid -trainer -begeleider -consulent
-consulente -functionaris -planner -voorlichter -ambtenaar -opzichter -werker -werkster -assistent -assistente
woordvoerder directeur teamleider projectleider hoofd bestuursvoorzitter zaakvoerder schepen afdelingshoofd
perswoordvoerder promovendus decaan rector lector conciërge)"},
    WordRow{WordClass::Title, "fr", R"(
conducteur conductrice cadre opérateur opératrice dessinateur dessinatrice géomètre urbaniste paysagiste électricien
électricienne plombier menuisier couvreur cuisinier cuisinière sommelier sommelière serveur serveuse hôte hôtesse
réceptionniste standardiste concierge jardinier jardinière viticulteur viticultrice agriculteur agricultrice éleveur
éleveuse pilote capitaine lieutenant commandant colonel brigadier officier chauffeur mécanicien mécanicienne
formateur formatrice tuteur tutrice stagiaire apprenti apprentie alternant alternante bénévole membre élu élue
sénateur sénatrice député députée ministre ambassadeur ambassadrice consul curé pasteur rabbin imam diacre sage-femme
kinésithérapeute orthophoniste ergothérapeute dentiste vétérinaire opticien opticienne diététicien diététicienne
aide-soignant aide-soignante cardiologue pédiatre psychiatre chirurgien chirurgienne radiologue biologiste chimiste
physicien physicienne mathématicien statisticien statisticienne économiste historien historienne archéologue
sociologue géographe géologue linguiste traducteur traductrice interprète auteur auteure autrice écrivain écrivaine
poète compositeur compositrice musicien musicienne organiste chorégraphe danseur danseuse comédien comédienne
réalisateur réalisatrice scénariste monteur monteuse cadreur décorateur décoratrice illustrateur illustratrice
webmestre webmaster informaticien informaticienne programmeur programmeuse analyste testeur testeuse expert experte
expert-comptable auditeur auditrice actuaire courtier courtière négociateur négociatrice huissier clerc bâtonnier
bâtonnière intendant intendante censeur surveillant surveillante coprésident coprésidente co-président co-présidente
cogérant cogérante co-gérant documentaliste commercial commerciale technico-commercial technico-commerciale référent
référente correspondant correspondante permanent permanente animateur principal principale proviseur-adjoint
sous-préfet sous-préfète sous-directeur sous-directrice vice-doyen vice-doyenne attaché-parlementaire chef-adjoint
métreur métreuse potier potière céramiste libraire éditeur éditrice imprimeur relieur relieuse restaurateur
restauratrice hôtelier hôtelière traiteur fleuriste pâtissier pâtissière brasseur brasseuse vigneron vigneronne
maraîcher maraîchère apiculteur apicultrice guide accompagnateur accompagnatrice moniteur monitrice régulateur
régulatrice planificateur ordonnanceur acheteur approvisionneur logisticien logisticienne magasinier magasinière
directeur directrice responsable chef cheffe chargé chargée président présidente vice-président vice-présidente
secrétaire trésorier trésorière gérant gérante fondateur fondatrice cofondateur cofondatrice propriétaire associé
associée conseiller conseillère consultant consultante ingénieur ingénieure technicien technicienne architecte
chercheur chercheuse professeur professeure enseignant enseignante maître maîtresse médecin infirmier infirmière
pharmacien pharmacienne psychologue bibliothécaire archiviste conservateur conservatrice commissaire juriste avocat
avocate notaire juge greffier greffière comptable contrôleur contrôleuse acheteuse vendeur vendeuse attaché attachée
porte-parole rédacteur rédactrice journaliste photographe producteur productrice animatrice coordinateur
coordinatrice coordonnateur coordonnatrice délégué déléguée adjoint adjointe assistant assistante maire préfet
préfète inspecteur inspectrice gestionnaire développeur développeuse graphiste médiateur médiatrice administrateur
administratrice proviseur proviseure doyen doyenne doctorant doctorante pdg dg drh daf entraîneur éducateur
éducatrice gardien gardienne agent agente régisseur régisseuse interlocuteur interlocutrice)"},
    WordRow{WordClass::TitleBegin, "sv no da", R"(
vice biträdande ställföreträdande tillförordnad t.f. tf tf. bitr. bitr stf stf. v. vikarierande vik. assisterande
senior junior första förste chefs fungerande konstituert vikarierende fungerende stedfortredende assisterende
viceadministrerende adm administrerende ledande ansvarig teknisk tekniske administrativ verkställande operativ
strategisk ekonomisk juridisk facklig fackliga medicinsk vetenskaplig pedagogisk konstnärlig stv kst konst ledende
faglig facglig daglig kommunikations kst. avgående tillträdande tidigare lokal regional nationell digital grafisk)"},
    WordRow{WordClass::TitleBegin, "de", R"(
stellvertretender stellvertretende stellvertretenden stellv stellv. kommissarischer kommissarische leitender leitende
geschäftsführender geschäftsführende wissenschaftlicher wissenschaftliche technischer technische kaufmännischer
kaufmännische kfm. techn. erster erste zweiter zweite akademischer akademische künstlerischer künstlerische
pädagogischer pädagogische ärztlicher ärztliche zuständiger zuständige persönlicher persönliche ehrenamtlicher
ehrenamtliche freier freie studentische studentischer)"},
    WordRow{WordClass::TitleBegin, "en", R"(
general senior junior deputy assistant associate acting interim vice chief lead principal managing executive regional
national global group press media marketing sales communications communication public technical creative artistic
scientific medical clinical financial finance legal human corporate digital project programme program product
customer client account business development policy research quality operations operational office event events
volunteer fundraising conference membership campaign campaigns community club youth first second co joint honorary
hon hon. software hardware systems data civil structural environmental site school head duty our its)"},
    WordRow{WordClass::TitleBegin, "nl fr fi", R"(
plaatsvervangend waarnemend algemeen senior junior eerste tweede technisch commercieel financieel wetenschappelijk
operationeel zakelijk artistiek hoofd adjunct vice vt. va. vs. apulais vastaava tekninen hallinnollinen johtava
tieteellinen taiteellinen ylin premier première second seconde grand grande)"},
    WordRow{WordClass::At, "all",
            "på hos vid i ved på hos til for bij van bei beim der des at of with from chez de du för för från"},
};

}  // namespace

std::span<const WordRow> title_words() {
  return title_rows;
}

}  // namespace contacts
