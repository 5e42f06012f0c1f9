#include "sync/settle.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include "mapping/card_entry.hpp"
#include "mapping/facts.hpp"
#include "mapping/values.hpp"
#include "text/fold.hpp"
#include "vcard/decode.hpp"
#include "vcard/structured_name.hpp"

namespace contacts {

namespace {

using Words = std::set<std::string>;

// The first property of that name that has a value; null where there is none.
template <typename AnyCard>
auto find(AnyCard& card, std::string_view name) -> decltype(card.properties.data()) {
  const auto found =
      std::ranges::find_if(card.properties, [&](const Property& one) { return is_named(one, name) && !is_empty(one); });
  return found == card.properties.end() ? nullptr : &*found;
}

// The pieces between the separators, without the blanks before them. Empty ones are left out.
std::vector<std::string> pieces_of(std::string_view text, std::string_view separators) {
  std::vector<std::string> pieces;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    const std::size_t first = std::min(text.find_first_not_of(' ', begin), end);
    if (first < end) pieces.emplace_back(text.substr(first, end - first));
    begin = end + 1;
  }
  return pieces;
}

void add_words(std::string_view text, Words& words) {
  for (std::string& word : pieces_of(fold(text), " ,;.\"'()&/\n"))
    words.insert(std::move(word));
}

Words words_of_components(const Property* property) {
  Words words;
  if (property == nullptr) return words;
  for (const std::vector<std::string>& component : split_components(property->value)) {
    for (const std::string& item : component)
      add_words(item, words);
  }
  return words;
}

Words words_of_text(const Property& property) {
  Words words;
  add_words(text_value(property), words);
  return words;
}

bool is_same(const Property* left, const Property* right) {
  if (left == nullptr || right == nullptr) return left == right;
  return split_components(left->value) == split_components(right->value) || facts_of(*left) == facts_of(*right);
}

// The parts of N that a card of the standard has, without what the client leaves empty.
bool is_same_name_of_person(const Property* left, const Property* right) {
  if (left == nullptr || right == nullptr) return left == right;
  return is_same(left, right) ||
         (name_value(*left) == name_value(*right) && words_of_components(left) == words_of_components(right));
}

// FN that has no word which N or ORG does not have.
void settle_fn(Card& now, const Card& before) {
  Property* const fn = find(now, "FN");
  const Property* const fn_before = find(before, "FN");
  const Property* const n = find(now, "N");
  if (fn == nullptr || fn_before == nullptr || n == nullptr || !is_same_name_of_person(n, find(before, "N"))) return;
  Words known = words_of_components(n);
  known.merge(words_of_components(find(now, "ORG")));
  if (std::ranges::includes(known, words_of_text(*fn))) fn->value = fn_before->value;
}

// N as a program makes it that has nothing but FN.
void settle_n(Card& now, const Card& before) {
  Property* const n = find(now, "N");
  const Property* const fn = find(now, "FN");
  const Property* const fn_before = find(before, "FN");
  if (n == nullptr || fn == nullptr || fn_before == nullptr) return;
  const std::string name = text_value(*fn);
  if (name != text_value(*fn_before)) return;
  const Property* const n_before = find(before, "N");
  if (is_same_name_of_person(n, n_before)) return;
  const bool is_made = complete_name({}, name) == name_value(*n) ||
                       (n_before == nullptr && std::ranges::includes(words_of_text(*fn), words_of_components(n)));
  if (!is_made) return;
  if (n_before == nullptr) {
    std::erase_if(now.properties, [](const Property& one) { return is_named(one, "N"); });
  } else {
    n->value = n_before->value;
  }
}

void put_name_back(std::string_view name, const Property* before, Card& now) {
  std::erase_if(now.properties, [&](const Property& one) { return is_named(one, name); });
  if (before != nullptr) now.properties.push_back(*before);
}

// FN or N that is gone while the other is as it was, or both: who makes an entry of such a card takes a number for a
// name. An organisation may be called by ORG alone.
void settle_missing_name(Card& now, const Card& before) {
  const Property* const fn = find(now, "FN");
  const Property* const n = find(now, "N");
  const Property* const fn_before = find(before, "FN");
  const Property* const n_before = find(before, "N");
  const bool is_by_organisation = type_of_card(now) == EntryType::Organisation && find(now, "ORG") != nullptr;
  const bool is_gone = fn == nullptr && n == nullptr && !is_by_organisation;
  const bool is_same_n = n != nullptr && is_same_name_of_person(n, n_before);
  const bool is_same_fn = fn != nullptr && fn_before != nullptr && text_value(*fn) == text_value(*fn_before);
  if (is_gone || (fn == nullptr && is_same_n)) put_name_back("FN", fn_before, now);
  if (is_gone || (n == nullptr && is_same_fn)) put_name_back("N", n_before, now);
}

// "A;B / C" of "A;B;C".
std::vector<std::string> levels_of(const Property& organisation) {
  std::vector<std::string> levels;
  for (const std::string& component : organisation_value(organisation)) {
    for (const std::string& level : pieces_of(component, "/,;\\"))
      levels.push_back(level.substr(0, level.find_last_not_of(' ') + 1));
  }
  return levels;
}

void settle_org(Card& now, const Card& before) {
  Property* const org = find(now, "ORG");
  const Property* const org_before = find(before, "ORG");
  if (org != nullptr && org_before != nullptr && levels_of(*org) == levels_of(*org_before))
    org->value = org_before->value;
}

Words items_of(const std::vector<std::string>& texts) {
  Words items;
  for (const std::string& text : texts) {
    for (std::string& item : pieces_of(fold(text), ",;\\"))
      items.insert(std::move(item));
  }
  return items;
}

bool has_separator(const std::string& text) {
  return text.find_first_of(",;") != std::string::npos;
}

void settle_list(std::vector<std::string>& now, const std::vector<std::string>& before) {
  if (std::ranges::any_of(before, has_separator) && items_of(now) == items_of(before)) now = before;
}

}  // namespace

Card settled(Card now, const Card& before) {
  settle_missing_name(now, before);
  settle_org(now, before);
  settle_fn(now, before);
  settle_n(now, before);
  return now;
}

void settle_lists(Entry& now, const Entry& before) {
  settle_list(now.tags, before.tags);
  settle_list(now.aliases, before.aliases);
}

void add_kept(const Entry& entry, KeptByWriter& kept) {
  kept.tags = kept.tags || !entry.tags.empty();
  kept.several_aliases = kept.several_aliases || entry.aliases.size() > 1;
  kept.role = kept.role || !entry.role.empty();
  kept.yearless_birthday = kept.yearless_birthday || (entry.birthday && !entry.birthday->year);
  kept.department = kept.department || !entry.department.empty();
}

std::vector<std::string_view> restore_dropped(const Entry& before, const KeptByWriter& kept, Entry& now) {
  std::vector<std::string_view> restored;
  const auto restore = [&](bool is_gone, bool is_kept, std::string_view name, auto member) {
    if (!is_gone || is_kept) return;
    now.*member = before.*member;
    restored.push_back(name);
  };
  restore(!before.tags.empty() && now.tags.empty(), kept.tags, "tags", &Entry::tags);
  const bool has_one_left = before.aliases.size() > 1 && now.aliases.size() == 1 &&
                            std::ranges::find(before.aliases, now.aliases.front()) != before.aliases.end();
  restore(has_one_left, kept.several_aliases, "alias", &Entry::aliases);
  restore(!before.role.empty() && now.role.empty(), kept.role, "role", &Entry::role);
  const bool lacks_day = before.birthday && !before.birthday->year && !now.birthday;
  restore(lacks_day, kept.yearless_birthday, "birthday", &Entry::birthday);
  const bool lacks_department = !before.department.empty() && now.department.empty();
  restore(lacks_department && !!before.organisation == !!now.organisation, kept.department, "department",
          &Entry::department);
  return restored;
}

void put_back(const Entry& file_before, const Entry& card_before, const Entry& file_now, Entry& card_now) {
  const auto put = [&](auto is_lacking, auto member) {
    if (is_lacking(card_before.*member) && !is_lacking(file_before.*member) && is_lacking(card_now.*member))
      card_now.*member = file_now.*member;
  };
  const auto is_empty_one = [](const auto& value) { return value.empty(); };
  put(is_empty_one, &Entry::tags);
  put(is_empty_one, &Entry::role);
  put(is_empty_one, &Entry::department);
  put([](const auto& names) { return names.size() < 2; }, &Entry::aliases);
  put([](const auto& day) { return !day; }, &Entry::birthday);
}

std::string writer_of(const Card& card) {
  const Property* const program = find(card, "PRODID");
  return program == nullptr ? std::string() : program->value;
}

}  // namespace contacts
