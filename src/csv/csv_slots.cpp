#include "csv/csv_slots.hpp"

#include <algorithm>

#include "csv/csv_cells.hpp"

namespace contacts {

std::vector<SlotCells> split_slot(const SlotCells& cells) {
  const auto is_several = [](const auto& part) { return part.second.find(":::") != std::string::npos; };
  if (std::ranges::none_of(cells.parts, is_several)) return {cells};
  const std::vector<std::string> labels = split_cell_whole(cells.label, ":::");
  std::vector<SlotCells> values;
  for (const auto& [part, text] : cells.parts) {
    const std::vector<std::string> pieces = split_cell_whole(text, ":::");
    if (values.size() < pieces.size()) values.resize(pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (!pieces[i].empty()) values[i].parts[part] = pieces[i];
    }
  }
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i].label = labels.size() == 1 ? labels.front() : i < labels.size() ? labels[i] : "";
  std::erase_if(values, [](const SlotCells& one) { return one.parts.empty(); });
  return values;
}

}  // namespace contacts
