# Checks that the documents of SOURCE_DIR name the VERSION of the project: the first release of the change log, and
# whatever follows the program's name elsewhere.
cmake_minimum_required(VERSION 3.25)
set(number "[0-9]+\\.[0-9]+\\.[0-9]+")

function(expect file found)
  if(NOT found MATCHES "(^|[^0-9])${VERSION}$")
    message(SEND_ERROR "${file}: '${found}' where the project's version is ${VERSION}")
  endif()
endfunction()

file(READ ${SOURCE_DIR}/CHANGELOG.md changes)
string(REGEX MATCH "## [^\n0-9]*${number}" heading "${changes}")
expect(CHANGELOG.md "${heading}")
foreach(file README.md man/contacts.1 man/contacts.toml.5)
  file(READ ${SOURCE_DIR}/${file} text)
  string(REGEX MATCHALL "contacts ${number}" mentions "${text}")
  foreach(mention IN LISTS mentions)
    expect(${file} "${mention}")
  endforeach()
endforeach()
