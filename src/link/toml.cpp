// The functions of toml++ that are not templates, as its documentation has them compiled for other files to use.
#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
