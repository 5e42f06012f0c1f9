#include "cli/export_formats.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/export_qr.hpp"
#include "csv/google_csv.hpp"
#include "csv/outlook_csv.hpp"
#include "error.hpp"
#include "ldif/ldif.hpp"
#include "mapping/card_entry.hpp"
#include "mapping/consumer.hpp"
#include "mapping/entry_card.hpp"
#include "parallel/in_parallel.hpp"
#include "text/escape.hpp"
#include "vcard/jcard_writer.hpp"

namespace contacts {

namespace {

// What only vCards have a place for.
std::string problem_beside_vcard(const ExportOptions& options) {
  if (options.version) return fmt::format("--vcard does not go with --format {}", options.format);
  if (!options.folder.empty()) return fmt::format("--split writes vCards, not {}", options.format);
  return {};
}

std::string problem_with_consumer(const ExportOptions& options) {
  return options.consumer.empty() ? std::string() : fmt::format("--for does not go with --format {}", options.format);
}

std::string problem_with_base_option(const ExportOptions& options) {
  return options.base.empty() ? std::string() : fmt::format("--base does not go with --format {}", options.format);
}

using Problem = std::string (*)(const ExportOptions& options);

template <Problem... problems>
std::string first_of(const ExportOptions& options) {
  std::string found;
  static_cast<void>(((found = problems(options), !found.empty()) || ...));
  return found;
}

// ---- Cards

struct NamedLosses {
  std::string name;  // of the entry
  std::vector<std::string> sentences;
};

struct WrittenCards {
  std::string text;
  std::size_t count = 0;
  std::vector<NamedLosses> losses;
  std::set<std::string> unread;  // see ExportJob

  void lose(const Entry& entry, std::vector<std::string> sentences) {
    if (!sentences.empty()) losses.push_back({entry.name, std::move(sentences)});
  }
};

// The text of the cards, when it is told what they lack.
std::string told(ExportJob& job, WrittenCards cards) {
  for (const NamedLosses& losses : cards.losses) {
    for (const std::string& loss : losses.sentences)
      job.lose(losses.name, loss);
  }
  job.unread.merge(cards.unread);
  return std::move(cards.text);
}

std::size_t count_of(const ExportJob& job) {
  return job.pieces == nullptr ? job.entries.size() : job.positions.size();
}

// The entries numbered [begin, end).
template <typename Use>
void for_entries(const ExportJob& job, std::size_t begin, std::size_t end, Use use) {
  if (job.pieces != nullptr) {
    job.pieces->visit(std::span(job.positions).subspan(begin, end - begin), use);
    return;
  }
  for (std::size_t i = begin; i < end; ++i)
    use(*job.entries[i]);
}

// Writes all entries, on all cores: append(entry, number, cards).
template <typename Append>
void write_all(ExportJob& job, Append append) {
  const auto write_part = [&](std::size_t begin, std::size_t end) {
    WrittenCards cards;
    std::size_t number = begin;
    for_entries(job, begin, end, [&](const Entry& entry) { append(entry, number++, cards); });
    cards.count = end - begin;
    return cards;
  };
  make_parts_in_parallel(count_of(job), job.piece, write_part, [&](WrittenCards cards) {
    const std::size_t count = cards.count;
    job.write(told(job, std::move(cards)));
    job.progress.advance(count);
  });
}

// ---- vCard

// On any thread. `consumer` may be null; `version` is that of cards for nobody in particular.
void append_card_for(const Consumer* consumer, VcardVersion version, const Entry& entry, CardContext context,
                     WrittenCards& cards) {
  std::vector<std::string> losses;
  if (consumer == nullptr) {
    losses = append_card(entry, context, version, cards.text);
  } else {
    context.yearless_dates = consumer->yearless_dates;
    CardResult made = make_card(entry, context, consumer->version);
    Adapted adapted = adapt(std::move(made.card), *consumer);
    cards.text += write_card(adapted.card);
    losses = std::move(made.losses);
    std::ranges::move(adapted.losses, std::back_inserter(losses));
    cards.unread.insert(adapted.unread.begin(), adapted.unread.end());
  }
  cards.lose(entry, std::move(losses));
}

void append_card_of(const ExportJob& job, const Entry& entry, WrittenCards& cards) {
  append_card_for(find_consumer(job.options.consumer), job.options.version.value_or(VcardVersion::V3), entry,
                  card_context(job.directory, entry), cards);
}

void write_vcards(ExportJob& job) {
  const Consumer* const consumer = find_consumer(job.options.consumer);
  if (consumer != nullptr && consumer->one_card_a_file && count_of(job) > 1) {
    throw Error(fmt::format("{} reads only the first card of a file, and these are {}; use --split, or --format csv",
                            consumer->title, count_of(job)));
  }
  write_all(
      job, [&](const Entry& entry, std::size_t /*number*/, WrittenCards& cards) { append_card_of(job, entry, cards); });
  remark_on_unread(job);
}

// ---- jCard

void write_jcards(ExportJob& job) {
  const std::size_t count = count_of(job);
  write_all(job, [&](const Entry& entry, std::size_t number, WrittenCards& cards) {
    CardResult result = make_card(entry, card_context(job.directory, entry), VcardVersion::V4);
    append_jcard(result.card, number, count, cards.text);
    cards.lose(entry, std::move(result.losses));
  });
}

// ---- CSV

bool is_for_outlook(const ExportOptions& options) {
  return options.consumer == "outlook";
}

std::string problem_with_csv_consumer(const ExportOptions& options) {
  const bool has_flavour = options.consumer.empty() || options.consumer == "google" || is_for_outlook(options);
  return has_flavour ? std::string() : fmt::format("--format csv is for google or outlook, not {}", options.consumer);
}

void write_csv(ExportJob& job) {
  const CsvExport csv = is_for_outlook(job.options) ? write_outlook_csv(job.directory, job.entries)
                                                    : write_google_csv(job.directory, job.entries);
  for (const EntryLosses& losses : csv.losses) {
    for (const std::string& sentence : losses.sentences)
      job.lose(losses.entry->name, sentence);
  }
  job.write(csv.text);
}

// ---- LDIF

std::string problem_without_base(const ExportOptions& options) {
  return options.base.empty() ? "LDIF needs the name above all entries: --base dc=example,dc=org" : std::string();
}

void write_ldif(ExportJob& job) {
  const LdifWriter writer(job.directory, job.options.base);
  job.write(LdifWriter::header());
  for (const Entry* const entry : writer.in_order(job.entries)) {
    const LdifRecord record = writer.record_of(*entry);
    for (const std::string& loss : record.losses)
      job.lose(entry->name, loss);
    job.write(record.text);
    job.progress.advance();
  }
}

constexpr auto formats = std::to_array<ExportFormat>({
    {"vcard", "vCards", first_of<problem_with_base_option>, write_vcards, true},
    {"jcard", "vCards 4.0 as JSON (RFC 7095)",
     first_of<problem_beside_vcard, problem_with_consumer, problem_with_base_option>, write_jcards, true},
    {"csv", "what Google Contacts imports, or Outlook with --for outlook",
     first_of<problem_beside_vcard, problem_with_csv_consumer, problem_with_base_option>, write_csv},
    {"ldif", "for a directory server (RFC 2849); needs --base",
     first_of<problem_beside_vcard, problem_with_consumer, problem_without_base>, write_ldif},
    {"qr", "a QR code of one entry, drawn on the terminal or into a .png or .svg file",
     first_of<problem_beside_vcard, problem_with_consumer, problem_with_base_option, problem_with_qr_file>, write_qr,
     false, false},
});

}  // namespace

std::span<const ExportFormat> all_export_formats() {
  return formats;
}

const ExportFormat& export_format(std::string_view name) {
  return *std::ranges::find(formats, name, &ExportFormat::name);
}

std::string vcard_of(ExportJob& job, const Entry& entry) {
  WrittenCards cards;
  append_card_of(job, entry, cards);
  return told(job, std::move(cards));
}

bool is_export(const ExportJob& job, const Organisations& organisations, const Card& card, std::string_view bytes) {
  if (!is_own_card(card)) return false;
  const Entry entry = entry_of_card(card, organisations, Photos::Keep).entry;
  std::vector<std::string> lineage;
  if (entry.organisation) lineage = organisations.place_of({entry.organisation->text}).lineage;
  CardContext context = context_by_names(entry, std::move(lineage));
  context.uid = entry.uid;
  context.region = job.directory.country(entry);
  const auto is_for = [&](const Consumer* consumer) {
    WrittenCards cards;
    append_card_for(consumer, card.version, entry, context, cards);
    return cards.text == bytes;
  };
  const std::span<const Consumer> consumers = all_consumers();
  return is_for(nullptr) || std::ranges::any_of(consumers, [&](const Consumer& one) { return is_for(&one); });
}

void remark_on_unread(const ExportJob& job) {
  const Consumer* const consumer = find_consumer(job.options.consumer);
  if (consumer == nullptr || job.unread.empty()) return;
  job.remark(fmt::format("{} passes over {}, which {} left in the cards", consumer->title,
                         escape_controls(fmt::format("{}", fmt::join(job.unread, ", "))),
                         job.unread.size() == 1 ? "is" : "are"));
}

}  // namespace contacts
