// The lines of a vCard as bytes: what a value can hold, escaping, parameters, folding.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "vcard/property.hpp"
#include "vcard/vcard_version.hpp"

namespace contacts {

// A text without what no vCard can hold, and what that was.
struct CarriedText {
  std::string text;               // UTF-8; of control characters only tab and newline
  std::set<char32_t> left_out;    // control characters that are gone
  bool has_replacements = false;  // bytes that are not UTF-8 became U+FFFD
};

// CR and CRLF become a newline. C1 controls, U+2028 and U+2029 stay: a vCard can hold them.
[[nodiscard]] CarriedText carried_text(std::string_view text);

// True where that is the text itself, as it nearly always is.
[[nodiscard]] bool is_carried(std::string_view text);

// True where that is nothing but white space.
[[nodiscard]] bool is_blank_when_carried(std::string_view text);

// Appends a sentence for the user on each kind of what is gone; `where` is the property or the key it is gone from.
void append_losses(const CarriedText& carried, std::string_view where, std::vector<std::string>& losses);

// A carried text as a value of type text, or as one item of a list of them.
[[nodiscard]] std::string escape_text(std::string_view text, VcardVersion version);
void append_text(std::string& out, std::string_view text, VcardVersion version);

// A carried text as a component of N, ADR or ORG; the same in both versions.
[[nodiscard]] std::string escape_component(std::string_view text);
void append_component(std::string& out, std::string_view text);

// ";TYPE=WORK,FAX". Values are quoted only where they must be. 4.0 carries any text (RFC 6868); in 3.0 a double quote
// becomes a single one and a newline a space, because parameters of 3.0 have no escape. A name that is none becomes
// one.
[[nodiscard]] std::string format_parameter(const Parameter& parameter, VcardVersion version);

// Carried, and with "\n" for its newlines: one content line, whatever it was made of.
[[nodiscard]] std::string as_one_line(std::string_view line);

// The line as one (see above) in physical lines of at most 75 octets, each with its CRLF; no character is split.
[[nodiscard]] std::string fold_line(std::string_view line);

// The same for a line that a text ends with, which begins at `begin`.
void fold_last_line(std::string& text, std::size_t begin);

}  // namespace contacts
