#include "import/pair_entries.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <unordered_map>

#include "compare/same_value.hpp"
#include "import/known_entries.hpp"
#include "model/identity.hpp"
#include "model/keys.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

using Marks = std::vector<std::string>;
using MarksOf = std::function<Marks(const Directory& directory, const Entry& entry)>;

Marks name_of_entry(const Directory& /*directory*/, const Entry& entry) {
  return {std::string(name_of(entry.type)) + " " + fold(entry.name)};
}

Marks addresses_of_entry(const Directory& directory, const Entry& entry) {
  Marks marks;
  for (const Key& key : keys) {
    const auto* const typed = std::get_if<TypedValuesKey>(&key.type);
    if (typed == nullptr || typed->form == ValueForm::Url) continue;
    for (const TypedValue& value : entry.*typed->member) {
      marks.push_back(std::string(name_of(entry.type)) + " " + std::string(key.name) + " " +
                      common_form(typed->form, value.value, directory.country(entry)));
    }
  }
  return marks;
}

class Pairing {
 public:
  Pairing(const Directory& before, const Directory& after)
      : before_(before), after_(after), of_before_(before.entries().size()), is_paired_(after.entries().size()) {}

  std::vector<EntryPair> pair() {
    by_uid();
    as_import_does();
    by_only_mark(name_of_entry);
    by_only_mark(addresses_of_entry);
    std::vector<EntryPair> pairs;
    for (const Entry& entry : before_.entries())
      pairs.push_back({&entry, of_before_[entry.position]});
    for (const Entry& entry : after_.entries()) {
      if (!is_paired_[entry.position]) pairs.push_back({nullptr, &entry});
    }
    return pairs;
  }

 private:
  [[nodiscard]] bool is_free(const Entry& before) const { return of_before_[before.position] == nullptr; }

  void join(const Entry& before, const Entry& after) {
    of_before_[before.position] = &after;
    is_paired_[after.position] = true;
  }

  void by_uid() {
    std::unordered_map<std::string, const Entry*> uids;
    for (const Entry& entry : before_.entries())
      uids.emplace(comparable_uid(before_.uid_of(entry)), &entry);
    for (const Entry& entry : after_.entries()) {
      const auto found = uids.find(comparable_uid(after_.uid_of(entry)));
      if (found != uids.end() && is_free(*found->second)) join(*found->second, entry);
    }
  }

  void as_import_does() {
    KnownEntries known;
    for (const Entry& entry : before_.entries()) {
      if (is_free(entry))
        known.add(entry.position, marks_of(entry, {}, std::to_string(entry.position), before_.country(entry)));
    }
    for (const Entry& entry : after_.entries()) {
      if (is_paired_[entry.position]) continue;
      const KnownEntries::Answer answer = known.find(marks_of(entry, {}, {}, after_.country(entry)));
      if (!answer.there) continue;
      const Entry& there = before_.entries()[*answer.there];
      if (is_free(there)) join(there, entry);
    }
  }

  // The one entry of each side that has a mark which no other entry of its side has.
  void by_only_mark(const MarksOf& marks_of) {
    struct Owners {
      const Entry* before = nullptr;
      const Entry* after = nullptr;
      std::size_t count_before = 0;
      std::size_t count_after = 0;
    };
    std::unordered_map<std::string, Owners> owners;
    for (const Entry& entry : before_.entries()) {
      for (const std::string& mark : marks_of(before_, entry)) {
        Owners& owner = owners[mark];
        if (owner.before == &entry) continue;
        owner.before = &entry;
        ++owner.count_before;
      }
    }
    for (const Entry& entry : after_.entries()) {
      for (const std::string& mark : marks_of(after_, entry)) {
        Owners& owner = owners[mark];
        if (owner.after == &entry) continue;
        owner.after = &entry;
        ++owner.count_after;
      }
    }
    for (const Entry& entry : after_.entries()) {
      for (const std::string& mark : marks_of(after_, entry)) {
        const Owners& owner = owners[mark];
        const bool are_only_ones = owner.count_before == 1 && owner.count_after == 1;
        if (are_only_ones && is_free(*owner.before) && !is_paired_[entry.position]) join(*owner.before, entry);
      }
    }
  }

  const Directory& before_;
  const Directory& after_;
  std::vector<const Entry*> of_before_;  // by position in `before`
  std::vector<bool> is_paired_;          // by position in `after`
};

}  // namespace

std::vector<EntryPair> pair_entries(const Directory& before, const Directory& after) {
  return Pairing(before, after).pair();
}

}  // namespace contacts
