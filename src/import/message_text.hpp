// What an e-mail message is made of: headers (RFC 5322), encodings (RFC 2045), and the text that somebody wrote.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace contacts {

// The value of the first header of this name, unfolded (RFC 5322 2.2.3); nothing where there is none.
[[nodiscard]] std::optional<std::string> header_of(std::string_view message, std::string_view name);

// The text that its sender wrote, as UTF-8: the first part of text/plain (RFC 2046 5.1), decoded, without the lines
// that quote other messages. Empty where the message has only HTML, or is encrypted.
[[nodiscard]] std::string body_of_message(std::string_view message);

// RFC 2045 6.7: "=" and two hexadecimal digits are a byte, an "=" at the end of a line goes with the line end. Any
// other
// "=" stays.
[[nodiscard]] std::string decoded_quoted_printable(std::string_view text);

// Bytes of this charset; of one that is not known as UTF-8, or else as Windows-1252.
[[nodiscard]] std::string decoded_charset(const std::string& bytes, const std::string& charset);

}  // namespace contacts
