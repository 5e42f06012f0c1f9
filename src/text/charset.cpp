// The C library's iconv knows the charsets by name. It stops at what a charset does not define; each such byte (or unit
// of two or four bytes) becomes U+FFFD and the rest is read on. ISO-8859-1 is not left to it, because what is called so
// mostly is Windows-1252: its quotes and dashes stand where ISO-8859-1 has control characters that nobody uses.
#include "text/charset.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <iconv.h>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

using namespace std::string_view_literals;

struct ByteOrderMark {
  std::string_view bytes;
  std::string_view encoding;
};

// UTF-32's little-endian mark begins with UTF-16's.
constexpr std::array<ByteOrderMark, 4> wide_marks = {{
    {"\xFF\xFE\0\0"sv, "UTF-32LE"},
    {"\0\0\xFE\xFF"sv, "UTF-32BE"},
    {"\xFF\xFE"sv, "UTF-16LE"},
    {"\xFE\xFF"sv, "UTF-16BE"},
}};

constexpr std::size_t sample_size = 4096;  // bytes that are looked at to recognise an encoding by its NUL bytes

// Mostly ASCII text in UTF-16 has a NUL in every second byte, and nowhere else.
std::string_view by_zero_bytes(std::string_view bytes) {
  std::array<std::size_t, 2> zeros = {0, 0};
  const std::string_view sample = bytes.substr(0, sample_size);
  for (std::size_t i = 0; i < sample.size(); ++i)
    zeros.at(i % 2) += sample[i] == '\0' ? 1U : 0U;
  const std::size_t many = sample.size() / 4;
  if (zeros[1] > many && zeros[0] * 8 < zeros[1]) return "UTF-16LE";
  if (zeros[0] > many && zeros[1] * 8 < zeros[0]) return "UTF-16BE";
  return {};
}

// 0x80-0x9F of Windows-1252.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

// The letters and digits of a charset's name in lower case: "UTF-8", "utf8" and "utf_8" are one name.
std::string simple_name(std::string_view charset) {
  std::string name;
  for (const char c : charset) {
    if (is_letter(c) || is_digit(c)) name += lower_case(c);
  }
  return name;
}

bool is_windows_1252_name(std::string_view charset) {
  constexpr std::array<std::string_view, 8> names = {"iso88591", "latin1",      "l1",     "usascii",
                                                     "ascii",    "windows1252", "cp1252", "ansi"};
  return std::ranges::find(names, simple_name(charset)) != names.end();
}

// What iconv takes for a name: a slash would begin its own instructions.
bool is_charset_name(std::string_view charset) {
  constexpr std::size_t longest = 40;
  return !charset.empty() && charset.size() <= longest && std::ranges::all_of(charset, [](char c) {
    return is_letter_or_digit(c) || "-_.:+()"sv.find(c) != std::string_view::npos;
  });
}

// Bytes of the smallest unit, by which unreadable input is passed over.
std::size_t unit_size(std::string_view charset) {
  const std::string name = simple_name(charset);
  if (name.starts_with("utf16") || name.starts_with("ucs2")) return 2;
  if (name.starts_with("utf32") || name.starts_with("ucs4")) return 4;
  return 1;
}

class Converter {
 public:
  explicit Converter(const std::string& charset)
      : descriptor_(iconv_open("UTF-8", charset.c_str())), unit_size_(unit_size(charset)) {}
  ~Converter() {
    if (is_open()) iconv_close(descriptor_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  Converter(Converter&&) = delete;
  Converter& operator=(Converter&&) = delete;

  [[nodiscard]] bool is_open() const {
    // NOLINTNEXTLINE(performance-no-int-to-ptr,cppcoreguidelines-pro-type-cstyle-cast): what iconv_open returns.
    return descriptor_ != reinterpret_cast<iconv_t>(-1);
  }

  [[nodiscard]] DecodedText convert(std::string bytes) {
    DecodedText result;
    char* in = bytes.data();
    std::size_t left = bytes.size();
    while (left > 0) {
      if (step(&in, &left, result.text) || errno == E2BIG) continue;
      const std::size_t skipped = std::min(unit_size_, left);
      in += skipped;
      left -= skipped;
      append_utf8(result.text, U'\uFFFD');
      result.has_replacements = true;
    }
    step(nullptr, nullptr, result.text);  // what stateful charsets hold back
    return result;
  }

 private:
  bool step(char** in, std::size_t* left, std::string& text) {
    std::array<char, 4096> block{};
    char* out = block.data();
    std::size_t room = block.size();
    const bool is_done = iconv(descriptor_, in, left, &out, &room) != static_cast<std::size_t>(-1);
    const int reason = errno;
    text.append(block.data(), block.size() - room);
    errno = reason;
    return is_done;
  }

  iconv_t descriptor_;
  std::size_t unit_size_;
};

}  // namespace

std::string_view wide_encoding(std::string_view bytes) {
  const auto* const mark =
      std::ranges::find_if(wide_marks, [&](const ByteOrderMark& one) { return bytes.starts_with(one.bytes); });
  if (mark != wide_marks.end()) return mark->encoding;
  return by_zero_bytes(bytes);
}

std::string_view without_byte_order_mark(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  while (bytes.starts_with(mark))
    bytes.remove_prefix(mark.size());
  return bytes;
}

std::optional<DecodedText> decode_charset(std::string_view bytes, std::string_view charset) {
  if (is_windows_1252_name(charset)) return DecodedText{.text = decode_windows_1252(bytes)};
  if (!is_charset_name(charset)) return std::nullopt;
  Converter converter{std::string(charset)};
  if (!converter.is_open()) return std::nullopt;
  return converter.convert(std::string(bytes));
}

std::optional<DecodedText> decode_wide(std::string_view bytes) {
  const std::string_view encoding = wide_encoding(bytes);
  return encoding.empty() ? std::nullopt : decode_charset(bytes, encoding);
}

std::string decode_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(text, byte >= 0x80 && byte <= 0x9F ? windows_1252.at(byte - 0x80U) : byte);
  }
  return text;
}

bool is_utf8_name(std::string_view charset) {
  return simple_name(charset) == "utf8";
}

}  // namespace contacts
