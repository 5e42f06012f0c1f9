#include "model/identity.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>

#include <fmt/format.h>
#include <uuid/uuid.h>

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "vcard/uri.hpp"

namespace contacts {

namespace {

// All derived UIDs hang on this UUID: changing it would make every card a new one to every address book.
constexpr std::array<unsigned char, sizeof(uuid_t)> uid_namespace = {0x2c, 0x23, 0xa5, 0x79, 0x32, 0x50, 0x5e, 0x55,
                                                                     0xb3, 0x7a, 0x4b, 0x34, 0x8d, 0x07, 0x8d, 0x1d};

bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

void append_hexadecimal(std::string& out, std::uint32_t value) {
  std::array<char, 8> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16);
  out.append(digits.data(), result.ptr);
}

std::string as_text(const uuid_t& uid) {
  std::array<char, UUID_STR_LEN> text{};
  uuid_unparse_lower(uid, text.data());
  return text.data();
}

}  // namespace

std::string code_points_of(std::string_view folded) {
  std::string result;
  for (std::size_t i = 0; i < folded.size();) {
    const DecodedCodePoint decoded = decode_utf8(folded, i);
    i += decoded.size;
    if (decoded.value < 0x80) continue;
    result += result.empty() ? "u" : "-u";
    append_hexadecimal(result, static_cast<std::uint32_t>(decoded.value));
  }
  return result;
}

std::string slug_of(std::string_view name) {
  const std::string folded = fold(name);
  std::string slug;
  slug.reserve(folded.size());
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
  return uid_of_text(name);
}

std::string uid_of_text(std::string_view text) {
  uuid_t uid;
  uuid_generate_sha1(uid, uid_namespace.data(), text.data(), text.size());
  return as_text(uid);
}

std::string random_uid() {
  uuid_t uid;
  uuid_generate_random(uid);
  return as_text(uid);
}

// Schemes and namespaces of URNs are compared without regard to case (RFC 8141 3.1).
std::string bare_uid(std::string_view uid) {
  constexpr std::string_view urn = "urn:uuid:";
  const auto same = [](char left, char right) { return std::tolower(static_cast<unsigned char>(left)) == right; };
  const std::string_view start = uid.substr(0, urn.size());
  const bool has_urn = std::equal(start.begin(), start.end(), urn.begin(), urn.end(), same);
  return std::string(has_urn ? uid.substr(urn.size()) : uid);
}

std::string comparable_uid(std::string_view uid) {
  std::string bare = bare_uid(uid);
  std::erase_if(bare, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; });
  return is_uuid(bare) ? lower_case(bare) : bare;
}

}  // namespace contacts
