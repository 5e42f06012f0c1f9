#include "store/read_entry.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/core.h>

#include "model/keys.hpp"
#include "model/validate.hpp"
#include "store/values.hpp"
#include "text/excerpt.hpp"
#include "text/nearest.hpp"

namespace contacts {

namespace {

// Reads the value of a key from its node, in the way of the key's type.
class KeyReader {
 public:
  KeyReader(EntryReading& reading, const Key& key, const toml::node& node, Entry& entry)
      : reading_(reading), key_(key), node_(node), entry_(entry) {}

  // An entry without a name is not read, so that its name cannot be left out where it is empty.
  void operator()(const TextKey& type) {
    if (is_required(key_) && is_blank_text(node_)) {
      reading_.error(node_.source(), fmt::format("'{}' is empty; every entry has one", key_.name));
      return;
    }
    entry_.*type.member = text(Lines::One).value_or("");
  }
  void operator()(const LinesKey& type) { entry_.*type.member = text(Lines::Many).value_or(""); }
  void operator()(const TextsKey& type) { entry_.*type.member = read_texts(reading_, key_.name, node_); }
  void operator()(const IdKey& /*type*/) {
    const std::optional<std::string> value = text(Lines::One);
    if (!value) return;
    if (const auto problem = problem_with_id(*value)) {
      reading_.error(node_.source(), *problem);
      return;
    }
    entry_.id = *value;
    entry_.id_is_given = true;
  }
  void operator()(const UidKey& /*type*/) { entry_.uid = text(Lines::One).value_or(""); }
  void operator()(const ReferenceKey& type) { type.set(entry_, read_reference(reading_, key_.name, node_)); }
  void operator()(const ReferencesKey& type) { entry_.*type.member = read_references(reading_, key_.name, node_); }
  void operator()(const TypedValuesKey& type) {
    entry_.*type.member = read_typed_values(reading_, key_.name, node_, type);
  }
  void operator()(const AddressesKey& type) {
    entry_.*type.member = read_addresses(reading_, key_.name, node_, type.kinds);
  }
  void operator()(const DateKey& type) { entry_.*type.member = read_date(reading_, key_.name, node_, Year::Required); }
  void operator()(const YearlessDateKey& type) {
    entry_.*type.member = read_date(reading_, key_.name, node_, Year::Optional);
  }
  void operator()(const ContentLinesKey& type) {
    for (TextAt& line : read_texts_at(reading_, key_.name, node_)) {
      if (const auto problem = problem_with_content_line(line.text)) reading_.error(line.where, *problem);
      (entry_.*type.member).push_back(std::move(line.text));
    }
  }

 private:
  [[nodiscard]] std::optional<std::string> text(Lines lines) { return read_text(reading_, key_.name, node_, lines); }

  EntryReading& reading_;
  const Key& key_;
  const toml::node& node_;
  Entry& entry_;
};

std::string a_type(EntryType type) {
  return type == EntryType::Contact ? "a contact" : "an organisation";
}

std::string key_suggestion(std::string_view word, EntryType type) {
  const Key* const key = find_key_by_other_name(word);
  if (key != nullptr && belongs_to(*key, type)) return fmt::format("; did you mean '{}'?", key->name);
  return did_you_mean(word, key_names(type));
}

void report_unknown_key(EntryReading& reading, const toml::key& key, EntryType type) {
  const EntryType other = type == EntryType::Contact ? EntryType::Organisation : EntryType::Contact;
  if (find_key(key.str()) != nullptr) {
    reading.error(key.source(),
                  fmt::format("'{}' is not a key of {}, only of {}", key.str(), a_type(type), a_type(other)));
    return;
  }
  reading.error(key.source(), fmt::format("'{}' is not a key of {}{}", excerpt(key.str()), a_type(type),
                                          key_suggestion(key.str(), type)));
}

}  // namespace

std::string_view EntryReading::source_text(const toml::source_region& where) {
  constexpr std::size_t most_quotations = 100;
  if (where.begin.line != where.end.line || ++quotations_ > most_quotations) return {};
  const std::string_view text = file_.text;
  const std::size_t begin = offset_in_file(file_, raw_, where.begin);
  const std::size_t end = offset_in_file(file_, raw_, where.end);
  return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

void EntryReading::report(Severity severity, const toml::source_region& where, std::string message) {
  const Section& first = raw_.sections.front();
  diagnostics_.push_back(Diagnostic{severity, location(where), std::move(message), ByteRange{first.begin, first.end}});
}

void read_entry(EntryReading& reading, const toml::table& table, Entry& entry) {
  for (const auto& [name, node] : table) {
    const Key* const key = find_key(name.str());
    if (key == nullptr || !belongs_to(*key, entry.type)) {
      report_unknown_key(reading, name, entry.type);
    } else {
      std::visit(KeyReader(reading, *key, node, entry), key->type);
    }
  }
}

void read_directory_table(EntryReading& reading, const toml::table& table, SourceFile& file) {
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

}  // namespace contacts
