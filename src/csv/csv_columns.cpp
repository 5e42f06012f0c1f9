#include "csv/csv_columns.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "csv/csv_column_names.hpp"
#include "csv/csv_words.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

// "e-mail 1 - value", as Google names columns.
struct NumberedName {
  std::string_view sort;
  std::string_view number;
  std::string_view part;
};

std::optional<NumberedName> numbered_name(std::string_view folded) {
  constexpr std::string_view gap = " - ";
  const std::size_t dash = folded.find(gap);
  if (dash == std::string_view::npos) return std::nullopt;
  const std::string_view before = folded.substr(0, dash);
  const std::size_t blank = before.rfind(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  const std::string_view number = before.substr(blank + 1);
  const bool is_number = !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
  if (!is_number) return std::nullopt;
  return NumberedName{before.substr(0, blank), number, folded.substr(dash + gap.size())};
}

template <typename Value>
struct Named {
  std::string_view name;
  Value value;
};

template <typename Rows>
auto find_named(const Rows& rows, std::string_view name) {
  using Value = decltype(rows.front().value);
  const auto found = std::ranges::find_if(rows, [&](const auto& row) { return row.name == name; });
  return found == rows.end() ? std::optional<Value>() : found->value;
}

constexpr auto sorts = std::to_array<Named<CsvField>>({{"e-mail", CsvField::Email},
                                                       {"phone", CsvField::Phone},
                                                       {"address", CsvField::Address},
                                                       {"website", CsvField::Url},
                                                       {"event", CsvField::Event},
                                                       {"relation", CsvField::Relation},
                                                       {"custom field", CsvField::Custom}});

constexpr auto parts = std::to_array<Named<CsvPart>>({{"value", CsvPart::Value},
                                                      {"label", CsvPart::Label},
                                                      {"type", CsvPart::Label},
                                                      {"street", CsvPart::Street},
                                                      {"extended address", CsvPart::Extended},
                                                      {"po box", CsvPart::Box},
                                                      {"city", CsvPart::City},
                                                      {"region", CsvPart::Region},
                                                      {"postal code", CsvPart::Postcode},
                                                      {"country", CsvPart::Country},
                                                      {"formatted", CsvPart::Formatted}});

constexpr auto organisation_parts = std::to_array<Named<CsvField>>(
    {{"name", CsvField::Company}, {"title", CsvField::JobTitle}, {"department", CsvField::Department}});

bool has_slot(CsvField field) {
  constexpr std::array with_slots = {CsvField::Email, CsvField::Phone,    CsvField::Address, CsvField::Url,
                                     CsvField::Event, CsvField::Relation, CsvField::Custom,  CsvField::Extension};
  return std::ranges::find(with_slots, field) != with_slots.end();
}

bool is_address_part(CsvPart part) {
  return part != CsvPart::Value;
}

class HeaderReader {
 public:
  explicit HeaderReader(const std::vector<std::string>& names) : names_(names) {}

  CsvColumns read() {
    for (const std::string& name : names_)
      folded_.push_back(fold(trimmed(name)));
    is_outlook_ = std::ranges::any_of(folded_, [](const std::string& name) {
      const std::optional<CsvWords> words = read_csv_words(name);
      return name == "job title" || (words && words->field == CsvField::JobTitle);
    });
    has_yahoo_numbers_ = has("home") && has("work") && has("mobile");
    for (std::size_t i = 0; i < names_.size(); ++i)
      add(names_[i], folded_[i]);
    settle_names();
    return std::move(read_);
  }

 private:
  // What the columns of one slot have in common: Google's number, or the place of an address.
  using Key = std::pair<CsvField, std::string>;

  void add(const std::string& name, std::string_view folded) {
    CsvColumn column{.name = name};
    if (const std::optional<NumberedName> numbered = numbered_name(folded)) {
      read_numbered(*numbered, column);
    } else {
      read_plain(folded, column);
    }
    read_.columns.push_back(std::move(column));
  }

  void read_numbered(const NumberedName& numbered, CsvColumn& column) {
    if (numbered.sort == "organization" && numbered.number == "1") {
      column.field = find_named(organisation_parts, numbered.part).value_or(CsvField::Unknown);
      return;
    }
    const std::optional<CsvField> field = find_named(sorts, numbered.sort);
    const std::optional<CsvPart> part = find_named(parts, numbered.part);
    if (!field || !part) return;
    const bool is_of_address = *part != CsvPart::Value && *part != CsvPart::Label;
    if (*part != CsvPart::Label && is_of_address != (*field == CsvField::Address)) return;
    column.field = *field;
    column.part = *part;
    column.slot = slot_of({*field, std::string(numbered.number)}, {*field, "", true});
  }

  // Outlook calls "Title" what stands before a name, and "Ort" a place that is no address.
  void read_plain(std::string_view folded, CsvColumn& column) {
    const std::optional<CsvMeaning> meaning = meaning_of(folded);
    if (!meaning || (is_outlook_ && folded == "ort")) return;
    column.field = meaning->field;
    column.part = meaning->part;
    if (!has_slot(column.field)) return;
    const CsvSlot slot{column.field, std::string(meaning->label), false};
    if (is_address_part(column.part)) {
      column.slot = slot_of({column.field, "at " + slot.label}, slot);
    } else {
      column.slot = new_slot(slot);
    }
  }

  [[nodiscard]] bool has(std::string_view folded) const { return std::ranges::find(folded_, folded) != folded_.end(); }

  // What stands before a name, where another column has the title of the job; that title elsewhere.
  static bool is_word_for_title(std::string_view folded) {
    constexpr auto words = std::to_array<std::string_view>(
        {"title", "titel", "titre", "titulo", "titolo", "tittel", "titteli", "tytul", "tratamiento", "civilite"});
    return std::ranges::find(words, folded) != words.end();
  }

  // Yahoo calls numbers by their places alone.
  [[nodiscard]] std::optional<CsvMeaning> number_of_yahoo(std::string_view folded) const {
    constexpr auto places = std::to_array<std::string_view>({"home", "work", "other"});
    const auto* const place = std::ranges::find(places, folded);
    if (!has_yahoo_numbers_ || place == places.end()) return std::nullopt;
    return CsvMeaning{CsvField::Phone, *place, CsvPart::Value};
  }

  std::optional<CsvMeaning> meaning_of(std::string_view folded) {
    if (is_word_for_title(folded)) return CsvMeaning{is_outlook_ ? CsvField::Prefix : CsvField::JobTitle, "", {}};
    if (const std::optional<CsvMeaning> number = number_of_yahoo(folded)) return number;
    if (const CsvMeaning* const meaning = find_csv_meaning(folded)) return *meaning;
    const std::optional<CsvWords> words = read_csv_words(folded);
    if (!words) return std::nullopt;
    read_.are_translated = true;
    return CsvMeaning{words->field, words->label, words->part};
  }

  // Beside the given name.
  [[nodiscard]] bool is_word_for_family_name(std::string_view folded) const {
    constexpr auto words = std::to_array<std::string_view>({"nom", "naam", "navn", "namn"});
    return std::ranges::find(words, folded) != words.end() || (folded == "name" && has("vorname"));
  }

  // "Nom" beside "Prénom" is the family name, and "Nombre" or "Nome" without a family name the whole one.
  void settle_names() {
    const auto has_field = [&](CsvField field) {
      return std::ranges::any_of(read_.columns, [&](const CsvColumn& one) { return one.field == field; });
    };
    const bool has_given = has_field(CsvField::GivenName);
    const bool has_family = has_field(CsvField::FamilyName);
    for (std::size_t i = 0; i < read_.columns.size(); ++i) {
      CsvField& field = read_.columns[i].field;
      const bool may_be_family = is_word_for_family_name(folded_[i]);
      if (field == CsvField::FullName && may_be_family && has_given && !has_family) field = CsvField::FamilyName;
      const bool may_be_whole = folded_[i] == "nombre" || folded_[i] == "nome";
      if (field == CsvField::GivenName && may_be_whole && !has_family) field = CsvField::FullName;
    }
  }

  std::size_t slot_of(const Key& key, const CsvSlot& slot) {
    const auto [found, is_new] = slots_by_key_.emplace(key, read_.slots.size());
    return is_new ? new_slot(slot) : found->second;
  }

  std::size_t new_slot(const CsvSlot& slot) {
    read_.slots.push_back(slot);
    return read_.slots.size() - 1;
  }

  const std::vector<std::string>& names_;
  std::vector<std::string> folded_;
  bool is_outlook_ = false;
  bool has_yahoo_numbers_ = false;
  std::map<Key, std::size_t> slots_by_key_;
  CsvColumns read_;
};

}  // namespace

bool CsvColumns::any_known() const {
  return std::ranges::any_of(columns, [](const CsvColumn& column) { return column.field != CsvField::Unknown; });
}

std::size_t CsvColumns::known() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(columns, [](const CsvColumn& column) { return column.field != CsvField::Unknown; }));
}

bool CsvColumns::has_name_column() const {
  constexpr auto names = std::to_array<CsvField>(
      {CsvField::FullName, CsvField::GivenName, CsvField::MiddleName, CsvField::FamilyName, CsvField::Nickname});
  return std::ranges::any_of(
      columns, [&](const CsvColumn& column) { return std::ranges::find(names, column.field) != names.end(); });
}

CsvColumns read_csv_header(const std::vector<std::string>& names) {
  return HeaderReader(names).read();
}

}  // namespace contacts
