# The libraries that the program is made of, as targets contacts_fmt, contacts_toml, contacts_text, contacts_uuid,
# contacts_qr and contacts_phone, and how they are linked.
#
# Every shared library costs each run of the program, whatever it is for, the time to map and to link it. Some cost
# little. libphonenumber does not: it brings protobuf, abseil and ICU along, and the program then takes three times as
# long to start. So it is linked statically where that can be done; some distributions have shared libraries only. Three
# megabytes of code come with it, but not ICU's thirty of data: see icu_without_data.cpp.
#
# With CONTACTS_SELF_CONTAINED, as the preset release has it, the others are linked statically too, down to the C++
# library, whose functions the dynamic linker would have to look up by name. fmt and toml++ are compiled for that from
# their headers, because Debian has no static libraries of them; of libqrencode it has none either, but that is C, and
# has few functions. It is all or nothing: a shared libphonenumber brings a C++ library of its own, and two of them in
# one program must not meet.

option(CONTACTS_SELF_CONTAINED "Link all libraries but C's into the program, which then starts faster" OFF)

# The numbers are floors: what Debian 12 has.
find_package(CLI11 2.1 CONFIG REQUIRED)
find_package(fmt 9 CONFIG REQUIRED)
find_package(nlohmann_json CONFIG REQUIRED)
find_package(tomlplusplus 3.3 CONFIG REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(idn2 REQUIRED IMPORTED_TARGET libidn2)
pkg_check_modules(png REQUIRED IMPORTED_TARGET libpng)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(uuid REQUIRED IMPORTED_TARGET uuid)
find_path(PHONENUMBER_INCLUDE_DIR phonenumbers/phonenumberutil.h REQUIRED)

# The paths of static libraries; with an item that ends in -NOTFOUND where there is none.
function(find_static_libraries result)
  set(paths "")
  foreach(name IN LISTS ARGN)
    find_library(static_${name} lib${name}.a)
    mark_as_advanced(static_${name})
    list(APPEND paths ${static_${name}})
  endforeach()
  set(${result} ${paths} PARENT_SCOPE)
endfunction()

set(static ${CMAKE_CURRENT_LIST_DIR})

# Whether a program of the sources links with the libraries.
function(try_link result sources)
  try_compile(${result} ${PROJECT_BINARY_DIR}/${result} SOURCES ${sources}
    CMAKE_FLAGS -DINCLUDE_DIRECTORIES=${PHONENUMBER_INCLUDE_DIR}
    LINK_LIBRARIES ${ARGN}
    CXX_STANDARD 20 CXX_STANDARD_REQUIRED ON)
  set(${result} ${${result}} PARENT_SCOPE)
endfunction()

add_library(contacts_phone INTERFACE)
target_include_directories(contacts_phone INTERFACE ${PHONENUMBER_INCLUDE_DIR})
pkg_check_modules(absl QUIET absl_strings absl_hash absl_raw_hash_set)
set(absl_names ${absl_LIBRARIES})
list(FILTER absl_names INCLUDE REGEX ^absl_)
find_static_libraries(phone_libraries phonenumber protobuf-lite ${absl_names} icui18n icuuc)
if(NOT phone_libraries MATCHES NOTFOUND)
  try_link(PHONENUMBER_IS_STATIC "${static}/try_phonenumber.cpp;${static}/icu_without_data.cpp"
    ${phone_libraries} Threads::Threads)
endif()
if(PHONENUMBER_IS_STATIC)
  add_library(icu_without_data STATIC ${static}/icu_without_data.cpp)
  set_target_properties(icu_without_data PROPERTIES CXX_CLANG_TIDY "")
  target_link_libraries(contacts_phone INTERFACE ${phone_libraries} icu_without_data Threads::Threads)
else()
  message(STATUS "libphonenumber cannot be linked statically: the program will take longer to start")
  pkg_check_modules(protobuf REQUIRED IMPORTED_TARGET protobuf) # libphonenumber's headers call its functions
  find_library(PHONENUMBER_LIBRARY phonenumber REQUIRED)
  target_link_libraries(contacts_phone INTERFACE ${PHONENUMBER_LIBRARY} PkgConfig::protobuf)
endif()

add_library(contacts_text INTERFACE)
add_library(contacts_uuid INTERFACE)
add_library(contacts_qr INTERFACE)
# libidn2 brings the tables of libunistring along, which few queries ask for.
add_library(contacts_idn INTERFACE)
find_static_libraries(idn_libraries idn2 unistring)
if(NOT idn_libraries MATCHES NOTFOUND AND NOT CONTACTS_PACKAGE) # a package of Debian holds no copy of it
  target_include_directories(contacts_idn INTERFACE ${idn2_INCLUDE_DIRS})
  target_link_libraries(contacts_idn INTERFACE ${idn_libraries})
else()
  target_link_libraries(contacts_idn INTERFACE PkgConfig::idn2)
endif()
target_link_libraries(contacts_text INTERFACE contacts_idn)
if(CONTACTS_SELF_CONTAINED AND PHONENUMBER_IS_STATIC)
  find_static_libraries(text_libraries utf8proc)
  find_static_libraries(uuid_libraries uuid)
  if(CONTACTS_PACKAGE)
    set(png_libraries PkgConfig::png) # nor of these
  else()
    find_static_libraries(png_libraries png z)
  endif()
  try_link(FMT_IS_STATIC "${static}/try_fmt.cpp;${static}/fmt.cpp")
endif()
if(CONTACTS_SELF_CONTAINED AND PHONENUMBER_IS_STATIC AND FMT_IS_STATIC AND NOT "${text_libraries};${uuid_libraries};${png_libraries}" MATCHES NOTFOUND)
  target_include_directories(contacts_text INTERFACE ${utf8proc_INCLUDE_DIRS})
  target_link_libraries(contacts_text INTERFACE ${text_libraries})
  target_include_directories(contacts_uuid INTERFACE ${uuid_INCLUDE_DIRS})
  target_link_libraries(contacts_uuid INTERFACE ${uuid_libraries})
  target_include_directories(contacts_qr INTERFACE ${png_INCLUDE_DIRS})
  target_link_libraries(contacts_qr INTERFACE PkgConfig::qrencode ${png_libraries} m)
  add_library(contacts_fmt STATIC ${static}/fmt.cpp)
  target_compile_features(contacts_fmt PUBLIC cxx_std_20)
  add_library(contacts_toml STATIC ${static}/toml.cpp)
  target_compile_features(contacts_toml PUBLIC cxx_std_20)
  target_compile_definitions(contacts_toml PUBLIC TOML_HEADER_ONLY=0)
  add_link_options(-static-libstdc++ -static-libgcc)
else()
  if(CONTACTS_SELF_CONTAINED)
    message(STATUS "libphonenumber, fmt, utf8proc, libuuid or libpng cannot be linked statically: the program will take longer to start")
  endif()
  target_link_libraries(contacts_text INTERFACE PkgConfig::utf8proc)
  target_link_libraries(contacts_uuid INTERFACE PkgConfig::uuid)
  target_link_libraries(contacts_qr INTERFACE PkgConfig::qrencode PkgConfig::png)
  add_library(contacts_fmt INTERFACE)
  target_link_libraries(contacts_fmt INTERFACE fmt::fmt)
  add_library(contacts_toml INTERFACE)
  target_link_libraries(contacts_toml INTERFACE tomlplusplus::tomlplusplus)
endif()
