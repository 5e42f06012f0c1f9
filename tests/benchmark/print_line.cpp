// What starting a program costs at least.
#include <fmt/core.h>

int main() {
  fmt::print("contacts\n");
}
