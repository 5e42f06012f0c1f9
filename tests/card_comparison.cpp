#include "card_comparison.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <map>
#include <stdexcept>

#include <fmt/format.h>

namespace contacts {

namespace {

std::string capitals(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::toupper(c) : c); });
  return out;
}

bool is_among(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

std::vector<std::string> lines_of(std::string_view bytes) {
  std::vector<std::string> lines;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find("\r\n");
    if (end == std::string_view::npos) throw std::runtime_error("a line without its end");
    const std::string_view line = bytes.substr(0, end);
    if (line.starts_with(' ')) {
      lines.back() += line.substr(1);
    } else {
      lines.emplace_back(line);
    }
    bytes.remove_prefix(end + 2);
  }
  return lines;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_escape = text[i] == '\\' && i + 1 < text.size();
    if (is_escape) ++i;
    out += is_escape && (text[i] == 'n' || text[i] == 'N') ? '\n' : text[i];
  }
  return out;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == separator) {
      parts.emplace_back();
      continue;
    }
    parts.back() += text[i];
    if (text[i] == '\\' && i + 1 < text.size()) parts.back() += text[++i];
  }
  return parts;
}

// "20240102T030405Z" of 3.0 may as well have hyphens and colons (RFC 2426 3.6.4).
std::string basic(std::string_view date) {
  std::string out(date.substr(0, date.find('T')));
  if (out.size() == 10 && out[4] == '-') std::erase(out, '-');
  for (const char c : date.substr(std::min(date.size(), date.find('T')))) {
    if (c != ':') out += c;
  }
  return out;
}

class LineParser {
 public:
  LineParser(std::string_view line, bool is_4) : line_(line), is_4_(is_4) {}

  SaidProperty parse() {
    property_.name = capitals(taken_until(";:"));
    const std::size_t dot = property_.name.find('.');
    if (dot != std::string::npos) {
      property_.rest = property_.name.substr(0, dot) + " ";
      property_.name.erase(0, dot + 1);
    }
    while (next() == ';')
      parse_parameter();
    ++at_;
    for (const auto& [parameter, value] : parameters_)
      property_.rest += fmt::format("{}={} ", parameter, value);
    parse_value(line_.substr(at_));
    return property_;
  }

 private:
  [[nodiscard]] char next() const { return line_.at(at_); }

  std::string taken_until(std::string_view ends) {
    const std::size_t begin = at_;
    at_ = line_.find_first_of(ends, at_);
    if (at_ == std::string_view::npos) throw std::runtime_error("no property: " + std::string(line_));
    return std::string(line_.substr(begin, at_ - begin));
  }

  void parse_parameter() {
    ++at_;
    const std::string name = capitals(taken_until("="));
    do {
      ++at_;
      const bool is_quoted = next() == '"';
      if (is_quoted) ++at_;
      std::string value = taken_until(is_quoted ? "\"" : ",;:");
      if (is_quoted) ++at_;
      if (is_4_) value = without_carets(value);
      add_parameter(name, value);
    } while (next() == ',');
  }

  static std::string without_carets(std::string_view value) {
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
      constexpr std::size_t none = std::string_view::npos;
      constexpr std::string_view codes = "^n'";
      const std::size_t code = value[i] == '^' && i + 1 < value.size() ? codes.find(value[i + 1]) : none;
      out += code == none ? value[i] : "^\n\""[code];
      if (code != none) ++i;
    }
    return out;
  }

  // A telephone is for voice and an address in the internet where nothing is said (RFC 2426 3.3), a value is text.
  void add_parameter(const std::string& name, const std::string& value) {
    const std::string said = is_among(name, {"TYPE", "VALUE", "ENCODING"}) ? capitals(value) : value;
    if (name == "VALUE" && said == "TEXT") return;
    if (name == "TYPE" && said == "VOICE" && property_.name == "TEL") return;
    if (name == "TYPE" && said == "INTERNET" && property_.name == "EMAIL") return;
    const auto [begin, end] = parameters_.equal_range(name);
    if (std::none_of(begin, end, [&](const auto& one) { return one.second == said; })) parameters_.emplace(name, said);
  }

  void parse_value(std::string_view value) {
    if (is_among(property_.name, {"N", "ADR", "ORG"})) {
      parse_components(value);
    } else if (is_among(property_.name, {"NICKNAME", "CATEGORIES"})) {
      for (const std::string& item : split(value, ','))
        property_.texts.push_back(unescaped(item));
      property_.is_empty = property_.texts == std::vector<std::string>{""};
    } else {
      const bool is_raw = is_among(property_.name, {"URL", "SOURCE", "GEO", "PHOTO", "LOGO", "SOUND", "KEY", "IMPP"});
      std::string text = is_raw ? std::string(value) : unescaped(value);
      if (is_among(property_.name, {"BDAY", "ANNIVERSARY", "X-ANNIVERSARY", "DEATHDATE", "REV", "X-CONTACTS-CHECKED"}))
        text = basic(text);
      property_.is_empty = text.empty();
      property_.texts = {text};
    }
  }

  void parse_components(std::string_view value) {
    std::vector<std::string> components = split(value, ';');
    while (!components.empty() && std::ranges::all_of(components.back(), [](char c) { return c == ','; }))
      components.pop_back();
    property_.is_empty = components.empty();
    for (const std::string& component : components) {
      for (const std::string& item : split(component, ','))
        property_.texts.push_back(unescaped(item));
      property_.texts.emplace_back(";");
    }
  }

  std::string_view line_;
  bool is_4_;
  std::size_t at_ = 0;
  std::multimap<std::string, std::string> parameters_;
  SaidProperty property_;
};

// A list says each of its items.
void add(SaidCard& card, const SaidProperty& property) {
  if (!is_among(property.name, {"NICKNAME", "CATEGORIES"})) {
    card.properties.push_back(property);
    return;
  }
  for (const std::string& item : property.texts) {
    card.properties.push_back(property);
    card.properties.back().texts = {item};
    card.properties.back().is_empty = item.find_first_not_of(" \t\n") == std::string::npos;
  }
}

}  // namespace

std::string SaidProperty::text() const {
  std::string out = rest + name + ":";
  for (const std::string& text : texts)
    out += "[" + text + "]";
  return out;
}

std::vector<SaidCard> said_cards(std::string_view bytes) {
  std::vector<SaidCard> cards;
  bool is_4 = false;
  for (const std::string& line : lines_of(bytes)) {
    if (line == "BEGIN:VCARD") cards.emplace_back();
    if (line.starts_with("VERSION:")) is_4 = line == "VERSION:4.0";
    if (line == "BEGIN:VCARD" || line == "END:VCARD" || line.starts_with("VERSION:")) continue;
    const SaidProperty property = LineParser(line, is_4).parse();
    if (property.name == "X-MARK") cards.back().mark = property.texts.front();
    add(cards.back(), property);
  }
  return cards;
}

std::vector<SaidProperty> only_in(const SaidCard& left, const SaidCard& right) {
  std::multimap<std::string, int> there;
  for (const SaidProperty& property : right.properties)
    there.emplace(property.text(), 0);
  std::vector<SaidProperty> missing;
  for (const SaidProperty& property : left.properties) {
    const auto found = there.find(property.text());
    if (found != there.end()) {
      there.erase(found);
    } else if (!property.is_empty) {
      missing.push_back(property);
    }
  }
  return missing;
}

bool has(const SaidCard& card, std::string_view name) {
  return std::ranges::any_of(card.properties,
                             [&](const SaidProperty& one) { return one.name == name && !one.is_empty; });
}

}  // namespace contacts
