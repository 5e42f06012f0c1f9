#include "extract/person_title.hpp"

#include <algorithm>

#include "extract/titles.hpp"
#include "text/letter_case.hpp"

namespace contacts {

namespace {

class TitleSearch {
 public:
  TitleSearch(const ReadText& text, const People& people) : text_(text), people_(people) {}

  [[nodiscard]] std::string of(const Person& person) const {
    for (const NamePlace& place : person.places) {
      if (std::string title = title_at(place); !title.empty()) return title;
    }
    for (const std::size_t line : person.references) {
      if (std::string title = title_below(line); !title.empty()) return title;
    }
    return {};
  }

 private:
  [[nodiscard]] const ReadLine& line_at(std::size_t line) const { return text_.lines[line]; }

  [[nodiscard]] std::string title_at(const NamePlace& place) const {
    const ReadLine& line = line_at(place.line);
    const NameMention& mention = line.names[place.name];
    if (std::string title = title_of_row(line, mention); !title.empty()) return title;
    std::size_t end = 0;
    if (std::string title = title_before(line, mention); !title.empty()) return title;
    if (std::string title = title_behind(line, mention, end); !title.empty()) return title;
    const bool is_first = place.name == 0 || !names_before(place);
    const bool is_last = place.name + 1 == line.names.size();
    if (is_last && line.tokens.size() <= 2) {
      if (std::string title = title_below(place.line); !title.empty()) return title;
    }
    return is_first && line.words[mention.first].gap == Gap::Begin ? title_above(place.line) : std::string();
  }

  [[nodiscard]] bool names_before(const NamePlace& place) const {
    for (std::size_t i = 0; i < place.name; ++i) {
      if (people_.all[people_.by_place[place.line][i]].is_counted) return true;
    }
    return false;
  }

  // What the table's header says.
  static std::string title_of_row(const ReadLine& line, const NameMention& mention) {
    const std::vector<CellRole>& roles = line.line.roles;
    const auto role = std::ranges::find(roles, CellRole::Title);
    if (role == roles.end()) return {};
    const auto cell = static_cast<std::size_t>(role - roles.begin());
    std::size_t first = 0;
    while (first < line.words.size() && line.words[first].cell != cell)
      ++first;
    std::size_t end = first;
    while (end < line.words.size() && line.words[end].cell == cell && line.words[end].gap != Gap::Open)
      ++end;
    if (first == end || (mention.first >= first && mention.first < end)) return {};
    return capitalise_first(text_of(line.text(), line.words, first, end));
  }

  [[nodiscard]] std::string title_below(std::size_t line) const {
    const std::size_t block = line_at(line).block;
    for (std::size_t i = line + 1; i < std::min(text_.lines.size(), line + 4) && line_at(i).block == block; ++i) {
      if (people_.is_named_in(i)) return {};
      if (std::string title = title_of_line(line_at(i)); !title.empty()) return title;
    }
    return {};
  }

  [[nodiscard]] std::string title_above(std::size_t line) const {
    const std::size_t block = line_at(line).block;
    if (line == 0 || line_at(line - 1).block != block || people_.is_named_in(line - 1)) return {};
    // Below another name it is that one's.
    if (line > 1 && line_at(line - 2).block == block && people_.is_named_in(line - 2)) return {};
    const ReadLine& above = line_at(line - 1);
    const bool is_plural =
        above.text().ends_with(':') && above.words.size() == 1 && above.words[0].whole.is(WordClass::Common);
    return is_plural ? std::string() : title_of_line(above);
  }

  const ReadText& text_;
  const People& people_;
};

}  // namespace

std::string title_of_person(const ReadText& text, const People& people, const Person& person) {
  return TitleSearch(text, people).of(person);
}

}  // namespace contacts
