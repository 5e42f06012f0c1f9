#include "memory/large_pages.hpp"

#include <cstddef>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using contacts::large_page_size;
using contacts::make_in_large_pages;
using contacts::prefer_large_pages;

TEST_CASE("values in large pages are as many as asked for and new") {
  for (const std::size_t count : {std::size_t{0}, std::size_t{1}, 3 * large_page_size / sizeof(std::string)}) {
    std::vector<std::string> values = make_in_large_pages<std::string>(count);
    REQUIRE(values.size() == count);
    for (std::string& value : values) {
      REQUIRE(value.empty());
      value = "a text that is too long to be kept in place";
    }
  }
}

TEST_CASE("memory that has been written to stays as it is") {
  std::vector<char> memory(2 * large_page_size + 5, 'x');
  prefer_large_pages(memory.data() + 1, memory.size() - 1);
  CHECK(memory == std::vector<char>(memory.size(), 'x'));
}
