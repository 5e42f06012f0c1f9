// What is written to a folder of cards that others write to, too.
#include "cli/card_writes.hpp"

#include <cstddef>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "temporary_folder.hpp"

using namespace contacts;

namespace {

// A plan to write or remove a card that was read as it is now.
CardPlan plan_for(const std::string& path, const Remembered* before, bool is_removed) {
  CardPlan plan;
  Remembered memory;
  memory.name = "a.vcf";
  plan.memory = {memory};
  plan.old_memory = {before};
  plan.writes.push_back({"a.vcf", stamp_of(path), {}, "new", is_removed, 0});
  return plan;
}

}  // namespace

TEST_CASE("a card that somebody writes after it was read is neither overwritten nor removed") {
  for (const bool is_removed : {false, true}) {
    const TemporaryFolder folder;
    const std::string path = folder.add("a.vcf", "old");
    const CardFolder cards(folder.path(), {});
    Remembered before;
    before.name = "a.vcf";
    before.card_hash = 1;
    CardPlan plan = plan_for(path, &before, is_removed);
    folder.add("a.vcf", "longer than before");
    std::ostringstream err;
    write_cards(plan, cards, folder.path(), err);
    CHECK(folder.content("a.vcf") == "longer than before");
    CHECK(err.str() == path + ": was written meanwhile; it is left for the next time\n");
    CHECK(plan.memory.front().card_hash == 1);  // so that the next time sees the change
  }
}

TEST_CASE("a card that comes where none was read stays, and nothing is remembered of it") {
  const TemporaryFolder folder;
  const CardFolder cards(folder.path(), {});
  CardPlan plan = plan_for(folder.path("a.vcf"), nullptr, false);
  folder.add("a.vcf", "of somebody else");
  std::ostringstream err;
  write_cards(plan, cards, folder.path(), err);
  CHECK(folder.content("a.vcf") == "of somebody else");
  CHECK(err.str() != "");
  CHECK(plan.memory.front().name == "");
}

TEST_CASE("a card that nobody touched is written, and its stamp remembered") {
  const TemporaryFolder folder;
  const std::string path = folder.add("a.vcf", "old");
  const CardFolder cards(folder.path(), {});
  CardPlan plan = plan_for(path, nullptr, false);
  std::ostringstream err;
  write_cards(plan, cards, folder.path(), err);
  CHECK(folder.content("a.vcf") == "new");
  CHECK(err.str() == "");
  CHECK(plan.memory.front().stamp == stamp_of(path));
}
