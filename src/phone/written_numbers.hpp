// The telephone numbers in what people write where a number is meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace contacts {

struct WrittenNumber {
  std::string number;  // "0701740605", "08-123 45 67 ext. 12"
  std::string words;   // what was written beside it: "mamma"; empty where there is nothing
};

// "070-174 06 05 (mamma)", "08-12 34 56 eller 070-174 06 05", "Mobil: 070-174 06 05", "08-123 45 67 anknytning 12",
// "0771-100 100,,12#" (what is dialled after a pause counts as words), "0200-VATTEN" and what spreadsheets put around
// numbers: ="070…", '070…. The numbers in their order; none where the text holds no number, or one that a spreadsheet
// has destroyed.
[[nodiscard]] std::vector<WrittenNumber> written_numbers(std::string_view text);

// "+4.67017E+10": the digits that a spreadsheet has rounded away cannot be got back.
[[nodiscard]] bool is_rounded_number(std::string_view text);

}  // namespace contacts
