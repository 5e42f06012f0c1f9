// Runs a command without its output and prints the most memory it had at a time, in KiB: peak_memory COMMAND...
// As `time -v` does, which is not installed everywhere.
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

#include <sys/resource.h>
#include <sys/wait.h>

namespace {

constexpr int cannot_run = 127;

[[noreturn]] void become(char** command) {
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  dup2(nowhere, STDIN_FILENO);
  dup2(nowhere, STDOUT_FILENO);
  execvp(command[0], command);
  std::perror(command[0]);
  _exit(cannot_run);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: peak_memory COMMAND...\n", stderr);
    return cannot_run;
  }
  const pid_t child = fork();
  if (child == 0) become(argv + 1);
  int status = 0;
  rusage used = {};
  if (child < 0 || wait4(child, &status, 0, &used) != child || !WIFEXITED(status)) return cannot_run;
  std::printf("%ld\n", used.ru_maxrss);
  return WEXITSTATUS(status);
}
