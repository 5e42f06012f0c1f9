// An entry from the tree of nodes that toml++ makes of it, with a message for everything that is wrong.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/diagnostic.hpp"
#include "model/directory.hpp"
#include "model/entry.hpp"
#include "store/document.hpp"
#include "toml/tree.hpp"

namespace contacts {

// Where an entry is read from, and where its problems are collected.
class EntryReading {
 public:
  EntryReading(const FileText& file, const RawEntry& raw, std::vector<Diagnostic>& diagnostics)
      : file_(file), raw_(raw), diagnostics_(diagnostics) {}

  void error(const toml::source_region& where, std::string message) {
    report(Severity::Error, where, std::move(message));
  }
  void warning(const toml::source_region& where, std::string message) {
    report(Severity::Warning, where, std::move(message));
  }
  [[nodiscard]] Location location(const toml::source_region& where) const {
    return location_in_file(file_, raw_, where.begin);
  }
  // What the file has in a region of one line, to quote it; empty for one of several lines. To find it costs as much as
  // to read the entry, so that it can be had a hundred times only: then it is empty, too.
  [[nodiscard]] std::string_view source_text(const toml::source_region& where);

 private:
  void report(Severity severity, const toml::source_region& where, std::string message);

  const FileText& file_;
  const RawEntry& raw_;
  std::vector<Diagnostic>& diagnostics_;
  std::size_t quotations_ = 0;
};

// Reads all keys of an entry's table into `entry`, whose type must be set.
void read_entry(EntryReading& reading, const toml::table& table, Entry& entry);

// Reads all keys of a [directory] table.
void read_directory_table(EntryReading& reading, const toml::table& table, SourceFile& file);

}  // namespace contacts
