// Changes of a card that leave every other line of it as its client wrote it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mapping/organisations.hpp"
#include "model/entry.hpp"
#include "sync/card_lines.hpp"
#include "vcard/property.hpp"

namespace contacts {

// A card that is being edited: what it says, and the bytes that say it.
class CardEdit {
 public:
  // `bytes` are those of a file with this card alone, and outlive this.
  CardEdit(std::string_view bytes, const Card& card);

  // Makes the card, which says `before`, say `after`. Only properties change that say another thing: the lines of a
  // value that is another one, gone or new. A value that takes the place of another keeps its group, its label and what
  // clients know of it. See through_card() for the others.
  void change(const Entry& before, const Entry& after, const Organisations& organisations, std::string_view region);

  // Adds a line, or takes away each that `is_it` says yes to.
  void add(Property property);
  template <typename Is>
  void remove_if(Is is_it) {
    for (CardSlot& slot : slots_) {
      if (!slot.is_gone && is_it(slot.property)) slot.is_gone = true;
    }
  }

  [[nodiscard]] VcardVersion version() const { return version_; }

  // The card as it is now: the bytes that were given where nothing is changed. A card of 2.1, or in UTF-16, which other
  // lines do not fit into, is written anew, as 3.0.
  [[nodiscard]] std::string bytes() const;

 private:
  [[nodiscard]] bool has_changed() const;
  [[nodiscard]] std::string written_anew() const;
  void change_list(std::string_view name, const Card& from, const Card& to);
  void change_values(std::string_view name, const Card& from, const Card& to, std::string_view region);
  [[nodiscard]] CardSlot* slot_of(const Property& wanted, std::string_view region);
  // Of an address that two lines make (address_halves()), which become one then.
  [[nodiscard]] CardSlot* joined_slot_of(const Property& wanted, std::string_view region);
  void replace(CardSlot& slot, const Property& was, const Property& is);
  void erase(CardSlot& slot);
  void insert(Property property);
  [[nodiscard]] std::string group_for(const std::string& wanted);
  [[nodiscard]] std::string free_group() const;

  std::string_view bytes_;
  VcardVersion version_;
  std::vector<CardSlot> slots_;
  std::vector<std::pair<std::string, std::string>> groups_;  // of what is inserted, and what each is in the card
};

}  // namespace contacts
