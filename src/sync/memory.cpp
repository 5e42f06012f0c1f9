#include "sync/memory.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

// A line of numbers for each entry, and behind it the texts whose lengths are among them. File names and UIDs may hold
// any byte, so nothing in a text ends it.

namespace contacts {

namespace {

constexpr std::string_view first_line = "contacts sync 1\n";
constexpr std::string_view last_line = "end ";
constexpr std::size_t text_count = 6;

using Texts = std::array<std::string Remembered::*, text_count>;
constexpr Texts texts = {&Remembered::uid,    &Remembered::card_uid, &Remembered::name,
                         &Remembered::groups, &Remembered::entry,    &Remembered::card};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  bool skip(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }

  template <typename Number>
  bool number(Number& value) {
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc()) return false;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return skip(" ");
  }

  bool text(std::size_t length, std::string& value) {
    if (length > rest_.size()) return false;
    value = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return true;
  }

  bool one(Remembered& value) {
    std::array<std::size_t, text_count> lengths{};
    Stamp& stamp = value.stamp;
    bool is_right = number(stamp.size) && number(stamp.inode) && number(stamp.seconds) && number(stamp.nanoseconds) &&
                    number(value.card_hash) && number(value.entry_hash);
    for (std::size_t& length : lengths)
      is_right = is_right && number(length);
    is_right = is_right && skip("\n");
    for (std::size_t i = 0; i < text_count; ++i)
      is_right = is_right && text(lengths.at(i), value.*texts.at(i));
    return is_right && skip("\n");
  }

  [[nodiscard]] bool is_at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

}  // namespace

std::string write_memory(std::vector<Remembered> all) {
  std::ranges::sort(
      all, {}, [](const Remembered& one) { return std::pair<std::string_view, std::string_view>(one.uid, one.name); });
  std::string bytes(first_line);
  for (const Remembered& one : all) {
    bytes += fmt::format("{} {} {} {} {} {} ", one.stamp.size, one.stamp.inode, one.stamp.seconds,
                         one.stamp.nanoseconds, one.card_hash, one.entry_hash);
    for (const auto text : texts)
      bytes += fmt::format("{} ", (one.*text).size());
    bytes += '\n';
    for (const auto text : texts)
      bytes += one.*text;
    bytes += '\n';
  }
  return bytes + fmt::format("{}{} \n", last_line, all.size());
}

std::optional<std::vector<Remembered>> read_memory(std::string_view bytes) {
  Reader reader(bytes);
  if (!reader.skip(first_line)) return std::nullopt;
  std::vector<Remembered> all;
  while (!reader.skip(last_line)) {
    if (!reader.one(all.emplace_back())) return std::nullopt;
  }
  std::size_t count = 0;
  if (!reader.number(count) || !reader.skip("\n") || !reader.is_at_end() || count != all.size()) return std::nullopt;
  return all;
}

}  // namespace contacts
