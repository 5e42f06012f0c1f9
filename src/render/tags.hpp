// Tags and how many entries have each.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/formats.hpp"

namespace contacts {

struct TagCount {
  std::string tag;
  std::size_t count = 0;
};

// As "json" an array of objects with "tag" and "count", as "tsv" tag and count between tabs, in other formats columns.
void render_tags(const std::vector<TagCount>& tags, std::string_view format, const Layout& layout, std::string& out);

}  // namespace contacts
