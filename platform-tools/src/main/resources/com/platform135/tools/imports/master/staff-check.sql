-- Staged people who cannot be taken. Reads staged, core.staff, core.organisation, core.assignment. Parameters: by (who imports).
with numbered as (
    select row_no, first_value(row_no) over (partition by username order by row_no) as first_row
    from staged
)
select row_no, 'username' as column_key, 'duplicate' as code, array[first_row::text] as arguments
from numbered
where row_no <> first_row
union all
select s.row_no, 'org_code', 'unknown-org', array[s.org_code]
from staged s
where not exists (select 1 from core.organisation o where o.code = s.org_code)
union all
select s.row_no, 'role', 'own-role', array[s.username]
from staged s
where s.username = :by
  and s.role <> 'ADMIN'
union all
select s.row_no, 'role', 'has-customers', array[s.username]
from staged s
join core.staff t on t.username = s.username and t.role = 'CUSTOMER_MANAGER'
where s.role <> 'CUSTOMER_MANAGER'
  and exists (
    select 1
    from core.assignment a
    where a.staff_id = t.staff_id
      and not exists (
        select 1
        from core.assignment later
        where later.retailer_id = a.retailer_id
          and later.from_date > a.from_date
    )
)
order by row_no, column_key, code
