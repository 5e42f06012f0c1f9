#include "render/formats.hpp"

#include <algorithm>
#include <array>

#include "render/card.hpp"
#include "render/json.hpp"
#include "render/table.hpp"
#include "render/tsv.hpp"

namespace contacts {

namespace {

constexpr std::array<Format, 4> formats = {{
    {"table", "columns for people; the usual one on a terminal", render_table},
    {"tsv", "values between tabs, one entry a line, no header; the usual one elsewhere", render_tsv},
    {"card", "all that is known, a line each", render_cards},
    {"json", "an array of objects", render_json},
}};

}  // namespace

std::span<const Format> all_formats() { return formats; }

const Format* find_format(std::string_view name) {
  const auto* const found =
      std::find_if(formats.begin(), formats.end(), [&](const Format& one) { return one.name == name; });
  return found == formats.end() ? nullptr : found;
}

}  // namespace contacts
