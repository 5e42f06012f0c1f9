#include "cli/export_qr.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "cli/export_formats.hpp"
#include "error.hpp"
#include "mapping/entry_card.hpp"
#include "qr/draw.hpp"
#include "qr/qr.hpp"
#include "vcard/trim.hpp"

// export --format qr: a small card, a code of it, a picture of that.

namespace contacts {

namespace {

bool is_drawn_on_terminal(const ExportOptions& options) {
  return options.file.empty() || options.file == "-";
}

// What phones read, and the terminal is wide enough for.
int largest_version(const ExportJob& job) {
  const bool has_terminal = is_drawn_on_terminal(job.options) && job.columns > 0;
  return has_terminal ? std::min(max_qr_version_for_phones, max_qr_version_in_width(job.columns))
                      : max_qr_version_for_phones;
}

std::string picture_of(const QrCode& code, const ExportJob& job) {
  if (is_drawn_on_terminal(job.options)) return draw_for_terminal(code, job.colour);
  return job.options.file.ends_with(".svg") ? draw_svg(code) : draw_png(code);
}

// Two modules are as high as a line. Below the code stands the next prompt.
void remark_on_height(const QrCode& code, const ExportJob& job) {
  const std::size_t needed = (code.side + 2 * quiet_zone + 1) / 2 + 1;
  if (job.lines == 0 || needed <= job.lines) return;
  job.remark(fmt::format("the code needs {} lines, and the terminal has {}; make it higher, or use -o code.png", needed,
                         job.lines));
}

[[noreturn]] void fail(const Card& card, std::size_t columns) {
  const std::optional<QrCode> smallest = make_qr(to_text(trimmed_for_phone(card, 0).card), max_qr_version_for_phones);
  if (!smallest) throw Error("the name alone is more than a QR code for phones holds");
  throw Error(fmt::format("the code needs {} columns, and the terminal has {}; widen it, or use -o code.png",
                          smallest->side + 2 * quiet_zone, columns));
}

}  // namespace

std::string problem_with_qr_file(const ExportOptions& options) {
  const bool is_image = options.file.ends_with(".png") || options.file.ends_with(".svg");
  if (is_drawn_on_terminal(options) || is_image) return {};
  return fmt::format("a QR code is drawn into a file whose name ends in .png or .svg, not '{}'", options.file);
}

void write_qr(ExportJob& job) {
  const Entry& entry = *job.entries.front();
  const CardResult whole = make_card(entry, card_context(job.directory, entry), VcardVersion::V3);
  const int version = largest_version(job);
  const TrimmedCard trimmed = trimmed_for_phone(whole.card, version == 0 ? 0 : qr_capacity(version));
  const std::optional<QrCode> code = version == 0 ? std::nullopt : make_qr(to_text(trimmed.card), version);
  if (!code) fail(whole.card, job.columns);
  for (const std::string& loss : trimmed.losses)
    job.lose(entry.name, loss);
  job.write(picture_of(*code, job));
  if (is_drawn_on_terminal(job.options)) remark_on_height(*code, job);
}

}  // namespace contacts
