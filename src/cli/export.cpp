#include <algorithm>
#include <malloc.h>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/export_folder.hpp"
#include "cli/export_formats.hpp"
#include "cli/progress.hpp"
#include "cli/status.hpp"
#include "cli/today.hpp"
#include "files/write.hpp"
#include "search/search.hpp"
#include "text/escape.hpp"

// contacts export: refuse a directory with errors, select, write in the format.

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

// Text from the file must not reach a terminal raw.
void write_output(Session& session, const ExportFormat& format, ExportJob& job) {
  const bool is_escaped = session.environment.out_is_terminal && format.is_text;
  job.write = [&session, is_escaped](std::string_view bytes) {
    if (is_escaped) {
      session.out << escape_controls(bytes, Keep::LineEnds);
    } else {
      session.out << bytes;
    }
  };
  format.write(job);
}

void write_file_of(const ExportFormat& format, ExportJob& job) {
  NewContent content(job.options.file);
  job.write = [&content](std::string_view bytes) { content.add(bytes); };
  format.write(job);
  content.finish();
}

bool writes_output(const ExportOptions& options) {
  return options.folder.empty() && (options.file.empty() || options.file == "-");
}

int write_job(Session& session, ExportJob& job, bool has_errors) {
  const ExportFormat& format = export_format(job.options.format);
  if (!job.options.folder.empty()) return write_folder(session, job, has_errors);
  if (writes_output(job.options)) {
    write_output(session, format, job);
  } else {
    write_file_of(format, job);
  }
  return status_done;
}

ExportJob make_job(Session& session, const Directory& directory, std::vector<const Entry*> entries,
                   const ExportOptions& options, Progress& progress) {
  ExportJob job{directory, std::move(entries), options, progress};
  job.piece = session.environment.piece;
  job.columns = session.environment.out_is_terminal ? session.environment.columns : 0;
  job.lines = session.environment.out_is_terminal ? session.environment.lines : 0;
  job.colour = colours_output(session);
  job.lose = [&session, &progress](const std::string& name, const std::string& sentence) {
    progress.wipe();
    remark(session, escape_controls(name) + ": " + escape_controls(sentence));
  };
  job.remark = [&session, &progress](const std::string& sentence) {
    progress.wipe();
    session.out.flush();  // a remark on what was drawn stands below it
    remark(session, sentence);
  };
  return job;
}

Example example_for(const ExportOptions& options) {
  return writes_output(options) ? Example::Answers : Example::Refused;
}

// A QR code is of one entry: of several that match, the one that is called so.
std::vector<const Entry*> named_among(const Directory& directory, const ExportOptions& options,
                                      std::vector<const Entry*> entries) {
  if (entries.size() < 2 || options.words.empty()) return entries;
  std::string name;
  for (const std::string& word : options.words)
    name += (name.empty() ? "" : " ") + word;
  const std::vector<const Entry*> named = directory.named(name);
  const bool is_among = named.size() == 1 && std::ranges::find(entries, named.front()) != entries.end();
  return is_among ? named : entries;
}

Progress progress_of(const Session& session, const ExportOptions& options, std::size_t count) {
  return {session, "entries exported", count, writes_output(options) ? Answer::Meanwhile : Answer::Afterwards};
}

// Whether entries need not be kept to be written.
bool writes_pieces(const ExportOptions& options) {
  return options.words.empty() && options.folder.empty() && export_format(options.format).writes_pieces;
}

// To read in pieces takes large blocks that are soon given back. glibc learns from that to keep such blocks; they are
// to go to the system.
void keep_no_freed_blocks() {
#if defined(__GLIBC__)
  constexpr int large = 1 << 18;
  mallopt(M_MMAP_THRESHOLD, large);
#endif
}

int tell_of_nothing(Session& session, const ExportOptions& options) {
  session.err << "contacts: " << (options.words.empty() ? "there is no entry" : "no entry matches ")
              << (options.words.empty() ? "" : in_quotes(options.words)) << '\n';
  return status_nothing;
}

int export_in_pieces(Session& session, const ExportOptions& options, const DirectoryInPieces& directory) {
  std::vector<std::uint32_t> positions = directory.positions(options.type);
  Progress progress = progress_of(session, options, positions.size());
  ExportJob job = make_job(session, directory.organisations(), {}, options, progress);
  job.pieces = &directory;
  job.positions = std::move(positions);
  return job.positions.empty() ? tell_of_nothing(session, options) : write_job(session, job, false);
}

std::string problem_with(const ExportOptions& options) {
  const bool is_of_folder = options.prune || options.force;
  if (is_of_folder && options.folder.empty())
    return fmt::format("{} needs --split FOLDER", options.prune ? "--prune" : "--force");
  return export_format(options.format).problem(options);
}

}  // namespace

int run_command(const ExportOptions& options, Session& session) {
  if (const std::string problem = problem_with(options); !problem.empty()) {
    session.err << "contacts: " << escape_controls(problem) << '\n';
    return status_trouble;
  }
  const std::variant<Query, std::string> parsed = parse_query(options.words, today_of(session.environment));
  if (const auto* const problem = std::get_if<std::string>(&parsed)) {
    session.err << "contacts: " << *problem << '\n';
    return status_trouble;
  }
  const auto& query = std::get<Query>(parsed);
  if (query.terms.empty() && !options.words.empty()) {
    session.err << "contacts: the query is empty; without one, everything is exported\n";
    return status_trouble;
  }
  const std::vector<FoundFile> files = find_directory(session, session.global.files, example_for(options));
  if (writes_pieces(options)) {
    keep_no_freed_blocks();
    if (const auto directory = read_in_pieces(session, files)) return export_in_pieces(session, options, *directory);
  }
  const LoadedDirectory loaded = load_visibly(session, files, Texts::ForDiagnostics);
  const bool errors = report_errors(session, loaded, [](const Diagnostic&, std::string_view) { return true; });
  if (errors && !options.keep_going) {
    session.err << "contacts: nothing is exported from a directory with errors; mend them, or use --keep-going\n";
    return status_trouble;
  }
  std::vector<const Entry*> entries = select(loaded.directory, options, query);
  if (entries.empty()) {
    const int status = tell_of_nothing(session, options);
    return errors ? status_trouble : status;
  }
  if (options.format == "qr") entries = named_among(loaded.directory, options, std::move(entries));
  if (options.format == "qr" && entries.size() > 1) {
    list_candidates(session, entries);
    return errors ? status_trouble : status_several;
  }
  Progress progress = progress_of(session, options, entries.size());
  ExportJob job = make_job(session, loaded.directory, std::move(entries), options, progress);
  const int status = write_job(session, job, errors);
  return errors ? status_trouble : status;
}

}  // namespace contacts
