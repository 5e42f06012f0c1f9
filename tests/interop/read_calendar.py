"""Usage: read_calendar.py <FILE

Prints each event of a calendar as icalendar reads it: summary, UID, first day, and the days of it in 2027 and 2028 as
dateutil counts them.
"""

import datetime
import sys

from dateutil.rrule import rrulestr
from icalendar import Calendar


def days_in(event, first_year, last_year):
    begin = datetime.datetime.combine(event.decoded("dtstart"), datetime.time())
    rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=begin)
    days = rule.between(datetime.datetime(first_year, 1, 1), datetime.datetime(last_year, 12, 31), inc=True)
    return " ".join(day.date().isoformat() for day in days)


def main():
    calendar = Calendar.from_ical(sys.stdin.buffer.read())
    if calendar["version"] != "2.0" or not calendar["prodid"]:
        sys.exit("not a calendar of version 2.0 with a PRODID")
    for event in calendar.walk("VEVENT"):
        if event.errors or not event.decoded("dtstamp"):
            sys.exit(f"{event.errors} in an event")
        print(event.decoded("summary").decode())
        print(" ", event.decoded("uid").decode(), event.decoded("dtstart"))
        print(" ", days_in(event, 2027, 2028))


if __name__ == "__main__":
    main()
