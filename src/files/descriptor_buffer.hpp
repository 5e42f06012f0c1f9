// Standard output as a stream buffer that knows why writing failed.
#pragma once

#include <streambuf>
#include <string>
#include <string_view>

namespace contacts {

// Writes to a file descriptor, which it does not own. When the reader at the other end of a pipe has gone, the rest is
// dropped as if it had been written: nobody wants it. After any other failure writing and flushing fail, and flushing
// sets errno to the reason.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor) {}

 protected:
  int_type overflow(int_type character) override;
  std::streamsize xsputn(const char* text, std::streamsize size) override;
  int sync() override;

 private:
  bool write_all(std::string_view text);

  int descriptor_;
  std::string pending_;
  int error_ = 0;
  bool reader_is_gone_ = false;
};

}  // namespace contacts
