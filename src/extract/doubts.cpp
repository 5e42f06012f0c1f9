#include "extract/doubts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace contacts {

namespace {

constexpr std::size_t most_doubted_words = 6;  // of a title or an organisation that nothing tells

// Words [first, end) of a line.
struct Phrase {
  std::size_t first = 0;
  std::size_t end = 0;

  [[nodiscard]] bool is_empty() const { return first >= end; }
};

bool is_other(const TextWord& word) {
  constexpr std::array others = {WordClass::SignOff, WordClass::Speech,  WordClass::Header,        WordClass::Both,
                                 WordClass::Privacy, WordClass::Degree,  WordClass::AcademicTitle, WordClass::Street,
                                 WordClass::Place,   WordClass::NoNumber};
  return word.shape == Shape::Number || word.whole.is_label() ||
         std::ranges::any_of(others, [&](WordClass other) { return word.whole.is(other); });
}

bool may_be_said_of_somebody(const ReadLine& line, const Phrase& phrase) {
  if (phrase.is_empty() || phrase.end - phrase.first > most_doubted_words) return false;
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    // Small ones may link: "på deltid".
    const bool is_common =
        line.words[i].whole.is(WordClass::Common) && (i == phrase.first || line.words[i].is_capital());
    if (is_common || is_other(line.words[i])) return false;
  }
  const auto is_around = [&](const auto& mention) { return mention.first < phrase.end && phrase.first < mention.end; };
  return std::ranges::none_of(line.organisations, is_around);
}

// The part of the line behind a name, up to the next sign or token: ", kranförare, 070-…".
Phrase phrase_behind(const ReadLine& line, const NameMention& mention) {
  if (mention.end >= line.words.size()) return {};
  const Gap gap = line.words[mention.end].gap;
  if (gap != Gap::Comma && gap != Gap::Bar && gap != Gap::Cell && gap != Gap::Dash) return {};
  Phrase phrase{mention.end, mention.end + 1};
  while (phrase.end < line.words.size() && line.words[phrase.end].gap == Gap::Blank)
    ++phrase.end;
  const auto is_in_phrase = [&](const NameMention& other) {
    return other.first >= phrase.first && other.first < phrase.end && other.is_likely;
  };
  return std::ranges::any_of(line.names, is_in_phrase) ? Phrase() : phrase;
}

// A line that is nothing else.
Phrase phrase_of_line(const ReadLine& line) {
  const bool has_other = !line.tokens.empty() || line.is_header || line.words.empty() || line.text().ends_with('.') ||
                         line.text().ends_with(':') || line.text().ends_with('!') || line.text().ends_with('?');
  if (has_other || line.words.back().segment != line.words.front().segment) return {};
  return {0, line.words.size()};
}

// Only capitals, as names of organisations have.
bool may_be_organisation(const ReadLine& line, const Phrase& phrase) {
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    if (!line.words[i].is_capital() && !line.words[i].whole.is(WordClass::Particle)) return false;
  }
  return true;
}

class Doubts {
 public:
  Doubts(const ReadText& text, const People& people) : text_(text), people_(people) {}

  void add_to(Person& person) const {
    for (const NamePlace& place : person.places) {
      const ReadLine& line = text_.lines[place.line];
      if (ask(line, phrase_behind(line, line.names[place.name]), person) || ask_below(place, person)) return;
    }
  }

 private:
  // Below a name that ends its line.
  [[nodiscard]] bool ask_below(const NamePlace& place, Person& person) const {
    const ReadLine& line = text_.lines[place.line];
    if (line.is_header || line.names[place.name].end != line.words.size() || !line.tokens.empty()) return false;
    constexpr std::size_t most_lines = 2;
    for (std::size_t i = place.line + 1; i < text_.lines.size() && i <= place.line + most_lines; ++i) {
      if (text_.lines[i].block != line.block || people_.is_named_in(i)) return false;
      if (ask(text_.lines[i], phrase_of_line(text_.lines[i]), person)) return true;
    }
    return false;
  }

  [[nodiscard]] static bool ask(const ReadLine& line, const Phrase& phrase, Person& person) {
    if (!may_be_said_of_somebody(line, phrase)) return false;
    const std::string value = text_of(line.text(), line.words, phrase.first, phrase.end);
    if (value == person.title || value == person.organisation || value == person.department) return false;
    const std::size_t before = person.doubts.size();
    if (person.title.empty()) person.doubts.push_back({"title", value});
    if (person.organisation.empty() && may_be_organisation(line, phrase))
      person.doubts.push_back({"organisation", value});
    return person.doubts.size() > before;
  }

  const ReadText& text_;
  const People& people_;
};

bool has_value(const std::vector<TypedValue>& values, const std::string& value) {
  std::vector<TypedValue> more = values;
  add_value(more, {value, ValueKind::Unspecified, {}});
  return more.size() == values.size();
}

void drop_what_is_sure(Person& person) {
  std::vector<Doubt> doubts;
  for (Doubt& doubt : person.doubts) {
    const bool is_there = has_value(person.emails, doubt.value) || has_value(person.phones, doubt.value);
    const auto is_same = [&](const Doubt& other) { return other.key == doubt.key && other.value == doubt.value; };
    if (!is_there && std::ranges::none_of(doubts, is_same)) doubts.push_back(std::move(doubt));
  }
  person.doubts = std::move(doubts);
}

}  // namespace

void settle_doubts(const ReadText& text, People& people) {
  const Doubts doubts(text, people);
  for (Person& person : people.all) {
    if (!person.is_counted || !person.has_contact()) continue;
    if (person.title.empty() || person.organisation.empty()) doubts.add_to(person);
    drop_what_is_sure(person);
  }
}

}  // namespace contacts
