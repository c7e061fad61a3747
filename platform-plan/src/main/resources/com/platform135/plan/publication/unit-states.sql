-- How far each market unit of a scope is with its plan of a period. Reads core.organisation, plan.draft, plan.published_plan, plan.publication_review.
-- Parameters: roots, manager (the scope), kind, from (first day of the period).
select o.organisation_id as unit_id, o.code, o.name, b.name as branch
     , (select string_agg(s.name, '、' order by s.username) from core.staff s
        where s.organisation_id = o.organisation_id and s.role = 'MARKET_MANAGER' and s.active) as writers
     , d.changed_at as drafted_at
     , p.version, p.first_published_at, p.published_at
     , coalesce(p.readers, 0) as readers, coalesce(p.have_read, 0) as have_read
     , (select count(*) from plan.publication_taking t where t.subject_id = p.subject_id) as taken
     , v.verdict, v.reviewer
from core.organisation o
join core.organisation b on b.organisation_id = o.parent_id
left join plan.draft d on d.organisation_id = o.organisation_id and d.kind = :kind and d.from_date = :from
left join plan.published_plan p on p.organisation_id = o.organisation_id and p.kind = :kind and p.from_date = :from
left join lateral (
    select r.verdict, s.name as reviewer
    from plan.publication_review r
    join core.staff s on s.staff_id = r.staff_id
    where r.subject_id = p.subject_id and r.version = p.version
    order by r.reviewed_at desc, r.review_id desc
    limit 1
) v on true
where o.kind = 'MARKET'
  and (
    exists (
        select 1
        from core.organisation_closure c
        where c.ancestor_id = any(:roots::int[])
          and c.descendant_id = o.organisation_id
    )
    or o.organisation_id = (select m.organisation_id from core.staff m where m.staff_id = :manager)
  )
order by b.code, o.code
