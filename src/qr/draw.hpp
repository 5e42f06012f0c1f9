// QR codes as pictures, each with its quiet zone.
#pragma once

#include <string>

#include "qr/qr.hpp"

namespace contacts {

// Lines of half blocks, each a column wide and two modules high. In colour it is black on white, whatever the
// terminal's own colours are; without, light modules have the colour of the text, which is right on a dark background
// only.
[[nodiscard]] std::string draw_for_terminal(const QrCode& code, bool colour);

// An SVG document that fits any size; without one given, a module is 8 pixels.
[[nodiscard]] std::string draw_svg(const QrCode& code);

// A PNG image of 8 pixels a module. The same code gives the same image, though other versions of libpng or zlib may
// write it in other bytes. Throws Error where there is not enough memory.
[[nodiscard]] std::string draw_png(const QrCode& code);

}  // namespace contacts
