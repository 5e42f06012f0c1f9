// Files of cards, or of running text, as entries that are new to a directory.
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/progress.hpp"
#include "cli/session.hpp"
#include "extract/extract.hpp"
#include "files/read.hpp"
#include "import/importer.hpp"
#include "vcard/card_reader.hpp"

namespace contacts {

// The organisations of a directory, as running text may name them.
[[nodiscard]] KnownOrganisations known_organisations(const Directory& directory);

class Importing {
 public:
  // Takes one new entry. Its location is where it is from; `file` there counts those that are taken. `draft`: of
  // running text; null where it is of a card.
  using Take = std::function<void(const Entry& entry, const Draft* draft)>;

  // `err` is told what the user had better know, with file and line. How far it is shows on the session's terminal.
  // `answer`: when what is taken is written.
  Importing(Session& session, Photos photos, std::ostream& err, Answer answer, Take take);

  // The entries that are there already, which must outlive this. `region`: the country of numbers that name none.
  void know(const Directory& directory, const std::string& region);

  // An entry of a card may be gone when it was taken, which needs less memory: not with update().
  void keep_no_entries() { keeps_entries_ = false; }

  // See Importer::update().
  void update(std::function<std::vector<Remark>(const Importer::Update& update)> take) {
    importer_.update(std::move(take));
  }

  void take_cards(const std::vector<ReadFile>& files);
  // A number's country is told by the text where `region` is empty.
  void take_texts(const std::vector<ReadFile>& files, std::string_view region);

  [[nodiscard]] const Organisations& organisations() const { return importer_.organisations(); }
  [[nodiscard]] const ImportCounts& counts() const { return importer_.counts(); }
  // What could not be read was told.
  [[nodiscard]] bool has_problems() const { return has_problems_; }
  // In running text.
  [[nodiscard]] bool found_entries() const { return found_entries_; }

 private:
  void take_groups(const ReadFile& file);
  void take_organisations(const ReadFile& file, std::size_t number);
  void take_people(const ReadFile& file, std::size_t number);
  void take_text(const ReadFile& file, std::size_t number, std::string_view region);
  [[nodiscard]] std::string_view text_to_keep(const ReadCard& read) const;
  void tell(const ReadFile& file, std::size_t line, const std::vector<Remark>& remarks);
  void wipe_progress();
  void report(const ReadFile& file, std::size_t line, const std::string& problem);

  Session& session_;
  std::ostream& err_;
  Answer answer_;
  Importer importer_;
  KnownOrganisations organisations_;  // that running text may name
  const Draft* draft_ = nullptr;      // of the next entry
  std::optional<Progress> progress_;
  std::size_t card_count_ = 0;
  bool keeps_entries_ = true;
  bool has_problems_ = false;
  bool found_entries_ = false;
};

}  // namespace contacts
