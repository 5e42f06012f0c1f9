#include "extract/postal_addresses.hpp"

#include <optional>
#include <utility>

namespace contacts {

namespace {

class Builder {
 public:
  explicit Builder(const ReadText& text) : text_(text), found_(text.lines.size()) {}

  std::vector<std::vector<PostalAddress>> run() {
    for (std::size_t line = 0; line < text_.lines.size(); ++line) {
      for (std::size_t token = 0; token < text_.lines[line].tokens.size(); ++token)
        take(line, token);
    }
    return std::move(found_);
  }

 private:
  void take(std::size_t line, std::size_t index) {
    const Token& token = text_.lines[line].tokens[index];
    if (token.kind == TokenKind::City) {
      PostalAddress made = std::exchange(pending_, std::nullopt).value_or(PostalAddress{index, {}});
      made.address.postcode = token.postcode;
      made.address.city = token.value;
      found_[line].push_back({index, std::move(made.address)});
      return;
    }
    if (token.kind != TokenKind::Street && token.kind != TokenKind::Box) return;
    PostalAddress made = {index, {}};
    (token.kind == TokenKind::Street ? made.address.street : made.address.box) = token.value;
    if (has_city_behind(line, index)) {
      pending_ = std::move(made);
    } else if (!token.is_weak && (token.label.is(WordClass::Place) || !is_sentence(line))) {
      found_[line].push_back(made);
    }
  }

  [[nodiscard]] bool has_city_behind(std::size_t line, std::size_t index) const {
    const std::vector<Token>& tokens = text_.lines[line].tokens;
    if (index + 1 < tokens.size()) return tokens[index + 1].kind == TokenKind::City;
    if (line + 1 >= text_.lines.size()) return false;
    const ReadLine& next = text_.lines[line + 1];
    constexpr std::size_t beginning = 4;  // bytes: "SE-"
    return next.block == text_.lines[line].block && !next.tokens.empty() &&
           next.tokens.front().kind == TokenKind::City && next.tokens.front().begin <= beginning;
  }

  [[nodiscard]] bool is_sentence(std::size_t line) const {
    constexpr std::size_t most_words = 8;
    return text_.lines[line].words.size() > most_words;
  }

  const ReadText& text_;
  std::vector<std::vector<PostalAddress>> found_;
  std::optional<PostalAddress> pending_;  // a street whose city comes next
};

}  // namespace

std::vector<std::vector<PostalAddress>> postal_addresses(const ReadText& text) {
  return Builder(text).run();
}

}  // namespace contacts
