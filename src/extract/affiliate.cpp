#include "extract/affiliate.hpp"

#include <algorithm>
#include <string>

#include "extract/person_title.hpp"

namespace contacts {

namespace {

constexpr std::size_t most_lines = 8;  // of a block around a name

class Affiliation {
 public:
  Affiliation(const ReadText& text, People& people, OrganisationIndex& organisations)
      : text_(text), people_(people), organisations_(organisations) {}

  void run() {
    main_ = organisations_.main();
    for (Person& person : people_.all) {
      if (!person.is_counted || !person.has_contact()) continue;
      person.title = title_of_person(text_, people_, person);
      give_organisation(person);
    }
  }

 private:
  [[nodiscard]] const ReadLine& line_at(std::size_t line) const { return text_.lines[line]; }

  [[nodiscard]] bool names_somebody(std::size_t line) const { return people_.is_named_in(line); }

  void give_organisation(Person& person) {
    std::size_t found = nobody;
    for (const NamePlace& place : person.places) {
      if (found == nobody) found = of_place(place);
    }
    for (const std::size_t line : person.references) {
      if (found == nobody) found = below(line);
    }
    const std::size_t unit = found != nobody && organisations_.all()[found].is_unit ? found : nobody;
    if (unit != nobody) found = nobody;
    for (const std::size_t block : person.more_blocks) {
      if (found == nobody) found = of_block(block, person.line);
    }
    if (found == nobody) found = by_address(person);
    for (const NamePlace& place : person.places) {
      if (found == nobody && !text_.is_mail) found = of_heading(place.line);
    }
    if (found == nobody && !text_.is_mail) found = main_;
    if (unit != nobody && (found == nobody || found == unit)) {
      found = unit;
    } else if (unit != nobody) {
      person.department = organisations_.all()[unit].name;
    }
    if (found == nobody) return;
    person.organisation = organisations_.all()[found].name;
  }

  [[nodiscard]] std::size_t of_place(const NamePlace& place) {
    const ReadLine& line = line_at(place.line);
    const NameMention& mention = line.names[place.name];
    if (const std::size_t found = of_row(place); found != nobody) return found;
    if (const std::size_t found = behind(place); found != nobody) return found;
    // What stands around the headers of a message is of others.
    if (line.is_header) return nobody;
    if (const std::size_t found = before(place); found != nobody) return found;
    if (const std::size_t found = by_position(place); found != nobody) return found;
    const bool is_last = place.name + 1 == line.names.size() || line.names.size() == 1;
    if (is_last || line.words[mention.first].gap == Gap::Begin) {
      if (const std::size_t found = below(place.line); found != nobody) return found;
    }
    return above(place.line);
  }

  [[nodiscard]] std::size_t of_row(const NamePlace& place) {
    const ReadLine& line = line_at(place.line);
    const auto role = std::ranges::find(line.line.roles, CellRole::Organisation);
    if (role == line.line.roles.end()) return nobody;
    const auto cell = static_cast<std::size_t>(role - line.line.roles.begin());
    std::size_t begin = 0;
    for (std::size_t i = 0; i < cell && begin != std::string_view::npos; ++i)
      begin = line.text().find('\t', begin) + 1;
    const std::string_view name = line.text().substr(begin, line.text().find('\t', begin) - begin);
    return name.empty() ? nobody : mention(name, place.line);
  }

  std::size_t mention(std::string_view name, std::size_t line) {
    const std::size_t index = organisations_.index_of(name, line);
    ++organisations_.all()[index].mentions;
    return index;
  }

  [[nodiscard]] static bool is_parted(const ReadLine& line, std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < std::min(end, line.words.size()); ++i) {
      if (line.words[i].gap == Gap::Sentence) return true;
    }
    return false;
  }

  // The next counted name's first word, or the end.
  [[nodiscard]] std::size_t next_name(const NamePlace& place) const {
    const ReadLine& line = line_at(place.line);
    for (std::size_t i = place.name + 1; i < line.names.size(); ++i) {
      if (people_.all[people_.by_place[place.line][i]].is_counted) return line.names[i].first;
    }
    return line.words.size();
  }

  [[nodiscard]] std::size_t behind(const NamePlace& place) const {
    const ReadLine& line = line_at(place.line);
    const std::size_t limit = next_name(place);
    std::size_t unit = nobody;
    for (const OrganisationMention& found : line.organisations) {
      if (found.first < line.names[place.name].end || found.first >= limit) continue;
      if (is_parted(line, line.names[place.name].end, found.first + 1)) break;
      const std::size_t index = organisations_.find(found.name);
      if (!found.is_unit) return index;
      if (unit == nobody) unit = index;
    }
    return unit;
  }

  [[nodiscard]] std::size_t before(const NamePlace& place) const {
    const ReadLine& line = line_at(place.line);
    std::size_t floor = 0;
    for (std::size_t i = 0; i < place.name; ++i) {
      if (people_.all[people_.by_place[place.line][i]].is_counted) floor = line.names[i].end;
    }
    std::size_t best = nobody;
    for (const OrganisationMention& found : line.organisations) {
      if (found.first < floor || found.end > line.names[place.name].first || found.is_unit) continue;
      if (!is_parted(line, found.end, line.names[place.name].first + 1)) best = organisations_.find(found.name);
    }
    return best;
  }

  // Whether words [first, end) are capitalised and nothing that the table of words knows.
  [[nodiscard]] static bool may_be_organisation(const ReadLine& line, std::size_t first, std::size_t end) {
    if (first >= end || end - first > 5) return false;
    std::size_t capitals = 0;
    for (std::size_t i = first; i < end; ++i) {
      const TextWord& word = line.words[i];
      if (word.whole.is(WordClass::Particle) || word.folded == "&" || word.folded == "och" || word.folded == "and" ||
          word.folded == "und")
        continue;
      const bool is_other = !word.is_capital() || word.is(WordClass::Common) || word.is(WordClass::Title) ||
                            word.whole.is_label() || word.is(WordClass::SignOff) || word.whole.is(WordClass::Degree) ||
                            word.is(WordClass::AcademicTitle) || word.whole.is(WordClass::TitleBegin) ||
                            word.whole.is(WordClass::Unit) || word.whole.is(WordClass::Header) ||
                            word.whole.is(WordClass::Privacy) || word.has_dot;
      if (is_other) return false;
      ++capitals;
    }
    return capitals > 0;
  }

  // ", Vision, tfn": between commas behind the name; "Alpénergie – Hélène Garnier": before a dash.
  [[nodiscard]] std::size_t by_position(const NamePlace& place) {
    const ReadLine& line = line_at(place.line);
    const std::vector<TextWord>& words = line.words;
    const NameMention& name = line.names[place.name];
    const std::size_t limit = next_name(place);
    std::size_t begin = name.end;
    for (std::size_t segments = 0; begin < limit && segments < 3; ++segments) {
      const Gap gap = words[begin].gap;
      if (gap != Gap::Comma && gap != Gap::Cell && gap != Gap::Bar && gap != Gap::Dash && gap != Gap::Close) break;
      std::size_t end = begin + 1;
      while (end < limit && words[end].gap == Gap::Blank)
        ++end;
      const bool is_before_name = end == limit && limit < words.size() && words[limit].gap == Gap::Blank;
      const bool is_long = end - begin > 1 || words[begin].end - words[begin].begin > 2;
      const bool is_list = gap == Gap::Cell || gap == Gap::Dash || gap == Gap::Close ||
                           (line.tokens.empty() && is_name(line, begin, end));
      if (!is_before_name && is_long && !is_list && line.line.roles.empty() && may_be_organisation(line, begin, end)) {
        return mention(text_of(line.text(), words, begin, end), place.line);
      }
      begin = end;
    }
    const bool is_behind_dash = name.first > 0 && words[name.first].gap == Gap::Dash && words[name.first].segment == 1;
    if (!is_behind_dash || !may_be_organisation(line, 0, name.first)) return nobody;
    const std::string called = text_of(line.text(), words, 0, name.first);
    return is_elsewhere(called, place.line) ? mention(called, place.line) : nobody;
  }

  // "Kjell Ask, Lena Bodin": what looks like a name is rather another person.
  [[nodiscard]] static bool is_name(const ReadLine& line, std::size_t first, std::size_t end) {
    return std::ranges::any_of(line.names,
                               [&](const NameMention& name) { return name.first == first && name.end == end; });
  }

  // Whether the text speaks of it in another line, as it does of organisations rather than of districts.
  [[nodiscard]] bool is_elsewhere(const std::string& name, std::size_t line) const {
    constexpr std::size_t reach = 60;
    for (std::size_t i = line > reach ? line - reach : 0; i < std::min(text_.lines.size(), line + reach); ++i) {
      if (i != line && line_at(i).text().find(name) != std::string_view::npos) return true;
    }
    return false;
  }

  [[nodiscard]] std::size_t below(std::size_t line) {
    const std::size_t block = line_at(line).block;
    std::size_t unit = nobody;
    for (std::size_t i = line + 1; i < std::min(text_.lines.size(), line + most_lines) && line_at(i).block == block;
         ++i) {
      if (names_somebody(i)) break;
      const std::vector<std::size_t> named = organisations_.of_line(i);
      if (named.empty()) {
        if (i <= line + 2 && unit == nobody && is_bare(i)) return mention(line_at(i).text(), i);
        continue;
      }
      if (!organisations_.all()[named.front()].is_unit) return named.front();
      if (unit == nobody) unit = named.front();
    }
    return unit;
  }

  // A line of nothing but capitalised words below a name, before its numbers.
  [[nodiscard]] bool is_bare(std::size_t line) const {
    const ReadLine& read = line_at(line);
    if (!read.tokens.empty() || !read.names.empty() || read.is_header ||
        read.text().find('\t') != std::string_view::npos)
      return false;
    const bool is_one_segment = !read.words.empty() && read.words.back().segment == 0;
    return is_one_segment && may_be_organisation(read, 0, read.words.size()) && read.words.size() >= 2 &&
           read.words.back().end == read.text().size();
  }

  [[nodiscard]] std::size_t above(std::size_t line) const {
    const std::size_t block = line_at(line).block;
    std::size_t unit = nobody;
    for (std::size_t back = 1; back <= std::min(line, most_lines) && line_at(line - back).block == block; ++back) {
      const std::vector<std::size_t> named = organisations_.of_line(line - back);
      const bool is_of_other = names_somebody(line - back);
      if (!named.empty() && !is_of_other && !is_below_name(line - back)) {
        if (!organisations_.all()[named.front()].is_unit) return named.front();
        if (unit == nobody) unit = named.front();
      }
    }
    return unit;
  }

  // Then it is that one's.
  [[nodiscard]] bool is_below_name(std::size_t line) const {
    const std::size_t block = line_at(line).block;
    for (std::size_t back = 1; back <= std::min<std::size_t>(line, 3) && line_at(line - back).block == block; ++back) {
      if (names_somebody(line - back)) return true;
    }
    return false;
  }

  [[nodiscard]] std::size_t of_block(std::size_t block, std::size_t near) const {
    std::size_t unit = nobody;
    const std::size_t begin = near == nobody ? 0 : near;
    constexpr std::size_t reach = 60;
    for (std::size_t i = begin; i < std::min(text_.lines.size(), begin + reach); ++i) {
      if (line_at(i).block != block) continue;
      const std::vector<std::size_t> named = organisations_.of_line(i);
      if (named.empty()) continue;
      if (!organisations_.all()[named.front()].is_unit) return named.front();
      if (unit == nobody) unit = named.front();
    }
    return unit;
  }

  [[nodiscard]] std::size_t by_address(const Person& person) const {
    for (const TypedValue& email : person.emails) {
      if (const std::size_t found = organisations_.by_host(email.value); found != nobody) return found;
    }
    return nobody;
  }

  // A line before that is a heading and names an organisation.
  [[nodiscard]] std::size_t of_heading(std::size_t line) const {
    constexpr std::size_t reach = 40;
    constexpr std::size_t most_words = 9;
    std::size_t unit = nobody;
    for (std::size_t back = 1; back <= std::min(line, reach); ++back) {
      const ReadLine& read = line_at(line - back);
      const std::vector<std::size_t> named = organisations_.of_line(line - back);
      const bool is_heading = !named.empty() && read.words.size() <= most_words && !names_somebody(line - back) &&
                              !is_below_name(line - back) && !read.text().ends_with('.');
      if (!is_heading) continue;
      if (!organisations_.all()[named.back()].is_unit) return named.back();
      if (unit == nobody) unit = named.back();
    }
    return unit;
  }

  const ReadText& text_;
  People& people_;
  OrganisationIndex& organisations_;
  std::size_t main_ = nobody;
};

}  // namespace

void affiliate(const ReadText& text, People& people, OrganisationIndex& organisations) {
  Affiliation(text, people, organisations).run();
}

}  // namespace contacts
