-- The demo that fills this database; no row on real data. What is made depends on these three values alone, so an interrupted load goes on.
create table app.demo (
    only_one boolean primary key default true check (only_one)
  , size text not null
  , seed bigint not null
  , today date not null
  , begun_at timestamptz not null
);
comment on column app.demo.today is 'orders go up to the day before';

-- The files of the demo that are loaded.
create table app.demo_file (
    file_name text primary key
  , loaded_at timestamptz not null
);
