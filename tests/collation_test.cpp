#include "cli/collation.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using contacts::Collation;
using contacts::Environment;

namespace {

Environment with(const std::string& variable, const std::string& value) {
  Environment environment;
  environment.variables.emplace(variable, value);
  return environment;
}

using Positions = std::vector<std::size_t>;

}  // namespace

TEST_CASE("without a locale texts are in the order of their bytes") {
  for (const Environment& environment : {Environment{}, with("LC_ALL", "C.UTF-8")}) {
    const Collation collation(environment);
    CHECK(collation.order_of({"adam", "Ärlig", "Zorn", "Adam"}) == Positions{3, 2, 0, 1});
    CHECK(collation.order_of({"Anna Berg", "Anna Ber", "Anna Ber\xC3\xA5", "Anna Bera", ""}) ==
          Positions{4, 1, 3, 0, 2});
    CHECK(collation.order_of({std::string_view("a\0b", 3), "a", std::string_view("a\0", 2)}) == Positions{1, 2, 0});
  }
}

TEST_CASE("a locale that the system does not have is none") {
  for (const char* const variable : {"LC_ALL", "LC_COLLATE", "LANG"}) {
    const Collation collation(with(variable, "xx_XX.UTF-8"));
    CHECK(collation.order_of({"adam", "Zorn"}) == Positions{1, 0});
  }
}

TEST_CASE("texts are compared to their ends and equal ones stay in their order") {
  const Collation collation(with("LC_COLLATE", "C.UTF-8"));
  const std::string text(10'000, 'x');
  const std::string a = text + "a";
  const std::string b = text + "b";
  CHECK(collation.order_of({b, text, a, b, text, ""}) == Positions{5, 1, 4, 2, 0, 3});
  CHECK(collation.order_of({}).empty());
}
