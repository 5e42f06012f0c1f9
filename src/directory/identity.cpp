#include "directory/identity.hpp"

#include <array>
#include <cstdint>

#include <fmt/format.h>
#include <uuid/uuid.h>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

// All derived UIDs hang on this UUID: changing it would make every card a new one to every address book.
constexpr const char* uid_namespace = "2c23a579-3250-5e55-b37a-4b348d078d1d";

bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::string code_points_of(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, i);
    i += decoded.size;
    if (decoded.value < 0x80) continue;  // blanks and punctuation
    result += fmt::format("{}u{:x}", result.empty() ? "" : "-", static_cast<std::uint32_t>(decoded.value));
  }
  return result;
}

}  // namespace

std::string slug_of(std::string_view name) {
  const std::string folded = fold(name);
  std::string slug;
  for (const char c : folded) {
    if (is_id_character(c)) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  while (!slug.empty() && slug.back() == '-')
    slug.pop_back();
  if (!slug.empty()) return slug;
  const std::string code_points = code_points_of(folded);
  return code_points.empty() ? "entry" : code_points;
}

std::string derived_uid(std::string_view directory_name, EntryType type, std::string_view id) {
  uuid_t name_space;
  uuid_parse(uid_namespace, name_space);
  const std::string name = fmt::format("{}\n{}\n{}", directory_name, name_of(type), id);
  uuid_t uid;
  uuid_generate_sha1(uid, name_space, name.data(), name.size());
  std::array<char, UUID_STR_LEN> text{};
  uuid_unparse_lower(uid, text.data());
  return text.data();
}

}  // namespace contacts
