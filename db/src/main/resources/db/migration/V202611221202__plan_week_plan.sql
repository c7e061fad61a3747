-- 市场经理周工作安排 (22): the draft; what is published is in plan.publication.
create table plan.week_plan (
    plan_id uuid primary key
  , organisation_id int not null references core.organisation
  , monday date not null check (extract(isodow from monday) = 1)
  , focus text not null default ''
  , revision int not null
  , changed_at timestamptz not null
  , changed_by text not null
  , unique (organisation_id, monday)
);

create table plan.week_plan_item (
    plan_id uuid not null references plan.week_plan
  , place int not null
  , item_id uuid not null
  , weekday int not null check (weekday between 1 and 7)
  , kind text not null check (kind in ('MORNING', 'ACCOMPANY', 'INSPECT', 'TRAIN', 'MEET', 'OTHER'))
  , from_time time
  , to_time time
  , managers int[] not null default '{}'
  , retailers int[] not null default '{}'
  , location text
  , note text
  , primary key (plan_id, place)
  , check (to_time is null or from_time is null or to_time > from_time)
);
comment on column plan.week_plan_item.managers is 'staff ids of those concerned; empty: all of the team';
comment on column plan.week_plan_item.retailers is 'whom an accompanied visit goes to';
create index week_plan_item_id on plan.week_plan_item (item_id);
