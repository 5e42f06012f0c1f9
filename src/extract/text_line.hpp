// A line of running text as the other steps read it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace contacts {

// What the header of a table says of a column.
enum class CellRole : std::uint8_t { Unknown, Name, Title, Organisation };

struct TextLine {
  std::string text;             // UTF-8 without controls; a tab parts the cells of a table's row; empty: a blank line
  std::size_t number = 0;       // in the source, from 1; of several that were joined, the first
  std::vector<CellRole> roles;  // of the cells, where the table has a header

  struct Joint {
    std::size_t offset = 0;  // in `text`, of what stood on the line `number`
    std::size_t number = 0;
  };
  std::vector<Joint> joints;  // in order; none where the line is one of the source

  // The line of the source that the byte at `offset` stood on.
  [[nodiscard]] std::size_t number_at(std::size_t offset) const {
    std::size_t found = number;
    for (const Joint& joint : joints) {
      if (joint.offset <= offset) found = joint.number;
    }
    return found;
  }
};

}  // namespace contacts
