-- 我的导出: large files prepared in the background, kept a day, the same on every instance.
create table tools.export_job (
    export_id uuid primary key default uuidv7()
  , staff_id int not null references core.staff
  , role text not null
  , organisation_id int
  , title text not null
  , format text not null check (format in ('CSV', 'XLSX'))
  , address text not null
  , total_rows bigint not null
  , written_rows bigint not null default 0
  , state text not null default 'PREPARING' check (state in ('PREPARING', 'READY', 'FAILED'))
  , bytes bigint not null default 0
  , created_at timestamptz not null default now()
  , touched_at timestamptz not null default now()
  , finished_at timestamptz
  , expires_at timestamptz not null default now() + interval '1 day'
);
comment on column tools.export_job.role is 'post and unit of the person when the file was made: after a move it is no longer handed out';
comment on column tools.export_job.touched_at is 'renewed by the instance that prepares the file; long ago: that instance is gone';
create index export_job_staff on tools.export_job (staff_id, created_at desc);
create index export_job_open on tools.export_job (touched_at) where state = 'PREPARING';

create table tools.export_chunk (
    export_id uuid not null references tools.export_job on delete cascade
  , chunk_no int not null
  , content bytea not null
  , primary key (export_id, chunk_no)
);
-- What is compressed already is only slowed down by being compressed again.
alter table tools.export_chunk alter column content set storage external;
