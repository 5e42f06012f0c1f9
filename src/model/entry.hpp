// The people and organisations of a directory: plain structs, as the file has them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/rare.hpp"

namespace contacts {

enum class EntryType : std::uint8_t { Contact, Organisation };

// What an e-mail address, a number, a web page or a postal address is for.
// Unspecified: the file says nothing.
enum class ValueKind : std::uint8_t { Unspecified, Work, Home, Mobile, Fax, Pager, Other };

// A place in a directory file. `file` indexes Directory::files(). `line` and `column` count from 1, and a
// column is a code point (as toml++ and most editors count); 0 stands for the file as a whole.
struct Location {
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  constexpr Location() = default;
  // Files have less than 4 GiB, see files/read.hpp; every value of an entry has a location, so they are kept small.
  constexpr Location(std::size_t file_index, std::size_t line_number, std::size_t column_number)
      : file(static_cast<std::uint32_t>(file_index)),
        line(static_cast<std::uint32_t>(line_number)),
        column(static_cast<std::uint32_t>(column_number)) {}

  friend bool operator==(const Location&, const Location&) = default;
};

struct TypedValue {
  std::string value;
  ValueKind kind = ValueKind::Unspecified;
  Location location;
};

struct Address {
  std::string street;
  std::string box;
  std::string postcode;
  std::string city;
  std::string region;
  std::string country;
  ValueKind kind = ValueKind::Unspecified;

  friend bool operator==(const Address&, const Address&) = default;
};

// A day of the Gregorian calendar; a birthday may lack its year.
struct Date {
  std::optional<int> year;
  int month = 1;
  int day = 1;

  friend bool operator==(const Date&, const Date&) = default;
};

// The name of an organisation as an entry gives it, and the entry it stands for: an index into
// Directory::entries(), set by Directory, or nothing where no entry has that name.
struct Reference {
  std::string text;
  Location location;
  std::optional<std::uint32_t> target;
};

// A person or an organisation. One struct for both, because finding, listing and printing treat them alike;
// members of the other type stay empty. Absent text is empty. Every key of contacts.toml(5) has its member.
struct Entry {
  EntryType type = EntryType::Contact;
  bool id_is_given = false;
  bool id_is_of_name = false;  // set by Directory: not given, but slug_of(name), which no entry had before
  Location location;           // of the entry's header
  // The bytes of the file that the entry was read from: where `find` looks for words that a broken entry may hold.
  std::size_t text_begin = 0;
  std::size_t text_end = 0;
  std::size_t position = 0;  // index into Directory::entries(), set by Directory

  // What is looked at most stands together: a directory is larger than what the processor keeps at hand.
  std::string name;
  std::string id;                         // given, or made by Directory from the name
  std::string uid;                        // as given; see uid_of() for the one that is always there
  std::optional<Reference> organisation;  // of a contact
  Rare<Reference> part_of;                // of an organisation
  std::vector<Reference> member_of;       // of an organisation
  std::vector<TypedValue> emails;
  std::vector<TypedValue> phones;
  std::string title;  // of a contact

  std::vector<std::string> aliases;
  std::vector<TypedValue> urls;
  std::vector<Address> addresses;
  std::vector<std::string> tags;
  std::string note;
  std::string source;
  std::vector<std::string> vcard;  // content lines of vCards (RFC 6350 3.3) for what has no key of its own
  std::string kind;                // of an organisation
  std::optional<Date> checked;

  // Of a contact.
  std::optional<Date> birthday;  // beside the other date, where the two take less room
  std::string given_name;
  std::string family_name;
  std::string prefix;
  std::string suffix;
  std::string department;
  std::string role;
};

// "contact" or "organisation", as the file's tables are called.
[[nodiscard]] std::string_view name_of(EntryType type);

// The name a kind has in the file ("mobile"); empty for Unspecified.
[[nodiscard]] std::string_view name_of(ValueKind kind);

// "1980-02-29", or "--02-29" where the year is unknown.
[[nodiscard]] std::string to_string(const Date& date);

// The address on one line: "Box 1, Storgatan 2, 293 80 Olofström, Sverige".
[[nodiscard]] std::string to_string(const Address& address);

}  // namespace contacts
