# The .deb of `cmake --workflow --preset package`: what is installed, in the form that Debian's policy asks for.
# Whoever builds it is its maintainer, and says so as Debian's tools have it, in DEBFULLNAME and DEBEMAIL; without them
# it has an address that takes no mail.
set(maintainer_name $ENV{DEBFULLNAME})
set(maintainer_mail $ENV{DEBEMAIL})
if(NOT maintainer_name)
  set(maintainer_name "The contacts authors")
endif()
if(NOT maintainer_mail)
  set(maintainer_mail contacts@users.noreply.github.com)
endif()
set(CPACK_PACKAGE_CONTACT "${maintainer_name} <${maintainer_mail}>")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "contact directory in a text file")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Keeps people and organisations in a TOML file that is edited by hand, and
answers from it in a terminal and in scripts. Accents, case and the form of
numbers do not matter to the search. Exports vCards, CSV, LDIF and QR codes,
and imports vCards of address books.")

# gzip writes no name and no time, so that the same sources give the same bytes.
set(compressed ${PROJECT_BINARY_DIR}/compressed)
file(MAKE_DIRECTORY ${compressed})
function(install_compressed source folder)
  cmake_path(GET source FILENAME name)
  set(result ${compressed}/${name}.gz)
  execute_process(COMMAND gzip -9nc ${source} OUTPUT_FILE ${result} COMMAND_ERROR_IS_FATAL ANY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
  install(FILES ${result} DESTINATION ${folder})
endfunction()

string(TIMESTAMP package_date "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.in ${compressed}/changelog @ONLY)
install_compressed(${compressed}/changelog ${CMAKE_INSTALL_DOCDIR})
install_compressed(${PROJECT_SOURCE_DIR}/CHANGELOG.md ${CMAKE_INSTALL_DOCDIR})
install_compressed(${PROJECT_SOURCE_DIR}/man/contacts.1 ${CMAKE_INSTALL_MANDIR}/man1)
install_compressed(${PROJECT_SOURCE_DIR}/man/contacts.toml.5 ${CMAKE_INSTALL_MANDIR}/man5)
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Licenses ask that their notices come with the program that holds the library. Debian has them in its packages.
file(READ ${CMAKE_CURRENT_LIST_DIR}/copyright notices)
foreach(package IN ITEMS libcli11-dev libfmt-dev libtomlplusplus-dev nlohmann-json3-dev libutf8proc-dev uuid-dev
    libphonenumber-dev libprotobuf-dev libabsl-dev libicu-dev)
  file(READ /usr/share/doc/${package}/copyright notice)
  string(APPEND notices "\n--- ${package} ---\n\n${notice}")
endforeach()
file(WRITE ${compressed}/copyright "${notices}")
install(FILES ${compressed}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
target_link_options(contacts PRIVATE LINKER:-z,relro,-z,now)
include(CPack)
