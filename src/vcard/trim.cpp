// A card is trimmed in two steps. First goes what phones do not show, whatever the room. Then, as long as the card is
// too long, the least of what is left: the property whose row of the table stands last, and of those the last one.
#include "vcard/trim.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "vcard/decode.hpp"

namespace contacts {

namespace {

// What is said of a property that is left out; empty where nobody misses it.
struct NamedProperty {
  std::string_view property;
  std::string_view singular;
  std::string_view plural;
};

constexpr auto names = std::to_array<NamedProperty>({
    {"ADR", "address", "addresses"},
    {"BDAY", "birthday", "birthdays"},
    {"CATEGORIES", "tags", "tags"},
    {"EMAIL", "e-mail address", "e-mail addresses"},
    {"LOGO", "logo", "logos"},
    {"NICKNAME", "alias", "aliases"},
    {"NOTE", "note", "notes"},
    {"ORG", "organisation", "organisations"},
    {"PHOTO", "photo", "photos"},
    {"PRODID", "", ""},
    {"REV", "", ""},
    {"ROLE", "role", "roles"},
    {"SORT-STRING", "", ""},
    {"TEL", "number", "numbers"},
    {"TITLE", "title", "titles"},
    {"UID", "", ""},
    {"URL", "web page", "web pages"},
    {"X-ABLabel", "", ""},
    {"X-ABShowAs", "", ""},
});

// Which of the properties of one name a row is about: phones show all, but the first is worth more than the others.
enum class Which { First, Further, All };

struct TrimRow {
  std::string_view property;
  Which which;
};

// What phones show, the dearest first.
constexpr auto trim_rows = std::to_array<TrimRow>({
    {"FN", Which::All},
    {"N", Which::All},
    {"TEL", Which::First},
    {"EMAIL", Which::First},
    {"ORG", Which::All},
    {"TEL", Which::Further},
    {"EMAIL", Which::Further},
    {"TITLE", Which::All},
    {"ADR", Which::All},
    {"URL", Which::All},
});
constexpr std::size_t rows_that_stay = 2;

// A property that stays for now, and the row it falls under.
struct Shown {
  Property property;
  std::size_t row = 0;
  std::size_t octets = 0;  // of its line
};

// Tells the trim_rows of a card's properties, which are asked for in their order.
class RowFinder {
 public:
  // trim_rows.size() where phones do not show the property.
  std::size_t row_of(const Property& property) {
    std::size_t row = 0;
    while (row < trim_rows.size() && (taken_.at(row) || !is_named(property, trim_rows.at(row).property)))
      ++row;
    if (row < trim_rows.size()) taken_.at(row) = trim_rows.at(row).which == Which::First;
    return row;
  }

 private:
  std::array<bool, trim_rows.size()> taken_{};
};

// Numbers are for speaking and addresses on the internet where nothing else is said (RFC 2426 3.3.1, 3.3.2).
bool says_nothing(std::string_view type) {
  return is_same_name(type, "VOICE") || is_same_name(type, "INTERNET");
}

Property without_details(const Property& property) {
  Property result{{}, property.name, {}, property.value};
  for (const Parameter& parameter : property.parameters) {
    if (is_same_name(parameter.name, "VALUE")) result.parameters.push_back(parameter);
    if (!is_same_name(parameter.name, "TYPE")) continue;
    Parameter types{parameter.name, {}};
    std::ranges::remove_copy_if(parameter.values, std::back_inserter(types.values), says_nothing);
    if (!types.values.empty()) result.parameters.push_back(std::move(types));
  }
  return result;
}

class Losses {
 public:
  void add(const Property& property) {
    const auto same = [&](const auto& counted) { return is_same_name(counted.first, property.name); };
    const auto found = std::ranges::find_if(counts_, same);
    if (found == counts_.end()) {
      counts_.emplace_back(property.name, 1);
    } else {
      ++found->second;
    }
  }

  // "2 notes left out: …" for each kind of property, in the order in which they were added.
  [[nodiscard]] std::vector<std::string> sentences(std::string_view reason) const {
    std::vector<std::string> result;
    for (const auto& [property, count] : counts_) {
      const std::string what = described(property, count);
      if (!what.empty()) result.push_back(fmt::format("{} left out: {}", what, reason));
    }
    return result;
  }

 private:
  static std::string described(const std::string& property, std::size_t count) {
    if (is_same_name(std::string_view(property).substr(0, 11), "X-CONTACTS-")) return {};
    const auto* const name = std::ranges::find_if(
        names, [&](const NamedProperty& candidate) { return is_same_name(candidate.property, property); });
    if (name == names.end()) return property;
    if (name->singular.empty() || count == 1) return std::string(name->singular);
    return fmt::format("{} {}", count, name->plural);
  }

  std::vector<std::pair<std::string, std::size_t>> counts_;
};

std::string_view begin_of(VcardVersion version) {
  return version == VcardVersion::V3 ? "BEGIN:VCARD\r\nVERSION:3.0\r\n" : "BEGIN:VCARD\r\nVERSION:4.0\r\n";
}

constexpr std::string_view end = "END:VCARD\r\n";
constexpr std::string_view crlf = "\r\n";

// What may go, the next one to part with last.
std::vector<std::size_t> by_worth(const std::vector<Shown>& shown) {
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (shown[i].row >= rows_that_stay) indices.push_back(i);
  }
  std::ranges::stable_sort(indices, {}, [&](std::size_t index) { return shown[index].row; });
  return indices;
}

// Takes out as much as makes the card `excess` octets shorter, or all that may go.
void shorten(std::vector<Shown>& shown, std::size_t excess, Losses& losses) {
  std::vector<std::size_t> candidates = by_worth(shown);
  std::size_t saved = 0;
  for (; saved < excess && !candidates.empty(); candidates.pop_back()) {
    Shown& least = shown[candidates.back()];
    saved += std::exchange(least.octets, 0);
    losses.add(least.property);
  }
  std::erase_if(shown, [](const Shown& property) { return property.octets == 0; });
}

}  // namespace

TrimmedCard trimmed_for_phone(const Card& card, std::size_t max_octets) {
  std::vector<Shown> shown;
  Losses not_shown;
  RowFinder finder;
  std::size_t size = begin_of(card.version).size() + end.size();
  for (const Property& property : card.properties) {
    const std::size_t row = finder.row_of(property);
    if (row == trim_rows.size()) {
      not_shown.add(property);
      continue;
    }
    Property stripped = without_details(property);
    const std::size_t octets = write_content_line(stripped, card.version).size() + crlf.size();
    size += octets;
    shown.push_back({std::move(stripped), row, octets});
  }
  Losses too_much;
  if (size > max_octets) shorten(shown, size - max_octets, too_much);

  TrimmedCard result{{card.version, {}}, not_shown.sentences("a card for phones has none")};
  std::ranges::move(too_much.sentences("the card would be too large"), std::back_inserter(result.losses));
  for (Shown& property : shown)
    result.card.properties.push_back(std::move(property.property));
  return result;
}

std::string to_text(const Card& card) {
  std::string text(begin_of(card.version));
  for (const Property& property : card.properties)
    text += write_content_line(property, card.version).append(crlf);
  return text.append(end);
}

}  // namespace contacts
