// What must stand in the text of an entry that may answer a query: the query seen from the outside of TOML.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "search/query.hpp"
#include "search/writing.hpp"
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
// nothing (code points, "entry", a number behind a name that is taken already) need not be in the text either. In other
// writings (see Writings) it says no only to entries that none of them finds.
class NeededText {
 public:
  // Of a directory in which at most `most_of_one_name` entries have one name: no number that is made behind an id is
  // greater.
  NeededText(const Query& query, std::size_t most_of_one_name, Writings writings = Writings::Plain);

  // The number of atoms (words without separators) that are required, and of terms that require some.
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] std::size_t term_count() const { return needs_.size(); }

  // True if nothing is required: every entry may match.
  [[nodiscard]] bool says_nothing() const;

  // The longest word that every matching entry contains; empty where there is none. In other writings an entry may as
  // well have a name in which may_be_key_in_names() finds its term.
  [[nodiscard]] std::string_view key() const;
  [[nodiscard]] bool may_be_key_in_names(std::string_view raw) const;

  [[nodiscard]] bool is_in(const EntryText& text) const;

  // Whether the term of key() may match in the text: the words of all others aside. True where there is no key.
  [[nodiscard]] bool is_key_in(const EntryText& text) const;

  // The same of the raw text of an entry. Much quicker; may be true although is_in() is false.
  [[nodiscard]] bool may_be_in(std::string_view raw) const;

  // Whether the value that the quotation mark at the beginning of `text` opens may be the name that is the whole query
  // but for punctuation (see Query::squeezed): its entry need not hold the words. Quick; says yes too often.
  [[nodiscard]] bool may_be_whole_name(std::string_view text) const;
  [[nodiscard]] bool asks_for_whole_name() const { return !squeezed_.empty(); }

  // True if at least one required word is in the text that somebody may match by in their organisation's names.
  [[nodiscard]] bool is_partly_in(const EntryText& text) const;

  // The same for a text that is not folded. May be true although no word is there; never false although one is.
  [[nodiscard]] bool may_be_partly_in(std::string_view raw) const;

  // `names` are what an organisation is called, `calls` also its ids; all folded. An entry may refer to it by a call,
  // so words that stand only in its other names cannot be required of the entry. Drops these requirements. Returns the
  // calls by which an entry may refer to it without having such a word.
  std::vector<std::string> waive(const std::vector<std::string>& names, const std::vector<std::string>& calls);

  // True if every word that is required stands in `slug`, so that all entries with this slug were found already.
  [[nodiscard]] bool is_within(std::string_view slug) const;

 private:
  struct Atom {
    std::string text;
    bool or_code_point = false;  // a character whose code point holds it will do as well: see slug_of()
    bool begins_word = false;    // see Asks::Beginning
    bool is_waived = false;
    std::optional<FoldedWord> word = {};  // where it can be looked for so
  };
  // An entry has to hold all atoms, or a name with the squeezed text, where that is not empty.
  struct Words {
    std::vector<Atom> atoms;
    std::optional<Atom> number = {};  // the last of all, if it may be made; then a value may end with the one before it
    std::string squeezed = {};
  };
  struct Needs {
    Term term;
    Words whole;
    std::vector<Words> parts;  // of its parts
    std::vector<Needs> alternatives;
  };

  [[nodiscard]] static bool is_in(std::string_view folded, const Atom& atom);
  [[nodiscard]] static bool is_in(const EntryText& text, const Words& words);
  [[nodiscard]] static bool may_have_number(std::string_view folded, const Words& words);
  [[nodiscard]] static bool may_have_number_raw(std::string_view raw, const Words& words);
  [[nodiscard]] static bool is_in(const EntryText& text, const Needs& needs);
  [[nodiscard]] static bool may_be_in(std::string_view raw, const Words& words);
  [[nodiscard]] static bool may_be_in(std::string_view raw, const Needs& needs);
  // Whether a name or id of an organisation may be what the words match in.
  [[nodiscard]] static bool may_be_in_name(const std::string& name, const Words& words);
  [[nodiscard]] Words words_of(const Term& term) const;
  [[nodiscard]] std::optional<Needs> needs_of(const Term& term) const;
  [[nodiscard]] static std::string_view longest_of(const std::vector<Atom>& atoms);
  [[nodiscard]] const Needs* needs_of_key() const;

  [[nodiscard]] static bool may_be_of_organisation(const Needs& needs);

  template <typename AnyNeeds, typename Take>
  static void for_each_words(AnyNeeds& needs, Take take);
  template <typename Take>
  static void for_each_atom(const Needs& needs, Take take);

  void look_for(const Needs& needs);

  std::size_t most_of_one_name_;
  Writings writings_;
  std::string squeezed_;           // of a name that is the whole query; empty where none may be
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
