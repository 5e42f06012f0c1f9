// What the command line asks for, as plain structs: one for each command.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "change/unite.hpp"
#include "compare/merge.hpp"
#include "model/entry.hpp"
#include "vcard/vcard_version.hpp"

namespace contacts {

enum class ColourChoice { Auto, Always, Never };

struct GlobalOptions {
  std::vector<std::string> files;  // files and folders, "-" for standard input; none: the usual places
  ColourChoice colour = ColourChoice::Auto;
  bool quiet = false;    // no remarks on what was left out
  bool example = false;  // the directory that ships with the program, on purpose
};

// Of the commands that print entries.
struct OutputOptions {
  std::string format;                // a name of all_formats(), a template, or empty for the usual one
  std::vector<std::string> fields;   // paths of fields, or none for the format's own
  std::optional<EntryType> type;     // entries of this type only
  std::optional<std::size_t> width;  // columns of a table; nothing: those of the terminal, or of COLUMNS
  std::optional<ValueKind> prefer;   // the kind of the address that recipients are written to
};

struct SortOptions {
  std::vector<std::string> fields;  // paths; none: the usual order
  bool is_reversed = false;
};

struct FindOptions {
  std::vector<std::string> words;
  OutputOptions output;
  std::optional<std::size_t> limit;
  bool one = false;
  std::string get;  // the path of a field whose values alone are wanted, or empty
  SortOptions sort;
};

enum class ListSubject { Entries, Tags };

struct ListOptions {
  ListSubject subject = ListSubject::Entries;
  std::vector<std::string> words;  // none: everything
  OutputOptions output;
  SortOptions sort;
  std::optional<std::size_t> limit;
  std::string get;  // the path of a field whose values alone are wanted, or empty
};

struct BirthdaysOptions {
  std::vector<std::string> words;  // none: everybody
  std::optional<std::size_t> days;
  std::string format;  // one of birthday_formats, or empty for the usual one
};

struct DuplicatesOptions {
  std::vector<std::string> words;  // none: everything
  std::string format;              // "text" or "json"; empty: text
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
  bool prune = false;                   // of `folder`: cards of entries that are gone
  bool force = false;                   // of `folder`: overwrites, and removes, what somebody changed
  bool keep_going = false;
};

struct ImportOptions {
  std::vector<std::string> files;  // "-" for standard input; a folder is its *.vcf files
  bool is_text = false;            // running text; a folder is its *.txt files
  std::string into;                // the directory file to append to; empty: standard output
  std::string format;              // of standard output: "toml" or "json"; empty: toml
  bool update = false;             // entries that are there take what their cards say
  bool drop_photos = false;
  bool dry_run = false;  // of `into` and `update`
};

// Of the commands that change the directory.
struct SetOptions {
  std::vector<std::string> words;  // entries, then KEY=VALUE
  bool dry_run = false;
};

struct AddOptions {
  std::vector<std::string> words;  // the name, then KEY=VALUE
  EntryType type = EntryType::Contact;
  std::string into;        // the file to add to; empty: the only one of the directory
  bool from_mail = false;  // the first word is the file of a message, or there is none: standard input
  bool force = false;
  bool dry_run = false;
};

struct EditOptions {
  std::string entry;
};

struct RenameOptions {
  std::string entry;
  std::string name;
  bool no_alias = false;
  bool dry_run = false;
};

struct RemoveOptions {
  std::vector<std::string> entries;
  bool force = false;
  bool dry_run = false;
};

struct MergeOptions {
  std::vector<std::string> entries;  // the first takes the others in
  Prefer prefer = Prefer::Neither;
  bool dry_run = false;
};

struct PinOptions {
  std::vector<std::string> entries;
  bool all = false;
  bool dry_run = false;
};

enum class CheckFormat { Text, Json };

struct CheckOptions {
  std::vector<std::string> files;  // in place of GlobalOptions::files
  bool strict = false;
  CheckFormat format = CheckFormat::Text;
};

struct CompletionOptions {
  std::string what;    // a name of all_shells(), or what asked_for() has
  std::string prefix;  // of what is asked for
};

struct DiffOptions {
  std::vector<std::string> paths;  // one or two: files, folders, "-"
  std::string format;              // "text" or "json"; empty: text
};

struct SyncOptions {
  std::string folder;
  std::string into;                     // the file that new entries go to; empty: the only one of the directory
  std::optional<VcardVersion> version;  // of new cards: 3.0 where nothing is said
  Wins prefer = Wins::Neither;          // Mine: the file, Theirs: the cards
  bool force = false;
  bool dry_run = false;
};

struct SchemaOptions {};

struct FilesOptions {};

struct InitOptions {
  std::string file;  // the file to make, or the folder to make it in; empty: the usual place
};

struct Options {
  GlobalOptions global;
  std::variant<FindOptions, ListOptions, ShowOptions, ExportOptions, ImportOptions, CheckOptions, CompletionOptions,
               SchemaOptions, FilesOptions, InitOptions, SetOptions, AddOptions, RenameOptions, RemoveOptions,
               MergeOptions, PinOptions, EditOptions, BirthdaysOptions, DuplicatesOptions, DiffOptions, SyncOptions>
      command;
};

}  // namespace contacts
