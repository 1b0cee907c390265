"""School days: school holidays by region and public holidays, as data with their source.

Knows no settings and no mail; ``SchoolCalendar`` is all that other rooms need.
"""

from assistant.calendar.school import SchoolCalendar

__all__ = ["SchoolCalendar"]
