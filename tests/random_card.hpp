// Cards drawn at random from everything that vCard 3.0 or 4.0 can hold.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "interop/hard_texts.hpp"
#include "vcard/vcard_version.hpp"

namespace contacts {

// The same seed gives the same cards everywhere.
class RandomCards {
 public:
  RandomCards(unsigned seed, VcardVersion version) : texts_(seed), is_3_(version == VcardVersion::V3) {}

  // A valid card with lines folded at random places. It has the line "X-MARK:" with `mark`, and a UID made of it.
  [[nodiscard]] std::string card(std::string_view mark);

 private:
  struct Row;
  struct Parameter {
    std::string name;
    std::string value;
  };

  static const std::vector<Row>& rows();

  void add_property(const Row& row);
  void add_line(const std::string& group, std::string_view name, const std::vector<Parameter>& parameters,
                const std::string& value);
  void add_label(const std::string& group);

  [[nodiscard]] std::vector<Parameter> parameters_for(const Row& row);
  void add_types(const Row& row, std::vector<Parameter>& parameters);
  [[nodiscard]] std::string value_for(const Row& row, std::vector<Parameter>& parameters);
  [[nodiscard]] std::string components(std::size_t count);
  [[nodiscard]] std::string list();
  [[nodiscard]] std::string phone(std::vector<Parameter>& parameters);
  [[nodiscard]] std::string uri();
  [[nodiscard]] std::string binary(std::vector<Parameter>& parameters);
  [[nodiscard]] std::string date(std::vector<Parameter>& parameters);
  [[nodiscard]] std::string zone(std::vector<Parameter>& parameters);
  [[nodiscard]] std::string agent(std::vector<Parameter>& parameters);

  [[nodiscard]] std::string text();
  [[nodiscard]] std::string name();
  [[nodiscard]] std::string escaped(std::string_view text, bool in_component);
  [[nodiscard]] std::string parameter_value(std::string value) const;
  [[nodiscard]] std::string in_any_case(std::string word);
  [[nodiscard]] std::string folded(std::string_view line);

  HardTexts texts_;
  bool is_3_;
  std::string out_;
  int labels_ = 0;
  std::set<std::string_view> names_;  // of the properties that the card has
};

}  // namespace contacts
