// A value that few have.
#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace contacts {

// Like std::optional, but as large as a pointer where there is no value.
template <typename Value>
class Rare {
 public:
  Rare() = default;
  Rare(Value value) : value_(std::make_unique<Value>(std::move(value))) {}  // NOLINT(google-explicit-constructor)
  Rare(std::optional<Value> value) {                                        // NOLINT(google-explicit-constructor)
    if (value) value_ = std::make_unique<Value>(*std::move(value));
  }
  Rare(const Rare& other) : value_(other.value_ == nullptr ? nullptr : std::make_unique<Value>(*other)) {}
  Rare(Rare&& other) noexcept = default;
  Rare& operator=(const Rare& other) {
    if (this != &other) *this = Rare(other);
    return *this;
  }
  Rare& operator=(Rare&& other) noexcept = default;
  ~Rare() = default;

  explicit operator bool() const { return value_ != nullptr; }
  [[nodiscard]] Value& operator*() { return *value_; }
  [[nodiscard]] const Value& operator*() const { return *value_; }
  [[nodiscard]] Value* operator->() { return value_.get(); }
  [[nodiscard]] const Value* operator->() const { return value_.get(); }
  void reset() { value_.reset(); }

 private:
  std::unique_ptr<Value> value_;
};

}  // namespace contacts
