# Installs BUILD_DIR into a folder inside it, compares the files with what is promised here, and runs the program from
# there as somebody who has no directory yet.
cmake_minimum_required(VERSION 3.25)

set(promised
  bin/contacts
  share/bash-completion/completions/contacts
  share/contacts/contacts.schema.json
  share/contacts/contacts.toml
  share/doc/contacts/CHANGELOG.md
  share/doc/contacts/LICENSE
  share/doc/contacts/README.md
  share/fish/vendor_completions.d/contacts.fish
  share/man/man1/contacts.1
  share/man/man5/contacts.toml.5
  share/zsh/site-functions/_contacts)

set(stage ${BUILD_DIR}/stage)
file(REMOVE_RECURSE ${stage})
file(MAKE_DIRECTORY ${stage}/home)
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${stage}/usr
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(GLOB_RECURSE installed RELATIVE ${stage}/usr ${stage}/usr/*)
if(NOT "${installed}" STREQUAL "${promised}")
  list(JOIN installed "\n  " installed)
  message(FATAL_ERROR "installed are\n  ${installed}\nwhich is not what tests/install.cmake promises")
endif()

function(expect pattern)
  execute_process(
    COMMAND ${CMAKE_COMMAND} -E env --unset=CONTACTS_FILE --unset=XDG_DATA_HOME HOME=${stage}/home
      ${stage}/usr/bin/contacts ${ARGN}
    WORKING_DIRECTORY ${stage}/home OUTPUT_VARIABLE output RESULT_VARIABLE status)
  if(NOT status EQUAL 0 OR NOT output MATCHES "${pattern}")
    message(FATAL_ERROR "contacts ${ARGN}: exit status ${status}, expected ${pattern} in:\n${output}")
  endif()
endfunction()
expect("^contacts ${VERSION}\n$" --version)
expect("Olofström" find olofstrom)
