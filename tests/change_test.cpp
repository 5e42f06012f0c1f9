#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "change/directory_change.hpp"
#include "change/redirect.hpp"
#include "change/unified_diff.hpp"
#include "change/unite.hpp"
#include "model/identity.hpp"
#include "store/loader.hpp"

namespace contacts {

namespace {

Directory directory_of(const std::vector<std::string>& texts, std::vector<Diagnostic>& diagnostics) {
  std::vector<SourceFile> files;
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    LoadedFile loaded = load_toml("f" + std::to_string(i) + ".toml", SharedText(texts[i]), i, 1);
    files.push_back(std::move(loaded.source));
    std::ranges::move(loaded.entries, std::back_inserter(entries));
    std::ranges::move(loaded.diagnostics, std::back_inserter(diagnostics));
  }
  return Directory::build(std::move(files), std::move(entries), diagnostics);
}

// Files that are changed at random, and what must hold of them: everybody is known by a number.
class ChangingDirectory {
 public:
  explicit ChangingDirectory(unsigned seed) : random_(seed), texts_(1 + below(3)) {
    texts_.front() = "[directory]\nname = \"Test\"\n";
    for (std::size_t i = 0; i < 3; ++i)
      texts_[below(texts_.size())] += "\n[[organisation]]\nname = \"" + name() + "\"\nphone = \"" + number() + "\"\n";
    for (std::size_t i = 0; i < 8; ++i) {
      texts_[below(texts_.size())] +=
          "\n[[contact]]\nname = \"" + name() + "\"\nphone = \"" + number() + "\"\norganisation = \"" + name() + "\"\n";
    }
  }

  void change_once() {
    std::vector<Diagnostic> diagnostics;
    const Directory directory = directory_of(texts_, diagnostics);
    REQUIRE(diagnostics.empty());
    if (directory.entries().size() < 2) return;
    DirectoryChange change(directory, diagnostics);
    std::map<std::string, std::string> wanted = uids_by_number(directory);
    const Entry& entry = directory.entries()[below(directory.entries().size())];
    const Entry& other = directory.entries()[below(directory.entries().size())];
    switch (below(4)) {
      case 0:
        change.edit(entry).name = name();
        break;
      case 1:
        change.remove(entry);
        wanted.erase(entry.phones.front().value);
        break;
      case 2: {
        Entry added;
        added.type = entry.type;
        added.name = name();
        added.phones = {TypedValue{number(), ValueKind::Unspecified, {}}};
        added.uid = "uid-" + added.phones.front().value;
        wanted[added.phones.front().value] = added.uid;
        change.add(below(texts_.size()), std::move(added));
        break;
      }
      default:
        if (&entry == &other || entry.type != other.type) return;
        static_cast<void>(unite(change.edit(entry), other, Prefer::First, "SE"));
        change.remove(other);
        for (const TypedValue& phone : other.phones)
          wanted[phone.value] = directory.uid_of(entry);
    }
    const ChangedDirectory changed = change.finish();
    for (const ChangedFile& file : changed.files)
      texts_[file.file] = file.text;
    const Directory after = directory_of(texts_, diagnostics);
    CHECK(diagnostics.empty());
    const std::map<std::string, std::string> uids = uids_by_number(after);
    for (const auto& owner : wanted) {
      CAPTURE(owner.first);
      if (uids.contains(owner.first)) CHECK(uids.at(owner.first) == owner.second);
    }
    for (const auto& [phone, uid] : uids)
      CHECK(wanted.contains(phone));
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  // So few that many are called the same.
  std::string name() { return {static_cast<char>('A' + below(4))}; }
  std::string number() { return std::to_string(100000 + ++numbers_); }

  static std::map<std::string, std::string> uids_by_number(const Directory& directory) {
    std::map<std::string, std::string> uids;
    for (const Entry& entry : directory.entries()) {
      for (const TypedValue& phone : entry.phones)
        uids[phone.value] = directory.uid_of(entry);
    }
    return uids;
  }

  std::mt19937 random_;
  std::size_t numbers_ = 0;
  std::vector<std::string> texts_;
};

}  // namespace

TEST_CASE("a UID stays with whom it was, whoever else comes, goes or is renamed") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    ChangingDirectory directory(seed);
    for (int i = 0; i < 12; ++i)
      directory.change_once();
  }
}

TEST_CASE("a reference that leads elsewhere after a change is told, and can be carried over") {
  std::vector<Diagnostic> diagnostics;
  const Directory directory =
      directory_of({"[[organisation]]\nname = \"A\"\n\n[[organisation]]\nname = \"B\"\nmember_of = [\"A\", \"C\"]\n",
                    "[[contact]]\nname = \"P\"\norganisation = \"A\"\n\n[[organisation]]\nname = \"C\"\n"},
                   diagnostics);
  DirectoryChange removal(directory, diagnostics);
  removal.remove(directory.entries()[0]);
  const ChangedDirectory removed = removal.finish();
  REQUIRE(removed.moved.size() == 2);
  CHECK(removed.moved[0].from->name == "B");
  CHECK(removed.moved[1].from->name == "P");
  DirectoryChange merge(directory, diagnostics);
  merge.remove(directory.entries()[0]);
  const ChangedDirectory merged = finish_redirected(merge, 3);
  CHECK(merged.moved.empty());
  CHECK(merged.files.at(0).text == "[[organisation]]\nname = \"B\"\nmember_of = [\"C\"]\n");
  CHECK(merged.files.at(1).text ==
        "[[contact]]\nname = \"P\"\norganisation = \"C\"\n\n[[organisation]]\nname = \"C\"\n");
}

TEST_CASE("lists of two entries are united by what their values mean") {
  Entry first;
  first.name = "Eva Ek";
  first.phones = {{"070-174 06 05", ValueKind::Unspecified, {}}};
  first.emails = {{"eva@Example.org", ValueKind::Unspecified, {}}};
  first.tags = {"Board"};
  first.title = "A";
  Entry second = first;
  second.name = "Eva Berg";
  second.phones = {{"+46 70 174 06 05", ValueKind::Mobile, {}}, {"112", ValueKind::Unspecified, {}}};
  second.emails = {{"mailto:eva@example.org", ValueKind::Unspecified, {}}};
  second.tags = {"board", "choir"};
  second.title = "B";
  second.note = "N";
  Entry united = first;
  CHECK(unite(united, second, Prefer::Neither, "SE") == std::vector<std::string_view>{"title"});
  CHECK(united.phones.size() == 2);
  CHECK(united.phones.front().kind == ValueKind::Mobile);
  CHECK(united.emails.size() == 1);
  CHECK(united.tags == std::vector<std::string>{"Board", "choir"});
  CHECK(united.note == "N");
  CHECK(united.aliases == std::vector<std::string>{"Eva Berg"});
  united = first;
  CHECK(unite(united, second, Prefer::Second, "SE").empty());
  CHECK(united.title == "B");
  CHECK(united.name == "Eva Berg");
  CHECK(united.aliases == std::vector<std::string>{"Eva Ek"});
}

TEST_CASE("a unified diff has three lines around each change") {
  CHECK(unified_diff("f", "a\n", "a\n").empty());
  CHECK(unified_diff("f", "", "a\n") == "--- f\n+++ f\n@@ -0,0 +1,1 @@\n+a\n");
  CHECK(unified_diff("f", "a", "a\n") == "--- f\n+++ f\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n");
  CHECK(
      unified_diff("a b", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n", "1\n2\n3\n4\n5\nx\n7\n8\n9\n10\n11\n12\ny\n") ==
      "--- a b\t\n+++ a b\t\n@@ -3,7 +3,7 @@\n 3\n 4\n 5\n-6\n+x\n 7\n 8\n 9\n@@ -10,3 +10,4 @@\n 10\n 11\n 12\n+y\n");
}

}  // namespace contacts
