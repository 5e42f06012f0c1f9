// TOML as a tree of nodes: toml++'s, and the one place that includes that library. toml/ parses a text into it, store/
// reads entries from it.
#pragma once

#include <toml++/toml.h>  // IWYU pragma: export
