#include <algorithm>
#include <cstddef>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "cli/parse_options.hpp"
#include "completion/places.hpp"
#include "completion/quote.hpp"
#include "completion/shells.hpp"

using contacts::Accepts;
using contacts::all_shells;
using contacts::ArgumentShape;
using contacts::asked_for;
using contacts::CommandShape;
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
    const bool is_free = value.name == "N" || value.name == "PREFIX" || value.name == "DN" || value.name == "NAME";
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
      {"", "--file", Accepts::Files, true, true, "--example"},
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
    for (const Accepts accepts :
         {Accepts::Entries, Accepts::Queries, Accepts::Subjects, Accepts::Keys, Accepts::Changes})
      CHECK(holds(script, asked_for(accepts)));
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
  CHECK(holds(bash, R"('go '[2-9]* | *' -f' | *' --from'))"));
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
