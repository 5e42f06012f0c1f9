#include "compare/merge.hpp"

#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "make_directory.hpp"

using namespace contacts;

namespace {

using Edit = std::function<void(Entry&)>;

Entry anna() {
  Entry entry = directory_fixture::person("Anna Berg");
  entry.title = "Chef";
  entry.note = "Plays the organ.";
  entry.source = "the web";
  entry.phones = {{"070-123 45 67", ValueKind::Mobile, {}}, {"08-123 45 67", ValueKind::Work, {}}};
  entry.emails = {{"anna@example.org", ValueKind::Unspecified, {}}};
  entry.tags = {"board", "choir"};
  return entry;
}

Entry edited(Entry entry, const Edit& edit) {
  edit(entry);
  return entry;
}

// What becomes of the keys above when both sides begin as anna(): "title; note; phones; tags", and each conflict.
std::string merged(const Edit& my_edit, const Edit& their_edit, Wins wins = Wins::Neither) {
  const Entry before = anna();
  const Entry mine = edited(before, my_edit);
  const Entry theirs = edited(before, their_edit);
  const auto is_hidden = [](const Key& key) { return key.name == "source"; };
  const Merged result = merge(mine, {before, mine}, {before, theirs, Tolerance::Clients}, {"SE", wins, is_hidden});
  std::string text = result.entry.title + "; " + result.entry.source + ";";
  for (const TypedValue& phone : result.entry.phones)
    text += " " + phone.value + "/" + std::string(name_of(phone.kind));
  text += ";";
  for (const std::string& tag : result.entry.tags)
    text += " " + tag;
  for (const Conflict& conflict : result.conflicts)
    text += " ! " + std::string(conflict.key->name) + " " + conflict.mine.shown + " <> " + conflict.theirs.shown;
  return text;
}

const Edit nothing = [](Entry&) {};
Edit title(std::string value) {
  return [=](Entry& entry) { entry.title = value; };
}
Edit mobile(std::string value) {
  return [=](Entry& entry) { entry.phones[0].value = value; };
}
Edit tags(std::vector<std::string> values) {
  return [=](Entry& entry) { entry.tags = values; };
}

const std::string unchanged = "Chef; the web; 070-123 45 67/mobile 08-123 45 67/work; board choir";

}  // namespace

TEST_CASE("three-way merge takes over what the other side changed, and keeps what mine did") {
  struct Row {
    const char* what;
    Edit mine;
    Edit theirs;
    std::string expected;
  };
  const std::vector<Row> rows = {
      {"neither changed", nothing, nothing, unchanged},
      {"only mine", title("Ekonom"), nothing, "Ekonom; the web; 070-123 45 67/mobile 08-123 45 67/work; board choir"},
      {"only theirs", nothing, title("Ekonom"), "Ekonom; the web; 070-123 45 67/mobile 08-123 45 67/work; board choir"},
      {"both the same", title("Ekonom"), title("Ekonom"),
       "Ekonom; the web; 070-123 45 67/mobile 08-123 45 67/work; board choir"},
      {"a value each, differently", title("Ekonom"), title("Direktör"),
       "Ekonom; the web; 070-123 45 67/mobile 08-123 45 67/work; board choir ! title Ekonom <> Direktör"},
      {"other keys", title("Ekonom"), mobile("070-999 99 99"),
       "Ekonom; the web; 070-999 99 99/mobile 08-123 45 67/work; board choir"},
      {"one number, differently", mobile("070-111 11 11"), mobile("070-222 22 22"),
       "Chef; the web; 070-111 11 11/mobile 08-123 45 67/work; board choir ! phone 070-111 11 11 <> 070-222 22 22"},
      {"one number, the same in other writing", mobile("070-222 22 22"), mobile("+46702222222"),
       "Chef; the web; 070-222 22 22/mobile 08-123 45 67/work; board choir"},
      {"a number only written anew", nothing, mobile("+46 70 123 45 67"), unchanged},
      {"removed and changed: changed", [](Entry& entry) { entry.phones.erase(entry.phones.begin()); },
       mobile("070-222 22 22"), "Chef; the web; 08-123 45 67/work 070-222 22 22/mobile; board choir"},
      {"changed and removed: changed", mobile("070-222 22 22"),
       [](Entry& entry) { entry.phones.erase(entry.phones.begin()); },
       "Chef; the web; 070-222 22 22/mobile 08-123 45 67/work; board choir"},
      {"another kind alone", nothing, [](Entry& entry) { entry.phones[0].kind = ValueKind::Home; },
       "Chef; the web; 070-123 45 67/home 08-123 45 67/work; board choir"},
      {"a number added on each side",
       [](Entry& entry) {
         entry.phones.push_back({"040-1 23 45", ValueKind::Home, {}});
       },
       [](Entry& entry) {
         entry.phones.push_back({"040-6 78 90", ValueKind::Home, {}});
       },
       "Chef; the web; 070-123 45 67/mobile 08-123 45 67/work 040-1 23 45/home 040-6 78 90/home; board choir"},
      {"tags: one added and one removed on each side", tags({"choir", "golf"}), tags({"board", "sailing"}),
       "Chef; the web; 070-123 45 67/mobile 08-123 45 67/work; golf sailing"},
      {"tags in other case", nothing, tags({"Choir", "BOARD"}), unchanged},
      {"what they do not show is not removed", nothing, [](Entry& entry) { entry.source.clear(); }, unchanged},
      {"an emptied title", nothing, title(""), "; the web; 070-123 45 67/mobile 08-123 45 67/work; board choir"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(merged(row.mine, row.theirs) == row.expected);
  }
}

TEST_CASE("a conflict is decided by whoever wins") {
  CHECK(merged(title("Ekonom"), title("Direktör"), Wins::Mine) ==
        "Ekonom; the web; 070-123 45 67/mobile 08-123 45 67/work; board choir");
  CHECK(merged(title("Ekonom"), title("Direktör"), Wins::Theirs) ==
        "Direktör; the web; 070-123 45 67/mobile 08-123 45 67/work; board choir");
  CHECK(merged(mobile("070-111 11 11"), mobile("070-222 22 22"), Wins::Theirs) ==
        "Chef; the web; 070-222 22 22/mobile 08-123 45 67/work; board choir");
}

TEST_CASE("two versions without a common past are united") {
  const Entry mine = anna();
  Entry theirs = anna();
  theirs.phones = {{"+46701234567", ValueKind::Mobile, {}}, {"0455-1 23 45", ValueKind::Home, {}}};
  theirs.title = "Direktör";
  theirs.tags = {"golf"};
  const Entry none;
  const Merged result = merge(mine, {none, mine}, {none, theirs}, {"SE", Wins::Theirs});
  CHECK(result.entry.title == "Direktör");
  CHECK(result.entry.note == "Plays the organ.");
  CHECK(result.entry.phones.size() == 3);
  CHECK(result.entry.phones[0].value == "070-123 45 67");
  CHECK(result.entry.tags == std::vector<std::string>{"board", "choir", "golf"});
  CHECK(result.conflicts.empty());
}

TEST_CASE("a labelled line that comes gets a group that is free") {
  Entry mine = directory_fixture::person("Anna Berg");
  mine.vcard = {"item1.URL:https://example.org", "item1.X-ABLabel:Blog"};
  Entry theirs = mine;
  const Entry before = mine;
  theirs.vcard = {"item1.TEL:+46701234567", "item1.X-ABLabel:Mamma", "item2.URL:https://example.org",
                  "item2.X-ABLabel:Blog"};
  const Merged result = merge(mine, {before, mine}, {before, theirs, Tolerance::Clients}, {"SE"});
  CHECK(result.entry.vcard == std::vector<std::string>{"item1.URL:https://example.org", "item1.X-ABLabel:Blog",
                                                       "item2.TEL:+46701234567", "item2.X-ABLabel:Mamma"});
}

TEST_CASE("what address books write anew is no difference to them") {
  struct Row {
    const char* key;
    Edit before;
    Edit after;
    bool is_same;
  };
  const auto note = [](std::string text) { return Edit([=](Entry& entry) { entry.note = text; }); };
  const auto address = [](std::string street, std::string city, std::string region) {
    return Edit([=](Entry& entry) { entry.addresses = {Address{street, {}, {}, city, region, {}, ValueKind::Home}}; });
  };
  const auto born = [](std::optional<int> year) {
    return Edit([=](Entry& entry) { entry.birthday = Date{year, 4, 15}; });
  };
  const auto kept = [](std::vector<std::string> lines) { return Edit([=](Entry& entry) { entry.vcard = lines; }); };
  const auto department = [](std::string text) { return Edit([=](Entry& entry) { entry.department = text; }); };
  const std::vector<Row> rows = {
      {"note", note("a; b, c"), note("a\\; b\\, c"), true},
      {"note", note("a; b"), note("a\\\\\\; b"), true},
      {"note", note("C:\\temp"), note("C:temp"), false},
      {"note", note("one\ntwo"), note("one\r\ntwo\n"), true},
      {"note", note("one\ntwo"), note("one two"), false},
      {"address", address("Storgatan 2", "Lund", "Skåne"), address("Storgatan 2, Skåne", "Lund", ""), true},
      {"address", address("Storgatan 2", "Lund", ""), address("Storgatan 3", "Lund", ""), false},
      {"birthday", born(std::nullopt), born(1604), true},
      {"birthday", born(1980), born(std::nullopt), true},
      {"birthday", born(std::nullopt), born(1980), false},
      {"vcard", kept({}), kept({"item1.X-ABADR:se", "item1.X-ABLabel:_$!<HomePage>!$_"}), true},
      {"vcard", kept({}), kept({"item1.X-ABLabel:Blog"}), false},
      {"department", department("Ekonomi, Lön"), department("Ekonomi / Lön"), true},
      {"department", department("Ekonomi, Lön"), department("Ekonomi"), false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.key);
    const Entry before = edited(anna(), row.before);
    const Entry after = edited(anna(), row.after);
    const Key& key = *find_key(row.key);
    const Unlike found = unlike(key, said_of(key, before, "SE", Tolerance::Clients),
                                said_of(key, after, "SE", Tolerance::Clients), Tolerance::Clients);
    CHECK((found.gone.empty() && found.added.empty()) == row.is_same);
  }
}
