#include "vcard/value_kind.hpp"

#include <algorithm>
#include <array>

#include "vcard/property.hpp"

namespace contacts {

namespace {

struct Row {
  std::string_view name;
  ValueKind kind;
};

// The properties of vCard 2.1, RFC 2426, RFC 4770 (IMPP), RFC 2739 (FBURL …), RFC 6350, RFC 6474, RFC 6715, RFC 8605
// and RFC 9554.
constexpr auto rows = std::to_array<Row>({
    {"ADR", ValueKind::Components},
    {"AGENT", ValueKind::Text},
    {"ANNIVERSARY", ValueKind::Opaque},
    {"BDAY", ValueKind::Opaque},
    {"BEGIN", ValueKind::Text},
    {"BIRTHPLACE", ValueKind::Text},
    {"CALADRURI", ValueKind::Opaque},
    {"CALURI", ValueKind::Opaque},
    {"CATEGORIES", ValueKind::List},
    {"CLASS", ValueKind::Text},
    {"CLIENTPIDMAP", ValueKind::Opaque},
    {"CONTACT-URI", ValueKind::Opaque},
    {"CREATED", ValueKind::Opaque},
    {"DEATHDATE", ValueKind::Opaque},
    {"DEATHPLACE", ValueKind::Text},
    {"EMAIL", ValueKind::Text},
    {"END", ValueKind::Text},
    {"EXPERTISE", ValueKind::Text},
    {"FBURL", ValueKind::Opaque},
    {"FN", ValueKind::Text},
    {"GENDER", ValueKind::Components},
    {"GEO", ValueKind::Opaque},
    {"GRAMGENDER", ValueKind::Text},
    {"HOBBY", ValueKind::Text},
    {"IMPP", ValueKind::Opaque},
    {"INTEREST", ValueKind::Text},
    {"KEY", ValueKind::Opaque},
    {"KIND", ValueKind::Text},
    {"LABEL", ValueKind::Text},
    {"LANG", ValueKind::Text},
    {"LANGUAGE", ValueKind::Text},
    {"LOGO", ValueKind::Opaque},
    {"MAILER", ValueKind::Text},
    {"MEMBER", ValueKind::Opaque},
    {"N", ValueKind::Components},
    {"NAME", ValueKind::Text},
    {"NICKNAME", ValueKind::List},
    {"NOTE", ValueKind::Text},
    {"ORG", ValueKind::Components},
    {"ORG-DIRECTORY", ValueKind::Opaque},
    {"PHOTO", ValueKind::Opaque},
    {"PRODID", ValueKind::Text},
    {"PROFILE", ValueKind::Text},
    {"PRONOUNS", ValueKind::Text},
    {"RELATED", ValueKind::Opaque},
    {"REV", ValueKind::Opaque},
    {"ROLE", ValueKind::Text},
    {"SOCIALPROFILE", ValueKind::Opaque},
    {"SORT-STRING", ValueKind::Text},
    {"SOUND", ValueKind::Opaque},
    {"SOURCE", ValueKind::Opaque},
    {"TEL", ValueKind::Text},
    {"TITLE", ValueKind::Text},
    {"TZ", ValueKind::Opaque},
    {"UID", ValueKind::Text},
    {"URL", ValueKind::Opaque},
    {"VERSION", ValueKind::Text},
    {"XML", ValueKind::Text},
});

const Row* find_row(std::string_view name) {
  const auto* const row = std::ranges::find_if(rows, [&](const Row& one) { return is_same_name(one.name, name); });
  return row == rows.end() ? nullptr : row;
}

bool is_extension(std::string_view name) {
  return name.size() > 1 && (name[0] == 'X' || name[0] == 'x') && name[1] == '-';
}

}  // namespace

ValueKind value_kind(std::string_view name) {
  const Row* row = find_row(name);
  if (row != nullptr) return row->kind;
  return is_extension(name) ? ValueKind::Opaque : ValueKind::Text;
}

bool may_have_lines(std::string_view name) {
  constexpr std::array<std::string_view, 4> never = {"TEL", "EMAIL", "UID", "VERSION"};
  if (std::ranges::any_of(never, [&](std::string_view one) { return is_same_name(one, name); })) return false;
  return is_extension(name) || value_kind(name) != ValueKind::Opaque;
}

bool is_known_property(std::string_view name) {
  return find_row(name) != nullptr;
}

}  // namespace contacts
