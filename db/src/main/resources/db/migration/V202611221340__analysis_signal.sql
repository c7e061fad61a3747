-- What people decided about alerts (客户异动预警) and chances (市场机会). The hits themselves are computed from the orders and never stored.
create table analysis.signal_decision (
    retailer_id int not null references core.retailer
  , decision_id uuid not null
  , rule_code text not null
  , rule_version smallint not null
  , subject text not null default ''
  , hit_on date not null
  , arguments text[] not null
  , expected_gain int
  , kind text not null check (kind in ('HANDLED', 'VISIT', 'TODO', 'DISMISSED'))
  , note text
  , until_on date not null
  , due_on date
  , done_on date
  , done_by int references core.staff
  , done_note text
  , decided_by int not null references core.staff
  , decided_on date not null
  , decided_at timestamptz not null
  , revision int not null default 0
  , primary key (retailer_id, decision_id)
  , check (until_on >= decided_on)
  , check ((kind in ('VISIT', 'TODO')) = (due_on is not null))
);
comment on table analysis.signal_decision is '预警与机会的处理. The newest one of a retailer, rule and subject that reaches the day tells the state of the hit.';
comment on column analysis.signal_decision.subject is 'the brand, spec or price segment the hit is about; empty where it is about the retailer';
comment on column analysis.signal_decision.arguments is 'the figures of the sentence as they stood; its words are the message of the rule';
comment on column analysis.signal_decision.until_on is 'through which day the same hit is not raised again';
comment on column analysis.signal_decision.expected_gain is '条 a month, of a chance';
-- Deciding again on the same day replaces the decision of that day.
create unique index signal_decision_day on analysis.signal_decision (retailer_id, rule_code, subject, decided_on);
create index signal_decision_on on analysis.signal_decision (decided_on);
create index signal_decision_open on analysis.signal_decision (due_on) where done_on is null and kind in ('VISIT', 'TODO');
