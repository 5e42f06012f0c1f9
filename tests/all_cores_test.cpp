// What is made of many entries on all cores is what is made of a few of them at a time, for which one thread is enough.
#include <algorithm>
#include <array>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "app_fixture.hpp"

using contacts::app_fixture::Outcome;
using contacts::app_fixture::run_with;

namespace {

constexpr std::size_t all = 2500;  // more than one part of everything that is made in parts
constexpr std::size_t few = 60;    // less than one

// Numbers that are read by their plans, by libphonenumber, or that are doubtful; every seventh person has something
// that not every vCard can say.
std::string person(std::size_t number) {
  constexpr std::array<std::string_view, 6> phones = {"076-861 27 47", "08-1234",         "+49 30 901820",
                                                      "112",           "+1 800 FLOWERS1", "00442079460018"};
  std::string text = fmt::format("[[contact]]\nname = \"Åsa {:04}\"\nphone = [\"{}\", \"+46 70 {:07}\"]\n", number,
                                 phones.at(number % phones.size()), number * 1999);
  if (number % 7 == 0) text += "birthday = \"--04-15\"\n";
  if (number % 11 == 0) text += fmt::format("organisation = \"Ek {}\"\nnote = '''\n\"Öl\"'''\n", number);
  return text;
}

// The file of all of them, with empty lines in place of those before `begin` and without those from `end` on.
std::string file_of(const std::vector<std::string>& people, std::size_t begin, std::size_t end) {
  std::string text = "[directory]\nname = \"D\"\ncountry = \"SE\"\n";
  for (std::size_t i = 0; i < begin; ++i)
    text.append(static_cast<std::size_t>(std::ranges::count(people[i], '\n')), '\n');
  for (std::size_t i = begin; i < end; ++i)
    text += people[i];
  return text;
}

}  // namespace

TEST_CASE("all cores make of many entries what one makes of a few at a time") {
  std::vector<std::string> people;
  for (std::size_t i = 0; i < all; ++i)
    people.push_back(person(i));
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"export"}, {"export", "--vcard", "4.0"}, {"check"}, {"list"}}) {
    CAPTURE(command.back());
    std::vector<std::string> arguments = {"-f", "-"};
    arguments.insert(arguments.end(), command.begin(), command.end());
    const Outcome whole = run_with(arguments, {}, file_of(people, 0, all));
    std::string out;
    std::string err;
    for (std::size_t i = 0; i < all; i += few) {
      const Outcome part = run_with(arguments, {}, file_of(people, i, std::min(i + few, all)));
      REQUIRE(part.status == whole.status);
      out += part.out;
      err += part.err;
    }
    CHECK((whole.out == out));  // large: not printed
    CHECK((whole.err == err));
    CHECK(out.size() + err.size() > 20 * all);
  }
}
