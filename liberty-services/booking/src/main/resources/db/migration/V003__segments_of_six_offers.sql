-- Six offers are booked together, of up to four segments each.
alter table segment drop constraint segment_sequence_check;
alter table segment add constraint segment_sequence_check check (sequence between 1 and 24);
