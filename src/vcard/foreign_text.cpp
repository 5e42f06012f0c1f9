#include "vcard/foreign_text.hpp"

#include <algorithm>
#include <array>

#include "vcard/physical_lines.hpp"
#include "vcard/property.hpp"

namespace contacts {

namespace {

struct ForeignBeginning {
  std::string_view beginning, description;
};

constexpr std::string_view mail = "this is a mail, not a vCard: save what is attached to it as a file of its own";
constexpr std::string_view web_page = "this is a web page, not a vCard";

constexpr auto foreign_beginnings = std::to_array<ForeignBeginning>({
    {"BEGIN:VCALENDAR", "this is a calendar (iCalendar), not a vCard"},
    {"END:VCARD", "END:VCARD ends no card"},
    {"From:", mail},
    {"From ", mail},
    {"Received:", mail},
    {"Return-Path:", mail},
    {"Subject:", mail},
    {"Date:", mail},
    {"Message-ID:", mail},
    {"MIME-Version:", mail},
    {"Content-Type:", mail},
    {"<!DOCTYPE html", web_page},
    {"<html", web_page},
    {"<?xml", "this is XML, not a vCard: cards in XML (xCard) are not read"},
    {"<vcards", "this is XML, not a vCard: cards in XML (xCard) are not read"},
    {"dn:", "this is LDIF, not a vCard"},
    {"PK\x03\x04", "this is a ZIP archive, not a vCard: unpack it first"},
    {"\x1F\x8B", "this is compressed (gzip): unpack it first"},
    {"%PDF-", "this is a PDF, not a vCard"},
});

}  // namespace

std::string_view describe_foreign_text(std::string_view line) {
  line = trim_blanks(line);
  const auto* const row = std::ranges::find_if(foreign_beginnings, [&](const ForeignBeginning& one) {
    return is_same_name(line.substr(0, one.beginning.size()), one.beginning);
  });
  if (row != foreign_beginnings.end()) return row->description;
  return line.find('\0') == std::string_view::npos ? "text outside of a card" : "this is not text";
}

}  // namespace contacts
