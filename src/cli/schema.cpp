#include "render/schema.hpp"

#include <ostream>

#include "cli/commands.hpp"
#include "cli/status.hpp"

// contacts schema: print the JSON schema of a directory file.

namespace contacts {

int run_command(const SchemaOptions& /*options*/, Session& session) {
  session.out << directory_schema();
  return status_done;
}

}  // namespace contacts
