#include "compare/differences.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"

using namespace contacts;

namespace {

std::string with_kind(const Said& value) {
  const std::string_view kind = name_of(value.kind);
  return kind.empty() ? value.shown : value.shown + " (" + std::string(kind) + ")";
}

// "phone: -070 +08", for each key that differs.
std::string differing(const std::function<void(Entry&)>& before, const std::function<void(Entry&)>& after) {
  Entry left = directory_fixture::person("Anna Berg");
  Entry right = left;
  before(left);
  after(right);
  std::string out;
  for (const KeyDifference& one : differences(left, right, "SE")) {
    out.append(out.empty() ? "" : "; ").append(one.key->name).append(":");
    for (const Said& value : one.gone)
      out.append(" -").append(with_kind(value));
    for (const Said& value : one.added)
      out.append(" +").append(with_kind(value));
  }
  return out;
}

std::function<void(Entry&)> phone(std::string value, ValueKind kind = ValueKind::Unspecified) {
  return [=](Entry& entry) { entry.phones = {{value, kind, {}}}; };
}
std::function<void(Entry&)> email(std::string value) {
  return [=](Entry& entry) { entry.emails = {{value, ValueKind::Unspecified, {}}}; };
}
std::function<void(Entry&)> url(std::string value) {
  return [=](Entry& entry) { entry.urls = {{value, ValueKind::Unspecified, {}}}; };
}
std::function<void(Entry&)> birthday(std::optional<int> year) {
  return [=](Entry& entry) { entry.birthday = Date{year, 4, 15}; };
}
std::function<void(Entry&)> kept(std::vector<std::string> lines) {
  return [=](Entry& entry) { entry.vcard = lines; };
}

}  // namespace

TEST_CASE("what would export the same card is no difference") {
  CHECK(differing(phone("070-174 06 05"), phone("+46701740605")) == "");
  CHECK(differing(phone("070-174 06 05", ValueKind::Mobile), phone("+46701740605")) == "");
  CHECK(differing(email("anna@EXAMPLE.org"), email("anna@example.org")) == "");
  CHECK(differing(url("example.org"), url("https://Example.org/")) == "");
  CHECK(differing(url("example.org/\"å b\""), url("https://example.org/%22%C3%A5%20b%22")) == "");
  CHECK(differing(birthday(1980), birthday(std::nullopt)) == "");
  CHECK(differing(kept({"item1.X-A:b", "REV:20200101T000000Z"}), kept({"X-A:b"})) == "");
  CHECK(differing([](Entry& entry) { entry.tags = {"a", "b"}; }, [](Entry& entry) { entry.tags = {"b", "a"}; }) == "");
  CHECK(differing([](Entry& entry) { entry.uid = "1"; }, [](Entry& entry) { entry.uid = "2"; }) == "");
  CHECK(differing(
            [](Entry& entry) {
              entry.organisation = Reference{"Ek", {}, {}};
            },
            [](Entry& entry) {
              entry.organisation = Reference{"EK", {}, {}};
            }) == "");
}

TEST_CASE("what differs is told key by key") {
  CHECK(differing(phone("070-174 06 05", ValueKind::Mobile), phone("070-174 06 05", ValueKind::Fax)) ==
        "phone: -070-174 06 05 (mobile) +070-174 06 05 (fax)");
  CHECK(differing(phone("070-174 06 05"), phone("070-174 06 06")) == "phone: -070-174 06 05 +070-174 06 06");
  CHECK(differing(email("Anna@example.org"), email("anna@example.org")) ==
        "email: -Anna@example.org +anna@example.org");
  CHECK(differing(birthday(1980), birthday(1981)) == "birthday: -1980-04-15 +1981-04-15");
  CHECK(differing(kept({"X-A:b"}), kept({"X-A:c"})) == "vcard: -X-A:b +X-A:c");
  CHECK(differing([](Entry& entry) { entry.title = "Chef"; }, [](Entry& entry) { entry.note = "x"; }) ==
        "title: -Chef; note: +x");
  CHECK(differing(
            [](Entry& entry) {
              entry.tags = {"a", "a"};
            },
            [](Entry& entry) { entry.tags = {"a"}; }) == "tags: -a");
}
