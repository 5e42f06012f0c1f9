# Checks the includes of SOURCE_DIR: a room (a folder of src/) knows only the rooms below it, a third-party library is
# known to one room, and no file has grown too long.
cmake_minimum_required(VERSION 3.25)

# What a room may include besides its own headers: rooms, or single headers.
set(below_environment "")
set(below_error "")
set(below_parallel "")
set(below_link "")
set(below_text "")
set(below_files environment.hpp error.hpp text)
set(below_model parallel text vcard)
set(below_phone text model)
set(below_check parallel text model phone)
set(below_toml parallel text)
set(below_store parallel text phone model toml)
set(below_search text phone model)
set(below_prefilter parallel text model toml store search)
set(below_change text phone model toml store compare error.hpp)
set(below_vcard text)
set(below_mapping text phone model vcard)
set(below_csv text phone model vcard mapping)
set(below_ldif text phone model vcard mapping)
set(below_compare text phone model vcard mapping)
set(below_sync parallel text files phone model toml store vcard mapping compare import change error.hpp)
set(below_import text phone model vcard mapping csv ldif compare)
set(below_extract text phone model/entry.hpp)
set(below_cli parallel text phone model check toml store search prefilter vcard mapping csv ldif qr import compare change sync extract render files completion environment.hpp error.hpp version.hpp)
set(below_completion "")
set(below_qr text error.hpp)
set(below_render parallel text phone model check search)
set(below_app ${below_cli} cli)
set(below_main app.hpp environment.hpp cli/status.hpp files/descriptor_buffer.hpp)

# How a library's headers begin, and the only room, or file, that includes them.
set(libraries
  "CLI/=cli/declare_options.hpp"
  "idn2\\.h=text"
  "iconv=text/charset.cpp"
  "nlohmann/=render,vcard/jcard_reader.cpp,vcard/jcard_writer.cpp,import/json_reader.cpp"
  "phonenumbers/=phone,link"
  "png\\.h=qr"
  "qrencode=qr"
  "toml\\+\\+/=toml/tree.hpp,link"
  "utf8proc=text"
  "uuid/=model")

set(line_limit 400)

set(complaints "")
macro(complain)
  string(APPEND complaints "\n  src/" ${ARGN})
endmacro()

# Whether `file` is one of the places, or in one of the rooms, that follow.
function(is_in result file)
  cmake_path(GET file PARENT_PATH room)
  list(FIND ARGN "${file}" as_file)
  list(FIND ARGN "${room}" as_room)
  if(as_file GREATER_EQUAL 0 OR (room AND as_room GREATER_EQUAL 0))
    set(${result} TRUE PARENT_SCOPE)
  else()
    set(${result} FALSE PARENT_SCOPE)
  endif()
endfunction()

file(GLOB_RECURSE sources RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/*.cpp ${SOURCE_DIR}/*.hpp)
if(NOT sources)
  message(FATAL_ERROR "no sources in ${SOURCE_DIR}")
endif()
foreach(source IN LISTS sources)
  string(REGEX REPLACE "[/.].*" "" room ${source})
  if(NOT DEFINED below_${room})
    complain("${source}: the room '${room}' has no row in tests/layering.cmake")
  endif()

  file(STRINGS ${SOURCE_DIR}/${source} includes REGEX "^ *# *include ")
  foreach(include IN LISTS includes)
    string(REGEX REPLACE "^[^<\"]*[<\"]([^>\"]*)[>\"].*" "\\1" header "${include}")
    if(include MATCHES "\"")
      is_in(allowed ${header} ${room} ${room}.hpp ${below_${room}})
      if(NOT allowed)
        complain("${source} includes ${header}")
      endif()
    endif()
    foreach(library IN LISTS libraries)
      string(REGEX MATCH "^(.*)=(.*)$" library "${library}")
      set(home ${CMAKE_MATCH_2})
      if(header MATCHES "^${CMAKE_MATCH_1}")
        string(REPLACE "," ";" home "${home}")
        is_in(allowed ${source} ${home})
        if(NOT allowed)
          complain("${source} includes ${header}, which only ${home} knows")
        endif()
      endif()
    endforeach()
  endforeach()

  file(READ ${SOURCE_DIR}/${source} text)
  string(REGEX REPLACE "[^\n]" "" line_ends "${text}")
  string(LENGTH "${line_ends}" lines)
  if(lines GREATER line_limit)
    complain("${source} has ${lines} lines, more than ${line_limit}: is it one thing?")
  endif()
endforeach()

if(complaints)
  message(FATAL_ERROR "src/ is not layered as tests/layering.cmake has it:${complaints}")
endif()
