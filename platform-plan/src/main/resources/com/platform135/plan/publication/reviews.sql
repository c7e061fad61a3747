-- What the branch said of a plan, the newest first. Reads plan.publication_review, plan.publication.
-- Parameters: roots, manager (the scope), subject.
select v.version, s.name, v.verdict, v.note, v.reviewed_at
from plan.publication_review v
join plan.publication p on p.subject_id = v.subject_id and p.version = v.version
join core.staff s on s.staff_id = v.staff_id
where v.subject_id = :subject
  and (
    exists (
        select 1
        from core.organisation_closure c
        where c.ancestor_id = any(:roots::int[])
          and c.descendant_id = p.organisation_id
    )
    or p.organisation_id = (select m.organisation_id from core.staff m where m.staff_id = :manager)
  )
order by v.reviewed_at desc, v.review_id desc
