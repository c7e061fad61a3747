-- To whom a version was published, when he or she had read it, and which version before. Reads plan.publication_reader.
-- Parameters: roots, manager (the scope), subject, version.
select r.staff_id, s.name, r.read_at
     , (select max(b.version) from plan.publication_reader b
        where b.subject_id = r.subject_id and b.staff_id = r.staff_id and b.version < r.version and b.read_at is not null) as read_before
     , (select count(*) from plan.publication_taking t
        where t.subject_id = r.subject_id and t.staff_id = r.staff_id
          and p.document @> jsonb_build_object('entries', jsonb_build_array(jsonb_build_object('id', t.line_id)))) as taken
from plan.publication_reader r
join plan.publication p on p.subject_id = r.subject_id and p.version = r.version
join core.staff s on s.staff_id = r.staff_id
where r.subject_id = :subject
  and r.version = :version
  and (
    exists (
        select 1
        from core.organisation_closure c
        where c.ancestor_id = any(:roots::int[])
          and c.descendant_id = p.organisation_id
    )
    or p.organisation_id = (select m.organisation_id from core.staff m where m.staff_id = :manager)
  )
order by s.name, r.staff_id
