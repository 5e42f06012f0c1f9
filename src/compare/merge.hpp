// Two versions of an entry that were one, made one again: a three-way merge, key by key and value by value.
#pragma once

#include <string_view>
#include <vector>

#include "compare/said.hpp"
#include "model/entry.hpp"
#include "model/keys.hpp"

namespace contacts {

// What one side said when both were last in step, and what it says now. Each side is compared with its own past: what
// it cannot hold was not in its past either.
struct Version {
  const Entry& before;
  const Entry& now;
  Tolerance tolerance = Tolerance::Exact;  // which differences between the two are none
};

// Whose value counts where both sides changed the same one.
enum class Wins { Neither, Mine, Theirs };

struct MergeRules {
  std::string_view region;  // see said_of()
  Wins wins = Wins::Neither;
  // True for a key that their side does not show to anybody: that it lacks a value is no removal.
  bool (*is_hidden_from_them)(const Key& key) = [](const Key&) { return false; };
};

// The same value changed on both sides in different ways. What stands nowhere is empty.
struct Conflict {
  const Key* key = nullptr;
  Said before;  // on my side
  Said mine;
  Said theirs_before;
  Said theirs;
};

struct Merged {
  Entry entry;
  std::vector<Conflict> conflicts;  // none of them where somebody wins; `entry` has my value of each
};

// Takes over into `target`, which says in its own words what mine.now says, whatever they changed. Single values that
// only one side changed are that side's; in lists every value counts by itself, and one that took the place of another
// is a change of that value. What one side removed and the other changed stays as changed.
[[nodiscard]] Merged merge(const Entry& target, const Version& mine, const Version& theirs, const MergeRules& rules);

// Gives an entry of one side the value that a conflict is about as it was `before`. `was`: that side's value before, as
// the conflict has it; `is`: the value now. Returns false where `now` has no such value.
[[nodiscard]] bool undo(const Key& key, const Said& was, const Said& is, const Entry& before, std::string_view region,
                        Entry& now);

}  // namespace contacts
