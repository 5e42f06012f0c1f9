// A host's name is compared with runs of capitalised words: it has to be made of some of them, in their order, the
// first among them. Runs are looked up by the first letters of their words, so that the work grows with the text.
#include "extract/organisations_by_host.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "extract/host_name.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

constexpr std::size_t host_beginning_size = 3;  // letters by which hosts are looked up
constexpr std::size_t shortest_host = 4;        // letters
constexpr std::size_t most_host_words = 6;

bool is_mail_service(std::string_view host) {
  static const std::unordered_set<std::string_view> services = {
      "gmail",  "googlemail", "hotmail", "outlook",    "live",     "msn",      "yahoo",     "icloud",
      "telia",  "bredband",   "gmx",     "web",        "posteo",   "mailbox",  "aol",       "proton",
      "online", "freenet",    "orange",  "wanadoo",    "free",     "laposte",  "ziggo",     "kpnmail",
      "home",   "mail",       "post",    "protonmail", "comcast",  "telenet",  "kolumbus",  "elisanet",
      "luukku", "sci",        "jubii",   "stofanet",   "linkedin", "facebook", "instagram", "youtube"};
  return services.contains(host);
}

class HostSearch {
 public:
  explicit HostSearch(std::vector<ReadLine>& lines) : lines_(lines) { collect_hosts(); }

  void run() {
    if (seen_.empty()) return;
    for (ReadLine& line : lines_) {
      if (line.is_blank || line.is_subject) continue;
      widen(line);
      for (std::size_t i = 0; i < line.words.size();)
        i = take_run(line, i);
    }
  }

 private:
  void collect_hosts() {
    for (const ReadLine& line : lines_) {
      for (const Token& token : line.tokens) {
        if (token.kind != TokenKind::Email && token.kind != TokenKind::Web) continue;
        std::string host = host_name(token.value);
        if (host.size() < shortest_host || is_mail_service(host) || !seen_.insert(host).second) continue;
        if (is_of_found(host)) continue;
        by_beginning_[host.substr(0, host_beginning_size)].push_back(std::move(host));
      }
    }
  }

  // Whether an organisation that the text names by its kind is called so.
  bool is_of_found(std::string_view host) {
    constexpr std::size_t most = 200;  // are compared
    if (names_.empty()) {
      for (const ReadLine& line : lines_) {
        for (const OrganisationMention& mention : line.organisations) {
          if (names_.size() < most) names_.insert(mention.name);
        }
      }
    }
    return std::ranges::any_of(names_, [&](const std::string& name) { return host_likeness(host, name) > 0; });
  }

  // "wortwerk Verlag UG": the word before what was found is the host's name, in small letters.
  void widen(ReadLine& line) {
    for (OrganisationMention& mention : line.organisations) {
      if (mention.first == 0) continue;
      const TextWord& before = line.words[mention.first - 1];
      const bool begins = line.words[mention.first].gap == Gap::Blank && before.gap != Gap::Blank;
      if (!begins || before.shape != Shape::Small || !seen_.contains(before.folded)) continue;
      --mention.first;
      mention.name = text_of(line.text(), line.words, mention.first, mention.end);
    }
  }

  static bool is_taken(const ReadLine& line, std::size_t word) {
    return std::ranges::any_of(line.organisations, [&](const OrganisationMention& mention) {
      return mention.first <= word && word < mention.end;
    });
  }

  static bool is_of_person(const ReadLine& line, std::size_t word) {
    return std::ranges::any_of(line.names, [&](const NameMention& mention) {
      return mention.has_given && mention.first <= word && word < mention.end;
    });
  }

  static bool may_be_in(const ReadLine& line, std::size_t i, bool is_first) {
    const TextWord& word = line.words[i];
    if (is_taken(line, i) || is_of_person(line, i) || word.shape == Shape::Number) return false;
    if (!is_first && word.gap != Gap::Blank) return false;
    const bool is_capital = word.is_capital() && !(word.whole.is(WordClass::Common) && word.folded.size() > 3) &&
                            !word.is(WordClass::Title) && !word.whole.is_label();
    const bool is_link = !is_first && (word.whole.is(WordClass::Particle) || word.whole.is(WordClass::At) ||
                                       word.folded == "&" || word.folded == "och" || word.folded == "and");
    return is_capital || is_link;
  }

  // Returns the word behind the run that begins at `i`.
  std::size_t take_run(ReadLine& line, std::size_t i) {
    if (!may_be_in(line, i, true)) return i + 1;
    std::size_t end = i + 1;
    while (end < line.words.size() && end - i < most_host_words && may_be_in(line, end, false))
      ++end;
    while (end > i + 1 && !line.words[end - 1].is_capital())
      --end;
    if (is_made_of(line, i, end)) add(line, i, end);
    return end;
  }

  [[nodiscard]] bool is_made_of(const ReadLine& line, std::size_t first, std::size_t end) const {
    for (std::size_t begin = first; begin < end && begin < first + 2; ++begin) {
      for (const bool has_digraphs : {false, true}) {
        std::vector<std::string> words;
        for (std::size_t i = begin; i < end; ++i) {
          const std::string_view text =
              line.text().substr(line.words[i].begin, line.words[i].end - line.words[i].begin);
          const std::string_view bare = text.size() > 2 && text[1] == '\'' ? text.substr(2) : text;  // "l'Erdre"
          words.push_back(letters_of(has_digraphs ? fold_as_digraphs(bare) : fold(bare)));
        }
        const auto hosts = by_beginning_.find(words.front().substr(0, host_beginning_size));
        if (hosts == by_beginning_.end()) continue;
        const bool is_any =
            std::ranges::any_of(hosts->second, [&](const std::string& host) { return spells(words, host); });
        if (is_any) return true;
      }
    }
    return false;
  }

  // Whether the host is made of whole words, without those that are left out between them.
  static bool spells(const std::vector<std::string>& words, std::string_view host) {
    for (const std::string& word : words) {
      if (host.starts_with(word)) host.remove_prefix(word.size());
      if (host.empty()) return true;
    }
    return false;
  }

  static void add(ReadLine& line, std::size_t first, std::size_t end) {
    OrganisationMention mention = {first, end, text_of(line.text(), line.words, first, end), false, false};
    std::erase_if(line.names, [&](const NameMention& name) { return name.first < end && first < name.end; });
    const auto place = std::ranges::upper_bound(line.organisations, first, {}, &OrganisationMention::first);
    line.organisations.insert(place, std::move(mention));
  }

  std::vector<ReadLine>& lines_;
  std::unordered_set<std::string> seen_;
  std::unordered_set<std::string> names_;  // of what was found by its kind
  std::unordered_map<std::string, std::vector<std::string>> by_beginning_;
};

}  // namespace

void add_organisations_by_host(std::vector<ReadLine>& lines) {
  HostSearch(lines).run();
}

}  // namespace contacts
