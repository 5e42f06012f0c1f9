#include "model/settle_ids.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "model/made_ids.hpp"

namespace contacts {

namespace {

// Entries by their ids: a hash table with open addressing, as large as twice the entries.
class EntriesById {
 public:
  // `hashes`: of the ids that the entries have, now and later.
  EntriesById(const EntriesWithIds& entries, const std::vector<IdHash>& hashes)
      : entries_(entries), hashes_(hashes), slots_(std::bit_ceil(2 * hashes.size() + 1)) {}

  // The position of the one that was added with it, or nothing.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view id, IdHash hash) const {
    for (std::size_t at = first_slot(hash); slots_[at] != 0; at = next_slot(at)) {
      const std::size_t position = slots_[at] - 1;
      if (hashes_[position] == hash && entries_.id(position) == id) return position;
    }
    return std::nullopt;
  }

  // There must be none of its id.
  void add(std::size_t position) {
    std::size_t at = first_slot(hashes_[position]);
    while (slots_[at] != 0)
      at = next_slot(at);
    slots_[at] = static_cast<std::uint32_t>(position) + 1;
  }

 private:
  [[nodiscard]] std::size_t first_slot(IdHash hash) const { return hash & (slots_.size() - 1); }
  [[nodiscard]] std::size_t next_slot(std::size_t at) const { return (at + 1) & (slots_.size() - 1); }

  const EntriesWithIds& entries_;
  const std::vector<IdHash>& hashes_;
  std::vector<std::uint32_t> slots_;  // positions, from 1; 0: there is none
};

}  // namespace

void settle_ids(EntriesWithIds& entries, std::vector<IdHash> hashes, const std::vector<std::uint32_t>& given,
                std::vector<std::uint32_t> made) {
  EntriesById by_id(entries, hashes);
  const auto made_before = static_cast<std::ptrdiff_t>(made.size());
  for (const std::uint32_t i : given) {
    const std::optional<std::size_t> owner = by_id.find(entries.id(i), hashes[i]);
    if (!owner) {
      by_id.add(i);
      continue;
    }
    entries.refuse_id(i, *owner);
    hashes[i] = id_hash(entries.id(i));
    made.push_back(i);
  }
  std::ranges::inplace_merge(made, made.begin() + made_before);

  MadeIds made_ids;
  const auto is_taken = [&](const std::string& id) { return by_id.find(id, id_hash(id)).has_value(); };
  for (const std::uint32_t i : made) {
    if (!by_id.find(entries.id(i), hashes[i])) {
      entries.keep_slug(i);
    } else {
      std::string id = made_ids.other_id(std::string(entries.id(i)), entries.organisation(i), is_taken);
      hashes[i] = id_hash(id);
      entries.set_id(i, std::move(id));
    }
    by_id.add(i);
  }
}

}  // namespace contacts
