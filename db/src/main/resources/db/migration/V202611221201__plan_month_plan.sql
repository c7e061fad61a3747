-- 市场经理月工作计划 (21): the draft; what is published is in plan.publication.
create table plan.month_plan (
    plan_id uuid primary key
  , organisation_id int not null references core.organisation
  , month date not null check (extract(day from month) = 1)
  , aim text not null default ''
  , asked text not null default ''
  , revision int not null
  , changed_at timestamptz not null
  , changed_by text not null
  , unique (organisation_id, month)
);
comment on column plan.month_plan.month is 'its first day';
comment on column plan.month_plan.asked is 'what the superior asks';

create table plan.month_plan_line (
    plan_id uuid not null references plan.month_plan
  , place int not null
  , line_id uuid not null
  , point text not null check (point in ('CUSTOMER', 'BRAND', 'MARKET', 'TEAM'))
  , focus text not null
  , indicator text
  , subject text
  , target numeric(12, 2)
  , managers int[] not null default '{}'
  , weeks int[] not null default '{}'
  , check_by text
  , primary key (plan_id, place)
);
comment on column plan.month_plan_line.managers is 'staff ids of those responsible; empty: all of the team';
comment on column plan.month_plan_line.subject is 'what the indicator measures: a brand set, a spec, or the name of an indicator of their own';
create index month_plan_line_id on plan.month_plan_line (line_id);
