// What every command has at hand: the global options, the surroundings and the streams.
#pragma once

#include <chrono>
#include <forward_list>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/options.hpp"
#include "environment.hpp"
#include "files/read.hpp"
#include "model/diagnostic.hpp"
#include "model/directory.hpp"
#include "parallel/advance.hpp"
#include "prefilter/lookup.hpp"
#include "render/formats.hpp"
#include "search/query.hpp"
#include "search/writing.hpp"
#include "store/directory_in_pieces.hpp"

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
  std::chrono::steady_clock::time_point begun = environment.now();

  // Keeps a directory until the command has ended: see Environment::leave.
  const LoadedDirectory& keep(LoadedDirectory loaded) { return kept.emplace_front(std::move(loaded)); }
};

// Whether a directory has the texts of its files (SourceFile::text): always, or only where there are diagnostics, which
// quote them. A large text is a fifth of the memory that its entries take.
enum class Texts { Always, ForDiagnostics };

// Whether the example answers where there is no directory, and a line on standard error says so. Elsewhere what it says
// would be taken for the user's own: it is refused to what writes files, feeds programs or changes something.
enum class Example { Refused, Answers };

// Reads the files and folders, or where there are none the directory of the usual places (see locate_directory). Throws
// Error where there is none and the example is refused, or there is no home folder either.
[[nodiscard]] LoadedDirectory load_directory(const Session& session, const std::vector<std::string>& paths,
                                             Texts texts = Texts::Always, Example example = Example::Refused);

// The two steps of it. `advance` counts entries.
[[nodiscard]] std::vector<FoundFile> find_directory(const Session& session, const std::vector<std::string>& paths,
                                                    Example example = Example::Refused);
[[nodiscard]] LoadedDirectory load_directory(const std::vector<FoundFile>& files, Texts texts = Texts::Always,
                                             const Advance& advance = {});

// In place of the second: a directory that keeps no entries. Shows how far it is. Nothing where one of the files has an
// error or cannot be read.
[[nodiscard]] std::optional<DirectoryInPieces> read_in_pieces(const Session& session,
                                                              const std::vector<FoundFile>& files);

// In place of the second: what the query may find, and what it needs (see look_up()). Nothing where only the whole
// directory gives the answer.
[[nodiscard]] std::optional<LoadedDirectory> look_up_directory(const Session& session,
                                                               const std::vector<FoundFile>& files, const Query& query,
                                                               Ids ids, Writings writings = Writings::Plain);

// A directory of which nearest_names() says the same as of the whole one; nothing where that one must be read.
[[nodiscard]] std::optional<Directory> look_up_near_names(const Session& session, const std::vector<FoundFile>& files,
                                                          const Query& query);

// Tells on standard error what was left out or is no error, unless --quiet is given. `sentence` is without "contacts:"
// and line end, and has no control characters.
void remark(const Session& session, std::string_view sentence);

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

// Refused to the formats that mail programs read.
[[nodiscard]] Example example_for(const OutputOptions& options);

// The fields, columns and colour that an answer on standard output is printed with.
[[nodiscard]] Layout output_layout(const Session& session, const OutputOptions& options);

// Prints to standard error those errors of a directory that an answer may lack something for: errors of whole files,
// and those of entries whose text `concerns` says yes to. Returns whether there were any.
bool report_errors(const Session& session, const LoadedDirectory& loaded,
                   const std::function<bool(const Diagnostic& diagnostic, std::string_view entry_text)>& concerns);

}  // namespace contacts
