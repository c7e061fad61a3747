-- 问题 (20): what somebody found in the figures or in the market, why, and what became of it. Written by 分析; plans, evaluations and
-- measures come of it by core.thread_link.
create table core.problem (
    problem_id uuid primary key
  , staff_id int not null references core.staff
  , organisation_id int not null references core.organisation
  , manager_id int references core.staff
  , raised_on date not null
  , point text not null check (point in ('CUSTOMER', 'BRAND', 'MARKET'))
  , severity text not null check (severity in ('HIGH', 'MIDDLE', 'LOW'))
  , title text not null
  , description text not null default ''
  , area text not null default ''
  , state text not null default 'OPEN' check (state in ('OPEN', 'PLANNED', 'TAKEN', 'CLOSED', 'DROPPED'))
  , outcome text
  , closed_on date
  , revision int not null
  , changed_at timestamptz not null
  , changed_by text not null
  , check ((closed_on is null) = (state not in ('CLOSED', 'DROPPED')))
);
comment on column core.problem.staff_id is 'who found it';
comment on column core.problem.organisation_id is 'the unit of who found it, on that day';
comment on column core.problem.manager_id is '责任客户经理; null: whoever found it';
comment on column core.problem.outcome is 'the result of a closed one, the reason of a dropped one';
create index problem_staff on core.problem (staff_id, raised_on);
create index problem_manager on core.problem (manager_id, raised_on);
create index problem_unit on core.problem (organisation_id, raised_on);

create table core.problem_cause (
    problem_id uuid not null references core.problem
  , place int not null
  , cause_id uuid not null
  , depth smallint not null check (depth between 0 and 2)
  , words text not null
  , primary key (problem_id, place)
);
comment on table core.problem_cause is '鱼骨图 as an outline: depth 0 a bone, 1 a cause, 2 a cause of a cause';

create table core.problem_shop (
    retailer_id int not null references core.retailer
  , problem_id uuid not null references core.problem
  , primary key (retailer_id, problem_id)
);
create index problem_shop_problem on core.problem_shop (problem_id);

create table core.problem_spec (
    problem_id uuid not null references core.problem
  , spec_id int not null references core.spec
  , primary key (problem_id, spec_id)
);

create table core.problem_evidence (
    problem_id uuid not null references core.problem
  , evidence_id uuid not null
  , title text not null
  , content jsonb not null
  , address text
  , taken_at timestamptz not null
  , taken_by int not null references core.staff
  , primary key (problem_id, evidence_id)
);
comment on table core.problem_evidence is 'Figures as they stood: never changed, whatever the data say later';
comment on column core.problem_evidence.content is '{columns, rows, conditions, notes, asOf, more}: texts as they were read; more: rows left out';
comment on column core.problem_evidence.address is 'of the live view';

create table core.problem_comment (
    problem_id uuid not null references core.problem
  , comment_id uuid not null
  , staff_id int not null references core.staff
  , kind text not null check (kind in ('COMMENT', 'CONFIRMED', 'STATE'))
  , state text
  , body text
  , commented_at timestamptz not null
  , primary key (problem_id, comment_id)
);
comment on table core.problem_comment is 'What was said of a problem, who confirmed it, and each change of its state';
