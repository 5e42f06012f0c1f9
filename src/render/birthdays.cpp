#include "render/birthdays.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "model/calendar.hpp"
#include "render/birthdays_json.hpp"
#include "render/tsv.hpp"
#include "text/escape.hpp"
#include "text/utf8.hpp"

namespace contacts {

namespace {

constexpr int leap_month = 2;
constexpr int leap_day = 29;

bool is_leap_day(const Date& date) {
  return date.month == leap_month && date.day == leap_day;
}

std::chrono::sys_days birthday_in(int year, const Date& birth) {
  using namespace std::chrono;
  const year_month_day exact = std::chrono::year(year) / birth.month / birth.day;
  return exact.ok() ? sys_days(exact) : sys_days(exact.year() / exact.month() / last);
}

std::string age_of(const NextBirthday& birthday) {
  return birthday.age ? std::to_string(*birthday.age) : std::string();
}

// ---- iCalendar

// RFC 5545 3.3.11. Control characters have no place in a value.
std::string calendar_text(std::string_view text) {
  std::string escaped;
  for (const char c : escape_controls(text)) {
    if (c == '\\' || c == ';' || c == ',') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

// Lines are at most 75 bytes long without their end (RFC 5545 3.1), and no character is cut.
void append_line(std::string_view line, std::string& out) {
  constexpr std::size_t longest = 75;
  std::size_t room = longest;
  while (line.size() > room) {
    std::size_t size = room;
    while (size > 1 && (static_cast<unsigned char>(line[size]) & 0xC0U) == 0x80U)
      --size;
    out.append(line.substr(0, size)).append("\r\n ");
    line.remove_prefix(size);
    room = longest - 1;
  }
  out.append(line).append("\r\n");
}

void append_event(const Directory& directory, const NextBirthday& birthday, const Date& today, std::string& out) {
  constexpr int some_leap_year = 1972;  // where nobody knows the year of birth
  const Date& birth = *birthday.entry->birthday;
  append_line("BEGIN:VEVENT", out);
  append_line("UID:birthday-" + calendar_text(directory.uid_of(*birthday.entry)), out);
  append_line(fmt::format("DTSTAMP:{:04}{:02}{:02}T000000Z", today.year.value_or(0), today.month, today.day), out);
  append_line(
      fmt::format("DTSTART;VALUE=DATE:{:04}{:02}{:02}", birth.year.value_or(some_leap_year), birth.month, birth.day),
      out);
  append_line(is_leap_day(birth) ? "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" : "RRULE:FREQ=YEARLY", out);
  append_line("SUMMARY:" + calendar_text(birthday.entry->name), out);
  append_line("CATEGORIES:BIRTHDAY", out);
  append_line("TRANSP:TRANSPARENT", out);
  append_line("END:VEVENT", out);
}

void render_ics(const Directory& directory, const std::vector<NextBirthday>& birthdays, const Date& today,
                std::string& out) {
  append_line("BEGIN:VCALENDAR", out);
  append_line("VERSION:2.0", out);
  append_line("PRODID:-//contacts//contacts//EN", out);
  for (const NextBirthday& birthday : birthdays)
    append_event(directory, birthday, today, out);
  append_line("END:VCALENDAR", out);
}

// ---- Text

void render_birthdays_as_tsv(const std::vector<NextBirthday>& birthdays, std::string& out) {
  for (const NextBirthday& birthday : birthdays) {
    out += fmt::format("{}\t{}\t{}\t{}\t{}\n", to_string(birthday.date), weekday_of(birthday.date), age_of(birthday),
                       tsv_value(birthday.entry->name), birthday.entry->id);
  }
}

void render_birthdays_as_table(const std::vector<NextBirthday>& birthdays, std::string& out) {
  for (const NextBirthday& birthday : birthdays) {
    out += fmt::format("{}  {:<9}  {:>3}  {}\n", to_string(birthday.date), weekday_of(birthday.date), age_of(birthday),
                       escape_controls(birthday.entry->name));
  }
}

}  // namespace

std::string_view weekday_of(const Date& date) {
  constexpr std::array<std::string_view, 7> names = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                     "Thursday", "Friday", "Saturday"};
  return names.at(std::chrono::weekday(birthday_in(date.year.value_or(0), date)).c_encoding());
}

NextBirthday next_birthday(const Entry& entry, const Date& today) {
  const Date& birth = *entry.birthday;
  const int this_year = today.year.value_or(0);
  const std::chrono::sys_days now = birthday_in(this_year, today);
  std::chrono::sys_days next = birthday_in(this_year, birth);
  if (next < now) next = birthday_in(this_year + 1, birth);
  NextBirthday birthday{&entry, date_of(next), static_cast<std::size_t>((next - now).count()), std::nullopt};
  if (birth.year && *birth.year <= *birthday.date.year) birthday.age = *birthday.date.year - *birth.year;
  return birthday;
}

void render_birthdays(const Directory& directory, const std::vector<NextBirthday>& birthdays, std::string_view format,
                      const Date& today, std::string& out) {
  if (format == "ics") {
    render_ics(directory, birthdays, today, out);
  } else if (format == "json") {
    render_birthdays_json(birthdays, out);
  } else if (format == "tsv") {
    render_birthdays_as_tsv(birthdays, out);
  } else {
    render_birthdays_as_table(birthdays, out);
  }
}

}  // namespace contacts
