#include "import/known_entries.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/identity.hpp"
#include "phone/phone.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/hash.hpp"

namespace contacts {

namespace {

// Of several texts. Behind each a byte is added that stands in no UTF-8, so that "ab", "c" and "a", "bc" differ.
class Hash {
 public:
  Hash& add(std::string_view text) {
    hash_.add(text).add(0xFF);
    return *this;
  }
  [[nodiscard]] std::uint64_t value() const { return hash_.value(); }

 private:
  Fnv1a hash_;
};

std::uint64_t uid_hash(std::string_view uid) {
  return Hash().add("uid").add(comparable_uid(uid)).value();
}

// The last digits are the same in national and in international form.
std::string last_digits(std::string_view number) {
  constexpr std::size_t most = 7;
  std::string digits;
  for (const char c : number) {
    if (is_digit(c)) digits += c;
  }
  return digits.size() > most ? digits.substr(digits.size() - most) : digits;
}

std::uint64_t name_hash(const Entry& entry) {
  return Hash().add("name").add(name_of(entry.type)).add(fold(entry.name)).value();
}

std::uint64_t content_hash(const Entry& entry, std::string_view content) {
  return Hash().add("content").add(name_of(entry.type)).add(content).value();
}

// A number that has a country is compared by its E.164 form, and by its last digits only with numbers that have none.
class Addresses {
 public:
  explicit Addresses(EntryMarks& marks) : marks_(marks), start_(std::to_string(marks.name)) {}

  void add(const Entry& entry, std::string_view region) {
    for (const TypedValue& email : entry.emails)
      add_both("email", lower_case(email.value));
    for (const TypedValue& phone : entry.phones)
      add_number(phone.value, parse_phone(phone.value, region));
    for (const Address& address : entry.addresses)
      add_both("address", fold(to_string(address)));
  }

 private:
  void add_both(std::string_view sort, std::string_view text) {
    marks_.addresses.push_back(hash(sort, text));
    marks_.asked_for.push_back(marks_.addresses.back());
  }

  void add_number(const std::string& text, const std::optional<PhoneNumber>& number) {
    const std::string digits = last_digits(text);
    if (digits.empty()) return;
    marks_.addresses.push_back(hash("digits", digits));
    if (number) {
      add_both("e164", number->e164);
      marks_.asked_for.push_back(hash("digits without country", digits));
    } else {
      marks_.addresses.push_back(hash("digits without country", digits));
      marks_.asked_for.push_back(hash("digits", digits));
    }
  }

  [[nodiscard]] std::uint64_t hash(std::string_view sort, std::string_view text) const {
    return Hash().add(start_).add(sort).add(text).value();
  }

  EntryMarks& marks_;
  std::string start_;
};

}  // namespace

EntryMarks marks_of(const Entry& entry, std::string_view uid, std::string_view content, std::string_view region) {
  EntryMarks marks;
  marks.content = content_hash(entry, content);
  if (!uid.empty()) marks.uid = uid_hash(uid);
  marks.name = name_hash(entry);
  Addresses(marks).add(entry, region);
  return marks;
}

void KnownEntries::add(std::size_t number, const EntryMarks& marks) {
  if (marks.uid) known_.add(*marks.uid, number);
  known_.add(marks.name, number);
  for (const std::uint64_t hash : marks.addresses)
    known_.add(hash, number);
  known_.add(marks.content, number);
}

void KnownEntries::add_content(std::size_t number, const Entry& entry, std::string_view content) {
  known_.add(content_hash(entry, content), number);
}

KnownEntries::Answer KnownEntries::find(const EntryMarks& marks) const {
  if (const auto known = known_.find(marks.content)) return {Match::Same, known};
  if (marks.uid) {
    if (const auto known = known_.find(*marks.uid)) return {Match::There, known};
  }
  if (!known_.find(marks.name)) return {Match::New, std::nullopt};
  for (const std::uint64_t hash : marks.asked_for) {
    if (const auto known = known_.find(hash)) return {Match::There, known};
  }
  return {Match::NewWithSameName, std::nullopt};
}

}  // namespace contacts
