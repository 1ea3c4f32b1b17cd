-- For functions of a service that change much in one round trip and tell of it: an array of objects with the columns of an
-- event that nobody has numbered yet, the data as text.
create function add_to_outbox(events jsonb) returns void language sql as $$
    insert into outbox (id, type, subject, version, data, traceparent, created_at)
    select id, type, subject, version, data::json, traceparent, created_at
      from jsonb_to_recordset(events)
        as event (id uuid, type text, subject text, version bigint, data text, traceparent text, created_at timestamptz)
$$;
