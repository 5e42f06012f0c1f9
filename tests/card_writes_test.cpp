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

// Returns what standard error is told.
std::string write_and_tell(CardPlan& plan, const CardFolder& cards, const std::string& path) {
  const GlobalOptions global;
  const Environment environment;
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  write_cards(plan, cards, path, Session{global, environment, in, out, err});
  return err.str();
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
    const std::string told = write_and_tell(plan, cards, folder.path());
    CHECK(folder.content("a.vcf") == "longer than before");
    CHECK(told == path + ": was written meanwhile; it is left for the next time\n");
    CHECK(plan.memory.front().card_hash == 1);  // so that the next time sees the change
  }
}

TEST_CASE("a card that comes where none was read stays, and nothing is remembered of it") {
  const TemporaryFolder folder;
  const CardFolder cards(folder.path(), {});
  CardPlan plan = plan_for(folder.path("a.vcf"), nullptr, false);
  folder.add("a.vcf", "of somebody else");
  const std::string told = write_and_tell(plan, cards, folder.path());
  CHECK(folder.content("a.vcf") == "of somebody else");
  CHECK(told != "");
  CHECK(plan.memory.front().name == "");
}

TEST_CASE("a card that nobody touched is written, and its stamp remembered") {
  const TemporaryFolder folder;
  const std::string path = folder.add("a.vcf", "old");
  const CardFolder cards(folder.path(), {});
  CardPlan plan = plan_for(path, nullptr, false);
  const std::string told = write_and_tell(plan, cards, folder.path());
  CHECK(folder.content("a.vcf") == "new");
  CHECK(told == "");
  CHECK(plan.memory.front().stamp == stamp_of(path));
}
