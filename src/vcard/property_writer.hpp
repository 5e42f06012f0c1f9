// What the functions of the property table write to.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vcard/content_line.hpp"
#include "vcard/vcard_version.hpp"

namespace contacts {

// Collects the lines of one property of one card, and what of its values no vCard can hold.
class PropertyWriter {
 public:
  PropertyWriter(std::string_view name, VcardVersion version) : name_(name), version_(version) {}

  // Each appends one line, or nothing where there is no text to write.
  void add_text(std::string_view text, const std::vector<Parameter>& parameters = {});
  void add_list(const std::vector<std::string>& items);
  void add_components(const std::vector<std::string_view>& components, const std::vector<Parameter>& parameters = {});
  // A value that is not text, such as a URI or a date: written as it is.
  void add_value(std::string_view value, const std::vector<Parameter>& parameters = {});

  // The text without what no vCard can hold, which is noted as a loss of this property.
  std::string carry(std::string_view text);

  // A sentence for the user on what this version cannot carry.
  void report_loss(std::string sentence) { losses_.push_back(std::move(sentence)); }

  [[nodiscard]] VcardVersion version() const { return version_; }
  [[nodiscard]] const std::string& lines() const { return lines_; }
  [[nodiscard]] std::vector<std::string> losses() const;

 private:
  std::string_view name_;
  VcardVersion version_;
  std::string lines_;
  std::vector<std::string> losses_;
  std::set<char32_t> left_out_;
  bool has_replacements_ = false;
};

}  // namespace contacts
