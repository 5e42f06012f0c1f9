#include "cli/card_writes.hpp"

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <ostream>
#include <system_error>

#include <fmt/format.h>

#include "cli/progress.hpp"
#include "error.hpp"
#include "files/temporary_file.hpp"
#include "files/write.hpp"
#include "text/escape.hpp"

namespace contacts {

namespace {

// Returns whether it is as it was read.
bool write_card_file(const CardWrite& write, const std::string& path) {
  if (stamp_of(path) != write.stamp) return false;
  if (write.is_removed) {
    if (std::remove(path.c_str()) != 0) throw Error("'" + path + "' cannot be removed");
    return true;
  }
  write_file_if_changed(path, write.after, Sync::No, Links::Replace);
  return true;
}

void forget(CardPlan& plan, const CardWrite& write) {
  if (!write.memory) return;
  const Remembered* const old = plan.old_memory[*write.memory];
  plan.memory[*write.memory] = old == nullptr ? Remembered{} : *old;
}

void write_card(CardPlan& plan, const CardWrite& write, const std::string& path, const Session& session,
                Progress& progress) {
  if (!write_card_file(write, path)) {
    progress.wipe();
    session.err << fmt::format("{}: was written meanwhile; it is left for the next time\n", escape_controls(path));
    forget(plan, write);
  } else if (write.memory) {
    plan.memory[*write.memory].stamp = stamp_of(path).value_or(Stamp{});
  }
  progress.advance();
}

}  // namespace

void write_cards(CardPlan& plan, const CardFolder& folder, const std::string& path, const Session& session) {
  if (plan.writes.empty()) return;
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) throw Error("'" + path + "' cannot be made: " + error.message());
  Progress progress(session, "cards written", plan.writes.size());
  for (std::size_t i = 0; i < plan.writes.size(); ++i) {
    try {
      write_card(plan, plan.writes[i], folder.path_of(plan.writes[i].name), session, progress);
    } catch (...) {
      for (; i < plan.writes.size(); ++i)
        forget(plan, plan.writes[i]);
      throw;
    }
  }
  if (!sync_folder_and_files(path)) fail_writing(path, errno);
}

}  // namespace contacts
