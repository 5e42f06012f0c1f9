// A directory as LDIF (RFC 2849), for a directory server: organisations as organization and, those that are part of
// another, as organizationalUnit (RFC 4519); people as inetOrgPerson (RFC 2798).
//
// People stand directly below the base by their id, `uid=anna-berg,BASE`: two may have one name, and who changes the
// name or the employer keeps the place that others refer to. Organisations stand by their name, `o=NAME,BASE`, parts
// below what they are part of, `ou=NAME,o=PARENT,BASE`; of two that a server would take for one, the later has its id
// added to the name. Servers have limits of their own: OpenLDAP refuses names of more than 511 octets.
#pragma once

#include <string>
#include <vector>

#include "model/directory.hpp"

namespace contacts {

struct LdifRecord {
  std::string text;                 // begins with an empty line
  std::vector<std::string> losses;  // what has no place there, one sentence each, without the entry's name
};

class LdifWriter {
 public:
  // There must be no problem with the base, which is not written itself. The directory must outlive the writer.
  LdifWriter(const Directory& directory, std::string base);

  // What a file begins with.
  [[nodiscard]] static std::string header() { return "version: 1\n"; }

  // The entries in an order that servers accept, each once: organisations, each after what it is part of, then people.
  // What an organisation is part of comes with it.
  [[nodiscard]] std::vector<const Entry*> in_order(const std::vector<const Entry*>& entries) const;

  // The entry must be one of the directory's.
  [[nodiscard]] LdifRecord record_of(const Entry& entry) const;

 private:
  void name_organisations();
  [[nodiscard]] std::string dn_of(const Entry& entry) const;

  const Directory& directory_;
  std::string base_;
  std::vector<std::string> names_;  // by position; of organisations only
};

}  // namespace contacts
