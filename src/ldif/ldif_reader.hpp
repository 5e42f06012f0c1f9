// Reads address books that are LDIF (RFC 2849): of Thunderbird, SOGo, directory servers and this program.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vcard/card_reader.hpp"

namespace contacts {

// Whether a file begins as LDIF does: with "dn:" or "version: 1", after comments and empty lines.
[[nodiscard]] bool looks_like_ldif(std::string_view bytes);

// Gives one card after another, of version 3.0. An attribute that no property stands for is kept as X-LDAP-ITS-NAME.
class LdifCardReader {
 public:
  // `bytes` are the file, in UTF-8; they must outlive the reader.
  explicit LdifCardReader(std::string_view bytes);

  // The next card, without properties where the record is no person, organisation or group; nothing at the end.
  // Problems are lines that are none of LDIF, and values that stand in another file.
  [[nodiscard]] std::optional<ReadCard> next();

 private:
  struct Attribute {
    std::string name;   // in small letters, without its options
    std::string value;  // UTF-8, or base64
    std::size_t line = 0;
    bool is_binary = false;  // the value is base64 of what is no text
  };

  [[nodiscard]] std::vector<Attribute> read_record(ReadCard& card);
  static void take_line(std::string line, std::size_t number, std::vector<Attribute>& attributes, ReadCard& card);

  friend class LdifCardMaker;

  std::string_view rest_;
  std::size_t line_ = 1;
};

}  // namespace contacts
