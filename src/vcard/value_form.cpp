#include "vcard/value_form.hpp"

#include <algorithm>
#include <array>

#include "vcard/property.hpp"

namespace contacts {

namespace {

struct FormRow {
  std::string_view name;
  PropertyForm kind;
};

// The properties of vCard 2.1, RFC 2426, RFC 4770 (IMPP), RFC 2739 (FBURL …), RFC 6350, RFC 6474, RFC 6715, RFC 8605
// and RFC 9554.
constexpr auto form_rows = std::to_array<FormRow>({
    {"ADR", PropertyForm::Components},
    {"AGENT", PropertyForm::Text},
    {"ANNIVERSARY", PropertyForm::Opaque},
    {"BDAY", PropertyForm::Opaque},
    {"BEGIN", PropertyForm::Text},
    {"BIRTHPLACE", PropertyForm::Text},
    {"CALADRURI", PropertyForm::Opaque},
    {"CALURI", PropertyForm::Opaque},
    {"CATEGORIES", PropertyForm::List},
    {"CLASS", PropertyForm::Text},
    {"CLIENTPIDMAP", PropertyForm::Opaque},
    {"CONTACT-URI", PropertyForm::Opaque},
    {"CREATED", PropertyForm::Opaque},
    {"DEATHDATE", PropertyForm::Opaque},
    {"DEATHPLACE", PropertyForm::Text},
    {"EMAIL", PropertyForm::Text},
    {"END", PropertyForm::Text},
    {"EXPERTISE", PropertyForm::Text},
    {"FBURL", PropertyForm::Opaque},
    {"FN", PropertyForm::Text},
    {"GENDER", PropertyForm::Components},
    {"GEO", PropertyForm::Opaque},
    {"GRAMGENDER", PropertyForm::Text},
    {"HOBBY", PropertyForm::Text},
    {"IMPP", PropertyForm::Opaque},
    {"INTEREST", PropertyForm::Text},
    {"KEY", PropertyForm::Opaque},
    {"KIND", PropertyForm::Text},
    {"LABEL", PropertyForm::Text},
    {"LANG", PropertyForm::Text},
    {"LANGUAGE", PropertyForm::Text},
    {"LOGO", PropertyForm::Opaque},
    {"MAILER", PropertyForm::Text},
    {"MEMBER", PropertyForm::Opaque},
    {"N", PropertyForm::Components},
    {"NAME", PropertyForm::Text},
    {"NICKNAME", PropertyForm::List},
    {"NOTE", PropertyForm::Text},
    {"ORG", PropertyForm::Components},
    {"ORG-DIRECTORY", PropertyForm::Opaque},
    {"PHOTO", PropertyForm::Opaque},
    {"PRODID", PropertyForm::Text},
    {"PROFILE", PropertyForm::Text},
    {"PRONOUNS", PropertyForm::Text},
    {"RELATED", PropertyForm::Opaque},
    {"REV", PropertyForm::Opaque},
    {"ROLE", PropertyForm::Text},
    {"SOCIALPROFILE", PropertyForm::Opaque},
    {"SORT-STRING", PropertyForm::Text},
    {"SOUND", PropertyForm::Opaque},
    {"SOURCE", PropertyForm::Opaque},
    {"TEL", PropertyForm::Text},
    {"TITLE", PropertyForm::Text},
    {"TZ", PropertyForm::Opaque},
    {"UID", PropertyForm::Text},
    {"URL", PropertyForm::Opaque},
    {"VERSION", PropertyForm::Text},
    {"XML", PropertyForm::Text},
});

const FormRow* find_row(std::string_view name) {
  const auto* const row =
      std::ranges::find_if(form_rows, [&](const FormRow& one) { return is_same_name(one.name, name); });
  return row == form_rows.end() ? nullptr : row;
}

bool is_extension(std::string_view name) {
  return name.size() > 1 && (name[0] == 'X' || name[0] == 'x') && name[1] == '-';
}

}  // namespace

PropertyForm value_form(std::string_view name) {
  const FormRow* row = find_row(name);
  if (row != nullptr) return row->kind;
  return is_extension(name) ? PropertyForm::Opaque : PropertyForm::Text;
}

bool may_have_lines(std::string_view name) {
  constexpr auto never = std::to_array<std::string_view>(
      {"TEL", "EMAIL", "UID", "VERSION", "FN", "N", "NICKNAME", "ORG", "TITLE", "ROLE", "CATEGORIES"});
  if (std::ranges::any_of(never, [&](std::string_view one) { return is_same_name(one, name); })) return false;
  return is_extension(name) || value_form(name) != PropertyForm::Opaque;
}

bool is_known_property(std::string_view name) {
  return find_row(name) != nullptr;
}

}  // namespace contacts
