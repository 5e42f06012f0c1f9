# The program reads what strangers send. In a release, a mistake of ours with memory ends it before it does harm:
# canaries on the stack, bounds of the C++ library and of libc's calls, nothing writable that leads to code, and
# indirect jumps only to where functions begin. tests/hardened.sh reads from the binary that it is so.
if(NOT CONTACTS_HARDENED OR NOT CMAKE_BUILD_TYPE STREQUAL "Release")
  return()
endif()
add_compile_definitions(_GLIBCXX_ASSERTIONS)
# Some compilers define it themselves, to another value.
add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection -fPIE)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
  add_compile_options(-fcf-protection=full)
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
  add_compile_options(-mbranch-protection=standard)
endif()
add_link_options($<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:-pie> LINKER:-z,relro,-z,now,-z,noexecstack)
