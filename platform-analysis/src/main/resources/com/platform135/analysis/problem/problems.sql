-- A page of the problems asked for (see problems-chosen.sql), in the order of a sortable column, newest first among equals.
-- Reads besides core.staff, core.organisation, core.problem_spec, core.problem_evidence, core.thread_link. :skip and :limit cut the page.
select
    p.problem_id
  , p.raised_on
  , p.point
  , p.severity
  , p.title
  , p.state
  , s.name as raised_by
  , o.name as unit
  , coalesce(g.name, s.name) as manager_name
  , (select count(*) from core.problem_shop h where h.problem_id = p.problem_id) as shops
  , (select count(*) from core.problem_spec h where h.problem_id = p.problem_id) as specs
  , (select count(*) from core.problem_cause w where w.problem_id = p.problem_id and w.depth > 0) as causes
  , (select count(*) from core.problem_evidence e where e.problem_id = p.problem_id) as evidence
  , (select count(*) from core.thread_link t where t.parent_id = p.problem_id) as became_of
  , exists (select 1 from core.problem_comment m where m.problem_id = p.problem_id and m.kind = 'CONFIRMED') as confirmed
  , (select w.words from core.problem_cause w where w.problem_id = p.problem_id and w.depth > 0 order by w.place limit 1) as first_cause
  , p.outcome
  , p.closed_on
from (/* chosen */) p
join core.staff s on s.staff_id = p.staff_id
join core.organisation o on o.organisation_id = p.organisation_id
left join core.staff g on g.staff_id = p.manager_id
order by /* order */ p.raised_on desc, p.problem_id desc
offset :skip
limit :limit
