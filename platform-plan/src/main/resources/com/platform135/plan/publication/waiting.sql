-- Published plans of the running and coming periods as their reader sees them: read or not, lines still to be taken on. Reads plan.published_plan, plan.publication_reader, plan.publication_taking.
-- What a week's plan arranges for everybody, or for a day that is over, needs no taking on.
-- Parameters: staff, day.
select p.kind, p.from_date, o.code, (r.read_at is null) as unread
     , (
        select count(*)
        from jsonb_array_elements(p.document -> 'entries') as e (entry)
        where (p.kind = 'MONTH_PLAN' and e.entry -> 'fields' -> 'managers' is null
               or :staff = any(string_to_array(e.entry -> 'fields' ->> 'managers', ',')::int[]))
          and (p.kind = 'MONTH_PLAN' or p.from_date + (e.entry -> 'fields' ->> 'day')::int - 1 >= :day)
          and not exists (
            select 1
            from plan.publication_taking t
            where t.line_id = (e.entry ->> 'id')::uuid
              and t.staff_id = :staff
          )
       ) as untaken
from plan.published_plan p
join plan.publication_reader r on r.subject_id = p.subject_id and r.version = p.version and r.staff_id = :staff
join core.organisation o on o.organisation_id = p.organisation_id
where p.to_date > :day
order by p.from_date, p.kind
