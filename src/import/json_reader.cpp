#include "import/json_reader.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "mapping/entry_card.hpp"
#include "mapping/values.hpp"
#include "model/identity.hpp"
#include "model/keys.hpp"
#include "text/charset.hpp"
#include "text/excerpt.hpp"
#include "vcard/content_line.hpp"
#include "vcard/json_elements.hpp"

namespace contacts {

namespace {

using Json = nlohmann::ordered_json;

struct ReadEntry {
  std::optional<Entry> entry;  // nothing where it is none
  std::size_t line = 0;
  std::vector<CardProblem> problems;
};

class EntryReader {
 public:
  explicit EntryReader(std::size_t line) : line_(line) { result_.line = line; }

  ReadEntry read(std::string_view text) {
    try {
      const Json object = Json::parse(text);
      const auto name = object.find("name");
      if (name == object.end() || !name->is_string()) {
        problems_.add(line_, "this is no entry: it has no \"name\"");
      } else {
        add(object);
      }
    } catch (const Json::parse_error& error) {
      const std::string_view before = text.substr(0, error.byte);
      problems_.add(line_ + static_cast<std::size_t>(std::ranges::count(before, '\n')), "this is not valid JSON");
    } catch (const Json::out_of_range&) {
      problems_.add(line_, "a number in this entry is too large to be read: the entry is left out");
    }
    result_.problems = problems_.take();
    return std::move(result_);
  }

 private:
  void add(const Json& object) {
    const auto type = object.find("type");
    if (type != object.end() && *type == "organisation") entry_.type = EntryType::Organisation;
    for (const auto& [member, value] : object.items())
      add_member(member, value);
    if (entry_.id.empty()) entry_.id = slug_of(entry_.name);
    entry_.id_is_of_name = entry_.id == slug_of(entry_.name);
    result_.entry = std::move(entry_);
  }

  void add_member(const std::string& member, const Json& value) {
    constexpr auto printed_beside =
        std::to_array<std::string_view>({"type", "file", "line", "text", "doubts", "e164", "more", "inherited",
                                         "people", "parts", "people_of_parts", "members", "matched"});
    const Key* const key = find_key(member);
    if (key != nullptr && belongs_to(*key, entry_.type)) {
      member_ = member;
      std::visit([&](const auto& one) { read(one, value); }, key->type);
    } else if (key != nullptr || std::ranges::find(printed_beside, member) == printed_beside.end()) {
      problems_.add(line_, fmt::format("'{}' is no key of {}: left out", excerpt(member),
                                       entry_.type == EntryType::Contact ? "a contact" : "an organisation"));
    }
  }

  void report_shape() { problems_.add(line_, fmt::format("the value of '{}' has another form: left out", member_)); }

  std::string text(const Json& value) {
    if (value.is_string()) return carried_text(value.get_ref<const std::string&>()).text;
    if (!value.is_null()) report_shape();
    return {};
  }

  // A list, or one value.
  template <typename Take>
  static void each(const Json& value, Take take) {
    if (!value.is_array()) {
      take(value);
      return;
    }
    for (const Json& one : value)
      take(one);
  }

  void add_texts(const Json& value, std::vector<std::string>& texts) {
    each(value, [&](const Json& one) {
      if (std::string item = text(one); !item.empty()) texts.push_back(std::move(item));
    });
  }

  std::string member_text(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() ? std::string() : text(*found);
  }

  void read(const TextKey& key, const Json& value) { entry_.*key.member = text(value); }
  void read(const LinesKey& key, const Json& value) { entry_.*key.member = text(value); }
  void read(const TextsKey& key, const Json& value) { add_texts(value, entry_.*key.member); }
  void read(const ContentLinesKey& key, const Json& value) { add_texts(value, entry_.*key.member); }
  void read(const IdKey& /*key*/, const Json& value) { entry_.id = text(value); }
  void read(const UidKey& /*key*/, const Json& value) { entry_.uid = text(value); }

  void read(const ReferenceKey& key, const Json& value) {
    if (std::string name = text(value); !name.empty()) key.set(entry_, Reference{std::move(name), {}, {}});
  }

  void read(const ReferencesKey& key, const Json& value) {
    std::vector<std::string> names;
    add_texts(value, names);
    for (std::string& name : names)
      (entry_.*key.member).push_back(Reference{std::move(name), {}, {}});
  }

  void read(const TypedValuesKey& key, const Json& value) {
    each(value, [&](const Json& one) {
      TypedValue typed;
      typed.value = one.is_object() ? member_text(one, "value") : text(one);
      if (one.is_object()) typed.kind = find_kind(key.kinds, member_text(one, "kind")).value_or(ValueKind::Unspecified);
      if (!typed.value.empty()) (entry_.*key.member).push_back(std::move(typed));
    });
  }

  void read(const AddressesKey& key, const Json& value) {
    each(value, [&](const Json& one) {
      if (!one.is_object()) {
        report_shape();
        return;
      }
      Address address;
      for (const AddressPart& part : address_parts)
        address.*part.member = member_text(one, std::string(part.name).c_str());
      address.kind = find_kind(key.kinds, member_text(one, "kind")).value_or(ValueKind::Unspecified);
      if (!is_empty(address)) (entry_.*key.member).push_back(std::move(address));
    });
  }

  void read_date(std::optional<Date>& date, const Json& value) {
    date = date_value(Property{{}, "BDAY", {}, text(value)});
    if (!date) report_shape();
  }

  void read(const DateKey& key, const Json& value) {
    read_date(entry_.*key.member, value);
    std::optional<Date>& date = entry_.*key.member;
    if (date && !date->year) date.reset();
  }
  void read(const YearlessDateKey& key, const Json& value) { read_date(entry_.*key.member, value); }

  std::size_t line_;
  Entry entry_;
  std::string member_;  // that is being read
  ReadEntry result_;
  CardProblems problems_;
};

std::string_view without_white_space(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

// What organisations are part of, by their names.
using Parents = std::unordered_map<std::string, std::string>;

Parents parents_of(const std::vector<ReadEntry>& entries) {
  Parents parents;
  for (const ReadEntry& read : entries) {
    if (read.entry && read.entry->part_of) parents.emplace(read.entry->name, read.entry->part_of->text);
  }
  return parents;
}

// The organisation and those that it is a part of, from the outermost; a circle ends.
std::vector<std::string> lineage_of(std::string name, const Parents& parents) {
  std::vector<std::string> names = {std::move(name)};
  for (auto found = parents.find(names.back()); found != parents.end(); found = parents.find(names.back())) {
    if (std::ranges::find(names, found->second) != names.end()) break;
    names.push_back(found->second);
  }
  std::ranges::reverse(names);
  return names;
}

Card card_of(const Entry& entry, const Parents& parents) {
  std::vector<std::string> lineage;
  if (entry.organisation) lineage = lineage_of(entry.organisation->text, parents);
  CardContext context = context_by_names(entry, std::move(lineage));
  context.uid = entry.uid;
  return make_card(entry, context, VcardVersion::V4).card;
}

bool is_of_organisation(const ReadEntry& read) {
  return read.entry && read.entry->type == EntryType::Organisation;
}

}  // namespace

bool looks_like_json_entries(std::string_view bytes) {
  const std::optional<DecodedText> wide = decode_wide(bytes);
  std::string_view text = without_white_space(without_byte_order_mark(wide ? wide->text : bytes));
  if (text.starts_with('[')) text = without_white_space(text.substr(1));
  return text.starts_with('{');
}

std::vector<ReadCard> read_json_entries(std::string_view bytes) {
  const std::optional<DecodedText> wide = decode_wide(bytes);
  std::vector<ReadEntry> entries;
  for (const JsonElement& object : json_objects(without_byte_order_mark(wide ? wide->text : bytes)))
    entries.push_back(EntryReader(object.line).read(object.text));
  // Of an export of people only, import makes the organisations that they name, as of cards of other programs.
  const bool is_whole = std::ranges::any_of(entries, is_of_organisation);
  const Parents parents = parents_of(entries);
  std::vector<ReadCard> cards;
  for (ReadEntry& read : entries) {
    ReadCard card{read.entry ? card_of(*read.entry, parents) : Card(), read.line, std::move(read.problems)};
    if (!is_whole) std::erase_if(card.card.properties, [](const Property& one) { return is_named(one, "PRODID"); });
    cards.push_back(std::move(card));
  }
  return cards;
}

}  // namespace contacts
