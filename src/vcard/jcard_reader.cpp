#include "vcard/jcard_reader.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "text/ascii.hpp"
#include "text/charset.hpp"
#include "vcard/content_line.hpp"
#include "vcard/json_elements.hpp"
#include "vcard/value_form.hpp"
#include "vcard/value_type.hpp"

namespace contacts {

namespace {

using Json = nlohmann::ordered_json;

// What a line can begin with: any other character in it would change what the line says.
bool is_line_name(std::string_view name) {
  return !name.empty() && name.front() != '-' &&
         std::ranges::all_of(name, [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

std::string without(std::string_view text, char c) {
  std::string out(text);
  std::erase(out, c);
  return out;
}

// jCard writes dates and times as ISO 8601's extended format, RFC 6350 as its basic one: "1985-04-12" is "19850412" and
// "--04-12" is "--0412", but "1985-04" stays, as "198504" would be something else.
std::string basic_date(std::string_view date) {
  constexpr std::size_t full = std::string_view("1985-04-12").size();
  constexpr std::size_t without_year = std::string_view("--04-12").size();
  if (date.size() == full) return without(date, '-');
  if (date.size() == without_year && date.starts_with("--")) return "--" + without(date.substr(2), '-');
  return std::string(date);
}

std::string basic_date_and_time(std::string_view value) {
  const std::size_t time = std::min(value.find('T'), value.size());
  return basic_date(value.substr(0, time)) + without(value.substr(time), ':');
}

class CardBuilder {
 public:
  explicit CardBuilder(std::size_t line) : line_(line) {
    result_.card.version = VcardVersion::V4;
    result_.line = line;
  }

  ReadCard build(std::string_view text) {
    try {
      add_card(Json::parse(text), lines_of_properties(text));
    } catch (const Json::parse_error& error) {
      const std::string_view before = text.substr(0, error.byte);
      problems_.add(line_ + static_cast<std::size_t>(std::ranges::count(before, '\n')), "this is not valid JSON");
    } catch (const Json::out_of_range&) {
      problems_.add(line_, "a number in this card is too large to be read: the card is left out");
    }
    result_.problems = problems_.take();
    return std::move(result_);
  }

 private:
  // In their order.
  [[nodiscard]] std::vector<std::size_t> lines_of_properties(std::string_view text) const {
    std::vector<std::size_t> lines;
    const std::vector<JsonElement> parts = json_elements(text);
    if (parts.size() < 2) return lines;
    for (const JsonElement& property : json_elements(parts[1].text))
      lines.push_back(line_ + parts[1].line - 1 + property.line - 1);
    return lines;
  }

  void add_card(const Json& card, const std::vector<std::size_t>& lines) {
    // ical.js, and so Thunderbird and Nextcloud, writes an empty list of components as iCalendar has it (RFC 7265 3.3).
    const bool has_components = card.is_array() && card.size() == 3 && card[2].is_array() && card[2].empty();
    if (!card.is_array() || (card.size() != 2 && !has_components) || !card[0].is_string() ||
        !is_same_name(card[0].get<std::string>(), "vcard") || !card[1].is_array()) {
      problems_.add(line_, "this is not a jCard: it is not [\"vcard\", [properties]]");
      return;
    }
    for (std::size_t i = 0; i < card[1].size(); ++i) {
      property_line_ = i < lines.size() ? lines[i] : line_;
      add_property(card[1][i]);
    }
  }

  void add_property(const Json& json) {
    constexpr std::size_t fewest_parts = 4;
    if (!json.is_array() || json.size() < fewest_parts || !json[0].is_string() || !json[1].is_object() ||
        !json[2].is_string()) {
      problems_.add(property_line_, "a property is not [name, {parameters}, type, value]: left out");
      return;
    }
    Property property;
    property.line = property_line_;
    property.name = upper_case(json[0].get<std::string>());
    if (property.name == "VERSION") return;
    if (!is_line_name(property.name)) {
      problems_.add(property_line_, "a property whose name is not of letters, digits and \"-\": left out");
      return;
    }
    const std::string name = property.name;
    add_parameters(json[1], property);
    const std::string type = text(json[2], name);
    if (!is_same_name(type, default_value_type(name)) && !is_same_name(type, "unknown"))
      property.parameters.push_back({.name = "VALUE", .values = {type}});
    for (std::size_t i = fewest_parts - 1; i < json.size(); ++i) {
      if (i >= fewest_parts) property.value += ',';
      property.value += value(json[i], name, type);
    }
    result_.card.properties.push_back(std::move(property));
  }

  void add_parameters(const Json& parameters, Property& property) {
    for (const auto& [key, json] : parameters.items()) {
      Parameter parameter{.name = upper_case(key), .values = {}};
      if (json.is_array()) {
        for (const Json& one : json)
          parameter.values.push_back(text(one, property.name));
      } else {
        parameter.values.push_back(text(json, property.name));
      }
      const bool is_group = parameter.name == "GROUP" && !parameter.values.empty();
      if (!is_line_name(is_group ? parameter.values.front() : parameter.name)) {
        problems_.add(
            property_line_,
            fmt::format("a parameter of {} that has no name of letters, digits and \"-\": left out", property.name));
      } else if (is_group) {
        property.group = std::move(parameter.values.front());
      } else if (!parameter.values.empty()) {
        property.parameters.push_back(std::move(parameter));
      }
    }
  }

  // One value: an array is one of components, each of which may be a list.
  std::string value(const Json& json, const std::string& name, std::string_view type) {
    if (!json.is_array()) return scalar(json, name, type);
    std::string out;
    for (std::size_t i = 0; i < json.size(); ++i) {
      if (i > 0) out += ';';
      out += component(json[i], name);
    }
    return out;
  }

  std::string component(const Json& json, const std::string& name) {
    if (!json.is_array()) return escape_component(text(json, name));
    std::string out;
    for (std::size_t i = 0; i < json.size(); ++i) {
      if (i > 0) out += ',';
      out += escape_component(text(json[i], name));
    }
    return out;
  }

  std::string scalar(const Json& json, const std::string& name, std::string_view type) {
    std::string plain = text(json, name);
    if (type == "time" || type == "utc-offset") return without(plain, ':');
    if (is_date_type(type)) return basic_date_and_time(plain);
    if (type != "text") return plain;
    return value_form(name) == PropertyForm::Components ? escape_component(plain)
                                                        : escape_text(plain, VcardVersion::V4);
  }

  std::string text(const Json& json, const std::string& name) {
    if (json.is_boolean()) return json.get<bool>() ? "TRUE" : "FALSE";
    if (json.is_number()) return json.dump();
    if (!json.is_string()) {
      if (!json.is_null()) problems_.add(property_line_, fmt::format("a value of {} is not text: left out", name));
      return {};
    }
    CarriedText carried = carried_text(json.get_ref<const std::string&>());
    if (!carried.left_out.empty())
      problems_.add(property_line_, fmt::format("control characters left out of {}", name));
    return std::move(carried.text);
  }

  std::size_t line_;
  std::size_t property_line_ = line_;  // where the one begins that is read
  ReadCard result_;
  CardProblems problems_;
};

std::string_view trim_white_space(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

}  // namespace

bool looks_like_jcard(std::string_view bytes) {
  const std::optional<DecodedText> wide = decode_wide(bytes);
  std::string_view text = trim_white_space(without_byte_order_mark(wide ? wide->text : bytes));
  for (int depth = 0; depth < 2 && text.starts_with('['); ++depth)
    text = trim_white_space(text.substr(1));
  constexpr std::string_view vcard = "\"vcard\"";
  return is_same_name(text.substr(0, vcard.size()), vcard);
}

std::vector<ReadCard> read_jcard(std::string_view bytes) {
  const std::optional<DecodedText> wide = decode_wide(bytes);
  const std::string_view text = without_byte_order_mark(wide ? wide->text : bytes);
  const std::vector<JsonElement> elements = json_elements(text);
  if (elements.empty() || !elements.front().text.starts_with('[')) return {CardBuilder(1).build(text)};
  std::vector<ReadCard> cards;
  for (const JsonElement& element : elements)
    cards.push_back(CardBuilder(element.line).build(element.text));
  return cards;
}

}  // namespace contacts
