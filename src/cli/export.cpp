#include <algorithm>
#include <filesystem>
#include <ostream>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

#include "cli/commands.hpp"
#include "cli/status.hpp"
#include "directory/identity.hpp"
#include "error.hpp"
#include "files/write.hpp"
#include "search/search.hpp"
#include "text/escape.hpp"
#include "vcard/vcard_writer.hpp"

// contacts export: refuse a directory with errors, select, make a vCard of each entry, write.

namespace contacts {

namespace {

std::vector<const Entry*> select(const Directory& directory, const ExportOptions& options, const Query& query) {
  std::vector<const Entry*> entries;
  if (options.words.empty()) {
    for (const Entry& entry : directory.entries()) {
      if (!options.type || entry.type == *options.type) entries.push_back(&entry);
    }
    return entries;
  }
  for (const Match& match : search(directory, query, options.type))
    entries.push_back(match.entry);
  return entries;
}

std::string card_of(Session& session, const Directory& directory, const Entry& entry, VcardVersion version) {
  const CardResult result = make_card(entry, card_context(directory, entry), version);
  for (const std::string& loss : result.losses) {
    session.err << "contacts: " << escape_controls(entry.name) << ": " << escape_controls(loss) << '\n';
  }
  return write_card(result.card);
}

// Most UIDs are UUIDs and can name a file as they are. Others may hold anything, so they are hashed.
std::string file_name_of(std::string_view uid) {
  constexpr std::size_t longest = 200;  // bytes; file systems end at 255
  const bool is_safe = uid.size() <= longest && !uid.starts_with('.') && std::ranges::all_of(uid, [](char c) {
                         return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                                c == '-' || c == '_' || c == '.';
                       });
  return (is_safe ? std::string(uid) : derived_uid({}, EntryType::Contact, uid)) + ".vcf";
}

void write_folder(Session& session, const Directory& directory, const std::vector<const Entry*>& entries,
                  const ExportOptions& options) {
  std::error_code error;
  std::filesystem::create_directories(options.folder, error);
  if (error) throw Error("'" + options.folder + "' cannot be made: " + error.message());
  for (const Entry* const entry : entries) {
    const std::string path = (std::filesystem::path(options.folder) / file_name_of(directory.uid_of(*entry))).string();
    write_file_if_changed(path, card_of(session, directory, *entry, options.version), Sync::No);
  }
}

void write_cards(Session& session, const Directory& directory, const std::vector<const Entry*>& entries,
                 const ExportOptions& options) {
  if (!options.folder.empty()) {
    write_folder(session, directory, entries, options);
    return;
  }
  std::string cards;
  for (const Entry* const entry : entries)
    cards += card_of(session, directory, *entry, options.version);
  if (!options.file.empty() && options.file != "-") {
    write_file(options.file, cards);
  } else if (session.environment.out_is_terminal) {
    session.out << escape_controls(cards, Keep::LineEnds);
  } else {
    session.out << cards;
  }
}

}  // namespace

int run_command(const ExportOptions& options, Session& session) {
  const std::variant<Query, std::string> parsed = parse_query(options.words);
  if (const auto* const problem = std::get_if<std::string>(&parsed)) {
    session.err << "contacts: " << *problem << '\n';
    return status_trouble;
  }
  const auto& query = std::get<Query>(parsed);
  if (query.terms.empty() && !options.words.empty()) {
    session.err << "contacts: the query is empty; without one, everything is exported\n";
    return status_trouble;
  }
  const LoadedDirectory loaded = load_directory(session, session.global.files);
  const bool errors = report_errors(session, loaded, [](const Diagnostic&, std::string_view) { return true; });
  if (errors && !options.keep_going) {
    session.err << "contacts: nothing is exported from a directory with errors; mend them, or use --keep-going\n";
    return status_trouble;
  }
  const std::vector<const Entry*> entries = select(loaded.directory, options, query);
  if (entries.empty()) {
    session.err << "contacts: " << (options.words.empty() ? "there is no entry" : "no entry matches ")
                << (options.words.empty() ? "" : in_quotes(options.words)) << '\n';
    return errors ? status_trouble : status_nothing;
  }
  write_cards(session, loaded.directory, entries, options);
  return errors ? status_trouble : status_done;
}

}  // namespace contacts
