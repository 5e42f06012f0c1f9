// Cards of entries that are there already, united with them: what a first sync does, without a folder.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "import/importer.hpp"
#include "mapping/card_entry.hpp"
#include "mapping/organisations.hpp"
#include "model/directory.hpp"
#include "model/entry.hpp"
#include "vcard/property.hpp"

namespace contacts {

class CardUnion {
 public:
  // `region`: where the numbers of entries are from that came with cards. The directory has no errors, and outlives
  // this.
  CardUnion(const Directory& directory, Photos photos, std::string region)
      : directory_(directory), photos_(photos), region_(std::move(region)) {}

  // A card of an entry that is there, which outlives this. Of several cards of one entry the first counts. Returns what
  // is not taken over, a sentence each.
  [[nodiscard]] std::vector<Remark> take(const Importer::Update& update);

  // The entries that say something else now, each as it is to be: single values are those of the card, lists have the
  // values of both. An entry keeps its id, its UID, and of lines under `vcard` that only a client understands its own;
  // an organisation its old name, as an alias.
  [[nodiscard]] std::map<const Entry*, Entry> changed(const Organisations& organisations) const;

  // Whether two cards of one entry said different things.
  [[nodiscard]] bool has_conflicts() const { return has_conflicts_; }

  // How many cards were taken of this entry.
  [[nodiscard]] std::size_t count_of(const Entry& there) const { return taken_.at(&there).count; }

 private:
  struct Taken {
    Entry said;  // by all cards; of an entry that came with one, the entry itself
    std::size_t count = 0;
  };

  [[nodiscard]] bool is_of_directory(const Entry& entry) const;
  [[nodiscard]] Card made_card_of(const Entry& there, const Entry& now, const Organisations& organisations,
                                  VcardVersion version) const;
  [[nodiscard]] std::string_view region_of(const Entry& there) const;

  const Directory& directory_;
  Photos photos_;
  std::string region_;
  std::map<const Entry*, Taken> taken_;
  bool has_conflicts_ = false;
};

}  // namespace contacts
