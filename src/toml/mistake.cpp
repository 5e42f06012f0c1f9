#include "toml/mistake.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "text/ascii.hpp"
#include "toml/characters.hpp"

namespace contacts {

namespace {

// The offset behind the string that begins at `begin`, at most `end`.
std::size_t skip_string(std::string_view text, std::size_t begin, std::size_t end) {
  const char quote = text[begin];
  const std::string_view quotes = text.substr(begin, 3);
  const bool has_lines = quotes == R"(""")" || quotes == "'''";
  const std::string_view close = has_lines ? quotes : quotes.substr(0, 1);
  for (std::size_t at = begin + close.size(); at < end;) {
    if (text.substr(at).starts_with(close)) return std::min(at + close.size(), end);
    if (text[at] == '\n' && !has_lines) return at;
    at += text[at] == '\\' && quote == '"' ? 2U : 1U;
  }
  return end;
}

// Goes through a statement up to the mistake in it and keeps the key and the value that it is in.
class Finder {
 public:
  explicit Finder(const Mistake& mistake)
      : text_(mistake.text), end_(mistake.statement.end), inner_{mistake.statement.begin, {}, {}} {}

  void go_to(std::size_t offset) {
    std::size_t at = inner_.begin;
    while (at < std::min(offset, end_)) {
      if (is_quote(text_[at])) {
        at = skip_string(text_, at, end_);
      } else if (text_[at] == '#') {
        at = line_end_from(text_, at);
      } else {
        take(at++);
      }
    }
  }

  void describe(Mistake& mistake) const {
    const bool is_nested = !open_.empty();
    mistake.in_list = is_nested && text_[open_.back()] == '[';
    mistake.in_table = is_nested && !mistake.in_list;
    if (is_nested) mistake.bracket_offset = open_.back();
    mistake.pair = trimmed(text_.substr(inner_.begin, end_of_value(inner_.begin) - inner_.begin));
    mistake.has_equals = inner_.equals.has_value();
    if (mistake.has_equals) {
      describe_value(mistake);
      return;
    }
    const std::size_t equals = mistake.pair.find('=');
    mistake.equals_follows = equals != std::string_view::npos;
    mistake.key = trimmed(mistake.pair.substr(0, equals));
  }

 private:
  // A key with its value as far as it is known. The elements of a list have the list's key.
  struct Part {
    std::size_t begin = 0;
    std::optional<std::size_t> equals;
    std::optional<std::size_t> value;
  };

  void describe_value(Mistake& mistake) const {
    const std::size_t begin = mistake.in_list ? first_of_element(*inner_.value) : *inner_.value;
    mistake.key = trimmed(text_.substr(inner_.begin, *inner_.equals - inner_.begin));
    mistake.value = trimmed(text_.substr(begin, end_of_value(begin) - begin));
    mistake.equals_offset = *inner_.equals;
    mistake.value_offset = begin;
    if (!mistake.value.empty()) mistake.value_offset = static_cast<std::size_t>(mistake.value.data() - text_.data());
  }

  void take(std::size_t at) {
    const char c = text_[at];
    if (c == '=' && !inner_.equals) {
      inner_.equals = at;
      inner_.value = at + 1;
    } else if (inner_.equals && (c == '[' || c == '{')) {
      open_.push_back(at);
      outer_.push_back(inner_);
      begin_element(at + 1);
    } else if (c == ',' && !open_.empty()) {
      inner_ = outer_.back();
      begin_element(at + 1);
    } else if ((c == ']' || c == '}') && !open_.empty()) {
      inner_ = outer_.back();
      open_.pop_back();
      outer_.pop_back();
    }
  }

  void begin_element(std::size_t at) {
    if (text_[open_.back()] == '{') {
      inner_ = Part{at, {}, {}};
    } else {
      inner_.value = at;
    }
  }

  // An element may begin on a later line, with comments before it.
  [[nodiscard]] std::size_t first_of_element(std::size_t begin) const {
    for (std::size_t at = begin; at < end_;) {
      if (text_[at] == '#') {
        at = line_end_from(text_, at);
      } else if (std::string_view(" \t\r\n").find(text_[at]) == std::string_view::npos) {
        return at;
      } else {
        ++at;
      }
    }
    return begin;
  }

  [[nodiscard]] std::size_t end_of_value(std::size_t begin) const {
    const std::size_t line_end = std::min(line_end_from(text_, begin), end_);
    if (open_.empty()) return line_end;
    for (std::size_t at = begin; at < line_end;) {
      if (std::string_view(",]}#").find(text_[at]) != std::string_view::npos) return at;
      at = is_quote(text_[at]) ? skip_string(text_, at, line_end) : at + 1;
    }
    return line_end;
  }

  std::string_view text_;
  std::size_t end_;
  Part inner_;
  std::vector<std::size_t> open_;  // offsets of brackets
  std::vector<Part> outer_;        // what each of them is the value of
};

}  // namespace

Mistake examine_mistake(std::string_view text, const Statement& statement, std::size_t offset,
                        std::string_view description) {
  Mistake mistake;
  mistake.text = text;
  mistake.statement = statement;
  mistake.offset = offset;
  mistake.description = description;
  Finder finder(mistake);
  finder.go_to(offset);
  finder.describe(mistake);
  return mistake;
}

}  // namespace contacts
