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

// What a byte is in an id: a small letter, a digit or a hyphen.
constexpr std::array<char, 256> id_characters = [] {
  std::array<char, 256> table{};
  table.fill('-');
  for (char c = '0'; c <= '9'; ++c)
    table[static_cast<unsigned char>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c) {
    table[static_cast<unsigned char>(c)] = c;
    table[static_cast<unsigned char>(upper_case(c))] = c;
  }
  return table;
}();

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

// In place, as a slug is never longer than the text, and without a branch: a hyphen that begins it, or follows another
// one, is written too, and then overwritten. ASCII needs no folding but of its capitals.
std::string slug_of(std::string_view name) {
  std::string slug = is_ascii(name) ? std::string(name) : fold(name);
  const auto stays = [](char c) { return id_characters[static_cast<unsigned char>(c)] != '-'; };
  if (std::ranges::none_of(slug, stays)) {
    const std::string code_points = code_points_of(slug);
    return code_points.empty() ? "entry" : code_points;
  }
  char* const begin = slug.data();
  char* end = begin;
  char last = '-';
  for (const char* at = begin; at != begin + slug.size(); ++at) {
    const char c = id_characters[static_cast<unsigned char>(*at)];
    *end = c;
    end += c == '-' && last == '-' ? 0 : 1;
    last = c;
  }
  if (last == '-') --end;
  slug.resize(static_cast<std::size_t>(end - begin));
  return slug;
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
