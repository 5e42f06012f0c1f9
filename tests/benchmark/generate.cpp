// Makes the people of the benchmark: generate PEOPLE SEED flat|dotted|mixed|numbered|abook >FILE
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

#include <fmt/core.h>

#include "population.hpp"
#include "write.hpp"

namespace {

using namespace contacts::benchmark;

constexpr const char* usage = "usage: generate PEOPLE SEED flat|dotted|mixed|numbered|abook";

std::uint64_t number_of(std::string_view text) {
  std::uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [parsed_to, problem] = std::from_chars(text.data(), end, number);
  if (problem != std::errc() || parsed_to != end) throw std::runtime_error(usage);
  return number;
}

// The entries, each of which begins with a header, that hold the query word as a person would read it.
std::size_t count_hits(std::string_view entries, std::string_view header) {
  std::size_t hits = 0;
  for (std::size_t begin = entries.find(header); begin != std::string_view::npos;) {
    const std::size_t end = entries.find(header, begin + header.size());
    if (entries.substr(begin, end - begin).find("lofstr") != std::string_view::npos) ++hits;
    begin = end;
  }
  return hits;
}

void flush(std::string& out) {
  if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) throw std::runtime_error("cannot write");
  out.clear();
}

template <typename Writer>
void write_all(Population population, Writer writer, std::string_view header) {
  std::string out;
  writer.begin(out);
  std::size_t hits = 0;
  while (const std::optional<Group> group = population.next()) {
    const std::size_t begin = out.size();
    writer.write(out, *group);
    hits += count_hits(std::string_view(out).substr(begin), header);
    if (out.size() > 1U << 20U) flush(out);
  }
  flush(out);
  if (std::fflush(stdout) != 0) throw std::runtime_error("cannot write");
  if (hits != query_hits) throw std::runtime_error(fmt::format("{} entries hold the query word", hits));
}

void run(std::span<char*> arguments) {
  if (arguments.size() != 4) throw std::runtime_error(usage);
  const std::uint64_t people = number_of(arguments[1]);
  const std::uint64_t seed = number_of(arguments[2]);
  const std::string_view format = arguments[3];
  if (people < fewest_people) throw std::runtime_error(fmt::format("fewer than {} people", fewest_people));

  const Population population(people, seed);
  if (format == "abook")
    write_all(population, AbookWriter(), "\n[");
  else if (format == "flat")
    write_all(population, DirectoryWriter(Keys::Flat, seed), "\n[[");
  else if (format == "dotted")
    write_all(population, DirectoryWriter(Keys::Dotted, seed), "\n[[");
  else if (format == "numbered")
    write_all(population, DirectoryWriter(Keys::Flat, seed, GivenIds::Numbered), "\n[[");
  else if (format == "mixed")
    write_all(population, DirectoryWriter(Keys::Mixed, seed), "\n[[");
  else
    throw std::runtime_error(usage);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    run({argv, static_cast<std::size_t>(argc)});
    return 0;
  } catch (const std::exception& problem) {
    fmt::print(stderr, "{}\n", problem.what());
    return 2;
  }
}
