// What people paste from messages, understood as a query.
#pragma once

#include <vector>

#include "search/query.hpp"

namespace contacts {

// A term, and whether it was typed as a plain word: without a field, "!", alternatives or quotation marks.
struct TypedTerm {
  Term term;
  bool is_plain = false;
  bool is_quoted = false;
};

// A comma or semicolon behind a plain word goes, and "mailto:" before one. <anna@x.org> is the address; the words
// before it are a name that will do as well ("Berg, Anna": Anna Berg). An address with a tag is also the one without
// (user+tag@x.org), and one with a domain in Unicode or punycode also the other (RFC 5891).
[[nodiscard]] std::vector<TypedTerm> understood(std::vector<TypedTerm> terms);

}  // namespace contacts
