#include "search/highlight.hpp"

#include <algorithm>
#include <string>

#include "text/fold.hpp"

namespace contacts {

namespace {

// The offset behind the character that the folded byte before `end` came from.
std::size_t original_end(const FoldMap& map, std::size_t end) {
  const std::size_t last = map.offsets[end - 1];
  while (map.offsets[end] == last)
    ++end;
  return map.offsets[end];
}

std::vector<ByteRange> folded_spans(const Term& term, const FoldMap& map) {
  std::vector<ByteRange> spans;
  const std::size_t size = term.folded.size();
  for (std::size_t at = map.text.find(term.folded); at != std::string::npos;
       at = map.text.find(term.folded, at + size)) {
    spans.push_back(ByteRange{map.offsets[at], original_end(map, at + size)});
  }
  return spans;
}

// From the first digit of a number to its last, whatever stands between them.
std::vector<ByteRange> digit_spans(const Term& term, std::string_view text) {
  if (term.digits.empty()) return {};
  std::string digits;
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] < '0' || text[i] > '9') continue;
    digits += text[i];
    offsets.push_back(i);
  }
  const std::size_t significant = std::min(term.digits.find_first_not_of('0'), term.digits.size() - 1);
  const std::string wanted = term.digits.substr(significant);
  const std::size_t at = digits.find(wanted);
  if (at == std::string::npos) return {};
  return {ByteRange{offsets[at], offsets[at + wanted.size() - 1] + 1}};
}

}  // namespace

std::vector<ByteRange> spans_of(const Term& term, std::string_view text) {
  if (term.is_negated || !asks_for_text(term.asks)) return {};
  std::vector<ByteRange> spans = folded_spans(term, fold_with_offsets(text));
  return spans.empty() ? digit_spans(term, text) : spans;
}

std::vector<ByteRange> spans_of(const Query& query, std::string_view text) {
  std::vector<ByteRange> all;
  for (const Term& term : query.terms) {
    for (const ByteRange& span : spans_of(term, text))
      all.push_back(span);
    if (term.is_negated) continue;
    for (const std::vector<Term>* const others : {&term.parts, &term.alternatives}) {
      for (const Term& other : *others) {
        for (const ByteRange& span : spans_of(other, text))
          all.push_back(span);
      }
    }
  }
  std::ranges::sort(all, {}, &ByteRange::begin);
  std::vector<ByteRange> joined;
  for (const ByteRange& span : all) {
    if (!joined.empty() && span.begin <= joined.back().end) {
      joined.back().end = std::max(joined.back().end, span.end);
    } else {
      joined.push_back(span);
    }
  }
  return joined;
}

}  // namespace contacts
