#include "change/unified_diff.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include <fmt/format.h>

#include "store/sequence.hpp"
#include "text/split.hpp"

namespace contacts {

namespace {

constexpr std::size_t context = 3;

struct Line {
  char mark = ' ';  // of both, '-' or '+'
  std::string_view text;
};

// All lines of both texts, in one order. What is the same at the beginning and at the end is not compared twice.
std::vector<Line> merged(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after) {
  const auto [first, other] = std::ranges::mismatch(before, after);
  const auto start = static_cast<std::size_t>(first - before.begin());
  std::size_t same_end = 0;
  while (same_end < std::min(before.size(), after.size()) - start &&
         before[before.size() - 1 - same_end] == after[after.size() - 1 - same_end])
    ++same_end;
  const std::vector<std::string_view> old(first, before.end() - static_cast<std::ptrdiff_t>(same_end));
  const std::vector<std::string_view> now(other, after.end() - static_cast<std::ptrdiff_t>(same_end));
  std::vector<Line> lines;
  const auto add = [&](char mark, const std::vector<std::string_view>& from, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      lines.push_back({mark, from[i]});
  };
  add(' ', before, 0, start);
  sequence::Pairs pairs = sequence::common(old, now);
  pairs.emplace_back(old.size(), now.size());
  std::size_t i = 0;
  std::size_t j = 0;
  for (const auto& [next_i, next_j] : pairs) {
    add('-', old, i, next_i);
    add('+', now, j, next_j);
    if (next_i < old.size()) add(' ', old, next_i, next_i + 1);
    i = next_i + 1;
    j = next_j + 1;
  }
  add(' ', before, before.size() - same_end, before.size());
  return lines;
}

// "12,3"; an empty range is told by the line before it.
std::string range(std::size_t lines_before, std::size_t count) {
  return fmt::format("{},{}", count == 0 ? lines_before : lines_before + 1, count);
}

std::string name_in_header(const std::string& path) {
  return path.find(' ') == std::string::npos ? path : path + "\t";
}

class DiffWriter {
 public:
  explicit DiffWriter(const std::vector<Line>& lines) : lines_(lines) {}

  std::string write() {
    for (std::size_t i = 0; i < lines_.size();) {
      if (lines_[i].mark == ' ') {
        ++i;
        continue;
      }
      const std::size_t begin = i - std::min(i, context);
      const std::size_t end = end_of_hunk(i);
      write_hunk(begin, end);
      i = end;
    }
    return out_;
  }

 private:
  // Changes with less than twice the context between them are one hunk.
  [[nodiscard]] std::size_t end_of_hunk(std::size_t i) const {
    std::size_t last = i;
    for (; i < lines_.size() && i <= last + 2 * context; ++i) {
      if (lines_[i].mark != ' ') last = i;
    }
    return std::min(last + 1 + context, lines_.size());
  }

  void write_hunk(std::size_t begin, std::size_t end) {
    std::size_t old = 0;
    std::size_t now = 0;
    for (; counted_ < begin; ++counted_)
      count(lines_[counted_], old_before_, now_before_);
    for (std::size_t i = begin; i < end; ++i)
      count(lines_[i], old, now);
    out_ += fmt::format("@@ -{} +{} @@\n", range(old_before_, old), range(now_before_, now));
    for (std::size_t i = begin; i < end; ++i) {
      out_ += lines_[i].mark;
      out_ += lines_[i].text;
      if (!lines_[i].text.ends_with('\n')) out_ += "\n\\ No newline at end of file\n";
    }
  }

  static void count(const Line& line, std::size_t& old, std::size_t& now) {
    if (line.mark != '+') ++old;
    if (line.mark != '-') ++now;
  }

  const std::vector<Line>& lines_;
  std::string out_;
  std::size_t counted_ = 0;
  std::size_t old_before_ = 0;
  std::size_t now_before_ = 0;
};

}  // namespace

std::string unified_diff(const std::string& path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const std::string name = name_in_header(path);
  const std::vector<Line> lines = merged(lines_of(before), lines_of(after));
  return fmt::format("--- {}\n+++ {}\n", name, name) + DiffWriter(lines).write();
}

}  // namespace contacts
