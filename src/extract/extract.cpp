#include "extract/extract.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "extract/affiliate.hpp"
#include "extract/doubts.hpp"
#include "extract/join.hpp"
#include "extract/organisation_index.hpp"
#include "extract/people.hpp"
#include "extract/read_lines.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

namespace contacts {

namespace {

Reference reference_to(const std::string& name) {
  Reference reference;
  reference.text = name;
  return reference;
}

// The writer gives values without a kind the kind "other" beside those that have one: they are of work then.
void tell_kinds(std::vector<TypedValue>& values) {
  const bool has_kinds =
      std::ranges::any_of(values, [](const TypedValue& value) { return value.kind != ValueKind::Unspecified; });
  for (TypedValue& value : values) {
    if (has_kinds && value.kind == ValueKind::Unspecified) value.kind = ValueKind::Work;
  }
}

Draft draft_of(Person& person, const ReadText& text) {
  Draft draft;
  draft.entry.type = EntryType::Contact;
  draft.entry.name = std::move(person.name);
  draft.entry.title = std::move(person.title);
  draft.entry.department = std::move(person.department);
  if (!person.organisation.empty()) draft.entry.organisation = reference_to(person.organisation);
  draft.entry.emails = std::move(person.emails);
  draft.entry.phones = std::move(person.phones);
  draft.entry.urls = std::move(person.urls);
  draft.entry.addresses = std::move(person.addresses);
  tell_kinds(draft.entry.phones);
  draft.doubts = std::move(person.doubts);
  const NamePlace* place = nullptr;
  for (const NamePlace& other : person.places) {
    if (other.line == person.line) place = &other;
  }
  const ReadLine& line = text.lines[person.line];
  draft.line =
      place == nullptr ? line.line.number : line.line.number_at(line.words[line.names[place->name].first].begin);
  return draft;
}

Draft draft_of(FoundOrganisation& organisation, const ReadText& text) {
  Draft draft;
  draft.entry.type = EntryType::Organisation;
  draft.entry.name = organisation.name;
  draft.entry.emails = std::move(organisation.emails);
  draft.entry.phones = std::move(organisation.phones);
  draft.entry.urls = std::move(organisation.urls);
  draft.entry.addresses = std::move(organisation.addresses);
  tell_kinds(draft.entry.phones);
  draft.line = text.lines[organisation.line].line.number;
  return draft;
}

// The lines that the drafts are from, as the text has them; of very long ones the beginning.
void quote_lines(std::vector<Draft>& drafts, std::string_view text, std::size_t first_line) {
  constexpr std::size_t most = 640;  // bytes
  std::vector<std::size_t> begins = {0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool ends_line = text[i] == '\n' || (text[i] == '\r' && !text.substr(i + 1).starts_with('\n'));
    if (ends_line) begins.push_back(i + 1);
  }
  for (Draft& draft : drafts) {
    const std::string_view rest = text.substr(begins[draft.line - first_line]);
    std::size_t size = std::min(rest.find_first_of("\r\n"), rest.size());
    if (size > most) {
      size = most;
      while ((static_cast<unsigned char>(rest[size]) & 0xC0U) == 0x80U)
        --size;
    }
    draft.line_text = rest.substr(0, size);
  }
}

}  // namespace

Extraction extract(std::string_view text, std::string_view region, const KnownOrganisations& known,
                   std::size_t first_line) {
  const ReadText read = read_lines(text, region.empty() ? likely_region(text) : std::string(region), known, first_line);
  People people = find_people(read);
  OrganisationIndex organisations(read);
  join(read, people, organisations);
  affiliate(read, people, organisations);
  settle_doubts(read, people);

  Extraction extraction;
  extraction.candidates = read.candidates;
  std::vector<bool> is_used(organisations.all().size(), false);
  for (Person& person : people.all) {
    if (!person.is_counted || !person.has_contact()) continue;
    if (const std::size_t index = organisations.find(person.organisation);
        !person.organisation.empty() && index != nobody)
      is_used[index] = true;
    extraction.drafts.push_back(draft_of(person, read));
  }
  for (std::size_t i = 0; i < is_used.size(); ++i) {
    FoundOrganisation& organisation = organisations.all()[i];
    const bool is_called =
        !organisation.emails.empty() || !organisation.phones.empty() || !organisation.addresses.empty();
    if (is_used[i] || is_called) extraction.drafts.push_back(draft_of(organisation, read));
  }
  quote_lines(extraction.drafts, text, first_line);
  // Organisations before the people that refer to them.
  std::ranges::stable_sort(extraction.drafts, [](const Draft& left, const Draft& right) {
    return std::pair(left.line, left.entry.type != EntryType::Organisation) <
           std::pair(right.line, right.entry.type != EntryType::Organisation);
  });
  return extraction;
}

std::vector<TextPart> parts_of_text(std::string_view text) {
  constexpr std::size_t least = std::size_t{256} * 1024;  // bytes
  constexpr std::size_t most = std::size_t{512} * 1024;
  std::vector<TextPart> parts;
  std::size_t line = 1;
  while (!text.empty()) {
    std::size_t size = text.size();
    if (text.size() > most) {
      const std::string_view window = text.substr(0, most);
      std::size_t cut = window.find("\n\n", least);
      if (cut == std::string_view::npos) cut = window.rfind('\n');
      if (cut == std::string_view::npos) cut = window.rfind(' ');
      size = cut == std::string_view::npos ? most : cut + 1;
    }
    parts.push_back({text.substr(0, size), line});
    line += static_cast<std::size_t>(std::ranges::count(parts.back().text, '\n'));
    text.remove_prefix(size);
  }
  return parts;
}

std::string comment_of(const Draft& draft, std::string_view file) {
  constexpr std::size_t most_columns = 160;
  std::string text = escape_controls(draft.line_text);
  const std::size_t begin = text.find_first_not_of(' ');
  text = begin == std::string::npos ? "" : truncate_to_width(std::string_view(text).substr(begin), most_columns);
  std::string out = fmt::format("# {}:{}: {}\n", escape_controls(file), draft.line, text);
  for (const Doubt& doubt : draft.doubts)
    out += fmt::format("# {}? {}\n", doubt.key, escape_controls(doubt.value));
  return out;
}

}  // namespace contacts
