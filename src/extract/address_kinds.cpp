#include "extract/address_kinds.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "extract/words.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

std::string local_part(std::string_view address) {
  return fold(address.substr(0, address.find('@')));
}

constexpr std::array<std::string_view, 7> dead_addresses = {"noreply",       "no-reply", "donotreply", "do-not-reply",
                                                            "mailer-daemon", "bounce",   "svara-inte"};

constexpr std::array<std::string_view, 17> pattern_words = {
    "fornamn",  "efternamn", "fornavn",    "etternavn", "etunimi", "sukunimi",  "vorname", "nachname", "firstname",
    "lastname", "voornaam",  "achternaam", "prenom",    "nom",     "givenname", "surname", "forename"};

constexpr std::array<std::string_view, 25> foreign_pages = {
    "linkedin",   "facebook",   "twitter",       "instagram",   "youtube",     "xing.",    "tiktok",
    "mastodon",   "bluesky",    "zoom.",         "teams.",      "x.com",       "threads.", "gdpr",
    "privacy",    "integritet", "personuppgift", "datenschutz", "unsubscribe", "cookie",   "personvern",
    "tietosuoja", "doi.org",    "impressum",     "disclaimer"};

}  // namespace

bool is_role_address(std::string_view address) {
  const std::string local = local_part(address);
  if (whole_classes_of(local).is(WordClass::RoleAddress)) return true;
  return whole_classes_of(local.substr(0, local.find_first_of("._-"))).is(WordClass::RoleAddress);
}

bool is_dead_address(std::string_view address) {
  const std::string local = local_part(address);
  return std::ranges::any_of(dead_addresses, [&](std::string_view dead) { return local.starts_with(dead); });
}

bool is_address_pattern(std::string_view address) {
  const std::string local = local_part(address);
  return std::ranges::any_of(pattern_words, [&](std::string_view word) {
    if (!local.starts_with(word) && !local.ends_with(word)) return false;
    const std::string_view rest = local.starts_with(word)
                                      ? std::string_view(local).substr(word.size())
                                      : std::string_view(local).substr(0, local.size() - word.size());
    return rest.empty() ||
           (local.starts_with(word) ? rest.find_first_of("._-") == 0 : rest.find_last_of("._-") == rest.size() - 1);
  });
}

bool is_organisation_address(std::string_view address) {
  const std::string local = local_part(address);
  const std::string host = fold(address.substr(address.find('@') + 1));
  return host.starts_with(local + ".") || classes_of(local).is(WordClass::Kind);
}

bool is_foreign_page(std::string_view page) {
  const std::string folded = fold(page);
  return std::ranges::any_of(foreign_pages,
                             [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

bool has_path(std::string_view page) {
  const std::size_t scheme = page.find("://");
  const std::size_t slash = page.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  return slash != std::string_view::npos && slash + 1 < page.size();
}

}  // namespace contacts
