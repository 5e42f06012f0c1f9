#include "import/known_entries.hpp"

#include <string_view>
#include <vector>

#include "text/ascii.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

// FNV-1a of 64 bits, whose result does not depend on the library.
class Hash {
 public:
  Hash& add(std::string_view text) {
    for (const char c : text)
      add_byte(static_cast<unsigned char>(c));
    add_byte(0xFF);  // stands in no UTF-8, so that "ab", "c" and "a", "bc" differ
    return *this;
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  void add_byte(unsigned char byte) {
    constexpr std::uint64_t prime = 0x100000001B3;
    value_ = (value_ ^ byte) * prime;
  }

  std::uint64_t value_ = 0xCBF29CE484222325;
};

std::uint64_t hash_of(std::string_view text) {
  return Hash().add(text).value();
}

// The same number has the same last digits, in national and in international form.
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

std::vector<std::uint64_t> address_hashes(const Entry& entry) {
  std::vector<std::uint64_t> hashes;
  const std::string start = std::to_string(name_hash(entry));
  for (const TypedValue& email : entry.emails)
    hashes.push_back(Hash().add(start).add("email").add(lower_case(email.value)).value());
  for (const TypedValue& phone : entry.phones)
    hashes.push_back(Hash().add(start).add("phone").add(last_digits(phone.value)).value());
  for (const Address& address : entry.addresses)
    hashes.push_back(Hash().add(start).add("address").add(fold(to_string(address))).value());
  return hashes;
}

std::uint64_t content_hash(const Entry& entry, std::string_view content) {
  return Hash().add(name_of(entry.type)).add(content).value();
}

}  // namespace

void KnownEntries::add(const Entry& entry, std::string_view uid, std::string_view content, Origin origin) {
  if (!uid.empty()) uids_.insert(hash_of(lower_case(uid)));
  names_.insert(name_hash(entry));
  if (origin == Origin::Import) {
    imported_contents_.insert(content_hash(entry, content));
    return;
  }
  for (const std::uint64_t hash : address_hashes(entry))
    addresses_.insert(hash);
  contents_.insert(content_hash(entry, content));
}

// Of two cards of one import that say the same, one is enough unless their UIDs say that they are two.
KnownEntries::Answer KnownEntries::find(const Entry& entry, std::string_view uid, std::string_view content) const {
  const bool has_known_uid = !uid.empty() && uids_.contains(hash_of(lower_case(uid)));
  const std::uint64_t hash = content_hash(entry, content);
  const bool may_be_of_import = uid.empty() || has_known_uid;
  if (contents_.contains(hash) || (may_be_of_import && imported_contents_.contains(hash))) return Answer::Same;
  if (has_known_uid) return Answer::Changed;
  if (!names_.contains(name_hash(entry))) return Answer::New;
  for (const std::uint64_t address : address_hashes(entry)) {
    if (addresses_.contains(address)) return Answer::Changed;
  }
  return Answer::NewWithSameName;
}

}  // namespace contacts
