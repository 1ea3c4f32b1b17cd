-- Who of the staff gave a client quotas of its own, and when: null where it was done here by hand.
alter table hold_quota add column set_by text, add column set_at timestamptz;

-- A row without a number gives nothing.
delete from hold_quota where num_nonnulls(holds_of_flight, seats_of_flight, holds) = 0;
alter table hold_quota add constraint hold_quota_of_something check (num_nonnulls(holds_of_flight, seats_of_flight, holds) > 0);
