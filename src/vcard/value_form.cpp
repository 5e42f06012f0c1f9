#include "vcard/value_form.hpp"

#include <algorithm>
#include <array>

#include "vcard/property.hpp"

namespace contacts {

namespace {

struct Row {
  std::string_view name;
  ValueForm kind;
};

// The properties of vCard 2.1, RFC 2426, RFC 4770 (IMPP), RFC 2739 (FBURL …), RFC 6350, RFC 6474, RFC 6715, RFC 8605
// and RFC 9554.
constexpr auto rows = std::to_array<Row>({
    {"ADR", ValueForm::Components},
    {"AGENT", ValueForm::Text},
    {"ANNIVERSARY", ValueForm::Opaque},
    {"BDAY", ValueForm::Opaque},
    {"BEGIN", ValueForm::Text},
    {"BIRTHPLACE", ValueForm::Text},
    {"CALADRURI", ValueForm::Opaque},
    {"CALURI", ValueForm::Opaque},
    {"CATEGORIES", ValueForm::List},
    {"CLASS", ValueForm::Text},
    {"CLIENTPIDMAP", ValueForm::Opaque},
    {"CONTACT-URI", ValueForm::Opaque},
    {"CREATED", ValueForm::Opaque},
    {"DEATHDATE", ValueForm::Opaque},
    {"DEATHPLACE", ValueForm::Text},
    {"EMAIL", ValueForm::Text},
    {"END", ValueForm::Text},
    {"EXPERTISE", ValueForm::Text},
    {"FBURL", ValueForm::Opaque},
    {"FN", ValueForm::Text},
    {"GENDER", ValueForm::Components},
    {"GEO", ValueForm::Opaque},
    {"GRAMGENDER", ValueForm::Text},
    {"HOBBY", ValueForm::Text},
    {"IMPP", ValueForm::Opaque},
    {"INTEREST", ValueForm::Text},
    {"KEY", ValueForm::Opaque},
    {"KIND", ValueForm::Text},
    {"LABEL", ValueForm::Text},
    {"LANG", ValueForm::Text},
    {"LANGUAGE", ValueForm::Text},
    {"LOGO", ValueForm::Opaque},
    {"MAILER", ValueForm::Text},
    {"MEMBER", ValueForm::Opaque},
    {"N", ValueForm::Components},
    {"NAME", ValueForm::Text},
    {"NICKNAME", ValueForm::List},
    {"NOTE", ValueForm::Text},
    {"ORG", ValueForm::Components},
    {"ORG-DIRECTORY", ValueForm::Opaque},
    {"PHOTO", ValueForm::Opaque},
    {"PRODID", ValueForm::Text},
    {"PROFILE", ValueForm::Text},
    {"PRONOUNS", ValueForm::Text},
    {"RELATED", ValueForm::Opaque},
    {"REV", ValueForm::Opaque},
    {"ROLE", ValueForm::Text},
    {"SOCIALPROFILE", ValueForm::Opaque},
    {"SORT-STRING", ValueForm::Text},
    {"SOUND", ValueForm::Opaque},
    {"SOURCE", ValueForm::Opaque},
    {"TEL", ValueForm::Text},
    {"TITLE", ValueForm::Text},
    {"TZ", ValueForm::Opaque},
    {"UID", ValueForm::Text},
    {"URL", ValueForm::Opaque},
    {"VERSION", ValueForm::Text},
    {"XML", ValueForm::Text},
});

const Row* find_row(std::string_view name) {
  const auto* const row = std::ranges::find_if(rows, [&](const Row& one) { return is_same_name(one.name, name); });
  return row == rows.end() ? nullptr : row;
}

bool is_extension(std::string_view name) {
  return name.size() > 1 && (name[0] == 'X' || name[0] == 'x') && name[1] == '-';
}

}  // namespace

ValueForm value_form(std::string_view name) {
  const Row* row = find_row(name);
  if (row != nullptr) return row->kind;
  return is_extension(name) ? ValueForm::Opaque : ValueForm::Text;
}

bool may_have_lines(std::string_view name) {
  constexpr std::array<std::string_view, 4> never = {"TEL", "EMAIL", "UID", "VERSION"};
  if (std::ranges::any_of(never, [&](std::string_view one) { return is_same_name(one, name); })) return false;
  return is_extension(name) || value_form(name) != ValueForm::Opaque;
}

bool is_known_property(std::string_view name) {
  return find_row(name) != nullptr;
}

}  // namespace contacts
