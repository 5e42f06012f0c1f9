// No entry is compared with each other one. Every entry says what it may share (its traits), as hashes of 64 bits;
// these are sorted, and entries whose traits are equal stand side by side. Names that differ in one letter have all
// words but one in common: for each value that may be shared, and each word of the name, an entry has the trait "this
// value, and the name without this word". Only those who meet there are compared.

#include "check/duplicates.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "parallel/in_parallel.hpp"
#include "phone/phone.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

enum class Sort : std::uint8_t { Name, Number, Address, Organisation, Birthday, Place };

// What an entry may share, and how a reason calls it.
struct Value {
  Sort sort = Sort::Name;
  std::string compared;
  std::string shown;

  friend bool operator==(const Value& left, const Value& right) {
    return left.sort == right.sort && left.compared == right.compared;
  }
};

std::string reason_of(const Value& value) {
  switch (value.sort) {
    case Sort::Name:
      return "the same name";
    case Sort::Number:
      return "the same number " + value.shown;
    case Sort::Address:
      return "the same address " + value.shown;
    case Sort::Organisation:
      return "the same organisation " + value.shown;
    case Sort::Birthday:
      return "the same birthday " + value.shown;
    case Sort::Place:
      return "the same postal address " + value.shown;
  }
  return {};
}

bool is_reason_alone(const Value& value) {
  return value.sort == Sort::Name || value.sort == Sort::Number || value.sort == Sort::Address;
}

// The words of a name, folded and sorted. "Berg, Anna" is Anna Berg.
std::vector<std::string> words_of(std::string_view name) {
  constexpr std::string_view between = " ,\t\n";
  std::vector<std::string> words;
  for_each_word(fold(name), between, [&](std::string_view word) { words.emplace_back(word); });
  std::ranges::sort(words);
  return words;
}

std::string joined_without(const std::vector<std::string>& words, std::size_t left_out) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i != left_out) text += words[i] + ' ';
  }
  return text;
}

std::string joined(const std::vector<std::string>& words) {
  return joined_without(words, words.size());
}

std::vector<Value> values_of(const Directory& directory, const Entry& entry) {
  std::vector<Value> values = {{Sort::Name, joined(words_of(entry.name)), {}}};
  const auto add = [&](Sort sort, std::string compared, std::string shown) {
    Value value{sort, std::move(compared), std::move(shown)};
    if (std::ranges::find(values, value) == values.end()) values.push_back(std::move(value));
  };
  for (const TypedValue& phone : entry.phones) {
    const std::optional<PhoneNumber> number = parse_phone(phone.value, directory.country(entry));
    if (number) {
      add(Sort::Number, number->e164 + 'x' + number->extension, number->international);
    } else {
      add(Sort::Number, digits_of(phone.value), phone.value);
    }
  }
  for (const TypedValue& email : entry.emails)
    add(Sort::Address, fold(email.value), email.value);
  const auto add_organisation = [&](const Reference& organisation) {
    const std::string name(directory.name_of(organisation));
    add(Sort::Organisation, fold(name), name);
  };
  if (entry.organisation) add_organisation(*entry.organisation);
  if (entry.part_of) add_organisation(*entry.part_of);
  if (entry.birthday) add(Sort::Birthday, to_string(*entry.birthday), to_string(*entry.birthday));
  for (const Address& address : entry.addresses)
    add(Sort::Place, fold(to_string(address)), to_string(address));
  return values;
}

// Whether two words differ in one letter: another one, one more, or two neighbours that are swapped. Single letters
// have nothing in common.
bool is_a_letter_apart(std::string_view left, std::string_view right) {
  const auto is_inside = [](std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
  };
  const std::size_t shorter = std::min(left.size(), right.size());
  std::size_t begin = 0;
  while (begin < shorter && left[begin] == right[begin])
    ++begin;
  while (begin > 0 && (is_inside(left, begin) || is_inside(right, begin)))
    --begin;
  std::size_t end = 0;
  while (end < shorter - begin && left[left.size() - 1 - end] == right[right.size() - 1 - end])
    ++end;
  while (end > 0 && (is_inside(left, left.size() - end) || is_inside(right, right.size() - end)))
    --end;
  const std::string_view one = left.substr(begin, left.size() - begin - end);
  const std::string_view other = right.substr(begin, right.size() - begin - end);
  const std::size_t letters = std::max(count_code_points(one), count_code_points(other));
  if (letters == 1) return begin + end > 0;
  return one.size() == 2 && other.size() == 2 && one[0] == other[1] && one[1] == other[0];
}

using Words = std::vector<std::string>;

// Both sorted.
bool are_a_letter_apart(const Words& left, const Words& right) {
  if (left.size() != right.size()) return false;
  Words lefts;
  Words rights;
  std::ranges::set_difference(left, right, std::back_inserter(lefts));
  std::ranges::set_difference(right, left, std::back_inserter(rights));
  return lefts.size() == 1 && rights.size() == 1 && is_a_letter_apart(lefts.front(), rights.front());
}

// What an entry is sorted by.
struct Trait {
  std::uint64_t hash = 0;
  std::uint32_t entry = 0;  // index into the entries that are looked at

  friend auto operator<=>(const Trait&, const Trait&) = default;
};

struct Traits {
  std::vector<Trait> shared;   // what makes a group by itself
  std::vector<Trait> similar;  // a value, and a name without one of its words
};

std::uint64_t hash_of(const Entry& entry, const Value& value, const std::string& more) {
  std::string text;
  text += static_cast<char>(entry.type);
  text += static_cast<char>(value.sort);
  text.append(value.compared).append(1, '\0').append(more);
  return std::hash<std::string_view>()(text);
}

Traits traits_of(const Directory& directory, const Entry& entry, std::size_t number) {
  Traits traits;
  const auto index = static_cast<std::uint32_t>(number);
  const std::vector<std::string> words = words_of(entry.name);
  for (const Value& value : values_of(directory, entry)) {
    if (is_reason_alone(value)) traits.shared.push_back({hash_of(entry, value, {}), index});
    if (value.sort == Sort::Name) continue;
    for (std::size_t i = 0; i < words.size(); ++i)
      traits.similar.push_back({hash_of(entry, value, joined_without(words, i) + '.'), index});
  }
  return traits;
}

// Calls `use` with each run of two traits or more that have one hash.
template <typename Use>
void for_equal(std::vector<Trait>& traits, Use use) {
  std::sort(traits.begin(), traits.end());
  traits.erase(std::unique(traits.begin(), traits.end()), traits.end());
  for (auto begin = traits.begin(); begin != traits.end();) {
    const auto end = std::find_if(begin, traits.end(), [&](const Trait& one) { return one.hash != begin->hash; });
    if (end - begin > 1) use(begin, end);
    begin = end;
  }
}

class DuplicateFinder {
 public:
  DuplicateFinder(const Directory& directory, const std::vector<const Entry*>& entries)
      : directory_(directory), entries_(entries) {}

  std::vector<DuplicateGroup> run(const Advance& advance) {
    collect_traits(advance);
    using Place = std::vector<Trait>::const_iterator;
    for_equal(traits_.shared, [&](Place begin, Place end) { add_group(begin, end); });
    for_equal(traits_.similar, [&](Place begin, Place end) { add_pairs(begin, end); });
    std::vector<DuplicateGroup> groups;
    for (const auto& [members, is_similar] : groups_)
      groups.push_back(group_of(members, is_similar));
    std::ranges::stable_sort(groups, {}, [](const DuplicateGroup& group) { return !group.is_sure; });
    return groups;
  }

 private:
  using Members = std::vector<std::uint32_t>;  // indices into entries_, in their order

  void collect_traits(const Advance& advance) {
    make_in_parallel(
        entries_.size(), [&](std::size_t i) { return traits_of(directory_, *entries_[i], i); },
        [&](const Traits& traits) {
          traits_.shared.insert(traits_.shared.end(), traits.shared.begin(), traits.shared.end());
          traits_.similar.insert(traits_.similar.end(), traits.similar.begin(), traits.similar.end());
          tell_done(advance);
        });
  }

  void add_group(std::vector<Trait>::const_iterator begin, std::vector<Trait>::const_iterator end) {
    Members members;
    for (; begin != end; ++begin)
      members.push_back(begin->entry);
    groups_.try_emplace(std::move(members), false);
  }

  // Of very many, only those are compared whose names stand near each other in the alphabet.
  void add_pairs(std::vector<Trait>::const_iterator begin, std::vector<Trait>::const_iterator end) {
    constexpr std::size_t most = 50;
    std::vector<std::pair<Words, std::uint32_t>> names;
    for (; begin != end; ++begin)
      names.emplace_back(words_of(entries_[begin->entry]->name), begin->entry);
    if (names.size() > most) std::ranges::sort(names);
    for (std::size_t i = 0; i < names.size(); ++i) {
      for (std::size_t j = i + 1; j < std::min(names.size(), i + most); ++j) {
        const auto [first, second] = std::minmax(names[i].second, names[j].second);
        if (are_a_letter_apart(names[i].first, names[j].first)) groups_[{first, second}] = true;
      }
    }
  }

  // Its reasons are all that its entries share, not only what they were found by.
  [[nodiscard]] DuplicateGroup group_of(const Members& members, bool is_similar) const {
    DuplicateGroup group;
    for (const std::uint32_t member : members)
      group.entries.push_back(entries_[member]);
    std::vector<Value> shared = values_of(directory_, *group.entries.front());
    for (std::size_t i = 1; i < group.entries.size() && !shared.empty(); ++i) {
      const std::vector<Value> values = values_of(directory_, *group.entries[i]);
      std::erase_if(shared, [&](const Value& value) { return std::ranges::find(values, value) == values.end(); });
    }
    if (is_similar) group.reasons.emplace_back("names one letter apart");
    for (const Value& value : shared)
      group.reasons.push_back(reason_of(value));
    const bool has_name = is_similar || (!shared.empty() && shared.front().sort == Sort::Name);
    group.is_sure = has_name && std::ranges::any_of(shared, [](const Value& value) {
                      return value.sort == Sort::Number || value.sort == Sort::Address;
                    });
    return group;
  }

  const Directory& directory_;
  const std::vector<const Entry*>& entries_;
  Traits traits_;
  std::map<Members, bool> groups_;  // true: a pair whose names are a letter apart
};

}  // namespace

std::vector<DuplicateGroup> find_duplicates(const Directory& directory, const std::vector<const Entry*>& entries,
                                            const Advance& advance) {
  return DuplicateFinder(directory, entries).run(advance);
}

}  // namespace contacts
