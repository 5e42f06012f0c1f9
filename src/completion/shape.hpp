// The command line as data: its commands, their options, and what may stand where.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace contacts {

// A word that may be typed, and what it means (empty where the word says it).
struct Word {
  std::string text;
  std::string description;

  friend bool operator==(const Word&, const Word&) = default;
};

// Entries, words of a query, and KEY=VALUE are of the directory that the line names: scripts ask the program for them.
enum class Accepts { Anything, Words, Files, Folders, Entries, Queries, Subjects, Keys, Changes };

// What `contacts completion WHAT` a script asks for such: "entries", "queries", "keys" or, of Changes, which are
// entries or KEY=VALUE, "changes"; of Subjects, which are what can be listed or a query for it, "subjects". Empty for
// all else.
[[nodiscard]] constexpr std::string_view asked_for(Accepts accepts) {
  switch (accepts) {
    case Accepts::Entries:
      return "entries";
    case Accepts::Queries:
      return "queries";
    case Accepts::Subjects:
      return "subjects";
    case Accepts::Keys:
      return "keys";
    case Accepts::Changes:
      return "changes";
    case Accepts::Anything:
    case Accepts::Words:
    case Accepts::Files:
    case Accepts::Folders:
      break;
  }
  return {};
}

// What an option takes, or what an argument is.
struct ValueShape {
  std::string name;  // as help calls it: "FORMAT"
  Accepts accepts = Accepts::Anything;
  std::vector<Word> words;  // of Accepts::Words
  bool is_list = false;     // several in one word, joined by commas

  friend bool operator==(const ValueShape&, const ValueShape&) = default;
};

struct OptionShape {
  std::vector<std::string> names;  // "-f" and "--file"
  std::string description;
  std::optional<ValueShape> value;  // nothing: a flag
  bool is_repeatable = false;
  std::vector<std::string> excludes;  // names of options that cannot stand beside it
};

struct ArgumentShape {
  std::string description;
  ValueShape value;
  bool is_repeatable = false;  // only the last argument is
  std::string name{};          // as help calls it: "query"
  bool is_required = false;
};

struct CommandShape {
  std::string name;
  std::string description;
  std::vector<OptionShape> options;  // besides those of the program
  std::vector<ArgumentShape> arguments;
  std::string alias{};   // another name; empty: none
  std::string footer{};  // of its help
};

struct ProgramShape {
  std::vector<OptionShape> options;  // before and after every command; those that take files choose the directory
  std::vector<CommandShape> commands;
  std::string description{};
  std::string footer{};  // of its help
};

}  // namespace contacts
