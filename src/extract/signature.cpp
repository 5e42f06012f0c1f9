#include "extract/signature.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "extract/extract.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"

namespace contacts {

std::optional<Entry> entry_of_sender(std::string_view name, std::string_view address, std::string_view body,
                                     std::string_view region, const KnownOrganisations& known) {
  // Headers of a message are known to the reader of texts: this one tells it whose the signature is.
  const std::string header = fmt::format("From: {} <{}>\n\n", escape_controls(name), escape_controls(address));
  for (Draft& draft : extract(header + std::string(body), region, known).drafts) {
    const bool is_sender =
        draft.entry.type == EntryType::Contact && std::ranges::any_of(draft.entry.emails, [&](const TypedValue& email) {
          return is_same_name(email.value, address);
        });
    if (!is_sender) continue;
    draft.entry.name = name;
    return std::move(draft.entry);
  }
  return std::nullopt;
}

}  // namespace contacts
