#include "files/descriptor_buffer.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#include <ostream>
#include <string>
#include <thread>
#include <unistd.h>

#include <doctest/doctest.h>

#include "files/descriptor.hpp"
#include "temporary_folder.hpp"

using contacts::Descriptor;
using contacts::DescriptorBuffer;
using contacts::TemporaryFolder;

namespace {

struct Pipe {
  Descriptor reader;
  Descriptor writer;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

// A write to a pipe that nobody reads is then an error and no signal.
class IgnoredSignal {
 public:
  IgnoredSignal() : before_(std::signal(SIGPIPE, SIG_IGN)) {}
  IgnoredSignal(const IgnoredSignal&) = delete;
  IgnoredSignal(IgnoredSignal&&) = delete;
  IgnoredSignal& operator=(const IgnoredSignal&) = delete;
  IgnoredSignal& operator=(IgnoredSignal&&) = delete;
  ~IgnoredSignal() { static_cast<void>(std::signal(SIGPIPE, before_)); }

 private:
  void (*before_)(int);
};

}  // namespace

TEST_CASE("what is streamed arrives in order and whole") {
  const TemporaryFolder folder;
  std::string expected;
  {
    const Descriptor file(open(folder.path("a").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    DescriptorBuffer buffer(file.get());
    std::ostream out(&buffer);
    for (int i = 0; i < 50000; ++i) {
      out << i << ' ';
      out.put('\n');
      expected += std::to_string(i) + " \n";
    }
    const std::string large(300000, 'x');
    out << large << std::flush;
    expected += large;
    CHECK(out.good());
  }
  CHECK(folder.content("a") == expected);
}

TEST_CASE("nothing is written before there is enough of it or it is flushed") {
  const TemporaryFolder folder;
  const Descriptor file(open(folder.path("a").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
  DescriptorBuffer buffer(file.get());
  std::ostream out(&buffer);
  out << "one";
  CHECK(folder.content("a").empty());
  out.flush();
  CHECK(folder.content("a") == "one");
}

TEST_CASE("a slow reader gets everything") {
  const Pipe both = make_pipe();
  const std::string large(500000, 'x');
  bool good = false;
  std::thread writer([&] {
    DescriptorBuffer buffer(both.writer.get());
    std::ostream out(&buffer);
    out << large << std::flush;
    good = out.good();
    out << "end" << std::flush;
  });
  std::string seen;
  std::array<char, 1000> block{};
  while (seen.size() < large.size() + 3) {
    const ssize_t size = read(both.reader.get(), block.data(), block.size());
    REQUIRE(size > 0);
    seen.append(block.data(), static_cast<std::size_t>(size));
  }
  writer.join();
  CHECK(good);
  CHECK(seen == large + "end");
}

TEST_CASE("a reader that has gone is no failure") {
  const IgnoredSignal ignored;
  Pipe both = make_pipe();
  REQUIRE(both.reader.close_now());
  DescriptorBuffer buffer(both.writer.get());
  std::ostream out(&buffer);
  const std::string large(300000, 'x');
  out << large << large << std::flush;
  CHECK(out.good());
}

TEST_CASE("a full disk is a failure and flushing says why even later") {
  const Descriptor full(open("/dev/full", O_WRONLY | O_CLOEXEC));
  REQUIRE(full.is_open());
  DescriptorBuffer buffer(full.get());
  std::ostream out(&buffer);
  out << "x";
  CHECK(out.good());
  out.flush();
  CHECK_FALSE(out.good());
  CHECK(errno == ENOSPC);
  out.clear();
  errno = 0;
  out.flush();
  CHECK_FALSE(out.good());
  CHECK(errno == ENOSPC);
}

TEST_CASE("a large text for a full disk fails when it is streamed") {
  const Descriptor full(open("/dev/full", O_WRONLY | O_CLOEXEC));
  DescriptorBuffer buffer(full.get());
  std::ostream out(&buffer);
  out << std::string(300000, 'x');
  CHECK_FALSE(out.good());
}
