#include "languages.hpp"

#include <array>

namespace contacts::benchmark {

namespace {

using Names = Name[];
using Words = std::string_view[];
using Patterns = OrganisationPattern[];

namespace swedish {
constexpr Names given = {{"Håkan", "hakan"},     {"Åsa", "asa"},           {"Märta", "marta"},
                         {"Göran", "goran"},     {"Björn", "bjorn"},       {"Anna", "anna"},
                         {"Lars", "lars"},       {"Eva", "eva"},           {"Karin", "karin"},
                         {"Johan", "johan"},     {"Sören", "soren"},       {"Ulla", "ulla"},
                         {"Örjan", "orjan"},     {"Maria", "maria"},       {"Erik", "erik"},
                         {"Elin", "elin"},       {"Per", "per"},           {"Gunnar", "gunnar"},
                         {"Kerstin", "kerstin"}, {"Mårten", "marten"},     {"Ann-Sofie", "ann-sofie"},
                         {"Linnéa", "linnea"},   {"Jonas", "jonas"},       {"Emma", "emma"},
                         {"Oskar", "oskar"},     {"Frida", "frida"},       {"Niklas", "niklas"},
                         {"Sara", "sara"},       {"Torbjörn", "torbjorn"}, {"Pär", "par"}};
constexpr Names family = {
    {"Andersson", "andersson"}, {"Sjöberg", "sjoberg"},       {"Åkesson", "akesson"},     {"Lindström", "lindstrom"},
    {"Öberg", "oberg"},         {"Johansson", "johansson"},   {"Nilsson", "nilsson"},     {"Bergström", "bergstrom"},
    {"Hägglund", "hagglund"},   {"Karlsson", "karlsson"},     {"Ström", "strom"},         {"Löfgren", "lofgren"},
    {"Persson", "persson"},     {"Söderlund", "soderlund"},   {"Eriksson", "eriksson"},   {"Hallberg", "hallberg"},
    {"Forsén", "forsen"},       {"Gustafsson", "gustafsson"}, {"Björklund", "bjorklund"}, {"Dahl", "dahl"},
    {"Näslund", "naslund"},     {"Wikström", "wikstrom"},     {"Holm", "holm"},           {"Lundqvist", "lundqvist"},
    {"Malmö-Ek", "malmo-ek"},   {"Åberg", "aberg"},           {"Sandell", "sandell"},     {"Rönnqvist", "ronnqvist"},
    {"Ekman", "ekman"},         {"Törnblom", "tornblom"}};
constexpr Names family_stems = {
    {"Lind", "lind"},   {"Berg", "berg"},     {"Sjö", "sjo"},     {"Ek", "ek"},         {"Alm", "alm"},
    {"Fors", "fors"},   {"Gran", "gran"},     {"Hag", "hag"},     {"Holm", "holm"},     {"Häger", "hager"},
    {"Kvarn", "kvarn"}, {"Käll", "kall"},     {"Lager", "lager"}, {"Lilje", "lilje"},   {"Löv", "lov"},
    {"Malm", "malm"},   {"Norr", "norr"},     {"Näs", "nas"},     {"Palm", "palm"},     {"Rosen", "rosen"},
    {"Sand", "sand"},   {"Silver", "silver"}, {"Skog", "skog"},   {"Sten", "sten"},     {"Strand", "strand"},
    {"Söder", "soder"}, {"Tall", "tall"},     {"Wall", "wall"},   {"Väster", "vaster"}, {"Åker", "aker"},
    {"Öster", "oster"}, {"Ask", "ask"},       {"Björk", "bjork"}, {"Hammar", "hammar"}, {"Krus", "krus"}};
constexpr Names family_endings = {{"ström", "strom"}, {"berg", "berg"}, {"gren", "gren"},   {"kvist", "kvist"},
                                  {"lund", "lund"},   {"man", "man"},   {"stedt", "stedt"}, {"blad", "blad"},
                                  {"blom", "blom"},   {"dahl", "dahl"}, {"hjelm", "hjelm"}, {"vall", "vall"}};
constexpr Names towns = {{"Växjö", "vaxjo"},         {"Karlshamn", "karlshamn"}, {"Sölvesborg", "solvesborg"},
                         {"Ronneby", "ronneby"},     {"Malmö", "malmo"},         {"Göteborg", "goteborg"},
                         {"Luleå", "lulea"},         {"Umeå", "umea"},           {"Örebro", "orebro"},
                         {"Västerås", "vasteras"},   {"Linköping", "linkoping"}, {"Gävle", "gavle"},
                         {"Östersund", "ostersund"}, {"Kiruna", "kiruna"},       {"Ystad", "ystad"}};
constexpr Patterns organisations = {{"{town}s kommun", "municipality"},
                                    {"{family} Bygg AB", "company"},
                                    {"{town} Energi AB", "company"},
                                    {"Skola {number}, {town}", "school"},
                                    {"{town}s hembygdsförening", "association"},
                                    {"{family} Måleri & Golv", "company"},
                                    {"Vårdcentralen {town} {number}", "clinic"},
                                    {"{family}s Åkeri i {town}", "company"}};
constexpr Words titles = {"Näringslivschef", "Rektor",     "Kommundirektör", "Handläggare",
                          "Ekonomiansvarig", "Driftschef", "Arkivarie",      "Säljare",
                          "Skolsköterska",   "Ordförande", "Kassör",         "Miljöinspektör"};
constexpr Words departments = {"Samhällsbyggnad", "Kultur och fritid", "Äldreomsorg", "Försäljning", "Ekonomi"};
constexpr Words streets = {"Storgatan", "Järnvägsgatan", "Östra Hamngatan", "Skolvägen", "Kungsgatan"};
constexpr Words landlines = {"08-5## ### ##", "0454-3## ##", "031-7## ## ##", "+46 40 6## ## ##"};
constexpr Words mobiles = {"070-### ## ##", "076-### ## ##", "+46 73 ### ## ##", "0046 72 ### ## ##"};
constexpr Words notes = {"Nås säkrast före klockan nio.", "Vikarie till och med mars.", "Ring växeln på fredagar."};
}  // namespace swedish

namespace german {
constexpr Names given = {
    {"Jürgen", "juergen"},    {"Ute", "ute"},         {"Björn", "bjoern"},      {"Käthe", "kaethe"},
    {"Günther", "guenther"},  {"Sabine", "sabine"},   {"Stefan", "stefan"},     {"Jörg", "joerg"},
    {"Anke", "anke"},         {"Heike", "heike"},     {"Wolfgang", "wolfgang"}, {"Bärbel", "baerbel"},
    {"Matthias", "matthias"}, {"Claudia", "claudia"}, {"Uwe", "uwe"},           {"Rüdiger", "ruediger"},
    {"Monika", "monika"},     {"Klaus", "klaus"},     {"Petra", "petra"},       {"Karl-Heinz", "karl-heinz"}};
constexpr Names family = {
    {"Müller", "mueller"},    {"Schäfer", "schaefer"}, {"Weiß", "weiss"},          {"Schröder", "schroeder"},
    {"Krüger", "krueger"},    {"Schmidt", "schmidt"},  {"Groß", "gross"},          {"Böhm", "boehm"},
    {"Fischer", "fischer"},   {"Köhler", "koehler"},   {"Lange", "lange"},         {"Jäger", "jaeger"},
    {"Hoffmann", "hoffmann"}, {"Straßer", "strasser"}, {"Vogel", "vogel"},         {"Günter", "guenter"},
    {"Becker", "becker"},     {"Heß", "hess"},         {"von Bülow", "vonbuelow"}, {"Zimmermann", "zimmermann"}};
constexpr Names family_stems = {{"Brink", "brink"},   {"Hoff", "hoff"},    {"Linden", "linden"}, {"Kirch", "kirch"},
                                {"Stein", "stein"},   {"Ober", "ober"},    {"Nieder", "nieder"}, {"Wald", "wald"},
                                {"Grün", "gruen"},    {"Mühl", "muehl"},   {"Rüben", "rueben"},  {"Feld", "feld"},
                                {"Hirsch", "hirsch"}, {"König", "koenig"}, {"Schön", "schoen"},  {"Sonn", "sonn"},
                                {"Eich", "eich"},     {"Buch", "buch"},    {"Tann", "tann"},     {"Brück", "brueck"}};
constexpr Names family_endings = {{"mann", "mann"},     {"meier", "meier"},     {"bauer", "bauer"},
                                  {"berger", "berger"}, {"hofer", "hofer"},     {"müller", "mueller"},
                                  {"bach", "bach"},     {"stätter", "staetter"}};
constexpr Names towns = {{"Köln", "koeln"},          {"Düsseldorf", "duesseldorf"}, {"München", "muenchen"},
                         {"Lübeck", "luebeck"},      {"Görlitz", "goerlitz"},       {"Kiel", "kiel"},
                         {"Gießen", "giessen"},      {"Würzburg", "wuerzburg"},     {"Bonn", "bonn"},
                         {"Osnabrück", "osnabrueck"}};
constexpr Patterns organisations = {{"Stadt {town}", "municipality"},
                                    {"{family} Maschinenbau GmbH", "company"},
                                    {"Grundschule {number} {town}", "school"},
                                    {"{family} & Söhne, {town}", "company"},
                                    {"Turnverein {town} {number}", "association"},
                                    {"Bäckerei {family}, {town}", "company"}};
constexpr Words titles = {"Geschäftsführerin", "Bürgermeister", "Sachbearbeiter", "Schulleiterin",
                          "Bäckermeister",     "Prokuristin",   "Hausmeister",    "Leiter Einkauf"};
constexpr Words departments = {"Bürgerbüro", "Rechnungsprüfung", "Straßenbau", "Vertrieb"};
constexpr Words streets = {"Hauptstraße", "Am Brühl", "Königsallee", "Bahnhofstraße"};
constexpr Words landlines = {"+49 30 5#######", "+49 221 4######", "0049 89 3#######"};
constexpr Words mobiles = {"+49 151 2#######", "+49 171 3######", "0049 160 9#######"};
constexpr Words notes = {"Vormittags im Büro.", "Vertretung für Frau Groß.", "Bitte nur per Post."};
}  // namespace german

namespace polish {
constexpr Names given = {{"Łukasz", "lukasz"},       {"Małgorzata", "malgorzata"},
                         {"Paweł", "pawel"},         {"Agnieszka", "agnieszka"},
                         {"Michał", "michal"},       {"Zofia", "zofia"},
                         {"Stanisław", "stanislaw"}, {"Bożena", "bozena"},
                         {"Grażyna", "grazyna"},     {"Tomasz", "tomasz"},
                         {"Rafał", "rafal"},         {"Katarzyna", "katarzyna"},
                         {"Jędrzej", "jedrzej"},     {"Ewa", "ewa"},
                         {"Krzysztof", "krzysztof"}, {"Żaneta", "zaneta"}};
constexpr Names family = {
    {"Kowalski", "kowalski"},   {"Wójcik", "wojcik"},   {"Wiśniewska", "wisniewska"}, {"Dąbrowski", "dabrowski"},
    {"Zieliński", "zielinski"}, {"Woźniak", "wozniak"}, {"Jabłońska", "jablonska"},   {"Król", "krol"},
    {"Gołąb", "golab"},         {"Pająk", "pajak"},     {"Sikora", "sikora"},         {"Błaszczyk", "blaszczyk"},
    {"Świątek", "swiatek"},     {"Mazur", "mazur"},     {"Nowak", "nowak"},           {"Żak", "zak"}};
constexpr Names family_stems = {{"Lewan", "lewan"},   {"Górn", "gorn"},   {"Bor", "bor"},     {"Wiśn", "wisn"},
                                {"Zawadz", "zawadz"}, {"Kamiń", "kamin"}, {"Lipiń", "lipin"}, {"Szymań", "szyman"},
                                {"Dąbk", "dabk"},     {"Żmud", "zmud"},   {"Sokoł", "sokol"}, {"Wróbl", "wrobl"},
                                {"Maj", "maj"},       {"Rogal", "rogal"}, {"Piotr", "piotr"}};
constexpr Names family_endings = {{"owski", "owski"}, {"ewicz", "ewicz"}, {"czyk", "czyk"},
                                  {"iak", "iak"},     {"owicz", "owicz"}, {"ecki", "ecki"}};
constexpr Names towns = {{"Łódź", "lodz"},     {"Kraków", "krakow"},          {"Gdańsk", "gdansk"},
                         {"Poznań", "poznan"}, {"Wrocław", "wroclaw"},        {"Białystok", "bialystok"},
                         {"Toruń", "torun"},   {"Częstochowa", "czestochowa"}};
constexpr Patterns organisations = {{"Gmina {town}", "municipality"},
                                    {"Szkoła Podstawowa nr {number}, {town}", "school"},
                                    {"{family} sp. z o.o., {town}", "company"},
                                    {"Zakład {family} {town}", "company"},
                                    {"Koło Łowieckie nr {number}, {town}", "association"}};
constexpr Words titles = {"Kierowniczka działu", "Księgowy",        "Burmistrz",
                          "Główny specjalista",  "Dyrektor szkoły", "Przedstawiciel handlowy"};
constexpr Words departments = {"Księgowość", "Dział sprzedaży", "Oświata"};
constexpr Words streets = {"ul. Długa", "ul. Piłsudskiego", "al. Róż", "ul. Świętojańska"};
constexpr Words landlines = {"+48 12 4## ## ##", "+48 22 6## ## ##", "0048 58 3## ## ##"};
constexpr Words mobiles = {"+48 60# ### ###", "+48 692 ### ###"};
constexpr Words notes = {"Proszę dzwonić po dziesiątej.", "Zastępuje panią Żak."};
}  // namespace polish

namespace turkish {
constexpr Names given = {{"Emre", "emre"},   {"Zeynep", "zeynep"},     {"Murat", "murat"},     {"Fatma", "fatma"},
                         {"Çağla", "cagla"}, {"Süleyman", "suleyman"}, {"Nilgün", "nilgun"},   {"Barış", "baris"},
                         {"Ayşe", "ayse"},   {"Gökhan", "gokhan"},     {"İbrahim", "ibrahim"}, {"Çiğdem", "cigdem"},
                         {"Işıl", "isil"},   {"Mehmet", "mehmet"},     {"Özlem", "ozlem"},     {"Uğur", "ugur"},
                         {"Tuğba", "tugba"}, {"Hüseyin", "huseyin"},   {"Elif", "elif"},       {"Şükrü", "sukru"}};
constexpr Names family = {{"Yılmaz", "yilmaz"}, {"Öztürk", "ozturk"}, {"Çelik", "celik"}, {"Şahin", "sahin"},
                          {"Kılıç", "kilic"},   {"Güneş", "gunes"},   {"Doğan", "dogan"}, {"Demir", "demir"},
                          {"Aydın", "aydin"},   {"Koç", "koc"},       {"Işık", "isik"},   {"Türkoğlu", "turkoglu"}};
constexpr Names family_stems = {{"Kara", "kara"}, {"Ak", "ak"},       {"Köse", "kose"}, {"Demirci", "demirci"},
                                {"Hacı", "haci"}, {"Çakır", "cakir"}, {"Yeni", "yeni"}, {"Topal", "topal"},
                                {"Şen", "sen"},   {"Taş", "tas"},     {"Kurt", "kurt"}, {"Uzun", "uzun"}};
constexpr Names family_endings = {{"oğlu", "oglu"}, {"soy", "soy"},   {"taş", "tas"},
                                  {"er", "er"},     {"kaya", "kaya"}, {"han", "han"}};
constexpr Names towns = {{"İstanbul", "istanbul"}, {"İzmir", "izmir"},           {"Eskişehir", "eskisehir"},
                         {"Muğla", "mugla"},       {"Diyarbakır", "diyarbakir"}, {"Ankara", "ankara"}};
constexpr Patterns organisations = {{"{town} Belediyesi", "municipality"},
                                    {"{family} İnşaat A.Ş., {town}", "company"},
                                    {"{town} {number} No'lu Sağlık Ocağı", "clinic"},
                                    {"{family} ve Oğulları, {town}", "company"}};
constexpr Words titles = {"Müdür yardımcısı", "Öğretmen", "Satış sorumlusu", "Mühendis", "Başhekim"};
constexpr Words departments = {"İnsan kaynakları", "Satın alma", "Fen işleri"};
constexpr Words streets = {"Atatürk Caddesi", "Gül Sokağı", "Çınar Sokak"};
constexpr Words landlines = {"+90 212 4## ## ##", "+90 232 4## ## ##"};
constexpr Words mobiles = {"+90 532 ### ## ##", "0090 542 ### ## ##"};
constexpr Words notes = {"Öğleden sonra ulaşılabilir.", "İngilizce biliyor."};
}  // namespace turkish

namespace greek {
constexpr Names given = {{"Βασίλης", "vasilis"},       {"Αναστασία", "anastasia"}, {"Παναγιώτης", "panagiotis"},
                         {"Χρήστος", "christos"},      {"Ευαγγελία", "evangelia"}, {"Θανάσης", "thanasis"},
                         {"Ιωάννα", "ioanna"},         {"Σταύρος", "stavros"},     {"Δέσποινα", "despoina"},
                         {"Αλέξανδρος", "alexandros"}, {"Κυριακή", "kyriaki"},     {"Μιχάλης", "michalis"},
                         {"Γιώργος", "giorgos"},       {"Ελένη", "eleni"},         {"Κωνσταντίνος", "konstantinos"},
                         {"Μαρία", "maria"},           {"Δημήτρης", "dimitris"},   {"Αικατερίνη", "aikaterini"},
                         {"Νίκος", "nikos"},           {"Σοφία", "sofia"}};
constexpr Names family = {{"Παπαδόπουλος", "papadopoulos"}, {"Οικονόμου", "oikonomou"}, {"Νικολαΐδης", "nikolaidis"},
                          {"Γεωργίου", "georgiou"},         {"Αγγελής", "angelis"},     {"Καραγιάννη", "karagianni"}};
constexpr Names family_stems = {{"Παπα", "papa"},      {"Δημ", "dim"},       {"Αναγνωστ", "anagnost"},
                                {"Θεοδωρ", "theodor"}, {"Βασιλ", "vasil"},   {"Χρηστ", "christ"},
                                {"Σταυρ", "stavr"},    {"Μιχαηλ", "michail"}};
constexpr Names family_endings = {
    {"όπουλος", "opoulos"}, {"ίδης", "idis"}, {"άκης", "akis"}, {"ίου", "iou"}, {"άτος", "atos"}};
constexpr Names towns = {
    {"Αθήνα", "athina"}, {"Θεσσαλονίκη", "thessaloniki"}, {"Πάτρα", "patra"}, {"Ηράκλειο", "irakleio"}};
constexpr Patterns organisations = {{"Δήμος {town}", "municipality"},
                                    {"{family} Α.Ε., {town}", "company"},
                                    {"{number}ο Δημοτικό Σχολείο, {town}", "school"}};
constexpr Words titles = {"Διευθυντής", "Λογίστρια", "Δάσκαλος", "Υπεύθυνη πωλήσεων"};
constexpr Words departments = {"Λογιστήριο", "Πωλήσεις"};
constexpr Words streets = {"Ερμού", "Λεωφόρος Συγγρού", "Αγίας Σοφίας"};
constexpr Words landlines = {"+30 210 3######", "+30 2310 5#####"};
constexpr Words mobiles = {"+30 694 #######", "0030 697 #######"};
constexpr Words notes = {"Μόνο πρωινές ώρες.", "Μιλάει και γερμανικά."};
}  // namespace greek

namespace russian {
constexpr Names given = {
    {"Андрей", "andrei"},     {"Татьяна", "tatyana"},      {"Михаил", "mikhail"},  {"Светлана", "svetlana"},
    {"Владимир", "vladimir"}, {"Ирина", "irina"},          {"Николай", "nikolai"}, {"Людмила", "lyudmila"},
    {"Пётр", "pyotr"},        {"Анастасия", "anastasiya"}, {"Артём", "artyom"},    {"Галина", "galina"},
    {"Фёдор", "fedor"},       {"Наталья", "natalya"},      {"Алексей", "aleksei"}, {"Юлия", "yuliya"},
    {"Сергей", "sergei"},     {"Ольга", "olga"},           {"Дмитрий", "dmitrii"}, {"Екатерина", "ekaterina"}};
constexpr Names family = {{"Соловьёв", "solovyov"},     {"Кузнецова", "kuznetsova"}, {"Щербаков", "shcherbakov"},
                          {"Йодковский", "yodkovskii"}, {"Лебедева", "lebedeva"},    {"Орлов", "orlov"}};
constexpr Names family_stems = {{"Петр", "petr"},     {"Иван", "ivan"},  {"Смирн", "smirn"}, {"Васил", "vasil"},
                                {"Фёдор", "fedor"},   {"Жук", "zhuk"},   {"Павл", "pavl"},   {"Гусар", "gusar"},
                                {"Кирилл", "kirill"}, {"Мирон", "miron"}};
constexpr Names family_endings = {{"ов", "ov"}, {"ова", "ova"}, {"енко", "enko"}, {"ин", "in"}, {"ский", "skii"}};
constexpr Names towns = {
    {"Орёл", "oryol"}, {"Псков", "pskov"}, {"Тверь", "tver"}, {"Нижний Новгород", "nizhnii-novgorod"}};
constexpr Patterns organisations = {{"Администрация, {town}", "municipality"},
                                    {"ООО «{family} и Ко», {town}", "company"},
                                    {"Школа № {number}, {town}", "school"}};
constexpr Words titles = {"Бухгалтер", "Директор школы", "Начальник отдела", "Учительница"};
constexpr Words departments = {"Отдел кадров", "Бухгалтерия"};
constexpr Words streets = {"ул. Ленина", "Садовая ул.", "пр. Мира"};
constexpr Words landlines = {"+7 495 2## ## ##", "+7 812 3## ## ##"};
constexpr Words mobiles = {"+7 916 ### ## ##", "+7 921 ### ## ##"};
constexpr Words notes = {"Звонить после обеда.", "В отпуске до марта."};
}  // namespace russian

namespace chinese {
constexpr Names given = {{"浩然", "haoran"},  {"美玲", "meiling"},  {"思远", "siyuan"},   {"佳怡", "jiayi"},
                         {"振华", "zhenhua"}, {"红梅", "hongmei"},  {"文博", "wenbo"},    {"淑珍", "shuzhen"},
                         {"伟", "wei"},       {"秀英", "xiuying"},  {"雷", "lei"},        {"桂兰", "guilan"},
                         {"建国", "jianguo"}, {"婷婷", "tingting"}, {"志强", "zhiqiang"}, {"丽", "li"},
                         {"海燕", "haiyan"},  {"明", "ming"}};
constexpr Names family = {{"王", "wang"}, {"李", "li"},    {"张", "zhang"}, {"刘", "liu"},      {"陈", "chen"},
                          {"杨", "yang"}, {"黄", "huang"}, {"赵", "zhao"},  {"欧阳", "ouyang"}, {"周", "zhou"}};
constexpr Names family_stems = {
    {"宋", "song"}, {"郑", "zheng"}, {"谢", "xie"},   {"韩", "han"}, {"唐", "tang"}, {"冯", "feng"}, {"于", "yu"},
    {"董", "dong"}, {"萧", "xiao"},  {"程", "cheng"}, {"曹", "cao"}, {"袁", "yuan"}, {"邓", "deng"}, {"许", "xu"},
    {"傅", "fu"},   {"沈", "shen"},  {"孙", "sun"},   {"吴", "wu"},  {"徐", "xu"},   {"朱", "zhu"},  {"马", "ma"},
    {"胡", "hu"},   {"郭", "guo"},   {"林", "lin"},   {"何", "he"},  {"高", "gao"},  {"罗", "luo"},  {"梁", "liang"}};
constexpr Names family_endings = {{"", ""}};
constexpr Names towns = {{"杭州", "hangzhou"}, {"成都", "chengdu"}, {"青岛", "qingdao"}, {"哈尔滨", "haerbin"}};
constexpr Patterns organisations = {{"{town}市人民政府", "municipality"},
                                    {"{town}{family}氏机械有限公司", "company"},
                                    {"{town}第{number}小学", "school"}};
constexpr Words titles = {"总经理", "会计", "校长", "销售代表"};
constexpr Words departments = {"财务部", "人事部"};
constexpr Words streets = {"人民路", "中山东路", "解放大街"};
constexpr Words landlines = {"+86 10 6### ####", "+86 571 8### ####"};
constexpr Words mobiles = {"+86 139 #### ####", "0086 186 #### ####"};
constexpr Words notes = {"请在上午联系。", "会说英语。"};
}  // namespace chinese

namespace arabic {
constexpr Names given = {{"محمود", "mahmoud"}, {"مريم", "mariam"}, {"علي", "ali"},      {"زينب", "zeinab"},
                         {"عمر", "omar"},      {"سارة", "sara"},   {"كريم", "karim"},   {"ياسمين", "yasmin"},
                         {"طارق", "tarek"},    {"منى", "mona"},    {"حسين", "hussein"}, {"سلمى", "salma"},
                         {"محمد", "mohamed"},  {"فاطمة", "fatma"}, {"أحمد", "ahmed"},   {"ليلى", "laila"},
                         {"يوسف", "youssef"},  {"نور", "nour"},    {"خالد", "khaled"},  {"هدى", "hoda"}};
constexpr Names family = {{"حسن", "hassan"},    {"المصري", "elmasry"},  {"عبد الله", "abdallah"},
                          {"السيد", "elsayed"}, {"إبراهيم", "ibrahim"}, {"منصور", "mansour"}};
constexpr Names family_stems = {
    {"الجمل", "elgamal"},  {"بدوي", "badawy"}, {"شاهين", "shahin"},  {"النجار", "elnaggar"},
    {"زكي", "zaki"},       {"عثمان", "osman"}, {"صالح", "saleh"},    {"الحداد", "elhaddad"},
    {"قاسم", "kassem"},    {"فرج", "farag"},   {"عبد", "abd"},       {"الشريف", "elsherif"},
    {"سليمان", "soliman"}, {"فؤاد", "fouad"},  {"رمضان", "ramadan"}, {"الخطيب", "elkhatib"}};
constexpr Names family_endings = {{"", ""}};
constexpr Names towns = {{"القاهرة", "cairo"}, {"الإسكندرية", "alexandria"}, {"أسوان", "aswan"}};
constexpr Patterns organisations = {{"محافظة {town}", "municipality"},
                                    {"شركة {family} للتجارة، {town}", "company"},
                                    {"مدرسة رقم {number}، {town}", "school"}};
constexpr Words titles = {"مدير", "محاسبة", "مهندس", "طبيبة"};
constexpr Words departments = {"الحسابات", "المبيعات"};
constexpr Words streets = {"شارع النيل", "شارع الجمهورية"};
constexpr Words landlines = {"+20 2 2### ####", "+20 3 4## ####"};
constexpr Words mobiles = {"+20 100 ### ####", "0020 122 ### ####"};
constexpr Words notes = {"يفضل الاتصال صباحا.", "تتحدث الفرنسية."};
}  // namespace arabic

// Swedish, Latin letters with marks, most of all; every fifth organisation writes another script.
constexpr std::array all = {
    Language{8, "SE", false, swedish::given, swedish::family, swedish::family_stems, swedish::family_endings,
             swedish::towns, swedish::organisations, swedish::titles, swedish::departments, swedish::streets,
             swedish::landlines, swedish::mobiles, "### ##", swedish::notes},
    Language{4, "DE", false, german::given, german::family, german::family_stems, german::family_endings, german::towns,
             german::organisations, german::titles, german::departments, german::streets, german::landlines,
             german::mobiles, "4####", german::notes},
    Language{3, "PL", false, polish::given, polish::family, polish::family_stems, polish::family_endings, polish::towns,
             polish::organisations, polish::titles, polish::departments, polish::streets, polish::landlines,
             polish::mobiles, "3#-###", polish::notes},
    Language{2, "TR", false, turkish::given, turkish::family, turkish::family_stems, turkish::family_endings,
             turkish::towns, turkish::organisations, turkish::titles, turkish::departments, turkish::streets,
             turkish::landlines, turkish::mobiles, "34###", turkish::notes},
    Language{1, "GR", false, greek::given, greek::family, greek::family_stems, greek::family_endings, greek::towns,
             greek::organisations, greek::titles, greek::departments, greek::streets, greek::landlines, greek::mobiles,
             "11# ##", greek::notes},
    Language{1, "RU", false, russian::given, russian::family, russian::family_stems, russian::family_endings,
             russian::towns, russian::organisations, russian::titles, russian::departments, russian::streets,
             russian::landlines, russian::mobiles, "12####", russian::notes},
    Language{1, "CN", true, chinese::given, chinese::family, chinese::family_stems, chinese::family_endings,
             chinese::towns, chinese::organisations, chinese::titles, chinese::departments, chinese::streets,
             chinese::landlines, chinese::mobiles, "31####", chinese::notes},
    Language{1, "EG", false, arabic::given, arabic::family, arabic::family_stems, arabic::family_endings, arabic::towns,
             arabic::organisations, arabic::titles, arabic::departments, arabic::streets, arabic::landlines,
             arabic::mobiles, "11###", arabic::notes},
};

}  // namespace

std::span<const Language> languages() {
  return all;
}

}  // namespace contacts::benchmark
