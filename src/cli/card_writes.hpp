// Cards of a folder, written as it was planned.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "sync/card_plan.hpp"
#include "sync/folder.hpp"

namespace contacts {

// Makes the folder where it is not there, and writes the cards into it, each whole or not at all. One that has been
// written since it was read is left alone, which standard error is told; how far it is shows there, too.
// CardPlan::memory has then what the folder holds. Throws Error where a card cannot be written; then it has that, too,
// and the folder may not be on the disk.
void write_cards(CardPlan& plan, const CardFolder& folder, const std::string& path, const Session& session);

}  // namespace contacts
