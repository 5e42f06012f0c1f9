#include "hard_texts.hpp"

namespace contacts {

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i)
    out += text;
  return out;
}

}  // namespace

std::string HardTexts::text() {
  const std::size_t pieces = 1 + below(6);
  const std::size_t place_of_word = below(pieces);
  std::string out;
  for (std::size_t i = 0; i < pieces; ++i)
    out += i == place_of_word ? any_of("Anna", "a", "Åsa", "李雷", "n", "N", "Ek, Per", "x;y") : piece();
  return out;
}

std::string HardTexts::at_line_border(std::size_t number) {
  const std::string_view characters[] = {"x", "å", "李", "😀"};
  return repeated("-", number % 80) + repeated(characters[number / 80 % 4], 4);
}

std::string HardTexts::piece() {
  switch (below(7)) {
    case 0:
      return any_of(",", ";", ":", "\"", "'", ",,", ";;", ", ", "; ", ".", "=", "|");
    case 1:
      return any_of("\\", "\\\\", "\\n", "\\N", "\\,", "\\;", "\\:", "\\\\n", "\\\"", "C:\\new\\");
    case 2:
      return any_of(" ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", " \n ", "\u00A0", "\u3000");
    case 3:
      return any_of("😀", "👩‍👩‍👧", "🇸🇪", "a\u0308", "e\u0301\u0302", "\u0308", "\U0010FFFD", "\uFEFF",
                    "\u200B", "ﬁ");
    case 4:
      return any_of("שלום", "مرحبا", "\u202Eabc\u202C", "\u200Fx", "\u2067y\u2069", "\u2028", "\u2029", "\u0085");
    case 5:
      return any_of("^n", "^^", "^'", "=0D=0A", "=C3=A5", "a=", "=\n", "&amp;", "%2C", "<b>", "BEGIN:VCARD\n",
                    "\nEND:VCARD\n", "\nNOTE:x", "VALUE=uri:", ";ENCODING=QUOTED-PRINTABLE:a=", "ENCODING=b:AAAA",
                    "item1.TEL:1", "data:,x", "\"quoted\"", "{x}", "#", "[[contact]]", "\"\"\"", "'''");
    default:
      return one_in(8) ? repeated(any_of("x", "å", "李", "😀", ",", "\\", "a\u0308"), 200)
                       : any_of("Berg", "von der Öst", " plain words ", "10:30", "2026-11-23");
  }
}

}  // namespace contacts
