// The entries that decide the ids of others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/entry.hpp"
#include "prefilter/slug_set.hpp"

namespace contacts {

// How many entries there are whose id may begin with a slug, each counted once.
class CountedSlugs {
 public:
  // Of one entry: the slug of its name, and that of its given id, or an empty one.
  void add(std::string_view name, std::string_view id);

  // What stands before a number in a slug, "skola" and "skola-70-ystad" of "skola-70-ystad-2", where the ids of several
  // entries may begin with it: then such a number may be that of one of them. Of a slug with many numbers only the
  // first ones, of little more than so many bytes together.
  [[nodiscard]] std::vector<std::string> shared_bases(std::string_view slug, std::size_t most_bytes) const;

 private:
  std::unordered_map<std::uint64_t, std::size_t> counts_;  // by the hash of a slug
};

// Which slugs are to be looked for, so that the ids of those that matter are the ones they have among all entries: see
// the top of lookup.cpp. Everything is looked at once, however often it is asked.
class Namesakes {
 public:
  // What is asked is not to be trusted any more where work() is greater than `most_work`.
  explicit Namesakes(std::size_t most_work) : most_work_(most_work) {}

  // Slugs that nobody asked for yet, now that there are these entries. Those that were there before must be the same,
  // and what mattered matters still. The ids of entries that matter must be right.
  [[nodiscard]] std::vector<std::string> ask(const std::vector<Entry>& entries, const std::vector<bool>& matters);

  // Bytes of slugs that were compared so far.
  [[nodiscard]] std::size_t work() const { return work_; }

 private:
  struct Slugs {
    std::string name;
    std::string id;  // where one is given
    bool is_asked = false;
    bool has_own_id_asked = false;
  };

  void make_slugs(const std::vector<Entry>& entries);
  void add_id(const std::string& id);
  void add_shared_bases();
  void ask_for(std::string slug, std::vector<std::string>& asked);

  std::size_t most_work_;
  std::vector<Slugs> slugs_;          // of each entry
  std::vector<std::size_t> with_id_;  // entries whose id is given
  CountedSlugs counted_;
  std::vector<std::string> ids_;           // that matter
  std::size_t asked_ids_ = 0;              // the first ones
  std::vector<std::string> numbered_ids_;  // those with a number
  SlugSet near_ids_;
  SlugSet asked_;
  std::size_t work_ = 0;
};

}  // namespace contacts
