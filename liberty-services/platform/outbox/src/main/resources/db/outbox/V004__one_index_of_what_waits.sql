-- One index for all that is asked about events that wait: those that have a number in its order, then those that have none
-- yet by age. Two before it were written again with each step of an event; a third was read by nobody. The one of
-- unnumbered events stays for servers of the version before, which number by it while the new ones start.
create index outbox_waiting on outbox (sequence, id) where published_at is null;

drop index outbox_unpublished, outbox_numbered, outbox_published;
