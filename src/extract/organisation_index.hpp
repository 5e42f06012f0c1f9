// The organisations of a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/people.hpp"
#include "extract/read_lines.hpp"

namespace contacts {

struct FoundOrganisation {
  std::string name;
  bool is_unit = false;
  bool is_known = false;      // of the directory
  bool is_of_people = true;   // named only behind people in lines without a number or address: a speaker's
  std::size_t line = nobody;  // of the first mention
  std::size_t mentions = 0;
  std::size_t first_value = nobody;  // line of the first number, address or page
  std::vector<TypedValue> emails;
  std::vector<TypedValue> phones;
  std::vector<TypedValue> urls;
  std::vector<Address> addresses;

  [[nodiscard]] bool has_values() const {
    return !emails.empty() || !phones.empty() || !urls.empty() || !addresses.empty();
  }
};

class OrganisationIndex {
 public:
  // Of all mentions. "Tallvik Trä" is "Tallvik Trä AB" where the text has both.
  explicit OrganisationIndex(const ReadText& text);

  [[nodiscard]] std::vector<FoundOrganisation>& all() { return all_; }
  [[nodiscard]] const std::vector<FoundOrganisation>& all() const { return all_; }

  // The index of the organisation that is called so, which is added where there is none.
  std::size_t index_of(std::string_view name, std::size_t line);
  // The same, or nobody.
  [[nodiscard]] std::size_t find(std::string_view name) const;

  // The organisations that a line names; no units unless there is nothing else.
  [[nodiscard]] std::vector<std::size_t> of_line(std::size_t line) const;

  // The one whose name begins like the last label but one of an address' or a page's host: "olofstrom.se" is that of
  // "Olofströms kommun". Nobody where none does.
  [[nodiscard]] std::size_t by_host(std::string_view address_or_page) const;

  // The one that the text as a whole is about: the only one, or the one of its first lines. Nobody where nothing tells.
  [[nodiscard]] std::size_t main() const;

 private:
  void merge_short_names();

  const ReadText& text_;
  std::vector<FoundOrganisation> all_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::vector<std::vector<std::size_t>> by_line_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_beginning_;  // of the folded name, letters only
};

}  // namespace contacts
