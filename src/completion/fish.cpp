#include "completion/fish.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "completion/places.hpp"
#include "completion/quote.hpp"

// A `complete` for each option and argument. fish finds the options itself; __contacts_at counts the arguments.

namespace contacts {

namespace {

constexpr std::string_view functions = R"sh(
# Whether the line is one of this command, and the word to complete its argument of this number:
# "any", or "from" a first one.
function __contacts_at --argument-names command number first
    set -l line (commandline -opc)[2..]
    set -l options (__contacts_options $command)
    # An option that still lacks its value is an error.
    argparse --ignore-unknown $options -- $line 2>/dev/null
    or argparse --ignore-unknown $options -- $line[1..-2] 2>/dev/null
    and test "$argv[1]" = "$command"
    and begin
        if test "$number" = from
            test (count $argv) -ge $first
        else
            contains -- "$number" '' any (count $argv)
        end
    end
end

# What the directory has: entries, queries, subjects, keys or changes. Entries come by id, with their names. fish drops what does not hold what was typed; so where that has letters beyond ASCII,
# which no id has, the names are offered too.
function __contacts_asked --argument-names what
    set -l line (commandline -opc)[2..]
    argparse --ignore-unknown (__contacts_options) -- $line 2>/dev/null
    set -l files
    for file in @FILES@
        set -a files --file=(string replace -r '^~/' "$HOME/" -- $file)
    end
    set -l typed (commandline -ct)
    set -l token (string unescape -- $typed; or string trim --left --chars '"\'' -- $typed)
    set -l answers (command contacts $files completion $what -- "$token" </dev/null 2>/dev/null)
    printf '%s\n' $answers
    if string match -qr '[^\x00-\x7f]' -- "$token"
        string replace -r '^([^\t]*[^=\t])\t(.+)$' '$2\t$1' -- $answers
    end
end

# The words of a place of the line, one or more joined by commas.
function __contacts_list
    set -l fixed (commandline -ct | string replace -r '^--[^=]*=' '' | string match -r '^(?:.*,)?')
    set -l words (__contacts_words $argv)
    printf '%s\n' $fixed$words
end

function __contacts_folders
    __fish_complete_directories (commandline -ct | string replace -r '^--[^=]*=' '')
end

complete -c contacts -f
)sh";

std::string quoted(std::string_view text) {
  return "'" + with_backslashes(text, "\\'") + "'";
}

// As argparse wants it: "f/file=+".
std::string specification(const OptionShape& option) {
  std::string text;
  for (const std::string& name : option.names) {
    text += (text.empty() ? "" : "/") + name.substr(name.find_first_not_of('-'));
  }
  return text + (option.value ? "=+" : "");
}

std::string specifications(const std::vector<OptionShape>& options) {
  std::string text;
  for (const OptionShape& option : options)
    text += " " + specification(option);
  return text;
}

std::string options_function(const ProgramShape& program) {
  std::string text =
      "# The options of the program and of a command, as argparse wants them.\n"
      "function __contacts_options --argument-names command\n"
      "    printf '%s\\n'" +
      specifications(program.options) +
      "\n"
      "    switch \"$command\"\n";
  for (const CommandShape& command : program.commands) {
    if (command.options.empty()) continue;
    text +=
        fmt::format("        case {}\n            printf '%s\\n'{}\n", command.name, specifications(command.options));
  }
  return text + "    end\nend\n";
}

std::string fish_words_case(const Places& places) {
  std::string text = "        case";
  for (const Place& place : places.places)
    text += " " + quoted(to_string(place));
  text += "\n            printf '%s\\t%s\\n'";
  for (const Word& word : places.words) {
    text += fmt::format(" \\\n                {} {}", quoted(word.text), quoted(word.description));
  }
  return text + "\n";
}

std::string fish_words_function(const ProgramShape& program) {
  std::string text =
      "\n# The words that may stand at a place of the line. A place is a command, and an option of it or the number of "
      "an\n"
      "# argument.\n"
      "function __contacts_words\n"
      "    switch \"$argv\"\n";
  for (const Places& places : places_of(program)) {
    if (places.accepts == Accepts::Words) text += fish_words_case(places);
  }
  return text + "    end\nend\n";
}

// What `complete` says of a value.
std::string arguments_of(const ValueShape& value, const Place& place) {
  switch (value.accepts) {
    case Accepts::Anything:
      return "";
    case Accepts::Words:
      return fmt::format(" -a '(__contacts_{} {} {})'", value.is_list ? "list" : "words",
                         place.command.empty() ? R"("")" : place.command, place.what);
    case Accepts::Files:
      return " -F";
    case Accepts::Folders:
      return " -a '(__contacts_folders)'";
    case Accepts::Entries:
    case Accepts::Queries:
    case Accepts::Subjects:
    case Accepts::Keys:
    case Accepts::Changes:
      return fmt::format(" -a '(__contacts_asked {})'", asked_for(value.accepts));
  }
  return {};
}

std::string option_line(const std::string& command, const OptionShape& option) {
  std::string text = "complete -c contacts";
  if (!command.empty()) text += " -n " + quoted("__contacts_at " + command);
  for (const std::string& name : option.names) {
    text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  text += " -d " + quoted(option.description);
  if (option.value) {
    text += option.value->accepts == Accepts::Files ? " -r" : " -x";
    text += arguments_of(*option.value, Place{command, option.names.front()});
  }
  return text + "\n";
}

// "1", "any", or "from 2" for the second and all behind it.
std::string number_of(const Place& place) {
  if (place.what != "*") return place.what;
  return place.first == 1 ? "any" : fmt::format("from {}", place.first);
}

std::string argument_line(const Place& place, const ValueShape& value) {
  return fmt::format("complete -c contacts -n '__contacts_at {} {}'{}\n", place.command, number_of(place),
                     arguments_of(value, place));
}

std::string lines(const CommandShape& command) {
  std::string text = "\n";
  for (const OptionShape& option : command.options)
    text += option_line(command.name, option);
  for (std::size_t i = 0; i < command.arguments.size(); ++i) {
    const ArgumentShape& argument = command.arguments[i];
    const Place place = place_of_argument(command, i);
    if (argument.value.accepts != Accepts::Anything) text += argument_line(place, argument.value);
  }
  return text;
}

// argparse's variables with the values of the options that choose the directory.
std::string directory_variables(const ProgramShape& program) {
  std::vector<std::string> variables;
  for (const OptionShape& option : program.options) {
    if (!option.value || option.value->accepts != Accepts::Files) continue;
    std::string name = option.names.back().substr(option.names.back().find_first_not_of('-'));
    std::ranges::replace(name, '-', '_');
    variables.push_back("$_flag_" + name);
  }
  return fmt::format("{}", fmt::join(variables, " "));
}

}  // namespace

std::string fish_script(const ProgramShape& program) {
  std::string text = "# fish completion for contacts, written by `contacts completion fish`.\n\n";
  text += options_function(program) + fish_words_function(program);
  text += functions;
  for (const OptionShape& option : program.options)
    text += option_line({}, option);
  text += "complete -c contacts -n '__contacts_at \"\"' -a '(__contacts_words \"\" 1)'\n";
  for (const CommandShape& command : program.commands)
    text += lines(command);
  constexpr std::string_view files = "@FILES@";
  return text.replace(text.find(files), files.size(), directory_variables(program));
}

}  // namespace contacts
