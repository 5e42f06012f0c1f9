// Usage: make_hard_directory ENTRIES SEED
// Prints a directory file whose entries have values of every key, drawn from texts that are hard to carry in a vCard.
// Names are unique and given ids begin with "handle-", so that who reads the vCards can tell what is expected.

#include <charconv>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "hard_texts.hpp"

namespace contacts {

namespace {

// As a basic string of TOML, on one line.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
      out += fmt::format("\\u{:04X}", byte);
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out + '"';
}

// As a value of a vCard.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      out += "\\n";
    } else {
      if (c == '\\' || c == ',' || c == ';') out += '\\';
      out += c;
    }
  }
  return out;
}

class HardDirectory {
 public:
  explicit HardDirectory(unsigned seed) : hard_(seed) {}

  std::string file(std::size_t entries) {
    out_ = fmt::format("[directory]\nname = {}\ncountry = \"SE\"\n", quoted(hard_.text()));
    for (number_ = 0; number_ < entries; ++number_) {
      const bool is_contact = !hard_.one_in(4);
      out_ += is_contact ? "\n[[contact]]\n" : "\n[[organisation]]\n";
      is_contact ? add_contact() : add_organisation();
      add_common_keys();
    }
    return out_;
  }

 private:
  void add(std::string_view key, std::string_view value) { out_ += fmt::format("{} = {}\n", key, value); }
  void add_text(std::string_view key, std::string_view text) { add(key, quoted(text)); }
  void may_add_text(std::string_view key) {
    if (hard_.one_in(3)) add_text(key, hard_.text());
  }

  // What no other entry is called.
  std::string unique_text() { return fmt::format("{}#{}#{}", text_or_nothing(), number_, text_or_nothing()); }
  std::string text_or_nothing() { return hard_.one_in(2) ? hard_.text() : ""; }

  template <typename Draw>
  std::string list_of(std::size_t size, Draw draw) {
    std::string list;
    for (std::size_t i = 0; i < size; ++i)
      list += fmt::format("{}{}", i == 0 ? "" : ", ", draw());
    return fmt::format("[{}]", list);
  }

  std::string some_texts() {
    return list_of(1 + hard_.below(3), [&] { return quoted(hard_.text()); });
  }

  void add_contact() {
    add_names();
    if (hard_.one_in(2)) add_text("organisation", reference());
    for (const std::string_view key : {"department", "title", "role"})
      may_add_text(key);
    if (hard_.one_in(3)) add("birthday", birthday());
  }

  // All that a display name is split by, in turn; what is hard and given stands apart from the name.
  void add_names() {
    const std::string name = unique_text();
    switch (hard_.below(5)) {
      case 0:
        add_text("name", name);
        add_text("given_name", hard_.text());
        add_text("family_name", hard_.text());
        may_add_text("prefix");
        may_add_text("suffix");
        return;
      case 1:
        add_text("name", fmt::format("Dr. med. {}, PhD", name));
        add_text("prefix", "Dr.  med.");
        add_text("suffix", "PhD");
        return;
      case 2:
        add_text("name", name + " von der  Öst");
        add_text("family_name", "von der Öst");
        return;
      case 3:
        add_text("name", "Anna  Lena " + name);
        add_text("given_name", "Anna Lena");
        return;
      default:
        add_text("name", name);
    }
  }

  void add_organisation() {
    const std::string name = unique_text();
    add_text("name", name);
    may_add_text("kind");
    if (hard_.one_in(3)) add_text("part_of", reference());
    if (hard_.one_in(4)) {
      add("member_of", list_of(1 + hard_.below(3), [&] { return quoted(reference()); }));
    }
    organisations_.push_back(name);
  }

  // An organisation further up, or a name that no entry has.
  std::string reference() {
    if (organisations_.empty() || hard_.one_in(4)) return hard_.text();
    return organisations_[hard_.below(organisations_.size())];
  }

  void add_common_keys() {
    if (hard_.one_in(4)) add_text("id", fmt::format("handle-{}", number_));
    if (hard_.one_in(2)) add_text("uid", uid());
    if (hard_.one_in(3)) add("alias", some_texts());
    if (hard_.one_in(3)) add("tags", some_texts());
    add_typed("email", [&] { return email(); }, {"work", "home", "other"});
    add_typed("phone", [&] { return phone(); }, {"work", "home", "mobile", "fax", "pager", "other"});
    add_typed("url", [&] { return url(); }, {"work", "home", "other"});
    may_add_text("note");
    add_text("source", HardTexts::at_line_border(number_));
    if (hard_.one_in(4)) add("checked", fmt::format("20{:02}-02-{:02}", hard_.below(100), 1 + hard_.below(28)));
    if (hard_.one_in(3)) add("vcard", lines_of_vcard());
    if (hard_.one_in(2)) add("address", list_of(1 + hard_.below(2), [&] { return address(); }));
  }

  std::string lines_of_vcard() {
    std::string list = list_of(1 + hard_.below(2), [&] { return quoted(line_of_vcard()); });
    list.pop_back();
    // Names that differ between the versions, of which a card may have one each.
    if (hard_.one_in(2)) list += ", \"X-ANNIVERSARY:2010-05-01\"";
    if (hard_.one_in(2)) list += ", \"X-GENDER:F\"";
    return list + ']';
  }

  // What a card may have that no key is for.
  std::string line_of_vcard() {
    switch (hard_.below(4)) {
      case 0:
        return fmt::format("PHOTO;ENCODING=b;TYPE=JPEG:/9j/{}=", std::string(3 + 4 * hard_.below(100), 'A'));
      case 1:
        return "IMPP;X-SERVICE-TYPE=Jabber:xmpp:anna@example.org";
      case 2:
        return "item1.X-ABLABEL:" + escaped(hard_.text());
      default:
        return "X-HARD;X-WITH=\"a;b:c,d\":" + escaped(hard_.text());
    }
  }

  std::string uid() {
    std::string uuid = fmt::format("4fbe8971-0bc3-424c-9c26-{:012x}", number_);
    switch (hard_.below(6)) {
      case 0:
        return uuid;
      case 1:
        return "urn:uuid:" + uuid;
      case 2:
        return fmt::format("urn:x-y:{}", number_);
      case 3:
        return fmt::format("https://example.org/{}?a=b,c;d", number_);
      case 4:
        return fmt::format("{}@example.org", number_);
      default:
        return unique_text();
    }
  }

  std::string birthday() {
    if (hard_.one_in(3)) return hard_.any_of("\"--04-15\"", "\"--02-29\"", "\"--12-31\"");
    return hard_.any_of("1980-04-15", "2000-02-29", "0001-01-01", "9999-12-31", "1969-12-31");
  }

  // A value, a list of values, or a table of them by kind; in some entries none.
  template <typename Draw>
  void add_typed(std::string_view key, Draw draw, const std::vector<std::string_view>& kinds) {
    const auto draw_text = [&] { return quoted(draw()); };
    switch (hard_.below(4)) {
      case 0:
        add(key, draw_text());
        break;
      case 1:
        add(key, list_of(1 + hard_.below(3), draw_text));
        break;
      case 2: {
        std::string table;
        for (const std::string_view kind : kinds) {
          if (hard_.one_in(2)) continue;
          table += fmt::format("{}{} = {}", table.empty() ? "" : ", ", kind, list_of(1 + hard_.below(2), draw_text));
        }
        add(key, fmt::format("{{ {} }}", table));
        break;
      }
      default:
        break;
    }
  }

  std::string email() {
    return hard_.any_of("anna.berg@example.org", "a+b=c^d'{x}|y/z@example.org", "ünï@exämple.org", "a@[127.0.0.1]",
                        "\"a b,c;d:e\"@example.org", "\"a\\\"b\\\\n\"@example.org", "=C3=A5@example.org",
                        std::string(100, 'x') + "@example.org");
  }

  std::string phone() {
    return hard_.any_of("0454-930 00", "076-861 27 47", "(08) 123 456", "0454-930 00 ext. 12", "0454\u00A0930\u201100",
                        "+46 454 930 00", "+49 (30) 1234567", "+1-541-754-3010", "+46 454 930 00 ext. 7",
                        "+1 800 FLOWERS", "112", "11414", "*100#");
  }

  std::string url() {
    return hard_.any_of("www.example.org", "https://example.org/a,b;c:d?e=f&g#h", "example.org/å/李?q=😀",
                        "//example.org/x", "localhost:8080/x", "mailto:anna@example.org",
                        "https://example.org/%2C%zz\\{x}|^`\"<>", "https://[2001:db8::1]:8080/~a(b)*!'$@+",
                        "https://example.org/=C3=A5=") +
           (hard_.one_in(8) ? std::string(200, 'x') : "");
  }

  std::string address() {
    std::string table;
    for (const std::string_view key : {"street", "box", "postcode", "city", "region", "country"}) {
      if (!table.empty() && !hard_.one_in(2)) continue;
      table += fmt::format("{}{} = {}", table.empty() ? "" : ", ", key, quoted(hard_.text()));
    }
    if (hard_.one_in(2)) table += fmt::format(", kind = \"{}\"", hard_.any_of("work", "home", "other"));
    return fmt::format("{{ {} }}", table);
  }

  HardTexts hard_;
  std::string out_;
  std::size_t number_ = 0;
  std::vector<std::string> organisations_;
};

template <typename Number>
Number number_of(std::string_view text) {
  Number number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

}  // namespace contacts

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: make_hard_directory ENTRIES SEED\n", stderr);
    return 2;
  }
  contacts::HardDirectory directory(contacts::number_of<unsigned>(argv[2]));
  const std::string file = directory.file(contacts::number_of<std::size_t>(argv[1]));
  return std::fwrite(file.data(), 1, file.size(), stdout) == file.size() && std::fflush(stdout) == 0 ? 0 : 2;
}
