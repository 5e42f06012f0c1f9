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

TEST_CASE("in the locale C texts are in the order of their bytes") {
  for (const Environment& environment : {with("LC_ALL", "C"), with("LC_COLLATE", "POSIX")}) {
    const Collation collation(environment, "SE");
    CHECK(collation.order_of({"adam", "Ärlig", "Zorn", "Adam"}) == Positions{3, 2, 0, 1});
    CHECK(collation.order_of({"Anna Berg", "Anna Ber", "Anna Ber\xC3\xA5", "Anna Bera", ""}) ==
          Positions{4, 1, 3, 0, 2});
    CHECK(collation.order_of({std::string_view("a\0b", 3), "a", std::string_view("a\0", 2)}) == Positions{1, 2, 0});
  }
}

TEST_CASE("without a locale texts are in the order of the alphabet") {
  for (const Environment& environment :
       {Environment{}, with("LC_ALL", "C.UTF-8"), with("LANG", "C"), with("LC_ALL", "xx_XX.UTF-8")}) {
    const Collation collation(environment, {});
    CHECK(collation.order_of({"adam", "Ärlig", "Zorn", "Adam"}) == Positions{3, 0, 1, 2});
    CHECK(collation.order_of({"Anna Berg", "Anna Ber", "Anna Ber\xC3\xA5", "Anna Bera", ""}) ==
          Positions{4, 1, 3, 2, 0});
  }
}

TEST_CASE("the letters behind z are those of the directory's country or the locale's language") {
  const std::vector<std::string_view> names = {"Öst", "Zorn", "Ås", "Ärlig", "Adam", "Ølby"};
  CHECK(Collation(Environment{}, "SE").order_of(names) == Positions{4, 1, 2, 3, 5, 0});
  CHECK(Collation(with("LANG", "C.UTF-8"), "FI").order_of(names) == Positions{4, 1, 2, 3, 5, 0});
  CHECK(Collation(Environment{}, "NO").order_of(names) == Positions{4, 1, 3, 5, 0, 2});
  CHECK(Collation(Environment{}, "DE").order_of(names) == Positions{4, 3, 2, 5, 0, 1});
  CHECK(Collation(with("LANG", "sv_XX.UTF-8"), "DE").order_of(names) == Positions{4, 1, 2, 3, 5, 0});
  CHECK(Collation(with("LANG", "xx_XX.UTF-8"), "SE").order_of(names) == Positions{4, 3, 2, 5, 0, 1});
}

TEST_CASE("texts are compared to their ends and equal ones stay in their order") {
  const Collation collation(with("LC_COLLATE", "C.UTF-8"), {});
  const std::string text(10'000, 'x');
  const std::string a = text + "a";
  const std::string b = text + "b";
  CHECK(collation.order_of({b, text, a, b, text, ""}) == Positions{5, 1, 4, 2, 0, 3});
  CHECK(collation.order_of({}).empty());
}
