#include <algorithm>
#include <cstddef>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "app.hpp"
#include "cli/parse_options.hpp"
#include "completion/places.hpp"
#include "completion/quote.hpp"
#include "completion/shells.hpp"
#include "environment.hpp"
#include "temporary_folder.hpp"

using contacts::Accepts;
using contacts::all_shells;
using contacts::ArgumentShape;
using contacts::CommandShape;
using contacts::Environment;
using contacts::find_shell;
using contacts::OptionShape;
using contacts::parse_options;
using contacts::Place;
using contacts::Places;
using contacts::places_of;
using contacts::program_shape;
using contacts::ProgramShape;
using contacts::Reply;
using contacts::Shell;
using contacts::shell_quoted;
using contacts::TemporaryFolder;
using contacts::ValueShape;
using contacts::with_backslashes;
using contacts::Word;

namespace {

using Names = std::set<std::string>;

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// The names in the help that begin in the first column of names: "-f,--file PATH" has two, and a command is one.
Names names_in_help(const std::vector<std::string>& arguments) {
  const std::variant<contacts::Options, Reply> parsed = parse_options(arguments);
  std::istringstream help(std::get<Reply>(parsed).out);
  Names names;
  bool in_arguments = false;
  for (std::string line; std::getline(help, line);) {
    if (!line.starts_with(' ')) in_arguments = line.starts_with("Positionals:");
    if (!line.starts_with("  ") || line.starts_with("   ") || in_arguments) continue;
    std::istringstream comma_separated(line.substr(2, line.find(' ', 2) - 2));
    for (std::string name; std::getline(comma_separated, name, ',');)
      names.insert(name);
  }
  return names;
}

Names names_of(const std::vector<OptionShape>& options) {
  Names names;
  for (const OptionShape& option : options)
    names.insert(option.names.begin(), option.names.end());
  return names;
}

struct PlacedValue {
  std::string place;
  ValueShape value;
};

std::vector<PlacedValue> all_values(const ProgramShape& program) {
  std::vector<PlacedValue> values;
  const auto add_options = [&](const std::string& command, const std::vector<OptionShape>& options) {
    for (const OptionShape& option : options) {
      if (option.value) values.push_back(PlacedValue{command + " " + option.names.back(), *option.value});
    }
  };
  add_options("contacts", program.options);
  for (const CommandShape& command : program.commands) {
    add_options(command.name, command.options);
    for (const ArgumentShape& argument : command.arguments)
      values.push_back(PlacedValue{command.name, argument.value});
  }
  return values;
}

std::string told(const Places& places) {
  std::string text;
  for (const Place& place : places.places)
    text += (text.empty() ? "" : ", ") + to_string(place);
  return text;
}

// A program whose texts mean something to a shell.
ProgramShape hostile_program() {
  const ValueShape file{"FILE", Accepts::Files, {}, false};
  const ValueShape level{"LE:VEL", Accepts::Words, {{"it's", "a [b]: c\\d"}, {"2", ""}}, false};
  const ValueShape levels{"LEVEL,...", Accepts::Words, level.words, true};
  ProgramShape program;
  program.options = {OptionShape{{"-f", "--from"}, "the file's [name]: \\", file, true, {}}};
  program.commands = {CommandShape{"go",
                                   "go; don't `stop` $(now)",
                                   {OptionShape{{"--level"}, "one", level, false, {"--levels"}},
                                    OptionShape{{"--levels"}, "some", levels, true, {"--level"}}},
                                   {ArgumentShape{"what", level, false}, ArgumentShape{"rest", file, true}}}};
  return program;
}

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

TEST_CASE("the shape of the command line has every command and option of the help") {
  const ProgramShape program = program_shape();
  Names names = names_of(program.options);
  for (const CommandShape& command : program.commands)
    names.insert(command.name);
  CHECK(names == names_in_help({"--help"}));
  REQUIRE(program.commands.size() > 5);
  for (const CommandShape& command : program.commands) {
    CAPTURE(command.name);
    CHECK_FALSE(command.description.empty());
    Names options = names_of(command.options);
    options.insert({"-h", "--help"});
    CHECK(options == names_in_help({command.name, "--help"}));
  }
}

TEST_CASE("every value of the command line is known to completion") {
  for (const PlacedValue& placed : all_values(program_shape())) {
    CAPTURE(placed.place);
    const ValueShape& value = placed.value;
    CHECK_FALSE(value.name.empty());
    CHECK((value.accepts == Accepts::Words) == !value.words.empty());
    const bool is_free = value.name == "N" || value.name == "PREFIX" || value.name == "DN";
    CHECK((value.accepts == Accepts::Anything) == is_free);
    CHECK(value.is_list == value.name.ends_with(",..."));
  }
}

TEST_CASE("options tell whether they take a value and stand beside others") {
  struct Row {
    std::string_view command;
    std::string_view option;
    Accepts accepts;
    bool takes_value;
    bool is_repeatable;
    std::string_view excludes;
  };
  const std::vector<Row> rows = {
      {"", "--file", Accepts::Files, true, true, ""},
      {"", "--color", Accepts::Words, true, false, ""},
      {"", "--version", Accepts::Anything, false, false, ""},
      {"find", "--fields", Accepts::Words, true, true, "--get"},
      {"find", "--limit", Accepts::Anything, true, false, ""},
      {"find", "--one", Accepts::Anything, false, false, ""},
      {"list", "--people", Accepts::Anything, false, false, "--organisations"},
      {"export", "--output", Accepts::Files, true, false, "--split"},
      {"export", "--split", Accepts::Folders, true, false, "--output -o"},
  };
  const ProgramShape program = program_shape();
  for (const Row& row : rows) {
    CAPTURE(row.command);
    CAPTURE(row.option);
    const auto command = std::ranges::find(program.commands, row.command, &CommandShape::name);
    const std::vector<OptionShape>& options = row.command.empty() ? program.options : command->options;
    const auto option = std::ranges::find(options, row.option, [](const OptionShape& one) { return one.names.back(); });
    REQUIRE(option != options.end());
    REQUIRE(option->value.has_value() == row.takes_value);
    if (option->value) CHECK(option->value->accepts == row.accepts);
    CHECK(option->is_repeatable == row.is_repeatable);
    std::string excludes;
    for (const std::string& name : option->excludes)
      excludes += (excludes.empty() ? "" : " ") + name;
    CHECK(excludes == row.excludes);
  }
}

TEST_CASE("each script has every command and option and word") {
  const ProgramShape program = program_shape();
  for (const Shell& shell : all_shells()) {
    CAPTURE(shell.name);
    const std::string script = shell.script(program);
    CHECK(holds(script, "contacts completion " + std::string(shell.name)));
    CHECK(holds(script, "completion entries -- "));
    std::vector<OptionShape> options = program.options;
    for (const CommandShape& command : program.commands) {
      CHECK(holds(script, command.name));
      options.insert(options.end(), command.options.begin(), command.options.end());
    }
    for (const std::string& name : names_of(options)) {
      CAPTURE(name);
      const bool is_long = name.starts_with("--");
      CHECK(holds(script, shell.name == "fish" ? (is_long ? " -l " + name.substr(2) : " -s " + name.substr(1)) : name));
    }
    for (const PlacedValue& placed : all_values(program)) {
      for (const Word& word : placed.value.words) {
        CAPTURE(word.text);
        CHECK(holds(script, word.text));
      }
    }
  }
}

TEST_CASE("an unknown shell has no script") {
  CHECK(find_shell("tcsh") == nullptr);
  CHECK(find_shell("zsh")->name == "zsh");
}

TEST_CASE("places that take the same are together") {
  const std::vector<Places> places = places_of(hostile_program());
  REQUIRE(places.size() == 3);
  CHECK(told(places[0]) == " 1");
  CHECK(places[0].words == std::vector<Word>{{"go", "go; don't `stop` $(now)"}});
  CHECK(told(places[1]) == "go --level, go --levels, go 1");
  CHECK_FALSE(places[1].places[0].is_list);
  CHECK(places[1].places[1].is_list);
  CHECK(told(places[2]) == "go *,  -f,  --from");
  CHECK(places[2].accepts == Accepts::Files);
}

TEST_CASE("texts of the command line are quoted in the scripts") {
  const std::string bash = find_shell("bash")->script(hostile_program());
  CHECK(holds(bash, R"(words=('it'\''s' 2))"));
  CHECK(holds(bash, R"('go --level' | 'go --levels' | 'go 1'))"));
  CHECK(holds(bash, R"('go --levels') takes=list)"));
  CHECK(holds(bash, R"('go '[1-9]* | *' -f' | *' --from'))"));
  CHECK(holds(bash, R"(-f | --from) files+=)"));

  const std::string zsh = find_shell("zsh")->script(hostile_program());
  CHECK(holds(zsh, R"('go:go; don'\''t `stop` $(now)')"));
  CHECK(holds(zsh, R"('it'\''s:a [b]: c\d')"));
  CHECK(holds(zsh, R"('*-f+[the file'\''s \[name\]\: \\]:FILE:_files')"));
  CHECK(holds(zsh, R"('(--level --levels)--level=[one]:LE\:VEL: _contacts_words go --level')"));
  CHECK(holds(zsh, R"('(--level)*--levels=[some]:LEVEL,...: _sequence _contacts_words go --levels -')"));
  CHECK(holds(zsh, R"('1:LE\:VEL: _contacts_words go 1')"));
  CHECK(holds(zsh, R"('*:FILE:_files')"));

  const std::string fish = find_shell("fish")->script(hostile_program());
  CHECK(holds(fish, R"('go' 'go; don\'t `stop` $(now)')"));
  CHECK(holds(fish, R"('it\'s' 'a [b]: c\\d')"));
  CHECK(holds(fish, R"(-s f -l from -d 'the file\'s [name]: \\' -r -F)"));
  CHECK(holds(fish, "for file in $_flag_from\n"));
}

TEST_CASE("words are quoted where a shell would not take them as they are") {
  struct Row {
    std::string_view text;
    std::string_view quoted;
  };
  const std::vector<Row> rows = {
      {"table", "table"},
      {"--keep-going", "--keep-going"},
      {"3.0", "3.0"},
      {"part_of", "part_of"},
      {"", "''"},
      {"find 1", "'find 1'"},
      {"*", "'*'"},
      {"~", "'~'"},
      {"it's", R"('it'\''s')"},
      {"'", R"(''\''')"},
      {"$(x)", "'$(x)'"},
      {"å", "'å'"},
      {"a\nb", "'a\nb'"},
      {R"(a\b)", R"('a\b')"},
      {"a=b", "'a=b'"},
      {"#", "'#'"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(shell_quoted(row.text) == row.quoted);
  }
  CHECK(with_backslashes(R"(a:b\c[d])", R"(\:[])") == R"(a\:b\\c\[d\])");
  CHECK(with_backslashes("å", ":").size() == 2);
}

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
  CHECK(ids_in(run({"completion", "entries", "olofs"}, environment).out) == "olofstroms-kommun");
  CHECK(run({"completion", "entries", "olofs"}, environment).err.empty());
  environment.variables["CONTACTS_FILE"] = folder.add("b.toml", "[[contact]]\nname = \"B\"\n");
  CHECK(ids_in(run({"completion", "entries"}, environment).out) == "b");
  environment.variables["CONTACTS_FILE"] = folder.path("missing.toml");
  CHECK(run({"completion", "entries"}, environment).status == 1);
}
