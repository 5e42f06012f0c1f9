// The header lines of tables, read without parsing TOML, so that broken ones can be read too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace contacts {

// [contact], [[contact]], [contact.address] and the like.
struct Header {
  std::string_view root;     // first key of its path, without quotes: "contact" of [contact.address]
  std::uint32_t depth = 0;   // keys in its path; 0: no header at all
  bool well_formed = false;  // as TOML wants it
};

// Reads a line that begins with "[", or with something invisible before it. Where it is not well formed, `root` is the
// table of a directory that it is nearest to, and empty where it is near to none.
[[nodiscard]] Header read_header(std::string_view line);

struct RepairedHeader {
  std::size_t offset = 0;  // of the mistake in the line
  std::string message;     // what is wrong; what would be right
  std::string line;        // what would be right; empty where there is no telling
};

// Puts a header right that is not well formed.
[[nodiscard]] RepairedHeader repair_header(std::string_view line);

}  // namespace contacts
