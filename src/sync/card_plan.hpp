// What a sync does to the cards, once it is known what the directory is to say.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/directory.hpp"
#include "parallel/advance.hpp"
#include "sync/folder.hpp"
#include "sync/memory.hpp"
#include "sync/plan.hpp"

namespace contacts {

// A card's file with its new bytes.
struct CardWrite {
  std::string name;
  std::optional<Stamp> stamp;  // as it was read; nothing: it is not there
  std::string before;
  std::string after;
  bool is_removed = false;
  std::optional<std::size_t> memory;  // index into CardPlan::memory of what will be remembered
};

struct CardPlan {
  std::vector<CardWrite> writes;
  std::vector<Remembered> memory;             // as it is to be once everything is written
  std::vector<const Remembered*> old_memory;  // of each of these, what was remembered; null: nothing
  std::vector<std::string> changes;           // a line each, without its end
};

// What is remembered of an entry and its card, which are in step. Only the stamp of the card's file is not known here.
[[nodiscard]] Remembered remembered_card(const Directory& directory, const Entry& entry, std::string_view card_uid,
                                         const std::string& name, std::string_view bytes, const Card& card);

// `directory` is as it is to be, and `entry_of` gives its entry of a link that has one. `advance` counts links.
[[nodiscard]] CardPlan plan_cards(const Directory& directory, const std::vector<Link>& links,
                                  const std::function<const Entry&(const Link& link)>& entry_of, CardFolder& folder,
                                  const SyncRules& rules, const Advance& advance = {});

}  // namespace contacts
