// Texts with right answers (tests/data/texts and unseen_texts): what is found must not become worse. How an answer is
// written is told by its comments: "# also KEY = …" is as good, "# maybe KEY = …" and "# maybe entry …" are neither
// wanted nor wrong. The kind of text is the first comment.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "extract/extract.hpp"
#include "make_directory.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"

using namespace contacts;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// Numbers by their last digits, pages without scheme and "www.", the rest folded.
std::string normal(std::string_view key, std::string_view value) {
  std::string text = fold(value);
  if (key == "phone") {
    std::erase_if(text, [](char c) { return !is_digit(c); });
    constexpr std::size_t most_digits = 7;
    return text.size() > most_digits ? text.substr(text.size() - most_digits) : text;
  }
  for (const std::string_view beginning : {"https://", "http://", "www.", "dr. "}) {
    if (text.starts_with(beginning)) text.erase(0, beginning.size());
  }
  return text;
}

struct Facts {
  std::set<std::string> wanted;  // "whose: key = value"
  std::set<std::string> allowed;
  std::vector<std::string> free_entries;
};

void add_fact(std::set<std::string>& facts, const Entry& entry, std::string_view key, std::string_view value) {
  // Numbers of organisations may stand with any of them: desks go by several names.
  const std::string whose = entry.type == EntryType::Contact ? normal("name", entry.name) : "an organisation";
  if (!value.empty()) facts.insert(fmt::format("{}: {} = {}", whose, key, normal(key, value)));
}

// Pages and postal addresses may stand with a person or the organisation.
void add_facts(std::set<std::string>& facts, const Entry& entry) {
  const Entry anybody = directory_fixture::organisation("");
  if (entry.type == EntryType::Contact) add_fact(facts, entry, "name", entry.name);
  add_fact(facts, entry, "title", entry.title);
  if (entry.organisation) add_fact(facts, entry, "organisation", entry.organisation->text);
  for (const TypedValue& email : entry.emails)
    add_fact(facts, entry, "email", email.value);
  for (const TypedValue& phone : entry.phones)
    add_fact(facts, entry, "phone", phone.value.substr(0, phone.value.find(" ext")));
  for (const TypedValue& url : entry.urls)
    add_fact(facts, anybody, "url", url.value);
  for (const Address& address : entry.addresses) {
    add_fact(facts, anybody, "street", address.street);
    add_fact(facts, anybody, "city", address.city);
  }
}

// The comments below an entry, by its line.
void add_comments(Facts& facts, const std::vector<Entry>& entries, const std::string& toml) {
  std::size_t number = 0;
  std::size_t entry = 0;
  for (std::size_t begin = 0; begin < toml.size();) {
    const std::size_t end = std::min(toml.find('\n', begin), toml.size());
    const std::string line = toml.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    while (entry + 1 < entries.size() && entries[entry + 1].location.line <= number)
      ++entry;
    const std::size_t quote = line.find('"');
    if (quote == std::string::npos || !(line.starts_with("# also ") || line.starts_with("# maybe "))) continue;
    const std::size_t key = line.find(' ', 2) + 1;
    const std::string name = line.substr(key, line.find(' ', key) - key);
    const std::string value = line.substr(quote + 1, line.rfind('"') - quote - 1);
    if (name == "entry") {
      facts.free_entries.push_back(fold(value));
    } else if (name == "url" || name == "city" || name == "street") {
      add_fact(facts.allowed, directory_fixture::organisation(""), name, value);
    } else {
      add_fact(facts.allowed, entries[entry], name, value);
    }
  }
}

struct Score {
  std::size_t right = 0;
  std::vector<std::string> wrong;
  std::vector<std::string> missed;
};

std::string subject_of(const std::string& fact) {
  return fact.substr(0, fact.find(" = "));
}

Score score_of(const std::string& text, const std::string& answer) {
  const directory_fixture::MadeDirectory made = directory_fixture::read_text(answer);
  Facts facts;
  for (const Entry& entry : made.directory.entries())
    add_facts(facts.wanted, entry);
  add_comments(facts, made.directory.entries(), answer);

  std::set<std::string> found;
  for (const Draft& draft : extract(text, made.directory.files().front().country, {}).drafts)
    add_facts(found, draft.entry);
  Score score;
  std::set<std::string> met;  // keys of which something else that is allowed was found
  for (const std::string& fact : found) {
    const bool is_free = std::ranges::any_of(
        facts.free_entries, [&](const std::string& word) { return fact.find(word) != std::string::npos; });
    if (facts.wanted.contains(fact)) {
      ++score.right;
    } else if (facts.allowed.contains(fact)) {
      met.insert(subject_of(fact));
    } else if (!is_free) {
      score.wrong.push_back(fact);
    }
  }
  for (const std::string& fact : facts.wanted) {
    if (!found.contains(fact) && !met.contains(subject_of(fact)) && !facts.allowed.contains(fact))
      score.missed.push_back(fact);
  }
  return score;
}

struct Sum {
  std::size_t texts = 0;
  std::size_t right = 0;
  std::string wrong;
  std::string missed;
};

Sum sum_of(std::string_view name) {
  Sum sum;
  for (const fs::directory_entry& file : fs::directory_iterator(fs::path(CONTACTS_TEST_TEXTS) / name)) {
    if (file.path().extension() != ".txt") continue;
    ++sum.texts;
    const Score score = score_of(content_of(file.path()), content_of(fs::path(file.path()).replace_extension(".toml")));
    sum.right += score.right;
    for (const std::string& fact : score.wrong)
      sum.wrong += fmt::format("{} {}\n", file.path().stem().string(), fact);
    for (const std::string& fact : score.missed)
      sum.missed += fmt::format("{} {}\n", file.path().stem().string(), fact);
  }
  return sum;
}

}  // namespace

TEST_CASE("of fifty texts in eight languages no more is missed or wrong than ever was") {
  const Sum sum = sum_of("texts");
  CAPTURE(sum.wrong);
  CAPTURE(sum.missed);
  CHECK(sum.texts == 50);
  CHECK(sum.right >= 380);
  CHECK(sum.wrong.empty());
  CHECK(std::ranges::count(sum.missed, '\n') <= 1);
}

TEST_CASE("of texts with other words, written before the program saw them, no more is missed or wrong than ever was") {
  const Sum sum = sum_of("unseen_texts");
  CAPTURE(sum.wrong);
  CAPTURE(sum.missed);
  CHECK(sum.texts == 117);
  CHECK(sum.right >= 1000);
  CHECK(std::ranges::count(sum.wrong, '\n') <= 0);
  CHECK(std::ranges::count(sum.missed, '\n') <= 1);
}
