// What every command has at hand: the global options, the surroundings and the streams.
#pragma once

#include <forward_list>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/options.hpp"
#include "directory/diagnostic.hpp"
#include "directory/directory.hpp"
#include "environment.hpp"
#include "files/read.hpp"
#include "lookup/lookup.hpp"
#include "render/formats.hpp"
#include "search/query.hpp"

namespace contacts {

struct LoadedDirectory {
  Directory directory;
  std::vector<Diagnostic> diagnostics;  // in file order
};

struct Session {
  const GlobalOptions& global;
  const Environment& environment;
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  std::forward_list<LoadedDirectory> kept = {};

  // Keeps a directory until the command has ended: see Environment::leave.
  const LoadedDirectory& keep(LoadedDirectory loaded) { return kept.emplace_front(std::move(loaded)); }
};

// Whether a directory has the texts of its files (SourceFile::text): always, or only where there are diagnostics, which
// quote them. A large text is a fifth of the memory that its entries take.
enum class Texts { Always, ForDiagnostics };

// Reads the files and folders, or where there are none the directory of the usual places (see locate_directory).
[[nodiscard]] LoadedDirectory load_directory(const Session& session, const std::vector<std::string>& paths,
                                             Texts texts = Texts::Always);

// The two steps of it.
[[nodiscard]] std::vector<FoundFile> find_directory(const Session& session, const std::vector<std::string>& paths);
[[nodiscard]] LoadedDirectory load_directory(const std::vector<FoundFile>& files, Texts texts = Texts::Always);

// In place of the second: what the query may find, and what it needs (see look_up()). Nothing where only the whole
// directory gives the answer.
[[nodiscard]] std::optional<LoadedDirectory> look_up_directory(const Session& session,
                                                               const std::vector<FoundFile>& files, const Query& query,
                                                               Ids ids);

// Words of the command line as a message names them: 'hakan andersson'.
[[nodiscard]] std::string in_quotes(const std::vector<std::string>& words);

// Names the first entries of those that match where one was wanted, on standard error.
void list_candidates(Session& session, const std::vector<const Entry*>& entries);

// Whether colour may go to standard output or standard error.
[[nodiscard]] bool colours_output(const Session& session);
[[nodiscard]] bool colours_errors(const Session& session);

// The format asked for, else `usual`.
[[nodiscard]] std::string_view chosen_format(const OutputOptions& options, std::string_view usual);

// The format that prints entries where none is asked for: for people on a terminal, for programs elsewhere.
[[nodiscard]] std::string_view usual_format(const Session& session);

// The fields, columns and colour that an answer on standard output is printed with.
[[nodiscard]] Layout output_layout(const Session& session, const OutputOptions& options);

// Prints to standard error those errors of a directory that an answer may lack something for: errors of whole files,
// and those of entries whose text `concerns` says yes to. Returns whether there were any.
bool report_errors(const Session& session, const LoadedDirectory& loaded,
                   const std::function<bool(const Diagnostic& diagnostic, std::string_view entry_text)>& concerns);

}  // namespace contacts
