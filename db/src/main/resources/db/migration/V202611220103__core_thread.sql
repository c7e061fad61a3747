-- 主线: where an object of the five steps came from. One row per "child came of parent"; walked both ways.
create table core.thread_link (
    parent_step text not null check (parent_step in ('ANALYSIS', 'PLAN', 'EXECUTE', 'EVALUATE', 'IMPROVE'))
  , parent_type text not null
  , parent_id uuid not null
  , child_step text not null check (child_step in ('ANALYSIS', 'PLAN', 'EXECUTE', 'EVALUATE', 'IMPROVE'))
  , child_type text not null
  , child_id uuid not null
  , linked_at timestamptz not null
  , linked_by int references core.staff
  , primary key (parent_id, child_id)
  , check (parent_id <> child_id)
);
create index thread_link_child on core.thread_link (child_id, parent_id);
