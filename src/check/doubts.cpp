#include "check/doubts.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/core.h>

#include "check/hidden_characters.hpp"
#include "model/identity.hpp"
#include "model/organisation_names.hpp"
#include "model/validate.hpp"
#include "parallel/in_parallel.hpp"
#include "phone/phone.hpp"
#include "phone/phone_form.hpp"
#include "text/ascii.hpp"
#include "text/escape.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"

namespace contacts {

namespace {

// References times organisations: comparing a hundred thousand of each with one another would take hours.
constexpr std::size_t most_comparisons = 20'000'000;

// Short numbers (112, 116 117) have no international form, and which of them are in use is not known.
bool may_be_short_number(std::string_view text) {
  constexpr std::ptrdiff_t most_digits = 6;
  return std::ranges::count_if(text, is_digit) <= most_digits;
}

// Goes through a directory once and collects what it doubts.
class Doubts {
 public:
  Doubts(const Directory& directory, Strictness strictness)
      : directory_(directory),
        strictness_(strictness),
        names_(directory.entries()),
        all_names_(names_.all()),
        nearest_(all_names_) {}

  std::vector<Diagnostic> find(const Advance& advance) {
    for (const SourceFile& file : directory_.files())
      doubt_country(file);
    count_missing_references();
    for (const Entry& entry : directory_.entries()) {
      doubt_id(entry);
      doubt_tags(entry);
      if (entry.organisation) doubt_reference(entry, *entry.organisation);
      if (entry.part_of) doubt_reference(entry, *entry.part_of);
      for (const Reference& reference : entry.member_of)
        doubt_reference(entry, reference);
    }
    make_in_parallel(
        directory_.entries().size(), [&](std::size_t i) { return doubts_on_values(directory_.entries()[i]); },
        [&](std::vector<Diagnostic> doubts) {
          std::ranges::move(doubts, std::back_inserter(doubts_));
          tell_done(advance);
        });
    sort_by_location(doubts_);
    return std::move(doubts_);
  }

 private:
  void doubt_country(const SourceFile& file) {
    if (file.country.empty() || is_known_region(file.country)) return;
    doubts_.push_back(Diagnostic{Severity::Warning, file.country_location,
                                 fmt::format("{} is not a country that has telephones", in_quotes(file.country)),
                                 std::nullopt});
  }

  void doubt_id(const Entry& entry) {
    if (entry.id_is_given || entry.id_is_of_name) return;
    const Entry& other = directory_.entries()[entry_of_id(slug_of(entry.name))];
    const bool has_uid = !entry.uid.empty();
    warn(entry, entry.location,
         fmt::format("{} is called like {} in {}:{}, so its id, '{}',{} depend{} on which of them comes first; give it "
                     "an id{}",
                     in_quotes(entry.name), in_quotes(other.name),
                     escape_controls(directory_.files()[other.location.file].path), other.location.line, entry.id,
                     has_uid ? "" : " and its UID", has_uid ? "s" : "",
                     has_uid ? "" : ", or write UIDs down with contacts pin"));
  }

  // The position of the entry that has an id; there must be one.
  std::size_t entry_of_id(const std::string& id) {
    if (positions_.empty()) {
      for (const Entry& entry : directory_.entries())
        positions_.emplace(entry.id, entry.position);
    }
    const auto found = positions_.find(id);
    return found == positions_.end() ? 0 : found->second;
  }

  void doubt_reference(const Entry& entry, const Reference& reference) {
    const std::string folded = fold(reference.text);
    if (reference.target) {
      const bool is_id = reference.text == directory_.entries()[*reference.target].id;
      const auto found = names_.find(folded);
      if (!is_id && found && found->is_ambiguous) {
        warn(entry, reference.location,
             fmt::format("several organisations are called {}; write the id of the right one",
                         in_quotes(reference.text)));
      }
      return;
    }
    const std::string& suggestion = suggestion_for(folded);
    const bool is_told = !suggestion.empty() || strictness_ == Strictness::Strict;
    if (is_told) {
      warn(entry, reference.location,
           fmt::format("no organisation is called {}{}", in_quotes(reference.text), suggestion));
    } else if (const auto found = missing_.find(folded); found != missing_.end()) {
      warn(entry, reference.location,
           fmt::format(
               "no organisation is called {}, to which {} entries refer; was it renamed or removed? Write its new "
               "name, or an entry for it",
               in_quotes(reference.text), found->second));
      missing_.erase(found);  // told once
    }
  }

  // Nobody writes a name by chance that several others have, too: it once was one, or ought to be.
  void count_missing_references() {
    const auto count = [&](const Reference& reference) {
      if (!reference.target) ++missing_[fold(reference.text)];
    };
    for (const Entry& entry : directory_.entries()) {
      if (entry.organisation) count(*entry.organisation);
      if (entry.part_of) count(*entry.part_of);
      std::ranges::for_each(entry.member_of, count);
    }
    std::erase_if(missing_, [](const auto& one) { return one.second < 2; });
  }

  void doubt_tags(const Entry& entry) {
    for (const std::string& tag : entry.tags) {
      const std::size_t comma = tag.find(',');
      if (comma == std::string::npos) continue;
      warn(entry, entry.location,
           fmt::format("the tag {} has a comma; if it is several, write a list: tags = [\"{}\", …]", in_quotes(tag),
                       escape_controls(std::string_view(tag).substr(0, comma))));
    }
  }

  // Many people may refer to one missing organisation: it is looked for once.
  const std::string& suggestion_for(const std::string& folded) {
    const auto [place, is_new] = suggestions_.try_emplace(folded);
    if (!is_new || comparisons_left_ < nearest_.size()) return place->second;
    comparisons_left_ -= nearest_.size();
    const std::optional<std::string_view> name = nearest_.nearest(folded);
    if (!name) return place->second;
    const Entry& meant = directory_.entries()[names_.find(std::string(*name))->position];
    place->second = fmt::format("; did you mean {}?", in_quotes(meant.name));
    return place->second;
  }

  [[nodiscard]] std::vector<Diagnostic> doubts_on_values(const Entry& entry) const {
    std::vector<Diagnostic> doubts = find_hidden_characters(entry);
    for (const TypedValue& phone : entry.phones) {
      if (const std::string doubt = doubt_on_phone(entry, phone); !doubt.empty()) {
        doubts.push_back(warning(entry, phone.location, doubt));
      }
    }
    return doubts;
  }

  // Empty where there is none.
  [[nodiscard]] std::string doubt_on_phone(const Entry& entry, const TypedValue& phone) const {
    const std::string_view country = directory_.country(entry);
    const std::optional<PhoneNumber> number = parse_phone(phone.value, country);
    if (number ? number->valid : problem_with_phone(phone.value).has_value()) return {};  // fine, or an error already
    const bool is_national = !phone.value.starts_with('+') && !phone.value.starts_with("00");
    if (country.empty() && !phone.value.starts_with('+')) {
      return fmt::format("{} has no country; write +46 …, or country = \"SE\" under [directory]",
                         in_quotes(phone.value));
    }
    const bool may_be_short = !is_known_region(country) || may_be_short_number(phone.value);
    if (!number && is_national && may_be_short) return {};
    return fmt::format("{} is not a number that is in use{}; is a digit missing or too many?", in_quotes(phone.value),
                       is_national ? fmt::format(" in {}", country) : "");
  }

  static Diagnostic warning(const Entry& entry, const Location& location, std::string message) {
    return Diagnostic{Severity::Warning, location, std::move(message), ByteRange{entry.text_begin, entry.text_end}};
  }

  void warn(const Entry& entry, const Location& location, std::string message) {
    doubts_.push_back(warning(entry, location, std::move(message)));
  }

  const Directory& directory_;
  Strictness strictness_;
  OrganisationNames names_;
  std::vector<std::string_view> all_names_;
  WordList nearest_;
  std::size_t comparisons_left_ = most_comparisons;
  std::unordered_map<std::string, std::string> suggestions_;     // by folded reference
  std::unordered_map<std::string, std::size_t> missing_;         // by folded reference: how many entries have it
  std::unordered_map<std::string_view, std::size_t> positions_;  // of entries by id, where somebody asks
  std::vector<Diagnostic> doubts_;
};

}  // namespace

std::vector<Diagnostic> find_doubts(const Directory& directory, Strictness strictness, const Advance& advance) {
  return Doubts(directory, strictness).find(advance);
}

}  // namespace contacts
