-- A form sent again must know whether its first sending changed anything, also where the answer to it was never kept.
alter table app.idempotency_key add changed_at timestamptz;
comment on column app.idempotency_key.changed_at is 'set by the very transaction that changed something; null while nothing has changed';
