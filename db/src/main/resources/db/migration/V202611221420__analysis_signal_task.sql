-- What is to be done by a day about an alert or a chance (待办) is a TASK.
drop index analysis.signal_decision_open;
alter table analysis.signal_decision
    drop constraint signal_decision_kind_check
  , drop constraint signal_decision_check1;
update analysis.signal_decision
set kind = 'TASK'
where kind = 'TODO';
alter table analysis.signal_decision
    add constraint signal_decision_kind_check check (kind in ('HANDLED', 'VISIT', 'TASK', 'DISMISSED'))
  , add constraint signal_decision_due_check check ((kind in ('VISIT', 'TASK')) = (due_on is not null));
create index signal_decision_open on analysis.signal_decision (due_on) where done_on is null and kind in ('VISIT', 'TASK');
