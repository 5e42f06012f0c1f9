// export writes the same whether it keeps all entries or only what is needed of them.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "command_fixture.hpp"
#include "directory_generator.hpp"
#include "store/directory_in_pieces.hpp"
#include "store/loader.hpp"
#include "temporary_folder.hpp"

using contacts::Directory;
using contacts::DirectoryGenerator;
using contacts::DirectoryInPieces;
using contacts::Entry;
using contacts::EntryType;
using contacts::Environment;
using contacts::ExportOptions;
using contacts::FileInPieces;
using contacts::GlobalOptions;
using contacts::load_toml;
using contacts::LoadedFile;
using contacts::Reference;
using contacts::TemporaryFolder;
using contacts::command_fixture::Errors;
using contacts::command_fixture::run_in;
using contacts::command_fixture::told;

namespace {

std::optional<DirectoryInPieces> in_pieces(const std::vector<std::string>& texts, std::size_t piece) {
  std::vector<FileInPieces> files;
  for (const std::string& text : texts) {
    std::optional<FileInPieces> file = FileInPieces::open(fmt::format("{}.toml", files.size()), text, files.size(), 1);
    if (!file) return std::nullopt;
    files.push_back(*std::move(file));
  }
  return DirectoryInPieces::read(std::move(files), piece);
}

struct Whole {
  Directory directory;
  std::vector<contacts::Diagnostic> diagnostics;
};

Whole whole(const std::vector<std::string>& texts) {
  Whole result;
  std::vector<contacts::SourceFile> sources;
  std::vector<Entry> entries;
  for (const std::string& text : texts) {
    LoadedFile file = load_toml(fmt::format("{}.toml", sources.size()), text, sources.size());
    sources.push_back(std::move(file.source));
    std::ranges::move(file.entries, std::back_inserter(entries));
    std::ranges::move(file.diagnostics, std::back_inserter(result.diagnostics));
  }
  result.directory = Directory::build(std::move(sources), std::move(entries), result.diagnostics);
  return result;
}

// What a directory knows of an entry beside its values.
std::string known(const Directory& directory, const Entry& entry) {
  std::string text = fmt::format("{} {} {} {} {} {} {} {}:{}", entry.position, entry.name, entry.id, entry.id_is_given,
                                 entry.id_is_of_name, directory.uid_of(entry), directory.country(entry),
                                 entry.location.file, entry.location.line);
  const auto add = [&](const Reference& reference) {
    text += fmt::format(" <{}>", directory.name_of(reference));
    for (const std::string_view name : directory.lineage(reference))
      text += fmt::format(" {},", name);
  };
  if (entry.organisation) add(*entry.organisation);
  if (entry.part_of) add(*entry.part_of);
  for (const Reference& one : entry.member_of)
    add(one);
  return text;
}

std::vector<std::string> all_known(const DirectoryInPieces& directory) {
  std::vector<std::string> result;
  directory.visit(directory.positions(std::nullopt),
                  [&](const Entry& entry) { result.push_back(known(directory.organisations(), entry)); });
  return result;
}

std::vector<std::string> all_known(const Directory& directory) {
  std::vector<std::string> result;
  for (const Entry& entry : directory.entries())
    result.push_back(known(directory, entry));
  return result;
}

// A program that reads one card a file is an Error.
std::string exported(const GlobalOptions& global, const ExportOptions& options, const Environment& environment,
                     const std::string& input) {
  return told(run_in(options, global, environment, input, Errors::Told));
}

ExportOptions any_export(DirectoryGenerator& random) {
  constexpr std::string_view consumers[] = {"", "", "google", "outlook", "apple"};
  ExportOptions options;
  if (random.one_in(3)) {
    options.format = "jcard";
  } else {
    options.consumer = consumers[random.below(std::size(consumers))];
    if (options.consumer.empty() && random.one_in(2)) options.version = contacts::VcardVersion::V4;
  }
  if (random.one_in(3)) options.type = random.one_in(2) ? EntryType::Contact : EntryType::Organisation;
  options.keep_going = random.one_in(3);
  return options;
}

// So many people and organisations whose names are shared by many, and who have the ids that would be made for others.
std::string namesakes(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t number = i * 7919 % 1009;
    if (i % 7 == 3) {
      text += fmt::format("[[organisation]]\nname = \"Ek {}\"\nalias = \"E{}\"\n", number % 40, i);
      if (i > 20) text += fmt::format("part_of = \"E{}\"\n", i - 14);
      continue;
    }
    text += fmt::format("[[contact]]\nname = \"Anna {}\"\n", number % 30);
    if (i % 3 == 0) text += fmt::format("organisation = \"Ek {}\"\n", number % 50);
    if (i % 50 == 1) text += fmt::format("id = \"anna-{}-{}\"\n", number % 30, 2 + i / 50);
    if (i % 50 == 2) text += fmt::format("id = \"anna-{}-ek-{}\"\n", number % 30, 100 + i);
    if (i % 60 == 4) text += fmt::format("uid = \"u{}\"\n", i);
  }
  return text;
}

}  // namespace

TEST_CASE("a directory that keeps no entries knows of each what one knows that keeps all") {
  DirectoryGenerator random(11);
  std::size_t good = 0;
  std::size_t large = 0;
  for (std::size_t i = 0; i < 3000; ++i) {
    std::vector<std::string> texts = {random.file()};
    while (random.one_in(4))
      texts.push_back(random.file());
    const Whole all = whole(texts);
    const std::optional<DirectoryInPieces> pieces = in_pieces(texts, 1 + random.below(5));
    std::string text;
    for (const std::string& one : texts)
      text += one + "\n=====\n";
    CAPTURE(text);
    if (contacts::has_errors(all.diagnostics)) REQUIRE_FALSE(pieces);
    if (!pieces) continue;
    REQUIRE(all_known(*pieces) == all_known(all.directory));
    ++good;
    if (all.directory.entries().size() > 5) ++large;
  }
  CHECK(good > 1000);
  CHECK(large > 200);
}

TEST_CASE("ids are made the same of many namesakes, whatever is kept of them") {
  for (const std::size_t piece : {1U, 7U, 64U, 5000U}) {
    const std::vector<std::string> texts = {namesakes(900),
                                            "[directory]\nname = \"D\"\n[[contact]]\nname = \"Anna 7\"\n"};
    const std::optional<DirectoryInPieces> pieces = in_pieces(texts, piece);
    REQUIRE(pieces);
    const Whole all = whole(texts);
    CHECK(all.diagnostics.empty());
    CHECK(all_known(*pieces) == all_known(all.directory));
  }
}

TEST_CASE("export writes the same whether entries are kept or not") {
  DirectoryGenerator random(12);
  const TemporaryFolder folder;
  Environment everything;
  everything.parses_everything = true;
  std::size_t written = 0;
  for (std::size_t i = 0; i < 1500; ++i) {
    const std::string input = random.one_in(10) ? namesakes(random.below(80)) : random.file();
    GlobalOptions global;
    global.files = {"-"};
    std::string all = input;
    if (random.one_in(4)) {
      const std::string other = random.file();
      global.files.push_back(folder.add("other.toml", other));
      all += "\n=====\n" + other;
    }
    Environment pieces;
    pieces.piece = 1 + random.below(4);
    const ExportOptions options = any_export(random);
    const std::string expected = exported(global, options, everything, input);
    CAPTURE(all);
    CAPTURE(options.format);
    CAPTURE(options.consumer);
    REQUIRE(exported(global, options, pieces, input) == expected);
    if (expected.find("\n--- 0") != std::string::npos) ++written;
  }
  CHECK(written > 500);
}
