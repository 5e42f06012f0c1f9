#include "toml/typed_value_rules.hpp"

#include "directory/validate.hpp"

namespace contacts {

const TypedValueRules& email_rules() {
  static const TypedValueRules rules = {{ValueKind::Work, ValueKind::Home, ValueKind::Other}, problem_with_email};
  return rules;
}

const TypedValueRules& phone_rules() {
  static const TypedValueRules rules = {
      {ValueKind::Work, ValueKind::Home, ValueKind::Mobile, ValueKind::Fax, ValueKind::Pager, ValueKind::Other},
      problem_with_phone};
  return rules;
}

const TypedValueRules& url_rules() {
  static const TypedValueRules rules = {{ValueKind::Work, ValueKind::Home, ValueKind::Other}, problem_with_url};
  return rules;
}

}  // namespace contacts
