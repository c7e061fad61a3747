-- Rows by what becomes of their orders. Reads decided_order.
select coalesce(sum(line_count) filter (where action = 'N'), 0) as inserted
     , coalesce(sum(line_count) filter (where action = 'R'), 0) as updated
     , coalesce(sum(line_count) filter (where action = 'U'), 0) as unchanged
  from decided_order
