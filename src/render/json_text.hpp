// JSON values as text.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace contacts {

// Where the objects of an answer stand.
enum class JsonLines {
  Many,  // each value on a line of its own, two blanks deeper than what holds it
  One,   // all on one line
};

// UTF-8 without control characters inside of strings (they are written as escapes) and without a line end; bytes that
// are not UTF-8 become U+FFFD.
[[nodiscard]] std::string json_text(const nlohmann::ordered_json& json, JsonLines lines = JsonLines::Many);

}  // namespace contacts
