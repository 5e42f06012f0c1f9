// Given names: the frequent ones of the national statistics of names (SCB, SSB, Danmarks Statistik, Digi- ja
// väestötietovirasto, GfdS, ONS, SSA, SVB, INSEE), of all ages, with those that came with their holders from elsewhere.
// They make a name likely; one that is not among them is none the less a name.
#include <array>

#include "extract/words.hpp"

namespace contacts {

namespace {

constexpr std::array given_name_rows = {
    WordRow{WordClass::GivenName, "sv no da fi", R"(
stellan gustaf britt-marie samuel christer ulrika yasmin rebecka börje inger josefin ebba noor malte melker loke ture
vidar viggo frans manfred henning algot allan alf alfred alvar anselm ansgar arnold asta aron arvid august axel benny
bernt birger bjarne bo boel bosse britta brita calle carl-johan carola cajsa kajsa klas claes clas conny dag dagmar
dagny dan daniella danny desirée doris edit edvard eilert einar ejnar elna elof elsy elvira elvy emanuel enar engla
erland erling ernst estrid eskil eugen evelina evy fanny filippa folke fritiof gabriella georg germund gerda gerhard
gert gerth gisela glenn greger gregor greta gudmund gudrun gunborg gunde gunhild gunlög gunvor gustava gärd göte
hampus hannes harry hedda hedvig helmer helmi henny henrietta herman hillevi hilda hilma hjalmar hjördis holger
hubert iréne irene iris isabel isabella isabelle ivan ivar iwan jack jakob jan-olof jan-åke jane jannike jarl jean
jeanette jeanet jennie jens jerker jerry jim jimmy joacim joar john johnny jon jonny jonathan jonna judit jöns kaj
kalle karl-erik karl-gustav kasper kennet kenneth kenny kerttu kia kicki kjerstin klara konrad krister kristoffer
christoffer lage lars-göran lars-olof laila leila lea leif leo leon leonard liam lilian lillemor lilly linus linn
linnéa lina lisbeth lisbet liselott lise-lotte lo loa lotta love lova ludde lydia lykke mait maj maj-britt majken
manne margit margot mari-anne marie-louise marika marina markus marta mårten måns märit maximilian melissa micael
michaela mikaela mimmi mirjam molly märta naemi nadja nanna nathalie nils-erik njord noel nova olga olle olof ossian
otto owe paula paulina peder pelle percy per-erik per-anders petronella pia pierre pontus ragnar ragnhild rakel ralf
ralph ramona rasmus ray regina reine reinhold richard rickard robin roger roine rolf-erik ronja ronny rose-marie
rosita rune rut ruth rudolf rustan ryno sally sandra sebastian selma sigge sigurd sigvard siri sonja solbritt staffan
stefania stina stine sture sune svante svea sverker tage tanja thea theres therése thore thorsten tilde tomas
tor-björn tord torgny torsten torvald tyko ulf-erik ulla-britt ulla-karin ulrica urban ursula uno vanessa vendela
verner verona vilma viola vivi vivianne waldemar walter wendela werner weronica veronica veronika wiktor wiktoria
wille yngve yvonne åke ådel ålf östen örjan öystein aase aashild agnete aksel amalie anders-johan andrea anette anja
annbjørg anne-lise anne-marie anne-grete ann-kristin arnfinn arnhild arnt asgeir aslak aslaug astri atle audun aud
bård benedikte bente-marie bergljot birgitte birthe bjarte bjørg bjørnar borghild brage brit brynjar dagfinn didrik
dordi eivind eldbjørg elin-marie elise elisabet ellinor embla erlend ester even fredrikke fritjof geir-arne gisle
gudbrand gunnhild gøran hallgeir hallvard halvard halvor hanne-kari harald haakon håkon helene herdis hermod hjørdis
idar idunn ingar ingeborg-marie inger-lise inger-johanne ingrid-marie ingvild ivar-andré jarle joachim jo johs jorunn
jostein julianne jøran karianne kathrine kine kjell-arne kjersti kjellaug klaus kristen kristiane ketil lars-petter
leif-arne leiv lillian linn-kristin liss live magne magnhild malene marita marte martine mathilde mathias may-britt
merete mikal mia mina mona-lise märtha nils-petter norunn nora oda oddbjørn oddny oddvar olaug olaf ole-martin oline
oscar osvald ottar pernille petra preben ragna reidar reidun rigmor roald roar rolf rønnaug runar sander severin
sigbjørn sigmund sigve sindre snorre sofie solfrid solvor steffen stian stig-arne sturla sunniva susann svanhild
synne synnøve tarjei terese terje-andré thorbjørn thorleif thorstein tomine tonje toralf torbjørn tordis tore-andré
torfinn torhild torild torleif tormod torolf torstein torunn tove tormund trine trude trygve truls trym turi ulrikke
vebjørn vemund vilde vilhelm viljar vivian ylva ynge åge åse åshild åsmund åsne øivind ørjan øyvor abelone adam agner
alma anne-mette annelise anne-dorthe annemette arne arthur asbjørn asger astrid bastian bettina birgit birte bjarke
børge brian camilla carl casper charlotte christian christina dennis dina ditte dorrit ebbe edith egon ejgil elisa
elly else-marie elsebeth emma-louise esther eva eskild finn flemming frands frederikke freja frode grethe gunner
hans-henrik hans-jørgen heine henriette ib ida inge inge-lise inge-merete ingolf irma iver jacob jan jannik jan-erik
jeannette jens-peter jesper jette joan jonas jytte kai karl karina karoline katrine keld kell kent kim kirstine kitty
klavs knud kresten kristian lasse laura lene lis lisette liselotte lizzie lotte louis ludvig mads-peter magda magnus
maibritt maja malthe manja marianne martin merethe mette-marie michael michelle mie mikael minna morten nadia nicolai
nicoline niels-erik niels-jørgen nikolaj nikoline ninna noah ole oliver oluf ove paul per philip pil povl randi rie
rene renè rené ronni rosa sabine sanne signe simon sisse solveig storm susan susanna susie svenning sys søs tenna
theis thomas thor thorkild thyge tim tine tobias tom tommy toke torben torkil troels tue ulla ulrik uffe vagn
valdemar vibeke villads villy vita walther winnie yrsa aada aapo aatos ahti aila aili aimo akseli aleksi aleksis alpo
altti anita anniina anna-liisa anna-maija annastiina annika ansa anssi antton armi arto arttu arvo asko atte auli
aulikki aura aune auvo eelis eemeli eevi eerika eerikki eija eila eine eino-ilmari elias ella elli elsa elvi emma
ensio enni erja erkki ermo esko essi eetu eveliina fanni hannele hanne harri heidi heini helinä helka helvi henna
henri henrik hertta hilja iida iina iiro iiris iikka iivari ilari ilkka ilmari ilona ilpo ilse ilta inari ines inka
inkeri irmeli isto ismo jaakko jaakkima jaana jalmari jani jarkko jasmin jenna jenni jere jesse joakim joel joni
jonne joona joonas joose jooseppi jorma juhana juho julia jussi juuso juulia jyri jyrki kaarlo kaija kaisa kalervo
kanerva karita karoliina karri katariina kati katja kauko keijo kimmo kirsti konsta krista kristiina kullervo
kyllikki kyösti lari lassi leea lilja liisi linda lyydia maarit maaria maija maija-liisa mailis maini mainio maire
maisa manu maria-liisa maritta marja-leena marja-liisa marja-terttu marjaana marjatta marjo marjut martta martti
matias matilda mauno mauri meeri mervi mette miia miika miikka mika milja milla mimosa minttu mira mirja mirka mirva
moona naimi nea neea nella netta niilo niina nina niko niklas noora olli oili onerva oona oskari ossi otso outi paavo
pauli pekka-ilmari pentti perttu pertti petri petteri piia pilvi pirjo pirkko pirkka pyry raakel raili raimo raine
raisa rami rauha rauni rauno reeta reetta reino riina rita ritva-liisa roni roope roosa saana saara saija saila saima
saku sakari salla salme sami samu samuli sannamari santeri santtu sara sasu saul sauli seela senja severi siiri sini
sinikka sirkka sirkku sisko soile soili sofia sohvi soini solja sointu stella sulo suvi sylvi taavi taina taisto
taneli tapio tarmo taru tatu teea teemu teijo tellervo teppo tenho terhi terttu tiia tiina-maria timi tinja toini
tomi tommi toni tuija tuire tuomo tuovi tuukka tyyne tytti ulpu uolevi unto uuno urho urpo usko vappu vaula veera
veijo veli veli-matti venla verneri vesa viena viivi vieno vili vilho viljami viljo wiljami valtteri valto väinö
voitto yrjö yrjänä äijö ruben sixten vilgot edvin melvin theo theodor lovisa tyra evert bertil gösta anna maria
margareta elisabeth kristina birgitta karin marie ingrid kerstin lena helena linnea johanna malin cecilia elin louise
gunilla viktoria susanne ingegerd monica monika katarina åsa jenny therese ann ann-sofie ann-marie hanna caroline
carina agneta siv barbro britt gun inga mona tina sanna lisa gunnel maud agnes alice wilma saga alva ellen moa olivia
vera tilda pernilla jessica madeleine josefine frida amanda lars erik anders johan nils fredrik peter bengt gunnar
hans sven stefan daniel mats håkan göran björn ulf mattias robert kjell lennart roland stig ingvar torbjörn jörgen
patrik marcus david andreas oskar filip emil alexander viktor victor anton gustav hugo lukas lucas william albin isak
rikard tor tore knut odd olav øyvind pål per-olov per-olof karl-johan lars-erik sven-erik bjørn svein geir terje
trond kåre arild steinar sverre helge egil håvard vegard espen ola eirik sondre marius øystein stein torgeir jørgen
kjetil anne kari marit berit liv turid bente hege wenche grete silje hilde ingunn kristin line lise tone gro sigrid
sissel torill bodil gerd else tuva ingeborg guro unni vigdis kirsten lone dorte dorthe karen gitte helle rikke mads
niels søren poul jørn claus carsten kurt bent mogens svend ejner aage anker mikkel frederik esben jeppe laust palle
steen juhani johannes tapani antero olavi mikko matti timo antti jari jukka pekka juha heikki markku pasi marko jouni
ari esa hannu seppo ville lauri eero tuomas janne tero jarmo risto veikko reijo kalevi tuula päivi ritva leena sari
tiina satu heli mari kirsi marja merja riitta sirpa tarja eeva anneli liisa kaarina aino annikki sanni elina emilia
katri pauliina riikka anu arja raija seija teija virpi hilkka eino toivo onni)"},
    WordRow{WordClass::GivenName, "de nl", R"(
adelheid adolf agathe albert albrecht alexandra alfons alfred alice alina alma almut aloys amalie amelie andrea-maria
andré anett anita anke ann-kathrin anna-lena annegret anneliese annelie annemarie annerose annett ansgar antonia
armin arne arno arnold arthur astrid august auguste axel balthasar bastian bärbel beatrix beatrice benedikt benno
berthold bernadette bernhard berta bertram bianca bodo björn boris britta bruno burkhard carl carl-friedrich carla
carola carolin caroline caspar cathrin cäcilie charlotte christel christiane christof christoph clara claus clemens
constanze corina cordula dagmar daniel daniela david denise detlef detlev diana diethelm dietlinde dietmar dietrich
dorothea dorothee ebba eberhard eckart eckhard edda edeltraud edgar edith edmund eduard ehrenfried elfriede eleonore
elias elisa elisabetha ellen elsbeth elvira emanuel emil emilia emilie emmy engelbert erich erhard erna ernst erwin
esther eugen eva evelin evelyn ewald fabienne falk falko felicitas ferdinand frauke frederik frederike fred
friedemann friederike friedhelm friedrich friedrich-wilhelm frieda fritz gabi gebhard georg gerald gereon gerlinde
gerlind gerold gert gertraud gertrud gesa gesine gitta gotthard gottfried götz greta gunda gundula gunther günther
gustav guido hagen hajo hanna hannelore hanne hans-georg hans-joachim hans-peter hans-werner hartmut hartwig hedwig
heide heidemarie heidi heiko heiner heinrike heinz-peter helena helene hella hellmuth helmuth henning henriette
hermann hermine hilde hilke hiltrud hubert hubertus ida ilka ilona ilse imke ina ines inga ingeborg ingeburg ingo
ingolf inka irina irmgard irmela irmtraud isabel isabell isabella isabelle isolde ivonne jacqueline jakob jana
jan-peter janina janine jannik jannis jasmin jeanette jeannette jennifer jenny jens-peter jessica joana jochen
johann-peter johannes jonathan jost judith juliane julian julius justus jutta kai-uwe karen karin karl-ernst
karl-friedrich karla karolin karoline karsten kaspar katarina katja käthe kerstin kilian kira klara knut konstantin
konstanze korbinian kunigunde lara larissa laurenz lea lennart leander lena-marie leonard leonhard leopold levin
liane lidia lieselotte lilli lilly linda linus lisa lisbeth lore lorena lorenz lothar louis louisa luca ludger luis
luisa luise lutz lydia magda maik mandy maja malte margarethe margit margot margret margrit maria mariana marianne
marie marie-luise marina mark marlene marlies martha mathilde mattis max mechthild meike meinhard melina merle merten
mia michaela mike milan milena mina mira miriam mona monica mirko myriam nadine nadja natalie natascha nele nico
niels niklas niko nils nina nora norbert olaf olga ole oskar oswald otmar ottmar otfried pascal patricia patrick
paula pauline peer peggy per pia quirin rafael raimund ralph ramona raphael rebecca rebekka regine reiner reinhold
rembert renate-maria renee richard rico rita robert robin roger roland romy ronny rosa rosalie rosemarie rosi rosina
rosl roswita rosa-maria rüdiger ruben rupert ruth sabrina saskia sascha sebastian selma senta sepp severin siegbert
siegmar sieglinde sigmund sibylle sigurd silja silvana silvio simeon simon sina sofie solveig sonja sönke sophia
sophie stella stephan stephanie steffen steffi susann sven-erik svenja swantje sylvia sylvie tabea tamara tanja
tatjana thea theo theodor thilo thomas-michael thoralf thorben tilman tillmann till tim timm timo tina tom toni
traudl traute trude udo ulf ulla ulli urs ursel uta valentin valentina valerie veit vera verena-maria veronika viktor
viktoria vincent viola vincenz vitus vivian waldemar wanda welf wendelin werner wendy wieland wilfried wilma willi
willy winfrid wolf wolf-dieter wolfram xaver yvonne yvette zita aad aafke aart aartje ab abel adriaan adri adriana
agnes alida alie aletta alwin amber anja annelies annet annette annie anniek anton antoinette antoon arie arjan
arnoud auke barbara baukje ben berend berry bernard bettie betty birgit bo bob boudewijn brechtje britt carlijn carlo
carolien casper cees chantal christa christiaan christine claudia coen conny cor corrie cora corine corné cynthia
daniëlle danny debby dennis desiree dian diederik dineke dione doortje dorien eefje edwin eelco eline elke ella elly
emiel emma erika evelien eveline evert fedde feike fenna femke ferry filip floris frank frederieke freek frits gea
geert-jan geertje geertruida gemma gerda gerard gerben gerrie gerko gerlof germa gert-jan gertrude gerwin gijsbert
gineke gonnie guus hannie harm harmen harrie harry heleen helga hein herman hermien hester hetty hillie hugo
ingrid-marie ineke irene iris ivo jaco jacob jacoba jacques jan-willem janneke jannie jantine janny jasmijn jeanet
jelle jelmer jelte jens jeroen-jan jetske jetty jitske joan joep johan johanneke jolanda jolande jolanthe jolijn joop
joost-jan jop jorien jorn jorrit jos jose josé joseph josefien josien jurgen jurjen jurre kaatje karel karlijn kasper
kevin kim kirsten klaartje klaas-jan koenraad koos krijn krista kristel lammert lambert lars laura laurens leen lena
lennert leo leon leonie lex lia lian lidy lidewij liesbeth lieske lineke linde loek loes lotte louise luc lucas lucia
luus luuk maaike maarten-jan machteld manon marc marcella margriet margreet mari mariëlle mariëtte marijke marije
marijn marinus marit marita marjan marjo marjolijn marjon marleen martien martin martine martje mart mathijs matthijs
maud maurice maurits meindert meine meinou melanie melle menno merel merijn michel micha michelle michiel mieke miek
miep minke mirjam mirjan mirella mirthe moniek myrthe nanne nathalie natasja nel nellie nelleke nicole nicolette
nicolien niek nynke onno otto paul paulien peter-jan petronella philip pien piet-hein pieter-jan pim puck quinten
quirine reinier reinout remco remko renate renske renze ria rian rik rien rienk rinske rob-jan robbert roel roelof
rolf roos rosanne rudi rudolf rutger ruurd sabine sam samantha sandra sara sarah serge siebe siebren siemen siem
sieta sietske simone sjaak sjaan sjoerd sjoukje stan stef stefan steven suus suzan suzanne suzanna sybren teo teunis
theresa thera thirza tiemen tineke titia tjeerd tjitske ton toos trees trijntje trudy truus twan ties veronique
victor wessel wieke wieger wietske wijnand willeke willemijn willemien wilmar wiebe wim-jan wobke wouter-jan xander
yorick ynske zoë peter michael thomas andreas wolfgang klaus jürgen günter christian uwe horst dieter manfred gerhard
hans bernd torsten thorsten mathias matthias helmut walter heinz jörg jens-uwe sven alexander jan rainer holger karl
dirk joachim ralf carsten herbert oliver wilhelm kurt markus heinrich harald hans-jürgen karl-heinz karl-ludwig
ulrich florian tobias philipp lukas moritz jonas felix maximilian benjamin dominik fabian marcel marco mario kai
reinhard siegfried volker winfried egon franz josef johann ludwig alois konrad finn yannick hannes ursula monika
petra elisabeth brigitte ingrid andrea gisela susanne gabriele hildegard anna martina angelika heike ute katrin
kathrin ulrike cornelia silke stefanie bettina doris beate manuela katharina julia hannah johanna franziska verena
magdalena inge margarete regina sigrid waltraud marion antje maike wiebke heidrun gudrun roswitha silvia corinna
eva-maria cornelis hendrik willem pieter gerrit kees henk piet joost bram daan sem thijs tijs jeroen ruud rob erik
eric sander bas wouter maarten martijn koen joris jasper frans wim gijs stijn arjen ronald rené bert jaap klaas teun
bart geert dries wilhelmina hendrika sanne anouk marieke monique mariska marjolein fleur noor lieke marloes nienke
hanneke joke anneke els greet griet lies katrien veerle)"},
    WordRow{WordClass::GivenName, "en fr", R"(
abel abraham ada addison adele adeline adrian agatha aidan ailsa alastair alasdair alberta alec aled alex alexa
alexandra alfie alfred alicia alistair allan allen allison alma alvin alyssa amelia amelie amos anastasia andre
andrea andy angelica angelina angie anita annabel annabelle anna-marie anne-marie annette annie anthea antonia antony
april archie ariana arlene arnold arlo ash ashleigh aubrey audrey augustus aurora ava avery basil becky belinda bella
benedict benny bernadette bernice bert bertha bertie bess beth bethan bethany bev bianca bill blair blake blanche bob
bonnie boris brad bradford brady brandon brandy brent brett briana bridget britney brock brooke bryn bryony caitlin
caleb calvin cameron camilla candace candice cara carissa carl carla carly carmel carmen caroline carrie carter
carole casey cassandra cecil cecilia cedric celeste celia chad chandra chantal charlene charlie chas chelsea cherie
cherry chester chris chrissie christa christie christy cindy claire-louise clara clarence clark claudia clayton
clement cleo cliff clifford clifton clint clinton clyde cody colette colleen connie conrad constance cora coral
cordelia corey cory courtney craig crystal curtis cyril cyrus daisy dale damian damien damon dane danielle daphne
darcy daria darren darryl daryl dave davina dawn dean deanna debbie debora deirdre delia dell della delores demi
denis denzil desmond devon dexter di diana dianne dick dina dinah dion dirk dolly dolores dominic don donal
donna-marie doreen doris dorian dot doug drew duane dudley dunstan dustin dwayne dwight earl ebony eddie eden edgar
edie edith edmund edna edwin eileen elaine eleri eli elijah elin elinor elisa elise eliza ella ellen ellie elliot
elliott ellis elmer eloise elsa elsie elspeth elton elvira elwyn emerson emil emilia emlyn emmanuel enid erica erin
ernest ernie errol esme esmé esther ethel eunice eva evangeline eve everett evie ezra faith fay faye felicia felicity
felix fergal fern fernando finlay finley fletcher flora florence floyd frances francesca francine francis frankie
franklin fraser fred freda freddie frederica frederick freya gabby gail gareth garfield garrett garth gavin gaynor
gemma gene genevieve george georgette georgia georgie georgina geraldine geraint gerard gerry gertrude gideon gilbert
gina ginger ginny giselle glenda glenn glen glenys glyn godfrey gordon gracie grady grant greer greg greta griff
griffith guinevere guy gwen gwendolyn gwyn gwyneth hal haley hamish hank harley harriett harris harrison harry harvey
hayden hayley heath hector heidi helena henrietta herbert herman hester hilary hilda holly homer hope horace howard
hubert huey hugo humphrey ianto ida idris ike ilona ina ingrid inez ira irene iris irma irving isaac isabel isabelle
isaiah isla isobel israel ivan ivor ivy iwan jackie jackson jacquelyn jade jaime jake jamal jamie jan jana jared
jarvis jasmin jasmine jason-lee jasper jay jayden jayne jeanette jeanne jed jeff jefferson jemima jen jenna jennie
jenny jermaine jerome jess jessie jim jimmy joachim joanie joanne jock jocelyn jodie jody joey johanna jolene jon
jonah jonas joni jonty josephine josh josie joss joy juan juanita judah jude judson julia julian juliana julianne
juliet june kaitlyn kara kareem karina karl karla kasey kate kathie kathy katie katrina kay kaye keegan keira keir
kelley kellie kelsey kelvin ken kendra kendrick kenny kent kerri kerry keziah kieran kieron kim kimberley kirk kirsty
kirsten kit kitty klaus kris krista kristen kristi kristie kristin kristina kristine kristy krystal kurt lachlan lana
lance lara larissa latisha latoya laura-jane laurel laurie lawson layla leah leanne lee leigh leila lena lennox leo
leon leona leonard leonie leroy leslie lester leticia letitia lewis lex liana lila lilian lillian lillie lilly lily
lina lincoln lindsay lindsey lindy lionel lisbeth lise livia liz liza lizzie llewellyn lloyd lois lola lonnie lora
loraine loren lorena lorenzo loretta lorna lorraine lottie lou louella louie luana lucas lucia lucian lucille lucinda
luella luke lulu luther lydia lyle lyn lynda lyndon lynette lynn lynne-marie mabel mac mack maddie maddy mae maeve
maggie magnus mairead maisie malcolm malia mallory mamie mandy mara marc marcella marcia marcus marcy margot
marguerite mariah marianne marian maribel marie-claire marilyn marina marisa marissa marisol marjorie marlene marlon
marsha marshall martha martina marty marvin mason mathew matilda matt mattie maud maude maura maureen mavis max
maxine maxwell maya meera meg megan-louise mel melanie melinda melody melvin mercedes meredith merle merlin merrill
mervyn mia mick mickey miguel mike mildred miles millicent millie milo milton mimi mina mindy minerva minnie mira
miranda miriam misty mitch mitchell moe mollie molly mona monica monique montgomery morgan morris mortimer moses
muriel murray myles myra myrna myron myrtle nadia nadine nan nancy-ann nanette naomi nat natasha nate nathanael
nathaniel ned nelson nerys nettie neville nia nichola nick nicky nicola nicolette nigella nikki nina nita noel noelle
nola nolan nora norah noreen norma norman octavia odette olga olive ollie omari ophelia orla orlando orson oscar
oswald otis otto paddy paige paloma pam pandora parker pat patience patsy patti patty paula paulette pauline pearl
peggy penelope pennie percival percy perry pete petra petula phil philippa phillipa phoebe phyllis piers pippa polly
preston priscilla priya prudence quentin quincy quinn rachael rae rafael rajesh ramona randall raquel ravi ray
rebekah reece reed reggie regina reginald renee reuben rex rhiannon rhoda rhona rhonda ricardo rich richie rick ricky
riley rita ritchie rob robbie roberta roberto robin robyn rochelle rod roddy roderick rodney roland roman ron rona
ronan ronnie rory rosa rosalie rosalind rosanna rose roseanne rosemary rosie ross rowan rowena roxanne royston ruby
rudi rudolph rudy rufus rupert rusty ryan-lee sabrina sacha sadie sal sally salvador sammy samson sanjay saskia saul
savannah scarlett sebastian selena selina selma serena seth shane shannon sharron shaun shauna shawn sheena sheila
shelby sheldon shelley shelly sheri sherman sherri sherry sheryl sid sidney sienna silas silvia simeon simone skye
sofia sonia sonya sophie spencer stacey stacy stan stanley stefan stella stephan sterling steve stevie stewart
susannah susie suzanna suzanne suzie sybil sydney sylvia tabitha tamara tami tammy tamsin tania tanya tara tasha
tatiana ted teddy terence terri tessa thea thelma theo theodore thora tiffany tilda tilly timmy tina toby tod todd
toni tony tori trent tricia trina trinity trish tristan trudy troy tyrone ulysses una ursula val valentina valentine
valerie vanessa vaughan vaughn vera verity verna vernon veronica vic vicki vickie vicky victor vikki vikram viola
violet vivian vivien vivienne wallace wallis wanda warren wayne-paul wendell wendy wes wesley whitney wilbur wilfred
will willa willard willow wilma winifred winona winston woodrow wyatt xavier yolanda yvette yvonne zac zachariah zack
zara zelda zena zoey abdel achille adelaïde adèle agathe aimé aimée albane albertine alexia aline alix aloïs alphonse
amandine amaury ambroise amélie anatole andrée ange angèle angélique anna anne-laure anne-sophie annick antoinette
apolline ariane aristide armand armelle arlette armel arnaud astrid aubin auguste augustin augustine aure aurélien
aurore axel axelle aymeric baptiste barbara barnabé basile bastien béatrice bénédicte benjamine bérangère bérengère
bertille bertrand blaise blandine brice brieuc calixte camélia capucine carine cécile cédric célestin célia célian
charlène charline christelle christiane christophe claire-lise clarisse claudette claudine cléa clémence clémentine
clotilde coline colin constant constantin coralie corentin corentine cyprien cyriaque cyrille dany daphné davy
déborah désiré désirée diane dimitri dorothée edgard édith edmond édouard eléonore éléonore eliane éliane élina
éliott élisa élisabeth élise éloi éloïse elvire émeline émeric émile émilien émilienne emma enora enzo erwan estelle
esteban étienne eugène eugénie évan ève évelyne fanny fanette faustine félicie félix ferdinand fernand fernande fiona
firmin flavie flavien fleur florane florentin florian floriane franck françois-xavier frédérique gaël gaëlle gaétan
gaspard gaston gauthier gautier geoffrey geoffroy géraldine germain germaine ghislain ghislaine gisèle gislaine
grégoire grégory guénolé gwenaël gwenaëlle gwendoline hadrien héloïse henriette hermine hervé-pierre hilaire
hippolyte honoré honorine hortense huguette ilan imane inaya irène irina isaline isaure ismaël jacky jean-baptiste
jean-bernard jean-charles jean-christophe jean-claude jean-denis jean-françois jean-louis jean-luc jean-marc
jean-marie jean-michel jean-noël jean-paul jean-philippe jean-pierre jean-yves jeannine jeannot jennifer jeremy
jérémie jérémy jessica joan joanna joannie joël joëlle johan johnny jonathan jordan josé josée joséphine josette
josselin josué judith juliane julie-anne julienne justine karim karine katia kévin laëtitia laetitia lambert laure
laure-anne laurène lauriane lazare léandre léna lénaïg léonard léone léonie léopold leïla liam liliane line lisa loïc
loïse lorène louane louisa louise-marie louison loup luc luca lucien lucienne lucile ludivine ludovic luis lydie
lysiane maé maëlys magali magalie maïa maïwenn malika malo manuel manuela marceau marcelle marcellin marguerite-marie
maria marie-anne marie-christine marie-claude marie-ève marie-france marie-hélène marie-laure marie-line marie-noëlle
marie-paule marie-pierre marie-thérèse mariette marilou marin marine mario marion marius marjolaine marlène marthe
martial martin maryline maryse maryvonne matéo mathias mathis mathurin matthias maurane maxence maximilien mehdi
mélanie mélina mélissa mélody mélodie méline mickaël michaël michèle micheline milan mireille morgane mylène myriam
nadège naël naïm natacha nathan nelly ninon noa noam noé noël noëlle noémie nolwenn norbert océane octave odile-marie
olympe ophélie oriane pablo paola pascale patricia paul-henri paule paulin perrine perceval pétronille philibert
philippine pierre-alain pierre-louis pierre-yves prisca priscille prosper prune quitterie rachel rachid raoul
raphaëlle raymonde rebecca régine régis reine rémy renaud renée richard rodolphe rodrigue roger-paul romane romaric
romuald roselyne roxane ruben sabine salomé salomon sam samia samira samuel sandra sandy sara sarah séverin séverine
sidonie siméon simon soizic soline stanislas suzette sybille sylvain sylvestre sylvette sylviane sylvère tanguy téo
tess théodore théophile thérèse thibaud thibault thibaut tiphaine titouan tom toussaint ugo ulysse urbain ursule
valentin valère valérian véra véronique-anne vianney victoire victoria victorien vilma violaine violette virgile
viviane wilfried william xavière yaël yan yanis yann yannick yohan yolande yoann youri yvan yvon zacharie zélie zoé
james john robert michael david joseph thomas charles christopher daniel matthew anthony mark donald steven stephen
paul andrew joshua kenneth kevin brian timothy ronald edward jason jeffrey ryan jacob gary nicholas eric larry justin
scott benjamin gregory alexander frank patrick raymond jack dennis jerry tyler aaron henry douglas peter adam zachary
walter kyle harold keith roger gerald ethan arthur terry christian sean lawrence austin joe noah jesse albert bryan
billy bruce willie dylan alan ralph gabriel roy wayne eugene logan randy louis russell vincent philip phillip bobby
bradley hugh graham ian neil stuart nigel trevor clive geoff barry derek rhys owen huw dafydd alun evan iain callum
angus duncan fergus declan niall cormac eoin oisin conor ciaran brendan dermot carlos antonio jose jorge tim ben dan
mary linda elizabeth susan karen nancy betty margaret ashley kimberly emily donna michelle carol amanda dorothy
melissa deborah stephanie sharon laura cynthia kathleen amy angela shirley brenda pamela nicole helen samantha
katherine christine debra carolyn janet catherine heather ruth julie olivia joyce virginia kelly lauren christina
evelyn megan cheryl hannah jacqueline gloria teresa ann madison kathryn janice jean abigail alice judy sophia grace
denise amber beverly isabella theresa natalie brittany charlotte marie kayla alexis lori dana gillian alison hazel
moira morag eilidh siobhán niamh aoife sinead sinéad bronwen carys ffion sian siân mairi catriona lucy chloe zoe
poppy imogen harriet beatrice eleanor claire clare jo tracy tracey lesley lynne jill sue jane penny mary-anne pierre
michel andré philippe rené alain jacques bernard marcel claude henri georges nicolas françois gérard julien maurice
laurent frédéric éric stéphane pascal sébastien alexandre thierry olivier antoine guillaume romain benoît mathieu
matthieu maxime clément théo léo raphaël jules adrien rémi jérôme fabien fabrice didier dominique gilles yves hervé
bruno serge françoise nathalie anne sylvie martine madeleine hélène louise valérie sandrine stéphanie céline
véronique brigitte aurélie émilie camille léa manon chloé inès mathilde juliette lucie margaux élodie virginie
delphine corinne laurence agnès geneviève josiane odile solène maëlle anaïs)"},
    WordRow{WordClass::GivenName, "others", R"(
aida aidan akram alejandro alma amalia ameen amin amina amjad anas andrei angela anisa anna-maria antonio arash
ardian arjun arman asif aslı asma aydın aylin ayub aziz azra bahar baris barış behrouz besim bojan branko bülent
burak carmela chen chiara chidi chinedu claudio cristina dalia daniela danuta daoud darko dariusz davide dejan diego
dinesh doaa dorota dragoslav ebru eduardo ehsan ekrem elena elham elvis enes ercan erdem ernesto esra eszter fahad
faisal farid farida farouk faruk farzad fatih fatoumata fausto ferhat filiz francesca francesco franco fuad gabor
gábor george giovanni giulia giuseppe grzegorz gül gürkan habib hadi hakan halil halima halina hana hani haruki
hassan-ali hatice hayat henryk hiba hiroshi hong huda hüseyin husain ibtisam ikram ilir ines inas iqbal iryna isabel
ismet ivo jafar jamal jamila jan-piotr jarosław javier jawad jerzy jia jing joão joaquin jorge josip juan kadir kamal
kamila karima kasia kavita kazimierz kenji khadija khadra kiran krystyna kwame lamin latifa laszlo lászló lejla
leszek li lidia ling lucia lucio luigi luisa lukasz łukasz magda mahdi mahmoud mahmud maja malik manuel marcos marek
margarita maria-jose mariana mariusz marta marwan masoud massimo maurizio mei mei-ling melek meltem meryem mesut
mihai mikołaj min ming mirela mirko miroslav mirza mohsen mojca mónica monica mostafa mounir murad muna musa nabil
nada nadeem nadia naima najib nasir nasra natalija natasa nawal nazir neda nesrin nguyen nicola nihat niko nilufar
nimo nina noura oana octavian oğuz omer onur orhan oskar osman özlem pablo paola paolo parvin patrycja pedro pelin
perparim petra pilar pooja predrag priyanka qasim radek radu rafał rahim rahma rahul raj ramadan rami ramón rania
ranjit rashid raul rayan razan renata rhea ricardo riccardo rima roberto roksana romana rosa roza roya ruta ryszard
saba sabina sabri sadia sadiq safa safiya saïd sajid sakura saleh salim salman samia samina sandeep sanja santiago
sara-maria sedat selim selin selma semra senad serdar sergio serkan shabnam shahid shahin shakira shamsa shanti
silvia simona sinan siobhan sławomir snežana soraya stanisław stefania stjepan sulejman süleyman suleiman sumaya
sunil suresh suzana svetlana tahir takeshi tamer tania tarek tatjana teodora thanh thi tihana tomislav trang tuan
tuğba uğur ulises umut usman vahid valeria vasile vesna-maria vijay vincenzo viorel vlad vladislav wafa waleed walid
wei weronika wiktor wojciech xiao xin yahya yan yara yasir yasemin yaşar yolanda yonas youssra yuki yuri yusra zahid
zainab zaki zana zdenka zehra željko zenon zeynab zhang zhen ziad zineb zofia zsofia zuzana zuzanna naomi siri-mette
mohamed mohammed muhammad ahmed ahmad ali hassan hussein ibrahim omar umar yusuf youssef mustafa mehmet murat emre
can cem deniz kemal ismail khalid karim hamza bilal tariq amir reza hamid saeed samir said abdul abdullah abdi fatima
fatma aisha ayşe ayse elif zeynep emine leyla layla maryam mariam noor nour yasmin yasmine samira hanan salma amal
hodan sahra ifrah farah shirin parisa nasrin zahra azadeh ivan zlatko goran dragan zoran milan marko nikola petar
jovan ana jelena milica dragana mirjana vesna ivana andrzej piotr krzysztof tomasz paweł pawel marcin michał jakub
kamil agnieszka katarzyna małgorzata magdalena joanna ewa aleksandra vladimir sergei sergey dmitri dmitry alexei
mikhail nikolai olga natalia natalya tatiana irina yelena oksana janis andris juris kaspars inese līga toomas tiit
mart jaan katrin kadri giorgos dimitris nikos yannis eleni katerina sofia marco luca alessandro josé paulo carmen
lucía fernando hui lin yu takashi akira keiko minh anh linh hoa priya anil sanjay rajesh amit ravi neha anjali deepa
lakshmi emeka ngozi ada oluwaseun kofi ama abena kwesi thabo sipho wanjiru otieno achieng tendai)"},
};

}  // namespace

std::span<const WordRow> given_name_words() {
  return given_name_rows;
}

}  // namespace contacts
