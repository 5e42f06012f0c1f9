// A directory that is exported and imported again is the same directory: drawn at random, through the program, compared
// as JSON.

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "app_fixture.hpp"
#include "interop/hard_texts.hpp"
#include "store/writer.hpp"
#include "temporary_folder.hpp"
#include "text/invisible.hpp"
#include "vcard/vcard_version.hpp"

using namespace contacts;
using namespace contacts::app_fixture;
using nlohmann::json;

namespace {

// Keys are drawn so that each says something that a card can say:
// - A kind that is not given is one of its own only beside no others, and that of a number is guessed from the number.
// - Either all parts of a name are given or none: a card has all of them.
// - Two organisations of one name differ in what they are part of, and nothing is part of them: a card has names only.
class RandomDirectory {
 public:
  explicit RandomDirectory(unsigned seed) : texts_(seed) {}

  std::string toml() {
    std::string out = "[directory]\nname = \"Hard\"\ncountry = \"SE\"\n";
    for (std::size_t count = 1 + texts_.below(6); count > 0; --count)
      out += '\n' + write_toml(organisation());
    for (const std::string_view parent : {"first", "second"}) {
      Entry board = entry(EntryType::Organisation, "Styrelsen");
      board.part_of = Reference{organisations_.front(), {}, {}};
      if (parent == "second") board.part_of = Reference{organisations_.back(), {}, {}};
      if (organisations_.size() > 1 || parent == "first") out += '\n' + write_toml(board);
    }
    for (std::size_t count = 1 + texts_.below(8); count > 0; --count)
      out += '\n' + write_toml(contact());
    return out;
  }

 private:
  std::string text() {
    std::string text = texts_.text();
    std::erase(text, '\r');
    return without_deceptive(text);  // an import takes the rest out of names
  }
  std::string text_or_nothing() { return texts_.one_in(3) ? text() : std::string(); }

  std::vector<std::string> some_texts() {
    std::vector<std::string> all;
    for (std::size_t count = texts_.below(3); count > 0; --count)
      all.push_back(text());
    return all;
  }

  TypedValue typed(std::string value) {
    constexpr auto kinds = std::to_array({ValueKind::Work, ValueKind::Home, ValueKind::Other});
    return {std::move(value), kinds.at(texts_.below(kinds.size())), {}};
  }

  TypedValue phone() {
    constexpr auto kinds = std::to_array(
        {ValueKind::Work, ValueKind::Home, ValueKind::Mobile, ValueKind::Fax, ValueKind::Pager, ValueKind::Other});
    return {texts_.any_of("+46 8 12 34 56 78", "070-123 45 67", "+1 555 0100", "112", "+49 30 1234 ext. 12"),
            kinds.at(texts_.below(kinds.size())),
            {}};
  }

  Address address() {
    Address one;
    one.street = text();
    one.box = text_or_nothing();
    one.postcode = text_or_nothing();
    one.city = text_or_nothing();
    one.region = text_or_nothing();
    one.country = text_or_nothing();
    one.kind = texts_.one_in(2) ? ValueKind::Home : ValueKind::Work;
    return one;
  }

  std::optional<Date> date(bool may_lack_year) {
    if (!texts_.one_in(3)) return std::nullopt;
    Date one{1900 + static_cast<int>(texts_.below(120)), 2, 28};
    if (may_lack_year && texts_.one_in(3)) one.year.reset();
    return one;
  }

  Entry entry(EntryType type, std::string name) {
    Entry one;
    one.type = type;
    one.name = std::move(name);
    one.id_is_given = texts_.one_in(4);
    if (one.id_is_given) one.id = fmt::format("id-{}", ++ids_);
    if (texts_.one_in(4)) one.uid = fmt::format("{}{}", texts_.any_of("uid ", "urn:x:", ""), ++ids_);
    one.aliases = some_texts();
    one.tags = some_texts();
    one.note = text_or_nothing();
    one.source = text_or_nothing();
    one.checked = date(false);
    for (std::size_t count = texts_.below(3); count > 0; --count)
      one.emails.push_back(typed(fmt::format("a{}@å.se", count)));
    for (std::size_t count = texts_.below(3); count > 0; --count)
      one.urls.push_back(typed(texts_.any_of("https://a.b/c,d;e", "http://x.y/", "urn:isbn:1")));
    for (std::size_t count = texts_.below(4); count > 0; --count)
      one.phones.push_back(phone());
    for (std::size_t count = texts_.below(3); count > 0; --count)
      one.addresses.push_back(address());
    if (texts_.one_in(4)) one.vcard = {"item1.X-SKYPE:a,b;c", "item1.X-ABLabel:Jour", "X-ZONE:+01:00"};
    return one;
  }

  Entry organisation() {
    Entry one = entry(EntryType::Organisation, fmt::format("{} #{}", text(), ++ids_));
    one.kind = text_or_nothing();
    if (texts_.one_in(2)) one.part_of = reference();
    for (std::size_t count = texts_.below(3); count > 0; --count)
      one.member_of.push_back(reference());
    organisations_.push_back(one.name);
    return one;
  }

  Entry contact() {
    const bool is_namesake = !names_.empty() && texts_.one_in(5);
    Entry one = entry(EntryType::Contact, is_namesake ? names_[texts_.below(names_.size())] : text());
    names_.push_back(one.name);
    if (texts_.one_in(3)) one.organisation = reference();
    if (texts_.one_in(3)) {
      one.given_name = text();
      one.family_name = text() + "#";
      one.prefix = text_or_nothing();
      one.suffix = text_or_nothing();
    }
    one.department = text_or_nothing();
    one.title = text_or_nothing();
    one.role = text_or_nothing();
    one.birthday = date(true);
    return one;
  }

  // An organisation above, or a name that no entry has.
  Reference reference() {
    if (organisations_.empty() || texts_.one_in(4)) return {fmt::format("{} ?{}", text(), ++ids_), {}, {}};
    return {organisations_[texts_.below(organisations_.size())], {}, {}};
  }

  HardTexts texts_;
  int ids_ = 0;
  std::vector<std::string> organisations_;
  std::vector<std::string> names_;
};

std::string digits_of(std::string_view text) {
  std::string digits(text);
  std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
  return digits;
}

void compare_as_number(json& phone) {
  const std::string value = phone.contains("e164") ? phone["e164"] : phone["value"];
  phone["value"] = digits_of(value);
  phone.erase("e164");
}

// The directory without places in files, in an order of its own. A kind of "other" is none in a card.
std::string content_of(const std::string& path, VcardVersion version) {
  const Outcome listed = run_with({"-f", path, "list", "--format", "json"});
  CHECK(listed.status == 0);
  std::vector<std::string> entries;
  for (json& entry : json::parse(listed.out)) {
    entry.erase("file");
    entry.erase("line");
    entry.erase("inherited");
    for (json& phone : entry["phone"])
      compare_as_number(phone);
    for (const std::string_view key : {"phone", "email", "url"}) {
      for (json& value : entry[key]) {
        if (value.value("kind", "") == "other") value.erase("kind");
      }
      std::sort(entry[key].begin(), entry[key].end());
    }
    const std::string birthday = entry.value("birthday", "");
    if (version == VcardVersion::V3 && birthday.starts_with("--")) entry.erase("birthday");
    entries.push_back(entry.dump(1));
  }
  std::ranges::sort(entries);
  return fmt::format("{}", fmt::join(entries, "\n"));
}

}  // namespace

TEST_CASE("a directory is imported as it was exported") {
  constexpr unsigned directories = 300;
  for (unsigned seed = 0; seed < directories; ++seed) {
    CAPTURE(seed);
    const VcardVersion version = seed % 2 == 0 ? VcardVersion::V3 : VcardVersion::V4;
    const TemporaryFolder folder;
    const std::string before = folder.add("before.toml", RandomDirectory(seed).toml());
    const Outcome exported = run_with({"-f", before, "export", "--vcard", version == VcardVersion::V3 ? "3.0" : "4.0"});
    CHECK(exported.status == 0);
    const Outcome imported = run_with({"import", "-"}, {}, exported.out);
    CHECK(imported.status == 0);
    const std::string after = folder.add("after.toml", imported.out);
    const std::string content = content_of(before, version);
    CHECK(content_of(after, version) == content);
  }
}
