-- An answer that holds a secret is stored sealed, and erased before its key is forgotten.
alter table idempotency_key add column sealed_by text check (length(sealed_by) between 1 and 64);

create index idempotency_key_sealed on idempotency_key (answered_at)
    where sealed_by is not null and octet_length(body) > 0;
