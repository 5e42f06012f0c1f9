// Trouble with the surroundings that ends a command: a file that cannot be written, a full disk.
#pragma once

#include <stdexcept>

namespace contacts {

// what() is a sentence for the user, without "contacts:" before it. Caught in run() alone.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace contacts
