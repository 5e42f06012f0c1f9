// A code is drawn with coordinates that begin in the quiet zone's upper left corner. Those of a module are smaller by
// the quiet zone: they wrap around to numbers that are outside the code, where everything is light.
#include "qr/draw.hpp"

#include <algorithm>
#include <array>
#include <png.h>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "error.hpp"

namespace contacts {

namespace {

constexpr std::size_t pixels_a_module = 8;  // 2 mm on a screen of 96 dpi; phones want no less than half of that

// Black and white of the fixed part of the 256 colours: themes change the first 16.
constexpr std::string_view white_on_black = "\x1b[38;5;231;48;5;16m";
constexpr std::string_view reset = "\x1b[0m";

bool is_dark_at(const QrCode& code, std::size_t y, std::size_t x) {
  return code.is_dark(y - quiet_zone, x - quiet_zone);
}

std::size_t width_of(const QrCode& code) {
  return code.side + 2 * quiet_zone;
}

// Blocks are the light modules, in colour too: then whoever loses the colours on the way has what is right on the dark
// background that most terminals have. The other way round it would be right on light ones, and a code drawn in the
// wrong way, its quiet zone dark too, is one that many readers do not take for a code.
std::string_view half_block(bool upper_is_dark, bool lower_is_dark) {
  if (upper_is_dark) return lower_is_dark ? " " : "▄";
  return lower_is_dark ? "▀" : "█";
}

// One run of dark modules: a rectangle of an SVG path.
std::string rectangle(std::size_t x, std::size_t y, std::size_t width) {
  return fmt::format("M{} {}h{}v1h-{}z", x, y, width, width);
}

std::string dark_rectangles(const QrCode& code) {
  std::string path;
  for (std::size_t y = 0; y < width_of(code); ++y) {
    for (std::size_t x = 0, end = 0; x < width_of(code); x = end + 1) {
      end = x;
      while (is_dark_at(code, y, end))
        ++end;
      if (end > x) path += rectangle(x, y, end - x);
    }
  }
  return path;
}

std::vector<unsigned char> grey_pixels(const QrCode& code) {
  const std::size_t side = width_of(code) * pixels_a_module;
  std::vector<unsigned char> pixels;
  pixels.reserve(side * side);
  for (std::size_t y = 0; y < side; ++y) {
    for (std::size_t x = 0; x < side; ++x)
      pixels.push_back(is_dark_at(code, y / pixels_a_module, x / pixels_a_module) ? 0x00 : 0xFF);
  }
  return pixels;
}

void demand(int success, const png_image& image) {
  if (success == 0) throw Error(fmt::format("the image cannot be made: {}", image.message));
}

}  // namespace

std::string draw_for_terminal(const QrCode& code, bool colour) {
  std::string picture;
  for (std::size_t y = 0; y < width_of(code); y += 2) {
    if (colour) picture += white_on_black;
    for (std::size_t x = 0; x < width_of(code); ++x)
      picture += half_block(is_dark_at(code, y, x), is_dark_at(code, y + 1, x));
    if (colour) picture += reset;
    picture += '\n';
  }
  return picture;
}

std::string draw_svg(const QrCode& code) {
  const std::size_t width = width_of(code);
  const std::size_t pixels = width * pixels_a_module;
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" "
      "shape-rendering=\"crispEdges\">\n"
      "<path fill=\"#fff\" d=\"M0 0h{}v{}h-{}z\"/>\n"
      "<path d=\"{}\"/>\n"
      "</svg>\n",
      pixels, pixels, width, width, width, width, width, dark_rectangles(code));
}

std::string draw_png(const QrCode& code) {
  const std::vector<unsigned char> pixels = grey_pixels(code);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width_of(code) * pixels_a_module);
  image.height = image.width;
  image.format = PNG_FORMAT_GRAY;
  png_alloc_size_t size = 0;
  demand(png_image_write_to_memory(&image, nullptr, &size, 0, pixels.data(), 0, nullptr), image);
  std::string bytes(size, '\0');
  demand(png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.data(), 0, nullptr), image);
  bytes.resize(size);
  return bytes;
}

}  // namespace contacts
