#include "extract/join.hpp"

#include <algorithm>
#include <utility>

#include "extract/address_kinds.hpp"
#include "extract/join_rules.hpp"
#include "extract/near_organisations.hpp"
#include "extract/postal_addresses.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

using Persons = std::vector<std::size_t>;

class Joiner {
 public:
  Joiner(const ReadText& text, People& people, OrganisationIndex& organisations)
      : text_(text),
        people_(people),
        organisations_(organisations),
        near_(text, people, organisations),
        addresses_(postal_addresses(text)) {}

  void run() {
    for (std::size_t line = 0; line < text_.lines.size(); ++line) {
      if (text_.lines[line].is_blank) {
        end_block();
        continue;
      }
      if (line == 0 || text_.lines[line].block != text_.lines[line - 1].block) begin_block(line);
      read_line(line);
    }
  }

 private:
  [[nodiscard]] Person& person(std::size_t index) { return people_.all[index]; }

  void end_block() {
    // A name on a line of its own at the end of a block: what follows may be its numbers.
    carried_.clear();
    if (has_lone_name_ && !current_.empty() && !has_contact_in_block_) carried_ = current_;
    if (!owner_.empty() && !has_contact_in_block_ && current_.empty()) carried_ = owner_;
    current_.clear();
    is_desk_ = false;
    has_lone_name_ = false;
    has_contact_in_block_ = false;
  }

  // Whose block it is where it names nobody: the one whose address is in it, or who stood alone before it.
  void begin_block(std::size_t line) {
    owner_.clear();
    bool has_names = false;
    std::size_t signer = nobody;
    std::size_t owner = nobody;
    bool is_single = true;
    constexpr std::size_t most_lines = 30;
    for (std::size_t i = line;
         i < text_.lines.size() && i < line + most_lines && text_.lines[i].block == text_.lines[line].block; ++i) {
      for (std::size_t name = 0; name < people_.by_place[i].size(); ++name) {
        const std::size_t index = people_.by_place[i][name];
        if (!person(index).is_counted) continue;
        signer = !has_names && signs(text_.lines[i], text_.lines[i].names[name]) ? index : nobody;
        has_names = true;
      }
      for (const std::size_t index : people_.owners[i]) {
        if (index == nobody) continue;
        is_single = is_single && (owner == nobody || owner == index);
        owner = index;
      }
    }
    if (has_names) {
      carried_.clear();
      // "Ring mig på 070-…" above the name at the end of a message.
      if (text_.is_mail && signer != nobody) owner_ = {signer};
      return;
    }
    owner_ = carried_;
    if (owner != nobody && is_single) owner_ = {owner};
    // "Ring mig på 070-…": in a message, without a name around.
    if (owner_.empty() && sender_ != nobody) owner_ = {sender_};
    carried_.clear();
    for (const std::size_t index : owner_)
      person(index).more_blocks.push_back(text_.lines[line].block);
  }

  void read_line(std::size_t line) {
    const ReadLine& read = text_.lines[line];
    if (read.is_subject) return;
    const Persons row = only_person_of_row(line);
    std::size_t name = 0;
    std::size_t word = 0;
    if (row.empty()) refer_by_given_name(line);
    if (is_nameless_row(line)) current_.clear();
    // "Tel. … (standard)" says nothing of the lines below it.
    if (is_desk_ && desk_line_ != line && !text_.lines[desk_line_].tokens.empty() &&
        !(current_.empty() && owner_.empty()))
      is_desk_ = false;
    has_named_in_line_ = false;
    for (std::size_t token = 0; token <= read.tokens.size(); ++token) {
      const std::size_t offset = token < read.tokens.size() ? read.tokens[token].begin : read.text().size();
      take_words(line, offset, word, name);
      if (token == read.tokens.size()) break;
      take(line, token, row);
    }
  }

  // Names and desks before the byte `offset`.
  void take_words(std::size_t line, std::size_t offset, std::size_t& word, std::size_t& name) {
    const ReadLine& read = text_.lines[line];
    for (; word < read.words.size() && read.words[word].begin < offset; ++word) {
      if (name < read.names.size() && read.names[name].first == word) {
        take_name(line, name);
        word = read.names[name].end - 1;
        ++name;
        continue;
      }
      if (name < read.names.size() && read.names[name].first < word) ++name;
      const TextWord& at = read.words[word];
      if (at.whole.is(WordClass::Both) && recent_.size() >= 2 && last_line_ == line)
        current_ = {recent_[recent_.size() - 2], recent_.back()};
      const bool is_title = at.is(WordClass::Title) || is_part_of_title(read, word) ||
                            (!current_.empty() && last_line_ + 1 == line && begins_title(read, word));
      const bool is_desk = at.is(WordClass::Desk) && !is_title;
      if (is_desk) {
        is_desk_ = true;
        desk_line_ = line;
      }
    }
  }

  void take_name(std::size_t line, std::size_t name) {
    const std::size_t index = people_.by_place[line][name];
    if (!person(index).is_counted || is_only_quoted(text_.lines[line], text_.lines[line].names[name])) {
      if (person(index).is_counted && !person(index).has_fitting_address) {
        current_.clear();
        has_named_in_line_ = false;
      }
      return;
    }
    const ReadLine& read = text_.lines[line];
    const bool is_couple = name > 0 && read.names[name - 1].end + 1 == read.names[name].first && current_.size() == 1 &&
                           has_named_in_line_ && read.words[read.names[name - 1].end].gap == Gap::Blank &&
                           read.names[name - 1].end - read.names[name - 1].first == 1;
    if (!is_couple) current_.clear();
    if (is_couple) {
      partners_[index] = current_.front();
      partners_[current_.front()] = index;
    }
    current_.push_back(index);
    recent_.push_back(index);
    last_line_ = line;
    is_desk_ = false;
    has_named_in_line_ = true;
    has_lone_name_ = has_lone_name_ || (!read.is_header && (read.names[name].is_alone || read.words.size() <= 8));
    if (read.is_header && is_sender_header(read)) sender_ = index;
  }

  // "Zentrale <tab> 089 …": a row that begins with something else than a name or a label.
  [[nodiscard]] bool is_nameless_row(std::size_t line) const {
    const ReadLine& read = text_.lines[line];
    const bool is_row = read.text().find('\t') != std::string_view::npos && !read.tokens.empty();
    const bool names_nobody = is_row && !people_.is_named_in(line) && !read.words.empty() &&
                              read.words.front().begin < read.text().find('\t');
    return names_nobody && !read.words.front().whole.is_label() && line > 0 && people_.is_named_in(line - 1) &&
           text_.lines[line - 1].text().find('\t') != std::string_view::npos;
  }

  // Rows of tables, and lines with bars, are one person's.
  [[nodiscard]] Persons only_person_of_row(std::size_t line) const {
    const ReadLine& read = text_.lines[line];
    const bool is_row =
        read.text().find('\t') != std::string_view::npos || read.text().find(" | ") != std::string_view::npos;
    Persons persons;
    for (const std::size_t index : people_.by_place[line]) {
      if (people_.all[index].is_counted && std::ranges::find(persons, index) == persons.end()) persons.push_back(index);
    }
    if (is_row) return persons.size() == 1 ? persons : Persons();
    // A number or address before the only name of a short line, where nobody else is spoken of.
    const bool begins_with_token = persons.size() == 1 && current_.empty() && !read.tokens.empty() &&
                                   read.words.size() <= 12 &&
                                   read.tokens.back().begin < read.words[read.names.front().first].begin;
    return begins_with_token ? persons : Persons();
  }

  // "Siv: 070-…", "/Elsa": the given name of somebody who was named.
  void refer_by_given_name(std::size_t line) {
    const ReadLine& read = text_.lines[line];
    if (read.words.empty() || !read.names.empty() || read.words.back().shape != Shape::Capital) return;
    const TextWord& called = read.words.size() == 2 ? read.words.back() : read.words.front();
    const bool is_label = read.text().substr(read.words.front().end).starts_with(':') && read.words.size() != 2;
    const bool is_signed = read.words.size() == 2 && read.words.front().whole.is(WordClass::SignOff);
    const bool is_alone = (read.words.size() == 1 || is_signed) && read.tokens.empty();
    if (!is_label && !is_alone) return;
    constexpr std::size_t most = 10;
    for (std::size_t back = 1; back <= std::min(recent_.size(), most); ++back) {
      const std::size_t index = recent_[recent_.size() - back];
      const std::string& name = person(index).name;
      if (fold(name.substr(0, name.find(' '))) != called.folded) continue;
      current_ = {index};
      is_desk_ = false;
      has_named_in_line_ = true;
      has_lone_name_ = true;
      person(index).references.push_back(line);
      last_line_ = line;
      return;
    }
  }

  void take(std::size_t line, std::size_t index, const Persons& row) {
    const Token& token = text_.lines[line].tokens[index];
    if (token.kind == TokenKind::Email) {
      take_email(line, index, row);
    } else if (token.kind == TokenKind::Phone) {
      take_phone(line, token, row);
    } else if (token.kind == TokenKind::Web) {
      take_page(line, token);
    } else {
      for (const PostalAddress& found : addresses_[line]) {
        if (found.token == index) give_address(line, found.address);
      }
    }
  }

  void give(std::size_t index, std::vector<TypedValue> Person::*values, const Token& token, std::size_t line,
            ValueKind kind) {
    Person& owner = person(index);
    add_value(owner.*values, {token.value, kind, {}});
    has_contact_in_block_ = true;
    if (owner.line != nobody) return;
    owner.line = owner.places.empty() ? line : owner.places.front().line;
    for (const NamePlace& place : owner.places) {
      if (place.line <= line) owner.line = place.line;
    }
  }

  // Couples share an address of their family name, which fits the name to no higher degree.
  void give_email(const Persons& to, const Token& token, std::size_t line) {
    for (const std::size_t index : to)
      give(index, &Person::emails, token, line, ValueKind::Unspecified);
    const auto partner = partners_.find(to.front());
    if (partner == partners_.end()) return;
    constexpr int most_of_couple = 2;  // see fit()
    const int degree = fit(token.value, person(to.front()).name).degree;
    if (degree <= most_of_couple) give(partner->second, &Person::emails, token, line, ValueKind::Unspecified);
  }

  void take_email(std::size_t line, std::size_t index, const Persons& row) {
    const ReadLine& read = text_.lines[line];
    const Token& token = read.tokens[index];
    if (is_dead_address(token.value) || is_address_pattern(token.value)) return;
    if (const std::size_t owner = people_.owners[line][index]; owner != nobody) {
      give_email({owner}, token, line);
      return;
    }
    if (read.is_header) return;
    const bool is_general = is_role_address(token.value) || is_organisation_address(token.value);
    Persons to = !row.empty() ? row : current_;
    const bool is_in_line = !row.empty() || (has_named_in_line_ && !is_desk_);
    // "Haster det, ring Torben Juul på 33 00 04 51. Løn: loen@…": another sentence, another owner.
    if (row.empty() && is_in_line && begins_sentence_before(read, token) &&
        organisations_.by_host(token.value) != nobody) {
      give_organisation(line, &FoundOrganisation::emails, token);
      return;
    }
    if (!is_general && to.empty()) to = owner_;
    if (!to.empty() && (is_in_line || (!is_general && !is_desk_))) {
      const bool is_free = std::ranges::all_of(to, [&](std::size_t person_index) {
        return person(person_index).emails.empty() && !has_other_address(person_index);
      });
      if (is_free) {
        give_email(to, token, line);
        return;
      }
      if (!is_general) {
        doubt(line, token);
        return;
      }
    }
    if (is_general || is_desk_) give_organisation(line, &FoundOrganisation::emails, token);
  }

  [[nodiscard]] bool has_other_address(std::size_t index) { return person(index).has_fitting_address; }

  void take_phone(std::size_t line, const Token& token, const Persons& row) {
    const ReadLine& read = text_.lines[line];
    const bool is_mobile = token.phone == ValueKind::Mobile;
    const bool is_for_all =
        token.label.is(WordClass::Switchboard) || (token.label.is(WordClass::Desk) && !has_named_in_line_);
    const bool is_of_office =
        !is_mobile && has_place(read) && read.names.empty() && !token.label.is(WordClass::Extension);
    if (is_for_all || (is_of_office && has_organisation(line)) || is_disclaimer(read) ||
        (is_desk_ && row.empty() && !(is_mobile && !current_.empty() && desk_line_ != line))) {
      give_organisation(line, &FoundOrganisation::phones, token);
      return;
    }
    Persons to = !row.empty() ? row : current_;
    if (to.empty()) to = owner_;
    if (to.empty()) {
      give_organisation(line, &FoundOrganisation::phones, token);
      return;
    }
    if (is_switchboard_number(text_, line, token)) {
      give_organisation(line, &FoundOrganisation::phones, token);
      return;
    }
    for (const std::size_t index : to)
      give(index, &Person::phones, token, line, token.phone);
  }

  // Whose an address or a number is does not show: it may be of the last person of its block.
  void doubt(std::size_t line, const Token& token) {
    if (recent_.empty() || text_.lines[last_line_].block != text_.lines[line].block) return;
    person(recent_.back()).doubts.push_back({token.kind == TokenKind::Email ? "email" : "phone", token.value});
  }

  [[nodiscard]] bool has_organisation(std::size_t line) const { return near_.of(line, {}) != nobody; }

  void give_organisation(std::size_t line, std::vector<TypedValue> FoundOrganisation::*values, const Token& token) {
    const std::size_t index =
        near_.of(line, token.kind == TokenKind::Email ? std::string_view(token.value) : std::string_view());
    if (index == nobody) {
      doubt(line, token);
      return;
    }
    FoundOrganisation& organisation = organisations_.all()[index];
    add_value(organisation.*values, {token.value, token.phone, {}});
    organisation.first_value = std::min(organisation.first_value, line);
  }

  // Pages of privacy and the like, and of other services, are nobody's.
  void take_page(std::size_t line, const Token& token) {
    if (is_foreign_page(token.value) || token.label.is(WordClass::Privacy)) return;
    if (has_path(token.value) && !token.label.is(WordClass::Web)) return;
    std::size_t index = organisations_.by_host(token.value);
    if (index == nobody) index = near_.in_block(line);
    if (index != nobody) {
      FoundOrganisation& organisation = organisations_.all()[index];
      add_value(organisation.urls, {token.value, ValueKind::Unspecified, {}});
      organisation.first_value = std::min(organisation.first_value, line);
      return;
    }
    const Persons& to = current_.empty() ? owner_ : current_;
    if (to.size() == 1 && !is_desk_) {
      give(to.front(), &Person::urls, token, line, ValueKind::Unspecified);
    } else if (const std::size_t main = near_.main(); main != nobody && token.label.is(WordClass::Web)) {
      add_value(organisations_.all()[main].urls, {token.value, ValueKind::Unspecified, {}});
      organisations_.all()[main].first_value = std::min(organisations_.all()[main].first_value, line);
    }
  }

  void give_address(std::size_t line, const Address& address) {
    const Persons& to = current_.empty() ? owner_ : current_;
    std::size_t index = near_.in_block(line, 1);
    if (index == nobody) index = near_.in_block(line);
    if (index == nobody && to.empty()) index = near_.of(line, {});
    if (index == nobody && !to.empty()) {
      Persons all = to;
      if (const auto partner = partners_.find(to.front()); to.size() == 1 && partner != partners_.end())
        all.push_back(partner->second);
      for (const std::size_t person_index : all)
        person(person_index).addresses.push_back(address);
      return;
    }
    if (index == nobody) return;
    FoundOrganisation& organisation = organisations_.all()[index];
    if (std::ranges::find(organisation.addresses, address) == organisation.addresses.end())
      organisation.addresses.push_back(address);
    organisation.first_value = std::min(organisation.first_value, line);
  }

  const ReadText& text_;
  People& people_;
  OrganisationIndex& organisations_;
  NearOrganisations near_;
  std::vector<std::vector<PostalAddress>> addresses_;      // by line
  Persons current_;                                        // who was named last
  Persons carried_;                                        // who stood alone in the block before
  Persons owner_;                                          // of a block that names nobody
  Persons recent_;                                         // everybody in the order of the text
  std::unordered_map<std::size_t, std::size_t> partners_;  // of couples
  std::size_t last_line_ = nobody;
  std::size_t desk_line_ = nobody;
  std::size_t sender_ = nobody;  // of the message, where a header says so
  bool is_desk_ = false;
  bool has_named_in_line_ = false;
  bool has_lone_name_ = false;
  bool has_contact_in_block_ = false;
};

}  // namespace

void join(const ReadText& text, People& people, OrganisationIndex& organisations) {
  Joiner(text, people, organisations).run();
}

}  // namespace contacts
