// A text that many may hold, and none changes.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace contacts {

// Copies are cheap, and views of it stay good as long as there is one.
class SharedText {
 public:
  SharedText() = default;
  // Converts where a text is given as what it is.
  SharedText(std::string text)  // NOLINT(google-explicit-constructor)
      : SharedText(std::make_shared<const std::string>(std::move(text))) {}
  SharedText(const char* text) : SharedText(std::string(text)) {}  // NOLINT(google-explicit-constructor)
  // What `owner` keeps alive.
  SharedText(std::shared_ptr<const void> owner, std::string_view view) : owner_(std::move(owner)), view_(view) {}

  operator std::string_view() const { return view_; }  // NOLINT(google-explicit-constructor)
  [[nodiscard]] std::string_view view() const { return view_; }
  [[nodiscard]] bool empty() const { return view_.empty(); }
  [[nodiscard]] std::size_t size() const { return view_.size(); }

  void remove_prefix(std::size_t count) { view_.remove_prefix(count); }

  friend bool operator==(const SharedText& left, std::string_view right) { return left.view_ == right; }

 private:
  explicit SharedText(const std::shared_ptr<const std::string>& text) : owner_(text), view_(*text) {}

  std::shared_ptr<const void> owner_;
  std::string_view view_;
};

}  // namespace contacts
