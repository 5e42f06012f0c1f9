// Random edits of a directory and of its cards, each sync held against a simple model of what must come out of it: what
// either side added is on both sides afterwards, or a line tells why it is not; both sides say the same but for
// conflicts; and a second sync changes no byte.
#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "app_fixture.hpp"
#include "compare/differences.hpp"
#include "make_directory.hpp"
#include "mapping/entry_card.hpp"
#include "model/identity.hpp"
#include "sync/card_side.hpp"
#include "sync/folder.hpp"
#include "temporary_folder.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"

using namespace contacts;
using app_fixture::Outcome;
using app_fixture::run_with;

namespace {

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(engine_); }
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <typename Value>
  void shuffle(std::vector<Value>& values) {
    std::ranges::shuffle(values, engine_);
  }

 private:
  std::mt19937 engine_;
};

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// A card as servers and clients write it anew.
std::string written_anew(Card card, Random& random) {
  if (random.one_in(2)) random.shuffle(card.properties);
  const bool has_small_letters = random.one_in(3);
  std::string text = "BEGIN:VCARD\r\nVERSION:3.0\r\n";
  for (Property& property : card.properties) {
    if (has_small_letters) property.name = lower_case(property.name);
    for (Parameter& parameter : property.parameters) {
      if (is_same_name(parameter.name, "TYPE")) random.shuffle(parameter.values);
    }
    if (is_named(property, "TEL") && random.one_in(3)) property.parameters.push_back({"type", {"pref"}});
    if (is_named(property, "PRODID")) property.value = "-//Somebody//EN";
    std::string line = write_content_line(property, VcardVersion::V3);
    constexpr std::size_t fold_at = 60;
    if (line.size() > fold_at && static_cast<signed char>(line[fold_at]) > 0) line.insert(fold_at, "\r\n ");
    text += line + "\r\n";
  }
  if (random.one_in(3)) text += fmt::format("X-OWN;x=y:{}\r\n", random.below(100));
  return text + "END:VCARD\r\n";
}

struct Counts {
  std::size_t edits = 0;
  std::size_t syncs = 0;
  std::size_t conflicts = 0;
};

class World {
 public:
  explicit World(unsigned seed) : random_(seed) {
    environment_.variables = {{"XDG_STATE_HOME", folder_.path("state")}, {"HOME", folder_.path()}};
    std::string text = "[directory]\nname = \"World\"\ncountry = \"SE\"\n";
    const std::size_t count = 2 + random_.below(5);
    for (std::size_t i = 0; i < count; ++i)
      text += "\n# About " + std::to_string(i) + ".\n" + new_entry();
    folder_.add("all.toml", text);
  }

  void run() {
    sync();
    check_settled();
    for (int round = 0; round < 3; ++round) {
      added_.clear();
      edit_file();
      edit_cards();
      sync();
      check_added();
      check_equal();
      check_settled();
    }
  }

  [[nodiscard]] const Counts& counts() const { return counts_; }

 private:
  std::string unique(std::string_view word) { return fmt::format("{}{}x", word, ++last_); }
  std::string number() { return fmt::format("070-{:07}", 1'000'000 + 7 * ++last_); }
  std::string added(std::string value) {
    ++counts_.edits;
    added_.push_back(value);
    return value;
  }
  std::string counted(std::string value) {
    ++counts_.edits;
    return value;
  }
  // Who was just removed needs not keep what was just added.
  void forget_added_since(std::size_t count) { added_.resize(count); }

  std::string new_entry() {
    return fmt::format(
        "[[contact]]\nname = \"{} Berg\"\ntitle = \"{}\" # of old\nphone = \"{}\"\nemail = \"{}@example.org\"\n"
        "tags = [\"{}\", \"{}\"]\nuid = \"{}\"\n",
        unique("Anna"), unique("Chef"), number(), unique("anna"), unique("tag"), unique("tag"), unique("uid-"));
  }

  // ---- Edits

  Outcome ask(const std::vector<std::string>& words) {
    std::vector<std::string> arguments = {"-f", folder_.path("all.toml")};
    arguments.insert(arguments.end(), words.begin(), words.end());
    return run_with(arguments, environment_);
  }

  void edit_file() {
    const auto made = directory_fixture::read_text(folder_.content("all.toml"));
    for (const Entry& entry : made.directory.entries()) {
      if (random_.one_in(2)) continue;
      const std::size_t count = added_.size();
      std::vector<std::string> words = {"set", entry.id};
      if (random_.one_in(3)) words.push_back("title=" + added(unique("Fil")));
      if (random_.one_in(3)) words.push_back("phone+=" + added(number()));
      if (random_.one_in(4)) words.push_back("tags+=" + added(unique("tag")));
      if (random_.one_in(4) && !entry.tags.empty()) words.push_back("tags-=" + counted(entry.tags.front()));
      if (random_.one_in(3)) words.push_back("note=" + (random_.one_in(4) ? counted("") : added(unique("Note"))));
      const bool is_renamed = random_.one_in(6);
      if (is_renamed) words.push_back("name=" + added(unique("Ada")) + " Berg");
      if (random_.one_in(6)) words.push_back("email=" + added(unique("fil") + "@example.org"));
      if (random_.one_in(8) && entry.phones.size() > 1) words.push_back("phone-=" + counted(entry.phones.back().value));
      if (words.size() > 2) REQUIRE(ask(words).status == 0);
      if (is_renamed || !random_.one_in(8)) continue;
      REQUIRE(ask({"remove", entry.id}).status == 0);
      forget_added_since(count);
    }
    if (random_.one_in(3)) folder_.add("all.toml", folder_.content("all.toml") + "\n" + new_entry());
  }

  [[nodiscard]] std::vector<std::string> cards() const {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(folder_.path("cards")))
      names.push_back(file.path().filename().string());
    std::ranges::sort(names);
    return names;
  }
  [[nodiscard]] Card card(const std::string& name) const { return parse_card(folder_.content("cards/" + name)); }

  static void set(Card& card, std::string_view name, const std::string& value) {
    for (Property& property : card.properties) {
      if (!is_named(property, name)) continue;
      property.value = value;
      return;
    }
    card.properties.push_back({"", std::string(name), {}, value, 0});
  }

  void remove(Card& card, std::string_view name) {
    ++counts_.edits;
    std::erase_if(card.properties, [&](const Property& one) { return is_named(one, name); });
  }

  void edit_cards() {
    for (const std::string& name : cards()) {
      if (random_.one_in(2)) continue;
      const std::size_t count = added_.size();
      Card edited = card(name);
      if (random_.one_in(8)) remove(edited, "TEL");
      if (random_.one_in(8)) remove(edited, "NOTE");
      if (random_.one_in(3)) set(edited, "TITLE", added(unique("Kort")));
      if (random_.one_in(3)) edited.properties.push_back({"", "TEL", {{"TYPE", {"HOME"}}}, added(number()), 0});
      if (random_.one_in(4)) set(edited, "CATEGORIES", added(unique("tag")));
      if (random_.one_in(4)) set(edited, "NOTE", added(unique("Memo")));
      if (random_.one_in(6)) set(edited, "PHOTO", "AAAA");
      if (random_.one_in(6)) set(edited, "EMAIL", added(unique("kort") + "@example.org"));
      folder_.add("cards/" + name, written_anew(edited, random_));
      if (!random_.one_in(8)) continue;
      std::filesystem::remove(folder_.path("cards/" + name));
      forget_added_since(count);
    }
    if (random_.one_in(3)) {
      const std::string uid = unique("new-");
      folder_.add("cards/" + uid + ".vcf",
                  fmt::format("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{}\r\nFN:{} Ny\r\nTEL:{}\r\nEND:VCARD\r\n", uid,
                              unique("Nia"), added(number())));
    }
  }

  void sync() {
    before_sync_ = std::filesystem::exists(folder_.path("cards")) ? bytes() : std::string();
    last_sync_ = ask({"sync", "--force", folder_.path("cards")});
    CAPTURE(last_sync_.out);
    CAPTURE(last_sync_.err);
    REQUIRE((last_sync_.status == 0 || last_sync_.status == 3));
    ++counts_.syncs;
    for (std::size_t at = 0; (at = last_sync_.err.find("both stay", at)) != std::string::npos; ++at)
      ++counts_.conflicts;
  }

  // ---- What must hold

  [[nodiscard]] std::string all_cards() const {
    std::string text;
    for (const std::string& name : cards()) {
      // As people would read it: folding and national writing aside.
      const Entry entry = entry_of_synced_card(card(name), Organisations()).entry;
      text += made_card(directory_fixture::build({entry}).directory, entry);
    }
    return text;
  }

  void check_added() {
    const std::string told = last_sync_.out + last_sync_.err;
    const auto made = directory_fixture::read_text(folder_.content("all.toml"));
    std::string file;
    for (const Entry& entry : made.directory.entries())
      file += made_card(made.directory, entry);
    const std::string phones = all_cards();
    for (const std::string& value : added_) {
      const std::string sought = comparable(value);
      const auto is_in = [&](const std::string& text) { return holds(comparable(text), sought); };
      CAPTURE(value);
      CAPTURE(told);
      CHECK((is_in(told) || (is_in(file) && is_in(phones))));
    }
  }

  // Numbers in national and in international writing have their last digits in common.
  static std::string comparable(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '-'; });
    return text.starts_with("070") ? text.substr(1) : text;
  }

  void check_equal() {
    const auto made = directory_fixture::read_text(folder_.content("all.toml"));
    std::map<std::string, std::string> names;
    for (const std::string& name : cards()) {
      for (const Property& property : card(name).properties) {
        if (is_named(property, "UID")) names.emplace(comparable_uid(property.value), name);
      }
    }
    CHECK(names.size() == made.directory.entries().size());
    for (const Entry& entry : made.directory.entries()) {
      const auto found = names.find(comparable_uid(made.directory.uid_of(entry)));
      CAPTURE(entry.name);
      CAPTURE(last_sync_.err);
      REQUIRE(found != names.end());
      const Entry mine = entry_of_made_card(made_card(made.directory, entry), Organisations());
      const Entry theirs = entry_of_synced_card(card(found->second), Organisations()).entry;
      std::string keys;
      for (const KeyDifference& one : differences(mine, theirs, "SE", Tolerance::Clients)) {
        const bool is_told = holds(last_sync_.err, fmt::format("'{}': {} is ", entry.name, one.key->name));
        if (!is_told) keys += std::string(one.key->name) + " ";
      }
      CAPTURE(last_sync_.out);
      CAPTURE(before_sync_);
      CAPTURE(bytes());
      CHECK(keys == "");
    }
  }

  // Every byte of both sides.
  [[nodiscard]] std::string bytes() const {
    std::string all = folder_.content("all.toml");
    for (const std::string& name : cards())
      all += name + "\n" + folder_.content("cards/" + name);
    return all;
  }

  void check_settled() {
    const std::string before = bytes();
    const Outcome again = ask({"sync", "--force", folder_.path("cards")});
    CAPTURE(again.out);
    CAPTURE(last_sync_.out + last_sync_.err);
    CHECK(again.out == "");
    CHECK(bytes() == before);
  }

  Random random_;
  TemporaryFolder folder_;
  Environment environment_;
  Outcome last_sync_;
  std::string before_sync_;         // every byte of both sides
  std::vector<std::string> added_;  // since the last sync, on either side
  std::size_t last_ = 0;
  Counts counts_;
};

}  // namespace

// CONTACTS_MODEL_SEEDS="FROM TO" in the environment runs these seeds in place of the usual sixty, and tells the counts.
TEST_CASE("random edits on both sides lose nothing in a sync") {
  unsigned from = 1;
  unsigned to = 60;
  const char* const wanted = std::getenv("CONTACTS_MODEL_SEEDS");
  if (wanted != nullptr) REQUIRE((std::istringstream(wanted) >> from >> to));
  Counts counts;
  for (unsigned seed = from; seed <= to; ++seed) {
    CAPTURE(seed);
    World world(seed);
    world.run();
    counts.edits += world.counts().edits;
    counts.syncs += world.counts().syncs;
    counts.conflicts += world.counts().conflicts;
  }
  if (wanted != nullptr) {
    MESSAGE(fmt::format("{} seeds, {} edits, {} syncs, {} conflicts", to - from + 1, counts.edits, counts.syncs,
                        counts.conflicts));
  }
}
