// What import would add, as JSON.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extract/extract.hpp"
#include "files/read.hpp"
#include "model/directory.hpp"
#include "render/json.hpp"

namespace contacts {

class ImportedJson {
 public:
  // An entry whose location says which of the files it is from; `draft`: null where it is of a card.
  void add(const Entry& entry, const Draft* draft);

  // An array of all objects, see render_imported_json(), in the order of `files`. Ids and organisations are those that
  // the entries would have behind those of `directory`.
  [[nodiscard]] std::string text(const Directory& directory, const std::vector<ReadFile>& files);

 private:
  std::vector<std::pair<Entry, Origin>> added_;
};

}  // namespace contacts
