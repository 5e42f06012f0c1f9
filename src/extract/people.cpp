#include "extract/people.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "extract/address_kinds.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

// Names further away are not compared with an address, so that the work grows with the text and no faster.
constexpr std::size_t most_names_around = 40;

std::string turned(const std::string& name) {
  const std::size_t blank = name.find(' ');
  return blank == std::string::npos ? name : name.substr(blank + 1) + " " + name.substr(0, blank);
}

class PeopleFinder {
 public:
  explicit PeopleFinder(const ReadText& text) : text_(text) {}

  People run() {
    people_.by_place.resize(text_.lines.size());
    people_.owners.resize(text_.lines.size());
    for (std::size_t line = 0; line < text_.lines.size(); ++line)
      collect(line);
    for (std::size_t line = 0; line < text_.lines.size(); ++line)
      match_addresses(line);
    for (Person& person : people_.all)
      decide(person);
    return std::move(people_);
  }

 private:
  void collect(std::size_t line) {
    people_.owners[line].assign(text_.lines[line].tokens.size(), nobody);
    const std::vector<NameMention>& names = text_.lines[line].names;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::size_t person = person_of(names[i]);
      people_.all[person].places.push_back({line, i});
      people_.by_place[line].push_back(person);
      order_.push_back({line, i});
      forms_.push_back(forms_of_name(names[i].name));
    }
    first_after_.push_back(order_.size());
  }

  std::size_t person_of(const NameMention& mention) {
    const std::string key = name_key(mention.name);
    if (const auto found = by_key_.find(key); found != by_key_.end()) return found->second;
    if (const auto found = by_key_.find(turned(key)); found != by_key_.end()) {
      // The other way round is right where a given name is known to be first.
      Person& person = people_.all[found->second];
      const bool other_is_turned = names_at(person.places.front()).may_be_turned;
      if (other_is_turned && !mention.may_be_turned) person.name = mention.name;
      return found->second;
    }
    by_key_.emplace(key, people_.all.size());
    Person person;
    person.name = mention.name;
    people_.all.push_back(std::move(person));
    return people_.all.size() - 1;
  }

  [[nodiscard]] const NameMention& names_at(const NamePlace& place) const {
    return text_.lines[place.line].names[place.name];
  }

  void match_addresses(std::size_t line) {
    const ReadLine& read = text_.lines[line];
    if (read.is_subject) return;
    for (std::size_t i = 0; i < read.tokens.size(); ++i) {
      if (read.tokens[i].kind != TokenKind::Email) continue;
      std::size_t owner = owner_before(line, read.tokens[i]);
      if (owner == nobody) owner = best_owner(line, read.tokens[i]);
      if (owner == nobody) continue;
      people_.owners[line][i] = owner;
      people_.all[owner].has_fitting_address = true;
      turn_by_address(people_.all[owner], read.tokens[i].value);
    }
  }

  // "Rhys Bowen <rhys.bowen@…>": only a bracket or a quotation mark between.
  [[nodiscard]] std::size_t owner_before(std::size_t line, const Token& token) const {
    const ReadLine& read = text_.lines[line];
    for (std::size_t i = read.names.size(); i-- > 0;) {
      const std::size_t end = read.words[read.names[i].end - 1].end;
      if (end > token.begin) continue;
      const std::string_view between = read.text().substr(end, token.begin - end);
      const bool is_address_of = between.find_first_of("<[(") != std::string_view::npos &&
                                 between.find_first_not_of(" <[(\"'.:") == std::string_view::npos;
      return is_address_of ? people_.by_place[line][i] : nobody;
    }
    return nobody;
  }

  struct Candidate {
    int degree = 0;
    std::size_t distance = 0;
    std::size_t person = nobody;
  };

  [[nodiscard]] std::size_t best_owner(std::size_t line, const Token& token) const {
    const std::size_t middle = first_after_[line];
    const std::size_t begin = middle > most_names_around ? middle - most_names_around : 0;
    const std::size_t end = std::min(middle + most_names_around, order_.size());
    const LocalPart local = local_part_of(token.value);
    Candidate best;
    bool is_tied = false;
    for (std::size_t i = begin; i < end; ++i) {
      const Candidate candidate = candidate_of(order_[i], line, token, fit(local, forms_[i]).degree);
      if (candidate.degree == 0 || candidate.degree < best.degree) continue;
      if (candidate.degree == best.degree && candidate.person != best.person) {
        is_tied = candidate.distance == best.distance;
        if (candidate.distance >= best.distance && !is_tied) continue;
      }
      if (candidate.degree > best.degree) is_tied = false;
      if (candidate.degree > best.degree || candidate.distance < best.distance) best = candidate;
    }
    return is_tied && best.degree < 3 ? nobody : best.person;
  }

  // `degree`: of the address's fit to the name.
  [[nodiscard]] Candidate candidate_of(const NamePlace& place, std::size_t line, const Token& token, int degree) const {
    const ReadLine& read = text_.lines[line];
    const ReadLine& other = text_.lines[place.line];
    const NameMention& mention = names_at(place);
    if (degree == 0 || (is_role_address(token.value) && degree < 4)) return {};
    const bool is_same_block = other.block == read.block;
    const std::size_t lines = place.line > line ? place.line - line : line - place.line;
    const bool is_near = degree >= 3 || (is_same_block && (degree == 2 || place.line == line || lines <= 4)) ||
                         (degree == 2 && lines <= 5);
    if (!is_near) return {};
    // Names that only look like one lose to others.
    const std::size_t bytes = place.line == line ? offset_distance(other, mention, token) : 0;
    const std::size_t behind = place.line > line ? 1 : 0;
    return {degree, lines * 100000 + behind * 50000 + bytes, people_.by_place[place.line][place.name]};
  }

  static std::size_t offset_distance(const ReadLine& line, const NameMention& mention, const Token& token) {
    const std::size_t begin = line.words[mention.first].begin;
    // A name behind the address is further than one before it.
    return begin < token.begin ? token.begin - begin : (begin - token.begin) * 3;
  }

  void turn_by_address(Person& person, std::string_view address) {
    if (!names_at(person.places.front()).may_be_turned || person.places.size() > 1) return;
    const AddressFit as_it_is = fit(address, person.name);
    const AddressFit other_way = fit(address, turned(person.name));
    const bool is_turned =
        (as_it_is.degree >= 3 && as_it_is.is_turned) || (other_way.degree > as_it_is.degree && !other_way.is_turned);
    if (is_turned) person.name = turned(person.name);
  }

  void decide(Person& person) const {
    person.is_counted = person.has_fitting_address;
    for (const NamePlace& place : person.places) {
      if (names_at(place).is_likely && !is_below_name(place)) person.is_counted = true;
    }
    if (person.is_counted) return;
    for (const NamePlace& place : person.places) {
      if (stands_like_a_name(place)) person.is_counted = true;
    }
  }

  // "Responsable Grand Ouest" below a name is what that one does.
  [[nodiscard]] bool is_below_name(const NamePlace& place) const {
    const NameMention& mention = names_at(place);
    if (mention.has_given || mention.first == 0 || place.line == 0) return false;
    const ReadLine& line = text_.lines[place.line];
    const ReadLine& above = text_.lines[place.line - 1];
    if (!line.tokens.empty() || above.block != line.block) return false;
    return std::ranges::any_of(above.names, [](const NameMention& other) { return other.is_alone && other.is_likely; });
  }

  // On a line or in a cell of its own, where no other person is in the block, or where the table says so.
  [[nodiscard]] bool stands_like_a_name(const NamePlace& place) const {
    const ReadLine& line = text_.lines[place.line];
    const NameMention& mention = names_at(place);
    const std::size_t cell = line.words[mention.first].cell;
    if (cell < line.line.roles.size()) return line.line.roles[cell] == CellRole::Name;
    const bool is_segment = line.words[mention.first].gap == Gap::Begin &&
                            (mention.end == line.words.size() || line.words[mention.end].gap != Gap::Blank);
    if (is_right_before_token(line, mention)) return true;
    if (!mention.is_alone && !(is_segment && !line.tokens.empty())) return false;
    // In a block with likely names this would rather be what they do.
    std::size_t i = place.line;
    constexpr std::size_t most_lines = 8;
    while (i > 0 && place.line - i < most_lines && text_.lines[i - 1].block == line.block)
      --i;
    bool has_tokens = false;
    for (; i < text_.lines.size() && text_.lines[i].block == line.block && i < place.line + most_lines; ++i) {
      for (std::size_t k = 0; k < text_.lines[i].names.size(); ++k) {
        const Person& other = people_.all[people_.by_place[i][k]];
        const bool is_other = &other != &people_.all[people_.by_place[place.line][place.name]];
        if (is_other && (other.has_fitting_address || text_.lines[i].names[k].is_likely) && !is_row(line)) return false;
      }
      has_tokens = has_tokens || (i >= place.line && !text_.lines[i].tokens.empty());
    }
    return has_tokens;
  }

  // "av tillsynsman Ruben Kvist, 070-…", "or Naomi Clarke-Jones on 07700 …", "Norra – Aida Begovic, tel. …": behind a
  // small word or at the beginning of a part of the line, and nothing but labels before the number.
  static bool is_right_before_token(const ReadLine& line, const NameMention& mention) {
    const TextWord& first = line.words[mention.first];
    const bool is_in_sentence =
        mention.first > 0 && first.gap == Gap::Blank && line.words[mention.first - 1].shape == Shape::Small;
    const bool is_part = first.gap == Gap::Begin || first.gap == Gap::Dash || first.gap == Gap::Colon ||
                         first.gap == Gap::Cell || first.gap == Gap::Bar || first.gap == Gap::Token;
    if (!is_in_sentence && !is_part) return false;
    for (std::size_t i = mention.first; i < mention.end; ++i) {
      const TextWord& word = line.words[i];
      const bool is_place = word.is(WordClass::Street) || word.is(WordClass::Kind) || word.is(WordClass::Unit) ||
                            word.is(WordClass::KindBegin);
      if (is_place) return false;
    }
    const std::size_t end = line.words[mention.end - 1].end;
    const auto token = std::ranges::find_if(line.tokens, [&](const Token& other) { return other.begin >= end; });
    if (token == line.tokens.end() || (token->kind != TokenKind::Phone && token->kind != TokenKind::Email))
      return false;
    for (std::size_t i = mention.end; i < line.words.size() && line.words[i].begin < token->begin; ++i) {
      const TextWord& word = line.words[i];
      const bool is_link = word.whole.is_label() || (word.shape == Shape::Small && word.whole.is(WordClass::Common));
      if (!is_link || word.gap == Gap::Sentence) return false;
    }
    return line.text().substr(end, token->begin - end).find_first_of("/–|\t") == std::string_view::npos;
  }

  static bool is_row(const ReadLine& line) {
    return !line.tokens.empty() && line.text().find('\t') != std::string_view::npos;
  }

  const ReadText& text_;
  People people_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::vector<NamePlace> order_;              // of all names
  std::vector<std::vector<NameForm>> forms_;  // of the names, in the same order
  std::vector<std::size_t> first_after_;      // by line: how many names there are up to its end
};

}  // namespace

void add_value(std::vector<TypedValue>& values, TypedValue value) {
  const bool is_address = value.value.find('@') != std::string::npos;
  const auto is_same = [&](const TypedValue& other) {
    if (is_address) return is_same_name(other.value, value.value);
    const std::string digits = digits_of(value.value);
    return digits.empty() ? other.value == value.value : digits_of(other.value) == digits;
  };
  if (std::ranges::none_of(values, is_same)) values.push_back(std::move(value));
}

People find_people(const ReadText& text) {
  return PeopleFinder(text).run();
}

}  // namespace contacts
