#include <algorithm>
#include <map>

#include "cli/change.hpp"
#include "cli/commands.hpp"
#include "text/escape.hpp"

// contacts set: find the entries, do the assignments on a copy of each, edit their texts.

namespace contacts {

namespace {

// A decision is made twice where files are locked between: standard input can be read once.
class Inputs {
 public:
  void keep(AssignmentContext& context) {
    context.read = [this, read = context.read](const std::string& path) {
      const auto [place, is_new] = read_.try_emplace(path);
      if (is_new) place->second = read(path);
      return place->second;
    };
  }

 private:
  std::map<std::string, std::string> read_;
};

Decision decide(const SetOptions& options, Session& session, Inputs& inputs, const LoadedDirectory& loaded) {
  // Words before the first KEY=VALUE are the entries.
  const auto first = std::ranges::find_if(options.words, [](const std::string& word) { return is_assignment(word); });
  if (first == options.words.begin()) return refused(status_trouble, "set which entry? See contacts set --help");
  if (first == options.words.end())
    return refused(status_trouble, "set it to what? Write KEY=VALUE, such as phone.mobile='070-123 45 67'");
  DirectoryChange change(loaded.directory, loaded.diagnostics);
  for (auto word = options.words.begin(); word != first; ++word) {
    Decision refusal;
    const Entry* const entry = entry_to_change(loaded, *word, refusal);
    if (entry == nullptr) return refusal;
    AssignmentContext context = assignment_context(session, loaded.directory, *entry);
    inputs.keep(context);
    std::vector<Assignment> assignments;
    try {
      for (auto one = first; one != options.words.end(); ++one)
        assignments.push_back(parse_assignment(*one, entry->type, context));
      assign(assignments, context, change.edit(*entry));
    } catch (const AssignmentError& error) {
      return refused(error);
    }
  }
  const ChangedDirectory changed = change.finish();
  if (!changed.moved.empty()) {
    return refused(status_several, names_of_referrers(changed.moved) + " would no longer refer to '" +
                                       escape_controls(changed.moved.front().target->name) +
                                       "'; contacts rename carries references over");
  }
  Decision decision;
  add_changes(loaded.directory, changed, decision);
  return decision;
}

}  // namespace

int run_command(const SetOptions& options, Session& session) {
  Inputs inputs;
  return run_change(session, session.global.files, options.dry_run,
                    [&](const LoadedDirectory& loaded) { return decide(options, session, inputs, loaded); });
}

}  // namespace contacts
