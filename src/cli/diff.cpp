#include <algorithm>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.hpp"
#include "cli/diff_side.hpp"
#include "cli/status.hpp"
#include "compare/differences.hpp"
#include "import/pair_entries.hpp"
#include "mapping/through_card.hpp"
#include "render/entry_differences.hpp"

// contacts diff: read both sides, find who is who, compare each pair in what both can hold, print.

namespace contacts {

namespace {

class Comparison {
 public:
  Comparison(const DiffSide& before, const DiffSide& after, const Organisations& organisations, bool names_later)
      : before_(before), after_(after), organisations_(organisations), names_later_(names_later) {}

  [[nodiscard]] std::vector<EntryDifference> differences_of_all() const {
    std::vector<EntryDifference> all;
    for (const EntryPair& pair : pair_entries(before_.loaded.directory, after_.loaded.directory)) {
      if (pair.before == nullptr) {
        all.push_back(named(EntryDifference::Kind::Added, after_.loaded.directory, *pair.after));
      } else if (pair.after == nullptr) {
        all.push_back(named(EntryDifference::Kind::Removed, before_.loaded.directory, *pair.before));
      } else if (std::vector<ValueDifference> values = compare(*pair.before, *pair.after); !values.empty()) {
        EntryDifference changed = names_later_
                                      ? named(EntryDifference::Kind::Changed, after_.loaded.directory, *pair.after)
                                      : named(EntryDifference::Kind::Changed, before_.loaded.directory, *pair.before);
        changed.values = std::move(values);
        all.push_back(std::move(changed));
      }
    }
    return all;
  }

 private:
  static EntryDifference named(EntryDifference::Kind kind, const Directory& directory, const Entry& entry) {
    return {kind, &entry, directory.uid_of(entry), directory.files()[entry.location.file].path, entry.location.line,
            {}};
  }

  [[nodiscard]] std::vector<ValueDifference> compare(const Entry& before, const Entry& after) const {
    std::string_view region = before_.loaded.directory.country(before);
    if (region.empty()) region = after_.loaded.directory.country(after);
    const Entry left = with_names(before_.loaded.directory, before);
    const Entry right = with_names(after_.loaded.directory, after);
    const std::optional<VcardVersion>& of_left = before_.versions[before.position];
    const std::optional<VcardVersion>& of_right = after_.versions[after.position];
    const auto held = [&](const Entry& entry) {
      if (!of_left && !of_right) return entry;
      // Of two cards the older version can hold less.
      const VcardVersion version = std::min(of_left.value_or(VcardVersion::V4), of_right.value_or(VcardVersion::V4));
      return through_card(entry, organisations_, region, version);
    };
    std::vector<ValueDifference> values;
    for (KeyDifference& one : differences(held(left), held(right), region)) {
      show_as_written(one.gone, *one.key, left, region);
      show_as_written(one.added, *one.key, right, region);
      append_values(one, values);
    }
    return values;
  }

  // Values as the entry has them, not as a card would.
  static void show_as_written(std::vector<Said>& values, const Key& key, const Entry& entry, std::string_view region) {
    const std::vector<Said> written = said_of(key, entry, region, Tolerance::Exact);
    for (Said& value : values) {
      const auto found = std::ranges::find(written, value.essence, &Said::essence);
      if (found != written.end()) value.shown = found->shown;
    }
  }

  // Values of one kind stand for one another.
  static void append_values(KeyDifference& one, std::vector<ValueDifference>& values) {
    for (const Said& gone : one.gone) {
      ValueDifference value{std::string(one.key->name), std::string(name_of(gone.kind)), gone.shown, {}};
      auto added = std::ranges::find(one.added, gone.kind, &Said::kind);
      if (added == one.added.end() && one.gone.size() == 1 && one.added.size() == 1) added = one.added.begin();
      if (added != one.added.end()) {
        value.after = added->shown;
        if (value.kind.empty()) value.kind = name_of(added->kind);
        one.added.erase(added);
      }
      values.push_back(std::move(value));
    }
    for (const Said& added : one.added)
      values.push_back({std::string(one.key->name), std::string(name_of(added.kind)), {}, added.shown});
  }

  const DiffSide& before_;
  const DiffSide& after_;
  const Organisations& organisations_;
  bool names_later_;
};

bool report(Session& session, const DiffSide& side) {
  const bool has_errors = report_errors(session, side.loaded, [](const Diagnostic&, std::string_view) { return true; });
  for (const std::string& problem : side.problems)
    session.err << problem;
  return has_errors;
}

}  // namespace

int run_command(const DiffOptions& options, Session& session) {
  const bool is_of_directory = options.paths.size() == 1;
  if (!is_of_directory && options.paths.front() == "-" && options.paths.back() == "-") {
    session.err << "contacts: standard input can be read only once\n";
    return status_trouble;
  }
  const DiffSource first(session, is_of_directory ? std::string() : options.paths.front());
  const DiffSource second(session, options.paths.back());
  Organisations organisations;
  DiffSide before;
  DiffSide after;
  if (!first.is_of_cards()) before = first.directory();
  if (!second.is_of_cards()) after = second.directory();
  organisations.add_all(before.loaded.directory);
  organisations.add_all(after.loaded.directory);
  if (first.is_of_cards()) before = first.cards(organisations);
  if (second.is_of_cards()) after = second.cards(organisations);
  const bool is_before_broken = report(session, before);
  const bool is_after_broken = report(session, after);
  if (is_before_broken || is_after_broken) {
    session.err << "contacts: a directory with errors is not compared; mend them first: contacts check\n";
    return status_trouble;
  }
  if (before.is_unreadable || after.is_unreadable) return status_trouble;
  const bool names_later = !second.is_of_cards() && options.paths.back() != "-";
  const std::vector<EntryDifference> differences =
      Comparison(before, after, organisations, names_later).differences_of_all();
  std::string text;
  if (options.format == "json") {
    render_differences_json(differences, text);
  } else {
    render_differences(differences, text);
  }
  session.out << text;
  if (!before.problems.empty() || !after.problems.empty()) return status_trouble;
  return differences.empty() ? status_done : status_nothing;
}

}  // namespace contacts
