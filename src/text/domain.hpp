// Domains of e-mail addresses and web pages, in Unicode and in punycode: the only file that knows libidn2.
#pragma once

#include <string>
#include <string_view>

namespace contacts {

// An address, or a host, with its domain in the other form (RFC 5891): "info@bücher.example" as
// "info@xn--bcher-kva.example", and the other way round. Empty where there is no other form, or no domain: something
// with a dot, behind the last "@" where there is one.
[[nodiscard]] std::string with_other_domain(std::string_view address);

}  // namespace contacts
