// One content line of a card as a property: encodings undone, charsets made UTF-8, the escapes of 2.1 made those
// of 3.0.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vcard/card_survey.hpp"
#include "vcard/line_header.hpp"
#include "vcard/property.hpp"

namespace contacts {

struct ReadProperty {
  Property property;
  std::vector<std::string> problems;  // what of the value could not be read
  std::string guessed_charset;        // by which it was read though nothing says so; else empty
};

class PropertyReader {
 public:
  // `card` are the bytes after BEGIN, for what only other lines tell; they must outlive the reader.
  PropertyReader(CardSyntax syntax, std::string_view card) : syntax_(syntax), card_(card) {}

  [[nodiscard]] ReadProperty read(LineHeader header);

 private:
  void convert_parameters(ReadProperty& result);
  [[nodiscard]] std::string read_value(std::string_view bytes, ReadProperty& result);
  // Any bytes as UTF-8; `charset` is what the property declares, or nothing.
  [[nodiscard]] std::string to_utf8(std::string bytes, const std::optional<std::string>& charset, ReadProperty& result);
  [[nodiscard]] std::string undeclared_to_utf8(std::string bytes, ReadProperty& result);

  CardSyntax syntax_;
  std::string_view card_;
  std::optional<std::string> charset_of_card_;  // looked for when a value needs it
};

}  // namespace contacts
