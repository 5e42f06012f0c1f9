#include "completion/zsh.hpp"

#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "completion/places.hpp"
#include "completion/quote.hpp"

// Made for _arguments, which finds out what the cursor is at; see zshcompsys(1) for the form of its specifications.

namespace contacts {

namespace {

constexpr std::string_view zsh_head = R"sh(#compdef contacts
# zsh completion for contacts, written by `contacts completion zsh`.

)sh";

constexpr std::string_view asked_function = R"sh(
# What the directory has: entries, queries, subjects, keys or changes. Entries are offered by their ids, whatever of them was typed.
_contacts_asked() {
  local typed=${(Q)PREFIX}
  local -a answers open
  answers=(${(f)"$(command contacts $files completion $1 -- "$typed" </dev/null 2>/dev/null)"})
  (( $#answers )) || return 1
  # The common beginning of several ids would take the place of what was typed: list them instead, and then go through
  # them.
  if (( $#answers > 1 )) && [[ -n ${answers:#$typed*} ]]; then
    compstate[insert]=${compstate[old_list]:+menu}
    compstate[list]='list force'
  fi
  answers=("${(@)answers//\\/\\\\}")
  answers=("${(@)answers//:/\\:}")
  answers=("${(@)answers/$'\t'/:}")
  # A value comes directly behind KEY=.
  open=("${(@M)answers:#*=:*}")
  answers=("${(@)answers:#*=:*}")
  local ret=1
  (( $#answers )) && _describe -t entries entry answers -U && ret=0
  (( $#open )) && _describe -t keys key open -U -S '' && ret=0
  return ret
}
)sh";

constexpr std::string_view main_function = R"sh(
_contacts() {
  local curcontext=$curcontext state state_descr line ret=1
  local -A opt_args
  local -a files
  _contacts_read
  local -a program=(
@PROGRAM@  )
  _arguments -C -S -A '-*' $program \
    '1:COMMAND: _contacts_words "" 1' \
    '*:: :->arguments' && ret=0
  [[ $state == arguments ]] || return ret
  curcontext=${curcontext%:*}-$line[1]:
  case $line[1] in
@COMMANDS@  esac
  return ret
}

if [[ $funcstack[1] == _contacts ]]; then
  _contacts "$@"
else
  compdef _contacts contacts
fi
)sh";

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  return std::string(text.substr(0, at)).append(to).append(text.substr(at + from.size()));
}

std::string escaped(std::string_view text) {
  return with_backslashes(text, "\\:[]");
}

std::string described(const Word& word) {
  return with_backslashes(word.text, "\\:") + (word.description.empty() ? "" : ":" + word.description);
}

std::string zsh_words_case(const Places& places) {
  std::vector<std::string> keys;
  for (const Place& place : places.places)
    keys.push_back(shell_quoted(to_string(place)));
  std::string text = fmt::format("    ({})\n      choices=(\n", fmt::join(keys, "|"));
  for (const Word& word : places.words)
    text += "        " + shell_quoted(described(word)) + "\n";
  return text + "      )\n      ;;\n";
}

std::string zsh_words_function(const ProgramShape& program) {
  std::string text =
      "# The words that may stand at a place of the line. A place is a command, and an option of it or the number of "
      "an\n"
      "# argument.\n"
      "_contacts_words() {\n"
      "  local -a choices\n"
      "  case \"$1 $2\" in\n";
  for (const Places& places : places_of(program)) {
    if (places.accepts == Accepts::Words) text += zsh_words_case(places);
  }
  return text +
         "  esac\n"
         "  shift 2\n"
         "  _describe -t words word choices \"$@\"\n"
         "}\n";
}

// An action that begins with a space is called as it is, without the options of compadd that go with the message.
std::string action(const ValueShape& value, const Place& place) {
  switch (value.accepts) {
    case Accepts::Anything:
      return " ";
    case Accepts::Words:
      return fmt::format("{}_contacts_words {} {}{}", value.is_list ? " _sequence " : " ",
                         place.command.empty() ? R"("")" : place.command, place.what, value.is_list ? " -" : "");
    case Accepts::Files:
      return "_files";
    case Accepts::Folders:
      return "_files -/";
    case Accepts::Entries:
    case Accepts::Queries:
    case Accepts::Subjects:
    case Accepts::Keys:
    case Accepts::Changes:
      return fmt::format(" _contacts_asked {}", asked_for(value.accepts));
  }
  return {};
}

std::string name_and_takes(const std::string& name, const OptionShape& option) {
  if (!option.value) return name;
  return name + (name.starts_with("--") ? "=" : "+");
}

std::string specification(const std::string& command, const OptionShape& option, const std::string& name) {
  std::vector<std::string> excluded = option.excludes;
  if (!option.is_repeatable) excluded.insert(excluded.begin(), option.names.begin(), option.names.end());
  std::string text = excluded.empty() ? "" : fmt::format("({})", fmt::join(excluded, " "));
  if (option.is_repeatable) text += "*";
  text += fmt::format("{}[{}]", name_and_takes(name, option), escaped(option.description));
  if (!option.value) return text;
  return text + fmt::format(":{}:{}", escaped(option.value->name), action(*option.value, Place{command, name}));
}

std::vector<std::string> specifications(const std::string& command, const std::vector<OptionShape>& options) {
  std::vector<std::string> all;
  for (const OptionShape& option : options) {
    for (const std::string& name : option.names)
      all.push_back(shell_quoted(specification(command, option, name)));
  }
  return all;
}

std::vector<std::string> specifications(const CommandShape& command) {
  std::vector<std::string> all = specifications(command.name, command.options);
  for (std::size_t i = 0; i < command.arguments.size(); ++i) {
    const ArgumentShape& argument = command.arguments[i];
    const Place place = place_of_argument(command, i);
    all.push_back(
        shell_quoted(fmt::format("{}:{}:{}", place.what, escaped(argument.value.name), action(argument.value, place))));
  }
  return all;
}

std::string command_case(const CommandShape& command) {
  std::string text = fmt::format("    ({})\n      _arguments -S $program \\\n", command.name);
  for (const std::string& one : specifications(command))
    text += "        " + one + " \\\n";
  return text + "        && ret=0\n      ;;\n";
}

std::string zsh_read_function(const ProgramShape& program) {
  const std::vector<std::string> names = directory_options(program);
  std::vector<std::string> beginnings;  // of words that hold the option and its value
  for (const std::string& name : names)
    beginnings.push_back(name.starts_with("--") ? name + "=" : name);
  return fmt::format(R"sh(
# Where entries are to be looked up, into `files`: what the options of the line say.
_contacts_read() {{
  local -i i
  local word value
  for (( i = 2; i <= $#words; ++i )); do
    (( i == CURRENT )) && continue
    word=$words[i] value=
    case $word in
      (--) break ;;
      ({0}) (( i + 1 == CURRENT )) || value=$words[i+1] ;;
      (({1})*) value=${{word#({1})}} ;;
    esac
    [[ $value == '~'/* ]] && value=${{(q)HOME}}/${{value#??}}
    [[ -n $value ]] && files+=(--file=${{(Q)value}})
  done
}}
)sh",
                     fmt::join(names, "|"), fmt::join(beginnings, "|"));
}

}  // namespace

std::string zsh_script(const ProgramShape& program) {
  std::string options;
  for (const std::string& one : specifications({}, program.options))
    options += "    " + one + "\n";
  std::string commands;
  for (const CommandShape& command : program.commands)
    commands += command_case(command);
  return std::string(zsh_head) + zsh_words_function(program) + zsh_read_function(program) +
         std::string(asked_function) + replaced(replaced(main_function, "@PROGRAM@", options), "@COMMANDS@", commands);
}

}  // namespace contacts
