// The file in which a sync, or an export into a folder, remembers what it left there.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "environment.hpp"
#include "sync/memory.hpp"

namespace contacts {

// Of a folder of cards and the files or folders of a directory: where these lead to counts, not how they are named.
// Throws Error where there is no place for it.
[[nodiscard]] std::string memory_path(const Environment& environment, const std::string& folder,
                                      const std::vector<std::string>& directory);

class SyncMemory {
 public:
  // Where there is no such file, nothing is remembered. Throws Error where it cannot be read, or is damaged.
  explicit SyncMemory(std::string path);

  [[nodiscard]] const std::vector<Remembered>& all() const { return all_; }
  [[nodiscard]] std::unordered_map<std::string_view, const Remembered*> by_name() const;

  // Makes the folder that it is in. Returns why that cannot be done, one sentence; empty: it is there.
  [[nodiscard]] std::string make_folder() const;

  // Writes it for its owner alone, where it says anything new. Those without a name are left out. Throws Error.
  void write(std::vector<Remembered> all) const;

 private:
  std::string path_;
  std::string bytes_;
  std::vector<Remembered> all_;
};

}  // namespace contacts
