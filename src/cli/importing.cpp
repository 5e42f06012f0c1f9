#include "cli/importing.hpp"

#include <optional>
#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "extract/extract.hpp"
#include "extract/source_text.hpp"
#include "import/card_source.hpp"
#include "store/writer.hpp"
#include "text/escape.hpp"

// Cards are read up to three times: groups, whose members may come before them; organisations; then people, who may
// refer to one that comes behind them.

namespace contacts {

KnownOrganisations known_organisations(const Directory& directory) {
  KnownOrganisations organisations;
  for (const Entry& entry : directory.entries()) {
    if (entry.type != EntryType::Organisation) continue;
    organisations.add(entry.name, entry.name);
    for (const std::string& alias : entry.aliases)
      organisations.add(alias, entry.name);
  }
  return organisations;
}

Importing::Importing(Session& session, Photos photos, std::ostream& err, Answer answer, Take take)
    : session_(session),
      err_(err),
      answer_(answer),
      importer_(photos, content_of, [this, take = std::move(take)](const Entry& entry) { take(entry, draft_); }) {}

void Importing::know(const Directory& directory, const std::string& region) {
  importer_.know(directory, region);
  organisations_ = known_organisations(directory);
}

void Importing::take_cards(const std::vector<ReadFile>& files) {
  progress_.emplace(session_, "cards looked through for groups", 0, answer_);
  for (const ReadFile& file : files)
    take_groups(file);
  progress_.emplace(session_, "cards looked through for organisations", 0, answer_);
  for (std::size_t i = 0; i < files.size(); ++i)
    take_organisations(files[i], i);
  progress_.reset();
  importer_.end_of_organisations();
  progress_.emplace(session_, "cards imported", card_count_, answer_);
  for (std::size_t i = 0; i < files.size(); ++i)
    take_people(files[i], i);
  progress_.reset();
  for (const std::string& sentence : importer_.incomplete_groups())
    err_ << "contacts: " << sentence << '\n';
}

void Importing::take_texts(const std::vector<ReadFile>& files, std::string_view region) {
  for (std::size_t i = 0; i < files.size(); ++i)
    take_text(files[i], i, region);
}

void Importing::take_groups(const ReadFile& file) {
  if (file.problem || !may_have_groups(file.bytes)) return;
  CardSource cards(file.bytes);
  while (const std::optional<ReadCard> read = cards.next()) {
    progress_->advance();
    if (!read->card.properties.empty()) tell(file, read->line, importer_.take_group(read->card));
  }
}

void Importing::take_organisations(const ReadFile& file, std::size_t number) {
  if (file.problem) {
    report(file, 0, *file.problem);
    return;
  }
  CardSource cards(file.bytes);
  bool is_charset_told = false;
  while (std::optional<ReadCard> read = cards.next()) {
    progress_->advance();
    ++card_count_;
    if (!read->remarks.empty() && !std::exchange(is_charset_told, true))
      tell(file, read->line, {{read->remarks.front().line, read->remarks.front().message}});
    for (const CardProblem& problem : read->problems)
      report(file, problem.line, problem.message);
    if (!read->card.properties.empty())
      tell(file, read->line,
           importer_.take_organisation(std::move(read->card), {number, read->line, 1}, text_to_keep(*read)));
  }
  for (const CardProblem& problem : cards.problems())
    report(file, problem.line, problem.message);
}

void Importing::take_people(const ReadFile& file, std::size_t number) {
  if (file.problem) return;
  CardSource cards(file.bytes);
  while (std::optional<ReadCard> read = cards.next()) {
    progress_->advance();
    if (!read->card.properties.empty())
      tell(file, read->line,
           importer_.take_person(std::move(read->card), {number, read->line, 1}, text_to_keep(*read)));
  }
}

void Importing::take_text(const ReadFile& file, std::size_t number, std::string_view region) {
  if (file.problem) {
    report(file, 0, *file.problem);
    return;
  }
  const SourceText source(file.bytes);
  if (source.problem()) {
    report(file, 0, *source.problem());
    return;
  }
  bool has_entries = false;
  for (const TextPart& part : parts_of_text(source.text())) {
    for (Draft& draft : extract(part.text, region, organisations_, part.first_line).drafts) {
      has_entries = true;
      draft.entry.location = {number, draft.line, 1};
      draft_ = &draft;
      tell(file, draft.line, importer_.take_entry(draft.entry));
      draft_ = nullptr;
    }
  }
  found_entries_ = found_entries_ || has_entries;
  if (!has_entries) err_ << fmt::format("contacts: no contact in '{}'\n", escape_controls(file.path));
}

// In place of the entry.
std::string_view Importing::text_to_keep(const ReadCard& read) const {
  return keeps_entries_ ? std::string_view() : read.text;
}

void Importing::tell(const ReadFile& file, std::size_t line, const std::vector<Remark>& remarks) {
  if (session_.global.quiet) return;
  if (!remarks.empty()) wipe_progress();
  for (const Remark& remark : remarks)
    err_ << fmt::format("{}:{}: {}\n", escape_controls(file.path), remark.line == 0 ? line : remark.line,
                        remark.sentence);
}

void Importing::wipe_progress() {
  if (progress_) progress_->wipe();
}

void Importing::report(const ReadFile& file, std::size_t line, const std::string& problem) {
  has_problems_ = true;
  wipe_progress();
  const std::string place =
      line == 0 ? escape_controls(file.path) : fmt::format("{}:{}", escape_controls(file.path), line);
  err_ << fmt::format("{}: error: {}\n", place, escape_controls(problem));
}

}  // namespace contacts
