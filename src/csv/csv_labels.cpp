#include "csv/csv_labels.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "vcard/decode.hpp"
#include "vcard/value_form.hpp"

namespace contacts {

namespace {

struct LabelRow {
  std::string_view label;
  std::string_view types;  // between commas
};

constexpr auto places =
    std::to_array<LabelRow>({{"work", "WORK"}, {"business", "WORK"}, {"home", "HOME"}, {"other", ""}});

constexpr auto phones = std::to_array<LabelRow>({{"work", "WORK,VOICE"},
                                                 {"business", "WORK,VOICE"},
                                                 {"home", "HOME,VOICE"},
                                                 {"mobile", "CELL"},
                                                 {"cell", "CELL"},
                                                 {"fax", "FAX"},
                                                 {"other fax", "FAX"},
                                                 {"work fax", "WORK,FAX"},
                                                 {"home fax", "HOME,FAX"},
                                                 {"pager", "PAGER"},
                                                 {"other", "VOICE"},
                                                 {"car", "CAR"},
                                                 {"isdn", "ISDN"}});

void append_types(std::string_view types, std::vector<std::string>& out) {
  while (!types.empty()) {
    const std::size_t end = std::min(types.find(','), types.size());
    out.emplace_back(types.substr(0, end));
    types.remove_prefix(std::min(end + 1, types.size()));
  }
}

template <typename Rows>
bool append_known(const Rows& rows, std::string_view folded, std::vector<std::string>& types) {
  const auto found = std::ranges::find(rows, folded, &LabelRow::label);
  if (found != rows.end()) append_types(found->types, types);
  return found != rows.end();
}

}  // namespace

CsvLabel read_csv_label(CsvField field, std::string_view label) {
  CsvLabel read;
  if (field == CsvField::Email) read.types.emplace_back("INTERNET");
  const bool is_preferred = label.starts_with('*');
  if (is_preferred) label.remove_prefix(1);
  label.remove_prefix(std::min(label.find_first_not_of(' '), label.size()));
  const std::string folded = fold(label);
  const bool is_known =
      field == CsvField::Phone ? append_known(phones, folded, read.types) : append_known(places, folded, read.types);
  if (!is_known) read.own = label;
  if (is_preferred) read.types.emplace_back("PREF");
  return read;
}

std::optional<Property> property_of_label(const std::string& label, const std::string& text) {
  const std::string name = label.substr(0, label.find(';'));
  const bool is_property = begins_with_name(name, "X-") || (is_known_property(name) && name == upper_case(name));
  if (!is_property || text.find('\n') != std::string::npos) return std::nullopt;
  return parse_content_line(label + ":" + text, VcardVersion::V3);
}

}  // namespace contacts
