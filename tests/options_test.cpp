#include <array>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "cli/parse_options.hpp"
#include "text/escape.hpp"
#include "version.hpp"

using contacts::CheckFormat;
using contacts::CheckOptions;
using contacts::ColourChoice;
using contacts::CompletionOptions;
using contacts::EntryType;
using contacts::ExportOptions;
using contacts::FindOptions;
using contacts::GlobalOptions;
using contacts::has_controls;
using contacts::ImportOptions;
using contacts::ListOptions;
using contacts::ListSubject;
using contacts::Options;
using contacts::parse_options;
using contacts::Reply;
using contacts::ShowOptions;
using contacts::VcardVersion;

namespace {

using Words = std::vector<std::string>;

Options options_of(const Words& arguments) {
  const std::variant<Options, Reply> parsed = parse_options(arguments);
  const auto* const options = std::get_if<Options>(&parsed);
  if (options == nullptr) FAIL_CHECK(std::get<Reply>(parsed).err);
  return options == nullptr ? Options{} : *options;
}

// What a command line makes of the options of one command.
template <typename Command>
Command command_of(const Words& arguments) {
  const Options options = options_of(arguments);
  const auto* const command = std::get_if<Command>(&options.command);
  REQUIRE(command != nullptr);
  return *command;
}

std::string joined(const Words& words) {
  std::string out;
  for (const std::string& word : words)
    out += (out.empty() ? "" : "|") + word;
  return out;
}

// What is said about a bad command line, without "contacts: " and the line end.
std::string complaint_about(const Words& arguments) {
  const std::variant<Options, Reply> parsed = parse_options(arguments);
  const auto* const reply = std::get_if<Reply>(&parsed);
  if (reply == nullptr) return "nothing";
  CHECK(reply->status == 2);
  CHECK(reply->out.empty());
  CHECK(reply->err.starts_with("contacts: "));
  CHECK(reply->err.find('\n') == reply->err.size() - 1);
  CHECK_FALSE(has_controls(reply->err));
  return reply->err.substr(10, reply->err.size() - 11);
}

struct Row {
  Words arguments;
  std::string_view complaint;
};

void check_complaints(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(joined(row.arguments));
    CHECK(complaint_about(row.arguments) == row.complaint);
  }
}

}  // namespace

TEST_CASE("find by itself") {
  const auto find = command_of<FindOptions>({"find", "anna", "berg"});
  CHECK(joined(find.words) == "anna|berg");
  CHECK(find.output.format.empty());
  CHECK(find.output.fields.empty());
  CHECK_FALSE(find.output.type);
  CHECK_FALSE(find.limit);
  CHECK_FALSE(find.one);
  CHECK(find.get.empty());
  const GlobalOptions global = options_of({"find", "x"}).global;
  CHECK(global.files.empty());
  CHECK(global.colour == ColourChoice::Auto);
}

TEST_CASE("every option of find") {
  const auto find = command_of<FindOptions>(
      {"find", "--format", "json", "--fields", "name,email", "--people", "--limit", "3", "--one", "anna"});
  CHECK(find.output.format == "json");
  CHECK(joined(find.output.fields) == "name|email");
  CHECK(find.output.type == EntryType::Contact);
  CHECK(find.limit == 3U);
  CHECK(find.one);
  CHECK(joined(find.words) == "anna");
  CHECK(command_of<FindOptions>({"find", "x", "--organisations"}).output.type == EntryType::Organisation);
  CHECK(command_of<FindOptions>({"find", "x", "--get", "email"}).get == "email");
  CHECK(command_of<FindOptions>({"find", "x", "--get=email"}).get == "email");
  CHECK(command_of<FindOptions>({"find", "x", "--limit=1000000"}).limit == 1000000U);
  CHECK(joined(command_of<FindOptions>({"find", "x", "--fields", "name", "--fields", "id,url"}).output.fields) ==
        "name|id|url");
}

TEST_CASE("every option of list") {
  const auto all = command_of<ListOptions>({"list"});
  CHECK(all.subject == ListSubject::Entries);
  CHECK_FALSE(all.output.type);
  CHECK(command_of<ListOptions>({"list", "people"}).output.type == EntryType::Contact);
  CHECK(command_of<ListOptions>({"list", "--people"}).output.type == EntryType::Contact);
  CHECK(command_of<ListOptions>({"list", "people", "--people"}).output.type == EntryType::Contact);
  CHECK(command_of<ListOptions>({"list", "organisations"}).output.type == EntryType::Organisation);
  CHECK(command_of<ListOptions>({"list", "--organisations"}).output.type == EntryType::Organisation);
  const auto tags = command_of<ListOptions>({"list", "tags", "--people", "--format", "tsv", "--fields", "id"});
  CHECK(tags.subject == ListSubject::Tags);
  CHECK(tags.output.type == EntryType::Contact);
  CHECK(tags.output.format == "tsv");
  CHECK(joined(tags.output.fields) == "id");
}

TEST_CASE("every option of show") {
  const auto show = command_of<ShowOptions>({"show", "a", "b c", "--format", "table", "--fields", "name,note"});
  CHECK(joined(show.entries) == "a|b c");
  CHECK(show.output.format == "table");
  CHECK(joined(show.output.fields) == "name|note");
}

TEST_CASE("every option of import") {
  const auto all = command_of<ImportOptions>({"import", "a.vcf", "b"});
  CHECK(joined(all.files) == "a.vcf|b");
  CHECK(all.into.empty());
  CHECK_FALSE(all.drop_photos);
  const auto some = command_of<ImportOptions>({"import", "-", "--into", "x.toml", "--drop-photos"});
  CHECK(joined(some.files) == "-");
  CHECK(some.into == "x.toml");
  CHECK(some.drop_photos);
}

TEST_CASE("every option of export") {
  const auto shaped =
      command_of<ExportOptions>({"export", "--format", "ldif", "--base", "dc=example,dc=org", "--for", "google"});
  CHECK(shaped.format == "ldif");
  CHECK(shaped.base == "dc=example,dc=org");
  CHECK(shaped.consumer == "google");
  const auto all = command_of<ExportOptions>({"export"});
  CHECK(all.words.empty());
  CHECK_FALSE(all.type);
  CHECK(all.format == "vcard");
  CHECK_FALSE(all.version);
  CHECK(all.consumer.empty());
  CHECK(all.base.empty());
  CHECK(all.file.empty());
  CHECK(all.folder.empty());
  CHECK_FALSE(all.keep_going);
  const auto some =
      command_of<ExportOptions>({"export", "anna", "--vcard", "4.0", "-o", "x.vcf", "--keep-going", "--people"});
  CHECK(joined(some.words) == "anna");
  CHECK(some.version == VcardVersion::V4);
  CHECK(some.file == "x.vcf");
  CHECK(some.keep_going);
  CHECK(some.type == EntryType::Contact);
  CHECK(command_of<ExportOptions>({"export", "--organisations"}).type == EntryType::Organisation);
  CHECK(command_of<ExportOptions>({"export", "--output", "-"}).file == "-");
  CHECK(command_of<ExportOptions>({"export", "--split", "cards/"}).folder == "cards/");
  for (const std::string version : {"3", "3.0"})
    CHECK(command_of<ExportOptions>({"export", "--vcard", version}).version == VcardVersion::V3);
  CHECK(command_of<ExportOptions>({"export", "--vcard=4"}).version == VcardVersion::V4);
}

TEST_CASE("every option of check") {
  const auto all = command_of<CheckOptions>({"check"});
  CHECK(all.files.empty());
  CHECK_FALSE(all.strict);
  CHECK(all.format == CheckFormat::Text);
  const auto some = command_of<CheckOptions>({"check", "a", "b", "--strict", "--format", "json"});
  CHECK(joined(some.files) == "a|b");
  CHECK(some.strict);
  CHECK(some.format == CheckFormat::Json);
  CHECK(command_of<CheckOptions>({"check", "--format", "text"}).format == CheckFormat::Text);
}

TEST_CASE("every option of completion") {
  CHECK(command_of<CompletionOptions>({"completion", "bash"}).what == "bash");
  const auto entries = command_of<CompletionOptions>({"completion", "entries", "[ann"});
  CHECK(entries.what == "entries");
  CHECK(entries.prefix == "[ann");
  CHECK(command_of<CompletionOptions>({"completion", "entries", ""}).prefix.empty());
}

TEST_CASE("global options stand before and behind the command and files may be several") {
  for (const Words& arguments : std::vector<Words>{{"-f", "a", "-f", "b", "find", "x"},
                                                   {"find", "-f", "a", "x", "-f", "b"},
                                                   {"find", "x", "--file", "a", "--file=b"},
                                                   {"-f", "a", "find", "x", "-fb"}}) {
    CAPTURE(joined(arguments));
    CHECK(joined(options_of(arguments).global.files) == "a|b");
    CHECK(joined(command_of<FindOptions>(arguments).words) == "x");
  }
  CHECK(joined(options_of({"find", "-f", "-", "x"}).global.files) == "-");
  CHECK(options_of({"--color", "always", "list"}).global.colour == ColourChoice::Always);
  CHECK(options_of({"list", "--color=never"}).global.colour == ColourChoice::Never);
  CHECK(options_of({"list", "--color", "auto"}).global.colour == ColourChoice::Auto);
}

TEST_CASE("brackets arrive as they were typed wherever they stand") {
  for (const std::string text :
       {"[x]", "[a,b]", "[[x]]", "[]", "[", "]", "[x", "x]", "[x]y", "[\x1f]", "[x]\x1f", "x\x1f"}) {
    CAPTURE(text);
    CHECK(joined(command_of<FindOptions>({"find", text, "y", text}).words) == joined({text, "y", text}));
    CHECK(joined(command_of<FindOptions>({"find", "--", text}).words) == text);
    CHECK(joined(command_of<ShowOptions>({"show", text}).entries) == text);
    CHECK(joined(command_of<ExportOptions>({"export", text, text}).words) == joined({text, text}));
    CHECK(joined(command_of<CheckOptions>({"check", text}).files) == text);
    CHECK(command_of<ExportOptions>({"export", "-o", text}).file == text);
    CHECK(command_of<ExportOptions>({"export", "-o" + text}).file == text);
    CHECK(command_of<ExportOptions>({"export", "--output=" + text}).file == text);
    CHECK(command_of<ExportOptions>({"export", "--split", text}).folder == text);
    CHECK(command_of<ExportOptions>({"export", "--split=" + text}).folder == text);
    for (const Words& arguments :
         std::vector<Words>{{"-f", text, "list"}, {"list", "--file=" + text}, {"list", "-f" + text}})
      CHECK(joined(options_of(arguments).global.files) == text);
  }
}

TEST_CASE("words that could be something else are words of the query") {
  for (const std::string word :
       {"find", "list", "show",    "export", "check", "help", "-", "+46", "-5",   "a=b", "name:x", "@x",
        "%s",   "{x}",  "\"a b\"", "/x",     "!x",    "#x",   "1", "å",   "\xFF", " ",   "true"}) {
    CAPTURE(word);
    CHECK(joined(command_of<FindOptions>({"find", word}).words) == word);
    CHECK(joined(command_of<FindOptions>({"find", word, word, "--one"}).words) == joined({word, word}));
  }
  CHECK(joined(command_of<FindOptions>({"find", "a", "", "b"}).words) == "a||b");
}

TEST_CASE("behind two hyphens everything is a word") {
  CHECK(joined(command_of<FindOptions>({"find", "--", "-x", "--one", "--help", "-f"}).words) == "-x|--one|--help|-f");
  CHECK(joined(command_of<FindOptions>({"find", "a", "--", "--limit", "3"}).words) == "a|--limit|3");
  CHECK(joined(command_of<FindOptions>({"find", "--one", "--", "list"}).words) == "list");
  CHECK(joined(command_of<FindOptions>({"find", "--", "a", "--", "b", ""}).words) == "a|--|b|");
  CHECK(joined(command_of<FindOptions>({"find", "--", "\x1fx", "[a]"}).words) == "\x1fx|[a]");
  CHECK(joined(command_of<ExportOptions>({"export", "--keep-going", "--"}).words).empty());
  CHECK(command_of<ListOptions>({"list", "--", "people"}).output.type == EntryType::Contact);
  CHECK(joined(command_of<ShowOptions>({"show", "--", "-x"}).entries) == "-x");
}

TEST_CASE("help and version are answers") {
  struct Help {
    Words arguments;
    std::string_view holds;
  };
  const std::vector<Help> rows{
      {{"--help"}, "Usage: contacts [OPTIONS] SUBCOMMAND"},
      {{"-h"}, "find people and organisations"},
      {{"find", "--help"}, "--limit"},
      {{"find", "-h"}, "--get"},
      {{"list", "--help"}, "WHAT"},
      {{"show", "--help"}, "ENTRY"},
      {{"export", "--help"}, "--split"},
      {{"check", "--help"}, "--strict"},
  };
  for (const Help& row : rows) {
    const auto reply = std::get<Reply>(parse_options(row.arguments));
    CHECK(reply.status == 0);
    CHECK(reply.err.empty());
    CHECK(reply.out.find(row.holds) != std::string::npos);
    CHECK(reply.out.find('\x1f') == std::string::npos);
  }
  const auto version = std::get<Reply>(parse_options({"--version"}));
  CHECK(version.status == 0);
  CHECK(version.out == "contacts " + std::string(contacts::version) + "\n");
}

TEST_CASE("what is mistyped is named with what is right") {
  check_complaints({
      {{"fnid", "x"}, "'fnid' is not a command; did you mean 'find'? Or to look for it: contacts find fnid"},
      {{"Find", "x"}, "'Find' is not a command; did you mean 'find'? Or to look for it: contacts find Find"},
      {{"olofstrom"}, "'olofstrom' is not a command; to look for it: contacts find olofstrom"},
      {{"åsa öberg"}, "'åsa öberg' is not a command; to look for it: contacts find 'åsa öberg'"},
      {{"view", "x"}, "'view' is not a command; did you mean 'show'? Or to look for it: contacts find view"},
      {{"[find]"}, "'[find]' is not a command; did you mean 'find'? Or to look for it: contacts find '[find]'"},
      {{"\x1b[31m"}, "'\\u001B[31m' is not a command; to look for it: contacts find '\\u001B[31m'"},
      {{"--", "find", "x"}, "'find' must stand before '--'"},
      {{"--", "-x"}, "'-x' is not a command; see contacts --help"},
      {{""}, "'' is not a command; see contacts --help"},
      {{"help", "fnd"}, "command: 'fnd' is not a command; did you mean 'find'?"},
      {{"help", "find", "x"}, "'x' is one argument too many; see contacts help --help"},
      {{"init", ""}, "file: this names no file: it is empty"},
      {{"--example", "init", "x"}, "--example goes with commands that only read a directory"},
      {{"--example", "import", "x.vcf"}, "--example goes with commands that only read a directory"},
      {{"find", "x", "--pepole"}, "'--pepole' is not an option of contacts find; did you mean '--people'?"},
      {{"find", "x", "--colour=never"}, "'--colour=never' is not an option of contacts find; did you mean '--color'?"},
      {{"find", "x", "--bogus"}, "'--bogus' is not an option of contacts find; see contacts find --help"},
      {{"find", "x", "-x"}, "'-x' is not an option of contacts find; see contacts find --help"},
      {{"find", "x", "--limit", "0"}, "--limit: '0' is not a number of entries; write 1 or more"},
      {{"find", "x", "--limit", "x"}, "--limit: 'x' is not a number of entries; write 1 or more"},
      {{"find", "x", "--limit", "-1"}, "--limit: '-1' is not a number of entries; write 1 or more"},
      {{"find", "x", "--limit", "1.5"}, "--limit: '1.5' is not a number of entries; write 1 or more"},
      {{"find", "x", "--limit", ""}, "--limit: '' is not a number of entries; write 1 or more"},
      {{"find", "x", "--limit", "99999999999999999999"},
       "--limit: '99999999999999999999' is not a number of entries; write 1 or more"},
      {{"find", "x", "--format", "jsno"}, "--format: 'jsno' is not a format; did you mean 'json'?"},
      {{"find", "x", "--format", "[json]"}, "--format: '[json]' is not a format; did you mean 'json'?"},
      {{"find", "x", "--format", ""},
       "--format: '' is not a format; it is one of table, tsv, card, csv, json, jsonl, mutt, aerc, recipients, or "
       "holds fields: "
       "'{name}'"},
      {{"list", "--format", "xml"},
       "--format: 'xml' is not a format; it is one of table, tsv, card, csv, json, jsonl, mutt, aerc, recipients, or "
       "holds fields: "
       "'{name}'"},
      {{"show", "x", "--format", "crad"}, "--format: 'crad' is not a format; did you mean 'card'?"},
      {{"check", "--format", "jsno"}, "--format: 'jsno' is not a format of diagnostics; did you mean 'json'?"},
      {{"find", "x", "--fields", "name,emial"}, "--fields: 'emial' is not a field; did you mean 'email'?"},
      {{"find", "x", "--fields", "[name]"}, "--fields: '[name]' is not a field; did you mean 'name'?"},
      {{"find", "x", "--get", "emial"}, "--get: 'emial' is not a field; did you mean 'email'?"},
      {{"find", "x", "--get", "[name]"}, "--get: '[name]' is not a field; did you mean 'name'?"},
      {{"export", "--vcard", "2.1"}, "--vcard: '2.1' is not a vCard version; it is one of 3.0, 4.0"},
      {{"list", "--color", "blue"}, "--color: 'blue' is not a choice of colour; it is one of auto, always, never"},
  });
}

TEST_CASE("what is missing or too much or contradicts itself is refused") {
  check_complaints({
      {{}, "which command? See contacts --help"},
      {{"-f", "x"}, "which command? See contacts --help"},
      {{"find"}, "query is required; see contacts find --help"},
      {{"find", "--one"}, "query is required; see contacts find --help"},
      {{"show"}, "entry is required; see contacts show --help"},
      {{"find", "x", "-f"}, "--file needs a PATH; see contacts find --help"},
      {{"find", "x", "--get"}, "--get needs a FIELD; see contacts find --help"},
      {{"find", "x", "--one=maybe"}, "--one takes no value; see contacts find --help"},
      {{"find", "x", "--people=x"}, "--people takes no value; see contacts find --help"},
      {{"files", "--", "-x"}, "'-x' is one argument too many; see contacts files --help"},
      {{"files", "[x]"}, "'[x]' is one argument too many; see contacts files --help"},
      {{"find", "x", "--people", "--organisations"}, "--people excludes --organisations; see contacts find --help"},
      {{"export", "--organisations", "--people"}, "--people excludes --organisations; see contacts export --help"},
      {{"list", "people", "--organisations"}, "--people excludes --organisations; see contacts list --help"},
      {{"list", "--people", "organisations"}, "--people excludes --organisations; see contacts list --help"},
      {{"find", "x", "--get", "name", "--format", "json"}, "--format excludes --get; see contacts find --help"},
      {{"find", "x", "--fields", "id", "--get", "name"}, "--fields excludes --get; see contacts find --help"},
      {{"export", "-o", "a", "--split", "b"}, "--output excludes --split; see contacts export --help"},
      {{"--limit", "3", "find", "x"}, "'--limit' must stand behind 'find'"},
      {{"--format=json", "list"}, "'--format=json' must stand behind 'list'"},
      {{"-o", "x.vcf", "export"}, "'-o' must stand behind 'export'"},
      {{"--one", "list"}, "'--one' is not an option of contacts list; see contacts list --help"},
      {{"show", "--limit", "3"}, "'--limit' is not an option of contacts show; see contacts show --help"},
  });
}

TEST_CASE("every bad command line gives status 2 and one line and nothing else") {
  const std::array<std::string, 14> words{"find", "list", "x",   "--limit", "--get", "",   "--",
                                          "-f",   "--",   "[x]", "-x",      "--one", "-o", "\x1b"};
  for (const std::string& first : words) {
    for (const std::string& second : words) {
      for (const std::string& third : words) {
        CAPTURE(joined({first, second, third}));
        static_cast<void>(complaint_about({first, second, third}));
      }
    }
  }
}
