#include "cli/progress.hpp"

#include <chrono>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "app_fixture.hpp"
#include "cli/card_writes.hpp"
#include "temporary_folder.hpp"

using namespace contacts;
using contacts::app_fixture::Outcome;
using contacts::app_fixture::run_with;
using contacts::app_fixture::with_variable;

namespace {

std::chrono::steady_clock::time_point time_now;

std::chrono::steady_clock::time_point now() {
  return time_now;
}

// A second is gone whenever somebody looks.
std::chrono::steady_clock::time_point a_second_later() {
  return time_now += std::chrono::seconds(1);
}

Environment surroundings(bool err_is_terminal, bool out_is_terminal, std::chrono::steady_clock::time_point (*clock)()) {
  Environment environment;
  environment.err_is_terminal = err_is_terminal;
  environment.out_is_terminal = out_is_terminal;
  environment.now = clock;
  return environment;
}

constexpr std::string_view wipe = "\r\x1b[K";

// ---- One work

struct Shown {
  std::string while_working;
  std::string at_the_end;
};

// What is written by work of 3000 steps of a millisecond, which begins so long after its command.
Shown shown(const Environment& environment, std::size_t total, Answer answer, std::chrono::milliseconds before = {}) {
  const GlobalOptions global;
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  time_now = {};
  const Session session{global, environment, in, out, err};
  time_now += before;
  const auto begun = time_now;
  Shown result;
  {
    Progress progress(session, "cards read", total, answer);
    for (int i = 0; i < 3000; ++i) {
      time_now += std::chrono::milliseconds(1);
      progress.advance();
      const bool is_early = time_now.time_since_epoch() < std::chrono::seconds(1);
      const bool is_moment = time_now - begun < std::chrono::milliseconds(100);
      if (is_early || is_moment) CHECK(err.str().empty());
    }
    result.while_working = err.str();
  }
  result.at_the_end = err.str().substr(result.while_working.size());
  return result;
}

std::string shown_on(bool err_is_terminal, bool out_is_terminal, Answer answer) {
  return shown(surroundings(err_is_terminal, out_is_terminal, now), 0, answer).while_working;
}

// ---- Commands

// What a terminal shows of a text in the end; and every line that it showed in between, and that was wiped.
struct Screen {
  std::string text;
  std::string wiped;
};

Screen screen_of(std::string_view written) {
  Screen screen;
  std::string line;
  while (!written.empty()) {
    if (written.starts_with(wipe)) {
      if (!line.empty()) screen.wiped += line + '\n';
      line.clear();
      written.remove_prefix(wipe.size());
      continue;
    }
    line += written.front();
    if (written.front() == '\n') {
      screen.text += line;
      line.clear();
    }
    written.remove_prefix(1);
  }
  screen.text += line;
  return screen;
}

// What 200 things show, as the clock is looked at: 64 by 64. `total`: empty, or " of 200".
std::string counted(std::string_view what, bool has_total) {
  std::string lines;
  for (const int count : {64, 128, 192}) {
    const std::string total = has_total ? fmt::format(" of 200 ({} %)", count / 2) : "";
    lines += fmt::format("contacts: {}{} {}\n", count, total, what);
  }
  return lines;
}

const std::string loaded = "contacts: 200 entries read\n";

// A directory of 200, of whom one has what no format takes, and another what is doubtful.
std::string two_hundred() {
  std::string text = "[directory]\ncountry = \"SE\"\n";
  for (int i = 0; i < 200; ++i) {
    text +=
        fmt::format("[[contact]]\nname = \"Anna{0} Berg\"\nuid = \"uid-of-{0}\"\nemail = \"anna{1}@x.se\"\n", i, i / 2);
    if (i == 150) text += "note = \"a\\u0007b\"\n";
    if (i == 151) text += "phone = \"070-1\"\n";
  }
  return text;
}

class Place {
 public:
  Place() {
    folder.add("all.toml", two_hundred());
    std::filesystem::create_directory(folder.path("home"));
    std::filesystem::create_directory(folder.path("another home"));
  }

  [[nodiscard]] Outcome run(const std::vector<std::string>& arguments, Environment environment,
                            const std::string& home = "home") const {
    std::vector<std::string> all = {"-f", folder.path("all.toml")};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return run_with(all, with_variable(std::move(environment), "HOME", folder.path(home)));
  }

  TemporaryFolder folder;
};

struct Command {
  std::vector<std::string> arguments;
  std::string wiped;                // where standard error alone is a terminal
  std::string wiped_beside_answer;  // where standard output is one, too
};

std::vector<Command> commands(const Place& place) {
  const auto read = counted("entries read", true);
  const auto exported = counted("entries exported", true);
  const auto written = counted("cards written", true);
  const std::string file = place.folder.path("out");
  const std::vector<std::string> sync = {"sync", place.folder.path("synced")};
  const std::vector<std::string> split = {"export", "--split", place.folder.path("split")};
  const auto synced = loaded + counted("entries compared with their cards", false) +
                      counted("cards compared with their entries", true) + written;
  const auto checked = loaded + counted("entries checked", true);
  const auto compared = loaded + counted("entries compared", true);
  const auto parted = loaded + exported + written;
  return {
      {{"check"}, checked, checked},
      {{"duplicates"}, compared, compared},
      {{"export"}, read + exported, read},
      {{"export", "--format", "jcard"}, read + exported, read},
      {{"export", "--format", "ldif", "--base", "dc=x"}, loaded + exported, loaded},
      {{"export", "-o", file}, read + exported, read + exported},
      {split, parted, parted},
      {sync, synced, synced},
  };
}

}  // namespace

TEST_CASE("work that takes longer than a second shows how far it is, and wipes it") {
  const Environment environment = surroundings(true, false, now);
  const Shown known = shown(environment, 3000, Answer::Meanwhile);
  CHECK(known.while_working.starts_with("\r\x1b[Kcontacts: 1024 of 3000 (34 %) cards read\r\x1b[K"));
  CHECK(known.at_the_end == wipe);
  CHECK(
      shown(environment, 0, Answer::Meanwhile).while_working.starts_with("\r\x1b[Kcontacts: 1024 cards read\r\x1b[K"));
}

TEST_CASE("how far work is shows from the second second of its command on, but not what takes a moment") {
  using std::chrono::milliseconds;
  const auto first = [](milliseconds before) {
    return shown(surroundings(true, false, now), 0, Answer::Meanwhile, before).while_working.substr(wipe.size());
  };
  CHECK(first(milliseconds(800)).starts_with("contacts: 256 cards read\r"));
  CHECK(first(milliseconds(5000)).starts_with("contacts: 128 cards read\r"));
}

TEST_CASE("how far work is goes nowhere but to a terminal that the answer does not go to meanwhile") {
  CHECK(shown_on(true, false, Answer::Meanwhile) != "");
  CHECK(shown_on(true, true, Answer::Afterwards) != "");
  CHECK(shown_on(true, true, Answer::Meanwhile) == "");
  CHECK(shown_on(false, true, Answer::Afterwards) == "");
  CHECK(shown_on(false, false, Answer::Afterwards) == "");
  CHECK(shown(surroundings(false, false, now), 0, Answer::Meanwhile).at_the_end == "");
}

TEST_CASE("commands that take long show how far they are, and leave nothing of it beside what they tell") {
  Place shape;
  for (std::size_t i = 0; i < commands(shape).size(); ++i) {
    for (const bool out_is_terminal : {false, true}) {
      Place place;
      const Command command = commands(place)[i];
      CAPTURE(command.arguments);
      CAPTURE(out_is_terminal);
      const Outcome outcome = place.run(command.arguments, surroundings(true, out_is_terminal, a_second_later));
      const Screen screen = screen_of(outcome.err);
      CHECK(screen.wiped == (out_is_terminal ? command.wiped_beside_answer : command.wiped));
      CHECK(outcome.out.find(wipe) == std::string::npos);

      Place quick;
      const std::vector<std::string> again = commands(quick)[i].arguments;
      const Outcome fast = quick.run(again, surroundings(true, out_is_terminal, now));
      CHECK(fast.status == outcome.status);
      CHECK(screen.text == fast.err);

      Place elsewhere;
      const Outcome slow = elsewhere.run(commands(elsewhere)[i].arguments, surroundings(false, false, a_second_later));
      CHECK(slow.err == fast.err);
    }
  }
}

TEST_CASE("what is lost by an export is told on a line of its own") {
  Place place;
  const Outcome outcome = place.run({"export"}, surroundings(true, false, a_second_later));
  CHECK(outcome.err.find("\r\x1b[Kcontacts: Anna150 Berg: control character U+0007 left out of NOTE\n") !=
        std::string::npos);
}

TEST_CASE("cards that a command has not seen yet are counted as they are read") {
  const auto cards = counted("cards read", false);
  for (const char* const way : {"sync", "export"}) {
    Place place;
    const std::string folder = place.folder.path("cards");
    std::vector<std::string> arguments = {"sync", folder};
    if (way == std::string_view("export")) arguments = {"export", "--split", folder};
    REQUIRE(place.run(arguments, Environment()).status == 0);
    const Outcome again = place.run(arguments, surroundings(true, true, a_second_later), "another home");
    CAPTURE(way);
    CHECK(screen_of(again.err).wiped.starts_with(loaded + cards));
  }
}

TEST_CASE(
    "import shows how far it is also where it writes into a file from a terminal, but not where it writes there") {
  Place place;
  REQUIRE(place.run({"export", "-o", place.folder.path("all.vcf")}, Environment()).status == 0);
  const auto counts = counted("cards looked through for organisations", false) + counted("cards imported", true);
  const std::string cards = place.folder.path("all.vcf");
  const auto wiped = [&](const std::vector<std::string>& arguments) {
    return screen_of(place.run(arguments, surroundings(true, true, a_second_later)).err).wiped;
  };
  CHECK(wiped({"import", cards}) == loaded);
  CHECK(wiped({"import", "--format", "json", cards}) == loaded + counts);
  CHECK(wiped({"import", "--into", place.folder.path("all.toml"), cards}) == loaded + counts);
}

TEST_CASE("a card that was written meanwhile is told of on a line of its own") {
  const TemporaryFolder folder;
  const CardFolder cards(folder.path(), {});
  const std::string path = folder.add("last.vcf", "of somebody else");
  CardPlan plan;
  for (int i = 0; i < 64; ++i)
    plan.writes.push_back({fmt::format("{}.vcf", i), std::nullopt, {}, "new", false, std::nullopt});
  plan.writes.push_back({"last.vcf", std::nullopt, {}, "new", false, std::nullopt});
  const GlobalOptions global;
  const Environment environment = surroundings(true, true, a_second_later);
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  write_cards(plan, cards, folder.path(), Session{global, environment, in, out, err});
  CHECK(err.str() == "\r\x1b[Kcontacts: 64 of 65 (98 %) cards written\r\x1b[K" + path +
                         ": was written meanwhile; it is left for the next time\n");
}
