// ICU as it is linked into the program: without data. libphonenumber has ICU match regular expressions, and what that
// takes of the Unicode database is compiled into ICU's code. Its data (locales, converters, names of time zones, thirty
// megabytes of them) would only make the program six times as large. This is the table of contents of none, in the
// format of udata.h and of ICU's own stubdata.
#include <array>
#include <cstdint>

#include <unicode/udata.h>

namespace {

struct alignas(16) DataWithoutItems {
  std::uint16_t header_size;
  std::uint8_t magic1;
  std::uint8_t magic2;
  UDataInfo info;
  std::array<char, 8> padding;
  std::uint32_t item_count;
  std::array<std::uint32_t, 3> items;
};

}  // namespace

extern "C" const DataWithoutItems U_ICUDATA_ENTRY_POINT;
extern "C" const DataWithoutItems U_ICUDATA_ENTRY_POINT = {
    32,
    0xDA,
    0x27,
    {sizeof(UDataInfo), 0, U_IS_BIG_ENDIAN, U_CHARSET_FAMILY, sizeof(char16_t), 0, {'T', 'o', 'C', 'P'}, {1}, {0}},
    {},
    0,
    {}};
