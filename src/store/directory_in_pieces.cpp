#include "store/directory_in_pieces.hpp"

#include <algorithm>
#include <atomic>
#include <functional>
#include <iterator>
#include <utility>

#include "model/diagnostic.hpp"
#include "model/identity.hpp"
#include "model/resolver.hpp"
#include "model/settle_ids.hpp"
#include "parallel/in_parallel.hpp"

namespace contacts {

namespace {

// A text in another one.
struct Extent {
  std::size_t begin = 0;
  std::size_t size = 0;

  [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, size); }
};

Extent append(std::string& text, std::string_view part) {
  text += part;
  return {text.size() - part.size(), part.size()};
}

// What others need of an organisation.
Entry outline_of(Entry organisation) {
  Entry outline;
  outline.type = organisation.type;
  outline.location = organisation.location;
  outline.name = std::move(organisation.name);
  outline.aliases = std::move(organisation.aliases);
  outline.part_of = std::move(organisation.part_of);
  return outline;
}

}  // namespace

std::string_view TextStore::add(std::string_view text) {
  constexpr std::size_t room = std::size_t{1} << 15;
  if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
    blocks_.emplace_back().reserve(std::max(room, text.size()));
  }
  std::string& block = blocks_.back();
  block += text;
  return std::string_view(block).substr(block.size() - text.size());
}

// What is kept of all entries until their ids are settled.
struct DirectoryInPieces::Settling {
  TextStore texts;
  std::vector<std::string_view> ids;
  std::vector<IdHash> hashes;                       // of the ids
  std::vector<std::string_view> organisations;      // as entries refer to them; people of one mostly stand together
  std::vector<std::uint32_t> organisation_numbers;  // of each entry, from 1; 0: it refers to none
  std::vector<std::size_t> uids;                    // their hashes
};

// What was read of some entries.
struct DirectoryInPieces::Piece {
  std::vector<std::uint8_t> marks;  // none: something is wrong
  std::string texts;
  std::vector<Extent> ids;
  std::vector<IdHash> hashes;
  std::vector<Extent> organisations;
  std::vector<std::uint32_t> organisation_numbers;  // from 1 within the piece
  std::vector<std::size_t> uids;

  void add(const Entry& entry) {
    marks.push_back(static_cast<std::uint8_t>((entry.type == EntryType::Organisation ? Organisation : 0) |
                                              (entry.id_is_given ? GivenId : 0)));
    ids.push_back(append(texts, entry.id_is_given ? entry.id : slug_of(entry.name)));
    hashes.push_back(id_hash(ids.back().of(texts)));
    organisation_numbers.push_back(entry.organisation ? number_of(entry.organisation->text) : 0);
    if (entry.uid.empty()) return;
    const std::string uid = comparable_uid(entry.uid);
    if (!uid.empty()) uids.push_back(std::hash<std::string>()(uid));
  }

 private:
  std::uint32_t number_of(const std::string& organisation) {
    if (organisations.empty() || organisations.back().of(texts) != organisation) {
      organisations.push_back(append(texts, organisation));
    }
    return static_cast<std::uint32_t>(organisations.size());
  }
};

// The ids of entries that are not there.
class DirectoryInPieces::Ids : public EntriesWithIds {
 public:
  Ids(DirectoryInPieces& directory, Settling& settling) : directory_(directory), settling_(settling) {}

  [[nodiscard]] std::string_view id(std::size_t i) const override { return settling_.ids[i]; }
  [[nodiscard]] const std::optional<Reference>& organisation(std::size_t i) override {
    organisation_.reset();
    if (const std::uint32_t number = settling_.organisation_numbers[i]; number != 0) {
      organisation_ = Reference{std::string(settling_.organisations[number - 1]), {}, std::nullopt};
    }
    return organisation_;
  }
  void refuse_id(std::size_t /*i*/, std::size_t /*owner*/) override { has_refused_ = true; }
  void keep_slug(std::size_t i) override { directory_.marks_[i] |= IdOfName; }
  void set_id(std::size_t i, std::string id) override {
    const std::string_view text = directory_.other_id_texts_.add(id);
    settling_.ids[i] = text;
    directory_.other_ids_.push_back(
        {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(text.size()), text.data()});
  }

  [[nodiscard]] bool has_refused() const { return has_refused_; }

 private:
  DirectoryInPieces& directory_;
  Settling& settling_;
  std::optional<Reference> organisation_;
  bool has_refused_ = false;
};

DirectoryInPieces::DirectoryInPieces(std::vector<FileInPieces> files) : files_(std::move(files)) {
  first_positions_.push_back(0);
  for (const FileInPieces& file : files_)
    first_positions_.push_back(size() + file.size());
}

std::optional<DirectoryInPieces> DirectoryInPieces::read(std::vector<FileInPieces> files, std::size_t piece,
                                                         const Advance& advance) {
  std::optional<DirectoryInPieces> directory = DirectoryInPieces(std::move(files));
  {
    Settling settling;
    if (!directory->read_all(piece, settling, advance) || !directory->settle(settling)) return std::nullopt;
  }
  if (!directory->gather()) return std::nullopt;
  return directory;
}

bool DirectoryInPieces::read_all(std::size_t piece, Settling& settling, const Advance& advance) {
  marks_.reserve(size());
  settling.ids.reserve(size());
  settling.hashes.reserve(size());
  settling.organisation_numbers.reserve(size());
  std::atomic<bool> is_good = true;
  const auto make = [&](std::size_t begin, std::size_t end) {
    if (!is_good) return Piece();
    Piece made = read_piece(begin, end);
    if (made.marks.empty()) is_good = false;
    return made;
  };
  make_parts_in_parallel(size(), piece, make, [&](const Piece& made) {
    take(made, settling);
    tell_done(advance, made.marks.size());
  });
  return is_good;
}

DirectoryInPieces::Piece DirectoryInPieces::read_piece(std::size_t begin, std::size_t end) const {
  Piece piece;
  for (std::size_t i = begin; i < end; ++i) {
    Entry entry;
    if (!read_entry(i, entry, ReadFor::Outline)) return {};
    piece.add(entry);
  }
  return piece;
}

bool DirectoryInPieces::read_entry(std::size_t position, Entry& entry, ReadFor use) const {
  const auto behind = std::ranges::upper_bound(first_positions_, position);
  const auto file = static_cast<std::size_t>(behind - first_positions_.begin()) - 1;
  return files_[file].read(position - first_positions_[file], entry, use);
}

void DirectoryInPieces::take(const Piece& piece, Settling& settling) {
  const auto keep = [&](const Extent& extent) { return settling.texts.add(extent.of(piece.texts)); };
  const auto before = static_cast<std::uint32_t>(settling.organisations.size());
  std::ranges::transform(piece.ids, std::back_inserter(settling.ids), keep);
  std::ranges::transform(piece.organisations, std::back_inserter(settling.organisations), keep);
  std::ranges::transform(piece.organisation_numbers, std::back_inserter(settling.organisation_numbers),
                         [&](std::uint32_t number) { return number == 0 ? 0 : before + number; });
  std::ranges::copy(piece.marks, std::back_inserter(marks_));
  std::ranges::copy(piece.hashes, std::back_inserter(settling.hashes));
  std::ranges::copy(piece.uids, std::back_inserter(settling.uids));
}

// Two uids of one hash are looked at by those who read all.
bool DirectoryInPieces::settle(Settling& settling) {
  std::ranges::sort(settling.uids);
  if (std::ranges::adjacent_find(settling.uids) != settling.uids.end()) return false;
  std::vector<std::uint32_t> given;
  std::vector<std::uint32_t> made;
  const auto is_given = [](std::uint8_t marks) { return (marks & GivenId) != 0; };
  given.reserve(static_cast<std::size_t>(std::ranges::count_if(marks_, is_given)));
  made.reserve(marks_.size() - given.capacity());
  for (std::size_t i = 0; i < marks_.size(); ++i)
    (is_given(marks_[i]) ? given : made).push_back(static_cast<std::uint32_t>(i));
  Ids ids(*this, settling);
  settle_ids(ids, std::move(settling.hashes), given, std::move(made));
  return !ids.has_refused();
}

// Slugs are made again, which takes less than to keep them.
std::string DirectoryInPieces::id_of(std::size_t position, const Entry& entry) const {
  if (entry.id_is_given) return entry.id;
  if ((marks_[position] & IdOfName) != 0) return slug_of(entry.name);
  const auto other = std::ranges::lower_bound(other_ids_, position, {}, &OtherId::position);
  return {other->text, other->size};
}

// The ids of organisations are settled among all entries, and are given to their directory.
bool DirectoryInPieces::gather() {
  const std::vector<std::uint32_t> at = positions(EntryType::Organisation);
  std::vector<Entry> outlines(at.size());
  constexpr std::size_t fewest = 256;  // entries that are worth a thread
  in_parallel(at.size(), fewest, available_threads(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      Entry entry;
      static_cast<void>(read_entry(at[i], entry, ReadFor::Outline));  // as it was read before
      std::string id = id_of(at[i], entry);
      outlines[i] = outline_of(std::move(entry));
      outlines[i].id = std::move(id);
      outlines[i].id_is_given = true;
    }
  });
  std::vector<SourceFile> sources;
  for (const FileInPieces& file : files_) {
    sources.push_back(file.source());
    sources.back().text = SharedText();
  }
  std::vector<Diagnostic> diagnostics;
  organisations_ = Directory::build(std::move(sources), std::move(outlines), diagnostics);
  names_ = OrganisationNames(organisations_.entries());
  return diagnostics.empty();
}

std::vector<std::uint32_t> DirectoryInPieces::positions(std::optional<EntryType> type) const {
  const auto is_wanted = [&](std::uint8_t marks) {
    return !type || ((marks & Organisation) != 0) == (*type == EntryType::Organisation);
  };
  std::vector<std::uint32_t> positions;
  positions.reserve(static_cast<std::size_t>(std::ranges::count_if(marks_, is_wanted)));
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    if (is_wanted(marks_[i])) positions.push_back(static_cast<std::uint32_t>(i));
  }
  return positions;
}

void DirectoryInPieces::visit(std::span<const std::uint32_t> positions,
                              const std::function<void(const Entry& entry)>& use) const {
  Resolver resolver(names_);
  for (const std::uint32_t position : positions) {
    Entry entry;
    static_cast<void>(read_entry(position, entry, ReadFor::Again));  // as it was read before
    entry.position = position;
    entry.id = id_of(position, entry);
    entry.id_is_of_name = (marks_[position] & IdOfName) != 0;
    resolver.resolve(entry);
    use(entry);
  }
}

}  // namespace contacts
