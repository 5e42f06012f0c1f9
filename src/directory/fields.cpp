#include "directory/fields.hpp"

#include <algorithm>
#include <array>

namespace contacts {

namespace {

template <std::string Entry::*member>
void text(const Directory& /*directory*/, const Entry& entry, FieldValues& values) {
  values.add(entry.*member);
}

template <std::vector<std::string> Entry::*member>
void texts(const Directory& /*directory*/, const Entry& entry, FieldValues& values) {
  for (const std::string& value : entry.*member)
    values.add(value);
}

template <std::vector<TypedValue> Entry::*member>
void typed(const Directory& /*directory*/, const Entry& entry, FieldValues& values) {
  for (const TypedValue& value : entry.*member)
    values.add(value.value, value.kind);
}

template <auto member>
void reference(const Directory& directory, const Entry& entry, FieldValues& values) {
  if (entry.*member) values.add(directory.name_of(*(entry.*member)));
}

template <std::optional<Date> Entry::*member>
void date(const Directory& /*directory*/, const Entry& entry, FieldValues& values) {
  if (entry.*member) values.add_made(to_string(*(entry.*member)));
}

void type(const Directory& /*directory*/, const Entry& entry, FieldValues& values) {
  values.add(name_of(entry.type));
}

void member_of(const Directory& directory, const Entry& entry, FieldValues& values) {
  for (const Reference& one : entry.member_of)
    values.add(directory.name_of(one));
}

void addresses(const Directory& /*directory*/, const Entry& entry, FieldValues& values) {
  for (const Address& address : entry.addresses)
    values.add_made(to_string(address), address.kind);
}

void uid(const Directory& directory, const Entry& entry, FieldValues& values) {
  values.add_made(directory.uid_of(entry));
}

void file(const Directory& directory, const Entry& entry, FieldValues& values) {
  values.add(directory.files()[entry.location.file].path);
}

void line(const Directory& /*directory*/, const Entry& entry, FieldValues& values) {
  values.add_made(std::to_string(entry.location.line));
}

constexpr std::array<Field, 28> fields = {{
    {"name", "Name", FieldGroup::Name, FieldShape::Text, text<&Entry::name>},
    {"type", "Type", FieldGroup::Unsearched, FieldShape::Text, type},
    {"alias", "Also", FieldGroup::Name, FieldShape::Texts, texts<&Entry::aliases>},
    {"kind", "Kind", FieldGroup::Function, FieldShape::Text, text<&Entry::kind>},
    {"prefix", "Prefix", FieldGroup::Name, FieldShape::Text, text<&Entry::prefix>},
    {"given_name", "Given name", FieldGroup::Name, FieldShape::Text, text<&Entry::given_name>},
    {"family_name", "Family name", FieldGroup::Name, FieldShape::Text, text<&Entry::family_name>},
    {"suffix", "Suffix", FieldGroup::Name, FieldShape::Text, text<&Entry::suffix>},
    {"title", "Title", FieldGroup::Function, FieldShape::Text, text<&Entry::title>},
    {"role", "Role", FieldGroup::Function, FieldShape::Text, text<&Entry::role>},
    {"department", "Department", FieldGroup::Function, FieldShape::Text, text<&Entry::department>},
    {"organisation", "Organisation", FieldGroup::Organisation, FieldShape::Text, reference<&Entry::organisation>},
    {"part_of", "Part of", FieldGroup::Organisation, FieldShape::Text, reference<&Entry::part_of>},
    {"member_of", "Member of", FieldGroup::Organisation, FieldShape::Texts, member_of},
    {"phone", "Phone", FieldGroup::Address, FieldShape::TypedValues, typed<&Entry::phones>},
    {"email", "E-mail", FieldGroup::Address, FieldShape::TypedValues, typed<&Entry::emails>},
    {"url", "Web", FieldGroup::Address, FieldShape::TypedValues, typed<&Entry::urls>},
    {"address", "Address", FieldGroup::Address, FieldShape::TypedValues, addresses},
    {"birthday", "Birthday", FieldGroup::Note, FieldShape::Text, date<&Entry::birthday>},
    {"tags", "Tags", FieldGroup::Function, FieldShape::Texts, texts<&Entry::tags>},
    {"note", "Note", FieldGroup::Note, FieldShape::Text, text<&Entry::note>},
    {"source", "Source", FieldGroup::Note, FieldShape::Text, text<&Entry::source>},
    {"checked", "Checked", FieldGroup::Note, FieldShape::Text, date<&Entry::checked>},
    {"id", "Id", FieldGroup::Name, FieldShape::Text, text<&Entry::id>},
    {"uid", "UID", FieldGroup::Unsearched, FieldShape::Text, uid},
    {"vcard", "vCard", FieldGroup::Unsearched, FieldShape::Texts, texts<&Entry::vcard>},
    {"file", "File", FieldGroup::Unsearched, FieldShape::Text, file},
    {"line", "Line", FieldGroup::Unsearched, FieldShape::Number, line},
}};

}  // namespace

std::span<const Field> all_fields() {
  return fields;
}

const Field* find_field(std::string_view name) {
  const auto* const found =
      std::find_if(fields.begin(), fields.end(), [&](const Field& one) { return one.name == name; });
  return found == fields.end() ? nullptr : found;
}

}  // namespace contacts
