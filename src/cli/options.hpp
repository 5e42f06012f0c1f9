// What the command line asks for, as plain structs: one for each command.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "directory/entry.hpp"
#include "vcard/vcard_version.hpp"

namespace contacts {

enum class ColourChoice { Auto, Always, Never };

struct GlobalOptions {
  std::vector<std::string> files;  // files and folders, "-" for standard input; none: the usual places
  ColourChoice colour = ColourChoice::Auto;
};

// Of the commands that print entries.
struct OutputOptions {
  std::string format;               // a name of all_formats(), a template, or empty for the usual one
  std::vector<std::string> fields;  // paths of fields, or none for the format's own
  std::optional<EntryType> type;    // entries of this type only
};

struct FindOptions {
  std::vector<std::string> words;
  OutputOptions output;
  std::optional<std::size_t> limit;
  bool one = false;
  std::string get;  // the path of a field whose values alone are wanted, or empty
};

enum class ListSubject { Entries, Tags };

struct ListOptions {
  ListSubject subject = ListSubject::Entries;
  OutputOptions output;
};

struct ShowOptions {
  std::vector<std::string> entries;  // ids, names or aliases
  OutputOptions output;
};

struct ExportOptions {
  std::vector<std::string> words;  // none: everything
  std::optional<EntryType> type;
  std::string format = "vcard";         // a name of all_export_formats()
  std::optional<VcardVersion> version;  // of vcard: 3.0 where nothing is said
  std::string consumer;                 // a name of all_consumers(), or empty
  std::string base;                     // of ldif: the distinguished name above all entries
  std::string file;                     // "-" or empty: standard output
  std::string folder;                   // one file an entry there, instead
  bool keep_going = false;
};

struct ImportOptions {
  std::vector<std::string> files;  // "-" for standard input; a folder is its *.vcf files
  std::string into;                // the directory file to append to; empty: standard output
  bool drop_photos = false;
};

enum class CheckFormat { Text, Json };

struct CheckOptions {
  std::vector<std::string> files;  // in place of GlobalOptions::files
  bool strict = false;
  CheckFormat format = CheckFormat::Text;
};

struct CompletionOptions {
  std::string what;    // a name of all_shells(), or completion_entries
  std::string prefix;  // of the entries
};

inline constexpr std::string_view completion_entries = "entries";

struct Options {
  GlobalOptions global;
  std::variant<FindOptions, ListOptions, ShowOptions, ExportOptions, ImportOptions, CheckOptions, CompletionOptions>
      command;
};

}  // namespace contacts
