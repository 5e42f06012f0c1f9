#include "random_card.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "text/invisible.hpp"

namespace contacts {

namespace {

enum class Form { Text, List, Name, Address, Organisation, Phone, Uri, Binary, Date, Time, Position, Zone, Agent, Raw };
enum In : unsigned { In3 = 1, In4 = 2, InBoth = 3 };

// Of these, import takes what nobody sees out.
bool is_name(std::string_view property) {
  constexpr auto names = std::to_array<std::string_view>(
      {"TITLE", "ROLE", "X-CONTACTS-KIND", "X-CONTACTS-PART-OF", "X-CONTACTS-MEMBER-OF"});
  return std::ranges::find(names, property) != names.end();
}

}  // namespace

// `one_of` are the values of Form::Raw, and what TYPE can say of others.
struct RandomCards::Row {
  std::string_view name;
  Form form;
  unsigned versions;
  std::size_t most;  // how often a card may have it
  std::vector<std::string_view> one_of;
};

// Without MEMBER, which makes a card a group: that becomes a tag of others. RFC 2426 and RFC 6350, RFC 6474, 6715,
// 8605, 9554, and what Apple, Google, Outlook, Evolution and Mozilla write.
const std::vector<RandomCards::Row>& RandomCards::rows() {
  static const std::vector<Row> all = {
      {"N", Form::Name, InBoth, 1, {}},
      {"NICKNAME", Form::List, InBoth, 3, {"work", "home"}},
      {"PHOTO", Form::Binary, InBoth, 2, {}},
      {"LOGO", Form::Binary, InBoth, 1, {}},
      {"SOUND", Form::Binary, InBoth, 1, {}},
      {"KEY", Form::Binary, InBoth, 2, {}},
      {"BDAY", Form::Date, InBoth, 1, {}},
      {"ANNIVERSARY", Form::Date, In4, 1, {}},
      {"DEATHDATE", Form::Date, In4, 1, {}},
      {"ADR", Form::Address, In3, 3, {"work", "home", "dom", "intl", "postal", "parcel"}},
      {"ADR", Form::Address, In4, 3, {"work", "home", "x-summer"}},
      {"LABEL", Form::Text, In3, 2, {"work", "home", "postal"}},
      {"TEL", Form::Phone, In3, 5, {"home", "work", "cell", "fax", "pager", "voice", "msg", "car", "video", "x-a"}},
      {"TEL",
       Form::Phone,
       In4,
       5,
       {"home", "work", "cell", "fax", "pager", "voice", "text", "textphone", "video", "x-a"}},
      {"EMAIL",
       Form::Raw,
       InBoth,
       3,
       {"a@b.se", "Å.Öst@exempel.se", "\"a b\"@c.de", "nobody", "A@B.SE", "a@[1.2.3.4]"}},
      {"IMPP", Form::Raw, InBoth, 2, {"xmpp:a@b.se", "sip:a@b.se", "aim:goim?screenname=a\\b"}},
      {"TITLE", Form::Text, InBoth, 3, {"work"}},
      {"ROLE", Form::Text, InBoth, 2, {"work"}},
      {"ORG", Form::Organisation, InBoth, 2, {"work"}},
      {"CATEGORIES", Form::List, InBoth, 2, {}},
      {"NOTE", Form::Text, InBoth, 3, {"home"}},
      {"URL", Form::Uri, InBoth, 3, {"work", "home", "blog"}},
      {"SOURCE", Form::Uri, InBoth, 2, {}},
      {"REV", Form::Time, InBoth, 1, {}},
      {"TZ", Form::Zone, InBoth, 1, {}},
      {"GEO", Form::Position, InBoth, 1, {}},
      {"MAILER", Form::Text, In3, 1, {}},
      {"SORT-STRING", Form::Text, In3, 1, {}},
      {"NAME", Form::Text, In3, 1, {}},
      {"PROFILE", Form::Raw, In3, 1, {"VCARD"}},
      {"CLASS", Form::Raw, In3, 1, {"PUBLIC", "PRIVATE", "CONFIDENTIAL"}},
      {"AGENT", Form::Agent, In3, 1, {}},
      {"PRODID", Form::Raw, InBoth, 1, {"-//Example//EN", "-//contacts//contacts//EN"}},
      {"KIND",
       Form::Raw,
       In4,
       1,
       {"individual", "group", "org", "location", "application", "device", "x-thing", "ORG"}},
      {"RELATED", Form::Raw, In4, 3, {"urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "http://a.b/c,d;e"}},
      {"GENDER", Form::Raw, In4, 1, {"M", "F", "O;intersex", ";it's complicated\\; very", "N", "U"}},
      {"LANG", Form::Raw, In4, 3, {"fr", "en", "sv-SE"}},
      {"XML", Form::Raw, In4, 2, {"<a xmlns=\"urn:x\">b\\, c\\nd</a>", "<x/>"}},
      {"CLIENTPIDMAP", Form::Raw, In4, 2, {"1;urn:uuid:3df403f4-5924-4bb7-b077-3c711d9eb34b", "2;urn:uuid:1"}},
      {"FBURL", Form::Uri, In4, 1, {}},
      {"CALURI", Form::Uri, In4, 1, {}},
      {"CALADRURI", Form::Uri, In4, 1, {}},
      {"BIRTHPLACE", Form::Text, In4, 1, {}},
      {"DEATHPLACE", Form::Text, In4, 1, {}},
      {"EXPERTISE", Form::Text, In4, 2, {}},
      {"HOBBY", Form::Text, In4, 2, {}},
      {"INTEREST", Form::Text, In4, 2, {}},
      {"ORG-DIRECTORY", Form::Uri, In4, 1, {}},
      {"CONTACT-URI", Form::Uri, In4, 1, {}},
      {"CREATED", Form::Time, In4, 1, {}},
      {"GRAMGENDER", Form::Raw, In4, 1, {"neuter", "feminine"}},
      {"LANGUAGE", Form::Raw, In4, 1, {"de", "sv"}},
      {"PRONOUNS", Form::Text, In4, 2, {}},
      {"SOCIALPROFILE", Form::Uri, In4, 2, {}},
      {"X-ABShowAs", Form::Raw, InBoth, 1, {"COMPANY"}},
      {"X-ABRELATEDNAMES", Form::Text, In3, 1, {"home"}},
      {"X-ABDATE", Form::Raw, In3, 1, {"2010-05-06", "1604-05-06"}},
      {"X-ANNIVERSARY", Form::Date, In3, 1, {}},
      {"X-ADDRESSBOOKSERVER-KIND", Form::Raw, In3, 1, {"group"}},
      {"X-PHONETIC-LAST-NAME", Form::Text, InBoth, 1, {}},
      {"X-SOCIALPROFILE", Form::Uri, InBoth, 2, {"twitter"}},
      {"X-JABBER", Form::Raw, InBoth, 1, {"a@b.se", "a\\,b"}},
      {"X-ANDROID-CUSTOM", Form::Raw, InBoth, 1, {"vnd.android.cursor.item/other;Ö;1;;;;;;;;;;;;;"}},
      {"X-Mixed-Case", Form::Raw, InBoth, 1, {"a,b;c:d=\"e\"", "C:\\\\new", "\\", "x\\", "\\;"}},
      {"X-CONTACTS-SOURCE", Form::Text, InBoth, 2, {}},
      {"X-CONTACTS-CHECKED", Form::Raw, InBoth, 2, {"2026-01-02", "yesterday", "--04-15"}},
      {"X-CONTACTS-KIND", Form::Text, InBoth, 2, {}},
      {"X-CONTACTS-PART-OF", Form::Text, InBoth, 2, {}},
      {"X-CONTACTS-MEMBER-OF", Form::Text, InBoth, 2, {}},
  };
  return all;
}

std::string RandomCards::card(std::string_view mark) {
  out_ = is_3_ ? "BEGIN:VCARD\r\nVERSION:3.0\r\n" : "BEGIN:VCARD\r\nVERSION:4.0\r\n";
  labels_ = 0;
  names_ = {};
  add_line({}, "X-MARK", {}, std::string(mark));
  add_line({}, "FN", {}, escaped(name(), false));
  if (!is_3_ && texts_.one_in(6)) add_line({}, "FN", {{"LANGUAGE", "sv"}}, escaped(name(), false));
  if (is_3_ && texts_.one_in(2)) add_property(rows().front());
  if (!texts_.one_in(4)) add_line({}, "UID", {}, fmt::format("{}uid-{}", is_3_ ? "" : "x:", mark));
  for (std::size_t count = texts_.below(8); count > 0; --count)
    add_property(rows()[texts_.below(rows().size())]);
  return out_ + "END:VCARD\r\n";
}

void RandomCards::add_property(const Row& row) {
  if ((row.versions & (is_3_ ? In3 : In4)) == 0 || !names_.insert(row.name).second) return;
  for (std::size_t count = 1 + texts_.below(row.most); count > 0; --count) {
    std::vector<Parameter> parameters = parameters_for(row);
    const std::string value = value_for(row, parameters);
    const bool has_label = texts_.one_in(5);
    const std::string group = has_label ? fmt::format("item{}", ++labels_) : std::string();
    add_line(group, row.name, parameters, value);
    if (has_label) add_label(group);
  }
}

void RandomCards::add_label(const std::string& group) {
  add_line(group, "X-ABLabel", {}, texts_.any_of("_$!<HomePage>!$_", "Städ", "_$!<Other>!$_", "a\\, b"));
}

void RandomCards::add_line(const std::string& group, std::string_view name, const std::vector<Parameter>& parameters,
                           const std::string& value) {
  std::string line = group.empty() ? std::string(name) : group + "." + std::string(name);
  for (const Parameter& parameter : parameters)
    line += ';' + parameter.name + '=' + parameter.value;
  out_ += folded(line + ':' + value) + "\r\n";
}

// ---- Parameters

std::vector<RandomCards::Parameter> RandomCards::parameters_for(const Row& row) {
  std::vector<Parameter> parameters;
  if (texts_.one_in(8)) parameters.push_back({in_any_case("LANGUAGE"), texts_.any_of("en", "sv-SE", "tr")});
  if (texts_.one_in(8)) parameters.push_back({"X-PARAM", parameter_value(text())});
  if (row.form != Form::Raw && !row.one_of.empty() && texts_.below(3) > 0) add_types(row, parameters);
  if (row.name == "EMAIL" && texts_.one_in(2))
    parameters.push_back({"TYPE", is_3_ ? texts_.any_of("internet", "WORK", "x400") : texts_.any_of("work", "HOME")});
  if (is_3_) return parameters;
  if (texts_.one_in(6)) parameters.push_back({"PREF", texts_.any_of("1", "2", "100")});
  if (texts_.one_in(8)) parameters.push_back({"PID", texts_.any_of("1.1", "2.1,3.2")});
  if (texts_.one_in(10)) parameters.push_back({"ALTID", "1"});
  if (row.form == Form::Uri && texts_.one_in(3)) parameters.push_back({"MEDIATYPE", "text/html"});
  if (row.form == Form::Date && texts_.one_in(4)) parameters.push_back({"CALSCALE", "gregorian"});
  if (row.form == Form::Address && texts_.one_in(3)) parameters.push_back({"LABEL", parameter_value(text())});
  if (row.form == Form::Address && texts_.one_in(6)) parameters.push_back({"GEO", "\"geo:12.3,-4.5\""});
  if (row.form == Form::Address && texts_.one_in(6)) parameters.push_back({"TZ", "Europe/Berlin"});
  if ((row.form == Form::Name || row.form == Form::Organisation) && texts_.one_in(3))
    parameters.push_back({"SORT-AS", "\"Berg,Anna\""});
  if (row.name == "RELATED") parameters.push_back({"TYPE", texts_.any_of("friend", "spouse,colleague")});
  if (row.name == "SOCIALPROFILE") parameters.push_back({"SERVICE-TYPE", "Mastodon"});
  if (row.name == "HOBBY") parameters.push_back({"LEVEL", "high"});
  if (row.name == "EXPERTISE") parameters.push_back({"INDEX", "1"});
  return parameters;
}

void RandomCards::add_types(const Row& row, std::vector<Parameter>& parameters) {
  std::vector<std::string> types;
  for (std::size_t count = 1 + texts_.below(3); count > 0; --count)
    types.push_back(in_any_case(std::string(row.one_of[texts_.below(row.one_of.size())])));
  if (is_3_ && texts_.one_in(4)) types.push_back(in_any_case("pref"));
  if (texts_.one_in(2)) {
    parameters.push_back({in_any_case("TYPE"), fmt::format("{}", fmt::join(types, ","))});
    return;
  }
  for (const std::string& type : types)
    parameters.push_back({in_any_case("TYPE"), type});
}

// Parameters of 3.0 have no escapes (RFC 2426 4), those of 4.0 have carets (RFC 6868). The reader goes by the beginning
// of a line: one whose colon is far away it takes for a text that has lost its line breaks, and one that has the word
// of an old encoding for a value so encoded.
std::string RandomCards::parameter_value(std::string value) const {
  constexpr std::size_t longest = 300;
  if (value.size() > longest || value.find("ENCODING") != std::string::npos) value = "Åsa";
  std::string out;
  for (const char c : value) {
    if (is_3_) {
      if (c != '"' && c != '\n') out += c;
    } else {
      out += c == '^' ? "^^" : c == '"' ? "^'" : c == '\n' ? "^n" : std::string(1, c);
    }
  }
  return '"' + out + '"';
}

// ---- Values

std::string RandomCards::value_for(const Row& row, std::vector<Parameter>& parameters) {
  switch (row.form) {
    case Form::Text:
      return escaped(is_name(row.name) ? name() : text(), false);
    case Form::List:
      return list();
    case Form::Name:
      return components(5);
    case Form::Address:
      return components(7);
    case Form::Organisation:
      return escaped(name(), true) + (texts_.one_in(2) ? ";" + components(1 + texts_.below(3)) : "");
    case Form::Phone:
      return phone(parameters);
    case Form::Uri:
      return uri();
    case Form::Binary:
      return binary(parameters);
    case Form::Date:
      return date(parameters);
    case Form::Time:
      return is_3_ ? texts_.any_of("2024-01-02T03:04:05Z", "20240102T030405Z", "1995-10-31")
                   : texts_.any_of("20240102T030405Z", "20240102T030405+0100", "20240102T030405");
    case Form::Position:
      return is_3_ ? texts_.any_of("52.5;13.4", "-37.386013;122.082932")
                   : texts_.any_of("geo:52.5,13.4", "geo:1,2;u=5");
    case Form::Zone:
      return zone(parameters);
    case Form::Agent:
      return agent(parameters);
    case Form::Raw:
      return std::string(row.one_of[texts_.below(row.one_of.size())]);
  }
  return {};
}

std::string RandomCards::components(std::size_t count) {
  std::string value;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) value += ';';
    for (std::size_t items = texts_.below(3); items > 0; --items)
      value += escaped(name(), true) + (items > 1 ? "," : "");
  }
  return value;
}

std::string RandomCards::list() {
  std::string value = escaped(name(), false);
  for (std::size_t items = texts_.below(3); items > 0; --items)
    value += ',' + escaped(name(), false);
  return value;
}

std::string RandomCards::phone(std::vector<Parameter>& parameters) {
  if (!is_3_ && texts_.one_in(4)) {
    parameters.push_back({"VALUE", "uri"});
    return texts_.any_of("tel:+46-70-123-45-67", "tel:+46701234567;ext=12", "tel:112;phone-context=+46");
  }
  if (texts_.one_in(5)) return texts_.any_of("ring", "växeln", "a\\, b");
  return texts_.any_of("+46 70 123 45 67", "070-123 45 67", "112", "(08) 12 34 56", "+1 555 0100 ext. 5", "*111#");
}

std::string RandomCards::uri() {
  return texts_.any_of("http://example.org/", "https://a.b/c?d=e&f=g#h", "https://a.b/c,d;e", "ftp://x.y/%C3%A5",
                       "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "mailto:a@b.se", "HTTPS://A.B/C",
                       "http://[::1]/");
}

std::string RandomCards::binary(std::vector<Parameter>& parameters) {
  std::string base64 = texts_.any_of("AAAA", "/9j/4AAQSkZJRgABAQ==", "iVBORw0KGgo=");
  if (!is_3_) {
    if (texts_.one_in(2)) return "https://a.b/photo.jpg";
    return "data:" + texts_.any_of("image/jpeg", "application/pgp-keys", "audio/ogg", "") + ";base64," + base64;
  }
  if (texts_.one_in(3)) {
    parameters.push_back({"VALUE", texts_.any_of("uri", "URI")});
    return "https://a.b/photo.jpg";
  }
  parameters.push_back({"ENCODING", texts_.any_of("b", "B")});
  if (texts_.below(4) > 0) parameters.push_back({"TYPE", texts_.any_of("JPEG", "gif", "PGP", "X509", "WAVE")});
  return base64;
}

std::string RandomCards::date(std::vector<Parameter>& parameters) {
  if (is_3_) {
    if (texts_.one_in(4)) {
      parameters.push_back({"X-APPLE-OMIT-YEAR", "1604"});
      return "1604-04-15";
    }
    if (texts_.one_in(2)) return texts_.any_of("1980-02-29", "19800229");
    parameters.push_back({"VALUE", "date-time"});
    return texts_.any_of("1953-10-15T23:10:00Z", "1987-09-27T08:30:00-06:00", "19531015T231000Z");
  }
  if (texts_.one_in(6)) {
    parameters.push_back({"VALUE", "text"});
    return escaped("circa " + text(), false);
  }
  return texts_.any_of("19800229", "--0229", "1985-04", "1985", "---12", "19531015T231000Z", "--0415T102200",
                       "T102200");
}

std::string RandomCards::zone(std::vector<Parameter>& parameters) {
  if (is_3_) {
    if (texts_.one_in(2)) return texts_.any_of("-05:00", "+01:00");
    parameters.push_back({"VALUE", "text"});
    return "-05:00\\; EST\\; Raleigh/North America";
  }
  if (texts_.one_in(2)) return "Europe/Berlin";
  parameters.push_back({"VALUE", "utc-offset"});
  return "-0500";
}

std::string RandomCards::agent(std::vector<Parameter>& parameters) {
  if (texts_.one_in(2)) return "BEGIN:VCARD\\nVERSION:3.0\\nFN:Bo\\nNOTE:a\\\\\\, b\\nEND:VCARD\\n";
  parameters.push_back({"VALUE", "uri"});
  return "CID:JQPUBLIC.part3.960129T083020.xyzMail@host3.com";
}

// ---- Texts

std::string RandomCards::text() {
  std::string text = texts_.text();
  std::erase(text, '\r');
  return text;
}

// Names lose what nobody sees when they are imported.
std::string RandomCards::name() {
  return without_deceptive(text());
}

// Semicolons must be escaped in 3.0 and in components, and may be in 4.0 (RFC 6350 3.4).
std::string RandomCards::escaped(std::string_view text, bool in_component) {
  const bool escapes_semicolons = is_3_ || in_component || texts_.one_in(4);
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += texts_.one_in(8) ? "\\N" : "\\n";
      continue;
    }
    if (c == '\\' || c == ',' || (c == ';' && escapes_semicolons)) out += '\\';
    out += c;
  }
  return out;
}

std::string RandomCards::in_any_case(std::string word) {
  const bool is_upper = texts_.one_in(2);
  std::ranges::transform(word, word.begin(), [&](char c) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return is_upper && lower >= 'a' && lower <= 'z' ? static_cast<char>(lower - 'a' + 'A') : lower;
  });
  return word;
}

// No character is split, and no fold is right behind another.
std::string RandomCards::folded(std::string_view line) {
  std::string out;
  for (std::size_t width = 0; !line.empty(); ++width) {
    std::size_t size = 1;
    while (size < line.size() && (static_cast<unsigned char>(line[size]) & 0xC0U) == 0x80U)
      ++size;
    if (width + size > 74 || (width > 1 && texts_.one_in(100))) {
      out += "\r\n ";
      width = 1;
    }
    out += line.substr(0, size);
    width += size - 1;
    line.remove_prefix(size);
  }
  return out;
}

}  // namespace contacts
