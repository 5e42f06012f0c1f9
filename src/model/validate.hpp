// Whether a value is what its key is for. Each function says what is wrong; nullopt where nothing is. Numbers have
// theirs in phone/phone_form.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/entry.hpp"

namespace contacts {

// One "@" between a local part and a domain, no blanks (RFC 5321 4.1.2, with UTF-8 as in RFC 6531).
[[nodiscard]] std::optional<std::string> problem_with_email(std::string_view text);

// No blanks or control characters, and a host or path (RFC 3986). The scheme may be missing: "techtank.se".
[[nodiscard]] std::optional<std::string> problem_with_url(std::string_view text);

// A month and a day that the calendar has; 29 February where there is no year.
[[nodiscard]] std::optional<std::string> problem_with_date(const Date& date);

// ISO 3166-1 alpha-2 in form: two capital letters.
[[nodiscard]] std::optional<std::string> problem_with_country(std::string_view text);

// The form of an id: lower-case letters a-z, digits and hyphens.
[[nodiscard]] std::optional<std::string> problem_with_id(std::string_view text);

// A content line of a vCard (RFC 6350 3.3) without folding: a name, perhaps with a group before and parameters behind
// it, a colon and a value, which is base64 where ENCODING says so (RFC 2426 2.4.1). BEGIN, VERSION and END are the
// program's business.
[[nodiscard]] std::optional<std::string> problem_with_content_line(std::string_view text);

// Reads "--MM-DD"; the day may be one that the calendar does not have.
[[nodiscard]] std::optional<Date> parse_day_without_year(std::string_view text);

}  // namespace contacts
