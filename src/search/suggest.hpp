// What to say when nothing was found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/directory.hpp"
#include "search/query.hpp"

namespace contacts {

// Appends the words of a name, with the marks that stand around them cut off.
void append_words(std::string_view name, std::vector<std::string_view>& words);

// The words of an entry's name and aliases.
[[nodiscard]] std::vector<std::string_view> words_of_names(const Entry& entry);

// The terms that a name is suggested for, where no name holds them.
[[nodiscard]] std::vector<const Term*> terms_to_suggest_for(const Query& query);

// Up to three words of names and aliases that are nearest to terms of the query which no name holds, nearest first, in
// their own spelling.
[[nodiscard]] std::vector<std::string> nearest_names(const Directory& directory, const Query& query);

// The same for a message: "; did you mean 'Olofström', 'Olofströms'?", or nothing where no name is near.
[[nodiscard]] std::string did_you_mean_names(const Directory& directory, const Query& query);

// The folded domain of a query that is one address; empty where it is anything else.
[[nodiscard]] std::string domain_asked_for(const Query& query);

// The organisation that an e-mail address belongs to by its domain: the one that has the domain in its own addresses or
// web page, else the one that all people with such addresses work for. Null where there is none, or where the query is
// anything but one address.
[[nodiscard]] const Entry* owner_of_domain(const Directory& directory, const Query& query);

}  // namespace contacts
