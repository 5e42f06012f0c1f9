#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <iostream>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

#include <sys/ioctl.h>

#include "app.hpp"
#include "cli/status.hpp"
#include "environment.hpp"
#include "files/descriptor_buffer.hpp"

namespace {

void measure_terminal(contacts::Environment& environment) {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    environment.columns = size.ws_col;
    environment.lines = size.ws_row;
    return;
  }
  const std::string columns(environment.variable("COLUMNS"));
  const unsigned long asked = std::strtoul(columns.c_str(), nullptr, 10);
  if (asked > 0) environment.columns = asked;
}

contacts::Environment surroundings() {
  contacts::Environment environment;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view text = *variable;
    const std::size_t equals = text.find('=');
    if (equals != std::string_view::npos)
      environment.variables.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  environment.out_is_terminal = isatty(STDOUT_FILENO) == 1;
  environment.err_is_terminal = isatty(STDERR_FILENO) == 1;
  measure_terminal(environment);
  environment.leave = std::_Exit;
  return environment;
}

// A file that is opened where a standard descriptor is missing would take its number, and get what is meant for it.
// What goes to a missing standard output is an error, as without this; nobody asked for what goes to the others.
void open_missing_descriptors() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(number, F_GETFD) == -1 && errno == EBADF)
      static_cast<void>(open("/dev/null", number == STDERR_FILENO ? O_WRONLY : O_RDONLY));
  }
}

}  // namespace

int main(int argc, char** argv) {
  open_missing_descriptors();
  // A file that grows too large is an error that is told, as a full disk is.
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
  try {
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    contacts::DescriptorBuffer buffer(STDOUT_FILENO);
    std::ostream out(&buffer);
    return contacts::run(arguments, surroundings(), std::cin, out, std::cerr);
  } catch (const std::exception&) {  // run() catches its own: what is left is to copy the arguments
    std::cerr << "contacts: there is not enough memory for this\n";
    return contacts::status_trouble;
  }
}
