// The top of the vCard check: a card is checked line by line, and at its END as a whole.

#include "vcard_check.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "vcard_check_lines.hpp"
#include "vcard_check_property.hpp"

namespace contacts {

namespace vcard_check {

namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t") == std::string_view::npos;
}

class CardCheck {
 public:
  CardCheck(std::size_t begin, Findings& findings) : begin_(begin), findings_(findings) {}

  void add(const ContentLine& line) {
    if (lines_ == 0 && line.name != "VERSION") findings_.add(line.number, "VERSION does not follow BEGIN");
    ++lines_;
    if (line.name == "VERSION") read_version(line);
    if (line.name == "FN" && is_blank(line.value)) findings_.add(line.number, "FN is empty");
    if (version_ == Version::Unknown) return;
    check_property(line, version_, findings_);
    const bool is_alternative = std::ranges::find(line.parameters, "ALTID", &Parameter::name) != line.parameters.end();
    if (!is_alternative) ++count_[line.name];
    values_.try_emplace(line.name, line.value);
  }

  void finish(std::size_t end) {
    for (const char* const name : {"VERSION", "FN", "UID"})
      require(name, end);
    if (version_ == Version::V3) require("N", end);
    for (const auto& [name, count] : count_) {
      if (count > 1 && stands_once(name, version_)) {
        findings_.add(end, fmt::format("{} stands {} times", name, count));
      }
    }
    if (has("MEMBER") && values_["KIND"] != "group") findings_.add(end, "MEMBER without KIND:group");
    if (has("N") && values_["X-ABSHOWAS"] != "COMPANY" && values_["N"].find_first_not_of(';') == std::string::npos) {
      findings_.add(end, "N is empty in a person's card");
    }
  }

  [[nodiscard]] std::size_t begin() const { return begin_; }

 private:
  void read_version(const ContentLine& line) {
    if (line.value == "3.0") version_ = Version::V3;
    if (line.value == "4.0") version_ = Version::V4;
    if (line.value != "3.0" && line.value != "4.0") findings_.add(line.number, "unknown VERSION " + line.value);
  }

  [[nodiscard]] bool has(const std::string& name) const { return values_.contains(name); }

  void require(const std::string& name, std::size_t end) {
    if (!has(name)) findings_.add(end, "no " + name);
  }

  std::size_t begin_;
  Findings& findings_;
  Version version_ = Version::Unknown;
  std::size_t lines_ = 0;
  std::map<std::string, std::size_t> count_;
  std::map<std::string, std::string> values_;  // the first of each property
};

}  // namespace

}  // namespace vcard_check

std::vector<std::string> check_vcard_bytes(std::string_view bytes) {
  vcard_check::Findings findings;
  std::optional<vcard_check::CardCheck> card;
  for (const vcard_check::ContentLine& line : vcard_check::read_content_lines(bytes, findings)) {
    const bool is_delimiter = line.name == "BEGIN" || line.name == "END";
    if (is_delimiter && line.value != "VCARD") findings.add(line.number, line.name + " of something else");
    if (line.name == "BEGIN") {
      if (card) findings.add(line.number, "BEGIN inside a card");
      card.emplace(line.number, findings);
    } else if (!card) {
      findings.add(line.number, "outside of a card");
    } else if (line.name == "END") {
      card->finish(line.number);
      card.reset();
    } else {
      card->add(line);
    }
  }
  if (card) findings.add(card->begin(), "card without END");
  return findings.all();
}

}  // namespace contacts
