#include "toml/keys.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/core.h>

#include "directory/validate.hpp"
#include "text/excerpt.hpp"
#include "text/nearest.hpp"
#include "toml/typed_value_rules.hpp"
#include "toml/values.hpp"

namespace contacts {

namespace {

using Read = void (*)(Reading&, std::string_view key, const toml::node&, Entry&);

enum class Has { Both, Contact, Organisation };

// A new key of the file is a row here, a member of Entry, a row of fields.cpp and a line in contacts.toml(5).
struct Key {
  std::string_view name;
  Has has;
  Read read;
};

template <std::string Entry::*member, Lines lines = Lines::One>
void text(Reading& reading, std::string_view key, const toml::node& node, Entry& entry) {
  entry.*member = read_text(reading, key, node, lines).value_or("");
}

template <std::vector<std::string> Entry::*member>
void texts(Reading& reading, std::string_view key, const toml::node& node, Entry& entry) {
  entry.*member = read_texts(reading, key, node);
}

template <auto member>
void reference(Reading& reading, std::string_view key, const toml::node& node, Entry& entry) {
  entry.*member = read_reference(reading, key, node);
}

template <std::optional<Date> Entry::*member, Year year>
void date(Reading& reading, std::string_view key, const toml::node& node, Entry& entry) {
  entry.*member = read_date(reading, key, node, year);
}

// An entry without a name is not read, so that its name cannot be left out where it is empty.
void name(Reading& reading, std::string_view key, const toml::node& node, Entry& entry) {
  if (is_blank_text(node)) {
    reading.error(node.source(), fmt::format("'{}' is empty; every entry has one", key));
    return;
  }
  entry.name = read_text(reading, key, node).value_or("");
}

void id(Reading& reading, std::string_view key, const toml::node& node, Entry& entry) {
  const std::optional<std::string> value = read_text(reading, key, node);
  if (!value) return;
  if (const auto problem = problem_with_id(*value)) {
    reading.error(node.source(), *problem);
    return;
  }
  entry.id = *value;
  entry.id_is_given = true;
}

template <std::vector<TypedValue> Entry::*member, const TypedValueRules& (*rules)()>
void typed(Reading& reading, std::string_view key, const toml::node& node, Entry& entry) {
  entry.*member = read_typed_values(reading, key, node, rules());
}

void addresses(Reading& reading, std::string_view key, const toml::node& node, Entry& entry) {
  entry.addresses = read_addresses(reading, key, node);
}

void member_of(Reading& reading, std::string_view key, const toml::node& node, Entry& entry) {
  entry.member_of = read_references(reading, key, node);
}

void vcard(Reading& reading, std::string_view key, const toml::node& node, Entry& entry) {
  for (TextAt& line : read_texts_at(reading, key, node)) {
    if (const auto problem = problem_with_content_line(line.text)) reading.error(line.where, *problem);
    entry.vcard.push_back(std::move(line.text));
  }
}

constexpr std::array<Key, 25> keys = {{
    {"name", Has::Both, name},
    {"id", Has::Both, id},
    {"uid", Has::Both, text<&Entry::uid>},
    {"alias", Has::Both, texts<&Entry::aliases>},
    {"kind", Has::Organisation, text<&Entry::kind>},
    {"part_of", Has::Organisation, reference<&Entry::part_of>},
    {"member_of", Has::Organisation, member_of},
    {"organisation", Has::Contact, reference<&Entry::organisation>},
    {"given_name", Has::Contact, text<&Entry::given_name>},
    {"family_name", Has::Contact, text<&Entry::family_name>},
    {"prefix", Has::Contact, text<&Entry::prefix>},
    {"suffix", Has::Contact, text<&Entry::suffix>},
    {"department", Has::Contact, text<&Entry::department>},
    {"title", Has::Contact, text<&Entry::title>},
    {"role", Has::Contact, text<&Entry::role>},
    {"email", Has::Both, typed<&Entry::emails, email_rules>},
    {"phone", Has::Both, typed<&Entry::phones, phone_rules>},
    {"url", Has::Both, typed<&Entry::urls, url_rules>},
    {"address", Has::Both, addresses},
    {"birthday", Has::Contact, date<&Entry::birthday, Year::Optional>},
    {"tags", Has::Both, texts<&Entry::tags>},
    {"note", Has::Both, text<&Entry::note, Lines::Many>},
    {"source", Has::Both, text<&Entry::source, Lines::Many>},
    {"checked", Has::Both, date<&Entry::checked, Year::Required>},
    {"vcard", Has::Both, vcard},
}};

bool belongs_to(const Key& key, EntryType type) {
  return key.has == Has::Both || (key.has == Has::Contact) == (type == EntryType::Contact);
}

struct OtherName {
  std::string_view name;
  std::string_view ours;
};

// What other programs and people call our keys.
constexpr std::array<OtherName, 24> other_names = {{
    {"mail", "email"},
    {"e-mail", "email"},
    {"tel", "phone"},
    {"telephone", "phone"},
    {"mobile", "phone"},
    {"cell", "phone"},
    {"fax", "phone"},
    {"web", "url"},
    {"website", "url"},
    {"homepage", "url"},
    {"company", "organisation"},
    {"org", "organisation"},
    {"employer", "organisation"},
    {"firstname", "given_name"},
    {"first_name", "given_name"},
    {"lastname", "family_name"},
    {"last_name", "family_name"},
    {"surname", "family_name"},
    {"nickname", "alias"},
    {"job", "title"},
    {"position", "title"},
    {"notes", "note"},
    {"comment", "note"},
    {"parent", "part_of"},
}};

std::string a_type(EntryType type) {
  return type == EntryType::Contact ? "a contact" : "an organisation";
}

std::string key_suggestion(std::string_view word, EntryType type) {
  const std::vector<std::string_view> names = key_names(type);
  for (const OtherName& other : other_names) {
    const bool is_known = std::find(names.begin(), names.end(), other.ours) != names.end();
    if (word == other.name && is_known) return fmt::format("; did you mean '{}'?", other.ours);
  }
  return did_you_mean(word, names);
}

void report_unknown_key(Reading& reading, const toml::key& key, EntryType type) {
  const EntryType other = type == EntryType::Contact ? EntryType::Organisation : EntryType::Contact;
  const std::vector<std::string_view> names = key_names(other);
  if (std::find(names.begin(), names.end(), key.str()) != names.end()) {
    reading.error(key.source(),
                  fmt::format("'{}' is not a key of {}, only of {}", key.str(), a_type(type), a_type(other)));
    return;
  }
  reading.error(key.source(), fmt::format("'{}' is not a key of {}{}", excerpt(key.str()), a_type(type),
                                          key_suggestion(key.str(), type)));
}

}  // namespace

std::string_view Reading::source_text(const toml::source_region& where) {
  constexpr std::size_t most_quotations = 100;
  if (where.begin.line != where.end.line || ++quotations_ > most_quotations) return {};
  const std::string_view text = file_.text;
  const std::size_t begin = offset_in_file(file_, raw_, where.begin);
  const std::size_t end = offset_in_file(file_, raw_, where.end);
  return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

void Reading::report(Severity severity, const toml::source_region& where, std::string message) {
  const Section& first = raw_.sections.front();
  diagnostics_.push_back(Diagnostic{severity, location(where), std::move(message), TextRange{first.begin, first.end}});
}

void read_entry(Reading& reading, const toml::table& table, Entry& entry) {
  for (const auto& [name, node] : table) {
    const std::string_view word = name.str();
    const auto* const key = std::find_if(keys.begin(), keys.end(), [word](const Key& one) { return one.name == word; });
    if (key == keys.end() || !belongs_to(*key, entry.type)) {
      report_unknown_key(reading, name, entry.type);
    } else {
      key->read(reading, key->name, node, entry);
    }
  }
}

void read_directory_table(Reading& reading, const toml::table& table, SourceFile& file) {
  constexpr std::array<std::string_view, 2> names = {"name", "country"};
  for (const auto& [name, node] : table) {
    if (name.str() == "name") {
      file.name = read_text(reading, "name", node).value_or("");
    } else if (name.str() == "country") {
      file.country = read_text(reading, "country", node).value_or("");
      file.country_location = reading.location(node.source());
      const auto problem = problem_with_country(file.country);
      if (problem && !file.country.empty()) {
        reading.error(node.source(), *problem);
        // What is meant by "se" is clear enough to read numbers by.
        std::ranges::transform(file.country, file.country.begin(), [](unsigned char c) { return std::toupper(c); });
        if (problem_with_country(file.country)) file.country.clear();
      }
    } else {
      reading.error(name.source(), fmt::format("'{}' is not a key of [directory]{}", excerpt(name.str()),
                                               did_you_mean(name.str(), names)));
    }
  }
}

std::vector<std::string_view> key_names(EntryType type) {
  std::vector<std::string_view> names;
  for (const Key& key : keys) {
    if (belongs_to(key, type)) names.push_back(key.name);
  }
  return names;
}

}  // namespace contacts
