#include "import/card_source.hpp"

#include <algorithm>
#include <utility>

#include "csv/csv_reader.hpp"
#include "import/json_reader.hpp"
#include "text/ascii.hpp"
#include "text/charset.hpp"
#include "vcard/jcard_reader.hpp"

namespace contacts {

CardSource::CardSource(std::string_view bytes) {
  if (looks_like_jcard(bytes)) {
    cards_ = read_jcard(bytes);
  } else if (looks_like_json_entries(bytes)) {
    cards_ = read_json_entries(bytes);
  } else if (looks_like_ldif(bytes)) {
    ldif_reader_ = std::make_unique<LdifCardReader>(bytes);
  } else if (is_csv_of_contacts(bytes)) {
    csv_reader_ = std::make_unique<CsvCardReader>(bytes);
  } else {
    reader_ = std::make_unique<CardReader>(bytes);
  }
}

std::optional<ReadCard> CardSource::next() {
  if (reader_ != nullptr) return reader_->next();
  if (csv_reader_ != nullptr) return csv_reader_->next();
  if (ldif_reader_ != nullptr) return ldif_reader_->next();
  if (position_ == cards_.size()) return std::nullopt;
  return std::move(cards_[position_++]);
}

std::vector<CardProblem> CardSource::problems() const {
  if (reader_ != nullptr) return reader_->problems();
  return csv_reader_ != nullptr ? csv_reader_->problems() : std::vector<CardProblem>();
}

bool may_have_groups(std::string_view bytes) {
  if (!wide_encoding(bytes).empty()) return true;
  constexpr std::string_view group = "group";
  const auto is_same = [](char left, char right) { return lower_case(left) == lower_case(right); };
  const auto find = [&](std::string_view text, std::string_view word) {
    const auto* const found = std::search(text.begin(), text.end(), word.begin(), word.end(), is_same);
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
  };
  const bool is_on_lines = !looks_like_jcard(bytes);  // the name and the value of each property
  for (std::string_view rest = bytes;;) {
    const std::size_t at = find(rest, group);
    if (at == std::string_view::npos) return false;
    const std::string_view before = rest.substr(0, at);
    const std::string_view line = before.substr(before.rfind('\n') + 1);
    for (const std::string_view name : {"KIND", "objectClass"}) {
      if (!is_on_lines || find(line, name) != std::string_view::npos) return true;
    }
    rest.remove_prefix(std::min(rest.find('\n', at), rest.size()));
  }
}

}  // namespace contacts
