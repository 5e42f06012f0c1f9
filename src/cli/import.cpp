#include <cstddef>
#include <filesystem>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/status.hpp"
#include "error.hpp"
#include "files/read.hpp"
#include "files/write.hpp"
#include "import/card_source.hpp"
#include "import/importer.hpp"
#include "text/escape.hpp"
#include "toml/writer.hpp"

// contacts import: read what is there, read the cards twice (organisations, then people), print or append what is new.

namespace contacts {

namespace {

std::string content_of(const Entry& entry) {
  Entry content = entry;
  content.id_is_given = false;
  content.uid.clear();
  return write_toml(content);
}

// Where new entries go: to standard output at once, or behind what a file holds.
class Target {
 public:
  Target(Session& session, const std::string& path) : session_(session), path_(path) {
    if (path_.empty() || !exists()) return;
    text_ = read();
    size_before_ = text_.size();
    if (!text_.empty() && !text_.ends_with('\n')) text_ += '\n';
  }

  [[nodiscard]] bool exists() const { return std::filesystem::exists(path_); }

  void add(const Entry& entry) {
    const std::string toml = write_toml(entry);
    if (path_.empty()) {
      if (has_entries_) session_.out << '\n';
      session_.out << toml;
    } else {
      if (!text_.empty()) text_ += '\n';
      text_ += toml;
    }
    has_entries_ = true;
  }

  // What somebody else has written meanwhile must not be lost.
  void save() const {
    if (path_.empty() || !has_entries_) return;
    if (exists() && read() != std::string_view(text_).substr(0, size_before_))
      throw Error("'" + path_ + "' has been changed meanwhile; nothing is imported");
    write_file(path_, text_);
  }

 private:
  [[nodiscard]] std::string read() const {
    std::vector<ReadFile> files = read_path(path_, session_.in);
    if (files.front().problem) throw Error("'" + path_ + "': " + *files.front().problem);
    return std::string(files.front().bytes.view());
  }

  Session& session_;
  const std::string& path_;
  std::string text_;  // what the file holds, and then the new entries
  std::size_t size_before_ = 0;
  bool has_entries_ = false;
};

class Import {
 public:
  Import(const ImportOptions& options, Session& session)
      : session_(session),
        target_(session, options.into),
        importer_(options.drop_photos ? Photos::Drop : Photos::Keep, content_of,
                  [this](const Entry& entry) { target_.add(entry); }) {}

  void know(const Directory& directory) { importer_.know(directory); }

  void run(const std::vector<ReadFile>& files) {
    for (const ReadFile& file : files)
      take_organisations(file);
    importer_.end_of_organisations();
    for (const ReadFile& file : files)
      take_people(file);
    target_.save();
  }

  [[nodiscard]] const ImportCounts& counts() const { return importer_.counts(); }
  [[nodiscard]] bool has_problems() const { return has_problems_; }

 private:
  void take_organisations(const ReadFile& file) {
    if (file.problem) {
      report(file, 0, *file.problem);
      return;
    }
    CardSource cards(file.bytes);
    while (const std::optional<ReadCard> read = cards.next()) {
      for (const CardProblem& problem : read->problems)
        report(file, problem.line, problem.message);
      if (!read->card.properties.empty()) tell(file, read->line, importer_.take_organisation(read->card));
    }
    for (const CardProblem& problem : cards.problems())
      report(file, problem.line, problem.message);
  }

  void take_people(const ReadFile& file) {
    if (file.problem) return;
    CardSource cards(file.bytes);
    while (const std::optional<ReadCard> read = cards.next()) {
      if (!read->card.properties.empty()) tell(file, read->line, importer_.take_person(read->card));
    }
  }

  void tell(const ReadFile& file, std::size_t line, const std::vector<std::string>& remarks) {
    for (const std::string& remark : remarks)
      session_.err << fmt::format("{}:{}: {}\n", escape_controls(file.path), line, remark);
  }

  void report(const ReadFile& file, std::size_t line, const std::string& problem) {
    has_problems_ = true;
    const std::string place =
        line == 0 ? escape_controls(file.path) : fmt::format("{}:{}", escape_controls(file.path), line);
    session_.err << fmt::format("{}: error: {}\n", place, escape_controls(problem));
  }

  Session& session_;
  Target target_;
  Importer importer_;
  bool has_problems_ = false;
};

std::vector<ReadFile> read_all(const Session& session, const std::vector<std::string>& paths) {
  std::vector<ReadFile> files;
  for (const std::string& path : paths)
    std::ranges::move(read_path(path, session.in, card_files), std::back_inserter(files));
  return files;
}

// The directory that the entries must be new to: the file that they go into, and those that are named beside it.
std::vector<std::string> directory_paths(const ImportOptions& options, const Session& session) {
  std::vector<std::string> paths = session.global.files;
  if (!options.into.empty() && std::filesystem::exists(options.into)) paths.insert(paths.begin(), options.into);
  return paths;
}

void report_counts(Session& session, const ImportOptions& options, const ImportCounts& counts) {
  const bool is_plain = options.into.empty() && counts.skipped == 0 && counts.photos_left_out == 0;
  if (is_plain) return;
  session.out.flush();
  std::string text = fmt::format("contacts: {} added", counts.added);
  if (counts.doubtful > 0) text += fmt::format(" ({} doubtful)", counts.doubtful);
  text += fmt::format(", {} skipped", counts.skipped);
  if (counts.photos_left_out > 0) {
    text += fmt::format(", {} {} left out", counts.photos_left_out, counts.photos_left_out == 1 ? "photo" : "photos");
  }
  session.err << text << '\n';
}

}  // namespace

int run_command(const ImportOptions& options, Session& session) {
  if (std::filesystem::is_directory(options.into)) {
    session.err << "contacts: '" << escape_controls(options.into) << "' is a folder; name a file in it\n";
    return status_trouble;
  }
  Import import(options, session);
  if (const std::vector<std::string> paths = directory_paths(options, session); !paths.empty()) {
    const LoadedDirectory loaded = load_directory(session, paths, Texts::ForDiagnostics);
    if (report_errors(session, loaded, [](const Diagnostic&, std::string_view) { return true; })) {
      session.err << "contacts: nothing is imported into a directory with errors; mend them first\n";
      return status_trouble;
    }
    import.know(loaded.directory);
  }
  import.run(read_all(session, options.files));
  report_counts(session, options, import.counts());
  return import.has_problems() ? status_trouble : status_done;
}

}  // namespace contacts
