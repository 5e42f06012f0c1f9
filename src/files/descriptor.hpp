// A file descriptor that closes itself.
#pragma once

#include <unistd.h>
#include <utility>

namespace contacts {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (is_open()) close(number_);
  }

  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  [[nodiscard]] int get() const { return number_; }
  // Closes now. False, with errno set, where the system only now says that writing failed.
  [[nodiscard]] bool close_now() { return close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

}  // namespace contacts
