// The cards of a file, whatever its format is.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "csv/csv_reader.hpp"
#include "ldif/ldif_reader.hpp"
#include "vcard/card_reader.hpp"

namespace contacts {

class CardSource {
 public:
  // The format shows in the bytes, which must outlive this.
  explicit CardSource(std::string_view bytes);

  // The next card; nothing at the end.
  [[nodiscard]] std::optional<ReadCard> next();

  // Of the file as a whole. Complete once next() has given nothing.
  [[nodiscard]] std::vector<CardProblem> problems() const;

 private:
  std::unique_ptr<CardReader> reader_;  // one of these three, or none where the file was read as a whole
  std::unique_ptr<CsvCardReader> csv_reader_;
  std::unique_ptr<LdifCardReader> ldif_reader_;
  std::vector<ReadCard> cards_;
  std::size_t position_ = 0;
};

// Whether a card of the file may be a list of others, as far as its lines tell without being read.
[[nodiscard]] bool may_have_groups(std::string_view bytes);

}  // namespace contacts
