// Fuzzes the readers of address books: for any bytes they end and hold their limits, and each value that they give can
// be written as a line and is read again as it is.

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <string>

#include "card_list.hpp"
#include "text/utf8.hpp"
#include "vcard/content_line.hpp"
#include "vcard/jcard_reader.hpp"

namespace {

using namespace contacts;

bool is_well_formed(const Property& property) {
  if (property.name.empty()) return false;
  const std::string line = as_one_line(write_content_line(property, VcardVersion::V4));
  return !find_invalid_utf8(line) && line.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos;
}

std::string broken_promise(const ReadCard& read) {
  constexpr std::size_t most_problems = 21;
  if (read.problems.size() > most_problems) return "too many problems";
  for (const Property& property : read.card.properties) {
    if (!is_well_formed(property)) return "a property is not well-formed";
    const std::string written = write_content_line(property, read.card.version);
    const std::string line = as_one_line(written);
    const std::optional<Property> again = parse_content_line(line, read.card.version);
    if (!again) return "a property cannot be read again: " + line;
    if (line == written && again->value != property.value) return "a value is not read again as it was: " + line;
    static_cast<void>(split_components(property.value));
  }
  return {};
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it so.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  std::string problem;
  for (const ReadCard& card : read_cards(bytes).cards)
    problem += broken_promise(card);
  for (const ReadCard& card : read_jcard(bytes))
    problem += broken_promise(card);
  if (problem.empty()) return 0;
  std::cerr << problem << '\n';
  __builtin_trap();
}
