// What commands keep in memory, counted: bytes that are allocated, at most at once.
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <malloc.h>
#include <new>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "app_fixture.hpp"
#include "temporary_folder.hpp"

using contacts::Environment;
using contacts::TemporaryFolder;

namespace {

std::atomic<std::size_t> allocated = 0;
std::atomic<std::size_t> most_allocated = 0;

void count(std::size_t bytes) {
  const std::size_t now = allocated.fetch_add(bytes, std::memory_order_relaxed) + bytes;
  std::size_t most = most_allocated.load(std::memory_order_relaxed);
  while (now > most && !most_allocated.compare_exchange_weak(most, now, std::memory_order_relaxed)) {
  }
}

}  // namespace

// All of the test program allocates by these; that of arrays calls the first, and those with a size the second.
void* operator new(std::size_t size) {
  void* const memory = std::malloc(std::max<std::size_t>(size, 1));  // NOLINT
  if (memory == nullptr) throw std::bad_alloc();
  count(malloc_usable_size(memory));
  return memory;
}

void operator delete(void* memory) noexcept {
  if (memory != nullptr) allocated.fetch_sub(malloc_usable_size(memory), std::memory_order_relaxed);
  std::free(memory);  // NOLINT
}

void operator delete(void* memory, std::size_t /*size*/) noexcept {
  operator delete(memory);
}

namespace {

// Takes all that is written, and keeps nothing.
class Nowhere : public std::streambuf {
 protected:
  int_type overflow(int_type character) override { return traits_type::not_eof(character); }
  std::streamsize xsputn(const char* /*bytes*/, std::streamsize count) override { return count; }
};

// The text of the file, which is allocated otherwise, is not counted.
std::size_t most_bytes_of(const std::vector<std::string>& arguments, const Environment& environment = {}) {
  std::istringstream in;
  Nowhere nowhere;
  std::ostream out(&nowhere);
  std::ostringstream err;
  const std::size_t before = allocated;
  most_allocated = before;
  CHECK(contacts::run(arguments, environment, in, out, err) == 0);
  return most_allocated - before;
}

std::size_t most_bytes_of_export(const std::string& path, const char* format, bool keeps_all) {
  Environment environment;
  environment.parses_everything = keeps_all;
  environment.piece = 16;
  return most_bytes_of({"-f", path, "export", "--format", format}, environment);
}

}  // namespace

TEST_CASE("export takes less than twice the memory of the directory's text") {
  std::string text;
  for (std::size_t i = 0; i < 8000; ++i) {
    if (i % 20 == 0) text += fmt::format("[[organisation]]\nname = \"Eks verkstad nummer {}\"\n", i / 20);
    text += fmt::format(
        "[[contact]]\nname = \"Anna Berg {}\"\norganisation = \"Eks verkstad nummer {}\"\ntitle = \"verkstadschef\"\n"
        "email = {{ work = \"anna.berg.{}@ek.example\", home = \"anna{}@post.example\" }}\n"
        "phone = [\"+46 454 930 00\", \"+46 70 {:07}\"]\n",
        i % 6000, i / 20, i, i, i);
  }
  const TemporaryFolder folder;
  const std::string path = folder.add("many.toml", text);
  // The plans of telephone numbers are made once, and stay.
  static_cast<void>(most_bytes_of_export(path, "vcard", false));
  for (const char* const format : {"vcard", "jcard"}) {
    CAPTURE(format);
    // With the text itself it is less than twice of it.
    CHECK(most_bytes_of_export(path, format, false) < text.size() * 9 / 10);
    CHECK(most_bytes_of_export(path, format, true) > 4 * text.size());
  }
}

TEST_CASE("import takes less than twice the memory of the cards") {
  std::string text;
  for (std::size_t i = 0; i < 8000; ++i) {
    if (i % 20 == 0) {
      text += fmt::format(
          "BEGIN:VCARD\nVERSION:3.0\nPRODID:-//contacts//contacts//EN\nUID:organisation-{0}\n"
          "FN:Eks verkstad nummer {0}\nN:;;;;\nORG:Eks verkstad nummer {0}\nX-ABShowAs:COMPANY\nEND:VCARD\n",
          i / 20);
    }
    text += fmt::format(
        "BEGIN:VCARD\nVERSION:3.0\nPRODID:-//contacts//contacts//EN\nUID:9a2fd1c4-7f64-5d83-93b6-5a3c{0:08}\n"
        "FN:Anna Berg {1}\nN:Berg;Anna {1};;;\nORG:Eks verkstad nummer {2}\nTITLE:verkstadschef\n"
        "TEL;TYPE=WORK,VOICE:+46 454 930 00\nTEL;TYPE=CELL:+46 70 {0:07}\n"
        "EMAIL;TYPE=INTERNET,WORK:anna.berg.{0}@ek.example\nEND:VCARD\n",
        i, i % 6000, i / 20);
  }
  const TemporaryFolder folder;
  const std::string path = folder.add("many.vcf", text);
  // What is made once, and stays.
  static_cast<void>(most_bytes_of({"--quiet", "import", path}));
  // With the cards themselves it is less than twice of them; entries that are kept take more.
  CHECK(most_bytes_of({"--quiet", "import", path}) < text.size() * 9 / 10);
  CHECK(most_bytes_of({"--quiet", "import", "--format", "json", path}) > 4 * text.size());
}
