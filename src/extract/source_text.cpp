#include "extract/source_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/ascii.hpp"
#include "text/charset.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

struct Form {
  std::string_view beginning;
  std::string_view problem;
};

constexpr std::array<Form, 10> forms = {{
    {"%PDF-", "this is a PDF; give its text, as 'pdftotext -layout' writes it"},
    {"PK\x03\x04", "this is a document or an archive; give its text"},
    {"\xD0\xCF\x11\xE0", "this is a document of an office program; give its text"},
    {"{\\rtf", "this is RTF; give its text"},
    {"<!doctype html", "this is HTML; give its text, as a browser shows it"},
    {"<html", "this is HTML; give its text, as a browser shows it"},
    {"<?xml", "this is XML; give its text"},
    {"begin:vcard", "these are vCards; leave out --text"},
    {"\x1F\x8B", "this is compressed; give its text"},
    {"\x89PNG", "this is a picture; give its text"},
}};

// Tags of HTML in what a mail program or an editor saved without its beginning.
bool has_tags(std::string_view text) {
  constexpr std::size_t sample = std::size_t{16} * 1024;  // bytes
  constexpr std::array<std::string_view, 7> tags = {"<p>", "<div", "<br>", "<br/", "<a href", "<td", "</"};
  const std::string head = lower_case(text.substr(0, sample));
  const auto count =
      std::ranges::count_if(tags, [&](std::string_view tag) { return head.find(tag) != std::string::npos; });
  return count >= 2;
}

std::optional<std::string> problem_of(std::string_view text) {
  const std::string_view bare = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  for (const Form& form : forms) {
    if (begins_with_name(bare, form.beginning)) return std::string(form.problem);
  }
  constexpr std::size_t sample = std::size_t{64} * 1024;  // bytes
  if (text.substr(0, sample).find('\0') != std::string_view::npos) return "this is no text: it has NUL bytes";
  if (has_tags(text)) return "this is HTML; give its text, as a browser shows it";
  return std::nullopt;
}

}  // namespace

SourceText::SourceText(std::string_view bytes) : text_(without_byte_order_mark(bytes)) {
  if (std::optional<DecodedText> wide = decode_wide(bytes)) {
    decoded_ = std::move(wide->text);
    text_ = without_byte_order_mark(decoded_);
  }
  problem_ = problem_of(text_);
  if (problem_ || !find_invalid_utf8(text_)) return;
  decoded_ = decode_windows_1252(text_);
  text_ = decoded_;
}

}  // namespace contacts
