// Attributes: RFC 2798, RFC 4519, RFC 4524, and those of Thunderbird's address book (mozillaAbPersonAlpha) as its
// exporter and SOGo write them.

#include "ldif/ldif_reader.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "text/ascii.hpp"
#include "text/base64.hpp"
#include "text/escape.hpp"
#include "text/excerpt.hpp"
#include "text/utf8.hpp"
#include "vcard/content_line.hpp"

namespace contacts {

namespace {

constexpr VcardVersion version = VcardVersion::V3;

struct Row {
  std::string_view attributes;  // in small letters, between bars
  std::string_view property;
  std::string_view types;
};

constexpr auto rows = std::to_array<Row>({
    {"mail|mozillasecondemail|rfc822mailbox", "EMAIL", "INTERNET"},
    {"telephonenumber|workphone", "TEL", "WORK,VOICE"},
    {"homephone|hometelephonenumber", "TEL", "HOME,VOICE"},
    {"mobile|cellphone|mobiletelephonenumber", "TEL", "CELL"},
    {"facsimiletelephonenumber|fax", "TEL", "FAX"},
    {"pager|pagerphone|pagertelephonenumber", "TEL", "PAGER"},
    {"title", "TITLE", ""},
    {"description|comment|info", "NOTE", ""},
    {"mozillanickname|xmozillanickname", "NICKNAME", ""},
    {"mozillaworkurl|workurl", "URL", "WORK"},
    {"mozillahomeurl|homeurl", "URL", "HOME"},
    {"entryuuid", "UID", ""},
    {"businesscategory", "X-CONTACTS-KIND", ""},
    {"nsaimid|mozillanickaim", "X-AIM", ""},
});

// What a directory server needs for itself.
constexpr auto passed_over = std::to_array<std::string_view>(
    {"dn", "objectclass", "changetype", "modifytimestamp", "createtimestamp", "creatorsname", "modifiersname",
     "entrycsn", "entrydn", "structuralobjectclass", "subschemasubentry", "hassubordinates", "userpassword", "version",
     "mozillausehtmlmail", "xmozillausehtmlmail", "seealso"});

// Components of an address, by place.
struct Part {
  std::string_view attributes;
  bool is_home;
  std::size_t component;  // of ADR
};

constexpr auto parts = std::to_array<Part>({{"postofficebox", false, 0},
                                            {"mozillaworkstreet2", false, 1},
                                            {"street|streetaddress", false, 2},
                                            {"l|locality|localityname", false, 3},
                                            {"st|region|stateorprovincename", false, 4},
                                            {"postalcode|zip", false, 5},
                                            {"c|co|countryname|friendlycountryname", false, 6},
                                            {"mozillahomestreet2", true, 1},
                                            {"mozillahomestreet|homestreet", true, 2},
                                            {"mozillahomelocalityname", true, 3},
                                            {"mozillahomestate", true, 4},
                                            {"mozillahomepostalcode", true, 5},
                                            {"mozillahomecountryname", true, 6}});

bool is_among(std::string_view names, std::string_view name) {
  for (std::size_t begin = 0; begin <= names.size();) {
    const std::size_t end = std::min(names.find('|', begin), names.size());
    if (names.substr(begin, end - begin) == name) return true;
    begin = end + 1;
  }
  return false;
}

std::string without_line_end(std::string_view line) {
  return std::string(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
}

}  // namespace

// The attributes of a record as a card.
class LdifCardMaker {
 public:
  LdifCardMaker(std::vector<LdifCardReader::Attribute> attributes, ReadCard& card)
      : attributes_(std::move(attributes)), card_(card) {}

  void make() {
    if (has_class("organizationalunit") || has_class("organization")) {
      add_organisation();
    } else if (has_class("groupofnames") || has_class("groupofuniquenames") || has_class("mailgroup")) {
      add_group();
      return;
    } else if (!first("cn").empty() || !first("sn").empty() || !first("displayname").empty() ||
               !first("mail").empty()) {
      add_person();
    } else {
      return;
    }
    add_addresses();
    add_birthday();
    for (const LdifCardReader::Attribute& attribute : attributes_)
      add_attribute(attribute);
  }

 private:
  [[nodiscard]] bool has_class(std::string_view name) const {
    return std::ranges::any_of(
        attributes_, [&](const auto& one) { return one.name == "objectclass" && is_same_name(one.value, name); });
  }

  // The first value of the first of these attributes that has one, which is then taken.
  std::string first(std::string_view names) {
    for (const LdifCardReader::Attribute& one : attributes_) {
      if (is_among(names, one.name) && !one.value.empty()) {
        taken_.push_back(&one);
        return one.value;
      }
    }
    return {};
  }

  // `line`: of the attribute; 0 where several make the property.
  void add(std::string name, std::string value, std::string_view types = {}, std::size_t line = 0) {
    Property property{{}, std::move(name), {}, std::move(value), line};
    if (!types.empty()) {
      Parameter parameter{"TYPE", {}};
      for (std::size_t begin = 0; begin < types.size();) {
        const std::size_t end = std::min(types.find(',', begin), types.size());
        parameter.values.emplace_back(types.substr(begin, end - begin));
        begin = end + 1;
      }
      property.parameters.push_back(std::move(parameter));
    }
    card_.card.properties.push_back(std::move(property));
  }

  void add_text(std::string name, std::string_view text, std::string_view types = {}, std::size_t line = 0) {
    add(std::move(name), escape_text(carried_text(text).text, version), types, line);
  }

  void add_person() {
    const std::string shown = first("displayname");
    const std::string common = first("cn");
    const std::string family = first("sn|surname");
    const std::string given = first("givenname");
    const std::string name = !shown.empty() ? shown : !common.empty() ? common : given + " " + family;
    add_text("FN", name);
    const auto part = [](const std::string& text) { return escape_component(carried_text(text).text); };
    add("N", fmt::format("{};{};;{};{}", part(family == name ? "" : family), part(given), part(first("personaltitle")),
                         part(first("generationqualifier"))));
    for (const LdifCardReader::Attribute& one : attributes_) {
      if (one.name == "cn" && one.value != name) add_text("NICKNAME", one.value);
    }
    const std::string company = first("o|company|organizationname");
    const std::string unit = first("ou|department|departmentnumber|orgunit");
    if (!company.empty() || !unit.empty()) add("ORG", part(company) + (unit.empty() ? "" : ";" + part(unit)));
  }

  void add_organisation() {
    const std::string name = has_class("organizationalunit") ? first("ou") : first("o");
    add_text("FN", name);
    add("N", ";;;;");
    add("ORG", escape_component(carried_text(name).text));
    add("X-ABShowAs", "COMPANY");
  }

  // Members are named by where they stand; Thunderbird's names have the address.
  void add_group() {
    add_text("FN", first("cn"));
    add("X-ADDRESSBOOKSERVER-KIND", "group");
    for (const LdifCardReader::Attribute& one : attributes_) {
      if (one.name != "member" && one.name != "uniquemember") continue;
      const std::string folded = lower_case(one.value);
      const std::size_t mail = folded.find("mail=");
      if (mail == std::string::npos) {
        card_.problems.push_back({one.line, fmt::format("the member '{}' cannot be found: its name has no address",
                                                        escape_controls(one.value))});
        continue;
      }
      const std::size_t begin = mail + std::string_view("mail=").size();
      add("X-ADDRESSBOOKSERVER-MEMBER", "mailto:" + one.value.substr(begin, one.value.find(',', begin) - begin));
    }
  }

  void add_addresses() {
    for (const bool is_home : {false, true}) {
      std::array<std::string, 7> components;
      for (const Part& part : parts) {
        if (part.is_home == is_home) components.at(part.component) = first(part.attributes);
      }
      const bool is_there = std::ranges::any_of(components, [](const std::string& one) { return !one.empty(); });
      const std::string whole = first(is_home ? "homepostaladdress" : "postaladdress");
      if (!is_there && whole.empty()) continue;
      if (!is_there) {
        components[2] = whole;
        std::ranges::replace(components[2], '$', '\n');  // RFC 4517 3.3.28
      }
      std::string value;
      for (const std::string& component : components) {
        if (&component != components.data()) value += ';';
        value += escape_component(carried_text(component).text);
      }
      add("ADR", value, is_home ? "HOME" : "WORK");
    }
  }

  // Thunderbird has three attributes for it; others write the day into one. What is less than a day stays as it is.
  void add_birthday() {
    const LdifCardReader::Attribute* const day = find("birthday");
    if (day == nullptr) return;
    const std::string month = find("birthmonth") == nullptr ? std::string() : first("birthmonth");
    taken_.push_back(day);
    if (month.empty()) return add("BDAY", day->value, {}, day->line);
    const std::string year = first("birthyear");
    add("BDAY", fmt::format("{}-{:0>2}-{:0>2}", year.empty() ? "-" : year, month, day->value), {}, day->line);
  }

  // Null where the record has no such attribute with a value.
  [[nodiscard]] const LdifCardReader::Attribute* find(std::string_view name) const {
    const auto found =
        std::ranges::find_if(attributes_, [&](const auto& one) { return one.name == name && !one.value.empty(); });
    return found == attributes_.end() ? nullptr : &*found;
  }

  void add_attribute(const LdifCardReader::Attribute& attribute) {
    constexpr auto pictures = std::to_array<std::string_view>({"jpegphoto", "thumbnailphoto"});
    if (std::ranges::find(taken_, &attribute) != taken_.end() || attribute.value.empty()) return;
    if (is_one_of(attribute.name, passed_over) || attribute.name == "cn") return;
    if (is_one_of(attribute.name, pictures) && attribute.is_binary) {
      add_binary("PHOTO", attribute);
    } else if (attribute.name == "labeleduri") {
      add("URL", attribute.value.substr(0, attribute.value.find(' ')), {}, attribute.line);
    } else if (const auto* const row =
                   std::ranges::find_if(rows, [&](const Row& one) { return is_among(one.attributes, attribute.name); });
               row != rows.end()) {
      add_text(std::string(row->property), attribute.value, row->types, attribute.line);
    } else {
      std::string name = upper_case(attribute.name);
      std::erase_if(name, [](char c) { return !is_letter_or_digit(c) && c != '-'; });
      if (attribute.is_binary) return add_binary("X-LDAP-" + name, attribute);
      add_text("X-LDAP-" + name, attribute.value, {}, attribute.line);
    }
  }

  void add_binary(std::string name, const LdifCardReader::Attribute& attribute) {
    Property property{{}, std::move(name), {{"ENCODING", {"b"}}}, attribute.value, attribute.line};
    if (property.name == "PHOTO") property.parameters.push_back({"TYPE", {"JPEG"}});
    card_.card.properties.push_back(std::move(property));
  }

  std::vector<LdifCardReader::Attribute> attributes_;
  ReadCard& card_;
  std::vector<const LdifCardReader::Attribute*> taken_;
};

bool looks_like_ldif(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  while (!bytes.empty()) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    if (!line.starts_with('#') && line.find_first_not_of(" \t\r") != std::string_view::npos)
      return begins_with_name(line, "dn:") || begins_with_name(line, "version: 1") ||
             begins_with_name(line, "version:1");
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
  }
  return false;
}

LdifCardReader::LdifCardReader(std::string_view bytes) : rest_(bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (rest_.starts_with(mark)) rest_.remove_prefix(mark.size());
}

std::optional<ReadCard> LdifCardReader::next() {
  while (!rest_.empty()) {
    ReadCard card{.card = {.version = version, .properties = {}}, .line = line_, .problems = {}};
    std::vector<Attribute> attributes = read_record(card);
    LdifCardMaker(std::move(attributes), card).make();
    if (!card.card.properties.empty() || !card.problems.empty()) return card;
  }
  return std::nullopt;
}

std::vector<LdifCardReader::Attribute> LdifCardReader::read_record(ReadCard& card) {
  std::vector<Attribute> attributes;
  std::string joined;
  std::size_t number = line_;
  bool has_lines = false;
  while (!rest_.empty()) {
    const std::string line = without_line_end(rest_.substr(0, rest_.find('\n')));
    const bool is_folded = line.starts_with(' ') && has_lines;
    if (line.empty() && has_lines) break;
    if (!is_folded) {
      if (!joined.empty()) take_line(std::move(joined), number, attributes, card);
      joined.clear();
      number = line_;
      if (!line.empty() && !has_lines) card.line = line_;
    }
    joined += is_folded ? line.substr(1) : line;
    has_lines = has_lines || !line.empty();
    rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size() - 1) + 1);
    ++line_;
  }
  if (!joined.empty()) take_line(std::move(joined), number, attributes, card);
  return attributes;
}

void LdifCardReader::take_line(std::string line, std::size_t number, std::vector<Attribute>& attributes,
                               ReadCard& card) {
  if (line.starts_with('#') || line == "-") return;
  const std::size_t colon = line.find(':');
  if (colon == std::string::npos || colon == 0) {
    card.problems.push_back({number, fmt::format("'{}' is no line of LDIF: left out", excerpt(line))});
    return;
  }
  std::string name = lower_case(std::string_view(line).substr(0, std::min(colon, line.find(';'))));
  const char sort = colon + 1 < line.size() ? line[colon + 1] : '\0';
  std::size_t begin = colon + (sort == ':' || sort == '<' ? 2 : 1);
  begin = std::min(line.find_first_not_of(' ', begin), line.size());
  std::string value = line.substr(begin);
  if (sort == '<') {
    card.problems.push_back({number, fmt::format("{} stands in another file, '{}': left out", escape_controls(name),
                                                 escape_controls(value.substr(0, 200)))});
    return;
  }
  bool is_binary = false;
  if (sort == ':') {
    std::string bytes = decode_base64(value);
    is_binary = find_invalid_utf8(bytes).has_value();
    if (!is_binary) value = std::move(bytes);
  }
  attributes.push_back({std::move(name), std::move(value), number, is_binary});
}

}  // namespace contacts
