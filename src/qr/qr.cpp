#include "qr/qr.hpp"

#include <array>
#include <cassert>
#include <memory>
#include <qrencode.h>

namespace contacts {

namespace {

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};
using EncodedCode = std::unique_ptr<QRcode, FreeCode>;

// Octets of versions 1 to 40 in 8-bit mode at error correction level L (ISO/IEC 18004, table 7).
constexpr std::array<std::size_t, max_qr_version> capacities = {
    17,   32,   53,   78,   106,  134,  154,  192,  230,  271,  321,  367,  425,  458,
    520,  586,  644,  718,  792,  858,  929,  1003, 1091, 1171, 1273, 1367, 1465, 1528,
    1628, 1732, 1840, 1952, 2068, 2188, 2303, 2431, 2563, 2699, 2809, 2953};

// libqrencode takes a larger version where the given one is too small; 0 is as small as possible.
//
// The octets go in as they are, without a mark (ECI 26) that they are UTF-8, although ISO/IEC 18004 has Latin-1 as the
// default: the cameras of phones recognise UTF-8, and so do zbar and ZXing, while hand-held scanners print the mark as
// "\000026" before the card, or read nothing.
EncodedCode encode(std::string_view octets, int version, QRecLevel level) {
  // A copy, because libqrencode wants unsigned characters.
  const std::vector<unsigned char> bytes(octets.begin(), octets.end());
  return EncodedCode(QRcode_encodeData(static_cast<int>(bytes.size()), bytes.data(), version, level));
}

}  // namespace

std::size_t qr_capacity(int version) {
  assert(version >= 1 && version <= max_qr_version);
  return capacities.at(static_cast<std::size_t>(version) - 1);
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

std::optional<QrCode> make_qr(std::string_view octets, int max_version) {
  if (octets.empty() || octets.size() > qr_capacity(max_version)) return std::nullopt;
  EncodedCode code = encode(octets, 0, QR_ECLEVEL_L);
  if (!code) return std::nullopt;
  for (const QRecLevel level : {QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H}) {
    EncodedCode safer = encode(octets, code->version, level);
    if (!safer || safer->version > code->version) break;
    code = std::move(safer);
  }
  QrCode result;
  result.side = static_cast<std::size_t>(code->width);
  result.modules.reserve(result.side * result.side);
  for (std::size_t i = 0; i < result.side * result.side; ++i)
    result.modules.push_back((code->data[i] & 1U) != 0);
  return result;
}

}  // namespace contacts
