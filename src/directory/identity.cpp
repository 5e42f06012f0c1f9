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
constexpr std::array<unsigned char, sizeof(uuid_t)> uid_namespace = {0x2c, 0x23, 0xa5, 0x79, 0x32, 0x50, 0x5e, 0x55,
                                                                     0xb3, 0x7a, 0x4b, 0x34, 0x8d, 0x07, 0x8d, 0x1d};

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
  std::string name(directory_name);
  name.append("\n").append(name_of(type)).append("\n").append(id);
  uuid_t uid;
  uuid_generate_sha1(uid, uid_namespace.data(), name.data(), name.size());
  std::array<char, UUID_STR_LEN> text{};
  uuid_unparse_lower(uid, text.data());
  return text.data();
}

}  // namespace contacts
