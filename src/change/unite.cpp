#include "change/unite.hpp"

#include <algorithm>
#include <utility>

#include "compare/same_value.hpp"
#include "model/keys.hpp"
#include "text/fold.hpp"

namespace contacts {

namespace {

template <typename Value, typename Form>
void add_missing(std::vector<Value>& to, const std::vector<Value>& from, Form form) {
  for (const Value& value : from) {
    const auto is_same = [&](const Value& other) { return form(other) == form(value); };
    if (std::ranges::none_of(to, is_same)) to.push_back(value);
  }
}

// A value of both keeps the kind that one of them gives it.
void add_values(std::vector<TypedValue>& to, const std::vector<TypedValue>& from, ValueForm form,
                std::string_view region) {
  for (const TypedValue& value : from) {
    const std::string common = common_form(form, value.value, region);
    const auto same = std::ranges::find_if(
        to, [&](const TypedValue& other) { return common_form(form, other.value, region) == common; });
    if (same == to.end()) {
      to.push_back(value);
    } else if (same->kind == ValueKind::Unspecified) {
      same->kind = value.kind;
    }
  }
}

class Union {
 public:
  Union(Entry& first, const Entry& second, Prefer prefer, std::string_view region)
      : first_(first), second_(second), prefer_(prefer), region_(region) {}

  std::vector<std::string_view> unite() {
    const std::string first_name = first_.name;
    for (const Key& key : keys) {
      if (!belongs_to(key, first_.type) || !has_value(key, second_)) continue;
      key_ = &key;
      std::visit([&](const auto& type) { unite_values(type); }, key.type);
    }
    if (prefer_ == Prefer::Second) first_.name = second_.name;
    for (const std::string& name : {first_name, second_.name})
      add_alias(name);
    return std::move(conflicts_);
  }

 private:
  void unite_values(const IdKey& /*type*/) {}
  void unite_values(const UidKey& /*type*/) {}
  void unite_values(const TextsKey& type) {
    add_missing(first_.*type.member, second_.*type.member, [](const std::string& text) { return fold(text); });
  }
  void unite_values(const ContentLinesKey& type) {
    add_missing(first_.*type.member, second_.*type.member, [](const std::string& text) { return text; });
  }
  void unite_values(const ReferencesKey& type) {
    add_missing(first_.*type.member, second_.*type.member, [](const Reference& one) { return fold(one.text); });
  }
  void unite_values(const TypedValuesKey& type) {
    add_values(first_.*type.member, second_.*type.member, type.form, region_);
  }
  void unite_values(const AddressesKey& type) {
    add_missing(first_.*type.member, second_.*type.member, [](const Address& one) { return fold(to_string(one)); });
  }
  void unite_values(const ReferenceKey& type) {
    const Reference* const one = type.get(first_);
    const Reference* const other = type.get(second_);
    const bool leads_to_same = one != nullptr && one->target && one->target == other->target;
    if (!leads_to_same) unite_single();
  }
  template <typename Type>
  void unite_values(const Type& /*type*/) {
    if (!is_required(*key_)) unite_single();
  }

  void unite_single() {
    if (!has_value(*key_, first_) || prefer_ == Prefer::Second) {
      copy_value(*key_, second_, first_);
    } else if (prefer_ == Prefer::Neither && !has_same_value(*key_, first_, second_)) {
      conflicts_.push_back(key_->name);
    }
  }

  void add_alias(const std::string& name) {
    const auto is_same = [&](const std::string& other) { return fold(other) == fold(name); };
    if (!is_same(first_.name) && std::ranges::none_of(first_.aliases, is_same)) first_.aliases.push_back(name);
  }

  Entry& first_;
  const Entry& second_;
  Prefer prefer_;
  std::string_view region_;
  const Key* key_ = nullptr;
  std::vector<std::string_view> conflicts_;
};

}  // namespace

std::vector<std::string_view> unite(Entry& first, const Entry& second, Prefer prefer, std::string_view region) {
  return Union(first, second, prefer, region).unite();
}

}  // namespace contacts
