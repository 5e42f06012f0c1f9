#include "render/mail.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "text/ascii.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

// "Näringslivschef, Olofströms kommun" of a contact, the kind of an organisation.
std::string note_of(const Directory& directory, const Entry& entry) {
  std::string note;
  for (const std::string_view part :
       {std::string_view(entry.title), std::string_view(entry.kind),
        entry.organisation ? directory.name_of(*entry.organisation) : std::string_view()}) {
    if (!part.empty()) note.append(note.empty() ? "" : ", ").append(part);
  }
  return note;
}

template <typename AppendLine>
void for_each_address(const Results& results, AppendLine append_line) {
  for (const Match& match : results.matches) {
    for (const TypedValue& email : match.entry->emails)
      append_line(*match.entry, escape_controls(email.value));
  }
}

// The characters of RFC 5322's atext, blanks, and all of UTF-8.
bool needs_no_quotes(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_letter_or_digit(c) || byte >= 0x80 ||
         std::string_view(" !#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

}  // namespace

void render_mutt(const Results& results, const Layout& /*layout*/, std::string& out) {
  std::size_t count = 0;
  std::string lines;
  for_each_address(results, [&](const Entry& entry, const std::string& address) {
    lines +=
        address + '\t' + escape_controls(entry.name) + '\t' + escape_controls(note_of(results.directory, entry)) + '\n';
    ++count;
  });
  out += std::to_string(count) + (count == 1 ? " address\n" : " addresses\n") + lines;
}

void render_aerc(const Results& results, const Layout& /*layout*/, std::string& out) {
  for_each_address(results, [&](const Entry& entry, const std::string& address) {
    out += address + '\t' + escape_controls(entry.name) + '\n';
  });
}

void render_recipients(const Results& results, const Layout& layout, std::string& out) {
  std::set<std::string> seen;
  std::string line;
  for (const Match& match : results.matches) {
    const std::vector<TypedValue>& emails = match.entry->emails;
    if (emails.empty()) continue;
    const auto preferred = std::ranges::find(emails, layout.prefer.value_or(ValueKind::Unspecified), &TypedValue::kind);
    const std::string address = escape_controls((preferred == emails.end() ? emails.front() : *preferred).value);
    if (!seen.insert(lower_case(address)).second) continue;
    line += (line.empty() ? "" : ", ") + display_name(escape_controls(match.entry->name)) + " <" + address + ">";
  }
  if (!line.empty()) out += line + '\n';
}

std::string display_name(std::string_view name) {
  const bool is_phrase =
      std::ranges::all_of(name, needs_no_quotes) && !name.empty() && name.front() != ' ' && name.back() != ' ';
  if (is_phrase) return std::string(name);
  std::string quoted = "\"";
  for (const char c : name) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace contacts
