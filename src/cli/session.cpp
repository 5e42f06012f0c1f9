#include "cli/session.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <ostream>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "cli/progress.hpp"
#include "error.hpp"
#include "files/locate.hpp"
#include "files/shipped.hpp"
#include "parallel/advance.hpp"
#include "parallel/in_parallel.hpp"
#include "prefilter/near_names.hpp"
#include "render/diagnostics.hpp"
#include "store/loader.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

constexpr const char* shipped_path = "<built-in>";

FoundFile shipped_file() {
  return {shipped_path, std::make_shared<TextInMemory>(std::string(shipped_directory())), std::nullopt};
}

// Where nobody has a directory yet.
FoundFile example_in_place(const Session& session, Example example) {
  if (!has_home(session.environment)) {
    throw Error(
        "there is no directory: neither HOME nor XDG_DATA_HOME names a folder that could have one; name a file with "
        "--file or CONTACTS_FILE");
  }
  if (example == Example::Refused) {
    throw Error(
        fmt::format("there is no directory in '{}' yet; begin one with 'contacts init', or name a file with "
                    "--file",
                    user_folder(session.environment)));
  }
  session.err << "contacts: this is the example directory; begin your own with 'contacts init'\n";
  return shipped_file();
}

std::vector<FoundFile> find_all(const Session& session, const std::vector<std::string>& paths) {
  std::vector<FoundFile> files;
  for (const std::string& path : paths)
    std::ranges::move(find_files(path, session.in), std::back_inserter(files));
  return files;
}

// The same file named twice is read once: every entry of it would have a twin.
void drop_twins(std::vector<FoundFile>& files) {
  if (files.size() < 2) return;
  std::set<std::string> seen;
  std::erase_if(files, [&](const FoundFile& file) {
    std::error_code error;
    const std::filesystem::path canonical = std::filesystem::canonical(file.path, error);
    return !seen.insert(error ? file.path : canonical.string()).second;
  });
}

bool colours(const Session& session, bool is_terminal) {
  switch (session.global.colour) {
    case ColourChoice::Always:
      return true;
    case ColourChoice::Never:
      return false;
    case ColourChoice::Auto:
      break;
  }
  return is_terminal && session.environment.variable("NO_COLOR").empty() &&
         session.environment.variable("TERM") != "dumb";
}

Diagnostic error_of_file(std::size_t file, std::string problem) {
  return Diagnostic{Severity::Error, Location{file, 0, 0}, std::move(problem), std::nullopt};
}

std::vector<LookupFile> texts_of(const std::vector<FoundFile>& files) {
  std::vector<LookupFile> texts;
  for (const FoundFile& file : files)
    texts.push_back(LookupFile{file.path, file.text});
  return texts;
}

// Collects what files hold until there is a directory to make of it.
struct Loading {
  std::vector<SourceFile> files;
  std::vector<Entry> entries;
  std::vector<Diagnostic> diagnostics;

  void take(ReadFile read, const Advance& advance) {
    if (read.problem) {
      diagnostics.push_back(error_of_file(files.size(), *read.problem));
      files.push_back(SourceFile{std::move(read.path), {}, {}, {}, {}});
      return;
    }
    LoadedFile loaded =
        load_toml(std::move(read.path), std::move(read.bytes), files.size(), available_threads(), advance);
    files.push_back(std::move(loaded.source));
    if (entries.empty()) {
      entries = std::move(loaded.entries);
    } else {
      std::ranges::move(loaded.entries, std::back_inserter(entries));
    }
    std::ranges::move(loaded.diagnostics, std::back_inserter(diagnostics));
  }

  void drop_texts() {
    for (SourceFile& file : files)
      file.text = SharedText();
  }
};

}  // namespace

std::vector<FoundFile> find_directory(const Session& session, const std::vector<std::string>& paths, Example example) {
  if (session.global.example && paths.empty()) return {shipped_file()};
  const std::vector<std::string> places = paths.empty() ? locate_directory(session.environment) : paths;
  if (!places.empty()) {
    std::vector<FoundFile> files = find_all(session, places);
    drop_twins(files);
    return files;
  }
  return {example_in_place(session, example)};
}

LoadedDirectory load_directory(const std::vector<FoundFile>& files, Texts texts, const Advance& advance) {
  Loading loading;
  for (const FoundFile& file : files)
    loading.take(read_file(file), advance);
  const bool are_dropped = texts == Texts::ForDiagnostics && loading.diagnostics.empty();
  if (are_dropped) loading.drop_texts();
  LoadedDirectory loaded;
  loaded.directory = Directory::build(std::move(loading.files), std::move(loading.entries), loading.diagnostics);
  // What is wrong may show only when all entries are together.
  if (are_dropped && !loading.diagnostics.empty()) return load_directory(files, Texts::Always);
  loaded.diagnostics = std::move(loading.diagnostics);
  sort_by_location(loaded.diagnostics);
  return loaded;
}

LoadedDirectory load_directory(const Session& session, const std::vector<std::string>& paths, Texts texts,
                               Example example) {
  return load_directory(find_directory(session, paths, example), texts);
}

std::optional<DirectoryInPieces> read_in_pieces(const Session& session, const std::vector<FoundFile>& files) {
  if (session.environment.parses_everything) return std::nullopt;
  std::vector<FileInPieces> opened;
  std::size_t count = 0;
  for (const FoundFile& file : files) {
    ReadFile read = read_file(file);
    if (read.problem) return std::nullopt;
    std::optional<FileInPieces> one =
        FileInPieces::open(std::move(read.path), std::move(read.bytes), opened.size(), available_threads());
    if (!one) return std::nullopt;
    count += one->size();
    opened.push_back(*std::move(one));
  }
  Progress progress(session, "entries read", count);
  return DirectoryInPieces::read(std::move(opened), session.environment.piece, progress.advancing());
}

std::optional<LoadedDirectory> look_up_directory(const Session& session, const std::vector<FoundFile>& files,
                                                 const Query& query, Ids ids, Writings writings) {
  if (session.environment.parses_everything) return std::nullopt;
  std::vector<Diagnostic> problems;
  for (std::size_t file = 0; file < files.size(); ++file) {
    if (files[file].problem) problems.push_back(error_of_file(file, *files[file].problem));
  }
  std::optional<Directory> directory = look_up(texts_of(files), query, ids, session.environment.threads, writings);
  if (!directory) return std::nullopt;
  return LoadedDirectory{*std::move(directory), std::move(problems)};
}

std::optional<Directory> look_up_near_names(const Session& session, const std::vector<FoundFile>& files,
                                            const Query& query) {
  return look_up_near_names(texts_of(files), query, session.environment.threads);
}

void remark(const Session& session, std::string_view sentence) {
  if (!session.global.quiet) session.err << "contacts: " << sentence << '\n';
}

std::string in_quotes(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : " ") + word;
  constexpr std::size_t most_bytes = 100;
  if (text.size() > most_bytes) return "so long a query";
  return in_quotes(text);
}

void list_candidates(Session& session, const std::vector<const Entry*>& entries) {
  constexpr std::size_t most = 5;
  session.err << "contacts: " << entries.size() << " entries match; name one of them:\n";
  for (std::size_t i = 0; i < std::min(most, entries.size()); ++i) {
    session.err << "  " << entries[i]->id << "  " << escape_controls(entries[i]->name) << '\n';
  }
  if (entries.size() > most) session.err << "  …\n";
}

bool colours_output(const Session& session) {
  return colours(session, session.environment.out_is_terminal);
}

bool colours_errors(const Session& session) {
  return colours(session, session.environment.err_is_terminal);
}

std::string_view chosen_format(const OutputOptions& options, std::string_view usual) {
  return options.format.empty() ? usual : std::string_view(options.format);
}

std::string_view usual_format(const Session& session) {
  return session.environment.out_is_terminal ? "table" : "tsv";
}

Example example_for(const OutputOptions& options) {
  const Format* const format = find_format(options.format);
  return format != nullptr && format->is_for_program ? Example::Refused : Example::Answers;
}

Layout output_layout(const Session& session, const OutputOptions& options) {
  Layout layout;
  for (const std::string& name : options.fields)
    layout.fields.push_back(*find_field_path(name));
  const bool has_width = session.environment.out_is_terminal || !session.environment.variable("COLUMNS").empty();
  layout.columns = options.width.value_or(has_width ? session.environment.columns : 0);
  layout.prefer = options.prefer;
  layout.colour = colours_output(session);
  return layout;
}

bool report_errors(const Session& session, const LoadedDirectory& loaded,
                   const std::function<bool(const Diagnostic& diagnostic, std::string_view entry_text)>& concerns) {
  const std::vector<SourceFile>& files = loaded.directory.files();
  std::vector<Diagnostic> concerning;
  std::ranges::copy_if(loaded.diagnostics, std::back_inserter(concerning), [&](const Diagnostic& one) {
    if (one.severity != Severity::Error) return false;
    if (!one.entry) return true;
    const std::string_view text = files[one.location.file].text;
    return concerns(one, text.substr(one.entry->begin, one.entry->end - one.entry->begin));
  });
  std::string text;
  render_diagnostics(files, concerning, colours_errors(session), text);
  session.out.flush();
  session.err << text;
  return !concerning.empty();
}

}  // namespace contacts
