-- Until when the price of a hold is guaranteed. Null is what an earlier version of flight wrote: until the ticketing
-- time limit that the hold was placed with.
alter table hold
    add column price_guaranteed_until timestamptz,
    -- Who asked for a later limit: a request that comes twice prolongs once, and their number is bounded.
    add column extensions uuid[] not null default '{}';

alter table hold
    add constraint hold_price_guarantee check (price_guaranteed_until <= ticketing_time_limit) not valid;
alter table hold validate constraint hold_price_guarantee;
