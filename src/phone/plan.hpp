// The quick way to read a telephone number: without libphonenumber, but by the numbering plans that it has.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "phone/phone.hpp"

namespace contacts {

// For one thread.
class NumberingPlans {
 public:
  NumberingPlans();
  ~NumberingPlans();
  NumberingPlans(const NumberingPlans&) = delete;
  NumberingPlans& operator=(const NumberingPlans&) = delete;

  // What parse_phone() says of a number that is in use, exactly. Nothing where the number is written or its plan made
  // in any other way than plan.cpp knows, or is not in use: libphonenumber has to read it then.
  [[nodiscard]] std::optional<PhoneNumber> read(std::string_view text, std::string_view region);

 private:
  struct Plans;

  std::unique_ptr<Plans> plans_;
};

}  // namespace contacts
