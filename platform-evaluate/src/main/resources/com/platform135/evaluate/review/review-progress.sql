-- Visits of the scope from :from to before :to: how many, how many of them reviewed in their newest version, and opinions they raised.
-- Reads core.visit, core.visit_review, core.matter, core.staff, core.organisation_closure. :roots and :manager are the scope.
with people as (
    select s.staff_id
    from core.staff s
    where s.staff_id = :manager ::int
       or s.organisation_id in (
        select c.descendant_id from core.organisation_closure c where c.ancestor_id = any (:roots ::int[])
    )
)
select
    count(*) as visits
  , count(w.visit_id) as reviewed
  , count(*) filter (where w.verdict = 'RETURNED') as returned
  , (
        select count(*)
        from core.matter m
        where m.staff_id = any (array(select p.staff_id from people p))
          and m.kind in ('OPINION', 'COMPLAINT')
          and m.state <> 'DROPPED'
          and m.raised_on >= :from
          and m.raised_on < :to
    ) as opinions
  , (
        select count(*)
        from core.matter m
        where m.staff_id = any (array(select p.staff_id from people p))
          and m.kind in ('OPINION', 'COMPLAINT')
          and m.state in ('ANSWERED', 'DONE')
          and m.raised_on >= :from
          and m.raised_on < :to
    ) as closed
from core.visit v
left join core.visit_review w on w.retailer_id = v.retailer_id and w.visit_id = v.visit_id and w.version = v.version
where v.staff_id = any (array(select p.staff_id from people p))
  and v.visit_date >= :from
  and v.visit_date < :to
