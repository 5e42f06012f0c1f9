#include "text/kernels.hpp"

// In C++ without extensions clang does not take the header.
#if defined(CONTACTS_HAS_AVX2) && __has_include(<sys/platform/x86.h>) && !defined(__clang__)
#define CONTACTS_ASKS_C_LIBRARY
#include <sys/platform/x86.h>
#endif

namespace contacts {

namespace {

#if defined(CONTACTS_HAS_AVX2)
bool has_avx2() {
#if defined(CONTACTS_ASKS_C_LIBRARY)
  // The C library knows it. To ask the processor again takes longer than to search a small file where that is virtual.
  return CPU_FEATURE_ACTIVE(AVX2) && CPU_FEATURE_ACTIVE(BMI1);
#else
  return static_cast<bool>(__builtin_cpu_supports("avx2")) && static_cast<bool>(__builtin_cpu_supports("bmi"));
#endif
}
#endif

}  // namespace

const Kernels& fastest_kernels() {
#if defined(CONTACTS_HAS_AVX2)
  static const bool is_new = has_avx2();
  if (is_new) return avx2_kernels();
#endif
  return baseline_kernels();
}

}  // namespace contacts
