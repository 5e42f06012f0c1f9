// What is in the cells of a CSV file of contacts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "csv/csv_columns.hpp"

namespace contacts {

// The cell itself where it is UTF-8, else read as Windows-1252.
[[nodiscard]] std::string cell_as_utf8(const std::string& cell);

// The pieces between separators, without blanks around them; empty ones are left out.
[[nodiscard]] std::vector<std::string> split_cell(std::string_view cell, std::string_view separator);

// The same with empty ones; never none.
[[nodiscard]] std::vector<std::string> split_cell_whole(std::string_view cell, std::string_view separator);

// Several addresses, numbers or web pages that somebody has written into one cell; the cell itself where it cannot be
// told apart safely.
[[nodiscard]] std::vector<std::string> split_values(CsvField field, const std::string& cell);

// Tags between Google's, Outlook's or this program's separators, without the groups that Google makes itself.
[[nodiscard]] std::vector<std::string> split_tags(std::string_view cell);

// Appends a word and the blank before it.
void append_word(std::string_view word, std::string& text);

// The family name behind its prefix: of "van der" and "Berg", or "Berg, van der", "van der Berg". The name itself where
// it begins so already, and where the prefix is one of initials, for which some use the column.
[[nodiscard]] std::string family_with_prefix(std::string_view prefix, std::string_view family);

// "J.", "M.J.", "J": no prefix of a family name.
[[nodiscard]] bool are_initials(std::string_view text);

// Whether a cell of the column "type" says that the line is of an organisation.
[[nodiscard]] bool is_company_type(std::string_view type);

// Whether a cell is what Outlook and Google write where nobody has chosen anything.
[[nodiscard]] bool says_nothing(std::string_view column, std::string_view cell);

// The property for a column that no property stands for: "X-CSV-SCREEN-NAME".
[[nodiscard]] std::string extension_name(std::string_view column);

}  // namespace contacts
