#include "sync/card_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include "mapping/facts.hpp"
#include "text/ascii.hpp"
#include "text/split.hpp"
#include "vcard/card_reader.hpp"
#include "vcard/content_line.hpp"
#include "vcard/decode.hpp"

namespace contacts {

namespace {

bool is_folded(std::string_view line) {
  return line.starts_with(' ') || line.starts_with('\t');
}

bool is_version_line(std::string_view line, std::string_view version) {
  constexpr std::string_view name = "VERSION:";
  return begins_with_name(line, name) && line.substr(name.size()).starts_with(version);
}

class LineEditor {
 public:
  LineEditor(std::string_view bytes, VcardVersion version, const std::vector<CardSlot>& slots)
      : version_(version), lines_(lines_of(bytes)), has_crlf_(!lines_.empty() && lines_.front().ends_with("\r\n")) {
    std::for_each(slots.rbegin(), slots.rend(), [this](const CardSlot& slot) { take(slot); });
  }

  std::string edit() {
    const std::size_t end = end_line();
    std::string pending;  // behind the property that is being copied
    const CardSlot* current = nullptr;
    for (std::size_t number = 1; number <= lines_.size(); ++number) {
      const std::string_view line = lines_[number - 1];
      const auto found = slots_.find(number);
      const bool begins = found != slots_.end();
      if (begins || current == nullptr || !is_folded(line)) {
        text_ += std::exchange(pending, {});
        current = begins ? found->second : nullptr;
        if (behind_.contains(number)) pending = behind_.at(number);
        if (number == end) text_ += at_end_;
      }
      copy(line, current, begins);
    }
    return std::move(text_);
  }

  // Whether lines of this version fit into the card.
  [[nodiscard]] bool is_of_version() const {
    const std::string_view version = version_ == VcardVersion::V4 ? "4.0" : "3.0";
    return end_line() > 0 &&
           std::ranges::any_of(lines_, [&](std::string_view line) { return is_version_line(line, version); });
  }

 private:
  // Slots come from the last one to the first. One without a line of its own is written behind the nearest one before
  // it that has a line.
  void take(const CardSlot& slot) {
    const std::size_t line = slot.property.line;
    if (line == 0) {
      if (!slot.is_gone) at_end_.insert(0, written(slot.property));
      return;
    }
    slots_[line] = &slot;
    if (!at_end_.empty()) behind_[line] = std::exchange(at_end_, {});
  }

  // From 1; 0 where there is none.
  [[nodiscard]] std::size_t end_line() const {
    std::size_t end = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (begins_with_name(lines_[i], "END:VCARD")) end = i + 1;
    }
    return end;
  }

  [[nodiscard]] std::string written(const Property& property) const {
    std::string text = fold_line(write_content_line(property, version_));
    if (!has_crlf_) std::erase(text, '\r');
    return text;
  }

  void copy(std::string_view line, const CardSlot* slot, bool begins) {
    if (slot == nullptr || (!slot->is_gone && !slot->is_new)) {
      text_ += line;
    } else if (begins && !slot->is_gone) {
      text_ += written(slot->property);
    }
  }

  VcardVersion version_;
  std::vector<std::string_view> lines_;
  bool has_crlf_;
  std::map<std::size_t, const CardSlot*> slots_;  // by the line that each begins in, from 1
  std::map<std::size_t, std::string> behind_;     // what stands behind the property of that line
  std::string at_end_;                            // before the line that ends the card
  std::string text_;
};

bool says(const std::string& text, const std::vector<CardSlot>& slots) {
  CardReader reader(text);
  const std::optional<ReadCard> read = reader.next();
  if (!read) return false;
  auto property = read->card.properties.begin();
  for (const CardSlot& slot : slots) {
    if (slot.is_gone) continue;
    if (property == read->card.properties.end() || facts_of(*property) != facts_of(slot.property)) return false;
    ++property;
  }
  return property == read->card.properties.end();
}

}  // namespace

std::optional<std::string> edited_lines(std::string_view bytes, VcardVersion version,
                                        const std::vector<CardSlot>& slots) {
  LineEditor editor(bytes, version, slots);
  if (!editor.is_of_version()) return std::nullopt;
  std::string text = editor.edit();
  return says(text, slots) ? std::optional(std::move(text)) : std::nullopt;
}

}  // namespace contacts
