// How an entry is reached: TEL, EMAIL, ADR and URL. See PropertyRow.
#pragma once

#include "mapping/property_row.hpp"

namespace contacts {

void write_tel(const Source& source, PropertyWriter& out);
void read_tel(Reading& reading);

void write_email(const Source& source, PropertyWriter& out);
void read_email(Reading& reading);

void write_adr(const Source& source, PropertyWriter& out);
void read_adr(Reading& reading);

void write_url(const Source& source, PropertyWriter& out);
void read_url(Reading& reading);

}  // namespace contacts
