// Usage: check_vcards <FILE
// The strict byte check of the tests, for files: prints what it finds, and fails where that is anything.

#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

#include "../vcard_check.hpp"

int main() {
  const std::string bytes{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
  int status = 0;
  for (const std::string& finding : contacts::check_vcard_bytes(bytes)) {
    std::cout << finding << '\n';
    status = 1;
  }
  return status;
}
