#include "qr/qr.hpp"

#include <png.h>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "qr/draw.hpp"

using namespace contacts;

namespace {

std::size_t side_of(int version) {
  return qr_width(version) - 2 * quiet_zone;
}

// A dark module, a light one, a light one, a dark one.
const QrCode checkers{2, {true, false, false, true}};

std::size_t count(const std::string& text, std::string_view what) {
  std::size_t times = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size()))
    ++times;
  return times;
}

}  // namespace

TEST_CASE("each size of a QR code holds what it says") {
  for (int version = 1; version <= max_qr_version; ++version) {
    CAPTURE(version);
    const std::string text = "ö" + std::string(qr_capacity(version) - 2, 'x');
    const std::optional<QrCode> code = make_qr(text);
    REQUIRE(code.has_value());
    CHECK(code->side == side_of(version));
    CHECK(code->modules.size() == code->side * code->side);
    CHECK(make_qr(text, version).has_value());
    CHECK_FALSE(make_qr(text + "xxx", version).has_value());
  }
}

TEST_CASE("the smallest QR code that holds a text is taken") {
  for (int version = 1; version < max_qr_version; ++version) {
    CAPTURE(version);
    const std::string text(qr_capacity(version) + 3, 'x');
    CHECK(make_qr(text, version).has_value());
    CHECK_FALSE(make_qr(text + "x", version).has_value());
    const std::optional<QrCode> larger = make_qr(text + "x");
    REQUIRE(larger.has_value());
    CHECK(larger->side == side_of(version + 1));
  }
}

TEST_CASE("a text that is too long for any QR code is none") {
  CHECK_FALSE(make_qr(std::string(2954, 'x')).has_value());
  CHECK_FALSE(make_qr(std::string(1000000, 'x')).has_value());
}

TEST_CASE("a QR code has its three finders and the dark module") {
  const std::optional<QrCode> code = make_qr("BEGIN:VCARD");
  REQUIRE(code.has_value());
  REQUIRE(code->side == 21);
  const std::size_t last = code->side - 1;
  for (std::size_t i = 0; i < 7; ++i) {
    CAPTURE(i);
    CHECK(code->is_dark(0, i));
    CHECK(code->is_dark(0, last - i));
    CHECK(code->is_dark(last, i));
    CHECK_FALSE(code->is_dark(7, i));
  }
  CHECK(code->is_dark(3, 3));
  CHECK_FALSE(code->is_dark(1, 1));
  CHECK(code->is_dark(last - 7, 8));
  CHECK_FALSE(code->is_dark(0, code->side));
  CHECK_FALSE(code->is_dark(code->side, 0));
}

TEST_CASE("a QR code has as much error correction as its size has room for") {
  // The two modules at the upper left finder that tell the level, after their mask (ISO/IEC 18004 7.9.1).
  const auto level_of = [](std::size_t octets) {
    const std::optional<QrCode> code = make_qr(std::string(octets, 'x'), 2);
    REQUIRE(code.has_value());
    REQUIRE(code->side == side_of(2));
    const bool first = !code->is_dark(8, 0);
    const bool second = code->is_dark(8, 1);
    return (first ? 2 : 0) + (second ? 1 : 0);
  };
  constexpr int l = 1;
  constexpr int m = 0;
  constexpr int q = 3;
  CHECK(level_of(32) == l);
  CHECK(level_of(27) == l);
  CHECK(level_of(26) == m);
  CHECK(level_of(21) == m);
  CHECK(level_of(20) == q);
}

TEST_CASE("there is no QR code of nothing") {
  CHECK_FALSE(make_qr("").has_value());
  CHECK(make_qr(std::string_view("\0", 1)).has_value());
}

TEST_CASE("the width of a terminal decides how large a code can be") {
  struct Row {
    std::size_t columns;
    int version;
  };
  for (const Row& row :
       std::vector<Row>{{0, 0}, {28, 0}, {29, 1}, {32, 1}, {33, 2}, {80, 13}, {81, 14}, {185, 40}, {100000, 40}}) {
    CAPTURE(row.columns);
    CHECK(max_qr_version_in_width(row.columns) == row.version);
  }
}

TEST_CASE("a code is drawn for a terminal in light blocks") {
  const std::string blank = "██████████\n";
  CHECK(draw_for_terminal(checkers, false) == blank + blank + "████▄▀████\n" + blank + blank);
  const QrCode one{1, {true}};
  CHECK(draw_for_terminal(one, false) == "█████████\n█████████\n████▄████\n█████████\n█████████\n");
}

TEST_CASE("a code in colour is white and black whatever the terminal has") {
  const std::string begin = "\x1b[38;5;231;48;5;16m";
  const std::string end = "\x1b[0m\n";
  const std::string blank = begin + "██████████" + end;
  CHECK(draw_for_terminal(checkers, true) == blank + blank + begin + "████▄▀████" + end + blank + blank);
}

TEST_CASE("a code is drawn for a terminal as wide as was said") {
  const std::optional<QrCode> code = make_qr("BEGIN:VCARD");
  REQUIRE(code.has_value());
  const std::string picture = draw_for_terminal(*code, false);
  CHECK(count(picture, "\n") == 15);
  CHECK(count(picture, "█") + count(picture, "▀") + count(picture, "▄") + count(picture, " ") == 15 * qr_width(1));
}

TEST_CASE("an SVG image has a rectangle for each run of dark modules") {
  const QrCode code{3, {true, true, false, false, false, false, true, false, true}};
  CHECK(draw_svg(code) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"88\" height=\"88\" viewBox=\"0 0 11 11\" "
        "shape-rendering=\"crispEdges\">\n"
        "<path fill=\"#fff\" d=\"M0 0h11v11h-11z\"/>\n"
        "<path d=\"M4 4h2v1h-2zM4 6h1v1h-1zM6 6h1v1h-1z\"/>\n"
        "</svg>\n");
}

TEST_CASE("a PNG image has eight pixels for each module") {
  const std::string bytes = draw_png(checkers);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) != 0);
  CHECK(image.width == 80);
  CHECK(image.height == 80);
  CHECK(image.format == PNG_FORMAT_GRAY);
  std::vector<unsigned char> pixels(std::size_t{80} * 80);
  REQUIRE(png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) != 0);
  for (std::size_t y = 0; y < 80; ++y) {
    for (std::size_t x = 0; x < 80; ++x) {
      const bool dark = (y / 8 == 4 && x / 8 == 4) || (y / 8 == 5 && x / 8 == 5);
      CAPTURE(y);
      CAPTURE(x);
      REQUIRE(pixels[y * 80 + x] == (dark ? 0x00 : 0xFF));
    }
  }
  CHECK(draw_png(checkers) == bytes);
}
