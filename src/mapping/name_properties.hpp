// What an entry is called and where it belongs: FN, N, NICKNAME and ORG. See PropertyRow.
#pragma once

#include "mapping/property_row.hpp"

namespace contacts {

void write_fn(const Source& source, PropertyWriter& out);

void write_n(const Source& source, PropertyWriter& out);

void write_nickname(const Source& source, PropertyWriter& out);
void read_nickname(Reading& reading);

void write_org(const Source& source, PropertyWriter& out);

}  // namespace contacts
