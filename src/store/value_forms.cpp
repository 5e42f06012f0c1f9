#include "store/value_forms.hpp"

#include "model/validate.hpp"
#include "phone/phone_form.hpp"

namespace contacts {

std::optional<std::string> problem_with_value(ValueForm form, std::string_view text) {
  switch (form) {
    case ValueForm::Email:
      return problem_with_email(text);
    case ValueForm::Phone:
      return problem_with_phone(text);
    case ValueForm::Url:
      return problem_with_url(text);
  }
  return std::nullopt;
}

}  // namespace contacts
