// QR codes (ISO/IEC 18004). This room alone knows libqrencode and libpng.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace contacts {

struct QrCode {
  std::size_t side = 0;       // in modules, without the quiet zone
  std::vector<bool> modules;  // row by row; true is dark

  // True for a dark module. Whatever is outside the code is light.
  [[nodiscard]] bool is_dark(std::size_t row, std::size_t column) const {
    return row < side && column < side && modules[row * side + column];
  }
};

// The light modules that must surround a code on every side.
inline constexpr std::size_t quiet_zone = 4;

// Versions are the sizes of a code: version 1 has a side of 21 modules, each further one 4 more, up to version 40.
inline constexpr int max_qr_version = 40;

// The largest version that phones read from a screen without effort. Google's ML Kit wants 2 pixels a module in camera
// images of 1280x720, so that this one, 125 modules with its quiet zone, is read when it fills a third of the image.
inline constexpr int max_qr_version_for_phones = 25;

// How many octets of UTF-8 a code of this version holds at least; of ASCII it holds three more.
[[nodiscard]] std::size_t qr_capacity(int version);

// The largest version that takes at most so many modules in width with its quiet zone; 0 where even the smallest does
// not.
[[nodiscard]] int max_qr_version_in_width(std::size_t modules);

// Side and quiet zone of a code of this version: the columns that it takes on a terminal.
[[nodiscard]] std::size_t qr_width(int version);

// The smallest code of at most this version that holds the text (UTF-8), with as much error correction as fits into its
// size. Nothing where the text does not fit or is empty.
[[nodiscard]] std::optional<QrCode> make_qr(std::string_view text, int max_version = max_qr_version);

}  // namespace contacts
