# Removes what `cmake --install` noted that it installed, and the folders of it that are then empty.
# -D MANIFEST: the list, one path a line.
if(NOT EXISTS ${MANIFEST})
  message(FATAL_ERROR "nothing was installed from here: there is no ${MANIFEST}")
endif()
file(STRINGS ${MANIFEST} installed)
foreach(path IN LISTS installed)
  file(REMOVE $ENV{DESTDIR}${path})
  message(STATUS "Removed: $ENV{DESTDIR}${path}")
endforeach()
foreach(path IN LISTS installed)
  cmake_path(GET path PARENT_PATH folder)
  cmake_path(GET folder FILENAME name)
  if(name STREQUAL "contacts") # share/contacts and share/doc/contacts; the other folders belong to everybody
    execute_process(COMMAND rmdir $ENV{DESTDIR}${folder} ERROR_QUIET)
  endif()
endforeach()
