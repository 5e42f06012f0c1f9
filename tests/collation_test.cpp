#include "cli/collation.hpp"

#include <string>

#include <doctest/doctest.h>

using contacts::Collation;
using contacts::Environment;

namespace {

Environment with(const std::string& variable, const std::string& value) {
  Environment environment;
  environment.variables.emplace(variable, value);
  return environment;
}

}  // namespace

TEST_CASE("without a locale texts are in the order of their bytes") {
  const Collation collation{Environment{}};
  CHECK(collation.sort_key("Zorn") < collation.sort_key("adam"));
  CHECK(collation.sort_key("adam") < collation.sort_key("Ärlig"));
  CHECK(collation.sort_key("adam") != collation.sort_key("Adam"));
}

TEST_CASE("a locale that the system does not have is none") {
  for (const char* const variable : {"LC_ALL", "LC_COLLATE", "LANG"}) {
    const Collation collation(with(variable, "xx_XX.UTF-8"));
    CHECK(collation.sort_key("Zorn") < collation.sort_key("adam"));
  }
}

TEST_CASE("sort keys of long texts are whole") {
  const Collation collation(with("LC_COLLATE", "C.UTF-8"));
  const std::string text(10'000, 'x');
  CHECK(collation.sort_key(text + "a") < collation.sort_key(text + "b"));
  CHECK(collation.sort_key("") < collation.sort_key("a"));
}
