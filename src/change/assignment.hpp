// KEY=VALUE, KEY+=VALUE, KEY-=VALUE and KEY= of the command line, and what they make of an entry.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "model/entry.hpp"

namespace contacts {

enum class Assign { Set, Add, Remove };

struct Assignment {
  std::string key;   // of the file: "phone"
  std::string part;  // the kind of a value or the part of an address: "mobile", "city"; or empty
  Assign how = Assign::Set;
  std::string value;  // empty with Set: the key goes
};

// Why an assignment is not possible: what() is one sentence. Caught by the commands.
class AssignmentError : public std::runtime_error {
 public:
  enum class Why { Wrong, NotThere, Several };

  AssignmentError(Why why, const std::string& message) : std::runtime_error(message), why_(why) {}
  [[nodiscard]] Why why() const { return why_; }

 private:
  Why why_;
};

// What the words of a command line mean around them.
struct AssignmentContext {
  Date today;          // of the value `today`
  std::string region;  // ISO 3166-1 alpha-2, that national numbers are from; or empty
  // The content of the file that a value `@FILE` names, "-" for standard input. Throws Error.
  std::function<std::string(const std::string& path)> read;
};

// True for a word that is an assignment: a key, perhaps with a part, and "=", "+=" or "-=".
[[nodiscard]] bool is_assignment(std::string_view word);

// Reads one for an entry of this type. The short names of queries stand for their keys. Throws AssignmentError where no
// such key or part exists.
[[nodiscard]] Assignment parse_assignment(std::string_view word, EntryType type, const AssignmentContext& context);

// Does them one after the other. The first Set of a key replaces what it had, each further one adds to it. Values are
// checked as `contacts check` does. Throws AssignmentError, and then `entry` is of no use.
void assign(const std::vector<Assignment>& assignments, const AssignmentContext& context, Entry& entry);

}  // namespace contacts
