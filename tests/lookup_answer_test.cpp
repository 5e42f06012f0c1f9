// find answers the same whether it parses everything or only what may match.
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "app_fixture.hpp"
#include "command_fixture.hpp"
#include "completion/shape.hpp"
#include "directory_generator.hpp"
#include "prefilter/lookup.hpp"
#include "prefilter/near_names.hpp"
#include "search/suggest.hpp"
#include "store/loader.hpp"
#include "temporary_folder.hpp"

using contacts::Directory;
using contacts::DirectoryGenerator;
using contacts::Environment;
using contacts::FindOptions;
using contacts::GlobalOptions;
using contacts::Ids;
using contacts::load_toml;
using contacts::LoadedFile;
using contacts::look_up;
using contacts::look_up_near_names;
using contacts::LookupFile;
using contacts::nearest_names;
using contacts::parse_query;
using contacts::Query;
using contacts::TemporaryFolder;
using contacts::TextInMemory;
using contacts::app_fixture::Outcome;
using contacts::command_fixture::Errors;
using contacts::command_fixture::run_in;
using contacts::command_fixture::told;

namespace {

// A query that is none is an Error.
Outcome find_in(const GlobalOptions& global, const FindOptions& options, const Environment& environment,
                const std::string& input) {
  return run_in(options, global, environment, input, Errors::Told);
}

std::string said(const FindOptions& options) {
  std::string text = "find";
  for (const std::string& word : options.words)
    text += " <" + word + ">";
  return text + " --format " + options.output.format + " --get " + options.get + (options.one ? " --one" : "") +
         (options.limit ? " --limit" : "") + (options.output.type ? " --people or --organisations" : "") +
         (options.output.fields.empty() ? "" : " --fields");
}

// Whether some entries of the directory are parsed, and not all.
bool is_looked_up(const FindOptions& options, const std::string& input) {
  const auto query = parse_query(options.words, contacts::Date{2026, 3, 15});
  if (!std::holds_alternative<Query>(query)) return false;
  const LookupFile file{"-", std::make_shared<TextInMemory>(input)};
  const std::optional<Directory> found = look_up({file}, std::get<Query>(query), Ids::OfMatches, 1);
  const std::size_t all = load_toml("-", input, 0).entries.size();
  return found && !found->entries().empty() && found->entries().size() < all;
}

std::size_t number_from(const char* variable, std::size_t usual) {
  const char* const text = std::getenv(variable);
  return text == nullptr ? usual : std::strtoull(text, nullptr, 10);
}

}  // namespace

TEST_CASE("what cannot match need not be parsed for the same answer") {
  const std::size_t count = number_from("CONTACTS_LOOKUP_CASES", 4000);
  const auto seed = static_cast<unsigned>(number_from("CONTACTS_LOOKUP_SEED", 1));
  constexpr std::size_t searches_a_directory = 10;
  DirectoryGenerator random(seed);
  std::size_t looked_up = 0;
  const TemporaryFolder folder;
  Environment everything;
  everything.parses_everything = true;
  for (std::size_t i = 0; i < count; i += searches_a_directory) {
    const std::string input = random.file();
    GlobalOptions global;
    global.files = {"-"};
    std::string all = input;
    if (random.one_in(4)) {
      const std::string other = random.file();
      global.files.push_back(folder.add("other.toml", other));
      all += "\n=====\n" + other;
    }
    for (std::size_t j = 0; j < searches_a_directory; ++j) {
      const FindOptions options = random.search();
      if (j == 0 && is_looked_up(options, input)) ++looked_up;
      Environment some;
      some.threads = 1 + random.below(3);
      const std::string expected = told(find_in(global, options, everything, input));
      const std::string found = told(find_in(global, options, some, input));
      if (found == expected) continue;
      CAPTURE(all);
      CAPTURE(said(options));
      REQUIRE(found == expected);
    }
  }  // The comparison means something where both ways are gone.
  CHECK(looked_up * 10 * searches_a_directory > count);
}

TEST_CASE("the names that come near need no entries whose names do not") {
  DirectoryGenerator random(3);
  std::size_t found = 0;
  std::size_t fewer = 0;
  for (std::size_t i = 0; i < 600; ++i) {
    const std::string input = random.file();
    LoadedFile loaded = load_toml("-", input, 0);
    std::vector<contacts::Diagnostic> ignored;
    const Directory all = Directory::build({}, std::move(loaded.entries), ignored);
    for (std::size_t j = 0; j < 5; ++j) {
      const auto parsed = parse_query(random.search().words, contacts::Date{2026, 3, 15});
      if (!std::holds_alternative<Query>(parsed)) continue;
      const auto& query = std::get<Query>(parsed);
      const LookupFile file{"-", std::make_shared<TextInMemory>(input)};
      const std::optional<Directory> near = look_up_near_names({file}, query, 1 + random.below(3));
      if (!near) continue;
      CAPTURE(input);
      CAPTURE(query.terms.empty() ? "" : query.terms.front().text);
      REQUIRE(nearest_names(*near, query) == nearest_names(all, query));
      if (!nearest_names(*near, query).empty()) ++found;
      if (near->entries().size() < all.entries().size()) ++fewer;
    }
  }
  CHECK(found > 100);
  CHECK(fewer > 500);
}

TEST_CASE("show and completion say the same whether everything is parsed or only what may match") {
  DirectoryGenerator random(5);
  const TemporaryFolder folder;
  Environment everything;
  everything.parses_everything = true;
  std::size_t shown = 0;
  for (std::size_t i = 0; i < 300; ++i) {
    const std::string input = random.file();
    GlobalOptions global;
    global.files = {folder.add("random.toml", input)};
    for (std::size_t j = 0; j < 4; ++j) {
      std::string words;
      for (const std::string& word : random.search().words)
        words += (words.empty() ? "" : " ") + word;
      CAPTURE(input);
      CAPTURE(words);
      contacts::ShowOptions show;
      show.entries = {words};
      if (j % 2 == 1) show.output.format = "json";
      const Outcome expected = run_in(show, global, everything, input);
      REQUIRE(told(run_in(show, global, Environment(), input)) == told(expected));
      if (expected.status == 0) ++shown;
      contacts::CompletionOptions completion;
      completion.what = contacts::asked_for(contacts::Accepts::Entries);
      completion.prefix = words.substr(0, 1 + j);
      REQUIRE(told(run_in(completion, global, Environment(), input)) ==
              told(run_in(completion, global, everything, input)));
    }
  }
  CHECK(shown > 50);
}
