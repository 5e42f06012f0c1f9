// What the scripts of completion ask the program for.
#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "app.hpp"
#include "environment.hpp"
#include "temporary_folder.hpp"

using namespace contacts;

namespace {

struct Answer {
  int status;
  std::string out;
  std::string err;
};

Answer run(const std::vector<std::string>& arguments, const Environment& environment = {},
           std::string_view input = {}) {
  std::istringstream in{std::string(input)};
  std::ostringstream out;
  std::ostringstream err;
  const int status = contacts::run(arguments, environment, in, out, err);
  CHECK(in.tellg() == std::istringstream::pos_type(0));
  return Answer{status, out.str(), err.str()};
}

// The ids of the lines, joined by spaces.
std::string ids_in(const std::string& lines) {
  std::istringstream stream(lines);
  std::string ids;
  for (std::string line; std::getline(stream, line);)
    ids += (ids.empty() ? "" : " ") + line.substr(0, line.find('\t'));
  return ids;
}

constexpr std::string_view directory = R"toml(
[[organisation]]
name = "Olofströms kommun"
alias = ["Olofström", "OK Industri"]
[[contact]]
name = "Håkan Andersson"
email = "h@example.se"
[[contact]]
name = "Seán O'Brien-Łuk (son)"
id = "boss"
[[contact]]
name = "李雷"
)toml";

}  // namespace

TEST_CASE("entries are offered by what an id or a word of a name or an alias begins with") {
  struct Row {
    std::string_view prefix;
    std::string_view ids;
  };
  const std::vector<Row> rows = {
      {"", "boss hakan-andersson olofstroms-kommun u674e-u96f7"},
      {"olofs", "olofstroms-kommun"},
      {"OLOFSTRÖM", "olofstroms-kommun"},
      {"hak", "hakan-andersson"},
      {"HÅK", "hakan-andersson"},
      {"håk", "hakan-andersson"},  // å as two code points
      {"hakan-a", "hakan-andersson"},
      {"hakan a", "hakan-andersson"},
      {"and", "hakan-andersson"},
      {"kommun", "olofstroms-kommun"},
      {"ok", "olofstroms-kommun"},
      {"ok ind", "olofstroms-kommun"},
      {"industri", ""},  // inside of an alias
      {"akan", ""},
      {"ersson", ""},
      {"h@example", ""},
      {"bo", "boss"},
      {"sean", "boss"},
      {"brien", "boss"},
      {"luk", "boss"},
      {"son", "boss"},
      {"李", "u674e-u96f7"},
      {"雷", ""},
      {"u674e", "u674e-u96f7"},
      {"x", ""},
      {"[", ""},
      {"-", ""},
  };
  const TemporaryFolder folder;
  const std::string file = folder.add("directory.toml", directory);
  for (const Row& row : rows) {
    CAPTURE(row.prefix);
    const Answer answer = run({"-f", file, "completion", "entries", "--", std::string(row.prefix)});
    CHECK(ids_in(answer.out) == row.ids);
    CHECK(answer.status == (row.ids.empty() ? 1 : 0));
    CHECK(answer.err.empty());
  }
}

TEST_CASE("values of tag: and org:, keys and their values are offered") {
  struct Row {
    std::string_view what, prefix, words;
  };
  const std::vector<Row> rows = {
      {"queries", "tag:", "tag:board tag:brass band"},
      {"queries", "tag:=b", "tag:=board tag:=brass band"},
      {"queries", "tags:BRA", "tags:brass band"},
      {"queries", "org:ol", "org:olofstroms-kommun"},
      {"queries", "organisation:", "organisation:olofstroms-kommun"},
      {"queries", "part_of:kommun", "part_of:olofstroms-kommun"},
      {"queries", "name:", ""},
      {"queries", "hak", "hakan-andersson"},
      {"subjects", "", "people organisations tags"},
      {"subjects", "o", "organisations"},
      {"subjects", "tag", "tags"},
      {"subjects", "tag:b", "tag:board tag:brass band"},
      {"subjects", "tags:BRA", "tags:brass band"},
      {"subjects", "org:ol", "org:olofstroms-kommun"},
      {"subjects", "hak", "hakan-andersson"},
      {"entries", "tag:", ""},
      {"keys", "tag", "tags="},
      {"keys", "phone.", "phone.work= phone.home= phone.mobile= phone.fax= phone.pager= phone.other="},
      {"keys", "address.c", "address.city= address.country="},
      {"keys", "hak", ""},
      {"keys", "tags+=bo", "tags+=board"},
      {"keys", "org=", "org=olofstroms-kommun"},
      {"keys", "title=b", ""},
      {"changes", "n", "name= note="},
      {"changes", "hak", "hakan-andersson"},
      {"changes", "tag=br", "tag=brass band"},
  };
  const TemporaryFolder folder;
  const std::string file =
      folder.add("directory.toml", std::string(directory) + "tags = [\"brass band\", \"board\"]\n");
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CAPTURE(row.prefix);
    const Answer answer = run({"-f", file, "completion", std::string(row.what), "--", std::string(row.prefix)});
    CHECK(ids_in(answer.out) == row.words);
    CHECK(answer.status == (row.words.empty() ? 1 : 0));
  }
  // Behind an entry a key is more likely than another entry.
  CHECK(ids_in(run({"-f", file, "completion", "changes"}).out).starts_with("name= id= alias="));
  CHECK(run({"-f", file, "completion", "changes"}).out.find("hakan") == std::string::npos);
}

TEST_CASE("entries come with their names on lines of their own") {
  const TemporaryFolder folder;
  const std::string file =
      folder.add("names.toml", "[[contact]]\nname = \"B\\u001b\\n\\tB\"\n[[contact]]\nname = \"Å\"\n");
  CHECK(run({"-f", file, "completion", "entries"}).out == "a\tÅ\nb-b\tB\\u001B\\n\\tB\n");
}

TEST_CASE("of too many entries those stay that have the common beginning of all") {
  std::string text;
  for (int i = 0; i < 500; ++i) {
    text += "[[contact]]\nname = \"ab" + std::to_string(1000 + i) + "\"\n";
  }
  text += "[[contact]]\nname = \"b\"\nalias = \"ab\"\n";
  const TemporaryFolder folder;
  const std::string ids = ids_in(run({"-f", folder.add("many.toml", text), "completion", "entries", "ab"}).out);
  CHECK(std::ranges::count(ids, ' ') == 299);
  CHECK(ids.starts_with("ab1000 ab1001 "));
  CHECK(ids.ends_with(" ab1298 b"));
}

TEST_CASE("entries are looked up quietly") {
  const TemporaryFolder folder;
  const std::string broken = folder.add("broken.toml", "[[contact]]\nname = \"A\"\nemial = 1\n[[contact]]\n[x\n");
  const std::string good = folder.add("good.toml", "[[contact]]\nname = \"B\"\n");
  const std::string missing = folder.path("missing.toml");
  Environment terminal;
  terminal.err_is_terminal = true;

  struct Row {
    std::vector<std::string> options;
    std::string_view ids;
  };
  const std::vector<Row> rows = {
      {{"-f", broken}, "a"}, {{"-f", broken, "-f", good}, "a b"}, {{"-f", folder.path()}, "a b"},
      {{"-f", missing}, ""}, {{"-f", missing, "-f", good}, "b"},  {{"-f", "-"}, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.options.back());
    std::vector<std::string> arguments = row.options;
    arguments.insert(arguments.end(), {"completion", "entries"});
    const Answer answer = run(arguments, terminal, "[[contact]]\nname = \"Typed\"\n");
    CHECK(ids_in(answer.out) == row.ids);
    CHECK(answer.err.empty());
    CHECK(answer.status == (row.ids.empty() ? 1 : 0));
  }
}

TEST_CASE("entries are those of the usual places where no file is named") {
  const TemporaryFolder folder;
  Environment environment;
  environment.err_is_terminal = true;
  environment.variables["HOME"] = folder.path();
  CHECK(run({"completion", "entries", "olofs"}, environment).out.empty());
  CHECK(run({"completion", "entries", "olofs"}, environment).status == 1);
  CHECK(run({"completion", "entries", "olofs"}, environment).err.empty());
  CHECK(ids_in(run({"--example", "completion", "entries", "olofs"}, environment).out) == "olofstroms-kommun");
  environment.variables["CONTACTS_FILE"] = folder.add("b.toml", "[[contact]]\nname = \"B\"\n");
  CHECK(ids_in(run({"completion", "entries"}, environment).out) == "b");
  environment.variables["CONTACTS_FILE"] = folder.path("missing.toml");
  CHECK(run({"completion", "entries"}, environment).status == 1);
}
