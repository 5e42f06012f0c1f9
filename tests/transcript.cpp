// Replays the commands that a document shows, and compares what they print with what the document says.
//
//     contacts_transcript [--accept] [--terminal] PROGRAM DATA DOCUMENT
//
// DOCUMENT is a transcript (.txt: all of it), a .md file (see below) or a man page (its .Bd -literal blocks):
//
//     # A comment, directly above its command (in transcripts only).
//     $ contacts -f - find nobody <<EOF
//     > [[contact]]
//     > EOF
//     contacts: no entry matches 'nobody'
//     [1]
//
// "$ " begins a command and "> " goes on with it; /bin/sh runs it. What follows is what it prints, stdout and stderr
// together, and its exit status unless that is 0. One empty line before the next command and its comments, or at the
// end, separates and is no output.
//
// In .md files, blocks can be pasted as they are: a ```sh block is a script, and a ```text block behind it, with
// nothing but empty lines between, is what it prints; without one it prints nothing. Scripts that begin with a command
// that fetches, builds or installs are not run.
//
// The commands of a document share an environment and a fresh folder: $HOME. $T is DATA. Both paths are shown as these
// variables. With --terminal the commands have a terminal of 80 columns and 24 lines, else a pipe; carriage returns do
// not show on a terminal.
// A difference is printed and makes the exit status 1; with --accept the document is rewritten instead.
#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <pty.h>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

#include <sys/wait.h>

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;
using Replacements = std::vector<std::pair<std::string, std::string>>;

std::string replaced(std::string text, const Replacements& replacements) {
  for (const auto& [from, to] : replacements)
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
  return text;
}

Lines split_lines(const std::string& text) {
  Lines lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);)
    lines.push_back(line);
  return lines;
}

std::string join_lines(const Lines& lines) {
  std::string text;
  for (const auto& line : lines)
    text += line + '\n';
  return text;
}

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const fs::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  if (!(file << text).flush()) throw std::runtime_error("cannot write " + path.string());
}

// As forkpty, but the child writes to a pipe and reads nothing.
pid_t fork_with_pipe(int& output) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return -1;
  const pid_t child = fork();
  if (child == 0) {
    setsid();
    dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
    dup2(ends[1], STDOUT_FILENO);
    dup2(ends[1], STDERR_FILENO);
  }
  close(ends[1]);
  output = ends[0];
  return child;
}

pid_t fork_with_terminal(int& output) {
  termios settings{};
  cfmakeraw(&settings);
  const winsize size{.ws_row = 24, .ws_col = 80, .ws_xpixel = 0, .ws_ypixel = 0};
  return forkpty(&output, nullptr, &settings, &size);
}

std::string read_all(int descriptor) {
  std::string text;
  std::array<char, 4096> buffer{};
  for (ssize_t size = 0; (size = read(descriptor, buffer.data(), buffer.size())) > 0;)
    text.append(buffer.data(), static_cast<std::size_t>(size));
  close(descriptor);
  return text;
}

constexpr unsigned seconds_per_command = 20;
volatile std::sig_atomic_t running_command = 0;  // also its process group

// What a command prints, with a last line for an exit status other than 0.
std::string run(const std::string& command, bool terminal) {
  int descriptor = -1;
  const pid_t child = terminal ? fork_with_terminal(descriptor) : fork_with_pipe(descriptor);
  if (child < 0) throw std::runtime_error("cannot start a command");
  if (child == 0) {
    execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
    _exit(127);
  }
  running_command = child;
  std::signal(SIGALRM, [](int) { kill(-running_command, SIGKILL); });
  alarm(seconds_per_command);
  std::string output = read_all(descriptor);
  int status = 0;
  waitpid(child, &status, 0);
  const bool timed_out = alarm(0) == 0;

  if (!output.empty() && !output.ends_with('\n')) output += "\n[no end of line]\n";
  if (timed_out) return output + "[timeout]\n";
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return code == 0 ? output : output + '[' + std::to_string(code) + "]\n";
}

struct Syntax {
  std::string begin;                      // of a block; empty: the document is one, or has scripts
  std::string end;                        // the line after a block
  Replacements decoded;                   // from the document to the shell
  Replacements encoded;                   // and back; a line begins with '\n'
  std::vector<std::string_view> not_run;  // first words of commands
  bool has_scripts = false;
};

constexpr const char* script_begin = "```sh";
constexpr const char* printed_begin = "```text";
constexpr const char* block_end = "```";

Syntax syntax_of(const fs::path& document) {
  if (document.extension() == ".txt") return {};
  if (document.extension() == ".md")
    return {"",
            block_end,
            {{"./bootstrap run ", "contacts "}},
            {},
            {"./bootstrap", "apt", "apt-get", "cd", "cmake", "ctest", "git", "sudo"},
            true};
  return {".Bd -literal",
          ".Ed",
          {{"\\&", ""}, {"\\-", "-"}, {"\\(aq", "'"}, {"\\e", "\\"}},
          {{"\\", "\\e"}, {"\n.", "\n\\&."}, {"\n'", "\n\\&'"}},
          {}};
}

class Replay {
 public:
  Replay(Lines lines, Syntax syntax, bool terminal, Replacements shown)
      : lines_(std::move(lines)), syntax_(std::move(syntax)), terminal_(terminal), shown_(std::move(shown)) {}

  // The document as its commands would have it.
  Lines document();

 private:
  [[nodiscard]] bool is_one_block() const { return syntax_.begin.empty() && !syntax_.has_scripts; }
  [[nodiscard]] std::size_t output_size() const;
  std::string read_command();
  Lines run_command(const std::string& command);
  void replay_command();
  std::string read_script();
  [[nodiscard]] bool is_run(const std::string& command) const;
  void replay_script();
  void copy(std::size_t count);

  Lines lines_;
  Syntax syntax_;
  bool terminal_;
  Replacements shown_;
  std::size_t next_ = 0;
  std::size_t commands_ = 0;
  Lines result_;
};

Lines Replay::document() {
  bool in_block = is_one_block();
  while (next_ < lines_.size()) {
    const std::string& line = lines_[next_];
    if (in_block && line.starts_with("$ ")) {
      replay_command();
      continue;
    }
    if (syntax_.has_scripts) {
      line == script_begin ? replay_script() : copy(1);
      continue;
    }
    if (!is_one_block())
      in_block = in_block ? line != syntax_.end : line.starts_with(syntax_.begin);
    else if (!line.empty() && !line.starts_with('#'))
      throw std::runtime_error("neither a comment nor below a command: " + line);
    copy(1);
  }
  if (commands_ == 0) throw std::runtime_error("no commands");
  return result_;
}

void Replay::copy(std::size_t count) {
  for (; count > 0; --count)
    result_.push_back(lines_[next_++]);
}

void Replay::replay_command() {
  const std::string command = read_command();
  const std::size_t size = output_size();
  const Lines printed = run_command(command);
  const auto expected = std::span(lines_).subspan(next_, size);
  if (std::ranges::equal(expected, printed, {}, [this](const auto& line) { return replaced(line, syntax_.decoded); }))
    return copy(size);
  next_ += size;
  for (const auto& line : printed)
    result_.push_back(replaced('\n' + line, syntax_.encoded).substr(1));
  if (next_ < lines_.size() && lines_[next_].starts_with("$ ")) result_.emplace_back();
}

std::string Replay::read_script() {
  std::string script;
  for (copy(1); next_ < lines_.size() && lines_[next_] != block_end; copy(1))
    script += lines_[next_] + '\n';
  copy(std::min<std::size_t>(1, lines_.size() - next_));
  return replaced(script, syntax_.decoded);
}

void Replay::replay_script() {
  const std::string script = read_script();
  if (!is_run(script)) return;
  const Lines printed = run_command(script);
  std::size_t at = next_;
  while (at < lines_.size() && lines_[at].empty())
    ++at;
  if (at < lines_.size() && lines_[at] == printed_begin) {
    copy(at + 1 - next_);
    while (next_ < lines_.size() && lines_[next_] != block_end)
      ++next_;
    if (printed.empty()) throw std::runtime_error("a script prints nothing, but has a block of what it prints");
    std::ranges::copy(printed, std::back_inserter(result_));
  } else if (!printed.empty()) {
    result_.insert(result_.end(), {"", printed_begin});
    std::ranges::copy(printed, std::back_inserter(result_));
    result_.emplace_back(block_end);
  }
}

std::string Replay::read_command() {
  std::string command = lines_[next_].substr(2);
  copy(1);
  while (next_ < lines_.size() && (lines_[next_] == ">" || lines_[next_].starts_with("> "))) {
    command += '\n' + lines_[next_].substr(std::min<std::size_t>(2, lines_[next_].size()));
    copy(1);
  }
  return replaced(command, syntax_.decoded);
}

// How many of the next lines are shown as printed.
std::size_t Replay::output_size() const {
  std::size_t end = next_;
  while (end < lines_.size() && !lines_[end].starts_with("$ ") && (is_one_block() || lines_[end] != syntax_.end))
    ++end;
  std::size_t comments = end;
  while (is_one_block() && comments > next_ && lines_[comments - 1].starts_with('#'))
    --comments;
  const bool separated = comments > next_ && lines_[comments - 1].empty();
  return (separated ? comments - 1 : end) - next_;
}

bool Replay::is_run(const std::string& command) const {
  const auto first_word = std::string_view(command).substr(0, command.find_first_of(" \n"));
  return std::ranges::find(syntax_.not_run, first_word) == syntax_.not_run.end();
}

Lines Replay::run_command(const std::string& command) {
  ++commands_;
  return split_lines(replaced(run(command, terminal_), shown_));
}

// Beside this program, and left there to be looked at.
fs::path make_scratch_folder(const fs::path& document) {
  auto folder = fs::canonical("/proc/self/exe").parent_path() / "scratch" / document.parent_path().filename() /
                document.filename();
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

void set_environment(const fs::path& program, const fs::path& data, const fs::path& home, bool terminal) {
  const std::string path = program.parent_path().string() + ':' + std::getenv("PATH");
  clearenv();
  setenv("PATH", path.c_str(), 1);
  setenv("HOME", home.c_str(), 1);
  setenv("T", data.c_str(), 1);
  setenv("LC_ALL", "C.UTF-8", 1);
  setenv("TZ", "UTC", 1);
  setenv("TERM", "xterm", 1);
  if (terminal) setenv("NO_COLOR", "1", 1);
}

int replay_document(const fs::path& program, const fs::path& data, const fs::path& document, bool terminal,
                    bool accept) {
  const fs::path home = make_scratch_folder(document);
  set_environment(program, data, home, terminal);
  fs::current_path(home);
  const std::string text = read_file(document);
  Replacements shown{{data, "$T"}, {home, "$HOME"}};
  if (terminal) shown.emplace_back("\r\n", "\n");  // as a person sees it
  const std::string replayed = join_lines(Replay(split_lines(text), syntax_of(document), terminal, shown).document());
  if (replayed == text) return 0;
  write_file(accept ? document : home / "replayed", replayed);
  if (accept) return 0;
  std::cout << run("diff -u --label document --label replayed '" + document.string() + "' replayed || true", false);
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool accept = std::erase(arguments, "--accept") > 0;
  const bool terminal = std::erase(arguments, "--terminal") > 0;
  try {
    if (arguments.size() != 3) throw std::runtime_error("expected PROGRAM DATA DOCUMENT");
    return replay_document(arguments[0], arguments[1], arguments[2], terminal, accept);
  } catch (const std::exception& error) {
    std::cerr << "contacts_transcript: " << error.what() << '\n';
    return 2;
  }
}
