// What must stand in the text of an entry that may answer a query: the query seen from the outside of TOML.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "search/query.hpp"
#include "text/fold.hpp"
#include "text/folded_word.hpp"

namespace contacts {

// The text of an entry in the form it is searched in.
struct EntryText {
  std::string_view raw;
  std::string_view folded;  // as FoldBuffer folds it
};

// Says no only to entries that the query cannot find, and whose errors it need not report (see holds_all_terms), as far
// as their own text goes. What an entry has from its organisation is not known here; see waive().
//
// A term is taken apart into atoms, which an entry has to hold all of: nothing that joins the values of a field - the
// blanks and commas of an address, the hyphens of an id - stands inside of one. What an id is made of when a name gives
// nothing (code points, "entry", a number behind a name that is taken already) need not be in the text either.
class NeededText {
 public:
  // Of a directory with at most so many entries: no number behind a name is greater.
  NeededText(const Query& query, std::size_t most_entries);

  // How many atoms it asks for.
  [[nodiscard]] std::size_t size() const;

  // Whether it says yes to everything.
  [[nodiscard]] bool says_nothing() const;

  // A word that it says no without; empty where there is none such.
  [[nodiscard]] std::string_view key() const;

  [[nodiscard]] bool is_in(const EntryText& text) const;

  // Whether something that is looked for is there.
  [[nodiscard]] bool is_partly_in(const EntryText& text) const;

  // The same of a text that is not folded. Says yes too often.
  [[nodiscard]] bool may_be_partly_in(std::string_view raw) const;

  // From now on nothing is asked of an atom that is in `there` and not in `elsewhere`, both folded: an entry that says
  // `elsewhere` may mean `there`. Returns whether there is such an atom.
  bool waive(std::string_view there, std::string_view elsewhere);

  // Whether it says no to every text that has not all words of a slug.
  [[nodiscard]] bool is_within(std::string_view slug) const;

 private:
  struct Atom {
    std::string text;
    bool or_code_point = false;  // a character beyond ASCII will do as well
    bool is_waived = false;
  };
  struct Needs {
    Term term;
    std::vector<Atom> atoms;
    std::vector<Atom> parts;  // the atoms of its parts
  };

  static bool has(const EntryText& text, const Atom& atom);
  static bool has_all(const EntryText& text, const std::vector<Atom>& atoms);
  [[nodiscard]] static bool is_in(const EntryText& text, const Needs& needs);
  static std::vector<Atom> atoms_of(const Term& term, std::size_t most_entries);

  void look_for(const std::vector<Atom>& atoms);

  std::vector<Needs> needs_;       // of each term that asks for something
  std::vector<FoldedWord> words_;  // of all their atoms
  bool has_all_words_ = true;      // else there are atoms that are looked for in another way
};

// Makes the text of entries that are looked at one by one. What it gives is good until the next.
class EntryTextMaker {
 public:
  // With escapes, too, as what they stand for. Nothing where the text is not UTF-8.
  [[nodiscard]] std::optional<EntryText> make(std::string_view raw);

 private:
  std::string raw_;
  FoldBuffer folded_;
};

}  // namespace contacts
