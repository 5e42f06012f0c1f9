// What each property may be stands in one table.

#include "vcard_check_property.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace contacts::vcard_check {

namespace {

enum class Versions { None, V3, V4, Both };
enum class Form { Text, List, Compound, Uri, Date, Timestamp, Position };

struct Rule {
  std::string_view name;
  Versions exists = Versions::Both;
  Versions once = Versions::None;  // where it stands at most once in a card
  Form form_in_3 = Form::Text;
  Form form_in_4 = Form::Text;
  bool may_have_type_in_4 = true;
  std::size_t components = 0;  // 0: any number
};

constexpr Rule other_property = {""};

constexpr auto rules = std::to_array<Rule>({
    {"VERSION", Versions::Both, Versions::Both, Form::Text, Form::Text, false},
    {"FN", Versions::Both, Versions::V3},
    {"N", Versions::Both, Versions::Both, Form::Compound, Form::Compound, false, 5},
    {"ADR", Versions::Both, Versions::None, Form::Compound, Form::Compound, true, 7},
    {"ORG", Versions::Both, Versions::None, Form::Compound, Form::Compound},
    {"NICKNAME", Versions::Both, Versions::None, Form::List, Form::List},
    {"CATEGORIES", Versions::Both, Versions::None, Form::List, Form::List},
    {"UID", Versions::Both, Versions::Both, Form::Text, Form::Uri, false},
    {"PRODID", Versions::Both, Versions::Both, Form::Text, Form::Text, false},
    {"REV", Versions::Both, Versions::Both, Form::Timestamp, Form::Timestamp, false},
    {"BDAY", Versions::Both, Versions::Both, Form::Date, Form::Date, false},
    {"URL", Versions::Both, Versions::None, Form::Uri, Form::Uri},
    {"SOURCE", Versions::Both, Versions::None, Form::Uri, Form::Uri, false},
    {"GEO", Versions::Both, Versions::None, Form::Position, Form::Uri},
    {"PHOTO", Versions::Both, Versions::None, Form::Text, Form::Uri},
    {"LOGO", Versions::Both, Versions::None, Form::Text, Form::Uri},
    {"SOUND", Versions::Both, Versions::None, Form::Text, Form::Uri},
    {"KEY", Versions::Both, Versions::None, Form::Text, Form::Uri},
    {"IMPP", Versions::Both, Versions::None, Form::Text, Form::Uri},
    {"FBURL", Versions::Both, Versions::None, Form::Text, Form::Uri},
    {"CALURI", Versions::Both, Versions::None, Form::Text, Form::Uri},
    {"CALADRURI", Versions::Both, Versions::None, Form::Text, Form::Uri},
    {"KIND", Versions::V4, Versions::V4, Form::Text, Form::Text, false},
    {"MEMBER", Versions::V4, Versions::None, Form::Text, Form::Uri, false},
    {"RELATED", Versions::V4, Versions::None, Form::Text, Form::Uri},
    {"LANG", Versions::V4},
    {"XML", Versions::V4},
    {"GENDER", Versions::V4, Versions::V4, Form::Text, Form::Compound, false},
    {"ANNIVERSARY", Versions::V4, Versions::V4, Form::Text, Form::Date, false},
    {"CLIENTPIDMAP", Versions::V4, Versions::None, Form::Text, Form::Compound},
    {"LABEL", Versions::V3},
    {"MAILER", Versions::V3},
    {"AGENT", Versions::V3},
    {"CLASS", Versions::V3},
    {"NAME", Versions::V3},
    {"PROFILE", Versions::V3},
    {"SORT-STRING", Versions::V3},
});

struct TypeRule {
  Version version;
  std::string_view property;
  std::vector<std::string_view> types;
};

const std::vector<TypeRule>& type_rules() {
  static const std::vector<TypeRule> all = {
      {Version::V3,
       "TEL",
       {"home", "work", "pref", "voice", "fax", "msg", "cell", "pager", "bbs", "modem", "car", "isdn", "video", "pcs"}},
      {Version::V3, "EMAIL", {"internet", "x400", "pref", "home", "work"}},
      {Version::V3, "ADR", {"dom", "intl", "postal", "parcel", "home", "work", "pref"}},
      {Version::V3, "URL", {"home", "work"}},
      {Version::V4, "TEL", {"work", "home", "text", "voice", "fax", "cell", "video", "pager", "textphone"}},
      {Version::V4, "EMAIL", {"work", "home"}},
      {Version::V4, "ADR", {"work", "home"}},
      {Version::V4, "URL", {"work", "home"}},
  };
  return all;
}

const Rule& rule_for(std::string_view name) {
  const auto* const found = std::ranges::find(rules, name, &Rule::name);
  return found == rules.end() ? other_property : *found;
}

bool holds_in(Versions versions, Version version) {
  return versions == Versions::Both || (versions == Versions::V3 && version == Version::V3) ||
         (versions == Versions::V4 && version == Version::V4);
}

std::string lower_case(std::string text) {
  for (char& c : text)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

std::string without_quotes(std::string text) {
  std::erase(text, '"');
  return text;
}

// The first value of a parameter, in lower case; empty where the line has no such parameter.
std::string parameter_of(const ContentLine& line, std::string_view name) {
  const auto found = std::ranges::find(line.parameters, name, &Parameter::name);
  return found == line.parameters.end() ? "" : lower_case(found->values.front());
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

// ---- Parameters

void check_type(const ContentLine& line, const std::string& type, Version version, Findings& findings) {
  for (const TypeRule& rule : type_rules()) {
    if (rule.version != version || rule.property != line.name || type.starts_with("x-")) continue;
    if (std::ranges::find(rule.types, type) != rule.types.end()) continue;
    findings.add(line.number, fmt::format("{} has no TYPE {}", line.name, type));
  }
}

void check_types(const ContentLine& line, const std::string& value, Version version, Findings& findings) {
  if (value.starts_with('"')) findings.add(line.number, "quoted TYPE");
  if (version == Version::V4 && !rule_for(line.name).may_have_type_in_4) {
    findings.add(line.number, fmt::format("TYPE on {}", line.name));
  }
  for (const std::string& type : split(lower_case(without_quotes(value)), ',')) {
    check_type(line, type, version, findings);
  }
}

// RFC 6868: a caret begins ^n, ^' or ^^.
bool has_lone_caret(std::string_view value) {
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '^') continue;
    ++i;
    if (i == value.size() || std::string_view("n'^").find(value[i]) == std::string_view::npos) return true;
  }
  return false;
}

// Of a form, 9 stands for any digit and + for either sign.
bool has_form(std::string_view value, std::string_view form) {
  return std::ranges::equal(value, form, [](char c, char f) {
    return f == '9' ? std::isdigit(static_cast<unsigned char>(c)) != 0 : c == f || (f == '+' && c == '-');
  });
}

bool is_preference(std::string_view value) {
  return value == "100" || (!value.starts_with('0') && (has_form(value, "9") || has_form(value, "99")));
}

void check_parameter_value(const ContentLine& line, const Parameter& parameter, const std::string& value,
                           Version version, Findings& findings) {
  const bool is_4 = version == Version::V4;
  if (value.empty()) findings.add(line.number, fmt::format("{} without a value", parameter.name));
  if (parameter.name == "TYPE") check_types(line, value, version, findings);
  if (parameter.name == "PREF" && !(is_4 && is_preference(value))) findings.add(line.number, "bad PREF " + value);
  if (parameter.name == "ENCODING" && (is_4 || lower_case(value) != "b")) {
    findings.add(line.number, "bad ENCODING " + value);
  }
  if (parameter.name == "CHARSET") findings.add(line.number, "CHARSET");
  if (is_4 && has_lone_caret(without_quotes(value))) findings.add(line.number, "lone ^ in a parameter");
}

// ---- Values

bool is_uri(std::string_view value) {
  const std::size_t colon = value.find(':');
  if (colon == std::string_view::npos || colon + 1 == value.size()) return false;
  const auto in_scheme = [](unsigned char c) { return std::isalnum(c) != 0 || c == '+' || c == '.' || c == '-'; };
  const auto in_uri = [](unsigned char c) {
    return c > ' ' && c <= '~' && std::string_view("<>\"{}|\\^`").find(static_cast<char>(c)) == std::string_view::npos;
  };
  return std::isalpha(static_cast<unsigned char>(value.front())) != 0 &&
         std::ranges::all_of(value.substr(0, colon), in_scheme) && std::ranges::all_of(value.substr(colon), in_uri);
}

bool is_day(int year, int month, int day) {
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

// A date that names a day must name one of the calendar; one without a year may be the 29th of February.
bool is_possible_date(std::string_view value) {
  std::string digits(value.substr(0, value.find('T')));
  const bool has_no_year = has_form(digits, "--9999");
  std::erase(digits, '-');
  if (has_no_year) digits.insert(0, "2000");
  return digits.size() != 8 ||
         is_day(std::stoi(digits.substr(0, 4)), std::stoi(digits.substr(4, 2)), std::stoi(digits.substr(6)));
}

struct DateForms {
  std::vector<std::string> dates, times, zones;
};

const DateForms& date_forms(Form form, Version version) {
  static const DateForms date_3 = {{"9999-99-99", "99999999"}, {"", "T99:99:99", "T999999"}, {"", "Z", "+99:99"}};
  static const DateForms date_4 = {
      {"99999999", "9999-99", "9999", "--9999", "--99", "---99"}, {"", "T99", "T9999", "T999999"}, {"", "Z", "+9999"}};
  static const DateForms timestamp_4 = {{"99999999"}, {"T999999"}, {"", "Z", "+99", "+9999"}};
  if (version == Version::V3) return date_3;
  return form == Form::Timestamp ? timestamp_4 : date_4;
}

bool has_date_form(std::string_view value, const DateForms& forms) {
  for (const std::string& date : forms.dates) {
    for (const std::string& time : forms.times) {
      for (const std::string& zone : forms.zones) {
        if (has_form(value, time.empty() ? date : fmt::format("{}{}{}", date, time, zone))) return true;
      }
    }
  }
  return false;
}

void check_date(const ContentLine& line, Form form, Version version, Findings& findings) {
  if (!has_date_form(line.value, date_forms(form, version))) {
    findings.add(line.number, fmt::format("{} has the form of no date", line.name));
  } else if (!is_possible_date(line.value)) {
    findings.add(line.number, fmt::format("{} is no day of the calendar", line.name));
  }
}

// "52.5;13.4"
void check_position(const ContentLine& line, Findings& findings) {
  const std::vector<std::string> numbers = split(line.value, ';');
  const auto is_number = [](const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789.+-") == std::string::npos;
  };
  if (numbers.size() != 2 || !std::ranges::all_of(numbers, is_number)) {
    findings.add(line.number, fmt::format("{} is no position", line.name));
  }
}

// What stands in a value apart from plain characters.
struct Escapes {
  std::vector<std::string> escaped;  // the character after each backslash; empty at the end of the value
  std::string bare;                  // the value with _ for each escape
};

Escapes read_escapes(std::string_view value) {
  Escapes result;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\') {
      ++i;
      result.escaped.emplace_back(value.substr(std::min(i, value.size()), 1));
      result.bare += '_';
    } else {
      result.bare += value[i];
    }
  }
  return result;
}

void check_components(const ContentLine& line, const std::string& bare, Findings& findings) {
  const std::size_t expected = rule_for(line.name).components;
  const std::vector<std::string> components = split(bare, ';');
  if (expected != 0 && components.size() != expected) {
    findings.add(line.number, fmt::format("{} has {} components", line.name, components.size()));
  }
  if (line.name == "ORG" && bare.ends_with(';')) findings.add(line.number, "ORG ends with an empty unit");
}

void check_text(const ContentLine& line, Form form, Version version, Findings& findings) {
  const bool is_extension = line.name.starts_with("X-");
  const bool may_escape_semicolon = version == Version::V3 || form == Form::Compound || is_extension;
  const Escapes escapes = read_escapes(line.value);
  for (const std::string& escaped : escapes.escaped) {
    if (escaped == "\\" || escaped == "," || lower_case(escaped) == "n") continue;
    if (escaped == ";" && may_escape_semicolon) continue;
    findings.add(line.number, fmt::format("{} has a bad escape \\{}", line.name, escaped));
  }
  if (form == Form::Compound) check_components(line, escapes.bare, findings);
  if (is_extension || form == Form::Compound) return;
  if (form == Form::Text && escapes.bare.find(',') != std::string::npos) {
    findings.add(line.number, fmt::format("{} has an unescaped comma", line.name));
  }
  if (version == Version::V3 && escapes.bare.find(';') != std::string::npos) {
    findings.add(line.number, fmt::format("{} has an unescaped semicolon", line.name));
  }
}

void check_value(const ContentLine& line, Version version, Findings& findings) {
  const Rule& rule = rule_for(line.name);
  const std::string value_type = parameter_of(line, "VALUE");
  Form form = version == Version::V3 ? rule.form_in_3 : rule.form_in_4;
  if (value_type == "uri") form = Form::Uri;
  if (value_type == "text") form = form == Form::Compound || form == Form::List ? form : Form::Text;
  if (form == Form::Uri) {
    if (!is_uri(line.value)) findings.add(line.number, fmt::format("{} is not a URI", line.name));
  } else if (form == Form::Date || form == Form::Timestamp) {
    check_date(line, form, version, findings);
  } else if (form == Form::Position) {
    check_position(line, findings);
  } else {
    check_text(line, form, version, findings);
  }
}

}  // namespace

bool stands_once(std::string_view property, Version version) {
  return holds_in(rule_for(property).once, version);
}

void check_property(const ContentLine& line, Version version, Findings& findings) {
  if (!holds_in(rule_for(line.name).exists, version)) {
    findings.add(line.number,
                 fmt::format("{} does not exist in {}", line.name, version == Version::V3 ? "3.0" : "4.0"));
  }
  for (const Parameter& parameter : line.parameters) {
    for (const std::string& value : parameter.values)
      check_parameter_value(line, parameter, value, version, findings);
  }
  check_value(line, version, findings);
}

}  // namespace contacts::vcard_check
