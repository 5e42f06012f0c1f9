// Addresses that are made of names.
#include <algorithm>
#include <optional>
#include <string>

#include "extract/names.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

std::string letters_only(std::string_view folded) {
  std::string out;
  for (const char c : folded) {
    if (is_letter(c) || !is_ascii(c)) out += c;
  }
  return out;
}

std::vector<std::string> parts_of(std::string_view folded, std::string_view separators) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(separators, begin), folded.size());
    std::string part = letters_only(folded.substr(begin, end - begin));
    if (!part.empty()) parts.push_back(std::move(part));
    begin = end + 1;
  }
  return parts;
}

struct NameParts {
  std::vector<std::string> words;  // letters only, of all
  std::string given;               // the first, with its hyphen's second
  std::string family;              // the last
  std::string family_with_particles;
};

std::optional<NameParts> parts_of_name(std::string_view folded) {
  NameParts parts;
  parts.words = parts_of(folded, " ");
  if (parts.words.size() < 2) return std::nullopt;
  parts.given = parts.words.front();
  parts.family = parts.words.back();
  for (std::size_t i = 1; i < parts.words.size(); ++i)
    parts.family_with_particles += parts.words[i];
  return parts;
}

AddressFit fit_of(const std::string& local, const std::vector<std::string>& pieces, const NameParts& name) {
  const std::string& given = name.given;
  for (const std::string& family : {name.family, name.family_with_particles}) {
    if (local == given + family) return {5, false};
    if (local == family + given) return {5, true};
    if (pieces.size() >= 2 && pieces.front() == given && pieces.back() == family) return {5, false};
  }
  for (const std::string& family : {name.family, name.family_with_particles}) {
    if (family.size() < 3) continue;
    if (local == given.substr(0, 1) + family || local == given + family.substr(0, 1)) return {4, false};
    if (local == family + given.substr(0, 1) || local == family.substr(0, 1) + given) return {4, false};
    if (local == given.substr(0, 2) + family || local == given.substr(0, 3) + family) return {4, false};
  }
  const bool has_given_piece = std::ranges::find(pieces, given) != pieces.end();
  const bool has_family_piece = std::ranges::find(pieces, name.family) != pieces.end();
  if (pieces.size() >= 2 && has_family_piece && pieces.front().size() == 1 && pieces.front().front() == given.front())
    return {4, false};
  if (local == given || local == name.family || local == name.family_with_particles) return {3, false};
  const std::size_t shortest = 2;
  for (std::size_t size = 2; size <= 4; ++size) {
    if (given.size() < shortest || name.family.size() < shortest) break;
    if (local.size() >= 4 && local == given.substr(0, size) + name.family.substr(0, size)) return {3, false};
    if (local.size() >= 4 && local == name.family.substr(0, size) + given.substr(0, size)) return {3, true};
  }
  if (has_given_piece || has_family_piece) return {2, false};
  if (name.family.size() >= 4 && local.find(name.family) != std::string::npos) return {2, false};
  if (given.size() >= 4 && local.starts_with(given)) return {2, false};
  std::string initials;
  for (const std::string& word : name.words)
    initials += word.front();
  const bool is_initials =
      local.size() >= 2 && (local == initials || local == std::string{given.front(), name.family.front()});
  return {is_initials ? 1 : 0, false};
}

AddressFit better(AddressFit left, AddressFit right) {
  return right.degree > left.degree ? right : left;
}

}  // namespace

AddressFit fit(std::string_view address, std::string_view name) {
  const std::string_view local = address.substr(0, address.find('@'));
  const std::string folded_local = fold(local.substr(0, local.find('+')));
  const std::vector<std::string> pieces = parts_of(folded_local, "._-");
  const std::string joined = letters_only(folded_local);
  AddressFit best;
  for (const std::string& folded : {fold(name), fold_as_digraphs(name)}) {
    if (const std::optional<NameParts> parts = parts_of_name(folded))
      best = better(best, fit_of(joined, pieces, *parts));
  }
  return best;
}

}  // namespace contacts
