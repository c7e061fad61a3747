-- 上报: an opinion or complaint that a market manager passes on to the branch, until the branch answers. Passed on again, it is a new row.
create table evaluate.escalation (
    retailer_id int not null
  , escalation_id uuid not null
  , matter_id uuid not null
  , organisation_id int not null references core.organisation
  , asked_by int not null references core.staff
  , asked_at timestamptz not null
  , note text not null
  , due_on date not null
  , answer text
  , answered_by int references core.staff
  , answered_at timestamptz
  , primary key (retailer_id, escalation_id)
  , foreign key (retailer_id, matter_id) references core.matter
  , check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null))
);
comment on column evaluate.escalation.organisation_id is 'the BRANCH that is to answer';
-- One waits at a time; a second market manager finds the first one's.
create unique index escalation_waiting on evaluate.escalation (retailer_id, matter_id) where answered_at is null;
create index escalation_of_branch on evaluate.escalation (organisation_id, due_on);
create index escalation_asked_by on evaluate.escalation (asked_by, answered_at);
