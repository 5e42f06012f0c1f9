#include "extract/words.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "text/fold.hpp"
#include "text/split.hpp"

namespace contacts {

namespace {

struct TextHash {
  using is_transparent = void;  // NOLINT(readability-identifier-naming): the standard library looks for it
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
using ClassesByWord = std::unordered_map<std::string, WordClasses, TextHash, std::equal_to<>>;

// The table by folded words, and by folded endings.
class Lexicon {
 public:
  Lexicon() {
    for (const auto rows : {title_words(), organisation_words(), label_words(), name_words(), given_name_words()}) {
      for (const WordRow& row : rows)
        add(row);
    }
  }

  [[nodiscard]] WordClasses whole_classes_of(std::string_view folded) const {
    WordClasses classes;
    if (const auto found = words_.find(folded); found != words_.end()) classes.add(found->second);
    if (const auto found = endings_.find(folded); found != endings_.end()) classes.add(found->second);
    return classes;
  }

  [[nodiscard]] WordClasses classes_of(std::string_view folded) const {
    WordClasses classes;
    if (const auto found = words_.find(folded); found != words_.end()) classes.add(found->second);
    for (std::size_t size = shortest_; size <= std::min(longest_, folded.size()); ++size) {
      // Bytes: "Petra" is no "trä", but "Roklubben" is a "klubben".
      const std::size_t shortest_stem = size >= 5 ? 2 : 3;
      if (size < folded.size() && size + shortest_stem > folded.size()) continue;
      const auto found = endings_.find(folded.substr(folded.size() - size));
      if (found != endings_.end()) classes.add(found->second);
    }
    return classes;
  }

 private:
  void add(const WordRow& row) {
    for_each_word(row.words, " \n", [&](std::string_view word) {
      const bool is_ending = word.starts_with('-');
      std::string folded = fold(word.substr(is_ending ? 1 : 0));
      if (is_ending) {
        shortest_ = std::min(shortest_, folded.size());
        longest_ = std::max(longest_, folded.size());
      }
      (is_ending ? endings_ : words_)[std::move(folded)].add(row.word_class);
    });
  }

  ClassesByWord words_;
  ClassesByWord endings_;
  std::size_t shortest_ = 64;  // bytes of an ending
  std::size_t longest_ = 0;
};

const Lexicon& lexicon() {
  static const Lexicon table;
  return table;
}

// Of ISO 20275 (entity legal forms) those of the eight languages' countries, and the abbreviations that clubs end in.
constexpr std::string_view legal_forms = R"(
AB Aktiebolag HB KB EF AS ASA A/S ANS DA BA SA SUS NUF IVS ApS APS P/S K/S I/S amba AMBA a.m.b.a. Oy OY Oyj OYJ Ky ry RY
r.y. rf r.f. Ab Abp GmbH gGmbH mbH AG KG KGaA OHG GbR UG e.V. eV e.G. eG mbB PartG PartGmbB SE GesmbH Ges.m.b.H. e.U. KdöR AöR
Ltd Ltd. Limited LLP LLC L.L.C. Inc Inc. Incorporated Corp Corp. Corporation plc PLC Plc CIC CIO LP Co. PLLC PC
IKS KF FKF HF RHF BL SpA S.p.A. SRL S.r.l. Sàrl OÜ e.K. e.Kfm. e.Kfr. eK SL S.L. SC SCS
BV B.V. NV N.V. VOF V.O.F. CV VZW vzw BVBA bvba bv nv SARL S.A.R.L. SAS S.A.S. SASU S.A. EURL SCOP SNC SCI SCA ASBL asbl
IF IK BK FK SK GK LK HK TK IS OK FC KFUM IFK AIK UK BoIS SLK RK KK)";

}  // namespace

WordClasses classes_of(std::string_view folded) {
  return lexicon().classes_of(folded);
}

WordClasses whole_classes_of(std::string_view folded) {
  return lexicon().whole_classes_of(folded);
}

bool is_legal_form(std::string_view word) {
  static const std::unordered_set<std::string_view> forms = [] {
    std::unordered_set<std::string_view> words;
    for_each_word(legal_forms, " \n", [&](std::string_view form) { words.insert(form); });
    return words;
  }();
  return forms.contains(word);
}

}  // namespace contacts
