// The two versions of vCard that are written.
#pragma once

namespace contacts {

enum class VcardVersion { V3, V4 };

// What a card of 3.0 has for a day without a year, for which only 4.0 has a form.
enum class YearlessDates {
  LeftOut,
  Basic,     // "--0229", as in 4.0
  Extended,  // "--02-29"
  OmitYear,  // a leap year in its place, and a parameter that says so: Apple's way
};

}  // namespace contacts
