-- 审计日志: who did what, when, and what it changed from what to what. Append-only. No foreign key to staff: it outlives them.
create table tools.audit_entry (
    audit_id bigint generated always as identity primary key
  , happened_at timestamptz not null
  , staff_id int
  , username text not null
  , action text not null
  , entity text not null
  , entity_id text
  , before jsonb not null
  , after jsonb not null
);
create index audit_entry_time on tools.audit_entry (happened_at);
create index audit_entry_entity on tools.audit_entry (entity, entity_id, audit_id);
create index audit_entry_username on tools.audit_entry (username, audit_id);

-- 参数: dated values; what isn't here has the default that the code registers.
create table tools.parameter (
    name text not null
  , from_date date not null
  , value text not null
  , changed_at timestamptz not null
  , changed_by text not null
  , primary key (name, from_date)
);
