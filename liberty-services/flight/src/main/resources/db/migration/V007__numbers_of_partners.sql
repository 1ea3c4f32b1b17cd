-- The numbers under which other carriers sell a leg by the word of their own files alone: those of scheduled legs that name
-- this one as the flight that operates them, and that it does not list itself (marketed_as). In order, parted by slashes.
-- Every import settles it for the legs of all carriers; the leg's own version is not raised by what others say of it.
alter table scheduled_leg
    add column named_by text not null default '' check (length(named_by) <= 1000);

create index scheduled_leg_named on scheduled_leg (departs_on) where named_by <> '';
