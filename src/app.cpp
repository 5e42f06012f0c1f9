#include "app.hpp"

#include <cerrno>
#include <istream>
#include <ostream>
#include <system_error>
#include <variant>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/parse_options.hpp"
#include "cli/session.hpp"
#include "cli/status.hpp"
#include "error.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

// A full disk must not look like success.
int flushed(std::ostream& out, std::ostream& err, int status) {
  const bool failed_before = !out;
  if (failed_before) out.clear();  // or flushing would not try, and not say why
  errno = 0;
  out.flush();
  if (out && !failed_before) return status;
  err << "contacts: the output cannot be written";
  if (errno != 0) err << ": " << std::generic_category().message(errno);
  err << '\n';
  return status_trouble;
}

int execute(const Options& options, Session& session) {
  return std::visit([&](const auto& command) { return run_command(command, session); }, options.command);
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Environment& environment, std::istream& in, std::ostream& out,
        std::ostream& err) {
  const std::variant<Options, Reply> parsed = parse_options(arguments);
  if (const auto* const reply = std::get_if<Reply>(&parsed)) {
    out << reply->out;
    err << reply->err;
    return flushed(out, err, reply->status);
  }
  const auto& options = std::get<Options>(parsed);
  Session session{options.global, environment, in, out, err};
  try {
    const int status = flushed(out, err, execute(options, session));
    if (environment.leave != nullptr) environment.leave(status);
    return status;
  } catch (const Error& error) {
    err << "contacts: " << escape_controls(error.what()) << '\n';
    return status_trouble;
  }
}

}  // namespace contacts
