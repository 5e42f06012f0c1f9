#include "extract/read_lines.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/layout.hpp"
#include "extract/organisations_by_host.hpp"
#include "extract/repair.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

bool is_subject_word(std::string_view folded) {
  constexpr std::array<std::string_view, 16> words = {"amne",      "subject", "emne", "aihe",  "betreff",   "onderwerp",
                                                      "objet",     "skickat", "sent", "sendt", "lahetetty", "gesendet",
                                                      "verzonden", "envoye",  "date", "datum"};
  return std::ranges::find(words, folded) != words.end();
}

// "On 9 Feb 2026, at 21:14, Meera Subramanian <…> wrote:"
bool is_attribution(const ReadLine& read) {
  constexpr std::array<std::string_view, 8> verbs = {"wrote",   "skrev",     "schrieb", "ecrit",
                                                     "schreef", "kirjoitti", "skreiv",  "writes"};
  const bool has_verb = std::ranges::any_of(
      read.words, [&](const TextWord& word) { return std::ranges::find(verbs, word.folded) != verbs.end(); });
  const auto address =
      std::ranges::find_if(read.tokens, [](const Token& token) { return token.kind == TokenKind::Email; });
  return has_verb && address != read.tokens.end() && address->begin > 0 && read.text()[address->begin - 1] == '<' &&
         read.text().find(':', address->end) != std::string_view::npos;
}

// "From: …" and the like, at the beginning of a line.
void recognise_header(ReadLine& read) {
  if (read.words.empty()) return;
  const TextWord& word = read.words.front();
  const std::size_t behind = read.text().find_first_not_of(' ', word.end);
  const bool is_label =
      word.whole.is(WordClass::Header) && behind != std::string_view::npos && read.text()[behind] == ':';
  if (!is_label) {
    read.is_header = is_attribution(read);
    return;
  }
  read.is_subject = is_subject_word(word.folded);
  const bool has_address =
      std::ranges::any_of(read.tokens, [](const Token& token) { return token.kind == TokenKind::Email; });
  read.is_header = read.is_subject || has_address || word.shape != Shape::Small;
}

struct RegionWords {
  std::string_view region;
  std::string_view ending;
  std::string_view words;  // frequent in this language and not in the others
};

constexpr std::array<RegionWords, 9> region_words = {{
    {"SE", ".se", " och att är för på av med från som inte "},
    {"NO", ".no", " og ikke fra på av til etter kroner oslo "},
    {"DK", ".dk", " og ikke fra af på til efter kr. oplysninger "},
    {"FI", ".fi", " ja on että sekä ovat puh lisätietoja klo "},
    {"DE", ".de", " und der die das für mit von ist nicht zur "},
    {"NL", ".nl", " de het een van voor met niet wordt is aan "},
    {"FR", ".fr", " le la les des une pour dans est avec sur "},
    {"GB", ".uk", " the of and please council colour london "},
    {"US", ".us", " the of and please inc. "},
}};

}  // namespace

ReadText read_lines(std::string_view text, const std::string& region, const KnownOrganisations& known,
                    std::size_t first) {
  ReadText read;
  ScanState state;
  state.region = region;
  std::size_t block = 0;
  bool was_blank = true;
  for (TextLine& line : arrange(repair(text, first))) {
    ReadLine made;
    made.is_blank = line.text.empty();
    if (!made.is_blank && was_blank) ++block;
    was_blank = made.is_blank;
    made.block = made.is_blank ? 0 : block;
    ScannedLine scanned = scan(line, state);
    made.tokens = std::move(scanned.tokens);
    made.words = words_of_line(scanned.rest);
    made.organisations = find_organisations(line.text, made.words, known);
    made.names = find_names(line.text, made.words, made.organisations);
    made.line = std::move(line);
    recognise_header(made);
    read.is_mail = read.is_mail || made.is_header;
    read.lines.push_back(std::move(made));
  }
  add_organisations_by_host(read.lines);
  read.candidates = state.candidates;
  return read;
}

std::string likely_region(std::string_view text) {
  constexpr std::size_t enough = std::size_t{64} * 1024;  // bytes
  const std::string lower = lower_case(text.substr(0, enough));
  std::array<std::size_t, region_words.size()> points = {};
  for (std::size_t begin = 0; begin < lower.size();) {
    const std::size_t end = std::min(lower.find_first_of(" \t\r\n,;()<>|", begin), lower.size());
    std::string_view word = std::string_view(lower).substr(begin, end - begin);
    const bool is_address = word.find('@') != std::string_view::npos || word.starts_with("www.");
    const std::string_view bare = word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
    for (std::size_t i = 0; i < region_words.size() && !word.empty(); ++i) {
      if (is_address && bare.ends_with(region_words[i].ending)) points[i] += 20;
      if (region_words[i].words.find(" " + std::string(word) + " ") != std::string_view::npos) ++points[i];
    }
    begin = end + 1;
  }
  const auto most = static_cast<std::size_t>(std::ranges::max_element(points) - points.begin());
  if (points.at(most) == 0) return {};
  return std::string(region_words.at(most).region);
}

}  // namespace contacts
