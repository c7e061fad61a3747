-- The problems asked for, as a part of list, counts and people; never run alone. A null parameter asks nothing.
-- Reads core.problem, core.problem_cause, core.problem_shop, core.problem_comment, core.staff, core.retailer, core.organisation_closure.
-- :roots and :manager are the scope: of a unit's people, or found by or given to one customer manager. :from to before :to is when they
-- were found; with :carried those found before and not over at :from too.
select p.*
from core.problem p
where (
    p.staff_id = :manager ::int
    or p.manager_id = :manager ::int
    or exists (
        select 1
        from core.organisation_closure c
        where c.descendant_id = p.organisation_id and c.ancestor_id = any (:roots ::int[])
    )
  )
  and p.raised_on < :to
  and (p.raised_on >= :from or :carried and (p.closed_on is null or p.closed_on >= :from))
  and (:points ::text[] is null or p.point = any (:points ::text[]))
  and (:severities ::text[] is null or p.severity = any (:severities ::text[]))
  and (:states ::text[] is null or p.state = any (:states ::text[]))
  and (:person ::text is null or exists (
    select 1 from core.staff s where s.username = :person ::text and s.staff_id = p.staff_id))
  and (:confirmed ::boolean is null or :confirmed ::boolean = exists (
    select 1 from core.problem_comment m where m.problem_id = p.problem_id and m.kind = 'CONFIRMED'))
  and (:licence ::text is null or exists (
    select 1
    from core.problem_shop h
    join core.retailer r on r.retailer_id = h.retailer_id
    where h.problem_id = p.problem_id and r.licence_no = :licence ::text))
  and (:words ::text is null
    or position(lower(:words ::text) in lower(p.title || ' ' || p.description || ' ' || p.area || ' ' || coalesce(p.outcome, ''))) > 0
    or exists (
        select 1
        from core.problem_cause w
        where w.problem_id = p.problem_id and position(lower(:words ::text) in lower(w.words)) > 0))
