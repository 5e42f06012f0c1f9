#include "prefilter/lookup.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "model/identity.hpp"
#include "prefilter/called_organisation.hpp"
#include "prefilter/name_counts.hpp"
#include "prefilter/namesakes.hpp"
#include "prefilter/needed_text.hpp"
#include "prefilter/organisations_by_id.hpp"
#include "prefilter/slug_set.hpp"
#include "store/loader.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"

// How an answer is found without parsing everything.
//
// To parse an entry takes microseconds. To see that a word is not in its text takes nanoseconds. So a file is cut into
// entries (toml/cut.hpp), and their text is searched as it stands: nobody asks what in it is a key, a value or a
// comment (survey.hpp). An entry in which a word may stand (text/folded_word.hpp) is folded and looked at again
// (needed_text.hpp). Only the two functions of text/kernels.hpp touch every byte; all others look at the places that
// these report.
//
// The entries in which the words stand are parsed, and search() finds the matches in a Directory of these. Too many
// entries may be parsed, but never too few. This is why more is looked for than the words:
//
//   - A value may be written in another way. Escapes are searched as the characters they stand for (unescape.hpp).
//     Numbers are searched by their digits. Phrases are searched word by word, since the parts of an address have other
//     neighbours when they are joined.
//   - Where nothing is found, other writings of the words are tried (see Writings): of a word with digraphs the pieces
//     between them (plain_pieces), and names that hold the word but for punctuation (squeezed_name.hpp).
//   - A person also matches by the names of their organisation, and an entry may call it by an id or an alias. So the
//     organisations in which a word stands are read first, and then all entries that call one of them by a name without
//     that word.
//   - The organisation of a match, and those above it, are found among the organisations by their names.
//   - An id that is made from a name depends on who else has that name (model/made_ids.hpp), and no id or uid may be
//     given twice. So the entries are read whose names, ids and uids are near those that are printed (slug_set.hpp).
//     They are found by their first letters, which are noted while the file is cut. Most queries are for a name, and
//     then the words have found these entries already.
//
// Near an id "anna-berg" is every entry whose given id, or the slug of whose name, is "anna-berg", or begins so
// ("anna-berg-2"), or is a beginning of it ("Anna", whose organisation is "Berg"). Only these can have the id. Which of
// them gets it depends on which of them stands first, and on no other entry. So one look is enough, but for two cases:
//
//   - A namesake has an id that is given. Another entry may give the same id: that one is looked for, too.
//   - "skola-70" may be the seventieth "Skola". That depends on all entries of this name: where there are two of them,
//     the ids of all matter.
//
// Names are compared as slugs. Texts that are equal when folded have the same slug, and a made id begins with the slug
// of its entry's name.

namespace contacts {

namespace {

constexpr std::string_view nameless_slug = "entry";
constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

// One pass over what was noted of all entries costs as much as parsing a 64th of them.
constexpr std::size_t passes_to_read_it_all = 64;

bool is_nameless(std::string_view slug) {
  return slug == nameless_slug || slug.starts_with("entry-");
}

template <typename Take>
void for_each_reference(const Entry& entry, Take take) {
  if (entry.organisation) take(*entry.organisation);
  if (entry.part_of) take(*entry.part_of);
  for (const Reference& reference : entry.member_of)
    take(reference);
}

class Lookup {
 public:
  Lookup(const std::vector<LookupFile>& files, const Query& query, Ids ids, Threads threads, Writings writings)
      : files_(files),
        query_(query),
        ids_(ids),
        threads_(threads),
        writings_(writings),
        size_(size_of(files)),
        needed_(query, any_number, writings),
        namesakes_(most_lookup_work(size_)) {}

  std::optional<Directory> run() {
    if (!survey_all() || !load_what_the_words_are_in()) return std::nullopt;
    if (may_match()) load_those_who_call();
    if (ids_ == Ids::OfOrganisations) let_organisations_matter();
    while (!is_hopeless_ && (load_organisations() || load_namesakes()))
      continue;
    if (is_hopeless_ || std::ranges::any_of(files_, has_changed)) return std::nullopt;
    return directory();
  }

  [[nodiscard]] std::size_t work() const { return work_ + namesakes_.work(); }

 private:
  static std::size_t size_of(const std::vector<LookupFile>& files) {
    std::size_t size = 0;
    for (const LookupFile& file : files)
      size += file.text == nullptr ? 0 : file.text->size();
    return size;
  }

  // Counts what was done, in bytes that could have been parsed instead. Too much of it, and everything is read.
  void add_work(std::size_t bytes) {
    work_ += bytes;
    is_hopeless_ = is_hopeless_ || work_ > most_lookup_work(size_);
  }

  // Counts one pass over what was noted of all entries.
  void add_pass() { add_work(size_ / passes_to_read_it_all); }

  // A word of digits may be the number at the end of a made id ("skola-70"), and need not stand in the text then. Where
  // more of its term is left to look for, that is enough. Of a term that is such a number alone it depends on how many
  // entries share a name, which is known once the files are surveyed: they are surveyed again if it may be one.
  bool survey_all() {
    NeededText without_numbers(query_, 0, writings_);
    if (needed_.term_count() == without_numbers.term_count()) return !needed_.says_nothing() && survey_files();
    needed_ = std::move(without_numbers);
    if (!survey_files()) return false;
    if (NeededText(query_, entry_count_, writings_).size() == needed_.size()) return true;
    NeededText with_numbers(query_, most_of_one_name(surveys_), writings_);
    if (with_numbers.size() == needed_.size()) return true;
    needed_ = std::move(with_numbers);
    return !needed_.says_nothing() && survey_files();
  }

  bool survey_files() {
    surveys_.clear();
    entry_count_ = 0;
    for (const LookupFile& file : files_) {
      std::optional<Survey> found = file.text == nullptr ? Survey{} : survey(*file.text, needed_, threads_);
      if (!found) return false;
      entry_count_ += found->count_entries();
      surveys_.push_back(*std::move(found));
    }
    return true;
  }

  // A word that stands nowhere is not in an organisation either.
  [[nodiscard]] bool may_match() const { return std::ranges::any_of(surveys_, &Survey::has_key); }

  // Loads the entries in which the words of the query stand. False where to read everything is as fast.
  bool load_what_the_words_are_in() {
    for (std::size_t file = 0; file < files_.size(); ++file) {
      if (surveys_[file].directories.size() > 1) return false;
      load(file, surveys_[file].directories);
      load(file, surveys_[file].candidates);
    }
    matters_.assign(entries_.size(), true);
    for (std::size_t file = 0; file < files_.size() && may_match(); ++file)
      load(file, surveys_[file].called_organisations);
    return !is_hopeless_;
  }

  void load(std::size_t file, const std::vector<EntryPlace>& entries) {
    std::vector<EntryPlace> unread;
    for (const EntryPlace& entry : entries) {
      if (!loaded_.emplace(file, entry.begin).second) continue;
      add_work(entry.end - entry.begin);
      unread.push_back(entry);
    }
    if (is_hopeless_) return;
    std::string text;
    std::vector<EntryPlace> places;
    for (const EntryPlace& entry : unread) {
      const std::size_t begin = text.size();
      text += text_of(*files_[file].text, entry);
      places.push_back(EntryPlace{begin, text.size(), entry.line});
    }
    if (!places.empty()) take(load_entries(text, places, file), file);
  }

  // Keeps what was read. An entry with an error has to be told with its line, as reading everything does.
  void take(LoadedFile read, std::size_t file) {
    is_hopeless_ = is_hopeless_ || has_errors(read.diagnostics);
    std::ranges::move(read.entries, std::back_inserter(entries_));
    matters_.resize(entries_.size(), false);
    if (read.source.name.empty() && read.source.country.empty()) return;
    read_files_.resize(files_.size());
    read_files_[file] = std::move(read.source);
  }

  // Loads the parts of the organisations that were loaded, the parts of these, and so on.
  void load_parts_of_called() {
    for (std::size_t seen = 0; seen < entries_.size() && !is_hopeless_;) {
      SlugSet calls;
      for (; seen < entries_.size(); ++seen) {
        if (entries_[seen].type != EntryType::Organisation) continue;
        for (const std::string& call : called_organisation(entries_[seen]).calls)
          calls.add(slug_of(call));
      }
      for (std::size_t file = 0; file < files_.size() && !calls.empty(); ++file)
        load(file, organisations_with(surveys_[file], calls));
    }
  }

  // Loads the entries that match by a word of their organisation's name, and call it by another one.
  void load_those_who_call() {
    load_parts_of_called();
    SlugSet callings;
    for (const CalledOrganisation& organisation : called_organisations(entries_)) {
      for (const std::string& call : needed_.waive(organisation.names, organisation.calls))
        callings.add(slug_of(call));
    }
    if (callings.empty()) return;
    add_work(size_ / 4);  // what it takes to look at every value, against parsing it
    EntryTextMaker maker;
    for (std::size_t file = 0; file < files_.size() && !is_hopeless_; ++file) {
      std::vector<EntryPlace> entries = find(file, callings, entries_with_value);
      std::erase_if(entries, [&](const EntryPlace& entry) {
        const std::string raw = text_of(*files_[file].text, entry);
        const std::optional<EntryText> text = maker.make(raw);
        return text && !needed_.is_in(*text);
      });
      load(file, entries);
    }
    matters_.assign(entries_.size(), true);  // some of them had been read before
  }

  // A word of the query may stand in the id of an organisation that was loaded: so that id must be right.
  void let_organisations_matter() {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (entries_[i].type == EntryType::Organisation) matters_[i] = true;
    }
  }

  // Loads the organisations that the matches and other organisations refer to. False where nothing was left to load.
  bool load_organisations() {
    SlugSet called;
    for (; resolved_ < entries_.size(); ++resolved_) {
      if (!is_resolved(resolved_)) continue;
      for_each_reference(entries_[resolved_], [&](const Reference& reference) {
        const std::string folded = fold(reference.text);
        for (const std::string& call : {folded, may_be_id(folded) ? without_number(folded) : std::string()}) {
          if (!call.empty() && known_calls_.insert(call).second) called.add(slug_of(call));
        }
      });
    }
    const std::size_t before = loaded_.size();
    if (!called.empty()) add_pass();
    for (std::size_t file = 0; file < files_.size() && !called.empty(); ++file)
      load(file, organisations_with(surveys_[file], called));
    return loaded_.size() > before;
  }

  // Whether the organisations of an entry are needed. Those of a person who is only somebody's namesake are not.
  [[nodiscard]] bool is_resolved(std::size_t index) const {
    return matters_[index] || entries_[index].type == EntryType::Organisation;
  }

  // Loads the entries that are near a name, an id or a uid that matters. False where nothing was left to load.
  bool load_namesakes() {
    find_what_matters();
    SlugSet sought;
    for (const std::string& slug : namesakes_.ask(entries_, matters_)) {
      is_hopeless_ = is_hopeless_ || is_nameless(slug);
      if (!needed_.is_within(slug)) sought.add(slug);
    }
    is_hopeless_ = is_hopeless_ || namesakes_.work() > most_lookup_work(size_);
    if (sought.empty() || is_hopeless_) return false;
    add_pass();
    for (std::size_t file = 0; file < files_.size(); ++file)
      load(file, find(file, sought, entries_with_identity));
    return true;
  }

  template <typename FindEntries>
  std::vector<EntryPlace> find(std::size_t file, const SlugSet& slugs, FindEntries find_entries) {
    if (files_[file].text == nullptr) return {};
    std::optional<std::vector<EntryPlace>> found = find_entries(*files_[file].text, surveys_[file], slugs, threads_);
    is_hopeless_ = is_hopeless_ || !found;
    return found.value_or(std::vector<EntryPlace>());
  }

  // Marks the organisations whose made id a reference may mean. Where the ids of organisations are asked for, marks
  // those of all that matters and those above them, too.
  void find_what_matters() {
    organisations_.take(entries_);
    for (; searched_ < entries_.size(); ++searched_) {
      const Entry& entry = entries_[searched_];
      if (!is_resolved(searched_)) continue;
      for_each_reference(entry, [&](const Reference& reference) { references_.insert(fold(reference.text)); });
    }
    for (const std::string& reference : references_) {
      if (is_hopeless_) return;
      const std::vector<std::size_t> doubtful = organisations_.doubtful(reference);
      add_work(reference.size() + doubtful.size());
      for (const std::size_t organisation : doubtful)
        matters_[organisation] = true;
    }
    if (ids_ == Ids::OfOrganisations) follow_what_matters();
  }

  void follow_what_matters() {
    followed_.resize(entries_.size(), false);
    for (bool has_more = true; has_more && !is_hopeless_;) {
      has_more = false;
      for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (!matters_[i] || followed_[i]) continue;
        followed_[i] = true;
        has_more = true;
        for_each_reference(entries_[i], [&](const Reference& reference) { follow(fold(reference.text)); });
      }
    }
  }

  void follow(const std::string& reference) {
    if (!followed_references_.insert(reference).second) return;
    const std::vector<std::size_t> called = organisations_.called(reference);
    add_work(reference.size() + called.size());
    for (const std::size_t organisation : called)
      matters_[organisation] = true;
  }

  static bool has_changed(const LookupFile& file) { return file.text != nullptr && file.text->has_changed(); }

  // Nothing where building it finds an error: an id or uid that is given twice, or a circle of part_of. Where a circle
  // is cut may depend on organisations that were not loaded.
  std::optional<Directory> directory() {
    std::ranges::stable_sort(entries_, {}, [](const Entry& entry) {
      return std::tuple(entry.location.file, entry.location.line, entry.location.column);
    });
    read_files_.resize(files_.size());
    for (std::size_t file = 0; file < files_.size(); ++file)
      read_files_[file].path = files_[file].path;
    std::vector<Diagnostic> errors;
    Directory directory = Directory::build(std::move(read_files_), std::move(entries_), errors);
    return errors.empty() ? std::optional(std::move(directory)) : std::nullopt;
  }

  const std::vector<LookupFile>& files_;
  const Query& query_;
  Ids ids_;
  Threads threads_;
  Writings writings_;
  std::size_t size_;  // of all files, in bytes
  NeededText needed_;
  std::vector<Survey> surveys_;         // of each file
  std::vector<SourceFile> read_files_;  // what [directory] tables say; empty where none says anything
  std::size_t entry_count_ = 0;
  bool is_hopeless_ = false;  // to read everything is the only way, or as fast

  std::set<std::pair<std::size_t, std::size_t>> loaded_;  // files and offsets of entries
  std::vector<Entry> entries_;
  std::vector<bool> matters_;                            // of each entry: whether its id must be right
  std::size_t resolved_ = 0;                             // of so many entries the organisations are loaded
  std::vector<bool> followed_;                           // of each entry: whether its organisations are marked
  std::unordered_set<std::string> followed_references_;  // folded
  std::size_t searched_ = 0;                             // the references of so many entries are in references_
  std::unordered_set<std::string> known_calls_;
  std::unordered_set<std::string> references_;  // folded
  OrganisationsById organisations_;
  Namesakes namesakes_;
  std::size_t work_ = 0;  // see most_lookup_work
};

}  // namespace

std::size_t most_lookup_work(std::size_t size) {
  constexpr std::size_t few = std::size_t{1} << 14;
  return few + size / 2;
}

std::optional<Directory> look_up(const std::vector<LookupFile>& files, const Query& query, Ids ids, Threads threads,
                                 Writings writings, std::size_t* work) {
  Lookup lookup(files, query, ids, threads, writings);
  std::optional<Directory> found = lookup.run();
  if (work != nullptr) *work = lookup.work();
  return found;
}

}  // namespace contacts
