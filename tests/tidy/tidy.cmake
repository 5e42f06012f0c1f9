# Lets clang-tidy check each source as it is compiled. Where the headers of its clang are installed, it gets a plugin
# that keeps it from checking system headers; without it, it finds the same and takes three times as long.
find_program(CLANG_TIDY clang-tidy REQUIRED)
set(CMAKE_CXX_CLANG_TIDY ${CLANG_TIDY} --quiet --warnings-as-errors=*)

file(REAL_PATH ${CLANG_TIDY} llvm)
cmake_path(GET llvm PARENT_PATH llvm)
cmake_path(GET llvm PARENT_PATH llvm)
if(EXISTS ${llvm}/include/clang/AST/ASTConsumer.h)
  set(source ${CMAKE_CURRENT_LIST_DIR}/own_code.cpp)
  set(plugin ${PROJECT_BINARY_DIR}/own_code.so)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
  # While configuring, since each source that is compiled needs it.
  if(${source} IS_NEWER_THAN ${plugin})
    execute_process(COMMAND_ERROR_IS_FATAL ANY
      COMMAND ${CMAKE_CXX_COMPILER} -std=c++17 -fno-rtti -fPIC -shared -isystem ${llvm}/include ${source} -o ${plugin})
  endif()
  list(APPEND CMAKE_CXX_CLANG_TIDY --load=${plugin})
endif()
