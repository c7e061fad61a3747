-- What was imported, by whom, and what became of it.
create table tools.import (
    import_id uuid primary key default uuidv7()
  , kind text not null
  , file_name text not null
  , file_bytes bigint not null
  , mode text not null check (mode in ('VALID_ROWS', 'ALL_OR_NOTHING'))
  , dry_run boolean not null
  , status text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED'))
  , percent int not null default 0
  , rows bigint not null default 0
  , inserted bigint not null default 0
  , updated bigint not null default 0
  , unchanged bigint not null default 0
  , rejected bigint not null default 0
  , message_code text
  , message_arguments text[]
  , preview jsonb
  , created_by text not null
  , created_at timestamptz not null
  , started_at timestamptz
  , finished_at timestamptz
  , undone_by text
  , undone_at timestamptz
);
comment on column tools.import.message_code is 'names a text tools.imports.failed.<code>; worded in the reader''s language';
comment on column tools.import.preview is 'what changed, or with a dry run would change: counts and first examples per field';
create index import_created on tools.import (created_at desc);
create index import_open on tools.import (status) where status in ('QUEUED', 'RUNNING');

-- Before-images of master data, so that an import can be undone. Orders keep theirs beside their lines.
create table tools.import_change (
    import_id uuid not null references tools.import on delete cascade
  , change_no bigint generated always as identity
  , table_name text not null
  , subject_id int not null
  , label text not null
  , row_no int not null
  , row_key jsonb not null
  , before jsonb
  , after jsonb not null
  , in_force jsonb
  , primary key (import_id, change_no)
);
comment on column tools.import_change.subject_id is 'the retailer, person, unit, spec or set that the row belongs to';
comment on column tools.import_change.before is 'null: the row was inserted';
comment on column tools.import_change.in_force is 'for a new dated row: the values that held until then';
create index import_change_subject on tools.import_change (table_name, subject_id, import_id);

-- Rejected rows as they were, gzipped CSV, a few thousand rows a chunk.
create table tools.import_reject (
    import_id uuid not null references tools.import on delete cascade
  , chunk_no int not null
  , rows int not null
  , content bytea not null
  , primary key (import_id, chunk_no)
);

-- First passwords that were made up, until they are fetched once.
create table tools.import_password (
    import_id uuid not null references tools.import on delete cascade
  , username text not null
  , password text not null
  , primary key (import_id, username)
);
