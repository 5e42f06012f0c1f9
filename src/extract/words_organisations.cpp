// What organisations are called. The kinds are those of public bodies, associations and companies in the countries of
// the eight languages: municipal and university registers, church and club directories, company registers.
#include <array>

#include "extract/words.hpp"

namespace contacts {

namespace {

constexpr std::array organisation_rows = {
    WordRow{WordClass::Kind, "sv", R"(
-bruk -kooperation -konsortiet -sparbanken -fastighetsbolaget -bostadsbolaget -energibolaget -elnät -fjärrvärme
-renhållning -bergslag -hantverk -plåt -måleri -snickeri -bygg -entreprenad -maskin -teknik -data -elektronik -optik
-livs -handel -grossist -blommor -plantskola -handelsträdgård -vandrarhem -camping -pensionat -konditori -rederi
-varv -marina -begravningsbyrå -advokatbyrå -revisionsbyrå -redovisning -tandvård -tandläkarna -veterinär
-djursjukhus -ridskola -gymnasieskola -friskola -montessori -kulturskola -musikskola -studieförbund -bildningsförbund
-museiförening -hembygdsförening -kulturhus -teaterförening -filmfestival -festival -festivalen -mässa -mässan
-konserthus -konserthuset -orkester -kören -hjälpen -stödet -kommun -kommuner -kommunerna -stad -region
-länsstyrelsen -landsting -församling -pastorat -stift -universitet -universitetet -högskola -högskolan -skola
-skolan -skolor -gymnasium -gymnasiet -förskola -förskolan -folkhögskola -bibliotek -biblioteket -museum -museet
-muséet -muséum -arkiv -arkivet -teater -teatern -opera -operan -konsthall -konsthallen -galleri -sjukhus -sjukhuset
-vårdcentral -vårdcentralen -hälsocentral -hälsocentralen -klinik -kliniken -apotek -apoteket -förening -föreningen
-föreningar -förbund -förbundet -förbunden -klubb -klubben -sällskap -sällskapet -stiftelse -stiftelsen -fond -fonden
-samfund -samfundet -samfällighet -samfälligheten -kår -kåren -kårhuset -huset -verket -styrelsen -myndigheten
-myndighet -inspektionen -rådet -domstolen -tingsrätt -tingsrätten -hovrätt -kammarrätt -ombudsmannen -institut
-institutet -centrum -central -centralen -bolag -bolaget -företag -företagen -företagarna -koncernen -gruppen -banken
-sparbank -bank -energi -kraft -fastigheter -bostäder -vatten -trafik -buss -taxi -åkeri -verkstad -verkstäder
-industri -industrier -mekaniska -konsult -konsulter -byrå -byrån -media -förlag -förlaget -tidning -tidningen -radio
-kyrka -kyrkan -missionen -kooperativ -byalag -båtklubb -golfklubb -ridklubb -idrottsförening -kolonilotten
-koloniförening -lotten -akademi -akademin -akademien -akademiker -samverkan -alliansen -nätverket -rörelsen -partiet
-scouterna -jouren -hamn -hamnen -flygplats -anstalten -kriminalvården -polisen -brandkår -räddningstjänst
-räddningstjänsten -hotell -hotellet -restaurang -krog -kafé -bageri -bryggeri -mejeri -slakteri -trädgård -sågverk)"},
    WordRow{WordClass::Kind, "no da", R"(
-nett -renovasjon -avfall -vann -bygg -entreprenør -maskin -elektro -snekkeri -trelast -eiendomsmegling
-regnskap -revisjon -advokater -arkitekter -tannlege -tannklinikk -dyreklinikk -rideskole -kulturskole -musikkskole
-friskole -efterskole -kulturhus -kulturhuset -festival -festivalen -konserthus -orkester -menighetsråd -bedrift
-rorbuer -camping -gjestgiveri -gæstgiveri -pensjonat -vandrerhjem -kloster -vingård -gartneri -planteskole
-entreprise -murer -tømrer -vvs -møbler -revision -advokatfirma -tandlæge -dyrehospital -roklub -sejlklub -havnelaug
-vandværk -varmeværk -kraftvarmeværk -renseanlegg -renseanlæg -museumslag -historielag -skytterlag -bygdelag
-kvinneforening -velforening -helselag -kommune -kommunen -fylkeskommune -regionen -region -bydel -menighet
-menigheten -sogn -kirke -kirken -bispedømme -stift -universitet -universitetet -høgskole -høgskolen -høyskole
-høyskolen -højskole -højskolen -skole -skolen -gymnas -gymnasium -barnehage -børnehave -bibliotek -biblioteket
-bibliotekene -museum -museet -arkiv -arkivet -teater -teatret -sykehus -sykehuset -sygehus -sygehuset -hospital
-hospitalet -helseforetak -legesenter -lægehus -klinikk -klinikken -klinik -forening -foreningen -forbund -forbundet
-laget -idrettslag -klubb -klubben -klub -selskap -selskapet -selskab -selskabet -stiftelse -stiftelsen -fond -fondet
-fonden -direktoratet -direktorat -departementet -departement -ministeriet -styrelsen -tilsynet -etaten -verket
-rådet -domstol -tingrett -lagmannsrett -ombudet -institutt -instituttet -institut -senter -senteret -center -centret
-centeret -bank -banken -sparebank -sparekasse -energi -kraft -kraftverk -varme -fjernvarme -forsyning -eiendom
-ejendomme -boligselskap -boligbyggelag -borettslag -boligforening -sameie -grunneierlag -grundejerforening
-grundejerforeningen -trafikk -trafik -buss -havn -lufthavn -verksted -værksted -industri -industrier -gruppen
-konsernet -koncernen -byrå -bureau -forlag -forlaget -avis -avisen -media -koret -korps -speidergruppe -spejder
-rederi -fiskeri -bryggeri -meieri -mejeri -bakeri -bageri -hotell -hotel -kro -biogas -vindkraft -politi
-politidistrikt -brannvesen -beredskab -akademi -akademiet -nettverk -nettverket -netværk -netværket -alliansen
-partiet)"},
    WordRow{WordClass::Kind, "fi", R"(
-asema -huoltoasema -talo -pirtti -halli -areena -kauppa -myymälä -kioski -verstas -paja -pesula -kasvihuone
-panimo -leipomo -konditoria -kahvila -ravintola -hotelli -leirintäalue -huolto -kiinteistönhoito -isännöinti
-isännöitsijätoimisto -sahat -varustamo -telakka -kuljetus -autokoulu -autohuolto -apteekki -hammasklinikka
-eläinklinikka -klinikka -kansalaisopisto -musiikkiopisto -kulttuurikeskus -nuorisoseura -martat -marttayhdistys
-urheiluseura -voimistelijat -purjehdusseura -orkesteri -kuoro -festivaali -festivaalit -messut -galleria -taidehalli
-kyläyhdistys -asukasyhdistys -luontoyhdistys -ammattiliitto -vesiosuuskunta -jätehuolto -pelastuslaitos -tutkimus
-tutkimuskeskus -tutkimuslaitos -taloyhtiö -säästöpankki -kaupunki -kunta -seurakunta -yhtymä -kuntayhtymä
-hyvinvointialue -maakunta -liitto -yhdistys -seura -kerho -säätiö -rahasto -yliopisto -korkeakoulu
-ammattikorkeakoulu -koulu -lukio -opisto -päiväkoti -kirjasto -museo -arkisto -teatteri -sairaala -terveysasema
-keskus -virasto -laitos -ministeriö -tuomioistuin -oikeus -hallitus -poliisi -pankki -osuuspankki -osuuskunta
-osuuskauppa -energia -voima -sähkö -vesi -lämpö -yhtiö -yritys -konserni -ryhmä -toimisto -tehdas -teollisuus
-rakennus -kiinteistöt -kiinteistö -asunnot -kustannus -lehti -media -satama -liikenne -kirkko -akatemia -instituutti
-verkosto -puolue -järjestö -kilta)"},
    WordRow{WordClass::Kind, "de", R"(
-gesellschaft -reisebüro -büro -studio -autohaus -möbelhaus -kaufhaus -seniorenheim -pflegeheim -pflegedienst
-sanitätshaus -weingut -winzer -molkerei -kelterei -feinwerk -feinmechanik -werkzeugbau -metallbau -holzbau -hochbau
-tiefbau -stahlbau -stahlhandel -handel -baustoffe -elektro -sanitär -heizungsbau -dachdeckerei -malerei -tischlerei
-schreinerei -zimmerei -optik -fotografie -medien -filmproduktion -buchhandlung -galerie -kunsthalle -kunstverein
-musikschule -philharmonie -festspiele -festival -kita -kindertagesstätte -gesamtschule -berufsschule
-volkshochschule -fachhochschule -jugendherberge -campingplatz -pension -zweckverband -abfallwirtschaft
-stadtreinigung -wohnungsbau -wohnungsgenossenschaft -immobilien -hausverwaltung -treuhand -forschungszentrum
-versuchsanstalt -landratsamt -rathaus -gemeindeverwaltung -stadtverwaltung -pfarramt -dekanat -bistum -caritas
-stadt -gemeinde -kreis -landkreis -bezirk -amt -ministerium -behörde -verwaltung -landesamt -bundesamt -gericht
-universität -hochschule -akademie -schule -gymnasium -realschule -grundschule -kindergarten -bibliothek -bücherei
-museum -archiv -theater -krankenhaus -klinik -klinikum -kliniken -praxis -apotheke -verein -vereinigung -verband
-club -klub -stiftung -genossenschaft -kammer -innung -werk -werke -stadtwerke -institut -zentrum -center -bank
-sparkasse -volksbank -versicherung -versicherungen -gruppe -holding -verlag -zeitung -agentur -kanzlei -partner
-architekten -rechtsanwälte -steuerberater -ingenieure -maschinenbau -anlagenbau -technik -elektronik -energie
-wasser -verkehr -verkehrsbetriebe -logistik -spedition -druckerei -brauerei -bäckerei -metzgerei -gärtnerei -hotel
-gasthof -kirche -pfarrei -kirchengemeinde -diakonie -feuerwehr -polizei -chor -orchester -partei -gewerkschaft
-gemeinschaft -netzwerk -forum -werkstatt -werkstätten -söhne)"},
    WordRow{WordClass::Kind, "en", R"(
brewing distillery distillers vineyard vineyards winery orchards nurseries nursery kennels vets veterinary stables
equestrian wildlife conservation gardens allotments playgroup preschool preschools kindergarten primary secondary
grammar infants juniors rangers harriers choir chorale orchestra philharmonic band ensemble players dramatic festival
fair carnival arts crafts pottery ceramics joinery carpentry plumbing heating electrical roofing scaffolding
surveyors surveying architecture landscaping recruitment training tutoring coaching dental dentistry optical
opticians physiotherapy wellbeing counselling hospice shelter rescue aid relief ministries diocesan guesthouse b&b
camping marina boatyard shipyard sailing rowing cycling runners cc rfc afc fc cricket hockey tennis golf bowls
archery angling freight haulage couriers removals leasing hire rentals garage autos cars cycles bikes tyres machinery
tools hardware supplies wholesale traders trading imports exports merchants provisions deli catering confectionery
chocolates teas coffee roasters jewellers tailors outfitters florists printworks printers printing signs graphics
media recordings films animation games gaming software cloud cyber security defence aviation space observatory
heritage archives library libraries leisure recreation sports fitness gym pool spa salon barbers council borough
county parish university college school academy institute institution museum gallery archive theatre theater opera
hospital clinic surgery practice pharmacy society association union federation league club trust foundation charity
fund commission authority agency ministry committee court police constabulary bank group holdings partners
partnership associates consulting consultants consultancy solutions systems technologies technology tech robotics
labs lab laboratories engineering industries manufacturing works energy power water utilities transport railways
airlines airport port logistics shipping properties estates homes construction builders architects solicitors
chambers communications press publishing publishers books news times radio television broadcasting pictures studios
studio productions entertainment events foods bakery brewery dairy farm farms farmers restaurant restaurants hotel
hotels inn bar cafe travel tours insurance finance capital ventures investments equity securities pharmaceuticals
pharma biotech health healthcare care diagnostics motors automotive aerospace electronics semiconductors chemicals
materials plastics steel mining oil gas petroleum church cathedral diocese synagogue mosque forum network alliance
coalition initiative centre center collective cooperative co-operative company brothers sons enterprises services
retail stores supermarkets analytics networks design designs interactive digital creative interiors furniture
textiles fashion jewellery rovers united athletic wanderers)"},
    WordRow{WordClass::Kind, "nl", R"(
-advies -adviesbureau -ingenieursbureau -architectenbureau -administratiekantoor -kantoor -huisartsenpraktijk
-tandartspraktijk -dierenkliniek -dierenarts -fysiotherapie -basisschool -kinderopvang -kinderdagverblijf
-muziekschool -sportclub -voetbalvereniging -roeivereniging -zeilvereniging -buurthuis -dorpshuis -wijkcentrum
-cultuurhuis -kunsthal -filmhuis -festival -omroep -producties -installatie -installatietechniek -schilders
-schildersbedrijf -bouwbedrijf -aannemersbedrijf -timmerbedrijf -bedrijf -bedrijven -transport -scheepswerf
-jachthaven -camping -herberg -restaurant -slagerij -kaasboerderij -boerderij -tuincentrum -hovenier -hoveniers
-boekhandel -reisbureau -makelaardij -vastgoed -wooncorporatie -gemeentewerken -afvalverwerking -zuivering -gemeente
-provincie -waterschap -ministerie -dienst -bureau -universiteit -hogeschool -school -college -lyceum -bibliotheek
-museum -archief -theater -schouwburg -ziekenhuis -kliniek -praktijk -apotheek -vereniging -bond -federatie
-genootschap -stichting -fonds -coöperatie -corporatie -woningcorporatie -instituut -centrum -bank -verzekeringen
-groep -holding -uitgeverij -krant -advocaten -notarissen -architecten -makelaars -adviseurs -ingenieurs -bouw
-techniek -energie -vervoer -logistiek -drukkerij -brouwerij -bakkerij -kwekerij -hotel -kerk -parochie -brandweer
-politie -koor -orkest -partij -vakbond -netwerk -veiligheidsregio -omgevingsdienst -zorg -wonen -club)"},
    WordRow{WordClass::Kind, "fr", R"(
charpentes menuiserie maçonnerie plomberie chauffage couverture peinture constructions construction bâtiment travaux
terrassement transports autocars voyages taxis ambulances optique audition pharmacie imprimerie verrerie poterie
métallerie mécanique électronique informatique numérique communication production productions films musique
spectacles traiteur boulangerie pâtisserie boucherie fromagerie vins cave brasserie distillerie
pépinières paysages espaces propreté nettoyage sécurité formation recrutement intérim expertise experts audit
finances patrimoine notaires architectes géomètres métropole agglomération énergie énergies électricité conseil
conseils avocats éditions industries solutions développement habitat immobilier assurances banque logistique
environnement)"},
    WordRow{WordClass::KindBegin, "sv no da", R"(
fastighets bostads brf. bostadsrättsföreningen samfällighetsföreningen hyresgästföreningen intresseföreningen
naturskyddsföreningen hembygdsföreningen idrottsföreningen scoutkåren -bryggeri -skolan -gården -museet -biblioteket
-teatern -festivalen -akademin -institutet -kliniken -mottagningen -praktiken -bageriet -restaurangen -hotellet
-verkstaden -butiken -förlaget -tidningen -radion -kören -orkestern elevhälsan förskolan friskolan folkhögskolan
vårdcentralen tandläkarhuset begravningsbyrån redovisningsbyrån byggfirma -skolen -barnehagen -børnehaven -teatret
-akademiet -instituttet -klinikken -bakeriet -bryggeriet -forlaget -avisen -koret -orkestret -verkstedet -værkstedet
-butikken -lauget -kooperativet -andelslaget advokaterne tandlægerne dyreklinikken tannlegene legekontoret
legesenteret lægehuset lægerne tegnestuen arkitektene arkitekterne bygdelaget historielaget skytterlaget roklubben
sejlklubben friskolen efterskolen højskolen region kommunen föreningen föreningarna stiftelsen sällskapet klubben
museet teatern skolan universitetet högskolan institutet församlingen brf hsb riksbyggen studio galleri hotell hotel
restaurang kafé café advokatfirman advokatfirmaet advokatbyrån arkitektfirman revisionsbyrån byggnadsfirman
kooperativet akademin akademien -föreningen -stiftelsen -förbundet -klubben -sällskapet -kåren -huset -lotten
-bolaget -byrån -firman -kommittén -församlingen -kyrkan -centralen foreningen forbundet laget selskabet selskapet
institutt institut sameiet borettslaget grundejerforeningen boligforeningen andelsboligforeningen ejerforeningen
velforeningen -foreningen -forbundet -laget -selskabet -selskapet -sameiet -senteret -centret kommune fylkesmannen
statsforvalteren if ik bk)"},
    WordRow{WordClass::KindBegin, "fi",
            "ravintola hotelli kustannus asianajotoimisto arkkitehtitoimisto insinööritoimisto tilitoimisto"},
    WordRow{WordClass::KindBegin, "de", R"(
-büro -verein -verband -institut -praxis -klinik -zentrum -kanzlei -stiftung -agentur -verlag -gesellschaft -autohaus
-schule -kindergarten -kita -werkstatt -tischlerei -schreinerei -zimmerei -metzgerei -fleischerei -konditorei
-druckerei -gärtnerei -buchhandlung -galerie -pension -weingut -reisebüro -hausverwaltung -verwaltung -pflegedienst
-seniorenheim -gemeinschaft -genossenschaft -feuerwehr -akademie -bibliothek -bücherei -schützenverein -gesangverein
-kunstverein -rathaus -landratsamt stadtverwaltung gemeindeverwaltung amtsgericht landgericht steuerkanzlei
stahlhandel möbelhaus kaufhaus bestattungen fahrschule tanzschule musikschule kunsthalle pfarramt freiwillige
kiinteistönhoito kiinteistö asunto maalaamo autohuolto leipomo kahvila apteekki eläinlääkäriasema hammaslääkäriasema
taksi rakennus kuljetus sähkö lvi tmi kylätoimikunta vuokra-asunnot teatteri taidemuseo museo stadt gemeinde markt
landkreis kreis bezirk bezirksamt land amt samtgemeinde verbandsgemeinde universität hochschule technische
universitätsklinikum klinikum krankenhaus institut stiftung verein verband bundesverband landesverband förderverein
sportverein turnverein museum theater stadtwerke sparkasse volksbank kanzlei praxis apotheke bäckerei brauerei
gasthof hotel agentur verlag architekturbüro ingenieurbüro planungsbüro rechtsanwälte autohaus tsv sv fc tv vfl vfb
ministerium handwerkskammer industrie- ihk kita grundschule gymnasium volkshochschule vhs tierheim feuerwehr)"},
    WordRow{WordClass::KindBegin, "en",
            "university city borough college institute ministry school bank museum church friends royal "
            "society house office"},
    WordRow{WordClass::KindBegin, "nl", R"(
-praktijk -vereniging -stichting -bureau -school -centrum -bedrijf -kliniek -club -kantoor -fonds -koor -orkest
-theater -museum -festival -omroep -dienst -opvang huisartsenpraktijk tandartspraktijk fysiotherapie ingenieursbureau
adviesbureau architectenbureau administratiekantoor reisbureau camping jachthaven boekhandel slagerij kinderopvang
obs cbs rkbs scholengemeenschap college lyceum zorggroep woonzorgcentrum installatiebedrijf bouwbedrijf
schildersbedrijf hoveniersbedrijf garage rechtbank gemeente provincie waterschap universiteit hogeschool stichting
vereniging museum theater ziekenhuis bibliotheek ministerie bureau uitgeverij hotel restaurant veiligheidsregio
omgevingsdienst hoogheemraadschap rijksuniversiteit koninklijke stad buurtvereniging wijkvereniging sportvereniging
basisschool politie politiezone woningcorporatie drukkerij bakkerij brouwerij apotheek)"},
    WordRow{WordClass::KindBegin, "fr", R"(
jardins vignobles caves amis comité club résidence théâtre 
charpentes menuiserie imprimerie verrerie brasserie cave caves fromagerie garage auto-école crèche école lycée ehpad
chu clinique mutuelle coopérative entreprise établissements ets éts sarl sas scop gaec earl transports ambulances
agglomération agglo sivom smictom tribunal diocèse paroisse orchestre chœur choeur ensemble théâtre cinéma centre
maison institut observatoire réserve conservatoire fédération confédération collectif agence mairie ville commune
communauté métropole département région préfecture université collège musée bibliothèque médiathèque hôpital cabinet
pharmacie association fondation union syndicat société groupe compagnie librairie éditions galerie festival comité
office chambre conseil ministère laboratoire étude banque caisse crédit hôtel restaurant boulangerie domaine château
atelier ateliers studio)"},
    WordRow{WordClass::Unit, "all", R"(
service direction pôle -nämnden -nämnd -nemnda -nævnet -utvalget -udvalget -utskottet -lautakunta -ausschuss -staben
-stab -divisionen -teamet -enheden -enheter -etat -toimiala -palvelualue -tiimi -jaosto -stabsstelle -dezernat
-hauptamt -standesamt -ordnungsamt -bauamt -bauhof -betriebshof -lehrstuhl -directie -sector -griffie -cel
servicenämnden kansliet elevhälsan avdelning enhet stab hauptamt standesamt kämmerei bauhof ordnungsamt ratsbüro
vorzimmer directorate team sous-direction secrétariat vertriebsinnendienst kundenberatung produktion lektorat
-avdelningen -avdelning -enheten -enhet -förvaltningen -förvaltning -kontoret -kontor -institutionen -institution
-sektionen -fakulteten -kansliet -avdeling -avdelingen -afdeling -afdelingen -seksjon -forvaltning -forvaltningen
-fakultet -fakultetet -osasto -yksikkö -tiedekunta -laitos lehrstuhl -abteilung abteilung referat dezernat
fachbereich fakultät -referat amt bürgeramt sozialamt jugendamt -amt stabsstelle sachgebiet department division
section faculty unit branch afdeling sectie faculteit cluster département unité bureau institutionen institutt
instituttet vertrieb marketing personal einkauf buchhaltung)"},
};

}  // namespace

std::span<const WordRow> organisation_words() {
  return organisation_rows;
}

}  // namespace contacts
