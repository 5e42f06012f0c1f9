// Text in other encodings than UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace contacts {

// The Unicode encoding other than UTF-8 that the bytes of a file are in, by its name ("UTF-16LE", "UTF-32BE"): by their
// byte order mark, or because nearly every second byte is NUL. Empty where neither says so.
[[nodiscard]] std::string_view wide_encoding(std::string_view bytes);

// The bytes without a UTF-8 byte order mark, or several, as files have that were joined.
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view bytes);

struct DecodedText {
  std::string text;               // UTF-8
  bool has_replacements = false;  // what the charset does not define became U+FFFD
};

// The bytes read as this charset, by its name in MIME ("ISO-8859-1", case does not matter). ISO-8859-1 and US-ASCII are
// read as Windows-1252, which is what programs mean by them. Nothing where the charset is not known.
[[nodiscard]] std::optional<DecodedText> decode_charset(std::string_view bytes, std::string_view charset);

// The whole of a file in UTF-16 or UTF-32; nothing where wide_encoding names none.
[[nodiscard]] std::optional<DecodedText> decode_wide(std::string_view bytes);

// Any bytes: the five that Windows-1252 leaves undefined are control characters, as in ISO-8859-1.
[[nodiscard]] std::string decode_windows_1252(std::string_view bytes);

// The name for UTF-8 itself, however it is written.
[[nodiscard]] bool is_utf8_name(std::string_view charset);

}  // namespace contacts
