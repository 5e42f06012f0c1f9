#include "extract/host_name.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

std::size_t common_size(std::string_view left, std::string_view right) {
  const std::size_t most = std::min(left.size(), right.size());
  std::size_t size = 0;
  while (size < most && left[size] == right[size])
    ++size;
  return size;
}

}  // namespace

std::string letters_of(std::string_view folded) {
  std::string letters;
  for (const char c : folded) {
    if (is_letter_or_digit(c)) letters += c;
  }
  return letters;
}

std::string host_name(std::string_view address_or_page) {
  std::string_view host = address_or_page.substr(address_or_page.find('@') + 1);
  if (const std::size_t scheme = host.find("://"); scheme != std::string_view::npos) host.remove_prefix(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  if (begins_with_name(host, "www.")) host.remove_prefix(4);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos) return {};
  host = host.substr(0, dot);
  if (const std::size_t inner = host.rfind('.'); inner != std::string_view::npos) {
    const std::string_view last = host.substr(inner + 1);
    host = last.size() <= 3 ? host.substr(0, inner) : last;  // "tidewater.co" of "tidewater.co.uk"
    if (const std::size_t more = host.rfind('.'); more != std::string_view::npos) host = host.substr(more + 1);
  }
  return letters_of(fold(host));
}

std::size_t host_likeness(std::string_view host, std::string_view name) {
  const std::string folded = fold(name);
  const std::string letters = letters_of(folded);
  std::size_t best = common_size(host, letters);
  std::string initials;
  std::string begun;  // the words so far
  bool is_begun = false;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" -", begin), folded.size());
    const std::string word = letters_of(std::string_view(folded).substr(begin, end - begin));
    if (!word.empty()) initials += word.front();
    begun += word;
    is_begun = is_begun || begun == host;
    // A word inside: "Gemeente Wolderdam" is wolderdam.nl.
    const std::size_t size = common_size(host, letters_of(std::string_view(folded).substr(begin)));
    if (begin > 0 && size >= 4 && size * 3 >= host.size() * 2) best = std::max(best, size);
    begin = end + 1;
  }
  if (host.size() >= 2 && host == initials) return host.size();
  const bool is_enough = best >= 4 && (best * 2 >= host.size() || best >= 7);
  const bool is_whole = best == host.size() && best >= 3;
  // Whole words count for more: "Fløtvann IKS" is flotvann.no, "Fløtvannet" is not.
  return is_enough || is_whole ? best + (is_begun ? 1 : 0) : 0;
}

}  // namespace contacts
