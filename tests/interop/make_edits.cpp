// Usage: contacts_edits COUNT
// Files of entries in all forms that TOML has, and each file again with one entry changed: one JSON object a line, with
// `before`, `after`, and for each entry of `after` what it must say, as pairs of a key and a value.
#include <cstdlib>
#include <iostream>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "edited_text.hpp"
#include "entry_text_generator.hpp"
#include "model/keys.hpp"
#include "store/changes.hpp"
#include "store/loader.hpp"

namespace {

using namespace contacts;

nlohmann::json said_by(Entry entry) {
  nlohmann::json values = nlohmann::json::array();
  for (std::size_t i = 0; i < entry.addresses.size(); ++i) {
    const Address& address = entry.addresses[i];
    const std::string start = "address." + std::to_string(i) + ".";
    if (address.kind != ValueKind::Unspecified) values.push_back({start + "kind", name_of(address.kind)});
    for (const AddressPart& part : address_parts) {
      if (!(address.*part.member).empty()) values.push_back({start + std::string(part.name), address.*part.member});
    }
  }
  entry.addresses.clear();
  Entry nothing;
  nothing.type = entry.type;
  for (const Change& change : changes(nothing, entry))
    values.push_back({change.key, change.after});
  return {{"type", name_of(entry.type)}, {"values", values}};
}

nlohmann::json edit_of(unsigned seed) {
  EntryTextGenerator generator(seed);
  std::vector<Entry> entries;
  for (std::size_t i = 1 + generator.below(3); i > 0; --i)
    entries.push_back(generator.entry(generator.one_in(4) ? EntryType::Organisation : EntryType::Contact));
  const std::string before = generator.file(entries);
  entries = load_toml("x.toml", SharedText(std::string(before)), 0, 1).entries;
  Entry& changed = entries.at(generator.below(entries.size()));
  const Entry wanted = generator.changed(changed);
  const std::string after = edited_text(before, changed, wanted);
  changed = wanted;
  nlohmann::json said = nlohmann::json::array();
  for (const Entry& entry : entries)
    said.push_back(said_by(entry));
  return {{"before", before}, {"after", after}, {"entries", said}};
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  const unsigned long count = arguments.size() > 1 ? std::strtoul(arguments[1], nullptr, 10) : 0;
  for (unsigned seed = 0; seed < count; ++seed)
    std::cout << edit_of(seed).dump() << '\n';
}
