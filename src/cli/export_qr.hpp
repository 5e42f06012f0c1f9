// One entry as a QR code.
#pragma once

#include <string>

#include "cli/options.hpp"

namespace contacts {

struct ExportJob;

// The file, where there is one, must be an image of a kind that can be drawn: a sentence, or nothing.
[[nodiscard]] std::string problem_with_qr_file(const ExportOptions& options);

// Draws the card of the only entry, as much of it as a phone needs and a code holds. Throws Error where nothing fits.
void write_qr(ExportJob& job);

}  // namespace contacts
