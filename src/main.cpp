#include <cstdlib>
#include <exception>
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

std::size_t terminal_columns(const contacts::Environment& environment) {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const std::string columns(environment.variable("COLUMNS"));
  const unsigned long asked = std::strtoul(columns.c_str(), nullptr, 10);
  return asked > 0 ? asked : contacts::Environment{}.columns;
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
  environment.columns = terminal_columns(environment);
  environment.leave = std::_Exit;
  return environment;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    contacts::DescriptorBuffer buffer(STDOUT_FILENO);
    std::ostream out(&buffer);
    return contacts::run(arguments, surroundings(), std::cin, out, std::cerr);
  } catch (const std::exception& exception) {
    std::cerr << "contacts: " << exception.what() << '\n';
    return contacts::status_trouble;
  }
}
