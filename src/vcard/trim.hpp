// Cards for places where there is little room: QR codes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "vcard/property.hpp"

namespace contacts {

struct TrimmedCard {
  Card card;
  std::vector<std::string> losses;  // what a reader of the card will miss, one sentence each, without the card's name
};

// The card with what a phone shows: FN, N, ORG, TITLE, TEL, EMAIL, ADR and URL, without groups, and with no parameters
// but the types that say something. What makes to_text() longer than `max_octets` is left out in a fixed order: web
// pages, addresses, titles, the second and further e-mail addresses and numbers, the organisation, the e-mail address
// and the number; of each kind the last one first. FN and N stay even where they alone are too long.
//
// QR codes take cards of version 3.0: Android refuses 4.0, and iPhones take its UTF-8 for something else.
[[nodiscard]] TrimmedCard trimmed_for_phone(const Card& card, std::size_t max_octets);

// The card with each property on one line, CRLF at its end. Folding is no duty, and it costs three octets a time.
[[nodiscard]] std::string to_text(const Card& card);

}  // namespace contacts
