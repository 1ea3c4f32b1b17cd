-- A hold that was given up before it came: its row takes the id, has no seats and no segments, and is never read as a
-- hold. Whoever places that hold later meets the id, in whichever order the two are committed.
alter table hold drop constraint hold_state_check;
alter table hold add constraint hold_state_check
    check (state in ('HELD', 'CONFIRMED', 'RELEASED', 'EXPIRED', 'BARRED'));
