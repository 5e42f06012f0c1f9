// A directory made of entries: ids for those that give none, references to organisations resolved, and what is wrong
// among entries reported.
//
// Entries are many and large, and to go through them takes longer than what there is to do: so that is done twice, on
// all cores, and the steps between, which need all entries in their order, work on what the first pass has noted of
// them: which have a uid, a parent, an id of their own, and the hash of each id.
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
#include "model/organisation_names.hpp"
#include "model/resolver.hpp"
#include "model/settle_ids.hpp"
#include "parallel/in_parallel.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

// The entries themselves.
class OwnIds : public EntriesWithIds {
 public:
  using Refuse = std::function<void(const Entry& entry, const Entry& owner)>;

  OwnIds(std::vector<Entry>& entries, Refuse refuse) : entries_(entries), refuse_(std::move(refuse)) {}

  [[nodiscard]] std::string_view id(std::size_t i) const override { return entries_[i].id; }
  [[nodiscard]] const std::optional<Reference>& organisation(std::size_t i) override {
    return entries_[i].organisation;
  }
  void refuse_id(std::size_t i, std::size_t owner) override {
    Entry& entry = entries_[i];
    refuse_(entry, entries_[owner]);
    entry.id_is_given = false;
    entry.id = slug_of(entry.name);
  }
  void keep_slug(std::size_t i) override { entries_[i].id_is_of_name = true; }
  void set_id(std::size_t i, std::string id) override {
    entries_[i].id_is_of_name = false;
    entries_[i].id = std::move(id);
  }

 private:
  std::vector<Entry>& entries_;
  Refuse refuse_;
};

class Builder {
 public:
  Builder(std::vector<Entry>& entries, std::vector<Diagnostic>& diagnostics)
      : entries_(entries), diagnostics_(diagnostics), hashes_(entries.size()) {}

  void build() {
    look_through();
    settle();
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
        hashes_[i] = id_hash(entry.id);
        marks[i] = static_cast<std::uint8_t>((entry.id_is_given ? GivenId : 0) | (entry.part_of ? Parent : 0) |
                                             (entry.type == EntryType::Organisation ? Organisation : 0) |
                                             (entry.uid.empty() ? 0 : Uid));
      }
    });
    for (std::size_t i = 0; i < marks.size(); ++i) {
      ((marks[i] & GivenId) != 0 ? given_ids_ : made_ids_).push_back(static_cast<std::uint32_t>(i));
      if ((marks[i] & Organisation) != 0) organisations_.push_back(i);
      if ((marks[i] & Parent) != 0) parts_.push_back(i);
      if ((marks[i] & Uid) != 0) with_uid_.push_back(i);
    }
  }

  void report(const Entry& entry, const Location& location, std::string message) {
    diagnostics_.push_back(
        Diagnostic{Severity::Error, location, std::move(message), ByteRange{entry.text_begin, entry.text_end}});
  }

  void settle() {
    OwnIds ids(entries_, [&](const Entry& entry, const Entry& owner) {
      report(entry, entry.location,
             fmt::format("id '{}' is that of {} already; give this entry another", entry.id, in_quotes(owner.name)));
    });
    settle_ids(ids, std::move(hashes_), given_ids_, std::move(made_ids_));
  }

  void resolve_references() {
    OrganisationNames names;
    for (const std::size_t i : organisations_)
      names.add(entries_[i]);
    for_parts([&](std::size_t begin, std::size_t end) {
      Resolver resolver(names);
      for (std::size_t i = begin; i < end; ++i)
        resolver.resolve(entries_[i]);
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
  std::vector<IdHash> hashes_;  // of the ids
  // Positions, in the order of the entries.
  std::vector<std::uint32_t> given_ids_;
  std::vector<std::uint32_t> made_ids_;
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
