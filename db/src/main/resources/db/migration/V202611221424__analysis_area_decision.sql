-- What people decided about areas of high sales and few shops (市场机会分析, 片区). The areas themselves are computed from the orders.
create table analysis.area_decision (
    decision_id uuid primary key
  , organisation_id int not null references core.organisation
  , area_type text not null default ''
  , hit_on date not null
  , shops int not null
  , needed int not null
  , expected_gain int not null
  , kind text not null check (kind in ('ADOPTED', 'DISMISSED'))
  , note text not null
  , until_on date not null
  , due_on date
  , done_on date
  , done_by int references core.staff
  , decided_by int not null references core.staff
  , decided_on date not null
  , decided_at timestamptz not null
  , revision int not null default 0
  , unique (organisation_id, area_type, decided_on)
  , check (until_on >= decided_on)
  , check ((kind = 'ADOPTED') = (due_on is not null))
);
comment on table analysis.area_decision is '片区机会的采纳与忽略. The newest one of a unit and area that reaches the day tells the state of the chance.';
comment on column analysis.area_decision.area_type is 'URBAN, COUNTY, TOWN, VILLAGE; empty where it is not on record';
comment on column analysis.area_decision.until_on is 'through which day the same area is not raised again; an adopted one is not before it is done';
create index area_decision_on on analysis.area_decision (decided_on);
