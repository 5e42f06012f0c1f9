#include "qr/qr.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>
#include <qrencode.h>
#include <utility>

#include "text/ascii.hpp"

namespace contacts {

namespace {

struct Free {
  void operator()(QRcode* code) const { QRcode_free(code); }
  void operator()(QRinput* input) const { QRinput_free(input); }
};
using EncodedCode = std::unique_ptr<QRcode, Free>;

constexpr unsigned utf8_eci = 26;      // "what follows is UTF-8", in the register of AIM
constexpr std::size_t eci_octets = 3;  // what libqrencode thinks that this costs; it is one and a half

// Octets of versions 1 to 40 in 8-bit mode at error correction level L (ISO/IEC 18004, table 7).
constexpr std::array<std::size_t, max_qr_version> capacities = {
    17,   32,   53,   78,   106,  134,  154,  192,  230,  271,  321,  367,  425,  458,
    520,  586,  644,  718,  792,  858,  929,  1003, 1091, 1171, 1273, 1367, 1465, 1528,
    1628, 1732, 1840, 1952, 2068, 2188, 2303, 2431, 2563, 2699, 2809, 2953};

// libqrencode takes a larger version where the given one is too small; 0 is as small as possible.
//
// Without a word on what they are, octets are Latin-1, and readers that know that UTF-8 is more likely guess: zbar, and
// the cameras of some phones, then take "Öl", Greek and Cyrillic for Japanese. ASCII needs no such word, and some
// hand-held scanners print it as "\000026" before the text.
EncodedCode encode(std::string_view text, int version, QRecLevel level) {
  const std::unique_ptr<QRinput, Free> input(QRinput_new2(version, level));
  const std::vector<unsigned char> octets(text.begin(), text.end());
  if (!input || (!is_ascii(text) && QRinput_appendECIheader(input.get(), utf8_eci) != 0) ||
      QRinput_append(input.get(), QR_MODE_8, static_cast<int>(octets.size()), octets.data()) != 0)
    return nullptr;
  return EncodedCode(QRcode_encodeInput(input.get()));
}

}  // namespace

std::size_t qr_capacity(int version) {
  assert(version >= 1 && version <= max_qr_version);
  return capacities.at(static_cast<std::size_t>(version) - 1) - eci_octets;
}

std::size_t qr_width(int version) {
  assert(version >= 1 && version <= max_qr_version);
  return 17 + 4 * static_cast<std::size_t>(version) + 2 * quiet_zone;
}

int max_qr_version_in_width(std::size_t modules) {
  int version = max_qr_version;
  while (version > 0 && qr_width(version) > modules)
    --version;
  return version;
}

std::optional<QrCode> make_qr(std::string_view text, int max_version) {
  if (text.empty() || text.size() > capacities.back()) return std::nullopt;
  EncodedCode code = encode(text, 0, QR_ECLEVEL_L);
  if (!code || code->version > max_version) return std::nullopt;
  for (const QRecLevel level : {QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H}) {
    EncodedCode safer = encode(text, code->version, level);
    if (!safer || safer->version > code->version) break;
    code = std::move(safer);
  }
  QrCode result;
  result.side = static_cast<std::size_t>(code->width);
  const std::vector<unsigned char> modules(code->data, code->data + result.side * result.side);
  for (const unsigned char module : modules)
    result.modules.push_back((module & 1U) != 0);
  return result;
}

}  // namespace contacts
