#include "extract/organisations.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/fold.hpp"
#include "text/letter_case.hpp"

namespace contacts {

namespace {

constexpr std::size_t most_words_before = 5;

bool is_any(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != words.end();
}

// Small words inside of names.
constexpr std::array<std::string_view, 35> connectors = {"for", "fur", "of",  "de",  "du", "des", "der", "den", "van",
                                                         "i",   "in",  "pa",  "the", "la", "le",  "les", "och", "og",
                                                         "und", "and", "et",  "en",  "ja", "&",   "zu",  "vid", "ved",
                                                         "at",  "d'",  "het", "'t",  "am", "im",  "aan", "sur"};
constexpr std::array<std::string_view, 8> ampersands = {"&", "och", "og", "und", "and", "et", "en", "ja"};

// Between a name and a kind in small letters.
constexpr std::array<std::string_view, 44> adjectives = {
    "videregaende", "interkommunale", "interkommunalt", "kommunale",       "kommunala",       "fria",
    "frie",         "almene",         "allmanna",       "tekniska",        "tekniske",        "tekniske",
    "ekonomiska",   "ideella",        "lokala",         "lokale",          "internationella", "internasjonale",
    "evangeliska",  "lutherska",      "katolska",       "katolske",        "kulturelle",      "grafiska",
    "medicinska",   "historiska",     "historiske",     "naturhistoriske", "ev.lut",          "ev",
    "lut",          "ortodoksinen",   "katolinen",      "kristelige",      "kristliga",       "samiske",
    "samiska",      "private",        "privata",        "offentlige",      "norske",          "svenska",
    "danske",       "finska"};

constexpr std::array<std::string_view, 4> field_links = {"for", "fur", "of", "de"};
constexpr std::array<std::string_view, 9> links = {"i", "pa", "of", "de", "du", "des", "fur", "for", "vid"};

class OrganisationFinder {
 public:
  OrganisationFinder(std::string_view text, const std::vector<TextWord>& words, const KnownOrganisations& known)
      : text_(text), words_(words), known_(known) {}

  std::vector<OrganisationMention> run() {
    for (std::size_t i = 0; i < words_.size();) {
      OrganisationMention found;
      const bool is_found = known_.match(words_, i, found) || (find_at(i, found) && !is_building(found));
      if (is_found) add(found);
      i = is_found ? std::max(found.end, i + 1) : i + 1;
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view raw(std::size_t i) const {
    return text_.substr(words_[i].begin, words_[i].end - words_[i].begin);
  }

  [[nodiscard]] bool is_form(std::size_t i) const {
    if (i >= words_.size()) return false;
    const std::string word(raw(i));
    return is_legal_form(word) || (words_[i].has_dot && is_legal_form(word + "."));
  }

  // Kind by its ending, or by that before a genitive's s.
  [[nodiscard]] bool is_kind(std::size_t i) const {
    const WordClasses& whole = words_[i].whole;
    const bool is_other = whole.is(WordClass::GivenName) || (whole.is(WordClass::Common) && !whole.is(WordClass::Kind));
    return (words_[i].is(WordClass::Kind) && !is_other) || is_genitive_kind(i);
  }
  [[nodiscard]] bool is_genitive_kind(std::size_t i) const {
    const std::string& folded = words_[i].folded;
    return !words_[i].is(WordClass::Kind) && folded.size() > 5 && folded.ends_with('s') &&
           words_[i].shape == Shape::Small &&
           classes_of(std::string_view(folded).substr(0, folded.size() - 1)).is(WordClass::Kind);
  }

  // A capitalised word that may belong to a name: no label, no title, no word of the language.
  [[nodiscard]] bool is_name_word(std::size_t i) const {
    const TextWord& word = words_[i];
    if (word.shape == Shape::Number) return false;
    if (!word.is_capital() && word.shape != Shape::Initial) return false;
    const bool is_title = word.is(WordClass::Title) && !word.is(WordClass::Kind) && !word.is(WordClass::GivenName);
    return !word.is(WordClass::Common) && !is_title && !(word.classes.is_label() && !word.is(WordClass::Kind)) &&
           !word.is(WordClass::SignOff) && !word.is(WordClass::AcademicTitle);
  }

  [[nodiscard]] bool is_joined(std::size_t i) const {
    return i > 0 && i < words_.size() && words_[i].gap == Gap::Blank;
  }

  // The first word of the run of capitalised words that ends before `end`.
  [[nodiscard]] std::size_t run_begin(std::size_t end) const {
    std::size_t begin = end;
    while (begin > taken_ && end - begin < most_words_before &&
           (begin == words_.size() || is_joined(begin) || begin == end)) {
      if (begin < end && words_[begin].gap != Gap::Blank) break;
      if (begin == end && end < words_.size() && words_[end].gap != Gap::Blank) break;
      if (is_name_word(begin - 1)) {
        --begin;
        continue;
      }
      const bool is_linked =
          (is_any(words_[begin - 1].folded, ampersands) || (is_form(end) && is_any(words_[begin - 1].folded, links))) &&
          begin > taken_ + 1 && is_joined(begin - 1) && is_name_word(begin - 2);
      if (!is_linked) break;
      begin -= 2;
    }
    return with_particles(begin);
  }

  // "Van 't Hoff & Slingerland Notarissen": the particles of a family name at the beginning of a segment.
  [[nodiscard]] std::size_t with_particles(std::size_t begin) const {
    std::size_t first = begin;
    while (first > taken_ && begin - first < 3 && is_joined(first) && words_[first - 1].whole.is(WordClass::Particle))
      --first;
    const bool begins = first < begin && words_[first].is_capital() && words_[first].gap != Gap::Blank;
    return begins ? first : begin;
  }

  // Where a town is governed from, which is a place: "Hôtel de ville, 1 place de la République".
  [[nodiscard]] bool is_building(const OrganisationMention& found) const {
    constexpr std::array<std::string_view, 14> buildings = {
        "hotel de ville", "town hall", "city hall", "stadshuset", "radhuset",     "kommunhuset",   "kommunehuset",
        "radhus",         "rathaus",   "stadhuis",  "stadshus",   "gemeentehuis", "kaupungintalo", "kunnantalo"};
    return is_any(fold(text_of(text_, words_, found.first, found.end)), buildings);
  }

  bool find_at(std::size_t i, OrganisationMention& found) const {
    return find_beginning_kind(i, found) || find_legal_form(i, found) || find_kind(i, found);
  }

  // "Brandner Maschinenbau GmbH & Co. KG": everything up to the legal form, which stands no further than a few words
  // on.
  bool find_legal_form(std::size_t i, OrganisationMention& found) const {
    const bool is_after_comma =
        is_form(i) && i > taken_ && words_[i].gap == Gap::Comma && may_follow_comma(i);  // ", Inc."
    if (!is_form(i) || (!is_joined(i) && !is_after_comma)) return false;
    if (words_[i].shape == Shape::AllCapitals && words_[i].end - words_[i].begin == 2 && !words_[i - 1].is_capital())
      return false;
    std::size_t begin = i;
    if (is_after_comma) {
      begin = run_begin_before(i);
    } else {
      begin = run_begin(i);
      if (begin == i) begin = small_kind_begin(i);
    }
    if (begin == i) return false;
    std::size_t end = end_of_forms(i + 1);
    if (begin + 1 == i && end == i + 1) end = end_behind_form(end);
    found = {begin, end, {}, false, false};
    return true;
  }

  [[nodiscard]] bool may_follow_comma(std::size_t i) const {
    constexpr std::array<std::string_view, 6> forms = {"LLC", "LLP", "PLLC", "PLC", "LP", "L.L.C"};
    return words_[i].shape == Shape::Capital || is_any(raw(i), forms);
  }

  // "GmbH & Co. KG"
  [[nodiscard]] std::size_t end_of_forms(std::size_t end) const {
    while (end < words_.size() && is_joined(end) &&
           (is_form(end) || words_[end].folded == "co" ||
            (words_[end].folded == "&" && end + 1 < words_.size() && words_[end + 1].folded == "co")))
      ++end;
    return end;
  }

  // "Bostads AB Tallbacken": the name stands behind the form, up to the end of the segment.
  [[nodiscard]] std::size_t end_behind_form(std::size_t end) const {
    std::size_t stop = end;
    while (is_joined(stop) && is_name_word(stop) && stop - end < 3 && !words_[stop].whole.is(WordClass::GivenName))
      ++stop;
    return stop < words_.size() && is_joined(stop) ? end : stop;
  }

  // "Fløtvann interkommunale selskap IKS": a kind in small letters before the form.
  [[nodiscard]] std::size_t small_kind_begin(std::size_t form) const {
    OrganisationMention kind;
    const bool is_found = form > taken_ + 1 && words_[form - 1].shape == Shape::Small && is_kind(form - 1) &&
                          find_small_kind(form - 1, kind);
    return is_found ? kind.first : form;
  }

  [[nodiscard]] std::size_t run_begin_before(std::size_t i) const {
    std::size_t begin = i;
    while (begin > taken_ && i - begin < most_words_before && is_name_word(begin - 1) &&
           (begin == i || words_[begin].gap == Gap::Blank)) {
      const bool is_linked = begin > taken_ + 2 && words_[begin - 2].folded == "&" && is_name_word(begin - 3);
      begin -= is_linked && is_joined(begin - 1) && is_joined(begin - 2) ? 3U : 1U;
    }
    return begin;
  }

  // "Region Västervik", "Universität Falkenau", "Ville de Lyon", "Institutionen för geologi".
  bool find_beginning_kind(std::size_t i, OrganisationMention& found) const {
    const TextWord& head = words_[i];
    const bool is_small_head = head.shape == Shape::Small && head.whole.is(WordClass::KindBegin) &&
                               head.is(WordClass::Kind) && is_joined(i + 1) && is_name_word(i + 1) &&
                               !words_[i + 1].whole.is(WordClass::GivenName);
    const bool may_begin =
        is_small_head || (head.is_capital() &&
                          (head.is(WordClass::KindBegin) || (head.is(WordClass::Unit) && !head.is(WordClass::Title) &&
                                                             !head.whole.is(WordClass::Common))));
    if (!may_begin || (i > taken_ && is_joined(i) && is_name_word(i - 1) && !words_[i - 1].is(WordClass::Title)))
      return false;
    const std::size_t end = end_of_begun(i);
    if (end == i + 1) return false;
    found = {i, end, {}, false, head.is(WordClass::Unit) && !head.whole.is(WordClass::KindBegin)};
    return true;
  }

  // Behind the name that a kind begins: capitalised words, and small ones that link them. `i` + 1 where none follows.
  [[nodiscard]] std::size_t end_of_begun(std::size_t i) const {
    constexpr std::size_t most = 7;  // words
    std::size_t end = i + 1;
    bool has_name = false;
    while (is_joined(end) && end - i < most && !begins_person(end)) {
      if (may_go_on(end)) {
        has_name = true;
        ++end;
        continue;
      }
      if (!is_any(words_[end].folded, connectors) || !is_joined(end + 1)) break;
      const bool is_field = is_any(words_[end].folded, field_links);
      const bool is_linked = may_go_on(end + 1) || is_any(words_[end + 1].folded, connectors);
      if (!is_linked && !(is_field && !has_name)) break;
      // "Institutionen för geologi"
      const bool is_small_field = is_field && words_[end + 1].shape == Shape::Small && !is_linked;
      has_name = has_name || is_small_field;
      end += is_small_field ? 2 : 1;
    }
    while (end > i + 1 && is_any(words_[end - 1].folded, connectors))
      --end;
    return has_name ? end : i + 1;
  }

  [[nodiscard]] bool may_go_on(std::size_t i) const {
    return is_name_word(i) || is_form(i) || (words_[i].is_capital() && is_kind(i));
  }

  // A given name and a family name, which is no kind.
  [[nodiscard]] bool begins_person(std::size_t i) const {
    return words_[i].whole.is(WordClass::GivenName) && words_[i].is_capital() && i + 1 < words_.size() &&
           is_joined(i + 1) && is_name_word(i + 1) && !is_kind(i + 1) && !is_form(i + 1);
  }

  // "Olofströms kommun", "Harrowgate Trust", "Hagaskolan", "Inköpscentralen i Mälardalen".
  bool find_kind(std::size_t i, OrganisationMention& found) const {
    const TextWord& word = words_[i];
    if (!is_kind(i) && !word.is(WordClass::Unit)) return false;
    if (word.shape == Shape::Small) return find_small_kind(i, found);
    if (!word.is_capital()) return false;
    std::size_t begin = is_joined(i) ? run_begin(i) : i;
    std::size_t end = i + 1;
    while (is_joined(end) && is_name_word(end) && end - i < 4 && !words_[end].whole.is(WordClass::Unit) &&
           (!words_[end].whole.is(WordClass::GivenName) || is_form(end)))
      ++end;
    end = end_of_forms(end);
    if (end < words_.size() && words_[end].gap == Gap::Comma && is_form(end) && may_follow_comma(end))
      ++end;  // ", Inc."
    const bool is_long =
        !word.whole.is(WordClass::Kind) && !word.whole.is(WordClass::Unit) && word.end - word.begin >= 7;
    if (end - begin == 1 && (!is_long || word.is(WordClass::Title))) return false;
    if (is_person(begin, end, i) || is_only_function(begin, end) || is_of_title(i, end)) return false;
    while (is_joined(end) && words_[end].folded == "&" && is_joined(end + 1) && is_name_word(end + 1))
      end += 2;
    end = end_of_field(i, end);
    if (end - begin == 1 && !stands_for_itself(begin)) return false;
    found = {begin, end, {}, false, word.is(WordClass::Unit) && !word.is(WordClass::Kind)};
    return true;
  }

  // One word such as "Hagaskolan" or "Arbetsgruppen" is a name where nothing else is in its segment, or behind a
  // preposition of places.
  [[nodiscard]] bool stands_for_itself(std::size_t i) const {
    if (words_[i].is(WordClass::Common)) return false;
    const bool ends = i + 1 == words_.size() || words_[i + 1].gap != Gap::Blank;
    const bool begins = words_[i].gap != Gap::Blank;
    const bool is_behind_preposition = i > 0 && is_joined(i) && words_[i - 1].whole.is(WordClass::At);
    return ends && (begins || is_behind_preposition);
  }

  // "Inköpscentralen i Mälardalen", "Institute for Water Research"; but the agency "for" a company is not the company.
  [[nodiscard]] std::size_t end_of_field(std::size_t kind, std::size_t end) const {
    constexpr std::array<std::string_view, 26> fields = {
        "institute",    "institut",    "center",  "centre",     "zentrum",  "verein",  "verband",
        "gesellschaft", "association", "society", "foundation", "ministry", "office",  "school",
        "department",   "stiftung",    "forum",   "network",    "academy",  "college", "university",
        "council",      "museum",      "board",   "bureau",     "union"};
    if (end != kind + 1 || !is_joined(end) || !is_joined(end + 1)) return end;
    const std::string& link = words_[end].folded;
    const bool is_place = link == "i" || link == "pa" || link == "of";
    const bool is_field = (link == "for" || link == "fur") && is_any(words_[kind].folded, fields);
    if ((!is_place && !is_field) || !is_name_word(end + 1)) return end;
    std::size_t stop = end + 1;
    while (is_joined(stop) && is_name_word(stop) && stop - end < 4)
      ++stop;
    return stop;
  }

  bool find_small_kind(std::size_t i, OrganisationMention& found) const {
    if (!is_joined(i)) return false;
    if (words_[i].whole.is(WordClass::KindBegin) && is_joined(i + 1) && is_name_word(i + 1)) return false;
    // "Haugland videregående skole"
    std::size_t adjective = i;
    while (adjective > taken_ && i - adjective < 2 && is_joined(adjective) &&
           words_[adjective - 1].shape == Shape::Small && is_any(words_[adjective - 1].folded, adjectives))
      --adjective;
    if (!is_joined(adjective)) return false;
    const std::size_t begin = run_begin(adjective);
    if (begin == adjective || is_only_function(begin, i)) return false;
    if (words_[i - 1].is(WordClass::Kind) && words_[i - 1].folded.ends_with("s") && i - begin == 1)
      return false;  // "Kommunens"
    found = {begin, end_of_forms(i + 1), {}, false, words_[i].is(WordClass::Unit) && !is_kind(i)};
    return true;
  }

  // "Karin Neuhaus": a given name and a word that only ends like a kind.
  [[nodiscard]] bool is_person(std::size_t begin, std::size_t end, std::size_t kind) const {
    return end - begin >= 2 && end == kind + 1 && words_[begin].whole.is(WordClass::GivenName) && end - begin <= 3 &&
           (!words_[kind].whole.is(WordClass::Kind) || words_[kind].folded.size() <= 4);
  }

  // "Field Service Engineer": what somebody does, not where.
  [[nodiscard]] bool is_of_title(std::size_t kind, std::size_t end) const {
    return is_joined(end) && words_[end].whole.is(WordClass::Title) && words_[kind].is(WordClass::Unit);
  }

  // "Press Office", "Corporate Communications": no name is in it.
  [[nodiscard]] bool is_only_function(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      const TextWord& word = words_[i];
      const bool is_function = word.whole.is(WordClass::TitleBegin) || word.is(WordClass::Common) ||
                               word.whole.is(WordClass::Kind) || word.classes.is_label() ||
                               word.whole.is(WordClass::Unit) || is_any(word.folded, connectors);
      if (!is_function) return false;
    }
    return true;
  }

  void add(OrganisationMention& found) {
    if (found.name.empty()) {
      found.name = text_of(text_, words_, found.first, found.end);
      if (is_genitive_kind(found.end - 1)) found.name.pop_back();
      if (words_[found.end - 1].has_dot && is_form(found.end - 1) &&
          is_legal_form(std::string(raw(found.end - 1)) + ".") && !is_legal_form(raw(found.end - 1)))
        found.name += '.';
      if (words_[found.end - 1].has_dot && words_[found.end - 1].shape == Shape::Capital && is_form(found.end - 1) &&
          raw(found.end - 1) == "Inc")
        found.name += '.';
      bool all_capitals = true;
      for (std::size_t i = found.first; i < found.end; ++i)
        all_capitals = all_capitals && words_[i].shape != Shape::Capital && words_[i].shape != Shape::Small;
      if (all_capitals && found.end - found.first > 1 && !is_form(found.end - 1))
        found.name = capitalise_words(found.name);
    }
    taken_ = found.end;
    found_.push_back(found);
  }

  std::string_view text_;
  const std::vector<TextWord>& words_;
  const KnownOrganisations& known_;
  std::vector<OrganisationMention> found_;
  std::size_t taken_ = 0;  // words before it belong to what was found
};

}  // namespace

std::vector<OrganisationMention> find_organisations(std::string_view text, const std::vector<TextWord>& words,
                                                    const KnownOrganisations& known) {
  return OrganisationFinder(text, words, known).run();
}

std::string text_of(std::string_view text, const std::vector<TextWord>& words, std::size_t first, std::size_t end) {
  if (first >= end) return {};
  std::string out;
  for (const char c : text.substr(words[first].begin, words[end - 1].end - words[first].begin)) {
    if (c != ' ' || !out.ends_with(' ')) out += c;
  }
  return out;
}

}  // namespace contacts
