#include "population.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/core.h>

namespace contacts::benchmark {

namespace {

void replace(std::string& text, std::string_view placeholder, std::string_view value) {
  for (std::size_t at = text.find(placeholder); at != std::string::npos; at = text.find(placeholder, at + value.size()))
    text.replace(at, placeholder.size(), value);
}

constexpr std::array<std::string_view, 8> tags = {"chef", "styrelse", "press",     "fakturor",
                                                  "jour", "växel",    "Verteiler", "öffentlich"};

}  // namespace

struct Population::FamilyName {
  std::string written;
  std::string ascii;
};

// Where an organisation is.
struct Population::Place {
  const Language* language = nullptr;
  const Name* town = nullptr;
  FamilyName family;  // that the organisation may be called after
  std::string domain;
};

Population::Population(std::size_t people, std::uint64_t seed) : random_(seed), people_(people) {
  for (const Language& language : languages())
    by_weight_.insert(by_weight_.end(), language.weight, &language);
}

std::optional<Group> Population::next() {
  if (made_ == people_) return std::nullopt;
  const std::size_t size = std::min(1 + random_.below(39), people_ - made_);
  // In the middle, where neither the first nor the last bytes that are read decide.
  if (!has_query_group_ && made_ + size > people_ / 2) return make_query_group();
  Group group = make_group(make_place(), size);
  if (group.organisation.kind == "municipality") parent_ = group.organisation.name;
  if (group.organisation.kind == "association") association_ = group.organisation.name;
  return group;
}

Group Population::make_group(const Place& place, std::size_t size) {
  Group group;
  group.organisation = make_organisation(place);
  while (group.people.size() < size)
    group.people.push_back(make_person(place));
  made_ += size;
  return group;
}

Group Population::make_query_group() {
  static constexpr Name town = {"Olofström", query_word};
  has_query_group_ = true;
  Place place = make_place();
  place.language = &languages().front();
  place.town = &town;
  place.domain = fmt::format("{}.example", query_word);
  Group group = make_group(place, query_hits - 1);
  group.organisation.name = "Olofströms kommun";
  group.organisation.alias = "Olofström";
  group.organisation.kind = "municipality";
  // Programs that answer with a line for each address, or each line of the file, are to give as many lines.
  group.organisation.url.clear();
  for (Person& person : group.people)
    person.private_email.clear();
  return group;
}

Population::Place Population::make_place() {
  Place place;
  place.language = random_.pick(by_weight_);
  place.town = &random_.pick(place.language->towns);
  place.family = make_family_name(*place.language);
  place.domain = fmt::format("{}-{}.example", place.family.ascii, place.town->ascii);
  return place;
}

// A number tells apart what has the same name.
std::string Population::make_unique_name(std::string_view pattern, const Place& place) {
  std::string name(pattern);
  replace(name, "{town}", place.town->written);
  replace(name, "{family}", place.family.written);
  replace(name, "{number}", std::to_string(1 + random_.below(99)));
  std::string unique = name;
  for (std::size_t range = 100; !names_.insert(unique).second; range *= 2)
    unique = fmt::format("{} {}", name, 2 + random_.below(range));
  return unique;
}

Organisation Population::make_organisation(const Place& place) {
  const Language& language = *place.language;
  const OrganisationPattern& pattern = random_.pick(language.organisations);
  Organisation organisation;
  organisation.name = make_unique_name(pattern.name, place);
  organisation.kind = pattern.kind;
  if (random_.chance(20)) organisation.alias = fmt::format("{} {}", place.town->ascii, names_.size());
  if (random_.chance(15)) organisation.part_of = parent_;
  if (random_.chance(10)) organisation.member_of = association_;
  organisation.email = fmt::format("info@{}", place.domain);
  organisation.phone = random_.digits(random_.pick(language.landlines));
  if (random_.chance(40)) organisation.url = fmt::format("https://www.{}", place.domain);
  if (random_.chance(50)) organisation.address = make_address(place);
  return organisation;
}

// Directories of this size have some people of the same name, but not a thousand.
Population::FamilyName Population::make_family_name(const Language& language) {
  if (random_.chance(15)) {
    const Name& name = random_.pick(language.family_names);
    return {std::string(name.written), std::string(name.ascii)};
  }
  const Name& stem = random_.pick(language.family_stems);
  const Name& ending = random_.pick(language.family_endings);
  return {fmt::format("{}{}", stem.written, ending.written), fmt::format("{}{}", stem.ascii, ending.ascii)};
}

Person Population::make_person(const Place& place) {
  const Language& language = *place.language;
  const Name& given = random_.pick(language.given_names);
  const FamilyName family = make_family_name(language);
  Person person;
  person.given_name = given.written;
  if (!language.family_name_first && random_.chance(60))
    person.given_name += fmt::format(" {}", random_.pick(language.given_names).written);
  person.family_name = family.written;
  person.name = language.family_name_first ? person.family_name + person.given_name
                                           : fmt::format("{} {}", person.given_name, person.family_name);
  if (random_.chance(2)) person.alias = fmt::format("{}-{}", given.ascii, 1 + random_.below(999));
  person.title = random_.pick(language.titles);
  if (random_.chance(10)) person.department = random_.pick(language.departments);
  add_contact_data(person, place, fmt::format("{}.{}", given.ascii, family.ascii));
  add_details(person, place);
  return person;
}

void Population::add_contact_data(Person& person, const Place& place, const std::string& local_part) {
  person.email = fmt::format("{}@{}", local_part, place.domain);
  if (random_.chance(5)) person.private_email = fmt::format("{}{}@post.example", local_part, random_.below(100));
  const std::size_t share = random_.below(100);
  if (share < 75) person.phones.push_back(make_phone(*place.language, true));
  if (share >= 60) person.phones.push_back(make_phone(*place.language, false));
  if (random_.chance(8)) person.address = make_address(place);
}

void Population::add_details(Person& person, const Place& place) {
  if (random_.chance(3)) person.birthday = make_date(1950, 50);
  if (random_.chance(10)) person.checked = make_date(2019, 6);
  if (random_.chance(10)) person.tags.emplace_back(random_.pick(tags));
  if (random_.chance(2)) person.tags.emplace_back("nyhetsbrev");
  const std::size_t share = random_.below(100);
  if (share >= 10) return;
  person.note = random_.pick(place.language->notes);
  if (share == 0 && random_.chance(50))
    person.note = fmt::format("\"{}\" ({})", person.note, random_.digits("20##"));
  else if (share == 0)
    person.note = fmt::format("{}\nArkiv: C:\\Arkiv\\{}", person.note, random_.digits("####"));
  if (share == 1) person.note = fmt::format("{}\n{}", person.note, random_.pick(place.language->notes));
}

Address Population::make_address(const Place& place) {
  Address address;
  address.street = random_.pick(place.language->streets);
  address.street += fmt::format(" {}", 1 + random_.below(150));
  address.postcode = random_.digits(place.language->postcode);
  // A postcode of Sweden begins with no 0.
  if (address.postcode.starts_with('0')) address.postcode.front() = '2';
  address.city = place.town->written;
  address.country = place.language->country;
  return address;
}

Phone Population::make_phone(const Language& language, bool is_mobile) {
  return {is_mobile, random_.digits(random_.pick(is_mobile ? language.mobiles : language.landlines))};
}

std::string Population::make_date(std::size_t first_year, std::size_t years) {
  const std::size_t year = first_year + random_.below(years);
  const std::size_t month = 1 + random_.below(12);
  return fmt::format("{}-{:02}-{:02}", year, month, 1 + random_.below(28));
}

}  // namespace contacts::benchmark
