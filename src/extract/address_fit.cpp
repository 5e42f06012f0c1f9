// Addresses that are made of names.
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

std::optional<NameForm> form_of(std::string_view folded) {
  NameForm form;
  form.words = parts_of(folded, " ");
  if (form.words.size() < 2) return std::nullopt;
  form.given = form.words.front();
  form.family = form.words.back();
  for (std::size_t i = 1; i < form.words.size(); ++i)
    form.family_with_particles += form.words[i];
  return form;
}

// Whether `whole` is `left` with `right` behind it.
bool is_joined(std::string_view whole, std::string_view left, std::string_view right) {
  return whole.size() == left.size() + right.size() && whole.starts_with(left) && whole.ends_with(right);
}

AddressFit fit_of(std::string_view local, const std::vector<std::string>& pieces, const NameForm& name) {
  const std::string_view given = name.given;
  const std::array<std::string_view, 2> families = {name.family, name.family_with_particles};
  for (const std::string_view family : families) {
    if (is_joined(local, given, family)) return {5, false};
    if (is_joined(local, family, given)) return {5, true};
    if (pieces.size() >= 2 && pieces.front() == given && pieces.back() == family) return {5, false};
  }
  for (const std::string_view family : families) {
    if (family.size() < 3) continue;
    if (is_joined(local, given.substr(0, 1), family) || is_joined(local, given, family.substr(0, 1))) return {4, false};
    if (is_joined(local, family, given.substr(0, 1)) || is_joined(local, family.substr(0, 1), given)) return {4, false};
    if (is_joined(local, given.substr(0, 2), family) || is_joined(local, given.substr(0, 3), family)) return {4, false};
  }
  const bool has_given_piece = std::ranges::find(pieces, given) != pieces.end();
  const bool has_family_piece = std::ranges::find(pieces, name.family) != pieces.end();
  if (pieces.size() >= 2 && has_family_piece && pieces.front().size() == 1 && pieces.front().front() == given.front())
    return {4, false};
  if (local == given || local == name.family || local == name.family_with_particles) return {3, false};
  const std::size_t shortest = 2;
  for (std::size_t size = 2; size <= 4; ++size) {
    if (given.size() < shortest || name.family.size() < shortest || local.size() < 4) break;
    if (is_joined(local, given.substr(0, size), families[0].substr(0, size))) return {3, false};
    if (is_joined(local, families[0].substr(0, size), given.substr(0, size))) return {3, true};
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

LocalPart local_part_of(std::string_view address) {
  const std::string_view local = address.substr(0, address.find('@'));
  const std::string folded = fold(local.substr(0, local.find('+')));
  return {letters_only(folded), parts_of(folded, "._-")};
}

std::vector<NameForm> forms_of_name(std::string_view name) {
  std::vector<NameForm> forms;
  for (const std::string& folded : {fold(name), fold_as_digraphs(name)}) {
    if (std::optional<NameForm> form = form_of(folded)) forms.push_back(std::move(*form));
  }
  return forms;
}

AddressFit fit(const LocalPart& local, const std::vector<NameForm>& name) {
  AddressFit best;
  for (const NameForm& form : name)
    best = better(best, fit_of(local.letters, local.pieces, form));
  return best;
}

AddressFit fit(std::string_view address, std::string_view name) {
  return fit(local_part_of(address), forms_of_name(name));
}

}  // namespace contacts
