// Cards become entries of a directory: new ones only, organisations before the people who refer to them.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "import/groups.hpp"
#include "import/hashed_numbers.hpp"
#include "import/known_entries.hpp"
#include "mapping/card_entry.hpp"
#include "mapping/organisations.hpp"
#include "model/directory.hpp"
#include "model/made_ids.hpp"
#include "vcard/property.hpp"

namespace contacts {

struct ImportCounts {
  std::size_t added = 0;
  std::size_t skipped = 0;
  std::size_t doubtful = 0;  // of the added
  std::size_t photos_left_out = 0;
};

class Importer {
 public:
  using Take = std::function<void(const Entry& entry)>;
  // Content that tells two entries apart: all keys but ids and UIDs. See store/writer.hpp.
  using Describe = std::string (*)(const Entry& entry);

  Importer(Photos photos, Describe describe, Take take)
      : photos_(photos), describe_(describe), take_(std::move(take)) {}

  // The entries that are there already; the directory must outlive this. `region` (ISO 3166-1 alpha-2, or empty) is
  // where the numbers of cards that name no country are from.
  void know(const Directory& directory, std::string region);

  // A card of an entry that is there already, and says something else: of the directory, or one that take_…() made,
  // which stay where they are.
  struct Update {
    const Entry& there;
    const CardEntry& imported;
    const Card& card;
    const Organisations& organisations;
  };
  // Takes such cards over, and returns what the user had better know, a sentence each. Without it they are told. Cards
  // are taken without their texts then.
  void update(std::function<std::vector<Remark>(const Update& update)> take) { update_ = std::move(take); }

  // All cards are given to one after the other, to the last after end_of_organisations(); to the first only where there
  // may be groups, whose members get their tags then. Each returns what the user had better know of the card, a
  // sentence each. A card without UID gives its entry one, which is made of what the card says. The entry's location is
  // `from`, where the card stands; that of an organisation which is on no card of its own, where the first one that
  // names it does. `text` is that of the card (see ReadCard), which must outlive this: such an entry is not kept, but
  // made again where a later card is compared with it, which takes a tenth of the memory.
  [[nodiscard]] std::vector<Remark> take_group(const Card& card);
  [[nodiscard]] std::vector<Remark> take_organisation(Card card, const Location& from = {}, std::string_view text = {});
  void end_of_organisations();
  [[nodiscard]] std::vector<Remark> take_person(Card card, const Location& from = {}, std::string_view text = {});

  // An entry that is made already, whose references are names. Without UID it gets one that is made of what it says. An
  // organisation that says nothing but its name is left out without a word where there is one that is called so.
  // No organisation may come after end_of_organisations().
  [[nodiscard]] std::vector<Remark> take_entry(Entry entry);

  // Once all cards are taken: a sentence on each group of whose members some were on none of them.
  [[nodiscard]] std::vector<std::string> incomplete_groups() const { return groups_.incomplete(); }

  // All that entries can refer to by now.
  [[nodiscard]] const Organisations& organisations() const { return organisations_; }

  [[nodiscard]] const ImportCounts& counts() const { return counts_; }

 private:
  // An entry that take_…() made: the text of its card; where there is none, its number among those that are kept.
  struct Added {
    const char* text = nullptr;
    std::size_t size = 0;
  };

  // What is made of a card before it is known whether that is new.
  struct Made {
    Card card;
    std::string_view text;
    CardEntry imported;
    std::string uid;  // where the card has none
    EntryMarks marks;
  };

  [[nodiscard]] Made make(Card card, const Location& from, std::string_view text) const;
  [[nodiscard]] std::vector<Remark> take(Made made);
  [[nodiscard]] bool is_of_directory(std::size_t number) const { return number < directory_size_; }
  [[nodiscard]] const Entry* kept(std::size_t number) const;
  [[nodiscard]] Entry made_again(std::size_t number) const;
  [[nodiscard]] bool can_be_made_again(const Entry& entry) const;
  [[nodiscard]] bool is_another_of_export(const KnownEntries::Answer& answer, const Made& made) const;
  [[nodiscard]] std::string what_differs(std::size_t there, const Entry& imported, VcardVersion version) const;
  [[nodiscard]] std::vector<Remark> take_known(std::size_t there, Made made);
  void add(Entry entry, const EntryMarks& marks, std::string_view text);
  void make_id_unique(Entry& entry);
  bool add_id(std::string_view id);  // false: it is taken
  void mention_organisation(const Card& card, const Location& from);

  Photos photos_;
  Describe describe_;
  Take take_;
  std::function<std::vector<Remark>(const Update& update)> update_;  // may be empty
  const Directory* directory_ = nullptr;                             // of the entries that are there, if any
  std::size_t directory_size_ = 0;                                   // the numbers below are those of its entries
  std::string region_;
  std::deque<Added> added_;
  std::deque<Entry> kept_;  // does not move its elements when it grows
  KnownEntries known_;
  Organisations organisations_;
  bool has_all_organisations_ = false;  // people come, and none of these any more
  HashedNumbers ids_;                   // by the hashes of ids; the numbers mean nothing
  MadeIds made_ids_;
  std::vector<Reference> mentioned_;  // organisations that people are said to work for, in order
  std::unordered_set<std::string> mentioned_folded_;
  Groups groups_;
  ImportCounts counts_;
};

}  // namespace contacts
