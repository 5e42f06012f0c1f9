#include "app.hpp"

#include <cerrno>
#include <exception>
#include <filesystem>
#include <istream>
#include <new>
#include <ostream>
#include <string>
#include <system_error>
#include <variant>
#include <vector>

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

int run_and_throw(const std::vector<std::string>& arguments, const Environment& environment, std::istream& in,
                  std::ostream& out, std::ostream& err) {
  const std::variant<Options, Reply> parsed = parse_options(arguments);
  if (const auto* const reply = std::get_if<Reply>(&parsed)) {
    out << reply->out;
    err << reply->err;
    return flushed(out, err, reply->status);
  }
  const auto& options = std::get<Options>(parsed);
  Session session{options.global, environment, in, out, err};
  const int status = flushed(out, err, execute(options, session));
  if (environment.leave != nullptr) environment.leave(status);
  return status;
}

// What a library throws has no words for a user: of all exceptions only ours are shown as they are.
std::string sentence_on(const std::exception& exception) {
  if (dynamic_cast<const Error*>(&exception) != nullptr) return exception.what();
  if (dynamic_cast<const std::bad_alloc*>(&exception) != nullptr) return "there is not enough memory for this";
  if (const auto* const error = dynamic_cast<const std::filesystem::filesystem_error*>(&exception))
    return "'" + error->path1().string() + "': " + error->code().message();
  return "this should not happen, and is a defect of contacts: please report what you typed";
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Environment& environment, std::istream& in, std::ostream& out,
        std::ostream& err) {
  try {
    return run_and_throw(arguments, environment, in, out, err);
  } catch (const std::exception& exception) {
    err << "contacts: " << escape_controls(sentence_on(exception)) << '\n';
    return status_trouble;
  }
}

}  // namespace contacts
