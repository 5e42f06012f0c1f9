#include "model/entry.hpp"

#include <array>
#include <ostream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "model/diagnostic.hpp"

using contacts::Address;
using contacts::Date;
using contacts::Diagnostic;
using contacts::EntryType;
using contacts::has_errors;
using contacts::Location;
using contacts::name_of;
using contacts::Severity;
using contacts::sort_by_location;
using contacts::to_string;
using contacts::ValueKind;

namespace {

Diagnostic diagnostic(Location location, std::string message, Severity severity = Severity::Error) {
  Diagnostic result;
  result.severity = severity;
  result.location = location;
  result.message = std::move(message);
  return result;
}

Address address(std::string street, std::string box, std::string postcode, std::string city, std::string region,
                std::string country) {
  Address result;
  result.street = std::move(street);
  result.box = std::move(box);
  result.postcode = std::move(postcode);
  result.city = std::move(city);
  result.region = std::move(region);
  result.country = std::move(country);
  return result;
}

}  // namespace

TEST_CASE("types and kinds are called as in the file") {
  struct Row {
    ValueKind kind;
    std::string_view name;
  };
  const std::array rows{
      Row{ValueKind::Unspecified, ""},  Row{ValueKind::Work, "work"}, Row{ValueKind::Home, "home"},
      Row{ValueKind::Mobile, "mobile"}, Row{ValueKind::Fax, "fax"},   Row{ValueKind::Pager, "pager"},
      Row{ValueKind::Other, "other"},
  };
  for (const Row& row : rows)
    CHECK(name_of(row.kind) == row.name);
  CHECK(name_of(EntryType::Contact) == "contact");
  CHECK(name_of(EntryType::Organisation) == "organisation");
}

TEST_CASE("a date is written with all its digits") {
  struct Row {
    Date date;
    std::string_view text;
  };
  const std::array rows{
      Row{{.year = 1980, .month = 2, .day = 29}, "1980-02-29"},
      Row{{.year = std::nullopt, .month = 2, .day = 29}, "--02-29"},
      Row{{.year = 2024, .month = 12, .day = 1}, "2024-12-01"},
      Row{{.year = 800, .month = 1, .day = 31}, "0800-01-31"},
      Row{{.year = 0, .month = 1, .day = 1}, "0000-01-01"},
  };
  for (const Row& row : rows)
    CHECK(to_string(row.date) == row.text);
}

TEST_CASE("an address is written on one line from box to country") {
  struct Row {
    Address address;
    std::string_view text;
  };
  const std::array rows{
      Row{address("Storgatan 2", "Box 1", "293 80", "Olofström", "Blekinge", "Sverige"),
          "Box 1, Storgatan 2, 293 80 Olofström, Blekinge, Sverige"},
      Row{address("", "", "", "", "", ""), ""},
      Row{address("", "", "293 80", "", "", ""), "293 80"},
      Row{address("", "", "", "Olofström", "", ""), "Olofström"},
      Row{address("Storgatan 2", "", "", "", "", "Sverige"), "Storgatan 2, Sverige"},
      Row{address("Storgatan 2\nUppgång B", "", "", "Lund", "", ""), "Storgatan 2, Uppgång B, Lund"},
      Row{address("\n Storgatan 2 \r\n\n\tUppgång B\n", "", "", "Lund\n", "", ""), "Storgatan 2, Uppgång B, Lund"},
      Row{address(" ", "\n", "", "Lund", "", ""), "Lund"},
  };
  for (const Row& row : rows)
    CHECK(to_string(row.address) == row.text);
}

TEST_CASE("diagnostics are sorted by file and line and column and stay in order otherwise") {
  std::vector<Diagnostic> diagnostics{
      diagnostic({1, 1, 1}, "h"),
      diagnostic({0, 10, 1}, "g"),
      diagnostic({0, 9, 12}, "f"),
      diagnostic({0, 9, 2}, "d"),
      diagnostic({0, 9, 2}, "e", Severity::Warning),
      diagnostic({0, 1, 99}, "c"),
      diagnostic({}, "a"),
      diagnostic({}, "b"),
  };
  sort_by_location(diagnostics);
  std::string order;
  for (const Diagnostic& each : diagnostics)
    order += each.message;
  CHECK(order == "abcdefgh");
}

TEST_CASE("warnings are not errors") {
  const Diagnostic warning = diagnostic({}, "w", Severity::Warning);
  const Diagnostic error = diagnostic({}, "e", Severity::Error);
  CHECK_FALSE(has_errors({}));
  CHECK_FALSE(has_errors({warning, warning}));
  CHECK(has_errors({warning, error}));
  CHECK(has_errors({error}));
}
