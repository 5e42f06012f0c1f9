// Particles: IFLA, Names of Persons, the entries for the languages of Western Europe; the list of citeproc-js
// (util_name_particles.js), without those that are joined to the name ("al-"). Titles and suffixes: what Google
// Contacts and Outlook take off a name that is typed as a whole, and the forms of address of the languages that CSV
// files are read in. Left out is what is a usual given name as well.

#include "vcard/name_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.hpp"

namespace contacts {

namespace {

constexpr std::size_t longest = 12;

// In small letters only.
constexpr auto small_particles = std::to_array<std::string_view>(
    {"'t",  "a",   "aan", "af",  "al",  "am",  "auf", "aus",   "av",  "bei", "bin", "d'", "da",  "das", "degli", "dei",
     "den", "der", "des", "di",  "do",  "dos", "du",  "e",     "el",  "ibn", "im",  "in", "la",  "las", "le",    "les",
     "lo",  "los", "op",  "ten", "ter", "tot", "und", "van't", "vom", "von", "y",   "zu", "zum", "zur", "'s",    "te"});

// In any case of letters.
constexpr auto particles = std::to_array<std::string_view>({"van", "von", "de", "del", "della", "dalla", "vander"});

constexpr auto titles = std::to_array<std::string_view>(
    {"dr",      "prof",   "professor", "mr",       "mrs",    "ms",      "miss",      "mister",  "sir",      "dame",
     "rev",     "hon",    "herr",      "frau",     "hr",     "fr",      "fru",       "mme",     "mlle",     "sr",
     "sra",     "srta",   "don",       "doña",     "sig",    "signora", "dott",      "drs",     "ir",       "mevr",
     "mevrouw", "dhr",    "ing",       "dipl-ing", "mag",    "lic",     "pan",       "pani",    "monsieur", "madame",
     "señor",   "señora", "doctor",    "doktor",   "docent", "kapten",  "univ-prof", "dipl-kfm"});

// Behind another title: "Dr. med. Anna Berg".
constexpr auto faculties = std::to_array<std::string_view>(
    {"med", "phil", "jur", "iur", "rer", "nat", "pol", "oec", "habil", "hc", "h", "c", "dent", "vet", "theol", "univ"});

constexpr auto suffixes =
    std::to_array<std::string_view>({"jr",  "sr",  "ii", "iii", "iv", "phd", "md",  "mba", "msc", "bsc",    "esq",
                                     "dds", "dvm", "rn", "cpa", "ma", "ba",  "llm", "dä",  "dy",  "junior", "senior"});

bool is_in(const auto& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// In small letters and without full stops.
std::string plain(std::string_view word) {
  std::string text = lower_case(word);
  std::erase(text, '.');
  return text;
}

}  // namespace

bool is_particle(std::string_view word) {
  if (word.empty() || word.size() > longest) return false;
  return is_in(small_particles, word) || is_in(particles, word) || is_in(particles, lower_case(word));
}

bool is_title(std::string_view word) {
  if (word.empty() || word.size() > longest) return false;
  const std::string text = plain(word);
  return is_in(titles, text);
}

bool is_faculty(std::string_view word) {
  return word.size() <= longest && word.ends_with('.') && is_in(faculties, plain(word));
}

bool is_name_suffix(std::string_view word) {
  if (word.empty() || word.size() > longest) return false;
  const std::string text = plain(word);
  // "Ma" and "Ba" are family names.
  const bool is_degree = word.size() > 2 || word == upper_case(word);
  return (text.size() > 2 || text == "jr" || text == "sr" || text == "ii" || text == "iv" || is_degree) &&
         is_in(suffixes, text);
}

}  // namespace contacts
