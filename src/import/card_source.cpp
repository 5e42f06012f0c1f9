#include "import/card_source.hpp"

#include <utility>

#include "exchange/csv_reader.hpp"
#include "vcard/jcard_reader.hpp"

namespace contacts {

CardSource::CardSource(std::string_view bytes) {
  if (looks_like_jcard(bytes)) {
    cards_ = read_jcard(bytes);
  } else if (is_csv_of_contacts(bytes)) {
    csv_reader_ = std::make_unique<CsvCardReader>(bytes);
  } else {
    reader_ = std::make_unique<CardReader>(bytes);
  }
}

std::optional<ReadCard> CardSource::next() {
  if (reader_ != nullptr) return reader_->next();
  if (csv_reader_ != nullptr) return csv_reader_->next();
  if (position_ == cards_.size()) return std::nullopt;
  return std::move(cards_[position_++]);
}

std::vector<CardProblem> CardSource::problems() const {
  if (reader_ != nullptr) return reader_->problems();
  return csv_reader_ != nullptr ? csv_reader_->problems() : std::vector<CardProblem>();
}

}  // namespace contacts
