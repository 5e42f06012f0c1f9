// The people of the benchmark in the formats of the programs that are compared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "population.hpp"
#include "random.hpp"

namespace contacts::benchmark {

// How tables within an entry are written: phone = { work = "x" }; phone.work = "x" or [contact.phone]; or some so and
// some so.
enum class Keys { Flat, Dotted, Mixed };

// Whether entries have an id: none, or one with a number, "person-12", as import writes them where names are shared.
enum class GivenIds { None, Numbered };

class DirectoryWriter {
 public:
  DirectoryWriter(Keys keys, std::uint64_t seed, GivenIds ids = GivenIds::None)
      : keys_(keys), ids_(ids), random_(seed) {}

  static void begin(std::string& out);
  void write(std::string& out, const Group& group);

 private:
  void write_organisation(std::string& out, const Organisation& organisation);
  void write_person(std::string& out, const Person& person, const std::string& organisation);
  [[nodiscard]] bool is_next_dotted();
  void write_id(std::string& out, std::string_view kind);

  Keys keys_;
  GivenIds ids_;
  std::size_t written_ = 0;  // entries
  Random random_;            // of its own, so that the people are the same in every writing
};

// The address book of abook 0.6.
class AbookWriter {
 public:
  static void begin(std::string& out);
  void write(std::string& out, const Group& group);

 private:
  void begin_entry(std::string& out);

  std::size_t entries_ = 0;
};

}  // namespace contacts::benchmark
