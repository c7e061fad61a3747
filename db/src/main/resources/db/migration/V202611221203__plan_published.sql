-- What other modules read of 计划: the newest published version of every plan, its lines, its items.
create view plan.published_plan as
select p.subject_id, p.kind, p.organisation_id, p.from_date, p.to_date, p.version, p.document, p.published_at, p.published_by
     , (select min(f.published_at) from plan.publication f where f.subject_id = p.subject_id) as first_published_at
     , (select count(*) from plan.publication_reader r where r.subject_id = p.subject_id and r.version = p.version) as readers
     , (select count(r.read_at) from plan.publication_reader r where r.subject_id = p.subject_id and r.version = p.version) as have_read
from plan.publication p
where not exists (select 1 from plan.publication n where n.subject_id = p.subject_id and n.version > p.version);

create view plan.published_month_plan_line as
select (e.entry ->> 'id')::uuid as line_id, p.subject_id, p.organisation_id, p.from_date as month, p.version, e.place
     , e.entry -> 'fields' ->> 'point' as point
     , e.entry -> 'fields' ->> 'focus' as focus
     , e.entry -> 'fields' ->> 'indicator' as indicator
     , e.entry -> 'fields' ->> 'subject' as subject
     , (e.entry -> 'fields' ->> 'target')::numeric as target
     , coalesce(string_to_array(e.entry -> 'fields' ->> 'managers', ',')::int[], '{}') as managers
     , coalesce(string_to_array(e.entry -> 'fields' ->> 'weeks', ',')::int[], '{}') as weeks
     , e.entry -> 'fields' ->> 'check' as check_by
from plan.published_plan p
cross join lateral jsonb_array_elements(p.document -> 'entries') with ordinality as e (entry, place)
where p.kind = 'MONTH_PLAN';
comment on view plan.published_month_plan_line is 'managers: those responsible, empty for all of the team';

create view plan.published_week_plan_item as
select (e.entry ->> 'id')::uuid as item_id, p.subject_id, p.organisation_id, p.from_date as monday, p.version, e.place
     , p.from_date + (e.entry -> 'fields' ->> 'day')::int - 1 as day
     , e.entry -> 'fields' ->> 'kind' as kind
     , (e.entry -> 'fields' ->> 'from')::time as from_time
     , (e.entry -> 'fields' ->> 'to')::time as to_time
     , coalesce(string_to_array(e.entry -> 'fields' ->> 'managers', ',')::int[], '{}') as managers
     , coalesce(string_to_array(e.entry -> 'fields' ->> 'shops', ',')::int[], '{}') as retailers
     , e.entry -> 'fields' ->> 'location' as location
     , e.entry -> 'fields' ->> 'note' as note
from plan.published_plan p
cross join lateral jsonb_array_elements(p.document -> 'entries') with ordinality as e (entry, place)
where p.kind = 'WEEK_PLAN';

-- Drafts of both kinds, for the lists of units.
create view plan.draft as
select m.plan_id, 'MONTH_PLAN' as kind, m.organisation_id, m.month as from_date, m.changed_at, m.changed_by
from plan.month_plan m
union all
select w.plan_id, 'WEEK_PLAN', w.organisation_id, w.monday, w.changed_at, w.changed_by
from plan.week_plan w;
