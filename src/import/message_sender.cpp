#include "import/message_sender.hpp"

#include <algorithm>
#include <utility>

#include "import/message_text.hpp"
#include "text/ascii.hpp"
#include "text/base64.hpp"
#include "text/charset.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

// ---- Encoded words: =?charset?encoding?text?=

// Pairs of hexadecimal digits, and "_" for a blank.
std::string decoded_q(std::string_view text) {
  std::string blanks(text);
  std::ranges::replace(blanks, '_', ' ');
  return decoded_quoted_printable(blanks);
}

struct EncodedWord {
  std::string charset;
  std::string bytes;
  std::size_t size = 0;  // of all of it in the text
};

std::optional<EncodedWord> encoded_word_at(std::string_view text) {
  if (!text.starts_with("=?")) return std::nullopt;
  const std::size_t charset_end = text.find('?', 2);
  if (charset_end == std::string_view::npos || charset_end + 2 >= text.size() || text[charset_end + 2] != '?')
    return std::nullopt;
  const std::size_t begin = charset_end + 3;
  const std::size_t end = text.find("?=", begin);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view name = text.substr(2, charset_end - 2);
  const std::string_view content = text.substr(begin, end - begin);
  const char encoding = lower_case(text[charset_end + 1]);
  if (encoding != 'q' && encoding != 'b') return std::nullopt;
  // RFC 2231 5: a language may stand behind the charset.
  return EncodedWord{std::string(name.substr(0, name.find('*'))),
                     encoding == 'q' ? decoded_q(content) : decode_base64(content), end + 2};
}

// Blanks between two encoded words are no part of the text; a character may begin in one and end in the next.
std::string decode_words(std::string_view text) {
  std::string result;
  std::optional<EncodedWord> open;
  const auto close = [&] {
    if (open) result += decoded_charset(open->bytes, open->charset);
    open.reset();
  };
  while (!text.empty()) {
    const std::size_t blanks = std::min(text.find_first_not_of(" \t"), text.size());
    if (std::optional<EncodedWord> word = encoded_word_at(text.substr(open ? blanks : 0))) {
      text.remove_prefix((open ? blanks : 0) + word->size);
      if (open && lower_case(open->charset) == lower_case(word->charset)) {
        open->bytes += word->bytes;
      } else {
        close();
        open = std::move(word);
      }
    } else {
      close();
      result += text.front();
      text.remove_prefix(1);
    }
  }
  close();
  return result;
}

// ---- Addresses

// The first mailbox of an address list (RFC 5322 3.4).
class MailboxReader {
 public:
  explicit MailboxReader(std::string_view text) : text_(text) {}

  MessageSender read() {
    while (at_ < text_.size() && !is_complete_) {
      const char c = text_[at_];
      if (c == '"') {
        read_quoted();
      } else if (c == '(') {
        read_comment();
      } else if (c == '<') {
        read_angle();
      } else {
        ++at_;
        read_character(c);
      }
    }
    return result();
  }

 private:
  void read_character(char c) {
    if (c == ':') {
      phrase_.clear();  // the name of a group
    } else if (c == ',' || c == ';') {
      is_complete_ = phrase_.find('@') != std::string::npos;
      if (!is_complete_) phrase_.clear();
    } else {
      phrase_ += c;
    }
  }

  void read_quoted() {
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
      phrase_ += text_[at_];
    }
    ++at_;
  }

  void read_comment() {
    int depth = 0;
    std::string text;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '(' && depth++ == 0) continue;
      if (c == ')' && --depth == 0) break;
      if (c == '\\' && at_ + 1 < text_.size()) ++at_;
      text += text_[at_];
    }
    ++at_;
    if (comment_.empty()) comment_ = trimmed(text);
  }

  // A route before the address (RFC 5322 4.4) is of no use.
  void read_angle() {
    const std::size_t end = std::min(text_.find('>', at_), text_.size());
    std::string_view address = text_.substr(at_ + 1, end - at_ - 1);
    if (address.starts_with('@')) address.remove_prefix(std::min(address.find(':') + 1, address.size()));
    address_ = trimmed(address);
    at_ = std::min(end + 1, text_.size());
    is_complete_ = true;
  }

  MessageSender result() const {
    if (!address_.empty() || is_complete_) {
      if (!address_.empty()) return {decode_words(trimmed(phrase_.empty() ? comment_ : phrase_)), address_};
    }
    std::string address(trimmed(phrase_));
    std::erase_if(address, [](char c) { return c == ' ' || c == '\t'; });
    if (address.find('@') == std::string::npos) return {decode_words(trimmed(phrase_)), {}};
    return {decode_words(comment_), address};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string phrase_;
  std::string comment_;
  std::string address_;
  bool is_complete_ = false;
};

// ---- Names

std::string without_quotes(std::string name) {
  const bool is_quoted =
      name.size() > 2 && (name.front() == '\'' || name.front() == '"') && name.back() == name.front();
  return is_quoted ? std::string(trimmed(std::string_view(name).substr(1, name.size() - 2))) : name;
}

// One blank between words.
std::string with_single_blanks(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!is_blank) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  return std::string(trimmed(result));
}

// "Berg, Anna" as mail programs of companies have it; not "Ek & Co, Ltd.".
std::string in_spoken_order(const std::string& name) {
  const std::size_t comma = name.find(", ");
  if (comma == std::string::npos || name.find(',', comma + 1) != std::string::npos) return name;
  const std::string given = name.substr(comma + 2);
  const bool is_suffix = given.ends_with('.') || given == upper_case(given) || given == "PhD" || given == "Ltd" ||
                         given == "Inc" || name.find('&') != std::string::npos;
  return is_suffix ? name : given + " " + name.substr(0, comma);
}

// Where " via " begins that a list put behind the name.
std::size_t via_in(const std::string& name) {
  return lower_case(name).rfind(" via ");
}

MessageSender mailbox_in(const std::string& value) {
  MessageSender sender = MailboxReader(value).read();
  if (find_invalid_utf8(sender.name)) sender.name = decode_windows_1252(sender.name);
  sender.name = without_quotes(with_single_blanks(sender.name));
  return sender;
}

}  // namespace

std::optional<MessageSender> sender_of_message(std::string_view message) {
  std::optional<std::string> from = header_of(message, "From");
  if (!from) from = header_of(message, "Sender");
  if (!from) return std::nullopt;
  MessageSender sender = mailbox_in(*from);
  if (const std::size_t via = via_in(sender.name); via != std::string::npos) {
    const std::string list_address = std::exchange(sender.address, {});
    sender.name = without_quotes(std::string(trimmed(std::string_view(sender.name).substr(0, via))));
    for (const char* const name : {"X-Original-From", "Reply-To"}) {
      const std::optional<std::string> other = header_of(message, name);
      const std::string address = other ? mailbox_in(*other).address : std::string();
      if (sender.address.empty() && address != list_address) sender.address = address;
    }
  }
  sender.name = in_spoken_order(sender.name);
  if (lower_case(sender.name) == lower_case(sender.address)) sender.name.clear();
  return sender;
}

}  // namespace contacts
