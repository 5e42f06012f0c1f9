// The command line as data: its commands, their options, and what may stand where.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace contacts {

// A word that may be typed, and what it means (empty where the word says it).
struct Word {
  std::string text;
  std::string description;

  friend bool operator==(const Word&, const Word&) = default;
};

enum class Accepts { Anything, Words, Files, Folders, Entries };

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
};

struct CommandShape {
  std::string name;
  std::string description;
  std::vector<OptionShape> options;  // besides those of the program
  std::vector<ArgumentShape> arguments;
};

struct ProgramShape {
  std::vector<OptionShape> options;  // before and after every command; those that take files choose the directory
  std::vector<CommandShape> commands;
};

}  // namespace contacts
