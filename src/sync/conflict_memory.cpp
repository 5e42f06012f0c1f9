#include "sync/conflict_memory.hpp"

#include <algorithm>
#include <string>

#include "sync/card_edit.hpp"
#include "sync/card_side.hpp"
#include "sync/pair_merge.hpp"
#include "text/hash.hpp"

namespace contacts {

namespace {

// Both sides as the memory has them.
struct Sides {
  Entry file;
  Entry card;
};

Sides sides_of(const Remembered& memory, const ConflictingPair& pair) {
  return {entry_of_made_card(memory.entry, pair.organisations),
          entry_of_synced_card(parse_card(memory.card), pair.organisations, pair.type).entry};
}

std::string edited(const std::string& text, const Entry& before, const Entry& after, const ConflictingPair& pair) {
  const Card card = parse_card(text);
  CardEdit edit(text, card);
  edit.change(before, after, pair.organisations, pair.region);
  return edit.bytes();
}

// Whether a sync that remembers `memory` sees these conflicts where both sides say what they do now.
bool shows(const std::vector<Conflict>& conflicts, const Sides& now, const Remembered& memory,
           const ConflictingPair& pair) {
  const Sides before = sides_of(memory, pair);
  const Merged merged =
      merge(now.file, {before.file, now.file}, {before.card, now.card, Tolerance::Clients}, {pair.region});
  return std::ranges::all_of(conflicts, [&](const Conflict& one) {
    return std::ranges::find(merged.conflicts, one.key, &Conflict::key) != merged.conflicts.end();
  });
}

}  // namespace

void remember_conflicts(const std::vector<Conflict>& conflicts, const Remembered& before, const ConflictingPair& pair,
                        Remembered& memory) {
  const Sides then = sides_of(before, pair);
  const Sides now = sides_of(memory, pair);
  Sides kept = now;
  const bool is_undone = std::ranges::all_of(conflicts, [&](const Conflict& one) {
    return undo(*one.key, one.before, one.mine, then.file, pair.region, kept.file) &&
           undo(*one.key, one.theirs_before, one.theirs, then.card, pair.region, kept.card);
  });
  Remembered result = memory;
  result.entry = edited(memory.entry, now.file, kept.file, pair);
  result.card = edited(memory.card, now.card, kept.card, pair);
  // Better one conflict too many than one that is forgotten.
  const bool is_right = is_undone && shows(conflicts, now, result, pair);
  if (!is_right) {
    result.entry = before.entry;
    result.card = before.card;
  }
  result.entry_hash = Fnv1a().add(result.entry).value();
  result.card_hash = 0;
  memory = result;
}

}  // namespace contacts
