#include "model/resolver.hpp"

#include "text/fold.hpp"

namespace contacts {

void Resolver::resolve(Entry& entry) {
  if (entry.organisation) resolve(*entry.organisation);
  if (entry.part_of) resolve(*entry.part_of);
  for (Reference& reference : entry.member_of)
    resolve(reference);
}

void Resolver::resolve(Reference& reference) {
  if (last_ != reference.text) {
    const auto found = names_.find(fold(reference.text));
    target_ = found ? std::optional(static_cast<std::uint32_t>(found->position)) : std::nullopt;
    last_ = reference.text;
  }
  reference.target = target_;
}

}  // namespace contacts
