// What `contacts export` writes: one table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "cli/progress.hpp"
#include "mapping/organisations.hpp"
#include "model/directory.hpp"
#include "store/directory_in_pieces.hpp"
#include "vcard/property.hpp"

namespace contacts {

// What is to be written, and where it goes.
struct ExportJob {
  const Directory& directory;
  std::vector<const Entry*> entries;  // at least one
  const ExportOptions& options;
  Progress& progress;  // counts entries; it is wiped before anything is told
  // In place of entries for formats that write in pieces: those at these positions, at least one. Null: there are all.
  const DirectoryInPieces* pieces = nullptr;
  std::vector<std::uint32_t> positions = {};
  std::size_t piece = 1;    // entries that are written at a time
  std::size_t columns = 0;  // of the terminal that the output goes to; 0 where it goes elsewhere
  std::size_t lines = 0;    // of that terminal; 0: not known
  bool colour = false;

  std::function<void(std::string_view bytes)> write = {};                               // piece after piece
  std::function<void(const std::string& name, const std::string& sentence)> lose = {};  // what is left out of an entry
  std::function<void(const std::string& sentence)> remark = {};                         // what holds for all of them
  std::set<std::string> unread = {};  // names of properties that the program it is for passes over
};

struct ExportFormat {
  std::string_view name;
  std::string_view description;
  // What is wrong with the options for this format: a sentence, or nothing.
  std::string (*problem)(const ExportOptions& options);
  // Writes all entries. Throws Error where that cannot be done.
  void (*write)(ExportJob& job);
  bool writes_pieces = false;  // needs no other entries than the one it writes, and the organisations
  bool is_text = true;         // false: bytes that are not for a terminal, or a drawing that must reach it as it is
};

[[nodiscard]] std::span<const ExportFormat> all_export_formats();

// The format must be one of them.
[[nodiscard]] const ExportFormat& export_format(std::string_view name);

// The vCard of one entry as bytes, as the options want it.
[[nodiscard]] std::string vcard_of(ExportJob& job, const Entry& entry);

// Whether a card has exactly the bytes that an export gives for what it says, in its version and for any program.
[[nodiscard]] bool is_export(const ExportJob& job, const Organisations& organisations, const Card& card,
                             std::string_view bytes);

// Tells what the program that the cards are for passes over. For after the last card.
void remark_on_unread(const ExportJob& job);

}  // namespace contacts
