// A change is made of whole entries: what each said and what it is to say. The texts are edited, read again by the same
// loader that reads files, and compared entry by entry with what was asked. So an edit that goes wrong, whatever the
// reason, ends here and never in a file.

#include "change/directory_change.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "error.hpp"
#include "store/loader.hpp"
#include "store/writer.hpp"
#include "text/escape.hpp"
#include "toml/edits.hpp"
#include "toml/splitter.hpp"

namespace contacts {

namespace {

[[noreturn]] void fail_at(const SourceFile& file, std::size_t line, const std::string& message) {
  throw Error(fmt::format("{}:{}: {}; nothing is changed", file.path, line, message));
}

// The entries of one file as splitter.hpp has them, each found by where it begins.
class FileEntries {
 public:
  explicit FileEntries(const SourceFile& file) : file_(file) {}

  [[nodiscard]] std::size_t index_of(const Entry& entry) {
    if (raws_.empty()) raws_ = split_entries(file_.text);
    const auto found = std::ranges::lower_bound(raws_, entry.text_begin, {},
                                                [](const RawEntry& raw) { return raw.sections.front().begin; });
    if (found == raws_.end() || found->sections.front().begin != entry.text_begin)
      fail_at(file_, entry.location.line, "this entry cannot be found again");
    return static_cast<std::size_t>(found - raws_.begin());
  }

  [[nodiscard]] EntryLayout layout(const Entry& entry) {
    const std::size_t index = index_of(entry);
    std::variant<EntryLayout, LayoutProblem> layout = layout_of(file_.text, raws_[index]);
    if (const auto* const problem = std::get_if<LayoutProblem>(&layout))
      fail_at(file_, line_of(file_.text, problem->offset), problem->message);
    return std::get<EntryLayout>(std::move(layout));
  }

  [[nodiscard]] std::vector<ByteRange> lines(const Entry& entry) {
    static_cast<void>(layout(entry));  // an element of a list is not cut out
    const std::size_t index = index_of(entry);
    return text_of_entry(file_.text, raws_, index);
  }

 private:
  const SourceFile& file_;
  std::vector<RawEntry> raws_;  // none before the first question: files that only grow need none
};

// Messages of one error differ in the lines that they name once there are more.
std::string without_numbers(std::string message) {
  std::erase_if(message, [](char c) { return c >= '0' && c <= '9'; });
  return message;
}

// Where a key stands in an entry's text; nothing where it does not.
std::optional<std::size_t> offset_of(const EntryLayout& layout, const std::string& key) {
  const std::size_t dot = key.find('.');
  const LayoutNode* node = layout.root.child(std::string_view(key).substr(0, dot));
  if (node == nullptr) return std::nullopt;
  const LayoutNode* const part =
      dot == std::string::npos ? nullptr : node->child(std::string_view(key).substr(dot + 1));
  if (part != nullptr) node = part;
  while (!node->statement && !node->is_inline && !node->children.empty())
    node = &node->children.front();
  if (node->statement) return layout.statements[*node->statement].lines.begin;
  return node->is_inline ? std::optional(node->element.begin) : std::nullopt;
}

}  // namespace

Entry& DirectoryChange::edit(const Entry& entry) {
  return edited_.try_emplace(entry.position, entry).first->second;
}

const Entry* DirectoryChange::edited(std::size_t position) const {
  const auto found = edited_.find(position);
  return found == edited_.end() || removed_.contains(position) ? nullptr : &found->second;
}

void DirectoryChange::pin(const Entry& entry) {
  if (entry.uid.empty()) edit(entry).uid = directory_.uid_of(entry);
}

ChangedDirectory DirectoryChange::finish() {
  for (auto& [position, entry] : edited_)
    give_missing_kinds(entry, directory_.country(directory_.entries()[position]));
  for (Added& added : added_) {
    added.entry.location.file = static_cast<std::uint32_t>(added.file);
    give_missing_kinds(added.entry, directory_.country(added.entry));
  }
  while (true) {
    ChangedDirectory changed = make();
    read_again(changed);
    match_entries(changed);
    if (pin_moved_uids(changed)) continue;
    compare(changed);
    find_moved_references(changed);
    tell_changes(changed);
    return changed;
  }
}

bool DirectoryChange::is_touched(std::size_t file) const {
  const auto is_of_file = [&](const auto& one) { return directory_.entries()[one.first].location.file == file; };
  return std::ranges::any_of(edited_, is_of_file) || std::ranges::any_of(removed_, is_of_file) ||
         std::ranges::any_of(added_, [&](const Added& one) { return one.file == file; });
}

std::string DirectoryChange::text_after(std::size_t number, std::vector<std::string>& removed_texts) const {
  const SourceFile& file = directory_.files()[number];
  const std::string_view text = file.text;
  FileEntries entries(file);
  Edits edits(text);
  for (const auto& [position, entry] : edited_) {
    const Entry& before = directory_.entries()[position];
    if (before.location.file != number || removed_.contains(position) || says_the_same(before, entry)) continue;
    if (const auto problem = edit_entry(text, entries.layout(before), before, entry, edits))
      fail_at(file, before.location.line, *problem);
  }
  for (const auto& [position, entry] : removed_) {
    if (entry->location.file != number) continue;
    const std::vector<ByteRange> lines = entries.lines(*entry);
    edits.remove_entry(lines);
    std::string& removed = removed_texts.emplace_back();
    for (const ByteRange& range : lines)
      removed += text.substr(range.begin, range.end - range.begin);
  }
  std::string all;  // one blank line between each two
  for (const Added& added : added_) {
    if (added.file != number) continue;
    if (!all.empty()) all += '\n';
    all += added.comment + write_toml(added.entry);
  }
  if (!all.empty()) edits.append(all);
  return edits.result();
}

ChangedDirectory DirectoryChange::make() const {
  ChangedDirectory changed;
  for (std::size_t file = 0; file < directory_.files().size(); ++file) {
    if (!is_touched(file)) continue;
    std::string text = text_after(file, changed.removed_texts);
    if (text != directory_.files()[file].text.view()) changed.files.push_back({file, std::move(text)});
  }
  return changed;
}

void DirectoryChange::read_again(ChangedDirectory& changed) const {
  std::vector<SourceFile> files = directory_.files();
  std::vector<Entry> entries;
  std::vector<Diagnostic> diagnostics;
  const auto* old = directory_.entries().data();
  const auto* const end = old + directory_.entries().size();
  for (std::size_t file = 0; file < files.size(); ++file) {
    const auto found = std::ranges::find(changed.files, file, &ChangedFile::file);
    for (; old != end && old->location.file == file; ++old) {
      if (found == changed.files.end()) entries.push_back(*old);
    }
    if (found == changed.files.end()) continue;
    LoadedFile loaded = load_toml(files[file].path, SharedText(found->text), file);
    files[file] = std::move(loaded.source);
    std::ranges::move(loaded.entries, std::back_inserter(entries));
    std::ranges::move(loaded.diagnostics, std::back_inserter(diagnostics));
  }
  changed.directory = Directory::build(std::move(files), std::move(entries), diagnostics);
  refuse_new_errors(diagnostics, changed.directory);
}

void DirectoryChange::refuse_new_errors(const std::vector<Diagnostic>& after, const Directory& directory) const {
  std::multiset<std::pair<std::size_t, std::string>> known;
  for (const Diagnostic& diagnostic : diagnostics_) {
    if (diagnostic.severity == Severity::Error)
      known.emplace(diagnostic.location.file, without_numbers(diagnostic.message));
  }
  for (const Diagnostic& diagnostic : after) {
    if (diagnostic.severity != Severity::Error) continue;
    const auto found = known.find({diagnostic.location.file, without_numbers(diagnostic.message)});
    if (found == known.end()) {
      throw Error(fmt::format("{}; so line {} of {} would be wrong, and nothing is changed", diagnostic.message,
                              diagnostic.location.line, directory.files()[diagnostic.location.file].path));
    }
    known.erase(found);
  }
}

// Entries stay in their order; those that come stand at the end of their file.
void DirectoryChange::match_entries(ChangedDirectory& changed) const {
  const std::vector<Entry>& after = changed.directory.entries();
  std::size_t at = 0;
  std::size_t old = 0;
  changed.positions.resize(directory_.entries().size());
  for (std::size_t file = 0; file < directory_.files().size(); ++file) {
    for (; old < directory_.entries().size() && directory_.entries()[old].location.file == file; ++old) {
      if (removed_.contains(old)) continue;
      if (at < after.size() && after[at].location.file == file) changed.positions[old] = at++;
    }
    for (; at < after.size() && after[at].location.file == file; ++at)
      changed.added.push_back(at);
  }
}

void DirectoryChange::compare(const ChangedDirectory& changed) const {
  const std::vector<Entry>& after = changed.directory.entries();
  bool is_right = changed.added.size() == added_.size();
  for (std::size_t i = 0; i < changed.positions.size() && is_right; ++i) {
    if (removed_.contains(i)) continue;
    const Entry* const entry = edited(i);
    const Entry& wanted = entry == nullptr ? directory_.entries()[i] : *entry;
    is_right = changed.positions[i] && says_the_same(after[*changed.positions[i]], wanted);
  }
  std::vector<const Added*> added;
  for (const Added& one : added_)
    added.push_back(&one);
  std::ranges::stable_sort(added, {}, [](const Added* one) { return one->file; });
  for (std::size_t i = 0; i < added.size() && is_right; ++i)
    is_right = says_the_same(after[changed.added[i]], added[i]->entry);
  if (!is_right) throw Error("the files would not say what was asked once they are written; nothing is changed");
}

// True where there were any, which are edited now.
bool DirectoryChange::pin_moved_uids(const ChangedDirectory& changed) {
  bool has_moved = false;
  for (std::size_t i = 0; i < changed.positions.size(); ++i) {
    if (!changed.positions[i]) continue;
    const Entry& before = directory_.entries()[i];
    const Entry& after = changed.directory.entries()[*changed.positions[i]];
    const Entry* const wanted = edited(i);
    if (wanted != nullptr && wanted->uid != before.uid) continue;  // is asked for
    if (before.uid == after.uid && (!before.uid.empty() || before.id == after.id)) continue;
    const std::string uid = directory_.uid_of(before);
    if (changed.directory.uid_of(after) == uid) continue;
    edit(before).uid = uid;
    has_moved = true;
  }
  return has_moved;
}

void DirectoryChange::find_moved_references(ChangedDirectory& changed) const {
  const std::vector<Entry>& after = changed.directory.entries();
  for (std::size_t i = 0; i < changed.positions.size(); ++i) {
    if (!changed.positions[i]) continue;
    const Entry& entry = directory_.entries()[i];
    const Entry& now = after[*changed.positions[i]];
    const auto compare_targets = [&](const Reference& was, const Reference& is) {
      const Entry* const target = directory_.target(was);
      if (target == nullptr || was.text != is.text) return;
      const std::optional<std::size_t> position = changed.positions[target->position];
      const Entry* const target_now = changed.directory.target(is);
      if (!position || target_now == nullptr || target_now->position != *position)
        changed.moved.push_back({&entry, target, was.text});
    };
    if (entry.organisation && now.organisation) compare_targets(*entry.organisation, *now.organisation);
    if (entry.part_of && now.part_of) compare_targets(*entry.part_of, *now.part_of);
    for (const Reference& was : entry.member_of) {
      const auto is = std::ranges::find(now.member_of, was.text, &Reference::text);
      if (is != now.member_of.end()) compare_targets(was, *is);
    }
  }
}

void DirectoryChange::tell_changes(ChangedDirectory& changed) const {
  for (const auto& [position, entry] : edited_) {
    if (!changed.positions[position]) continue;
    const Entry& before = directory_.entries()[position];
    const std::vector<Change> all = changes(before, entry);
    if (all.empty()) continue;
    const Entry& after = changed.directory.entries()[*changed.positions[position]];
    const SourceFile& file = changed.directory.files()[after.location.file];
    const EntryLayout layout = FileEntries(file).layout(after);
    for (const Change& change : all) {
      const std::optional<std::size_t> offset = offset_of(layout, change.key);
      changed.made.push_back(
          {before.location.file, offset ? line_of(file.text, *offset) : after.location.line, change});
    }
  }
}

}  // namespace contacts
