#include "import/known_entries.hpp"

#include <optional>
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

std::uint64_t hash_of(std::string_view text) {
  return Hash().add(text).value();
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
  return Hash().add(name_of(entry.type)).add(fold(entry.name)).value();
}

// What an entry of one name is known by, and what it is looked for by. A number that has a country is compared by its
// E.164 form, and by its last digits only with numbers that have none.
class AddressHashes {
 public:
  AddressHashes(const Entry& entry, std::string_view region) : start_(std::to_string(name_hash(entry))) {
    for (const TypedValue& email : entry.emails)
      add_both("email", lower_case(email.value));
    for (const TypedValue& phone : entry.phones)
      add_number(phone.value, parse_phone(phone.value, region));
    for (const Address& address : entry.addresses)
      add_both("address", fold(to_string(address)));
  }

  std::vector<std::uint64_t> known_by;
  std::vector<std::uint64_t> looked_for_by;

 private:
  void add_both(std::string_view sort, std::string_view text) {
    known_by.push_back(hash(sort, text));
    looked_for_by.push_back(known_by.back());
  }

  void add_number(const std::string& text, const std::optional<PhoneNumber>& number) {
    const std::string digits = last_digits(text);
    if (digits.empty()) return;
    known_by.push_back(hash("digits", digits));
    if (number) {
      add_both("e164", number->e164);
      looked_for_by.push_back(hash("digits without country", digits));
    } else {
      known_by.push_back(hash("digits without country", digits));
      looked_for_by.push_back(hash("digits", digits));
    }
  }

  [[nodiscard]] std::uint64_t hash(std::string_view sort, std::string_view text) const {
    return Hash().add(start_).add(sort).add(text).value();
  }

  std::string start_;
};

std::uint64_t content_hash(const Entry& entry, std::string_view content) {
  return Hash().add(name_of(entry.type)).add(content).value();
}

}  // namespace

void KnownEntries::add(const Entry& entry, std::string_view uid, std::string_view content, std::string_view region) {
  if (!uid.empty()) uids_.emplace(hash_of(comparable_uid(uid)), &entry);
  names_.insert(name_hash(entry));
  for (const std::uint64_t hash : AddressHashes(entry, region).known_by)
    addresses_.emplace(hash, &entry);
  add_content(entry, content);
}

void KnownEntries::add_content(const Entry& entry, std::string_view content) {
  contents_.emplace(content_hash(entry, content), &entry);
}

KnownEntries::Answer KnownEntries::find(const Entry& entry, std::string_view uid, std::string_view content,
                                        std::string_view region) const {
  if (const auto known = contents_.find(content_hash(entry, content)); known != contents_.end())
    return {Match::Same, known->second};
  if (const auto known = uids_.find(hash_of(comparable_uid(uid))); !uid.empty() && known != uids_.end())
    return {Match::There, known->second};
  if (!names_.contains(name_hash(entry))) return {Match::New, nullptr};
  for (const std::uint64_t hash : AddressHashes(entry, region).looked_for_by) {
    if (const auto known = addresses_.find(hash); known != addresses_.end()) return {Match::There, known->second};
  }
  return {Match::NewWithSameName, nullptr};
}

}  // namespace contacts
