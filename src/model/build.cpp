// A directory made of entries: ids for those that give none, references to organisations resolved, and what is wrong
// among entries reported.
//
// Entries are many and large, and to go through them takes longer than what there is to do: so that is done twice, on
// all cores, and the steps between, which need all entries in their order, work on what the first pass has noted of
// them: which have a uid, a parent, an id of their own, and the hash of each id. By the hash an entry is asked for its
// id only where another one has the same.
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "model/directory.hpp"
#include "model/identity.hpp"
#include "model/made_ids.hpp"
#include "model/organisation_names.hpp"
#include "parallel/in_parallel.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

using Hash = std::uint32_t;

Hash hash_of(std::string_view id) {
  return static_cast<Hash>(std::hash<std::string_view>()(id));
}

// Entries by their ids: a hash table with open addressing, as large as twice the entries.
class EntriesById {
 public:
  explicit EntriesById(const std::vector<Entry>& entries)
      : entries_(entries), slots_(std::bit_ceil(2 * entries.size() + 1)) {}

  // Null where none that was added has it.
  [[nodiscard]] const Entry* find(std::string_view id, Hash hash) const {
    for (std::size_t at = first_slot(hash); slots_[at].number != 0; at = next_slot(at)) {
      const Slot& slot = slots_[at];
      if (slot.hash == hash && entries_[slot.number - 1].id == id) return &entries_[slot.number - 1];
    }
    return nullptr;
  }

  // There must be none of its id.
  void add(std::size_t position, Hash hash) {
    std::size_t at = first_slot(hash);
    while (slots_[at].number != 0)
      at = next_slot(at);
    slots_[at] = Slot{hash, static_cast<std::uint32_t>(position) + 1};
  }

 private:
  struct Slot {
    Hash hash = 0;
    std::uint32_t number = 0;  // from 1; 0: there is none
  };

  [[nodiscard]] std::size_t first_slot(Hash hash) const { return hash & (slots_.size() - 1); }
  [[nodiscard]] std::size_t next_slot(std::size_t at) const { return (at + 1) & (slots_.size() - 1); }

  const std::vector<Entry>& entries_;
  std::vector<Slot> slots_;
};

// Resolves references one after the other. People of one organisation mostly stand together.
class Resolver {
 public:
  explicit Resolver(const OrganisationNames& names) : names_(names) {}

  void resolve(Reference& reference) {
    if (last_ == nullptr || reference.text != *last_) {
      const auto found = names_.find(fold(reference.text));
      target_ = found ? std::optional(static_cast<std::uint32_t>(found->position)) : std::nullopt;
      last_ = &reference.text;
    }
    reference.target = target_;
  }

 private:
  const OrganisationNames& names_;
  const std::string* last_ = nullptr;
  std::optional<std::uint32_t> target_;  // of the last one
};

class Builder {
 public:
  Builder(std::vector<Entry>& entries, std::vector<Diagnostic>& diagnostics)
      : entries_(entries), diagnostics_(diagnostics), hashes_(entries.size()), by_id_(entries) {}

  void build() {
    look_through();
    take_given_ids();
    make_ids();
    resolve_references();
    cut_circles();
    report_shared_uids();
  }

 private:
  template <typename Work>
  void for_parts(Work work) {
    constexpr std::size_t fewest = 500;  // entries that are worth a thread
    in_parallel(entries_.size(), fewest, available_threads(), work);
  }

  // Gives entries without an id that of their name.
  void look_through() {
    enum Mark : std::uint8_t { GivenId = 1, Organisation = 2, Parent = 4, Uid = 8 };
    std::vector<std::uint8_t> marks(entries_.size());
    for_parts([&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        Entry& entry = entries_[i];
        entry.position = i;
        if (!entry.id_is_given) entry.id = slug_of(entry.name);
        hashes_[i] = hash_of(entry.id);
        marks[i] = static_cast<std::uint8_t>((entry.id_is_given ? GivenId : 0) | (entry.part_of ? Parent : 0) |
                                             (entry.type == EntryType::Organisation ? Organisation : 0) |
                                             (entry.uid.empty() ? 0 : Uid));
      }
    });
    for (std::size_t i = 0; i < marks.size(); ++i) {
      ((marks[i] & GivenId) != 0 ? given_ids_ : made_ids_).push_back(i);
      if ((marks[i] & Organisation) != 0) organisations_.push_back(i);
      if ((marks[i] & Parent) != 0) parts_.push_back(i);
      if ((marks[i] & Uid) != 0) with_uid_.push_back(i);
    }
  }

  void report(const Entry& entry, const Location& location, std::string message) {
    diagnostics_.push_back(
        Diagnostic{Severity::Error, location, std::move(message), ByteRange{entry.text_begin, entry.text_end}});
  }

  // They come first, so that no made one takes their place.
  void take_given_ids() {
    const std::size_t made_before = made_ids_.size();
    for (const std::size_t i : given_ids_) {
      Entry& entry = entries_[i];
      const Entry* const owner = by_id_.find(entry.id, hashes_[i]);
      if (owner == nullptr) {
        by_id_.add(i, hashes_[i]);
        continue;
      }
      report(entry, entry.location,
             fmt::format("id '{}' is that of {} already; give this entry another", entry.id, in_quotes(owner->name)));
      entry.id_is_given = false;
      entry.id = slug_of(entry.name);
      hashes_[i] = hash_of(entry.id);
      made_ids_.push_back(i);
    }
    std::ranges::inplace_merge(made_ids_, made_ids_.begin() + static_cast<std::ptrdiff_t>(made_before));
  }

  void make_ids() {
    MadeIds made;
    const auto is_taken = [&](const std::string& id) { return by_id_.find(id, hash_of(id)) != nullptr; };
    for (const std::size_t i : made_ids_) {
      Entry& entry = entries_[i];
      entry.id_is_of_name = by_id_.find(entry.id, hashes_[i]) == nullptr;
      if (!entry.id_is_of_name) {
        entry.id = made.other_id(std::move(entry.id), entry.organisation, is_taken);
        hashes_[i] = hash_of(entry.id);
      }
      by_id_.add(i, hashes_[i]);
    }
  }

  void resolve_references() {
    OrganisationNames names;
    for (const std::size_t i : organisations_)
      names.add(entries_[i]);
    for_parts([&](std::size_t begin, std::size_t end) {
      Resolver resolver(names);
      for (std::size_t i = begin; i < end; ++i) {
        Entry& entry = entries_[i];
        if (entry.organisation) resolver.resolve(*entry.organisation);
        if (entry.part_of) resolver.resolve(*entry.part_of);
        for (Reference& reference : entry.member_of)
          resolver.resolve(reference);
      }
    });
  }

  // Follows part_of from each that has it. One that is met again on the same way up closes a circle, which is cut
  // there.
  void cut_circles() {
    constexpr std::size_t never = 0;
    std::unordered_map<std::size_t, std::size_t> met_on_way;
    for (const std::size_t start : parts_) {
      const std::size_t way = start + 1;
      for (std::size_t at = start; met_on_way[at] == never;) {
        met_on_way[at] = way;
        Entry& entry = entries_[at];
        if (!entry.part_of || !entry.part_of->target) break;
        const std::size_t parent = *entry.part_of->target;
        if (met_on_way[parent] == way) {
          report(
              entry, entry.part_of->location,
              fmt::format("{} would be part of itself; 'part_of' must lead upwards", in_quotes(entries_[parent].name)));
          entry.part_of.reset();
          break;
        }
        at = parent;
      }
    }
  }

  void report_shared_uids() {
    std::unordered_map<std::string, const Entry*> owners;
    for (const std::size_t i : with_uid_) {
      const Entry& entry = entries_[i];
      const std::string uid = comparable_uid(entry.uid);
      if (uid.empty() || owners.try_emplace(uid, &entry).second) continue;
      report(
          entry, entry.location,
          fmt::format("this uid is that of {} already; a uid belongs to one entry", in_quotes(owners.at(uid)->name)));
    }
  }

  std::vector<Entry>& entries_;
  std::vector<Diagnostic>& diagnostics_;
  std::vector<Hash> hashes_;  // of the ids
  EntriesById by_id_;
  // Positions, in the order of the entries.
  std::vector<std::size_t> given_ids_;
  std::vector<std::size_t> made_ids_;
  std::vector<std::size_t> organisations_;
  std::vector<std::size_t> parts_;
  std::vector<std::size_t> with_uid_;
};

}  // namespace

Directory Directory::build(std::vector<SourceFile> files, std::vector<Entry> entries,
                           std::vector<Diagnostic>& diagnostics) {
  Builder(entries, diagnostics).build();
  Directory directory;
  directory.files_ = std::move(files);
  directory.entries_ = std::move(entries);
  return directory;
}

}  // namespace contacts
