// A file's text in which one entry says something else.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "store/changes.hpp"
#include "toml/splitter.hpp"

namespace contacts {

// Throws std::runtime_error where the entry cannot be edited.
inline std::string edited_text(const std::string& text, const Entry& before, const Entry& after) {
  const std::vector<RawEntry> raws = split_entries(text);
  const auto begins = [&](const RawEntry& one) { return one.sections.front().begin == before.text_begin; };
  const auto raw = std::ranges::find_if(raws, begins);
  if (raw == raws.end()) throw std::runtime_error("no such entry");
  const std::variant<EntryLayout, LayoutProblem> layout = layout_of(text, *raw);
  if (const auto* const problem = std::get_if<LayoutProblem>(&layout)) throw std::runtime_error(problem->message);
  Edits edits(text);
  const auto problem = edit_entry(text, std::get<EntryLayout>(layout), before, after, edits);
  if (problem) throw std::runtime_error(*problem);
  return edits.result();
}

}  // namespace contacts
