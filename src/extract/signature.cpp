#include "extract/signature.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "extract/extract.hpp"
#include "extract/line_words.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

// "-- ", or "Med vänlig hälsning".
bool begins_signature(std::string_view line, const std::vector<TextWord>& words) {
  constexpr std::size_t most_words = 4;
  if (line == "--" || line == "-- ") return true;
  return words.size() <= most_words &&
         std::ranges::any_of(words, [](const TextWord& word) { return word.whole.is(WordClass::SignOff); });
}

// What the message answers: "> Hej", "From: Bo Ek".
bool begins_quote(std::string_view line, const std::vector<TextWord>& words) {
  return line.starts_with('>') ||
         (words.size() > 1 && words[0].whole.is(WordClass::Header) && words[1].gap == Gap::Colon);
}

// Where the last signature above what the message answers begins: behind the line that says so. Nullopt where none
// does.
std::optional<std::size_t> begin_of_signature(std::string_view body) {
  constexpr std::size_t longest = 200;  // bytes of a line that may say so
  std::optional<std::size_t> begin;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    std::string_view line = body.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    at = std::min(end + 1, body.size());
    if (line.size() > longest) continue;
    const std::vector<TextWord> words = words_of_line(line);
    if (begins_quote(line, words)) break;
    if (begins_signature(line, words)) begin = at;
  }
  return begin;
}

std::optional<Entry> read_sender(std::string_view name, std::string_view address, std::string_view body,
                                 std::string_view region, const KnownOrganisations& known) {
  // Headers of a message are known to the reader of texts: this one tells it whose the signature is.
  const std::string header = fmt::format("From: {} <{}>\n\n", escape_controls(name), escape_controls(address));
  for (Draft& draft : extract(header + std::string(body), region, known).drafts) {
    const bool is_sender =
        draft.entry.type == EntryType::Contact && std::ranges::any_of(draft.entry.emails, [&](const TypedValue& email) {
          return is_same_name(email.value, address);
        });
    if (!is_sender) continue;
    draft.entry.name = name;
    return std::move(draft.entry);
  }
  return std::nullopt;
}

// The title of a signature that does not repeat the name: it is read as if it did.
std::string title_without_name(std::string_view name, std::string_view address, std::string_view body,
                               std::string_view region, const KnownOrganisations& known) {
  const std::optional<std::size_t> begin = begin_of_signature(body);
  if (!begin || fold(body.substr(*begin)).find(fold(name)) != std::string::npos) return {};
  std::string named(body.substr(0, *begin));
  named.append(escape_controls(name)).append("\n");
  std::string_view rest = body.substr(*begin);
  rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
  named += rest;
  std::optional<Entry> sender = read_sender(name, address, named, region, known);
  return sender ? std::move(sender->title) : std::string();
}

}  // namespace

std::optional<Entry> entry_of_sender(std::string_view name, std::string_view address, std::string_view body,
                                     std::string_view region, const KnownOrganisations& known) {
  std::optional<Entry> sender = read_sender(name, address, body, region, known);
  if (sender && sender->title.empty()) sender->title = title_without_name(name, address, body, region, known);
  return sender;
}

}  // namespace contacts
