#include "completion/bash.hpp"

#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "completion/places.hpp"
#include "completion/quote.hpp"

// The line is split here once more, because COMP_WORDS has the quotes still on and is cut at colons and equals signs.
// Files and folders are left to readline, which knows how to quote them: compopt says so where they stand.

namespace contacts {

namespace {

constexpr std::string_view bash_head = R"sh(# shellcheck shell=bash
# bash completion for contacts, written by `contacts completion bash`.

# Splits a line into `line` as the shell does, without quotes and redirections. The last word is the one to complete:
# `raw` is how it is written, and `redirected` is set where it is the file of a redirection.
_contacts_split() {
  local text=$1 word='' quote='' c
  local -i i begun=0 start=0
  line=() redirected=''
  for ((i = 0; i < ${#text}; ++i)); do
    c=${text:i:1}
    case $quote$c in
      "''" | '""') quote='' ;;
      "'"? | '"'[!\\]) word+=$c ;;
      \\ | '"'\\) i+=1 begun=1 word+=${text:i:1} ;;
      \' | '"') quote=$c begun=1 ;;
      [[:space:]] | [\<\>])
        if [[ $c == [\<\>] && $word == ?(\&)*([0-9]) ]]; then begun=0; fi
        if ((begun)); then
          if [[ ! $redirected ]]; then line+=("$word"); fi
          redirected=''
        fi
        if [[ $c == [\<\>] ]]; then redirected=1; fi
        word='' begun=0 start=i+1
        ;;
      *)
        if ((begun)) || [[ ! $redirected || $c != [\&\|] ]]; then word+=$c begun=1; fi
        if [[ $word == '~' && $c == '~' && ${text:i+1:1} == / ]]; then word=$HOME; fi
        ;;
    esac
  done
  line+=("$word")
  raw=${text:start}
}

)sh";

constexpr std::string_view tail = R"sh(
_contacts() {
  local -a line words files=()
  local raw redirected takes command='' option='' rest='' fixed='' asked='' differs='' word
  local -i argument=1
  COMPREPLY=()
  _contacts_split "${COMP_LINE:0:COMP_POINT}"
  ((${#line[@]} > 1)) || return
  for word in "${line[@]:1:${#line[@]}-2}"; do
    if [[ $option ]]; then
      _contacts_read "$option" "$word"
      option=''
    elif [[ $rest || $word != -?* ]]; then
      if [[ $command ]]; then argument+=1; else command=$word; fi
    elif [[ $word == -- ]]; then
      rest=1
    elif [[ $word == --*=* ]]; then
      _contacts_read "${word%%=*}" "${word#*=}"
    elif [[ $word == -[!-]?* ]]; then
      _contacts_read "${word:0:2}" "${word:2}"
    else
      _contacts_place "$command $word"
      if [[ $takes ]]; then option=$word; fi
    fi
  done

  local typed=${line[${#line[@]}-1]}
  if [[ $redirected ]]; then
    takes=files words=()
  elif [[ $option ]]; then
    _contacts_place "$command $option"
  elif [[ $rest || $typed != -* ]]; then
    _contacts_place "$command $argument"
  elif [[ $typed == --*=* ]]; then
    fixed=${typed%%=*}=
    _contacts_place "$command ${fixed%=}"
  else
    _contacts_place "$command -"
  fi
  typed=${typed#"$fixed"}
  case $takes in
    files) compopt -o default ;;
    folders) compopt -o dirnames -o filenames ;;
    list)
      compopt -o nospace
      fixed+=${typed%"${typed##*,}"}
      typed=${typed##*,}
      ;;
    entries | queries | subjects | keys | changes)
      mapfile -t words < <(command contacts "${files[@]}" completion "$takes" -- "$typed" </dev/null 2>/dev/null)
      words=("${words[@]%%$'\t'*}")
      asked=1
      ;;
  esac

  for word in "${words[@]}"; do
    if [[ $word != "$typed"* ]]; then
      # Readline replaces $2 only, which is less than the word where that holds a colon or an equals sign.
      [[ $asked && $raw == ?([\'\"])"$2" ]] || continue
      differs=1
    fi
    word=$fixed$word
    # What the user would have to quote. Readline quotes file names only.
    if [[ $asked && $raw != [\'\"]* ]]; then printf -v word %q "$word"; fi
    COMPREPLY+=("${word#"${raw%"$2"}"}")
  done
  # A value comes directly behind KEY=.
  if [[ $asked && ${COMPREPLY[0]-} == *= ]]; then compopt -o nospace; fi
  # Readline would cut what was typed down to the common beginning of several ids.
  if [[ $differs ]] && ((${#COMPREPLY[@]} > 1)); then COMPREPLY+=(''); fi
}

complete -F _contacts contacts
)sh";

std::string_view kind(Accepts accepts) {
  switch (accepts) {
    case Accepts::Anything:
      return "anything";
    case Accepts::Words:
      return "words";
    case Accepts::Files:
      return "files";
    case Accepts::Folders:
      return "folders";
    case Accepts::Entries:
    case Accepts::Queries:
    case Accepts::Subjects:
    case Accepts::Keys:
    case Accepts::Changes:
      break;
  }
  return asked_for(accepts);
}

std::string pattern(const Place& place) {
  if (place.what == "*") return fmt::format("{}[{}-9]*", shell_quoted(place.command + " "), place.first);
  const bool is_everywhere = place.command.empty() && place.what.starts_with('-');
  return (is_everywhere ? "*" : "") + shell_quoted(to_string(place));
}

std::string words_case(const std::vector<std::string>& patterns, std::string_view takes,
                       const std::vector<std::string>& words) {
  std::string text = fmt::format("    {})\n      takes={}\n", fmt::join(patterns, " | "), takes);
  if (!words.empty()) text += fmt::format("      words=({})\n", fmt::join(words, " "));
  return text + "      ;;\n";
}

std::string places_case(const Places& places) {
  std::vector<std::string> patterns;
  std::vector<std::string> words;
  for (const Place& place : places.places)
    patterns.push_back(pattern(place));
  for (const Word& word : places.words)
    words.push_back(shell_quoted(word.text));
  return words_case(patterns, kind(places.accepts), words);
}

std::string lists_case(const std::vector<Places>& all) {
  std::vector<std::string> patterns;
  for (const Places& places : all) {
    for (const Place& place : places.places) {
      if (place.is_list) patterns.push_back(pattern(place));
    }
  }
  if (patterns.empty()) return {};
  return fmt::format("  case $1 in\n    {}) takes=list ;;\n  esac\n", fmt::join(patterns, " | "));
}

// With the options of each command as what may stand at its place "-".
std::string place_function(const ProgramShape& program) {
  std::string text =
      "# What may stand at a place of the line, into `takes` and `words`. A place is a command, and an option of it "
      "or\n"
      "# the number of an argument; a hyphen alone is for all options.\n"
      "_contacts_place() {\n"
      "  takes='' words=()\n"
      "  case $1 in\n";
  const std::vector<Places> all = places_of(program);
  for (const Places& places : all)
    text += places_case(places);
  for (const CommandShape& command : program.commands) {
    text += words_case({shell_quoted(command.name + " -")}, "words", option_names(program, command));
  }
  text += words_case({"*' -'"}, "words", option_names(program, {}));
  return text + "  esac\n" + lists_case(all) + "}\n";
}

std::string bash_read_function(const ProgramShape& program) {
  return fmt::format(
      "\n# Keeps where entries are to be looked up.\n"
      "_contacts_read() {{\n"
      "  case $1 in\n"
      "    {}) files+=(--file=\"$2\") ;;\n"
      "  esac\n"
      "}}\n",
      fmt::join(directory_options(program), " | "));
}

}  // namespace

std::string bash_script(const ProgramShape& program) {
  return std::string(bash_head) + place_function(program) + bash_read_function(program) + std::string(tail);
}

}  // namespace contacts
