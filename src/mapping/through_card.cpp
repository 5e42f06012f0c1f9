#include "mapping/through_card.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "mapping/card_entry.hpp"
#include "mapping/entry_card.hpp"

namespace contacts {

Entry with_names(const Directory& directory, Entry entry) {
  const auto name = [&](Reference& reference) { reference.text = directory.name_of(reference); };
  if (entry.organisation) name(*entry.organisation);
  if (entry.part_of) name(*entry.part_of);
  for (Reference& association : entry.member_of)
    name(association);
  return entry;
}

Card card_by_names(const Entry& entry, const Organisations& organisations, std::string_view region,
                   VcardVersion version) {
  std::vector<std::string> lineage;
  if (entry.organisation) lineage = organisations.place_of({entry.organisation->text}).lineage;
  CardContext context = context_by_names(entry, std::move(lineage));
  context.region = region;
  return make_card(entry, context, version).card;
}

Entry through_card(const Entry& entry, const Organisations& organisations, std::string_view region,
                   VcardVersion version) {
  Entry back = entry_of_card(card_by_names(entry, organisations, region, version), organisations, Photos::Keep).entry;
  // A card says what each number is for, the entry need not.
  for (std::size_t i = 0; back.phones.size() == entry.phones.size() && i < entry.phones.size(); ++i) {
    if (entry.phones[i].kind == ValueKind::Unspecified) back.phones[i].kind = ValueKind::Unspecified;
  }
  return back;
}

}  // namespace contacts
