-- What is pushed to open pages, numbered per person without a gap: the row of push_cursor is locked until the sender commits, so numbers
-- become visible in their order and a page that names the last one it has seen misses nothing.
create table tools.push_cursor (
    staff_id int primary key references core.staff
  , last_number bigint not null
);
create table tools.push (
    staff_id int not null references core.staff
  , number bigint not null
  , kind text not null
  , payload jsonb not null
  , pushed_at timestamptz not null
  , primary key (staff_id, number)
);
create index push_at on tools.push (pushed_at);

-- 消息: one row a reader; the words are in the message files, so each reads them in the own language.
create table tools.message (
    staff_id int not null references core.staff
  , message_id uuid not null
  , message_key text not null
  , arguments text[] not null
  , path text not null
  , sent_at timestamptz not null
  , read_at timestamptz
  , primary key (staff_id, message_id)
);
create index message_unread on tools.message (staff_id) where read_at is null;
