#include "render/birthdays.hpp"

#include <algorithm>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/asking.hpp"
#include "cli/commands.hpp"
#include "cli/status.hpp"
#include "cli/today.hpp"

// contacts birthdays: select, find each one's next birthday, print in the order in which they come.

namespace contacts {

int run_command(const BirthdaysOptions& options, Session& session) {
  const LoadedDirectory& loaded = session.keep(load_directory(session, session.global.files));
  const Date today = today_of(session.environment);
  std::vector<NextBirthday> birthdays;
  for (const Match& match : matches_of(session, loaded.directory, options.words, EntryType::Contact)) {
    if (!match.entry->birthday) continue;
    const NextBirthday next = next_birthday(*match.entry, today);
    if (!options.days || next.days <= *options.days) birthdays.push_back(next);
  }
  std::ranges::stable_sort(birthdays, {}, &NextBirthday::days);
  const bool has_errors = report_errors(session, loaded, [](const Diagnostic&, std::string_view) { return true; });
  const std::string_view usual = session.environment.out_is_terminal ? "table" : "tsv";
  const std::string_view format = options.format.empty() ? usual : std::string_view(options.format);
  std::string text;
  render_birthdays(loaded.directory, birthdays, format, today, text);
  session.out << text;
  if (has_errors) return status_trouble;
  return birthdays.empty() ? status_nothing : status_done;
}

}  // namespace contacts
