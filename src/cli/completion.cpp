#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>
#include <set>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

#include "cli/commands.hpp"
#include "cli/parse_options.hpp"
#include "cli/status.hpp"
#include "completion/shells.hpp"
#include "files/locate.hpp"
#include "model/keys.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"

// contacts completion: print a script, or what it asks for: entries, words of a query, keys and their values. A shell
// asks while somebody types, so this reads nothing that could wait or be used up, and says nothing of what is wrong.

namespace contacts {

namespace {

constexpr std::size_t most_entries = 300;

// Both folded. The words of a text begin behind what is neither letter nor digit.
bool has_word_beginning(std::string_view text, std::string_view prefix) {
  if (prefix.empty()) return true;
  for (std::size_t at = text.find(prefix); at != std::string_view::npos; at = text.find(prefix, at + 1)) {
    if (at == 0 || !is_word_byte(text[at - 1])) return true;
  }
  return false;
}

bool begins(const Entry& entry, std::string_view prefix) {
  return entry.id.starts_with(prefix) || has_word_beginning(fold(entry.name), prefix) ||
         std::ranges::any_of(entry.aliases, [&](const std::string& alias) { return fold(alias).starts_with(prefix); });
}

// The paths to read but for standard input, pipes and the like. Nothing is left of paths that are all of that sort.
std::vector<std::string> quiet_paths(const std::vector<std::string>& paths) {
  std::vector<std::string> quiet;
  std::ranges::copy_if(paths, std::back_inserter(quiet), [](const std::string& path) {
    std::error_code error;
    return std::filesystem::is_regular_file(path, error) || std::filesystem::is_directory(path, error);
  });
  return quiet;
}

// Where there are too many, the last one is among those that stay: with the first one it has the beginning that all
// have in common, which shells insert.
void cut(std::vector<const Entry*>& entries) {
  if (entries.size() > most_entries) entries.erase(entries.begin() + most_entries - 1, entries.end() - 1);
}

// Of this type, or of both.
std::vector<const Entry*> entries_beginning(const Directory& directory, std::string_view prefix,
                                            std::optional<EntryType> type) {
  std::vector<const Entry*> entries;
  for (const Entry& entry : directory.entries()) {
    if ((!type || entry.type == *type) && begins(entry, prefix)) entries.push_back(&entry);
  }
  std::ranges::sort(entries, {}, &Entry::id);
  cut(entries);
  return entries;
}

// What begins with the prefix, and perhaps more.
Query query_for_beginning(const std::string& prefix) {
  Query query = literal_query(prefix);
  query.squeezed.clear();
  for (Term& term : query.terms) {
    term.asks = Asks::Beginning;
    for (const char* const field : {"alias", "id"}) {
      term.alternatives.push_back(term);
      term.alternatives.back().alternatives.clear();
      term.alternatives.back().field = find_field_path(field);
    }
    term.field = find_field_path("name");
  }
  return query;
}

LoadedDirectory load_what_may_begin(const Session& session, const std::vector<std::string>& paths,
                                    const std::string& prefix) {
  const std::vector<FoundFile> files = find_directory(session, paths);
  std::optional<LoadedDirectory> part = look_up_directory(session, files, query_for_beginning(prefix), Ids::OfMatches);
  return part ? *std::move(part) : load_directory(files);
}

// Their ids, behind `before`, with their names.
std::vector<Word> words_of(const std::vector<const Entry*>& entries, const std::string& before) {
  std::vector<Word> words;
  for (const Entry* const entry : entries)
    words.push_back({before + entry->id, escape_controls(entry->name)});
  return words;
}

// What the directory is asked for: the entries, or the values of a key that is named before them.
struct Question {
  bool has_entries = false;
  bool has_keys = false;
  std::string before;  // "tag:", "organisation=": what stands before the value
  const Key* key = nullptr;
  std::string prefix;
};

// The key that stands before ":" or "=", where its values are of the directory.
const Key* key_with_words(std::string_view name) {
  const Key* const key = find_key(long_name(name));
  if (key == nullptr) return nullptr;
  const bool has_words = key->name == "tags" || std::holds_alternative<ReferenceKey>(key->type) ||
                         std::holds_alternative<ReferencesKey>(key->type);
  return has_words ? key : nullptr;
}

// What `list` begins with, where it is no query.
std::vector<Word> subject_words(std::string_view prefix) {
  std::vector<Word> words;
  for (const std::string_view subject : {"people", "organisations", "tags"}) {
    if (subject.starts_with(prefix)) words.push_back({std::string(subject), {}});
  }
  return words;
}

Question question_of(std::string_view what, const std::string& prefix) {
  Question question;
  question.prefix = prefix;
  const bool is_query = what == asked_for(Accepts::Queries) || what == asked_for(Accepts::Subjects);
  const bool is_change = what == asked_for(Accepts::Changes);
  const std::size_t sign = what == asked_for(Accepts::Entries) ? std::string::npos : prefix.find(is_query ? ':' : '=');
  if (sign != std::string::npos) {
    const std::string_view name = std::string_view(prefix).substr(0, sign);
    question.key = key_with_words(name.substr(0, name.find_last_not_of("+-") + 1));
    const std::size_t value = is_query && prefix.substr(sign + 1).starts_with('=') ? sign + 2 : sign + 1;
    question.before = prefix.substr(0, value);
    if (question.key != nullptr) question.prefix = prefix.substr(value);
  }
  question.has_keys = !is_query && what != asked_for(Accepts::Entries) && sign == std::string::npos;
  // Behind the first entry a key is more likely, until something else is typed.
  question.has_entries = question.key == nullptr && (!question.has_keys || (is_change && !prefix.empty()));
  return question;
}

// "phone=", "phone.work=": the keys with their kinds and parts. An address is set by its parts alone.
std::vector<Word> key_words(std::string_view prefix) {
  std::vector<Word> words;
  const auto add = [&](const Key& key, std::string_view part) {
    const std::string word = std::string(key.name) + (part.empty() ? "" : ".") + std::string(part) + "=";
    if (word.starts_with(prefix)) words.push_back({word, std::string(key.label)});
  };
  for (const Key& key : keys) {
    const bool is_address = std::holds_alternative<AddressesKey>(key.type);
    if (!is_address) add(key, {});
    if (const auto* const typed = std::get_if<TypedValuesKey>(&key.type)) {
      for (const ValueKind kind : typed->kinds)
        add(key, name_of(kind));
    }
    for (const AddressPart& part : address_parts) {
      if (is_address) add(key, part.name);
    }
  }
  return words;
}

// The values that the directory has for the key, behind what stands before them.
std::vector<Word> value_words(const Question& question, const Directory& directory) {
  const std::string prefix = fold(question.prefix);
  if (question.key->name != "tags")
    return words_of(entries_beginning(directory, prefix, EntryType::Organisation), question.before);
  std::vector<Word> words;
  std::set<std::string> tags;
  for (const Entry& entry : directory.entries())
    tags.insert(entry.tags.begin(), entry.tags.end());
  for (const std::string& tag : tags) {
    if (fold(tag).starts_with(prefix) && !has_controls(tag)) words.push_back({question.before + tag, {}});
  }
  return words;
}

std::optional<LoadedDirectory> load_quietly(const Question& question, const Session& session) {
  std::vector<std::string> paths =
      session.global.files.empty() ? locate_directory(session.environment) : session.global.files;
  if (paths.empty() && !session.global.example) return std::nullopt;
  if (!paths.empty()) {
    paths = quiet_paths(paths);
    if (paths.empty()) return std::nullopt;
  }
  std::istringstream no_input;
  std::ostream no_output(nullptr);
  const Session quiet{session.global, session.environment, no_input, session.out, no_output};
  if (question.key != nullptr) return load_directory(find_directory(quiet, paths));
  return load_what_may_begin(quiet, paths, question.prefix);
}

int print_words(const CompletionOptions& options, const Session& session) {
  const Question question = question_of(options.what, options.prefix);
  std::vector<Word> words;
  if (question.has_keys) words = key_words(question.prefix);
  // An entry is less likely than what begins the same.
  if (options.what == asked_for(Accepts::Subjects)) words = subject_words(options.prefix);
  const bool is_answered = options.what == asked_for(Accepts::Subjects) && !words.empty();
  if (!is_answered && (question.has_entries || question.key != nullptr)) {
    if (const std::optional<LoadedDirectory> loaded = load_quietly(question, session)) {
      const std::vector<Word> more =
          question.key != nullptr ? value_words(question, loaded->directory)
                                  : words_of(entries_beginning(loaded->directory, fold(question.prefix), {}), {});
      words.insert(words.end(), more.begin(), more.end());
    }
  }
  for (const Word& word : words)
    session.out << word.text << (word.description.empty() ? "" : "\t") << word.description << '\n';
  return words.empty() ? status_nothing : status_done;
}

}  // namespace

int run_command(const CompletionOptions& options, Session& session) {
  const Shell* const shell = find_shell(options.what);
  if (shell == nullptr) return print_words(options, session);
  session.out << shell->script(program_shape());
  return status_done;
}

}  // namespace contacts
