#include <algorithm>
#include <filesystem>
#include <optional>

#include <fmt/format.h>

#include "cli/change.hpp"
#include "cli/commands.hpp"
#include "cli/importing.hpp"
#include "compare/same_value.hpp"
#include "error.hpp"
#include "extract/signature.hpp"
#include "files/links.hpp"
#include "files/locate.hpp"
#include "import/known_entries.hpp"
#include "import/message_sender.hpp"
#include "import/message_text.hpp"
#include "model/identity.hpp"
#include "model/keys.hpp"
#include "model/place.hpp"
#include "store/writer.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"

// contacts add: make an entry of the command line or of a message and its signature, refuse one that is there, append
// it to the file that it goes into.

namespace contacts {

namespace {

// The files of the directory, and the one that the entry goes into.
std::vector<std::string> paths_with(const Session& session, const std::string& into) {
  std::vector<std::string> paths = session.global.files;
  if (into.empty()) return paths;
  if (paths.empty()) paths = locate_directory(session.environment);
  paths.push_back(into);
  return paths;
}

// Words before the first KEY=VALUE are the name.
std::string name_in(const std::vector<std::string>& words) {
  std::string name;
  for (const std::string& word : words) {
    if (is_assignment(word)) break;
    name += (name.empty() ? "" : " ") + word;
  }
  return name;
}

// "anna.berg@example.org" as a name: Anna Berg.
std::string name_of_address(const std::string& address) {
  std::string name = address.substr(0, address.find_first_of("@+"));
  bool begins_word = true;
  for (char& c : name) {
    if (c == '.' || c == '_' || c == '-') c = ' ';
    if (begins_word) c = upper_case(c);
    begins_word = c == ' ';
  }
  return name;
}

struct Mail {
  MessageSender sender;  // with name and address
  std::string body;      // as its sender wrote it
};

// The message that the command line names. Throws Error where its sender is nobody.
Mail read_mail(const AddOptions& options, Session& session) {
  const std::string name = name_in(options.words);
  const std::string path = name.empty() ? "-" : name;
  const std::vector<ReadFile> files = read_path(path, session.in, FileKind{"", true});
  if (files.front().problem) throw Error("'" + path + "': " + *files.front().problem);
  const std::string_view message = files.front().bytes;
  std::optional<MessageSender> sender = sender_of_message(message);
  if (!sender) throw Error("this is no message: it has no line that begins with From:");
  if (sender->address.empty() && sender->name.empty()) throw Error("the message does not say who sent it");
  if (sender->address.empty())
    throw Error("the message came through a list, and does not say the address of '" + sender->name + "'");
  if (sender->name.empty()) {
    sender->name = name_of_address(sender->address);
    remark(session, "the message gives no name; this one is made from the address");
  }
  return {*std::move(sender), body_of_message(message)};
}

// What the signature says of the sender; an entry without a name where it says nothing.
Entry signature_of(const Mail& mail, const Directory& directory, std::string_view region) {
  return entry_of_sender(mail.sender.name, mail.sender.address, mail.body, region, known_organisations(directory))
      .value_or(Entry());
}

// "title, phone": what the signature gave besides name and address.
std::string keys_of(const Entry& signature) {
  std::string names;
  for (const Key& key : keys) {
    const bool is_of_header = key.name == "name" || key.name == "email";
    if (is_of_header || !belongs_to(key, signature.type) || !has_value(key, signature)) continue;
    names.append(names.empty() ? "" : ", ").append(key.name);
  }
  return names;
}

// `entry`: what the signature says, if anything.
Entry entry_of(const AddOptions& options, const std::optional<Mail>& mail, Entry entry,
               const AssignmentContext& context) {
  entry.type = options.type;
  std::vector<Assignment> assignments = {{"name", {}, Assign::Set, mail ? mail->sender.name : name_in(options.words)}};
  if (mail && entry.emails.empty()) assignments.push_back({"email", {}, Assign::Set, mail->sender.address});
  const auto first = std::ranges::find_if(options.words, [](const std::string& word) { return is_assignment(word); });
  for (auto word = first; word != options.words.end(); ++word)
    assignments.push_back(parse_assignment(*word, entry.type, context));
  assign(assignments, context, entry);
  if (entry.uid.empty()) entry.uid = random_uid();
  return entry;
}

bool has_address_of(const Entry& entry, const std::optional<Mail>& mail) {
  const auto form = [](const std::string& address) { return common_form(ValueForm::Email, address, {}); };
  return mail && std::ranges::any_of(entry.emails, [&](const TypedValue& email) {
           return form(email.value) == form(mail->sender.address);
         });
}

// Whether import would say that the entry is there, or who wrote a message has its address; who may be meant by it is
// told in `namesakes`.
bool is_known(const Directory& directory, const Entry& entry, std::string_view region, const std::optional<Mail>& mail,
              std::vector<const Entry*>& namesakes) {
  KnownEntries known;
  for (const Entry& one : directory.entries()) {
    if (has_address_of(one, mail)) namesakes.assign(1, &one);
    if (has_address_of(one, mail)) return true;
    if (one.type != entry.type || fold(one.name) != fold(entry.name)) continue;
    namesakes.push_back(&one);
    known.add(one.position, marks_of(one, directory.uid_of(one), content_of(one), directory.country(one)));
  }
  const KnownEntries::Match match = known.find(marks_of(entry, entry.uid, content_of(entry), region)).match;
  return match == KnownEntries::Match::Same || match == KnownEntries::Match::There;
}

Decision refused_as_known(const Directory& directory, const std::vector<const Entry*>& namesakes) {
  std::string places;
  for (const Entry* const entry : namesakes)
    places += fmt::format("{}{} ({})", places.empty() ? "" : ", ", place_of(directory, *entry), entry->id);
  return refused(status_several, fmt::format("'{}' is there already: {}; change it with contacts set, or add another "
                                             "one with --force",
                                             escape_controls(namesakes.front()->name), places));
}

// The new entry as its file will have it. What else is to be known of it goes to `err`.
Entry new_entry(const AddOptions& options, Session& session, const std::optional<Mail>& mail,
                const Directory& directory, std::size_t file, std::string& err) {
  Entry place;
  place.location.file = static_cast<std::uint32_t>(file);
  const AssignmentContext context = assignment_context(session, directory, place);
  Entry signature;
  if (mail && options.type == EntryType::Contact) signature = signature_of(*mail, directory, context.region);
  if (const std::string names = keys_of(signature); !names.empty() && !session.global.quiet)
    err += fmt::format("contacts: the signature says: {}\n", names);
  Entry entry = entry_of(options, mail, std::move(signature), context);
  entry.location.file = place.location.file;
  return entry;
}

Decision decide_on(std::size_t file, Entry entry, const LoadedDirectory& loaded, Decision decision) {
  DirectoryChange change(loaded.directory, loaded.diagnostics);
  change.add(file, std::move(entry));
  const ChangedDirectory changed = change.finish();
  if (!changed.moved.empty()) {
    return refused(status_several,
                   fmt::format("{} would refer to the new entry, and no longer to '{}'; give one of the "
                               "two another name or id",
                               names_of_referrers(changed.moved), escape_controls(changed.moved.front().target->name)));
  }
  add_changes_and_additions(loaded.directory, changed, decision);
  return decision;
}

Decision decide(const AddOptions& options, Session& session, const std::optional<Mail>& mail,
                const LoadedDirectory& loaded) {
  const Directory& directory = loaded.directory;
  if (has_errors(loaded.diagnostics))
    return refused(status_trouble, "nothing is added to a directory with errors; mend them first: contacts check");
  Decision decision;
  const std::optional<std::size_t> file = file_for_new_entries(options.into, directory);
  if (!file) return refused_without_file(directory);
  Entry entry;
  try {
    entry = new_entry(options, session, mail, directory, *file, decision.err);
  } catch (const AssignmentError& error) {
    return refused(error);
  }
  std::vector<const Entry*> namesakes;
  const bool is_there = is_known(directory, entry, directory.country(entry), mail, namesakes);
  if (is_there && !options.force) return refused_as_known(directory, namesakes);
  for (const Entry* const one : namesakes) {
    decision.err += fmt::format("contacts: another '{}' is in {} ({})\n", escape_controls(one->name),
                                place_of(directory, *one), one->id);
  }
  return decide_on(*file, std::move(entry), loaded, std::move(decision));
}

}  // namespace

int run_command(const AddOptions& options, Session& session) {
  std::error_code error;
  if (!options.into.empty() && !std::filesystem::exists(options.into, error)) {
    session.err << "contacts: '" << escape_controls(options.into) << "' is not there; contacts init makes a new file\n";
    return status_trouble;
  }
  if (!options.from_mail && name_in(options.words).empty()) {
    session.err << "contacts: add whom? See contacts add --help\n";
    return status_trouble;
  }
  std::optional<Mail> mail;
  if (options.from_mail) mail = read_mail(options, session);
  return run_change(session, paths_with(session, options.into), options.dry_run,
                    [&](const LoadedDirectory& loaded) { return decide(options, session, mail, loaded); });
}

}  // namespace contacts
