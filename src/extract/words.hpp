// What words mean in press releases, signatures and lists, in Swedish, Norwegian, Danish, Finnish, German, English,
// Dutch and French: one table, a row for each class and language.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace contacts {

// What a word can be; several at once.
enum class WordClass : std::uint32_t {
  Title = 1U << 0U,          // ends, or in English, Dutch and French begins, what somebody does: "näringslivschef"
  TitleBegin = 1U << 1U,     // stands before a title and belongs to it: "biträdande", "senior"
  Kind = 1U << 2U,           // ends the name of an organisation: "kommun", "Trust"
  KindBegin = 1U << 3U,      // begins the name of an organisation: "Region", "Gemeente"
  Unit = 1U << 4U,           // a part of an organisation: "institutionen", "Abteilung"
  AcademicTitle = 1U << 5U,  // before a name, and no part of it: "Dr.", "Frau"
  Degree = 1U << 6U,         // behind a name: "PhD"
  Particle = 1U << 7U,       // in a name, in small letters: "van", "af"
  GivenName = 1U << 8U,
  Common = 1U << 9U,        // a word that begins sentences or headings, and is no name
  SignOff = 1U << 10U,      // "hälsningar"
  Speech = 1U << 11U,       // "säger": who is only quoted is no contact
  Both = 1U << 12U,         // "båda": of the two people before
  Street = 1U << 13U,       // ends, or begins, the name of a street
  UnitOfCount = 1U << 14U,  // behind an amount: "kronor", "invånare"
  // Labels of numbers and addresses.
  Telephone = 1U << 15U,
  Mobile = 1U << 16U,
  Fax = 1U << 17U,
  Home = 1U << 18U,
  Switchboard = 1U << 19U,
  Desk = 1U << 20U,
  Email = 1U << 21U,
  Web = 1U << 22U,
  Place = 1U << 23U,        // "Besöksadress"
  NoNumber = 1U << 24U,     // what follows is a number of another kind: "bankgiro", "org.nr"
  Extension = 1U << 25U,    // "ankn."
  Header = 1U << 26U,       // of a message: "From", "Kopia"
  Privacy = 1U << 27U,      // pages that nobody means by a web page
  RoleAddress = 1U << 28U,  // the local part of an address that is no person's: "info"
  At = 1U << 29U,           // between a title and an organisation: "hos"
  Confidential = 1U << 30U  // in what is written below every mail: "förtrolig"
};

// A set of classes.
class WordClasses {
 public:
  WordClasses() = default;
  [[nodiscard]] bool is(WordClass word_class) const { return (bits_ & static_cast<std::uint32_t>(word_class)) != 0; }
  void add(WordClass word_class) { bits_ |= static_cast<std::uint32_t>(word_class); }
  void add(WordClasses other) { bits_ |= other.bits_; }
  [[nodiscard]] bool is_label() const { return (bits_ & labels) != 0; }
  [[nodiscard]] bool is_nothing() const { return bits_ == 0; }

 private:
  static constexpr std::uint32_t labels = ((1U << 26U) - 1U) & ~((1U << 15U) - 1U);

  std::uint32_t bits_ = 0;
};

// Words as their language writes them, parted by white space. "-chef": every word that ends so.
struct WordRow {
  WordClass word_class;
  std::string_view languages;
  std::string_view words;
};

// The rows of the table, by subject.
[[nodiscard]] std::span<const WordRow> title_words();
[[nodiscard]] std::span<const WordRow> organisation_words();
[[nodiscard]] std::span<const WordRow> label_words();
[[nodiscard]] std::span<const WordRow> name_words();
[[nodiscard]] std::span<const WordRow> given_name_words();

// What a word means by itself and by its ending; `folded` as fold() makes it, without the dot of an abbreviation.
[[nodiscard]] WordClasses classes_of(std::string_view folded);

// What it means as a whole word: "kommun" is a Kind, "Olofströmskommun" only ends in one.
[[nodiscard]] WordClasses whole_classes_of(std::string_view folded);

// Whether the word is a legal form as it is written: "AB", "GmbH", "Oy". Case matters: "Ås" is a name.
[[nodiscard]] bool is_legal_form(std::string_view word);

}  // namespace contacts
