// The people of the benchmark: invented, and the same for the same seed wherever they are made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "languages.hpp"
#include "random.hpp"

namespace contacts::benchmark {

// The word that is searched for, as ASCII in e-mail addresses and with its marks in other texts, and how many entries
// hold it: an organisation, and the people who work there.
constexpr const char* query_word = "olofstrom";
constexpr std::size_t query_hits = 10;

// The smallest population that has room for them.
constexpr std::size_t fewest_people = 100;

struct Phone {
  bool is_mobile = false;
  std::string number;
};

struct Address {
  std::string street;
  std::string postcode;
  std::string city;
  std::string country;
};

// Empty texts are left out of what is written.
struct Organisation {
  std::string name;
  std::string alias;
  std::string kind;
  std::string part_of;
  std::string member_of;
  std::string email;
  std::string phone;
  std::string url;
  std::optional<Address> address;
};

struct Person {
  std::string name;
  std::string given_name;
  std::string family_name;
  std::string alias;
  std::string title;
  std::string department;
  std::string email;
  std::string private_email;
  std::vector<Phone> phones;
  std::optional<Address> address;
  std::string birthday;
  std::string checked;
  std::vector<std::string> tags;
  std::string note;
};

struct Group {
  Organisation organisation;
  std::vector<Person> people;
};

class Population {
 public:
  // Of `people` persons, at least fewest_people; an organisation for every twenty of them.
  Population(std::size_t people, std::uint64_t seed);

  // The next organisation with its people; nothing after the last one.
  [[nodiscard]] std::optional<Group> next();

 private:
  struct FamilyName;
  struct Place;

  [[nodiscard]] Place make_place();
  [[nodiscard]] std::string make_unique_name(std::string_view pattern, const Place& place);
  [[nodiscard]] Organisation make_organisation(const Place& place);
  [[nodiscard]] FamilyName make_family_name(const Language& language);
  [[nodiscard]] Person make_person(const Place& place);
  void add_contact_data(Person& person, const Place& place, const std::string& local_part);
  void add_details(Person& person, const Place& place);
  [[nodiscard]] Address make_address(const Place& place);
  [[nodiscard]] Phone make_phone(const Language& language, bool is_mobile);
  [[nodiscard]] std::string make_date(std::size_t first_year, std::size_t years);
  [[nodiscard]] Group make_group(const Place& place, std::size_t size);
  [[nodiscard]] Group make_query_group();

  Random random_;
  std::size_t people_;
  std::size_t made_ = 0;
  bool has_query_group_ = false;
  std::vector<const Language*> by_weight_;
  std::unordered_set<std::string> names_;  // of all organisations so far
  std::string parent_;                     // an organisation that others are part of
  std::string association_;                // and one that they are members of
};

}  // namespace contacts::benchmark
