#include "render/json_text.hpp"

#include "text/escape.hpp"

namespace contacts {

std::string json_text(const nlohmann::ordered_json& json, JsonLines lines) {
  constexpr int deeper = 2;
  const int indent = lines == JsonLines::One ? -1 : deeper;
  return escape_json_controls(json.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

}  // namespace contacts
