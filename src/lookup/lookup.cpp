#include "lookup/lookup.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "directory/identity.hpp"
#include "lookup/needed_text.hpp"
#include "lookup/slug_set.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "toml/loader.hpp"

// To parse an entry takes some microseconds, to see that a word is not in it some nanoseconds. So the text of a file is
// cut into entries (toml/cut.hpp) and searched as it stands, without knowing what in it is a key, a value or a comment
// (survey.hpp); where a word may be (text/folded_word.hpp), the entry is folded and looked at again (needed_text.hpp).
// Of nearly all bytes nobody knows but two functions (text/kernels.hpp), which tell all others where to look.
// What the query's words are in is parsed, and the matching proper is done by search() on a Directory made of that. Too
// much may be parsed; too little never, which is what this room is about:
//
//   - What a text says in another way: escapes are searched as what they stand for (unescape.hpp), numbers by their
//     digits, phrases word by word, as the parts of an address have other neighbours when they are joined.
//   - A person also matches by the names of their organisation, which need not be in their entry: it may name it by an
//     id or an alias. Organisations in which a word of the query stands are read first, and then all entries that call
//     one of them by a name without that word.
//   - The organisation of a match, the one that is part of, and so on: by their names, among organisations alone.
//   - An id that is made from a name depends on who else has that name (see Builder::make_ids), and a uid or an id must
//     not be given twice. So the entries are looked for whose names, ids and uids come near those that are printed
//     (slug_set.hpp), by their first letters, which are noted while the file is gone through. Most queries are for a
//     name: then all who share it have been found already.
//
// Those near an id that is printed, "anna-berg", decide it, and need nobody else. Such an id, or one that goes on
// behind it, is given, or made of a name that is it, goes on behind it, or is its beginning ("Anna" at "Berg"): all of
// those are near. What they become depends in turn on who took what they wanted first, which was near as well, with two
// exceptions. An id that is given to a namesake might be given twice: the other one is looked for. And "skola-70" can
// be the seventieth "Skola", which depends on all ids of that name: where there are two, these matter, too. So to look
// once is enough for nearly every query.
//
// Names are compared as slugs: texts that are the same when folded have the same slug, and an id has that of a name at
// its beginning.

namespace contacts {

namespace {

constexpr std::string_view nameless_slug = "entry";

bool is_nameless(std::string_view slug) {
  return slug == nameless_slug || slug.starts_with("entry-");
}

// No id is anything else.
bool may_be_id(std::string_view folded) {
  return std::ranges::all_of(folded, [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; });
}

// "acme" of "acme-2", an id that the second Acme may have; else empty.
std::string without_number(const std::string& id) {
  const std::size_t hyphen = id.rfind('-');
  const bool has_number =
      hyphen != std::string::npos && id.find_first_not_of("0123456789", hyphen + 1) == std::string::npos;
  return has_number ? id.substr(0, hyphen) : std::string();
}

// Whether a slug is another one, or a hyphen goes on behind it.
bool is_beginning_of(std::string_view beginning, std::string_view slug) {
  return slug.starts_with(beginning) && (slug.size() == beginning.size() || slug[beginning.size()] == '-');
}

// Of "skola-70-ystad-2" what stands before a number: "skola" and "skola-70-ystad".
std::vector<std::string> bases_of_numbers(const std::string& slug) {
  std::vector<std::string> bases;
  for (std::size_t hyphen = slug.find('-'); hyphen != std::string::npos; hyphen = slug.find('-', hyphen + 1)) {
    const std::size_t end = slug.find_first_not_of("0123456789", hyphen + 1);
    if (end != hyphen + 1 && (end == std::string::npos || slug[end] == '-')) bases.push_back(slug.substr(0, hyphen));
  }
  return bases;
}

std::vector<std::string> names_of(const Entry& entry) {
  std::vector<std::string> names = {fold(entry.name)};
  for (const std::string& alias : entry.aliases)
    names.push_back(fold(alias));
  return names;
}

template <typename Take>
void for_each_reference(const Entry& entry, Take take) {
  if (entry.organisation) take(*entry.organisation);
  if (entry.part_of) take(*entry.part_of);
  for (const Reference& reference : entry.member_of)
    take(reference);
}

// What the entries with the same uid have at the beginning of their values.
std::vector<std::string> slugs_of_uid(const std::string& uid) {
  const std::string slug = slug_of(uid);
  constexpr std::string_view urn = "urn-uuid-";
  return slug.starts_with(urn) ? std::vector{slug, slug.substr(urn.size())}
                               : std::vector{slug, std::string(urn) + slug};
}

class Lookup {
 public:
  Lookup(const std::vector<LookupFile>& files, const Query& query, Ids ids, Threads threads)
      : files_(files), query_(query), ids_(ids), threads_(threads), needed_(query, 0) {}

  std::optional<Directory> run() {
    if (needed_.says_nothing() || !survey_all() || !load_what_the_words_are_in()) return std::nullopt;
    load_those_who_call();
    while (!is_hopeless_ && (load_organisations() || load_namesakes()))
      continue;
    if (is_hopeless_ || std::ranges::any_of(files_, has_changed)) return std::nullopt;
    return directory();
  }

 private:
  // How many entries there are is known only then: digits that may be the number behind a name, when so many have it,
  // cannot be asked for, and what is left is looked for again.
  bool survey_all() {
    if (!survey_files()) return false;
    NeededText with_numbers(query_, entry_count_);
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

  // False where that is so much that everything may as well be read.
  bool load_what_the_words_are_in() {
    for (std::size_t file = 0; file < files_.size(); ++file) {
      if (surveys_[file].directories.size() > 1) return false;
      load(file, surveys_[file].directories);
      load(file, surveys_[file].candidates);
    }
    matters_.assign(entries_.size(), true);
    for (std::size_t file = 0; file < files_.size(); ++file)
      load(file, surveys_[file].called_organisations);
    return !is_hopeless_;
  }

  void load(std::size_t file, const std::vector<FoundEntry>& entries) {
    constexpr std::size_t few = 64;
    std::string text;
    std::vector<EntryPlace> places;
    for (const FoundEntry& entry : entries) {
      if (!loaded_.emplace(file, entry.begin).second) continue;
      const std::size_t begin = text.size();
      text += text_of(*files_[file].text, entry);
      places.push_back(EntryPlace{begin, text.size(), entry.line});
    }
    is_hopeless_ = is_hopeless_ || loaded_.size() > few + entry_count_ / 2;
    if (!places.empty() && !is_hopeless_) take(load_entries(text, places, file), file);
  }

  // Entries with errors must be told of, with the lines they stand in, as far as the query concerns them.
  void take(LoadedFile read, std::size_t file) {
    is_hopeless_ = is_hopeless_ || has_errors(read.diagnostics);
    std::ranges::move(read.entries, std::back_inserter(entries_));
    matters_.resize(entries_.size(), false);
    if (read.source.name.empty() && read.source.country.empty()) return;
    read_files_.resize(files_.size());
    read_files_[file] = std::move(read.source);
  }

  // Entries that have a word of the query from an organisation which they call by another name.
  void load_those_who_call() {
    SlugSet callings;
    for (const Entry& entry : entries_) {
      if (entry.type != EntryType::Organisation) continue;
      const std::vector<std::string> names = names_of(entry);
      std::vector<std::string> calls = names;
      calls.push_back(slug_of(entry.name));
      if (entry.id_is_given) calls.push_back(entry.id);
      for (const std::string& call : calls) {
        for (const std::string& name : names) {
          if (needed_.waive(name, call)) callings.add(slug_of(call));
        }
      }
    }
    if (callings.empty()) return;
    EntryTextMaker maker;
    for (std::size_t file = 0; file < files_.size() && !is_hopeless_; ++file) {
      std::vector<FoundEntry> entries = find(file, callings, entries_with_value);
      std::erase_if(entries, [&](const FoundEntry& entry) {
        const std::string raw = text_of(*files_[file].text, entry);
        const std::optional<EntryText> text = maker.make(raw);
        return text && !needed_.is_in(*text);
      });
      load(file, entries);
    }
    matters_.assign(entries_.size(), true);  // some of them had been read before
  }

  // The organisations that the matches and other organisations refer to. False where all are there.
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
    for (std::size_t file = 0; file < files_.size() && !called.empty(); ++file)
      load(file, organisations_with(surveys_[file], called));
    return loaded_.size() > before;
  }

  // Whether it matters which organisations an entry refers to. It does not where a person is only somebody's namesake.
  [[nodiscard]] bool is_resolved(std::size_t index) const {
    return matters_[index] || entries_[index].type == EntryType::Organisation;
  }

  // The entries that are near a name, an id or a uid that matters. False where all are there.
  bool load_namesakes() {
    find_what_matters();
    add_ids_that_matter();
    std::vector<std::string> slugs = ids_that_matter_;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const Entry& entry = entries_[i];
      if (matters_[i] && !entry.uid.empty()) std::ranges::move(slugs_of_uid(entry.uid), std::back_inserter(slugs));
      if (entry.id_is_given && near_ids_that_matter_.has_near(slug_of(entry.name))) slugs.push_back(slug_of(entry.id));
    }
    SlugSet sought;
    for (const std::string& slug : slugs) {
      is_hopeless_ = is_hopeless_ || is_nameless(slug);
      if (sought_.add(slug) && !needed_.is_within(slug)) sought.add(slug);
    }
    if (sought.empty() || is_hopeless_) return false;
    for (std::size_t file = 0; file < files_.size(); ++file)
      load(file, find(file, sought, entries_with_identity));
    return true;
  }

  void add_ids_that_matter() {
    const auto add = [&](const std::string& id) {
      if (near_ids_that_matter_.add(id)) ids_that_matter_.push_back(id);
    };
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (matters_[i]) add(slug_of(entries_[i].id_is_given ? entries_[i].id : entries_[i].name));
    }
    std::size_t asked = 0;
    while (asked < ids_that_matter_.size()) {  // which grows
      for (const std::string& base : bases_of_numbers(ids_that_matter_[asked++])) {
        if (may_be_of_several(base)) add(base);
      }
    }
  }

  // Whether an id that is made for a second entry may begin so: then there are two whose ids may.
  [[nodiscard]] bool may_be_of_several(const std::string& base) const {
    const auto may_begin_base = [&](const Entry& entry) {
      return is_beginning_of(slug_of(entry.name), base) ||
             (entry.id_is_given && is_beginning_of(slug_of(entry.id), base));
    };
    return std::ranges::count_if(entries_, may_begin_base) > 1;
  }

  template <typename FindEntries>
  std::vector<FoundEntry> find(std::size_t file, const SlugSet& slugs, FindEntries find_entries) {
    if (files_[file].text == nullptr) return {};
    std::optional<std::vector<FoundEntry>> found = find_entries(*files_[file].text, surveys_[file], slugs, threads_);
    is_hopeless_ = is_hopeless_ || !found;
    return found.value_or(std::vector<FoundEntry>());
  }

  // Those to whom a reference leads by an id that is made, and all organisations where their ids are asked for.
  void find_what_matters() {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (ids_ == Ids::OfOrganisations && entries_[i].type == EntryType::Organisation) matters_[i] = true;
    }
    const OrganisationsById by_id(entries_);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (!is_resolved(i)) continue;
      for_each_reference(entries_[i], [&](const Reference& reference) {
        for (const std::size_t organisation : by_id.doubtful(fold(reference.text)))
          matters_[organisation] = true;
      });
    }
  }

  // The organisations among entries by the ids that they have or may have.
  class OrganisationsById {
   public:
    explicit OrganisationsById(const std::vector<Entry>& entries) {
      for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        if (entry.type != EntryType::Organisation) continue;
        by_id_[slug_of(entry.name)].push_back(i);
        if (entry.id_is_given) by_id_[entry.id].push_back(i);
        for (const std::string& name : names_of(entry))
          by_name_[name].push_back(i);
      }
    }

    // Those whose id decides what a folded reference leads to.
    [[nodiscard]] std::vector<std::size_t> doubtful(const std::string& reference) const {
      if (!may_be_id(reference)) return {};
      std::vector<std::size_t> found = at(by_id_, reference);
      std::ranges::copy(at(by_id_, without_number(reference)), std::back_inserter(found));
      const std::vector<std::size_t> named = at(by_name_, reference);
      const auto is_the_one = [&](std::size_t one) { return one == named.front(); };
      const bool is_clear =
          !named.empty() && std::ranges::all_of(named, is_the_one) && std::ranges::all_of(found, is_the_one);
      return is_clear ? std::vector<std::size_t>() : found;
    }

   private:
    using Positions = std::unordered_map<std::string, std::vector<std::size_t>>;

    static std::vector<std::size_t> at(const Positions& positions, const std::string& key) {
      const auto found = positions.find(key);
      return found == positions.end() ? std::vector<std::size_t>() : found->second;
    }

    Positions by_id_;
    Positions by_name_;
  };

  static bool has_changed(const LookupFile& file) { return file.text != nullptr && file.text->has_changed(); }

  // Nothing where there is an error that shows only among all: an id or uid that is given twice, or a circle of part_of
  // (and which circle is cut where may depend on organisations that nobody asked for).
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
  NeededText needed_;
  std::vector<Survey> surveys_;         // of each file
  std::vector<SourceFile> read_files_;  // what [directory] tables say; empty where none says anything
  std::size_t entry_count_ = 0;
  bool is_hopeless_ = false;  // to read everything is the only way, or as fast

  std::set<std::pair<std::size_t, std::size_t>> loaded_;  // files and offsets of entries
  std::vector<Entry> entries_;
  std::vector<bool> matters_;  // of each entry: whether its id must be right
  std::size_t resolved_ = 0;   // the organisations of so many entries are known
  std::unordered_set<std::string> known_calls_;
  std::vector<std::string> ids_that_matter_;
  SlugSet near_ids_that_matter_;
  SlugSet sought_;
};

}  // namespace

std::optional<Directory> look_up(const std::vector<LookupFile>& files, const Query& query, Ids ids, Threads threads) {
  return Lookup(files, query, ids, threads).run();
}

}  // namespace contacts
