#include "render/entry_differences.hpp"

#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "render/json_text.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

char sign_of(EntryDifference::Kind kind) {
  switch (kind) {
    case EntryDifference::Kind::Added:
      return '+';
    case EntryDifference::Kind::Removed:
      return '-';
    case EntryDifference::Kind::Changed:
      return '~';
  }
  return '~';
}

std::string_view word_for(EntryDifference::Kind kind) {
  switch (kind) {
    case EntryDifference::Kind::Added:
      return "added";
    case EntryDifference::Kind::Removed:
      return "removed";
    case EntryDifference::Kind::Changed:
      return "changed";
  }
  return {};
}

std::string shown(const std::string& value) {
  return value.empty() ? "(none)" : escape_controls(value);
}

}  // namespace

void render_differences(const std::vector<EntryDifference>& differences, std::string& out) {
  for (const EntryDifference& one : differences) {
    out += fmt::format("{} {}", sign_of(one.kind), escape_controls(one.entry->name));
    if (one.kind == EntryDifference::Kind::Changed) out += fmt::format(" ({}:{})", escape_controls(one.file), one.line);
    out += '\n';
    for (const ValueDifference& value : one.values) {
      out += fmt::format("  {}{}{} {} → {}\n", value.key, value.kind.empty() ? "" : ".", value.kind,
                         shown(value.before), shown(value.after));
    }
  }
}

void render_differences_json(const std::vector<EntryDifference>& differences, std::string& out) {
  using Json = nlohmann::ordered_json;
  Json list = Json::array();
  for (const EntryDifference& one : differences) {
    Json object = {{"change", word_for(one.kind)},
                   {"type", name_of(one.entry->type)},
                   {"name", one.entry->name},
                   {"id", one.entry->id},
                   {"uid", one.uid},
                   {"file", one.file},
                   {"line", one.line}};
    if (one.kind == EntryDifference::Kind::Changed) object["values"] = Json::array();
    for (const ValueDifference& value : one.values) {
      Json change = {{"key", value.key}};
      if (!value.kind.empty()) change["kind"] = value.kind;
      if (!value.before.empty()) change["before"] = value.before;
      if (!value.after.empty()) change["after"] = value.after;
      object["values"].push_back(std::move(change));
    }
    list.push_back(std::move(object));
  }
  out += json_text(list) + '\n';
}

}  // namespace contacts
